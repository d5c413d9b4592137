//! Topics: one conversation in a conference.

use super::{
    AnnouncementKind, Attention, Byline, ConferenceId, Count, Idea, Reference, SafeText, Slug,
    Time, TopicId,
};

/// What a topic is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TopicKind {
    /// Talk.
    #[default]
    Discussion,
    /// Wants an answer.
    Question,
    /// Something does not work.
    Problem,
}

impl TopicKind {
    /// Every kind that a member can choose in a forum.
    pub const ALL: [Self; 3] = [Self::Discussion, Self::Question, Self::Problem];

    /// As stored and printed by commands.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Discussion => "discussion",
            Self::Question => "question",
            Self::Problem => "problem",
        }
    }

    /// From what is stored.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// The accepted answer of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The number of the post.
    pub number: u32,
    /// Whether a host accepted it, as whoever asked did not.
    pub by_host: bool,
}

/// A topic itself, the same for everybody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// Its conference.
    pub conference: ConferenceId,
    /// The conference's short name.
    pub slug: Slug,
    /// Its number there.
    pub number: u32,
    /// What it is.
    pub kind: TopicKind,
    /// Its title.
    pub title: SafeText,
    /// Who opened it.
    pub author: Byline,
    /// When it was opened.
    pub at: Time,
    /// How many posts it has, the opening one included; their numbers run from 0 to one less.
    pub posts: u32,
    /// When somebody last posted.
    pub last_post_at: Time,
    /// Closed for answers.
    pub frozen: bool,
    /// Taken out of the lists, and closed meanwhile.
    pub retired: bool,
    /// On top of the list of its conference.
    pub pinned: bool,
    /// The accepted answer.
    pub answer: Option<Accepted>,
}

impl Topic {
    /// Whether it takes no answers.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        self.frozen || self.retired
    }

    /// Its address.
    #[must_use]
    pub fn reference(&self) -> Reference {
        Reference::topic(self.slug.clone(), self.number)
    }
}

/// A topic as one viewer sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicRow {
    /// The topic.
    pub topic: Topic,
    /// Posts that are new to the viewer.
    pub new: Count,
    /// Whether the viewer never read any of it, so that all of it is new.
    pub brand_new: bool,
    /// Watched, forgotten or neither.
    pub attention: Attention,
    /// What stands beside it, if it is an idea.
    pub idea: Option<Box<Idea>>,
    /// What it declares to be, if it is an announcement.
    pub announcement: Option<AnnouncementKind>,
    /// Its own address, where it was come to by a link in another conference: short name and number are the link's then.
    pub home: Option<Box<Reference>>,
}

impl TopicRow {
    /// What it is in one word, as printed by commands: an idea, an announcement's kind, else a topic's.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match (&self.idea, self.announcement) {
            (Some(_), _) => "idea",
            (None, Some(kind)) => kind.as_str(),
            (None, None) => self.topic.kind.as_str(),
        }
    }
}
