//! What a terminal shows after frames were painted, by an emulator that knows nothing of the painter; and what that
//! costs in bytes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::num::NonZeroU16;

use ratatui::{
    buffer::CellWidth,
    text::{Line, Span},
};

use super::*;
use crate::term::{Colour, Role, style};

const SMALL: Size = Size::new(80, 24);

pub(super) fn piece(col: u16, width: u16, line: impl Into<Line<'static>>) -> Piece {
    let line = line.into();
    Piece { col, width, line }
}

pub(super) fn row(pieces: impl IntoIterator<Item = Piece>) -> Row {
    let pieces = pieces.into_iter().collect();
    Row { pieces }
}

pub(super) fn painter(size: Size) -> Painter {
    Painter::new(Caps::default(), size)
}

pub(super) fn paint(painter: &mut Painter, frame: &Frame) -> Vec<u8> {
    let mut out = Vec::new();
    painter.paint(frame, &mut out);
    out
}

pub(super) fn cells_of(length: u16) -> NonZeroU16 {
    NonZeroU16::new(length).unwrap()
}

pub(super) fn emulator(size: Size) -> vt100::Parser {
    vt100::Parser::new(cells_of(size.height), cells_of(size.width), 0)
}

/// A list of topics as a screen would show it: markers, titles, ages at the right edge.
fn list(size: Size, heading: &str, focus: u16) -> Frame {
    let mut rows = vec![row([piece(
        0,
        size.width,
        Span::styled(heading.to_owned(), style(Role::Heading)),
    )])];
    for index in 1..size.height - 1 {
        let marker = if index == focus { "> " } else { "  " };
        let title = format!("{heading}: topic {index}, about what people of it say");
        rows.push(row([
            piece(0, 2, Span::styled(marker, style(Role::Accent))),
            piece(2, size.width - 12, title),
            piece(
                size.width - 8,
                8,
                Span::styled(format!("{index:>5} min"), style(Role::Dim)),
            ),
        ]));
    }
    let footer = "Enter open  / search  ? help  q back";
    rows.push(row([piece(0, size.width, footer)]));
    Frame {
        rows,
        cursor: Some((0, focus)),
    }
}

#[test]
fn the_same_frame_again_costs_nothing() {
    let mut painter = painter(SMALL);
    let frame = list(SMALL, "Tools", 3);
    assert!(!paint(&mut painter, &frame).is_empty());
    assert_eq!(paint(&mut painter, &frame), b"");
    painter.caps.sync = true;
    assert_eq!(paint(&mut painter, &frame), b"");
}

#[test]
fn moving_the_selection_costs_at_most_128_bytes() {
    for size in [SMALL, Size::new(200, 60)] {
        let mut painter = painter(size);
        paint(&mut painter, &list(size, "Tools", 11));
        let bytes = paint(&mut painter, &list(size, "Tools", 12));
        assert!(bytes.len() <= 128, "{}", bytes.escape_ascii());
    }
}

#[test]
fn a_change_of_screen_costs_at_most_two_and_a_half_kilobytes() {
    let mut painter = painter(SMALL);
    paint(&mut painter, &list(SMALL, "Tools", 1));
    let bytes = paint(&mut painter, &list(SMALL, "Ideas", 1));
    assert!(bytes.len() <= 2_500, "{}", bytes.len());
    // A page of prose, every row of it full.
    let prose = "It was the best of times, it was the worst of times, it was the age of wis";
    let rows = (0..24).map(|n| row([piece(0, 80, format!("{n:>2} {prose}"))]));
    let page = Frame {
        rows: rows.collect(),
        cursor: Some((0, 0)),
    };
    let bytes = paint(&mut painter, &page);
    assert!(bytes.len() <= 2_500, "{}", bytes.len());
}

#[test]
fn a_changed_piece_leaves_its_neighbours_alone() {
    let mut painter = painter(SMALL);
    let frame = |middle: &'static str| Frame {
        rows: vec![row([
            piece(0, 10, "left"),
            piece(10, 20, middle),
            piece(72, 8, "right"),
        ])],
        cursor: None,
    };
    paint(&mut painter, &frame("one"));
    assert_eq!(paint(&mut painter, &frame("two")), b"\x1b[11Gtwo\x1b[17X");
}

#[test]
fn the_last_piece_ends_in_an_erased_row() {
    let mut painter = painter(SMALL);
    let frame = |text: &'static str| Frame {
        rows: vec![row([piece(0, 80, text)])],
        cursor: Some((0, 0)),
    };
    paint(&mut painter, &frame("something long"));
    assert_eq!(paint(&mut painter, &frame("short")), b"short\x1b[K\r");
}

