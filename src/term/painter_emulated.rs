//! Whatever happened to a terminal, it shows the last frame, cell by cell: an emulator that knows nothing of the painter
//! against a grid of cells.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use proptest::prelude::*;
use ratatui::{
    buffer::{Buffer, CellWidth},
    layout::Rect,
    style::{Color, Modifier, Style},
    text::{Line, Span},
};

use super::{
    tests::{cells_of, emulator, paint, painter, row},
    *,
};

/// What `frame` looks like by ratatui's count of cells.
fn cells(frame: &Frame, size: Size) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, size.width, size.height));
    for (row, y) in frame.rows.iter().zip(0..size.height) {
        for piece in &row.pieces {
            let width = piece.width.min(size.width.saturating_sub(piece.col));
            buffer.set_style(Rect::new(piece.col, y, width, 1), piece.line.style);
            let mut left = width;
            for grapheme in piece.line.styled_graphemes(Style::new()) {
                let cells = grapheme.symbol.cell_width();
                if cells > left {
                    break;
                }
                if cells > 0 {
                    let x = piece.col + width - left;
                    buffer[(x, y)]
                        .set_symbol(grapheme.symbol)
                        .set_style(grapheme.style);
                }
                left -= cells;
            }
        }
    }
    buffer
}

fn assert_shows(terminal: &vt100::Parser, frame: &Frame, size: Size) {
    let wanted = cells(frame, size);
    for y in 0..size.height {
        let mut x = 0;
        while x < size.width {
            let want = &wanted[(x, y)];
            let cell = terminal.screen().cell(y, x).unwrap();
            let got = match cell.contents() {
                "" => " ",
                contents => contents,
            };
            assert_eq!(got, want.symbol(), "column {x} of row {y}");
            let has = |modifier| want.modifier.contains(modifier);
            assert_eq!(cell.underline(), has(Modifier::UNDERLINED), "{x} {y}");
            assert_eq!(cell.inverse(), has(Modifier::REVERSED), "{x} {y}");
            if got != " " {
                assert_eq!(cell.bold(), has(Modifier::BOLD), "{x} {y}");
                assert_eq!(cell.italic(), has(Modifier::ITALIC), "{x} {y}");
                let colour = match want.fg {
                    Color::Red => vt100::Color::Idx(1),
                    Color::Green => vt100::Color::Idx(2),
                    Color::Magenta => vt100::Color::Idx(5),
                    Color::Cyan => vt100::Color::Idx(6),
                    Color::LightGreen => vt100::Color::Idx(10),
                    _ => vt100::Color::Default,
                };
                assert_eq!(cell.fgcolor(), colour, "{x} {y}");
            }
            x += want.cell_width().max(1);
        }
    }
    if let Some((col, row)) = frame.cursor {
        let cursor = (row.min(size.height - 1), col.min(size.width - 1));
        assert_eq!(terminal.screen().cursor_position(), cursor);
    }
    assert_eq!(terminal.screen().hide_cursor(), frame.cursor.is_none());
}

/// A terminal to which frames are painted one after the other, each of which it must then show.
pub(crate) struct Onlooker {
    size: Size,
    painter: Painter,
    terminal: vt100::Parser,
}

impl Onlooker {
    pub(crate) fn new() -> Self {
        let size = Size::new(80, 24);
        Self {
            size,
            painter: painter(size),
            terminal: emulator(size),
        }
    }

    /// Paints a frame, on a terminal that has this size from now on.
    pub(crate) fn sees(&mut self, frame: &Frame, size: Size) {
        if size != self.size {
            self.size = size;
            self.painter.resize(size);
            let (rows, cols) = (cells_of(size.height), cells_of(size.width));
            self.terminal.screen_mut().set_size(rows, cols);
        }
        self.terminal.process(&paint(&mut self.painter, frame));
        assert_shows(&self.terminal, frame, size);
    }
}

/// Text about whose width the emulator and ratatui agree.
fn text() -> impl Strategy<Value = String> {
    let part = prop::sample::select(vec![
        "word",
        "two words",
        " ",
        "   ",
        "            ",
        "ü",
        "é",
        "e\u{301}",
        "中",
        "文字",
        "한글",
        "か",
        "😀",
        "─",
        "я",
        "…",
    ]);
    proptest::collection::vec(part, 0..8).prop_map(|parts| parts.concat())
}

fn look() -> impl Strategy<Value = Style> {
    prop::sample::select(vec![
        Style::new(),
        Style::new(),
        Style::new().add_modifier(Modifier::BOLD),
        Style::new().fg(Color::Red),
        Style::new()
            .fg(Color::LightGreen)
            .add_modifier(Modifier::BOLD),
        Style::new().add_modifier(Modifier::UNDERLINED),
        Style::new().fg(Color::Red).add_modifier(Modifier::REVERSED),
        Style::new().add_modifier(Modifier::ITALIC | Modifier::HIDDEN),
    ])
}

