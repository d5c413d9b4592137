//! What is measured of the store while it works: how many wait, how many commits and reads there were, and how long they took.

use std::path::Path;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use super::{Error, Read, open};

/// Counters that threads add to.
#[derive(Debug, Default)]
pub(super) struct Meters {
    waiting: AtomicI64,
    commits: AtomicU64,
    commit_micros: AtomicU64,
    reads: AtomicU64,
    read_micros: AtomicU64,
}

/// What they say at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measured {
    /// Writes that wait.
    pub waiting: u64,
    /// Commits since the start.
    pub commits: u64,
    /// How long they took together, until they were on disk.
    pub commit: Duration,
    /// Reads since the start.
    pub reads: u64,
    /// How long they took together.
    pub read: Duration,
}

impl Meters {
    pub(super) fn waits(&self) {
        self.waiting.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn waits_no_more(&self) {
        self.waiting.fetch_sub(1, Ordering::Relaxed);
    }

    pub(super) fn committed(&self, took: Duration) {
        add(&self.commits, &self.commit_micros, took);
    }

    pub(super) fn read(&self, took: Duration) {
        add(&self.reads, &self.read_micros, took);
    }

    pub(super) fn now(&self) -> Measured {
        let get = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        Measured {
            waiting: u64::try_from(self.waiting.load(Ordering::Relaxed)).unwrap_or(0),
            commits: get(&self.commits),
            commit: Duration::from_micros(get(&self.commit_micros)),
            reads: get(&self.reads),
            read: Duration::from_micros(get(&self.read_micros)),
        }
    }
}

fn add(count: &AtomicU64, micros: &AtomicU64, took: Duration) {
    count.fetch_add(1, Ordering::Relaxed);
    let took = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    micros.fetch_add(took, Ordering::Relaxed);
}

/// Bytes of the database and of its journal in a data directory.
#[must_use]
pub fn sizes(dir: &Path) -> (u64, u64) {
    let size = |path: &Path| path.metadata().map_or(0, |found| found.len());
    (size(&open::path(dir)), size(&open::journal(dir)))
}

const HOLDS: &str = "SELECT count(*) FROM held WHERE refused IS NULL";

/// Posts that wait for a host.
///
/// # Errors
/// As SQLite.
pub fn holds(r: &Read<'_>) -> Result<u64, Error> {
    let count: i64 = r
        .sql
        .prepare_cached(HOLDS)?
        .query_row([], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::{Scratch, assert_no_scan};
    use crate::store::{OpenOptions, Store, settings};

    #[test]
    fn what_took_long_adds_up() {
        let meters = Meters::default();
        meters.waits();
        meters.waits();
        meters.waits_no_more();
        meters.committed(Duration::from_millis(3));
        meters.committed(Duration::from_millis(4));
        meters.read(Duration::from_micros(5));
        let measured = Measured {
            waiting: 1,
            commits: 2,
            commit: Duration::from_millis(7),
            reads: 1,
            read: Duration::from_micros(5),
        };
        assert_eq!(meters.now(), measured);
    }

    #[test]
    fn nothing_waits_in_an_empty_forum() {
        let scratch = Scratch::new();
        assert_eq!(scratch.read(holds).unwrap(), 0);
        assert_no_scan(HOLDS);
    }

    #[tokio::test]
    async fn the_journal_is_left_to_litestream_until_it_is_emptied_by_hand() {
        for litestream in [false, true] {
            let dir = tempfile::tempdir().unwrap();
            let options = OpenOptions {
                litestream,
                ..OpenOptions::default()
            };
            let store = Store::open(dir.path(), &options).unwrap();
            for n in 0..8 {
                let write =
                    store.write(move |w| settings::set(w, &n.to_string(), &"x".repeat(1_000_000)));
                write.await.unwrap();
            }
            let (database, journal) = sizes(dir.path());
            assert_eq!(journal > 7_000_000, litestream, "{journal}");
            assert_eq!(database < 1_000_000, litestream, "{database}");
            store.close();
            let (_, left) = sizes(dir.path());
            assert_eq!(left > 0, litestream, "{left}");
            open::checkpoint(dir.path()).unwrap();
            assert!(sizes(dir.path()).0 > 7_000_000);
        }
    }
}
