//! Boards: what stands over the ideas of a conference. Counts stop where nobody counts any more.

use rusqlite::params;

use super::super::{Error, Read};
use crate::domain::{ConferenceId, Count, Time};

/// How many are counted at most: one more than is told.
const CAP: u32 = Count::MAX + 1;

const OVERDUE: &str = "SELECT count(*) FROM (SELECT 1 FROM idea
    WHERE conference = ?1 AND live = 1 AND due_at < ?2 LIMIT ?3)";

/// How many ideas have a clock that has run out.
///
/// # Errors
/// As SQLite.
pub fn overdue(r: &Read<'_>, conference: ConferenceId, now: Time) -> Result<Count, Error> {
    let mut sql = r.sql.prepare_cached(OVERDUE)?;
    let about = params![conference.0, now.millis(), CAP];
    Ok(Count::new(sql.query_row(about, |row| row.get(0))?))
}
