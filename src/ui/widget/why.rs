//! Why something is done: a reason out of those that fit, where there is a choice, and words. What is typed goes into the words,
//! arrows choose, Esc and Enter are the screen's. The same wherever a reason is given.

use std::borrow::Cow;

use super::{Item, LineInput, List, blank, cells, paragraph, text};
use crate::domain::SafeText;
use crate::term::{Key, Role, Row};
use crate::ui::Env;

/// A reason and words in the making.
pub struct Why<R> {
    reasons: Vec<R>,
    list: List,
    words: LineInput,
}

impl<R: Copy + PartialEq> Why<R> {
    /// Nothing said yet; the first reason is chosen. Words of so many characters at most.
    #[must_use]
    pub fn new(reasons: &[R], chars: usize) -> Self {
        Self {
            reasons: reasons.to_vec(),
            list: List::default(),
            words: LineInput::new(chars),
        }
    }

    /// The same, with this reason chosen, if it is one of them.
    #[must_use]
    pub fn preferring(mut self, reason: Option<R>) -> Self {
        let at = self.reasons.iter().position(|one| Some(*one) == reason);
        self.list.selected = at.unwrap_or(0);
        self
    }

    /// The chosen reason; none where there is no choice.
    #[must_use]
    pub fn reason(&self) -> Option<R> {
        self.reasons.get(self.list.selected).copied()
    }

    /// The words.
    #[must_use]
    pub fn words(&self) -> SafeText {
        SafeText::line(self.words.text())
    }

    /// Takes a key.
    pub fn on_key(&mut self, key: Key) {
        let last = self.reasons.len().saturating_sub(1);
        match key {
            Key::Up | Key::BackTab => self.list.selected = self.list.selected.saturating_sub(1),
            Key::Down | Key::Tab => self.list.selected = (self.list.selected + 1).min(last),
            key => {
                self.words.on_key(key);
            }
        }
    }

    /// Takes a paste.
    pub fn paste(&mut self, pasted: &str) {
        self.words.paste(pasted);
    }

    /// At most `height` rows, and where the caret stands: what it does, where there is room for that; the reasons; the words.
    #[must_use]
    pub fn rows(
        &self,
        about: &str,
        says: impl Fn(R) -> Cow<'static, str>,
        height: u16,
        env: &Env<'_>,
    ) -> (Vec<Row>, (u16, u16)) {
        let width = env.size.width;
        let label = env.words.in_words();
        let tall = |rows: &[Row]| u16::try_from(rows.len()).unwrap_or(u16::MAX);
        let list = u16::try_from(self.reasons.len()).unwrap_or(u16::MAX);
        let mut rows = match about {
            "" => Vec::new(),
            about => paragraph(about, 1, width, Role::Dim),
        };
        // A low screen needs the room for the reasons; where there are none, what it does is all there is to read.
        let roomy = !env.size.is_narrow() && tall(&rows) + list + 3 <= height;
        if list > 0 && !roomy && tall(&rows) + list + 1 > height {
            rows.clear();
        }
        rows.extend((roomy && list > 0 && !rows.is_empty()).then(blank));
        let room = width.saturating_sub(List::MARGIN + 1);
        let items = self.reasons.iter().enumerate().map(|(at, reason)| Item {
            row: Row {
                pieces: vec![text(List::MARGIN, room, &says(*reason), Role::Plain)],
            },
            item: Some(at),
        });
        let left = height.saturating_sub(tall(&rows) + 1).max(1);
        rows.extend(self.list.rows(items.collect(), left).0);
        rows.extend(roomy.then(blank));
        let col = 1 + cells(&label) + 1;
        let (piece, caret) = self.words.piece(col, env.prose(col), true);
        let at = tall(&rows);
        rows.push(Row {
            pieces: vec![text(1, cells(&label), &label, Role::Dim), piece],
        });
        (rows, (caret, at))
    }
}
