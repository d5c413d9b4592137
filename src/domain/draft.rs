//! Drafts: words that were typed and not yet sent.

use super::{ConferenceId, LogId, PostId, Reference, Time, TopicId};

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
    /// What is said of an entry of the log, to do this.
    Entry(LogId, EntryDeed),
}

/// What is done about an entry of the log, with words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EntryDeed {
    /// Appeals.
    Appeal,
    /// Grants an appeal.
    Grant,
    /// Dismisses one.
    Dismiss,
    /// Takes back what was done.
    Reverse,
}

impl EntryDeed {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Appeal, Self::Grant, Self::Dismiss, Self::Reverse];

    /// The word by which it is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Appeal => "appeal",
            Self::Grant => "grant",
            Self::Dismiss => "dismiss",
            Self::Reverse => "reverse",
        }
    }

    /// The one of that word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|deed| deed.as_str() == word)
    }
}

/// What people call the place of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftAddress {
    /// The conference, topic or post.
    Place(Reference),
    /// The entry of the log.
    Entry(LogId),
    /// Nothing that the member may know: its topic went where they may not read.
    Away,
}

/// A draft as the editor keeps it. The text is the author's own and goes back to nobody else; it is sanitised when sent
/// and when drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Where it belongs.
    pub place: DraftPlace,
    /// The title, for a new topic; for a step, what was chosen, and after a space what was typed into its field; for
    /// what takes an entry back, the reason.
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
    /// How that is called.
    pub address: DraftAddress,
    /// The post of the topic that it answers.
    pub answers: Option<u32>,
    /// The title of that topic; of a new topic, the one that was typed, which may be empty; of an entry,
    /// and of what is away, none.
    pub title: super::SafeText,
    /// Its first words.
    pub text: super::SafeText,
    /// When it was last saved.
    pub saved_at: Time,
}
