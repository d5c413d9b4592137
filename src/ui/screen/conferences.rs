//! All conferences that one may read: one's own first, with what is new in each.

use std::collections::VecDeque;

use ratatui::text::{Line, Span};

use crate::domain::{Answer, Command, ConferenceRow, Done, News, Query, Subject};
use crate::term::{Key, Role, Row, style};
use crate::ui::keymap::{self, Act, Binding, CONFERENCES, HOUSE, LIST};
use crate::ui::widget::{Item, List, paragraph, right, text};
use crate::ui::{Action, Env, Event, Route, Screen, View};

/// The list of conferences.
#[derive(Default)]
pub struct Conferences {
    rows: Option<Vec<ConferenceRow>>,
    list: List,
    /// What each command that is under way was for.
    waiting: VecDeque<Waiting>,
    /// Whether more was moved since the order that is under way.
    moved: bool,
}

/// What a command was for.
enum Waiting {
    /// When it is done, this is said.
    Say(String),
    /// The order of the list.
    Order,
}

impl Conferences {
    /// All of them.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn rows(&self) -> &[ConferenceRow] {
        self.rows.as_deref().unwrap_or_default()
    }

    fn selected(&self) -> Option<&ConferenceRow> {
        self.rows().get(self.list.selected)
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[CONFERENCES, LIST], key) else {
            return Action::None;
        };
        if self
            .list
            .act(act, self.rows().len(), usize::from(env.size.height))
        {
            self.settle(env);
            return Action::Redraw;
        }
        let selected = self
            .selected()
            .map(|row| (row.conference.id, row.conference.slug.clone(), row.joined));
        match (act, selected) {
            (Act::ReadOn, _) => Action::Ask(Query::Next {
                after: None,
                conference: None,
            }),
            (Act::NextNew | Act::PreviousNew, _) => self.jump_to_new(act == Act::NextNew, env),
            (Act::Undo, _) => Action::Undo,
            (Act::Open, Some((_, slug, _))) => Action::Open(Route::Topics(slug)),
            (Act::CatchUp, Some((id, slug, _))) => {
                let said = env.words.caught_up(slug.to_string()).into_owned();
                self.waiting.push_back(Waiting::Say(said));
                Action::Do(Command::CatchUp(Some(id)))
            }
            (Act::Follow, Some((id, slug, joined))) => {
                let said = if joined {
                    env.words.conference_left(slug.to_string())
                } else {
                    env.words.conference_joined(slug.to_string())
                };
                self.waiting.push_back(Waiting::Say(said.into_owned()));
                Action::Do(Command::Follow(id, !joined))
            }
            (Act::MoveUp | Act::MoveDown, Some((_, _, true))) => {
                self.shift(act == Act::MoveDown, env)
            }
            (Act::MoveUp | Act::MoveDown, Some((_, slug, false))) => Action::Say(
                env.words
                    .conference_not_yours(slug.to_string())
                    .into_owned(),
            ),
            _ => Action::None,
        }
    }

    /// Moves the focused conference by one among one's own. One order is under way at a time, the latest last.
    fn shift(&mut self, down: bool, env: &Env<'_>) -> Action {
        let from = self.list.selected;
        let own = self.rows().iter().filter(|row| row.joined).count();
        let to = if down {
            Some(from + 1).filter(|to| *to < own)
        } else {
            from.checked_sub(1)
        };
        let (Some(to), Some(rows)) = (to, &mut self.rows) else {
            return Action::Redraw;
        };
        rows.swap(from, to);
        self.list.selected = to;
        self.settle(env);
        if self.is_moving() {
            self.moved = true;
            return Action::Redraw;
        }
        Action::All(vec![Action::Redraw, self.arrange()])
    }

    fn is_moving(&self) -> bool {
        self.waiting
            .iter()
            .any(|waiting| matches!(waiting, Waiting::Order))
    }

    /// Keeps the order as it is on the screen.
    fn arrange(&mut self) -> Action {
        self.moved = false;
        self.waiting.push_back(Waiting::Order);
        let own = self.rows().iter().filter(|row| row.joined);
        Action::Do(Command::Arrange(own.map(|row| row.conference.id).collect()))
    }

    /// A command is done.
    fn done(&mut self) -> Action {
        match self.waiting.pop_front() {
            Some(Waiting::Say(said)) => {
                Action::All(vec![Action::Say(said), Action::Ask(Query::Conferences)])
            }
            Some(Waiting::Order) if self.moved => self.arrange(),
            _ => Action::Ask(Query::Conferences),
        }
    }

    fn jump_to_new(&mut self, forward: bool, env: &Env<'_>) -> Action {
        match next_new(self.rows(), self.list.selected, forward) {
            Some(at) => {
                self.list.selected = at;
                self.settle(env);
                Action::Redraw
            }
            None => Action::Say(env.words.no_more_new_here().into_owned()),
        }
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = items(self.rows(), env);
        self.list.settle(&items, env.size.height);
    }
}

/// The next or previous conference with something new.
pub(super) fn next_new(rows: &[ConferenceRow], from: usize, forward: bool) -> Option<usize> {
    let is_new = |row: &ConferenceRow| !row.new_posts.is_zero();
    let (before, after) = rows.split_at(from.min(rows.len()));
    if forward {
        after
            .iter()
            .skip(1)
            .position(is_new)
            .map(|at| from + 1 + at)
    } else {
        before.iter().rposition(is_new)
    }
}

