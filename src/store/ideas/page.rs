//! What an open idea shows besides its posts: its history, and what it was merged with.

use rusqlite::{OptionalExtension, Row, params};

use super::super::{Error, Read, members, row};
use crate::domain::{
    Body, ConferenceId, Entry, IdeaPage, Kin, Reference, Slug, Status, StepRole, TopicId, markup,
};

/// Characters of a reason that the history shows.
const WORDS: usize = 120;
/// Ideas that were merged into one, at most.
const KIN: usize = 50;

const HISTORY: &str = "SELECT s.after, s.role, s.at, s.by, m.handle, m.name, p.staff,
        CASE WHEN p.state = 'shown' THEN substr(s.reason, 1, 1000) ELSE '' END, p.number,
        coalesce(s.target, s.shipped_in, (SELECT c.slug || '.' || t.number
            FROM topic t JOIN conference c ON c.id = t.conference WHERE t.id = s.merged_into
                AND (c.access <> 'private' OR c.id = (SELECT conference FROM topic WHERE id = s.topic))))
    FROM idea_step s JOIN member m ON m.id = s.by JOIN post p ON p.id = s.post
    WHERE s.topic = ?1 ORDER BY s.number DESC LIMIT ?2";

macro_rules! kin {
    ($rest:literal) => {
        concat!(
            "SELECT c.slug, t.number, t.title, i.votes, i.since, i.conference
            FROM idea i JOIN topic t ON t.id = i.topic JOIN conference c ON c.id = t.conference ",
            $rest
        )
    };
}

const MERGED: &str = kin!("WHERE i.merged_into = ?1 ORDER BY i.since LIMIT ?2");
const INTO: &str = kin!("WHERE i.topic = (SELECT merged_into FROM idea WHERE topic = ?1)");

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let reason = Body::stored(row.get_ref(7)?.as_str()?);
    Ok(Entry {
        after: row::parsed(row, 0, Status::parse)?,
        role: row::parsed(row, 1, StepRole::parse)?,
        at: row::time(row, 2)?,
        by: members::byline(row, 3)?,
        reason: markup::plain(&reason, WORDS),
        post: row.get(8)?,
        with: row::maybe_line(row, 9)?,
    })
}

fn kin(row: &Row<'_>) -> rusqlite::Result<(ConferenceId, Kin)> {
    let kin = Kin {
        reference: Reference::topic(row::parsed(row, 0, Slug::parse)?, row.get(1)?),
        title: row::line(row, 2)?,
        votes: row.get(3)?,
        at: row::time(row, 4)?,
    };
    Ok((ConferenceId(row.get(5)?), kin))
}

/// The history, the opening first: the latest entries of it.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn history(r: &Read<'_>, topic: TopicId) -> Result<Vec<Entry>, Error> {
    let mut sql = r.sql.prepare_cached(HISTORY)?;
    let about = params![topic.0, row::limit(IdeaPage::ENTRIES)];
    let mut entries: Vec<Entry> = sql.query_map(about, entry)?.collect::<Result<_, _>>()?;
    entries.reverse();
    Ok(entries)
}

/// What was merged into an idea, the earliest first, and the conference of each.
///
/// # Errors
/// As SQLite.
pub fn merged(r: &Read<'_>, topic: TopicId) -> Result<Vec<(ConferenceId, Kin)>, Error> {
    let mut sql = r.sql.prepare_cached(MERGED)?;
    let rows = sql.query_map(params![topic.0, row::limit(KIN)], kin)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What an idea was merged into, and its conference.
///
/// # Errors
/// As SQLite.
pub fn into(r: &Read<'_>, topic: TopicId) -> Result<Option<(ConferenceId, Kin)>, Error> {
    let mut sql = r.sql.prepare_cached(INTO)?;
    Ok(sql.query_row([topic.0], kin).optional()?)
}
