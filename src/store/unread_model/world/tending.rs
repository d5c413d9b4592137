//! What hosts do with topics, in the store and in the model.

use super::World;
use crate::domain::LogId;
use crate::domain::{Act, Office, Reason, SafeText};
use crate::store::events::About;
use crate::store::log::{self, NewEntry};
use crate::store::{addresses, deeds};

impl World {
    /// A topic goes out of the lists, or comes back.
    pub(super) fn retire(&mut self, topic: usize) {
        let id = self.topics[topic].id;
        let on = !self.topics[topic].retired;
        let entry = self.entry();
        self.store
            .write(|w| deeds::retire(w, id, on.then_some(entry)))
            .unwrap();
        self.topics[topic].retired = on;
    }

    fn entry(&mut self) -> LogId {
        let words = SafeText::default();
        let new = NewEntry {
            actor: None,
            office: Office::Operator,
            act: Act::Retire,
            about: About::default(),
            reason: Some(Reason::Upkeep),
            words: &words,
            before: None,
            after: None,
            reverses: None,
        };
        self.store.write(|w| log::append(w, &new)).unwrap()
    }

    /// The first post past the mark and the floor of a conference, whoever wrote it.
    fn start(&self, member: usize, topic: usize, conference: usize) -> i64 {
        let mark = self.mark(member, topic);
        let floor = self.floors.get(&(member, conference)).copied().unwrap_or(0);
        (0..self.posts.len())
            .filter(|at| self.posts[*at].topic == topic)
            .find(|at| {
                i64::from(self.posts[*at].number) > mark.upto && (mark.pending || *at >= floor)
            })
            .map_or(i64::from(self.topics[topic].posts), |at| {
                i64::from(self.posts[at].number)
            })
    }

    /// A topic goes to another conference: what is new to whom stays the same.
    pub(super) fn move_to(&mut self, topic: usize, conference: usize) {
        let from = self.topics[topic].conference;
        if from == conference {
            return;
        }
        for member in 0..3 {
            let start = self.start(member, topic, from);
            if start != self.start(member, topic, conference) {
                let mut mark = self.mark(member, topic);
                mark.upto = start - 1;
                mark.pending = start < i64::from(self.topics[topic].posts);
                self.marks.insert((member, topic), mark);
            }
        }
        let (id, to) = (self.topics[topic].id, self.conferences[conference]);
        let home = self.conferences[from];
        self.store
            .write(|w| {
                let row = crate::store::topics::by_id(&w.read(), None, id)?.unwrap();
                addresses::move_topic(w, id, (home, row.topic.number), (to, false))
            })
            .unwrap();
        self.topics[topic].conference = conference;
        // What could be undone was before a floor of another conference.
        self.undo = (0..3).map(|_| Default::default()).collect();
    }
}
