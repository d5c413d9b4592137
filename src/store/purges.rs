//! Purges: all that an account wrote is folded, in batches, and put back exactly as it was taken.
//!
//! What a purge took points at its entry of the log, so nothing else has to be remembered; the table `purging` says only which
//! purges are under way. Must not know who may purge.

use rusqlite::{OptionalExtension, params};

use super::events::{self, About, Kind};
use super::{Error, Read, Write, addresses, deeds, flags, held};
use crate::domain::{Act, ConferenceId, LogId, MemberId, PostId, PurgeSize, Purged, TopicId};

/// Posts of one transaction.
const BATCH: u32 = 100;
/// More than one member can have waiting, with what was refused of theirs in thirty days.
const HELD: usize = 10_000;
/// Posts that are counted before a purge.
const COUNTED: u32 = 100_000;

const BEGIN: &str = "INSERT INTO purging (entry, of, member, takes) VALUES (?1, ?2, ?3, ?4)";
const NEXT: &str = "SELECT entry, of, member, takes, reached FROM purging ORDER BY entry LIMIT 1";
const OF: &str = "SELECT entry, of, member, takes, reached FROM purging WHERE entry = ?1";
const REACH: &str = "UPDATE purging SET reached = ?2 WHERE entry = ?1";
const END: &str = "DELETE FROM purging WHERE entry = ?1";
/// What stands, and what only flags have folded: a purge takes that over, so that no look at the flags brings it back.
const POSTS: &str = "SELECT p.id, p.number, p.topic, t.conference, p.state = 'shown'
        OR (p.state = 'hidden' AND EXISTS (SELECT 1 FROM log l WHERE l.id = p.hidden AND l.act = 'fold'))
    FROM post p JOIN topic t ON t.id = p.topic
    WHERE p.author = ?1 AND p.id > ?2 AND p.id < (SELECT moment FROM log WHERE id = ?3) ORDER BY p.id LIMIT ?4";
const RETIRE: &str = "UPDATE topic SET retired = ?2 WHERE id = ?1 AND retired IS NULL
    AND NOT EXISTS (SELECT 1 FROM part WHERE topic = ?1 AND member <> ?3 AND posts > 0)";
const TAKEN: &str = "SELECT p.id, p.topic, t.conference FROM post p JOIN topic t ON t.id = p.topic
    WHERE p.hidden = ?1 AND p.state = 'hidden' ORDER BY p.id LIMIT ?2";
const RETIRED: &str = "SELECT id, conference FROM topic WHERE retired = ?1 LIMIT ?2";
const ENTRY: &str = "SELECT l.member, EXISTS (SELECT 1 FROM log b WHERE b.reverses = l.id)
    FROM log l WHERE l.id = ?1 AND l.act = ?2";
const SIZE: &str = "SELECT count(*), coalesce(sum(alone), 0) FROM (SELECT p.number = 0
        AND NOT EXISTS (SELECT 1 FROM part r WHERE r.topic = p.topic AND r.member <> ?1 AND r.posts > 0) AS alone
    FROM post p WHERE p.author = ?1 AND (p.state = 'shown' OR (p.state = 'hidden' AND EXISTS
        (SELECT 1 FROM log l WHERE l.id = p.hidden AND l.act = 'fold'))) LIMIT ?2) AS some";

const LATEST: &str = "SELECT id FROM log l WHERE member = ?1 AND act = ?2
    AND NOT EXISTS (SELECT 1 FROM log b WHERE b.reverses = l.id) ORDER BY id DESC LIMIT 1";

/// A purge that is under way, or the way back of one.
struct Purging {
    entry: i64,
    of: LogId,
    member: MemberId,
    takes: bool,
    reached: i64,
}

/// Begins to take out what a member wrote before the entry of the log, or to put back what the entry `of` took.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn begin(
    w: &mut Write<'_>,
    entry: LogId,
    member: MemberId,
    back: Option<LogId>,
) -> Result<(), Error> {
    if let Some(of) = back {
        w.sql.prepare_cached(END)?.execute([of.0])?;
        held::wait_again(w, of)?;
    } else {
        for post in held::of_author(&w.read(), member, HELD)? {
            if post.refused.is_none() {
                held::refuse(w, &post, entry)?;
            }
        }
    }
    let of = back.unwrap_or(entry);
    w.sql
        .prepare_cached(BEGIN)?
        .execute(params![entry.0, of.0, member.0, back.is_none()])?;
    Ok(())
}

fn purging(row: &rusqlite::Row<'_>) -> rusqlite::Result<Purging> {
    Ok(Purging {
        entry: row.get(0)?,
        of: LogId(row.get(1)?),
        member: MemberId(row.get(2)?),
        takes: row.get(3)?,
        reached: row.get(4)?,
    })
}

/// Does the next batch of a purge, of the first one that is under way where none is named; says whether there was one.
///
/// # Errors
/// As SQLite.
pub fn go_on(w: &mut Write<'_>, entry: Option<LogId>) -> Result<bool, Error> {
    let next = match entry {
        Some(entry) => (w.sql.prepare_cached(OF)?)
            .query_row([entry.0], purging)
            .optional()?,
        None => w
            .sql
            .prepare_cached(NEXT)?
            .query_row([], purging)
            .optional()?,
    };
    let Some(next) = next else {
        return Ok(false);
    };
    let ended = if next.takes {
        take(w, &next)?
    } else {
        give_back(w, &next)?
    };
    if ended {
        w.sql.prepare_cached(END)?.execute([next.entry])?;
    }
    Ok(true)
}

