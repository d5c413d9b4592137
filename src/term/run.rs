//! One stretch of a row as it is written: text from left to right, blanks held back until something follows them.
//! Here is decided when blanks are written, erased or jumped over, and when the cursor is placed anew because terminals
//! disagree about the width of what they were sent. Everything from screens to the terminal passes here, and no control
//! character does.

use ratatui::text::Line;
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::{
    pen::{Look, Pen},
    theme::themed,
    width::{self, Trust},
};

/// Blanks from which erasing and jumping costs fewer bytes than writing them.
const LONG: u16 = 9;
/// The same where the cells are blank already.
const JUMP: u16 = 5;
/// As many spaces as [`LONG`].
const LONG_BLANK: &str = "         ";

/// A stretch of a row. Call [`Run::finish`] when everything is in it.
pub(super) struct Run<'a, 'p> {
    pen: &'a mut Pen<'p>,
    row: u16,
    /// The cell that comes next, after the held blanks.
    col: u16,
    /// One past the last cell.
    end: u16,
    /// Blanks that are held back; they end before `col`.
    held: u16,
    /// Whether all cells from the cursor to the end are blank on the terminal.
    erased: bool,
    /// The kind of cluster that was written last.
    last: Trust,
    /// Whether anything was written whose width is not sure.
    unsure: bool,
}

impl<'a, 'p> Run<'a, 'p> {
    /// A stretch of `row` from `col` to before `end`. `erased` says that nothing stands there.
    pub(super) fn new(pen: &'a mut Pen<'p>, row: u16, col: u16, end: u16, erased: bool) -> Self {
        Self {
            pen,
            row,
            col,
            end,
            held: 0,
            erased,
            last: Trust::Sure,
            unsure: false,
        }
    }

    /// Goes on at `col`, and leaves everything before it blank.
    pub(super) fn skip_to(&mut self, col: u16) {
        self.place(Trust::Sure);
        self.hold(col.saturating_sub(self.col));
    }

    /// Writes `line` into exactly `room` cells.
    pub(super) fn line(&mut self, line: &Line<'_>, room: u16) {
        let mut left = room;
        for span in &line.spans {
            let look = self.look(line.style.patch(span.style));
            match self.span(&span.content, look, left) {
                Ok(rest) => left = rest,
                Err(rest) => {
                    left = rest;
                    break;
                }
            }
        }
        let look = self.look(line.style);
        if look.shows_on_blank() {
            self.write(&" ".repeat(usize::from(left)), left, look, Trust::Sure);
        } else {
            self.hold(left);
        }
    }

    /// Makes what is left of the stretch blank, and says whether the terminal may have drawn past the end.
    pub(super) fn finish(mut self) -> bool {
        self.place(Trust::Sure);
        let blank = self.end.saturating_sub(self.blank_from());
        if self.erased || blank == 0 {
            return self.unsure;
        }
        if self.end < self.pen.size.width && blank < JUMP {
            self.pen.go(self.row, self.blank_from());
            self.pen.blanks(blank);
        } else {
            self.erase();
        }
        self.unsure
    }

    fn look(&self, style: ratatui::style::Style) -> Look {
        Look::of(themed(self.pen.theme, style), self.pen.caps.colour)
    }

    /// Writes `text` into at most `left` cells, and says how many are left: `Err` if something did not fit.
    fn span(&mut self, text: &str, look: Look, mut left: u16) -> Result<u16, u16> {
        let mut rest = text;
        while !rest.is_empty() {
            // Most text is ASCII for the most part, and that needs no segmentation.
            let plain = width::plain_start(rest);
            let fits = plain.get(..usize::from(left)).unwrap_or(plain);
            self.ascii(fits, look);
            left -= cells_of(fits);
            if fits.len() < plain.len() {
                return Err(left);
            }
            rest = rest.get(plain.len()..).unwrap_or_default();
            let cluster = rest.graphemes(true).next().unwrap_or_default();
            // None for clusters with control characters.
            let cells = width::cells(cluster);
            if cells > left {
                return Err(left);
            }
            left -= cells;
            if cells > 0 {
                self.cluster(cluster, cells, look);
            }
            rest = rest.get(cluster.len()..).unwrap_or_default();
        }
        Ok(left)
    }

