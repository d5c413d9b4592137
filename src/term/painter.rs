//! Brings a terminal from what it was last sent to what a screen shows now. It keeps a place and a hash of each piece
//! instead of cells: 16 bytes a piece, where two buffers of cells would take 184 KB at 80x24. Which pieces are sent is
//! decided here; how, in `run` and `pen`.

use std::hash::{DefaultHasher, Hash, Hasher};

use ratatui::layout::Size;

use super::{
    Caps, Frame, Piece, Row, clipboard,
    pen::{At, Pen},
    run::Run,
};
use crate::domain::Theme;

/// A piece as it was last sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sent {
    hash: u64,
    row: u16,
    col: u16,
    width: u16,
}

impl Sent {
    fn same_place(&self, other: &Self) -> bool {
        (self.col, self.width) == (other.col, other.width)
    }
}

/// The terminal of one session.
#[derive(Debug)]
pub struct Painter {
    caps: Caps,
    theme: Theme,
    size: Size,
    /// What the terminal shows, by row and column.
    sent: Box<[Sent]>,
    /// Whether it is not known what the terminal shows.
    fresh: bool,
    /// Where its cursor stands.
    at: At,
    /// Whether its cursor is shown.
    cursor_shown: bool,
    /// What goes to its clipboard, before the next frame.
    clipboard: Vec<u8>,
}

impl Painter {
    /// A painter of a terminal of which nothing is known but this.
    #[must_use]
    pub fn new(caps: Caps, size: Size) -> Self {
        Self {
            caps,
            theme: Theme::default(),
            size,
            sent: Box::default(),
            fresh: true,
            at: At::default(),
            cursor_shown: true,
            clipboard: Vec::new(),
        }
    }

    /// What it can do.
    #[must_use]
    pub const fn caps(&self) -> Caps {
        self.caps
    }

    /// Its size in cells.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// Takes the terminal: the alternate screen, pastes marked as such, no wrapping at the last column.
    pub fn enter(&mut self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"\x1b[?1049h\x1b[?2004h\x1b[?7l");
        self.forget();
    }

    /// Gives it back as it was. May be sent at any moment, even in the middle of a frame.
    pub fn leave(&mut self, out: &mut Vec<u8>) {
        if self.caps.sync {
            out.extend_from_slice(b"\x1b[?2026l");
        }
        out.extend_from_slice(b"\x1b[m\x1b[?25h\x1b[?7h\x1b[?2004l\x1b[?1049l");
        self.cursor_shown = true;
        self.forget();
    }

    /// The terminal has another size now. What it shows after that is anybody's guess, so the next frame is whole.
    pub fn resize(&mut self, size: Size) {
        self.size = size;
        self.forget();
    }

    /// Paints in this theme from now on. Everything looks different then, so the next frame is whole.
    pub fn wear(&mut self, theme: Theme) {
        if self.theme != theme {
            self.theme = theme;
            self.forget();
        }
    }

    /// Offers text to the clipboard of the terminal, with the next frame; false where the terminal takes none, or not
    /// so much.
    pub fn copy(&mut self, text: &str) -> bool {
        self.clipboard.clear();
        self.caps.clipboard && clipboard::copy(text, &mut self.clipboard)
    }

    /// Makes the next frame a whole one.
    pub fn forget(&mut self) {
        self.sent = Box::default();
        self.fresh = true;
        self.at = At::default();
    }

    /// Appends to `out` what makes the terminal show `frame`: nothing if it does already.
    pub fn paint(&mut self, frame: &Frame, out: &mut Vec<u8>) {
        if self.size.width == 0 || self.size.height == 0 {
            return;
        }
        out.append(&mut self.clipboard);
        let start = out.len();
        if self.caps.sync {
            out.extend_from_slice(b"\x1b[?2026h");
        }
        let body = out.len();
        let mut pen = Pen::new(out, (self.caps, self.theme), self.size, self.at);
        if self.fresh {
            pen.erase_all();
            self.fresh = false;
        }
        self.rows(frame, &mut pen);
        if let Some((col, row)) = frame.cursor {
            pen.go(row.min(self.size.height - 1), col.min(self.size.width - 1));
        }
        if frame.cursor.is_some() != self.cursor_shown {
            self.cursor_shown = !self.cursor_shown;
            pen.show_cursor(self.cursor_shown);
        }
        self.at = pen.finish();
        if out.len() == body {
            out.truncate(start);
        } else if self.caps.sync {
            out.extend_from_slice(b"\x1b[?2026l");
        }
    }

    fn rows(&mut self, frame: &Frame, pen: &mut Pen<'_>) {
        let mut now = Vec::with_capacity(self.sent.len());
        let mut old = &*self.sent;
        let empty = |row: &Row| row.pieces.is_empty();
        let used = frame.rows.iter().rposition(|row| !empty(row));
        let used = used.map_or(0, |last| last + 1);
        let rows = frame.rows.iter().take(used);
        for (index, row) in (0..self.size.height).zip(rows) {
            let (before, rest) = old.split_at(old.partition_point(|sent| sent.row <= index));
            old = rest;
            let start = now.len();
            now.extend(visible(row, self.size.width).map(|(piece, width)| Sent {
                hash: hash(piece),
                row: index,
                col: piece.col,
                width,
            }));
            let after = now.get(start..).unwrap_or_default();
            change(row, before, after, index, pen);
        }
        if let Some(first) = old.first() {
            pen.go(first.row, 0);
            pen.erase_below();
        }
        self.sent = now.into_boxed_slice();
    }
}

