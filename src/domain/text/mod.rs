//! Text that may reach a terminal. Strangers write into each other's terminals here, so there is one type for it, made
//! by one function, and everything a stranger wrote goes through it. The function itself is in `sanitise`.

mod characters;
mod sanitise;
#[cfg(test)]
mod tests;

use std::fmt;

use unicode_segmentation::UnicodeSegmentation;

use super::{Limits, Refusal};
use sanitise::{columns, sanitise};

/// Text without anything that a terminal would obey: only visible characters, spaces, and line feeds where the text
/// may have lines. NFC.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SafeText(Box<str>);

impl SafeText {
    /// `raw` as one line: whatever breaks a line becomes a space, runs of spaces become one, the ends are trimmed.
    #[must_use]
    pub fn line(raw: &str) -> Self {
        let words = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        // Again, because what began a line now follows a space, which may be too much for one cell.
        Self(sanitise(&words(sanitise(raw))).into())
    }

    /// `raw` with its lines.
    #[must_use]
    pub fn block(raw: &str) -> Self {
        Self(sanitise(raw).into())
    }

    /// The same, cut with an ellipsis where it has more characters.
    #[must_use]
    pub fn shortened(&self, chars: usize) -> Self {
        if self.0.chars().count() <= chars {
            return self.clone();
        }
        let mut out = String::new();
        let mut left = chars.saturating_sub(1);
        for cluster in self.0.graphemes(true) {
            let Some(rest) = left.checked_sub(cluster.chars().count()) else {
                break;
            };
            left = rest;
            out.push_str(cluster);
        }
        out.push('…');
        Self(out.into())
    }

    /// `raw` as one line of at most 120 characters, cut with an ellipsis: for logs, and for what clients say of
    /// themselves (versions, TERM), which may be of any length.
    #[must_use]
    pub fn log(raw: &str) -> Self {
        let head: String = raw.chars().take(8 * LOG_CHARS).collect();
        let cut = head.len() < raw.len();
        let line = Self::line(&head);
        if !cut && line.0.chars().count() <= LOG_CHARS {
            return line;
        }
        let mut out = String::new();
        let mut chars = 1;
        for cluster in line.0.graphemes(true) {
            chars += cluster.chars().count();
            if chars > LOG_CHARS {
                break;
            }
            out.push_str(cluster);
        }
        out.push('…');
        Self(out.into())
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

/// Characters of a field in a log, the ellipsis included.
const LOG_CHARS: usize = 120;

/// How many characters of `text` a reader sees as such: its grapheme clusters, or 0 if none of them shows anything.
fn visible_chars(text: &str) -> usize {
    // The braille pattern without dots is a letter to Unicode and a space to the eye.
    let shows = |cluster: &str| {
        let blank = |c: char| c.is_whitespace() || c == '\u{2800}';
        columns(cluster) > 0 && !cluster.chars().all(blank)
    };
    if text.graphemes(true).any(shows) {
        text.graphemes(true).count()
    } else {
        0
    }
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
        let chars = visible_chars(text.as_str());
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

    /// A title that was checked when it was stored.
    #[must_use]
    pub fn stored(text: &str) -> Self {
        Self(SafeText::line(text))
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
        if visible_chars(text) == 0 {
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
        let chars = visible_chars(text.as_str());
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
