//! What waits for hosts, staff and sysops: of each kind the oldest, from an index that holds nothing else. Must not know for
//! whom; the caller says which conferences count.

mod appeals;
mod people;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use rusqlite::{Row, params};

use super::{Error, Read, members, organisations, row};
use crate::domain::{
    Body, CommandId, ConferenceId, FlagReason, Flagging, Matter, PostId, QueueRow, Reference,
    SafeText, Slug, Status, Time, TopicId, Waits, markup,
};

pub use appeals::{appeals, idea_appeals};
pub use people::{applications, newcomers};

/// Rows of each kind that are read at most.
const MOST: usize = Waits::MOST as usize;
/// Flags that are looked at for those of the viewer's conferences.
const LOOKED_AT: i64 = 5_000;
/// For how long an unanswered question waits in the queue; later it is found where unanswered topics are listed.
const SEASON: i64 = 90 * Time::DAY;

/// The conference and the twelve columns of [`placed`]: where it stands, who wrote it, since when it waits, the first words,
/// which are read where ?1 says so: who only counts touches no page of them.
macro_rules! columns {
    ($conference:literal, $number:literal, $title:literal, $who:literal, $at:literal, $words:literal) => {
        concat!(
            "SELECT ",
            $conference,
            ", c.slug, t.number, ",
            $number,
            ", ",
            $title,
            ", m.id, m.handle, m.name, ",
            $who,
            ", ",
            $at,
            ", CASE WHEN ?1 THEN substr(",
            $words,
            ", 1, 4000) END, "
        )
    };
}

pub(super) use columns;

const FLAGGED: &str = concat!(
    columns!("t.conference", "p.number", "t.title", "p.staff", "f.at", "p.body"),
    "f.post, p.state = 'hidden', f.reason, f.words, b.id, b.handle, b.name, b.staff
    FROM flag f CROSS JOIN post p ON p.id = f.post JOIN topic t ON t.id = p.topic
    JOIN conference c ON c.id = t.conference JOIN member m ON m.id = p.author JOIN member b ON b.id = f.member
    WHERE f.settled IS NULL AND p.state IN ('shown', 'hidden') ORDER BY f.at, f.post LIMIT ?2"
);
const HELD: &str = concat!(
    columns!(
        "h.conference",
        "NULL",
        "coalesce(t.title, h.title)",
        "m.staff",
        "h.at",
        "h.body"
    ),
    "h.id FROM held h JOIN conference c ON c.id = h.conference JOIN member m ON m.id = h.author
    LEFT JOIN topic t ON t.id = h.topic
    WHERE h.conference = ?2 AND h.refused IS NULL AND h.at <= ?3 ORDER BY h.at LIMIT ?4"
);
const QUESTIONS: &str = concat!(
    columns!("t.conference", "p.number", "t.title", "t.staff", "t.at", "p.body"),
    "t.id FROM topic t JOIN conference c ON c.id = t.conference JOIN member m ON m.id = t.author
    JOIN post p ON p.topic = t.id AND p.number = 0
    WHERE t.conference = ?2 AND t.kind = 'question' AND t.answer IS NULL AND t.posts <= 5 AND t.at > ?3 AND t.at <= ?4
        AND t.frozen = 0 AND t.retired IS NULL AND p.state = 'shown'
        AND NOT EXISTS (SELECT 1 FROM part x WHERE x.topic = t.id AND x.member <> t.author)
    ORDER BY t.at LIMIT ?5"
);
const OVERDUE: &str = concat!(
    columns!("t.conference", "p.number", "t.title", "t.staff", "i.due_at", "p.body"),
    "t.id, i.status FROM idea i JOIN topic t ON t.id = i.topic JOIN conference c ON c.id = t.conference
    JOIN member m ON m.id = t.author JOIN post p ON p.topic = t.id AND p.number = 0
    WHERE i.conference = ?2 AND i.live = 1 AND i.due_at < ?3 AND i.status <> 'needs-info'
        AND t.frozen = 0 AND t.retired IS NULL
    ORDER BY i.due_at LIMIT ?4"
);

/// How many rows of a kind are read.
fn most() -> i64 {
    row::limit(MOST)
}

