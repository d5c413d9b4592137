//! What a post changes, and what is left of it.

use super::*;
use crate::domain::Access;
use crate::store::conferences::{self, Changes};
use crate::store::fixture::body;
use crate::store::testing::{Scratch, assert_no_scan, plan};
use crate::store::topics;
use rusqlite::ffi::ErrorCode;

#[test]
fn no_statement_reads_a_whole_table() {
    for sql in [
        BY_ID,
        BY_COMMAND,
        FROM,
        NUMBER,
        STIR,
        INSERT,
        PART,
        KEEP,
        TAKES_PART,
        EDIT,
        SCRIBBLE,
        UNKEEP,
        REVISIONS,
        COUNT_REVISIONS,
        INDEXED,
        THANK,
        UNTHANK,
        COUNT_THANKS,
        THANKED,
        ID_OF_SOURCE,
        NEXT_OF_AUTHOR,
        PREVIOUS_OF_AUTHOR,
    ] {
        assert_no_scan(sql);
    }
}

#[test]
fn a_post_knows_its_number_and_what_it_answers() {
    let mut store = Scratch::new();
    let (ada, bob) = (store.member("ada"), store.member("bob"));
    let tools = store.conference("tools", Access::Members);
    let topic = store.topic(tools, ada, "Title", "first");
    let answer = store.answer(topic, bob, Some(0), "second").unwrap();
    let post = store.at(answer);
    assert_eq!((post.number, post.body.as_str()), (1, "second"));
    let (number, author) = post.answers.unwrap();
    assert_eq!((number, author.member, author.short()), (0, ada, "ada"));
    // There is no post 7 to answer.
    let lost = store.answer(topic, bob, Some(7), "third").unwrap();
    assert_eq!(store.at(lost).answers, None);
    let row = store
        .read(|r| topics::by_id(r, Some(bob), topic))
        .unwrap()
        .unwrap();
    assert_eq!((row.topic.posts, row.topic.last_post_at), (3, store.now));
    let page = store.read(|r| from(r, topic, 1, 10)).unwrap();
    assert_eq!(
        page.iter().map(|post| post.number).collect::<Vec<_>>(),
        [1, 2]
    );
}

#[test]
fn a_closed_topic_takes_nothing_and_nothing_changes() {
    let mut store = Scratch::new();
    let ada = store.member("ada");
    let tools = store.conference("tools", Access::Members);
    let topic = store.topic(tools, ada, "Title", "first");
    let changes = Changes {
        archived: Some(true),
        ..Changes::default()
    };
    store
        .write(|w| conferences::edit(w, tools, &changes))
        .unwrap();
    assert_eq!(store.answer(topic, ada, None, "late"), None);
    let row = store
        .read(|r| topics::by_id(r, None, topic))
        .unwrap()
        .unwrap();
    assert_eq!(row.topic.posts, 1);
}

#[test]
fn the_same_command_makes_one_post() {
    let mut store = Scratch::new();
    let ada = store.member("ada");
    let tools = store.conference("tools", Access::Members);
    let topic = store.topic(tools, ada, "Title", "first");
    let (words, at) = (body("once"), store.now);
    let new = NewPost {
        topic,
        author: ada,
        staff: false,
        at,
        body: &words,
        answers: None,
        origin: Origin::Command(CommandId(77)),
    };
    let id = store.write(|w| append(w, &new)).unwrap().unwrap();
    let again = store.write(|w| append(w, &new)).unwrap_err();
    let Error::Sqlite(again) = again else {
        panic!("{again}")
    };
    assert_eq!(
        again.sqlite_error_code(),
        Some(ErrorCode::ConstraintViolation)
    );
    let found = store
        .read(|r| by_command(r, CommandId(77)))
        .unwrap()
        .unwrap();
    assert_eq!((found.id, found.number), (id, 1));
    let row = store
        .read(|r| topics::by_id(r, None, topic))
        .unwrap()
        .unwrap();
    assert_eq!(row.topic.posts, 2);
}

