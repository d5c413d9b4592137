//! Merges against a plain model, over random boards: members of organisations vote, take back, watch and forget while ideas
//! are merged into one another and taken out again. An un-merge leaves what would be there had the merge never been.

mod compare;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::merges::{kept, merge, unmerge};
use super::steps::{NewStep, take};
use super::*;
use crate::domain::{Access, Attention, ConferenceKind, Marks, Reference, Step, StepRole};
use crate::store::fixture::opened;
use crate::store::testing::Scratch;
use crate::store::{check, conferences, reading};

const IDEAS: usize = 4;
const MEMBERS: usize = 5;

#[derive(Clone, Copy, Debug)]
enum Deed {
    Vote {
        by: usize,
        idea: usize,
        on: bool,
    },
    Attend {
        by: usize,
        idea: usize,
        how: Attention,
    },
    /// Takes back how a member attended last.
    Undo,
    Review {
        idea: usize,
    },
    Merge {
        idea: usize,
        into: usize,
    },
    Unmerge {
        idea: usize,
    },
    There {
        idea: usize,
        into: usize,
    },
}

fn deed() -> impl Strategy<Value = Deed> {
    let (by, idea, into) = (0..MEMBERS, 0..IDEAS, 0..IDEAS);
    let how = prop_oneof![
        Just(Attention::Normal),
        Just(Attention::Watched),
        Just(Attention::Forgotten)
    ];
    prop_oneof![
        5 => (by.clone(), idea.clone(), any::<bool>()).prop_map(|(by, idea, on)| Deed::Vote { by, idea, on }),
        3 => (by, idea.clone(), how).prop_map(|(by, idea, how)| Deed::Attend { by, idea, how }),
        1 => Just(Deed::Undo),
        1 => idea.clone().prop_map(|idea| Deed::Review { idea }),
        3 => (idea.clone(), into.clone()).prop_map(|(idea, into)| Deed::Merge { idea, into }),
        2 => idea.clone().prop_map(|idea| Deed::Unmerge { idea }),
        1 => (idea, into).prop_map(|(idea, into)| Deed::There { idea, into }),
    ]
}

/// A vote: when, for which organisation, and by which merge.
type Vote = (i64, Option<i64>, Option<i64>);

/// What the model knows of an idea.
#[derive(Clone, Default)]
struct Plain {
    cast: BTreeMap<usize, i64>,
    chosen: BTreeMap<usize, Attention>,
    /// What was merged into it, in order, and who watches it because of that.
    merged: Vec<(usize, BTreeSet<usize>)>,
    before: Option<(Clock, usize)>,
}

struct Board {
    store: Scratch,
    members: Vec<MemberId>,
    topics: Vec<TopicId>,
    plain: Vec<Plain>,
    undo: Option<Undo>,
}

/// How a member attended to an idea before they chose: what is sent back for that, and what the model knows of it.
struct Undo {
    by: usize,
    idea: usize,
    marks: Marks,
    chosen: Attention,
    merged: Vec<usize>,
}

/// The first two members work for one organisation, the third for another, the others have not said.
const fn organisation(member: usize) -> Option<i64> {
    match member {
        0 | 1 => Some(1),
        2 => Some(2),
        _ => None,
    }
}