/// A row of the queue out of the eleven first columns.
fn placed(row: &Row<'_>, matter: Matter) -> rusqlite::Result<QueueRow> {
    let slug = match row.get_ref(1)?.as_str_or_null()? {
        None => None,
        Some(_) => Some(row::parsed(row, 1, Slug::parse)?),
    };
    let place = |slug| -> rusqlite::Result<Reference> {
        Ok(Reference {
            slug,
            topic: row.get(2)?,
            post: row.get(3)?,
        })
    };
    let words = row.get_ref(10)?.as_str_or_null()?.unwrap_or_default();
    Ok(QueueRow {
        matter,
        at: row::time(row, 9)?,
        reference: slug.map(place).transpose()?,
        title: row::maybe_line(row, 4)?.unwrap_or_default(),
        who: Some(members::byline(row, 5)?),
        words: markup::plain(&Body::stored(words), QueueRow::CHARS),
    })
}

/// Posts of the conferences that count with flags of which nobody has disposed, those flagged first, first. Here and below,
/// what waits has words where it is to be `worded`.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn flagged(
    r: &Read<'_>,
    worded: bool,
    counts: impl Fn(ConferenceId) -> bool,
) -> Result<Vec<QueueRow>, Error> {
    let mut sql = r.sql.prepare_cached(FLAGGED)?;
    let mut rows = sql.query(params![worded, LOOKED_AT])?;
    let (mut posts, mut known) = (Vec::<QueueRow>::new(), HashMap::new());
    while let Some(row) = rows.next()? {
        if !counts(ConferenceId(row.get(0)?)) {
            continue;
        }
        let post = PostId(row.get(11)?);
        if !known.contains_key(&post) && posts.len() < MOST {
            let matter = Matter::Flagged {
                post,
                flags: Vec::new(),
                count: 0,
                folded: row.get(12)?,
            };
            known.insert(post, posts.len());
            posts.push(placed(row, matter)?);
        }
        let known = known.get(&post).and_then(|at| posts.get_mut(*at));
        if let Some(Matter::Flagged { flags, count, .. }) = known.map(|row| &mut row.matter) {
            *count += 1;
            if flags.len() < Matter::FLAGS {
                flags.push(Flagging {
                    reason: row::parsed(row, 13, FlagReason::parse)?,
                    words: row::line(row, 14)?,
                    by: members::byline(row, 15)?,
                });
            }
        }
    }
    Ok(posts)
}

/// Posts of a conference that are held since `until` or longer.
///
/// # Errors
/// As SQLite.
pub fn held(
    r: &Read<'_>,
    worded: bool,
    conference: ConferenceId,
    until: Time,
) -> Result<Vec<QueueRow>, Error> {
    let mut sql = r.sql.prepare_cached(HELD)?;
    let of = params![worded, conference.0, until.millis(), most()];
    let rows = sql.query_map(of, |row| placed(row, Matter::Held(CommandId(row.get(11)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Questions of a conference on which nobody but their author has written, asked in the last season but before `until`; and of these,
/// those asked up to `than`.
///
/// # Errors
/// As SQLite.
pub fn questions(
    r: &Read<'_>,
    worded: bool,
    conference: ConferenceId,
    until: Time,
    than: Time,
) -> Result<Vec<QueueRow>, Error> {
    let from = until.plus(-SEASON).millis();
    let than = until.min(than).millis();
    let about = params![worded, conference.0, from, than, most()];
    let mut sql = r.sql.prepare_cached(QUESTIONS)?;
    let rows = sql.query_map(about, |row| {
        placed(row, Matter::Question(TopicId(row.get(11)?)))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Ideas of a conference whose clock has run out, but for those whose author was asked for more.
///
/// # Errors
/// As SQLite.
pub fn overdue(
    r: &Read<'_>,
    worded: bool,
    conference: ConferenceId,
    now: Time,
) -> Result<Vec<QueueRow>, Error> {
    let mut sql = r.sql.prepare_cached(OVERDUE)?;
    let of = params![worded, conference.0, now.millis(), most()];
    let rows = sql.query_map(of, |row| {
        let status = row::parsed(row, 12, Status::parse)?;
        placed(row, Matter::Overdue(TopicId(row.get(11)?), status))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Organisations to be confirmed.
///
/// # Errors
/// As SQLite.
pub fn organisations(r: &Read<'_>) -> Result<Vec<QueueRow>, Error> {
    let waiting = organisations::waiting(r, MOST)?;
    let row = |one: crate::domain::Organisation| {
        let (who, at) = one.proposed?;
        Some(QueueRow {
            matter: Matter::Organisation(one.id),
            at,
            reference: None,
            title: one.name,
            who: Some(who),
            words: SafeText::default(),
        })
    };
    Ok(waiting.into_iter().filter_map(row).collect())
}
