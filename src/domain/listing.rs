//! Lists of topics: which ones, and in which order.

use super::{BoardView, ConferenceKind};

/// Which topics of a conference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TopicFilter {
    /// What a conference opens with: all topics by activity; of a board, the ideas that can be voted for, by votes.
    Opening,
    /// All but the forgotten.
    #[default]
    All,
    /// With something new.
    New,
    /// Watched.
    Watched,
    /// Questions without an answer, and topics nobody answered.
    Unanswered,
    /// Ideas that can be voted for, by votes or by heat.
    Live,
    /// The viewer's own ideas.
    Mine,
    /// Ideas that the viewer voted for.
    Voted,
    /// Ideas whose clock has run out, the latest due first.
    Overdue,
    /// Taken out of all other lists.
    Retired,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TopicSort {
    /// The latest activity first.
    #[default]
    Activity,
    /// The highest number first.
    Number,
    /// The most votes first; for [`TopicFilter::Live`].
    Votes,
    /// The hottest first; for [`TopicFilter::Live`].
    Heat,
}

impl TopicFilter {
    /// What it means in a conference of this kind, and in which order.
    #[must_use]
    pub const fn sorted(self, sort: TopicSort, kind: ConferenceKind) -> (Self, TopicSort) {
        match (self, kind) {
            (Self::Opening, ConferenceKind::Ideas) => BoardView::Top.list(),
            (Self::Opening, _) => (Self::All, sort),
            _ => (self, sort),
        }
    }
}
