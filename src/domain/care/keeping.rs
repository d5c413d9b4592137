//! What becomes of a member's own: what they leave behind when they go, and posts of an import that are theirs.

use crate::domain::{MemberId, SafeText, Time};

/// What becomes of what a member wrote, when they themselves are erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TheirWords {
    /// It stays, by a former member.
    Keep,
    /// It is taken back, with the titles of the topics that they opened.
    Scribble,
}

impl TheirWords {
    /// As stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Keep => "keep",
            Self::Scribble => "scribble",
        }
    }

    /// From what is stored.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Keep, Self::Scribble]
            .into_iter()
            .find(|known| known.as_str() == text)
    }
}

/// What a member would leave behind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Estate {
    /// Posts.
    pub posts: u32,
    /// Votes for ideas, which stay counted.
    pub votes: u32,
    /// Drafts, which go.
    pub drafts: u32,
}

/// Everything that is stored of a member, as a zip archive. Debugging does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Archive(pub std::sync::Arc<[u8]>);

impl std::fmt::Debug for Archive {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Archive({} bytes)", self.0.len())
    }
}

/// Somebody whose posts were imported, and whom nobody has claimed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    /// The row that stands for them.
    pub id: MemberId,
    /// As they called themselves.
    pub name: SafeText,
    /// As the source calls them: an address, mostly. For sysops alone.
    pub source: SafeText,
    /// Their posts.
    pub posts: u32,
    /// The last one's time; none without any.
    pub last_at: Option<Time>,
}
