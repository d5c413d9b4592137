//! The editor: text of many lines, softly wrapped, without modes. Keys and pastes change it, and it draws itself with
//! the caret as the terminal's own cursor, where input methods look for it.
//!
//! `buffer` holds the text, `history` what undo needs, `layout` says where things stand, `moving` moves the caret and
//! selects. It knows nothing of drafts, posts or sending.

mod buffer;
mod history;
mod layout;
mod moving;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use ratatui::text::{Line, Span};

use super::clean;
use super::wrap::without_hanging;
use crate::domain::Refusal;
use crate::term::{Key, Piece, Role, Row, style};
use crate::ui::Size;
use buffer::{Buffer, Pos};
use history::{Edit, History};
use layout::At;

/// A text in the making.
#[derive(Clone, Debug)]
pub struct Editor {
    buffer: Buffer,
    history: History,
    caret: Pos,
    /// Between two rows of a line, the caret is at the end of the first.
    at_end: bool,
    /// Where a selection began; it reaches to the caret.
    anchor: Option<Pos>,
    /// Whether every move selects: for terminals that keep Shift with an arrow for themselves.
    marking: bool,
    /// What was cut or copied last.
    clip: String,
    /// The column that Up and Down keep to.
    goal: Option<u16>,
    /// The first row on the screen.
    top: At,
    /// Grows with every change.
    revision: u64,
    /// The most bytes of the text.
    limit: usize,
}

impl Editor {
    /// An editor of `text`, the caret at its end, for at most `limit` bytes.
    #[must_use]
    pub fn new(text: &str, limit: usize) -> Self {
        let buffer = Buffer::new(&clean::pasted(text));
        Self {
            caret: buffer.end(),
            buffer,
            history: History::default(),
            at_end: false,
            anchor: None,
            marking: false,
            clip: String::new(),
            goal: None,
            top: At::default(),
            revision: 0,
            limit,
        }
    }

    /// The text as it stands.
    #[must_use]
    pub fn text(&self) -> String {
        self.buffer.text()
    }

