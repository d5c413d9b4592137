//! What the sysop's first page counts. Every count has a bound, and reads no more of a table than the time that it is of.

use rusqlite::params;

use super::{Error, Read};
use crate::domain::{IdMaker, Overview, Time};

/// Members with a handle, by its index. Who waits to be let in, or was turned down, is none.
const MEMBERS: &str = "SELECT count(*) FROM (SELECT 1 FROM member WHERE handle > ''
    AND NOT EXISTS (SELECT 1 FROM application a WHERE a.member = member.id) LIMIT ?1)";
/// Ids grow with time.
const NEW: &str = "SELECT count(*) FROM
    (SELECT id, handle FROM member WHERE id >= ?1 LIMIT ?2) AS new WHERE handle IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM application a WHERE a.member = new.id)";
/// What was imported has a source; it counts on the day on which it was written, where it came on that day too.
const POSTS: &str = "SELECT count(*) FROM
    (SELECT source, at FROM post WHERE id >= ?1 AND id < ?2 LIMIT ?3) WHERE source IS NULL OR at >= ?4";
const REPLIES: &str = "SELECT count(*) FROM
    (SELECT source, at, number FROM post WHERE id >= ?1 AND id < ?2 LIMIT ?3)
    WHERE number > 0 AND (source IS NULL OR at >= ?4)";
const JOINED: &str = "SELECT count(*) FROM
    (SELECT id, handle, joined_at FROM member WHERE id >= ?1 AND id < ?2 LIMIT ?3) AS new
    WHERE handle IS NOT NULL AND joined_at >= ?4 AND NOT EXISTS (SELECT 1 FROM application a WHERE a.member = new.id)";
const PAGES: &str = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";

/// Members, and those who came since then.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn members(r: &Read<'_>, since: Time) -> Result<(u32, u32), Error> {
    let all = r
        .sql
        .prepare_cached(MEMBERS)?
        .query_row([Overview::MOST], |row| row.get(0))?;
    let from = IdMaker::first(since);
    let new = r
        .sql
        .prepare_cached(NEW)?
        .query_row(params![from, Overview::MOST], |row| row.get(0))?;
    Ok((all, new))
}

/// What arrived on each of the last days, the last of them the day of `now`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// Posts.
    pub posts: Vec<u32>,
    /// Those of them that do not open a topic.
    pub replies: Vec<u32>,
    /// Members.
    pub joined: Vec<u32>,
}

/// What arrived on the last days.
///
/// # Errors
/// As SQLite.
pub fn arrived(r: &Read<'_>, now: Time) -> Result<Arrived, Error> {
    Ok(Arrived {
        posts: each_day(r, POSTS, now)?,
        replies: each_day(r, REPLIES, now)?,
        joined: each_day(r, JOINED, now)?,
    })
}

fn each_day(r: &Read<'_>, sql: &'static str, now: Time) -> Result<Vec<u32>, Error> {
    let mut query = r.sql.prepare_cached(sql)?;
    let today = now.millis().div_euclid(Time::DAY);
    (today - Overview::DAYS + 1..=today)
        .map(|day| {
            let [from, upto] = [day, day + 1].map(|day| Time::from_millis(day * Time::DAY));
            let [first, end] = [from, upto].map(IdMaker::first);
            let about = params![first, end, Overview::MOST, from.millis()];
            Ok(query.query_row(about, |row| row.get(0))?)
        })
        .collect()
}

/// Bytes of the database.
///
/// # Errors
/// As SQLite.
pub fn bytes(r: &Read<'_>) -> Result<u64, Error> {
    let bytes: i64 = r
        .sql
        .prepare_cached(PAGES)?
        .query_row([], |row| row.get(0))?;
    Ok(u64::try_from(bytes).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Access;
    use crate::store::fixture::body;
    use crate::store::posts::{self, NewPost, Origin};
    use crate::store::testing::{Scratch, assert_no_scan};

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [MEMBERS, NEW, POSTS, REPLIES, JOINED] {
            assert_no_scan(sql);
        }
    }

    #[test]
    fn an_empty_site_has_a_size_and_nothing_else() {
        let scratch = Scratch::new();
        let now = Time::from_millis(1_767_225_600_000);
        assert_eq!(scratch.read(|r| members(r, now)).unwrap(), (0, 0));
        let days = scratch.read(|r| arrived(r, now)).unwrap();
        assert_eq!(days.posts, [0; 14]);
        assert_eq!((&days.replies, &days.joined), (&days.posts, &days.posts));
        assert!(scratch.read(bytes).unwrap() > 10_000);
    }

    #[test]
    fn what_was_imported_counts_on_its_day_alone() {
        let mut scratch = Scratch::new();
        let (tools, ada) = (
            scratch.conference("tools", Access::Members),
            scratch.member("ada"),
        );
        let topic = scratch.topic(tools, ada, "Noise", "words");
        let now = scratch.now;
        for (n, at) in [(1, now), (2, now.plus(-Time::DAY)), (3, now.plus(-9))] {
            let new = NewPost {
                topic,
                author: ada,
                staff: false,
                at,
                body: &body("words"),
                answers: None,
                origin: Origin::Import(&format!("{n}")),
            };
            scratch.write(|w| posts::append(w, &new)).unwrap();
        }
        let days = scratch.read(|r| arrived(r, now)).unwrap().posts;
        assert_eq!(
            days[12..],
            [0, 2],
            "the first post of the topic, and one import"
        );
    }
}
