//! The versions of a post that was edited, the present one first, each with what its author changed in it.
//!
//! What was taken out and put in is told by signs in the words as they were typed. One version is shown at a time, so
//! that the screen costs what one post costs, however often it was edited.

use std::sync::Arc;

use ratatui::text::{Line, Span};

use crate::domain::{Answer, Body, Post, Query, Reference, Revision, Time};
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
    /// Earlier words, oldest first, once they are known.
    earlier: Vec<Revision>,
    /// The present words.
    present: Option<Body>,
    /// Which version is shown: 0 is the present one, each higher number an older one.
    back: usize,
    /// What changed in it, not yet wrapped.
    lines: Vec<Line<'static>>,
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
            earlier: Vec::new(),
            present: None,
            back: 0,
            lines: Vec::new(),
            top: 0,
        }
    }

    /// The words of the version that is `back` steps old, and until when they stood.
    fn version(&self, back: usize) -> Option<(&Body, Option<Time>)> {
        if back == 0 {
            return self.present.as_ref().map(|body| (body, None));
        }
        let at = self.earlier.len().checked_sub(back)?;
        let revision = self.earlier.get(at)?;
        Some((&revision.body, Some(revision.until)))
    }

    /// Shows the version that is `back` steps old.
    fn show(&mut self, back: usize) {
        let Some((words, _)) = self.version(back) else {
            return;
        };
        let before = self.version(back + 1).map(|(words, _)| words.as_str());
        let words = words.as_str();
        self.lines = changes(before.unwrap_or(words), words);
        (self.back, self.top) = (back, 0);
    }

    fn rows(&self, env: &Env<'_>) -> Vec<Row> {
        let (words, width) = (env.words, env.size.width);
        let Some((_, until)) = self.version(self.back) else {
            return Vec::new();
        };
        let from = self.version(self.back + 1).and_then(|(_, until)| until);
        // Words that were edited before they were imported have a later date than the post.
        let unkept = self.earlier.is_empty().then_some(self.post.edited_at);
        let from = from.or(unkept.flatten()).unwrap_or(self.post.at);
        let when = match until {
            None => words.history_since(words.age(env.now, from), exact(from)),
            Some(until) => words.history_until(exact(from), exact(until)),
        };
        let mut rows = paragraph(&when, 1, width, Role::Dim);
        let about = if self.earlier.is_empty() {
            words.history_none_kept()
        } else if self.version(self.back + 1).is_none() {
            words.history_first()
        } else {
            words.history_legend()
        };
        rows.extend(paragraph(&about, 1, width, Role::Dim));
        rows.push(blank());
        let room = width.saturating_sub(2).clamp(1, MEASURE);
        let body = self.lines.iter().flat_map(|line| wrap(line, room));
        rows.extend(body.map(|line| Row {
            pieces: vec![Piece {
                col: 1,
                width: room,
                line,
            }],
        }));
        rows
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[HISTORY], key) else {
            return Action::None;
        };
        let height = usize::from(env.size.height);
        let last = self.rows(env).len().saturating_sub(height);
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
        let to = if older {
            Some(self.back + 1).filter(|back| *back <= self.earlier.len())
        } else {
            self.back.checked_sub(1)
        };
        match to {
            Some(back) => {
                self.show(back);
                Action::Redraw
            }
            None if older => Action::Say(env.words.history_oldest().into_owned()),
            None => Action::Say(env.words.history_newest().into_owned()),
        }
    }
}

impl Screen for History {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened => Action::Ask(Query::History(self.post.id)),
            Event::Answer(Answer::History(earlier, present)) => {
                (self.earlier, self.present) = (earlier, Some(present));
                self.show(0);
                Action::Redraw
            }
            Event::Failed(_) => Action::Close(Outcome::Back),
            Event::Key(key) if self.present.is_some() => self.key(key, env),
            Event::Resized => {
                let last = self.rows(env).len();
                let last = last.saturating_sub(usize::from(env.size.height));
                self.top = self.top.min(last);
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
        let total = self.earlier.len() + 1;
        let rows = self.rows(env).into_iter().skip(self.top);
        View {
            place,
            aside: match self.present {
                Some(_) => env.words.history_of(total - self.back, total).into_owned(),
                None => String::new(),
            },
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
