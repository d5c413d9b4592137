//! Drafts: words that were typed and not yet sent.

use super::{ConferenceId, PostId, Time, TopicId};

/// Where a draft belongs; a member has one draft in each place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DraftPlace {
    /// A new topic in a conference.
    NewTopic(ConferenceId),
    /// An answer in a topic.
    Reply(TopicId),
    /// New words for one's own post.
    Edit(PostId),
}

/// A draft as the editor keeps it. The text is the author's own and goes back to nobody else; it is sanitised when sent
/// and when drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Where it belongs.
    pub place: DraftPlace,
    /// The title, for a new topic.
    pub title: String,
    /// The kind, for a new topic.
    pub kind: super::TopicKind,
    /// The text.
    pub body: String,
    /// The post that is answered.
    pub answers: Option<u32>,
}

/// A draft in the list of drafts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// The draft.
    pub draft: Draft,
    /// The conference or topic it belongs to.
    pub reference: super::Reference,
    /// When it was last saved.
    pub saved_at: Time,
}
