//! What sysops see of spam: what was held and became of it, the watched words, and purges.

use super::{HeldPost, LogEntry, LogId, WatchedRow};
use crate::domain::{MemberId, Time};

/// A held post, as somebody sees it who may.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldView {
    /// The post.
    pub post: HeldPost,
    /// Whether the viewer decides on it; its author does not.
    pub decides: bool,
    /// Whether the viewer may purge its author.
    pub purges: bool,
    /// When its author joined.
    pub joined_at: Time,
    /// How many posts of theirs stand, to fifty.
    pub posts: u32,
}

/// The sysop's page on spam.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SpamPage {
    /// The watched words.
    pub words: Vec<WatchedRow>,
    /// How many posts wait.
    pub waiting: u32,
    /// How many were posted by a host in thirty days.
    pub released: u32,
    /// How many were not.
    pub refused: u32,
    /// The latest purges.
    pub purges: Vec<LogEntry>,
}

impl SpamPage {
    /// Purges that are listed.
    pub const PURGES: usize = 20;
}

/// What a purge would take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PurgeSize {
    /// Posts that stand.
    pub posts: u32,
    /// Topics in which nobody else wrote.
    pub topics: u32,
    /// Posts that wait for a host.
    pub held: u32,
    /// The latest purge of theirs that was not taken back.
    pub taken: Option<LogId>,
    /// Whether they are suspended until further notice: a purge adds no suspension then, so that taking it back ends none.
    pub suspended: bool,
}

/// A purge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Purged {
    /// Whose posts it took.
    pub member: MemberId,
    /// Whether they were put back.
    pub back: bool,
}