#[test]
fn gaps_are_jumped_over() {
    let mut painter = painter(SMALL);
    let frame = |left: &'static str, right: &'static str| Frame {
        rows: vec![row([piece(0, 60, left), piece(70, 10, right)])],
        cursor: Some((0, 0)),
    };
    let first = paint(&mut painter, &frame("a", "b"));
    assert_eq!(first, b"\x1b[m\x1b[H\x1b[2Ja\x1b[71Gb\r");
    let second = paint(&mut painter, &frame("c    d", "e"));
    assert_eq!(second, b"c    d\x1b[K\x1b[71Ge\r");
}

#[test]
fn rows_that_vanish_are_erased() {
    let mut painter = painter(SMALL);
    let mut frame = list(SMALL, "Tools", 1);
    paint(&mut painter, &frame);
    frame.rows.truncate(2);
    frame.rows.resize(24, Row::default());
    assert_eq!(paint(&mut painter, &frame), b"\x1b[3H\x1b[J\x1b[2H");
}

#[test]
fn the_cursor_is_hidden_only_without_a_place_for_it() {
    let mut painter = painter(SMALL);
    let at = |cursor| Frame {
        rows: Vec::new(),
        cursor,
    };
    paint(&mut painter, &at(Some((3, 3))));
    assert_eq!(paint(&mut painter, &at(None)), b"\x1b[?25l");
    assert_eq!(paint(&mut painter, &at(Some((3, 3)))), b"\x1b[?25h");
    assert_eq!(paint(&mut painter, &at(Some((4, 3)))), b"\x1b[5G");
    assert_eq!(paint(&mut painter, &at(Some((500, 500)))), b"\x1b[24;80H");
}

#[test]
fn a_forgotten_screen_is_painted_whole() {
    let mut painter = painter(SMALL);
    let frame = list(SMALL, "Tools", 1);
    let first = paint(&mut painter, &frame);
    painter.forget();
    assert_eq!(paint(&mut painter, &frame), first);
}

#[test]
fn leaving_takes_back_what_entering_set() {
    let mut terminal = emulator(SMALL);
    let mut painter = painter(SMALL);
    let mut out = Vec::new();
    painter.enter(&mut out);
    painter.paint(&Frame::default(), &mut out);
    terminal.process(&out);
    assert!(terminal.screen().alternate_screen());
    assert!(terminal.screen().bracketed_paste());
    assert!(terminal.screen().hide_cursor());
    out.clear();
    painter.leave(&mut out);
    terminal.process(&out);
    assert!(!terminal.screen().alternate_screen());
    assert!(!terminal.screen().bracketed_paste());
    assert!(!terminal.screen().hide_cursor());
    assert!(out.windows(5).any(|bytes| bytes == b"\x1b[?7h"));
}

#[test]
fn frames_are_wrapped_where_that_is_asked_for() {
    let mut painter = painter(SMALL);
    painter.caps.sync = true;
    let bytes = paint(&mut painter, &list(SMALL, "Tools", 1));
    assert!(bytes.starts_with(b"\x1b[?2026h"));
    assert!(bytes.ends_with(b"\x1b[?2026l"));
}

#[test]
fn without_colours_other_looks_stay() {
    let mut painter = painter(SMALL);
    painter.caps.colour = Colour::None;
    let warning = Span::styled("no", style(Role::Warning));
    let frame = Frame {
        rows: vec![row([piece(0, 80, warning)])],
        cursor: Some((0, 0)),
    };
    let bytes = paint(&mut painter, &frame);
    assert!(
        bytes.ends_with(b"\x1b[1mno\r\x1b[m"),
        "{}",
        bytes.escape_ascii()
    );
}

#[test]
fn another_theme_repaints_everything_at_once_and_brings_no_colour_where_there_is_none() {
    let word = |col, role| piece(col, 10, Span::styled("word", style(role)));
    let frame = Frame {
        rows: vec![row([word(0, Role::New), word(10, Role::Plain)])],
        cursor: Some((0, 0)),
    };
    let mut coloured = painter(SMALL);
    let mut colourless = painter(SMALL);
    colourless.caps.colour = Colour::None;
    let seen = |bytes: Vec<u8>| {
        let mut terminal = emulator(SMALL);
        terminal.process(&bytes);
        assert_eq!(terminal.screen().contents(), "word      word");
        terminal.screen().cell(0, 0).unwrap().fgcolor()
    };
    assert_eq!(seen(paint(&mut coloured, &frame)), vt100::Color::Idx(2));
    coloured.wear(Theme::Terminal);
    assert!(paint(&mut coloured, &frame).is_empty(), "the same theme");
    coloured.wear(Theme::Paper);
    assert_eq!(seen(paint(&mut coloured, &frame)), vt100::Color::Idx(4));
    colourless.wear(Theme::Paper);
    assert_eq!(seen(paint(&mut colourless, &frame)), vt100::Color::Default);
}

