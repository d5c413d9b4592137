//! Sanitising: the one function through which everything that a stranger wrote goes before it is stored or shown.
//!
//! Each pass is linear, and the whole is idempotent: sanitising what was sanitised changes nothing. It does not limit how
//! long a text is, only what one character cell may hold and how many empty lines follow one another.

use std::iter::once;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::characters::{Fate, fate, is_emoji, is_joining, is_skin_tone, takes_selector};

/// Marks that one character may carry. Vietnamese needs two, Hebrew with cantillation three or four.
const MARKS: usize = 4;
/// Bytes of one character cell, all joined parts together. A family of four has 25.
const CELL_BYTES: usize = 32;
/// Empty lines in a row.
const BLANK_LINES: usize = 10;

const REPLACEMENT: char = '\u{fffd}';
const NON_JOINER: char = '\u{200c}';
const JOINER: char = '\u{200d}';

/// `raw` without anything that a terminal would obey and nobody would see; lines end in LF; NFC.
pub(super) fn sanitise(raw: &str) -> String {
    let plain = raw
        .bytes()
        .all(|b| b == b'\n' || (b' '..=b'~').contains(&b));
    if plain {
        return few_blank_lines(raw);
    }
    // Composed before marks are counted, and again after, because what was dropped may have kept two apart.
    let composed: String = allowed(raw).nfc().collect();
    let in_company: String = in_company(&composed).nfc().collect();
    few_blank_lines(&cells_that_fit(&in_company))
}

/// Columns of one grapheme cluster as ratatui counts them: half-width sound marks take a column of their own.
pub(super) fn columns(cluster: &str) -> usize {
    let marks = cluster
        .chars()
        .filter(|c| matches!(c, '\u{ff9e}' | '\u{ff9f}'))
        .count();
    cluster.width() + marks
}

/// The characters that may stand at all, with line breaks and tabs in one form.
fn allowed(raw: &str) -> impl Iterator<Item = char> + '_ {
    let mut after_return = false;
    raw.chars().flat_map(move |c| {
        let joined = after_return && c == '\n';
        after_return = c == '\r';
        let (c, times) = match c {
            '\n' if joined => (c, 0),
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => ('\n', 1),
            '\t' => (' ', 4),
            c => match fate(c) {
                Fate::Keep => (c, 1),
                Fate::Drop => (c, 0),
                Fate::Replace => (REPLACEMENT, 1),
            },
        };
        std::iter::repeat_n(c, times)
    })
}

/// Drops joiners, selectors and marks that have nothing to join, select or mark, and marks beyond the fourth.
fn in_company(text: &str) -> impl Iterator<Item = char> + '_ {
    let nexts = text.chars().skip(1).map(Some).chain(once(None));
    let mut before = '\n';
    let mut marks = 0;
    text.chars().zip(nexts).filter_map(move |(c, next)| {
        let keep = match c {
            JOINER => {
                let joins = is_emoji(before) || is_skin_tone(before) || before == '\u{fe0f}';
                joins && next.is_some_and(is_emoji)
            }
            NON_JOINER => {
                let letter = before.is_alphabetic() || is_combining_mark(before);
                letter && is_joining(before) && next.is_some_and(is_joining_letter)
            }
            '\u{fe0e}' | '\u{fe0f}' => takes_selector(before),
            c if is_skin_tone(c) => is_emoji(before) || before == '\u{fe0f}',
            c if is_combining_mark(c) => marks < MARKS && !before.is_whitespace(),
            _ => true,
        };
        if !keep {
            // The marks after it go too: brought together, they could change places or melt into the letter.
            marks = MARKS;
            return None;
        }
        if is_combining_mark(c) {
            marks += 1;
        } else if c != NON_JOINER {
            marks = 0;
        }
        before = c;
        Some(c)
    })
}

/// A letter in a script where non-joiners belong.
fn is_joining_letter(c: char) -> bool {
    is_joining(c) && c.is_alphabetic() && !is_combining_mark(c)
}

/// Replaces what would not fit a character cell: more than 32 bytes, or wider than two columns.
///
/// A conjunct of three letters, as in the Hindi राष्ट्र, is as wide as its letters and stays. An overlong emoji becomes its
/// first part.
fn cells_that_fit(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for cluster in text.graphemes(true) {
        let is_word_part = || {
            let letter = |c: char| c.is_alphabetic() || is_combining_mark(c) || c == NON_JOINER;
            cluster.chars().all(letter)
                && cluster
                    .chars()
                    .all(|c| columns(c.encode_utf8(&mut [0; 4])) <= 1)
        };
        if cluster.len() <= CELL_BYTES && (columns(cluster) <= 2 || is_word_part()) {
            out.push_str(cluster);
        } else {
            if out.ends_with(NON_JOINER) {
                out.pop();
            }
            let first = cluster.chars().next().filter(|c| is_emoji(*c));
            out.push(first.unwrap_or(REPLACEMENT));
        }
    }
    out
}

/// `text` with at most ten empty lines in a row.
fn few_blank_lines(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blank = 0;
    for line in text.split_inclusive('\n') {
        blank = if line.trim().is_empty() { blank + 1 } else { 0 };
        if blank <= BLANK_LINES {
            out.push_str(line);
        }
    }
    out
}
