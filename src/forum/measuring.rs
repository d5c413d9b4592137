//! How the forum is, in numbers, for programs that watch the server; and whether it answers at all.

use std::sync::atomic::{AtomicU64, Ordering};

use super::Forum;
use crate::store::{self, Error, Measured, backup};

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
            posts: self.0.counted.posts.load(Ordering::Relaxed),
            store: self.0.store.measured(),
            backup_age: last.map(|last| u64::try_from((now - last.at) / 1_000).unwrap_or(0)),
            backup_failed,
            holds,
        }
    }

    /// Waits until the threads of the store have answered, whatever they say; false once the store was closed.
    pub async fn answers(&self) -> bool {
        let read = self.0.store.read(|_| Ok::<_, Error>(())).await;
        // Nothing is written, and a transaction in which nothing is kept is not committed.
        let write = self.0.store.write(|_| Err::<(), _>(Error::Busy)).await;
        !matches!(
            (read, write),
            (Err(Error::Closed), _) | (_, Err(Error::Closed))
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{Site, opening};
    use crate::domain::{Access, Subject};

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
    async fn a_store_that_was_closed_answers_no_more() {
        let site = Site::open();
        assert!(site.forum.answers().await);
        site.forum.close().await;
        assert!(!site.forum.answers().await);
    }
}
