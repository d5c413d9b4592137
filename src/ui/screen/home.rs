//! Home: what matters since the last visit, and the way everywhere.

use ratatui::text::{Line, Span};

use crate::domain::{
    Answer, Command, ConferenceRow, Done, Home, News, Notice, NoticeKind, Query, Reference, Slug,
    Subject,
};
use crate::term::{Key, Role, Row, style};
use crate::ui::keymap::{self, Act, Binding, HOME, HOUSE, LIST};
use crate::ui::widget::{Item, List, blank, cells, fit, paragraph, right, text};
use crate::ui::{Action, Env, Event, Route, Screen, View};

use super::conferences;

/// Notices shown at most; on a low screen fewer, so that the conferences are seen too.
const NOTICES: u16 = 8;

/// Drafts whose places are named.
const DRAFTS: usize = 3;

/// The first screen of every visit.
#[derive(Default)]
pub struct HomeScreen {
    home: Option<Box<Home>>,
    list: List,
    /// Where drafts wait.
    drafts: Vec<Reference>,
    /// The conference that is being marked as read; none when all of them are.
    catching_up: Option<Slug>,
}

/// What the focus can be on.
enum Spot<'a> {
    Notice(&'a Notice),
    Conference(&'a ConferenceRow),
    Others,
    SignIn,
}

impl HomeScreen {
    /// Home.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What the focus is on.
    fn spot(&self, env: &Env<'_>) -> Option<Spot<'_>> {
        let home = self.home.as_ref()?;
        let notices = notices(home, env);
        let at = self.list.selected;
        if let Some(notice) = notices.get(at) {
            return Some(Spot::Notice(notice));
        }
        let others = notices.len() + joined(home).count();
        Some(match joined(home).nth(at - notices.len()) {
            Some(row) => Spot::Conference(row),
            None if at == others => Spot::Others,
            None => Spot::SignIn,
        })
    }

    /// How many things the focus can be on: notices, conferences, the line that leads to all of them, and signing in.
    fn spots(&self, env: &Env<'_>) -> usize {
        self.home.as_ref().map_or(0, |home| {
            notices(home, env).len() + joined(home).count() + 2
        })
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[HOME, LIST], key) else {
            return Action::None;
        };
        if self
            .list
            .act(act, self.spots(env), usize::from(env.size.height))
        {
            self.settle(env);
            return Action::Redraw;
        }
        match act {
            Act::ReadOn => Action::Ask(Query::Next {
                after: None,
                conference: None,
            }),
            Act::NextNew | Act::PreviousNew => self.jump_to_new(act == Act::NextNew, env),
            Act::CatchUp => {
                let one = match self.spot(env) {
                    Some(Spot::Conference(row)) => Some(&row.conference),
                    _ => None,
                };
                let id = one.map(|conference| conference.id);
                self.catching_up = one.map(|conference| conference.slug.clone());
                Action::Do(Command::CatchUp(id))
            }
            Act::Undo => Action::Undo,
            Act::Open => match self.spot(env) {
                Some(Spot::Notice(notice)) => super::open(&notice.reference),
                Some(Spot::Conference(row)) => {
                    Action::Open(Route::Topics(row.conference.slug.clone()))
                }
                Some(Spot::Others) => Action::Open(Route::Conferences),
                Some(Spot::SignIn) => Action::Open(Route::SignIn),
                None => Action::None,
            },
            _ => Action::None,
        }
    }

    fn jump_to_new(&mut self, forward: bool, env: &Env<'_>) -> Action {
        let Some(home) = &self.home else {
            return Action::None;
        };
        let told = notices(home, env).len();
        let joined: Vec<_> = joined(home).cloned().collect();
        let from = self.list.selected.saturating_sub(told);
        let first = forward
            && self.list.selected < told
            && joined.first().is_some_and(|row| !row.new_posts.is_zero());
        match if first {
            Some(0)
        } else {
            conferences::next_new(&joined, from, forward)
        } {
            Some(at) => {
                self.list.selected = told + at;
                self.settle(env);
                Action::Redraw
            }
            None => Action::Say(env.words.no_more_new_here().into_owned()),
        }
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.settle(&items, env.size.height);
    }

    fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let Some(home) = &self.home else {
            return Vec::new();
        };
        let mut items = Vec::new();
        let mut at = 0..;
        let mut focusable = |row: Row| Item {
            row,
            item: at.next(),
        };
        if home.since.is_none() && home.for_you.is_empty() {
            items.extend(said(&welcome(env), Role::Plain, env));
            items.push(unfocused(blank()));
        }
        let notices = notices(home, env);
        if !notices.is_empty() {
            items.extend(said(&env.words.home_for_you(), Role::Heading, env));
            items.extend(notices.iter().map(|notice| focusable(told(notice, env))));
            let more = home.for_you.len() - notices.len();
            if more > 0 {
                let row = hint(&env.words.home_more_for_you(more), env);
                items.push(unfocused(row));
            }
            items.push(unfocused(blank()));
        }
        let news = joined(home).any(|row| !row.new_posts.is_zero());
        if news {
            items.push(unfocused(conferences::heads(&env.words.home_new(), env)));
        } else {
            items.extend(said(&env.words.home_nothing_new(), Role::Heading, env));
        }
        items.extend(joined(home).map(|row| focusable(conferences::conference(row, env))));
        let others = home.conferences.len() - joined(home).count();
        let all = hint(&env.words.home_all_conferences(others), env);
        items.push(focusable(all));
        items.push(unfocused(blank()));
        items.extend(said(&here(home, env), Role::Dim, env));
        if !self.drafts.is_empty() {
            let places: Vec<_> = self
                .drafts
                .iter()
                .take(DRAFTS)
                .map(ToString::to_string)
                .collect();
            let waiting = env.words.home_drafts(self.drafts.len(), places.join(", "));
            items.extend(said(&waiting, Role::Dim, env));
        }
        let other = match &env.me.handle {
            Some(handle) => env.words.home_not_you(handle.to_string()),
            None => env.words.home_sign_in(),
        };
        items.push(focusable(hint(&other, env)));
        items
    }
}

