//! Applications: where registration is by approval, a newcomer is a member who reads as guests do until a sysop lets them in.

use crate::domain::{SafeText, Time};

/// What somebody who wants in said, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// What brings them here.
    pub words: SafeText,
    /// Since when it waits.
    pub at: Time,
    /// When it was refused and in which words; none while it waits.
    pub refused: Option<(Time, SafeText)>,
}

impl Application {
    /// Characters of the words.
    pub const CHARS: usize = 300;
    /// How many wait at most; then nobody more can apply.
    pub const MOST: usize = 200;
    /// Milliseconds after a refusal until one may apply again.
    pub const AGAIN: i64 = 7 * Time::DAY;

    /// When whoever was refused may apply again; none while it waits.
    #[must_use]
    pub fn again_at(&self) -> Option<Time> {
        let refused = self.refused.as_ref();
        refused.map(|(at, _)| at.plus(Self::AGAIN))
    }
}
