//! A member's marks: how far they have read, what they watch and forget, and the floors below which nothing is new.
//!
//! Every change gives back the [`Marks`] that it replaced, so that [`restore`] undoes it exactly. Two things keep the
//! rows few and the counting cheap: a topic is pending only while the floor would hide what its mark does not cover, and
//! a floor that has too many settled topics past it is moved up ([`mark_read`]), which no member can see. Must not know
//! who may read what.

use rusqlite::{OptionalExtension, params};

use super::counting::{PAST, PAST_RETIRED, Seen, Sight, attention_text};
use super::{Error, Read, Write, row};
use crate::domain::{
    Attention, Byline, ConferenceId, Mark, Marks, MemberId, PostId, Reader, Time, TopicId,
};

/// How many settled topics may lie past a floor before it is moved up.
pub const SETTLED: u32 = 200;
/// How many of those who take part in a topic are listed.
const READERS: u32 = 200;

const CONFERENCE_OF: &str = "SELECT conference FROM topic WHERE id = ?1";

const PUT: &str = "INSERT INTO reading (member, topic, conference, upto, pending, attention, at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT (member, topic) DO UPDATE SET upto = excluded.upto, pending = excluded.pending,
        attention = excluded.attention, at = coalesce(excluded.at, reading.at)";

const PENDING: &str =
    "SELECT topic FROM reading WHERE member = ?1 AND conference = ?2 AND pending = 1";

const SETTLE: &str = "UPDATE reading SET pending = 0
    WHERE member = ?1 AND conference = ?2 AND pending = 1";

const SET_FLOOR: &str = "INSERT INTO floor (member, conference, post, at) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (member, conference) DO UPDATE SET post = excluded.post,
        at = CASE WHEN excluded.at > floor.at THEN excluded.at ELSE floor.at END";

const FLOOR_AT: &str = "SELECT at FROM floor WHERE member = ?1 AND conference = ?2";

const NEWEST: &str = "SELECT coalesce(max(id), 0) FROM post";

const SETTLED_PAST: &str = "SELECT count(*) FROM (SELECT 1
    FROM topic t JOIN reading r ON r.member = ?1 AND r.topic = t.id
    WHERE t.conference = ?2 AND t.retired IS NULL AND t.last_post > ?3
        AND (r.upto >= t.posts - 1 OR r.pending = 1 OR r.attention = 'forgotten') LIMIT ?4)";

const READERS_OF: &str = "SELECT p.member, m.handle, m.name, m.staff, p.posts, r.upto, r.at
    FROM part p JOIN member m ON m.id = p.member
    LEFT JOIN reading r ON r.member = p.member AND r.topic = p.topic
    WHERE p.topic = ?1 ORDER BY p.posts DESC, p.member LIMIT ?2";

/// Marks a topic read up to a number. A mark never moves back, nor past the last post.
///
/// # Errors
/// Those of SQLite.
pub fn mark_read(
    w: &mut Write<'_>,
    member: MemberId,
    topic: TopicId,
    upto: u32,
) -> Result<Marks, Error> {
    mark_read_settling(w, member, topic, upto, SETTLED)
}

/// [`mark_read`] with another bound on settled topics, for tests.
pub(super) fn mark_read_settling(
    w: &mut Write<'_>,
    member: MemberId,
    topic: TopicId,
    upto: u32,
    settled: u32,
) -> Result<Marks, Error> {
    let Some((conference, sight, seen)) = look(w, member, topic)? else {
        return Ok(Marks::default());
    };
    let Some(last) = seen.posts.checked_sub(1) else {
        return Ok(Marks::default());
    };
    let upto = upto.min(last);
    if seen.mark.upto.is_some_and(|before| before >= upto) {
        return Ok(Marks::default());
    }
    let mark = Mark {
        upto: Some(upto),
        ..seen.mark
    };
    put(w, &sight, conference, Seen { mark, ..seen }, true)?;
    if upto == last {
        settle(w, &sight, conference, settled)?;
    }
    Ok(before(&sight, &seen))
}

/// Marks a topic unread from the post with the number `from` on.
///
/// # Errors
/// Those of SQLite.
pub fn mark_unread(
    w: &mut Write<'_>,
    member: MemberId,
    topic: TopicId,
    from: u32,
) -> Result<Marks, Error> {
    let Some((conference, sight, seen)) = look(w, member, topic)? else {
        return Ok(Marks::default());
    };
    let mark = Mark {
        upto: from.min(seen.posts).checked_sub(1),
        pending: true,
        ..seen.mark
    };
    put(w, &sight, conference, Seen { mark, ..seen }, false)?;
    Ok(before(&sight, &seen))
}

