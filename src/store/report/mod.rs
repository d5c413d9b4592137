//! What the health report is computed from. Each figure is one statement over a bounded window, in a file by subject: who is
//! answered, ideas, members, moderation. Nothing here tells of a person, or of a private conference.

/// The post `p` by the member `m` in the conference `c` counts: every member may read it, it stands as it was written, and
/// somebody wrote it here, or a member elsewhere. What an import brought of people whom nobody has claimed does not.
macro_rules! counts {
    () => {
        "p.state = 'shown' AND c.access <> 'private'
            AND (p.command IS NOT NULL OR (p.source IS NOT NULL AND m.handle IS NOT NULL)) "
    };
}

/// Counted posts `p` by `m` in the topic `t` of the conference `c`, in the window after ?1 and up to ?2.
macro_rules! posts {
    () => {
        concat!(
            "FROM post p JOIN topic t ON t.id = p.topic JOIN conference c ON c.id = t.conference
            JOIN member m ON m.id = p.author
            WHERE p.at > ?1 AND p.at <= ?2 AND ",
            counts!()
        )
    };
}

/// The post `q` is a word of somebody else than the author of `p`, and stands.
macro_rules! somebody_else {
    () => {
        "q.author <> p.author AND q.state = 'shown' AND (q.command IS NOT NULL OR q.source IS NOT NULL) "
    };
}

pub mod answers;
pub mod ideas;
pub mod members;
pub mod moderation;
#[cfg(test)]
mod tests;

use rusqlite::{OptionalExtension, Row, params};

use super::{Error, Read, row};
use crate::domain::Time;
use crate::domain::balance::Share;
use crate::domain::report::Window;

const CUT: &str =
    "SELECT at FROM post WHERE at > ?1 AND at <= ?2 ORDER BY at DESC LIMIT 1 OFFSET ?3";

/// The window, begun later where it holds more than so many posts.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn cut(r: &Read<'_>, window: Window, most: usize) -> Result<Window, Error> {
    let Window { since, upto } = window;
    let about = params![since.millis(), upto.millis(), row::limit(most)];
    let cut = r
        .sql
        .prepare_cached(CUT)?
        .query_row(about, |row| row::time(row, 0))
        .optional()?;
    Ok(Window {
        since: cut.unwrap_or(since),
        upto,
    })
}

/// The one row that a statement about a window gives.
fn counted<T>(
    r: &Read<'_>,
    sql: &'static str,
    window: Window,
    read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<T, Error> {
    let about = params![window.since.millis(), window.upto.millis()];
    Ok(r.sql.prepare_cached(sql)?.query_row(about, read)?)
}

/// So many of so many, from two columns: first the part.
fn share(row: &Row<'_>, part: usize, of: usize) -> rusqlite::Result<Share> {
    Ok(Share::new(row.get(part)?, row.get(of)?))
}

/// Milliseconds from one moment to another, never less than none.
const fn waited(from: Time, to: Time) -> i64 {
    let waited = to.since(from);
    if waited < 0 { 0 } else { waited }
}
