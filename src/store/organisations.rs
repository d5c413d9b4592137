//! Organisations: the site's list, where a member says that they work, and what follows from that for their votes.
//!
//! A double is not removed: it stands for the one that it was merged into, so that votes that were counted stay. When a
//! choice or a decision moves voices, the members concerned are noted in `unsettled` by the same transaction, and
//! [`settle`] moves a bounded number of votes at a time, each with its counts. Must not know who may decide.

use rusqlite::{OptionalExtension, Row, params};

use super::ideas::voices;
use super::{Error, Read, Write, members, row};
use crate::domain::{
    Affiliation, Audience, MemberId, Organisation, OrganisationId, OrganisationName, SafeText,
    TopicId,
};

/// The columns of an organisation `o`.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT o.id, o.name, o.confirmed, o.refused, o.proposer, m.handle, m.name, m.staff, o.at,
                (SELECT count(*) FROM (SELECT 1 FROM member w WHERE w.organisation = o.id LIMIT 1000) AS some),
                o.merged_into
            FROM organisation o LEFT JOIN member m ON m.id = o.proposer ",
            $rest
        )
    };
}

const BY_ID: &str = select!("WHERE o.id = ?1");
const BY_SKELETON: &str = select!("WHERE o.skeleton = ?1");
const LIKE: &str = select!(
    "WHERE o.confirmed = 1 AND o.merged_into IS NULL AND instr(o.skeleton, ?1) > 0
        ORDER BY o.skeleton LIMIT ?2"
);
const WAITING: &str = select!(
    "WHERE o.confirmed = 0 AND o.refused IS NULL AND o.merged_into IS NULL
        AND EXISTS (SELECT 1 FROM member w WHERE w.organisation = o.id) ORDER BY o.at LIMIT ?1"
);
const WAIT: &str = "SELECT count(*) FROM organisation o
    WHERE o.confirmed = 0 AND o.refused IS NULL AND o.merged_into IS NULL
        AND EXISTS (SELECT 1 FROM member w WHERE w.organisation = o.id)";
const ADD: &str = "INSERT INTO organisation (id, name, skeleton, confirmed, proposer, at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
const RENAME: &str = "UPDATE organisation SET name = ?2, skeleton = ?3 WHERE id = ?1";
const CONFIRM: &str = "UPDATE organisation SET confirmed = 1, refused = NULL WHERE id = ?1";
const REFUSE: &str = "UPDATE organisation SET refused = ?2 WHERE id = ?1 AND confirmed = 0";
const MERGE: &str = "UPDATE organisation SET merged_into = ?2 WHERE id = ?1 OR merged_into = ?1";
const OF_MEMBER: &str = "SELECT o.id, o.name, e.name, e.confirmed, e.refused, m.organisation_for
    FROM member m JOIN organisation o ON o.id = m.organisation
    JOIN organisation e ON e.id = coalesce(o.merged_into, o.id) WHERE m.id = ?1";
const AUDIENCE: &str = "SELECT organisation_for FROM member WHERE id = ?1";
const CHOOSE: &str = "UPDATE member SET organisation = ?2 WHERE id = ?1 AND organisation IS NOT ?2";
const SHOW: &str = "UPDATE member SET organisation_for = ?2 WHERE id = ?1";
/// A proposal of the member's by which nobody stands any more: their next one takes its place, so that each has few.
const LEFT: &str = "SELECT o.id FROM organisation o WHERE o.proposer = ?1
    AND o.confirmed = 0 AND o.refused IS NULL AND o.merged_into IS NULL
    AND NOT EXISTS (SELECT 1 FROM member w WHERE w.organisation = o.id) LIMIT 1";
const REUSE: &str = "UPDATE organisation SET name = ?2, skeleton = ?3, at = ?4 WHERE id = ?1";
const UNSETTLE: &str = "INSERT INTO unsettled (member) VALUES (?1) ON CONFLICT (member) DO NOTHING";
const UNSETTLE_ALL: &str = "INSERT INTO unsettled (member) SELECT m.id FROM organisation o
        JOIN member m ON m.organisation = o.id WHERE o.id = ?1 OR o.merged_into = ?1
    ON CONFLICT (member) DO NOTHING";
const NEXT_UNSETTLED: &str = "SELECT member FROM unsettled ORDER BY member LIMIT 1";
const SETTLED: &str = "DELETE FROM unsettled WHERE member = ?1";
/// Votes that do not count for the voter's organisation, for ideas that are still live or may come out of a merge again.
/// Those of other final ideas stand as counted.
const MISCAST: &str = "SELECT v.topic, v.organisation FROM vote v JOIN idea i ON i.topic = v.topic
        AND (i.live = 1 OR i.status = 'merged')
    WHERE v.member = ?1 AND v.organisation IS NOT ?2 ORDER BY v.topic LIMIT ?3";

