//! The one thread that writes.
//!
//! Writes are committed in groups: everything that waits goes into one transaction, a savepoint each, one COMMIT (one
//! sync of the disk), and only then are the answers given. While idle it watches for commits of other processes.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use rusqlite::{Connection, OptionalExtension};
use tokio::sync::watch;

use super::meters::Meters;
use super::{Clock, Error, OpenError, OpenOptions, Write, open};
use crate::domain::IdMaker;

/// A write that waits: it runs in the transaction, or learns why there is none.
pub(super) type WriteJob = Box<dyn FnOnce(Result<&mut Write<'_>, Error>) -> Ran + Send>;

/// A write that ran.
pub(super) struct Ran {
    /// Whether what it wrote shall stay.
    pub(super) keep: bool,
    /// Gives the answer, or the reason why the commit failed.
    pub(super) tell: Box<dyn FnOnce(Option<Error>) + Send>,
}

/// Writes of one commit. More would make the first of them wait noticeably.
const GROUP: usize = 256;
/// How often an idle writer looks for commits of other processes.
const WATCH: Duration = Duration::from_millis(250);

const LARGEST_ID: &str = "SELECT max(coalesce((SELECT max(id) FROM post), 0), coalesce((SELECT max(id) FROM notice), 0))";

/// The thread, where its jobs wait, and what advances with each commit.
pub(super) struct Started {
    pub(super) queue: SyncSender<WriteJob>,
    pub(super) commits: watch::Receiver<u64>,
    pub(super) thread: JoinHandle<()>,
}

/// Starts the thread. It ends when the queue is dropped.
pub(super) fn start(
    sql: Connection,
    ids: Option<IdMaker>,
    options: &OpenOptions,
    meters: Arc<Meters>,
) -> Result<Started, OpenError> {
    let (queue, jobs) = sync_channel(options.queue);
    let (commits, watched) = watch::channel(0);
    let mut writer = Writer {
        sql,
        ids,
        clock: options.clock.clone(),
        commits,
        seen: None,
        meters,
        litestream: options.litestream,
    };
    // Looked at before the thread runs: what is committed from here on must not be taken for what was there before.
    writer.seen = writer.data_version();
    let thread = thread::Builder::new()
        .name("store-writer".into())
        .spawn(move || writer.run(&jobs))?;
    Ok(Started {
        queue,
        commits: watched,
        thread,
    })
}

struct Writer {
    sql: Connection,
    /// Made before the first transaction, where the disk was full as the store was opened.
    ids: Option<IdMaker>,
    clock: Clock,
    commits: watch::Sender<u64>,
    /// The data version that was last looked at.
    seen: Option<i64>,
    meters: Arc<Meters>,
    litestream: bool,
}

impl Writer {
    fn run(mut self, queue: &Receiver<WriteJob>) {
        loop {
            match queue.recv_timeout(WATCH) {
                Ok(first) => {
                    let more = queue.try_iter().take(GROUP - 1);
                    self.commit(std::iter::once(first).chain(more).collect());
                }
                Err(RecvTimeoutError::Timeout) => {
                    let version = self.data_version();
                    if version != self.seen {
                        self.seen = version;
                        self.commits.send_modify(|n| *n += 1);
                    }
                }
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        self.tidy();
    }

    /// Changes when another connection has committed.
    fn data_version(&self) -> Option<i64> {
        self.sql
            .pragma_query_value(None, "data_version", |row| row.get(0))
            .ok()
    }

    /// Runs the jobs in one transaction, then answers.
    fn commit(&mut self, jobs: Vec<WriteJob>) {
        let mut kept = Vec::with_capacity(jobs.len());
        for job in jobs {
            if kept.is_empty()
                && self.sql.is_autocommit()
                && let Err(error) = self.begin()
            {
                (job(Err(error)).tell)(None);
                continue;
            }
            match self.run_one(job) {
                Ok(ran) if ran.keep => kept.push(ran),
                Ok(ran) => (ran.tell)(None),
                Err((ran, error)) => {
                    // It knows its own reason best, if it failed by itself.
                    let lost = ran.keep.then(|| error.again());
                    (ran.tell)(lost);
                    self.fail(std::mem::take(&mut kept), &error);
                }
            }
        }
        if kept.is_empty() {
            self.roll_back();
            return;
        }
        let began = Instant::now();
        match self.sql.execute_batch("COMMIT") {
            Ok(()) => {
                self.meters.committed(began.elapsed());
                self.commits.send_modify(|n| *n += 1);
                for ran in kept {
                    (ran.tell)(None);
                }
            }
            Err(error) => self.fail(kept, &error.into()),
        }
    }

    fn begin(&mut self) -> Result<(), Error> {
        let ids = match &mut self.ids {
            Some(ids) => ids,
            none => none.insert(open::id_maker(&mut self.sql)?),
        };
        self.sql.execute_batch("BEGIN IMMEDIATE")?;
        // Another process may have made ids ahead of this machine's clock.
        let largest = self
            .sql
            .prepare_cached(LARGEST_ID)?
            .query_row([], |row| row.get(0))
            .optional()?;
        ids.raise(largest.unwrap_or(0));
        Ok(())
    }

    /// Runs a job between savepoints, which undo it when it fails. An error means that the transaction is gone, with
    /// everything in it: SQLite rolls all of it back when the disk is full, for example.
    fn run_one(&mut self, job: WriteJob) -> Result<Ran, (Ran, Error)> {
        let opened = self.sql.execute_batch("SAVEPOINT job").map_err(Error::from);
        let now = (self.clock)();
        let ran = match (opened, &mut self.ids) {
            (Ok(()), Some(ids)) => job(Ok(&mut Write {
                sql: &self.sql,
                ids,
                now,
            })),
            (opened, _) => {
                // What has begun has ids.
                let error = opened.err().unwrap_or(Error::Closed);
                return Err((job(Err(error.again())), error));
            }
        };
        let closed = if ran.keep {
            self.sql.execute_batch("RELEASE job")
        } else {
            self.sql.execute_batch("ROLLBACK TO job; RELEASE job")
        };
        match closed {
            Ok(()) => Ok(ran),
            Err(error) => Err((ran, error.into())),
        }
    }

    /// Undoes the transaction and tells all of it why.
    fn fail(&self, group: Vec<Ran>, error: &Error) {
        self.roll_back();
        for ran in group {
            (ran.tell)(Some(error.again()));
        }
    }

    /// Ends the transaction, if SQLite has not done so itself.
    fn roll_back(&self) {
        if !self.sql.is_autocommit() {
            let _ = self.sql.execute_batch("ROLLBACK");
        }
    }

    /// Leaves fresh statistics and a file without a journal. Somebody else may be reading: then the journal stays.
    fn tidy(&self) {
        let _ = self.sql.busy_timeout(WATCH);
        let _ = self.sql.execute_batch("PRAGMA optimize");
        if self.litestream {
            return;
        }
        let _ = self
            .sql
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, channel};

    use super::*;
    use crate::domain::Time;
    use crate::store::settings;

    /// A writer without a thread.
    fn writer(dir: &std::path::Path) -> Writer {
        let (sql, ids) = open::writer(dir, &OpenOptions::default()).unwrap();
        Writer {
            sql,
            ids,
            clock: std::sync::Arc::new(|| Time::from_millis(5)),
            commits: watch::channel(0).0,
            seen: None,
            meters: Arc::default(),
            litestream: false,
        }
    }

    /// A job, and where its answer arrives.
    fn job(
        f: impl FnOnce(&mut Write<'_>) -> Result<(), Error> + Send + 'static,
    ) -> (WriteJob, Receiver<Result<(), Error>>) {
        let (tell, told) = channel();
        let job: WriteJob = Box::new(move |w| {
            let answer = w.and_then(f);
            Ran {
                keep: answer.is_ok(),
                tell: Box::new(move |lost| tell.send(lost.map_or(answer, Err)).unwrap()),
            }
        });
        (job, told)
    }

    fn value(writer: &Writer, key: &str) -> Option<String> {
        let sql = "SELECT value FROM setting WHERE key = ?1";
        let found = writer.sql.query_row(sql, [key], |row| row.get(0));
        found.optional().unwrap()
    }

    #[test]
    fn a_full_disk_is_told_to_whom_it_concerns_and_writing_goes_on_when_there_is_room() {
        let dir = tempfile::tempdir().unwrap();
        let mut writer = writer(dir.path());
        let pages: i64 = writer
            .sql
            .pragma_query_value(None, "page_count", |row| row.get(0))
            .unwrap();
        let limit = |n: i64| format!("PRAGMA max_page_count = {n}");
        let set = |pages| writer.sql.query_row(&limit(pages), [], |_| Ok(())).unwrap();
        set(pages);
        let (large, told) = job(|w| settings::set(w, "large", &"x".repeat(1_000_000)));
        writer.commit(vec![large]);
        assert!(matches!(told.recv().unwrap(), Err(Error::Full(_))));
        assert!(writer.sql.is_autocommit());
        writer
            .sql
            .query_row(&limit(1_000_000), [], |_| Ok(()))
            .unwrap();
        let (large, told) = job(|w| settings::set(w, "large", "x"));
        writer.commit(vec![large]);
        assert!(told.recv().unwrap().is_ok());
    }

    #[test]
    fn what_was_opened_on_a_full_disk_makes_ids_of_its_own_when_there_is_room() {
        let dir = tempfile::tempdir().unwrap();
        let mut first = writer(dir.path());
        let mut second = Writer {
            ids: None,
            ..writer(dir.path())
        };
        let made = |writer: &mut Writer| {
            let (tell, told) = channel();
            let (one, done) = job(move |w| {
                let now = w.now;
                tell.send(w.ids.next(now)).unwrap();
                Ok(())
            });
            writer.commit(vec![one]);
            done.recv().unwrap().unwrap();
            told.recv().unwrap()
        };
        assert_ne!(made(&mut first), made(&mut second));
        assert!(second.ids.is_some());
    }

    #[test]
    fn when_a_job_takes_the_whole_transaction_with_it_nobody_before_it_is_told_otherwise() {
        let dir = tempfile::tempdir().unwrap();
        let mut writer = writer(dir.path());
        let (before, told_before) = job(|w| settings::set(w, "before", "1"));
        // As SQLite does by itself on some errors.
        let (fatal, told_fatal) = job(|w| {
            w.sql.execute_batch("ROLLBACK")?;
            Err(Error::TooLong)
        });
        let (after, told_after) = job(|w| settings::set(w, "after", "1"));
        writer.commit(vec![before, fatal, after]);
        assert!(told_before.recv().unwrap().is_err());
        assert!(matches!(told_fatal.recv().unwrap(), Err(Error::TooLong)));
        assert!(told_after.recv().unwrap().is_ok());
        assert_eq!(value(&writer, "before"), None);
        assert_eq!(value(&writer, "after").as_deref(), Some("1"));
    }

    #[test]
    fn ids_are_larger_than_those_of_a_process_with_a_faster_clock() {
        let dir = tempfile::tempdir().unwrap();
        let mut writer = writer(dir.path());
        let far = IdMaker::new(9).next(Time::from_millis(1_000_000));
        writer
            .sql
            .execute_batch(&format!(
                "INSERT INTO member (id, name, joined_at) VALUES (1, 'Ada', 0);
                INSERT INTO conference (id, slug, title, kind, access, position, at)
                    VALUES (1, 'tools', 'Tools', 'forum', 'members', 1, 0);
                INSERT INTO topic (id, conference, number, kind, title, author, at, last_post_at)
                    VALUES (1, 1, 1, 'discussion', 'Talk', 1, 0, 0);
                INSERT INTO post (id, topic, number, author, at, body) VALUES ({far}, 1, 0, 1, 0, 'x')"
            ))
            .unwrap();
        let (tell, told) = channel();
        let (make, _answer) = job(move |w| {
            tell.send(w.id()).unwrap();
            Ok(())
        });
        writer.commit(vec![make]);
        assert!(told.recv().unwrap() > far);
    }

    #[test]
    fn what_only_failed_commits_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let mut writer = writer(dir.path());
        let (fails, _told) = job(|_| Err(Error::Busy));
        writer.commit(vec![fails]);
        assert!(writer.sql.is_autocommit());
        assert_eq!(*writer.commits.borrow(), 0);
    }
}