/// The pieces of `row` that show on a screen `cols` wide, with the cells each gets there.
fn visible(row: &Row, cols: u16) -> impl Iterator<Item = (&Piece, u16)> {
    let mut free = 0;
    row.pieces.iter().filter_map(move |piece| {
        let width = piece.width.min(cols.saturating_sub(piece.col));
        let shows = width > 0 && piece.col >= free;
        if shows {
            free = piece.col + width;
        }
        shows.then_some((piece, width))
    })
}

/// A hash of what a piece says. Collisions are one in 2^64, and would leave one piece stale until the next change.
fn hash(piece: &Piece) -> u64 {
    let mut hasher = DefaultHasher::new();
    piece.line.hash(&mut hasher);
    hasher.finish()
}

/// Brings one row from `before` to `after`, which are the visible pieces of `row`.
fn change(row: &Row, before: &[Sent], after: &[Sent], index: u16, pen: &mut Pen<'_>) {
    if before == after {
        return;
    }
    let cols = pen.size.width;
    let same_places =
        before.len() == after.len() && before.iter().zip(after).all(|(a, b)| a.same_place(b));
    // Pieces from here on are written in one go, with everything to the right of them.
    let tail = if same_places {
        let same = before.iter().zip(after).rposition(|(a, b)| a == b);
        same.map_or(0, |last_same| last_same + 1)
    } else {
        0
    };
    let pieces = || visible(row, cols).zip(after.iter());
    // A terminal that draws an emoji wider than it counts has spoilt the piece to the right, which is then sent too.
    let mut spilt = false;
    for (((piece, width), sent), old) in pieces().zip(before).take(tail) {
        if sent != old || spilt {
            let end = piece.col + width;
            let mut run = Run::new(pen, index, piece.col, end, false);
            run.line(&piece.line, width);
            spilt = run.finish();
        }
    }
    if same_places && tail == after.len() {
        return;
    }
    let from = match after.get(tail) {
        Some(first) if same_places => first.col,
        _ => 0,
    };
    let mut run = Run::new(pen, index, from, cols, before.is_empty());
    for ((piece, width), _) in pieces().skip(tail) {
        run.skip_to(piece.col);
        run.line(&piece.line, width);
    }
    run.finish();
}

#[cfg(test)]
#[path = "painter_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "painter_emulated.rs"]
pub(super) mod emulated;
