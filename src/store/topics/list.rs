//! Lists of topics. A page is read by keyset on the index of its order, one row more than asked for. What a member forgot
//! is in no list.

#[cfg(test)]
mod tests;

use rusqlite::types::Value;
use rusqlite::{OptionalExtension, ToSql, params};

use super::super::counting::Sight;
use super::super::{Error, Read};
use super::linked::linked;
use super::select::{ideas, seen_by, select, sight, topic, topics};
use crate::domain::{
    Access, ConferenceId, MemberId, Page, PostId, Time, TopicFilter, TopicId, TopicRow, TopicSort,
};

/// What may have something new: the floor is ?3.
macro_rules! newsworthy {
    () => {
        "t.id IN (SELECT id FROM topic WHERE conference = ?2 AND retired IS NULL AND last_post > ?3
            UNION SELECT topic FROM reading WHERE member = ?1 AND conference = ?2 AND pending = 1)
        AND t.retired IS NULL AND coalesce(r.attention, 'normal') <> 'forgotten' "
    };
}

/// What a member watches.
macro_rules! watched {
    () => {
        "t.id IN (SELECT topic FROM reading
            WHERE member = ?1 AND conference = ?2 AND attention = 'watched')
        AND t.retired IS NULL AND ?3 IS NOT NULL "
    };
}

/// What nobody answered, and questions without an accepted answer.
macro_rules! unanswered {
    () => {
        "t.conference = ?2 AND t.retired IS NULL AND (t.posts = 1 OR (t.kind = 'question' AND t.answer IS NULL))
        AND ?3 IS NOT NULL AND coalesce(r.attention, 'normal') <> 'forgotten' "
    };
}

/// Everything but what a member forgot.
macro_rules! all {
    () => {
        "t.conference = ?2 AND t.retired IS NULL AND ?3 IS NOT NULL AND coalesce(r.attention, 'normal') <> 'forgotten' "
    };
}

