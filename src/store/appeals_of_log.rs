//! Appeals against entries of the log: one for each. Must not know who may make or decide one.

use rusqlite::{OptionalExtension, Row, params};

use super::{Error, Read, Write, members, row};
use crate::domain::{LogAppeal, LogId, MemberId, Ruling, SafeText};

const MAKE: &str = "INSERT INTO log_appeal (entry, member, at, words) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (entry) DO NOTHING";
const OF: &str = "SELECT a.at, a.words, a.decided_at, a.granted, a.answer, a.decided_by, m.handle, m.name, m.staff
    FROM log_appeal a LEFT JOIN member m ON m.id = a.decided_by WHERE a.entry = ?1";
const DECIDE: &str =
    "UPDATE log_appeal SET decided_at = ?2, decided_by = ?3, granted = ?4, answer = ?5
    WHERE entry = ?1 AND decided_at IS NULL";

/// Makes the appeal against an entry; false where there is one.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn make(
    w: &mut Write<'_>,
    entry: LogId,
    member: MemberId,
    words: &SafeText,
) -> Result<bool, Error> {
    let now = w.now.millis();
    let mut sql = w.sql.prepare_cached(MAKE)?;
    Ok(sql.execute(params![entry.0, member.0, now, words.as_str()])? > 0)
}

fn appeal(row: &Row<'_>) -> rusqlite::Result<LogAppeal> {
    let ruling = match row::maybe_time(row, 2)? {
        None => None,
        Some(at) => Some(Ruling {
            at,
            by: match row.get::<_, Option<i64>>(5)? {
                None => None,
                Some(_) => Some(members::byline(row, 5)?),
            },
            granted: row.get(3)?,
            answer: row::line(row, 4)?,
        }),
    };
    Ok(LogAppeal {
        at: row::time(row, 0)?,
        words: row::line(row, 1)?,
        ruling,
    })
}

/// The appeal against an entry.
///
/// # Errors
/// As SQLite.
pub fn of(r: &Read<'_>, entry: LogId) -> Result<Option<LogAppeal>, Error> {
    let mut sql = r.sql.prepare_cached(OF)?;
    Ok(sql.query_row([entry.0], appeal).optional()?)
}

/// Decides the appeal against an entry; false where none waits.
///
/// # Errors
/// As SQLite.
pub fn decide(
    w: &mut Write<'_>,
    entry: LogId,
    by: Option<MemberId>,
    granted: bool,
    answer: &SafeText,
) -> Result<bool, Error> {
    let (now, by) = (w.now.millis(), by.map(|id| id.0));
    let mut sql = w.sql.prepare_cached(DECIDE)?;
    Ok(sql.execute(params![entry.0, now, by, granted, answer.as_str()])? > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [MAKE, OF, DECIDE] {
            assert_no_scan(sql);
        }
    }
}
