//! Announcements: the kind that a topic of the sponsor's declares, what became of that, the ideas that a release names, and
//! what the sponsor's staff started lately. What waits for its minute is in `scheduled`.

use rusqlite::{OptionalExtension, params};

use super::{Error, Read, Write, members, row};
use crate::domain::{
    AnnouncementKind, AnnouncementPage, ConferenceId, Credit, MemberId, Redeclared, Reference,
    SafeText, Slug, Time, TopicId,
};

/// Whether a topic counts among those that staff start: whatever it is declared to be now, if it ever was declared to be no
/// bad news (t is the topic, a its announcement).
macro_rules! counts {
    () => {
        "(coalesce(a.kind, '') NOT IN ('known-issue', 'incident') OR EXISTS (SELECT 1 FROM redeclared d
            WHERE d.topic = a.topic AND d.before NOT IN ('known-issue', 'incident')))"
    };
}

const INSERT: &str = "INSERT INTO announcement (topic, kind) VALUES (?1, ?2)";
const SHIP: &str = "INSERT INTO release_idea (topic, idea) VALUES (?1, ?2)";
const REDECLARE: &str = "UPDATE announcement SET kind = ?2 WHERE topic = ?1 AND kind <> ?2";
const KIND: &str = "SELECT kind FROM announcement WHERE topic = ?1";
const CHANGED: &str = "INSERT INTO redeclared (topic, at, before, after) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (topic, at) DO UPDATE SET after = excluded.after";
const CHANGES: &str =
    "SELECT at, before, after FROM redeclared WHERE topic = ?1 ORDER BY at DESC LIMIT ?2";
const SHIPS: &str =
    "SELECT t.conference, c.slug, t.number, t.title, t.author, m.handle, m.name, t.staff
    FROM release_idea s JOIN topic t ON t.id = s.idea JOIN conference c ON c.id = t.conference
    JOIN member m ON m.id = t.author WHERE s.topic = ?1 ORDER BY t.id LIMIT ?2";
const SHIPS_ANY: &str = "SELECT EXISTS (SELECT 1 FROM release_idea WHERE topic = ?1)";
const IDEAS: &str = "SELECT idea FROM release_idea WHERE topic = ?1 ORDER BY idea LIMIT ?2";
const RELEASED: &str = "SELECT t.conference, c.slug, t.number, t.title
    FROM release_idea s JOIN topic t ON t.id = s.topic JOIN conference c ON c.id = t.conference
    WHERE s.idea = ?1 ORDER BY s.topic DESC LIMIT 1";
const STARTED: &str = concat!(
    "SELECT t.at, c.slug, t.number
    FROM topic t JOIN conference c ON c.id = t.conference LEFT JOIN announcement a ON a.topic = t.id
    WHERE t.staff = 1 AND t.at > ?1 AND c.access <> 'private' AND ",
    counts!(),
    " ORDER BY t.at DESC LIMIT ?2"
);
const IS_COUNTED: &str = concat!(
    "SELECT EXISTS (SELECT 1 FROM topic t LEFT JOIN announcement a ON a.topic = t.id WHERE t.id = ?1 AND ",
    counts!(),
    ")"
);
const KINDS: &str = "SELECT a.kind, count(*) FROM topic t JOIN announcement a ON a.topic = t.id
    WHERE t.staff = 1 AND t.at > ?1 GROUP BY a.kind";
const SEEN: &str = "UPDATE member SET announced = ?2 WHERE id = ?1 AND announced < ?2";
const SEEN_BEFORE: &str = "SELECT announced_before FROM member WHERE id = ?1";

/// Declares a topic to be an announcement of this kind, which names these ideas.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn insert(
    w: &mut Write<'_>,
    topic: TopicId,
    kind: AnnouncementKind,
    ships: &[TopicId],
) -> Result<(), Error> {
    w.sql
        .prepare_cached(INSERT)?
        .execute((topic.0, kind.as_str()))?;
    for idea in ships {
        w.sql.prepare_cached(SHIP)?.execute([topic.0, idea.0])?;
    }
    Ok(())
}

/// Corrects the kind of an announcement, and keeps what it was; says whether that was a change.
///
/// # Errors
/// As SQLite.
pub fn redeclare(w: &mut Write<'_>, topic: TopicId, kind: AnnouncementKind) -> Result<bool, Error> {
    let before: Option<String> = w
        .sql
        .prepare_cached(KIND)?
        .query_row([topic.0], |row| row.get(0))
        .optional()?;
    let changed = w
        .sql
        .prepare_cached(REDECLARE)?
        .execute((topic.0, kind.as_str()))?;
    if let (Some(before), true) = (before, changed > 0) {
        let now = w.now.millis();
        let change = params![topic.0, now, before, kind.as_str()];
        w.sql.prepare_cached(CHANGED)?.execute(change)?;
        return Ok(true);
    }
    Ok(false)
}

/// Whether a release names ideas.
///
/// # Errors
/// As SQLite.
pub fn names_ideas(r: &Read<'_>, topic: TopicId) -> Result<bool, Error> {
    let mut sql = r.sql.prepare_cached(SHIPS_ANY)?;
    Ok(sql.query_row([topic.0], |row| row.get(0))?)
}

