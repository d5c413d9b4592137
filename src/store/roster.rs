//! Members for the sysop's pages, the newest first; and who tends conferences.

use std::collections::HashSet;

use rusqlite::params;

use super::{Error, Read, row};
use crate::domain::{Handle, MemberId};

/// Hosts and admitted members that are listed at most, of all conferences.
const STANDINGS: usize = 5_000;

// CROSS JOIN: the few conferences first, then who stands in each.
const HOSTS: &str =
    "SELECT DISTINCT s.member FROM conference c CROSS JOIN standing s ON s.conference = c.id
    WHERE s.host = 1";
const WAITING: &str = "SELECT member FROM application WHERE refused IS NULL";
const STANDING: &str = "SELECT s.conference, m.handle, s.host FROM conference c CROSS JOIN standing s ON s.conference = c.id
    JOIN member m ON m.id = s.member
    WHERE m.handle IS NOT NULL AND (s.host = 1 OR (s.admitted = 1 AND c.access = 'private')) LIMIT ?1";

/// Whoever is host of any conference.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn hosts(r: &Read<'_>) -> Result<HashSet<MemberId>, Error> {
    members(r, HOSTS)
}

/// Whoever waits to be let in.
///
/// # Errors
/// As SQLite.
pub fn waiting(r: &Read<'_>) -> Result<HashSet<MemberId>, Error> {
    members(r, WAITING)
}

fn members(r: &Read<'_>, sql: &'static str) -> Result<HashSet<MemberId>, Error> {
    let mut sql = r.sql.prepare_cached(sql)?;
    let rows = sql.query_map([], |row| row.get(0).map(MemberId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Who stands where: the conference, the member, and whether as host.
///
/// # Errors
/// As SQLite.
pub fn standing(r: &Read<'_>) -> Result<Vec<(i64, Handle, bool)>, Error> {
    let mut sql = r.sql.prepare_cached(STANDING)?;
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row::handle(row, 1)?, row.get(2)?));
    let rows = sql.query_map(params![row::limit(STANDINGS)], read)?;
    let mut all = Vec::new();
    for row in rows {
        if let (conference, Some(handle), host) = row? {
            all.push((conference, handle, host));
        }
    }
    all.sort_by(|one, other| one.1.as_str().cmp(other.1.as_str()));
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in [HOSTS, WAITING, STANDING] {
            assert_no_scan(sql);
        }
    }
}
