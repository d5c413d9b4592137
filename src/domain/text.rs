//! Text that may reach a terminal. Strangers write into each other's terminals here, so there is one type for it, made
//! by one function, and everything a stranger wrote goes through it.

use std::fmt;

use unicode_segmentation::UnicodeSegmentation;

use super::{Limits, Refusal};

/// Text without anything that a terminal would obey: only visible characters, spaces, and line feeds where the text
/// may have lines. NFC.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SafeText(Box<str>);

impl SafeText {
    /// `raw` as one line: whatever breaks a line becomes a space, runs of spaces become one, the ends are trimmed.
    #[must_use]
    pub fn line(raw: &str) -> Self {
        let clean = sanitise(raw);
        Self(
            clean
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .into(),
        )
    }

    /// `raw` with its lines.
    #[must_use]
    pub fn block(raw: &str) -> Self {
        Self(sanitise(raw).into())
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SafeText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// The one function behind [`SafeText`].
fn sanitise(raw: &str) -> String {
    raw.replace("\r\n", "\n")
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect()
}

/// The title of a topic or a conference: one line, not empty.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Title(SafeText);

impl Title {
    /// The title that somebody typed.
    ///
    /// # Errors
    /// [`Refusal::TitleEmpty`] and [`Refusal::TitleTooLong`].
    pub fn new(raw: &str, limits: &Limits) -> Result<Self, Refusal> {
        let text = SafeText::line(raw);
        let chars = text.as_str().graphemes(true).count();
        if chars == 0 {
            Err(Refusal::TitleEmpty)
        } else if chars > limits.title_chars {
            Err(Refusal::TitleTooLong {
                limit: limits.title_chars,
            })
        } else {
            Ok(Self(text))
        }
    }

    /// The text.
    #[must_use]
    pub const fn text(&self) -> &SafeText {
        &self.0
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// The words of a post, in markup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Body(SafeText);

impl Body {
    /// The words that somebody typed, without empty lines at the ends.
    ///
    /// # Errors
    /// [`Refusal::BodyEmpty`], [`Refusal::BodyTooLong`] and [`Refusal::BodyTooTall`].
    pub fn new(raw: &str, limits: &Limits) -> Result<Self, Refusal> {
        let text = sanitise(raw);
        let text = text.trim_end().trim_start_matches('\n');
        if text.trim().is_empty() {
            Err(Refusal::BodyEmpty)
        } else if text.len() > limits.post_bytes {
            Err(Refusal::BodyTooLong {
                bytes: text.len(),
                limit: limits.post_bytes,
            })
        } else if text.lines().count() > limits.post_lines {
            Err(Refusal::BodyTooTall {
                limit: limits.post_lines,
            })
        } else {
            Ok(Self(SafeText(text.into())))
        }
    }

    /// Words that were valid when they were stored. Sanitised again: the rules may have become stricter since.
    #[must_use]
    pub fn stored(text: &str) -> Self {
        Self(SafeText::block(text))
    }

    /// The text.
    #[must_use]
    pub const fn text(&self) -> &SafeText {
        &self.0
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// A member's real name: one line of 1 to 60 characters.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DisplayName(SafeText);

impl DisplayName {
    /// Characters of the longest name, as grapheme clusters.
    pub const MAX: usize = 60;

    /// The name that somebody typed.
    ///
    /// # Errors
    /// [`Refusal::NameInvalid`].
    pub fn new(raw: &str) -> Result<Self, Refusal> {
        let text = SafeText::line(raw);
        let chars = text.as_str().graphemes(true).count();
        if (1..=Self::MAX).contains(&chars) {
            Ok(Self(text))
        } else {
            Err(Refusal::NameInvalid)
        }
    }

    /// The text.
    #[must_use]
    pub const fn text(&self) -> &SafeText {
        &self.0
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}
