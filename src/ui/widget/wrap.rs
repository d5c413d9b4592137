//! Breaks text into rows of a width in terminal cells, where the Unicode line breaking algorithm (UAX #14) allows it, so
//! that Chinese breaks between characters and no row begins with a closing mark. An address that fits on a row of its own
//! is never broken, so that terminals know it; a word that is wider than a row is broken between grapheme clusters. Takes
//! one pass, whatever the text.
//!
//! Owns no state. What the text means, and how it is indented, is the caller's.

use std::ops::Range;

use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use crate::term::width::{cells, width as columns};

/// Whether a cluster may hang over the end of a row, and is not shown there.
fn hangs(cluster: &str) -> bool {
    matches!(cluster, " " | "\u{3000}")
}

/// `text` without the spaces that hang over the end of its row.
#[must_use]
pub fn without_hanging(text: &str) -> &str {
    text.trim_end_matches([' ', '\u{3000}'])
}

/// A URL in a text.
struct Address {
    whole: Range<usize>,
    /// Where what follows `://` begins.
    host: usize,
}

impl Address {
    /// The URLs of a text, from left to right. They are ASCII, each byte one cell.
    fn all(text: &str) -> impl Iterator<Item = Self> {
        let bytes = text.as_bytes();
        let mut done = 0;
        text.match_indices("://").filter_map(move |(at, sign)| {
            let before = bytes.get(done..at)?;
            let scheme = |byte: &&u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
            let scheme = before.iter().rev().take_while(scheme).count();
            let within = |byte: &&u8| byte.is_ascii_graphic() && !b"<>\"".contains(byte);
            done = at + bytes.get(at..)?.iter().take_while(within).count();
            (scheme > 0).then_some(Self {
                whole: at - scheme..done,
                host: at + sign.len(),
            })
        })
    }

    /// Whether it may be broken at `at`, where it is wider than a row: after its `/`, `?`, `&` and `-`.
    fn breaks(&self, text: &str, at: usize) -> bool {
        let is_sign = |at: usize| {
            text.as_bytes()
                .get(at)
                .is_some_and(|byte| b"/?&-".contains(byte))
        };
        at > self.host && is_sign(at - 1) && !is_sign(at)
    }
}

/// The byte ranges of the rows of `text`, which has no line feeds, at `width` cells. Together they are all of it: the
/// spaces at a break belong to the row before it and may hang over its end. There is always at least one row.
#[must_use]
pub fn ranges(text: &str, width: u16) -> Vec<Range<usize>> {
    let width = usize::from(width.max(1));
    if text.len() <= width && text.is_ascii() {
        let all = 0..text.len();
        return vec![all];
    }
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let mut opportunities = segmenter.segment_str(text);
    let mut opportunity = 0;
    let mut addresses = Address::all(text).peekable();
    let mut rows = Vec::new();
    let mut row = 0;
    let mut column = 0;
    // The last place in this row where it may be broken, and the column there.
    let mut last: Option<(usize, usize)> = None;
    for (start, cluster) in text.grapheme_indices(true) {
        let wide = usize::from(cells(cluster));
        while column + wide > width && start > row && !hangs(cluster) {
            let (at, before) = last.take().unwrap_or((start, column));
            rows.push(row..at);
            row = at;
            column -= before;
        }
        column += wide;
        let end = start + cluster.len();
        // An opportunity inside a cluster (before a mark that combines with a space) is passed over.
        while opportunity < end {
            opportunity = opportunities.next().unwrap_or(usize::MAX);
        }
        while addresses
            .next_if(|address| address.whole.end <= end)
            .is_some()
        {}
        let within = addresses.peek().filter(|address| address.whole.start < end);
        let breaks = within.map_or(opportunity == end, |address| {
            address.whole.len() > width && address.breaks(text, end)
        });
        if breaks {
            last = Some((end, column));
        }
    }
    rows.push(row..text.len());
    rows
}

/// The rows of a styled line at `width` cells, each with the styles of its text. Spaces at a break are dropped; nothing
/// else is.
#[must_use]
pub fn wrap(line: &Line<'_>, width: u16) -> Vec<Line<'static>> {
    let text: String = line
        .spans
        .iter()
        .map(|span| span.content.as_ref())
        .collect();
    let rows = ranges(&text, width);
    let count = rows.len();
    let mut spans = Cutter::new(line);
    rows.into_iter()
        .enumerate()
        .map(|(i, range)| {
            let row = text.get(range.clone()).unwrap_or_default();
            let fits = i + 1 == count && columns(row) <= usize::from(width);
            let shown = if fits { row } else { without_hanging(row) };
            let cut = spans.take(range.start..range.start + shown.len());
            Line::from(cut).style(line.style)
        })
        .collect()
}

/// The rows of `text`, each of its lines broken at `width` cells.
#[must_use]
pub fn wrap_str(text: &str, style: Style, width: u16) -> Vec<Line<'static>> {
    text.split('\n')
        .flat_map(|line| wrap(&Line::styled(line, style), width))
        .collect()
}

/// Cuts ranges out of a line's spans, from left to right, so that all cuts together cost one walk over the spans.
struct Cutter<'a> {
    spans: std::slice::Iter<'a, Span<'a>>,
    current: Option<&'a Span<'a>>,
    /// Where the current span starts in the line.
    start: usize,
}

impl<'a> Cutter<'a> {
    fn new(line: &'a Line<'a>) -> Self {
        let mut spans = line.spans.iter();
        let current = spans.next();
        Self {
            spans,
            current,
            start: 0,
        }
    }

