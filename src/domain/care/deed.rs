//! Deeds: what a host does in a conference that they tend. Each is written into the log, with its reason.

use super::Act;
use crate::domain::{PostId, TopicId};

/// What a host does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Fold a post, or unfold it.
    Hide(PostId, bool),
    /// Close a topic for answers, or open it again.
    Freeze(TopicId, bool),
}

impl Deed {
    /// What the log calls it.
    #[must_use]
    pub const fn act(&self) -> Act {
        match self {
            Self::Hide(_, true) => Act::Hide,
            Self::Hide(_, false) => Act::Unhide,
            Self::Freeze(_, true) => Act::Freeze,
            Self::Freeze(_, false) => Act::Thaw,
        }
    }
}
