//! Opening the database: the file, who may read it, what SQLite is told, and what is refused.
//!
//! The settings and their reasons: sqlite.org/pragma.html, sqlite.org/security.html, sqlite.org/wal.html.

use std::fs::{DirBuilder, OpenOptions as FileOptions};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::migrate::{migrate, newest, recognise};
use super::{ConsoleLock, LockError, ServerLock};
use crate::domain::{IdMaker, Time};

/// Where the time comes from.
pub type Clock = Arc<dyn Fn() -> Time + Send + Sync>;

/// The time of the machine.
#[must_use]
pub fn system_clock() -> Clock {
    Arc::new(|| {
        let since = SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)
            .unwrap_or_default();
        Time::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
    })
}

/// Why a database was not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The directory or the file cannot be made.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The file is some other program's.
    #[error("the file is not a Wellspring database")]
    Foreign,
    /// A later version of this program made it.
    #[error("the database has schema {found}, this program knows only schemas up to {known}")]
    Newer {
        /// The number in the file.
        found: i32,
        /// The newest that this program knows.
        known: i32,
    },
    /// A server or a console of an earlier version of this program works with it.
    #[error("what runs there works with schema {found}, this program with schema {known}")]
    Older {
        /// The number in the file.
        found: i32,
        /// The one that this program would make of it.
        known: i32,
    },
    /// A restore was cut off between taking the old database away and putting the backup in its place.
    #[error("a restore was not finished; do it again: wellspring restore FILE")]
    HalfRestored,
    /// A migration left rows that point to nothing; it was undone.
    #[error("the new schema does not fit what is stored")]
    BrokenLinks,
    /// SQLite before 3.51.3 can corrupt a database in WAL mode (the reset race that was fixed there).
    #[error("SQLite {0} is too old, 3.51.3 is needed")]
    OldSqlite(&'static str),
    /// The file system does not bear WAL mode; a network file system, mostly.
    #[error("the file system does not allow SQLite's WAL mode; use a local disk")]
    NoWal,
    /// Anything else that SQLite says.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// What is stored cannot be read.
    #[error(transparent)]
    Store(#[from] super::Error),
}

/// How to open a store.
#[derive(Clone)]
pub struct OpenOptions {
    /// Threads that read, 1 to 4.
    pub readers: usize,
    /// How many writes, and how many reads, may wait; what comes on top is refused as busy.
    pub queue: usize,
    /// How long one read may take; for a server two seconds, as a long one keeps the journal from being emptied.
    pub longest_read: Duration,
    /// The time of transactions.
    pub clock: Clock,
    /// Whether another program empties the write-ahead log: then no connection of ours does by itself.
    pub litestream: bool,
    /// Whether whoever opens it holds the [`ServerLock`]. An older schema is made newer by whoever does, or takes it
    /// meanwhile: never under a server that works with the old one.
    pub serves: bool,
}

impl Default for OpenOptions {
    fn default() -> Self {
        Self {
            readers: 2,
            queue: 1024,
            longest_read: Duration::from_secs(2),
            clock: system_clock(),
            litestream: false,
            serves: false,
        }
    }
}

/// The name of the database in its directory.
const FILE: &str = "wellspring.db";
/// How long SQLite waits for another process.
const BUSY: Duration = Duration::from_secs(5);
/// How long emptying the journal waits for those who read.
const SETTLING: Duration = Duration::from_millis(500);
/// The first SQLite without the WAL reset race.
const OLDEST_SQLITE: i32 = 3_051_003;

/// The path of the database in a data directory.
pub(super) fn path(dir: &Path) -> PathBuf {
    dir.join(FILE)
}

/// The path of its write-ahead log.
pub(super) fn journal(dir: &Path) -> PathBuf {
    dir.join(format!("{FILE}-wal"))
}

/// Whether there is a database in a data directory.
#[must_use]
pub fn exists(dir: &Path) -> bool {
    path(dir).exists()
}

/// What a backup that is put in the place of the database is called until it is there.
const PART: &str = "wellspring.db.part";

/// Makes the directory (0700) and the file (0600) where they are missing. The journals of SQLite get the file's mode.
///
/// A file that exists is not even opened: closing it would drop the locks that another connection of this process holds
/// on it (sqlite.org/howtocorrupt.html, section 2.2).
fn prepare(dir: &Path) -> Result<(), OpenError> {
    DirBuilder::new().recursive(true).mode(0o700).create(dir)?;
    if !path(dir).exists() && dir.join(PART).exists() {
        return Err(OpenError::HalfRestored);
    }
    let made = FileOptions::new()
        .create_new(true)
        .write(true)
        .mode(0o600)
        .open(path(dir));
    match made {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error.into()),
        _ => Ok(()),
    }
}

/// The one connection that writes, on the newest schema, and its maker of ids; none yet where the disk is full, so that what
/// is there can be read all the same.
pub(super) fn writer(
    dir: &Path,
    options: &OpenOptions,
) -> Result<(Connection, Option<IdMaker>), OpenError> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(OpenError::OldSqlite(rusqlite::version()));
    }
    prepare(dir)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut sql = Connection::open_with_flags(path(dir), flags)?;
    sql.busy_timeout(BUSY)?;
    let mode: String =
        sql.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0))?;
    if mode != "wal" {
        return Err(OpenError::NoWal);
    }
    harden(&sql)?;
    // FULL: a post that was acknowledged survives a power cut. NORMAL may lose the last commits.
    sql.pragma_update(None, "synchronous", "FULL")?;
    // What was scribbled or dropped is overwritten, not only unlinked. FAST would leave the pages of long texts.
    sql.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
    sql.pragma_update(None, "cache_size", -32_000)?;
    sql.pragma_update(None, "journal_size_limit", 64 * 1024 * 1024)?;
    leave_journal(&sql, options.litestream)?;
    let _alone = alone(&sql, dir, options)?;
    migrate(&mut sql, Some(dir))?;
    let ids = match id_maker(&mut sql) {
        Err(super::Error::Full(_)) => None,
        made => Some(made?),
    };
    Ok((sql, ids))
}

