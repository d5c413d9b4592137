//! What is new to a member: the counting behind the marks of `reading`.
//!
//! A post is new to a member when somebody else wrote it, its words stand, the topic is not forgotten, its number is past
//! the member's mark, and its id past the floor of the conference, unless the topic is pending: there the mark alone
//! counts. What is retired counts for nothing. Counts cost what is new, not what is stored. Ids and numbers grow together within a topic, which is what makes
//! the floor a number to search for; the stub of a post that was split off stands for what it points to. Must not know who may read what: the caller asks about conferences that may be read.

use rusqlite::{OptionalExtension, Row, params};

use super::{Error, Read, row};
use crate::domain::{Attention, ConferenceId, Count, Mark, MemberId, PostId, TopicId};

/// How many are counted at most: one past the largest exact count.
const CAP: u32 = Count::MAX + 1;

const FLOOR: &str = "SELECT coalesce(
    (SELECT post FROM floor WHERE member = ?1 AND conference = ?2),
    (SELECT floor FROM member WHERE id = ?1), 0)";

const ID_OF: &str = "SELECT coalesce(moved_to, id) FROM post WHERE topic = ?1 AND number = ?2";

const COUNT: &str = "SELECT count(*) FROM (SELECT 1 FROM post
    WHERE topic = ?1 AND number >= ?2 AND author <> ?3 AND state = 'shown' LIMIT ?4)";

const FIRST: &str = "SELECT number FROM post
    WHERE topic = ?1 AND number >= ?2 AND author <> ?3 AND state = 'shown' ORDER BY number LIMIT 1";

const WAITING: &str = "SELECT 1 FROM post
    WHERE topic = ?1 AND number >= ?2 AND author <> ?3 AND state IN ('shown', 'hidden') LIMIT 1";

const SEEN: &str = "SELECT t.id, t.posts, t.last_post, r.upto, r.pending, r.attention
    FROM topic t LEFT JOIN reading r ON r.member = ?1 AND r.topic = t.id WHERE t.id = ?2";

pub(super) const PAST: &str = "SELECT t.id, t.posts, t.last_post, r.upto, r.pending, r.attention
    FROM topic t LEFT JOIN reading r ON r.member = ?1 AND r.topic = t.id
    WHERE t.conference = ?2 AND t.retired IS NULL AND t.last_post > ?3 AND coalesce(r.pending, 0) = 0
    ORDER BY t.last_post DESC";

/// As [`PAST`], of what is retired: nothing there is counted, but it comes back as it was.
pub(super) const PAST_RETIRED: &str =
    "SELECT t.id, t.posts, t.last_post, r.upto, r.pending, r.attention
    FROM topic t LEFT JOIN reading r ON r.member = ?1 AND r.topic = t.id
    WHERE t.conference = ?2 AND t.retired IS NOT NULL AND t.last_post > ?3 AND coalesce(r.pending, 0) = 0";

pub(super) const PENDING: &str = "SELECT t.id, t.posts, t.last_post, r.upto, r.pending, r.attention
    FROM reading r JOIN topic t ON t.id = r.topic
    WHERE r.member = ?1 AND r.conference = ?2 AND r.pending = 1 AND t.retired IS NULL";

/// A topic as far as counting goes, with a member's mark in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    pub(super) mark: Mark,
    pub(super) attention: Attention,
    pub(super) posts: u32,
    pub(super) last_post: PostId,
}

impl Seen {
    /// From six columns, the first of them `at`: id, posts, last post; upto, pending, attention.
    pub(super) fn read(row: &Row<'_>, at: usize) -> rusqlite::Result<Self> {
        Ok(Self {
            mark: mark(row, TopicId(row.get(at)?), at + 3)?,
            attention: attention(row, at + 5)?,
            posts: row.get(at + 1)?,
            last_post: PostId(row.get(at + 2)?),
        })
    }

    /// The first number past the mark.
    pub(super) fn past_mark(&self) -> u32 {
        self.mark.upto.map_or(0, |upto| upto + 1)
    }
}

/// A mark from two columns that are null where there is no row: upto, pending.
fn mark(row: &Row<'_>, topic: TopicId, at: usize) -> rusqlite::Result<Mark> {
    let upto: Option<i64> = row.get(at)?;
    Ok(Mark {
        topic,
        upto: upto.and_then(|upto| u32::try_from(upto).ok()),
        pending: row.get::<_, Option<bool>>(at + 1)?.unwrap_or(false),
    })
}

/// Attention from a column that is null where there is no row.
fn attention(row: &Row<'_>, at: usize) -> rusqlite::Result<Attention> {
    match row.get_ref(at)?.as_str_or_null()? {
        None => Ok(Attention::Normal),
        Some(_) => row::parsed(row, at, attention_of),
    }
}

/// Attention as it is stored.
pub(super) const fn attention_text(attention: Attention) -> &'static str {
    match attention {
        Attention::Normal => "normal",
        Attention::Watched => "watched",
        Attention::Forgotten => "forgotten",
    }
}

fn attention_of(text: &str) -> Option<Attention> {
    [Attention::Normal, Attention::Watched, Attention::Forgotten]
        .into_iter()
        .find(|attention| attention_text(*attention) == text)
}

/// A member before one conference.
#[derive(Clone, Copy, Debug)]
pub struct Sight {
    pub(super) member: MemberId,
    pub(super) floor: PostId,
}