    /// The spans of this range, which must not lie before the last one.
    fn take(&mut self, range: Range<usize>) -> Vec<Span<'static>> {
        let mut cut = Vec::new();
        while let Some(span) = self.current {
            let end = self.start + span.content.len();
            let from = range.start.max(self.start);
            let to = range.end.min(end);
            if from < to
                && let Some(text) = span.content.get(from - self.start..to - self.start)
            {
                cut.push(Span::styled(text.to_owned(), span.style));
            }
            if end > range.end {
                break;
            }
            self.start = end;
            self.current = self.spans.next();
        }
        cut
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
    use super::*;
    use proptest::prelude::*;
    use ratatui::style::Modifier;

    fn rows(text: &str, width: u16) -> Vec<String> {
        wrap_str(text, Style::new(), width)
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn words_go_to_the_next_row_and_break_spaces_are_dropped() {
        assert_eq!(
            rows("It howls, but only when  it is cold.", 10),
            ["It howls,", "but only", "when  it", "is cold."]
        );
        assert_eq!(rows("", 10), [""]);
        assert_eq!(rows("a\n\nb", 10), ["a", "", "b"]);
        assert_eq!(rows("ends in spaces   ", 14), ["ends in spaces"]);
        assert_eq!(rows("ends ", 14), ["ends "]);
    }

    #[test]
    fn chinese_breaks_between_characters_and_no_row_begins_with_a_closing_mark() {
        assert_eq!(
            rows("私は ratatui が本当に便利だと思います。", 20),
            ["私は ratatui が本当", "に便利だと思います。"]
        );
        for width in 8..30 {
            for row in rows(
                "主轴轴承更换后的温升（两台机器），都是一样的。“真的？”是的！",
                width,
            ) {
                assert!(
                    !row.starts_with(['，', '。', '）', '”', '？', '！']),
                    "{row}"
                );
            }
        }
    }

    #[test]
    fn a_word_wider_than_the_row_is_broken_between_clusters() {
        assert_eq!(
            rows("an Unabhängigkeit", 6),
            ["an", "Unabhä", "ngigke", "it"]
        );
        assert_eq!(rows("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 5), ["👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧"]);
        assert_eq!(
            rows("see https://docs.example/path/to/the/file here", 21),
            ["see", "https://docs.example/", "path/to/the/file here"]
        );
        assert_eq!(
            rows("https://docs.example/path/to?a=1&b=a-b", 12),
            ["https://docs", ".example/", "path/to?a=1&", "b=a-b"]
        );
    }

    #[test]
    fn an_address_that_fits_on_a_row_goes_there_whole() {
        assert_eq!(
            rows(
                "The manual is at https://docs.example/m/2-1?a=b&c, see there.",
                36
            ),
            [
                "The manual is at",
                "https://docs.example/m/2-1?a=b&c,",
                "see there."
            ]
        );
        assert_eq!(
            rows("见说明https://docs.example/m/2-1。谢谢", 26),
            ["见说明", "https://docs.example/m/2-1", "。谢谢"]
        );
    }

    #[test]
    fn styles_stay_with_their_text() {
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let line = Line::from(vec![Span::raw("one "), Span::styled("two three", bold)]);
        let rows = wrap(&line, 8);
        assert_eq!(rows.len(), 2);
        assert_eq!(
            rows[0].spans,
            [Span::raw("one "), Span::styled("two", bold)]
        );
        assert_eq!(rows[1].spans, [Span::styled("three", bold)]);
    }

    #[test]
    fn half_width_kana_fill_the_cells_that_the_painter_gives_them() {
        assert_eq!(rows("ﾊﾞﾊﾞﾊﾞ", 4), ["ﾊﾞﾊﾞ", "ﾊﾞ"]);
    }

    #[test]
    fn a_long_text_without_any_break_is_still_one_pass() {
        // Quadratic work here would be 10^10 steps, and never end.
        for unit in ["a", "ก", "中", " ", "/", "a://", "://"] {
            assert!(ranges(&unit.repeat(100_000), 7).len() > 1 || unit == " ");
        }
    }

    fn text() -> impl Strategy<Value = String> {
        let parts = prop::sample::select(vec![
            "a",
            "word",
            " ",
            "  ",
            "中",
            "。",
            "「",
            "é",
            "e\u{301}",
            "\u{301}",
            "👨‍👩‍👧",
            "🇩🇪",
            "/",
            "https://x.y/z",
            "-",
            "\u{3000}",
            "ก",
            "여러",
            "ﾊﾞ",
            "\u{200b}",
            "עברית",
        ]);
        prop::collection::vec(parts, 0..60).prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn ranges_are_the_whole_text_and_never_split_a_cluster(text in text(), width in 1u16..40) {
            let boundaries: Vec<usize> = text.grapheme_indices(true).map(|(i, _)| i).chain([text.len()]).collect();
            let mut at = 0;
            for range in ranges(&text, width) {
                prop_assert_eq!(range.start, at);
                prop_assert!(boundaries.contains(&range.end));
                at = range.end;
            }
            prop_assert_eq!(at, text.len());
        }

        #[test]
        fn no_address_that_fits_is_broken(text in text(), width in 13u16..40) {
            // An opening bracket keeps what follows it, even after a space.
            let text = text.replace("://", " ").replace('「', "");
            let text = format!("{text} https://x.y/z {text}");
            prop_assert!(rows(&text, width).iter().any(|row| row.contains("https://x.y/z")));
        }

        #[test]
        fn nothing_but_break_spaces_is_lost_and_no_row_is_too_wide(text in text(), width in 1u16..40) {
            let wrapped = rows(&text, width);
            for row in &wrapped {
                prop_assert!(columns(row) <= usize::from(width) || row.graphemes(true).count() == 1, "{:?}", row);
            }
            let words = |text: &str| text.replace([' ', '\u{3000}'], "");
            prop_assert_eq!(words(&wrapped.concat()), words(&text));
        }
    }
}
