//! Whom a post tells, for which reason, and what is shown of it; what was seen, and is unseen again.

use super::*;
use crate::domain::{Access, Attention, Handle, TopicId};
use crate::store::testing::{Scratch, assert_no_scan};
use crate::store::{conferences, posts, reading};

#[test]
fn no_statement_reads_a_whole_table() {
    for sql in [
        PAGE, UNREAD, COUNT, OF_POST, MARK_READ, MARK_SEEN, MARK_ONE, UNSEE,
    ] {
        assert_no_scan(sql);
    }
}

fn handles(names: &[&str]) -> Vec<Handle> {
    names
        .iter()
        .map(|name| Handle::new(name).unwrap())
        .collect()
}

fn announce(store: &mut Scratch, post: PostId, names: &[&str]) -> Option<MemberId> {
    let post = store.at(post);
    store
        .write(|w| {
            tell(w, &post, &handles(names))?;
            tell_watchers(w, &post, None, None)
        })
        .unwrap()
}

fn kinds(store: &Scratch, member: MemberId) -> Vec<NoticeKind> {
    let page = store.read(|r| page(r, member, None, 50)).unwrap();
    page.rows.iter().map(|notice| notice.kind).collect()
}

fn watch(store: &mut Scratch, member: MemberId, topic: TopicId, attention: Attention) {
    store
        .write(|w| reading::attend(w, member, topic, attention))
        .unwrap();
}

#[test]
fn what_was_taken_back_waits_for_nobody() {
    let mut store = Scratch::new();
    let [ada, bob] = ["ada", "bob"].map(|name| store.member(name));
    let tools = store.conference("tools", Access::Members);
    let topic = store.topic(tools, ada, "Pumps", "first");
    let post = store.answer(topic, bob, Some(0), "words for you").unwrap();
    announce(&mut store, post, &[]);
    assert_eq!(store.read(|r| count(r, ada)).unwrap(), Count::new(1));
    store.write(|w| posts::scribble(w, post)).unwrap();
    assert_eq!(store.read(|r| count(r, ada)).unwrap(), Count::new(0));
    assert_eq!(store.read(|r| unread(r, ada, 9)).unwrap(), []);
    let page = store.read(|r| page(r, ada, None, 9)).unwrap();
    assert!(page.rows[0].read);
}

#[test]
fn each_is_told_once_for_the_strongest_reason_and_nobody_of_their_own() {
    let mut store = Scratch::new();
    let [ada, bob, cem] = ["ada", "bob", "cem"].map(|name| store.member(name));
    let tools = store.conference("tools", Access::Members);
    let topic = store.topic(tools, ada, "Pumps", "first");
    for member in [ada, bob, cem] {
        watch(&mut store, member, topic, Attention::Watched);
    }
    let post = store.answer(topic, bob, Some(0), "words for you").unwrap();
    announce(&mut store, post, &["ada", "bob", "nobody"]);
    assert_eq!(kinds(&store, ada), [NoticeKind::Reply]);
    assert_eq!(kinds(&store, bob), []);
    assert_eq!(kinds(&store, cem), [NoticeKind::Watched]);
    let notice = store.read(|r| of_post(r, ada, post)).unwrap().unwrap();
    assert_eq!(notice.reference.as_ref().unwrap().to_string(), "tools.1.1");
    assert_eq!(notice.title.as_str(), "Pumps");
    assert_eq!(
        (notice.by.short(), notice.text.as_str()),
        ("bob", "words for you")
    );
    assert!(!notice.read);
    store.write(|w| mark_read(w, ada, notice.id)).unwrap();
    assert_eq!(store.read(|r| unread(r, ada, 10)).unwrap(), []);
    assert_eq!(store.read(|r| unread(r, cem, 10)).unwrap().len(), 1);
}

#[test]
fn whoever_may_not_read_the_place_or_forgot_it_is_not_told() {
    let mut store = Scratch::new();
    let [ada, bob, cem] = ["ada", "bob", "cem"].map(|name| store.member(name));
    let vault = store.conference("vault", Access::Private);
    store
        .write(|w| conferences::admit(w, vault, bob, true))
        .unwrap();
    let topic = store.topic(vault, ada, "Title", "first");
    let post = store.post(topic, ada, "words");
    announce(&mut store, post, &["bob", "cem"]);
    assert_eq!(kinds(&store, bob), [NoticeKind::Mention]);
    assert_eq!(kinds(&store, cem), []);
    watch(&mut store, bob, topic, Attention::Forgotten);
    let post = store.post(topic, ada, "more words");
    announce(&mut store, post, &["bob"]);
    assert_eq!(kinds(&store, bob).len(), 1);
    assert_eq!(store.read(|r| count(r, bob)).unwrap(), Count::new(1));
    // What one may not read any more is not shown either, nor counted.
    store
        .write(|w| conferences::admit(w, vault, bob, false))
        .unwrap();
    assert_eq!(kinds(&store, bob), []);
    assert_eq!(store.read(|r| count(r, bob)).unwrap(), Count::default());
}

