//! How many frames went to clients, of all sessions together.

use std::sync::atomic::{AtomicU64, Ordering};

static FRAMES: AtomicU64 = AtomicU64::new(0);

/// Notes that one is sent.
pub(super) fn count_frame() {
    FRAMES.fetch_add(1, Ordering::Relaxed);
}

/// Frames since the start of the process.
#[must_use]
pub fn frames() -> u64 {
    FRAMES.load(Ordering::Relaxed)
}
