//! How many keys one session acts on before others have the thread.
//!
//! Whoever sends more than anybody types (an unbracketed paste, a flood) rests for [`REST`] after each turn: a thread that
//! one session holds for seconds serves nobody else meanwhile. It does not know what keys do.

use crate::domain::Time;

/// Keys of one turn at most.
const KEYS: usize = 32;
/// How long a turn goes on, in milliseconds, where each key takes long, as in a paragraph of many pages.
const LONG: i64 = 8;
/// Between two turns, in milliseconds.
pub(super) const REST: i64 = 1;

/// A turn of acting on keys.
pub(super) struct Turn {
    keys: usize,
    until: Time,
}

impl Turn {
    /// Begins one.
    pub(super) const fn begin(now: Time) -> Self {
        Self {
            keys: 0,
            until: now.plus(LONG),
        }
    }

    /// Whether one more key is acted on now. The first always is, so that every turn gets on.
    pub(super) fn goes_on(&mut self, now: Time) -> bool {
        self.keys += 1;
        self.keys == 1 || (self.keys <= KEYS && now < self.until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Keys of one turn, where each takes so long.
    fn keys(each: i64) -> usize {
        let mut now = Time::from_millis(1_000);
        let mut turn = Turn::begin(now);
        let mut keys = 0;
        while turn.goes_on(now) {
            keys += 1;
            now = now.plus(each);
        }
        keys
    }

    #[test]
    fn a_turn_ends_by_keys_or_by_time_and_every_turn_has_a_key() {
        assert_eq!(keys(0), 32);
        assert_eq!(keys(2), 4);
        assert_eq!(keys(10), 1);
    }
}
