//! What has happened at the door since the start, in numbers.

use std::sync::atomic::{AtomicU64, Ordering};

/// What has happened since the start.
#[derive(Debug, Default)]
pub struct Tally {
    /// Connections that were let in.
    pub accepted: AtomicU64,
    /// Connections that were closed at the gate.
    pub refused: AtomicU64,
    /// Connections that signed in.
    pub signed_in: AtomicU64,
    /// Attempts to sign in that failed, of connections that never did.
    pub denied: AtomicU64,
    /// Connections ended because they took no output.
    pub stalled: AtomicU64,
    /// Connections ended because they sent far too much.
    pub flooded: AtomicU64,
    /// Sessions that panicked.
    pub panicked: AtomicU64,
    /// Bytes from clients, as they came.
    pub received: AtomicU64,
    /// Bytes to clients, as they went.
    pub sent: AtomicU64,
}

impl Tally {
    pub(super) fn count(counter: &AtomicU64) {
        Self::add(counter, 1);
    }

    pub(super) fn add(counter: &AtomicU64, more: u64) {
        counter.fetch_add(more, Ordering::Relaxed);
    }
}
