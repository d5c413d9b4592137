//! Keys that nobody has, so that an agent with many keys, or a flood of offers, does not reach the database each time.

use std::collections::HashSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::domain::Fingerprint;

/// Keys remembered; with more, all are forgotten and looked up again.
const KEYS: usize = 10_000;

/// The keys that were looked up in vain since a key was last added anywhere.
#[derive(Default)]
pub(super) struct Strangers(Mutex<Known>);

#[derive(Default)]
struct Known {
    keys: HashSet<Fingerprint>,
    /// How often all were forgotten: tells a look-up that began before from one that began after.
    age: u64,
}

impl Strangers {
    /// Whether nobody has the key; if that is not known, the age to remember the look-up with.
    pub(super) fn knows(&self, key: &Fingerprint) -> Result<(), u64> {
        let known = self.known();
        if known.keys.contains(key) {
            Ok(())
        } else {
            Err(known.age)
        }
    }

    /// Remembers a look-up in vain, unless a key was added since it began.
    pub(super) fn remember(&self, key: Fingerprint, age: u64) {
        let mut known = self.known();
        if known.age == age {
            if known.keys.len() >= KEYS {
                known.keys.clear();
            }
            known.keys.insert(key);
        }
    }

    /// A key was added.
    pub(super) fn forget(&self) {
        let mut known = self.known();
        known.keys.clear();
        known.age += 1;
    }

    /// Nothing is left half-changed under this lock, so a panic elsewhere does not matter.
    fn known(&self) -> MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(n: usize) -> Fingerprint {
        Fingerprint::parse(&format!("SHA256:{n:043}")).unwrap()
    }

    #[test]
    fn a_look_up_from_before_a_key_was_added_is_not_remembered() {
        let strangers = Strangers::default();
        let age = strangers.knows(&key(1)).unwrap_err();
        strangers.forget();
        strangers.remember(key(1), age);
        let age = strangers.knows(&key(1)).unwrap_err();
        strangers.remember(key(1), age);
        assert_eq!(strangers.knows(&key(1)), Ok(()));
    }

    #[test]
    fn a_flood_is_forgotten_rather_than_kept() {
        let strangers = Strangers::default();
        for n in 0..=KEYS {
            strangers.remember(key(n), 0);
        }
        assert_eq!(strangers.known().keys.len(), 1);
    }
}
