//! The keys that sign members in. One key belongs to one member, who has proved to hold it, or has only named it.

use rusqlite::{OptionalExtension, params};

use super::{Error, Read, Write, row};
use crate::domain::{Fingerprint, Key, MemberId, SafeText, Time};

const ADD: &str =
    "INSERT INTO member_key (fingerprint, member, label, added_at, proved) VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (fingerprint) DO NOTHING";
const REMOVE: &str =
    "DELETE FROM member_key WHERE fingerprint = ?1 AND member = ?2 RETURNING proved";
const DISCLAIM: &str = "DELETE FROM member_key
    WHERE fingerprint = ?1 AND member <> ?2 AND proved = 0 RETURNING member";
const OF: &str = "SELECT fingerprint, label, added_at, used_at, proved FROM member_key
    WHERE member = ?1 ORDER BY added_at, fingerprint";
const IS_PROVED: &str = "SELECT proved FROM member_key WHERE fingerprint = ?1 AND member = ?2";
const RENAME: &str = "UPDATE member_key SET label = ?3 WHERE fingerprint = ?1 AND member = ?2";
const PROVE: &str = "UPDATE member_key SET proved = 1 WHERE fingerprint = ?1 AND member = ?2";
const RESTS: &str = "SELECT used_at IS NULL OR used_at <= ?3 FROM member_key
    WHERE fingerprint = ?1 AND member = ?2";
const TOUCH: &str =
    "UPDATE member_key SET used_at = ?3, proved = 1 WHERE fingerprint = ?1 AND member = ?2";

/// Gives a member a key, proved or only named; false when the key is somebody's already, perhaps theirs.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn add(
    w: &mut Write<'_>,
    member: MemberId,
    key: &Fingerprint,
    label: &SafeText,
    proved: bool,
) -> Result<bool, Error> {
    let mut insert = w.sql.prepare_cached(ADD)?;
    let values = params![
        key.as_str(),
        member.0,
        label.as_str(),
        w.now.millis(),
        proved
    ];
    Ok(insert.execute(values)? > 0)
}

/// Takes a key from a member, and says whether they had proved to hold it; none when they do not have it.
///
/// # Errors
/// As SQLite.
pub fn remove(
    w: &mut Write<'_>,
    member: MemberId,
    key: &Fingerprint,
) -> Result<Option<bool>, Error> {
    let mut delete = w.sql.prepare_cached(REMOVE)?;
    let proved = delete.query_row((key.as_str(), member.0), |row| row.get(0));
    Ok(proved.optional()?)
}

/// Takes a key that another member has only named from them, for this one, who has proved to hold it; says from whom.
///
/// # Errors
/// As SQLite.
pub fn disclaim(
    w: &mut Write<'_>,
    member: MemberId,
    key: &Fingerprint,
) -> Result<Option<MemberId>, Error> {
    let mut delete = w.sql.prepare_cached(DISCLAIM)?;
    let from = delete.query_row((key.as_str(), member.0), |row| row.get(0));
    Ok(from.optional()?.map(MemberId))
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
            proved: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether a member has proved to hold a key of theirs; none when it is not theirs.
///
/// # Errors
/// As SQLite.
pub fn is_proved(r: &Read<'_>, member: MemberId, key: &Fingerprint) -> Result<Option<bool>, Error> {
    let mut query = r.sql.prepare_cached(IS_PROVED)?;
    let proved = query.query_row((key.as_str(), member.0), |row| row.get(0));
    Ok(proved.optional()?)
}

/// Notes that a member holds a key of theirs.
///
/// # Errors
/// As SQLite.
pub fn prove(w: &mut Write<'_>, member: MemberId, key: &Fingerprint) -> Result<(), Error> {
    let mut update = w.sql.prepare_cached(PROVE)?;
    update.execute((key.as_str(), member.0))?;
    Ok(())
}

/// Whether a member has a key that nobody used since then.
///
/// # Errors
/// As SQLite.
pub fn rests_since(
    r: &Read<'_>,
    member: MemberId,
    key: &Fingerprint,
    since: Time,
) -> Result<bool, Error> {
    let mut sql = r.sql.prepare_cached(RESTS)?;
    let rests = sql.query_row((key.as_str(), member.0, since.millis()), |row| row.get(0));
    Ok(rests.optional()?.unwrap_or(false))
}

/// Notes that a key signed its member in, which proves it.
///
/// # Errors
/// As SQLite.
pub fn touch(w: &mut Write<'_>, member: MemberId, key: &Fingerprint) -> Result<(), Error> {
    let now = w.now.millis();
    let mut update = w.sql.prepare_cached(TOUCH)?;
    update.execute((key.as_str(), member.0, now))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_all_keys() {
        for sql in [
            ADD, REMOVE, DISCLAIM, OF, IS_PROVED, RENAME, PROVE, RESTS, TOUCH,
        ] {
            assert_no_scan(sql);
        }
    }
}
