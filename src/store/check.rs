//! Whether the database is whole: SQLite's own checks, every counter that lists rely on counted again, and whether what
//! has words is found by the search and nothing else is.
//!
//! It reads everything, so it runs in a store that was opened without a limit on reads; members go on meanwhile.

use std::fmt;

use super::ideas::votes;
use super::{Error, Read, search};
use crate::domain::TopicId;

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// SQLite finds the file damaged; its words.
    Damaged(String),
    /// A row names another one that does not exist.
    Dangling {
        /// The table of the row.
        table: String,
        /// The table in which something is missing.
        parent: String,
    },
    /// A counter is wrong, or the number of places in the index of the search.
    Miscounted {
        /// Which.
        what: &'static str,
        /// The id of the row that holds it.
        row: i64,
        /// What it says.
        stored: i64,
        /// What it should say.
        counted: i64,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged(words) => write!(f, "the file is damaged: {words}"),
            Self::Dangling { table, parent } => {
                write!(f, "a row of {table} names a {parent} that does not exist")
            }
            Self::Miscounted {
                what,
                row,
                stored,
                counted,
            } => write!(f, "{what} of {row} is {stored}, should be {counted}"),
        }
    }
}

/// Problems reported of each sort; more would say no more.
const MOST: usize = 100;

