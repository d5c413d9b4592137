//! Waiting for what may never come.

use std::future::{Future, pending};
use std::pin::Pin;
use std::time::Duration;

use tokio::time::Instant;

use crate::domain::Time;

/// Time that only passes. A wall clock that is set back would stop frames and drafts until it is there again.
pub(super) struct Beat {
    began: Instant,
    at: Time,
}

impl From<Time> for Beat {
    fn from(at: Time) -> Self {
        let began = Instant::now();
        Self { began, at }
    }
}

impl Beat {
    /// The time that it began at, and what has passed since.
    pub fn now(&self) -> Time {
        let millis = self.began.elapsed().as_millis();
        self.at.plus(i64::try_from(millis).unwrap_or(i64::MAX))
    }
}

/// The outcome of a future that may not be there; then never.
pub(super) async fn maybe<T>(
    future: &mut Option<Pin<Box<dyn Future<Output = T> + Send + '_>>>,
) -> T {
    match future {
        Some(future) => future.await,
        None => pending().await,
    }
}

/// Until `deadline`, or for ever.
pub(super) async fn sleep(deadline: Option<Time>, now: Time) {
    match deadline {
        Some(deadline) => {
            let millis = u64::try_from(deadline.since(now)).unwrap_or(0);
            tokio::time::sleep(Duration::from_millis(millis)).await;
        }
        None => pending().await,
    }
}
