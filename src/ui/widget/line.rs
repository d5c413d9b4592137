//! A text field of one line: moves and deletes by what a reader sees as one character, scrolls sideways, and can hide
//! what is typed. It knows how much may be typed, not what makes it valid; that is said by whoever owns the field.

use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use super::clean;
use crate::term::width::{cells, width as columns};
use crate::term::{Key, Piece, Role, style};

/// What a hidden field shows for each character.
const MASK: &str = "*";

/// A text field of one line.
#[derive(Clone, Debug)]
pub struct LineInput {
    text: String,
    /// In bytes, on a boundary between grapheme clusters.
    caret: usize,
    /// The most grapheme clusters.
    limit: usize,
    masked: bool,
}

impl LineInput {
    /// An empty field for at most `limit` grapheme clusters; what is typed beyond them is not taken.
    #[must_use]
    pub const fn new(limit: usize) -> Self {
        Self {
            text: String::new(),
            caret: 0,
            limit,
            masked: false,
        }
    }

    /// A field that shows stars, for a password.
    #[must_use]
    pub fn masked(limit: usize) -> Self {
        Self {
            masked: true,
            ..Self::new(limit)
        }
    }

    /// The text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Replaces the text; the caret goes to its end.
    pub fn set(&mut self, text: &str) {
        self.text.clear();
        self.caret = 0;
        self.paste(text);
    }

    /// Takes a paste; line breaks become spaces.
    pub fn paste(&mut self, text: &str) {
        self.insert(&clean::pasted(text).replace('\n', " "));
    }

    /// Takes a key. False when it means nothing here.
    pub fn on_key(&mut self, key: Key) -> bool {
        match key {
            Key::Char(c) => {
                if let Some(text) = clean::typed(c) {
                    self.insert(&text);
                }
            }
            Key::Left => self.caret = self.left(),
            Key::Right => self.caret = self.right(),
            Key::WordLeft => self.caret = self.word_left(),
            Key::WordRight => self.caret = self.word_right(),
            Key::Home | Key::Ctrl('a') => self.caret = 0,
            Key::End | Key::Ctrl('e') => self.caret = self.text.len(),
            Key::Backspace => self.delete(self.left(), self.caret),
            Key::Delete | Key::Ctrl('d') => self.delete(self.caret, self.right()),
            Key::Ctrl('w') => self.delete(self.word_left(), self.caret),
            Key::Ctrl('u') => self.delete(0, self.caret),
            Key::Ctrl('k') => self.delete(self.caret, self.text.len()),
            _ => return false,
        }
        true
    }

    /// The field in `width` cells from column `col`, and the column of the caret. Where the text does not fit, the part
    /// around the caret shows. Without focus it shows its beginning.
    #[must_use]
    pub fn piece(&self, col: u16, width: u16, focused: bool) -> (Piece, u16) {
        let shown = if self.masked {
            MASK.repeat(self.text.graphemes(true).count())
        } else {
            self.text.clone()
        };
        let before = if self.masked {
            self.before().graphemes(true).count()
        } else {
            columns(self.before())
        };
        // The caret needs a cell of its own after the last character.
        let room = usize::from(width).saturating_sub(1);
        let skip = if focused {
            before.saturating_sub(room)
        } else {
            0
        };
        let mut passed = 0;
        let mut kept = String::new();
        let mut used = 0;
        for cluster in shown.graphemes(true) {
            let wide = if self.masked {
                1
            } else {
                usize::from(cells(cluster))
            };
            if passed < skip {
                passed += wide;
            } else if used + wide > usize::from(width) {
                break;
            } else {
                used += wide;
                kept.push_str(cluster);
            }
        }
        let caret = u16::try_from(before.saturating_sub(passed)).unwrap_or(0);
        let line = Line::from(Span::styled(kept, style(Role::Plain)));
        let caret = col + caret.min(width.saturating_sub(1));
        (Piece { col, width, line }, caret)
    }

    fn before(&self) -> &str {
        self.text.get(..self.caret).unwrap_or_default()
    }

    fn after(&self) -> &str {
        self.text.get(self.caret..).unwrap_or_default()
    }

    fn insert(&mut self, text: &str) {
        let room = self.limit.saturating_sub(self.text.graphemes(true).count());
        // What combines with the character before it needs no room; a little too much does no harm.
        let fitting: String = text.graphemes(true).take(room.max(1)).collect();
        let (start, text) =
            clean::composed(self.before(), &fitting).unwrap_or((self.caret, fitting));
        let mut new = self.text.clone();
        new.replace_range(start..self.caret, &text);
        if new.graphemes(true).count() > self.limit {
            return;
        }
        self.text = new;
        self.caret = start + text.len();
        self.settle();
    }

