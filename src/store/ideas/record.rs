//! The sponsor's record on a board, out of the history of its ideas. Each part looks at a bounded number of rows.

use rusqlite::params;

use super::super::{Error, Read, row};
use crate::domain::{ConferenceId, Count, Record, Time};

const ANSWERS: &str = "SELECT answered_in, in_time FROM idea_step
    WHERE conference = ?1 AND at >= ?2 AND answered_in IS NOT NULL ORDER BY at DESC LIMIT ?3";
// Nothing follows what was shipped but that it was not really fixed.
const PROMISES: &str = "SELECT s.promise, count(*) FROM (SELECT topic, number, promise FROM idea_step
        WHERE conference = ?1 AND at >= ?2 AND promise IS NOT NULL ORDER BY at DESC LIMIT ?3) AS s
    WHERE s.promise = 'taken-back'
        OR NOT EXISTS (SELECT 1 FROM idea_step n WHERE n.topic = s.topic AND n.number = s.number + 1)
    GROUP BY s.promise";
const OVERDUE: &str = "SELECT count(*) FROM (SELECT 1 FROM idea
    WHERE conference = ?1 AND status IN ('open', 'review') AND due_at < ?2 LIMIT ?3) AS late";
// A question to the author does not hide that the answer is late already.
const ASKED_LATE: &str = "SELECT count(*) FROM (SELECT answering FROM idea
    WHERE conference = ?1 AND status = 'needs-info' LIMIT ?3) AS asked WHERE answering > ?2";
const OUTSTANDING: &str = "SELECT count(*) FROM (SELECT 1 FROM idea
    WHERE conference = ?1 AND promised_by IS NOT NULL AND promised_by <= ?2 LIMIT ?3) AS late";

/// The record on a board as it is at `now`, where ideas shall be answered within so many milliseconds.
///
/// # Errors
/// As SQLite.
pub fn record(
    r: &Read<'_>,
    board: ConferenceId,
    now: Time,
    answer_within: i64,
) -> Result<Record, Error> {
    let since = now.plus(-Record::DAYS * Time::DAY).millis();
    let about = params![board.0, since, row::limit(Record::MOST)];
    let mut record = Record::default();
    let mut took: Vec<i64> = Vec::new();
    let mut sql = r.sql.prepare_cached(ANSWERS)?;
    let mut answers = sql.query(about)?;
    while let Some(answer) = answers.next()? {
        took.push(answer.get(0)?);
        record.answers += 1;
        record.in_time += answer.get::<_, u32>(1)?;
    }
    record.median = median(&mut took);
    let mut sql = r.sql.prepare_cached(PROMISES)?;
    let mut promises = sql.query(about)?;
    while let Some(promise) = promises.next()? {
        let times = promise.get(1)?;
        match promise
            .get_ref(0)?
            .as_str()
            .map_err(rusqlite::Error::from)?
        {
            "kept" => record.kept = times,
            "late" => record.late = times,
            _ => record.taken_back = times,
        }
    }
    let count = |sql: &'static str, than: i64| -> Result<Count, Error> {
        let mut sql = r.sql.prepare_cached(sql)?;
        let about = params![board.0, than, Count::MAX + 1];
        Ok(Count::new(sql.query_row(about, |row| row.get(0))?))
    };
    record.overdue = count(OVERDUE, now.millis())?.plus(count(ASKED_LATE, answer_within)?);
    record.outstanding = count(OUTSTANDING, now.millis())?;
    Ok(record)
}

/// The one in the middle; of two there, half of both.
fn median(of: &mut [i64]) -> Option<i64> {
    of.sort_unstable();
    let upper = of.get(of.len() / 2)?;
    match of.len() % 2 {
        0 => {
            let lower = of.get(of.len() / 2 - 1)?;
            Some(i64::midpoint(*lower, *upper))
        }
        _ => Some(*upper),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::{assert_no_scan, plan};

    #[test]
    fn no_statement_reads_a_whole_table() {
        for (sql, index) in [
            (ANSWERS, "idea_step_answered (conference=? AND at>?)"),
            (PROMISES, "idea_step_promise (conference=? AND at>?)"),
            (OVERDUE, "idea_waiting (conference=? AND due_at<?)"),
            (ASKED_LATE, "idea_status"),
            (OUTSTANDING, "idea_promised (conference=? AND promised_by"),
        ] {
            assert_no_scan(sql);
            let plan = plan(sql).join("\n");
            assert!(plan.contains(index), "{plan}");
        }
    }

    #[test]
    fn the_median_is_the_middle() {
        for (of, middle) in [
            (&mut [][..], None),
            (&mut [5], Some(5)),
            (&mut [9, 1], Some(5)),
            (&mut [9, 1, 2], Some(2)),
        ] {
            assert_eq!(median(of), middle);
        }
    }
}
