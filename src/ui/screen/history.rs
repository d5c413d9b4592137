//! The versions of a post that was edited, the present one first, each with what its author changed in it.
//!
//! What was taken out and put in is told by signs in the words as they were typed. One version is shown and held at a
//! time, so that the screen costs what one post costs, however often it was edited.

use std::sync::Arc;

use ratatui::text::{Line, Span};

use crate::domain::{Answer, Failure, Post, Query, Reference, Refusal, Version};
use crate::term::{Key, Piece, Role, Row, style};
use crate::text::exact;
use crate::ui::keymap::{self, Act, Binding, HISTORY, HOUSE};
use crate::ui::widget::changes::changes;
use crate::ui::widget::{blank, paragraph, wrap};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// Words are no wider than this, in cells.
const MEASURE: u16 = 90;

/// The versions of one post.
pub struct History {
    post: Arc<Post>,
    reference: Reference,
    /// The version that is shown, once it is known.
    shown: Option<Box<Version>>,
    /// Whether another one is asked for.
    asking: bool,
    /// What changed in it, not yet wrapped, and as rows of the present width: a key costs what is on the screen.
    lines: Vec<Line<'static>>,
    body: Vec<Row>,
    /// The first row shown.
    top: usize,
}

impl History {
    /// The versions of this post.
    #[must_use]
    pub const fn new(post: Arc<Post>, reference: Reference) -> Self {
        Self {
            post,
            reference,
            shown: None,
            asking: false,
            lines: Vec::new(),
            body: Vec::new(),
            top: 0,
        }
    }

    fn ask(&mut self, newer: u32) -> Action {
        self.asking = true;
        Action::Ask(Query::Version {
            post: self.post.id,
            newer,
        })
    }

    fn show(&mut self, version: Box<Version>, env: &Env<'_>) {
        let words = version.words.as_str();
        let before = version.before.as_ref().map(|before| before.body.as_str());
        self.lines = changes(before.unwrap_or(words), words);
        (self.shown, self.asking, self.top) = (Some(version), false, 0);
        self.wrap(env);
    }

    fn wrap(&mut self, env: &Env<'_>) {
        let room = env.size.width.saturating_sub(2).clamp(1, MEASURE);
        let body = self.lines.iter().flat_map(|line| wrap(line, room));
        let body = body.map(|line| Row {
            pieces: vec![Piece {
                col: 1,
                width: room,
                line,
            }],
        });
        self.body = body.collect();
    }

    /// What stands above the words.
    fn head(&self, env: &Env<'_>) -> Vec<Row> {
        let (words, width) = (env.words, env.size.width);
        let Some(version) = &self.shown else {
            return Vec::new();
        };
        let from = version.before.as_ref().map(|before| before.until);
        // Words that were edited before they were imported have a later date than the post.
        let unkept = (version.kept == 0).then_some(self.post.edited_at);
        let from = from.or(unkept.flatten()).unwrap_or(self.post.at);
        let when = match version.until {
            None => words.history_since(words.age(env.now, from), exact(from)),
            Some(until) => words.history_until(exact(from), exact(until)),
        };
        let mut rows = paragraph(&when, 1, width, Role::Dim);
        let about = if version.kept == 0 {
            words.history_none_kept()
        } else if version.before.is_none() {
            words.history_first()
        } else {
            words.history_legend()
        };
        rows.extend(paragraph(&about, 1, width, Role::Dim));
        rows.push(blank());
        rows
    }

    /// The furthest that one scrolls.
    fn last(&self, env: &Env<'_>) -> usize {
        let rows = self.head(env).len() + self.body.len();
        rows.saturating_sub(usize::from(env.size.height))
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[HISTORY], key) else {
            return Action::None;
        };
        let height = usize::from(env.size.height);
        let last = self.last(env);
        let page = height.saturating_sub(1).max(1);
        match act {
            Act::NextPost => return self.turn(true, env),
            Act::PreviousPost => return self.turn(false, env),
            Act::ReadOn if self.top >= last => return self.turn(true, env),
            Act::ReadOn | Act::PageDown => self.top += page,
            Act::PageUp => self.top = self.top.saturating_sub(page),
            Act::Down => self.top += 1,
            Act::Up => self.top = self.top.saturating_sub(1),
            _ => return Action::None,
        }
        self.top = self.top.min(last);
        Action::Redraw
    }

    /// On to the next older version, or to the next newer one.
    fn turn(&mut self, older: bool, env: &Env<'_>) -> Action {
        let Some(version) = &self.shown else {
            return Action::None;
        };
        let to = if older {
            Some(version.newer + 1).filter(|newer| *newer <= version.kept)
        } else {
            version.newer.checked_sub(1)
        };
        match to {
            Some(_) if self.asking => Action::Redraw,
            Some(newer) => self.ask(newer),
            None if older => Action::Say(env.words.history_oldest().into_owned()),
            None => Action::Say(env.words.history_newest().into_owned()),
        }
    }
}

impl Screen for History {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened => self.ask(0),
            Event::Answer(Answer::Version(version)) => {
                self.show(version, env);
                Action::Redraw
            }
            Event::Failed(Failure::Refused(Refusal::Busy)) if self.shown.is_some() => {
                self.asking = false;
                Action::Redraw
            }
            Event::Failed(_) => Action::Close(Outcome::Back),
            Event::Key(key) if self.shown.is_some() => self.key(key, env),
            Event::Resized => {
                self.wrap(env);
                self.top = self.top.min(self.last(env));
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let place = Line::from(vec![
            Span::styled(self.reference.to_string(), style(Role::Heading)),
            Span::raw(format!("  {}", env.words.history_title())),
        ]);
        let (head, body) = (self.head(env), self.body.iter().cloned());
        let rows = head.into_iter().chain(body).skip(self.top);
        View {
            place,
            aside: self.shown.as_ref().map_or_else(String::new, |version| {
                let (kept, newer) = (version.kept, version.newer);
                let of = env.words.history_of(kept + 1 - newer, kept + 1);
                of.into_owned()
            }),
            rows: rows.take(usize::from(env.size.height)).collect(),
            cursor: Some((0, 0)),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![HISTORY, HOUSE]
    }
}

#[cfg(test)]
mod tests;
