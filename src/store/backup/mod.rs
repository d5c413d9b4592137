//! Backups: a copy of the database while members go on, which is looked through before it counts as one.
//!
//! A connection that holds one view copies page after page, slowly enough for those who write; the copy is compared with that
//! view and checked like the forum's own file, synced, and only then gets its name. What else the server cannot do without
//! lies beside it ([`beside`]). [`restore`] is the way back.

mod beside;
mod memory;
mod part;
mod restore;
mod shelf;
#[cfg(test)]
mod tests;
mod verify;

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{self, StepResult};

use super::check::Problem;
use super::{Error, OpenError, open};
use crate::domain::Time;

pub use memory::{Failed, Last, last, remember, remember_failure};
use part::Part;
pub use restore::{Restored, restore};
pub use shelf::{Kept, list, name, prepare, prune, prune_copies};
pub use verify::{Contents, verify};

/// Pages of one step; with 4 KiB each it takes some ten milliseconds.
const STEP: i32 = 1_000;
/// The pause between two steps.
const PAUSE: Duration = Duration::from_millis(10);
/// Bytes that stay free on the disk: a full one would stop the forum.
const SPARE: u64 = 64 * 1024 * 1024;

/// What to copy, and where to.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The data directory.
    pub data: PathBuf,
    /// The file to make; one that is there is replaced in the end.
    pub to: PathBuf,
    /// Whether free pages are left out, and with them what was deleted long ago. Takes twice the room meanwhile.
    pub compact: bool,
    /// The configuration file, if there is one.
    pub config: Option<PathBuf>,
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// So many pages of so many are copied.
    Copying(u64, u64),
    /// Free pages are left out.
    Compacting,
    /// The copy is looked through.
    Verifying,
}

/// A backup that was made and found whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Where.
    pub path: PathBuf,
    /// Of which moment.
    pub at: Time,
    /// Its size.
    pub bytes: u64,
    /// What is in it.
    pub contents: Contents,
    /// The files beside it.
    pub beside: Vec<PathBuf>,
}

/// Why there is no backup, or no restored forum.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// A file cannot be read or written.
    #[error("{0}: {1}")]
    Io(PathBuf, io::Error),
    /// The disk would be full, and a forum on it could write no more.
    #[error("{path}: {needed} MB are needed on that disk, and {free} MB are free")]
    NoRoom {
        /// Where.
        path: PathBuf,
        /// Megabytes that are needed, some to spare included.
        needed: u64,
        /// Megabytes that there are.
        free: u64,
    },
    /// The disk became full meanwhile.
    #[error("{0}: the disk is full")]
    DiskFull(PathBuf),
    /// Another process makes the same file.
    #[error("{0} is being made by another process")]
    Twice(PathBuf),
    /// The copy lacks something that the database has.
    #[error("the copy differs from the database: {table} has {copied} rows, should have {stored}")]
    Differs {
        /// Where.
        table: String,
        /// Rows of the copy.
        copied: i64,
        /// Rows of the database.
        stored: i64,
    },
    /// The copy is not whole.
    #[error("{path} is not whole: {first} (of {problems})")]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// What was found first.
        first: Problem,
        /// How much was found.
        problems: usize,
    },
    /// The file is no backup of a forum.
    #[error("{0} is not a Wellspring database")]
    Foreign(PathBuf),
    /// The file is used by a server, or was copied while one used it.
    #[error("{0} has a journal beside it: it is a database in use, not a backup")]
    InUse(PathBuf),
    /// A later version of this program made it.
    #[error("{path} has schema {found}, this program knows only schemas up to {known}")]
    Newer {
        /// Which file.
        path: PathBuf,
        /// The number in the file.
        found: i32,
        /// The newest that this program knows.
        known: i32,
    },
    /// Whoever asked for it wants it no more.
    #[error("stopped")]
    Stopped,
    /// Anything else that the store says.
    #[error(transparent)]
    Store(#[from] Error),
    /// Anything else that is said when a file is opened.
    #[error(transparent)]
    Open(#[from] OpenError),
}

impl From<rusqlite::Error> for BackupError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Says to which file an error of the disk belongs.
fn at(path: &Path) -> impl Fn(io::Error) -> BackupError {
    move |error| match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => BackupError::DiskFull(path.into()),
        _ => BackupError::Io(path.into(), error),
    }
}

