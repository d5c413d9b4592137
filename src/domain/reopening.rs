//! Second thoughts about an idea: an appeal against what was declined, doubts about what was shipped.
//!
//! **Appeal.** One for each idea, by its author, in words that are a post. A host of the conference or a sysop decides, but
//! neither whoever declined the idea nor whoever wrote it. **Doubt.** "Not really fixed": its author says why in a post,
//! others who voted for it with one key, each once for each time that it was shipped, and take it back likewise. Once its
//! author and [`super::DOUBTERS`] others doubt, whoever of them came last, it is reviewed again, for the author's reason.

use super::{Byline, SafeText, Time};

/// The appeal for an idea, as one viewer sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Appeals {
    /// The one that was made.
    pub made: Option<Appeal>,
    /// Whether the viewer may make it.
    pub may_appeal: bool,
    /// Whether the viewer may decide it.
    pub may_decide: bool,
}

/// An appeal against the decline of an idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appeal {
    /// The number of the post with its words.
    pub post: u32,
    /// When it was made.
    pub at: Time,
    /// What became of it; none while it waits.
    pub decision: Option<Decision>,
}

/// What became of an appeal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Whether the idea is reviewed again.
    pub granted: bool,
    /// Who decided.
    pub by: Byline,
    /// When.
    pub at: Time,
    /// The first words of the reason.
    pub reason: SafeText,
}

/// Doubts about a shipped idea, as one viewer sees them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Doubts {
    /// How many who voted for it doubt, its author aside.
    pub voters: u32,
    /// Whether its author does.
    pub author: bool,
    /// Whether the viewer does.
    pub mine: bool,
    /// Whether the viewer may doubt, or take that back.
    pub may: bool,
    /// Whether the viewer must say why: they are its author.
    pub words: bool,
}
