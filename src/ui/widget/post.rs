//! The words of a post as rows: markup blocks laid out at a width. Made afresh whenever a post is drawn, at a cost in
//! proportion to its length.
//!
//! Owns how quotes, lists, code and links look. Who wrote the post and when is the screen's.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::row::{cells, fit};
use super::wrap::wrap;
use crate::domain::Body;
use crate::domain::markup::{self, Block, Target};
use crate::term::width::width as columns;
use crate::term::{Role, style};
use crate::text::Words;

/// Columns before a post's words, wherever they are read.
pub const POST_MARGIN: u16 = 4;

/// Text is never squeezed into less than this, in cells; only nesting to the last level on the narrowest screen needs it.
const LEAST: u16 = 4;

/// The rows of a post's words, without a margin. Quotes are folded to their first row unless `unfold`.
#[must_use]
pub fn body(body: &Body, width: u16, unfold: bool, words: &Words) -> Vec<Line<'static>> {
    let look = Look {
        unfold,
        more: words.post_unfold().into_owned(),
    };
    look.blocks(&markup::parse(body), width, true)
}

/// What stands before each row of a quote.
const BAR: &str = "| ";

/// How blocks are laid out.
struct Look {
    unfold: bool,
    /// What a folded quote says of the key that unfolds it.
    more: String,
}

impl Look {
    /// The rows of these blocks. Between two blocks stands an empty row where they are `loose`; a quote and what answers
    /// it stay together.
    fn blocks(&self, blocks: &[Block], width: u16, loose: bool) -> Vec<Line<'static>> {
        let mut rows: Vec<Line<'static>> = Vec::new();
        let mut quoted = false;
        for block in blocks {
            if loose && !rows.is_empty() && !quoted {
                rows.push(Line::default());
            }
            quoted = matches!(block, Block::Quote { .. });
            match block {
                Block::Paragraph(lines) => {
                    rows.extend(lines.iter().flat_map(|line| wrap(&styled(line), width)))
                }
                Block::Code(lines) => rows.extend(lines.iter().flat_map(|line| code(line, width))),
                Block::Quote {
                    attribution,
                    blocks,
                } => rows.extend(self.quote(attribution.as_deref(), blocks, width)),
                Block::List { start, items } => {
                    for (number, item) in (0..).zip(items) {
                        let mark = start.map_or("- ".to_owned(), |start| {
                            format!("{}. ", start.saturating_add(number))
                        });
                        rows.extend(self.item(&mark, item, width));
                    }
                }
            }
        }
        rows
    }

    /// An item of a list, its further rows under its first.
    fn item(&self, mark: &str, blocks: &[Block], width: u16) -> Vec<Line<'static>> {
        let indent = cells(mark);
        let inner = self.blocks(blocks, narrowed(width, indent), false);
        let inner = if inner.is_empty() {
            vec![Line::default()]
        } else {
            inner
        };
        let hanging = " ".repeat(usize::from(indent));
        let rows = inner.into_iter().enumerate();
        rows.map(|(i, row)| {
            let lead = if i == 0 { mark } else { &hanging };
            led(Span::raw(lead.to_owned()), row)
        })
        .collect()
    }

    /// A quote behind bars, or the first row of its words and what the key does.
    fn quote(&self, who: Option<&str>, blocks: &[Block], width: u16) -> Vec<Line<'static>> {
        let inner = narrowed(width, 2);
        // Within a quote that is shown, quotes of quotes are shown too: what is folded is folded once.
        let open = Self {
            unfold: true,
            more: String::new(),
        };
        let who = who.map_or_else(Vec::new, |who| wrap(&Line::raw(who.to_owned()), inner));
        let words = open.blocks(blocks, inner, true);
        if self.unfold || who.len() + words.len() < 2 {
            let rows = who.into_iter().chain(words);
            rows.map(barred).collect()
        } else {
            // What the quoted one said, rather than what they had quoted themselves.
            let own = |row: &&Line<'_>| row.width() > 0 && !row.to_string().starts_with(BAR);
            let first = words.iter().find(own).or(words.first());
            vec![self.folded(first.cloned().unwrap_or_default(), width)]
        }
    }

    /// The first row of a quote, and at the right what the key does.
    fn folded(&self, first: Line<'static>, width: u16) -> Line<'static> {
        let room = width.saturating_sub(cells(&self.more) + 2);
        let shown = fit(&barred(first).to_string(), room);
        let gap = usize::from(width).saturating_sub(columns(&shown) + columns(&self.more));
        Line::from(vec![
            Span::styled(shown, style(Role::Quote)),
            Span::raw(" ".repeat(gap)),
            Span::styled(self.more.clone(), style(Role::Dim)),
        ])
    }
}

/// A row of a quote.
fn barred(row: Line<'static>) -> Line<'static> {
    led(Span::raw(BAR), row).patch_style(style(Role::Quote))
}

/// What is left of `width` beside `indent`.
fn narrowed(width: u16, indent: u16) -> u16 {
    width.saturating_sub(indent).max(LEAST.min(width))
}

/// A row with something before it.
fn led(lead: Span<'static>, mut row: Line<'static>) -> Line<'static> {
    row.spans.insert(0, lead);
    row
}

/// What a row of code begins with that goes on from the one before.
const GOES_ON: &str = "…";

