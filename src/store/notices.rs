//! Notices: what a member is told of, once for each post, for the strongest reason.
//!
//! Nobody is told of their own posts, of those of members whom they mute, of a topic that they forgot, or of a place that
//! they may not read, nor of a kind that they switched off; and where the words were taken back, there is nothing left to see. Those who are answered or named are told in the transaction of the post; those who watch the topic in batches, so that thousands
//! of them never hold up the other writers: [`tell_watchers`] says where to go on. Each notice is an event.

use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, Row, params};

use super::{Error, Read, Write, members, row};
use crate::domain::{
    Act, Body, Count, LogId, MemberId, Noted, Notice, NoticeKind, Office, Page, PostId, Reason,
    Reference, Slug, Status, TopicId, markup,
};

/// Notices that are remembered as having been unseen; when more are marked at once, the older ones stay seen.
const UNDONE: usize = 1_000;
/// Characters of a post that are shown in its notice.
const WORDS: usize = 120;

macro_rules! notices {
    ($($rest:expr),*) => {
        concat!(
            "SELECT n.id, n.kind, n.at, n.read OR (p.state <> 'shown' AND n.kind <> 'moderated'), c.slug, t.number, p.number, t.title,
                n.by, m.handle, m.name, CASE WHEN n.by = p.author THEN p.staff ELSE m.staff END,
                substr(p.body, 1, 1000), s.before, s.after, l.id, l.act, l.reason, l.words,
                g.granted, g.answer, CASE WHEN l.actor IS NULL THEN l.office END
            FROM notice n JOIN post p ON p.id = n.post JOIN topic t ON t.id = p.topic
            JOIN conference c ON c.id = t.conference JOIN member m ON m.id = n.by
            LEFT JOIN idea_step s ON s.post = p.id AND s.number > 0 LEFT JOIN log l ON l.id = n.entry
            LEFT JOIN log_appeal g ON g.entry = n.entry AND g.decided_at <= n.at ",
            $($rest),*
        )
    };
}

/// The notice may be shown: the place can be read now (?1 is the member).
macro_rules! readable {
    () => {
        "(c.access <> 'private' OR EXISTS (SELECT 1 FROM standing s
            WHERE s.conference = c.id AND s.member = ?1 AND (s.host = 1 OR s.admitted = 1))
            OR EXISTS (SELECT 1 FROM member y WHERE y.id = ?1 AND y.sysop = 1)) "
    };
}

mod tell;

pub use tell::{
    BATCH, go_on, still_telling, tell, tell_accepted, tell_many, tell_moderated, tell_of_entry,
    tell_one, tell_watchers,
};

const PAGE: &str = notices!(
    "WHERE n.member = ?1 AND n.id < ?2 AND ",
    readable!(),
    "ORDER BY n.id DESC LIMIT ?3"
);
const UNREAD: &str = notices!(
    "WHERE n.member = ?1 AND n.read = 0 AND (p.state = 'shown' OR n.kind = 'moderated') AND ",
    readable!(),
    "ORDER BY n.id DESC LIMIT ?2"
);
const COUNT: &str = concat!(
    "SELECT count(*) FROM (SELECT 1 FROM notice n JOIN post p ON p.id = n.post JOIN topic t ON t.id = p.topic
        JOIN conference c ON c.id = t.conference WHERE n.member = ?1 AND n.read = 0 AND (p.state = 'shown' OR n.kind = 'moderated') AND ",
    readable!(),
    "LIMIT ?2) AS unread"
);
const OF_POST: &str = notices!("WHERE n.member = ?1 AND n.post = ?2 AND ", readable!());
const MARK_READ: &str =
    "UPDATE notice SET read = 1 WHERE member = ?1 AND read = 0 AND id <= ?2 RETURNING id";

const MARK_SEEN: &str = "UPDATE notice SET read = 1 WHERE member = ?1 AND read = 0
    AND EXISTS (SELECT 1 FROM post p WHERE p.id = notice.post AND p.topic = ?2 AND p.number <= ?3)
    RETURNING id";
const MARK_ONE: &str =
    "UPDATE notice SET read = 1 WHERE member = ?1 AND id = ?2 AND read = 0 RETURNING id";
const UNSEE: &str = "UPDATE notice SET read = 0 WHERE member = ?1 AND id = ?2";

fn notice(row: &Row<'_>) -> rusqlite::Result<Notice> {
    let slug = row::parsed(row, 4, Slug::parse)?;
    let words = Body::stored(row.get_ref(12)?.as_str()?);
    Ok(Notice {
        id: row.get(0)?,
        kind: row::parsed(row, 1, NoticeKind::parse)?,
        at: row::time(row, 2)?,
        read: row.get(3)?,
        reference: Reference::post(slug, row.get(5)?, row.get(6)?),
        title: row::line(row, 7)?,
        by: members::byline(row, 8)?,
        text: markup::plain(&words, WORDS),
        step: match row.get_ref(13)? {
            ValueRef::Null => None,
            _ => Some((
                row::parsed(row, 13, Status::parse)?,
                row::parsed(row, 14, Status::parse)?,
            )),
        },
        entry: noted(row, 15)?,
    })
}

