//! The clock that takes a step by itself: whose time has come, and the member in whose name it posts. It is one that nobody
//! can claim. Must not know what it says.

use rusqlite::OptionalExtension;

use super::super::{Error, Read, Write};
use crate::domain::{MemberId, SafeText, Time, TopicId};

/// What tells the clock from those whom an import made.
const SOURCE: &str = "wellspring:clock";

const NEXT: &str = "SELECT i.topic FROM idea i
    JOIN topic t ON t.id = i.topic AND t.frozen = 0 AND t.retired IS NULL JOIN conference c ON c.id = i.conference AND c.archived = 0
    WHERE i.status = 'needs-info' AND i.due_at <= ?1 ORDER BY i.due_at LIMIT 1";
const FIND: &str = "SELECT id FROM member WHERE source = ?1";
const ADD: &str = "INSERT INTO member (id, name, joined_at, source) VALUES (?1, ?2, ?3, ?4)";
const CALL: &str = "UPDATE member SET name = ?2 WHERE id = ?1";

/// The idea whose author has had the longest time to say more, if that is over by `now`.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn next(r: &Read<'_>, now: Time) -> Result<Option<TopicId>, Error> {
    let mut sql = r.sql.prepare_cached(NEXT)?;
    let next = sql.query_row([now.millis()], |row| Ok(TopicId(row.get(0)?)));
    Ok(next.optional()?)
}

/// The member in whose name the clock posts, who is called so from now on.
///
/// # Errors
/// As SQLite.
pub fn member(w: &mut Write<'_>, name: &SafeText) -> Result<MemberId, Error> {
    let mut sql = w.sql.prepare_cached(FIND)?;
    let known: Option<i64> = sql.query_row([SOURCE], |row| row.get(0)).optional()?;
    drop(sql);
    if let Some(id) = known {
        w.sql.prepare_cached(CALL)?.execute((id, name.as_str()))?;
        return Ok(MemberId(id));
    }
    let (id, now) = (w.id(), w.now.millis());
    let about = (id, name.as_str(), now, SOURCE);
    w.sql.prepare_cached(ADD)?.execute(about)?;
    Ok(MemberId(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [FIND, ADD, CALL] {
            assert_no_scan(sql);
        }
        // Its index holds only ideas whose authors are asked for more.
        let plan = crate::store::testing::plan(NEXT).join("\n");
        assert!(
            plan.contains("idea_asked (status=? AND due_at<?)"),
            "{plan}"
        );
    }
}
