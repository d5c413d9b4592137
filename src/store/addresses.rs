//! Addresses that topics have besides their own: where they stood before, which leads to them for ever, and where they are
//! linked, and stand in the list. And the move itself, with everything that a topic takes along. Must not know who may.

use rusqlite::{OptionalExtension, params};

use super::counting::Sight;
use super::{Error, Read, Write, reading, row};
use crate::domain::{ConferenceId, MemberId, Reference, Slug, TopicId};

const AT: &str = "SELECT topic FROM address WHERE conference = ?1 AND number = ?2";
const LINK: &str = "SELECT c.slug, a.number FROM address a JOIN conference c ON c.id = a.conference
    WHERE a.topic = ?1 AND a.conference = ?2 AND a.linked = 1";
/// The one under which it is linked there, if it has several.
const OF: &str = "SELECT number, linked, ousts FROM address WHERE topic = ?1 AND conference = ?2
    ORDER BY linked DESC, number LIMIT 1";
const LINKED: &str = "SELECT count(*) FROM address WHERE conference = ?1 AND linked = 1";
const LINKED_INTO: &str = "SELECT conference FROM address WHERE topic = ?1 AND linked = 1";
const NEXT: &str = "UPDATE conference SET topics = topics + 1 WHERE id = ?1 RETURNING topics";
const ADD: &str = "INSERT INTO address (conference, number, topic, linked) VALUES (?1, ?2, ?3, ?4)";
const OUSTS: &str = "UPDATE address SET ousts = 1 WHERE conference = ?1 AND number = ?2";
const SET_LINKED: &str =
    "UPDATE address SET linked = ?3 WHERE conference = ?1 AND number = ?2 AND linked <> ?3";
const DROP: &str = "DELETE FROM address WHERE conference = ?1 AND number = ?2";
const LISTED: &str = "UPDATE conference SET listed = listed + ?2 WHERE id IN (
        SELECT conference FROM topic WHERE id = ?1 AND retired IS NULL
        UNION SELECT a.conference FROM address a JOIN topic t ON t.id = a.topic
            WHERE a.topic = ?1 AND a.linked = 1 AND t.retired IS NULL)";

const MOVE: &str = "UPDATE topic SET conference = ?2, number = ?3 WHERE id = ?1";
const MOVE_IDEA: &str = "UPDATE idea SET conference = ?2 WHERE topic = ?1";
const MOVE_STEPS: &str = "UPDATE idea_step SET conference = ?2 WHERE topic = ?1";
const MOVE_MARKS: &str = "UPDATE reading SET conference = ?2 WHERE topic = ?1";
const MOVE_HELD: &str = "UPDATE held SET conference = ?2 WHERE topic = ?1";
/// Those between whose two floors some post of the topic lies: to all others the same is new in both places.
const FLOORED: &str = "SELECT x.member FROM (SELECT member FROM floor WHERE conference = ?1
        UNION SELECT member FROM floor WHERE conference = ?2) AS x
    JOIN topic t ON t.id = ?3 JOIN member m ON m.id = x.member
    LEFT JOIN floor f ON f.member = x.member AND f.conference = ?1
    LEFT JOIN floor g ON g.member = x.member AND g.conference = ?2
    WHERE min(coalesce(f.post, m.floor), coalesce(g.post, m.floor)) < t.last_post
        AND max(coalesce(f.post, m.floor), coalesce(g.post, m.floor)) >=
            (SELECT id FROM post WHERE topic = ?3 AND number = 0)";
/// From the indexes of what is listed, and of what is retired.
const STIR: &str = "UPDATE conference SET
        last_post = max(
            coalesce((SELECT max(last_post) FROM topic WHERE conference = ?1 AND retired IS NULL), 0),
            coalesce((SELECT max(last_post) FROM topic WHERE conference = ?1 AND retired IS NOT NULL), 0)),
        last_post_at = (SELECT max(at) FROM (
            SELECT max(last_post_at) AS at FROM topic WHERE conference = ?1 AND retired IS NULL
            UNION ALL SELECT max(last_post_at) FROM topic WHERE conference = ?1 AND retired IS NOT NULL) AS latest)
    WHERE id = ?1";

