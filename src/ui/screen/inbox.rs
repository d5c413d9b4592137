//! The inbox: what the member was told of, newest first, and what of it they have not seen yet.
//!
//! Owns the notices at hand: a page more of them as one scrolls, up to a bound. That opening one is seeing it, and what
//! all have in common with the number in the header, is decided elsewhere.

#[cfg(test)]
mod tests;

use ratatui::text::{Line, Span};

use super::noticed;
use crate::domain::{Answer, Command, Done, News, Notice, Page, Query};
use crate::term::{Key, Role, Row, style};
use crate::ui::keymap::{self, Act, Binding, HOUSE, INBOX, LIST};
use crate::ui::widget::{Item, List, cells, fit, paragraph, right, text};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// Notices that one page holds.
const PAGE: usize = 50;
/// Notices that are kept; older ones are found by search.
const MOST: usize = 500;
/// Rows that what is said of an act fills, about.
const LINES: u16 = 4;

/// The inbox.
#[derive(Default)]
pub struct Inbox {
    rows: Vec<Notice>,
    /// Whether there are notices after the last one.
    more: bool,
    /// Whether the first answer came.
    known: bool,
    asking: bool,
    /// Whether the page that is asked for follows the rows there are.
    further: bool,
    /// Whether something happened since what is asked was asked.
    stale: bool,
    list: List,
    /// What to say when all are marked.
    then: String,
}

impl Inbox {
    /// The inbox, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn selected(&self) -> Option<&Notice> {
        self.rows.get(self.list.selected)
    }

    /// Asks for the newest notices, as far as the focus is; if a question is open, once more after it.
    fn refresh(&mut self) -> Action {
        if self.asking {
            self.stale = true;
            return Action::None;
        }
        self.ask(None, (self.list.selected + 1).max(PAGE))
    }

    fn ask(&mut self, before: Option<i64>, limit: usize) -> Action {
        (self.asking, self.further) = (true, before.is_some());
        Action::Ask(Query::Inbox { before, limit })
    }

    /// Takes a page in place of what stands between its ends; what is newer came meanwhile, and what is older stays.
    fn take(&mut self, page: Page<Notice>, env: &Env<'_>) -> Action {
        let focus = self.selected().map(|notice| notice.id);
        (self.asking, self.known) = (false, true);
        let newest = page.rows.first().map_or(0, |notice| notice.id);
        let oldest = page.rows.last().map_or(0, |notice| notice.id);
        let mut older = std::mem::take(&mut self.rows);
        if page.rows.is_empty() && !self.further {
            older.clear();
        }
        let between = older.partition_point(|notice| notice.id > newest);
        let mut rows: Vec<_> = older.drain(..between).collect();
        rows.extend(page.rows);
        older.retain(|notice| notice.id < oldest && page.more);
        if older.is_empty() {
            self.more = page.more;
        }
        rows.extend(older);
        rows.truncate(MOST);
        self.more &= rows.len() < MOST;
        self.rows = rows;
        self.focus_on(focus, env);
        if std::mem::take(&mut self.stale) {
            return Action::All(vec![Action::Redraw, self.refresh()]);
        }
        Action::Redraw
    }

    /// Somebody did something that the member is told of. What has the focus keeps it.
    fn told(&mut self, notice: &Notice, env: &Env<'_>) -> Action {
        let focus = self.selected().map(|notice| notice.id);
        if self.known && self.rows.first().is_none_or(|first| first.id < notice.id) {
            self.rows.insert(0, notice.clone());
            self.rows.truncate(MOST);
            self.focus_on(focus, env);
        }
        Action::Redraw
    }

    fn focus_on(&mut self, id: Option<i64>, env: &Env<'_>) {
        let at = self.rows.iter().position(|notice| Some(notice.id) == id);
        self.list.selected = at.unwrap_or(self.list.selected);
        self.list.clamp(self.rows.len());
        self.settle(env);
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.settle(&items, env.size.height);
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[INBOX, LIST], key) else {
            return Action::None;
        };
        let page = usize::from(env.size.height / 2);
        if self.list.act(act, self.rows.len(), page) {
            self.settle(env);
            let near = self.list.selected + page >= self.rows.len();
            let last = self.rows.last().map(|notice| notice.id);
            return if near && self.more && !self.asking {
                Action::All(vec![Action::Redraw, self.ask(last, PAGE)])
            } else {
                Action::Redraw
            };
        }
        match act {
            Act::ReadOn => self.read_on(env),
            Act::NextNew | Act::PreviousNew => self.jump(act == Act::NextNew, env),
            Act::CatchUp => self.see_all(env),
            Act::Undo => Action::Undo,
            Act::Open => self.open(),
            _ => Action::None,
        }
    }

    /// Opens what the notice is about; with that it is seen.
    fn open(&mut self) -> Action {
        let Some(notice) = self.rows.get_mut(self.list.selected) else {
            return Action::None;
        };
        let open = super::opened(notice);
        if std::mem::replace(&mut notice.read, true) {
            return open;
        }
        Action::All(vec![Action::Do(Command::ReadNotice(notice.id)), open])
    }

    fn see_all(&mut self, env: &Env<'_>) -> Action {
        match self.rows.first() {
            Some(newest) if !env.me.unread.is_zero() => {
                self.then = env.words.inbox_all_seen().into_owned();
                Action::Do(Command::ReadNotices(newest.id))
            }
            _ => Action::Say(env.words.inbox_none_unseen().into_owned()),
        }
    }

    /// To the next or previous notice that was not seen.
    /// Opens the unseen notice that has the focus, or the next one; where all are seen, reading goes on elsewhere.
    fn read_on(&mut self, env: &Env<'_>) -> Action {
        let order = (self.list.selected..self.rows.len()).chain(0..self.list.selected);
        let unseen = |at: &usize| self.rows.get(*at).is_some_and(|notice| !notice.read);
        match order.into_iter().find(unseen) {
            Some(at) => {
                self.list.selected = at;
                self.settle(env);
                self.open()
            }
            None => Action::Ask(Query::Next {
                after: None,
                conference: None,
            }),
        }
    }

    fn jump(&mut self, forward: bool, env: &Env<'_>) -> Action {
        let unseen = |notice: &Notice| !notice.read;
        let at = self.list.selected;
        let found = if forward {
            let after = self.rows.iter().skip(at + 1).position(unseen);
            after.map(|further| at + 1 + further)
        } else {
            self.rows.iter().take(at).rposition(unseen)
        };
        let Some(found) = found else {
            return Action::Say(env.words.no_more_new_here().into_owned());
        };
        self.list.selected = found;
        self.settle(env);
        Action::Redraw
    }

    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let mut items = Vec::new();
        for (at, notice) in self.rows.iter().enumerate() {
            let rows = entry(notice, env).into_iter().enumerate();
            items.extend(rows.map(|(line, row)| Item {
                row,
                item: (line == 0).then_some(at),
            }));
        }
        if self.rows.len() >= MOST {
            let said = paragraph(
                &env.words.inbox_older(),
                List::MARGIN,
                env.size.width,
                Role::Dim,
            );
            items.extend(said.into_iter().map(|row| Item { row, item: None }));
        }
        items
    }
}

