//! What a member has read: the types of the marks. The counting is the store's.
//!
//! New is: visible, not mine, and past both the topic's mark and the conference's floor. A topic that was marked unread
//! by hand, or left unread when the floor moved past it, is *pending*: there the mark alone counts.

use super::{ConferenceId, PostId, TopicId};

/// How much a member wants to hear of a topic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Attention {
    /// As any other.
    #[default]
    Normal,
    /// Tell me of every post.
    Watched,
    /// Never show me this again.
    Forgotten,
}

/// How far one member has read in one topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The topic.
    pub topic: TopicId,
    /// The number of the last post read; none when nothing was.
    pub upto: Option<u32>,
    /// Whether the floor does not apply.
    pub pending: bool,
}

/// What a change of marks replaced, and nothing besides: sent back as a command, it undoes that change exactly, and
/// leaves what another session of the member did since to something else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Floors as they were.
    pub floors: Vec<(ConferenceId, PostId)>,
    /// Topics that were pending.
    pub pending: Vec<TopicId>,
    /// How far one had read in topics, each with the floor that this stood over.
    pub read: Vec<(Mark, PostId)>,
    /// What was watched or forgotten, or neither.
    pub attention: Option<(TopicId, Attention)>,
    /// Ideas that went on there, if it was watched because of them.
    pub by_merge: Vec<TopicId>,
    /// Notices that were not seen.
    pub notices: Vec<i64>,
}

/// Somebody who takes part in a topic, and how far they have read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Who.
    pub who: super::Byline,
    /// How many posts they wrote there.
    pub posts: u32,
    /// The last post they have read.
    pub upto: Option<u32>,
    /// When they last read there.
    pub at: Option<super::Time>,
}
