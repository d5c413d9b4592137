//! Where marks end up; that they count rightly is tested in `unread_model`.

use super::*;
use crate::domain::{Access, Count, Time};
use crate::store::counting;
use crate::store::testing::{Scratch, assert_no_scan};

#[test]
fn no_statement_reads_a_whole_table() {
    for sql in [
        CONFERENCE_OF,
        PUT,
        SETTLE,
        SET_FLOOR,
        FLOOR_AT,
        SETTLED_PAST,
        READERS_OF,
    ] {
        assert_no_scan(sql);
    }
}

struct Place {
    store: Scratch,
    ada: MemberId,
    bob: MemberId,
    tools: ConferenceId,
}

impl Place {
    fn new() -> Self {
        let mut store = Scratch::new();
        let (ada, bob) = (store.member("ada"), store.member("bob"));
        let tools = store.conference("tools", Access::Members);
        Self {
            store,
            ada,
            bob,
            tools,
        }
    }

    fn topic(&mut self) -> TopicId {
        self.store.topic(self.tools, self.bob, "Title", "words")
    }

    fn read(&mut self, topic: TopicId, settled: u32) -> Marks {
        let ada = self.ada;
        let read = |w: &mut Write<'_>| mark_read_settling(w, ada, topic, u32::MAX, settled);
        self.store.write(read).unwrap()
    }

    fn floor(&self) -> PostId {
        self.sight().floor
    }

    fn sight(&self) -> Sight {
        let sight = |r: &Read<'_>| Sight::of(r, self.ada, self.tools);
        self.store.read(sight).unwrap()
    }

    fn new_topics(&self) -> Count {
        let counts = self.store.read(|r| self.sight().conference(r, self.tools));
        counts.unwrap().0
    }
}

#[test]
fn topics_that_were_read_do_not_pile_up_past_the_floor() {
    let mut place = Place::new();
    let kept = place.topic();
    let topics: Vec<_> = (0..4).map(|_| place.topic()).collect();
    for topic in &topics[..3] {
        place.read(*topic, 3);
    }
    assert_eq!(place.floor(), PostId(0));
    place.read(topics[3], 3);
    let newest = place.store.read(newest).unwrap();
    assert_eq!(place.floor(), newest);
    // What was not read is still new, and so is what comes.
    assert_eq!(place.new_topics(), Count::new(1));
    place.store.post(kept, place.bob, "more");
    place.store.post(topics[0], place.bob, "more");
    assert_eq!(place.new_topics(), Count::new(2));
}

#[test]
fn a_floor_that_the_member_moved_stays_for_a_day_so_that_undo_finds_it() {
    let mut place = Place::new();
    let (ada, tools) = (place.ada, place.tools);
    place.topic();
    let undo = place.store.write(|w| catch_up(w, ada, &[tools])).unwrap();
    let caught_up = place.floor();
    for _ in 0..3 {
        let topic = place.topic();
        place.read(topic, 0);
    }
    assert_eq!(place.floor(), caught_up);
    place.store.write(|w| restore(w, ada, &undo)).unwrap();
    assert_eq!(place.new_topics(), Count::new(1));
    place.store.now = place.store.now.plus(25 * Time::HOUR);
    let topic = place.topic();
    place.read(topic, 0);
    assert!(place.floor() > caught_up);
    assert_eq!(place.new_topics(), Count::new(1));
}

#[test]
fn undoing_one_mark_leaves_what_another_session_caught_up() {
    let mut place = Place::new();
    let (ada, tools) = (place.ada, place.tools);
    let (read, _other) = (place.topic(), place.topic());
    let undo = place.read(read, SETTLED);
    place.store.write(|w| catch_up(w, ada, &[tools])).unwrap();
    let caught_up = place.floor();
    place.store.write(|w| restore(w, ada, &undo)).unwrap();
    assert_eq!(place.floor(), caught_up);
    assert_eq!(place.new_topics(), Count::new(1));
    let first = |r: &Read<'_>| counting::place(r, ada, tools, read);
    assert_eq!(place.store.read(first).unwrap().1, Some(0));
}

#[test]
fn undoing_puts_back_what_the_command_changed_and_nothing_else() {
    let mut place = Place::new();
    let (ada, tools) = (place.ada, place.tools);
    let topic = place.topic();
    let stands = |place: &Place| {
        let at = place.store.read(|r| place.sight().seen(r, topic)).unwrap();
        (at.mark.upto, at.attention)
    };
    let watch = |w: &mut Write<'_>| attend(w, ada, topic, Attention::Watched);
    // Each session undoes its own, after the other did something else.
    let watched = place.store.write(watch).unwrap();
    let read = place.read(topic, SETTLED);
    place.store.write(|w| restore(w, ada, &watched)).unwrap();
    assert_eq!(stands(&place), (Some(0), Attention::Normal));
    place.store.write(watch).unwrap();
    place.store.write(|w| restore(w, ada, &read)).unwrap();
    assert_eq!(stands(&place), (None, Attention::Watched));
    // Catching up changes no mark: what is read since stays read.
    place
        .store
        .write(|w| mark_unread(w, ada, topic, 0))
        .unwrap();
    place.store.write(|w| catch_up(w, ada, &[tools])).unwrap();
    place
        .store
        .write(|w| mark_unread(w, ada, topic, 0))
        .unwrap();
    let caught_up = place.store.write(|w| catch_up(w, ada, &[tools])).unwrap();
    place.read(topic, SETTLED);
    place.store.write(|w| restore(w, ada, &caught_up)).unwrap();
    assert_eq!(stands(&place).0, Some(0));
}

#[test]
fn a_mark_never_moves_back_nor_past_the_end() {
    let mut place = Place::new();
    let (ada, tools) = (place.ada, place.tools);
    let topic = place.topic();
    let undo = place.read(topic, SETTLED);
    assert_eq!(undo.read[0].0.upto, None);
    assert_eq!(place.read(topic, SETTLED), Marks::default());
    let back = place.store.write(|w| mark_read(w, ada, topic, 0)).unwrap();
    assert_eq!(back, Marks::default());
    let mark = place
        .store
        .read(|r| counting::place(r, ada, tools, topic))
        .unwrap()
        .0;
    assert_eq!((mark.upto, mark.pending), (Some(0), false));
    // A post between the question and the mark stays new.
    place.store.post(topic, place.bob, "slipped in");
    let place = place
        .store
        .read(|r| counting::place(r, ada, tools, topic))
        .unwrap();
    assert_eq!(place.1, Some(1));
}

#[test]
fn more_than_999_are_counted_no_further() {
    let mut place = Place::new();
    let topic = place.topic();
    for _ in 0..1_005 {
        place.store.post(topic, place.bob, "w");
    }
    let counts = place
        .store
        .read(|r| place.sight().conference(r, place.tools));
    assert_eq!(counts.unwrap(), (Count::new(1), Count::new(Count::MAX + 1)));
}

#[test]
fn those_who_take_part_are_listed_with_what_they_read() {
    let mut place = Place::new();
    let topic = place.topic();
    place.store.post(topic, place.bob, "again");
    place
        .store
        .post(topic, place.ada, "an answer to what I did not read");
    place.read(topic, SETTLED);
    let readers = place.store.read(|r| readers(r, topic)).unwrap();
    let readers: Vec<_> = readers
        .iter()
        .map(|reader| (reader.who.short(), reader.posts, reader.upto))
        .collect();
    assert_eq!(readers, [("bob", 2, Some(1)), ("ada", 1, Some(2))]);
}
