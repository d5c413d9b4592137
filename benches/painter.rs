//! What does it cost to show a change: bytes to the terminal, and CPU against the way of `ratatui::Terminal`, which
//! draws every cell of every frame into a buffer and compares it with the buffer before? Both work on the same frames
//! in the same run; the baseline writes cells without any style, so its bytes are a lower bound.
//!
//! Prints a table; fails if a promise about bytes is broken. `cargo bench --bench painter`.

use std::{
    hint::black_box,
    io::{Error, Result, Write, stdout},
    time::{Duration, Instant},
};

use ratatui::{
    buffer::Buffer,
    layout::{Rect, Size},
    text::Span,
};
use wellspring::term::{Caps, Frame, Painter, Piece, Role, Row, style};

/// Paints of each round; the best of several rounds counts, as other processes disturb the rest.
const PAINTS: u32 = 400;
const ROUNDS: u32 = 7;

const ENGLISH: &str = "It is a truth universally acknowledged, that a forum in possession of a good topic must be \
    in want of a reply. However little known the feelings of its author may be on his first entering a conference, \
    this truth is fixed in the minds of its members. ";
const GERMAN: &str =
    "Für größere Änderungen müssen wir früher über Maß und Güte sprechen: schöne Grüße, Jörg. ";
const CHINESE: &str = "社区论坛的意义在于让每一个人都能说出自己的想法，并且得到认真的回答。";
const EMOJI: &str = "Thanks 👍 for the tip 🎉 it works ❤\u{FE0F} now 👨‍👩‍👧 all of us ";

fn main() -> Result<()> {
    let mut out = stdout().lock();
    writeln!(
        out,
        "{:<34}{:>8}{:>7}{:>7}{:>10}{:>10}{:>8}",
        "change", "size", "bytes", "cells", "painter", "buffers", "ratio"
    )?;
    let mut broken = false;
    for size in [Size::new(80, 24), Size::new(200, 60)] {
        let focus = size.height / 2;
        let tools = list(size, "Tools", focus);
        let changes: [(&str, Frame, usize); 7] = [
            ("move the selection", list(size, "Tools", focus + 1), 128),
            (
                "change of screen: another list",
                list(size, "Ideas", 1),
                2_500,
            ),
            ("open a topic, English", topic(size, ENGLISH), 2_500),
            ("open a topic, German", topic(size, GERMAN), 2_800),
            ("open a topic, Chinese", topic(size, CHINESE), 4_000),
            ("open a topic, emoji", topic(size, EMOJI), 6_000),
            ("nothing changed", tools.clone(), 0),
        ];
        for (name, frame, promise) in changes {
            let bytes = bytes(&tools, &frame, size);
            let (theirs, painter) = (buffers(&tools, &frame, size), painter(&tools, &frame, size));
            let ratio = theirs.time.as_secs_f64() / painter.as_secs_f64();
            writeln!(
                out,
                "{name:<34}{:>8}{bytes:>7}{:>7}{:>7.1} µs{:>7.1} µs{ratio:>7.1}x",
                format!("{}x{}", size.width, size.height),
                theirs.cells,
                micros(painter),
                micros(theirs.time),
            )?;
            broken |= size.width == 80 && bytes > promise;
        }
    }
    if broken {
        return Err(Error::other("a promise about bytes is broken"));
    }
    Ok(())
}

/// A list of topics: focus markers, titles, ages at the right edge.
fn list(size: Size, heading: &str, focus: u16) -> Frame {
    let piece = |col, width, text: String, role| Piece {
        col,
        width,
        line: Span::styled(text, style(role)).into(),
    };
    let wide = size.width;
    let mut rows = vec![Row {
        pieces: vec![piece(0, wide, heading.to_owned(), Role::Heading)],
    }];
    for index in 1..size.height - 1 {
        let marker = if index == focus { "> " } else { "  " };
        let title = format!("{heading} {index}: what has been said about it");
        let age = format!("{index:>5} min");
        rows.push(Row {
            pieces: vec![
                piece(0, 2, marker.to_owned(), Role::Accent),
                piece(2, wide - 12, title, Role::Plain),
                piece(wide - 9, 9, age, Role::Dim),
            ],
        });
    }
    let footer = "Enter open  / search  n next new  ? help  q back".to_owned();
    rows.push(Row {
        pieces: vec![piece(0, wide, footer, Role::Dim)],
    });
    let cursor = Some((0, focus));
    Frame { rows, cursor }
}

