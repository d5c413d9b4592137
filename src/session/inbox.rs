//! What waits for a session: bytes, the latest size of the terminal, and the end.
//!
//! Owns the bounds on input: 64 chunks and 256 KiB wait; what does not fit is dropped and counted, and a client that
//! sends far more than anybody types or pastes is reported as a flood. Sizes do not queue: the latest wins. It does not
//! know what the bytes mean, nor who carries them.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use tokio::sync::Notify;
use tokio::time::Instant;

/// Chunks of input that wait for a busy session.
const CHUNKS: usize = 64;
/// Bytes of input that wait. A paste of the longest post fits four times.
const WAITING_BYTES: usize = 256 * 1024;
/// Chunks that may be lost before the client counts as a flood.
const LOST_CHUNKS: u32 = 1000;
/// Bytes per second that a client may send for long.
const INPUT_PER_SECOND: u64 = 1024 * 1024;
/// Bytes that it may send at once, before the rate counts.
const INPUT_BURST: u64 = 4 * 1024 * 1024;

/// Something from the client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FromClient {
    /// Keys, a paste, or a command's standard input. When the queue is full the newest chunk is dropped and counted:
    /// see [`LinkInput::lost`].
    Bytes(Bytes),
    /// Columns and rows. Only the latest size waits.
    Resized(u16, u16),
    /// The client will send no more. Comes after all bytes, once.
    Eof,
    /// The far end is gone. Comes after all bytes, and then always.
    Gone,
}

/// Two ends of one queue.
#[must_use]
pub(super) fn pair() -> (LinkFeed, LinkInput) {
    let inbox = Arc::new(Inbox::default());
    (LinkFeed(Arc::clone(&inbox)), LinkInput(inbox))
}

/// What waits for a session.
#[derive(Default)]
struct Inbox {
    waiting: Mutex<Waiting>,
    wake: Notify,
}

#[derive(Default)]
struct Waiting {
    chunks: VecDeque<Bytes>,
    bytes: usize,
    size: Option<(u16, u16)>,
    /// Whether the last thing taken was a size: then bytes go first, so that a flood of sizes cannot starve the keys.
    size_was_last: bool,
    eof: bool,
    gone: bool,
    /// The session has dropped its end.
    left: bool,
    lost: u32,
    rate: Rate,
}

impl Inbox {
    /// A panic while the lock is held leaves plain data behind; nothing is half done that matters.
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, change: impl FnOnce(&mut Waiting)) {
        change(&mut self.lock());
        self.wake.notify_one();
    }

    fn take(&self) -> Option<FromClient> {
        let mut waiting = self.lock();
        if (waiting.chunks.is_empty() || !waiting.size_was_last)
            && let Some((columns, rows)) = waiting.size.take()
        {
            waiting.size_was_last = true;
            return Some(FromClient::Resized(columns, rows));
        }
        waiting.size_was_last = false;
        if let Some(chunk) = waiting.chunks.pop_front() {
            waiting.bytes -= chunk.len();
            Some(FromClient::Bytes(chunk))
        } else if waiting.gone {
            Some(FromClient::Gone)
        } else if waiting.eof {
            waiting.eof = false;
            Some(FromClient::Eof)
        } else {
            None
        }
    }
}

/// A leaky bucket over the input's bytes.
#[derive(Default)]
struct Rate {
    level: u64,
    at: Option<Instant>,
}

impl Rate {
    /// Whether `bytes` more are still within the rate.
    fn allows(&mut self, bytes: usize, now: Instant) -> bool {
        let millis = self.at.map_or(0, |at| now.duration_since(at).as_millis());
        let leaked = u64::try_from(millis)
            .unwrap_or(u64::MAX)
            .saturating_mul(INPUT_PER_SECOND)
            / 1000;
        self.at = Some(now);
        self.level = self.level.saturating_sub(leaked) + bytes as u64;
        self.level <= INPUT_BURST
    }
}

/// The session's end of the input.
pub struct LinkInput(Arc<Inbox>);

impl LinkInput {
    /// The next thing from the client. Dropping the future loses nothing.
    pub async fn next(&mut self) -> FromClient {
        loop {
            if let Some(event) = self.0.take() {
                return event;
            }
            self.0.wake.notified().await;
        }
    }

    /// How many chunks were dropped so far because the session was too busy to take them. Standard input with a hole
    /// in it must not become a post.
    #[must_use]
    pub fn lost(&self) -> u32 {
        self.0.lock().lost
    }
}

impl Drop for LinkInput {
    fn drop(&mut self) {
        let mut waiting = self.0.lock();
        waiting.left = true;
        waiting.chunks = VecDeque::new();
        waiting.bytes = 0;
    }
}

/// The far side's end of the input. Dropping it is [`FromClient::Gone`].
pub struct LinkFeed(Arc<Inbox>);

/// What became of a chunk of input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fed {
    /// The session will get it.
    Taken,
    /// The queue was full, or the session has ended: it is lost.
    Lost,
    /// It is lost, and the client has sent so much that it should go.
    Flood,
}

