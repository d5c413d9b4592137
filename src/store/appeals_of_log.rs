//! Appeals against entries of the log: one for each. Must not know who may make or decide one.

use rusqlite::{OptionalExtension, Row, params};

use super::events::About;
use super::{Error, Read, Write, members, notices, row};
use crate::domain::{Act, Duty, LogAppeal, LogId, MemberId, Ruling, SafeText};

const MAKE: &str = "INSERT INTO log_appeal (entry, member, at, words) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (entry) DO NOTHING";
const OF: &str = "SELECT a.at, a.words, a.decided_at, a.granted, a.answer, a.decided_by, m.handle, m.name, m.staff
    FROM log_appeal a LEFT JOIN member m ON m.id = a.decided_by WHERE a.entry = ?1";
const DECIDE: &str =
    "UPDATE log_appeal SET decided_at = ?2, decided_by = ?3, granted = ?4, answer = ?5
    WHERE entry = ?1 AND decided_at IS NULL";
const WAITING: &str = "SELECT l.id FROM log l JOIN log_appeal a ON a.entry = l.id
    WHERE l.member = ?1 AND l.act = ?2 AND l.conference IS ?3 AND a.decided_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM log b WHERE b.reverses = l.id) ORDER BY l.id DESC";
/// Sysops, and deputies with a page.
const OF_PAGE: &str = "SELECT id FROM member WHERE sysop = 1 AND handle IS NOT NULL
    UNION SELECT member FROM deputy WHERE page = ?1 ORDER BY 1 LIMIT ?2";

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
    let decided = sql.execute(params![entry.0, now, by, granted, answer.as_str()])? > 0;
    drop(sql);
    notices::appeal_is_over(w, entry)?;
    Ok(decided)
}

/// The entries of an act with a member, in a conference if it is of one, against which an appeal of theirs waits; the newest
/// first.
///
/// # Errors
/// As SQLite.
pub fn waiting(r: &Read<'_>, act: Act, about: About) -> Result<Vec<LogId>, Error> {
    let of = params![
        about.member.map(|id| id.0),
        act.as_str(),
        about.conference.map(|id| id.0)
    ];
    let mut sql = r.sql.prepare_cached(WAITING)?;
    let entries = sql.query_map(of, |row| Ok(LogId(row.get(0)?)))?;
    Ok(entries.collect::<Result<_, _>>()?)
}

/// The sysops, and their deputies with a page, so many at most.
///
/// # Errors
/// As SQLite.
pub fn of_page(r: &Read<'_>, duty: Duty, limit: usize) -> Result<Vec<MemberId>, Error> {
    let mut sql = r.sql.prepare_cached(OF_PAGE)?;
    let of_page = params![duty.as_str(), row::limit(limit)];
    let members = sql.query_map(of_page, |row| Ok(MemberId(row.get(0)?)))?;
    Ok(members.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::{assert_no_scan, plan};

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [MAKE, OF, DECIDE, WAITING] {
            assert_no_scan(sql);
        }
        let of_page = plan(OF_PAGE).join("\n");
        assert!(of_page.contains("SCAN member USING INDEX member_sysop"));
        assert!(of_page.contains("deputy_page (page=?)"), "{of_page}");
    }
}
