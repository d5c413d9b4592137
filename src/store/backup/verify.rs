//! Whether a copy is whole: what it holds beside what the database held, and the forum's own check.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension as _};

use super::super::check::{self as whole, Problem};
use super::super::{Error, Read, migrate, open};
use super::part::Part;
use super::{BackupError, at};
use crate::domain::Time;

/// What a backup holds, in short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contents {
    /// Posts.
    pub posts: u64,
    /// When the newest of them was written; an import can be newer than its posts.
    pub newest: Option<Time>,
    /// The number of the schema.
    pub schema: i32,
}

/// A table: its name, how many rows it has, and the largest id.
pub(super) type Count = (String, i64, Option<i64>);

const TABLES: &str = "SELECT l.name,
        EXISTS (SELECT 1 FROM pragma_table_info(l.name) c WHERE c.name = 'id' AND c.pk = 1)
    FROM pragma_table_list l WHERE l.schema = 'main' AND l.type IN ('table', 'shadow') ORDER BY l.name";
const POSTS: &str = "SELECT count(*) FROM post";
const NEWEST: &str = "SELECT at FROM post ORDER BY id DESC LIMIT 1";

/// Counts every table.
pub(super) fn counts(sql: &Connection) -> Result<Vec<Count>, BackupError> {
    let mut tables = sql.prepare(TABLES)?;
    let tables = tables.query_map([], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?))
    })?;
    let mut counts = Vec::new();
    for table in tables {
        let (name, has_id) = table?;
        let quoted = name.replace('"', "\"\"");
        let largest = if has_id { "max(id)" } else { "NULL" };
        let count = format!("SELECT count(*), {largest} FROM \"{quoted}\"");
        let (rows, largest) = sql.query_row(&count, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        counts.push((name, rows, largest));
    }
    Ok(counts)
}

/// Whether the copy has what the database has.
pub(super) fn compare(stored: &[Count], copied: &[Count]) -> Result<(), BackupError> {
    for count in stored {
        let (table, stored, _) = count;
        let other = copied.iter().find(|(name, ..)| name == table);
        if other != Some(count) {
            return Err(BackupError::Differs {
                table: table.clone(),
                copied: other.map_or(0, |(_, rows, _)| *rows),
                stored: *stored,
            });
        }
    }
    Ok(())
}

/// The forum's own check of an open copy, on the newest schema.
pub(super) fn check(path: &Path, sql: &Connection) -> Result<Contents, BackupError> {
    let problems = whole::check(&Read { sql })?;
    let count = problems.len();
    if let Some(first) = problems.into_iter().next() {
        return Err(damaged(path, first, count));
    }
    contents(sql)
}

fn damaged(path: &Path, first: Problem, problems: usize) -> BackupError {
    BackupError::Damaged {
        path: path.into(),
        first,
        problems,
    }
}

/// What is in it.
fn contents(sql: &Connection) -> Result<Contents, BackupError> {
    let posts: i64 = sql.query_row(POSTS, [], |row| row.get(0))?;
    let newest = sql.query_row(NEWEST, [], |row| row.get(0)).optional()?;
    Ok(Contents {
        posts: posts.unsigned_abs(),
        newest: newest.map(Time::from_millis),
        schema: sql.pragma_query_value(None, "user_version", |row| row.get(0))?,
    })
}

/// Whether a backup is whole, as far as this program knows its schema. Nothing is written beside it.
///
/// # Errors
/// [`BackupError`]: what is wrong with it.
pub fn verify(file: &Path) -> Result<Contents, BackupError> {
    recognise(file)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let looked_at = || {
        let sql = Connection::open_with_flags(file, flags)?;
        open::harden(&sql)?;
        let contents = contents(&sql)?;
        if contents.schema == migrate::newest() {
            return check(file, &sql);
        }
        let read = Read { sql: &sql };
        let problems = whole::damage(&read)?
            .into_iter()
            .chain(whole::dangling(&read)?);
        match problems.into_iter().next() {
            Some(problem) => Err(damaged(file, problem, 1)),
            None => Ok(contents),
        }
    };
    looked_at().map_err(|error| broken(file, error))
}

/// An error of SQLite's about a file that it cannot make sense of, as what is wrong with the file.
fn broken(file: &Path, error: BackupError) -> BackupError {
    use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
    match error {
        BackupError::Store(Error::Sqlite(error))
            if matches!(
                error.sqlite_error_code(),
                Some(DatabaseCorrupt | NotADatabase)
            ) =>
        {
            damaged(file, Problem::Damaged(error.to_string()), 1)
        }
        other => other,
    }
}

/// A copy of a backup under the name of `to`, on the newest schema, found whole, and synced.
pub(super) fn tried(file: &Path, to: &Path) -> Result<(Part, Contents), BackupError> {
    recognise(file)?;
    let part = Part::begin(to)?;
    let tried = fill(file, &part);
    let contents = tried.map_err(|error| broken(file, part.cause(error)))?;
    Ok((part, contents))
}

fn fill(file: &Path, part: &Part) -> Result<Contents, BackupError> {
    let mut from = std::fs::File::open(file).map_err(at(file))?;
    super::make_room(&part.path, from.metadata().map_err(at(file))?.len())?;
    let mut to = &part.file;
    std::io::copy(&mut from, &mut to).map_err(at(&part.path))?;
    let mut sql = part.open()?;
    sql.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(()))?;
    if let Some(problem) = whole::damage(&Read { sql: &sql })?.into_iter().next() {
        return Err(damaged(file, problem, 1));
    }
    migrate::migrate(&mut sql, None)?;
    let contents = check(file, &sql)?;
    drop(sql);
    part.file.sync_all().map_err(at(&part.path))?;
    Ok(contents)
}

/// Looks at the file's header, without SQLite: whose it is, and of which version.
pub(super) fn recognise(file: &Path) -> Result<(), BackupError> {
    use std::io::Read as _;
    let mut header = [0; 100];
    let mut opened = std::fs::File::open(file).map_err(at(file))?;
    let read = opened.read_exact(&mut header);
    let number = |from: usize| {
        let bytes = header.get(from..from + 4)?;
        Some(i32::from_be_bytes(bytes.try_into().ok()?))
    };
    let ours = read.is_ok()
        && header.starts_with(b"SQLite format 3\0")
        && number(68) == Some(migrate::APPLICATION_ID);
    if !ours {
        return Err(BackupError::Foreign(file.into()));
    }
    let journal = super::with(file, "-wal");
    if journal.metadata().is_ok_and(|journal| journal.len() > 0) {
        return Err(BackupError::InUse(file.into()));
    }
    match number(60) {
        Some(found) if found > migrate::newest() => Err(BackupError::Newer {
            path: file.into(),
            found,
            known: migrate::newest(),
        }),
        _ => Ok(()),
    }
}
