//! Appeals: one for each declined idea. Must not know who may make or decide one.

use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, Row, params};

use super::super::{Error, Read, Write, members, row};
use crate::domain::{Appeal, Body, Decision, MemberId, Post, TopicId, markup};

/// Characters of the reason that are shown.
const WORDS: usize = 120;

const MAKE: &str = "INSERT INTO appeal (topic, post, member, at) VALUES (?1, ?2, ?3, ?4)";
const OF: &str =
    "SELECT p.number, a.at, a.granted, a.decided_at, a.decided_by, m.handle, m.name, m.staff,
        CASE WHEN d.state = 'shown' THEN substr(a.reason, 1, 1000) ELSE '' END
    FROM appeal a JOIN post p ON p.id = a.post LEFT JOIN member m ON m.id = a.decided_by
    LEFT JOIN post d ON d.id = a.decision WHERE a.topic = ?1";
const DECIDE: &str =
    "UPDATE appeal SET decided_at = ?2, decided_by = ?3, granted = ?4, reason = ?5, decision = ?6
    WHERE topic = ?1 AND granted IS NULL";

/// Makes the appeal for an idea, by the author of the post with its words.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn make(w: &mut Write<'_>, post: &Post) -> Result<(), Error> {
    w.sql.prepare_cached(MAKE)?.execute(params![
        post.topic.0,
        post.id.0,
        post.author.member.0,
        post.at.millis(),
    ])?;
    Ok(())
}

fn appeal(row: &Row<'_>) -> rusqlite::Result<Appeal> {
    let decision = match row.get_ref(2)? {
        ValueRef::Null => None,
        _ => Some(Decision {
            granted: row.get(2)?,
            at: row::time(row, 3)?,
            by: members::byline(row, 4)?,
            reason: markup::plain(&Body::stored(row.get_ref(8)?.as_str()?), WORDS),
        }),
    };
    Ok(Appeal {
        post: row.get(0)?,
        at: row::time(row, 1)?,
        decision,
    })
}

/// The appeal for an idea.
///
/// # Errors
/// As SQLite.
pub fn of(r: &Read<'_>, topic: TopicId) -> Result<Option<Appeal>, Error> {
    let mut sql = r.sql.prepare_cached(OF)?;
    Ok(sql.query_row([topic.0], appeal).optional()?)
}

/// Decides the appeal for an idea, where one waits, for the reason that a post gives.
///
/// # Errors
/// As SQLite.
pub fn decide(
    w: &mut Write<'_>,
    topic: TopicId,
    by: MemberId,
    granted: bool,
    reason: &Post,
) -> Result<(), Error> {
    let (now, words) = (w.now.millis(), reason.body.as_str());
    let mut sql = w.sql.prepare_cached(DECIDE)?;
    sql.execute(params![topic.0, now, by.0, granted, words, reason.id.0])?;
    Ok(())
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
