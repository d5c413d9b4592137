//! Waiting for what may never come.

use std::future::{Future, pending};
use std::pin::Pin;
use std::time::Duration;

use crate::domain::Time;

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
