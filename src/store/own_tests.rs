//! That everything of a member is in their archive, and nothing that is not for them.

use super::*;
use crate::store::testing::{Scratch, assert_no_scan, plan};

#[test]
fn every_part_is_found_by_the_member() {
    let scratch = Scratch::new();
    assert_no_scan(POSTS.sql);
    for each in PARTS {
        let read = scratch.read(|r| part(r, MemberId(1), each, START)).unwrap();
        assert_eq!(read, (Vec::new(), None), "{}", each.name);
        // Small tables are looked through; what grows with the forum is not.
        for big in ["post p", "reading", "notice", "vote", "log l", "member"] {
            let scans = format!("SCAN {big}");
            assert!(!plan(each.sql).contains(&scans), "{}: {scans}", each.name);
        }
    }
}

#[test]
fn what_is_large_comes_in_pages_and_all_of_it_once() {
    let mut store = Scratch::new();
    let ada = store.member("ada");
    let tools = store.conference("tools", crate::domain::Access::Members);
    let long = "x".repeat(60_000);
    let topic = store.topic(tools, ada, "Title", &long);
    for _ in 0..40 {
        store.post(topic, ada, &long);
    }
    let (mut after, mut pages, mut bytes) = (Some(START), 0, Vec::new());
    while let Some(from) = after {
        let (rows, next) = store.read(|r| part(r, ada, &POSTS, from)).unwrap();
        assert!(rows.len() < PAGE + 70_000);
        bytes.extend(rows);
        (after, pages) = (next, pages + 1);
    }
    let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
    assert_eq!((pages, lines), (3, 41));
}

#[test]
fn what_grows_without_end_is_read_on_from_where_a_page_ends() {
    for name in ["notices", "marks", "thanks", "versions"] {
        let part = PARTS.iter().find(|part| part.name == name).unwrap();
        assert!(
            part.sql.contains(">= ?2") || part.sql.contains("> ?2"),
            "{name}"
        );
        let plan = plan(part.sql).join("\n");
        assert!(!plan.contains("TEMP B-TREE"), "{name}");
        assert!(!plan.contains("SCAN"), "{name}: {plan}");
    }
    let mut store = Scratch::new();
    let ada = store.member("ada");
    let tools = store.conference("tools", crate::domain::Access::Members);
    let marks = PARTS.iter().find(|part| part.name == "marks").unwrap();
    for number in 0..3 {
        let topic = store.topic(tools, ada, &format!("Title {number}"), "words");
        store
            .write(|w| super::super::reading::mark_read(w, ada, topic, 0))
            .unwrap();
    }
    let lines = |after| {
        let (rows, _) = store.read(|r| part(r, ada, marks, after)).unwrap();
        String::from_utf8(rows).unwrap().lines().count()
    };
    let all = lines(START);
    assert!(all > 1);
    let first: i64 = store.read(|r| {
        let first = "SELECT min(topic) FROM reading WHERE member = ?1";
        r.sql.query_row(first, [ada.0], |row| row.get(0)).unwrap()
    });
    assert_eq!(lines((first, 0)), all - 1);
}

#[test]
fn where_something_stands_by_now_is_told_to_those_who_may_read_it() {
    let mut store = Scratch::new();
    let ada = store.member("ada");
    let board = store.conference("board", crate::domain::Access::Private);
    store.topic(board, ada, "Secret now", "my words");
    let told = |store: &Scratch| {
        let (rows, _) = store.read(|r| part(r, ada, &POSTS, START)).unwrap();
        String::from_utf8(rows).unwrap()
    };
    let words = told(&store);
    assert!(words.contains("my words") && !words.contains("board") && !words.contains("Secret"));
    store
        .write(|w| super::super::conferences::admit(w, board, ada, true))
        .unwrap();
    let words = told(&store);
    assert!(words.contains("board.1.0") && words.contains("Secret now"));
}

#[test]
fn every_table_that_names_a_member_is_in_a_part_or_known_to_be_left_out() {
    // Of votes as `voice`, of testers as `testing`: counts and others' rows; the rest is the working of the house.
    let left_out = [
        "conference",
        "erasing",
        "event",
        "idea",
        "likeness",
        "merge_watcher",
        "part",
        "purging",
        "topic",
        "unsettled",
    ];
    let tables: Vec<String> = Scratch::new().read(|r| {
        let mut sql = r
            .sql
            .prepare("SELECT DISTINCT m.name FROM sqlite_schema m, pragma_foreign_key_list(m.name) f WHERE f.\"table\" = 'member'")
            .unwrap();
        sql.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    });
    assert!(tables.len() > 20);
    for table in tables {
        let named = |part: &Part| {
            [format!("FROM {table} "), format!("JOIN {table} ")]
                .iter()
                .any(|words| part.sql.contains(words.as_str()))
        };
        let there = named(&POSTS) || PARTS.iter().any(named);
        assert!(there || left_out.contains(&table.as_str()), "{table}");
    }
}
