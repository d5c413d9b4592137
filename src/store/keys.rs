//! The keys that sign members in. One key belongs to one member.

use rusqlite::params;

use super::{Error, Read, Write, row};
use crate::domain::{Fingerprint, Key, MemberId, SafeText};

const ADD: &str =
    "INSERT INTO member_key (fingerprint, member, label, added_at) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (fingerprint) DO NOTHING";
const REMOVE: &str = "DELETE FROM member_key WHERE fingerprint = ?1 AND member = ?2";
const OF: &str = "SELECT fingerprint, label, added_at, used_at FROM member_key WHERE member = ?1
    ORDER BY added_at, fingerprint";
const RENAME: &str = "UPDATE member_key SET label = ?3 WHERE fingerprint = ?1 AND member = ?2";
const TOUCH: &str = "UPDATE member_key SET used_at = ?2 WHERE fingerprint = ?1";

/// Gives a member a key; false when the key is somebody's already, perhaps theirs.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn add(
    w: &mut Write<'_>,
    member: MemberId,
    key: &Fingerprint,
    label: &SafeText,
) -> Result<bool, Error> {
    let mut insert = w.sql.prepare_cached(ADD)?;
    let values = params![key.as_str(), member.0, label.as_str(), w.now.millis()];
    Ok(insert.execute(values)? > 0)
}

/// Takes a key from a member; false when they do not have it.
///
/// # Errors
/// As SQLite.
pub fn remove(w: &mut Write<'_>, member: MemberId, key: &Fingerprint) -> Result<bool, Error> {
    let mut delete = w.sql.prepare_cached(REMOVE)?;
    Ok(delete.execute((key.as_str(), member.0))? > 0)
}

/// Calls a key of a member something else; false when they do not have it.
///
/// # Errors
/// As SQLite.
pub fn rename(
    w: &mut Write<'_>,
    member: MemberId,
    key: &Fingerprint,
    label: &SafeText,
) -> Result<bool, Error> {
    let mut update = w.sql.prepare_cached(RENAME)?;
    Ok(update.execute((key.as_str(), member.0, label.as_str()))? > 0)
}

/// The keys of a member, oldest first.
///
/// # Errors
/// As SQLite.
pub fn of(r: &Read<'_>, member: MemberId) -> Result<Vec<Key>, Error> {
    let mut query = r.sql.prepare_cached(OF)?;
    let rows = query.query_map([member.0], |row| {
        Ok(Key {
            fingerprint: row::parsed(row, 0, Fingerprint::parse)?,
            label: row::line(row, 1)?,
            added_at: row::time(row, 2)?,
            used_at: row::maybe_time(row, 3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Notes that a key signed its member in.
///
/// # Errors
/// As SQLite.
pub fn touch(w: &mut Write<'_>, key: &Fingerprint) -> Result<(), Error> {
    let now = w.now.millis();
    w.sql.prepare_cached(TOUCH)?.execute((key.as_str(), now))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_all_keys() {
        for sql in [ADD, REMOVE, OF, TOUCH] {
            assert_no_scan(sql);
        }
    }
}
