//! Flags, acts and searches, by hand.

use super::super::moderation::*;
use super::*;
use crate::domain::{IdMaker, Tally};
use crate::store::tally;

impl World {
    /// Somebody flags a post, so many hours ago; the entry of the log that settled it.
    fn flags_it(&mut self, who: &str, post: PostId, hours: i64, settled: Option<i64>) {
        let (id, at) = (self.who(who).0, self.ago(hours).millis());
        let settled = settled.map_or("NULL".into(), |entry| entry.to_string());
        self.run(&format!(
            "INSERT INTO flag (post, member, reason, at, settled) VALUES ({}, {id}, 'spam', {at}, {settled})",
            post.0
        ));
    }

    /// An entry of the log, so many hours ago.
    fn notes(&mut self, act: &str, conference: Option<ConferenceId>, hours: i64) -> i64 {
        self.posts += 1;
        let at = self.ago(hours);
        let id = IdMaker::first(at) + self.posts;
        let unasked = act == "revoke-staff";
        let none = unasked || act == "release";
        let reason = if none { "NULL" } else { "'spam'" };
        let place = conference.map_or("NULL".into(), |place| place.0.to_string());
        self.run(&format!(
            "INSERT INTO log (id, moment, at, office, act, conference, reason, words, unasked)
                VALUES ({id}, {id}, {}, 'operator', '{act}', {place}, {reason}, 'words', {unasked})",
            at.millis()
        ));
        id
    }

    /// Somebody appealed, and this was said; none: nothing yet.
    fn appeals(&mut self, entry: i64, granted: Option<bool>) {
        let ada = self.who("ada").0;
        let (at, granted) = match granted {
            Some(granted) => ("1", u8::from(granted).to_string()),
            None => ("NULL", "NULL".into()),
        };
        let answer = if at == "1" { "'so it is'" } else { "NULL" };
        self.run(&format!(
            "INSERT INTO log_appeal (entry, member, at, words, decided_at, granted, answer)
                VALUES ({entry}, {ada}, 1, 'no', {at}, {granted}, {answer})"
        ));
    }
}

#[test]
fn flags_are_counted_for_a_thousand_posts_and_by_the_time_they_took() {
    let mut world = World::new();
    let topic = world.opens("ada", 50 * DAY);
    let post = world.says("bob", topic, None, 100);
    for _ in 0..38 {
        world.says("ada", topic, None, 90);
    }
    // What was hidden was written too.
    let hidden = world.says("bob", topic, None, 80);
    world.becomes(hidden, "hidden");
    // Five acts after 1, 2, 3, 10 and 20 hours; a sixth flag waits.
    for (n, took) in [1, 2, 3, 10, 20].into_iter().enumerate() {
        let entry = world.notes("hide", Some(world.tools), 70 - took);
        world.flags_it(&format!("flagger{n}"), post, 70, Some(entry));
    }
    world.flags_it("cem", post, 60, None);
    // Of a private place nothing is told, and not that an announcement should be of another kind.
    let vault = world.opens_in(world.vault, TopicKind::Discussion, "ada", 90);
    let secret = world.opening(vault);
    world.flags_it("cem", secret, 60, None);
    let eva = world.who("eva").0;
    world.run(&format!(
        "INSERT INTO flag (post, member, reason, at) VALUES ({}, {eva}, 'wrong-kind', {})",
        post.0,
        world.ago(50).millis()
    ));
    // What an import brought in was written and can be flagged, too.
    world.run(&format!(
        "UPDATE post SET command = NULL WHERE id = {}",
        post.0
    ));
    let window = world.window();
    let flags = world.read(|r| flags(r, window));
    let wanted = Flags {
        // 6 flags for 40 posts of these weeks: 150 for a thousand.
        rate: Value::PerThousand(of(6, 40)),
        settled: Value::Share(of(5, 6)),
        took: Value::Middle(Some(3 * HOUR), 5),
    };
    assert_eq!(flags, wanted);
    assert_eq!(flags.rate.number(), Some(150.0));
}

#[test]
fn acts_have_reasons_appeals_are_decided_and_held_posts_released() {
    let mut world = World::new();
    let tools = Some(world.tools);
    let entries: Vec<i64> = (1..7)
        .map(|n| world.notes("hide", tools, n * DAY))
        .collect();
    for (entry, granted) in entries.iter().zip([Some(true), Some(false), None]) {
        world.appeals(*entry, granted);
    }
    // Giving back takes nothing away; what was earlier, and what is in a private place, is not counted.
    world.notes("unhide", tools, 2);
    world.notes("hide", tools, 29 * DAY);
    world.notes("hide", Some(world.vault), DAY);
    // Suspending has no place.
    world.notes("suspend", None, DAY);
    // A mark was taken when nobody was asked why; pages are taken for a reason.
    world.notes("revoke-staff", None, DAY);
    world.notes("undepute", None, DAY);
    for act in ["release", "release", "release", "refuse"] {
        world.notes(act, tools, 3 * DAY);
    }
    let acts = |window| world.read(|r| acts(r, window));
    let wanted = Acts {
        // Six hidden, one suspended, one refused, one without their pages; and one without their mark.
        reasoned: of(9, 10),
        appealed: of(3, 10),
        overturned: of(1, 2),
        released: of(3, 4),
    };
    assert_eq!(acts(world.window()), wanted);
    let before = Acts {
        reasoned: of(1, 1),
        appealed: of(0, 1),
        ..Acts::default()
    };
    assert_eq!(acts(world.before()), before);
}

#[test]
fn searches_are_of_twenty_eight_days() {
    let mut world = World::new();
    let now = world.scratch.now;
    for (days, searched, nothing) in [(0, 10, 1), (27, 5, 2), (28, 3, 3), (55, 2, 1), (56, 9, 9)] {
        world.scratch.now = now.plus(-days * Time::DAY);
        let count = world.scratch.write(|w| {
            tally::add(w, Tally::Searched, searched)?;
            tally::add(w, Tally::FoundNothing, nothing)
        });
        count.unwrap();
    }
    world.scratch.now = now;
    // Today and the 27 days before, then the 28 before those.
    let searches = |window| world.read(|r| searches(r, window));
    assert_eq!(searches(world.window()), of(3, 15));
    assert_eq!(searches(world.before()), of(4, 5));
}