#[test]
fn without_utf8_everything_is_ascii_and_in_its_place() {
    let mut painter = painter(SMALL);
    painter.caps.utf8 = false;
    let frame = Frame {
        rows: vec![row([
            piece(0, 40, "Größe: 中文 “é”… ─"),
            piece(40, 4, "next"),
        ])],
        cursor: Some((0, 0)),
    };
    let bytes = paint(&mut painter, &frame);
    assert!(bytes.is_ascii());
    let mut terminal = emulator(SMALL);
    terminal.process(&bytes);
    let text = terminal.screen().contents();
    assert_eq!(text, format!("{:40}next", "Gro?e: ? ?  \"e\". -"));
}

#[test]
fn no_control_character_passes() {
    let evil = "a\x1b]52;c;aGk=\x07b\u{9b}31mc\rd\0e\u{85}f\n";
    let frame = Frame {
        rows: vec![row([piece(0, 80, evil)])],
        cursor: Some((0, 0)),
    };
    let mut painter = painter(SMALL);
    painter.paint(
        &Frame {
            cursor: Some((0, 0)),
            ..Frame::default()
        },
        &mut Vec::new(),
    );
    let bytes = paint(&mut painter, &frame);
    assert_eq!(bytes, b"a]52;c;aGk=b31mcdef\r");
}

#[test]
fn a_wide_character_that_does_not_fit_leaves_a_blank() {
    let size = Size::new(5, 1);
    let frame = Frame {
        rows: vec![row([piece(0, 5, "中文字")])],
        cursor: None,
    };
    let mut terminal = emulator(size);
    terminal.process(&paint(&mut painter(size), &frame));
    assert_eq!(terminal.screen().contents(), "中文");
}

/// The emulator adds up the widths of single characters: it takes a family for six cells and `ｶﾞ` for one.
#[test]
fn a_disagreement_about_width_stays_where_it_arises() {
    for cluster in ["👨‍👩‍👧", "ｶﾞ", "❤\u{FE0F}", "क्ष"] {
        let size = Size::new(40, 2);
        let mut painter = painter(size);
        let mut terminal = emulator(size);
        let old = Frame {
            rows: vec![row([
                piece(0, 30, "X".repeat(30)),
                piece(30, 10, "Y".repeat(10)),
            ])],
            cursor: Some((0, 1)),
        };
        terminal.process(&paint(&mut painter, &old));
        let new = Frame {
            rows: vec![row([
                piece(0, 30, format!("{cluster}{cluster}      after")),
                piece(30, 10, "right edge"),
            ])],
            cursor: Some((0, 1)),
        };
        terminal.process(&paint(&mut painter, &new));
        let line = terminal.screen().rows(10, 30).next().unwrap();
        let at = 2 * cluster.cell_width() + 6;
        let after = terminal.screen().rows(at, 5).next().unwrap();
        assert_eq!(after, "after", "{cluster}");
        assert!(line.ends_with("right edge"), "{cluster}: {line}");
        let whole = terminal.screen().contents();
        assert!(!whole.contains(['X', 'Y']), "{cluster}: {whole}");
        let mut last = new;
        last.rows[0].pieces[0] = piece(0, 30, format!("{:28}{cluster}", "at its very end"));
        terminal.process(&paint(&mut painter, &last));
        let edge = terminal.screen().rows(30, 10).next().unwrap();
        assert_eq!(edge, "right edge", "{cluster}");
    }
}

#[test]
fn an_idle_session_keeps_sixteen_bytes_a_piece() {
    assert!(size_of::<Sent>() <= 16);
    assert!(size_of::<Painter>() <= 64);
}

#[test]
fn text_for_the_clipboard_is_sent_once_before_the_frame_and_moves_nothing() {
    let mut painter = painter(SMALL);
    let mut terminal = emulator(SMALL);
    let frame = list(SMALL, "Home", 3);
    terminal.process(&paint(&mut painter, &frame));
    let before = terminal.screen().contents();
    assert!(painter.copy("tools.12"));
    let sent = paint(&mut painter, &frame);
    assert_eq!(sent, b"\x1b]52;c;dG9vbHMuMTI=\x07");
    terminal.process(&sent);
    assert_eq!(terminal.screen().contents(), before);
    assert_eq!(paint(&mut painter, &frame), b"");
    let caps = Caps {
        clipboard: false,
        ..Caps::default()
    };
    let mut painter = Painter::new(caps, SMALL);
    paint(&mut painter, &frame);
    assert!(!painter.copy("tools.12"));
    assert_eq!(paint(&mut painter, &frame), b"");
}
