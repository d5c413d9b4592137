//! What holds a post until a host looks. Nothing is deleted, nobody is told off, and every hold says why.
//!
//! A *newcomer* has fewer posts that stand than [`SpamLimits::first_posts`] and joined within
//! [`SpamLimits::newcomer_days`]. What they write is held for
//! - a **link**, in whatever shape ([`links`]), as a link is what nearly all spam is for;
//! - **bait** ([`Bait`]): money, praise and "where do I get this program" without a link, which another account answers.
//!
//! Everybody but hosts, staff and sysops is held for
//! - a **twin**: nearly the same words as another account's, or, where they are few and their author is new or hardly wrote,
//!   the same ([`Likeness`]): members thank each other in the same few words;
//! - a **watched word** that sysops keep.
//!
//! Known to slip through: spam in words of its own without a link; a link in a picture of letters, or spelt with spaces; a
//! member who writes three harmless posts first (hosts fold, and a purge takes all of an account); twins with every
//! tenth word changed, or of fewer than twenty words with one; links in what is written with the step of an idea. Known to be held
//! though harmless: a newcomer who links to a picture or a manual. That is meant: a host lets it through, and the third post
//! that stands ends it.

pub mod bait;
pub mod links;
#[cfg(test)]
mod tests;

pub use bait::Bait;

use crate::domain::{SafeText, Time};

/// How many posts, and how new, a newcomer is; `[spam]` of the configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpamLimits {
    /// Posts that must stand before links pass; 0 holds nobody for links or bait.
    pub first_posts: u32,
    /// Days after which a member is no newcomer, however little they wrote.
    pub newcomer_days: u32,
    /// Posts of a newcomer in an hour, those that are held among them.
    pub newcomer_posts_per_hour: u32,
}

impl SpamLimits {
    /// Posts of one member that may wait at once.
    pub const HELD_EACH: u32 = 20;
    /// Posts that may wait at once in all.
    pub const HELD: u32 = 2_000;
    /// Words that sysops may watch.
    pub const WATCHED: u32 = 500;
    /// Days for which a post is compared with others, and after which what was refused is forgotten.
    pub const DAYS: i64 = 30;

    /// Whether somebody with so many standing posts who joined then is a newcomer now.
    #[must_use]
    pub fn is_newcomer(&self, posts: u32, joined_at: Time, now: Time) -> bool {
        posts < self.first_posts && self.is_recent(joined_at, now)
    }

    /// Whether what such an account says in few words is compared with what others said: a new one that writes three
    /// harmless posts first is not let off by these, nor one that was made long ago and slept.
    #[must_use]
    pub fn compares_few_words(&self, posts: u32, joined_at: Time, now: Time) -> bool {
        posts < self.first_posts || self.is_recent(joined_at, now)
    }

    fn is_recent(&self, joined_at: Time, now: Time) -> bool {
        now.since(joined_at) < i64::from(self.newcomer_days) * Time::DAY
    }
}

impl Default for SpamLimits {
    fn default() -> Self {
        Self {
            first_posts: 3,
            newcomer_days: 30,
            newcomer_posts_per_hour: 10,
        }
    }
}

/// Why a post waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HeldWhy {
    /// A newcomer's, with a link.
    Link,
    /// Nearly the same as another account's.
    Twin,
    /// It has a watched word.
    Word,
    /// A newcomer's, with words of spam.
    Bait,
}

impl HeldWhy {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Link, Self::Twin, Self::Word, Self::Bait];

    /// As stored, and printed by commands.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Twin => "twin",
            Self::Word => "word",
            Self::Bait => "bait",
        }
    }

    /// From what is stored.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.as_str() == text)
    }
}

/// What holds a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hold {
    /// Why.
    pub why: HeldWhy,
    /// What of it: the link, the watched word, the words of the bait, the twin's address.
    pub clue: SafeText,
}

impl Hold {
    /// Characters of a clue.
    const CHARS: usize = 80;

    /// A hold, its clue cut.
    #[must_use]
    pub fn new(why: HeldWhy, clue: &str) -> Self {
        let clue: String = clue.chars().take(Self::CHARS).collect();
        Self {
            why,
            clue: SafeText::line(&clue),
        }
    }
}

/// A watched word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watched {
    /// As the search cuts it.
    pub words: Vec<String>,
    /// As it was typed; a `*` behind it finds what begins so.
    pub said: SafeText,
}

/// A watched word in the list of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WatchedRow {
    /// As it was typed.
    pub said: SafeText,
    /// Since when it is watched.
    pub at: Time,
    /// How many posts wait for it, or were refused in thirty days.
    pub held: u32,
}

/// What holds a text, by itself: `words` are those of title and body as the search cuts them.
#[must_use]
pub fn hold(
    (words, text): (&[String], &str),
    newcomer: bool,
    bait: &Bait,
    watched: &[Watched],
) -> Option<Hold> {
    let begins = |word: &Watched| word.said.as_str().ends_with('*');
    let found = watched
        .iter()
        .find(|word| bait::contains(words, &word.words, begins(word)));
    if let Some(word) = found {
        return Some(Hold::new(HeldWhy::Word, word.said.as_str()));
    }
    if !newcomer {
        return None;
    }
    let link = links::link(text).map(|link| Hold::new(HeldWhy::Link, link));
    link.or_else(|| {
        let found = bait.found(words, text)?;
        Some(Hold::new(HeldWhy::Bait, &found))
    })
}
