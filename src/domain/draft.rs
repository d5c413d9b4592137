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
    /// The words of a step of an idea, or of whatever else is done with it in words.
    Step(TopicId),
}

/// A draft as the editor keeps it. The text is the author's own and goes back to nobody else; it is sanitised when sent
/// and when drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Where it belongs.
    pub place: DraftPlace,
    /// The title, for a new topic; for a step, what was chosen, and after a space what was typed into its field.
    pub title: String,
    /// The kind, for a new topic.
    pub kind: super::TopicKind,
    /// The text.
    pub body: String,
    /// The post that is answered.
    pub answers: Option<u32>,
    /// What an announcement says besides.
    pub declared: Option<Box<super::DraftDeclared>>,
}

/// A draft in the list of drafts: enough to know it again, and to go on writing it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// Where it belongs.
    pub place: DraftPlace,
    /// The conference, topic or post it belongs to.
    pub reference: super::Reference,
    /// The post of the topic that it answers.
    pub answers: Option<u32>,
    /// The title of that topic; of a new topic, the one that was typed, which may be empty.
    pub title: super::SafeText,
    /// Its first words.
    pub text: super::SafeText,
    /// When it was last saved.
    pub saved_at: Time,
}
