//! Posts: one contribution in a topic.

use super::{Body, Byline, Hiding, MemberId, PostId, Reference, StepMark, Time, TopicId};

/// What became of a post's words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PostState {
    /// They stand.
    #[default]
    Shown,
    /// A host folded them; one key shows them.
    Hidden,
    /// Their author took them back; number and name stay.
    Scribbled,
    /// They were erased for good.
    Erased,
}

/// A post, the same for every reader, so that one copy travels to all who watch its topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Its id.
    pub id: PostId,
    /// Its topic.
    pub topic: TopicId,
    /// Its number in the topic; 0 opens it.
    pub number: u32,
    /// Who wrote it.
    pub author: Byline,
    /// When it was written; for an imported post long before it came here.
    pub at: Time,
    /// The words, in markup; empty unless shown or hidden.
    pub body: Body,
    /// The post it answers: number, author, and who they are.
    pub answers: Option<(u32, Byline)>,
    /// When it was last edited.
    pub edited_at: Option<Time>,
    /// What became of it.
    pub state: PostState,
    /// How many members thanked for it.
    pub thanks: u32,
    /// How often it was edited; what an edit must name, so that two do not cross.
    pub version: u32,
    /// The step of an idea that it gives the reason of.
    pub step: Option<Box<StepMark>>,
    /// What hid it, while it is hidden.
    pub hiding: Option<Box<Hiding>>,
    /// What it answers, where that stands in another topic since one was split off.
    pub apart: Option<Box<(Reference, Byline)>>,
    /// Where it stands now, if it was split off: then this is only the place that it left.
    pub moved: Option<Box<Reference>>,
}

impl Post {
    /// Whether `member` wrote it.
    #[must_use]
    pub fn is_by(&self, member: Option<MemberId>) -> bool {
        member == Some(self.author.member)
    }
}

/// An earlier state of a post's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    /// Until when these words stood.
    pub until: Time,
    /// The words.
    pub body: Body,
}

/// One version of a post's words, and the one before it, which tells what its author changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// How many versions are newer; 0 for the present words.
    pub newer: u32,
    /// How many earlier versions are kept in all.
    pub kept: u32,
    /// The words.
    pub words: Body,
    /// Until when they stood; none while they stand.
    pub until: Option<Time>,
    /// The words before, where they are kept.
    pub before: Option<Revision>,
}