/// Watches or forgets a topic, or neither.
///
/// # Errors
/// Those of SQLite.
pub fn attend(
    w: &mut Write<'_>,
    member: MemberId,
    topic: TopicId,
    attention: Attention,
) -> Result<Marks, Error> {
    let Some((conference, sight, seen)) = look(w, member, topic)? else {
        return Ok(Marks::default());
    };
    let before = Marks {
        attention: Some((topic, seen.attention)),
        ..Marks::default()
    };
    put(w, &sight, conference, Seen { attention, ..seen }, false)?;
    Ok(before)
}

/// Everything in these conferences is read. What this gives back names each topic that was pending.
///
/// # Errors
/// Those of SQLite.
pub fn catch_up(
    w: &mut Write<'_>,
    member: MemberId,
    conferences: &[ConferenceId],
) -> Result<Marks, Error> {
    let mut marks = Marks::default();
    let newest = newest(&w.read())?;
    for conference in conferences {
        let sight = Sight::of(&w.read(), member, *conference)?;
        let mut sql = w.sql.prepare_cached(PENDING)?;
        let pending = sql.query_map(params![member.0, conference.0], |row| row.get(0))?;
        for topic in pending {
            marks.pending.push(TopicId(topic?));
        }
        marks.floors.push((*conference, sight.floor));
        w.sql
            .prepare_cached(SETTLE)?
            .execute(params![member.0, conference.0])?;
        w.sql.prepare_cached(SET_FLOOR)?.execute(params![
            member.0,
            conference.0,
            newest.0,
            w.now.millis()
        ])?;
    }
    Ok(marks)
}

/// Puts back as they were the marks that a change replaced, and no others. Where a floor has moved up since and is not put back with them, as when another session
/// marked all read, what was new in a topic is new again, and the floor stays.
///
/// # Errors
/// Those of SQLite.
pub fn restore(w: &mut Write<'_>, member: MemberId, marks: &Marks) -> Result<(), Error> {
    for (conference, floor) in &marks.floors {
        w.sql
            .prepare_cached(SET_FLOOR)?
            .execute(params![member.0, conference.0, floor.0, 0])?;
    }
    for topic in &marks.pending {
        if let Some((conference, sight, mut seen)) = look(w, member, *topic)? {
            seen.mark.pending = true;
            put(w, &sight, conference, seen, false)?;
        }
    }
    for (mark, floor) in &marks.read {
        let Some((conference, sight, mut seen)) = look(w, member, mark.topic)? else {
            continue;
        };
        seen.mark = *mark;
        if *floor < sight.floor && !mark.pending {
            let then = Sight {
                floor: *floor,
                ..sight
            };
            seen.mark.upto = then.start(&w.read(), &seen)?.checked_sub(1);
            seen.mark.pending = true;
        }
        put(w, &sight, conference, seen, false)?;
    }
    if let Some((topic, attention)) = marks.attention
        && let Some((conference, sight, seen)) = look(w, member, topic)?
    {
        put(w, &sight, conference, Seen { attention, ..seen }, false)?;
    }
    Ok(())
}

/// After a post of their own a member has read the topic to its end, if they had before it.
pub(super) fn wrote(
    w: &mut Write<'_>,
    member: MemberId,
    conference: ConferenceId,
    topic: TopicId,
    number: u32,
) -> Result<(), Error> {
    let sight = Sight::of(&w.read(), member, conference)?;
    let mut seen = sight.seen(&w.read(), topic)?;
    let even_forgotten = Seen {
        attention: Attention::Normal,
        ..seen
    };
    if sight.count(&w.read(), &even_forgotten, 1)? > 0 {
        return Ok(());
    }
    seen.mark.upto = seen.mark.upto.max(Some(number));
    put(w, &sight, conference, seen, true)
}

/// New posts of a topic begin at this number, whatever the floor says.
pub(super) fn begin_at(
    w: &mut Write<'_>,
    member: MemberId,
    topic: TopicId,
    start: u32,
) -> Result<(), Error> {
    if let Some((conference, sight, mut seen)) = look(w, member, topic)? {
        seen.mark.upto = start.checked_sub(1);
        seen.mark.pending = start < seen.posts;
        put(w, &sight, conference, seen, false)?;
    }
    Ok(())
}

