//! The frame: which keys its footer shows, how long something is that is said, and what the header leaves out first.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use super::*;
use crate::domain::{Count, Language};
use crate::ui::keymap::{HOME, HOUSE, LIST, PICK, TOPICS};
use crate::ui::screen::picture::ada;

const NARROW: Size = Size {
    width: 40,
    height: 12,
};
const NORM: Size = Size {
    width: 80,
    height: 24,
};

fn rows(size: Size, title: &str, keys: &[&'static [Binding]], below: &Below) -> Vec<String> {
    let view = View {
        place: Line::raw(title.to_owned()),
        aside: "9 posts, 3 new".to_owned(),
        ..View::default()
    };
    let words = Words::of(Language::En);
    let frame = frame(size, words, &ada(), None, view, keys, below);
    assert_eq!(frame.rows.len(), usize::from(size.height));
    let piece = |piece: &Piece| piece.line.to_string();
    let row = |row: &Row| row.pieces.iter().map(piece).collect::<Vec<_>>().join("|");
    frame.rows.iter().map(row).collect()
}

#[test]
fn what_one_presses_most_stands_first_in_the_footer() {
    let home: &[&'static [Binding]] = &[HOME, LIST, HOUSE];
    let topics: &[&'static [Binding]] = &[TOPICS, LIST, HOUSE];
    for (size, keys, footer) in [
        (
            NORM,
            home,
            "Space read on   Enter open   / search   Q leave   : all commands|? help",
        ),
        (NARROW, topics, "Space read on  Enter open|? help"),
    ] {
        let rows = rows(size, "tools", keys, &Below::Empty);
        assert_eq!(rows.last().map(|row| row.trim()), Some(footer));
    }
}

#[test]
fn a_key_that_means_something_else_here_is_shown_once() {
    let rows = rows(NORM, "", &[PICK, LIST, HOUSE], &Below::Empty);
    let footer = rows.last().map(|row| row.trim().to_owned());
    assert!(footer.is_some_and(|footer| footer.starts_with("Enter continue   Space in or out")));
}

#[test]
fn something_long_that_is_said_is_said_whole() {
    let said = "There is nothing at tools.99 for you to read. References look like tools.12.";
    let rows = rows(NARROW, "tools", &[HOUSE], &Below::Notice(said.to_owned()));
    assert_eq!(rows[9..].join(" "), said);
}

#[test]
fn a_question_and_what_is_typed_stand_apart_in_every_script() {
    for (question, row) in [("Go to:", "Go to: |tools"), ("前往：", "前往：|tools")] {
        let mut line = LineInput::new(20);
        line.set("tools");
        let below = Below::Prompt(question.to_owned(), line);
        let rows = rows(NORM, "", &[HOUSE], &below);
        let shown = rows.iter().rev().nth(1).map(|row| row.trim_end());
        assert_eq!(shown, Some(row));
    }
}

#[test]
fn what_does_not_fit_into_the_header_is_left_out_and_not_cut() {
    let header = |width, title: &str, aside: &str, unread| {
        let view = View {
            place: Line::raw(title.to_owned()),
            aside: aside.to_owned(),
            ..View::default()
        };
        let me = Me {
            unread: Count::new(unread),
            ..ada()
        };
        let size = Size { width, ..NORM };
        let words = Words::of(Language::En);
        let frame = frame(size, words, &me, None, view, &[HOUSE], &Below::Empty);
        let pieces = frame.rows[0].pieces.iter();
        pieces.last().map(|piece| piece.line.to_string())
    };
    let question = "question, 9 posts, 9 new";
    let long = "tools.7  Spindle noise above 8000 rpm, but only while cold";
    for (width, title, aside, unread, shown) in [
        (
            80,
            long,
            question,
            5,
            "question, 9 posts, 9 new   5 for you",
        ),
        (60, long, question, 5, "5 for you"),
        (60, long, question, 0, "question, 9 posts, 9 new"),
        (
            60,
            "Members",
            question,
            5,
            "question, 9 posts, 9 new   5 for you   ada",
        ),
        (60, "Home", "more below", 7, "more below   7 for you   ada"),
        (40, "Home", "more below", 7, "more below   7 for you"),
        (40, "Home", "9 posts, 3 of them new", 7, "7 for you"),
        (
            40,
            "Home",
            "9 posts, 3 of them new",
            0,
            "9 posts, 3 of them new",
        ),
    ] {
        let said = header(width, title, aside, unread);
        assert_eq!(said.as_deref(), Some(shown), "{width} {title}");
    }
}

#[test]
fn a_title_comes_before_ones_own_name() {
    let header = |title: &str| rows(NORM, title, &[HOUSE], &Below::Empty).remove(0);
    assert!(header("tools.12  Spindle noise").ends_with("9 posts, 3 new   ada"));
    let long = "tools.12  Spindle noise above 8000 rpm, but only while cold";
    assert_eq!(header(long), format!("{long}|9 posts, 3 new"));
}

#[test]
fn of_keys_that_can_follow_each_is_seen_however_many_they_are() {
    let says = ["overview", "health report", "what waits for hosts"];
    let keys = |most: usize| {
        let keys = ('a'..='z').zip(says.iter().cycle()).take(most);
        keys.map(|(key, says)| (key.to_string(), (*says).to_owned()))
    };
    for (size, most) in [(NARROW, 9), (NARROW, 15), (NARROW, 26), (NORM, 26)] {
        let below = Below::Hint("Go to:".to_owned(), keys(most).collect());
        let rows = rows(size, "Home", &[HOUSE], &below);
        assert!(rows[0].starts_with("Home"), "{rows:#?}");
        for (key, says) in keys(most) {
            let shown = |row: &String| {
                let pieces: Vec<_> = row.split('|').collect();
                let at = pieces.iter().position(|piece| *piece == key);
                let said = at.and_then(|at| pieces.get(at + 1));
                said.is_some_and(|said| says.starts_with(said.trim_end_matches('…')))
            };
            assert!(rows.iter().any(shown), "{key}: {rows:#?}");
        }
        let whole = rows.concat().contains("what waits for hosts");
        assert_eq!(whole, (size, most) == (NORM, 26) || most == 9);
    }
}
