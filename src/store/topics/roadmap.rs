//! The ideas of one status: how many there are, and the first of them. Each is a read of one index, however many there are.

use rusqlite::{OptionalExtension, params};

use super::super::{Error, Read};
use super::list::rows;
use super::select::{ideas, sight};
use crate::domain::{Column, ConferenceId, Count, Mapped, MemberId, Status, TopicRow};

/// Ideas of the status ?3, but for what the member forgot, in this order.
macro_rules! of_status {
    ($order:literal) => {
        ideas!(
            "WHERE i.conference = ?2 AND i.status = ?3 AND t.retired IS NULL AND coalesce(r.attention, 'normal') <> 'forgotten' ",
            $order
        )
    };
}

const BY_VOTES: &str = of_status!("ORDER BY i.votes DESC, i.topic DESC");
const LATEST: &str = of_status!("ORDER BY i.since DESC, i.topic DESC");
const COUNT: &str =
    "SELECT count(*) FROM (SELECT 1 FROM idea i CROSS JOIN topic t ON t.id = i.topic
    WHERE i.conference = ?1 AND i.status = ?2 AND t.retired IS NULL LIMIT ?3)";
const TESTERS: &str = "SELECT (SELECT count(*) FROM tester r WHERE r.testing = t.post), t.places
    FROM testing t WHERE t.topic = ?1 AND t.results IS NULL";

/// How many ideas have a status.
///
/// # Errors
/// As SQLite.
pub fn count(r: &Read<'_>, conference: ConferenceId, status: Status) -> Result<Count, Error> {
    let mut sql = r.sql.prepare_cached(COUNT)?;
    let about = params![conference.0, status.as_str(), Count::MAX + 1];
    Ok(Count::new(sql.query_row(about, |row| row.get(0))?))
}

/// The first ideas of a status: those with most votes, of what shipped the latest.
///
/// # Errors
/// As SQLite.
pub fn first(
    r: &Read<'_>,
    viewer: Option<MemberId>,
    conference: ConferenceId,
    status: Status,
) -> Result<Vec<Mapped>, Error> {
    let sight = sight(r, viewer, conference)?;
    let sql = match status {
        Status::Shipped => LATEST,
        _ => BY_VOTES,
    };
    let about = params![viewer.map(|id| id.0), conference.0, status.as_str()];
    let rows = rows(r, sight.as_ref(), sql, about, |_| true, Column::CARDS)?;
    rows.into_iter().map(|row| card(r, status, row)).collect()
}

/// The idea with what else its card shows.
fn card(r: &Read<'_>, status: Status, row: TopicRow) -> Result<Mapped, Error> {
    let mut testers = None;
    if status == Status::Testing {
        let mut sql = r.sql.prepare_cached(TESTERS)?;
        let pair = sql.query_row([row.topic.id.0], |row| Ok((row.get(0)?, row.get(1)?)));
        testers = pair.optional()?;
    }
    Ok(Mapped { row, testers })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_column_reads_more_than_it_shows() {
        for sql in [BY_VOTES, LATEST, COUNT, TESTERS] {
            assert_no_scan(sql);
        }
    }
}