/// Each counter with the rows where it is wrong: id, what is stored, what it should be.
const COUNTERS: &[(&str, &str)] = &[
    (
        "topic.posts",
        "SELECT id, posts, counted FROM (SELECT t.id, t.posts,
            (SELECT count(*) FROM post p WHERE p.topic = t.id) AS counted FROM topic t) AS c
        WHERE posts <> counted",
    ),
    (
        "the highest post number",
        "SELECT id, highest, posts - 1 FROM (SELECT t.id, t.posts,
            (SELECT coalesce(max(p.number), -1) FROM post p WHERE p.topic = t.id) AS highest FROM topic t) AS c
        WHERE highest <> posts - 1",
    ),
    (
        "topic.last_post",
        "SELECT id, last_post, counted FROM (SELECT t.id, t.last_post,
            (SELECT coalesce(max(p.id), 0) FROM post p WHERE p.topic = t.id) AS counted FROM topic t) AS c
        WHERE last_post <> counted",
    ),
    (
        "conference.topics",
        "SELECT id, topics, counted FROM (SELECT c.id, c.topics,
            (SELECT count(*) FROM topic t WHERE t.conference = c.id)
                + (SELECT count(*) FROM address a WHERE a.conference = c.id) AS counted FROM conference c) AS c
        WHERE topics <> counted",
    ),
    (
        "conference.listed",
        "SELECT id, listed, counted FROM (SELECT c.id, c.listed,
            (SELECT count(*) FROM topic t WHERE t.conference = c.id AND t.retired IS NULL)
                + (SELECT count(*) FROM address a JOIN topic t ON t.id = a.topic
                    WHERE a.conference = c.id AND a.linked = 1 AND t.retired IS NULL) AS counted FROM conference c) AS c
        WHERE listed <> counted",
    ),
    (
        "the highest topic number",
        "SELECT id, highest, topics FROM (SELECT c.id, c.topics,
            (SELECT coalesce(max(n), 0) FROM (SELECT t.number AS n FROM topic t WHERE t.conference = c.id
                UNION ALL SELECT a.number FROM address a WHERE a.conference = c.id) AS numbers) AS highest
            FROM conference c) AS c
        WHERE highest <> topics",
    ),
    (
        "conference.last_post",
        "SELECT id, last_post, counted FROM (SELECT c.id, c.last_post,
            (SELECT coalesce(max(t.last_post), 0) FROM topic t WHERE t.conference = c.id) AS counted
            FROM conference c) AS c
        WHERE last_post <> counted",
    ),
    ("the conference of a mark", "SELECT r.topic, r.conference, t.conference FROM reading r JOIN topic t ON t.id = r.topic WHERE r.conference <> t.conference"),
    (
        "part.posts",
        "SELECT topic, sum(stored), sum(counted) FROM
            (SELECT topic, member, posts AS stored, 0 AS counted FROM part
             UNION ALL SELECT topic, author, 0, 1 FROM post) AS c
        GROUP BY topic, member HAVING sum(stored) <> sum(counted)",
    ),
    (
        "idea.votes",
        "SELECT topic, votes, counted FROM (SELECT i.topic, i.votes,
            (SELECT count(*) FROM vote v WHERE v.topic = i.topic) AS counted FROM idea i) AS c
        WHERE votes <> counted",
    ),
    (
        "idea.organisations",
        "SELECT topic, organisations, counted FROM (SELECT i.topic, i.organisations,
            (SELECT count(DISTINCT v.organisation) FROM vote v WHERE v.topic = i.topic) AS counted FROM idea i) AS c
        WHERE organisations <> counted",
    ),
    (
        "idea.unstated",
        "SELECT topic, unstated, counted FROM (SELECT i.topic, i.unstated,
            (SELECT count(*) FROM vote v WHERE v.topic = i.topic AND v.organisation IS NULL) AS counted FROM idea i) AS c
        WHERE unstated <> counted",
    ),
    (
        "voice.votes",
        "SELECT topic, sum(stored), sum(counted) FROM
            (SELECT topic, organisation, votes AS stored, 0 AS counted FROM voice
             UNION ALL SELECT topic, organisation, 0, 1 FROM vote WHERE organisation IS NOT NULL) AS c
        GROUP BY topic, organisation HAVING sum(stored) <> sum(counted)",
    ),
    (
        "what an un-merge restores",
        "SELECT topic, stored, counted FROM (SELECT i.topic, EXISTS (SELECT 1 FROM merge m WHERE m.topic = i.topic) AS stored,
            i.status = 'merged' AS counted FROM idea i) AS c
        WHERE stored <> counted",
    ),
    (
        "idea.merged_into",
        "SELECT i.topic, coalesce(i.merged_into, 0), coalesce(s.merged_into, 0)
        FROM idea i JOIN idea_step s ON s.topic = i.topic AND s.number = i.step
        WHERE i.merged_into IS NOT s.merged_into",
    ),
    (
        "the merge that brought a vote to an idea",
        "SELECT v.topic, v.via, coalesce(i.merged_into, 0) FROM vote v JOIN idea i ON i.topic = v.via
        WHERE i.merged_into IS NOT v.topic",
    ),
    (
        "the idea beside a topic",
        "SELECT t.id, 0, 1 FROM topic t JOIN conference c ON c.id = t.conference AND c.kind = 'ideas'
        WHERE NOT EXISTS (SELECT 1 FROM idea i WHERE i.topic = t.id)",
    ),
    (
        "post.thanks",
        "SELECT id, thanks, counted FROM (SELECT p.id, p.thanks,
            (SELECT count(*) FROM thank t WHERE t.post = p.id) AS counted FROM post p) AS c
        WHERE thanks <> counted",
    ),
    (
        "the appeal behind a notice",
        "SELECT n.id, 0, 1 FROM notice n
        WHERE n.kind = 'appealed' AND NOT EXISTS (SELECT 1 FROM log_appeal a WHERE a.entry = n.entry)",
    ),
];

/// Posts whose place in the index of the search is in doubt: those that have none, those without words of their own, and
/// places of no post. The index keeps no text, but a row of `search_docsize` for each place.
const IN_DOUBT: &str =
    "SELECT p.id, CASE WHEN p.number = 0 THEN t.title ELSE '' END, p.body, d.id IS NOT NULL
    FROM post p JOIN topic t ON t.id = p.topic LEFT JOIN search_docsize d ON d.id = p.id
    WHERE d.id IS NULL OR p.body = ''
    UNION ALL SELECT d.id, '', '', 1 FROM search_docsize d
    WHERE NOT EXISTS (SELECT 1 FROM post p WHERE p.id = d.id)";