/// The conferences as lines: those of the member, then those they left.
fn items(rows: &[ConferenceRow], env: &Env<'_>) -> Vec<Item> {
    let own = rows.iter().filter(|row| row.joined).count();
    let title = match own {
        // At the terminal of the server nobody has a list of their own.
        _ if !env.me.is_offered(Act::MoveUp) => env.words.conferences_all(),
        0 => env.words.conferences_left(),
        _ => env.words.conferences_yours(),
    };
    let mut items = vec![Item {
        row: heads(&title, env),
        item: None,
    }];
    for (at, row) in rows.iter().enumerate() {
        if at == own && own > 0 {
            items.push(Item {
                row: Row::default(),
                item: None,
            });
            let title = text(
                List::MARGIN,
                env.size.width.saturating_sub(List::MARGIN),
                &env.words.conferences_left(),
                Role::Dim,
            );
            items.push(Item {
                row: Row {
                    pieces: vec![title],
                },
                item: None,
            });
        }
        items.push(Item {
            row: conference(row, env),
            item: Some(at),
        });
        let described = env.size.width >= 60 && !row.conference.description.as_str().is_empty();
        if described && env.size.height >= 24 {
            let said = text(
                14,
                env.size.width.saturating_sub(15),
                row.conference.description.as_str(),
                Role::Dim,
            );
            items.push(Item {
                row: Row { pieces: vec![said] },
                item: None,
            });
        }
    }
    items
}

/// The widest a row is: further apart, the eye loses the count that belongs to a title.
pub(super) const WIDEST: u16 = 92;

/// Columns of a conference: slug, title, new topics, new posts.
fn columns(width: u16) -> (u16, u16, u16, u16) {
    let width = width.min(WIDEST);
    let (slug, topics, posts) = if width < 60 { (9, 0, 6) } else { (11, 9, 8) };
    (
        slug,
        width.saturating_sub(List::MARGIN + slug + topics + posts + 1),
        topics,
        posts,
    )
}

/// The heading over a list of conferences.
pub(super) fn heads(title: &str, env: &Env<'_>) -> Row {
    let (slug, name, topics, posts) = columns(env.size.width);
    let col = List::MARGIN + slug + name;
    let mut pieces = vec![text(1, slug + name, title, Role::Heading)];
    if topics > 0 {
        pieces.push(right(col, topics, &env.words.head_topics(), Role::Dim));
    }
    pieces.push(right(
        col + topics,
        posts,
        &env.words.head_posts(),
        Role::Dim,
    ));
    Row { pieces }
}

/// A conference as a row of a list.
pub(super) fn conference(row: &ConferenceRow, env: &Env<'_>) -> Row {
    let (slug, name, topics, posts) = columns(env.size.width);
    let is_new = !row.new_posts.is_zero();
    let role = if is_new { Role::Strong } else { Role::Plain };
    let count = |count: crate::domain::Count| {
        if count.is_zero() {
            String::new()
        } else {
            count.to_string()
        }
    };
    let mut col = List::MARGIN;
    let mut pieces = vec![text(col, slug - 1, row.conference.slug.as_str(), role)];
    col += slug;
    pieces.push(text(
        col,
        name.saturating_sub(1),
        row.conference.title.as_str(),
        role,
    ));
    col += name;
    if topics > 0 {
        pieces.push(right(col, topics, &count(row.new_topics), Role::Plain));
        col += topics;
    }
    pieces.push(right(col, posts, &count(row.new_posts), Role::New));
    Row { pieces }
}

impl Screen for Conferences {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened
            | Event::Uncovered(_)
            | Event::Lagged
            | Event::Restored
            | Event::News(News::Rearranged | News::Marked(_)) => Action::Ask(Query::Conferences),
            Event::Done(Done::Marked(_) | Done::Ok) => self.done(),
            Event::Failed(_) if !self.waiting.is_empty() => {
                self.waiting.pop_front();
                self.moved = false;
                Action::Ask(Query::Conferences)
            }
            // It was asked before what is on the screen was moved, and is asked again after.
            Event::Answer(Answer::Conferences(_)) if self.is_moving() => Action::None,
            Event::Answer(Answer::Conferences(rows)) => {
                let focus = self.selected().map(|row| row.conference.id);
                self.rows = Some(rows);
                // The focus stays with its conference, wherever in the list that is now.
                let at = self
                    .rows()
                    .iter()
                    .position(|row| Some(row.conference.id) == focus);
                self.list.selected = at.unwrap_or(self.list.selected);
                self.list.clamp(self.rows().len());
                self.settle(env);
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
        let place = Line::from(Span::styled(
            env.words.conferences_title(),
            style(Role::Heading),
        ));
        let (mut rows, cursor) = self.list.rows(items(self.rows(), env), env.size.height);
        if self.rows.as_ref().is_some_and(Vec::is_empty) {
            rows = paragraph(
                &env.words.conferences_empty(),
                List::MARGIN,
                env.size.width,
                Role::Plain,
            );
        }
        View {
            place,
            aside: String::new(),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![CONFERENCES, LIST, HOUSE]
    }

    fn subjects(&self) -> Vec<Subject> {
        vec![Subject::House]
    }

    fn is_list(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests;
