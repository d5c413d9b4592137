//! How the forum is, in numbers, for programs that watch the server; and whether it answers at all.

use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::Forum;
use crate::store::{self, Error, Measured, backup};

/// Between two attempts to ask a thread for which too much waits.
const PAUSE: Duration = Duration::from_millis(100);

/// What is counted while the server runs.
#[derive(Default)]
pub(super) struct Counted {
    posts: AtomicU64,
}

impl Counted {
    /// Notes a post that was told of.
    pub(super) fn post(&self) {
        self.posts.fetch_add(1, Ordering::Relaxed);
    }
}

/// How the forum is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Measures {
    /// Sessions of members.
    pub sessions: u64,
    /// Frames that were drawn at screens since the start.
    pub frames: u64,
    /// Posts since the start, by whatever way they came.
    pub posts: u64,
    /// Of the store.
    pub store: Measured,
    /// Seconds since the last backup, if there was one.
    pub backup_age: Option<u64>,
    /// Whether making one failed since.
    pub backup_failed: bool,
    /// Posts that wait for a host.
    pub holds: u64,
}

impl Forum {
    /// How the forum is; what cannot be read is left out.
    pub async fn measured(&self) -> Measures {
        let read = self.0.store.read(|r| {
            let (last, failed) = backup::last(r)?;
            Ok::<_, Error>((last, failed.is_some(), store::holds(r)?))
        });
        let (last, backup_failed, holds) = read.await.unwrap_or_default();
        let now = self.now().millis();
        Measures {
            sessions: self.0.guestbook.sessions(),
            frames: self.0.server.frames(),
            posts: self.0.counted.posts.load(Ordering::Relaxed),
            store: self.0.store.measured(),
            backup_age: last.map(|last| u64::try_from((now - last.at) / 1_000).unwrap_or(0)),
            backup_failed,
            holds,
        }
    }

    /// Waits until the threads of the store have answered, whatever they say; false once the store was closed. Where so much
    /// waits that nothing more is taken, it is tried again: a queue that is full says nothing of the thread behind it.
    pub async fn answers(&self) -> bool {
        let read = || self.0.store.read(|_| Err::<(), _>(Probe::Answered));
        // Nothing is written, and a transaction in which nothing is kept is not committed.
        let write = || self.0.store.write(|_| Err::<(), _>(Probe::Answered));
        answered(read).await && answered(write).await
    }
}

/// What comes of asking a thread.
enum Probe {
    /// It ran.
    Answered,
    /// What the store says.
    Store(Error),
}

impl From<Error> for Probe {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

/// Asks until a thread has run; false once the store was closed.
async fn answered<F: Future<Output = Result<(), Probe>>>(ask: impl Fn() -> F) -> bool {
    loop {
        match ask().await {
            Err(Probe::Store(Error::Crowded)) => tokio::time::sleep(PAUSE).await,
            Err(Probe::Store(Error::Closed)) => return false,
            _ => return true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Site, opening};
    use super::*;
    use crate::domain::{Access, Limits, Subject};
    use crate::store::{OpenOptions, Store, Write, system_clock};

    #[tokio::test]
    async fn posts_and_commits_are_counted() {
        let site = Site::open();
        let tools = site.conference("tools", Access::Members).await;
        let ada = site.join("ada").await;
        let before = site.forum.measured().await;
        let mut listener = site.forum.listen(ada);
        listener.set(&[Subject::Conference(tools)]);
        site.posted(ada, opening(1, "tools", "Words")).await;
        // It is counted where its news begin.
        listener.next().await;
        let after = site.forum.measured().await;
        assert_eq!(after.posts, before.posts + 1);
        assert!(after.store.commits > before.store.commits);
        assert!(after.store.reads > before.store.reads);
        assert_eq!((after.backup_age, after.store.waiting), (None, 0));
    }

    #[tokio::test]
    async fn a_writer_that_hangs_does_not_answer_however_much_waits_for_it() {
        let dir = tempfile::tempdir().unwrap();
        let options = OpenOptions {
            queue: 1,
            ..OpenOptions::default()
        };
        let store = Store::open(dir.path(), &options).unwrap();
        let (go_on, waits) = std::sync::mpsc::channel::<()>();
        let (began, begun) = tokio::sync::oneshot::channel();
        let busy = store.clone();
        let hangs = tokio::spawn(async move {
            let hang = move |_: &mut Write<'_>| {
                let _ = began.send(());
                let _ = waits.recv();
                Ok::<_, Error>(())
            };
            busy.write(hang).await
        });
        begun.await.unwrap();
        let full = store.clone();
        let waits = tokio::spawn(async move { full.write(|_| Ok::<_, Error>(())).await });
        while store.measured().waiting == 0 {
            tokio::task::yield_now().await;
        }
        // Last, as it begins with writes of its own.
        let forum = Forum::open(store.clone(), Limits::default(), system_clock());
        let mut answers = std::pin::pin!(forum.answers());
        let early = tokio::time::timeout(Duration::from_millis(300), &mut answers).await;
        assert!(early.is_err(), "the queue answered, not the writer");
        drop(go_on);
        assert!(answers.await);
        hangs.await.unwrap().unwrap();
        waits.await.unwrap().unwrap();
    }

    #[tokio::test]
    async fn a_store_that_was_closed_answers_no_more() {
        let site = Site::open();
        assert!(site.forum.answers().await);
        site.forum.close().await;
        assert!(!site.forum.answers().await);
    }
}