fn organisation(row: &Row<'_>) -> rusqlite::Result<Organisation> {
    let proposed = match row.get::<_, Option<i64>>(4)? {
        Some(_) => Some((members::byline(row, 4)?, row::time(row, 8)?)),
        None => None,
    };
    Ok(Organisation {
        id: OrganisationId(row.get(0)?),
        name: row::line(row, 1)?,
        confirmed: row.get(2)?,
        refused: row::maybe_line(row, 3)?,
        proposed,
        members: row.get(9)?,
        merged_into: row.get::<_, Option<i64>>(10)?.map(OrganisationId),
    })
}

/// An organisation.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn by_id(r: &Read<'_>, id: OrganisationId) -> Result<Option<Organisation>, Error> {
    let mut sql = r.sql.prepare_cached(BY_ID)?;
    Ok(sql.query_row([id.0], organisation).optional()?)
}

/// The one that a reader takes for the same as this name; not the double, but what that was merged into.
///
/// # Errors
/// As SQLite.
pub fn named(r: &Read<'_>, name: &OrganisationName) -> Result<Option<Organisation>, Error> {
    let mut sql = r.sql.prepare_cached(BY_SKELETON)?;
    let found = sql.query_row([name.skeleton()], organisation).optional()?;
    match found.as_ref().and_then(|found| found.merged_into) {
        Some(whole) => by_id(r, whole),
        None => Ok(found),
    }
}