/// The same for titles and their topics.
const TITLES_IN_DOUBT: &str =
    "SELECT t.id, t.title, '', 0 FROM topic t LEFT JOIN title_docsize d ON d.id = t.id
    WHERE d.id IS NULL
    UNION ALL SELECT d.id, '', '', 1 FROM title_docsize d
    WHERE NOT EXISTS (SELECT 1 FROM topic t WHERE t.id = d.id)";

const HEAT: &str = "SELECT topic, heat FROM idea ORDER BY topic";

/// Looks at everything; an empty list means that all is well.
///
/// # Errors
/// As SQLite, where the file is too damaged to look.
pub fn check(r: &Read<'_>) -> Result<Vec<Problem>, Error> {
    let mut problems = damage(r)?;
    problems.extend(dangling(r)?);
    for &(what, sql) in COUNTERS {
        let mut query = r.sql.prepare(sql)?;
        let wrong = query.query_map([], |row| {
            Ok(Problem::Miscounted {
                what,
                row: row.get(0)?,
                stored: row.get(1)?,
                counted: row.get(2)?,
            })
        })?;
        for problem in wrong.take(MOST) {
            problems.push(problem?);
        }
    }
    problems.extend(warmth(r)?);
    problems.extend(misplaced(r, "places in the search", IN_DOUBT)?);
    problems.extend(misplaced(r, "places of titles", TITLES_IN_DOUBT)?);
    Ok(problems)
}

/// The heat of each idea, counted again from its opening and its votes. It is told in thousandths.
fn warmth(r: &Read<'_>) -> Result<Vec<Problem>, Error> {
    let mut query = r.sql.prepare(HEAT)?;
    let mut rows = query.query([])?;
    let mut problems = Vec::new();
    while let Some(row) = rows.next()? {
        let (topic, stored): (i64, f64) = (row.get(0)?, row.get(1)?);
        let counted = votes::warmth(r, TopicId(topic))?;
        if (stored - counted).abs() > 1e-6 && problems.len() < MOST {
            problems.push(Problem::Miscounted {
                what: "idea.heat (in thousandths)",
                row: topic,
                stored: thousandths(stored),
                counted: thousandths(counted),
            });
        }
    }
    Ok(problems)
}

#[expect(clippy::cast_possible_truncation, reason = "a heat is some thousands")]
fn thousandths(heat: f64) -> i64 {
    (heat * 1_000.0).round() as i64
}

fn misplaced(r: &Read<'_>, what: &'static str, sql: &str) -> Result<Vec<Problem>, Error> {
    let mut query = r.sql.prepare(sql)?;
    let mut rows = query.query([])?;
    let mut problems = Vec::new();
    while let Some(row) = rows.next()? {
        let (title, body): (String, String) = (row.get(1)?, row.get(2)?);
        let (stored, counted) = (row.get(3)?, search::has_words(&title, &body).into());
        if stored != counted && problems.len() < MOST {
            problems.push(Problem::Miscounted {
                what,
                row: row.get(0)?,
                stored,
                counted,
            });
        }
    }
    Ok(problems)
}

/// What SQLite finds.
pub(super) fn damage(r: &Read<'_>) -> Result<Vec<Problem>, Error> {
    let mut query = r.sql.prepare("PRAGMA integrity_check(100)")?;
    let words = query.query_map([], |row| row.get::<_, String>(0))?;
    let mut problems = Vec::new();
    for words in words {
        let words = words?;
        if words != "ok" {
            problems.push(Problem::Damaged(words));
        }
    }
    Ok(problems)
}

/// Rows that name others which do not exist.
pub(super) fn dangling(r: &Read<'_>) -> Result<Vec<Problem>, Error> {
    let mut query = r.sql.prepare("PRAGMA foreign_key_check")?;
    let rows = query.query_map([], |row| {
        Ok(Problem::Dangling {
            table: row.get(0)?,
            parent: row.get(2)?,
        })
    })?;
    Ok(rows.take(MOST).collect::<Result<_, _>>()?)
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
