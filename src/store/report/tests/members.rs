//! Who comes, stays and leaves, by hand.

use super::super::members::*;
use super::*;
use crate::domain::report::{TOP, Value};

impl World {
    fn concentration(&self) -> Value {
        let window = self.window();
        self.read(|r| concentration(r, window))
    }

    fn churn(&self, window: Window) -> Churn {
        self.read(|r| churn(r, window))
    }

    fn embedded(&self) -> Share {
        let window = self.window();
        self.read(|r| embedded(r, window))
    }

    fn thanks(&mut self, who: &str, post: PostId) {
        let id = self.who(who);
        let thanked = self.scratch.write(|w| posts::thank(w, post, id, true));
        assert!(thanked.unwrap());
    }
}

#[test]
fn the_ten_who_write_most_are_measured_where_twice_as_many_write() {
    let mut world = World::new();
    let topic = world.opens("ada", 100);
    // Ada and eighteen others with one post each, nine with three more each: 19 + 27 = 46 posts, by 19.
    for n in 1..19 {
        world.says(&format!("member{n}"), topic, None, 50);
    }
    for n in (1..10).chain(1..10).chain(1..10) {
        world.says(&format!("member{n}"), topic, None, 40);
    }
    let few = world.concentration();
    assert_eq!(
        few,
        Value::Untold(46),
        "19 are too few, and their posts are 46"
    );
    let gone = world.says("last", topic, None, 30);
    // Nine of four posts each, and one of one: 37 of 47.
    assert_eq!(world.concentration(), Value::Share(of(37, 47)));
    // What was taken back, what was long ago, and what most may not read, changes nothing.
    for _ in 0..9 {
        let post = world.says("ada", topic, None, 20);
        world.becomes(post, "scribbled");
        world.says("ada", topic, None, 40 * DAY);
    }
    world.opens_in(world.vault, TopicKind::Discussion, "ada", 20);
    assert_eq!(world.concentration(), Value::Share(of(37, 47)));
    world.becomes(gone, "hidden");
    assert_eq!(world.concentration(), Value::Untold(46));
    assert_eq!(TOP, 10);
}

#[test]
fn members_come_return_and_are_lost() {
    let mut world = World::new();
    let topic = world.opens("dan", 100 * DAY);
    for (who, weeks) in [
        // New.
        ("ada", vec![1]),
        ("bob", vec![2, 1]),
        // Here all the time.
        ("cem", vec![10, 6, 2]),
        ("eva", vec![6, 2]),
        // Back after a pause.
        ("fay", vec![14, 1]),
        ("gus", vec![10, 1]),
        // Regular once, and lost; hal wrote in one window alone.
        ("ian", vec![11, 5]),
        ("hal", vec![5]),
        // Staff.
        ("dora", vec![1]),
    ] {
        for week in weeks {
            world.says(who, topic, None, week * 7 * DAY - 1);
        }
    }
    // Active: ada, bob, cem, eva, fay, gus. Regular in both windows before: cem, ian.
    let wanted = Churn {
        new: of(2, 6),
        returning: of(2, 6),
        lost: of(1, 2),
    };
    assert_eq!(world.churn(world.window()), wanted);
    // In the four weeks before: cem, eva, ian, hal; new were eva and hal, nobody came back. Regular until then: nobody.
    let wanted = Churn {
        new: of(2, 4),
        returning: of(0, 4),
        lost: of(0, 0),
    };
    assert_eq!(world.churn(world.before()), wanted);
}

#[test]
fn an_archive_makes_nobody_new_and_hidden_posts_nobody_active() {
    let mut world = World::new();
    let topic = world.opens("dan", 100 * DAY);
    let old = world.stranger();
    world.imports(old, topic, 10);
    let ada = world.who("ada");
    world.imports(ada, topic, 90 * DAY);
    world.says("ada", topic, None, 10);
    let spam = world.says("bob", topic, None, 10);
    world.becomes(spam, "hidden");
    let wanted = Churn {
        new: of(0, 1),
        returning: of(1, 1),
        lost: of(0, 0),
    };
    assert_eq!(world.churn(world.window()), wanted);
}

