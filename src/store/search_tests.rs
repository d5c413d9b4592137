//! What is found, what is not, and that nothing is left of erased words.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use proptest::prelude::*;

use super::*;
use crate::domain::{Access, MemberId, TopicKind};
use crate::store::fixture::body;
use crate::store::testing::{Scratch, assert_no_scan};
use crate::store::{OpenOptions, posts};

fn search(store: &Scratch, text: &str, within: &[ConferenceId]) -> Vec<String> {
    let sought = Sought::parse(text).unwrap();
    let page = store.read(|r| find(r, &sought, within, None, 50)).unwrap();
    page.rows
        .iter()
        .map(|row| row.reference.to_string())
        .collect()
}

fn town() -> (Scratch, MemberId, ConferenceId) {
    let mut store = Scratch::new();
    let ada = store.member("ada");
    let tools = store.conference("tools", Access::Members);
    (store, ada, tools)
}

#[test]
fn a_search_reads_no_table_of_its_own() {
    assert_no_scan(FIND);
}

#[test]
fn words_of_every_script_are_found() {
    let (mut store, ada, tools) = town();
    for text in [
        "我在北京工作",
        "Una canción difícil",
        "서울에서 만나요",
        "ein Ångström",
    ] {
        store.topic(tools, ada, "Title", text);
    }
    for (text, number) in [
        ("北京", 1),
        ("京", 1),
        ("工作", 1),
        ("cancion", 2),
        ("DIFÍCIL", 2),
        ("canc", 2),
        ("서울", 3),
        ("angstrom", 4),
    ] {
        assert_eq!(
            search(&store, text, &[tools]),
            [format!("tools.{number}.0")],
            "{text}"
        );
    }
    assert_eq!(search(&store, "北作", &[tools]), [""; 0]);
}

#[test]
fn words_are_all_needed_and_phrases_stand_together() {
    let (mut store, ada, tools) = town();
    let topic = store.topic(tools, ada, "Pump seals", "the red pump leaks");
    store.post(topic, ada, "red paint, blue pump");
    assert_eq!(
        search(&store, "pump red", &[tools]),
        ["tools.1.1", "tools.1.0"]
    );
    assert_eq!(search(&store, "\"red pump\"", &[tools]), ["tools.1.0"]);
    assert_eq!(search(&store, "“red pump”", &[tools]), ["tools.1.0"]);
    // Only the last word may be the start of a longer one.
    assert_eq!(search(&store, "lea pump", &[tools]), [""; 0]);
    assert_eq!(search(&store, "seal", &[tools]), ["tools.1.0"]);
    assert_eq!(search(&store, "\"seal\"", &[tools]), [""; 0]);
}

#[test]
fn filters_narrow_and_other_colons_are_words() {
    let (mut store, ada, tools) = town();
    let bob = store.member("bob");
    let talk = store.conference("talk", Access::Members);
    store.topic(tools, ada, "One", "oil pressure 4:1");
    store.topic(talk, bob, "Two", "oil change");
    let three = store.empty_topic(tools, bob, TopicKind::Question, "Three");
    store.post(three, bob, "which oil?");
    store.post(three, ada, "any oil");
    let both = [tools, talk];
    assert_eq!(search(&store, "oil in:talk", &both), ["talk.1.0"]);
    assert_eq!(
        search(&store, "by:@Bob oil", &both),
        ["tools.2.0", "talk.1.0"]
    );
    assert_eq!(
        search(&store, "is:question oil by：ada", &both),
        ["tools.2.1"]
    );
    assert_eq!(
        search(&store, "oil is:unanswered", &[tools]),
        ["tools.2.1", "tools.2.0", "tools.1.0"]
    );
    assert_eq!(search(&store, "oil before:2026-01-01", &both), [""; 0]);
    assert_eq!(
        search(&store, "oil after:2026-01-01 in:talk", &both),
        ["talk.1.0"]
    );
    assert_eq!(search(&store, "pressure 4:1", &both), ["tools.1.0"]);
    assert_eq!(Sought::parse("in:tools by:ada"), None);
    assert_eq!(Sought::parse(" !? \"\" "), None);
}

#[test]
fn what_may_not_be_read_is_not_found() {
    let (mut store, ada, tools) = town();
    let vault = store.conference("vault", Access::Private);
    store.topic(vault, ada, "Secret", "the word");
    assert_eq!(search(&store, "word", &[tools]), [""; 0]);
    assert_eq!(search(&store, "word", &[tools, vault]), ["vault.1.0"]);
}

#[test]
fn pages_join_newest_first() {
    let (mut store, ada, tools) = town();
    let topic = store.topic(tools, ada, "Title", "word 0");
    for n in 1..6 {
        store.post(topic, ada, &format!("word {n}"));
    }
    let sought = Sought::parse("word").unwrap();
    let (mut seen, mut before) = (Vec::new(), None);
    loop {
        let page = store
            .read(|r| find(r, &sought, &[tools], before, 2))
            .unwrap();
        seen.extend(page.rows.iter().map(|row| row.reference.post.unwrap()));
        before = page.rows.last().map(|row| row.id);
        if !page.more {
            break;
        }
    }
    assert_eq!(seen, [5, 4, 3, 2, 1, 0]);
}

#[test]
fn edited_and_scribbled_words_are_found_no_more_but_the_title_is() {
    let (mut store, ada, tools) = town();
    store.topic(tools, ada, "Gearbox", "first");
    let id = store.read(|r| find(r, &Sought::parse("first").unwrap(), &[tools], None, 1));
    let id = id.unwrap().rows[0].id;
    store
        .write(|w| posts::edit(w, id, 0, &body("second")))
        .unwrap();
    assert_eq!(search(&store, "first", &[tools]), [""; 0]);
    assert_eq!(search(&store, "second", &[tools]), ["tools.1.0"]);
    store.write(|w| posts::scribble(w, id)).unwrap();
    assert_eq!(search(&store, "second", &[tools]), [""; 0]);
    let titled = search(&store, "gearbox", &[tools]);
    assert_eq!(titled, [""; 0], "a scribbled post is not shown as a match");
    let gone = store.write(|w| posts::scribble(w, id)).unwrap();
    assert!(!gone, "and only once is it taken out of the index");
}

proptest! {
    #[test]
    fn no_query_is_an_error(text in "[\"a-c*():^{}+\\- 北京ก'\u{300}:,.ORANDNOT]{0,40}") {
        let (mut store, ada, tools) = town();
        store.topic(tools, ada, "a OR b", "NOT \"c\" 北京");
        if let Some(sought) = Sought::parse(&text) {
            store.read(|r| find(r, &sought, &[tools], None, 5)).unwrap();
        }
    }

    #[test]
    fn every_word_of_a_post_finds_it(text in "[a-zäß京都데이터กที่ 0-9]{1,30}") {
        let (mut store, ada, tools) = town();
        prop_assume!(!text.trim().is_empty());
        store.topic(tools, ada, "Title", &text);
        for word in text.split_whitespace() {
            if let Some(sought) = Sought::parse(word) {
                let page = store.read(|r| find(r, &sought, &[tools], None, 5)).unwrap();
                prop_assert_eq!(page.rows.len(), 1, "{:?}", sought);
            }
        }
    }
}
