//! The list, what its names have in common, and that votes count for where their voters work, whatever happens.

use super::*;
use crate::domain::{Access, ConferenceKind, Status, Step, StepRole, Time};
use crate::store::check::check;
use crate::store::ideas::steps::{NewStep, take};
use crate::store::ideas::{NewIdea, open, stand, votes};
use crate::store::testing::{Scratch, assert_no_scan};
use crate::store::{conferences, fixture, posts};
use proptest::prelude::*;

#[test]
fn no_statement_reads_a_whole_table() {
    for sql in [
        BY_ID,
        BY_SKELETON,
        ADD,
        RENAME,
        CONFIRM,
        REFUSE,
        MERGE,
        OF_MEMBER,
        AUDIENCE,
        CHOOSE,
        SHOW,
        LEFT,
        REUSE,
        UNSETTLE,
        UNSETTLE_ALL,
        SETTLED,
        MISCAST,
    ] {
        assert_no_scan(sql);
    }
}

fn name(text: &str) -> OrganisationName {
    OrganisationName::new(text).unwrap()
}

/// A board with members and ideas.
struct Board {
    store: Scratch,
    members: Vec<MemberId>,
    ideas: Vec<TopicId>,
    places: Vec<OrganisationId>,
}

const MEMBERS: usize = 4;
const IDEAS: usize = 3;
const PLACES: usize = 4;

impl Board {
    fn new() -> Self {
        let mut store = Scratch::new();
        let members: Vec<MemberId> = ["ada", "bob", "cem", "dan"]
            .map(|name| store.member(name))
            .into();
        let new = conferences::NewConference {
            kind: ConferenceKind::Ideas,
            ..fixture::opened("wishes", Access::Members)
        };
        let wishes = store.write(|w| conferences::add(w, &new)).unwrap().unwrap();
        let mut ideas = Vec::new();
        for (author, title) in members.iter().zip(["one", "two", "three"]) {
            let topic = store.topic(wishes, *author, title, "Why.");
            let post = store.read(|r| posts::from(r, topic, 0, 1)).unwrap()[0].id;
            let idea = NewIdea {
                topic,
                conference: wishes,
                author: *author,
                post,
                at: store.now,
                answer_within: Time::DAY,
            };
            store.write(|w| open(w, &idea)).unwrap();
            ideas.push(topic);
        }
        let mut places = Vec::new();
        for at in 0..PLACES {
            let called = name(["Ibarra", "Okafor", "Larrea", "Roth"][at]);
            let confirmed = at == 0;
            let place = store.write(|w| insert(w, &called, confirmed, None));
            places.push(place.unwrap());
        }
        Self {
            store,
            members,
            ideas,
            places,
        }
    }

    /// Moves all that is to be moved, in batches of this size.
    fn settle(&mut self, batch: usize) {
        while self.store.write(|w| settle(w, batch)).unwrap() {}
    }

    /// Ends an idea, so that its votes stand.
    fn withdraw(&mut self, idea: usize) -> TopicId {
        let (topic, by) = (self.ideas[idea], self.members[idea]);
        let post = self.store.post(topic, by, "Done.");
        let stand = self.store.read(|r| stand(r, topic)).unwrap().unwrap();
        let step = Step::To(Status::Withdrawn);
        let tick = stand.clock.tick(&step, self.store.now, Time::DAY);
        let new = NewStep {
            stand: &stand,
            step: &step,
            tick,
            into: None,
            at: self.store.now,
            by: (by, StepRole::Author),
            reason: "Done.",
            post,
        };
        self.store.write(|w| take(w, &new)).unwrap();
        topic
    }

    /// For which organisation each vote counts, in order.
    fn counted(&self) -> Vec<(i64, i64, Option<i64>)> {
        let sql = "SELECT topic, member, organisation FROM vote ORDER BY topic, member";
        self.store.read(|r| {
            let mut sql = r.sql.prepare(sql).unwrap();
            let rows = sql.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
            rows.unwrap().collect::<Result<_, _>>().unwrap()
        })
    }
}

