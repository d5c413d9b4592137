//! Boards: what stands over the ideas of a conference. Counts stop where nobody counts any more.

use rusqlite::params;

use super::super::{Error, Read};
use crate::domain::{ConferenceId, Count, MemberId, Time};

/// How many are counted at most: one more than is told.
const CAP: u32 = Count::MAX + 1;

const OVERDUE: &str = "SELECT count(*) FROM (SELECT 1 FROM idea i
    CROSS JOIN topic t ON t.id = i.topic AND t.retired IS NULL LEFT JOIN reading r ON r.member = ?4 AND r.topic = i.topic
    WHERE i.conference = ?1 AND i.live = 1 AND i.due_at < ?2 AND coalesce(r.attention, 'normal') <> 'forgotten'
    LIMIT ?3)";

/// How many ideas have a clock that has run out, without those that the viewer forgot.
///
/// # Errors
/// As SQLite.
pub fn overdue(
    r: &Read<'_>,
    viewer: Option<MemberId>,
    conference: ConferenceId,
    now: Time,
) -> Result<Count, Error> {
    let mut sql = r.sql.prepare_cached(OVERDUE)?;
    let about = params![conference.0, now.millis(), CAP, viewer.map(|id| id.0)];
    Ok(Count::new(sql.query_row(about, |row| row.get(0))?))
}
