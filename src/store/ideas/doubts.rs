//! Doubts: "not really fixed", of an idea's author and of those who voted for it, each once for each time that it was
//! shipped. Must not know how many it takes.

use rusqlite::{OptionalExtension, params};

use super::super::{Error, Read, Write};
use super::Stand;
use crate::domain::{MemberId, PostId, Time};

// Words of the author that were taken back say nothing any more; whoever is no voter any more, as the idea that they voted
// for was taken out again, does not count, nor does whoever is suspended.
const AUTHOR: &str =
    "SELECT d.post FROM doubt d JOIN post p ON p.id = d.post AND p.state IN ('shown', 'hidden')
    JOIN member m ON m.id = d.member AND coalesce(m.suspended_until, 0) <= ?4
    WHERE d.topic = ?1 AND d.step = ?2 AND d.member = ?3";
const VOTERS: &str =
    "SELECT count(*) FROM doubt d JOIN vote v ON v.topic = d.topic AND v.member = d.member
    JOIN member m ON m.id = d.member AND coalesce(m.suspended_until, 0) <= ?4
    WHERE d.topic = ?1 AND d.step = ?2 AND d.member <> ?3";
const MINE: &str =
    "SELECT EXISTS (SELECT 1 FROM doubt WHERE topic = ?1 AND step = ?2 AND member = ?3)";
const ADD: &str = "INSERT INTO doubt (topic, step, member, at, post) VALUES (?1, ?2, ?3, ?4, ?5)
    ON CONFLICT (topic, step, member) DO UPDATE SET post = coalesce(excluded.post, doubt.post)";
const REMOVE: &str = "DELETE FROM doubt WHERE topic = ?1 AND step = ?2 AND member = ?3";

/// Who doubts that what was shipped last is really fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubters {
    /// The words of the idea's author, if they doubt.
    pub author: Option<PostId>,
    /// How many others who voted for it do.
    pub voters: u32,
}

/// Who doubts.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn doubters(r: &Read<'_>, idea: &Stand, now: Time) -> Result<Doubters, Error> {
    let about = params![idea.topic.0, idea.step, idea.author.0, now.millis()];
    let mut author = r.sql.prepare_cached(AUTHOR)?;
    let author = author.query_row(about, |row| Ok(PostId(row.get(0)?)));
    Ok(Doubters {
        author: author.optional()?,
        voters: r
            .sql
            .prepare_cached(VOTERS)?
            .query_row(about, |row| row.get(0))?,
    })
}

/// Whether a member doubts.
///
/// # Errors
/// As SQLite.
pub fn doubts(r: &Read<'_>, idea: &Stand, member: MemberId) -> Result<bool, Error> {
    let about = params![idea.topic.0, idea.step, member.0];
    Ok(r.sql
        .prepare_cached(MINE)?
        .query_row(about, |row| row.get(0))?)
}

/// A member doubts, for the reason that a post gives.
///
/// # Errors
/// As SQLite.
pub fn add(
    w: &mut Write<'_>,
    idea: &Stand,
    member: MemberId,
    post: Option<PostId>,
) -> Result<(), Error> {
    let (now, post) = (w.now.millis(), post.map(|id| id.0));
    let mut sql = w.sql.prepare_cached(ADD)?;
    sql.execute(params![idea.topic.0, idea.step, member.0, now, post])?;
    Ok(())
}

/// A member doubts no longer.
///
/// # Errors
/// As SQLite.
pub fn remove(w: &mut Write<'_>, idea: &Stand, member: MemberId) -> Result<(), Error> {
    let mut sql = w.sql.prepare_cached(REMOVE)?;
    sql.execute(params![idea.topic.0, idea.step, member.0])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [AUTHOR, VOTERS, MINE, ADD, REMOVE] {
            assert_no_scan(sql);
        }
    }
}
