//! What was overwritten for good is in the journal no more either: it is emptied at once, or as soon as nobody reads.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

use super::super::Forum;
use crate::store::Error;

/// How long until it is tried again.
const AGAIN: Duration = Duration::from_millis(if cfg!(test) { 20 } else { 10_000 });

/// Whether it is being tried again.
#[derive(Default)]
pub(in crate::forum) struct Emptying(watch::Sender<bool>);

impl Forum {
    /// Empties the journal, where something was overwritten that shall be in no file. Goes on where whoever asked has gone.
    pub(in crate::forum) async fn settle(&self) {
        let forum = self.clone();
        // A task that panicked has said so.
        let _ = tokio::spawn(async move { forum.empty_journal_soon().await }).await;
    }

    /// Waits until the journal holds nothing any more that was erased, so long at most; says whether it does. A process that ends
    /// before would leave it there.
    pub async fn emptied(&self, longest: Duration) -> bool {
        let mut trying = self.0.emptying.0.subscribe();
        let emptied = trying.wait_for(|trying| !trying);
        tokio::time::timeout(longest, emptied).await.is_ok()
    }

    async fn empty_journal_soon(&self) {
        let Err(error) = self.0.store.settle().await else {
            return;
        };
        if self.0.emptying.0.send_replace(true) {
            return;
        }
        tracing::warn!(%error, "the journal still holds what was erased, until nobody reads");
        let house = Arc::downgrade(&self.0);
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(AGAIN).await;
                let Some(house) = house.upgrade() else { return };
                match house.store.settle().await {
                    Ok(()) | Err(Error::Closed) => {
                        house.emptying.0.send_replace(false);
                        return;
                    }
                    Err(_) => {}
                }
            }
        });
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::sync::mpsc::channel;
    use std::time::Duration;

    use super::super::super::testing::Site;
    use crate::domain::Access;
    use crate::store::conferences;

    #[tokio::test]
    async fn what_somebody_read_meanwhile_is_emptied_when_they_have_read() {
        let site = Site::open();
        site.conference("tools", Access::Members).await;
        let journal = site.dir().join("wellspring.db-wal");
        let size = || std::fs::metadata(&journal).unwrap().len();
        let ((reads, has_read), (goes, may_go)) = (channel(), channel::<()>());
        let forum = site.forum.clone();
        let reading = tokio::spawn(async move {
            let read = forum.read(move |r| {
                let seats = conferences::seats(r, None)?.len();
                reads.send(seats).unwrap();
                let _ = may_go.recv();
                Ok(())
            });
            read.await.unwrap();
        });
        while has_read.try_recv().is_err() {
            tokio::task::yield_now().await;
        }
        site.conference("maint", Access::Members).await;
        site.forum.settle().await;
        assert!(size() > 0);
        assert!(!site.forum.emptied(Duration::ZERO).await);
        drop(goes);
        reading.await.unwrap();
        assert!(site.forum.emptied(Duration::from_secs(60)).await);
        assert_eq!(size(), 0);
    }
}
