//! Keys that are typed ahead. Whoever types faster than the line or the forum answers gets what they would have got one
//! key at a time.
//!
//! While it is being looked up where a key leads (a reference, the next topic), all that is typed waits in a line: it is
//! meant for the place to come, not for the one that is still open. Before a screen that has just been opened has its first
//! answer, its keys wait, as they would act on nothing, and so they do while a list that is filtered still shows others; those
//! of the house act at once: whoever wants to leave need not wait. Where a key leads straight to a field, all but Esc is meant for
//! that. What leads nowhere takes with it what was typed for it.

use std::collections::VecDeque;

use super::{Moment, Owner, Stack, Task, Work};
use crate::domain::Query;
use crate::term::{Input, Key};
use crate::ui::keymap::{self, HOUSE};

/// Keys that wait at most; what is typed on top of them is dropped.
pub(super) const HELD: usize = 32;

/// Bytes of what waits in the line, each key counted as one more; what is typed on top of them is dropped.
const LINE: usize = 128 * 1024;

/// What was typed while it was being looked up where to go.
#[derive(Default)]
pub(super) struct Line {
    /// How many look-ups are under way.
    leading: usize,
    inputs: VecDeque<Input>,
    bytes: usize,
}

/// Whether this work leads elsewhere.
fn leads(work: &Work) -> bool {
    match (work.owner, &work.task) {
        (Owner::GoTo | Owner::Kind(_), _) => true,
        (Owner::Screen(_), Task::Ask(query)) => {
            matches!(query, Query::Next { .. } | Query::Neighbour { .. })
        }
        _ => false,
    }
}

/// Keys for one screen.
pub(super) struct Hold {
    /// The screen's number.
    screen: u32,
    keys: VecDeque<Key>,
}

impl Stack {
    /// This work was given out.
    pub(super) fn begins(&mut self, work: &Work) {
        self.line.leading += usize::from(leads(work));
    }

    /// What is typed while it is looked up where to go waits. False when nothing is looked up.
    pub(super) fn waits(&mut self, input: &Input) -> bool {
        if self.line.leading == 0 {
            return false;
        }
        let bytes = self.line.bytes + cost(input);
        if bytes <= LINE {
            self.line.bytes = bytes;
            self.line.inputs.push_back(input.clone());
        }
        true
    }

    /// This work has its outcome: what was typed for the place that it led to acts there now, or, where it led nowhere,
    /// is gone.
    pub(super) fn ends(&mut self, work: &Work, found: bool, at: Moment) {
        if !leads(work) {
            return;
        }
        self.line.leading = self.line.leading.saturating_sub(1);
        if !found {
            (self.line.inputs, self.line.bytes) = (VecDeque::new(), 0);
        }
        while self.line.leading == 0
            && let Some(input) = self.line.inputs.pop_front()
        {
            self.line.bytes -= cost(&input);
            self.input(input, at);
        }
    }

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
        let Some(layer) = self.layers.last() else {
            return false;
        };
        let (top, waits) = (layer.number, layer.screen.is_waiting());
        let acts_now = match (layer.screen.is_typing(), waits) {
            // The field that it is meant for is about to be there.
            (true, true) => key == Key::Esc,
            // Text can be typed before there is an answer.
            (types, _) => types || keymap::act(&[HOUSE], key).is_some(),
        };
        if acts_now {
            return false;
        }
        if waits && self.hold.as_ref().is_none_or(|hold| hold.screen != top) {
            self.hold = Some(Hold {
                screen: top,
                keys: VecDeque::new(),
            });
        }
        match &mut self.hold {
            Some(hold) if hold.screen == top => {
                if hold.keys.len() < HELD {
                    hold.keys.push_back(key);
                }
                true
            }
            _ => false,
        }
    }

    /// A screen has an answer: the keys that waited for it act. What they open holds those that are left. Where there
    /// was no answer, or the screen closed upon it, they are dropped: they were not meant for what lies below. A screen that
    /// still waits keeps them.
    pub(super) fn release_keys(&mut self, screen: u32, answered: bool, at: Moment) {
        let mut layers = self.layers.iter();
        let asker = layers.find(|layer| layer.number == screen);
        let answered = answered && asker.is_some();
        if asker.is_some_and(|layer| layer.screen.is_waiting()) {
            return;
        }
        let Some(hold) = self.hold.take_if(|hold| hold.screen == screen) else {
            return;
        };
        for key in hold.keys.into_iter().filter(|_| answered) {
            self.input(Input::Key(key), at);
        }
    }
}

