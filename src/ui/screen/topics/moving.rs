//! Getting to a topic in the list: by its number, and to the next with something new.

use super::Topics;
use crate::domain::{Reference, Topic, TopicRow};
use crate::ui::{Action, Env};

impl Topics {
    /// Where in the list the first such topic is.
    pub(super) fn at(&self, such: impl Fn(&Topic) -> bool) -> Option<usize> {
        self.rows.iter().position(|row| such(&row.topic))
    }

    /// To the topic with this number, where the list shows it.
    pub(super) fn jump(&mut self, number: u32, env: &Env<'_>) -> Action {
        let at = self.at(|topic| topic.number == number);
        self.elsewhere = at.is_none().then_some(number);
        match at {
            Some(at) => {
                self.list.selected = at;
                self.settle(env);
                // Said in the place of what was said of the digits before.
                let place = Reference::topic(self.slug.clone(), number);
                Action::Say(place.to_string())
            }
            None => Action::Say(env.words.topics_elsewhere(number).into_owned()),
        }
    }

    /// To the next or previous topic with something new.
    pub(super) fn jump_to_new(&mut self, forward: bool, env: &Env<'_>) -> Action {
        let is_new = |row: &TopicRow| !row.new.is_zero();
        let (before, after) = self.rows.split_at(self.list.selected.min(self.rows.len()));
        let found = if forward {
            after
                .iter()
                .skip(1)
                .position(is_new)
                .map(|at| self.list.selected + 1 + at)
        } else {
            before.iter().rposition(is_new)
        };
        match found {
            Some(at) => {
                self.list.selected = at;
                self.settle(env);
                Action::Redraw
            }
            None => Action::Say(env.words.no_more_new_here().into_owned()),
        }
    }
}
