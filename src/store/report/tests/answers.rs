//! Who is answered, by hand.

use super::super::answers::*;
use super::*;

impl World {
    fn topics(&self, window: Window) -> (Share, Value, Share) {
        let now = self.scratch.now;
        let answered = self.read(|r| topics(r, window, now));
        match (answered.coverage, answered.solo) {
            (Value::Share(coverage), Value::Share(solo)) => (coverage, answered.first, solo),
            other => panic!("{other:?}"),
        }
    }

    fn newcomers(&self) -> Share {
        let (window, now) = (self.window(), self.scratch.now);
        self.read(|r| newcomers(r, window, now))
    }

    fn asks(&mut self, who: &str, hours: i64) -> TopicId {
        self.opens_in(self.tools, TopicKind::Question, who, hours)
    }

    /// The post with this number is the accepted answer.
    fn accepts(&mut self, topic: TopicId, number: u32, by_host: bool) {
        self.run(&format!(
            "UPDATE topic SET answer = {number}, answer_by_host = {} WHERE id = {}",
            u8::from(by_host),
            topic.0
        ));
    }

    fn waiting(&self) -> [u32; 4] {
        let now = self.scratch.now;
        let waiting = self.read(|r| waiting(r, now));
        waiting.map(|value| value.part().unwrap())
    }
}

#[test]
fn coverage_and_the_first_reply_are_of_the_same_topics() {
    let mut world = World::new();
    // Six topics of ten days ago: answered after 1, 2, 4, 8 and 16 hours; one after eight days.
    for hours in [1, 2, 4, 8, 16, 8 * DAY] {
        let topic = world.opens("ada", 10 * DAY);
        world.says("bob", topic, None, 10 * DAY - hours);
        world.says("cem", topic, None, 1);
    }
    // One that nobody answers, one that is too young to tell, one of the sponsor's, one where most may not read.
    world.opens("ada", 8 * DAY);
    world.opens("ada", 6 * DAY);
    world.opens("dan", 10 * DAY);
    world.opens_in(world.vault, TopicKind::Discussion, "ada", 10 * DAY);
    // 5 of 7 within a week; the middle one of 1, 2, 4, 8, 16 hours is 4; 1 of 7 never.
    let wanted = (of(5, 7), Value::Middle(Some(4 * HOUR), 5), of(1, 7));
    assert_eq!(world.topics(world.window()), wanted);
    assert_eq!(
        world.topics(world.before()),
        (of(0, 0), Value::Middle(None, 0), of(0, 0))
    );
    // 28 days later they are what it is compared with, and the two young ones count too: one more nobody answered.
    world.scratch.now = world.scratch.now.plus(WINDOW);
    let wanted = (of(5, 8), Value::Middle(Some(4 * HOUR), 5), of(2, 8));
    assert_eq!(world.topics(world.before()), wanted);
}

#[test]
fn nobody_answers_themselves_and_what_was_taken_back_is_no_answer() {
    let mut world = World::new();
    let own = world.opens("ada", 10 * DAY);
    world.says("ada", own, Some(0), 9 * DAY);
    for state in ["scribbled", "hidden", "erased"] {
        let topic = world.opens("ada", 10 * DAY);
        let post = world.says("bob", topic, None, 10 * DAY - 1);
        world.becomes(post, state);
    }
    let late = world.opens("ada", 10 * DAY);
    let gone = world.says("bob", late, None, 10 * DAY - 1);
    world.becomes(gone, "scribbled");
    world.says("cem", late, None, 10 * DAY - 5);
    // Of five topics one is answered, by the post that stands.
    let (coverage, _, solo) = world.topics(world.window());
    assert_eq!((coverage, solo), (of(1, 5), of(4, 5)));
    // What the opener took back was not asked.
    let opening = world.opening(own);
    world.becomes(opening, "scribbled");
    assert_eq!(world.topics(world.window()).0, of(1, 4));
    // The forum says where things went; that is nobody's answer.
    let entry = world.opens("ada", 10 * DAY);
    let bob = world.who("bob");
    world.writes((bob, false), entry, None, Origin::Entry, 10 * DAY - 1);
    assert_eq!(world.topics(world.window()).0, of(1, 5));
}

#[test]
fn an_archive_of_mail_changes_nothing() {
    let mut world = World::new();
    let old = world.stranger();
    for _ in 0..9 {
        let topic = world.empty(world.tools, TopicKind::Question, "ada", 10 * DAY);
        world.imports(old, topic, 10 * DAY);
        let other = world.stranger();
        world.imports(other, topic, 9 * DAY);
    }
    assert_eq!(world.topics(world.window()).0, of(0, 0));
    assert_eq!(world.newcomers(), of(0, 0));
    assert_eq!(world.waiting(), [0; 4]);
    // What a member has claimed is theirs.
    let ada = world.who("ada");
    let topic = world.empty(world.tools, TopicKind::Discussion, "ada", 10 * DAY);
    world.imports(ada, topic, 10 * DAY);
    assert_eq!(world.topics(world.window()).0, of(0, 1));
}

