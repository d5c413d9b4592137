//! Newcomers whom nobody has answered, and those who want to become members.

use std::collections::HashSet;

use rusqlite::{Row, params};

use super::super::{Error, Read, members, row};
use super::{MOST, columns, placed};
use crate::domain::{
    Body, ConferenceId, Matter, MemberId, QueueRow, SafeText, Time, TopicId, markup,
};

/// Newcomers that are looked at.
const LOOKED_AT: i64 = 500;

/// A newcomer `m` and a post `p` of theirs that nobody else has answered; ?2 is since when one is new. As the report has it:
/// whoever opens a topic is answered by anybody who writes there, who writes elsewhere by whoever names their post. An answer
/// comes soon, or does not: later posts of a long topic are not looked at.
macro_rules! unanswered {
    ($post:literal) => {
        concat!(
            columns!("t.conference", "p.number", "t.title", "p.staff", "p.at", "p.body"),
            "m.id FROM member m JOIN post p ON p.id = ",
            $post,
            " JOIN topic t ON t.id = p.topic JOIN conference c ON c.id = t.conference
            WHERE m.handle IS NOT NULL AND m.joined_at > ?2 AND m.welcomed = 0 AND m.staff = 0 AND m.sysop = 0
                AND p.state = 'shown' AND NOT EXISTS (SELECT 1 FROM post a
                    WHERE a.topic = p.topic AND a.number > p.number AND a.number <= p.number + 200
                        AND a.author <> p.author AND a.state = 'shown'
                        AND (p.number = 0 OR a.answers = p.number))
            ORDER BY m.joined_at LIMIT ?4"
        )
    };
}

const FIRST: &str = unanswered!(
    "(SELECT q.id FROM post q WHERE q.author = m.id AND q.at >= m.joined_at ORDER BY q.id LIMIT 1)"
);
/// ?3 is the topic of introductions.
const INTRODUCED: &str = unanswered!(
    "(SELECT q.id FROM post q WHERE q.author = m.id AND q.topic = ?3 ORDER BY q.id LIMIT 1)"
);
const APPLICATIONS: &str = "SELECT a.member, m.handle, m.name, 0, a.at, CASE WHEN ?1 THEN a.words END
    FROM application a JOIN member m ON m.id = a.member WHERE a.refused IS NULL ORDER BY a.at LIMIT ?2";

/// Members who joined after `since`, and whose first post, or introduction, stands in a conference that counts and was
/// answered by nobody.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn newcomers(
    r: &Read<'_>,
    worded: bool,
    since: Time,
    introductions: Option<TopicId>,
    counts: impl Fn(ConferenceId) -> bool,
) -> Result<Vec<QueueRow>, Error> {
    let topic = introductions.map_or(0, |topic| topic.0);
    let (mut all, mut known) = (Vec::new(), HashSet::new());
    for (sql, wanted) in [(FIRST, true), (INTRODUCED, introductions.is_some())] {
        if !wanted {
            continue;
        }
        let mut sql = r.sql.prepare_cached(sql)?;
        let mut rows = sql.query(params![worded, since.millis(), topic, LOOKED_AT])?;
        while let Some(row) = rows.next()? {
            let member = MemberId(row.get(11)?);
            if all.len() < MOST && counts(ConferenceId(row.get(0)?)) && known.insert(member) {
                all.push(placed(row, Matter::Newcomer(member))?);
            }
        }
    }
    Ok(all)
}

fn application(row: &Row<'_>) -> rusqlite::Result<QueueRow> {
    let who = members::byline(row, 0)?;
    let words = row.get_ref(5)?.as_str_or_null()?.unwrap_or_default();
    Ok(QueueRow {
        matter: Matter::Application(who.member),
        at: row::time(row, 4)?,
        reference: None,
        title: SafeText::default(),
        who: Some(who),
        words: markup::plain(&Body::stored(words), QueueRow::CHARS),
    })
}

/// Those who want to become members, `most` at most.
///
/// # Errors
/// As SQLite.
pub fn applications(r: &Read<'_>, worded: bool, most: usize) -> Result<Vec<QueueRow>, Error> {
    let mut sql = r.sql.prepare_cached(APPLICATIONS)?;
    let rows = sql.query_map(params![worded, row::limit(most)], application)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::{assert_no_scan, plan};

    #[test]
    fn only_the_newest_members_are_looked_at() {
        for sql in [FIRST, INTRODUCED] {
            assert_no_scan(sql);
            let plan = plan(sql).join("\n");
            assert!(plan.contains("member_joined (joined_at>?)"), "{plan}");
        }
        let plan = plan(APPLICATIONS).join("\n");
        assert!(plan.contains("application_waiting"), "{plan}");
    }
}