/// The conferences that the member joined.
fn joined(home: &Home) -> impl Iterator<Item = &ConferenceRow> {
    home.conferences.iter().filter(|row| row.joined)
}

/// The notices that are shown.
fn notices<'a>(home: &'a Home, env: &Env<'_>) -> &'a [Notice] {
    let most = usize::from((env.size.height / 3).clamp(2, NOTICES));
    home.for_you.get(..most).unwrap_or(&home.for_you)
}

/// What somebody is told who has never been here: where they are, and what to press.
fn welcome(env: &Env<'_>) -> String {
    if env.size.is_narrow() {
        env.words.home_welcome_short().into_owned()
    } else {
        env.words.home_welcome(env.me.site.to_string()).into_owned()
    }
}

const fn unfocused(row: Row) -> Item {
    Item { row, item: None }
}

/// A sentence as lines that cannot have the focus.
fn said(sentence: &str, role: Role, env: &Env<'_>) -> impl Iterator<Item = Item> + use<> {
    let rows = paragraph(sentence, 1, env.size.width, role);
    rows.into_iter().map(unfocused)
}

/// A quiet line that stands in the column of what can have the focus.
fn hint(said: &str, env: &Env<'_>) -> Row {
    let width = env.size.width.saturating_sub(List::MARGIN + 1);
    Row {
        pieces: vec![text(List::MARGIN, width, said, Role::Dim)],
    }
}

/// Who is here: as many names as fit on one line, and how many more.
fn here(home: &Home, env: &Env<'_>) -> String {
    if home.here.is_empty() {
        return env.words.nobody_here().into_owned();
    }
    let name = |presence: &crate::domain::Presence| {
        let label = if presence.who.staff {
            format!(" {}", env.words.staff_label())
        } else {
            String::new()
        };
        format!("{}{label}", presence.who.short())
    };
    let names: Vec<_> = home.here.iter().map(name).collect();
    let room = env.size.width.saturating_sub(2).min(90);
    let all = env.words.here_now(names.join(", ")).into_owned();
    if cells(&all) <= room {
        return all;
    }
    let fewer = (1..names.len()).rev().find_map(|count| {
        let shown = names.get(..count)?.join(", ");
        let said = env.words.here_now_more(names.len() - count, shown);
        (cells(&said) <= room || count == 1).then(|| said.into_owned())
    });
    fewer.unwrap_or(all)
}