fn cost(input: &Input) -> usize {
    match input {
        Input::Paste(text) => text.len() + 1,
        Input::Key(_) | Input::PasteCut(_) => 1,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
    use super::super::tests::{AT, header, home, press, said, tasks};
    use super::super::{Reply, Work, Worked};
    use super::*;
    use crate::domain::{
        Act, Answer, CareAnswer, Place, Reference, Refusal, Roster, SafeText, Tending, TopicId,
    };
    use crate::ui::Route;
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

    /// The conference `tools`, as the answer to where that is.
    fn place() -> Reply {
        let conference = conferences().remove(0).conference;
        let (topic, post) = (None, None);
        Reply::Answer(Answer::Place(Box::new(Place {
            conference,
            topic,
            post,
        })))
    }

    #[test]
    fn keys_behind_a_filter_act_on_what_it_finds() {
        let mut stack = home();
        stack.open(Route::Members, AT);
        let roster = || Reply::Answer(Answer::Care(CareAnswer::Members(Roster::default())));
        let work = stack.work().unwrap();
        stack.worked(&work, Ok(roster()), AT);
        press(&mut stack, "/hector\n");
        let work = stack.work().unwrap();
        press(&mut stack, "\nj\n");
        assert_eq!(tasks(&mut stack), [], "no other is opened");
        assert_eq!(stack.hold.as_ref().map(|hold| hold.keys.len()), Some(3));
        stack.worked(&work, Ok(roster()), AT);
        assert!(stack.hold.is_none(), "they have acted");
        // What was typed for a filter that is not answered is gone, and the next key acts.
        press(&mut stack, "/ada\n");
        let work = stack.work().unwrap();
        press(&mut stack, "\n");
        stack.worked(&work, Err(Refusal::Busy.into()), AT);
        assert!(stack.hold.is_none());
        press(&mut stack, "f");
        assert_eq!(tasks(&mut stack).len(), 1);
    }

    #[test]
    fn what_is_typed_behind_a_reference_is_meant_for_where_it_leads() {
        let mut stack = home();
        press(&mut stack, "#tools\nn");
        stack.input(Input::Paste("Why?".into()), AT);
        let work = stack.work().unwrap();
        assert_eq!(tasks(&mut stack), [], "all of it waits");
        assert_eq!(header(&stack), "Spindle House");
        stack.worked(&work, Ok(place()), AT);
        // The list of topics is opened, and has no answer yet: `n` waits there.
        assert_eq!(stack.hold.as_ref().map(|hold| hold.keys.len()), Some(1));
        assert!(stack.line.inputs.is_empty() && stack.line.bytes == 0);
    }

    #[test]
    fn what_is_typed_behind_a_reference_to_nothing_is_gone() {
        let mut stack = home();
        press(&mut stack, "#tools.99\nQ");
        let work = stack.work().unwrap();
        let nowhere = Refusal::NoSuchPlace(Reference::parse("tools.99").unwrap());
        stack.worked(&work, Err(nowhere.into()), AT);
        assert_eq!(stack.wish(), None);
        press(&mut stack, "Q");
        assert_eq!(
            stack.wish(),
            Some(super::super::Wish::Leave),
            "and nothing waits any more"
        );
    }

    #[test]
    fn the_line_is_bounded_in_bytes() {
        let mut stack = home();
        press(&mut stack, "#tools\n");
        for _ in 0..10 {
            stack.input(Input::Paste("x".repeat(64 * 1024)), AT);
        }
        assert!(stack.line.bytes <= LINE && stack.line.inputs.len() == 1);
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

    /// The host's panel, opened by the key of a deed, its question on its way.
    fn splitting() -> (Stack, Work) {
        let mut stack = home();
        let deed = Route::Tend {
            topic: TopicId(7),
            post: None,
            reference: Reference::parse("tools.7").unwrap(),
            deeds: &[Act::Split],
        };
        stack.open(deed, AT);
        let work = stack.work().unwrap();
        (stack, work)
    }

    /// What can be done there.
    fn can(acts: &[Act]) -> Worked {
        let tending = Tending {
            topic: TopicId(7),
            title: SafeText::line("Noise"),
            acts: acts.to_vec(),
            rooms: Vec::new(),
        };
        let tending = CareAnswer::Tending(Box::new(tending));
        Ok(Reply::Answer(Answer::Care(tending)))
    }

    #[test]
    fn what_is_typed_for_a_screen_that_closes_upon_its_answer_goes_nowhere() {
        let (mut stack, work) = splitting();
        press(&mut stack, "j\n");
        stack.worked(&work, can(&[]), AT);
        assert!(stack.hold.is_none());
        assert_eq!(
            header(&stack),
            "Spindle House",
            "what lies below opens nothing"
        );
        assert!(said(&stack).contains("M shows"), "{}", said(&stack));
    }

    #[test]
    fn what_is_typed_behind_the_key_of_a_deed_is_meant_for_its_field() {
        let (mut stack, work) = splitting();
        press(&mut stack, "\nq:Quill?");
        assert_eq!(tasks(&mut stack), [], "none of it acts");
        stack.worked(&work, can(&[Act::Split]), AT);
        assert!(stack.top_is_typing() && stack.wish().is_none());
        let frame = stack.frame(AT);
        let mut pieces = frame.rows.iter().flat_map(|row| &row.pieces);
        assert!(pieces.any(|piece| piece.line.to_string().contains("q:Quill?")));

        let (mut stack, _) = splitting();
        press(&mut stack, "q\x1b");
        assert_eq!(header(&stack), "Spindle House", "Esc leaves at once");
    }

    #[test]
    fn a_flood_of_keys_waits_only_so_far() {
        let (mut stack, _) = opening();
        press(&mut stack, &"j".repeat(1_000));
        let held = stack.hold.as_ref().map(|hold| hold.keys.len());
        assert_eq!(held, Some(HELD));
    }
}
