//! How fast somebody may do something: a generic cell rate algorithm (ITU-T I.371) per member or address, one number
//! each. Must not know what is done: `Paces` only names it.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};

use crate::domain::{MemberId, Refusal, Time};

/// Who is watched at once. When there are more, the half of them that did least lately starts afresh.
const WATCHED: usize = 10_000;
/// Thanks of a member in an hour, given or taken back. Each is kept as an event, so they must not come without end.
pub(super) const THANKS: u32 = 600;
/// Flags of a member in an hour, put or taken back. Each may tell a hundred hosts.
pub(super) const FLAGS: u32 = 30;
/// Guesses at a password of a member in an hour, or by them at the claim code. A guesser with many addresses gets no
/// further than this; a member whose password is being guessed at still has their key and their codes, which have bits
/// enough to be guessed at for ever.
pub(super) const GUESSES: u32 = 120;
/// Changes of a member in an hour to what lets them in. Each is kept as an event, so they must not come without end.
pub(super) const WAYS: u32 = 60;

/// Archives of a member's own in an hour: each reads all that is stored of them.
pub(super) const EXPORTS: u32 = 6;

/// All that has a pace.
#[derive(Default)]
pub(super) struct Paces {
    /// Posts of a member.
    pub(super) posts: Pace<MemberId>,
    /// Thanks of a member.
    pub(super) thanks: Pace<MemberId>,
    /// Flags of a member.
    pub(super) flags: Pace<MemberId>,
    /// Guesses at a member's password, and by them at the claim code.
    pub(super) guesses: Pace<MemberId>,
    /// Changes of a member to what lets them in.
    pub(super) ways: Pace<MemberId>,
    /// Archives of what is stored of a member.
    pub(super) exports: Pace<MemberId>,
    /// Commands over SSH, of a member.
    pub(super) commands: Pace<MemberId>,
    /// Commands over SSH, of guests and newcomers of one network.
    pub(super) strangers: Pace<Network>,
    /// Attempts to join, from one network.
    pub(super) joins: Pace<Network>,
}

/// An IPv4 address, or the /64 of an IPv6 address: what one customer of a provider has at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Network(u128);

impl Network {
    /// The network of an address. What is no address is all one.
    pub(super) fn of(address: &str) -> Self {
        const HIGH: u128 = u128::MAX << 64;
        Self(match address.parse() {
            Ok(IpAddr::V4(v4)) => u128::from(v4.to_ipv6_mapped()),
            Ok(IpAddr::V6(v6)) => u128::from(v6) & HIGH,
            Err(_) => u128::from(Ipv6Addr::UNSPECIFIED),
        })
    }
}

/// For each who did something lately, the time at which their allowance is whole again.
pub(super) struct Pace<K>(Mutex<HashMap<K, Time>>);

impl<K> Default for Pace<K> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Copy + Eq + Hash> Pace<K> {
    /// Takes one of somebody's allowance. A sixth of it may be used at once; in no hour is it exceeded.
    ///
    /// # Errors
    /// [`Refusal::Pace`] with the seconds to wait; nothing is taken then.
    pub(super) fn take(&self, who: K, now: Time, per_hour: u32) -> Result<(), Refusal> {
        let at_once = i64::from(per_hour / 6).max(1);
        let interval = Time::HOUR / (i64::from(per_hour) - at_once).max(1);
        if per_hour == 0 {
            return Err(wait(Time::HOUR));
        }
        let mut whole = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A clock that was set back must not lock anybody out for longer than a whole allowance takes.
        let latest = now.plus(at_once * interval);
        let next = whole.get(&who).map_or(now, |at| (*at).clamp(now, latest));
        let early = next.since(now) - (at_once - 1) * interval;
        if early > 0 {
            return Err(wait(early));
        }
        if whole.len() >= WATCHED && !whole.contains_key(&who) {
            forget(&mut whole, now);
        }
        whole.insert(who, next.plus(interval));
        Ok(())
    }
}

/// Drops those whose allowance is whole, and of the rest at least half.
fn forget<K>(whole: &mut HashMap<K, Time>, now: Time) {
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
            assert_eq!(pace.take(ADA, now, 60), Ok(()));
        }
        assert_eq!(pace.take(ADA, now, 60), Err(Refusal::Pace { seconds: 72 }));
        assert_eq!(pace.take(MemberId(2), now, 60), Ok(()));
        assert_eq!(pace.take(ADA, now.plus(72 * Time::SECOND), 60), Ok(()));
        assert!(pace.take(ADA, now.plus(72 * Time::SECOND), 60).is_err());
    }

    #[test]
    fn the_seconds_told_are_enough() {
        let pace = Pace::default();
        let mut now = Time::from_millis(0);
        for _ in 0..100 {
            if let Err(Refusal::Pace { seconds }) = pace.take(ADA, now, 7) {
                now = now.plus(i64::try_from(seconds).unwrap() * Time::SECOND);
                assert_eq!(pace.take(ADA, now, 7), Ok(()));
            }
        }
    }

    #[test]
    fn a_crowd_is_forgotten_rather_than_kept() {
        let pace = Pace::default();
        for n in 0..25_000 {
            let member = MemberId(n);
            pace.take(member, Time::from_millis(n), 1).unwrap();
        }
        assert!(pace.0.lock().unwrap().len() <= WATCHED);
        assert!(
            pace.take(MemberId(24_999), Time::from_millis(25_000), 1)
                .is_err()
        );
    }

    #[test]
    fn one_network_of_version_6_is_one_address() {
        let net = Network::of;
        assert_eq!(net("2001:db8::1"), net("2001:db8::ffff:2"));
        assert_ne!(net("2001:db8::1"), net("2001:db8:0:1::1"));
        assert_ne!(net("192.0.2.1"), net("192.0.2.2"));
        assert_ne!(net("192.0.2.1"), net("nowhere"));
    }

    proptest! {
        #[test]
        fn no_hour_exceeds_the_allowance(per_hour in 2_u32..100, steps in prop::collection::vec(0_i64..600_000, 1..300)) {
            let pace = Pace::default();
            let mut now = Time::from_millis(0);
            let mut posts: Vec<Time> = Vec::new();
            for step in steps {
                now = now.plus(step);
                if pace.take(ADA, now, per_hour).is_ok() {
                    posts.push(now);
                }
                let within = posts.iter().filter(|at| now.since(**at) < Time::HOUR).count();
                prop_assert!(within <= per_hour as usize, "{within}");
            }
        }
    }
}