/// Keeps servers and consoles out where the schema is to be made newer by somebody else than a server.
fn alone(
    sql: &Connection,
    dir: &Path,
    options: &OpenOptions,
) -> Result<Option<(ServerLock, ConsoleLock)>, OpenError> {
    let (found, known) = (recognise(sql)?, newest());
    if options.serves || found == 0 || found == known {
        return Ok(None);
    }
    let server = ServerLock::take(dir);
    match server.and_then(|server| Ok((server, ConsoleLock::alone(dir)?))) {
        Ok(locks) => Ok(Some(locks)),
        Err(LockError::Io(_, error)) => Err(error.into()),
        Err(LockError::Running(_) | LockError::Console(_)) => {
            Err(OpenError::Older { found, known })
        }
    }
}

/// A connection that only reads.
pub(super) fn reader(dir: &Path, litestream: bool) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let sql = Connection::open_with_flags(path(dir), flags)?;
    sql.busy_timeout(BUSY)?;
    harden(&sql)?;
    sql.pragma_update(None, "query_only", true)?;
    sql.pragma_update(None, "cache_size", -8_000)?;
    leave_journal(&sql, litestream)?;
    Ok(sql)
}

/// Leaves the write-ahead log to Litestream: it loses its place in a log that somebody else has emptied.
fn leave_journal(sql: &Connection, litestream: bool) -> Result<(), OpenError> {
    if litestream {
        sql.pragma_update(None, "wal_autocheckpoint", 0)?;
        sql.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    }
    Ok(())
}

/// Empties the write-ahead log as far as that goes without anybody waiting. For when Litestream does not.
///
/// # Errors
/// As SQLite.
pub fn checkpoint(dir: &Path) -> Result<(), OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let sql = Connection::open_with_flags(path(dir), flags)?;
    sql.busy_timeout(BUSY)?;
    harden(&sql)?;
    leave_journal(&sql, true)?;
    Ok(sql.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?)
}

/// Empties the journal into the file. Whoever writes waits meanwhile, so it does not wait long for those who read.
pub(super) fn settle(dir: &Path) -> Result<(), super::Error> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let sql = Connection::open_with_flags(path(dir), flags)?;
    sql.busy_timeout(SETTLING)?;
    let busy: bool = sql.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy {
        Err(super::Error::Busy)
    } else {
        Ok(())
    }
}

/// What every connection is told.
pub(super) fn harden(sql: &Connection) -> Result<(), OpenError> {
    sql.pragma_update(None, "foreign_keys", true)?;
    sql.pragma_update(None, "trusted_schema", false)?;
    sql.pragma_update(None, "cell_size_check", true)?;
    sql.pragma_update(None, "temp_store", "MEMORY")?;
    sql.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // Enough for every statement of the store, so that each is compiled once a connection; and not again for each value that
    // is bound, to see whether another plan fits that better: plans are what the tests saw, whatever is asked for.
    sql.set_prepared_statement_cache_capacity(256);
    sql.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(())
}

/// Takes the next node number, so that two processes never make the same id.
pub(super) fn id_maker(sql: &mut Connection) -> Result<IdMaker, super::Error> {
    let tx = sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let node = super::settings::next_node(&tx)?;
    tx.commit()?;
    Ok(IdMaker::new(node))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::migrate::begin;
    use rusqlite::StatementStatus;

    #[test]
    fn a_statement_is_compiled_once_whatever_is_bound() {
        let dir = tempfile::tempdir().unwrap();
        writer(dir.path(), &OpenOptions::default()).unwrap();
        let sql = reader(dir.path(), false).unwrap();
        // An index of some kinds only, and a number of rows: with either, another plan may fit another value.
        let kinds = "SELECT topic FROM announcement WHERE kind = ?1 LIMIT ?2";
        let mut kinds = sql.prepare_cached(kinds).unwrap();
        for (kind, most) in [("incident", 1), ("release", 50), ("known-issue", 2)] {
            assert!(!kinds.exists((kind, most)).unwrap());
        }
        assert_eq!(kinds.get_status(StatementStatus::RePrepare), 0);
    }

    #[test]
    fn a_schema_is_not_made_newer_under_a_server_that_runs() {
        let dir = tempfile::tempdir().unwrap();
        let mut sql = Connection::open(path(dir.path())).unwrap();
        begin(&mut sql, newest() - 1).unwrap();
        let serves = |serves| OpenOptions {
            serves,
            ..OpenOptions::default()
        };
        let lock = ServerLock::take(dir.path()).unwrap();
        let beside = writer(dir.path(), &serves(false));
        assert!(matches!(
            beside.err(),
            Some(OpenError::Older { found, known }) if (found, known) == (newest() - 1, newest())
        ));
        assert_eq!(recognise(&sql).unwrap(), newest() - 1);
        drop(lock);
        let console = ConsoleLock::share(dir.path()).unwrap();
        let beside = writer(dir.path(), &serves(false));
        assert!(matches!(beside.err(), Some(OpenError::Older { .. })));
        drop(console);
        drop(writer(dir.path(), &serves(false)).unwrap());
        assert_eq!(recognise(&sql).unwrap(), newest());
        // Who has the lock needs no other.
        sql.pragma_update(None, "user_version", newest() - 1)
            .unwrap();
        let _lock = ServerLock::take(dir.path()).unwrap();
        let served = writer(dir.path(), &serves(true));
        assert!(!matches!(served.err(), Some(OpenError::Older { .. })));
    }
}
