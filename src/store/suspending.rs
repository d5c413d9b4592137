//! Suspensions as they stand on a member, but for the entry of the log. Must not know who may do it.

use rusqlite::params;

use super::{Error, Read, Write};
use crate::domain::{LogId, MemberId, SafeText, Time};

const SUSPEND: &str =
    "UPDATE member SET suspended_until = ?2, suspended_reason = ?3, suspension = ?4
    WHERE id = ?1";
const REINSTATE: &str =
    "UPDATE member SET suspended_until = NULL, suspended_reason = NULL, suspension = NULL
    WHERE id = ?1 AND suspended_until > ?2";
const REPLACED: &str = "SELECT max(id) FROM log
    WHERE member = ?1 AND id < ?2 AND act = 'suspend' AND after = ?3";
const OTHER_SYSOP: &str =
    "SELECT EXISTS (SELECT 1 FROM member WHERE sysop = 1 AND id <> ?1 AND handle IS NOT NULL
    AND coalesce(suspended_until, 0) <= ?2 AND NOT EXISTS (SELECT 1 FROM erasing e WHERE e.member = member.id))";

/// A member may not write until then, by an entry of the log with these words.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn suspend(
    w: &mut Write<'_>,
    member: MemberId,
    until: Time,
    words: &SafeText,
    entry: LogId,
) -> Result<(), Error> {
    let suspend = params![member.0, until.millis(), words.as_str(), entry.0];
    w.sql.prepare_cached(SUSPEND)?.execute(suspend)?;
    Ok(())
}

/// They may again; says whether that was a change.
///
/// # Errors
/// As SQLite.
pub fn reinstate(w: &mut Write<'_>, member: MemberId) -> Result<bool, Error> {
    let now = w.now.millis();
    let mut sql = w.sql.prepare_cached(REINSTATE)?;
    Ok(sql.execute(params![member.0, now])? > 0)
}

/// The entry of the suspension until then that another entry replaced.
///
/// # Errors
/// As SQLite.
pub fn replaced(
    r: &Read<'_>,
    member: MemberId,
    by: LogId,
    until: Time,
) -> Result<Option<LogId>, Error> {
    let which = params![member.0, by.0, until.millis().to_string()];
    let mut sql = r.sql.prepare_cached(REPLACED)?;
    let entry: Option<i64> = sql.query_row(which, |row| row.get(0))?;
    Ok(entry.map(LogId))
}

/// Whether somebody else is a sysop in good standing, and stays.
///
/// # Errors
/// As SQLite.
pub fn has_other_sysop(r: &Read<'_>, than: MemberId, now: Time) -> Result<bool, Error> {
    let mut sql = r.sql.prepare_cached(OTHER_SYSOP)?;
    Ok(sql.query_row(params![than.0, now.millis()], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [SUSPEND, REINSTATE, REPLACED, OTHER_SYSOP] {
            assert_no_scan(sql);
        }
    }
}