impl Board {
    fn new() -> Self {
        let mut store = Scratch::new();
        let names = (0..MEMBERS).map(|n| format!("member{n}"));
        let members: Vec<_> = names.map(|name| store.member(&name)).collect();
        for (n, member) in members.iter().enumerate() {
            let sql = format!(
                "INSERT OR IGNORE INTO organisation (id, name, skeleton, confirmed, at) VALUES (1, 'A', 'a', 1, 0), (2, 'B', 'b', 1, 0);
                UPDATE member SET organisation = {} WHERE id = {}",
                organisation(n).map_or("NULL".into(), |id| id.to_string()),
                member.0
            );
            let set = |w: &mut Write<'_>| Ok::<_, Error>(w.sql.execute_batch(&sql)?);
            store.write(set).unwrap();
        }
        let new = conferences::NewConference {
            kind: ConferenceKind::Ideas,
            ..opened("wishes", Access::Members)
        };
        let conference = store.write(|w| conferences::add(w, &new)).unwrap().unwrap();
        let (mut topics, mut plain) = (Vec::new(), Vec::new());
        for n in 0..IDEAS {
            let author = members[n % MEMBERS];
            let topic = store.topic(conference, author, "Idea", "Words");
            let post = store
                .read(|r| crate::store::posts::from(r, topic, 0, 1))
                .unwrap()[0]
                .id;
            let idea = NewIdea {
                topic,
                conference,
                author,
                post,
                at: store.now,
                answer_within: 30 * Time::DAY,
            };
            store.write(|w| open(w, &idea)).unwrap();
            topics.push(topic);
            let cast = BTreeMap::from([(n % MEMBERS, store.now.millis())]);
            plain.push(Plain {
                cast,
                ..Plain::default()
            });
        }
        Self {
            store,
            members,
            topics,
            plain,
            undo: None,
        }
    }

    fn stand(&self, idea: usize) -> Stand {
        self.store
            .read(|r| stand(r, self.topics[idea]))
            .unwrap()
            .unwrap()
    }

    /// The votes that an idea should have.
    fn votes(&self, idea: usize) -> BTreeMap<usize, Vote> {
        let cast = self.plain[idea].cast.iter();
        let mut votes: BTreeMap<_, _> = cast
            .map(|(member, at)| (*member, (*at, organisation(*member), None)))
            .collect();
        for (from, _) in &self.plain[idea].merged {
            for (member, (at, organisation, _)) in self.votes(*from) {
                let vote = (at, organisation, Some(self.topics[*from].0));
                votes.entry(member).or_insert(vote);
            }
        }
        votes
    }

    fn attention(&self, idea: usize, member: usize) -> Attention {
        let plain = &self.plain[idea];
        match plain.chosen.get(&member) {
            None | Some(Attention::Normal) => {
                match plain
                    .merged
                    .iter()
                    .any(|(_, watch)| watch.contains(&member))
                {
                    true => Attention::Watched,
                    false => Attention::Normal,
                }
            }
            Some(chosen) => *chosen,
        }
    }

    fn take_back(&mut self, idea: usize, member: usize) {
        self.plain[idea].cast.remove(&member);
        for (from, _) in self.plain[idea].merged.clone() {
            self.take_back(from, member);
        }
    }