/// A line of code: kept as it is, and where it is too wide broken at the very cell, so that nothing of it is lost. A row
/// that goes on from the one before says so, or it would read as a line of its own.
fn code(line: &str, width: u16) -> Vec<Line<'static>> {
    use unicode_segmentation::UnicodeSegmentation;
    let width = usize::from(width);
    let mut rows = vec![String::new()];
    let mut used = 0;
    for cluster in line.graphemes(true) {
        let wide = columns(cluster);
        if used + wide > width && used > 0 {
            rows.push(String::new());
            used = columns(GOES_ON);
        }
        used += wide;
        if let Some(row) = rows.last_mut() {
            row.push_str(cluster);
        }
    }
    let mark = |at| (at > 0).then(|| Span::styled(GOES_ON, style(Role::Dim)));
    let rows = rows.into_iter().enumerate().map(|(at, row)| {
        let code = Span::styled(row, style(Role::Code));
        Line::from_iter(mark(at).into_iter().chain([code]))
    });
    rows.collect()
}

/// A line of a paragraph with its styles, and behind each link the address that it leads to.
fn styled(line: &markup::Line) -> Line<'static> {
    let mut spans = Vec::new();
    for (i, span) in line.iter().enumerate() {
        spans.push(Span::styled(span.text.clone(), look(span)));
        // A link may be several spans (some of it emphasised); the address stands behind the last.
        let goes_on = line
            .get(i + 1)
            .is_some_and(|next| next.target == span.target);
        if let Some(Target::Link(url)) = &span.target
            && !goes_on
            && !says(line, i, url)
        {
            spans.push(Span::styled(format!(" <{url}>"), style(Role::Link)));
        }
    }
    Line::from(spans)
}

/// Whether the link that ends with span `last` reads as its own address.
fn says(line: &markup::Line, last: usize, url: &str) -> bool {
    let link = line.get(..=last).unwrap_or_default().iter().rev();
    let parts =
        link.take_while(|span| matches!(&span.target, Some(Target::Link(other)) if other == url));
    let mut parts: Vec<&str> = parts.map(|span| span.text.as_str()).collect();
    parts.reverse();
    parts.concat() == url
}

fn look(span: &markup::Span) -> Style {
    let mut look = Style::new();
    let roles = [
        (span.style.emphasis, Role::Emphasis),
        (span.style.strong, Role::Strong),
        (span.style.code, Role::Code),
        (span.target.is_some(), Role::Link),
    ];
    for (_, role) in roles.into_iter().filter(|(is, _)| *is) {
        look = look.patch(style(role));
    }
    look
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, reason = "tests")]
    use super::*;
    use crate::domain::Language;

    fn rows(text: &str, width: u16, unfold: bool) -> Vec<String> {
        let words = Words::of(Language::En);
        body(&Body::stored(text), width, unfold, words)
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn a_quote_is_one_row_until_it_is_unfolded() {
        let text = "> It howls, but only when it is cold,\n> and only the second machine.\n\nCheck the belt.";
        assert_eq!(
            rows(text, 50, false),
            [
                "| It howls, but only when it is …  o for all of it",
                "Check the belt."
            ]
        );
        assert_eq!(
            rows(text, 50, true),
            [
                "| It howls, but only when it is cold,",
                "| and only the second machine.",
                "Check the belt."
            ]
        );
    }

    #[test]
    fn a_folded_quote_shows_what_the_quoted_one_said() {
        let text = "> > > Is it cold?\n> >\n> > Yes.\n>\n> Then check the belt.\n\nI did.";
        let row = "| Then check the belt.            o for all of it";
        assert_eq!(rows(text, 49, false), [row, "I did."]);
    }

    #[test]
    fn a_quote_that_hides_nothing_says_nothing_of_keys() {
        assert_eq!(rows("> Yes.\n\nGood.", 40, false), ["| Yes.", "Good."]);
    }

    #[test]
    fn quotes_of_quotes_have_two_bars() {
        assert_eq!(
            rows("> > Is it cold?\n>\n> Yes.\n\nI see.", 40, true),
            ["| | Is it cold?", "| Yes.", "I see."]
        );
    }

    #[test]
    fn lists_hang_and_paragraphs_stand_apart() {
        assert_eq!(
            rows(
                "Steps to take, in this order, one by one:\n\n9. Loosen the belt of the machine\n10. Tighten it",
                20,
                false
            ),
            [
                "Steps to take, in",
                "this order, one by",
                "one:",
                "",
                "9. Loosen the belt",
                "   of the machine",
                "10. Tighten it"
            ]
        );
    }

    #[test]
    fn code_is_kept_to_the_last_space_and_says_where_a_row_goes_on() {
        assert_eq!(
            rows("```\nlet  x = 12345678;\n  y\n```", 12, false),
            ["let  x = 123", "…45678;", "  y"]
        );
    }

    #[test]
    fn the_address_behind_a_link_is_always_visible() {
        assert_eq!(
            rows("See [the manual](https://docs.example/m) now.", 80, false),
            ["See the manual <https://docs.example/m> now."]
        );
        assert_eq!(
            rows("See https://docs.example/m now.", 80, false),
            ["See https://docs.example/m now."]
        );
    }

    #[test]
    fn nothing_is_wider_than_its_room() {
        let text = "> > - a long item in a list in a quote of a quote\n\n1. one two three\n   - nested words\n\n中文中文中文中文中文";
        for width in 24..60 {
            for unfold in [true, false] {
                for row in rows(text, width, unfold) {
                    assert!(columns(&row) <= usize::from(width), "{width}: {row}");
                }
            }
        }
    }
}
