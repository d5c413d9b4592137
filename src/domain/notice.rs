//! Notices: what a member is told of, once.

use super::{Byline, Reference, SafeText, Time};

/// Why a member is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    /// Somebody answered a post of theirs.
    Reply,
    /// Somebody named them.
    Mention,
    /// Somebody posted in a topic that they watch.
    Watched,
    /// Somebody accepted a post of theirs as the answer.
    Accepted,
}

impl NoticeKind {
    /// As stored and printed by commands.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Mention => "mention",
            Self::Watched => "watched",
            Self::Accepted => "accepted",
        }
    }

    /// From what is stored.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Reply, Self::Mention, Self::Watched, Self::Accepted]
            .into_iter()
            .find(|kind| kind.as_str() == text)
    }
}

/// One notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its place in the member's inbox; grows with time.
    pub id: i64,
    /// Why.
    pub kind: NoticeKind,
    /// When.
    pub at: Time,
    /// What it is about.
    pub reference: Reference,
    /// The title of that topic.
    pub title: SafeText,
    /// Who did it.
    pub by: Byline,
    /// The first words of the post.
    pub text: SafeText,
    /// Whether the member has seen it.
    pub read: bool,
}
