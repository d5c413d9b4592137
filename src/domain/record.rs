//! The sponsor's record on a board: computed from the history of its ideas whenever somebody asks, never stored.

use super::{Count, Time};

/// How well a board was answered, and what became of what was planned there.
///
/// Answers and ends of promises of the last [`Record::DAYS`] days count, at most the newest [`Record::MOST`] of each, and what
/// is late now. An answer is planned, shipped or declined; it is in time if it took no longer than was allowed then, by all
/// that the idea waited, so that a question back to the author or a look at it does not help. A promise is measured by its
/// first target; what was shipped and reopened because it was not really fixed is not kept, but taken back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Answers in time.
    pub in_time: u32,
    /// Answers in all.
    pub answers: u32,
    /// Ideas that wait for an answer longer than is allowed.
    pub overdue: Count,
    /// Half of the answers took no longer than so many milliseconds.
    pub median: Option<i64>,
    /// Promises that were kept.
    pub kept: u32,
    /// Promises of which the idea shipped late.
    pub late: u32,
    /// Promises that were taken back.
    pub taken_back: u32,
    /// Promises past their first target that have not shipped.
    pub outstanding: Count,
}

impl Record {
    /// Days that it looks back.
    pub const DAYS: i64 = 365;
    /// Answers, and ends of promises, that it looks at.
    pub const MOST: usize = 1_000;

    /// Answers that there should have been: those that were given, and those that are overdue.
    #[must_use]
    pub const fn due(&self) -> u32 {
        self.answers + self.overdue.get()
    }

    /// Promises that ended or should have.
    #[must_use]
    pub const fn promises(&self) -> u32 {
        self.kept + self.late + self.taken_back + self.outstanding.get()
    }

    /// The median in days, rounded up.
    #[must_use]
    pub fn median_days(&self) -> Option<i64> {
        self.median
            .map(|millis| (millis + Time::DAY - 1) / Time::DAY)
    }
}
