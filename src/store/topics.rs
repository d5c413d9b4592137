//! Topics: opened, found by number, listed in pages.
//!
//! A page is read by keyset on the index of its order, one row more than asked for. What a member forgot is in no list.
//! Must not know who may read what: the caller asks about conferences that may be read.

use rusqlite::{OptionalExtension, Row, ToSql, params};

use super::counting::{Seen, Sight};
use super::{Error, Read, Write, members, row};
use crate::domain::{
    Accepted, ConferenceId, Count, MemberId, Page, PostId, Slug, Time, Title, Topic, TopicFilter,
    TopicId, TopicKind, TopicRow, TopicSort,
};

/// A topic with its opener and the mark of the member ?1 (nobody, when that is null).
macro_rules! topics {
    ($($rest:expr),*) => {
        concat!(
            "SELECT t.id, t.posts, t.last_post, r.upto, r.pending, r.attention,
                t.conference, c.slug, t.number, t.kind, t.title, t.author, m.handle, m.name, t.staff,
                t.at, t.last_post_at, t.frozen, t.answer, t.answer_by_host
            FROM topic t JOIN conference c ON c.id = t.conference JOIN member m ON m.id = t.author
            LEFT JOIN reading r ON r.member = ?1 AND r.topic = t.id ",
            $($rest),*
        )
    };
}

/// What may have something new: the floor is ?3.
macro_rules! newsworthy {
    () => {
        "t.id IN (SELECT id FROM topic WHERE conference = ?2 AND last_post > ?3
            UNION SELECT topic FROM reading WHERE member = ?1 AND conference = ?2 AND pending = 1)
        AND coalesce(r.attention, 'normal') <> 'forgotten' "
    };
}

/// What a member watches.
macro_rules! watched {
    () => {
        "t.id IN (SELECT topic FROM reading
            WHERE member = ?1 AND conference = ?2 AND attention = 'watched')
        AND ?3 IS NOT NULL "
    };
}

/// What nobody answered, and questions without an accepted answer.
macro_rules! unanswered {
    () => {
        "t.conference = ?2 AND (t.posts = 1 OR (t.kind = 'question' AND t.answer IS NULL))
        AND ?3 IS NOT NULL AND coalesce(r.attention, 'normal') <> 'forgotten' "
    };
}

/// Everything but what a member forgot.
macro_rules! all {
    () => {
        "t.conference = ?2 AND ?3 IS NOT NULL AND coalesce(r.attention, 'normal') <> 'forgotten' "
    };
}

/// After the row with the activity ?4 and the id ?5.
macro_rules! by_activity {
    () => {
        "AND (t.last_post_at, t.id) < (?4, ?5) ORDER BY t.last_post_at DESC, t.id DESC"
    };
}

/// After the row with the number ?4.
macro_rules! by_number {
    () => {
        "AND t.number < ?4 AND ?5 IS NOT NULL ORDER BY t.number DESC"
    };
}

const BY_ID: &str = topics!("WHERE t.id = ?2");
const BY_NUMBER: &str = topics!("WHERE t.conference = ?2 AND t.number = ?3");
const NEXT: &str = topics!(
    "WHERE t.conference = ?2 AND t.number > ?3
        AND coalesce(r.attention, 'normal') <> 'forgotten' ORDER BY t.number LIMIT 1"
);
const PREVIOUS: &str = topics!(
    "WHERE t.conference = ?2 AND t.number < ?3
        AND coalesce(r.attention, 'normal') <> 'forgotten' ORDER BY t.number DESC LIMIT 1"
);
const READING_ON: &str = topics!("WHERE ", newsworthy!(), "ORDER BY t.last_post_at, t.id");

const BRAND_NEW: &str = topics!(
    "WHERE ",
    newsworthy!(),
    "AND coalesce(r.upto, -1) < 0 ORDER BY t.number DESC"
);

const ALL_BY_ACTIVITY: &str = topics!("WHERE ", all!(), by_activity!());
const ALL_BY_NUMBER: &str = topics!("WHERE ", all!(), by_number!());
const NEW_BY_ACTIVITY: &str = topics!("WHERE ", newsworthy!(), by_activity!());
const NEW_BY_NUMBER: &str = topics!("WHERE ", newsworthy!(), by_number!());
const WATCHED_BY_ACTIVITY: &str = topics!("WHERE ", watched!(), by_activity!());
const WATCHED_BY_NUMBER: &str = topics!("WHERE ", watched!(), by_number!());
const UNANSWERED_BY_ACTIVITY: &str = topics!("WHERE ", unanswered!(), by_activity!());
const UNANSWERED_BY_NUMBER: &str = topics!("WHERE ", unanswered!(), by_number!());

const OPEN: &str =
    "UPDATE conference SET topics = topics + 1 WHERE id = ?1 AND (?2 OR archived = 0)
    RETURNING topics";
const INSERT: &str = "INSERT INTO topic
        (id, conference, number, kind, title, author, staff, at, last_post_at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)";
const ACCEPT: &str = "UPDATE topic SET answer = ?2, answer_by_host = ?3
    WHERE id = ?1 AND (answer IS NOT ?2 OR answer_by_host <> ?3)";
const KEY: &str = "SELECT last_post_at, number FROM topic WHERE id = ?1";

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
    Ok(Some((TopicId(id), number)))
}

/// A topic and what counting needs of it.
fn topic(row: &Row<'_>) -> rusqlite::Result<(Topic, Seen)> {
    let seen = Seen::read(row, 0)?;
    let topic = Topic {
        id: seen.mark.topic,
        conference: ConferenceId(row.get(6)?),
        slug: row::parsed(row, 7, Slug::parse)?,
        number: row.get(8)?,
        kind: row::parsed(row, 9, TopicKind::parse)?,
        title: row::line(row, 10)?,
        author: members::byline(row, 11)?,
        at: row::time(row, 15)?,
        posts: seen.posts,
        last_post_at: row::time(row, 16)?,
        frozen: row.get(17)?,
        answer: answer(row)?,
    };
    Ok((topic, seen))
}

