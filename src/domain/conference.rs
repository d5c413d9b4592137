//! Conferences: places with a subject.

use std::fmt;

use super::{ConferenceId, Count, SafeText, Time};

/// The short name of a conference: `[a-z][a-z0-9-]{0,15}`, never reused.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Box<str>);

impl Slug {
    /// Characters that it has at most.
    pub const CHARS: usize = 16;

    /// The slug that `text` spells, or none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = text.bytes();
        let starts = bytes.next().is_some_and(|b| b.is_ascii_lowercase());
        let goes_on = bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        (starts && goes_on && text.len() <= 16).then(|| Self(text.into()))
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// What a conference is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ConferenceKind {
    /// Talk.
    #[default]
    Forum,
    /// Product ideas.
    Ideas,
    /// The sponsor's announcements.
    Announcements,
}

impl ConferenceKind {
    /// As stored and typed.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Forum => "forum",
            Self::Ideas => "ideas",
            Self::Announcements => "announcements",
        }
    }

    /// From what is stored or typed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Forum, Self::Ideas, Self::Announcements]
            .into_iter()
            .find(|kind| kind.as_str() == text)
    }
}

/// Who may read a conference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Access {
    /// Guests too, where guests may read.
    Public,
    /// Every member.
    #[default]
    Members,
    /// Those who were admitted.
    Private,
}

impl Access {
    /// As stored and typed.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Members => "members",
            Self::Private => "private",
        }
    }

    /// From what is stored or typed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Public, Self::Members, Self::Private]
            .into_iter()
            .find(|access| access.as_str() == text)
    }
}

/// A conference itself, the same for everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conference {
    /// Its id.
    pub id: ConferenceId,
    /// Its short name.
    pub slug: Slug,
    /// Its title.
    pub title: SafeText,
    /// One line on what belongs here; may be empty.
    pub description: SafeText,
    /// What it is for.
    pub kind: ConferenceKind,
    /// Who may read it.
    pub access: Access,
    /// Closed for writing, and out of the lists.
    pub archived: bool,
    /// How many topics its list shows: its own but the retired, and those that are linked into it.
    pub topics: u32,
    /// When somebody last posted.
    pub last_post_at: Option<Time>,
}

/// A conference as one viewer sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConferenceRow {
    /// The conference.
    pub conference: Conference,
    /// Whether the viewer has it in their list.
    pub joined: bool,
    /// Topics with something new, brand-new ones included.
    pub new_topics: Count,
    /// New posts.
    pub new_posts: Count,
}

impl ConferenceRow {
    /// A conference that is not in the viewer's list: nothing of it is counted.
    #[must_use]
    pub const fn left(conference: Conference) -> Self {
        Self {
            conference,
            joined: false,
            new_topics: Count::new(0),
            new_posts: Count::new(0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_follow_their_pattern() {
        for good in ["a", "tools", "r2-d2", "abcdefghijklmnop"] {
            assert!(Slug::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "2b",
            "-a",
            "Tools",
            "tööls",
            "a.b",
            "abcdefghijklmnopq",
            "a b",
        ] {
            assert!(Slug::parse(bad).is_none(), "{bad}");
        }
    }
}