impl Sight {
    /// How `member` sees `conference`.
    ///
    /// # Errors
    /// Those of SQLite.
    pub fn of(r: &Read<'_>, member: MemberId, conference: ConferenceId) -> Result<Self, Error> {
        let floor = r
            .sql
            .prepare_cached(FLOOR)?
            .query_row(params![member.0, conference.0], |row| row.get(0))?;
        Ok(Self {
            member,
            floor: PostId(floor),
        })
    }

    /// The topic with the member's mark.
    pub(super) fn seen(&self, r: &Read<'_>, topic: TopicId) -> Result<Seen, Error> {
        let mut sql = r.sql.prepare_cached(SEEN)?;
        Ok(sql.query_row(params![self.member.0, topic.0], |row| Seen::read(row, 0))?)
    }

    /// The first number that neither mark nor floor covers; at the end, the number of posts. Ignores attention.
    pub(super) fn start(&self, r: &Read<'_>, seen: &Seen) -> Result<u32, Error> {
        let start = seen.past_mark();
        if start >= seen.posts {
            return Ok(seen.posts);
        }
        if seen.mark.pending || self.is_past_floor(r, seen.mark.topic, start)? {
            return Ok(start);
        }
        if seen.last_post <= self.floor {
            return Ok(seen.posts);
        }
        // The post at `low` is not past the floor, and everything from `high` on is.
        let (mut low, mut high) = (start, seen.posts - 1);
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if self.is_past_floor(r, seen.mark.topic, middle)? {
                high = middle;
            } else {
                low = middle;
            }
        }
        Ok(high)
    }

    /// Whether the post has an id past the floor; there may be none, and then nothing is below the floor there.
    pub(super) fn is_past_floor(
        &self,
        r: &Read<'_>,
        topic: TopicId,
        number: u32,
    ) -> Result<bool, Error> {
        let id: Option<i64> = r
            .sql
            .prepare_cached(ID_OF)?
            .query_row(params![topic.0, number], |row| row.get(0))
            .optional()?;
        Ok(id.is_none_or(|id| id > self.floor.0))
    }

    /// How many posts of a topic are new, counted up to `cap`.
    pub(super) fn count(&self, r: &Read<'_>, seen: &Seen, cap: u32) -> Result<u32, Error> {
        let Some(start) = self.open(r, seen)? else {
            return Ok(0);
        };
        let mut sql = r.sql.prepare_cached(COUNT)?;
        let about = params![seen.mark.topic.0, start, self.member.0, cap];
        Ok(sql.query_row(about, |row| row.get(0))?)
    }

    /// How many posts of a topic are new.
    pub(super) fn news(&self, r: &Read<'_>, seen: &Seen) -> Result<Count, Error> {
        Ok(Count::new(self.count(r, seen, CAP)?))
    }

    /// The number of the first new post.
    pub(super) fn first(&self, r: &Read<'_>, seen: &Seen) -> Result<Option<u32>, Error> {
        let Some(start) = self.open(r, seen)? else {
            return Ok(None);
        };
        let mut sql = r.sql.prepare_cached(FIRST)?;
        let about = params![seen.mark.topic.0, start, self.member.0];
        Ok(sql.query_row(about, |row| row.get(0)).optional()?)
    }

    /// Whether anything at or after `start` could be or become new.
    pub(super) fn waits(&self, r: &Read<'_>, topic: TopicId, start: u32) -> Result<bool, Error> {
        let mut sql = r.sql.prepare_cached(WAITING)?;
        Ok(sql.exists(params![topic.0, start, self.member.0])?)
    }

    /// Where new posts may begin, if there may be any.
    fn open(&self, r: &Read<'_>, seen: &Seen) -> Result<Option<u32>, Error> {
        if seen.attention == Attention::Forgotten
            || (!seen.mark.pending && seen.last_post <= self.floor)
        {
            return Ok(None);
        }
        Ok(Some(self.start(r, seen)?).filter(|start| *start < seen.posts))
    }

    /// How many topics of a conference have something new, and how many posts are new.
    ///
    /// # Errors
    /// Those of SQLite.
    pub fn conference(
        &self,
        r: &Read<'_>,
        conference: ConferenceId,
    ) -> Result<(Count, Count), Error> {
        let (mut topics, mut posts) = (0, 0);
        let mut past = r.sql.prepare_cached(PAST)?;
        let mut pending = r.sql.prepare_cached(PENDING)?;
        let mut rows = past.query(params![self.member.0, conference.0, self.floor.0])?;
        let mut more = pending.query(params![self.member.0, conference.0])?;
        while topics < CAP {
            let next = match rows.next()? {
                Some(row) => Some(Seen::read(row, 0)?),
                None => more.next()?.map(|row| Seen::read(row, 0)).transpose()?,
            };
            let Some(seen) = next else { break };
            let new = self.count(r, &seen, (CAP - posts).max(1))?;
            topics += u32::from(new > 0);
            posts = (posts + new).min(CAP);
        }
        Ok((Count::new(topics), Count::new(posts)))
    }
}

/// A member's mark in a topic, and the number of the first post that is new to them.
///
/// # Errors
/// Those of SQLite.
pub fn place(
    r: &Read<'_>,
    member: MemberId,
    conference: ConferenceId,
    topic: TopicId,
) -> Result<(Mark, Option<u32>), Error> {
    let sight = Sight::of(r, member, conference)?;
    let seen = sight.seen(r, topic)?;
    Ok((seen.mark, sight.first(r, &seen)?))
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn counting_never_reads_a_whole_table() {
        for sql in [
            FLOOR,
            ID_OF,
            COUNT,
            FIRST,
            WAITING,
            SEEN,
            PAST,
            PAST_RETIRED,
            PENDING,
        ] {
            assert_no_scan(sql);
        }
    }
}
