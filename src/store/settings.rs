//! What the site remembers of itself, by name.

use rusqlite::{Connection, OptionalExtension};

use super::{Error, Read, Write};
use crate::domain::IdMaker;

const GET: &str = "SELECT value FROM setting WHERE key = ?1";
const SET: &str = "INSERT INTO setting (key, value) VALUES (?1, ?2)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value";
const CLEAR: &str = "DELETE FROM setting WHERE key = ?1";
const NEXT_NODE: &str = "INSERT INTO setting (key, value) VALUES ('next_node', '1')
    ON CONFLICT (key) DO UPDATE SET value = CAST((CAST(value AS INTEGER) + 1) % ?1 AS TEXT)
    RETURNING CAST(value AS INTEGER)";

/// What is remembered under `key`.
///
/// # Errors
/// As SQLite.
pub fn get(r: &Read<'_>, key: &str) -> Result<Option<String>, Error> {
    let mut query = r.sql.prepare_cached(GET)?;
    Ok(query.query_row([key], |row| row.get(0)).optional()?)
}

/// Remembers `value` under `key`.
///
/// # Errors
/// As SQLite.
pub fn set(w: &mut Write<'_>, key: &str, value: &str) -> Result<(), Error> {
    w.sql.prepare_cached(SET)?.execute([key, value])?;
    Ok(())
}

/// Forgets what is remembered under `key`.
///
/// # Errors
/// As SQLite.
pub fn clear(w: &mut Write<'_>, key: &str) -> Result<(), Error> {
    w.sql.prepare_cached(CLEAR)?.execute([key])?;
    Ok(())
}

/// A node number that the last [`IdMaker::NODES`] processes did not have.
pub(super) fn next_node(sql: &Connection) -> rusqlite::Result<i64> {
    sql.query_row(NEXT_NODE, [IdMaker::NODES], |row| row.get(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::Scratch;

    #[test]
    fn what_is_set_is_got_until_it_is_cleared() {
        let mut scratch = Scratch::new();
        scratch.write(|w| set(w, "a", "1")).unwrap();
        scratch.write(|w| set(w, "a", "2")).unwrap();
        assert_eq!(scratch.read(|r| get(r, "a")).unwrap().as_deref(), Some("2"));
        scratch.write(|w| clear(w, "a")).unwrap();
        assert_eq!(scratch.read(|r| get(r, "a")).unwrap(), None);
    }

    #[test]
    fn every_process_gets_another_node_until_they_wrap() {
        let mut scratch = Scratch::new();
        let mut lease = || {
            scratch
                .write(|w| Ok::<_, Error>(next_node(w.sql)?))
                .unwrap()
        };
        let nodes: std::collections::HashSet<_> = (0..IdMaker::NODES).map(|_| lease()).collect();
        assert_eq!(nodes.len(), 1024);
        assert_eq!(lease(), 1);
    }
}
