//! Merges: what goes on in another idea, and how that is undone to the last vote.
//!
//! While an idea is merged, each of its voters has a vote for the other one: the one that they cast there, else one that came
//! by the merge (`vote.via`), at the time and for the organisation that it was cast for. Votes that came go on with those
//! that were cast when the other one is merged in its turn. Whoever takes a vote back takes it back in everything that was
//! merged ([`super::votes::take_back`]); whoever votes again does so where they do. An un-merge removes what came by the
//! merge, and lets it come again by another one that brought it too, so that the order of un-merges does not matter.
//! `merge_watcher` does the same for those who watch; whoever chooses otherwise themselves, that stands. A final idea
//! takes nothing in, but gives back what it took. Must not know which ideas may be merged.

use rusqlite::{OptionalExtension, params};

use super::super::{Error, Read, Write, row};
use super::{Stand, votes};
use crate::domain::{Attention, MemberId, Time, TopicId};

const KEEP: &str = "INSERT INTO merge (topic, since, due_at, answering) VALUES (?1, ?2, ?3, ?4)";
const KEPT: &str = "SELECT since, due_at, answering FROM merge WHERE topic = ?1";
const UNKEEP: &str = "DELETE FROM merge WHERE topic = ?1";

const MOVE: &str = "INSERT INTO vote (topic, member, at, organisation, via)
    SELECT ?2, v.member, v.at, v.organisation, v.topic FROM vote v WHERE v.topic = ?1
        AND NOT EXISTS (SELECT 1 FROM vote w WHERE w.topic = ?2 AND w.member = v.member)";
const GIVE_BACK: &str = "DELETE FROM vote WHERE via = ?1";
const BROUGHT: &str =
    "SELECT topic FROM idea WHERE merged_into = ?2 AND topic <> ?1 ORDER BY since, topic";
// What an idea counts by itself, after many votes came or went at once.
const HUSH: &str = "DELETE FROM voice WHERE topic = ?1";
const SPEAK: &str = "INSERT INTO voice (topic, organisation, votes)
    SELECT topic, organisation, count(*) FROM vote WHERE topic = ?1 AND organisation IS NOT NULL GROUP BY organisation";
const COUNT: &str = "UPDATE idea SET votes = (SELECT count(*) FROM vote v WHERE v.topic = ?1),
        unstated = (SELECT count(*) FROM vote v WHERE v.topic = ?1 AND v.organisation IS NULL),
        organisations = (SELECT count(*) FROM voice o WHERE o.topic = ?1)
    WHERE topic = ?1";

// Those who watch only because of another merge into the same idea count here too: they go on watching when that one ends.
const WATCH: &str = "INSERT INTO merge_watcher (topic, member)
    SELECT ?1, r.member FROM reading r LEFT JOIN reading b ON b.member = r.member AND b.topic = ?2
    WHERE r.topic = ?1 AND r.attention = 'watched'
        AND (coalesce(b.attention, 'normal') = 'normal'
            OR EXISTS (SELECT 1 FROM idea i JOIN merge_watcher m ON m.topic = i.topic AND m.member = r.member
                WHERE i.merged_into = ?2 AND i.topic <> ?1))";
const WATCHED: &str = "INSERT INTO reading (member, topic, conference, attention)
    SELECT m.member, ?2, (SELECT conference FROM topic WHERE id = ?2), 'watched' FROM merge_watcher m WHERE m.topic = ?1
    ON CONFLICT (member, topic) DO UPDATE SET attention = 'watched'";
const UNWATCH: &str = "UPDATE reading SET attention = 'normal' WHERE topic = ?2 AND attention = 'watched'
    AND member IN (SELECT m.member FROM merge_watcher m WHERE m.topic = ?1)
    AND NOT EXISTS (SELECT 1 FROM idea i JOIN merge_watcher n ON n.topic = i.topic AND n.member = reading.member
        WHERE i.merged_into = ?2 AND i.topic <> ?1)";
// A row that says nothing is the same as none.
const FORGET_ROWS: &str =
    "DELETE FROM reading WHERE topic = ?2 AND attention = 'normal' AND upto = -1 AND pending = 0
    AND at IS NULL AND member IN (SELECT m.member FROM merge_watcher m WHERE m.topic = ?1)";
const UNNAME: &str = "DELETE FROM merge_watcher WHERE topic = ?1";
const CHOSEN: &str = "DELETE FROM merge_watcher WHERE member = ?2
    AND topic IN (SELECT i.topic FROM idea i WHERE i.merged_into = ?1) RETURNING topic";
const UNCHOSEN: &str = "INSERT INTO merge_watcher (topic, member)
    SELECT m.topic, ?2 FROM merge m JOIN idea i ON i.topic = m.topic WHERE m.topic = ?3 AND i.merged_into = ?1
    ON CONFLICT DO NOTHING";
