//! What is held, released, refused and forgotten, in memory.

use super::*;
use crate::domain::Access;
use crate::store::fixture::body;
use crate::store::testing::{Scratch, assert_no_scan};

#[test]
fn no_statement_reads_a_whole_big_table() {
    for sql in [
        INSERT,
        BY_ID,
        WAITING,
        OF_AUTHOR,
        OF_POST,
        COUNT_OF_AUTHOR,
        COUNT_ALL_OF,
        SINCE,
        COUNT,
        REMOVE,
        REFUSE,
        WAIT_AGAIN,
        FORGET,
    ] {
        assert_no_scan(sql);
    }
}

#[test]
fn hosts_see_what_waits_in_their_conferences() {
    let mut store = Scratch::new();
    let [ada, bob] = ["ada", "bob"].map(|name| store.member(name));
    let open = store.conference("open", Access::Members);
    let closed = store.conference("closed", Access::Private);
    let hold = Hold::new(HeldWhy::Link, "http://a.test");
    for (id, conference) in [(1, open), (2, closed)] {
        store.now = store.now.plus(1);
        let new = NewHeld {
            id: CommandId(id),
            author: ada,
            conference,
            place: HeldPlace::Opens(TopicKind::Question),
            title: "Hello",
            body: &body("words"),
            hold: &hold,
        };
        store.write(|w| insert(w, &new)).unwrap();
    }
    let ids = |store: &Scratch, whose| -> Vec<i64> {
        let rows = store.read(|r| waiting(r, whose, None, 10)).unwrap();
        rows.iter().map(|held| held.id.0).collect()
    };
    assert_eq!(ids(&store, Whose::All), [1, 2]);
    assert_eq!(ids(&store, Whose::Tended(bob, false)), [0_i64; 0]);
    assert_eq!(ids(&store, Whose::Tended(bob, true)), [1]);
    let held = store.read(|r| by_id(r, CommandId(1))).unwrap().unwrap();
    assert_eq!(held.place, HeldPlace::Opens(TopicKind::Question));
    assert_eq!(
        (
            held.title.as_str(),
            held.reference.as_ref().unwrap().to_string().as_str()
        ),
        ("Hello", "open")
    );
    assert_eq!(store.read(|r| count_of_author(r, ada)).unwrap(), 2);
    store.write(|w| remove(w, &held)).unwrap();
    assert_eq!(store.read(count).unwrap(), 1);
}

#[test]
fn what_was_refused_is_forgotten_after_thirty_days_whoever_is_held_next() {
    let mut store = Scratch::new();
    let [ada, bob] = ["ada", "bob"].map(|name| store.member(name));
    let open = store.conference("open", Access::Members);
    let hold = Hold::new(HeldWhy::Word, "belts");
    let add = |store: &mut Scratch, id, author| {
        let new = NewHeld {
            id: CommandId(id),
            author,
            conference: open,
            place: HeldPlace::Opens(TopicKind::Question),
            title: "Hello",
            body: &body("words"),
            hold: &hold,
        };
        store.write(|w| insert(w, &new)).unwrap();
    };
    add(&mut store, 1, ada);
    add(&mut store, 2, ada);
    let first = store.read(|r| by_id(r, CommandId(1))).unwrap().unwrap();
    let entry = store.write(|w| {
        let words = crate::domain::SafeText::line("no");
        let new = super::super::log::NewEntry {
            actor: None,
            office: crate::domain::Office::Operator,
            act: crate::domain::Act::Refuse,
            about: About::default(),
            reason: Some(Reason::Spam),
            words: &words,
            before: None,
            after: None,
            reverses: None,
        };
        let entry = super::super::log::append(w, &new)?;
        refuse(w, &first, entry)
    });
    assert!(entry.unwrap());
    store.now = store.now.plus(SpamLimits::DAYS * Time::DAY + 1);
    add(&mut store, 3, bob);
    let left = store.read(|r| of_author(r, ada, 9)).unwrap();
    let left: Vec<_> = left.iter().map(|held| held.id.0).collect();
    assert_eq!(left, [2], "what waits stays");
    let watch = |w: &mut Write<'_>| {
        let said = crate::domain::SafeText::line("belts");
        super::super::watched::watch(w, &said, Time::default(), true)
    };
    store.write(watch).unwrap();
    let listed = store.read(super::super::watched::list).unwrap();
    assert_eq!(listed[0].held, 2);
}