/// The accepted answer, where there is one.
fn answer(row: &Row<'_>) -> rusqlite::Result<Option<Accepted>> {
    let by_host = row.get(19)?;
    let number: Option<u32> = row.get(18)?;
    Ok(number.map(|number| Accepted { number, by_host }))
}

/// The topic as its viewer sees it.
fn seen_by(r: &Read<'_>, sight: Option<&Sight>, found: (Topic, Seen)) -> Result<TopicRow, Error> {
    let (topic, seen) = found;
    let (new, brand_new) = match sight {
        None => (Count::default(), false),
        Some(sight) => {
            let new = sight.news(r, &seen)?;
            let unread = seen.mark.upto.is_none() && !new.is_zero();
            (new, unread && sight.first(r, &seen)? == Some(0))
        }
    };
    Ok(TopicRow {
        topic,
        new,
        brand_new,
        attention: seen.attention,
    })
}

/// How the viewer sees a conference; guests have nothing to count.
fn sight(
    r: &Read<'_>,
    viewer: Option<MemberId>,
    conference: ConferenceId,
) -> Result<Option<Sight>, Error> {
    viewer
        .map(|member| Sight::of(r, member, conference))
        .transpose()
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
    let sight = sight(r, viewer, found.0.conference)?;
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

/// The topic with a number.
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
    one(r, viewer, BY_NUMBER, about)
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

/// A page of topics.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// Where.
    pub conference: ConferenceId,
    /// Which.
    pub filter: TopicFilter,
    /// In which order.
    pub sort: TopicSort,
    /// Only those after this one.
    pub after: Option<TopicId>,
    /// How many at most.
    pub limit: usize,
}

/// A page of topics. Where the last row of the page before was stirred meanwhile, what follows its new place is listed
/// again: nothing is left out.
///
/// # Errors
/// As SQLite.
pub fn page(r: &Read<'_>, viewer: Option<MemberId>, list: &List) -> Result<Page<TopicRow>, Error> {
    use {TopicFilter as F, TopicSort as S};
    let sql = match (list.filter, list.sort) {
        (F::All, S::Activity) => ALL_BY_ACTIVITY,
        (F::All, S::Number) => ALL_BY_NUMBER,
        (F::New, S::Activity) => NEW_BY_ACTIVITY,
        (F::New, S::Number) => NEW_BY_NUMBER,
        (F::Watched, S::Activity) => WATCHED_BY_ACTIVITY,
        (F::Watched, S::Number) => WATCHED_BY_NUMBER,
        (F::Unanswered, S::Activity) => UNANSWERED_BY_ACTIVITY,
        (F::Unanswered, S::Number) => UNANSWERED_BY_NUMBER,
    };
    let (key, id) = match list.after {
        None => (i64::MAX, i64::MAX),
        Some(after) => {
            let mut sql = r.sql.prepare_cached(KEY)?;
            let column = usize::from(list.sort == S::Number);
            let key = sql.query_row([after.0], |row| row.get(column)).optional()?;
            (key.unwrap_or(i64::MAX), after.0)
        }
    };
    let sight = sight(r, viewer, list.conference)?;
    let floor = sight.map_or(PostId(i64::MAX), |sight| sight.floor);
    let member = viewer.map(|id| id.0);
    let about = params![member, list.conference.0, floor.0, key, id];
    let only_new = list.filter == F::New;
    let such = |row: &TopicRow| !only_new || !row.new.is_zero();
    let rows = rows(r, sight.as_ref(), sql, about, such, list.limit + 1)?;
    Ok(Page::cut(rows, list.limit))
}

/// The topics of a conference that have something new, in the order of reading on: the one that waits longest for its
/// reader first, so that a conversation is read from where it stood to where it stands.
///
/// # Errors
/// As SQLite.
pub fn with_news(
    r: &Read<'_>,
    member: MemberId,
    conference: ConferenceId,
    limit: usize,
) -> Result<Vec<TopicRow>, Error> {
    let sight = Sight::of(r, member, conference)?;
    let about = params![member.0, conference.0, sight.floor.0];
    let such = |row: &TopicRow| !row.new.is_zero();
    rows(r, Some(&sight), READING_ON, about, such, limit)
}

/// The topics of a conference that the member has read nothing of, all of them new: the latest first.
///
/// # Errors
/// As SQLite.
pub fn brand_new(
    r: &Read<'_>,
    member: MemberId,
    conference: ConferenceId,
    limit: usize,
) -> Result<Vec<TopicRow>, Error> {
    let sight = Sight::of(r, member, conference)?;
    let about = params![member.0, conference.0, sight.floor.0];
    let such = |row: &TopicRow| row.brand_new;
    rows(r, Some(&sight), BRAND_NEW, about, such, limit)
}

/// The first rows that a statement finds which are such.
fn rows(
    r: &Read<'_>,
    sight: Option<&Sight>,
    sql: &str,
    about: &[&dyn ToSql],
    such: impl Fn(&TopicRow) -> bool,
    limit: usize,
) -> Result<Vec<TopicRow>, Error> {
    let mut sql = r.sql.prepare_cached(sql)?;
    let mut found = sql.query(about)?;
    let mut rows = Vec::new();
    while rows.len() < limit {
        let Some(row) = found.next()? else { break };
        let row = seen_by(r, sight, topic(row)?)?;
        if such(&row) {
            rows.push(row);
        }
    }
    Ok(rows)
}

#[cfg(test)]
#[path = "topics_tests.rs"]
mod tests;
