//! How fast a member may write: a generic cell rate algorithm (ITU-T I.371) per member, one number each.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::domain::{MemberId, Refusal, Time};

/// Members who are watched at once. When more write, the half of them that wrote least recently starts afresh.
const MEMBERS: usize = 10_000;

/// For each member who wrote lately, the time at which their allowance is whole again.
#[derive(Default)]
pub(super) struct Pace(Mutex<HashMap<MemberId, Time>>);

impl Pace {
    /// Takes one post of a member's allowance. A sixth of it may be used at once; in no hour is it exceeded.
    ///
    /// # Errors
    /// [`Refusal::Pace`] with the seconds to wait; nothing is taken then.
    pub(super) fn post(&self, member: MemberId, now: Time, per_hour: u32) -> Result<(), Refusal> {
        let at_once = i64::from(per_hour / 6).max(1);
        let interval = Time::HOUR / (i64::from(per_hour) - at_once).max(1);
        if per_hour == 0 {
            return Err(wait(Time::HOUR));
        }
        let mut whole = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A clock that was set back must not lock anybody out for longer than a whole allowance takes.
        let latest = now.plus(at_once * interval);
        let next = whole
            .get(&member)
            .map_or(now, |at| (*at).clamp(now, latest));
        let early = next.since(now) - (at_once - 1) * interval;
        if early > 0 {
            return Err(wait(early));
        }
        if whole.len() >= MEMBERS && !whole.contains_key(&member) {
            forget(&mut whole, now);
        }
        whole.insert(member, next.plus(interval));
        Ok(())
    }
}

/// Drops those whose allowance is whole, and of the rest at least half.
fn forget(whole: &mut HashMap<MemberId, Time>, now: Time) {
    let mut times: Vec<Time> = whole.values().copied().collect();
    times.sort_unstable();
    let middle = times.get(times.len() / 2).copied().unwrap_or(now);
    whole.retain(|_, at| *at > now.max(middle));
}

fn wait(millis: i64) -> Refusal {
    let seconds = millis.unsigned_abs().div_ceil(Time::SECOND.unsigned_abs());
    Refusal::Pace { seconds }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const ADA: MemberId = MemberId(1);

    #[test]
    fn a_few_at_once_then_one_at_a_time() {
        let pace = Pace::default();
        let now = Time::from_millis(0);
        for _ in 0..10 {
            assert_eq!(pace.post(ADA, now, 60), Ok(()));
        }
        assert_eq!(pace.post(ADA, now, 60), Err(Refusal::Pace { seconds: 72 }));
        assert_eq!(pace.post(MemberId(2), now, 60), Ok(()));
        assert_eq!(pace.post(ADA, now.plus(72 * Time::SECOND), 60), Ok(()));
        assert!(pace.post(ADA, now.plus(72 * Time::SECOND), 60).is_err());
    }

    #[test]
    fn the_seconds_told_are_enough() {
        let pace = Pace::default();
        let mut now = Time::from_millis(0);
        for _ in 0..100 {
            if let Err(Refusal::Pace { seconds }) = pace.post(ADA, now, 7) {
                now = now.plus(i64::try_from(seconds).unwrap() * Time::SECOND);
                assert_eq!(pace.post(ADA, now, 7), Ok(()));
            }
        }
    }

    #[test]
    fn a_crowd_is_forgotten_rather_than_kept() {
        let pace = Pace::default();
        for n in 0..25_000 {
            let member = MemberId(n);
            pace.post(member, Time::from_millis(n), 1).unwrap();
        }
        assert!(pace.0.lock().unwrap().len() <= MEMBERS);
        assert!(
            pace.post(MemberId(24_999), Time::from_millis(25_000), 1)
                .is_err()
        );
    }

    proptest! {
        #[test]
        fn no_hour_exceeds_the_allowance(per_hour in 2_u32..100, steps in prop::collection::vec(0_i64..600_000, 1..300)) {
            let pace = Pace::default();
            let mut now = Time::from_millis(0);
            let mut posts: Vec<Time> = Vec::new();
            for step in steps {
                now = now.plus(step);
                if pace.post(ADA, now, per_hour).is_ok() {
                    posts.push(now);
                }
                let within = posts.iter().filter(|at| now.since(**at) < Time::HOUR).count();
                prop_assert!(within <= per_hour as usize, "{within}");
            }
        }
    }
}
