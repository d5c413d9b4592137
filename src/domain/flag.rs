//! Flags: what a member may say is wrong with a post. The list is closed, and criticism is not in it.

/// Why a post is flagged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FlagReason {
    /// It sells, or leads away.
    Spam,
    /// It attacks a person.
    Attack,
    /// It tells what is private.
    Private,
    /// It is against the law.
    Unlawful,
    /// It belongs elsewhere.
    Misplaced,
    /// The announcement declares another kind than it is.
    WrongKind,
}

impl FlagReason {
    /// Every reason.
    pub const ALL: [Self; 6] = [
        Self::Spam,
        Self::Attack,
        Self::Private,
        Self::Unlawful,
        Self::Misplaced,
        Self::WrongKind,
    ];

    /// Characters of the words that may be said besides; what is longer is cut.
    pub const CHARS: usize = 120;

    /// As stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Spam => "spam",
            Self::Attack => "attack",
            Self::Private => "private",
            Self::Unlawful => "unlawful",
            Self::Misplaced => "misplaced",
            Self::WrongKind => "wrong-kind",
        }
    }

    /// From what is stored.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text)
    }
}

impl From<FlagReason> for super::Reason {
    /// For which reason a host hides what was flagged for this one.
    fn from(reason: FlagReason) -> Self {
        match reason {
            FlagReason::Spam => Self::Spam,
            FlagReason::Attack => Self::Attack,
            FlagReason::Private => Self::Private,
            FlagReason::Unlawful => Self::Unlawful,
            FlagReason::Misplaced | FlagReason::WrongKind => Self::Misplaced,
        }
    }
}
