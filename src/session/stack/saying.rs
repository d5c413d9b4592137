//! The notice line: what is said there stays until it can have been read, and not for ever.

use super::Stack;
use crate::domain::Time;
use crate::ui::chrome::Below;

/// What is said stays at least this long, in milliseconds, however fast one types.
pub(super) const READABLE: i64 = 1_500;
/// What is said is gone after this long, in milliseconds, even if no key is pressed.
pub(super) const STALE: i64 = 30 * Time::SECOND;

impl Stack {
    /// Says something on the notice line; where that is nothing, what is said there is taken back.
    pub fn say(&mut self, said: String) {
        if said.is_empty() {
            if matches!(self.below, Below::Notice(_)) {
                self.unsay();
            }
            return;
        }
        self.below = Below::Notice(said);
        self.said_at = self.now;
        self.dirty = true;
    }

    /// In how many milliseconds what was said is to go by itself. The letters after `g` stay until one is chosen. However the
    /// clock was set meanwhile, it is no longer than it would be of what is said now.
    #[must_use]
    pub fn stale_in(&self, now: Time) -> Option<i64> {
        match self.below {
            Below::Notice(_) if !self.going => {
                Some((STALE - now.since(self.said_at)).clamp(0, STALE))
            }
            _ => None,
        }
    }

    /// Time has passed: what was said long ago goes.
    pub fn fade(&mut self, now: Time) {
        self.now = now;
        // The clock was set back.
        self.said_at = self.said_at.min(now);
        if self.stale_in(now) == Some(0) {
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

#[cfg(test)]
mod tests {
    use super::super::tests::{home, later, press, said};
    use super::*;

    #[test]
    fn what_is_told_goes_in_its_time_though_the_clock_was_set_back() {
        let mut stack = home();
        press(&mut stack, "q");
        let set_back = later(-Time::DAY).now;
        assert_eq!(stack.stale_in(set_back), Some(STALE), "it is waited for");
        stack.fade(set_back);
        assert_eq!(stack.stale_in(set_back.plus(STALE - 1)), Some(1));
        stack.fade(set_back.plus(STALE));
        assert_eq!(said(&stack), "");
    }

    #[test]
    fn what_is_said_is_taken_back_by_saying_nothing() {
        let mut stack = home();
        stack.say("Press Enter again to do it.".into());
        stack.say(String::new());
        assert_eq!(said(&stack), "");
        assert!(matches!(stack.below, Below::Empty));
    }
}
