//! What becomes of ideas: whether they are decided in time, why they are declined, whether promises are kept, and how many
//! were there already.

use super::{counted, share};
use crate::domain::balance::Share;
use crate::domain::report::Window;
use crate::store::{Error, Read};

// CROSS JOIN: the few boards first, then the steps of each in their index. Answers of the window, and what was overdue at its end and waits still.
const DECIDED: &str = "SELECT coalesce(sum(timely), 0), count(*), coalesce(sum(reasoned), 0), coalesce(sum(declined), 0) FROM (
    SELECT s.in_time AS timely, s.after = 'declined' AS declined, s.after = 'declined'
            AND trim(s.reason, char(9,10,11,12,13,32,133,160,8203,8204,8205,8288,12288,65279)) <> '' AS reasoned
        FROM conference c CROSS JOIN idea_step s ON s.conference = c.id
        WHERE c.access <> 'private' AND s.answered_in IS NOT NULL AND s.at > ?1 AND s.at <= ?2
    UNION ALL
    SELECT 0, 0, 0 FROM conference c CROSS JOIN idea i ON i.conference = c.id
        WHERE c.access <> 'private' AND c.archived = 0 AND i.status IN ('open', 'review') AND i.due_at <= ?2)";

// Nothing follows what was shipped but that it was not really fixed.
const PROMISES: &str = "SELECT coalesce(sum(s.promise = 'kept'), 0), coalesce(sum(s.promise = 'late'), 0),
        coalesce(sum(s.promise = 'taken-back'), 0), count(*)
    FROM conference c CROSS JOIN idea_step s ON s.conference = c.id
    WHERE c.access <> 'private' AND s.promise IS NOT NULL AND s.at > ?1 AND s.at <= ?2 AND (s.promise = 'taken-back'
        OR NOT EXISTS (SELECT 1 FROM idea_step n WHERE n.topic = s.topic AND n.number = s.number + 1))";

const MERGED: &str = concat!(
    "SELECT coalesce(sum(i.status = 'merged'), 0), count(*) FROM idea i JOIN (SELECT p.topic AS topic ",
    posts!(),
    "AND p.number = 0) AS opened ON opened.topic = i.topic"
);

/// Ideas that were decided in time, of those that were decided in the window or are overdue; and those that were declined with
/// a reason, of all that were declined.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn decided(r: &Read<'_>, window: Window) -> Result<[Share; 2], Error> {
    counted(r, DECIDED, window, |row| {
        Ok([share(row, 0, 1)?, share(row, 2, 3)?])
    })
}

/// Promises that ended in the window: kept, late, taken back.
///
/// # Errors
/// As SQLite.
pub fn promises(r: &Read<'_>, window: Window) -> Result<[Share; 3], Error> {
    counted(r, PROMISES, window, |row| {
        Ok([share(row, 0, 3)?, share(row, 1, 3)?, share(row, 2, 3)?])
    })
}

/// Ideas of the window that were merged into another one.
///
/// # Errors
/// As SQLite.
pub fn merged(r: &Read<'_>, window: Window) -> Result<Share, Error> {
    counted(r, MERGED, window, |row| share(row, 0, 1))
}

/// The statements, for the check that none reads a whole table.
#[cfg(test)]
pub(super) const STATEMENTS: [&str; 3] = [DECIDED, PROMISES, MERGED];
