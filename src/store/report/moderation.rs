//! What members flag, how long it takes until a host acts, and what becomes of what they did.

use rusqlite::params;

use super::{share, waited};
use crate::domain::balance::Share;
use crate::domain::report::{Value, Window};
use crate::domain::{IdMaker, Tally, Time};
use crate::store::{Error, Read, row, tally};

// That an announcement is of another kind is told on the page on the sponsor.
const FLAGS: &str =
    "SELECT f.at, l.at FROM flag f JOIN post p ON p.id = f.post JOIN topic t ON t.id = p.topic
    JOIN conference c ON c.id = t.conference LEFT JOIN log l ON l.id = f.settled
    WHERE f.at > ?1 AND f.at <= ?2 AND f.reason <> 'wrong-kind' AND c.access <> 'private' LIMIT ?3";

// Whatever became of them, as of flags: a post that was hidden was written too. Those of an import can be flagged like others; what
// only says where a post went is none.
const POSTS: &str = "SELECT count(*) FROM post p JOIN topic t ON t.id = p.topic JOIN conference c ON c.id = t.conference
    WHERE p.at > ?1 AND p.at <= ?2 AND p.moved_to IS NULL AND c.access <> 'private'";

// The acts that take something away; their moments are ids, which grow with time. What was taken without a reason, when commands
// asked for none yet, counts as what it was.
const ACTS: &str = "SELECT coalesce(sum(takes AND reasoned), 0),
        coalesce(sum(takes AND appealed), 0), coalesce(sum(takes), 0),
        coalesce(sum(granted = 1), 0), coalesce(sum(granted IS NOT NULL), 0),
        coalesce(sum(act = 'release'), 0), coalesce(sum(act IN ('release', 'refuse')), 0)
    FROM (SELECT l.act AS act, l.reason IS NOT NULL AS reasoned, a.entry IS NOT NULL AS appealed, a.granted AS granted,
            l.act IN ('hide', 'fold', 'erase', 'freeze', 'retire', 'retitle', 'move', 'split', 'refuse', 'suspend', 'purge',
                'reject', 'expel', 'unhost', 'revoke-staff', 'revoke-sysop', 'undepute') AS takes
        FROM log l LEFT JOIN log_appeal a ON a.entry = l.id LEFT JOIN conference c ON c.id = l.conference
        WHERE l.moment >= ?1 AND l.moment < ?2 AND (c.id IS NULL OR c.access <> 'private'))";

/// Flags that are counted at most.
const MOST: usize = 10_000;

/// What became of flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flags {
    /// Flags, and posts.
    pub rate: Value,
    /// Those after which a host acted.
    pub settled: Value,
    /// How long that took.
    pub took: Value,
}

/// What hosts did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Acts {
    /// Acts with a reason, among those that take something away.
    pub reasoned: Share,
    /// Those that somebody appealed against, among the same.
    pub appealed: Share,
    /// Appeals that were granted, among those that were decided.
    pub overturned: Share,
    /// Held posts that were released, among those that were decided on.
    pub released: Share,
}

/// The flags of the window.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn flags(r: &Read<'_>, window: Window) -> Result<Flags, Error> {
    let about = (window.since.millis(), window.upto.millis());
    let mut sql = r.sql.prepare_cached(FLAGS)?;
    let mut rows = sql.query(params![about.0, about.1, row::limit(MOST)])?;
    let (mut flags, mut took) = (0, Vec::new());
    while let Some(flag) = rows.next()? {
        let (at, settled) = (row::time(flag, 0)?, row::maybe_time(flag, 1)?);
        flags += 1;
        took.extend(settled.map(|settled| waited(at, settled)));
    }
    let posts = r
        .sql
        .prepare_cached(POSTS)?
        .query_row(about, |row| row.get(0))?;
    let settled = u32::try_from(took.len()).unwrap_or(u32::MAX);
    Ok(Flags {
        rate: Value::PerThousand(Share::new(flags, posts)),
        settled: Value::Share(Share::new(settled, flags)),
        took: Value::middle(took),
    })
}

/// What was done in the window, and what became of it since.
///
/// # Errors
/// As SQLite.
pub fn acts(r: &Read<'_>, window: Window) -> Result<Acts, Error> {
    let first = |after: Time| IdMaker::first(after.plus(1));
    let mut sql = r.sql.prepare_cached(ACTS)?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Acts {
            reasoned: share(row, 0, 2)?,
            appealed: share(row, 1, 2)?,
            overturned: share(row, 3, 4)?,
            released: share(row, 5, 6)?,
        })
    };
    Ok(sql.query_row((first(window.since), first(window.upto)), read)?)
}

/// Searches that found nothing, among all, on the days of the window.
///
/// # Errors
/// As SQLite.
pub fn searches(r: &Read<'_>, window: Window) -> Result<Share, Error> {
    let from = window.since.plus(Time::DAY);
    let times = |what| tally::times(r, what, from, window.upto);
    Ok(Share::new(
        times(Tally::FoundNothing)?,
        times(Tally::Searched)?,
    ))
}

/// The statements, for the check that none reads a whole table.
#[cfg(test)]
pub(super) const STATEMENTS: [&str; 3] = [FLAGS, POSTS, ACTS];
