//! Keys that are typed before a screen that has just been opened has its first answer: on a slow line they would act on
//! nothing, and be lost. They wait, and act when there is something to act on.
//!
//! The keys of the house act at once: whoever wants to leave need not wait.

use std::collections::VecDeque;

use super::{Moment, Owner, Stack, Task};
use crate::term::{Input, Key};
use crate::ui::keymap::{self, HOUSE};

/// Keys that wait at most; what is typed on top of them is dropped.
pub(super) const HELD: usize = 32;

/// Keys for one screen.
pub(super) struct Hold {
    /// The screen's number.
    screen: u32,
    keys: VecDeque<Key>,
}

impl Stack {
    /// A screen was opened: where it asked for something, keys wait from now on.
    pub(super) fn hold_keys(&mut self) {
        let top = self.layers.last().map_or(0, |layer| layer.number);
        let asks = self
            .waiting
            .iter()
            .any(|work| work.owner == Owner::Screen(top) && matches!(work.task, Task::Ask(_)));
        self.hold = asks.then(|| Hold {
            screen: top,
            keys: VecDeque::new(),
        });
    }

    /// Whether the screen on top was just opened, and has nothing to show yet.
    pub fn is_opening(&self) -> bool {
        let top = self.layers.last().map(|layer| layer.number);
        self.hold
            .as_ref()
            .is_some_and(|hold| Some(hold.screen) == top)
    }

    /// Whether this key is to wait; it does then.
    pub(super) fn holds(&mut self, key: Key) -> bool {
        let top = self.layers.last().map(|layer| layer.number);
        // Text can be typed before there is an answer.
        if self.top_is_typing() || keymap::act(&[HOUSE], key).is_some() {
            return false;
        }
        match &mut self.hold {
            Some(hold) if Some(hold.screen) == top => {
                if hold.keys.len() < HELD {
                    hold.keys.push_back(key);
                }
                true
            }
            _ => false,
        }
    }

    /// A screen has an answer: the keys that waited for it act. What they open holds those that are left. Where there
    /// was no answer, they are dropped: they were not meant for what lies below.
    pub(super) fn release_keys(&mut self, screen: u32, answered: bool, at: Moment) {
        let Some(hold) = self.hold.take_if(|hold| hold.screen == screen) else {
            return;
        };
        for key in hold.keys.into_iter().filter(|_| answered) {
            self.input(Input::Key(key), at);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
    use super::super::tests::{AT, header, home, press, tasks};
    use super::super::{Reply, Work};
    use super::*;
    use crate::domain::{Answer, Refusal};
    use crate::ui::screen::picture::conferences;

    /// The list of conferences, opened, its question on its way.
    fn opening() -> (Stack, Work) {
        let mut stack = home();
        press(&mut stack, "gc");
        let work = stack.work().unwrap();
        assert_eq!(tasks(&mut stack), []);
        (stack, work)
    }

    fn answer(stack: &mut Stack, work: &Work) {
        let rows = Reply::Answer(Answer::Conferences(conferences()));
        stack.worked(work, Ok(rows), AT);
    }

    #[test]
    fn keys_that_come_before_the_first_answer_act_after_it() {
        let (mut stack, work) = opening();
        press(&mut stack, "j\nj");
        assert_eq!(tasks(&mut stack), [], "nothing to act on yet");
        answer(&mut stack, &work);
        assert!(
            stack.is_opening(),
            "what was opened has nothing to show yet"
        );
        // The second conference was opened, and its list holds the last key.
        let [Task::Ask(crate::domain::Query::Topics { conference, .. })] = &tasks(&mut stack)[..]
        else {
            panic!("not opened")
        };
        assert_eq!(conference.as_str(), "maint");
        assert_eq!(stack.hold.as_ref().map(|hold| hold.keys.len()), Some(1));
    }

    #[test]
    fn whoever_leaves_need_not_wait_and_what_waited_is_gone() {
        let (mut stack, work) = opening();
        press(&mut stack, "jq");
        assert_eq!(header(&stack), "Spindle House");
        tasks(&mut stack);
        assert!(!stack.is_opening());
        answer(&mut stack, &work);
        assert_eq!(tasks(&mut stack), []);
    }

    #[test]
    fn where_there_is_no_answer_the_keys_go_nowhere() {
        let (mut stack, work) = opening();
        press(&mut stack, "j\n");
        stack.worked(&work, Err(Refusal::Busy.into()), AT);
        tasks(&mut stack);
        assert!(stack.hold.is_none());
        assert_ne!(header(&stack), "maint");
    }

    #[test]
    fn a_flood_of_keys_waits_only_so_far() {
        let (mut stack, _) = opening();
        press(&mut stack, &"j".repeat(1_000));
        let held = stack.hold.as_ref().map(|hold| hold.keys.len());
        assert_eq!(held, Some(HELD));
    }
}
