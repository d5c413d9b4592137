//! Suspensions: a member who may not write for a while, and what they are told of it.

use super::{LogId, Reason};
use crate::domain::{SafeText, Time};

/// A member may read, but not write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspension {
    /// Until when; [`Self::OPEN`] where that is not said.
    pub until: Time,
    /// Why.
    pub reason: Reason,
    /// In words.
    pub words: SafeText,
    /// The entry of the log.
    pub entry: LogId,
}

impl Suspension {
    /// Until further notice: the last minute of the year 9999.
    pub const OPEN: Time = Time::from_millis(253_402_300_740_000);

    /// Whether it holds at this moment.
    #[must_use]
    pub fn holds(&self, now: Time) -> bool {
        self.until > now
    }

    /// When it ends; none for until further notice.
    #[must_use]
    pub fn end(&self) -> Option<Time> {
        Self::ends(self.until)
    }

    /// When a suspension until then ends; none for until further notice.
    #[must_use]
    pub fn ends(until: Time) -> Option<Time> {
        (until < Self::OPEN).then_some(until)
    }
}
