//! The store beside the model of it: what is done to both, and how they are compared.

mod checking;
mod tending;

use std::collections::HashMap;

use super::Step;
use crate::domain::Time;
use crate::domain::{
    Access, Attention, CommandId, ConferenceId, Marks, MemberId, PostId, TopicId, TopicKind,
};
use crate::store::fixture::body;
use crate::store::posts::{NewPost, Origin};
use crate::store::testing::Scratch;
use crate::store::{mutes, posts, reading};

/// A post as the definition sees it; its place in the list stands for its id.
struct Post {
    id: PostId,
    topic: usize,
    number: u32,
    author: usize,
    shown: bool,
}

struct Topic {
    id: TopicId,
    conference: usize,
    posts: u32,
    last: usize,
    retired: bool,
}

#[derive(Clone, Copy)]
struct Mark {
    upto: i64,
    pending: bool,
    attention: Attention,
}

/// How to undo: what the store gave back, and the same in the model.
#[derive(Default)]
struct Undo {
    marks: Marks,
    floors: Vec<(usize, usize)>,
    pending: Vec<usize>,
    read: Option<(usize, i64, bool)>,
    attention: Option<(usize, Attention)>,
    /// When a catch-up was; of those, undo is exact for a day.
    caught_up: Option<i64>,
}

pub(super) struct World {
    store: Scratch,
    members: Vec<MemberId>,
    conferences: Vec<ConferenceId>,
    topics: Vec<Topic>,
    posts: Vec<Post>,
    marks: HashMap<(usize, usize), Mark>,
    floors: HashMap<(usize, usize), usize>,
    /// Of each member's two sessions, what that one can undo.
    undo: Vec<[Vec<Undo>; 2]>,
    settled: u32,
}

impl World {
    pub(super) fn new(settled: u32) -> Self {
        let mut store = Scratch::new();
        let members = ["ada", "bob", "cem"].map(|name| store.member(name));
        let conferences =
            ["tools", "pumps", "talk"].map(|name| store.conference(name, Access::Members));
        Self {
            store,
            members: members.to_vec(),
            conferences: conferences.to_vec(),
            topics: Vec::new(),
            posts: Vec::new(),
            marks: HashMap::new(),
            floors: HashMap::new(),
            undo: (0..3).map(|_| Default::default()).collect(),
            settled,
        }
    }

    fn mark(&self, member: usize, topic: usize) -> Mark {
        self.marks.get(&(member, topic)).copied().unwrap_or(Mark {
            upto: -1,
            pending: false,
            attention: Attention::Normal,
        })
    }

    /// The definition.
    fn is_new(&self, member: usize, at: usize, even_forgotten: bool) -> bool {
        let post = &self.posts[at];
        let mark = self.mark(member, post.topic);
        let conference = self.topics[post.topic].conference;
        let floor = self.floors.get(&(member, conference)).copied().unwrap_or(0);
        post.author != member
            && post.shown
            && (even_forgotten || mark.attention != Attention::Forgotten)
            && i64::from(post.number) > mark.upto
            && (mark.pending || at >= floor)
    }

    fn news(&self, member: usize, topic: usize) -> Vec<u32> {
        (0..self.posts.len())
            .filter(|at| self.posts[*at].topic == topic && self.is_new(member, *at, false))
            .map(|at| self.posts[at].number)
            .collect()
    }

    fn append(&mut self, by: usize, topic: usize) {
        let unread = (0..self.posts.len())
            .any(|at| self.posts[at].topic == topic && self.is_new(by, at, true));
        let number = self.topics[topic].posts;
        let words = body("words");
        let id = self.store.now.millis();
        let new = NewPost {
            topic: self.topics[topic].id,
            author: self.members[by],
            staff: false,
            at: self.store.now,
            body: &words,
            answers: None,
            origin: Origin::Command(CommandId(id)),
        };
        let id = self.store.write(|w| posts::append(w, &new)).unwrap();
        let at = self.posts.len();
        self.posts.push(Post {
            id: id.unwrap(),
            topic,
            number,
            author: by,
            shown: true,
        });
        self.topics[topic].posts += 1;
        self.topics[topic].last = at;
        if !unread {
            let mut mark = self.mark(by, topic);
            mark.upto = mark.upto.max(i64::from(number));
            self.marks.insert((by, topic), mark);
        }
        // Whoever writes has moved on: what they could undo was before that.
        self.undo[by] = Default::default();
    }