/// What is in no list but its own.
macro_rules! retired {
    () => {
        "t.conference = ?2 AND t.retired IS NOT NULL AND ?3 IS NOT NULL "
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

const READING_ON: &str = topics!("WHERE ", newsworthy!(), "ORDER BY t.last_post_at, t.id");

const BRAND_NEW: &str = topics!(
    "WHERE ",
    newsworthy!(),
    "AND coalesce(r.upto, -1) < 0 AND t.id > ?4 ORDER BY t.id"
);

/// Bad news that came while the member was one, or in the fourteen days before, and that they have not opened, whatever the
/// floor says: what is broken today is broken for a newcomer too. Ids are milliseconds and 22 bits more (`IdMaker`), so what
/// is older is not looked at.
const BAD_NEWS: &str = select!(
    "announcement b CROSS JOIN topic t ON t.id = b.topic LEFT JOIN idea i ON i.topic = t.id",
    "WHERE b.kind IN ('known-issue', 'incident') AND b.topic > ?1 - 1209600000 * 4194304 AND t.conference = ?2 AND t.author <> ?1 AND coalesce(r.upto, -1) < 0
        AND t.retired IS NULL AND coalesce(r.attention, 'normal') <> 'forgotten'
        AND t.at >= (SELECT joined_at FROM member WHERE id = ?1) - 1209600000 ORDER BY b.topic DESC"
);

/// What stands on top is read before.
const ALL_BY_ACTIVITY: &str = topics!("WHERE ", all!(), "AND t.pinned = 0 ", by_activity!());
const PINNED: &str = topics!(
    "WHERE ",
    all!(),
    "AND t.pinned = 1 ORDER BY t.last_post_at DESC, t.id DESC"
);
const RETIRED_BY_ACTIVITY: &str = topics!("WHERE ", retired!(), by_activity!());
const RETIRED_BY_NUMBER: &str = topics!("WHERE ", retired!(), by_number!());
const ALL_BY_NUMBER: &str = topics!("WHERE ", all!(), by_number!());
const NEW_BY_ACTIVITY: &str = topics!("WHERE ", newsworthy!(), by_activity!());
const NEW_BY_NUMBER: &str = topics!("WHERE ", newsworthy!(), by_number!());
const WATCHED_BY_ACTIVITY: &str = topics!("WHERE ", watched!(), by_activity!());
const WATCHED_BY_NUMBER: &str = topics!("WHERE ", watched!(), by_number!());
const UNANSWERED_BY_ACTIVITY: &str = topics!("WHERE ", unanswered!(), by_activity!());
const UNANSWERED_BY_NUMBER: &str = topics!("WHERE ", unanswered!(), by_number!());

/// Not what a member forgot.
macro_rules! kept {
    () => {
        "AND t.retired IS NULL AND coalesce(r.attention, 'normal') <> 'forgotten' AND ?3 IS NOT NULL "
    };
}

/// Live ideas by one of their figures, after the row with ?4 and the id ?5.
macro_rules! live {
    ($key:literal) => {
        ideas!(
            "WHERE i.conference = ?2 AND i.live = 1 ",
            kept!(),
            concat!(
                "AND (i.",
                $key,
                ", i.topic) < (?4, ?5) ORDER BY i.",
                $key,
                " DESC, i.topic DESC"
            )
        )
    };
}

const LIVE_BY_VOTES: &str = live!("votes");
const LIVE_BY_HEAT: &str = live!("heat");
const OVERDUE: &str = ideas!(
    "WHERE i.conference = ?2 AND i.live = 1 AND i.due_at < ?3 AND t.retired IS NULL AND coalesce(r.attention, 'normal') <> 'forgotten'
        AND (i.due_at, i.topic) > (?4, ?5) ORDER BY i.due_at, i.topic"
);
const MINE: &str = ideas!(
    "WHERE i.author = ?1 AND i.conference = ?2 ",
    kept!(),
    "AND i.topic < ?5 AND ?4 IS NOT NULL ORDER BY i.topic DESC"
);
/// Driven by the member's own votes, whatever SQLite thinks of the board: `CROSS JOIN` is never turned round.
const VOTED: &str = select!(
    "vote y CROSS JOIN idea i ON i.topic = y.topic JOIN topic t ON t.id = i.topic",
    "WHERE y.member = ?1 AND i.conference = ?2 ",
    kept!(),
    "AND y.topic < ?5 AND ?4 IS NOT NULL ORDER BY y.topic DESC"
);

const KEY: &str = "SELECT t.last_post_at,
        coalesce((SELECT d.number FROM address d WHERE d.topic = t.id AND d.conference = ?2 AND d.linked = 1), t.number), i.votes, i.heat, i.due_at
    FROM topic t LEFT JOIN idea i ON i.topic = t.id WHERE t.id = ?1";

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
    /// The time, which says what is overdue.
    pub now: Time,
    /// What the viewer reads without being admitted: of links, only those whose home they may read are listed.
    pub reads: Access,
}

/// A page of topics. Where the last row of the page before was stirred meanwhile, what follows its new place is listed
/// again: nothing is left out. But an idea can lose votes, or be given more time, and what it fell behind is then passed
/// over: whoever shows such a list asks for all of it again.
///
/// # Errors
/// As SQLite.
pub fn page(r: &Read<'_>, viewer: Option<MemberId>, list: &List) -> Result<Page<TopicRow>, Error> {
    use {TopicFilter as F, TopicSort as S};
    let sql = match (list.filter, list.sort) {
        (F::All | F::Opening, S::Activity) => ALL_BY_ACTIVITY,
        (F::All | F::Opening, S::Number) => ALL_BY_NUMBER,
        (F::New, S::Activity) => NEW_BY_ACTIVITY,
        (F::New, S::Number) => NEW_BY_NUMBER,
        (F::Watched, S::Activity) => WATCHED_BY_ACTIVITY,
        (F::Watched, S::Number) => WATCHED_BY_NUMBER,
        (F::Unanswered, S::Activity) => UNANSWERED_BY_ACTIVITY,
        (F::Unanswered, S::Number) => UNANSWERED_BY_NUMBER,
        (F::Retired, S::Number) => RETIRED_BY_NUMBER,
        (F::Live, S::Heat) => LIVE_BY_HEAT,
        (F::Live, _) => LIVE_BY_VOTES,
        (F::Overdue, _) => OVERDUE,
        (F::Mine, _) => MINE,
        (F::Voted, _) => VOTED,
        (F::All | F::Opening, _) => ALL_BY_ACTIVITY,
        (F::New, _) => NEW_BY_ACTIVITY,
        (F::Watched, _) => WATCHED_BY_ACTIVITY,
        (F::Unanswered, _) => UNANSWERED_BY_ACTIVITY,
        (F::Retired, _) => RETIRED_BY_ACTIVITY,
    };
    // Ascending only where the longest overdue come first.
    let ascending = list.filter == F::Overdue;
    let start = if ascending { i64::MIN } else { i64::MAX };
    let sight = sight(r, viewer, list.conference)?;
    let floor = sight.map_or(PostId(i64::MAX), |sight| sight.floor);
    let member = viewer.map(|id| id.0);
    let (mut first, mut after) = (Vec::new(), list.after);
    if sql == ALL_BY_ACTIVITY {
        let about = params![member, list.conference.0, floor.0];
        first = rows(r, sight.as_ref(), PINNED, about, |_| true, usize::MAX)?;
        if let Some(last) = after {
            // What stands on top is read, as far as it was not yet, and the rest from its beginning.
            let at = first.iter().position(|row| row.topic.id == last);
            first.drain(..at.map_or(first.len(), |at| at + 1));
            after = after.filter(|_| at.is_none());
        }
    }
    let (key, id) = match after {
        None => (Value::Integer(start), start),
        Some(after) => {
            let column = match (list.filter, list.sort) {
                (F::Overdue, _) => 4,
                (F::Live, S::Heat) => 3,
                (F::Live, _) => 2,
                (_, S::Number) => 1,
                _ => 0,
            };
            let mut sql = r.sql.prepare_cached(KEY)?;
            let key: Option<Option<Value>> = sql
                .query_row([after.0, list.conference.0], |row| row.get(column))
                .optional()?;
            // What is not overdue any more, as it was answered, has no place in that order: the list ends there.
            let key = key.flatten().unwrap_or(Value::Integer(i64::MAX));
            (key, after.0)
        }
    };
    let third = if list.filter == F::Overdue {
        list.now.millis()
    } else {
        floor.0
    };
    let about = params![member, list.conference.0, third, key, id];
    let only_new = list.filter == F::New;
    let such = |row: &TopicRow| !only_new || !row.new.is_zero();
    if matches!(
        list.filter,
        F::All | F::Opening | F::New | F::Watched | F::Unanswered
    ) {
        let by_number = list.sort == S::Number;
        let (at, most) = ((&key, id), list.limit + 1);
        let which = (list.filter, by_number);
        let mut both = linked(r, (viewer, list.reads), list.conference, at, which, most)?;
        if !both.is_empty() {
            both.extend(rows(r, sight.as_ref(), sql, about, such, most)?);
            both.sort_by_key(|row| {
                let topic = &row.topic;
                let key = match by_number {
                    true => i64::from(topic.number),
                    false => topic.last_post_at.millis(),
                };
                std::cmp::Reverse((key, topic.id))
            });
            first.extend(both);
            return Ok(Page::cut(first, list.limit));
        }
    }
    first.extend(rows(r, sight.as_ref(), sql, about, such, list.limit + 1)?);
    Ok(Page::cut(first, list.limit))
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

/// The topics of a conference that the member has read nothing of, all of them new, that were opened after another one and
/// are such: the earliest first.
///
/// # Errors
/// As SQLite.
pub fn brand_new(
    r: &Read<'_>,
    member: MemberId,
    (conference, after): (ConferenceId, TopicId),
    limit: usize,
    such: impl Fn(&TopicRow) -> bool,
) -> Result<Vec<TopicRow>, Error> {
    let sight = Sight::of(r, member, conference)?;
    let about = params![member.0, conference.0, sight.floor.0, after.0];
    let such = |row: &TopicRow| row.brand_new && such(row);
    rows(r, Some(&sight), BRAND_NEW, about, such, limit)
}

/// The announcements of bad news in a conference that the member has not opened: the latest first.
///
/// # Errors
/// As SQLite.
pub fn bad_news(
    r: &Read<'_>,
    member: MemberId,
    conference: ConferenceId,
    limit: usize,
) -> Result<Vec<TopicRow>, Error> {
    let sight = Sight::of(r, member, conference)?;
    let about = params![member.0, conference.0];
    rows(r, Some(&sight), BAD_NEWS, about, |_| true, limit)
}

/// The first rows that a statement finds which are such.
pub(super) fn rows(
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