/// Makes a backup of the moment `now`, beside whoever reads and writes. `go_on` hears how far it is, and says whether to.
///
/// # Errors
/// [`BackupError`]; what stood at `plan.to` is there as before.
pub fn make(
    plan: &Plan,
    now: Time,
    go_on: &mut dyn FnMut(Stage) -> bool,
) -> Result<Backup, BackupError> {
    if part::is_same(&plan.to, &open::path(&plan.data)) {
        return Err(BackupError::InUse(plan.to.clone()));
    }
    let part = Part::begin(&plan.to)?;
    let made = fill(plan, &part, go_on);
    let contents = made.map_err(|error| part.cause(error))?;
    let bytes = fs::metadata(&part.path).map_err(at(&part.path))?.len();
    let beside = beside::copy(&plan.to, &plan.data, plan.config.as_deref())?;
    part.keep(&plan.to)?;
    let beside = beside.keep()?;
    sync_directory(&plan.to)?;
    Ok(Backup {
        path: plan.to.clone(),
        at: now,
        bytes,
        contents,
        beside,
    })
}

/// Copies, compares and checks.
fn fill(
    plan: &Plan,
    part: &Part,
    go_on: &mut dyn FnMut(Stage) -> bool,
) -> Result<Contents, BackupError> {
    let source = open::reader(&plan.data, false)?;
    let size: u64 = source
        .query_row(SIZE, [], |row| row.get::<_, i64>(0))?
        .unsigned_abs();
    let room = if plan.compact { 2 * size } else { size };
    make_room(&part.path, room)?;
    source.execute_batch("BEGIN")?;
    // The view begins with the first read; a copy that holds one is not begun again by each write.
    let counts = verify::counts(&source)?;
    copy(&source, part, go_on)?;
    source.execute_batch("COMMIT")?;
    drop(source);
    if plan.compact {
        step(go_on, Stage::Compacting)?;
        part.compact()?;
    }
    step(go_on, Stage::Verifying)?;
    let sql = part.open()?;
    // So that it is one file, whoever copies it.
    sql.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?;
    verify::compare(&counts, &verify::counts(&sql)?)?;
    let contents = verify::check(&part.path, &sql)?;
    drop(sql);
    part.file.sync_all().map_err(at(&part.path))?;
    Ok(contents)
}

const SIZE: &str =
    "SELECT (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size)";

/// Copies the pages, with pauses, and each step of them onto the disk.
fn copy(
    source: &Connection,
    part: &Part,
    go_on: &mut dyn FnMut(Stage) -> bool,
) -> Result<(), BackupError> {
    let mut copy = part.open()?;
    // What fails is thrown away, and what succeeds is synced in the end.
    copy.pragma_update_and_check(None, "journal_mode", "off", |_| Ok(()))?;
    copy.pragma_update(None, "synchronous", "OFF")?;
    let backup = backup::Backup::new(source, &mut copy)?;
    loop {
        let stepped = backup.step(STEP)?;
        let progress = backup.progress();
        let [all, left] =
            [progress.pagecount, progress.remaining].map(|n| u64::from(n.unsigned_abs()));
        step(go_on, Stage::Copying(all.saturating_sub(left), all))?;
        if stepped == StepResult::Done {
            return Ok(());
        }
        // The disk never has much to do at once: whoever writes would wait behind it. With sixteen steps between two syncs the
        // slowest of a hundred writes waited twice as long, and the copy took three quarters of the time (benches/backup.rs).
        part.file.sync_data().map_err(at(&part.path))?;
        thread::sleep(PAUSE);
    }
}

fn step(go_on: &mut dyn FnMut(Stage) -> bool, stage: Stage) -> Result<(), BackupError> {
    if go_on(stage) {
        Ok(())
    } else {
        Err(BackupError::Stopped)
    }
}

/// Whether `bytes` fit on the disk of `path`, and some to spare.
fn make_room(path: &Path, bytes: u64) -> Result<(), BackupError> {
    let Some(free) = free(path) else {
        return Ok(());
    };
    let needed = bytes + SPARE;
    if free >= needed {
        return Ok(());
    }
    Err(BackupError::NoRoom {
        path: path.into(),
        needed: needed / 1_000_000,
        free: free / 1_000_000,
    })
}

/// Bytes that are free on the disk of `path`; none where the system does not say.
#[must_use]
pub fn free(path: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(path).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}

/// The directory of a file.
fn directory(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// What was renamed in the directory of `path` is on disk after this.
fn sync_directory(path: &Path) -> Result<(), BackupError> {
    let directory = directory(path);
    let synced = File::open(directory).and_then(|directory| directory.sync_all());
    synced.map_err(at(directory))
}

/// `path` with more at its end.
fn with(path: &Path, more: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(more);
    name.into()
}