#[test]
fn unread_notices_are_counted_to_a_thousand() {
    let mut store = Scratch::new();
    let [ada, bob] = ["ada", "bob"].map(|name| store.member(name));
    let tools = store.conference("tools", Access::Members);
    let topic = store.topic(tools, ada, "Title", "first");
    let add = format!(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1100)
        INSERT INTO post (id, topic, number, author, at, body)
            SELECT i, {}, i, {}, 0, 'x' FROM n;
        INSERT INTO notice (id, member, kind, at, post, by)
            SELECT id, {}, 'reply', 0, id, author FROM post WHERE number > 0",
        topic.0, ada.0, bob.0
    );
    store
        .write(|w| Ok::<_, Error>(w.sql.execute_batch(&add)?))
        .unwrap();
    let count = store.read(|r| count(r, bob)).unwrap();
    assert_eq!(count.to_string(), "999+");
}

#[test]
fn a_crowd_of_watchers_is_told_in_batches() {
    let mut store = Scratch::new();
    let ada = store.member("ada");
    let tools = store.conference("tools", Access::Members);
    let topic = store.topic(tools, ada, "Title", "first");
    let crowd: Vec<_> = (0..BATCH + 3)
        .map(|n| store.member(&format!("m{n}")))
        .collect();
    for member in &crowd {
        watch(&mut store, *member, topic, Attention::Watched);
    }
    let post = store.post(topic, ada, "words");
    let next = announce(&mut store, post, &[]);
    let told = |store: &Scratch| {
        crowd
            .iter()
            .filter(|m| kinds(store, **m).len() == 1)
            .count()
    };
    assert_eq!(told(&store), BATCH);
    let post = store.at(post);
    let done = store
        .write(|w| tell_watchers(w, &post, next, None))
        .unwrap();
    assert_eq!((told(&store), done), (BATCH + 3, None));
}

#[test]
fn what_was_seen_is_given_back_and_can_be_unseen_again_by_its_member_alone() {
    let mut store = Scratch::new();
    let [ada, bob] = ["ada", "bob"].map(|name| store.member(name));
    let tools = store.conference("tools", Access::Members);
    let topic = store.topic(tools, ada, "Pumps", "first");
    for _ in 0..3 {
        let post = store.answer(topic, bob, Some(0), "words for you").unwrap();
        announce(&mut store, post, &[]);
    }
    let unseen = |store: &Scratch| -> Vec<i64> {
        let rows = store.read(|r| unread(r, ada, 10)).unwrap();
        rows.iter().rev().map(|notice| notice.id).collect()
    };
    let all = unseen(&store);
    let one = store.write(|w| mark_one(w, ada, all[1])).unwrap();
    assert_eq!((one, unseen(&store)), (vec![all[1]], vec![all[0], all[2]]));
    assert!(
        store
            .write(|w| mark_one(w, bob, all[0]))
            .unwrap()
            .is_empty()
    );
    let first = store.write(|w| mark_seen(w, ada, topic, 2)).unwrap();
    assert_eq!((first, unseen(&store)), (vec![all[0]], vec![all[2]]));
    let rest = store.write(|w| mark_read(w, ada, all[2])).unwrap();
    assert_eq!((rest, unseen(&store)), (vec![all[2]], Vec::new()));
    store.write(|w| unsee(w, bob, &all)).unwrap();
    assert!(unseen(&store).is_empty());
    store.write(|w| unsee(w, ada, &all)).unwrap();
    assert_eq!(unseen(&store), all);
}

#[test]
fn a_flag_neither_hides_what_was_promised_nor_stands_in_its_way() {
    let mut store = Scratch::new();
    let [ada, bob, hal] = ["ada", "bob", "hal"].map(|name| store.member(name));
    let tools = store.conference("tools", Access::Members);
    store
        .write(|w| conferences::set_host(w, tools, hal, true))
        .unwrap();
    let topic = store.topic(tools, ada, "Pumps", "first");
    let [one, two] = ["one", "two"].map(|words| {
        let id = store.post(topic, ada, words);
        store.at(id)
    });
    let moved = |store: &mut Scratch, post| {
        let tell = |w: &mut Write<'_>| tell_one(w, post, ada, hal, NoticeKind::Moved);
        store.write(tell).unwrap();
    };
    let flagged = |store: &mut Scratch, post| {
        let tell = |w: &mut Write<'_>| tell_flagged(w, post, tools, bob);
        store.write(tell).unwrap();
    };
    moved(&mut store, &one);
    flagged(&mut store, &one);
    assert_eq!(kinds(&store, hal), [NoticeKind::Moved]);
    flagged(&mut store, &two);
    moved(&mut store, &two);
    assert_eq!(kinds(&store, hal), [NoticeKind::Moved; 2]);
    // What was seen is done with.
    store.write(|w| mark_read(w, hal, i64::MAX)).unwrap();
    flagged(&mut store, &one);
    assert_eq!(kinds(&store, hal), [NoticeKind::Flagged, NoticeKind::Moved]);
}

#[test]
fn a_notice_of_an_appeal_that_is_not_there_is_read_without_its_words() {
    let mut store = Scratch::new();
    let [ada, bob] = ["ada", "bob"].map(|name| store.member(name));
    store
        .write(|w| {
            let log = "INSERT INTO log (id, at, office, act, member, reason) VALUES (3, 0, 'operator', 'revoke-staff', ?1, 'asked')";
            w.sql.execute(log, [bob.0])?;
            tell_appealed(w, LogId(3), bob, &[ada])
        })
        .unwrap();
    let page = store.read(|r| page(r, ada, None, 9)).unwrap();
    assert_eq!(page.rows[0].kind, NoticeKind::Appealed);
    assert_eq!(page.rows[0].text.as_str(), "");
    assert_eq!(store.read(|r| unread(r, ada, 9)).unwrap().len(), 1);
}
