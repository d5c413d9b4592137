//! The sponsor's announcements: the kind that each declares.

/// What an announcement is, as its author declares it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AnnouncementKind {
    /// Something to know.
    #[default]
    News,
    /// A release of the product; it can name the ideas that it ships.
    Release,
    /// Something will be otherwise.
    Change,
    /// Something does not work, and the sponsor knows.
    KnownIssue,
    /// Something is broken now.
    Incident,
    /// The sponsor asks the members.
    Question,
}

impl AnnouncementKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::News,
        Self::Release,
        Self::Change,
        Self::KnownIssue,
        Self::Incident,
        Self::Question,
    ];

    /// As stored, typed and printed by commands.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Release => "release",
            Self::Change => "change",
            Self::KnownIssue => "known-issue",
            Self::Incident => "incident",
            Self::Question => "question",
        }
    }

    /// From what is stored or typed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// Whether it is bad news: never bounded, and on Home until it was opened.
    #[must_use]
    pub const fn is_bad_news(self) -> bool {
        matches!(self, Self::KnownIssue | Self::Incident)
    }
}