#[test]
fn three_ties_of_six_embed_a_member() {
    let mut world = World::new();
    // Ada opens a topic: bob and cem answer it, she answers eva. Dan answers her. That makes two ties.
    let topic = world.opens("ada", 30 * DAY);
    for who in ["bob", "cem"] {
        world.says(who, topic, None, 20 * DAY);
    }
    let other = world.opens("eva", 20 * DAY);
    world.says("ada", other, Some(0), 19 * DAY);
    world.says("dan", topic, Some(0), 18 * DAY);
    assert_eq!(world.embedded(), of(0, 4));
    // Three thank her: a third.
    let post = world.opening(topic);
    for who in ["bob", "cem"] {
        world.thanks(who, post);
    }
    assert_eq!(world.embedded(), of(0, 4), "two are too few");
    world.thanks("eva", post);
    assert_eq!(world.embedded(), of(1, 4));
    // Bob is a host, votes for somebody else's idea, and is answered by dan.
    let bob = world.who("bob").0;
    let place = world.tools.0;
    world.run(&format!(
        "INSERT INTO standing (conference, member, host) VALUES ({place}, {bob}, 1)"
    ));
    world.says("dan", topic, Some(1), 17 * DAY);
    assert_eq!(world.embedded(), of(1, 4));
    let idea = world.idea("cem", 15 * DAY);
    world.votes("bob", idea, 10 * DAY);
    assert_eq!(world.embedded(), of(2, 4));
    // Without being a host now, but having been one.
    world.run("DELETE FROM standing");
    assert_eq!(world.embedded(), of(1, 4));
    world.run(&format!(
        "INSERT INTO log (id, at, office, act, conference, member) VALUES (1, 1, 'operator', 'host', {place}, {bob})"
    ));
    assert_eq!(world.embedded(), of(2, 4));
    // Who was active longer ago, is staff, or has erased themselves is not counted.
    world.opens("fay", 91 * DAY);
    world.says("dora", topic, None, 1);
    world.erases("eva");
    assert_eq!(world.embedded(), of(2, 3));
    world.scratch.now = world.scratch.now.plus(WINDOW * 4);
    assert_eq!(world.embedded(), of(0, 0));
}

#[test]
fn nobody_ties_themselves() {
    let mut world = World::new();
    // Ada answers herself, thanks nobody can give herself aside; her own idea has her own vote; a private place has its host.
    let topic = world.opens("ada", 30 * DAY);
    for _ in 0..5 {
        world.says("ada", topic, Some(0), 20 * DAY);
    }
    let idea = world.idea("ada", 15 * DAY);
    world.votes("ada", idea, 15 * DAY);
    let (ada, vault) = (world.who("ada").0, world.vault.0);
    world.run(&format!(
        "INSERT INTO standing (conference, member, host) VALUES ({vault}, {ada}, 1)"
    ));
    // She answers strangers of an archive, and one member five times.
    for _ in 0..3 {
        let old = world.stranger();
        let mail = world.empty(world.tools, TopicKind::Discussion, "ada", 40 * DAY);
        world.run(&format!(
            "UPDATE topic SET author = {} WHERE id = {}",
            old.0, mail.0
        ));
        world.imports(old, mail, 40 * DAY);
        world.says("ada", mail, Some(0), 20 * DAY);
    }
    let bobs = world.opens("bob", 20 * DAY);
    for _ in 0..5 {
        world.says("ada", bobs, None, 10 * DAY);
    }
    let sql = "UPDATE member SET sysop = 1 WHERE id = ";
    // One tie, as sysop. With two more she would be embedded; she has neither.
    world.run(&format!("{sql}{ada}"));
    world.says("dan", topic, None, 10 * DAY);
    assert_eq!(world.embedded(), of(0, 2), "sysop, and answered by staff");
    for who in ["cem", "eva"] {
        world.says(who, topic, None, 10 * DAY);
    }
    assert_eq!(world.embedded(), of(1, 4), "with three members who answer");
}