/// Something that happens.
#[derive(Clone, Copy, Debug)]
enum Deed {
    Vote(usize, usize),
    TakeBack(usize, usize),
    Choose(usize, Option<usize>),
    Confirm(usize),
    Merge(usize, usize),
    /// An idea ends: from now on its votes stand.
    End(usize),
    Settle(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    let (member, idea, place) = (0..MEMBERS, 0..IDEAS, 0..PLACES);
    prop_oneof![
        4 => (member.clone(), idea.clone()).prop_map(|(m, i)| Deed::Vote(m, i)),
        1 => (member.clone(), idea.clone()).prop_map(|(m, i)| Deed::TakeBack(m, i)),
        3 => (member, prop::option::of(place.clone())).prop_map(|(m, p)| Deed::Choose(m, p)),
        2 => place.clone().prop_map(Deed::Confirm),
        1 => (place.clone(), place).prop_map(|(a, b)| Deed::Merge(a, b)),
        1 => idea.prop_map(Deed::End),
        1 => (1_usize..4).prop_map(Deed::Settle),
    ]
}

/// The same in a few plain maps.
#[derive(Default)]
struct Model {
    works: [Option<usize>; MEMBERS],
    confirmed: [bool; PLACES],
    whole: [usize; PLACES],
    ended: [bool; IDEAS],
}

impl Model {
    fn new() -> Self {
        let mut model = Self {
            whole: std::array::from_fn(|at| at),
            ..Self::default()
        };
        model.confirmed[0] = true;
        model
    }

