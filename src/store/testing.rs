//! A store in memory for unit tests, without threads, and the check that no statement reads a whole big table.

use rusqlite::Connection;

use super::{Error, Read, Write, migrate, open};
use crate::domain::{IdMaker, Time, TopicId};

/// A database in memory with the newest schema.
pub(crate) struct Scratch {
    sql: Connection,
    ids: IdMaker,
    /// The time of the next write.
    pub(crate) now: Time,
}

impl Scratch {
    /// An empty one, at the first moment of 2026.
    pub(crate) fn new() -> Self {
        let mut sql = Connection::open_in_memory().unwrap();
        open::harden(&sql).unwrap();
        migrate::migrate(&mut sql, None).unwrap();
        Self {
            sql,
            ids: IdMaker::new(1),
            now: Time::from_millis(1_767_225_600_000),
        }
    }

    /// Reads.
    pub(crate) fn read<T>(&self, f: impl FnOnce(&Read<'_>) -> T) -> T {
        f(&Read { sql: &self.sql })
    }

    /// Writes in a transaction, undone when `f` fails.
    pub(crate) fn write<T, E: From<Error>>(
        &mut self,
        f: impl FnOnce(&mut Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let tx = self.sql.unchecked_transaction().map_err(Error::from)?;
        let value = f(&mut Write {
            sql: &tx,
            ids: &mut self.ids,
            now: self.now,
        })?;
        tx.commit().map_err(Error::from)?;
        Ok(value)
    }
}

/// A member who votes for an idea.
pub(crate) fn voter(w: &mut Write<'_>, topic: TopicId, n: u32) -> Result<(), Error> {
    let member = super::members::insert(w, &super::fixture::newcomer(&format!("voter{n}")))?;
    let now = w.now;
    super::ideas::votes::cast(w, topic, member, now)?;
    Ok(())
}

/// How many posts have some left to tell, and how many notices of moved ideas there are.
pub(crate) fn told(r: &Read<'_>) -> Result<(u32, u32), Error> {
    let sql =
        "SELECT (SELECT count(*) FROM telling), (SELECT count(*) FROM notice WHERE kind = 'moved')";
    Ok(r.sql
        .query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// How many posts have some left to tell, and how many notices of releases there are.
pub(crate) fn released(r: &Read<'_>) -> Result<(u32, u32), Error> {
    let sql = "SELECT (SELECT count(*) FROM telling), (SELECT count(*) FROM notice WHERE kind = 'released')";
    Ok(r.sql
        .query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// How many flags there are.
pub(crate) fn flags(r: &Read<'_>) -> Result<u32, Error> {
    let count = "SELECT count(*) FROM flag";
    Ok(r.sql.query_row(count, [], |row| row.get(0))?)
}

/// What SQLite says of a full disk.
pub(crate) fn disk_full() -> Error {
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_FULL);
    rusqlite::Error::SqliteFailure(code, None).into()
}

/// Tables that grow with the forum: reading one from end to end is never right.
const BIG: &[&str] = &[
    "post",
    "topic",
    "reading",
    "notice",
    "event",
    "part",
    "thank",
    "revision",
    "member",
    "member_key",
    "standing",
    "follow",
    "floor",
    "draft",
    "code",
    "mute",
    "quiet",
    "idea",
    "idea_step",
    "vote",
    "voice",
    "organisation",
    "tester",
    "pulse_asked",
    "announcement",
    "release_idea",
    "scheduled",
    "flag",
    "log",
    "address",
    "log_appeal",
];

/// The steps by which SQLite answers `sql`.
#[track_caller]
pub(crate) fn plan(sql: &str) -> Vec<String> {
    Scratch::new()
        .sql
        .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
        .unwrap_or_else(|error| panic!("{error}: {sql}"))
        .raw_query()
        .mapped(|row| row.get(3))
        .collect::<Result<_, _>>()
        .unwrap()
}

/// Asserts that `sql` reads no big table from end to end.
#[track_caller]
pub(crate) fn assert_no_scan(sql: &str) {
    let plan = plan(sql);
    let names = names_of_big_tables(sql);
    for step in &plan {
        let scanned = step
            .strip_prefix("SCAN ")
            .and_then(|rest| rest.split(' ').next());
        if let Some(name) = scanned {
            assert!(
                !names.contains(&name.to_lowercase()),
                "{step}\nof {plan:#?}\nin {sql}"
            );
        }
    }
}

/// The big tables, and what the statement calls them.
fn names_of_big_tables(sql: &str) -> Vec<String> {
    let words: Vec<String> = sql
        .to_lowercase()
        .replace([',', '(', ')'], " ")
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let mut names: Vec<String> = BIG.iter().map(|name| (*name).to_owned()).collect();
    for pair in words.windows(3) {
        if BIG.contains(&pair[0].as_str()) {
            let alias = if pair[1] == "as" { &pair[2] } else { &pair[1] };
            names.push(alias.clone());
        }
    }
    names
}

#[test]
fn a_scan_is_noticed_under_any_name() {
    assert_no_scan("SELECT body FROM post WHERE id = ?1");
    for sql in [
        "SELECT * FROM post WHERE body = ?1",
        "SELECT * FROM conference c JOIN post p ON p.body = c.slug",
        "SELECT * FROM post AS q WHERE q.edited_at > ?1",
    ] {
        assert!(std::panic::catch_unwind(|| assert_no_scan(sql)).is_err());
    }
}
