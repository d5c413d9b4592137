//! Announcements that wait for their minute. Whether they may be published then is decided by whoever publishes them.

use rusqlite::{OptionalExtension, params};

use super::{Error, Read, Write, members, row};
use crate::domain::{
    AnnouncementKind, AnnouncementPage, Body, CommandId, ConferenceId, Held, MemberId, Planned,
    Reference, Slug, Time, Title, TopicId,
};

/// How many may be scheduled in all.
pub const MOST: u32 = 100;

const INSERT: &str =
    "INSERT INTO scheduled (id, conference, author, kind, title, body, publish_at, at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
const INSERT_IDEA: &str = "INSERT INTO scheduled_idea (scheduled, idea) VALUES (?1, ?2)";
const COUNT: &str = "SELECT count(*) FROM (SELECT 1 FROM scheduled LIMIT ?1) AS all_of_them";
const GET: &str = "SELECT s.conference, c.slug, s.author, s.kind, s.title, s.body, s.publish_at
    FROM scheduled s JOIN conference c ON c.id = s.conference WHERE s.id = ?1";
const IDEAS: &str =
    "SELECT s.idea, c.slug, t.number FROM scheduled_idea s JOIN topic t ON t.id = s.idea
    JOIN conference c ON c.id = t.conference WHERE s.scheduled = ?1 ORDER BY s.idea LIMIT ?2";
const DROP_IDEAS: &str = "DELETE FROM scheduled_idea WHERE scheduled = ?1";
const DROP: &str = "DELETE FROM scheduled WHERE id = ?1";
const HOLD: &str = "UPDATE scheduled SET held = ?2 WHERE id = ?1";
const DUE: &str = "SELECT id FROM scheduled WHERE held IS NULL AND publish_at <= ?1
    ORDER BY publish_at LIMIT 1";
const LIST: &str =
    "SELECT s.id, s.kind, s.title, s.author, m.handle, m.name, m.staff, s.publish_at, s.held
    FROM scheduled s JOIN member m ON m.id = s.author
    WHERE s.conference = ?1 ORDER BY s.publish_at LIMIT ?2";
const COUNTED: &str =
    "SELECT s.publish_at FROM scheduled s JOIN conference c ON c.id = s.conference
    WHERE s.held IS NULL AND s.publish_at > ?1 AND s.kind NOT IN ('known-issue', 'incident')
        AND c.access <> 'private' ORDER BY s.publish_at LIMIT ?2";

/// An announcement to publish later, or one that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheduled {
    /// The command that publishes it.
    pub id: CommandId,
    /// Where.
    pub conference: ConferenceId,
    /// Who announces it.
    pub author: MemberId,
    /// What it declares to be.
    pub kind: AnnouncementKind,
    /// Its title.
    pub title: Title,
    /// Its words.
    pub body: Body,
    /// When.
    pub publish_at: Time,
}

/// Keeps an announcement until its minute.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn insert(w: &mut Write<'_>, new: &Scheduled, ships: &[TopicId]) -> Result<(), Error> {
    w.sql.prepare_cached(INSERT)?.execute(params![
        new.id.0,
        new.conference.0,
        new.author.0,
        new.kind.as_str(),
        new.title.as_str(),
        new.body.as_str(),
        new.publish_at.millis(),
        w.now.millis(),
    ])?;
    for idea in ships {
        w.sql
            .prepare_cached(INSERT_IDEA)?
            .execute([new.id.0, idea.0])?;
    }
    Ok(())
}

/// How many are scheduled, to [`MOST`].
///
/// # Errors
/// As SQLite.
pub fn count(r: &Read<'_>) -> Result<u32, Error> {
    Ok(r.sql
        .prepare_cached(COUNT)?
        .query_row([MOST], |row| row.get(0))?)
}

/// One that waits, and the short name of its conference.
///
/// # Errors
/// As SQLite.
pub fn get(r: &Read<'_>, id: CommandId) -> Result<Option<(Scheduled, Slug)>, Error> {
    let mut sql = r.sql.prepare_cached(GET)?;
    let found = sql.query_row([id.0], |row| {
        let scheduled = Scheduled {
            id,
            conference: ConferenceId(row.get(0)?),
            author: MemberId(row.get(2)?),
            kind: row::parsed(row, 3, AnnouncementKind::parse)?,
            title: Title::stored(row.get_ref(4)?.as_str()?),
            body: Body::stored(row.get_ref(5)?.as_str()?),
            publish_at: row::time(row, 6)?,
        };
        Ok((scheduled, row::parsed(row, 1, Slug::parse)?))
    });
    Ok(found.optional()?)
}

/// The ideas that one that waits names.
///
/// # Errors
/// As SQLite.
pub fn ideas(r: &Read<'_>, id: CommandId) -> Result<Vec<(TopicId, Reference)>, Error> {
    let mut sql = r.sql.prepare_cached(IDEAS)?;
    let most = row::limit(AnnouncementPage::SHIPS);
    let rows = sql.query_map(params![id.0, most], |row| {
        let slug = row::parsed(row, 1, Slug::parse)?;
        Ok((TopicId(row.get(0)?), Reference::topic(slug, row.get(2)?)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Drops one: it is published, or taken back.
///
/// # Errors
/// As SQLite.
pub fn drop(w: &mut Write<'_>, id: CommandId) -> Result<(), Error> {
    w.sql.prepare_cached(DROP_IDEAS)?.execute([id.0])?;
    w.sql.prepare_cached(DROP)?.execute([id.0])?;
    Ok(())
}

/// One is not published, though its minute has come.
///
/// # Errors
/// As SQLite.
pub fn hold(w: &mut Write<'_>, id: CommandId, why: Held) -> Result<(), Error> {
    w.sql.prepare_cached(HOLD)?.execute((id.0, why.as_str()))?;
    Ok(())
}

/// The first whose minute has come.
///
/// # Errors
/// As SQLite.
pub fn due(r: &Read<'_>, now: Time) -> Result<Option<CommandId>, Error> {
    let mut sql = r.sql.prepare_cached(DUE)?;
    let id = sql.query_row([now.millis()], |row| Ok(CommandId(row.get(0)?)));
    Ok(id.optional()?)
}

/// What is scheduled in a conference, the next first.
///
/// # Errors
/// As SQLite.
pub fn list(r: &Read<'_>, conference: ConferenceId) -> Result<Vec<Planned>, Error> {
    let mut sql = r.sql.prepare_cached(LIST)?;
    let rows = sql.query_map(params![conference.0, MOST], |row| {
        Ok(Planned {
            id: CommandId(row.get(0)?),
            kind: row::parsed(row, 1, AnnouncementKind::parse)?,
            title: row::line(row, 2)?,
            author: members::byline(row, 3)?,
            publish_at: row::time(row, 7)?,
            held: row.get_ref(8)?.as_str_or_null()?.and_then(Held::parse),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// When what is scheduled after `since` will be published, bad news, what is held and what not every member will be able to
/// read left out.
///
/// # Errors
/// As SQLite.
pub fn counted(r: &Read<'_>, since: Time) -> Result<Vec<Time>, Error> {
    let mut sql = r.sql.prepare_cached(COUNTED)?;
    let rows = sql.query_map(params![since.millis(), MOST], |row| row::time(row, 0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [
            INSERT,
            INSERT_IDEA,
            GET,
            IDEAS,
            DROP_IDEAS,
            DROP,
            HOLD,
            DUE,
            LIST,
            COUNTED,
        ] {
            assert_no_scan(sql);
        }
    }
}
