//! Votes: one of each member for an idea, and the distinct confirmed organisations behind them.

use rusqlite::{OptionalExtension, params};

use super::super::{Error, Read, Write};
use super::voices;
use crate::domain::{MemberId, OrganisationId, Time, TopicId, heat};

const INSERT: &str = "INSERT INTO vote (topic, member, at, organisation) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (topic, member) DO NOTHING";
const DELETE: &str = "DELETE FROM vote WHERE topic = ?1 AND member = ?2 RETURNING organisation";
const COUNT: &str = "UPDATE idea SET votes = votes + ?2, organisations = organisations + ?3, unstated = unstated + ?4
    WHERE topic = ?1";
const HEAT: &str = "SELECT heat FROM idea WHERE topic = ?1";
const SET_HEAT: &str = "UPDATE idea SET heat = ?2 WHERE topic = ?1";
const OPENED_AT: &str = "SELECT at FROM idea_step WHERE topic = ?1 AND number = 0";
// In no order: a sum of powers is the same in each, as exactly as it is compared.
const CAST_AT: &str = "SELECT at FROM vote WHERE topic = ?1";
const WITH_MERGED: &str = "WITH RECURSIVE kin (topic) AS (SELECT ?1
        UNION SELECT i.topic FROM kin JOIN idea i ON i.merged_into = kin.topic)
    SELECT v.topic FROM kin JOIN vote v ON v.topic = kin.topic AND v.member = ?2";
const HAND_OVER: &str = "UPDATE vote SET member = ?3 WHERE topic = ?1 AND member = ?2";
const HAS: &str = "SELECT EXISTS (SELECT 1 FROM vote WHERE topic = ?1 AND member = ?2)";
const VOTES: &str = "SELECT votes FROM idea WHERE topic = ?1";

/// Votes for an idea at a time that is not before any vote that was cast there; says whether that was a change.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn cast(w: &mut Write<'_>, topic: TopicId, member: MemberId, at: Time) -> Result<bool, Error> {
    let organisation = voices::organisation(&w.read(), member)?;
    let new = add(w, topic, member, at, organisation)?;
    if new {
        let before: f64 = w
            .sql
            .prepare_cached(HEAT)?
            .query_row([topic.0], |row| row.get(0))?;
        set_heat(w, topic, heat(Some(before), at))?;
    }
    Ok(new)
}

/// Adds a vote and counts it; the heat is the caller's. Says whether it was new.
fn add(
    w: &mut Write<'_>,
    topic: TopicId,
    member: MemberId,
    at: Time,
    organisation: Option<OrganisationId>,
) -> Result<bool, Error> {
    let vote = params![topic.0, member.0, at.millis(), organisation.map(|id| id.0),];
    if w.sql.prepare_cached(INSERT)?.execute(vote)? == 0 {
        return Ok(false);
    }
    let first = organisation.map_or(Ok(0), |id| voices::louder(w, topic, id))?;
    let unstated = i64::from(organisation.is_none());
    w.sql
        .prepare_cached(COUNT)?
        .execute([topic.0, 1, first, unstated])?;
    Ok(true)
}

/// Takes a vote back, for an idea and for whatever was merged into it: to the member they are one. Says whether there was
/// one.
///
/// # Errors
/// As SQLite.
pub fn take_back(w: &mut Write<'_>, topic: TopicId, member: MemberId) -> Result<bool, Error> {
    let mut sql = w.sql.prepare_cached(WITH_MERGED)?;
    let voted = sql.query_map([topic.0, member.0], |row| row.get(0))?;
    let voted: Vec<i64> = voted.collect::<Result<_, _>>()?;
    drop(sql);
    for idea in &voted {
        remove(w, TopicId(*idea), member)?;
        warm(w, TopicId(*idea))?;
    }
    Ok(!voted.is_empty())
}

/// Gives a vote to another member, who has one vote still. It counts for no organisation until theirs is settled.
///
/// # Errors
/// As SQLite.
pub fn hand_over(
    w: &mut Write<'_>,
    topic: TopicId,
    from: MemberId,
    to: MemberId,
) -> Result<(), Error> {
    if has(&w.read(), topic, to)? {
        remove(w, topic, from)?;
        return warm(w, topic);
    }
    let mut sql = w.sql.prepare_cached(HAND_OVER)?;
    sql.execute([topic.0, from.0, to.0])?;
    Ok(())
}

/// Removes a vote and counts it no longer; the heat is the caller's.
fn remove(w: &mut Write<'_>, topic: TopicId, member: MemberId) -> Result<(), Error> {
    let mut sql = w.sql.prepare_cached(DELETE)?;
    let gone: Option<Option<i64>> = sql
        .query_row([topic.0, member.0], |row| row.get(0))
        .optional()?;
    let Some(organisation) = gone else {
        return Ok(());
    };
    let last = organisation.map_or(Ok(0), |id| voices::quieter(w, topic, OrganisationId(id)))?;
    let unstated = -i64::from(organisation.is_none());
    w.sql
        .prepare_cached(COUNT)?
        .execute([topic.0, -1, -last, unstated])?;
    Ok(())
}

/// Computes the heat of an idea anew.
pub(super) fn warm(w: &mut Write<'_>, topic: TopicId) -> Result<(), Error> {
    let heat = warmth(&w.read(), topic)?;
    set_heat(w, topic, heat)
}

/// The heat of an idea, from its opening and its votes.
///
/// # Errors
/// As SQLite.
pub(in crate::store) fn warmth(r: &Read<'_>, topic: TopicId) -> Result<f64, Error> {
    let mut sql = r.sql.prepare_cached(OPENED_AT)?;
    let opened: i64 = sql.query_row([topic.0], |row| row.get(0))?;
    let mut sum = heat(None, Time::from_millis(opened));
    let mut sql = r.sql.prepare_cached(CAST_AT)?;
    let mut votes = sql.query([topic.0])?;
    while let Some(row) = votes.next()? {
        sum = heat(Some(sum), Time::from_millis(row.get(0)?));
    }
    Ok(sum)
}

fn set_heat(w: &Write<'_>, topic: TopicId, heat: f64) -> Result<(), Error> {
    w.sql
        .prepare_cached(SET_HEAT)?
        .execute(params![topic.0, heat])?;
    Ok(())
}

/// Whether a member voted for an idea.
///
/// # Errors
/// As SQLite.
pub fn has(r: &Read<'_>, topic: TopicId, member: MemberId) -> Result<bool, Error> {
    Ok(r.sql
        .prepare_cached(HAS)?
        .query_row([topic.0, member.0], |row| row.get(0))?)
}

/// How many voted for an idea.
///
/// # Errors
/// As SQLite.
pub fn count(r: &Read<'_>, topic: TopicId) -> Result<u32, Error> {
    Ok(r.sql
        .prepare_cached(VOTES)?
        .query_row([topic.0], |row| row.get(0))?)
}
