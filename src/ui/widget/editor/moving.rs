//! Moving the caret, and selecting, cutting and copying on the way. What is typed is `mod`'s matter.

use super::Editor;
use super::buffer::Pos;
use super::layout;
use crate::term::Key;
use crate::ui::Size;

impl Editor {
    /// Ends a selection, or its beginning. False when there is none.
    pub fn unselect(&mut self) -> bool {
        let was = std::mem::take(&mut self.marking) | self.selection().is_some();
        self.anchor = None;
        was
    }

    /// Whether moves select now.
    #[must_use]
    pub const fn is_marking(&self) -> bool {
        self.marking
    }

    /// What is selected, first to last.
    pub(super) fn selection(&self) -> Option<(Pos, Pos)> {
        let anchor = self.anchor.filter(|anchor| *anchor != self.caret)?;
        Some((anchor.min(self.caret), anchor.max(self.caret)))
    }

    /// Keys that mark, cut and copy. False for others.
    pub(super) fn clip(&mut self, key: Key) -> bool {
        match (key, self.selection()) {
            (Key::Ctrl(' '), _) => {
                let marking = !self.marking;
                self.anchor = marking.then_some(self.caret);
                self.marking = marking;
            }
            (Key::Ctrl('c'), Some((from, to))) => {
                self.clip = self.buffer.between(from, to);
                self.unselect();
            }
            (Key::Ctrl('x'), Some((from, to))) => {
                self.clip = self.buffer.between(from, to);
                self.history.close();
                self.delete(from, to);
            }
            _ => return false,
        }
        true
    }

    /// Keys that move within the text as it reads. False for others.
    pub(super) fn step(&mut self, key: Key) -> bool {
        let selecting = matches!(
            key,
            Key::SelectLeft | Key::SelectRight | Key::SelectWordLeft | Key::SelectWordRight
        );
        let to = match key {
            Key::Left | Key::SelectLeft => self.buffer.left(self.caret),
            Key::Right | Key::SelectRight => self.buffer.right(self.caret),
            Key::WordLeft | Key::SelectWordLeft | Key::Alt('b') => {
                self.buffer.word_left(self.caret)
            }
            Key::WordRight | Key::SelectWordRight | Key::Alt('f') => {
                self.buffer.word_right(self.caret)
            }
            Key::TextStart => Some(Pos::default()),
            Key::TextEnd => Some(self.buffer.end()),
            _ => return false,
        };
        self.select(selecting);
        self.go(to.unwrap_or(self.caret));
        true
    }

    /// Keys that move by rows of the screen. False for others.
    pub(super) fn travel(&mut self, key: Key, size: Size) -> bool {
        let width = size.width;
        let (at, row, column) = layout::find(&self.buffer, self.caret, self.at_end, width);
        let page = usize::from(size.height.max(2)) - 1;
        let to = match key {
            Key::Up | Key::SelectUp => layout::up(&self.buffer, at, 1, width),
            Key::Down | Key::SelectDown => layout::down(&self.buffer, at, 1, width),
            Key::PageUp => layout::up(&self.buffer, at, page, width),
            Key::PageDown => layout::down(&self.buffer, at, page, width),
            Key::Home | Key::Ctrl('a') | Key::SelectHome => {
                self.select(key == Key::SelectHome);
                self.go(Pos {
                    at: row.start,
                    ..self.caret
                });
                return true;
            }
            Key::End | Key::Ctrl('e') | Key::SelectEnd => {
                self.select(key == Key::SelectEnd);
                self.go(Pos {
                    at: row.end,
                    ..self.caret
                });
                self.at_end = true;
                return true;
            }
            _ => return false,
        };
        self.select(matches!(key, Key::SelectUp | Key::SelectDown));
        let goal = self.goal.unwrap_or(column);
        if to != at {
            let (pos, at_end) = layout::position(&self.buffer, to, goal, width);
            self.go(self.buffer.snap(pos));
            self.at_end = at_end;
        } else if matches!(key, Key::Up | Key::SelectUp | Key::PageUp) {
            self.go(Pos::default());
        } else {
            self.go(self.buffer.end());
        }
        self.goal = Some(goal);
        true
    }

    /// Begins a selection at the caret, or goes on with it, or ends it.
    pub(super) fn select(&mut self, selecting: bool) {
        let selecting = selecting || self.marking;
        self.anchor = selecting.then(|| self.anchor.unwrap_or(self.caret));
    }

    /// Moves the caret; what is typed next is a step of its own for undo.
    pub(super) fn go(&mut self, to: Pos) {
        self.history.close();
        self.caret = to;
        self.goal = None;
        self.at_end = false;
    }
}