/// A page of a topic: posts of eight rows, up to 76 cells of prose a row.
fn topic(size: Size, prose: &str) -> Frame {
    let wide = size.width;
    let words = prose.repeat(40);
    let mut rest = words.as_str();
    let mut rows = Vec::new();
    for index in 0..size.height {
        let (text, role) = match index % 8 {
            0 => (format!("{index}  ada  2 hours ago"), Role::Handle),
            7 => (String::new(), Role::Plain),
            _ => {
                let line = wellspring::term::width::cut(rest, 76);
                rest = rest.strip_prefix(line).unwrap_or(rest);
                (line.to_owned(), Role::Plain)
            }
        };
        let line = Span::styled(text, style(role)).into();
        let pieces = vec![Piece {
            col: 0,
            width: wide,
            line,
        }];
        rows.push(Row { pieces });
    }
    let cursor = Some((0, 0));
    Frame { rows, cursor }
}

/// Bytes that change `from` into `to`.
fn bytes(from: &Frame, to: &Frame, size: Size) -> usize {
    let mut painter = Painter::new(Caps::default(), size);
    painter.paint(from, &mut Vec::new());
    let mut out = Vec::new();
    painter.paint(to, &mut out);
    out.len()
}

/// The time of one paint, to and fro.
fn painter(from: &Frame, to: &Frame, size: Size) -> Duration {
    let mut painter = Painter::new(Caps::default(), size);
    let mut out = Vec::new();
    best(|| {
        for frame in [to, from] {
            out.clear();
            painter.paint(black_box(frame), &mut out);
            black_box(&out);
        }
    })
}

/// The cost of the baseline: time of one paint, and cells that differ.
struct Baseline {
    time: Duration,
    cells: usize,
}

fn buffers(from: &Frame, to: &Frame, size: Size) -> Baseline {
    let area = Rect::new(0, 0, size.width, size.height);
    let (mut shown, mut next) = (Buffer::empty(area), Buffer::empty(area));
    draw(from, &mut shown);
    draw(to, &mut next);
    let cells = shown.diff(&next).len();
    std::mem::swap(&mut shown, &mut next);
    let mut out = Vec::new();
    let time = best(|| {
        for frame in [from, to] {
            out.clear();
            next.reset();
            draw(black_box(frame), &mut next);
            let mut after = None;
            for (x, y, cell) in shown.diff(&next) {
                if after != Some((x, y)) {
                    out.extend_from_slice(format!("\x1b[{};{}H", y + 1, x + 1).as_bytes());
                }
                out.extend_from_slice(cell.symbol().as_bytes());
                after = Some((x + 1, y));
            }
            black_box(&out);
            std::mem::swap(&mut shown, &mut next);
        }
    });
    Baseline { time, cells }
}

fn draw(frame: &Frame, buffer: &mut Buffer) {
    for (row, y) in frame.rows.iter().zip(0..buffer.area.height) {
        for piece in &row.pieces {
            buffer.set_line(piece.col, y, &piece.line, piece.width);
        }
    }
}

/// The time of half of `work`, in the best of the rounds.
fn best(mut work: impl FnMut()) -> Duration {
    let round = |_| {
        let start = Instant::now();
        for _ in 0..PAINTS {
            work();
        }
        start.elapsed() / (2 * PAINTS)
    };
    (0..ROUNDS).map(round).min().unwrap_or_default()
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}
