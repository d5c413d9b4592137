//! How the community and its server are, on one page.

use super::ServerStatus;
use crate::domain::Time;

/// What the sysop's first page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// How the server is; none where none runs, or it does not answer.
    pub server: Option<ServerStatus>,
    /// Whether one runs that does not answer.
    pub silent: bool,
    /// Members with a handle, counted up to [`Overview::MOST`].
    pub members: u32,
    /// Those of them who joined in the last seven days.
    pub new_members: u32,
    /// Bytes of the database.
    pub database: u64,
    /// Bytes of its disk that are free, and all of them; none where the system does not say.
    pub disk: Option<(u64, u64)>,
    /// The last backup that was found whole: when.
    pub backup: Option<Time>,
    /// When one failed since.
    pub backup_failed: Option<Time>,
    /// Posts of the last [`Overview::DAYS`] days in UTC, as they arrived, without what was imported later than on its day; the
    /// last is today so far. Each is counted up to [`Overview::MOST`].
    pub days: Vec<u32>,
    /// Those of them that answer somebody: all but the posts that open topics.
    pub replies: Vec<u32>,
    /// Members who joined, each day.
    pub joined: Vec<u32>,
}

impl Overview {
    /// Days that are shown.
    pub const DAYS: i64 = 14;
    /// What is counted at most.
    pub const MOST: u32 = 100_000;
}
