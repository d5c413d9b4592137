//! How wide text is on a terminal, by grapheme cluster, exactly as ratatui counts cells. Everything that measures,
//! cuts or pads text for the screen does it here; wrapping at words is the screens' matter.
//!
//! Terminals disagree with this count, and with each other, about some characters. `Trust` says which, so that the
//! painter can keep an error to the cells where it arises.

use std::borrow::Cow;

use ratatui::buffer::CellWidth;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

/// The mark of text that was shortened.
const ELLIPSIS: &str = "…";

/// Cells of one grapheme cluster; 0 for one with control characters, which is never shown.
#[must_use]
pub fn cells(cluster: &str) -> u16 {
    if cluster.contains(char::is_control) {
        0
    } else {
        cluster.cell_width()
    }
}

/// Cells of `text` on one row.
#[must_use]
pub fn width(text: &str) -> usize {
    let plain = plain_start(text);
    let rest = text.get(plain.len()..).unwrap_or_default();
    let rest: usize = rest.graphemes(true).map(|c| usize::from(cells(c))).sum();
    plain.len() + rest
}

/// As much of the beginning of `text` as `room` cells hold.
#[must_use]
pub fn cut(text: &str, room: usize) -> &str {
    let mut left = room;
    for (at, cluster) in text.grapheme_indices(true) {
        match left.checked_sub(usize::from(cells(cluster))) {
            Some(rest) => left = rest,
            None => return text.get(..at).unwrap_or_default(),
        }
    }
    text
}

/// `text` if `room` cells hold it; else its beginning and an ellipsis.
#[must_use]
pub fn shorten(text: &str, room: usize) -> Cow<'_, str> {
    if width(text) <= room {
        return Cow::Borrowed(text);
    }
    match room.checked_sub(width(ELLIPSIS)) {
        Some(room) => Cow::Owned(format!("{}{ELLIPSIS}", cut(text, room).trim_end())),
        None => Cow::Borrowed(""),
    }
}

/// `text` in exactly `room` cells: cut, then filled with spaces. A wide character that does not fit leaves a blank.
#[must_use]
pub fn pad(text: &str, room: usize) -> String {
    let text = cut(text, room);
    let blank = room.saturating_sub(width(text));
    format!("{text}{}", " ".repeat(blank))
}

/// The beginning of `text` that is printable ASCII, a cell a byte. The last character before others is left out, as it
/// may combine with what follows.
pub(super) fn plain_start(text: &str) -> &str {
    let plain = |byte| matches!(byte, b' '..=b'~');
    match text.bytes().position(|byte| !plain(byte)) {
        Some(other) => text.get(..other.saturating_sub(1)).unwrap_or_default(),
        None => text,
    }
}

/// How far terminals agree about the width of a cluster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// All of them.
    Sure,
    /// One cell, two with those that are set to East Asian widths.
    Ambiguous,
    /// Emoji, clusters of several characters, and whatever is new.
    Doubtful,
}

/// How far terminals agree about `cluster`.
pub(super) fn trust(cluster: &str) -> Trust {
    let mut chars = cluster.chars();
    let (Some(c), None) = (chars.next(), chars.next()) else {
        return Trust::Doubtful;
    };
    // Letters of the living scripts, and the CJK blocks: their widths are as old as wcwidth.
    let settled = matches!(c, ' '..='\u{1FFF}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF01}'..='\u{FF9D}' | '\u{FFA0}'..='\u{FFE6}'
        | '\u{20000}'..='\u{3FFFD}');
    match (c.width(), c.width_cjk()) {
        (Some(1), Some(2)) => Trust::Ambiguous,
        (Some(one), Some(two)) if settled && one == two => Trust::Sure,
        _ => Trust::Doubtful,
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "tests"
    )]

    use proptest::prelude::*;
    use ratatui::{buffer::Buffer, layout::Rect};

    use super::*;

    #[test]
    fn clusters_are_counted_not_characters() {
        for (text, cells) in [
            ("", 0),
            ("plain", 5),
            ("grüße", 5),
            ("e\u{301}", 1),
            ("中文", 4),
            ("👨‍👩‍👧", 2),
            ("❤\u{FE0F}", 2),
            ("a\u{1b}[31mb", 6),
            // Half-width kana: the sound mark takes a cell of its own.
            ("ｶﾞ", 2),
            ("ﾊﾟ", 2),
        ] {
            assert_eq!(width(text), cells, "{text}");
        }
    }

    #[test]
    fn text_is_cut_between_clusters() {
        assert_eq!(cut("中文", 3), "中");
        assert_eq!(cut("e\u{301}e", 1), "e\u{301}");
        assert_eq!(cut("👨‍👩‍👧x", 1), "");
        assert_eq!(cut("abc", 0), "");
        assert_eq!(cut("abc", 9), "abc");
    }

    #[test]
    fn shortened_text_says_so() {
        assert_eq!(shorten("abcdef", 6), "abcdef");
        assert_eq!(shorten("abcdef", 4), "abc…");
        assert_eq!(shorten("ab cdef", 4), "ab…");
        assert_eq!(shorten("中文字", 4), "中…");
        assert_eq!(shorten("abc", 0), "");
    }

    #[test]
    fn padded_text_fills_its_cells() {
        assert_eq!(pad("ab", 4), "ab  ");
        assert_eq!(pad("中文", 3), "中 ");
        assert_eq!(pad("abcdef", 3), "abc");
    }

    #[test]
    fn terminals_agree_about_letters_and_not_about_emoji() {
        for sure in ["a", "ä", "é", "ß", "ñ", "я", "中", "한", "か", "？"] {
            assert_eq!(trust(sure), Trust::Sure, "{sure}");
        }
        for ambiguous in ["…", "─", "●", "“"] {
            assert_eq!(trust(ambiguous), Trust::Ambiguous, "{ambiguous}");
        }
        for doubtful in ["😀", "❤\u{FE0F}", "👨‍👩‍👧", "e\u{301}", "⌚", "ｶﾞ"] {
            assert_eq!(trust(doubtful), Trust::Doubtful, "{doubtful}");
        }
    }

    proptest! {
        #[test]
        fn ratatui_counts_the_same(text in "\\PC{0,40}") {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 200, 1));
            let (end, _) = buffer.set_stringn(0, 0, &text, 200, ratatui::style::Style::new());
            prop_assert_eq!(width(&text), usize::from(end));
        }

        #[test]
        fn padded_text_is_as_wide_as_asked(text in "\\PC{0,40}", room in 0_usize..60) {
            prop_assert!(width(cut(&text, room)) <= room);
            prop_assert!(width(&shorten(&text, room)) <= room);
        }
    }
}
