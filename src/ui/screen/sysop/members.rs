//! The sysop's page of members: found by the letters of a handle or a name, and by what they are.

use super::WIDEST;
use super::sheet::{Line, Sheet, Turn, choice, row, told};
use crate::domain::{
    Answer, CareAnswer, CareQuery, Handle, Member, MemberFilter, MemberId, Query, Roster,
};
use crate::term::{Key, Role, Row};
use crate::ui::keymap::{self, Act, Binding, MEMBERS};
use crate::ui::widget::{List, cells, right, text};
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

/// Members that are asked for at once.
const PAGE: usize = 100;
/// Members that are shown at most.
const MOST: usize = 1_000;
/// Characters of letters.
const LETTERS: usize = 40;
/// Cells of the columns: a handle, and an age.
const HANDLE: u16 = 18;
const HANDLE_NARROW: u16 = 11;
const AGE: u16 = 11;

/// The page.
#[derive(Default)]
pub struct Members {
    rows: Option<Vec<Member>>,
    /// Those of them who wait to be let in, and who were turned down.
    waiting: Vec<MemberId>,
    refused: Vec<MemberId>,
    hosts: Vec<MemberId>,
    /// Where the list goes on.
    next: Option<MemberId>,
    /// After whom the page is that was asked for last.
    after: Option<MemberId>,
    filter: MemberFilter,
    letters: String,
    sheet: Sheet<()>,
    /// Whether a question is open: one at a time, so that its answer is of what was asked.
    asked: bool,
    /// Whether to ask once more then.
    again: bool,
    /// The letters and the filter whose members still are shown, while those of others are asked for.
    shown: Option<(String, MemberFilter)>,
}

impl Members {
    /// The page, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn ask(&mut self, after: Option<MemberId>) -> Action {
        if self.asked {
            self.again |= after.is_none();
            return Action::None;
        }
        self.asked = true;
        self.after = after;
        // Asked for afresh, those who are shown are all asked for, so that whoever looks at one keeps their place; others
        // than those begin at the first page.
        let limit = match (after, &self.shown) {
            (None, None) => self.members().len().max(PAGE),
            _ => PAGE,
        };
        Action::Ask(Query::Care(CareQuery::Members {
            letters: self.letters.clone(),
            filter: self.filter,
            after,
            limit,
        }))
    }

    /// Shows those of this filter with these letters, once they are here.
    fn narrow(&mut self, letters: String, filter: MemberFilter) -> Action {
        let letters = std::mem::replace(&mut self.letters, letters);
        let filter = std::mem::replace(&mut self.filter, filter);
        self.shown.get_or_insert((letters, filter));
        self.sheet.clamp(1);
        Action::All(vec![Action::Redraw, self.ask(None)])
    }

    fn take(&mut self, page: Roster) -> Action {
        self.asked = false;
        if std::mem::take(&mut self.again) {
            return self.ask(None);
        }
        // Among others than were shown, the first has the focus.
        let same = self.shown.take().is_none();
        let focus = self.members().get(self.sheet.focus()).filter(|_| same);
        let focus = focus.map(|member| member.id);
        match (self.after, &mut self.rows) {
            (Some(_), Some(rows)) => {
                rows.extend(page.rows);
                self.waiting.extend(page.waiting);
                self.refused.extend(page.refused);
                self.hosts.extend(page.hosts);
            }
            (_, rows) => {
                *rows = Some(page.rows);
                (self.waiting, self.refused) = (page.waiting, page.refused);
                self.hosts = page.hosts;
            }
        }
        self.next = page.next.filter(|_| self.members().len() < MOST);
        let mut members = self.members().iter();
        if let Some(at) = members.position(|member| Some(member.id) == focus) {
            self.sheet.focuses(at);
        }
        self.sheet.clamp(self.len());
        Action::Redraw
    }

    /// There was no answer: what was shown before still is.
    fn failed(&mut self) -> Action {
        (self.asked, self.again) = (false, false);
        if let Some((letters, filter)) = self.shown.take() {
            (self.letters, self.filter) = (letters, filter);
        }
        match self.rows {
            Some(_) => Action::Redraw,
            None => Action::Close(Outcome::Back),
        }
    }

    fn members(&self) -> &[Member] {
        self.rows.as_deref().unwrap_or_default()
    }

    /// The members, and the line that leads to more of them.
    fn len(&self) -> usize {
        self.members().len() + usize::from(self.next.is_some())
    }

    fn turn(&mut self, turn: Turn<()>) -> Action {
        match turn {
            Turn::None => Action::None,
            Turn::Undo => Action::Undo,
            Turn::Refresh => self.ask(None),
            Turn::Typed((), letters) => {
                self.sheet.stop();
                self.narrow(letters.trim().to_owned(), self.filter)
            }
            Turn::Open(at) => match (self.members().get(at), self.next) {
                (Some(member), _) => match &member.handle {
                    Some(handle) => Action::Open(Route::Record(handle.clone())),
                    None => Action::None,
                },
                (None, Some(next)) => self.ask(Some(next)),
                (None, None) => Action::None,
            },
            _ => Action::Redraw,
        }
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        if self.sheet.is_idle() {
            match keymap::act(&[MEMBERS], key) {
                Some(Act::Search) => {
                    let words = env.words;
                    let said = (words.desk_letters(), words.desk_about_letters());
                    let letters = self.letters.clone();
                    self.sheet.types((), said, &letters, LETTERS);
                    return Action::Redraw;
                }
                Some(Act::Filter) => {
                    return self.narrow(self.letters.clone(), self.filter.next());
                }
                _ => {}
            }
        }
        let turn = self.sheet.key(key, self.lines(env), env);
        self.turn(turn)
    }

    fn lines(&self, env: &Env<'_>) -> Vec<Line> {
        let words = env.words;
        let Some(rows) = &self.rows else {
            return Vec::new();
        };
        let mut lines = Vec::new();
        if !env.size.is_narrow() && !rows.is_empty() {
            let heads = [
                words.desk_head_handle(),
                words.desk_head_name(),
                words.desk_head_marks(),
                words.desk_head_joined(),
                words.desk_head_seen(),
            ];
            let heads = heads.map(std::borrow::Cow::into_owned);
            lines.push(row(columns(&heads, Role::Dim, env), false));
        }
        for member in rows {
            let applies = match member.id {
                id if self.waiting.contains(&id) => Some("waits"),
                id if self.refused.contains(&id) => Some("refused"),
                _ => None,
            };
            let hosts = self.hosts.contains(&member.id);
            let cells = cells_of(member, (applies, hosts), env);
            lines.push(row(columns(&cells, Role::Plain, env), true));
        }
        if self.next.is_some() {
            lines.push(choice(&words.desk_more(), "", env));
        } else if rows.len() >= MOST {
            lines.extend(told(&words.desk_most(rows.len()), Role::Plain, env));
        } else if rows.is_empty() {
            lines.extend(told(&words.desk_nobody(), Role::Plain, env));
        }
        lines
    }
}