    /// Whether there is nothing but spaces.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        (0..=self.buffer.last()).all(|line| self.buffer.line(line).trim().is_empty())
    }

    /// A number that changes whenever the text does.
    #[must_use]
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether the caret stands in the first line's first row, so that Up leads out of the text.
    #[must_use]
    pub fn is_at_top(&self, size: Size) -> bool {
        let (at, _, _) = layout::find(&self.buffer, self.caret, self.at_end, size.width);
        at == At::default()
    }

    /// Whether there is text before the caret on its line.
    #[must_use]
    pub fn is_within_line(&self) -> bool {
        let before = self.buffer.line(self.caret.line).get(..self.caret.at);
        before.is_some_and(|before| !before.trim().is_empty())
    }

    /// Puts the caret at the beginning.
    pub fn go_to_start(&mut self) {
        self.go(Pos::default());
    }

    /// Takes a paste, in the place of what is selected.
    ///
    /// # Errors
    /// [`Refusal::BodyTooLong`] where it does not fit; then nothing of it is taken.
    pub fn paste(&mut self, text: &str, size: Size) -> Result<(), Refusal> {
        self.history.close();
        let taken = self.insert(&clean::pasted(text));
        self.history.close();
        self.settle(size);
        taken
    }

    /// Takes a key, the text having `size` on the screen. False when the key means nothing here.
    ///
    /// # Errors
    /// [`Refusal::BodyTooLong`] where there is no room for more.
    pub fn on_key(&mut self, key: Key, size: Size) -> Result<bool, Refusal> {
        let taken = match key {
            Key::Char(c) => clean::typed(c)
                .map_or(Ok(()), |text| self.insert(&text))
                .map(|()| true),
            Key::Enter => self.insert("\n").map(|()| true),
            Key::Ctrl('v') => {
                let clip = self.clip.clone();
                return self.paste(&clip, size).map(|()| true);
            }
            key => {
                Ok(self.change(key) || self.clip(key) || self.step(key) || self.travel(key, size))
            }
        };
        self.settle(size);
        taken
    }

    /// Brings the caret onto a screen of this size.
    pub fn settle(&mut self, size: Size) {
        self.top = self.top(size);
    }

    /// The rows from column `col` on, and the caret's column and row. The caret is always among them.
    #[must_use]
    pub fn view(&self, col: u16, size: Size) -> (Vec<Row>, (u16, u16)) {
        let (caret, _, column) = layout::find(&self.buffer, self.caret, self.at_end, size.width);
        let top = self.top(size);
        let mut cursor = (col + column, 0);
        let mut at = top;
        let mut rows = Vec::new();
        for (line, range) in layout::visible(&self.buffer, top, size.width, size.height) {
            if line != at.line {
                at = At { line, row: 0 };
            }
            if at == caret {
                cursor.1 = u16::try_from(rows.len()).unwrap_or(0);
            }
            at.row += 1;
            rows.push(self.row(col, size.width, line, range));
        }
        (rows, cursor)
    }

    fn row(&self, col: u16, width: u16, line: usize, range: std::ops::Range<usize>) -> Row {
        let text = self.buffer.line(line);
        let shown = without_hanging(text.get(range.clone()).unwrap_or_default());
        let end = range.start + shown.len();
        let (from, to) = self.selection().map_or((end, end), |(from, to)| {
            let here = |pos: Pos| match pos.line.cmp(&line) {
                std::cmp::Ordering::Less => range.start,
                std::cmp::Ordering::Equal => pos.at.clamp(range.start, end),
                std::cmp::Ordering::Greater => end,
            };
            (here(from), here(to))
        });
        let part = |from: usize, to: usize, role: Role| {
            let text = text.get(from..to).unwrap_or_default().to_owned();
            Span::styled(text, style(role))
        };
        let line = if from < to {
            Line::from(vec![
                part(range.start, from, Role::Plain),
                part(from, to, Role::Hit),
                part(to, end, Role::Plain),
            ])
        } else {
            Line::from(part(range.start, end, Role::Plain))
        };
        let pieces = vec![Piece { col, width, line }];
        Row { pieces }
    }

    fn top(&self, size: Size) -> At {
        let (caret, _, _) = layout::find(&self.buffer, self.caret, self.at_end, size.width);
        layout::scrolled(&self.buffer, self.top, caret, size.width, size.height)
    }

    /// Puts `text` at the caret, or in the place of what is selected.
    fn insert(&mut self, text: &str) -> Result<(), Refusal> {
        let (mut from, to) = self.selection().unwrap_or((self.caret, self.caret));
        let before = self
            .buffer
            .line(from.line)
            .get(..from.at)
            .unwrap_or_default();
        let composed = clean::composed(before, text);
        let inserted = match composed {
            Some((at, text)) => {
                from.at = at;
                text
            }
            None => text.to_owned(),
        };
        let removed = self.buffer.between(from, to);
        let bytes = self.buffer.bytes() - removed.len() + inserted.len();
        if bytes > self.limit && inserted.len() > removed.len() {
            return Err(Refusal::BodyTooLong {
                bytes,
                limit: self.limit,
            });
        }
        self.edit(Edit {
            at: from,
            removed,
            inserted,
        });
        Ok(())
    }

    fn delete(&mut self, from: Pos, to: Pos) {
        let removed = self.buffer.between(from, to);
        if !removed.is_empty() {
            self.edit(Edit {
                at: from,
                removed,
                inserted: String::new(),
            });
        }
    }

    fn edit(&mut self, edit: Edit) {
        let caret = self.history.make(&mut self.buffer, edit);
        self.changed(caret);
    }

    fn changed(&mut self, caret: Pos) {
        self.caret = self.buffer.snap(caret);
        self.anchor = None;
        self.marking = false;
        self.goal = None;
        self.at_end = false;
        self.revision += 1;
    }

    /// Keys that change the text. False for others.
    fn change(&mut self, key: Key) -> bool {
        let caret = self.caret;
        let line_end = Pos {
            at: self.buffer.line(caret.line).len(),
            ..caret
        };
        let (from, to) = match key {
            Key::Backspace => (self.buffer.left(caret), Some(caret)),
            Key::Delete | Key::Ctrl('d') => (Some(caret), self.buffer.right(caret)),
            Key::Ctrl('w') => (self.buffer.word_left(caret), Some(caret)),
            Key::Alt('d') => (Some(caret), self.buffer.word_right(caret)),
            Key::Ctrl('u') => (Some(Pos { at: 0, ..caret }), Some(caret)),
            Key::Ctrl('k') => (Some(caret), Some(line_end)),
            Key::Ctrl('z') => {
                if let Some(caret) = self.history.undo(&mut self.buffer) {
                    self.changed(caret);
                }
                return true;
            }
            Key::Ctrl('y') => {
                if let Some(caret) = self.history.redo(&mut self.buffer) {
                    self.changed(caret);
                }
                return true;
            }
            _ => return false,
        };
        if let Some((from, to)) = self.selection() {
            self.delete(from, to);
        } else if let (Some(from), Some(to)) = (from, to) {
            self.delete(from, to);
        }
        true
    }
}
