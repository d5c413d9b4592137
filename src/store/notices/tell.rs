//! Who is told: in the transaction of the post those whom it answers or names, in batches the others.

use rusqlite::{OptionalExtension, Row, params, params_from_iter};

use super::super::events::{self, About, Kind};
use super::super::{Error, Read, Write, announcements, posts, row};
use super::insert::{NewNotice, insert};
use crate::domain::{Handle, MemberId, NoticeKind, Post, PostId, TopicId};

/// How many of those who watch a topic are told in one transaction.
pub const BATCH: usize = 500;
/// Whoever voted for an idea only where it was before a merge, and forgot that, hears nothing of where it went on, unless
/// they watch it.
macro_rules! heeds {
    ($member:literal, $topic:literal) => {
        concat!(
            "(EXISTS (SELECT 1 FROM reading w WHERE w.member = ",
            $member,
            " AND w.topic = ",
            $topic,
            " AND w.attention = 'watched')
            OR NOT EXISTS (WITH RECURSIVE whence (topic) AS (
                SELECT v.via FROM vote v WHERE v.topic = ",
            $topic,
            " AND v.member = ",
            $member,
            " AND v.via IS NOT NULL
                UNION SELECT v.via FROM whence JOIN vote v ON v.topic = whence.topic AND v.member = ",
            $member,
            " AND v.via IS NOT NULL)
            SELECT 1 FROM whence JOIN reading f ON f.member = ",
            $member,
            " AND f.topic = whence.topic AND f.attention = 'forgotten'))"
        )
    };
}

// What was said before may become the reason of a step: whoever was told of it then is told of that now. And what was
// promised is told to a host who was told of a flag first.
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
    AND (NOT ?8 OR ",
    heeds!("?1", "t.id"),
    ")
    ON CONFLICT (member, post) DO UPDATE
        SET id = excluded.id, kind = excluded.kind, at = excluded.at, read = 0
        WHERE (excluded.kind = 'moved' AND notice.at < (SELECT s.at FROM idea_step s WHERE s.post = ?5))
            OR (?8 AND notice.kind = 'flagged')"
);
const UNTELL_ACCEPTED: &str =
    "DELETE FROM notice WHERE member = ?1 AND post = ?2 AND kind = 'accepted' AND read = 0";
const NAMED: &str = "SELECT id FROM member WHERE handle = ?1";
const WATCHERS: &str = "SELECT member FROM reading
    WHERE topic = ?1 AND attention = 'watched' AND member > ?2 ORDER BY member LIMIT ?3";
// Without those who are told of the same by a post in the other topic, or as those who voted for this one.
const OTHER_WATCHERS: &str = "SELECT r.member FROM reading r
    WHERE r.topic = ?1 AND r.attention = 'watched' AND r.member > ?2
        AND (EXISTS (SELECT 1 FROM reading f WHERE f.member = r.member AND f.topic = ?4 AND f.attention = 'forgotten')
            OR NOT EXISTS (SELECT 1 FROM vote v WHERE v.topic = ?4 AND v.member = r.member)
            AND (?4 = ?1 OR NOT EXISTS (SELECT 1 FROM reading o
                WHERE o.member = r.member AND o.topic = ?4 AND o.attention = 'watched')))
    ORDER BY r.member LIMIT ?3";
// Whoever voted after it happened (?4) is not told as one who voted.
const VOTERS: &str = "SELECT member FROM vote WHERE topic = ?1 AND member > ?2 AND at <= ?4
    ORDER BY member LIMIT ?3";
/// Without those who forgot the idea: what is told of it elsewhere is told in another topic.
const VOTERS_WHO_HEED: &str = concat!(
    "SELECT a.member FROM vote a WHERE a.topic = ?1 AND a.member > ?2 AND a.at <= ?4
        AND NOT EXISTS (SELECT 1 FROM reading f
            WHERE f.member = a.member AND f.topic = a.topic AND f.attention = 'forgotten')
        AND ",
    heeds!("a.member", "a.topic"),
    " ORDER BY a.member LIMIT ?3"
);
const VOTERS_AND_WATCHERS: &str = "SELECT member FROM (
        SELECT * FROM (SELECT member FROM vote WHERE topic = ?1 AND member > ?2 AND at <= ?4
            ORDER BY member LIMIT ?3) AS v
        UNION SELECT * FROM (SELECT member FROM reading WHERE topic = ?1 AND attention = 'watched' AND member > ?2
            ORDER BY member LIMIT ?3) AS w) AS both
    ORDER BY member LIMIT ?3";
const BEGIN_TELLING: &str = "INSERT INTO telling (post, kind, upto) VALUES (?1, ?2, ?3)";
const TELLING: &str = "SELECT post, kind, upto FROM telling ORDER BY post LIMIT 1";
const TOLD_UPTO: &str = "UPDATE telling SET upto = ?2 WHERE post = ?1";
const END_TELLING: &str = "DELETE FROM telling WHERE post = ?1";
const HAPPENED_AT: &str = "SELECT at FROM idea_step WHERE post = ?1";
const STILL_TELLING: &str = "SELECT EXISTS (SELECT 1 FROM telling g CROSS JOIN post p ON p.id = g.post
    WHERE p.topic = ?1 OR EXISTS (SELECT 1 FROM release_idea i WHERE i.topic = p.topic AND i.idea = ?1))";
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

