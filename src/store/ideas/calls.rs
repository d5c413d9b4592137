//! Calls for testers: one open at a time for each idea, its testers, and which of them have posted since. Must not know who
//! may open one or take a place.

use rusqlite::{OptionalExtension, Row, params};

use super::super::{Error, Read, Write, members, row};
use crate::domain::{Byline, MemberId, Places, Post, PostId, Time, TopicId};

const OPEN: &str =
    "INSERT INTO testing (post, topic, at, places, for_all_at) VALUES (?1, ?2, ?3, ?4, ?5)";
const LATEST: &str = "SELECT c.post, p.number, p.author, m.handle, m.name, p.staff, c.at, c.places, c.for_all_at, c.results, q.number
    FROM testing c JOIN post p ON p.id = c.post JOIN member m ON m.id = p.author LEFT JOIN post q ON q.id = c.results
    WHERE c.topic = ?1 ORDER BY c.post DESC LIMIT 1";
const TESTERS: &str =
    "SELECT t.member, m.handle, m.name, m.staff FROM tester t JOIN member m ON m.id = t.member
    WHERE t.testing = ?1 ORDER BY t.at, t.member LIMIT ?2";
// Among each tester's own posts, in the range of ids since the call: their index is the short one, as `+` insists.
const REPORTED: &str = "SELECT count(*) FROM tester t WHERE t.testing = ?1
    AND EXISTS (SELECT 1 FROM post p WHERE p.author = t.member AND +p.topic = ?2 AND p.id > ?1 AND p.id <= ?3)";
const JOIN: &str = "INSERT INTO tester (testing, member, at) VALUES (?1, ?2, ?3)
    ON CONFLICT (testing, member) DO NOTHING";
const LEAVE: &str = "DELETE FROM tester WHERE testing = ?1 AND member = ?2";
const CLOSE: &str = "UPDATE testing SET results = ?2 WHERE topic = ?1 AND results IS NULL";

/// A call for testers, as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// The post with its words.
    pub id: PostId,
    /// The number of that.
    pub number: u32,
    /// Who opened it.
    pub by: Byline,
    /// When.
    pub at: Time,
    /// Testers that are looked for.
    pub places: u32,
    /// Until when places are kept for those who voted.
    pub for_all_at: Time,
    /// The post that closed it, and its number.
    pub results: Option<(PostId, u32)>,
    /// Who tests, in the order in which they came.
    pub testers: Vec<Byline>,
}

/// Opens a call with the words of a post.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn open(w: &mut Write<'_>, post: &Post, places: Places, for_all_at: Time) -> Result<(), Error> {
    w.sql.prepare_cached(OPEN)?.execute(params![
        post.id.0,
        post.topic.0,
        post.at.millis(),
        places.get(),
        for_all_at.millis(),
    ])?;
    Ok(())
}

/// The latest call of an idea.
///
/// # Errors
/// As SQLite.
pub fn latest(r: &Read<'_>, topic: TopicId) -> Result<Option<Stored>, Error> {
    let read = |row: &Row<'_>| {
        let results: Option<i64> = row.get(9)?;
        Ok(Stored {
            id: PostId(row.get(0)?),
            number: row.get(1)?,
            by: members::byline(row, 2)?,
            at: row::time(row, 6)?,
            places: row.get(7)?,
            for_all_at: row::time(row, 8)?,
            results: match results {
                Some(id) => Some((PostId(id), row.get(10)?)),
                None => None,
            },
            testers: Vec::new(),
        })
    };
    let mut sql = r.sql.prepare_cached(LATEST)?;
    let Some(mut call) = sql.query_row([topic.0], read).optional()? else {
        return Ok(None);
    };
    let mut sql = r.sql.prepare_cached(TESTERS)?;
    let testers = sql.query_map(params![call.id.0, Places::MOST], |row| {
        members::byline(row, 0)
    })?;
    call.testers = testers.collect::<Result<_, _>>()?;
    Ok(Some(call))
}

/// How many testers have posted in the topic since the call, until it was closed.
///
/// # Errors
/// As SQLite.
pub fn reported(r: &Read<'_>, topic: TopicId, call: &Stored) -> Result<u32, Error> {
    let until = call.results.map_or(i64::MAX, |(id, _)| id.0);
    let mut sql = r.sql.prepare_cached(REPORTED)?;
    Ok(sql.query_row([call.id.0, topic.0, until], |row| row.get(0))?)
}

/// A member takes a place; says whether that was a change.
///
/// # Errors
/// As SQLite.
pub fn join(w: &mut Write<'_>, call: PostId, member: MemberId) -> Result<bool, Error> {
    let now = w.now.millis();
    let mut sql = w.sql.prepare_cached(JOIN)?;
    Ok(sql.execute([call.0, member.0, now])? > 0)
}

/// A member gives their place back; says whether that was a change.
///
/// # Errors
/// As SQLite.
pub fn leave(w: &mut Write<'_>, call: PostId, member: MemberId) -> Result<bool, Error> {
    let mut sql = w.sql.prepare_cached(LEAVE)?;
    Ok(sql.execute([call.0, member.0])? > 0)
}

/// Closes the open call of an idea, if there is one, with the words of a post.
///
/// # Errors
/// As SQLite.
pub fn close(w: &mut Write<'_>, topic: TopicId, results: PostId) -> Result<(), Error> {
    let mut sql = w.sql.prepare_cached(CLOSE)?;
    sql.execute([topic.0, results.0])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [OPEN, LATEST, TESTERS, REPORTED, JOIN, LEAVE, CLOSE] {
            assert_no_scan(sql);
        }
    }
}
