//! What the forum says by itself, in the language of the site: where a post is part of what somebody did elsewhere, or of
//! what time did. Whoever starts a server gives the words; everybody reads them as they were posted.

use super::SafeText;

/// The words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sayings {
    /// What the clock is called, which posts where time has passed.
    pub clock: SafeText,
    /// The author was asked for more, and did not answer.
    pub no_answer: SafeText,
    /// Another idea goes on in this one.
    pub came_in: SafeText,
    /// The same, where not everybody here may read the other one.
    pub came_in_unseen: SafeText,
    /// Another idea stands by itself again.
    pub went_out: SafeText,
    /// The same, where not everybody here may read the other one.
    pub went_out_unseen: SafeText,
    /// What members are called who are gone, before a number.
    pub former: SafeText,
}

/// Signs that need no language, for a forum that nobody gave words to.
impl Default for Sayings {
    fn default() -> Self {
        let [clock, into, out] = ["⏲", "→", "←"].map(SafeText::line);
        Self {
            no_answer: clock.clone(),
            clock,
            came_in_unseen: into.clone(),
            came_in: into,
            went_out_unseen: out.clone(),
            former: SafeText::line("former member"),
            went_out: out,
        }
    }
}