/// Tells at most [`BATCH`] of those who watch the topic, beginning after `after`, but none who voted for the idea `but`, nor
/// who watch it if it is another one; gives back whom to go on after, if there may be more.
///
/// # Errors
/// As SQLite.
pub fn tell_watchers(
    w: &mut Write<'_>,
    post: &Post,
    after: Option<MemberId>,
    but: Option<TopicId>,
) -> Result<Option<MemberId>, Error> {
    let (topic, after) = (post.topic.0, after.map_or(i64::MIN, |id| id.0));
    let limit = row::limit(BATCH);
    let (sql, about) = match but {
        None => (WATCHERS, params_from_iter(vec![topic, after, limit])),
        Some(but) => (
            OTHER_WATCHERS,
            params_from_iter(vec![topic, after, limit, but.0]),
        ),
    };
    let watchers: Vec<i64> = w
        .sql
        .prepare_cached(sql)?
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

/// Whether some who voted for an idea have still to be told of something: until then nobody's vote may come or go but by
/// themselves.
///
/// # Errors
/// As SQLite.
pub fn still_telling(r: &Read<'_>, idea: TopicId) -> Result<bool, Error> {
    let mut sql = r.sql.prepare_cached(STILL_TELLING)?;
    Ok(sql.query_row([idea.0], |row| row.get(0))?)
}

fn tell_batch(w: &mut Write<'_>, post: &Post, kind: NoticeKind, upto: i64) -> Result<(), Error> {
    // A step can be taken for the reason of an earlier post.
    let step = w
        .sql
        .prepare_cached(HAPPENED_AT)?
        .query_row([post.id.0], |row| row.get(0))
        .optional()?;
    let span = (upto, step.unwrap_or(post.at.millis()));
    let members = match kind {
        NoticeKind::Moved => audience(w, VOTERS_AND_WATCHERS, post.topic, span)?,
        NoticeKind::Released => voters_of_all(w, post.topic, span)?,
        _ => audience(w, VOTERS, post.topic, span)?,
    };
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

/// The next batch of those to tell: after a member, of what happened at a time.
fn audience(
    w: &Write<'_>,
    sql: &'static str,
    topic: TopicId,
    (upto, at): (i64, i64),
) -> Result<Vec<i64>, Error> {
    let about = params![topic.0, upto, row::limit(BATCH), at];
    let mut sql = w.sql.prepare_cached(sql)?;
    let members = sql.query_map(about, |row| row.get(0))?;
    Ok(members.collect::<Result<_, _>>()?)
}

/// The next batch of those who voted for any idea that a release names, each once. A batch of each idea is looked at: one
/// statement over all of them would sort every vote there is, for each batch anew.
fn voters_of_all(w: &Write<'_>, release: TopicId, span: (i64, i64)) -> Result<Vec<i64>, Error> {
    let mut members = Vec::new();
    for idea in announcements::ideas(&w.read(), release)? {
        members.extend(audience(w, VOTERS_WHO_HEED, idea, span)?);
    }
    members.sort_unstable();
    members.dedup();
    members.truncate(BATCH);
    Ok(members)
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

/// A post is the accepted answer no more: its author, who did not see yet that it was, is not told that it is.
///
/// # Errors
/// As SQLite.
pub fn accepted_no_more(w: &mut Write<'_>, post: &Post) -> Result<(), Error> {
    let member = post.author.member;
    let mut sql = w.sql.prepare_cached(UNTELL_ACCEPTED)?;
    if sql.execute([member.0, post.id.0])? == 0 {
        return Ok(());
    }
    drop(sql);
    let about = About {
        member: Some(member),
        ..About::default()
    };
    events::append(w, Kind::Noticed, None, about)
}

/// Tells one member of what `by` did, unless they were told of the post already, did it themselves, mute
/// whoever did, forgot the topic, or may not read it.
///
/// # Errors
/// As SQLite.
pub fn tell_one(
    w: &mut Write<'_>,
    post: &Post,
    by: MemberId,
    member: MemberId,
    kind: NoticeKind,
) -> Result<(), Error> {
    let notice = NewNotice {
        member,
        kind,
        by,
        post: Some(post),
        entry: None,
    };
    insert(w, TELL, notice, &[&post.topic.0, &kind.is_promised()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [
            TELL,
            UNTELL_ACCEPTED,
            NAMED,
            WATCHERS,
            OTHER_WATCHERS,
            VOTERS,
            VOTERS_AND_WATCHERS,
            VOTERS_WHO_HEED,
            BEGIN_TELLING,
            HAPPENED_AT,
            STILL_TELLING,
            TOLD_UPTO,
            END_TELLING,
        ] {
            assert_no_scan(sql);
        }
    }
}
