//! The schema and its history: numbered files, applied in order, each in one transaction with its number.
//!
//! The number of the schema is SQLite's `user_version`. A database that holds something is copied before it is changed.

use std::fs::{File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::OpenError;

/// "WELL" in ASCII: says in the file's header whose it is.
pub(super) const APPLICATION_ID: i32 = 0x5745_4c4c;

/// Every schema there was, oldest first; the last is the present one.
const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_start.sql"),
    include_str!("migrations/0002_people.sql"),
    include_str!("migrations/0003_answers.sql"),
    include_str!("migrations/0004_thanked.sql"),
    include_str!("migrations/0005_proved.sql"),
    include_str!("migrations/0006_organisations.sql"),
    include_str!("migrations/0007_ideas.sql"),
    include_str!("migrations/0008_announcements.sql"),
    include_str!("migrations/0009_trust.sql"),
    include_str!("migrations/0010_care.sql"),
    include_str!("migrations/0011_told.sql"),
    include_str!("migrations/0012_log_numbers.sql"),
    include_str!("migrations/0013_listed.sql"),
    include_str!("migrations/0014_mended.sql"),
    include_str!("migrations/0015_said.sql"),
    include_str!("migrations/0016_settled.sql"),
    include_str!("migrations/0017_unsaid.sql"),
    include_str!("migrations/0018_deputies.sql"),
    include_str!("migrations/0019_parts.sql"),
    include_str!("migrations/0020_thanks.sql"),
    include_str!("migrations/0021_marks.sql"),
];

/// The schema with which titles got an index of their own, of words that only this program cuts.
const TITLES: i32 = 6;

/// The schema that this program knows.
pub(super) fn newest() -> i32 {
    i32::try_from(MIGRATIONS.len()).unwrap_or(i32::MAX)
}

/// Brings the database to the present schema. `backups` is where the copy of an older one goes.
///
/// # Errors
/// [`OpenError::Foreign`] and [`OpenError::Newer`] before anything is changed, [`OpenError::BrokenLinks`] and SQLite's
/// own with the old schema in place.
pub(super) fn migrate(sql: &mut Connection, backups: Option<&Path>) -> Result<(), OpenError> {
    let found = recognise(sql)?;
    if found == newest() {
        return Ok(());
    }
    if let Some(dir) = backups.filter(|_| found > 0) {
        back_up(sql, dir, found)?;
    }
    // Where a table is made anew, what points at it stays; where everything points is looked at before each commit. SQLite
    // changes this between transactions only.
    let follows: bool = sql.pragma_query_value(None, "foreign_keys", |row| row.get(0))?;
    sql.pragma_update(None, "foreign_keys", false)?;
    let done = apply(sql);
    sql.pragma_update(None, "foreign_keys", follows)?;
    done
}

/// Applies what is missing, one after the other.
fn apply(sql: &mut Connection) -> Result<(), OpenError> {
    loop {
        let tx = sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Another process may have migrated while this one waited for the lock.
        let version = recognise(&tx)?;
        let Some(migration) = usize::try_from(version)
            .ok()
            .and_then(|version| MIGRATIONS.get(version))
        else {
            return Ok(());
        };
        tx.execute_batch(migration)?;
        if version + 1 == TITLES {
            super::similar::fill(&tx)?;
        }
        if tx.prepare("PRAGMA foreign_key_check")?.exists([])? {
            return Err(OpenError::BrokenLinks);
        }
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", version + 1)?;
        tx.commit()?;
    }
}

/// Makes an older schema, or the present one, in an empty database: what was exported from such a one fits into it.
pub(super) fn begin(sql: &mut Connection, schema: i32) -> Result<(), OpenError> {
    let tx = sql.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let count = usize::try_from(schema).unwrap_or_default();
    for migration in MIGRATIONS.iter().take(count) {
        tx.execute_batch(migration)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", schema)?;
    Ok(tx.commit()?)
}

/// The number of the schema in the file; 0 for a new one.
pub(super) fn recognise(sql: &Connection) -> Result<i32, OpenError> {
    let application: i32 = sql.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version: i32 = sql.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let empty = !sql
        .prepare("SELECT 1 FROM sqlite_schema LIMIT 1")?
        .exists([])?;
    if empty && application == 0 && version == 0 {
        Ok(0)
    } else if application != APPLICATION_ID {
        Err(OpenError::Foreign)
    } else if version > newest() {
        Err(OpenError::Newer {
            found: version,
            known: newest(),
        })
    } else {
        Ok(version)
    }
}

/// Copies the database beside itself, on disk before this returns (VACUUM INTO does not sync). A copy that is there
/// already was made by an attempt that failed later, and is as good.
fn back_up(sql: &Connection, dir: &Path, version: i32) -> Result<(), OpenError> {
    let copy = dir.join(format!("wellspring-schema-{version}.db"));
    if copy.exists() {
        return Ok(());
    }
    let part = copy.with_extension("part");
    if part.exists() {
        std::fs::remove_file(&part)?;
    }
    sql.execute("VACUUM INTO ?1", [part.to_string_lossy()])?;
    let file = File::open(&part)?;
    file.set_permissions(Permissions::from_mode(0o600))?;
    file.sync_all()?;
    std::fs::rename(&part, &copy)?;
    File::open(dir)?.sync_all()?;
    Ok(())
}

#[cfg(test)]
#[path = "migrate_tests.rs"]
mod tests;
