//! What undo takes back and redo does again. Typing that hangs together is one step.

use std::collections::VecDeque;

use super::buffer::{Buffer, Pos};

/// Steps that are kept; beyond them the oldest is forgotten.
const STEPS: usize = 500;
/// Bytes that all steps together may hold; beyond them the oldest is forgotten.
const BYTES: usize = 256 * 1024;
/// Bytes of typing that are taken back at once.
const RUN: usize = 80;

/// A change: at `at`, `inserted` took the place of `removed`.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    pub(super) at: Pos,
    pub(super) removed: String,
    pub(super) inserted: String,
}

impl Edit {
    /// Makes the change, and says where the caret goes.
    fn redo(&self, buffer: &mut Buffer) -> Pos {
        buffer.replace(self.at, self.at.after(&self.removed), &self.inserted);
        self.at.after(&self.inserted)
    }

    /// Takes the change back, and says where the caret goes.
    fn undo(&self, buffer: &mut Buffer) -> Pos {
        buffer.replace(self.at, self.at.after(&self.inserted), &self.removed);
        self.at.after(&self.removed)
    }

    fn bytes(&self) -> usize {
        self.removed.len() + self.inserted.len()
    }

    /// Takes `next` into this step, if it goes on with it: the next key of a word, or one more backspace.
    fn join(&mut self, next: &Self) -> bool {
        let short = self.bytes() + next.bytes() <= RUN;
        let lines = self.inserted.contains('\n') || next.inserted.contains('\n');
        let new_word = self.inserted.ends_with(' ') && !next.inserted.starts_with(' ');
        let goes_on = next.removed.is_empty()
            && !self.inserted.is_empty()
            && next.at == self.at.after(&self.inserted)
            && !new_word;
        let goes_back = next.inserted.is_empty()
            && self.inserted.is_empty()
            && next.at.after(&next.removed) == self.at;
        if !short || lines {
            return false;
        }
        if goes_on {
            self.inserted.push_str(&next.inserted);
        } else if goes_back {
            self.at = next.at;
            self.removed.insert_str(0, &next.removed);
        }
        goes_on || goes_back
    }
}

/// The steps that were made, and those that were taken back.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    done: VecDeque<Edit>,
    undone: Vec<Edit>,
    bytes: usize,
    /// The last step is complete: the caret was moved since, or the step was undone.
    closed: bool,
}

impl History {
    /// Makes a change and remembers it. Says where the caret goes.
    pub(super) fn make(&mut self, buffer: &mut Buffer, edit: Edit) -> Pos {
        let caret = edit.redo(buffer);
        self.undone.clear();
        self.bytes += edit.bytes();
        let joined = !self.closed && self.done.back_mut().is_some_and(|last| last.join(&edit));
        if !joined {
            self.done.push_back(edit);
        }
        self.closed = false;
        while self.done.len() > STEPS || self.bytes > BYTES {
            let Some(oldest) = self.done.pop_front() else {
                break;
            };
            self.bytes -= oldest.bytes();
        }
        caret
    }

    /// What is typed from now on is a step of its own.
    pub(super) const fn close(&mut self) {
        self.closed = true;
    }

    pub(super) fn undo(&mut self, buffer: &mut Buffer) -> Option<Pos> {
        let edit = self.done.pop_back()?;
        self.bytes -= edit.bytes();
        let caret = edit.undo(buffer);
        self.undone.push(edit);
        self.closed = true;
        Some(caret)
    }

    pub(super) fn redo(&mut self, buffer: &mut Buffer) -> Option<Pos> {
        let edit = self.undone.pop()?;
        let caret = edit.redo(buffer);
        self.bytes += edit.bytes();
        self.done.push_back(edit);
        self.closed = true;
        Some(caret)
    }
}