/// Folds the next posts, and takes the topics out of the lists in which nobody else wrote; says whether that was all.
fn take(w: &mut Write<'_>, purge: &Purging) -> Result<bool, Error> {
    let rows: Vec<(i64, u32, i64, i64, bool)> = {
        let mut sql = w.sql.prepare_cached(POSTS)?;
        let about = params![purge.member.0, purge.reached, purge.entry, BATCH];
        let rows = sql.query_map(about, |row| {
            Ok((
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
            ))
        })?;
        rows.collect::<Result<_, _>>()?
    };
    for (post, number, topic, conference, taken) in &rows {
        let place = (ConferenceId(*conference), TopicId(*topic));
        if *taken {
            let post = PostId(*post);
            deeds::hide(w, post, None)?;
            deeds::hide(w, post, Some(purge.of))?;
            flags::settle(w, post, purge.of)?;
            note(w, Kind::PostChanged, place, Some(post))?;
        }
        if *number == 0 {
            addresses::count_listed(w, TopicId(*topic), false)?;
            let retired =
                w.sql
                    .prepare_cached(RETIRE)?
                    .execute([*topic, purge.of.0, purge.member.0])?;
            addresses::count_listed(w, TopicId(*topic), true)?;
            if retired > 0 {
                note(w, Kind::TopicChanged, place, None)?;
            }
        }
    }
    let Some((reached, ..)) = rows.last() else {
        return Ok(true);
    };
    w.sql
        .prepare_cached(REACH)?
        .execute([purge.entry, *reached])?;
    Ok(false)
}

/// Unfolds the next of what a purge folded, then puts topics back; says whether that was all.
fn give_back(w: &mut Write<'_>, purge: &Purging) -> Result<bool, Error> {
    let rows: Vec<(i64, i64, i64)> = {
        let mut sql = w.sql.prepare_cached(TAKEN)?;
        let rows = sql.query_map(params![purge.of.0, BATCH], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
        rows.collect::<Result<_, _>>()?
    };
    for (post, topic, conference) in &rows {
        let id = PostId(*post);
        deeds::hide(w, id, None)?;
        flags::unsettle(w, id, purge.of)?;
        let place = (ConferenceId(*conference), TopicId(*topic));
        note(w, Kind::PostChanged, place, Some(id))?;
    }
    if !rows.is_empty() {
        return Ok(false);
    }
    let topics: Vec<(i64, i64)> = {
        let mut sql = w.sql.prepare_cached(RETIRED)?;
        let rows = sql.query_map(params![purge.of.0, BATCH], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        rows.collect::<Result<_, _>>()?
    };
    for (topic, conference) in &topics {
        deeds::retire(w, TopicId(*topic), None)?;
        let place = (ConferenceId(*conference), TopicId(*topic));
        note(w, Kind::TopicChanged, place, None)?;
    }
    Ok(topics.is_empty())
}

fn note(
    w: &mut Write<'_>,
    kind: Kind,
    (conference, topic): (ConferenceId, TopicId),
    post: Option<PostId>,
) -> Result<(), Error> {
    let about = About {
        conference: Some(conference),
        topic: Some(topic),
        post,
        ..About::default()
    };
    events::append(w, kind, None, about)
}

/// What a purge of a member would take; whether they are suspended it does not say.
///
/// # Errors
/// As SQLite.
pub fn size(r: &Read<'_>, member: MemberId) -> Result<PurgeSize, Error> {
    let (posts, topics) = count(r, member, COUNTED)?;
    let held = held::count_of_author(r, member)?;
    let mut sql = r.sql.prepare_cached(LATEST)?;
    let taken = sql.query_row(params![member.0, Act::Purge.as_str()], |row| row.get(0));
    Ok(PurgeSize {
        posts,
        topics,
        held,
        taken: taken.optional()?.map(LogId),
        ..PurgeSize::default()
    })
}

/// Whether a purge of a member would take anything.
///
/// # Errors
/// As SQLite.
pub fn is_any(r: &Read<'_>, member: MemberId) -> Result<bool, Error> {
    Ok(count(r, member, 1)?.0 > 0 || held::count_of_author(r, member)? > 0)
}

/// The posts of a member that a purge would take, up to so many, and how many of them are topics in which nobody else wrote.
fn count(r: &Read<'_>, member: MemberId, most: u32) -> Result<(u32, u32), Error> {
    let mut sql = r.sql.prepare_cached(SIZE)?;
    let counted = sql.query_row(params![member.0, most], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?;
    Ok(counted)
}

/// Whom a purge took out, by its entry of the log, and whether it was put back; none where that is no purge.
///
/// # Errors
/// As SQLite.
pub fn by_entry(r: &Read<'_>, entry: LogId) -> Result<Option<Purged>, Error> {
    let mut sql = r.sql.prepare_cached(ENTRY)?;
    let found = sql.query_row(params![entry.0, Act::Purge.as_str()], |row| {
        Ok(Purged {
            member: MemberId(row.get(0)?),
            back: row.get(1)?,
        })
    });
    Ok(found.optional()?)
}

#[cfg(test)]
#[path = "purges_tests.rs"]
mod tests;