/// A notice as a row: where, who did what, when.
fn told(notice: &Notice, env: &Env<'_>) -> Row {
    let words = env.words;
    let who = notice.by.short().to_owned();
    let said = match notice.kind {
        NoticeKind::Reply => words.notice_reply(notice.text.to_string(), who),
        NoticeKind::Mention => words.notice_mention(notice.text.to_string(), who),
        NoticeKind::Watched => words.notice_watched(notice.text.to_string(), who),
        NoticeKind::Accepted => words.notice_accepted(notice.text.to_string(), who),
    };
    let reference = notice.reference.to_string();
    let (at, age) = (cells(&reference).clamp(10, 16) + 2, 8);
    let width = env.size.width.min(conferences::WIDEST);
    let mut pieces = vec![text(List::MARGIN, at - 1, &reference, Role::Link)];
    let room = width.saturating_sub(List::MARGIN + at + age + 1);
    pieces.push(text(
        List::MARGIN + at,
        room,
        &fit(&said, room),
        Role::Plain,
    ));
    pieces.push(right(
        List::MARGIN + at + room,
        age,
        &words.age(env.now, notice.at),
        Role::Dim,
    ));
    Row { pieces }
}

impl Screen for HomeScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened
            | Event::Uncovered(_)
            | Event::Lagged
            | Event::Restored
            | Event::News(News::Rearranged | News::Told(_) | News::Marked(_)) => {
                Action::Ask(Query::Home)
            }
            Event::Done(Done::Marked(_)) => {
                let said = match self.catching_up.take() {
                    Some(slug) => env.words.caught_up(slug.to_string()),
                    None => env.words.caught_up_all(),
                };
                Action::All(vec![
                    Action::Say(said.into_owned()),
                    Action::Ask(Query::Home),
                ])
            }
            Event::Answer(Answer::Home(home)) => {
                let first = self.home.is_none();
                let drafts = home.drafts > 0;
                self.home = Some(home);
                if first {
                    self.list.selected = self.first_news();
                }
                self.list.clamp(self.spots(env));
                self.settle(env);
                if drafts {
                    return Action::All(vec![Action::Redraw, Action::Ask(Query::Drafts)]);
                }
                self.drafts.clear();
                Action::Redraw
            }
            Event::Answer(Answer::Drafts(rows)) => {
                self.drafts = rows.into_iter().map(|row| row.reference).collect();
                Action::Redraw
            }
            Event::Answer(Answer::Next(next)) => super::read_on(next, None, env),
            Event::Key(key) => self.key(key, env),
            Event::Resized => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let mut place = Line::from(Span::styled(env.me.site.to_string(), style(Role::Heading)));
        if let Some(since) = self.home.as_ref().and_then(|home| home.since)
            && env.size.width >= 60
            && env.now.since(since) >= crate::domain::Time::HOUR
        {
            let ago = env
                .words
                .home_since(env.words.age(env.now, since).into_owned());
            place.push_span(Span::styled(format!("  {ago}"), style(Role::Dim)));
        }
        let (rows, cursor) = self.list.rows(self.items(env), env.size.height);
        View {
            place,
            aside: String::new(),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![HOME, LIST, HOUSE]
    }

    fn subjects(&self) -> Vec<Subject> {
        vec![Subject::House]
    }

    fn is_list(&self) -> bool {
        true
    }
}

impl HomeScreen {
    /// Where the focus starts: on a first visit at the top, under the welcome; then at what is for the member, else at
    /// the first conference with news.
    fn first_news(&self) -> usize {
        let Some(home) = &self.home else { return 0 };
        if home.since.is_none() || !home.for_you.is_empty() {
            return 0;
        }
        let first = joined(home).position(|row| !row.new_posts.is_zero());
        first.unwrap_or(0)
    }
}

#[cfg(test)]
mod tests;