#[test]
fn edits_keep_the_old_words_and_do_not_cross() {
    let mut store = Scratch::new();
    let ada = store.member("ada");
    let tools = store.conference("tools", Access::Members);
    let topic = store.topic(tools, ada, "Title", "first");
    let id = store.post(topic, ada, "colour");
    let mut change = |version, words: &str| store.write(|w| edit(w, id, version, &body(words)));
    assert!(change(0, "color").unwrap());
    assert!(!change(0, "couleur").unwrap());
    assert!(change(1, "Farbe").unwrap());
    let post = store.at(id);
    assert_eq!((post.version, post.body.as_str()), (2, "Farbe"));
    assert_eq!(post.edited_at, Some(store.now));
    let old = |skip, limit| -> Vec<String> {
        let old = store.read(|r| revisions(r, id, skip, limit)).unwrap();
        old.iter()
            .map(|revision| revision.body.as_str().to_owned())
            .collect()
    };
    assert_eq!(old(0, 9), ["color", "colour"]);
    assert_eq!(
        (old(0, 1), old(1, 1)),
        (vec!["color".into()], vec!["colour".into()])
    );
    assert_eq!(store.read(|r| count_revisions(r, id)).unwrap(), 2);
}

#[test]
fn scribbled_words_are_gone_and_the_place_stays() {
    let mut store = Scratch::new();
    let ada = store.member("ada");
    let tools = store.conference("tools", Access::Members);
    let topic = store.topic(tools, ada, "Title", "first");
    let id = store.post(topic, ada, "regret");
    store
        .write(|w| edit(w, id, 0, &body("deeper regret")))
        .unwrap();
    assert!(store.write(|w| scribble(w, id)).unwrap());
    assert!(!store.write(|w| scribble(w, id)).unwrap());
    let post = store.at(id);
    assert_eq!((post.state, post.body.as_str()), (PostState::Scribbled, ""));
    assert_eq!((post.number, post.author.short()), (1, "ada"));
    assert_eq!(store.read(|r| count_revisions(r, id)).unwrap(), 0);
    // Neither edit nor thanks bring words back.
    assert!(
        !store
            .write(|w| edit(w, id, post.version, &body("back")))
            .unwrap()
    );
}

#[test]
fn thanks_count_each_member_once() {
    let mut store = Scratch::new();
    let (ada, bob) = (store.member("ada"), store.member("bob"));
    let tools = store.conference("tools", Access::Members);
    let topic = store.topic(tools, ada, "Title", "first");
    let id = store.post(topic, ada, "help");
    assert!(store.write(|w| thank(w, id, bob, true)).unwrap());
    assert!(!store.write(|w| thank(w, id, bob, true)).unwrap());
    assert_eq!(store.at(id).thanks, 1);
    assert_eq!(store.read(|r| thanked(r, topic, bob, 0, 9)).unwrap(), [1]);
    assert!(store.write(|w| thank(w, id, bob, false)).unwrap());
    assert!(!store.write(|w| thank(w, id, bob, false)).unwrap());
    assert_eq!(store.at(id).thanks, 0);
}

#[test]
fn an_author_is_followed_through_one_topic_by_the_index_of_their_posts() {
    let mut store = Scratch::new();
    let (ada, bob) = (store.member("ada"), store.member("bob"));
    let tools = store.conference("tools", Access::Members);
    let topic = store.topic(tools, ada, "Title", "first");
    let elsewhere = store.topic(tools, bob, "Title", "first");
    for author in [bob, ada, bob] {
        store.post(topic, author, "words");
        store.post(elsewhere, bob, "words");
    }
    let all = store.read(|r| from(r, topic, 0, 9)).unwrap();
    let go = |at: usize, forward| store.read(|r| of_author(r, &all[at], forward)).unwrap();
    assert_eq!((go(1, true), go(3, true)), (Some(3), None));
    assert_eq!((go(3, false), go(1, false)), (Some(1), None));
    assert_eq!((go(0, true), go(2, false)), (Some(2), Some(0)));
    for sql in [NEXT_OF_AUTHOR, PREVIOUS_OF_AUTHOR] {
        let plan = plan(sql);
        assert!(plan[0].contains("post_author"), "{plan:?}");
    }
}