#[test]
fn newcomers_are_answered_in_their_topic_or_by_name() {
    let mut world = World::new();
    // An old hand who writes again is no newcomer.
    let long = world.opens("ada", 60 * DAY);
    world.says("ada", long, None, 5 * DAY);
    // Bob opens a topic, and is answered after 23 hours; cem is after 25.
    for (who, hours) in [("bob", 23), ("cem", 25)] {
        let topic = world.opens(who, 5 * DAY);
        world.says("ada", topic, None, 5 * DAY - hours);
    }
    // Eva writes in a long topic: somebody goes on there, but not with her. With fay they do.
    world.says("eva", long, None, 4 * DAY);
    world.says("ada", long, None, 4 * DAY - 1);
    world.says("fay", long, None, 3 * DAY);
    world.says("ada", long, Some(4), 3 * DAY - 1);
    // Gus was here two hours ago, dan is staff.
    world.opens("gus", 2);
    world.opens("dan", 5 * DAY);
    assert_eq!(world.newcomers(), of(2, 4));
    // A newcomer who answers themselves is not answered, and what they wrote next is not their first.
    let hal = world.opens("hal", 5 * DAY);
    world.says("hal", hal, Some(0), 5 * DAY - 1);
    let next = world.opens("hal", 4 * DAY);
    world.says("ada", next, None, 4 * DAY - 1);
    assert_eq!(world.newcomers(), of(2, 5));
    // One whose first post was hidden is not welcomed for the second.
    let spam = world.opening(hal);
    world.becomes(spam, "hidden");
    assert_eq!(world.newcomers(), of(2, 4));
}

#[test]
fn questions_wait_by_their_age_until_somebody_else_writes() {
    let mut world = World::new();
    for hours in [1, 23, DAY, 6 * DAY, 7 * DAY, 29 * DAY, 30 * DAY, 200 * DAY] {
        world.asks("ada", hours);
    }
    world.asks("ada", 400 * DAY);
    assert_eq!(world.waiting(), [2, 2, 2, 2]);
    let answered = world.asks("ada", 2);
    world.says("ada", answered, None, 1);
    assert_eq!(world.waiting(), [3, 2, 2, 2], "one's own word is no answer");
    let post = world.says("bob", answered, None, 1);
    assert_eq!(world.waiting(), [2, 2, 2, 2]);
    world.becomes(post, "scribbled");
    assert_eq!(world.waiting(), [3, 2, 2, 2]);
    // What is no question, is the sponsor's, cannot be answered, or is not for all to read, waits for nobody.
    world.opens("ada", 2);
    world.asks("dan", 2);
    world.opens_in(world.vault, TopicKind::Question, "ada", 2);
    let closed = world.asks("ada", 2);
    world.run(&format!(
        "UPDATE topic SET frozen = 1 WHERE id = {}",
        closed.0
    ));
    let solved = world.asks("ada", 2);
    world.says("ada", solved, None, 1);
    world.accepts(solved, 1, false);
    world.asks("eva", 2);
    world.erases("eva");
    assert_eq!(world.waiting(), [3, 2, 2, 2]);
}

#[test]
fn peers_are_those_who_are_no_staff_and_nobody_is_their_own() {
    let mut world = World::new();
    // Three answers by bob, of which a host accepted one; two by dan; ada accepts her own, which counts nowhere.
    for (who, by_host) in [
        ("bob", false),
        ("bob", false),
        ("bob", true),
        ("dan", false),
        ("dan", false),
        ("ada", false),
    ] {
        let topic = world.asks("ada", 40 * DAY);
        world.says(who, topic, None, 10 * DAY);
        world.accepts(topic, 1, by_host);
    }
    let accepted = |world: &World, window| world.read(|r| accepted(r, window));
    // 3 of 5 by peers, 4 of 5 accepted by whoever asked.
    assert_eq!(accepted(&world, world.window()), [of(3, 5), of(4, 5)]);
    // The answers count when they were written, not the questions.
    assert_eq!(accepted(&world, world.before()), [of(0, 0), of(0, 0)]);
    // A question of the sponsor's is not counted for its members.
    let topic = world.asks("dan", 10 * DAY);
    world.says("bob", topic, None, 9 * DAY);
    world.accepts(topic, 1, false);
    assert_eq!(accepted(&world, world.window()), [of(3, 5), of(4, 5)]);
}