    fn counts_for(&self, member: usize) -> Option<usize> {
        let place = self.whole[self.works[member]?];
        self.confirmed[place].then_some(place)
    }
}

fn run(deeds: &[Deed]) {
    let (mut board, mut model) = (Board::new(), Model::new());
    // What ended ideas counted when they did.
    let mut final_votes: Vec<(i64, i64, Option<i64>)> = Vec::new();
    for deed in deeds {
        board.store.now = board.store.now.plus(1);
        let now = board.store.now;
        match *deed {
            Deed::Vote(member, idea) if !model.ended[idea] => {
                let (topic, who) = (board.ideas[idea], board.members[member]);
                board
                    .store
                    .write(|w| votes::cast(w, topic, who, now))
                    .unwrap();
            }
            Deed::TakeBack(member, idea) if !model.ended[idea] => {
                let (topic, who) = (board.ideas[idea], board.members[member]);
                board
                    .store
                    .write(|w| votes::take_back(w, topic, who))
                    .unwrap();
            }
            Deed::Choose(member, place) => {
                let (who, id) = (
                    board.members[member],
                    place.map(|place| board.places[place]),
                );
                board.store.write(|w| choose(w, who, id)).unwrap();
                model.works[member] = place;
            }
            Deed::Confirm(place) if model.whole[place] == place => {
                let id = board.places[place];
                board.store.write(|w| confirm(w, id)).unwrap();
                model.confirmed[place] = true;
            }
            Deed::Merge(double, into)
                if double != into
                    && model.whole[double] == double
                    && model.whole[into] == into
                    && model.confirmed[into] =>
            {
                let (from, to) = (board.places[double], board.places[into]);
                board.store.write(|w| merge(w, from, to)).unwrap();
                for place in &mut model.whole {
                    if *place == double {
                        *place = into;
                    }
                }
            }
            Deed::End(idea) if !model.ended[idea] => {
                board.settle(7);
                model.ended[idea] = true;
                let topic = board.withdraw(idea);
                let counted = board.counted().into_iter();
                final_votes.extend(counted.filter(|(counted, ..)| *counted == topic.0));
            }
            Deed::Settle(batch) => {
                board.store.write(|w| settle(w, batch)).unwrap();
            }
            _ => {}
        }
        whole(&board);
    }
    board.settle(2);
    whole(&board);
    for (topic, member, counted) in board.counted() {
        let idea = board.ideas.iter().position(|idea| idea.0 == topic).unwrap();
        let who = board.members.iter().position(|id| id.0 == member).unwrap();
        if model.ended[idea] {
            assert!(
                final_votes.contains(&(topic, member, counted)),
                "final votes stand"
            );
        } else {
            let place = model.counts_for(who).map(|place| board.places[place].0);
            assert_eq!(counted, place, "of {who} for {idea}");
        }
    }
}

/// Every count of an idea is what a recount says.
fn whole(board: &Board) {
    let problems = board.store.read(check).unwrap();
    let counts = problems.iter().filter(|problem| {
        let said = problem.to_string();
        ["idea.", "voice."]
            .iter()
            .any(|what| said.starts_with(what))
    });
    assert_eq!(counts.count(), 0, "{problems:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn votes_count_for_where_their_voters_work(deeds in prop::collection::vec(deed(), 1..40)) {
        run(&deeds);
    }
}

#[test]
fn a_proposal_that_nobody_stands_by_waits_for_nobody_and_gives_way() {
    let mut board = Board::new();
    let (ada, bob) = (board.members[0], board.members[1]);
    let first = board
        .store
        .write(|w| propose(w, &name("Larsen"), ada))
        .unwrap();
    for who in [ada, bob] {
        assert!(board.store.write(|w| choose(w, who, Some(first))).unwrap());
    }
    assert!(
        !board.store.write(|w| choose(w, ada, Some(first))).unwrap(),
        "the same"
    );
    let second = board
        .store
        .write(|w| propose(w, &name("Jansen"), ada))
        .unwrap();
    assert_ne!(first, second, "bob stands by the first");
    board.store.write(|w| choose(w, ada, Some(second))).unwrap();
    let waits = |board: &Board| board.store.read(|r| waiting(r, 10)).unwrap().len();
    assert_eq!(waits(&board), 2);
    assert_eq!(board.store.read(count_waiting).unwrap(), 2);
    board.store.write(|w| choose(w, bob, None)).unwrap();
    assert_eq!(waits(&board), 1);
    assert_eq!(board.store.read(count_waiting).unwrap(), 1);
    let third = board
        .store
        .write(|w| propose(w, &name("Hansen"), ada))
        .unwrap();
    assert_eq!(third, first);
    assert!(
        board
            .store
            .read(|r| named(r, &name("Larsen")))
            .unwrap()
            .is_none()
    );
    // What a host said stays, so that it is not asked again.
    let no = SafeText::line("Not a company.");
    board.store.write(|w| refuse(w, second, &no)).unwrap();
    board.store.write(|w| choose(w, ada, None)).unwrap();
    let refused = board.store.read(|r| by_id(r, second)).unwrap().unwrap();
    assert_eq!(refused.refused, Some(no));
}

#[test]
fn names_lead_to_one_organisation_and_doubles_to_their_whole() {
    let mut board = Board::new();
    let (ibarra, okafor) = (board.places[0], board.places[1]);
    let named = |board: &Board, text: &str| {
        let found = board.store.read(|r| named(r, &name(text))).unwrap();
        found.map(|found| found.id)
    };
    assert_eq!(named(&board, "IBARRA, S.L."), Some(ibarra));
    assert_eq!(named(&board, "Nobody"), None);
    board.store.write(|w| merge(w, okafor, ibarra)).unwrap();
    assert_eq!(named(&board, "Okafor Ltd"), Some(ibarra));
    let listed = board.store.read(|r| like(r, "barr", 10)).unwrap();
    assert_eq!(
        listed.iter().map(|one| one.id).collect::<Vec<_>>(),
        [ibarra]
    );
    let places = board.places.clone();
    for (who, place) in board.members.clone().into_iter().zip(places) {
        board.store.write(|w| choose(w, who, Some(place))).unwrap();
    }
    let waiting = board.store.read(|r| waiting(r, 10)).unwrap();
    assert_eq!(waiting.len(), 2, "neither the confirmed nor the double");
}
