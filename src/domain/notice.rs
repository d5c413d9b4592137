//! Notices: what a member is told of, once.

use super::{Act, Byline, LogId, Office, Reason, Reference, SafeText, Status, Time};

/// Why a member is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoticeKind {
    /// Somebody answered a post of theirs.
    Reply,
    /// Somebody named them.
    Mention,
    /// Somebody posted in a topic that they watch.
    Watched,
    /// Somebody accepted a post of theirs as the answer.
    Accepted,
    /// An idea that they voted for or watch has another status.
    Moved,
    /// A release names an idea that they voted for.
    Released,
    /// Testers are looked for, or what they found is told, for an idea that they voted for.
    Testing,
    /// Somebody flagged a post in a conference that they host.
    Flagged,
    /// A host or a sysop did something with a post or a topic of theirs, with their account, or with what they may do.
    Moderated,
    /// Somebody appeals against an entry of the log, and they may decide.
    Appealed,
}

impl NoticeKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Reply,
        Self::Mention,
        Self::Watched,
        Self::Accepted,
        Self::Moved,
        Self::Released,
        Self::Testing,
        Self::Flagged,
        Self::Moderated,
        Self::Appealed,
    ];

    /// As stored and printed by commands.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Mention => "mention",
            Self::Watched => "watched",
            Self::Accepted => "accepted",
            Self::Moved => "moved",
            Self::Released => "released",
            Self::Testing => "testing",
            Self::Flagged => "flagged",
            Self::Moderated => "moderated",
            Self::Appealed => "appealed",
        }
    }

    /// Whether it was promised to those who voted: muting whoever wrote does not stop it, and a restart of the server goes
    /// on telling.
    #[must_use]
    pub const fn is_promised(self) -> bool {
        matches!(self, Self::Moved | Self::Released | Self::Testing)
    }

    /// From what is stored.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// One notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its place in the member's inbox; grows with time.
    pub id: i64,
    /// Why.
    pub kind: NoticeKind,
    /// When.
    pub at: Time,
    /// The place that it is about; none for what was done with a member.
    pub reference: Option<Reference>,
    /// The title of that topic, or of the conference; empty where there is no place.
    pub title: SafeText,
    /// Who did it.
    pub by: Byline,
    /// The first words of the post; without one those of the appeal, or of the entry.
    pub text: SafeText,
    /// The step of an idea that the post gives the reason of.
    pub step: Option<(Status, Status)>,
    /// Whether the member has seen it.
    pub read: bool,
    /// The entry of the log that it tells of.
    pub entry: Option<Noted>,
}

/// An entry of the log, as a notice tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// Its id.
    pub id: LogId,
    /// What was done.
    pub act: Act,
    /// Why.
    pub reason: Option<Reason>,
    /// As what it was done, or an appeal decided where the notice is of that, where nobody is named: by whoever runs the
    /// server, or by the forum itself.
    pub nobody: Option<Office>,
    /// In words.
    pub words: SafeText,
    /// Whether an appeal against it was granted, and the answer, if one was decided: the notice is of that then.
    pub ruled: Option<(bool, SafeText)>,
    /// Whether it was taken back.
    pub taken_back: bool,
    /// Whether it concerns whoever is told, and nobody appealed against it or took it back.
    pub stands: bool,
}

impl Noted {
    /// Whether whoever is told may appeal against it.
    #[must_use]
    pub const fn is_appealable(&self) -> bool {
        self.stands && self.act.is_appealable()
    }
}