/// The ideas that a release names.
///
/// # Errors
/// As SQLite.
pub fn ideas(r: &Read<'_>, topic: TopicId) -> Result<Vec<TopicId>, Error> {
    let mut sql = r.sql.prepare_cached(IDEAS)?;
    let most = row::limit(AnnouncementPage::SHIPS);
    let rows = sql.query_map(params![topic.0, most], |row| Ok(TopicId(row.get(0)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The ideas that a release names, and the conference of each.
///
/// # Errors
/// As SQLite.
pub fn ships(r: &Read<'_>, topic: TopicId) -> Result<Vec<(ConferenceId, Credit)>, Error> {
    let mut sql = r.sql.prepare_cached(SHIPS)?;
    let most = row::limit(AnnouncementPage::SHIPS);
    let rows = sql.query_map(params![topic.0, most], |row| {
        let slug = row::parsed(row, 1, Slug::parse)?;
        let credit = Credit {
            reference: Reference::topic(slug, row.get(2)?),
            title: row::line(row, 3)?,
            author: members::byline(row, 4)?,
        };
        Ok((ConferenceId(row.get(0)?), credit))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How the kind of an announcement was corrected, the first correction first: the latest of them.
///
/// # Errors
/// As SQLite.
pub fn changes(r: &Read<'_>, topic: TopicId) -> Result<Vec<Redeclared>, Error> {
    let mut sql = r.sql.prepare_cached(CHANGES)?;
    let most = row::limit(AnnouncementPage::CHANGES);
    let rows = sql.query_map(params![topic.0, most], |row| {
        Ok(Redeclared {
            at: row::time(row, 0)?,
            before: row::parsed(row, 1, AnnouncementKind::parse)?,
            after: row::parsed(row, 2, AnnouncementKind::parse)?,
        })
    })?;
    let mut changes: Vec<_> = rows.collect::<Result<_, _>>()?;
    changes.reverse();
    Ok(changes)
}

/// The latest release that names an idea: its conference, its address, its title.
///
/// # Errors
/// As SQLite.
pub fn released(
    r: &Read<'_>,
    idea: TopicId,
) -> Result<Option<(ConferenceId, Reference, SafeText)>, Error> {
    let mut sql = r.sql.prepare_cached(RELEASED)?;
    let found = sql.query_row([idea.0], |row| {
        let slug = row::parsed(row, 1, Slug::parse)?;
        let reference = Reference::topic(slug, row.get(2)?);
        Ok((ConferenceId(row.get(0)?), reference, row::line(row, 3)?))
    });
    Ok(found.optional()?)
}

/// A topic that staff started: when, and where.
pub type Started = (Time, Reference);

/// What staff started after `since` where every member may read it, bad news left out: the latest `limit`, the earliest of
/// them first.
///
/// # Errors
/// As SQLite.
pub fn started(r: &Read<'_>, since: Time, limit: usize) -> Result<Vec<Started>, Error> {
    let mut sql = r.sql.prepare_cached(STARTED)?;
    let rows = sql.query_map(params![since.millis(), row::limit(limit)], |row| {
        let slug = row::parsed(row, 1, Slug::parse)?;
        Ok((row::time(row, 0)?, Reference::topic(slug, row.get(2)?)))
    })?;
    let mut started: Vec<Started> = rows.collect::<Result<_, _>>()?;
    started.reverse();
    Ok(started)
}

/// Whether a topic of staff counts among those that they start: what is bad news does not, unless it was declared to be
/// something else before.
///
/// # Errors
/// As SQLite.
pub fn is_counted(r: &Read<'_>, topic: TopicId) -> Result<bool, Error> {
    let mut sql = r.sql.prepare_cached(IS_COUNTED)?;
    Ok(sql.query_row([topic.0], |row| row.get(0))?)
}

/// How many announcements of each kind staff made after `since`; kinds without one are left out.
///
/// # Errors
/// As SQLite.
pub fn kinds(r: &Read<'_>, since: Time) -> Result<Vec<(AnnouncementKind, u32)>, Error> {
    let mut sql = r.sql.prepare_cached(KINDS)?;
    let rows = sql.query_map([since.millis()], |row| {
        let kind = row::parsed(row, 0, AnnouncementKind::parse)?;
        Ok((kind, row.get(1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Home has shown a member the announcements up to this one.
///
/// # Errors
/// As SQLite.
pub fn seen(w: &mut Write<'_>, member: MemberId, upto: TopicId) -> Result<(), Error> {
    w.sql.prepare_cached(SEEN)?.execute([member.0, upto.0])?;
    Ok(())
}

/// The last announcement that Home had shown to a member when their visit began.
///
/// # Errors
/// As SQLite.
pub fn seen_before(r: &Read<'_>, member: MemberId) -> Result<TopicId, Error> {
    let mut sql = r.sql.prepare_cached(SEEN_BEFORE)?;
    let upto = sql.query_row([member.0], |row| row.get(0)).optional()?;
    Ok(TopicId(upto.unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [
            INSERT,
            SHIP,
            REDECLARE,
            KIND,
            CHANGED,
            CHANGES,
            SHIPS,
            SHIPS_ANY,
            IDEAS,
            RELEASED,
            STARTED,
            IS_COUNTED,
            KINDS,
            SEEN,
            SEEN_BEFORE,
        ] {
            assert_no_scan(sql);
        }
    }
}
