//! The handle on an open database, and how a closure gets to the threads behind it and its answer back.
//!
//! Queues are bounded; what does not fit is refused as busy. When the last handle is dropped, what waits is still done.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use tokio::sync::{oneshot, watch};

use super::readers::{self, ReadJob};
use super::writer::{self, Ran, WriteJob};
use super::{Error, OpenError, OpenOptions, Read, Write, open};

/// An open database. Cheap to clone.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

/// The queues are gone once the store was closed.
struct Inner {
    queues: Mutex<Option<Queues>>,
    threads: Mutex<Vec<JoinHandle<()>>>,
    commits: watch::Receiver<u64>,
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
        let (sql, ids) = open::writer(dir)?;
        let (reads, read_threads) = readers::start(dir, options)?;
        let (writes, commits, write_thread) = writer::start(sql, ids, options)?;
        let mut threads = read_threads;
        threads.push(write_thread);
        Ok(Self(Arc::new(Inner {
            queues: Mutex::new(Some(Queues { writes, reads })),
            threads: Mutex::new(threads),
            commits,
        })))
    }

    /// Runs `f` on a consistent view, on a thread for reading.
    ///
    /// # Errors
    /// What `f` says; [`Error::Busy`] when too much waits, [`Error::TooLong`] when it takes more than two seconds.
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
    /// What `f` says; [`Error::Busy`] when too much waits, [`Error::Full`] when the disk does not take it.
    pub async fn write<T, E>(
        &self,
        f: impl FnOnce(&mut Write<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        E: From<Error> + Send + 'static,
        T: Send + 'static,
    {
        let (tell, told) = oneshot::channel();
        let job: WriteJob = Box::new(move |transaction| {
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
        self.queues(|queues| queues.writes.try_send(job).is_ok())?;
        told.await.unwrap_or_else(|_| Err(Error::Closed.into()))
    }

    /// Advances after each commit of this process, and within a quarter of a second of those of others.
    #[must_use]
    pub fn commits(&self) -> watch::Receiver<u64> {
        self.0.commits.clone()
    }

    /// Does what waits, refuses the rest, tidies the file and ends the threads. Blocks until that is done.
    pub fn close(&self) {
        self.0.close();
    }

    /// Hands something to a queue, which says whether it took it.
    fn queues(&self, send: impl FnOnce(&Queues) -> bool) -> Result<(), Error> {
        match lock(&self.0.queues).as_ref() {
            Some(queues) if send(queues) => Ok(()),
            Some(_) => Err(Error::Busy),
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
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