    /// A change of one mark in one session.
    fn change(&mut self, at: (usize, usize, usize), change: impl FnOnce(&mut Mark), marks: Marks) {
        let (by, session, topic) = at;
        let before = self.mark(by, topic);
        let mut mark = before;
        change(&mut mark);
        self.marks.insert((by, topic), mark);
        let attends = marks.attention.is_some();
        if marks != Marks::default() {
            self.undo[by][session].push(Undo {
                marks,
                read: (!attends).then_some((topic, before.upto, before.pending)),
                attention: attends.then_some((topic, before.attention)),
                ..Undo::default()
            });
        }
    }

    fn catch_up(&mut self, by: usize, session: usize, conference: Option<usize>) {
        let which = conference.map_or(vec![0, 1, 2], |conference| vec![conference]);
        let ids: Vec<_> = which.iter().map(|at| self.conferences[*at]).collect();
        let member = self.members[by];
        let marks = self.store.write(|w| reading::catch_up(w, member, &ids));
        let mut undo = Undo {
            marks: marks.unwrap(),
            caught_up: Some(self.store.now.millis()),
            ..Undo::default()
        };
        for conference in which {
            let floor = self.floors.insert((by, conference), self.posts.len());
            undo.floors.push((conference, floor.unwrap_or(0)));
            for topic in 0..self.topics.len() {
                let mark = self.mark(by, topic);
                if self.topics[topic].conference == conference && mark.pending {
                    undo.pending.push(topic);
                    let pending = false;
                    self.marks.insert((by, topic), Mark { pending, ..mark });
                }
            }
        }
        self.undo[by][session].push(undo);
        self.floor_moved(by, session);
    }

    /// What the other session can undo was before another floor, where undoing is not exact: `reading` tests that.
    fn floor_moved(&mut self, by: usize, session: usize) {
        self.undo[by][1 - session].clear();
    }

    fn undo(&mut self, by: usize, session: usize) {
        let Some(undo) = self.undo[by][session].pop() else {
            return;
        };
        if undo.caught_up.is_some() {
            self.floor_moved(by, session);
        }
        let member = self.members[by];
        self.store
            .write(|w| reading::restore(w, member, &undo.marks))
            .unwrap();
        for (conference, floor) in undo.floors {
            self.floors.insert((by, conference), floor);
        }
        for topic in undo.pending {
            let mark = self.mark(by, topic);
            let pending = true;
            self.marks.insert((by, topic), Mark { pending, ..mark });
        }
        if let Some((topic, upto, pending)) = undo.read {
            let mut mark = self.mark(by, topic);
            (mark.upto, mark.pending) = (upto, pending);
            self.marks.insert((by, topic), mark);
        }
        if let Some((topic, attention)) = undo.attention {
            let mark = self.mark(by, topic);
            self.marks.insert((by, topic), Mark { attention, ..mark });
        }
    }

    fn wait(&mut self, hours: i64) {
        self.store.now = self.store.now.plus(hours * Time::HOUR);
        let now = self.store.now.millis();
        for stack in self.undo.iter_mut().flatten() {
            let too_old =
                |undo: &Undo| undo.caught_up.is_some_and(|at| now - at >= 24 * Time::HOUR);
            if let Some(last) = stack.iter().rposition(too_old) {
                stack.drain(..=last);
            }
        }
    }

