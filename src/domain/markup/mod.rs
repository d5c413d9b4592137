//! Markup: a CommonMark subset, parsed into blocks that a screen can lay out at any width.
//!
//! Paragraphs, `*emphasis*`, `**strong**`, code, `>` quotes, lists and links; anything else is literal text. People
//! paste mail, tables, listings and formulas here, so whatever is in doubt stays as it was typed: underscores and
//! backslashes mean nothing, asterisks inside words mean nothing, and a quote ends where its `>` ends.
//! `block` finds the blocks, `inline` what is within a line, `words` what other features want to know of a text.

mod block;
mod inline;
#[cfg(test)]
mod tests;
mod words;

pub use words::{LINKS, host, links, mentions, plain, quote};

use super::{Body, Handle, Reference};

/// How deep quotes and lists nest; what lies deeper is literal text.
pub const DEPTH: usize = 8;

/// A part of a post, independent of any width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Text. Each line is broken where it must be, and begins on a row of its own: a paragraph that flows has one line,
    /// one whose line ends were meant has several, which keep their leading spaces.
    Paragraph(Vec<Line>),
    /// Lines to be shown as they are: fenced or indented by four spaces.
    Code(Vec<String>),
    /// What somebody else wrote.
    Quote {
        /// The line that says who ("On Monday, Ada wrote:"), where there is one.
        attribution: Option<String>,
        /// What they wrote.
        blocks: Vec<Self>,
    },
    /// A list.
    List {
        /// The number of the first item; none for bullets.
        start: Option<u32>,
        /// The items.
        items: Vec<Vec<Self>>,
    },
}

/// A line of a paragraph.
pub type Line = Vec<Span>;

/// Text of one style that leads to one place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The text, without the marks that styled it.
    pub text: String,
    /// How it is set.
    pub style: Style,
    /// Where it leads.
    pub target: Option<Target>,
}

/// How text is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// `*so*`.
    pub emphasis: bool,
    /// `**so**`.
    pub strong: bool,
    /// `` `so` ``.
    pub code: bool,
}

/// Where a span leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To an `http` or `https` URL. Where the text is not the URL itself, its host must be shown beside it.
    Link(String),
    /// To somebody, if there is a member of that handle.
    Mention(Handle),
    /// To a topic or a post, if it exists and may be read.
    Reference(Reference),
}

/// The blocks of a post, in time linear in its length.
#[must_use]
pub fn parse(body: &Body) -> Vec<Block> {
    let lines: Vec<&str> = body.as_str().lines().collect();
    block::blocks(&lines, 0)
}