/// The topic that an address leads to, where it is not its own.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn at(r: &Read<'_>, conference: ConferenceId, number: u32) -> Result<Option<TopicId>, Error> {
    let mut sql = r.sql.prepare_cached(AT)?;
    let found = sql.query_row(params![conference.0, number], |row| {
        Ok(TopicId(row.get(0)?))
    });
    Ok(found.optional()?)
}

/// The address of a topic in a conference that it is linked into.
///
/// # Errors
/// As SQLite.
pub fn link_of(
    r: &Read<'_>,
    topic: TopicId,
    conference: ConferenceId,
) -> Result<Option<Reference>, Error> {
    let mut sql = r.sql.prepare_cached(LINK)?;
    let found = sql.query_row([topic.0, conference.0], |row| {
        Ok(Reference::topic(
            row::parsed(row, 0, Slug::parse)?,
            row.get(1)?,
        ))
    });
    Ok(found.optional()?)
}

/// The conferences that a topic is linked into.
///
/// # Errors
/// As SQLite.
pub fn linked_into(r: &Read<'_>, topic: TopicId) -> Result<Vec<ConferenceId>, Error> {
    let mut sql = r.sql.prepare_cached(LINKED_INTO)?;
    let rows = sql.query_map([topic.0], |row| Ok(ConferenceId(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many topics are linked into a conference.
///
/// # Errors
/// As SQLite.
pub fn count_linked(r: &Read<'_>, conference: ConferenceId) -> Result<u32, Error> {
    let mut sql = r.sql.prepare_cached(LINKED)?;
    Ok(sql.query_row([conference.0], |row| row.get(0))?)
}

/// Counts a topic in the lists that it stands in, or no longer: around whatever changes where that is.
///
/// # Errors
/// As SQLite.
pub fn count_listed(w: &Write<'_>, topic: TopicId, on: bool) -> Result<(), Error> {
    let mut sql = w.sql.prepare_cached(LISTED)?;
    sql.execute([topic.0, if on { 1 } else { -1 }])?;
    Ok(())
}

/// An address that a topic has had in a conference already.
struct Had {
    number: u32,
    /// Whether it stands in the list there.
    linked: bool,
    /// Whether a link was where it moved to from there.
    ousts: bool,
}

fn had_in(w: &Write<'_>, topic: TopicId, conference: ConferenceId) -> Result<Option<Had>, Error> {
    let mut sql = w.sql.prepare_cached(OF)?;
    let found = sql.query_row([topic.0, conference.0], |row| {
        Ok(Had {
            number: row.get(0)?,
            linked: row.get(1)?,
            ousts: row.get(2)?,
        })
    });
    Ok(found.optional()?)
}

/// The next number of a conference.
pub(super) fn next_number(w: &Write<'_>, conference: ConferenceId) -> Result<u32, Error> {
    let mut sql = w.sql.prepare_cached(NEXT)?;
    Ok(sql.query_row([conference.0], |row| row.get(0))?)
}

/// An address that leads to a topic.
pub(super) fn add(
    w: &Write<'_>,
    (conference, number): (ConferenceId, u32),
    topic: TopicId,
    linked: bool,
) -> Result<(), Error> {
    let mut sql = w.sql.prepare_cached(ADD)?;
    sql.execute(params![conference.0, number, topic.0, linked])?;
    Ok(())
}

/// Links a topic into a conference, under the number that it had there or a new one. None where it is linked there already.
///
/// # Errors
/// As SQLite.
pub fn link(
    w: &mut Write<'_>,
    topic: TopicId,
    conference: ConferenceId,
) -> Result<Option<u32>, Error> {
    if let Some(had) = had_in(w, topic, conference)? {
        return set_linked(w, topic, (conference, had.number), true);
    }
    count_listed(w, topic, false)?;
    let number = next_number(w, conference)?;
    add(w, (conference, number), topic, true)?;
    count_listed(w, topic, true)?;
    Ok(Some(number))
}

fn set_linked(
    w: &Write<'_>,
    topic: TopicId,
    (conference, number): (ConferenceId, u32),
    on: bool,
) -> Result<Option<u32>, Error> {
    count_listed(w, topic, false)?;
    let mut sql = w.sql.prepare_cached(SET_LINKED)?;
    let changed = sql.execute(params![conference.0, number, on])?;
    count_listed(w, topic, true)?;
    Ok((changed > 0).then_some(number))
}

/// Takes a topic out of the list of a conference that it was linked into; its address there goes on to lead to it. Says
/// which that is; none where it was not linked there.
///
/// # Errors
/// As SQLite.
pub fn unlink(
    w: &mut Write<'_>,
    topic: TopicId,
    conference: ConferenceId,
) -> Result<Option<u32>, Error> {
    let Some(had) = had_in(w, topic, conference)? else {
        return Ok(None);
    };
    set_linked(w, topic, (conference, had.number), false)
}

/// Moves a topic, with its marks and what stands beside it, and gives its number there: the one that it had there before, if
/// it did. What is new to whom stays the same, whatever the floors of the two conferences are. A link that was there gives way
/// to it; where the move is taken `back`, it is there again.
///
/// # Errors
/// As SQLite.
pub fn move_topic(
    w: &mut Write<'_>,
    topic: TopicId,
    (from, number): (ConferenceId, u32),
    (to, back): (ConferenceId, bool),
) -> Result<u32, Error> {
    let begins = starts(w, topic, from, to)?;
    count_listed(w, topic, false)?;
    let had = had_in(w, topic, to)?;
    let there = match &had {
        Some(had) => {
            let mut sql = w.sql.prepare_cached(DROP)?;
            sql.execute(params![to.0, had.number])?;
            had.number
        }
        None => next_number(w, to)?,
    };
    let links_again = back && had.as_ref().is_some_and(|had| had.ousts);
    add(w, (from, number), topic, links_again)?;
    if had.is_some_and(|had| had.linked) {
        let mut sql = w.sql.prepare_cached(OUSTS)?;
        sql.execute(params![from.0, number])?;
    }
    let mut sql = w.sql.prepare_cached(MOVE)?;
    sql.execute(params![topic.0, to.0, there])?;
    for sql in [MOVE_IDEA, MOVE_STEPS, MOVE_MARKS, MOVE_HELD] {
        w.sql.prepare_cached(sql)?.execute([topic.0, to.0])?;
    }
    count_listed(w, topic, true)?;
    for (member, start) in begins {
        reading::begin_at(w, member, topic, start)?;
    }
    for conference in [from, to] {
        w.sql.prepare_cached(STIR)?.execute([conference.0])?;
    }
    Ok(there)
}

/// Where new posts begin for those to whom the floor of the other conference would say otherwise.
fn starts(
    w: &Write<'_>,
    topic: TopicId,
    from: ConferenceId,
    to: ConferenceId,
) -> Result<Vec<(MemberId, u32)>, Error> {
    let r = w.read();
    let mut sql = w.sql.prepare_cached(FLOORED)?;
    let members = sql.query_map([from.0, to.0, topic.0], |row| Ok(MemberId(row.get(0)?)))?;
    let mut starts = Vec::new();
    for member in members {
        let member = member?;
        let (here, there) = (Sight::of(&r, member, from)?, Sight::of(&r, member, to)?);
        let seen = here.seen(&r, topic)?;
        let start = here.start(&r, &seen)?;
        if start != there.start(&r, &seen)? {
            starts.push((member, start));
        }
    }
    Ok(starts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [
            AT,
            LINK,
            OF,
            LINKED,
            LINKED_INTO,
            LISTED,
            NEXT,
            ADD,
            OUSTS,
            SET_LINKED,
            DROP,
            MOVE,
            MOVE_IDEA,
            MOVE_STEPS,
            MOVE_MARKS,
            FLOORED,
            STIR,
        ] {
            assert_no_scan(sql);
        }
    }
}
