//! Topics: opened, found by number, listed in pages.
//!
//! Must not know who may read what: the caller asks about conferences that may be read. What a topic is made of is in
//! `select`, lists are in `list`.

mod linked;
mod list;
mod roadmap;
mod select;

use rusqlite::{OptionalExtension, ToSql, params};

use super::{Error, Read, Write, addresses, similar};
use crate::domain::{
    Accepted, ConferenceId, MemberId, PostId, Time, Title, TopicId, TopicKind, TopicRow,
};
pub use linked::{Link, links};
pub use list::{List, bad_news, brand_new, page, with_news};
pub use roadmap::{count, first};
use select::{seen_by, sight, topic, topics};

const BY_ID: &str = topics!("WHERE t.id = ?2");
const BY_NUMBER: &str = topics!("WHERE t.conference = ?2 AND t.number = ?3");
const NEXT: &str = topics!(
    "WHERE t.conference = ?2 AND t.number > ?3
        AND t.retired IS NULL AND coalesce(r.attention, 'normal') <> 'forgotten' ORDER BY t.number LIMIT 1"
);
const PREVIOUS: &str = topics!(
    "WHERE t.conference = ?2 AND t.number < ?3
        AND t.retired IS NULL AND coalesce(r.attention, 'normal') <> 'forgotten' ORDER BY t.number DESC LIMIT 1"
);
const OPEN: &str =
    "UPDATE conference SET topics = topics + 1, listed = listed + 1 WHERE id = ?1 AND (?2 OR archived = 0)
    RETURNING topics";
const INSERT: &str = "INSERT INTO topic
        (id, conference, number, kind, title, author, staff, at, last_post_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)";
const UNANSWER: &str = "UPDATE topic SET answer = NULL, answer_by_host = 0
    WHERE id = (SELECT topic FROM post WHERE id = ?1) AND answer = (SELECT number FROM post WHERE id = ?1)
    RETURNING id, conference";
const ACCEPT: &str = "UPDATE topic SET answer = ?2, answer_by_host = ?3, answer_left = NULL
    WHERE id = ?1 AND (answer IS NOT ?2 OR answer_by_host <> ?3)";
/// A topic to open. It stands without a post only within the transaction that opens it.
#[derive(Clone, Copy, Debug)]
pub struct NewTopic<'a> {
    /// Where.
    pub conference: ConferenceId,
    /// What it is.
    pub kind: TopicKind,
    /// Its title.
    pub title: &'a Title,
    /// Who opens it.
    pub author: MemberId,
    /// Whether they write as staff.
    pub staff: bool,
    /// When its first post was written.
    pub at: Time,
    /// Whether an archive takes it too: imports do.
    pub even_archived: bool,
}

/// Opens a topic under the next number of its conference; none in an archive.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn open(w: &mut Write<'_>, new: &NewTopic<'_>) -> Result<Option<(TopicId, u32)>, Error> {
    let id = w.id();
    let mut next = w.sql.prepare_cached(OPEN)?;
    let about = params![new.conference.0, new.even_archived];
    let number: Option<u32> = next.query_row(about, |row| row.get(0)).optional()?;
    let Some(number) = number else {
        return Ok(None);
    };
    let mut insert = w.sql.prepare_cached(INSERT)?;
    insert.execute(params![
        id,
        new.conference.0,
        number,
        new.kind.as_str(),
        new.title.as_str(),
        new.author.0,
        new.staff,
        new.at.millis(),
    ])?;
    similar::add(w.sql, TopicId(id), new.title.as_str())?;
    Ok(Some((TopicId(id), number)))
}

/// The one topic that a statement finds.
fn one(
    r: &Read<'_>,
    viewer: Option<MemberId>,
    sql: &str,
    about: &[&dyn ToSql],
) -> Result<Option<TopicRow>, Error> {
    let mut sql = r.sql.prepare_cached(sql)?;
    let Some(found) = sql.query_row(about, topic).optional()? else {
        return Ok(None);
    };
    let sight = sight(r, viewer, found.conference())?;
    seen_by(r, sight.as_ref(), found).map(Some)
}

/// A topic.
///
/// # Errors
/// As SQLite.
pub fn by_id(
    r: &Read<'_>,
    viewer: Option<MemberId>,
    id: TopicId,
) -> Result<Option<TopicRow>, Error> {
    one(r, viewer, BY_ID, params![viewer.map(|id| id.0), id.0])
}

/// A topic without a count of what is new in it.
///
/// # Errors
/// As SQLite.
pub fn uncounted(
    r: &Read<'_>,
    viewer: Option<MemberId>,
    id: TopicId,
) -> Result<Option<TopicRow>, Error> {
    let mut sql = r.sql.prepare_cached(BY_ID)?;
    let about = params![viewer.map(|id| id.0), id.0];
    let found = sql.query_row(about, topic).optional()?;
    found.map(|found| seen_by(r, None, found)).transpose()
}

/// The topic at a number: its own, one that it left, or that of a link. Whether its conference may be read is to be asked.
///
/// # Errors
/// As SQLite.
pub fn by_number(
    r: &Read<'_>,
    viewer: Option<MemberId>,
    conference: ConferenceId,
    number: u32,
) -> Result<Option<TopicRow>, Error> {
    let about = params![viewer.map(|id| id.0), conference.0, number];
    if let Some(row) = one(r, viewer, BY_NUMBER, about)? {
        return Ok(Some(row));
    }
    let row = match addresses::at(r, conference, number)? {
        Some(topic) => by_id(r, viewer, topic)?,
        None => None,
    };
    row.map(|row| linked::by_link(r, row, conference))
        .transpose()
}

/// A topic as it is addressed in a conference that it is linked into.
///
/// # Errors
/// As SQLite.
pub fn by_link(
    r: &Read<'_>,
    member: MemberId,
    id: TopicId,
    conference: ConferenceId,
) -> Result<Option<TopicRow>, Error> {
    let row = by_id(r, Some(member), id)?;
    row.map(|row| linked::by_link(r, row, conference))
        .transpose()
}

/// The topic with the next higher or lower number that the viewer did not forget.
///
/// # Errors
/// As SQLite.
pub fn neighbour(
    r: &Read<'_>,
    viewer: Option<MemberId>,
    conference: ConferenceId,
    number: u32,
    forward: bool,
) -> Result<Option<TopicRow>, Error> {
    let sql = if forward { NEXT } else { PREVIOUS };
    one(
        r,
        viewer,
        sql,
        params![viewer.map(|id| id.0), conference.0, number],
    )
}

/// What gave an answer is gone: its question, and where that stands, is without one again; none where it was not accepted.
///
/// # Errors
/// As SQLite.
pub fn unanswer(w: &mut Write<'_>, post: PostId) -> Result<Option<(TopicId, ConferenceId)>, Error> {
    let mut sql = w.sql.prepare_cached(UNANSWER)?;
    let asked = sql.query_row([post.0], |row| {
        Ok((TopicId(row.get(0)?), ConferenceId(row.get(1)?)))
    });
    Ok(asked.optional()?)
}

/// Sets the accepted answer of a topic, or takes it away; says whether that was a change.
///
/// # Errors
/// As SQLite.
pub fn accept(w: &mut Write<'_>, id: TopicId, answer: Option<Accepted>) -> Result<bool, Error> {
    let mut sql = w.sql.prepare_cached(ACCEPT)?;
    let by_host = answer.is_some_and(|answer| answer.by_host);
    let changed = sql.execute(params![id.0, answer.map(|answer| answer.number), by_host])?;
    Ok(changed > 0)
}
