//! The handle on an open database, and how a closure gets to the threads behind it and its answer back.
//!
//! Queues are bounded; what does not fit is refused as busy. When the last handle is dropped, what waits is still done.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use tokio::sync::{oneshot, watch};

use super::meters::{Measured, Meters};
use super::readers::{self, ReadJob};
use super::writer::{self, Ran, WriteJob};
use super::{Error, OpenError, OpenOptions, Read, Write, events, open};

/// An open database. Cheap to clone.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

/// The queues are gone once the store was closed.
struct Inner {
    queues: Mutex<Option<Queues>>,
    threads: Mutex<Vec<JoinHandle<()>>>,
    commits: watch::Receiver<u64>,
    opened_at: i64,
    meters: Arc<Meters>,
    dir: PathBuf,
    litestream: bool,
}

/// Where jobs wait.
#[derive(Clone)]
struct Queues {
    writes: std::sync::mpsc::SyncSender<WriteJob>,
    reads: std::sync::mpsc::SyncSender<ReadJob>,
}

impl Store {
    /// Opens the database of the data directory `dir`, making both where they are missing, and starts its threads.
    /// Blocks: call it before serving begins.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open(dir: &Path, options: &OpenOptions) -> Result<Self, OpenError> {
        let (sql, ids) = open::writer(dir, options)?;
        let opened_at = events::last(&Read { sql: &sql })?;
        let meters = Arc::<Meters>::default();
        let (reads, mut threads) = readers::start(dir, options, &meters)?;
        let writer = writer::start(sql, ids, options, Arc::clone(&meters))?;
        threads.push(writer.thread);
        let writes = writer.queue;
        Ok(Self(Arc::new(Inner {
            queues: Mutex::new(Some(Queues { writes, reads })),
            threads: Mutex::new(threads),
            commits: writer.commits,
            opened_at,
            meters,
            dir: dir.to_owned(),
            litestream: options.litestream,
        })))
    }

    /// Runs `f` on a consistent view, on a thread for reading.
    ///
    /// # Errors
    /// What `f` says; [`Error::Crowded`] when too much waits, [`Error::TooLong`] when it takes too long.
    pub async fn read<T, E>(
        &self,
        f: impl FnOnce(&Read<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        E: From<Error> + Send + 'static,
        T: Send + 'static,
    {
        let (tell, told) = oneshot::channel();
        let job: ReadJob = Box::new(move |view| {
            let answer = view.map_err(E::from).and_then(|view| {
                catch_unwind(AssertUnwindSafe(|| f(&view)))
                    .unwrap_or_else(|_| Err(Error::Panicked.into()))
            });
            // Whoever asked may have gone.
            let _ = tell.send(answer);
        });
        self.queues(|queues| queues.reads.try_send(job).is_ok())?;
        told.await.unwrap_or_else(|_| Err(Error::Closed.into()))
    }

    /// Runs `f` in a transaction. When this is done, what it wrote is on disk; when it fails, nothing is.
    ///
    /// # Errors
    /// What `f` says; [`Error::Crowded`] when too much waits, [`Error::Full`] when the disk does not take it.
    pub async fn write<T, E>(
        &self,
        f: impl FnOnce(&mut Write<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        E: From<Error> + Send + 'static,
        T: Send + 'static,
    {
        let (tell, told) = oneshot::channel();
        let meters = Arc::clone(&self.0.meters);
        meters.waits();
        let job: WriteJob = Box::new(move |transaction| {
            meters.waits_no_more();
            let answer = transaction.map_err(E::from).and_then(|w| {
                catch_unwind(AssertUnwindSafe(|| f(w)))
                    .unwrap_or_else(|_| Err(Error::Panicked.into()))
            });
            Ran {
                keep: answer.is_ok(),
                tell: Box::new(move |lost| {
                    let _ = tell.send(lost.map_or(answer, |error| Err(error.into())));
                }),
            }
        });
        let queued = self.queues(|queues| queues.writes.try_send(job).is_ok());
        if queued.is_err() {
            self.0.meters.waits_no_more();
        }
        queued?;
        told.await.unwrap_or_else(|_| Err(Error::Closed.into()))
    }

    /// Advances after each commit of this process, and within a quarter of a second of those of others.
    #[must_use]
    pub fn commits(&self) -> watch::Receiver<u64> {
        self.0.commits.clone()
    }

    /// The place of the last event when the store was opened: later ones are news.
    #[must_use]
    pub fn opened_at(&self) -> i64 {
        self.0.opened_at
    }

    /// What is measured of it.
    #[must_use]
    pub fn measured(&self) -> Measured {
        self.0.meters.now()
    }

    /// The data directory, and whether another program empties the write-ahead log.
    pub(super) fn place(&self) -> (&Path, bool) {
        (&self.0.dir, self.0.litestream)
    }

    /// Does what waits, refuses the rest, tidies the file and ends the threads. Blocks until that is done.
    pub fn close(&self) {
        self.0.close();
    }

    /// Hands something to a queue, which says whether it took it.
    fn queues(&self, send: impl FnOnce(&Queues) -> bool) -> Result<(), Error> {
        match lock(&self.0.queues).as_ref() {
            Some(queues) if send(queues) => Ok(()),
            Some(_) => Err(Error::Crowded),
            None => Err(Error::Closed),
        }
    }
}

impl Inner {
    fn close(&self) {
        drop(lock(&self.queues).take());
        let threads = std::mem::take(&mut *lock(&self.threads));
        for thread in threads {
            // A closure that holds the last handle drops it on one of these threads, which cannot wait for itself.
            if thread.thread().id() != thread::current().id() {
                let _ = thread.join();
            }
        }
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        self.close();
    }
}

/// Nothing is left half-changed under these locks, so a panic elsewhere does not matter.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod crash;

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;
    use std::sync::mpsc;
    use std::time::Duration;

    use super::*;
    use crate::store::settings;

    fn open(dir: &Path) -> Store {
        Store::open(dir, &OpenOptions::default()).unwrap()
    }

    /// Makes the writer wait until what is returned is sent to, or dropped.
    async fn occupy(store: &Store) -> mpsc::Sender<()> {
        let (go_on, wait) = mpsc::channel::<()>();
        let (started, occupied) = oneshot::channel();
        let store = store.clone();
        tokio::spawn(async move {
            let occupation = store.write(move |_| {
                let _ = started.send(());
                let _ = wait.recv();
                Ok::<_, Error>(())
            });
            occupation.await.unwrap();
        });
        occupied.await.unwrap();
        go_on
    }

    async fn set(store: Store, key: &'static str) -> Result<(), Error> {
        store.write(move |w| settings::set(w, key, "1")).await
    }

    async fn is_set(store: &Store, key: &'static str) -> bool {
        let value = store.read(move |r| settings::get(r, key)).await;
        value.unwrap().is_some()
    }

    #[tokio::test]
    async fn what_waits_is_committed_together_and_a_failure_stays_alone() {
        let dir = tempfile::tempdir().unwrap();
        let store = open(dir.path());
        let go_on = occupy(&store).await;
        let before = *store.commits().borrow();
        let good = tokio::spawn(set(store.clone(), "good"));
        let (bad, worse) = (store.clone(), store.clone());
        let bad = tokio::spawn(async move {
            let job = bad.write(|w| {
                settings::set(w, "bad", "1")?;
                Err::<(), _>(Error::TooLong)
            });
            job.await
        });
        let worse = tokio::spawn(async move {
            let job = worse.write(|w| {
                settings::set(w, "worse", "1")?;
                std::panic::resume_unwind(Box::new("in a job"));
                #[expect(unreachable_code, reason = "gives the closure its type")]
                Ok::<(), Error>(())
            });
            job.await
        });
        let last = tokio::spawn(set(store.clone(), "last"));
        tokio::task::yield_now().await;
        drop(go_on);
        good.await.unwrap().unwrap();
        assert!(matches!(bad.await.unwrap(), Err(Error::TooLong)));
        assert!(matches!(worse.await.unwrap(), Err(Error::Panicked)));
        last.await.unwrap().unwrap();
        assert_eq!(
            *store.commits().borrow(),
            before + 2,
            "one for all that waited"
        );
        assert!(is_set(&store, "good").await && is_set(&store, "last").await);
        assert!(!is_set(&store, "bad").await && !is_set(&store, "worse").await);
    }

    #[tokio::test]
    async fn nothing_is_acknowledged_when_the_commit_fails() {
        let dir = tempfile::tempdir().unwrap();
        let store = open(dir.path());
        let go_on = occupy(&store).await;
        let good = tokio::spawn(set(store.clone(), "good"));
        let bad = store.clone();
        let bad = tokio::spawn(async move {
            let job = bad.write(|w| {
                w.sql.execute_batch(
                    "PRAGMA defer_foreign_keys = ON; INSERT INTO thank VALUES (1, 2, 3);",
                )?;
                Ok::<_, Error>(())
            });
            job.await
        });
        tokio::task::yield_now().await;
        drop(go_on);
        assert!(matches!(good.await.unwrap(), Err(Error::Sqlite(_))));
        assert!(matches!(bad.await.unwrap(), Err(Error::Sqlite(_))));
        assert!(!is_set(&store, "good").await);
        set(store.clone(), "later").await.unwrap();
    }

    #[tokio::test]
    async fn a_full_queue_refuses_instead_of_growing() {
        let dir = tempfile::tempdir().unwrap();
        let options = OpenOptions {
            queue: 2,
            ..OpenOptions::default()
        };
        let store = Store::open(dir.path(), &options).unwrap();
        let go_on = occupy(&store).await;
        let waiting = [
            tokio::spawn(set(store.clone(), "a")),
            tokio::spawn(set(store.clone(), "b")),
        ];
        tokio::task::yield_now().await;
        assert!(matches!(set(store.clone(), "c").await, Err(Error::Crowded)));
        drop(go_on);
        for task in waiting {
            task.await.unwrap().unwrap();
        }
    }

    #[tokio::test]
    async fn closing_does_what_waits_and_leaves_no_journal() {
        let dir = tempfile::tempdir().unwrap();
        let store = open(dir.path());
        let go_on = occupy(&store).await;
        let waiting = tokio::spawn(set(store.clone(), "a"));
        tokio::task::yield_now().await;
        let closing = tokio::task::spawn_blocking({
            let store = store.clone();
            move || store.close()
        });
        drop(go_on);
        closing.await.unwrap();
        waiting.await.unwrap().unwrap();
        assert!(matches!(set(store, "b").await, Err(Error::Closed)));
        let journal = dir.path().join("wellspring.db-wal");
        assert!(!journal.exists() || journal.metadata().unwrap().len() == 0);
        assert!(is_set(&open(dir.path()), "a").await);
    }

    #[tokio::test]
    async fn commits_of_another_process_are_noticed_and_its_ids_are_others() {
        let dir = tempfile::tempdir().unwrap();
        let (ours, theirs) = (open(dir.path()), open(dir.path()));
        let mut commits = ours.commits();
        set(theirs.clone(), "a").await.unwrap();
        commits.changed().await.unwrap();
        let id = |store: Store| async move { store.write(|w| Ok::<_, Error>(w.id())).await };
        assert_ne!(id(ours).await.unwrap(), id(theirs).await.unwrap());
    }

    #[tokio::test]
    async fn a_read_that_takes_too_long_is_cut_and_the_next_is_not() {
        let dir = tempfile::tempdir().unwrap();
        let options = OpenOptions {
            readers: 1,
            longest_read: Duration::from_secs(1),
            ..OpenOptions::default()
        };
        let store = Store::open(dir.path(), &options).unwrap();
        let endless = store.read(|r| {
            let sql = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n";
            Ok::<i64, Error>(r.sql.query_row(sql, [], |row| row.get(0))?)
        });
        assert!(matches!(endless.await, Err(Error::TooLong)));
        assert!(!is_set(&store, "a").await);
    }

    #[tokio::test]
    async fn a_read_cannot_write() {
        let dir = tempfile::tempdir().unwrap();
        let store = open(dir.path());
        let job = store.read(|r| {
            r.sql.execute("DELETE FROM setting", [])?;
            Ok::<_, Error>(())
        });
        assert!(job.await.is_err());
    }

    #[test]
    fn the_files_are_their_owners() {
        let dir = tempfile::tempdir().unwrap();
        let data = dir.path().join("new/data");
        let _store = open(&data);
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&data), 0o700);
        assert_eq!(mode(&data.join("wellspring.db")), 0o600);
        assert_eq!(mode(&data.join("wellspring.db-wal")), 0o600);
    }

    #[test]
    fn a_foreign_file_and_a_newer_one_are_refused() {
        let dir = tempfile::tempdir().unwrap();
        drop(open(dir.path()));
        let path = dir.path().join("wellspring.db");
        let raw = rusqlite::Connection::open(&path).unwrap();
        raw.pragma_update(None, "user_version", 1_000).unwrap();
        let again = Store::open(dir.path(), &OpenOptions::default());
        assert!(matches!(
            again.err(),
            Some(OpenError::Newer { found: 1_000, .. })
        ));
        raw.pragma_update(None, "application_id", 1).unwrap();
        let again = Store::open(dir.path(), &OpenOptions::default());
        assert!(matches!(again.err(), Some(OpenError::Foreign)));
    }
}
