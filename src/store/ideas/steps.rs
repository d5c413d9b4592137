//! Steps: an entry of the history and the row of the idea, together.

use rusqlite::params;

use super::super::{Error, Read, Write};
use super::Stand;
use crate::domain::{MemberId, Post, PostId, Step, StepRole, Tick, Time, TopicId};

const ENTER: &str = "INSERT INTO idea_step (topic, number, previous, before, after, role, by, at, reason, post, target,
        shipped_in, merged_into, conference, answered_in, in_time, promise)
    VALUES (?1, ?2 + 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";
const STAND: &str = "UPDATE idea SET status = ?3, step = ?2 + 1, live = ?4, since = ?5, due_at = ?6, answering = ?7,
        decided = ?3, reason = ?8, promised_by = ?9, shipped_in = ?11, merged_into = ?12,
        target = CASE WHEN ?3 IN ('started', 'testing') THEN target ELSE ?10 END
    WHERE topic = ?1 AND step = ?2";
const REWORD: &str = "UPDATE idea_step SET reason = ?2 WHERE post = ?1 AND number > 0";
const REWORD_LAST: &str = "UPDATE idea SET reason = ?2
    WHERE (topic, step) = (SELECT topic, number FROM idea_step WHERE post = ?1 AND number > 0)";
const DECIDES: &str =
    "SELECT EXISTS (SELECT 1 FROM post WHERE id = ?1 AND command IS NULL AND source IS NULL)
    OR EXISTS (SELECT 1 FROM appeal WHERE topic = ?2 AND decision = ?1)
    OR EXISTS (SELECT 1 FROM testing WHERE topic = ?2 AND results = ?1)";

/// A step to take, which the rules allow.
#[derive(Clone, Copy, Debug)]
pub struct NewStep<'a> {
    /// How the idea stands.
    pub stand: &'a Stand,
    /// Where it goes.
    pub step: &'a Step,
    /// What that does to its clock.
    pub tick: Tick,
    /// What it is merged into.
    pub into: Option<TopicId>,
    /// When.
    pub at: Time,
    /// Who takes it, and as what.
    pub by: (MemberId, StepRole),
    /// Why.
    pub reason: &'a str,
    /// The post that says so.
    pub post: PostId,
}

/// Takes a step. The schema refuses what `domain` should not have allowed.
///
/// # Errors
/// As SQLite.
pub fn take(w: &mut Write<'_>, new: &NewStep<'_>) -> Result<(), Error> {
    let (stand, tick) = (new.stand, &new.tick);
    let (before, after) = (stand.clock.status, new.step.status());
    let target = match new.step {
        Step::Plan(target) => Some(target.words().as_str()),
        _ => None,
    };
    let shipped_in = match new.step {
        Step::Ship(release) => Some(release.as_str()),
        _ => None,
    };
    let at = new.at.millis();
    w.sql.prepare_cached(ENTER)?.execute(params![
        stand.topic.0,
        stand.step,
        before.as_str(),
        after.as_str(),
        new.by.1.as_str(),
        new.by.0.0,
        at,
        new.reason,
        new.post.0,
        target,
        shipped_in,
        new.into.map(|id| id.0),
        stand.conference.0,
        tick.answered.map(|(millis, _)| millis),
        tick.answered.map(|(_, in_time)| in_time),
        tick.promise.map(|promise| promise.as_str()),
    ])?;
    w.sql.prepare_cached(STAND)?.execute(params![
        stand.topic.0,
        stand.step,
        after.as_str(),
        !after.is_final(),
        tick.since.millis(),
        tick.due_at.map(|due| due.millis()),
        tick.answering,
        new.reason,
        tick.promised_by.map(|by| by.millis()),
        target,
        shipped_in,
        new.into.map(|id| id.0),
    ])?;
    Ok(())
}

/// The words of a post are others now, and so is the reason that they were.
///
/// # Errors
/// As SQLite.
pub fn reword(w: &Write<'_>, post: PostId, reason: &str) -> Result<(), Error> {
    for sql in [REWORD, REWORD_LAST] {
        w.sql
            .prepare_cached(sql)?
            .execute(params![post.0, reason])?;
    }
    Ok(())
}

/// Whether a post settled something without being the reason of a step: it refused an appeal, gave the results of a test,
/// or entered what was done elsewhere.
///
/// # Errors
/// As SQLite.
pub fn decides(r: &Read<'_>, post: &Post) -> Result<bool, Error> {
    let mut sql = r.sql.prepare_cached(DECIDES)?;
    Ok(sql.query_row([post.id.0, post.topic.0], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [ENTER, STAND, REWORD, REWORD_LAST, DECIDES] {
            assert_no_scan(sql);
        }
    }
}