fn any_row() -> impl Strategy<Value = Row> {
    let line =
        (proptest::collection::vec((text(), look()), 0..4), look()).prop_map(|(spans, base)| {
            let spans = spans
                .into_iter()
                .map(|(text, style)| Span::styled(text, style));
            Line::from(spans.collect::<Vec<_>>()).style(base)
        });
    let parts = (0_u16..6, 1_u16..20, line);
    proptest::collection::vec(parts, 0..4).prop_map(|pieces| {
        let mut col = 0;
        row(pieces.into_iter().map(|(gap, width, line)| {
            let start = col + gap;
            col = start + width;
            Piece {
                col: start,
                width,
                line,
            }
        }))
    })
}

fn any_frame() -> impl Strategy<Value = Frame> {
    let cursor = proptest::option::of((0_u16..60, 0_u16..10));
    (proptest::collection::vec(any_row(), 0..10), cursor)
        .prop_map(|(rows, cursor)| Frame { rows, cursor })
}

/// What happens to a terminal.
#[derive(Clone, Debug)]
enum Step {
    Show(Frame),
    /// The frame before with some rows from this one, as when a piece of a screen changes.
    Mix(Frame, Vec<bool>),
    Resize(u16, u16),
    Forget,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => any_frame().prop_map(Step::Show),
        3 => (any_frame(), proptest::collection::vec(any::<bool>(), 40)).prop_map(|(frame, mask)| Step::Mix(frame, mask)),
        1 => (1_u16..60, 1_u16..10).prop_map(|(cols, rows)| Step::Resize(cols, rows)),
        1 => Just(Step::Forget),
    ]
}

/// `old` with those pieces of `new` that `mask` picks and that stand in the same place.
fn mix(old: &Frame, new: &Frame, mask: &[bool]) -> Frame {
    let mut mixed = old.clone();
    let mut mask = mask.iter().cycle();
    for (row, other) in mixed.rows.iter_mut().zip(&new.rows) {
        for (piece, other) in row.pieces.iter_mut().zip(&other.pieces) {
            if *mask.next().unwrap() {
                piece.line = other.line.clone();
            }
        }
    }
    mixed.cursor = new.cursor;
    mixed
}

/// What is left of `bytes` without what the painter may say: moves, looks, erasing, the cursor.
fn unexpected(bytes: &[u8]) -> String {
    let text = str::from_utf8(bytes).unwrap();
    let mut rest = String::new();
    for (index, part) in text.split("\x1b[").enumerate() {
        let part = if index == 0 {
            part
        } else {
            let part = part.trim_start_matches("?25");
            let end = part.find(|c: char| !matches!(c, '0'..='9' | ';')).unwrap();
            assert!("HGKXJmhl".contains(&part[end..=end]), "{part}");
            &part[end + 1..]
        };
        rest.extend(part.chars().filter(|&c| c.is_control() && c != '\r'));
    }
    rest
}

proptest! {
    #[test]
    fn whatever_screens_hand_over_only_text_gets_out(
        pieces in proptest::collection::vec((any::<u16>(), any::<u16>(), ".{0,20}"), 0..6),
        close in proptest::collection::vec((0_u16..40, 0_u16..40, "(.|[\u{0}-\u{9f}]|😀|\u{301}|中){0,20}"), 0..6),
        sizes in proptest::collection::vec((0_u16..50, 0_u16..4), 1..4),
        cursor in any::<Option<(u16, u16)>>(),
        utf8 in any::<bool>(),
    ) {
        let mut painter = painter(Size::new(40, 2));
        painter.caps.utf8 = utf8;
        let row_of = |pieces: Vec<(u16, u16, String)>| row(pieces.into_iter().map(|(col, width, text)| {
            Piece { col, width, line: Line::from(text) }
        }));
        let (one, two) = (row_of(pieces), row_of(close));
        for (cols, rows) in sizes {
            painter.resize(Size::new(cols, rows));
            for rows in [vec![one.clone(), two.clone()], vec![two.clone(), one.clone()]] {
                let bytes = paint(&mut painter, &Frame { rows, cursor });
                prop_assert_eq!(unexpected(&bytes), "");
                prop_assert!(utf8 || bytes.is_ascii());
            }
        }
    }

    #[test]
    fn the_terminal_shows_the_last_frame(steps in proptest::collection::vec(step(), 1..12)) {
        let mut size = Size::new(30, 8);
        let mut painter = painter(size);
        let mut terminal = emulator(size);
        let mut frame = Frame::default();
        for step in steps {
            match step {
                Step::Show(next) => frame = next,
                Step::Mix(next, mask) => frame = mix(&frame, &next, &mask),
                Step::Resize(cols, rows) => {
                    size = Size::new(cols, rows);
                    painter.resize(size);
                    terminal.screen_mut().set_size(cells_of(rows), cells_of(cols));
                }
                Step::Forget => {
                    terminal.process(b"\x1b[5;5Hline noise\x1b[1;4m");
                    painter.forget();
                }
            }
            terminal.process(&paint(&mut painter, &frame));
            assert_shows(&terminal, &frame, size);
        }
    }
}
