//! What becomes of ideas, by hand.

use super::super::ideas::*;
use super::*;
use crate::domain::{ReleaseName, Status, Step, StepRole, Target};
use crate::store::ideas::steps::{NewStep, take};
use crate::store::ideas::{self, NewIdea, votes};

/// Milliseconds within which ideas are to be answered.
const WITHIN: i64 = 30 * Time::DAY;

impl World {
    /// Somebody has an idea, so many hours ago.
    pub(super) fn idea(&mut self, who: &str, hours: i64) -> TopicId {
        self.idea_in(self.wishes, who, hours)
    }

    fn idea_in(&mut self, place: ConferenceId, who: &str, hours: i64) -> TopicId {
        let topic = self.opens_in(place, TopicKind::Discussion, who, hours);
        let new = NewIdea {
            topic,
            conference: place,
            author: self.who(who),
            post: self.opening(topic),
            at: self.ago(hours),
            answer_within: WITHIN,
        };
        self.scratch.write(|w| ideas::open(w, &new)).unwrap();
        topic
    }

    pub(super) fn votes(&mut self, who: &str, idea: TopicId, hours: i64) {
        let (member, at) = (self.who(who), self.ago(hours));
        let cast = self.scratch.write(|w| votes::cast(w, idea, member, at));
        let _: bool = cast.unwrap();
    }

    /// Dan takes a step, so many hours ago.
    fn steps(&mut self, idea: TopicId, step: &Step, into: Option<TopicId>, hours: i64) {
        let post = self.says("dan", idea, None, hours);
        let stand = self.read(|r| ideas::stand(r, idea)).unwrap();
        let (at, dan) = (self.ago(hours), self.who("dan"));
        let new = NewStep {
            stand: &stand,
            step,
            tick: stand.clock.tick(step, at, WITHIN),
            into,
            at,
            by: (dan, StepRole::Staff),
            reason: "Because.",
            post,
        };
        self.scratch.write(|w| take(w, &new)).unwrap();
    }

    fn decided(&self) -> [Share; 2] {
        let window = self.window();
        self.read(|r| decided(r, window))
    }
}

/// In review since a day before.
fn reviewed(world: &mut World, opened: i64, hours: i64) -> TopicId {
    let idea = world.idea("ada", opened);
    world.steps(idea, &Step::To(Status::Review), None, hours + DAY);
    idea
}

#[test]
fn ideas_are_decided_in_time_or_not_and_declined_with_a_reason() {
    let mut world = World::new();
    // Declined after 20 days and after 40; planned after 10: two of three in time.
    for (opened, hours) in [(25 * DAY, 5 * DAY), (45 * DAY, 5 * DAY)] {
        let idea = reviewed(&mut world, opened, hours);
        world.steps(idea, &Step::To(Status::Declined), None, hours);
    }
    let idea = reviewed(&mut world, 15 * DAY, 5 * DAY);
    let target = Target::new("2026-06-30").unwrap();
    world.steps(idea, &Step::Plan(target), None, 5 * DAY);
    assert_eq!(world.decided(), [of(2, 3), of(2, 2)]);
    // What is overdue makes it worse, what has time does not; nor what was decided before.
    world.idea("ada", 31 * DAY);
    world.idea("ada", 29 * DAY);
    let old = reviewed(&mut world, 60 * DAY, 50 * DAY);
    world.steps(old, &Step::To(Status::Declined), None, 50 * DAY);
    assert_eq!(world.decided(), [of(2, 4), of(2, 2)]);
    let before = world.before();
    assert_eq!(
        world.read(|r| decided(r, before)),
        [of(1, 1), of(1, 1)],
        "then it was not overdue"
    );
}

#[test]
fn promises_are_kept_late_or_taken_back() {
    let mut world = World::new();
    // The scratch forum's now is the first moment of 2026.
    for (target, steps) in [
        ("2026-06-30", "kept"),
        ("2025-12-10", "late"),
        ("2026-06-30", "back"),
        ("2026-06-30", "waits"),
    ] {
        let idea = reviewed(&mut world, 40 * DAY, 35 * DAY);
        let target = Target::new(target).unwrap();
        world.steps(idea, &Step::Plan(target), None, 35 * DAY);
        match steps {
            "waits" => {}
            "back" => world.steps(idea, &Step::To(Status::Review), None, 10 * DAY),
            _ => {
                world.steps(idea, &Step::To(Status::Started), None, 12 * DAY);
                let release = ReleaseName::new("6.2", &crate::domain::Limits::default()).unwrap();
                world.steps(idea, &Step::Ship(release), None, 10 * DAY);
            }
        }
    }
    let promised = |window| world.read(|r| promises(r, window));
    assert_eq!(promised(world.window()), [of(1, 3), of(1, 3), of(1, 3)]);
    assert_eq!(promised(world.before()), [of(0, 0); 3]);
}

#[test]
fn what_was_shipped_and_not_fixed_is_taken_back_once() {
    let mut world = World::new();
    let idea = reviewed(&mut world, 40 * DAY, 35 * DAY);
    let target = Target::new("2026-06-30").unwrap();
    world.steps(idea, &Step::Plan(target), None, 35 * DAY);
    world.steps(idea, &Step::To(Status::Started), None, 12 * DAY);
    let release = ReleaseName::new("6.2", &crate::domain::Limits::default()).unwrap();
    world.steps(idea, &Step::Ship(release), None, 10 * DAY);
    let ada = world.who("ada");
    let post = world.says("ada", idea, None, 5 * DAY);
    let stand = world.read(|r| ideas::stand(r, idea)).unwrap();
    let (at, step) = (world.ago(5 * DAY), Step::To(Status::Review));
    let new = NewStep {
        stand: &stand,
        step: &step,
        tick: stand.clock.tick(&step, at, WITHIN),
        into: None,
        at,
        by: (ada, StepRole::Author),
        reason: "It stops again.",
        post,
    };
    world.scratch.write(|w| take(w, &new)).unwrap();
    let window = world.window();
    let promised = world.read(|r| promises(r, window));
    assert_eq!(promised, [of(0, 1), of(0, 1), of(1, 1)]);
}

#[test]
fn doubles_are_counted_among_the_ideas_of_their_time_and_private_boards_nowhere() {
    let mut world = World::new();
    let first = world.idea("ada", 20 * DAY);
    let double = world.idea("bob", 10 * DAY);
    let earlier = world.idea("bob", 40 * DAY);
    for idea in [double, earlier] {
        let merge = Step::Merge(crate::domain::Reference::parse("wishes.1").unwrap());
        world.steps(idea, &merge, Some(first), 5 * DAY);
    }
    let merged = |world: &World, window| world.read(|r| merged(r, window));
    assert_eq!(merged(&world, world.window()), of(1, 2));
    assert_eq!(merged(&world, world.before()), of(1, 1));
    world.idea_in(world.vault, "ada", 10 * DAY);
    world.idea_in(world.vault, "ada", 40 * DAY);
    assert_eq!(merged(&world, world.window()), of(1, 2));
    assert_eq!(world.decided()[0], of(0, 0), "an overdue one nobody sees");
}
