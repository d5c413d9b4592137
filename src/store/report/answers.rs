//! Who is answered: topics, newcomers and questions; and by whom.

use rusqlite::params;

use super::{counted, share, waited};
use crate::domain::Time;
use crate::domain::balance::Share;
use crate::domain::report::{PATIENCE, Value, WELCOME, Window};
use crate::store::{Error, Read, row};

/// Milliseconds that a question is looked back for.
const YEAR: i64 = 365 * Time::DAY;

// Topics that members opened, and when somebody else first wrote there. Nobody has to answer an announcement, and staff can
// wait.
const TOPICS: &str = concat!(
    "SELECT p.at, (SELECT q.at FROM post q WHERE q.topic = p.topic AND q.number > 0 AND ",
    somebody_else!(),
    "ORDER BY q.number LIMIT 1) ",
    posts!(),
    "AND p.number = 0 AND p.staff = 0 AND c.kind <> 'announcements'"
);

// First posts of members, wherever they wrote it: whoever opens a topic is answered by anybody who writes there, who writes
// elsewhere by whoever names their post.
const NEWCOMERS: &str = concat!(
    "SELECT coalesce(sum(EXISTS (SELECT 1 FROM post q WHERE q.topic = p.topic AND q.number > p.number
            AND (p.number = 0 OR q.answers = p.number) AND q.at <= p.at + ?3 AND ",
    somebody_else!(),
    ")), 0), count(*) ",
    posts!(),
    "AND p.staff = 0 AND NOT EXISTS (SELECT 1 FROM post o WHERE o.author = p.author
            AND (o.command IS NOT NULL OR o.source IS NOT NULL) AND (o.at < p.at OR (o.at = p.at AND o.id < p.id)))"
);

// Accepted answers to the questions of members, by somebody else than who asked.
const ACCEPTED: &str = concat!(
    "SELECT coalesce(sum(p.staff = 0), 0), coalesce(sum(t.answer_by_host = 0), 0), count(*) ",
    posts!(),
    "AND t.answer = p.number AND t.staff = 0 AND p.author <> t.author"
);

// Questions of members that can be answered and that nobody else wrote to, of those in which something happened since ?1.
const WAITING: &str = concat!(
    "SELECT p.at FROM conference c CROSS JOIN topic t ON t.conference = c.id
        CROSS JOIN post p ON p.topic = t.id AND p.number = 0 JOIN member m ON m.id = p.author
        WHERE c.archived = 0 AND c.kind <> 'announcements' AND t.last_post_at > ?1
            AND (t.posts = 1 OR (t.kind = 'question' AND t.answer IS NULL)) AND t.kind = 'question' AND t.answer IS NULL
            AND t.staff = 0 AND t.frozen = 0 AND t.retired IS NULL AND m.handle IS NOT NULL AND p.at > ?1 AND p.at <= ?2 AND ",
    counts!(),
    "AND NOT EXISTS (SELECT 1 FROM post q WHERE q.topic = t.id AND q.number > 0 AND ",
    somebody_else!(),
    ")"
);

/// Topics of members, and how they were answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answered {
    /// Within [`PATIENCE`].
    pub coverage: Value,
    /// How long these answers took.
    pub first: Value,
    /// Never.
    pub solo: Value,
}

/// How the topics were answered that members opened in the window, of those that are [`PATIENCE`] old.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn topics(r: &Read<'_>, window: Window, now: Time) -> Result<Answered, Error> {
    let Window { since, upto } = window.old_enough(now, PATIENCE);
    let mut sql = r.sql.prepare_cached(TOPICS)?;
    let mut rows = sql.query(params![since.millis(), upto.millis()])?;
    let (mut coverage, mut solo) = (Share::default(), Share::default());
    let mut took = Vec::new();
    while let Some(topic) = rows.next()? {
        let (at, answered) = (row::time(topic, 0)?, row::maybe_time(topic, 1)?);
        let wait = answered.map(|answered| waited(at, answered));
        let in_time = wait.filter(|wait| *wait <= PATIENCE);
        coverage.of += 1;
        coverage.part += u32::from(in_time.is_some());
        solo.of += 1;
        solo.part += u32::from(wait.is_none());
        took.extend(in_time);
    }
    Ok(Answered {
        coverage: Value::Share(coverage),
        first: Value::middle(took),
        solo: Value::Share(solo),
    })
}

/// Newcomers whose first post was answered within [`WELCOME`], of those whose first post is that old.
///
/// # Errors
/// As SQLite.
pub fn newcomers(r: &Read<'_>, window: Window, now: Time) -> Result<Share, Error> {
    let Window { since, upto } = window.old_enough(now, WELCOME);
    let about = params![since.millis(), upto.millis(), WELCOME];
    let mut sql = r.sql.prepare_cached(NEWCOMERS)?;
    Ok(sql.query_row(about, |row| share(row, 0, 1))?)
}

/// Of the accepted answers that were written in the window: those by members who are no staff, and those that were accepted
/// by whoever asked.
///
/// # Errors
/// As SQLite.
pub fn accepted(r: &Read<'_>, window: Window) -> Result<[Share; 2], Error> {
    counted(r, ACCEPTED, window, |row| {
        Ok([share(row, 0, 2)?, share(row, 1, 2)?])
    })
}

/// Questions of the last year that nobody answered, by their age: under a day, under a week, up to thirty days, longer.
///
/// # Errors
/// As SQLite.
pub fn waiting(r: &Read<'_>, now: Time) -> Result<[Value; 4], Error> {
    let mut sql = r.sql.prepare_cached(WAITING)?;
    let mut rows = sql.query(params![now.plus(-YEAR).millis(), now.millis()])?;
    let (mut ages, mut all) = ([0; 4], 0);
    while let Some(question) = rows.next()? {
        let age = match waited(row::time(question, 0)?, now) / Time::DAY {
            0 => 0,
            1..7 => 1,
            7..30 => 2,
            _ => 3,
        };
        for (nth, count) in ages.iter_mut().enumerate() {
            *count += u32::from(nth == age);
        }
        all += 1;
    }
    Ok(ages.map(|count| Value::Count(Share::new(count, all))))
}

/// The statements, for the check that none reads a whole table.
#[cfg(test)]
pub(super) const STATEMENTS: [&str; 4] = [TOPICS, NEWCOMERS, ACCEPTED, WAITING];