    /// Takes a step, in one of two sessions of whoever takes it.
    #[expect(clippy::too_many_lines, reason = "a table: one arm for each step")]
    pub(super) fn take(&mut self, step: Step, session: usize) {
        self.store.now = self.store.now.plus(1);
        let topic_at =
            |at: usize, world: &Self| (!world.topics.is_empty()).then(|| at % world.topics.len());
        let post_at =
            |at: usize, world: &Self| (!world.posts.is_empty()).then(|| at % world.posts.len());
        match step {
            Step::Open { by, conference } => {
                let (kind, author) = (TopicKind::Discussion, self.members[by]);
                let place = self.conferences[conference];
                let id = self.store.empty_topic(place, author, kind, "title");
                self.topics.push(Topic {
                    id,
                    conference,
                    posts: 0,
                    last: 0,
                    retired: false,
                });
                self.append(by, self.topics.len() - 1);
            }
            Step::Post { by, topic } => {
                // What is retired takes no answers.
                if let Some(topic) = topic_at(topic, self)
                    && !self.topics[topic].retired
                {
                    self.append(by, topic);
                }
            }
            Step::Scribble { post } => {
                if let Some(at) = post_at(post, self) {
                    let id = self.posts[at].id;
                    self.store.write(|w| posts::scribble(w, id)).unwrap();
                    self.posts[at].shown = false;
                }
            }
            Step::Edit { post } => {
                if let Some(at) = post_at(post, self) {
                    let id = self.posts[at].id;
                    let words = body("other words");
                    self.store
                        .write(|w| {
                            let post = posts::by_id(&w.read(), id)?.unwrap();
                            posts::edit(w, id, post.version, &words)
                        })
                        .unwrap();
                }
            }
            Step::Read { by, topic, upto } => {
                let Some(topic) = topic_at(topic, self) else {
                    return;
                };
                let (member, id, settled) = (self.members[by], self.topics[topic].id, self.settled);
                let marks = self
                    .store
                    .write(|w| reading::mark_read_settling(w, member, id, upto, settled));
                let upto = i64::from(upto.min(self.topics[topic].posts - 1));
                let change = |mark: &mut Mark| mark.upto = mark.upto.max(upto);
                self.change((by, session, topic), change, marks.unwrap());
            }
            Step::Unread { by, topic, from } => {
                let Some(topic) = topic_at(topic, self) else {
                    return;
                };
                let (member, id) = (self.members[by], self.topics[topic].id);
                let marks = self
                    .store
                    .write(|w| reading::mark_unread(w, member, id, from));
                let upto = i64::from(from.min(self.topics[topic].posts)) - 1;
                let change = |mark: &mut Mark| (mark.upto, mark.pending) = (upto, true);
                self.change((by, session, topic), change, marks.unwrap());
            }
            Step::CatchUp { by, conference } => self.catch_up(by, session, conference),
            Step::Attend {
                by,
                topic,
                attention,
            } => {
                let Some(topic) = topic_at(topic, self) else {
                    return;
                };
                let (member, id) = (self.members[by], self.topics[topic].id);
                let marks = self
                    .store
                    .write(|w| reading::attend(w, member, id, attention));
                let change = |mark: &mut Mark| mark.attention = attention;
                self.change((by, session, topic), change, marks.unwrap());
            }
            // Posts fold, and that is all: the model knows nothing of it.
            Step::Mute { by, whom, on } if by != whom => {
                let (member, whom) = (self.members[by], self.members[whom]);
                let changed = self.store.write(|w| match on {
                    true => mutes::mute(w, member, whom, 9).map(drop),
                    false => mutes::unmute(w, member, whom),
                });
                changed.unwrap();
            }
            Step::Mute { .. } => {}
            Step::Undo { by } => self.undo(by, session),
            Step::Retire { topic } => topic_at(topic, self)
                .into_iter()
                .for_each(|at| self.retire(at)),
            Step::Move { topic, conference } => {
                topic_at(topic, self)
                    .into_iter()
                    .for_each(|at| self.move_to(at, conference));
            }
            Step::Wait { hours } => self.wait(hours),
        }
    }
}
