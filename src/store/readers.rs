//! The threads that read, and the one that cuts off what takes too long.

use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, Weak};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use rusqlite::{Connection, InterruptHandle};

use super::meters::Meters;
use super::worker::lock;
use super::{Error, OpenError, OpenOptions, Read, open};

/// A read that waits: it runs on a view, or learns why there is none.
pub(super) type ReadJob = Box<dyn FnOnce(Result<Read<'_>, Error>) + Send>;

/// How often it is looked at what takes too long.
const LOOK: Duration = Duration::from_millis(250);

/// What one thread is doing, as the one that watches it sees it.
struct Watched {
    since: Mutex<Option<Instant>>,
    interrupt: InterruptHandle,
}

/// Starts the threads. They end when the queue is dropped.
pub(super) fn start(
    dir: &Path,
    options: &OpenOptions,
    meters: &Arc<Meters>,
) -> Result<(SyncSender<ReadJob>, Vec<JoinHandle<()>>), OpenError> {
    let (send, receive) = sync_channel(options.queue);
    let queue = Arc::new(Mutex::new(receive));
    let mut threads = Vec::new();
    let mut watched = Vec::new();
    let longest = options.longest_read;
    for n in 0..options.readers.clamp(1, 4) {
        let sql = open::reader(dir, options.litestream)?;
        let me = Arc::new(Watched {
            since: Mutex::new(None),
            interrupt: sql.get_interrupt_handle(),
        });
        watched.push(Arc::downgrade(&me));
        let queue = queue.clone();
        let name = format!("store-reader-{n}");
        let meters = Arc::clone(meters);
        let run = move || read(&sql, &queue, &me, &meters);
        threads.push(thread::Builder::new().name(name).spawn(run)?);
    }
    thread::Builder::new()
        .name("store-watch".into())
        .spawn(move || watch(&watched, longest))?;
    Ok((send, threads))
}

/// Reads until the queue is dropped.
fn read(sql: &Connection, queue: &Mutex<Receiver<ReadJob>>, me: &Watched, meters: &Meters) {
    loop {
        let Ok(job) = lock(queue).recv() else { return };
        let began = Instant::now();
        *lock(&me.since) = Some(began);
        match sql.execute_batch("BEGIN") {
            Ok(()) => job(Ok(Read { sql })),
            Err(error) => job(Err(error.into())),
        }
        // No job leaves a statement open, and ending a transaction that only read cannot fail otherwise.
        if !sql.is_autocommit() {
            let _ = sql.execute_batch("COMMIT");
        }
        *lock(&me.since) = None;
        meters.read(began.elapsed());
    }
}

/// Cuts off what takes too long, until all the readers have gone. The lock keeps the cut from the next read.
fn watch(readers: &[Weak<Watched>], longest: Duration) {
    loop {
        thread::sleep(LOOK);
        let mut alive = false;
        for reader in readers.iter().filter_map(Weak::upgrade) {
            alive = true;
            let since = lock(&reader.since);
            if since.is_some_and(|since| since.elapsed() > longest) {
                reader.interrupt.interrupt();
            }
        }
        if !alive {
            return;
        }
    }
}
