//! The notice line: what is said there stays until it can have been read, and not for ever.

use super::Stack;
use crate::domain::Time;
use crate::ui::chrome::Below;

/// What is said stays at least this long, in milliseconds, however fast one types.
pub(super) const READABLE: i64 = 1_500;
/// What is said is gone after this long, in milliseconds, even if no key is pressed.
pub(super) const STALE: i64 = 30 * Time::SECOND;

impl Stack {
    /// Says something on the notice line.
    pub fn say(&mut self, said: String) {
        self.below = Below::Notice(said);
        self.said_at = self.now;
        self.dirty = true;
    }

    /// When what was said is to go by itself. The letters after `g` stay until one is chosen.
    #[must_use]
    pub const fn stale_at(&self) -> Option<Time> {
        match self.below {
            Below::Notice(_) if !self.going => Some(self.said_at.plus(STALE)),
            _ => None,
        }
    }

    /// Time has passed: what was said long ago goes.
    pub fn fade(&mut self, now: Time) {
        self.now = now;
        if self.stale_at().is_some_and(|stale| stale <= now) {
            self.unsay();
        }
    }

    /// A key was pressed: what can have been read goes.
    pub(super) fn unsay_read(&mut self) {
        if matches!(self.below, Below::Notice(_)) && self.now.since(self.said_at) >= READABLE {
            self.unsay();
        }
    }

    /// On another screen, what was said before on this one says nothing any more.
    pub(super) fn leave_behind(&mut self) {
        if matches!(self.below, Below::Notice(_)) && self.said_at != self.now {
            self.unsay();
        }
    }

    pub(super) fn unsay(&mut self) {
        self.below = Below::Empty;
        self.dirty = true;
    }
}
