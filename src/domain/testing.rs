//! Calls for testers: whoever takes an idea's steps looks for some while it is being tried, voters are asked first, and
//! posts of the testers after the call are their reports.

use super::{Byline, Refusal, Time};

/// Milliseconds for which the places of a call are kept for those who voted.
pub const VOTERS_FIRST: i64 = 3 * Time::DAY;

/// How many testers a call looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Places(u32);

impl Places {
    /// The most.
    pub const MOST: u32 = 50;

    /// So many places.
    ///
    /// # Errors
    /// [`Refusal::PlacesInvalid`].
    pub const fn new(places: u32) -> Result<Self, Refusal> {
        match places {
            1..=Self::MOST => Ok(Self(places)),
            _ => Err(Refusal::PlacesInvalid { limit: Self::MOST }),
        }
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

/// Calls for testers of an idea, as one viewer sees them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Testing {
    /// The latest call.
    pub call: Option<Call>,
    /// Whether the viewer may open one.
    pub may_open: bool,
}

/// A call for testers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// The number of the post with its words.
    pub post: u32,
    /// Who opened it.
    pub by: Byline,
    /// When.
    pub at: Time,
    /// How many testers are looked for.
    pub places: u32,
    /// Until when places are kept for those who voted.
    pub for_all_at: Time,
    /// Who tests, in the order in which they came.
    pub testers: Vec<Byline>,
    /// How many of them have posted since.
    pub reported: u32,
    /// Whether the viewer is one.
    pub mine: bool,
    /// Whether the viewer may take a place.
    pub may_volunteer: bool,
    /// Whether the viewer may close it.
    pub may_close: bool,
    /// The number of the post with the results, which closed it.
    pub results: Option<u32>,
}
