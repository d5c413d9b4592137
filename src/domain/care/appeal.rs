//! Appeals against what stands in the log: once for each entry, by the member whom it concerns; somebody else than who acted
//! decides.

use super::log::within;
use super::{Act, LogEntry};
use crate::domain::{Byline, Refusal, SafeText, Time};

/// An appeal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogAppeal {
    /// When it was made.
    pub at: Time,
    /// Its words.
    pub words: SafeText,
    /// What was decided; none while it waits.
    pub ruling: Option<Ruling>,
}

impl LogAppeal {
    /// Characters of an appeal, and of the answer to one.
    pub const CHARS: usize = 1_000;

    /// Whether somebody is still to decide it: it ends undecided where the entry that it is against was taken back.
    #[must_use]
    pub const fn waits(&self, entry: &LogEntry) -> bool {
        self.ruling.is_none() && entry.reversed_by.is_none()
    }

    /// The words of an appeal, or of the answer to one, on one line.
    ///
    /// # Errors
    /// [`CareFault::WordsTooLong`](crate::domain::CareFault::WordsTooLong): there is one appeal, and it is not cut.
    pub fn words(said: &SafeText) -> Result<SafeText, Refusal> {
        within(said, Self::CHARS)
    }
}

/// What was decided of an appeal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// When.
    pub at: Time,
    /// By whom; none for whoever runs the server.
    pub by: Option<Byline>,
    /// Whether it was granted.
    pub granted: bool,
    /// Why, in words.
    pub answer: SafeText,
}

/// An entry with its appeal, and what the viewer may do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogRecord {
    /// The entry.
    pub entry: LogEntry,
    /// The appeal against it.
    pub appeal: Option<LogAppeal>,
    /// Whether the viewer may appeal.
    pub may_appeal: bool,
    /// Whether the viewer may decide the appeal that waits.
    pub may_decide: bool,
    /// Whether the viewer may take back what was done.
    pub may_reverse: bool,
}

impl Act {
    /// Whether it takes away what a member is. That is not decided by the hosts of a conference, but by those who have the page
    /// of members.
    #[must_use]
    pub const fn is_of_standing(self) -> bool {
        matches!(
            self,
            Self::Expel | Self::Unhost | Self::RevokeStaff | Self::RevokeSysop | Self::Undepute
        )
    }

    /// Whether it takes away what sysops alone give: who is staff, who operates the site, and who has which of their pages.
    #[must_use]
    pub const fn is_of_rank(self) -> bool {
        matches!(self, Self::RevokeStaff | Self::RevokeSysop | Self::Undepute)
    }

    /// Whether the member whom it concerns may appeal: it takes something away.
    #[must_use]
    pub const fn is_appealable(self) -> bool {
        matches!(
            self,
            Self::Hide
                | Self::Fold
                | Self::Erase
                | Self::Freeze
                | Self::Retire
                | Self::Retitle
                | Self::Move
                | Self::Link
                | Self::Split
                | Self::Refuse
                | Self::Purge
                | Self::Suspend
                | Self::Expel
                | Self::Unhost
                | Self::RevokeStaff
                | Self::RevokeSysop
                | Self::Undepute
        )
    }
}
