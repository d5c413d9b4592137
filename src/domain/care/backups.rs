//! The backups of the site, as the sysop sees them.

use crate::domain::{SafeText, Time};

/// The backups that the server keeps, and what it is doing about them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backups {
    /// Where they lie.
    pub directory: SafeText,
    /// The data directory, which one is put back into.
    pub data: SafeText,
    /// How often one is made, in milliseconds; none: only when somebody asks for one.
    pub every: Option<i64>,
    /// How many are kept.
    pub keep: u32,
    /// Those that there are, the newest first.
    pub rows: Vec<KeptBackup>,
    /// What is being done now.
    pub running: Option<BackupStage>,
    /// When making one failed, and why, if none succeeded since.
    pub failed: Option<(Time, SafeText)>,
    /// When the last one was made, here or by a command, and where.
    pub last: Option<(Time, SafeText)>,
    /// Bytes that are free on their disk, if the system says.
    pub free: Option<u64>,
}

/// A backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptBackup {
    /// Its name.
    pub name: SafeText,
    /// Of which moment.
    pub at: Time,
    /// Its size in bytes.
    pub bytes: u64,
    /// Whether it is whole.
    pub found: Wholeness,
}

/// Whether a backup is whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wholeness {
    /// It was found whole when it was made.
    WhenMade,
    /// It was looked through again, and is whole.
    Whole(Time),
    /// It was looked through again, and is not; what was found.
    Damaged(SafeText),
}

/// What is being done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupStage {
    /// One is made: so many per cent are copied.
    Copying(u8),
    /// The copy is looked through.
    Verifying,
    /// This one is looked through again.
    Again(SafeText),
}
