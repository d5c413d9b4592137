//! Applications: of members who wait until a sysop lets them in. Must not know who may.

use rusqlite::{OptionalExtension, params};

use super::{Error, Read, Write, row};
use crate::domain::{Application, LogId, MemberId, SafeText};

const OF: &str =
    "SELECT a.words, a.at, l.at, l.words FROM application a LEFT JOIN log l ON l.id = a.refused
    WHERE a.member = ?1";
const COUNT: &str =
    "SELECT count(*) FROM (SELECT 1 FROM application WHERE refused IS NULL LIMIT ?1)";
const APPLY: &str = "INSERT INTO application (member, words, at) VALUES (?1, ?2, ?3)
    ON CONFLICT (member) DO UPDATE SET words = excluded.words,
        at = CASE WHEN application.refused IS NULL THEN application.at ELSE excluded.at END, refused = NULL";
const REFUSE: &str = "UPDATE application SET refused = ?2 WHERE member = ?1 AND refused IS NULL";
const END: &str = "DELETE FROM application WHERE member = ?1";

/// The application of a member; none for one who is in.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn of(r: &Read<'_>, member: MemberId) -> Result<Option<Application>, Error> {
    let mut sql = r.sql.prepare_cached(OF)?;
    let found = sql.query_row([member.0], |row| {
        Ok(Application {
            words: row::line(row, 0)?,
            at: row::time(row, 1)?,
            refused: row::maybe_time(row, 2)?.zip(row::maybe_line(row, 3)?),
        })
    });
    Ok(found.optional()?)
}

/// How many wait, counted up to `most`.
///
/// # Errors
/// As SQLite.
pub fn count(r: &Read<'_>, most: usize) -> Result<usize, Error> {
    let mut sql = r.sql.prepare_cached(COUNT)?;
    let count: u32 = sql.query_row([row::limit(most)], |row| row.get(0))?;
    Ok(count as usize)
}

/// A member applies, says it in other words, or applies again.
///
/// # Errors
/// As SQLite.
pub fn apply(w: &mut Write<'_>, member: MemberId, words: &SafeText) -> Result<(), Error> {
    let about = params![member.0, words.as_str(), w.now.millis()];
    w.sql.prepare_cached(APPLY)?.execute(about)?;
    Ok(())
}

/// An application that waits is refused by an entry of the log; says whether one waited.
///
/// # Errors
/// As SQLite.
pub fn refuse(w: &mut Write<'_>, member: MemberId, entry: LogId) -> Result<bool, Error> {
    let mut sql = w.sql.prepare_cached(REFUSE)?;
    Ok(sql.execute([member.0, entry.0])? > 0)
}

/// A member is in: nothing of an application stays. Says whether there was one.
///
/// # Errors
/// As SQLite.
pub fn end(w: &mut Write<'_>, member: MemberId) -> Result<bool, Error> {
    Ok(w.sql.prepare_cached(END)?.execute([member.0])? > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::{assert_no_scan, plan};

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [OF, APPLY, REFUSE, END] {
            assert_no_scan(sql);
        }
        let plan = plan(COUNT).join("\n");
        assert!(plan.contains("application_waiting"), "{plan}");
    }
}