/// Who takes part in a topic, the most talkative first, and how far they have read; at most 200.
///
/// # Errors
/// Those of SQLite.
pub fn readers(r: &Read<'_>, topic: TopicId) -> Result<Vec<Reader>, Error> {
    let mut sql = r.sql.prepare_cached(READERS_OF)?;
    let rows = sql.query_map(params![topic.0, READERS], |row| {
        Ok(Reader {
            who: Byline {
                member: MemberId(row.get(0)?),
                handle: row::handle(row, 1)?,
                name: row::line(row, 2)?,
                staff: row.get(3)?,
            },
            posts: row.get(4)?,
            upto: row
                .get::<_, Option<i64>>(5)?
                .and_then(|upto| u32::try_from(upto).ok()),
            at: row::maybe_time(row, 6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The newest post of all.
///
/// # Errors
/// Those of SQLite.
pub fn newest(r: &Read<'_>) -> Result<PostId, Error> {
    let mut sql = r.sql.prepare_cached(NEWEST)?;
    Ok(PostId(sql.query_row([], |row| row.get(0))?))
}

/// The topic's conference, and how the member stands there; none where there is no such topic.
fn look(
    w: &Write<'_>,
    member: MemberId,
    topic: TopicId,
) -> Result<Option<(ConferenceId, Sight, Seen)>, Error> {
    let r = w.read();
    let mut sql = r.sql.prepare_cached(CONFERENCE_OF)?;
    let found = sql.query_row([topic.0], |row| row.get(0)).optional()?;
    let Some(conference) = found.map(ConferenceId) else {
        return Ok(None);
    };
    let sight = Sight::of(&r, member, conference)?;
    let seen = sight.seen(&r, topic)?;
    Ok(Some((conference, sight, seen)))
}

/// What undoes a change of how far one has read in one topic.
fn before(sight: &Sight, seen: &Seen) -> Marks {
    Marks {
        read: vec![(seen.mark, sight.floor)],
        ..Marks::default()
    }
}

/// Stores mark and attention, pending only if the floor would hide something past it.
fn put(
    w: &Write<'_>,
    sight: &Sight,
    conference: ConferenceId,
    seen: Seen,
    was_read: bool,
) -> Result<(), Error> {
    let mark = seen.mark;
    let next = mark.upto.map_or(0, |upto| upto + 1);
    let pending = mark.pending && !sight.is_past_floor(&w.read(), mark.topic, next)?;
    let about = params![
        sight.member.0,
        mark.topic.0,
        conference.0,
        mark.upto.map_or(-1, i64::from),
        pending,
        attention_text(seen.attention),
        was_read.then_some(w.now.millis()),
    ];
    w.sql.prepare_cached(PUT)?.execute(about)?;
    Ok(())
}

/// Moves the floor to the newest post if more than `bound` topics past it are settled, and makes those that still hold
/// something pending: what is new stays the same. Without this, a member who never marks all read would have ever more
/// topics to look through. For a day after they moved the floor themselves it stays, as they might undo that.
fn settle(w: &Write<'_>, sight: &Sight, conference: ConferenceId, bound: u32) -> Result<(), Error> {
    let r = w.read();
    let here = params![sight.member.0, conference.0];
    let mut sql = w.sql.prepare_cached(FLOOR_AT)?;
    let moved_at: Option<i64> = sql.query_row(here, |row| row.get(0)).optional()?;
    if moved_at.is_some_and(|at| w.now.millis() - at < Time::DAY) {
        return Ok(());
    }
    let about = params![sight.member.0, conference.0, sight.floor.0, bound + 1];
    let mut sql = w.sql.prepare_cached(SETTLED_PAST)?;
    let settled: u32 = sql.query_row(about, |row| row.get(0))?;
    if settled <= bound {
        return Ok(());
    }
    let about = params![sight.member.0, conference.0, sight.floor.0];
    let mut all = seen(&r, PAST, about)?;
    all.extend(seen(&r, PAST_RETIRED, about)?);
    for seen in all {
        let start = sight.start(&r, &seen)?;
        if start < seen.posts && sight.waits(&r, seen.mark.topic, start)? {
            let upto = i64::from(start) - 1;
            let attention = attention_text(seen.attention);
            let about = params![
                sight.member.0,
                seen.mark.topic.0,
                conference.0,
                upto,
                true,
                attention,
                None::<i64>
            ];
            w.sql.prepare_cached(PUT)?.execute(about)?;
        }
    }
    let about = params![sight.member.0, conference.0, newest(&r)?.0, 0];
    w.sql.prepare_cached(SET_FLOOR)?.execute(about)?;
    Ok(())
}

/// The topics that a statement finds.
fn seen(r: &Read<'_>, sql: &str, about: &[&dyn rusqlite::ToSql]) -> Result<Vec<Seen>, Error> {
    let mut sql = r.sql.prepare_cached(sql)?;
    let rows = sql.query_map(about, |row| Seen::read(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
#[path = "reading_tests.rs"]
mod tests;