const WATCHES: &str = "SELECT EXISTS (SELECT 1 FROM idea i JOIN merge_watcher m ON m.topic = i.topic AND m.member = ?2
    WHERE i.merged_into = ?1)";

/// What a merge keeps of an idea's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Since when it stood where it did.
    pub since: Time,
    /// When that was overdue.
    pub due_at: Time,
    /// Milliseconds that it had waited for an answer before.
    pub answering: i64,
}

/// Carries votes and watchers of an idea into another. The step itself is the caller's, before this.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn merge(w: &mut Write<'_>, from: &Stand, into: TopicId) -> Result<(), Error> {
    let (topic, clock) = (from.topic, from.clock);
    w.sql.prepare_cached(KEEP)?.execute(params![
        topic.0,
        clock.since.millis(),
        clock.due_at.map(Time::millis),
        clock.answering,
    ])?;
    w.sql.prepare_cached(MOVE)?.execute([topic.0, into.0])?;
    count(w, into)?;
    for sql in [WATCH, WATCHED] {
        w.sql.prepare_cached(sql)?.execute([topic.0, into.0])?;
    }
    Ok(())
}

/// What was kept of a merged idea's clock.
///
/// # Errors
/// As SQLite.
pub fn kept(r: &Read<'_>, topic: TopicId) -> Result<Option<Kept>, Error> {
    let mut sql = r.sql.prepare_cached(KEPT)?;
    let kept = sql.query_row([topic.0], |row| {
        Ok(Kept {
            since: row::time(row, 0)?,
            due_at: row::time(row, 1)?,
            answering: row.get(2)?,
        })
    });
    Ok(kept.optional()?)
}

/// Gives votes and watchers of a merged idea back. The step itself is the caller's.
///
/// # Errors
/// As SQLite.
pub fn unmerge(w: &mut Write<'_>, topic: TopicId, from: TopicId) -> Result<(), Error> {
    w.sql.prepare_cached(GIVE_BACK)?.execute([topic.0])?;
    let mut sql = w.sql.prepare_cached(BROUGHT)?;
    let others = sql.query_map([topic.0, from.0], |row| row.get(0))?;
    let others: Vec<i64> = others.collect::<Result<_, _>>()?;
    drop(sql);
    for other in others {
        w.sql.prepare_cached(MOVE)?.execute([other, from.0])?;
    }
    count(w, from)?;
    for sql in [UNWATCH, FORGET_ROWS] {
        w.sql.prepare_cached(sql)?.execute([topic.0, from.0])?;
    }
    for sql in [UNNAME, UNKEEP] {
        w.sql.prepare_cached(sql)?.execute([topic.0])?;
    }
    Ok(())
}

/// A member has chosen how they attend to an idea: no un-merge changes that. Says because of which merges they watched it.
///
/// # Errors
/// As SQLite.
pub fn chosen(w: &mut Write<'_>, topic: TopicId, member: MemberId) -> Result<Vec<TopicId>, Error> {
    let mut sql = w.sql.prepare_cached(CHOSEN)?;
    let merged = sql.query_map([topic.0, member.0], |row| Ok(TopicId(row.get(0)?)))?;
    Ok(merged.collect::<Result<_, _>>()?)
}

/// A member takes back what they have chosen: says how they attend to the idea now, as far as its merges still stand.
///
/// # Errors
/// As SQLite.
pub fn unchosen(
    w: &mut Write<'_>,
    topic: TopicId,
    member: MemberId,
    before: Attention,
    by_merge: &[TopicId],
) -> Result<Attention, Error> {
    if before != Attention::Normal && by_merge.is_empty() {
        chosen(w, topic, member)?;
        return Ok(before);
    }
    for merged in by_merge {
        w.sql
            .prepare_cached(UNCHOSEN)?
            .execute([topic.0, member.0, merged.0])?;
    }
    let mut sql = w.sql.prepare_cached(WATCHES)?;
    Ok(
        match sql.query_row([topic.0, member.0], |row| row.get(0))? {
            true => Attention::Watched,
            false => Attention::Normal,
        },
    )
}

/// Counts the votes, the voices and the heat of an idea anew.
fn count(w: &mut Write<'_>, topic: TopicId) -> Result<(), Error> {
    for sql in [HUSH, SPEAK, COUNT] {
        w.sql.prepare_cached(sql)?.execute([topic.0])?;
    }
    votes::warm(w, topic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [
            KEEP,
            KEPT,
            UNKEEP,
            MOVE,
            GIVE_BACK,
            BROUGHT,
            HUSH,
            SPEAK,
            COUNT,
            WATCH,
            WATCHED,
            UNWATCH,
            FORGET_ROWS,
            UNNAME,
            CHOSEN,
            UNCHOSEN,
            WATCHES,
        ] {
            assert_no_scan(sql);
        }
    }
}