    fn delete(&mut self, from: usize, to: usize) {
        self.text.replace_range(from..to, "");
        self.caret = from;
        self.settle();
    }

    /// Puts the caret onto the next boundary: what was typed may have joined with what follows it.
    fn settle(&mut self) {
        let mut boundaries = self.text.grapheme_indices(true).map(|(at, _)| at);
        self.caret = boundaries
            .find(|at| *at >= self.caret)
            .unwrap_or(self.text.len());
    }

    fn left(&self) -> usize {
        let last = self.before().graphemes(true).next_back();
        self.caret - last.map_or(0, str::len)
    }

    fn right(&self) -> usize {
        let next = self.after().graphemes(true).next();
        self.caret + next.map_or(0, str::len)
    }

    fn word_left(&self) -> usize {
        word_left(&self.text, self.caret).unwrap_or(0)
    }

    fn word_right(&self) -> usize {
        word_right(&self.text, self.caret).unwrap_or(self.text.len())
    }
}

/// Where the word before `at` begins.
pub(super) fn word_left(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?;
    let mut words = before.split_word_bound_indices().rev();
    words
        .find(|(_, word)| !word.trim().is_empty())
        .map(|(start, _)| start)
}

/// Where the word after `at`, or around it, ends.
pub(super) fn word_right(text: &str, at: usize) -> Option<usize> {
    let after = text.get(at..)?;
    let mut words = after.split_word_bound_indices();
    words
        .find(|(_, word)| !word.trim().is_empty())
        .map(|(start, word)| at + start + word.len())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn typed(text: &str) -> LineInput {
        let mut line = LineInput::new(20);
        for c in text.chars() {
            assert!(line.on_key(Key::Char(c)));
        }
        line
    }

    fn shown(line: &LineInput, width: u16) -> (String, u16) {
        let (piece, caret) = line.piece(0, width, true);
        (piece.line.to_string(), caret)
    }

    #[test]
    fn keys_move_and_delete_by_what_is_seen_as_one_character() {
        let mut line = typed("a👨‍👩‍👧中");
        line.on_key(Key::Backspace);
        assert_eq!(line.text(), "a👨‍👩‍👧");
        line.on_key(Key::Left);
        assert_eq!(shown(&line, 10).1, 1);
        line.on_key(Key::Delete);
        assert_eq!(line.text(), "a");
        line.on_key(Key::Char('e'));
        line.on_key(Key::Char('\u{301}'));
        assert_eq!(line.text(), "aé");
    }

    #[test]
    fn words_are_passed_and_deleted_whole() {
        let mut line = typed("spindle noise, loud");
        line.on_key(Key::WordLeft);
        line.on_key(Key::Ctrl('w'));
        line.on_key(Key::Ctrl('w'));
        assert_eq!(line.text(), "spindle loud");
        line.on_key(Key::Home);
        line.on_key(Key::WordRight);
        line.on_key(Key::Ctrl('k'));
        assert_eq!(line.text(), "spindle");
    }

    #[test]
    fn the_part_around_the_caret_shows() {
        let mut line = typed("spindle noise");
        assert_eq!(shown(&line, 6), ("noise".to_owned(), 5));
        line.on_key(Key::Home);
        assert_eq!(shown(&line, 6), ("spindl".to_owned(), 0));
        let wide = typed("主轴轴承更换");
        assert_eq!(shown(&wide, 6), ("更换".to_owned(), 4));
    }

    #[test]
    fn a_paste_is_one_line_and_no_longer_than_the_limit() {
        let mut line = typed("12345678901234567");
        line.paste("a\nb\tcdef");
        assert_eq!(line.text(), "12345678901234567a b");
        assert!(line.on_key(Key::Char('x')));
        assert_eq!(line.text().len(), 20);
    }

    #[test]
    fn a_password_is_not_shown() {
        let mut line = LineInput::masked(64);
        line.set("pa中s");
        assert_eq!(shown(&line, 10), ("****".to_owned(), 4));
    }

    #[test]
    fn other_keys_are_not_taken() {
        let mut line = typed("a");
        for key in [
            Key::Enter,
            Key::Esc,
            Key::Tab,
            Key::Up,
            Key::F(1),
            Key::Ctrl('z'),
        ] {
            assert!(!line.on_key(key), "{key:?}");
        }
    }
}