    fn step(&mut self, idea: usize, step: &Step, into: Option<usize>) {
        let dan = self.members[MEMBERS - 1];
        let post = self.store.post(self.topics[idea], dan, "Because.");
        let stand = self.stand(idea);
        let topic = stand.topic;
        let at = self.store.now;
        let mut tick = stand.clock.tick(step, at, 30 * Time::DAY);
        if let Some(kept) = self.store.read(|r| kept(r, topic)).unwrap() {
            tick.since = kept.since;
            tick.due_at = Some(kept.due_at);
            tick.answering = kept.answering;
        }
        let into = into.map(|into| self.topics[into]);
        let new = NewStep {
            stand: &stand,
            step,
            tick,
            at,
            into,
            by: (dan, StepRole::Staff),
            reason: "Because.",
            post,
        };
        let write = |w: &mut Write<'_>| {
            take(w, &new)?;
            match (into, stand.merged_into) {
                (Some(into), _) => merge(w, &stand, into),
                (None, Some(from)) => unmerge(w, topic, from),
                (None, None) => Ok(()),
            }
        };
        self.store.write(write).unwrap();
    }

    /// Merges, where the rules would let somebody.
    fn merge(&mut self, idea: usize, into: usize) -> bool {
        let (from, target) = (self.stand(idea), self.stand(into));
        if idea == into || from.clock.status.is_final() || target.clock.status.is_final() {
            return false;
        }
        let watch = (0..MEMBERS).filter(|member| {
            let chosen = self.plain[into]
                .chosen
                .get(member)
                .copied()
                .unwrap_or_default();
            self.attention(idea, *member) == Attention::Watched && chosen == Attention::Normal
        });
        let watch = watch.collect();
        let wishes = Reference::parse("wishes.1").unwrap();
        self.step(idea, &Step::Merge(wishes), Some(into));
        self.plain[into].merged.push((idea, watch));
        self.plain[idea].before = Some((from.clock, into));
        true
    }

    fn unmerge(&mut self, idea: usize) {
        let Some((clock, from)) = self.plain[idea].before else {
            return;
        };
        if self.plain[from].before.is_some() {
            assert!(self.stand(idea).nested);
            return;
        }
        self.step(idea, &Step::To(clock.status), None);
        self.plain[from]
            .merged
            .retain(|(merged, _)| *merged != idea);
        self.plain[idea].before = None;
        assert_eq!(
            self.stand(idea).clock,
            clock,
            "status and clock are as they were"
        );
    }

    fn take_back_choice(&mut self) {
        let Some(undo) = self.undo.take() else { return };
        let (member, mut marks) = (self.members[undo.by], undo.marks);
        let restore = |w: &mut Write<'_>| {
            let (topic, how) = marks.attention.as_mut().unwrap();
            *how = merges::unchosen(w, *topic, member, *how, &marks.by_merge)?;
            reading::restore(w, member, &marks)
        };
        self.store.write(restore).unwrap();
        let plain = &mut self.plain[undo.idea];
        plain.chosen.insert(undo.by, undo.chosen);
        for (from, watch) in &mut plain.merged {
            if undo.chosen != Attention::Normal {
                watch.remove(&undo.by);
            } else if undo.merged.contains(from) {
                watch.insert(undo.by);
            }
        }
    }

    fn act(&mut self, deed: Deed) {
        self.store.now = self.store.now.plus(Time::DAY / 7);
        let now = self.store.now;
        match deed {
            Deed::Vote { by, idea, on } => {
                if self.stand(idea).clock.status.is_final() {
                    return;
                }
                let (topic, member) = (self.topics[idea], self.members[by]);
                let has = self.votes(idea).contains_key(&by);
                let vote = |w: &mut Write<'_>| match on {
                    true => votes::cast(w, topic, member, now),
                    false => votes::take_back(w, topic, member),
                };
                assert_eq!(self.store.write(vote).unwrap(), has != on);
                match on {
                    true if !has => drop(self.plain[idea].cast.insert(by, now.millis())),
                    true => {}
                    false => self.take_back(idea, by),
                }
            }
            Deed::Attend { by, idea, how } => {
                let (topic, member) = (self.topics[idea], self.members[by]);
                let attend = |w: &mut Write<'_>| {
                    let by_merge = merges::chosen(w, topic, member)?;
                    let marks = reading::attend(w, member, topic, how)?;
                    Ok::<_, Error>(Marks { by_merge, ..marks })
                };
                let marks = self.store.write(attend).unwrap();
                let chosen = self.plain[idea].chosen.insert(by, how);
                let mut undo = Undo {
                    by,
                    idea,
                    marks,
                    chosen: chosen.unwrap_or_default(),
                    merged: Vec::new(),
                };
                for (from, watch) in &mut self.plain[idea].merged {
                    if watch.remove(&by) {
                        undo.merged.push(*from);
                    }
                }
                self.undo = Some(undo);
            }
            Deed::Undo => self.take_back_choice(),
            Deed::Review { idea } => {
                if self.stand(idea).clock.status == Status::Open {
                    self.step(idea, &Step::To(Status::Review), None);
                }
            }
            Deed::Merge { idea, into } => drop(self.merge(idea, into)),
            Deed::Unmerge { idea } => self.unmerge(idea),
            Deed::There { idea, into } => {
                let before = self.dump();
                if self.merge(idea, into) {
                    assert_ne!(self.dump(), before);
                    self.unmerge(idea);
                    assert_eq!(self.dump(), before, "unmerge(merge(s)) == s");
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn what_is_merged_is_taken_out_as_it_was(deeds in prop::collection::vec(deed(), 1..50)) {
        let mut board = Board::new();
        for deed in deeds {
            board.act(deed);
            board.compare();
        }
        assert_eq!(board.store.read(check::check).unwrap(), []);
    }
}