/// Confirmed ones whose names hold these letters, in order of name.
///
/// # Errors
/// As SQLite.
pub fn like(r: &Read<'_>, letters: &str, limit: usize) -> Result<Vec<Organisation>, Error> {
    let mut sql = r.sql.prepare_cached(LIKE)?;
    let rows = sql.query_map(
        params![crate::domain::skeleton(letters), row::limit(limit)],
        organisation,
    )?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Those that wait for a host, the longest first.
///
/// # Errors
/// As SQLite.
pub fn waiting(r: &Read<'_>, limit: usize) -> Result<Vec<Organisation>, Error> {
    let mut sql = r.sql.prepare_cached(WAITING)?;
    let rows = sql.query_map([row::limit(limit)], organisation)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many wait for a host.
///
/// # Errors
/// As SQLite.
pub fn count_waiting(r: &Read<'_>) -> Result<u32, Error> {
    let mut sql = r.sql.prepare_cached(WAIT)?;
    Ok(sql.query_row([], |row| row.get(0))?)
}

/// Adds a confirmed one; the caller has seen that none is called so.
///
/// # Errors
/// As SQLite.
pub fn add(w: &mut Write<'_>, name: &OrganisationName) -> Result<OrganisationId, Error> {
    insert(w, name, true, None)
}

/// Adds one that waits for a host; the caller has seen that none is called so.
///
/// # Errors
/// As SQLite.
pub fn propose(
    w: &mut Write<'_>,
    name: &OrganisationName,
    by: MemberId,
) -> Result<OrganisationId, Error> {
    let mut left = w.sql.prepare_cached(LEFT)?;
    let left: Option<i64> = left.query_row([by.0], |row| row.get(0)).optional()?;
    let Some(id) = left else {
        return insert(w, name, false, Some(by));
    };
    let change = params![id, name.as_str(), name.skeleton(), w.now.millis()];
    w.sql.prepare_cached(REUSE)?.execute(change)?;
    Ok(OrganisationId(id))
}

fn insert(
    w: &mut Write<'_>,
    name: &OrganisationName,
    confirmed: bool,
    proposer: Option<MemberId>,
) -> Result<OrganisationId, Error> {
    let id = w.id();
    w.sql.prepare_cached(ADD)?.execute(params![
        id,
        name.as_str(),
        name.skeleton(),
        confirmed,
        proposer.map(|id| id.0),
        w.now.millis(),
    ])?;
    Ok(OrganisationId(id))
}

/// Calls one something else; the caller has seen that no other is called so.
///
/// # Errors
/// As SQLite.
pub fn rename(w: &Write<'_>, id: OrganisationId, name: &OrganisationName) -> Result<(), Error> {
    let mut sql = w.sql.prepare_cached(RENAME)?;
    sql.execute(params![id.0, name.as_str(), name.skeleton()])?;
    Ok(())
}

/// Confirms one: from now on its members' votes count for it, as [`settle`] gets to them.
///
/// # Errors
/// As SQLite.
pub fn confirm(w: &Write<'_>, id: OrganisationId) -> Result<(), Error> {
    w.sql.prepare_cached(CONFIRM)?.execute([id.0])?;
    w.sql.prepare_cached(UNSETTLE_ALL)?.execute([id.0])?;
    Ok(())
}

/// Refuses one that was not confirmed.
///
/// # Errors
/// As SQLite.
pub fn refuse(w: &Write<'_>, id: OrganisationId, reason: &SafeText) -> Result<(), Error> {
    let mut sql = w.sql.prepare_cached(REFUSE)?;
    sql.execute(params![id.0, reason.as_str()])?;
    Ok(())
}

/// Makes a double, and what was merged into that, stand for another one.
///
/// # Errors
/// As SQLite.
pub fn merge(w: &Write<'_>, double: OrganisationId, into: OrganisationId) -> Result<(), Error> {
    w.sql.prepare_cached(UNSETTLE_ALL)?.execute([double.0])?;
    w.sql.prepare_cached(MERGE)?.execute([double.0, into.0])?;
    Ok(())
}

/// Where a member says that they work.
///
/// # Errors
/// As SQLite.
pub fn of(r: &Read<'_>, member: MemberId) -> Result<Option<Affiliation>, Error> {
    let mut sql = r.sql.prepare_cached(OF_MEMBER)?;
    let read = |row: &Row<'_>| {
        Ok(Affiliation {
            member,
            organisation: OrganisationId(row.get(0)?),
            name: row::line(row, 2)?,
            confirmed: row.get(3)?,
            refused: row::maybe_line(row, 4)?,
            audience: row::parsed(row, 5, Audience::parse)?,
        })
    };
    Ok(sql.query_row([member.0], read).optional()?)
}

/// Who may see where a member works.
///
/// # Errors
/// As SQLite.
pub fn audience(r: &Read<'_>, member: MemberId) -> Result<Audience, Error> {
    let mut sql = r.sql.prepare_cached(AUDIENCE)?;
    Ok(sql.query_row([member.0], |row| row::parsed(row, 0, Audience::parse))?)
}

/// A member says where they work, or no longer. Says whether that was a change.
///
/// # Errors
/// As SQLite.
pub fn choose(w: &Write<'_>, member: MemberId, id: Option<OrganisationId>) -> Result<bool, Error> {
    let change = params![member.0, id.map(|id| id.0)];
    if w.sql.prepare_cached(CHOOSE)?.execute(change)? == 0 {
        return Ok(false);
    }
    w.sql.prepare_cached(UNSETTLE)?.execute([member.0])?;
    Ok(true)
}

/// A member says who may see where they work.
///
/// # Errors
/// As SQLite.
pub fn show(w: &Write<'_>, member: MemberId, audience: Audience) -> Result<(), Error> {
    let mut sql = w.sql.prepare_cached(SHOW)?;
    sql.execute(params![member.0, audience.as_str()])?;
    Ok(())
}

/// Moves the voices of so many votes at most to where their voters work now. Says whether there may be more to move.
///
/// # Errors
/// As SQLite.
pub fn settle(w: &mut Write<'_>, most: usize) -> Result<bool, Error> {
    let mut left = most;
    while left > 0 {
        let mut next = w.sql.prepare_cached(NEXT_UNSETTLED)?;
        let next: Option<i64> = next.query_row([], |row| row.get(0)).optional()?;
        let Some(member) = next else {
            return Ok(false);
        };
        let works = voices::organisation(&w.read(), MemberId(member))?;
        let votes = miscast(w, member, works, left)?;
        for (topic, counted) in &votes {
            voices::restate(w, *topic, MemberId(member), *counted, works)?;
        }
        if votes.len() < left {
            w.sql.prepare_cached(SETTLED)?.execute([member])?;
        }
        // A member without a vote is work too.
        left = left.saturating_sub(votes.len().max(1));
    }
    Ok(true)
}

/// Votes that count for another organisation than that in which their voter works.
fn miscast(
    w: &Write<'_>,
    member: i64,
    works: Option<OrganisationId>,
    limit: usize,
) -> Result<Vec<(TopicId, Option<OrganisationId>)>, Error> {
    let mut sql = w.sql.prepare_cached(MISCAST)?;
    let about = params![member, works.map(|id| id.0), row::limit(limit)];
    let rows = sql.query_map(about, |row| {
        let counted: Option<i64> = row.get(1)?;
        Ok((TopicId(row.get(0)?), counted.map(OrganisationId)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
#[path = "organisations_tests.rs"]
mod tests;
