//! What the sponsor's balance is computed from: the posts of some time that every member may read.

use rusqlite::{Row, params};

use super::{Error, Read, row};
use crate::domain::balance::{DOUBTERS, Said};
use crate::domain::{AnnouncementKind, MemberId, Time, TopicId, TopicKind};

/// Thanks for one post that are counted.
const THANKS: u32 = 1_000;

// What the forum entered by itself was said by nobody: what time did to an idea, and where an idea goes on, that it came in.
const SAID: &str = "SELECT p.topic, p.number, p.author, p.staff, p.at, q.author, q.staff = 0 AND o.handle IS NOT NULL,
        t.author, t.staff = 0 AND m.handle IS NOT NULL, t.kind, a.kind,
        CASE WHEN p.number = 0 AND a.kind IS NOT NULL THEN (SELECT count(*) FROM flag f JOIN member d ON d.id = f.member
            WHERE f.post = p.id AND f.reason = 'wrong-kind' AND d.staff = 0) >= ?4 ELSE 0 END,
        CASE WHEN p.staff = 1 AND p.thanks > 0 THEN (SELECT count(*) FROM (SELECT 1 FROM thank k
            JOIN member d ON d.id = k.member WHERE k.post = p.id AND d.staff = 0 LIMIT ?5) AS some) ELSE 0 END
    FROM post p JOIN topic t ON t.id = p.topic JOIN conference c ON c.id = t.conference
    JOIN member m ON m.id = t.author
    LEFT JOIN post q ON q.topic = p.topic AND q.number = p.answers
    LEFT JOIN member o ON o.id = q.author
    LEFT JOIN announcement a ON a.topic = t.id
    WHERE p.at > ?1 AND p.at <= ?2 AND p.state = 'shown' AND c.access <> 'private'
        AND (p.command IS NOT NULL OR p.source IS NOT NULL)
    ORDER BY p.at DESC LIMIT ?3";

fn said(row: &Row<'_>) -> rusqlite::Result<Said> {
    let answered: Option<i64> = row.get(5)?;
    let declared = match row.get_ref(10)?.as_str_or_null()? {
        Some(_) => Some(row::parsed(row, 10, AnnouncementKind::parse)?),
        None => None,
    };
    Ok(Said {
        topic: TopicId(row.get(0)?),
        number: row.get(1)?,
        author: MemberId(row.get(2)?),
        staff: row.get(3)?,
        at: row::time(row, 4)?,
        answers: match answered {
            Some(member) => Some((MemberId(member), row.get(6)?)),
            None => None,
        },
        opener: (MemberId(row.get(7)?), row.get(8)?),
        kind: row::parsed(row, 9, TopicKind::parse)?,
        declared,
        doubted: row.get(11)?,
        thanks: row.get(12)?,
    })
}

/// The posts after `since` and up to `upto` that stand where every member may read them, the newest first; of more than
/// `most`, the newest.
///
/// # Errors
/// As SQLite.
pub fn posts(r: &Read<'_>, since: Time, upto: Time, most: usize) -> Result<Vec<Said>, Error> {
    let about = params![
        since.millis(),
        upto.millis(),
        row::limit(most),
        DOUBTERS,
        THANKS
    ];
    let mut sql = r.sql.prepare_cached(SAID)?;
    let rows = sql.query_map(about, said)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests;