    fn cluster(&mut self, cluster: &str, cells: u16, look: Look) {
        if cluster.is_ascii() {
            // A letter before something that is no letter, and was not combined with it.
            self.ascii(cluster, look);
        } else if self.pen.caps.utf8 {
            self.write(cluster, cells, look, width::trust(cluster));
        } else {
            let mut text = in_ascii(cluster).to_string();
            text.extend(std::iter::repeat_n(' ', usize::from(cells - 1)));
            self.ascii(&text, look);
        }
    }

    /// Writes printable ASCII, holding its blanks where they could be cheaper or nothing follows.
    fn ascii(&mut self, text: &str, look: Look) {
        if look.shows_on_blank() {
            self.write(text, cells_of(text), look, Trust::Sure);
            return;
        }
        let mut rest = text;
        while !rest.is_empty() {
            let start = rest.trim_start_matches(' ');
            self.hold(cells_of(rest) - cells_of(start));
            let end = start
                .find(LONG_BLANK)
                .unwrap_or_else(|| start.trim_end_matches(' ').len());
            let (words, after) = start.split_at(end);
            if !words.is_empty() {
                self.write(words, cells_of(words), look, Trust::Sure);
            }
            rest = after;
        }
    }

    fn write(&mut self, text: &str, cells: u16, look: Look, trust: Trust) {
        if cells == 0 {
            return;
        }
        self.place(trust);
        // If the terminal draws it narrower than it counts here, nothing old must show in the cell it leaves out.
        if trust == Trust::Doubtful && !self.erased {
            self.erase();
        }
        if self.held >= LONG && !self.erased {
            self.erase();
        }
        if self.held > 0 && (!self.erased || self.held < JUMP) {
            self.pen.go(self.row, self.blank_from());
            self.pen.blanks(self.held);
        }
        self.held = 0;
        self.pen.go(self.row, self.col);
        self.pen.text(text, cells, look);
        self.col += cells;
        self.last = trust;
        self.unsure |= trust != Trust::Sure;
    }

    /// Gives up the column if terminals disagree about where the cursor is now and it matters to what comes next: a run
    /// of ambiguous characters (a ruler, a chart) is placed as a whole.
    fn place(&mut self, next: Trust) {
        let goes_on = next == Trust::Ambiguous && self.held == 0;
        match self.last {
            Trust::Sure => {}
            Trust::Ambiguous if goes_on => {}
            Trust::Ambiguous | Trust::Doubtful => self.pen.lose_column(),
        }
        self.last = Trust::Sure;
    }

    /// Blanks everything from the held blanks on.
    fn erase(&mut self) {
        self.place(Trust::Sure);
        self.pen.go(self.row, self.blank_from());
        if self.end < self.pen.size.width {
            self.pen.erase_cells(self.end - self.blank_from());
        } else {
            self.pen.erase_row();
        }
        self.erased = true;
    }

    fn hold(&mut self, blanks: u16) {
        self.held += blanks;
        self.col += blanks;
    }

    /// The first of the held blanks.
    const fn blank_from(&self) -> u16 {
        self.col.saturating_sub(self.held)
    }
}

/// Cells of printable ASCII.
fn cells_of(text: &str) -> u16 {
    u16::try_from(text.len()).unwrap_or(u16::MAX)
}

/// What stands for a cluster on a terminal that does not read UTF-8.
fn in_ascii(cluster: &str) -> char {
    match cluster.nfd().next() {
        Some(c @ ' '..='~') => c,
        Some('\u{2010}'..='\u{2015}' | '\u{2500}' | '\u{2501}') => '-',
        Some('\u{2502}' | '\u{2503}') => '|',
        Some('\u{2018}'..='\u{201B}') => '\'',
        Some('\u{201C}'..='\u{201F}' | '«' | '»') => '"',
        Some('●' | '•' | '★') => '*',
        Some('…' | '·') => '.',
        Some('→' | '›' | '▸' | '▶') => '>',
        Some('←' | '‹') => '<',
        Some('✓') => '+',
        _ => '?',
    }
}
