//! Posts that wait until a host looks, as hosts and their authors see them.

use super::{Hold, LogId, Reason};
use crate::domain::{
    Body, Byline, CommandId, ConferenceId, DraftPlace, PostId, Reference, SafeText, Time, TopicId,
    TopicKind,
};

/// What a held post would do, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldPlace {
    /// Open a topic of this kind.
    Opens(TopicKind),
    /// Answer in a topic, perhaps the post of this number.
    Answers(TopicId, Option<u32>),
    /// Change the words of a post that has this version.
    Edits(TopicId, PostId, u32),
}

/// A post that waits, or that a host did not post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldPost {
    /// The command that posts it.
    pub id: CommandId,
    /// Whose it is.
    pub author: Byline,
    /// Its conference.
    pub conference: ConferenceId,
    /// What it would do.
    pub place: HeldPlace,
    /// The address of that: a conference, a topic, or a post; none where its topic went where the viewer may not read.
    pub reference: Option<Reference>,
    /// The title that it brings, or that of its topic, if that has an address here.
    pub title: SafeText,
    /// Its words; in lists, the first thousand characters.
    pub body: Body,
    /// What holds it.
    pub hold: Hold,
    /// Since when.
    pub at: Time,
    /// Why a host did not post it; none while it waits.
    pub refused: Option<HeldRefused>,
}

/// Why a host did not post something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldRefused {
    /// The entry of the log.
    pub entry: LogId,
    /// Why.
    pub reason: Reason,
    /// In words.
    pub words: SafeText,
}

impl HeldPost {
    /// Where its words are as a draft.
    #[must_use]
    pub const fn draft(&self) -> DraftPlace {
        match self.place {
            HeldPlace::Opens(_) => DraftPlace::NewTopic(self.conference),
            HeldPlace::Answers(topic, _) => DraftPlace::Reply(topic),
            HeldPlace::Edits(_, post, _) => DraftPlace::Edit(post),
        }
    }
}