/// The entry of the log that a notice tells of, from the column of its id on.
fn noted(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<Noted>> {
    let Some(id) = row.get::<_, Option<i64>>(at)? else {
        return Ok(None);
    };
    Ok(Some(Noted {
        id: LogId(id),
        act: row::parsed(row, at + 1, Act::parse)?,
        reason: match row.get_ref(at + 2)? {
            ValueRef::Null => None,
            _ => Some(row::parsed(row, at + 2, Reason::parse)?),
        },
        words: row::line(row, at + 3)?,
        nobody: match row.get_ref(at + 6)? {
            ValueRef::Null => None,
            _ => Some(row::parsed(row, at + 6, Office::parse)?),
        },
        ruled: match row.get_ref(at + 4)? {
            ValueRef::Null => None,
            _ => Some((row.get(at + 4)?, row::line(row, at + 5)?)),
        },
    }))
}

/// A member's notices, newest first.
///
/// # Errors
/// As SQLite.
pub fn page(
    r: &Read<'_>,
    member: MemberId,
    before: Option<i64>,
    limit: usize,
) -> Result<Page<Notice>, Error> {
    let about = params![
        member.0,
        before.unwrap_or(i64::MAX),
        row::one_more_than(limit)
    ];
    let mut sql = r.sql.prepare_cached(PAGE)?;
    let rows = sql.query_map(about, notice)?;
    Ok(Page::cut(rows.collect::<Result<_, _>>()?, limit))
}

/// A member's notices that they have not seen, newest first.
///
/// # Errors
/// As SQLite.
pub fn unread(r: &Read<'_>, member: MemberId, limit: usize) -> Result<Vec<Notice>, Error> {
    let mut sql = r.sql.prepare_cached(UNREAD)?;
    let rows = sql.query_map(params![member.0, row::limit(limit)], notice)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many notices a member has not seen: those that [`unread`] would list, so that the number goes when they do.
///
/// # Errors
/// As SQLite.
pub fn count(r: &Read<'_>, member: MemberId) -> Result<Count, Error> {
    let mut sql = r.sql.prepare_cached(COUNT)?;
    let most = Count::MAX + 1;
    Ok(Count::new(
        sql.query_row(params![member.0, most], |row| row.get(0))?,
    ))
}

/// What a member was told of a post.
///
/// # Errors
/// As SQLite.
pub fn of_post(r: &Read<'_>, member: MemberId, post: PostId) -> Result<Option<Notice>, Error> {
    let mut sql = r.sql.prepare_cached(OF_POST)?;
    Ok(sql
        .query_row(params![member.0, post.0], notice)
        .optional()?)
}

/// The notices of posts up to a number are seen: the posts were on the screen. Gives back which were not before.
///
/// # Errors
/// As SQLite.
pub fn mark_seen(
    w: &mut Write<'_>,
    member: MemberId,
    topic: TopicId,
    upto: u32,
) -> Result<Vec<i64>, Error> {
    mark(w, MARK_SEEN, params![member.0, topic.0, upto])
}

/// All notices up to `upto` are seen. Gives back which were not before, the newest thousand of them.
///
/// # Errors
/// As SQLite.
pub fn mark_read(w: &mut Write<'_>, member: MemberId, upto: i64) -> Result<Vec<i64>, Error> {
    mark(w, MARK_READ, params![member.0, upto])
}

/// One notice is seen. Gives it back if it was not before.
///
/// # Errors
/// As SQLite.
pub fn mark_one(w: &mut Write<'_>, member: MemberId, id: i64) -> Result<Vec<i64>, Error> {
    mark(w, MARK_ONE, params![member.0, id])
}

fn mark(
    w: &mut Write<'_>,
    sql: &'static str,
    about: &[&dyn rusqlite::ToSql],
) -> Result<Vec<i64>, Error> {
    let mut sql = w.sql.prepare_cached(sql)?;
    let marked = sql.query_map(about, |row| row.get(0))?;
    let mut marked: Vec<i64> = marked.collect::<Result<_, _>>()?;
    marked.sort_unstable();
    let spare = marked.len().saturating_sub(UNDONE);
    Ok(marked.split_off(spare))
}

/// These notices are not seen after all.
///
/// # Errors
/// As SQLite.
pub fn unsee(w: &mut Write<'_>, member: MemberId, ids: &[i64]) -> Result<(), Error> {
    let mut sql = w.sql.prepare_cached(UNSEE)?;
    for id in ids {
        sql.execute(params![member.0, id])?;
    }
    Ok(())
}

#[cfg(test)]
#[path = "notices_tests.rs"]
mod tests;
