//! Notices: what a member is told of, once for each post, for the strongest reason; and of entries of the log that are about
//! no post, each by itself.
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

/// Where a notice is: at its post, or else where the entry is that it tells of, if that has a place.
macro_rules! places {
    () => {
        "FROM notice n LEFT JOIN log l ON l.id = n.entry LEFT JOIN post p ON p.id = coalesce(n.post, l.post)
            LEFT JOIN topic t ON t.id = coalesce(p.topic, l.topic)
            LEFT JOIN conference c ON c.id = coalesce(t.conference, l.conference) "
    };
}

/// What was written is still there, or that it is not is what the notice tells.
macro_rules! stands {
    () => {
        "(n.kind IN ('moderated', 'appealed') OR p.state = 'shown')"
    };
}

macro_rules! notices {
    ($($rest:expr),*) => {
        concat!(
            "SELECT n.id, n.kind, n.at, n.read OR NOT ", stands!(), ", CASE WHEN ", told!(), "THEN c.slug END, t.number, p.number,
                CASE WHEN ", told!(), "THEN coalesce(t.title, c.title, '') ELSE '' END, n.by, m.handle, m.name, CASE WHEN n.by = p.author THEN p.staff ELSE m.staff END,
                coalesce(CASE WHEN n.post IS NOT NULL THEN substr(p.body, 1, 1000) WHEN n.kind = 'appealed' THEN g.words ELSE l.words END, ''),
                s.before, s.after, l.id, l.act, l.reason, l.words,
                CASE WHEN n.kind = 'moderated' AND g.decided_at <= n.at THEN g.granted END, g.answer,
                CASE WHEN n.kind = 'moderated' AND g.decided_at <= n.at THEN CASE WHEN g.decided_by IS NULL THEN 'operator' END
                    WHEN l.actor IS NULL THEN l.office END,
                EXISTS (SELECT 1 FROM log b WHERE b.reverses = l.id), l.member IS n.member AND g.entry IS NULL, n.post ",
            places!(),
            "JOIN member m ON m.id = n.by LEFT JOIN idea_step s ON s.post = n.post AND s.number > 0
            LEFT JOIN log_appeal g ON g.entry = n.entry ",
            $($rest),*
        )
    };
}

/// The place can be read now (?1 is the member).
macro_rules! readable {
    () => {
        "(c.access <> 'private' OR EXISTS (SELECT 1 FROM standing s
            WHERE s.conference = c.id AND s.member = ?1 AND (s.host = 1 OR s.admitted = 1))
            OR EXISTS (SELECT 1 FROM member y WHERE y.id = ?1 AND y.sysop = 1)) "
    };
}

/// Where it is may be told: it is nowhere, or the place that somebody lost, or can be read now.
macro_rules! told {
    () => {
        concat!("(c.id IS NULL OR l.topic IS NULL OR ", readable!(), ") ")
    };
}

/// The notice may be shown: its place may be, or there is none; and whoever lost a place, or a topic to one, is told that they
/// did, and how their appeal was decided.
macro_rules! visible {
    () => {
        concat!(
            "(c.id IS NULL OR n.post IS NULL AND l.member = ?1 AND (l.topic IS NULL OR l.act = 'move'
                OR EXISTS (SELECT 1 FROM log_appeal d WHERE d.entry = n.entry AND d.decided_at IS NOT NULL)) OR ",
            readable!(),
            ") "
        )
    };
}

mod entries;
mod flagged;
mod insert;
mod tell;

pub use entries::{
    Telling, appeal_is_over, appeals_are_gone, tell_appealed, tell_entry, tell_moderated,
};
pub use flagged::tell_flagged;
pub use tell::{
    BATCH, accepted_no_more, go_on, still_telling, tell, tell_accepted, tell_many, tell_one,
    tell_watchers,
};

const PAGE: &str = notices!(
    "WHERE n.member = ?1 AND n.id < ?2 AND ",
    visible!(),
    "ORDER BY n.id DESC LIMIT ?3"
);
const UNREAD: &str = notices!(
    "WHERE n.member = ?1 AND n.read = 0 AND ",
    stands!(),
    " AND ",
    visible!(),
    "ORDER BY n.id DESC LIMIT ?2"
);
const COUNT: &str = concat!(
    "SELECT count(*) FROM (SELECT 1 ",
    places!(),
    "WHERE n.member = ?1 AND n.read = 0 AND ",
    stands!(),
    " AND ",
    visible!(),
    "LIMIT ?2) AS unread"
);
const OF_POST: &str = notices!("WHERE n.member = ?1 AND n.post = ?2 AND ", visible!());
const OF_ENTRY: &str = notices!(
    "WHERE n.member = ?1 AND n.entry = ?2 AND n.post IS NULL AND ",
    visible!()
);
const MARK_READ: &str =
    "UPDATE notice SET read = 1 WHERE member = ?1 AND read = 0 AND id <= ?2 RETURNING id";

const MARK_SEEN: &str = "UPDATE notice SET read = 1 WHERE member = ?1 AND read = 0
    AND EXISTS (SELECT 1 FROM post p WHERE p.id = notice.post AND p.topic = ?2 AND p.number <= ?3)
    RETURNING id";
const MARK_ONE: &str =
    "UPDATE notice SET read = 1 WHERE member = ?1 AND id = ?2 AND read = 0 RETURNING id";
const UNSEE: &str = "UPDATE notice SET read = 0 WHERE member = ?1 AND id = ?2";

fn notice(row: &Row<'_>) -> rusqlite::Result<Notice> {
    let reference = match row.get_ref(4)?.as_str_or_null()? {
        None => None,
        Some(_) => Some(Reference {
            slug: row::parsed(row, 4, Slug::parse)?,
            topic: row.get(5)?,
            post: row.get(6)?,
        }),
    };
    let is_of_post = row.get::<_, Option<i64>>(23)?.is_some();
    Ok(Notice {
        id: row.get(0)?,
        kind: row::parsed(row, 1, NoticeKind::parse)?,
        at: row::time(row, 2)?,
        read: row.get(3)?,
        reference,
        title: row::line(row, 7)?,
        by: members::byline(row, 8)?,
        text: match is_of_post {
            true => markup::plain(&Body::stored(row.get_ref(12)?.as_str()?), WORDS),
            false => row::line(row, 12)?,
        },
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
    let taken_back = row.get(at + 7)?;
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
        taken_back,
        stands: row.get::<_, bool>(at + 8)? && !taken_back,
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

/// What a member was told of an entry of the log, where no post was told of with it.
///
/// # Errors
/// As SQLite.
pub fn of_entry(r: &Read<'_>, member: MemberId, entry: LogId) -> Result<Option<Notice>, Error> {
    let mut sql = r.sql.prepare_cached(OF_ENTRY)?;
    Ok(sql
        .query_row(params![member.0, entry.0], notice)
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
