//! The text of the editor as lines, and positions in it. Every position that this file gives stands between two
//! grapheme clusters. Knows nothing of screens, rows or keys.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use crate::ui::widget::line::{word_left, word_right};

/// A place in the text: a line, and a byte in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Pos {
    pub(super) line: usize,
    pub(super) at: usize,
}

impl Pos {
    /// Where `text` ends when it begins here.
    pub(super) fn after(self, text: &str) -> Self {
        let feeds = text.bytes().filter(|b| *b == b'\n').count();
        let tail = text.rsplit('\n').next().map_or(0, str::len);
        Self {
            line: self.line + feeds,
            at: if feeds == 0 { self.at + tail } else { tail },
        }
    }
}

/// The text: at least one line, none with a line feed in it.
#[derive(Clone, Debug)]
pub(super) struct Buffer {
    lines: Vec<String>,
    bytes: usize,
}

impl Buffer {
    pub(super) fn new(text: &str) -> Self {
        Self {
            lines: text.split('\n').map(str::to_owned).collect(),
            bytes: text.len(),
        }
    }

    pub(super) fn text(&self) -> String {
        self.lines.join("\n")
    }

    /// The size of the text, line feeds included.
    pub(super) const fn bytes(&self) -> usize {
        self.bytes
    }

    pub(super) fn line(&self, line: usize) -> &str {
        self.lines.get(line).map_or("", String::as_str)
    }

    /// The index of the last line.
    pub(super) fn last(&self) -> usize {
        self.lines.len().saturating_sub(1)
    }

    pub(super) fn end(&self) -> Pos {
        let line = self.last();
        Pos {
            line,
            at: self.line(line).len(),
        }
    }

    /// The text from one position to another.
    pub(super) fn between(&self, from: Pos, to: Pos) -> String {
        if from.line == to.line {
            let text = self.line(from.line).get(from.at..to.at);
            return text.unwrap_or_default().to_owned();
        }
        let mut text = self
            .line(from.line)
            .get(from.at..)
            .unwrap_or_default()
            .to_owned();
        for line in self.lines.iter().take(to.line).skip(from.line + 1) {
            text.push('\n');
            text.push_str(line);
        }
        text.push('\n');
        text.push_str(self.line(to.line).get(..to.at).unwrap_or_default());
        text
    }

    /// Puts `text` in the place of what stands between two positions.
    pub(super) fn replace(&mut self, from: Pos, to: Pos, text: &str) {
        self.bytes = self.bytes - self.between(from, to).len() + text.len();
        let head = self.line(from.line).get(..from.at).unwrap_or_default();
        let tail = self.line(to.line).get(to.at..).unwrap_or_default();
        let whole = format!("{head}{text}{tail}");
        if from.line == to.line && !text.contains('\n') {
            if let Some(line) = self.lines.get_mut(from.line) {
                *line = whole;
            }
        } else {
            let lines = whole.split('\n').map(str::to_owned);
            self.lines.splice(from.line..=to.line, lines);
        }
    }

    /// This position, or the next that stands between two clusters: an edit may have joined what were two.
    pub(super) fn snap(&self, pos: Pos) -> Pos {
        let text = self.line(pos.line);
        let mut cursor = GraphemeCursor::new(pos.at.min(text.len()), text.len(), true);
        if cursor.is_boundary(text, 0) == Ok(true) {
            return pos;
        }
        let next = cursor.next_boundary(text, 0).ok().flatten();
        Pos {
            at: next.unwrap_or(text.len()),
            ..pos
        }
    }

    /// One cluster back, over the end of a line too.
    pub(super) fn left(&self, pos: Pos) -> Option<Pos> {
        let before = self.line(pos.line).get(..pos.at)?;
        match before.graphemes(true).next_back() {
            Some(cluster) => Some(Pos {
                at: pos.at - cluster.len(),
                ..pos
            }),
            None => self.line_end(pos.line.checked_sub(1)?),
        }
    }

    /// One cluster on, over the end of a line too.
    pub(super) fn right(&self, pos: Pos) -> Option<Pos> {
        let after = self.line(pos.line).get(pos.at..)?;
        match after.graphemes(true).next() {
            Some(cluster) => Some(Pos {
                at: pos.at + cluster.len(),
                ..pos
            }),
            None => self.line_start(pos.line + 1),
        }
    }

    /// The start of the word before.
    pub(super) fn word_left(&self, pos: Pos) -> Option<Pos> {
        if let Some(at) = word_left(self.line(pos.line), pos.at) {
            return Some(Pos { at, ..pos });
        }
        self.line_end(pos.line.checked_sub(1)?)
    }

    /// The end of the word after.
    pub(super) fn word_right(&self, pos: Pos) -> Option<Pos> {
        if let Some(at) = word_right(self.line(pos.line), pos.at) {
            return Some(Pos { at, ..pos });
        }
        self.line_start(pos.line + 1)
    }

    fn line_end(&self, line: usize) -> Option<Pos> {
        let at = self.lines.get(line)?.len();
        Some(Pos { line, at })
    }

    fn line_start(&self, line: usize) -> Option<Pos> {
        (line < self.lines.len()).then_some(Pos { line, at: 0 })
    }
}
