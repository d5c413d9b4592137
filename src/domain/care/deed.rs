//! Deeds: what a host does in a conference that they tend. Each is written into the log, with its reason.

use super::{Act, Care, Reason};
use crate::domain::{Command, PostId, SafeText, Slug, Title, TopicId};

/// What a host does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Hide a post, or show it again.
    Hide(PostId, bool),
    /// Erase the words of a post for good, because they are against the law. Nothing brings them back.
    Erase(PostId),
    /// Close a topic for answers, or open it again.
    Freeze(TopicId, bool),
    /// Take a topic out of the lists, or put it back.
    Retire(TopicId, bool),
    /// Put a topic on top of its conference's list, or no longer.
    Pin(TopicId, bool),
    /// Give a topic another title.
    Retitle(TopicId, Title),
    /// Take a topic to another conference; its old address leads there.
    Move(TopicId, Slug),
    /// Let a topic stand in another conference's list besides.
    Link(TopicId, Slug),
    /// No longer.
    Unlink(TopicId, Slug),
    /// Accept a post as the answer of its question, in the place of whoever asked, or no longer.
    Accept(PostId, bool),
    /// Make a topic of its own of a post and others.
    Split {
        /// The first post of the new topic.
        post: PostId,
        /// Which others go along.
        along: Along,
        /// The title of the new topic.
        title: Title,
    },
}

/// Which posts go along with one that is split off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Along {
    /// Those that answer it, and what answers those.
    #[default]
    Answers,
    /// All that follow.
    After,
    /// None.
    Nothing,
}

impl Along {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Answers, Self::After, Self::Nothing];

    /// As typed in commands.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::After => "after",
            Self::Nothing => "alone",
        }
    }

    /// From what is typed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|along| along.as_str() == text)
    }
}

/// A deed as it is put together from a line that was typed.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The topic that the address names.
    pub topic: TopicId,
    /// The post that it names, if it names one.
    pub post: Option<PostId>,
    /// The other way round.
    pub undo: bool,
    /// A title.
    pub title: Option<Title>,
    /// Another conference.
    pub to: Option<Slug>,
    /// What goes along with a post that is split off.
    pub along: Along,
}

impl Wanted {
    /// The act whose last entry about the topic is to be taken back: where the other way round would need to know what was
    /// before.
    #[must_use]
    pub fn back(&self, name: &str) -> Option<Act> {
        let act = [Act::Retitle, Act::Move, Act::Split]
            .into_iter()
            .find(|act| act.as_str() == name)?;
        (self.undo && self.title.is_none() && self.to.is_none()).then_some(act)
    }

    /// Whether the deed of this name, or its undoing, is one with a post, not with a topic as a whole.
    #[must_use]
    pub fn is_with_post(name: &str, undo: bool) -> bool {
        matches!(name, "hide" | "erase" | "dismiss" | "accept") || name == "split" && !undo
    }

    /// The act of this name and the command that does it; none where there is no such act, or something is missing or too much
    /// for it.
    #[must_use]
    pub fn command(self, name: &str, reason: Reason, words: SafeText) -> Option<(Act, Command)> {
        let is_bare = self.title.is_none() && self.to.is_none();
        let (act, care) = match (name, self.undo) {
            ("dismiss", false) if is_bare => {
                let post = self.post?;
                let dismiss = Care::Dismiss {
                    post,
                    reason,
                    words,
                };
                (Act::Dismiss, dismiss)
            }
            _ => {
                let deed = self.deed(name)?;
                let act = deed.act();
                let tend = Care::Tend {
                    deed,
                    reason,
                    words,
                };
                (act, tend)
            }
        };
        Some((act, Command::Care(care)))
    }

    /// The deed of this name; none where there is no such deed, or something is missing or too much for it.
    #[must_use]
    pub fn deed(self, name: &str) -> Option<Deed> {
        let Self {
            topic,
            post,
            undo,
            title,
            to,
            along,
        } = self;
        Some(match (name, undo, title, to) {
            ("hide", _, None, None) => Deed::Hide(post?, !undo),
            ("freeze", _, None, None) => Deed::Freeze(topic, !undo),
            ("retire", _, None, None) => Deed::Retire(topic, !undo),
            ("pin", _, None, None) => Deed::Pin(topic, !undo),
            ("erase", false, None, None) => Deed::Erase(post?),
            ("accept", _, None, None) => Deed::Accept(post?, !undo),
            ("retitle", false, Some(title), None) => Deed::Retitle(topic, title),
            ("split", false, Some(title), None) => Deed::Split {
                post: post?,
                along,
                title,
            },
            ("move", false, None, Some(to)) => Deed::Move(topic, to),
            ("link", false, None, Some(to)) => Deed::Link(topic, to),
            ("link", true, None, Some(from)) | ("unlink", false, None, Some(from)) => {
                Deed::Unlink(topic, from)
            }
            _ => return None,
        })
    }
}

impl Deed {
    /// Topics that stand on top of one conference, at most.
    pub const PINNED: u32 = 5;
    /// Topics that are linked into one conference, at most.
    pub const LINKED: u32 = 200;
    /// Posts that are split off at once, at most.
    pub const SPLIT: u32 = 1_000;

    /// What the log calls it.
    #[must_use]
    pub const fn act(&self) -> Act {
        match self {
            Self::Hide(_, true) => Act::Hide,
            Self::Hide(_, false) => Act::Unhide,
            Self::Erase(_) => Act::Erase,
            Self::Accept(_, true) => Act::Accept,
            Self::Accept(_, false) => Act::Unaccept,
            Self::Freeze(_, true) => Act::Freeze,
            Self::Freeze(_, false) => Act::Thaw,
            Self::Retire(_, true) => Act::Retire,
            Self::Retire(_, false) => Act::Unretire,
            Self::Pin(_, true) => Act::Pin,
            Self::Pin(_, false) => Act::Unpin,
            Self::Retitle(..) => Act::Retitle,
            Self::Move(..) => Act::Move,
            Self::Link(..) => Act::Link,
            Self::Unlink(..) => Act::Unlink,
            Self::Split { .. } => Act::Split,
        }
    }
}
