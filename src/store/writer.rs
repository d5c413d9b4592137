//! The one thread that writes.
//!
//! Writes are committed in groups: everything that waits goes into one transaction, a savepoint each, one COMMIT (one
//! sync of the disk), and only then are the answers given. While idle it watches for commits of other processes.

use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rusqlite::{Connection, OptionalExtension};
use tokio::sync::watch;

use super::{Clock, Error, OpenError, OpenOptions, Write};
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
    ids: IdMaker,
    options: &OpenOptions,
) -> Result<Started, OpenError> {
    let (queue, jobs) = sync_channel(options.queue);
    let (commits, watched) = watch::channel(0);
    let writer = Writer {
        sql,
        ids,
        clock: options.clock.clone(),
        commits,
    };
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
    ids: IdMaker,
    clock: Clock,
    commits: watch::Sender<u64>,
}

impl Writer {
    fn run(mut self, queue: &Receiver<WriteJob>) {
        let mut seen = self.data_version();
        loop {
            match queue.recv_timeout(WATCH) {
                Ok(first) => {
                    let more = queue.try_iter().take(GROUP - 1);
                    self.commit(std::iter::once(first).chain(more).collect());
                }
                Err(RecvTimeoutError::Timeout) => {
                    let version = self.data_version();
                    if version != seen {
                        seen = version;
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
        match self.sql.execute_batch("COMMIT") {
            Ok(()) => {
                self.commits.send_modify(|n| *n += 1);
                for ran in kept {
                    (ran.tell)(None);
                }
            }
            Err(error) => self.fail(kept, &error.into()),
        }
    }

    fn begin(&mut self) -> Result<(), Error> {
        self.sql.execute_batch("BEGIN IMMEDIATE")?;
        // Another process may have made ids ahead of this machine's clock.
        let largest = self
            .sql
            .prepare_cached(LARGEST_ID)?
            .query_row([], |row| row.get(0))
            .optional()?;
        self.ids.raise(largest.unwrap_or(0));
        Ok(())
    }

    /// Runs a job between savepoints, which undo it when it fails. An error means that the transaction is gone, with
    /// everything in it: SQLite rolls all of it back when the disk is full, for example.
    fn run_one(&mut self, job: WriteJob) -> Result<Ran, (Ran, Error)> {
        let opened = self.sql.execute_batch("SAVEPOINT job").map_err(Error::from);
        let now = (self.clock)();
        let ran = match opened {
            Ok(()) => job(Ok(&mut Write {
                sql: &self.sql,
                ids: &mut self.ids,
                now,
            })),
            Err(error) => return Err((job(Err(error.again())), error)),
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
        let _ = self
            .sql
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    }
}