/// What stands in the columns: handle, name, what they are, since when they are here, when they were here last.
fn cells_of(member: &Member, (applies, hosts): (Option<&str>, bool), env: &Env<'_>) -> [String; 5] {
    let words = env.words;
    let handle = member.handle.as_ref().map_or("", Handle::as_str);
    let suspended = member.suspended.as_ref();
    let suspended = suspended.is_some_and(|it| it.holds(env.now));
    let mut marks = Vec::new();
    for (has, mark) in [
        (applies.is_some(), applies.unwrap_or_default()),
        (suspended, "suspended"),
        (member.roles.sysop, "sysop"),
        (!member.roles.duties.is_none(), "deputy"),
        (hosts, "host"),
        (member.roles.staff, "staff"),
    ] {
        if has {
            marks.push(words.desk_mark(mark).into_owned());
        }
    }
    if env.size.is_narrow() {
        // The first tells most.
        marks.truncate(1);
    }
    let age = |at| words.age(env.now, at).into_owned();
    [
        handle.to_owned(),
        member.name.to_string(),
        words.listed(&marks),
        age(member.joined_at),
        member.seen_at.map_or_else(|| "-".to_owned(), age),
    ]
}

/// A row of columns; where it is narrow, who it is, and what they are or else since when they are here.
fn columns([handle, name, marks, joined, seen]: &[String; 5], role: Role, env: &Env<'_>) -> Row {
    let width = env.size.width.min(WIDEST);
    if env.size.is_narrow() {
        let aside = if marks.is_empty() { joined } else { marks };
        let end = width.saturating_sub(cells(aside) + 1);
        let name_at = List::MARGIN + HANDLE_NARROW;
        let room = end.saturating_sub(name_at + 1);
        let pieces = vec![
            text(List::MARGIN, HANDLE_NARROW - 1, handle, role),
            text(name_at, room, name, role),
            right(end, cells(aside), aside, Role::Dim),
        ];
        return Row { pieces };
    }
    // What is left over goes to names and to marks.
    let spare = width.saturating_sub(List::MARGIN + HANDLE + 2 * AGE + 1);
    let names = spare * 3 / 5;
    let mut pieces = Vec::new();
    let mut col = List::MARGIN;
    for (said, room) in [(handle, HANDLE), (name, names), (marks, spare - names)] {
        pieces.push(text(col, room.saturating_sub(1), said, role));
        col += room;
    }
    for said in [joined, seen] {
        pieces.push(right(col, AGE, said, role));
        col += AGE;
    }
    Row { pieces }
}

impl Screen for Members {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged | Event::Restored => self.ask(None),
            Event::Answer(Answer::Care(CareAnswer::Members(page))) => self.take(page),
            Event::Failed(_) => self.failed(),
            Event::Key(key) => self.key(key, env),
            Event::Paste(pasted) => {
                let turn = self.sheet.paste(&pasted);
                self.turn(turn)
            }
            Event::Resized => Action::Redraw,
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let filter = env.words.desk_filter(self.filter.as_str());
        let aside = match self.letters.is_empty() {
            true => filter.into_owned(),
            false => format!("{filter}: {}", self.letters),
        };
        let title = env.words.desk_members();
        self.sheet.view((title, aside), self.lines(env), "", env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        self.sheet.keys(MEMBERS)
    }

    fn is_typing(&self) -> bool {
        self.sheet.is_typing()
    }

    fn is_waiting(&self) -> bool {
        self.shown.is_some()
    }
}

#[cfg(test)]
#[path = "members_tests.rs"]
mod tests;
