//! Notices: what a member is told of, once for each post, for the strongest reason.
//!
//! Nobody is told of their own posts, of those of members whom they mute, of a topic that they forgot, or of a place that
//! they may not read, nor of a kind that they switched off; and where the words were taken back, there is nothing left to see. Those who are answered or named are told in the transaction of the post; those who watch the topic in batches, so that thousands
//! of them never hold up the other writers: [`tell_watchers`] says where to go on. Each notice is an event.

use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, Row, params};

use super::events::{self, About, Kind};
use super::{Error, Read, Write, members, posts, row};
use crate::domain::{
    Body, Count, Handle, MemberId, Notice, NoticeKind, Page, Post, PostId, Reference, Slug, Status,
    TopicId, markup,
};

/// How many of those who watch a topic are told in one transaction.
pub const BATCH: usize = 500;
/// Notices that are remembered as having been unseen; when more are marked at once, the older ones stay seen.
const UNDONE: usize = 1_000;
/// Characters of a post that are shown in its notice.
const WORDS: usize = 120;

macro_rules! notices {
    ($($rest:expr),*) => {
        concat!(
            "SELECT n.id, n.kind, n.at, n.read OR p.state <> 'shown', c.slug, t.number, p.number, t.title,
                n.by, m.handle, m.name, CASE WHEN n.by = p.author THEN p.staff ELSE m.staff END,
                substr(p.body, 1, 1000), s.before, s.after
            FROM notice n JOIN post p ON p.id = n.post JOIN topic t ON t.id = p.topic
            JOIN conference c ON c.id = t.conference JOIN member m ON m.id = n.by
            LEFT JOIN idea_step s ON s.post = p.id AND s.number > 0 ",
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

const TELL: &str = concat!(
    "INSERT INTO notice (id, member, kind, at, post, by)
    SELECT ?2, ?1, ?3, ?4, ?5, ?6 FROM topic t JOIN conference c ON c.id = t.conference
    WHERE t.id = ?7 AND ?1 <> ?6 AND ",
    readable!(),
    "AND EXISTS (SELECT 1 FROM member z WHERE z.id = ?1 AND z.handle IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM reading r
        WHERE r.member = ?1 AND r.topic = t.id AND r.attention = 'forgotten')
    AND NOT EXISTS (SELECT 1 FROM quiet k WHERE k.member = ?1 AND k.kind = ?3)
    AND (?8 OR NOT EXISTS (SELECT 1 FROM mute u WHERE u.member = ?1 AND u.muted = ?6))
    ON CONFLICT (member, post) DO NOTHING"
);
const NAMED: &str = "SELECT id FROM member WHERE handle = ?1";
const WATCHERS: &str = "SELECT member FROM reading
    WHERE topic = ?1 AND attention = 'watched' AND member > ?2 ORDER BY member LIMIT ?3";
const VOTERS: &str =
    "SELECT member FROM vote WHERE topic = ?1 AND member > ?2 ORDER BY member LIMIT ?3";
const VOTERS_AND_WATCHERS: &str = "SELECT member FROM (
        SELECT * FROM (SELECT member FROM vote WHERE topic = ?1 AND member > ?2 ORDER BY member LIMIT ?3) AS v
        UNION SELECT * FROM (SELECT member FROM reading WHERE topic = ?1 AND attention = 'watched' AND member > ?2
            ORDER BY member LIMIT ?3) AS w) AS both
    ORDER BY member LIMIT ?3";
const BEGIN_TELLING: &str = "INSERT INTO telling (post, kind, upto) VALUES (?1, ?2, ?3)";
const TELLING: &str = "SELECT post, kind, upto FROM telling ORDER BY post LIMIT 1";
const TOLD_UPTO: &str = "UPDATE telling SET upto = ?2 WHERE post = ?1";
const END_TELLING: &str = "DELETE FROM telling WHERE post = ?1";
const PAGE: &str = notices!(
    "WHERE n.member = ?1 AND n.id < ?2 AND ",
    readable!(),
    "ORDER BY n.id DESC LIMIT ?3"
);
const UNREAD: &str = notices!(
    "WHERE n.member = ?1 AND n.read = 0 AND p.state = 'shown' AND ",
    readable!(),
    "ORDER BY n.id DESC LIMIT ?2"
);
const COUNT: &str = concat!(
    "SELECT count(*) FROM (SELECT 1 FROM notice n JOIN post p ON p.id = n.post JOIN topic t ON t.id = p.topic
        JOIN conference c ON c.id = t.conference WHERE n.member = ?1 AND n.read = 0 AND p.state = 'shown' AND ",
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

/// Tells the author of the answered post, and the members whom the post names: those that `domain::markup` found.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn tell(w: &mut Write<'_>, post: &Post, mentions: &[Handle]) -> Result<(), Error> {
    let author = post.author.member;
    if let Some((_, answered)) = &post.answers {
        tell_one(w, post, author, answered.member, NoticeKind::Reply)?;
    }
    for handle in mentions {
        let named: Option<i64> = w
            .sql
            .prepare_cached(NAMED)?
            .query_row([handle.as_str()], |row| row.get(0))
            .optional()?;
        if let Some(member) = named {
            tell_one(w, post, author, MemberId(member), NoticeKind::Mention)?;
        }
    }
    Ok(())
}

/// Tells at most [`BATCH`] of those who watch the topic, beginning after `after`; gives back whom to go on after, if
/// there may be more.
///
/// # Errors
/// As SQLite.
pub fn tell_watchers(
    w: &mut Write<'_>,
    post: &Post,
    after: Option<MemberId>,
) -> Result<Option<MemberId>, Error> {
    let about = params![
        post.topic.0,
        after.map_or(i64::MIN, |id| id.0),
        row::limit(BATCH)
    ];
    let watchers: Vec<i64> = w
        .sql
        .prepare_cached(WATCHERS)?
        .query_map(about, |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for watcher in &watchers {
        tell_one(
            w,
            post,
            post.author.member,
            MemberId(*watcher),
            NoticeKind::Watched,
        )?;
    }
    let full = watchers.len() == BATCH;
    Ok(watchers.last().filter(|_| full).copied().map(MemberId))
}

/// Tells the first of those who voted for an idea or watch it of its step, and keeps whom to go on with: [`go_on`].
///
/// # Errors
/// As SQLite.
pub fn tell_many(w: &mut Write<'_>, post: &Post, kind: NoticeKind) -> Result<(), Error> {
    let about = params![post.id.0, kind.as_str(), i64::MIN];
    w.sql.prepare_cached(BEGIN_TELLING)?.execute(about)?;
    tell_batch(w, post, kind, i64::MIN)
}

/// Tells a further batch of what [`tell_many`] began, of the earliest post first; says whether there may be more.
///
/// # Errors
/// As SQLite.
pub fn go_on(w: &mut Write<'_>) -> Result<bool, Error> {
    let read = |row: &Row<'_>| {
        let kind = row::parsed(row, 1, NoticeKind::parse)?;
        Ok((PostId(row.get(0)?), kind, row.get(2)?))
    };
    let next = w
        .sql
        .prepare_cached(TELLING)?
        .query_row([], read)
        .optional()?;
    let Some((id, kind, upto)) = next else {
        return Ok(false);
    };
    match posts::by_id(&w.read(), id)? {
        Some(post) => tell_batch(w, &post, kind, upto)?,
        None => end_telling(w, id)?,
    }
    Ok(true)
}

fn tell_batch(w: &mut Write<'_>, post: &Post, kind: NoticeKind, upto: i64) -> Result<(), Error> {
    let audience = match kind {
        NoticeKind::Moved => VOTERS_AND_WATCHERS,
        _ => VOTERS,
    };
    let about = params![post.topic.0, upto, row::limit(BATCH)];
    let members: Vec<i64> = w
        .sql
        .prepare_cached(audience)?
        .query_map(about, |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for member in &members {
        tell_one(w, post, post.author.member, MemberId(*member), kind)?;
    }
    match members.last() {
        Some(last) if members.len() == BATCH => {
            w.sql
                .prepare_cached(TOLD_UPTO)?
                .execute([post.id.0, *last])?;
            Ok(())
        }
        _ => end_telling(w, post.id),
    }
}

fn end_telling(w: &Write<'_>, post: PostId) -> Result<(), Error> {
    w.sql.prepare_cached(END_TELLING)?.execute([post.0])?;
    Ok(())
}

/// Tells the author of a post that somebody accepted it as the answer; once, however often that is taken back.
///
/// # Errors
/// As SQLite.
pub fn tell_accepted(w: &mut Write<'_>, post: &Post, by: MemberId) -> Result<(), Error> {
    tell_one(w, post, by, post.author.member, NoticeKind::Accepted)
}

/// Tells one member of what `by` did, unless they were told of the post already, did it themselves, mute
/// whoever did, forgot the topic, or may not read it.
fn tell_one(
    w: &mut Write<'_>,
    post: &Post,
    by: MemberId,
    member: MemberId,
    kind: NoticeKind,
) -> Result<(), Error> {
    let id = w.id();
    let told = w.sql.prepare_cached(TELL)?.execute(params![
        member.0,
        id,
        kind.as_str(),
        w.now.millis(),
        post.id.0,
        by.0,
        post.topic.0,
        kind.is_promised(),
    ])?;
    if told > 0 {
        let about = About {
            member: Some(member),
            topic: Some(post.topic),
            post: Some(post.id),
            ..About::default()
        };
        events::append(w, Kind::Noticed, Some(by), about)?;
    }
    Ok(())
}

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
    })
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
