//! What is found, what is not, and that nothing is left of erased words.

use proptest::prelude::*;

use super::*;
use crate::domain::{Access, Body, CommandId, Limits, MemberId};
use crate::store::fixture::{self, body, title};
use crate::store::testing::{Scratch, assert_no_scan, plan};
use crate::store::{OpenOptions, Store, conferences, posts, topics};

fn search(store: &Scratch, text: &str, within: &[ConferenceId]) -> Vec<String> {
    let sought = Sought::parse(text).unwrap();
    let page = store.read(|r| find(r, &sought, &scope(within), SearchFrom::Newest, 50));
    references(&page.unwrap())
}

pub(super) fn references(page: &Matches) -> Vec<String> {
    let rows = page.rows.iter();
    rows.map(|row| row.reference.to_string()).collect()
}

fn scope(within: &[ConferenceId]) -> Scope {
    Scope {
        within: within.to_vec(),
        topic: None,
        author: None,
    }
}

fn town() -> (Scratch, MemberId, ConferenceId) {
    let mut store = Scratch::new();
    let ada = store.member("ada");
    let tools = store.conference("tools", Access::Members);
    (store, ada, tools)
}

#[test]
fn a_search_reads_no_table_of_its_own() {
    for sql in [LOOK, BY, IN_TOPIC, OPENED, OPENED_IN, OPENED_AT, PLACE] {
        assert_no_scan(sql);
        let plan = plan(sql).join("\n");
        assert!(!plan.contains("TEMP B-TREE"), "{plan}");
    }
    let plan = plan(MATCHES).join("\n");
    assert!(!plan.contains("TEMP B-TREE"), "{plan}");
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
fn a_mark_before_a_letter_of_another_script_is_found_with_it() {
    let (mut store, ada, tools) = town();
    for (number, text) in ["a\u{e35}터", "ก\u{e35}터", "กี터널 x\u{e35}터"]
        .iter()
        .enumerate()
    {
        store.topic(tools, ada, "Title", text);
        let words = Body::new(text, &Limits::default()).unwrap();
        for word in words.as_str().split_whitespace() {
            let found = search(&store, word, &[tools]);
            assert!(
                found.contains(&format!("tools.{}.0", number + 1)),
                "{word:?} {found:?}"
            );
        }
    }
    assert_eq!(segment::index("\u{e35}터"), "\u{e35}터 터");
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
    let (mut seen, mut from) = (Vec::new(), SearchFrom::Newest);
    loop {
        let page = store
            .read(|r| find(r, &sought, &scope(&[tools]), from, 2))
            .unwrap();
        seen.extend(page.rows.iter().map(|row| row.reference.post.unwrap()));
        match page.next {
            Some(next) => from = next,
            None => break,
        }
    }
    assert_eq!(seen, [5, 4, 3, 2, 1, 0]);
}

#[test]
fn edited_and_scribbled_words_are_found_no_more_but_the_title_is() {
    let (mut store, ada, tools) = town();
    store.topic(tools, ada, "Gearbox", "first");
    let id = store.read(|r| {
        find(
            r,
            &Sought::parse("first").unwrap(),
            &scope(&[tools]),
            SearchFrom::Newest,
            1,
        )
    });
    let id = id.unwrap().rows[0].id;
    store
        .write(|w| posts::edit(w, id, 0, &body("second")))
        .unwrap();
    assert_eq!(search(&store, "first", &[tools]), [""; 0]);
    assert_eq!(search(&store, "second", &[tools]), ["tools.1.0"]);
    store.write(|w| posts::scribble(w, id)).unwrap();
    assert_eq!(search(&store, "second", &[tools]), [""; 0]);
    assert_eq!(search(&store, "gearbox", &[tools]), ["tools.1.0"]);
    let gone = store.write(|w| posts::scribble(w, id)).unwrap();
    assert!(!gone, "and only once is it taken out of the index");
}

#[tokio::test]
async fn nothing_is_left_of_erased_words_in_any_file() {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path(), &OpenOptions::default()).unwrap();
    let write = |w: &mut Write<'_>| -> Result<PostId, Error> {
        let ada = members::insert(w, &fixture::newcomer("ada"))?;
        let tools = conferences::add(w, &fixture::opened("tools", Access::Members))?.unwrap();
        let (topic, _) = topics::open(w, &fixture::titled(tools, ada, &title("Title")))?.unwrap();
        let mut last = PostId(0);
        for (n, text) in ["first", &"zyzzyva ".repeat(2_000), "last"]
            .into_iter()
            .enumerate()
        {
            let words = body(text);
            let new = posts::NewPost {
                topic,
                author: ada,
                staff: false,
                at: w.now,
                body: &words,
                answers: None,
                origin: posts::Origin::Command(CommandId(n as i64)),
            };
            let id = posts::append(w, &new)?.unwrap();
            last = if n == 1 { id } else { last };
        }
        posts::edit(w, last, 0, &body("zyzzyva once more"))?;
        Ok(last)
    };
    let id = store.write(write).await.unwrap();
    assert!(is_on_disk(dir.path(), b"zyzzyva"));
    store.write(move |w| posts::scribble(w, id)).await.unwrap();
    // The last connection empties the journal into the file.
    store.close();
    assert!(!is_on_disk(dir.path(), b"zyzzyva"));
}

/// Whether the bytes stand in any file of the directory.
fn is_on_disk(dir: &std::path::Path, bytes: &[u8]) -> bool {
    std::fs::read_dir(dir).unwrap().any(|file| {
        let path = file.unwrap().path();
        path.is_file()
            && std::fs::read(path)
                .unwrap()
                .windows(bytes.len())
                .any(|at| at == bytes)
    })
}

#[test]
fn no_query_is_an_error() {
    let (mut store, ada, tools) = town();
    store.topic(tools, ada, "a OR b", "NOT \"c\" 北京");
    proptest!(|(text in "[\"a-c*():^{}+\\- 北京ก'\u{300}:,.ORANDNOT]{0,40}")| {
        if let Ok(sought) = Sought::parse(&text) {
            store.read(|r| find(r, &sought, &scope(&[tools]), SearchFrom::Newest, 5)).unwrap();
        }
    });
}

proptest! {
    #[test]
    fn every_word_of_a_post_finds_it(text in "[a-zäß京都데이터กที่ 0-9]{1,30}") {
        // Thai marks with nothing to stand on are dropped, and alone they are no post.
        let post = Body::new(&text, &Limits::default());
        prop_assume!(post.is_ok());
        let (mut store, ada, tools) = town();
        store.topic(tools, ada, "Title", &text);
        for word in post.unwrap().as_str().split_whitespace() {
            if let Ok(sought) = Sought::parse(word) {
                let page = store.read(|r| find(r, &sought, &scope(&[tools]), SearchFrom::Newest, 5)).unwrap();
                prop_assert_eq!(page.rows.len(), 1, "{:?}", sought);
            }
        }
    }
}
