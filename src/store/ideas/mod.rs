//! Ideas: the row beside a topic, its votes, its steps.
//!
//! Votes, organisations and heat are counted in the row by the transaction that changes them. What a step may be, the
//! schema says besides `domain`: see the migration. Must not know who may vote or step, nor who hears of it.

pub mod appeals;
pub mod board;
pub mod calls;
pub mod clocks;
pub mod doubts;
#[cfg(test)]
mod merge_model;
pub mod merges;
pub mod page;
pub mod record;
pub mod steps;
#[cfg(test)]
mod tests;
pub mod voices;
pub mod votes;

use rusqlite::types::ValueRef;
use rusqlite::{OptionalExtension, Row, params};

use super::{Error, Read, Write, row};
use crate::domain::{Clock, ConferenceId, MemberId, PostId, Status, Time, TopicId, heat};

const OPEN: &str = "INSERT INTO idea (topic, conference, author, status, live, since, due_at, heat)
    VALUES (?1, ?2, ?3, 'open', 1, ?4, ?5, ?6)";
const OPENED: &str = "INSERT INTO idea_step (topic, number, after, role, by, at, post, conference)
    VALUES (?1, 0, 'open', 'author', ?3, ?4, ?5, ?2)";
const STAND: &str = "SELECT i.conference, i.author, i.status, i.step, i.since, i.due_at, i.answering, i.promised_by,
        i.merged_into, i.votes, EXISTS (SELECT 1 FROM vote v WHERE v.topic = i.topic AND v.member = i.author), s.before,
        EXISTS (SELECT 1 FROM idea j WHERE j.topic = i.merged_into AND j.status = 'merged'), s.by, s.promise IS NOT NULL
    FROM idea i JOIN idea_step s ON s.topic = i.topic AND s.number = i.step WHERE i.topic = ?1";

/// An idea to open beside its topic and first post.
#[derive(Clone, Copy, Debug)]
pub struct NewIdea {
    /// Its topic.
    pub topic: TopicId,
    /// Its conference.
    pub conference: ConferenceId,
    /// Who wrote it.
    pub author: MemberId,
    /// Its first post.
    pub post: PostId,
    /// When.
    pub at: Time,
    /// Milliseconds within which it shall be answered.
    pub answer_within: i64,
}

/// Opens an idea, with the vote of its author.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn open(w: &mut Write<'_>, new: &NewIdea) -> Result<(), Error> {
    let at = new.at.millis();
    w.sql.prepare_cached(OPEN)?.execute(params![
        new.topic.0,
        new.conference.0,
        new.author.0,
        at,
        at + new.answer_within,
        heat(None, new.at),
    ])?;
    w.sql.prepare_cached(OPENED)?.execute(params![
        new.topic.0,
        new.conference.0,
        new.author.0,
        at,
        new.post.0,
    ])?;
    votes::cast(w, new.topic, new.author, new.at)?;
    Ok(())
}

/// How an idea stands, for whoever decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    /// Its topic.
    pub topic: TopicId,
    /// Its conference.
    pub conference: ConferenceId,
    /// Who wrote it.
    pub author: MemberId,
    /// The number of the last entry of its history.
    pub step: u32,
    /// Its status and what runs against it.
    pub clock: Clock,
    /// What it was merged into.
    pub merged_into: Option<TopicId>,
    /// Votes of others than its author.
    pub others: u32,
    /// Where it stood before its last step.
    pub was: Option<Status>,
    /// Whether what it was merged into is merged itself.
    pub nested: bool,
    /// Who took its last step.
    pub by: MemberId,
}

/// How an idea stands; none where the topic is no idea.
///
/// # Errors
/// As SQLite.
pub fn stand(r: &Read<'_>, topic: TopicId) -> Result<Option<Stand>, Error> {
    let read = |row: &Row<'_>| {
        let own: u32 = row.get(10)?;
        Ok(Stand {
            topic,
            conference: ConferenceId(row.get(0)?),
            author: MemberId(row.get(1)?),
            step: row.get(3)?,
            clock: Clock {
                status: row::parsed(row, 2, Status::parse)?,
                since: row::time(row, 4)?,
                due_at: row::maybe_time(row, 5)?,
                answering: row.get(6)?,
                promised_by: row::maybe_time(row, 7)?,
                ended: row.get(14)?,
            },
            merged_into: row.get::<_, Option<i64>>(8)?.map(TopicId),
            others: row.get::<_, u32>(9)?.saturating_sub(own),
            was: match row.get_ref(11)? {
                ValueRef::Null => None,
                _ => Some(row::parsed(row, 11, Status::parse)?),
            },
            nested: row.get(12)?,
            by: MemberId(row.get(13)?),
        })
    };
    let mut sql = r.sql.prepare_cached(STAND)?;
    Ok(sql.query_row([topic.0], read).optional()?)
}