impl LinkFeed {
    /// Hands over bytes that arrived at `now`.
    pub fn push(&self, bytes: &[u8], now: Instant) -> Fed {
        let mut waiting = self.0.lock();
        if !waiting.rate.allows(bytes.len(), now) {
            return Fed::Flood;
        }
        if waiting.left {
            return Fed::Lost;
        }
        if waiting.chunks.len() >= CHUNKS || waiting.bytes + bytes.len() > WAITING_BYTES {
            waiting.lost += 1;
            return if waiting.lost > LOST_CHUNKS {
                Fed::Flood
            } else {
                Fed::Lost
            };
        }
        waiting.bytes += bytes.len();
        waiting.chunks.push_back(Bytes::copy_from_slice(bytes));
        drop(waiting);
        self.0.wake.notify_one();
        Fed::Taken
    }

    /// The terminal has a new size.
    pub fn resize(&self, columns: u16, rows: u16) {
        self.0
            .change(|waiting| waiting.size = Some((columns, rows)));
    }

    /// The client will send no more.
    pub fn eof(&self) {
        self.0.change(|waiting| waiting.eof = true);
    }

    /// Whether the session has ended.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.0.lock().left
    }
}

impl Drop for LinkFeed {
    fn drop(&mut self) {
        self.0.change(|waiting| waiting.gone = true);
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "tests"
    )]
    use super::*;
    use std::time::Duration;

    fn bytes(text: &'static str) -> FromClient {
        FromClient::Bytes(Bytes::from_static(text.as_bytes()))
    }

    #[tokio::test]
    async fn the_latest_size_wins_and_the_end_comes_last() {
        let (feed, mut input) = pair();
        let now = Instant::now();
        feed.eof();
        for columns in 1..=100 {
            feed.resize(columns, 24);
        }
        feed.push(b"a", now);
        feed.push(b"b", now);
        drop(feed);
        assert_eq!(input.next().await, FromClient::Resized(100, 24));
        assert_eq!(input.next().await, bytes("a"));
        assert_eq!(input.next().await, bytes("b"));
        assert_eq!(input.next().await, FromClient::Gone);
        assert_eq!(input.next().await, FromClient::Gone);
    }

    #[tokio::test]
    async fn a_flood_of_sizes_does_not_starve_the_keys() {
        let (feed, mut input) = pair();
        feed.push(b"q", Instant::now());
        feed.resize(90, 30);
        assert_eq!(input.next().await, FromClient::Resized(90, 30));
        feed.resize(91, 30);
        assert_eq!(input.next().await, bytes("q"));
        assert_eq!(input.next().await, FromClient::Resized(91, 30));
    }

    #[tokio::test]
    async fn the_end_of_input_comes_once_after_the_bytes() {
        let (feed, mut input) = pair();
        feed.push(b"text", Instant::now());
        feed.eof();
        assert_eq!(input.next().await, bytes("text"));
        assert_eq!(input.next().await, FromClient::Eof);
        drop(feed);
        assert_eq!(input.next().await, FromClient::Gone);
    }

    #[test]
    fn a_full_queue_drops_the_newest_and_says_so() {
        let (feed, input) = pair();
        let now = Instant::now();
        for _ in 0..CHUNKS {
            assert_eq!(feed.push(b"x", now), Fed::Taken);
        }
        for _ in 0..LOST_CHUNKS {
            assert_eq!(feed.push(b"x", now), Fed::Lost);
        }
        assert_eq!(input.lost(), LOST_CHUNKS);
        assert_eq!(feed.push(b"x", now), Fed::Flood);
    }

    #[test]
    fn the_bytes_that_wait_are_bounded_as_well() {
        let (feed, _input) = pair();
        let (now, chunk) = (Instant::now(), vec![0; WAITING_BYTES / 4]);
        let fed: Vec<_> = (0..5).map(|_| feed.push(&chunk, now)).collect();
        assert_eq!(fed[3..], [Fed::Taken, Fed::Lost]);
    }

    #[test]
    fn a_burst_passes_and_a_torrent_does_not() {
        let (feed, input) = pair();
        drop(input);
        let (mut now, chunk) = (Instant::now(), vec![0; INPUT_PER_SECOND as usize]);
        for _ in 0..4 {
            assert_eq!(feed.push(&chunk, now), Fed::Lost, "a burst");
        }
        for _ in 0..10 {
            now += Duration::from_secs(1);
            assert_eq!(feed.push(&chunk, now), Fed::Lost, "at the rate, for long");
        }
        now += Duration::from_millis(500);
        assert_eq!(feed.push(&chunk, now), Fed::Flood);
    }

    #[test]
    fn a_session_that_ended_keeps_nothing() {
        let (feed, input) = pair();
        assert!(!feed.is_over());
        drop(input);
        assert!(feed.is_over());
        assert_eq!(feed.push(b"x", Instant::now()), Fed::Lost);
    }
}