/// The rows of a notice: where, whether it is new, when; and who did what. Of an act of an office there is more to say: why, in
/// which words, and that there is an appeal.
fn entry(notice: &Notice, env: &Env<'_>) -> Vec<Row> {
    let words = env.words;
    let width = env.size.width.min(super::conferences::WIDEST);
    let (title, said) = if notice.read {
        (Role::Plain, Role::Dim)
    } else {
        (Role::Strong, Role::Plain)
    };
    let mut rows = vec![first(notice, width, title, env)];
    let col = List::MARGIN + 2;
    let (room, saying) = (
        width.saturating_sub(col + 1),
        noticed::under_title(notice, words),
    );
    let Some(entry) = &notice.entry else {
        let pieces = vec![text(col, room, &saying, said)];
        rows.push(Row { pieces });
        return rows;
    };
    rows.extend(paragraph(&fit(&saying, LINES * room), col, width, said));
    for hint in words.notice_leads_on(entry) {
        rows.extend(paragraph(&hint, col, width, Role::Dim));
    }
    rows
}

/// The first row of a notice.
fn first(notice: &Notice, width: u16, title: Role, env: &Env<'_>) -> Row {
    let words = env.words;
    let (new, age) = (cells(&words.head_new()) + 1, 8);
    let place = noticed::place(notice, words);
    let from = List::MARGIN + cells(&place) + 2;
    let end = width.saturating_sub(new + age + 1);
    let place_role = notice.reference.as_ref().map_or(title, |_| Role::Link);
    let mut pieces = vec![
        text(List::MARGIN, cells(&place), &place, place_role),
        text(
            from,
            end.saturating_sub(from + 1),
            notice.title.as_str(),
            title,
        ),
    ];
    if !notice.read {
        pieces.push(right(end, new, &words.head_new(), Role::New));
    }
    let at = words.age(env.now, notice.at);
    pieces.push(right(end + new, age, &at, Role::Dim));
    Row { pieces }
}

impl Screen for Inbox {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened
            | Event::Uncovered(_)
            | Event::Lagged
            | Event::Restored
            | Event::News(News::Marked(_)) => self.refresh(),
            Event::News(News::Told(notice)) => self.told(&notice, env),
            Event::Answer(Answer::Inbox(page)) => self.take(page, env),
            Event::Answer(Answer::Next(next)) => super::read_on(next, None, env),
            Event::Done(Done::Marked(_)) if !self.then.is_empty() => {
                Action::Say(std::mem::take(&mut self.then))
            }
            Event::Failed(_) if !self.known => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                self.asking = false;
                self.then.clear();
                Action::Redraw
            }
            Event::Key(key) => self.key(key, env),
            Event::Resized => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let title = Span::styled(env.words.inbox_title(), style(Role::Heading));
        let (mut rows, cursor) = self.list.rows(self.items(env), env.size.height);
        if self.known && self.rows.is_empty() {
            let said = env.words.inbox_empty();
            rows = paragraph(&said, List::MARGIN, env.size.width, Role::Plain);
        }
        View {
            place: Line::from(title),
            aside: String::new(),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![INBOX, LIST, HOUSE]
    }

    fn is_list(&self) -> bool {
        true
    }
}
