//! A memory of addresses that misbehave, in the manner of OpenSSH's `PerSourcePenalties`.
//!
//! Owns the length of each penalty and the bound on the memory. Penalties accumulate, act from 15 seconds on, and run
//! down in real time. It neither counts connections nor closes any.

use std::collections::{BTreeSet, HashMap};
use std::net::{IpAddr, Ipv6Addr};
use std::time::{Duration, Instant};

/// A penalty acts once this much has accumulated (OpenSSH's `min`), so that one mistyped password costs nothing.
const ACTS_AT: Duration = Duration::from_secs(15);
/// The longest penalty (OpenSSH's `max`).
pub(super) const LONGEST: Duration = Duration::from_secs(600);
/// Addresses with a penalty that are remembered; when there are more, the one that ends first is forgotten.
const REMEMBERED: usize = 65_536;

/// What an address did wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Offence {
    /// It left without trying to sign in: a scanner, or a health check.
    NoAuth,
    /// It failed to sign in.
    AuthFailed,
    /// It took too long.
    Grace,
    /// It does not speak the protocol.
    Protocol,
    /// It sent far too much.
    Flood,
}

impl Offence {
    const fn length(self) -> Duration {
        Duration::from_secs(match self {
            Self::NoAuth => 1,
            Self::AuthFailed => 5,
            Self::Grace | Self::Protocol => 20,
            Self::Flood => 60,
        })
    }
}

/// An IPv4 address, or the /64 of an IPv6 address: what one customer of a provider has at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Net(u128);

impl Net {
    pub(super) fn of(address: IpAddr) -> Self {
        let v6 = match address {
            IpAddr::V4(v4) => v4.to_ipv6_mapped(),
            IpAddr::V6(v6) => v6,
        };
        let bits = u128::from(v6);
        Self(if v6.to_ipv4_mapped().is_some() {
            bits
        } else {
            bits & u128::from(Ipv6Addr::new(0xffff, 0xffff, 0xffff, 0xffff, 0, 0, 0, 0))
        })
    }
}

/// Penalties accumulate and run down in real time.
#[derive(Default)]
pub(super) struct Penalties {
    by_net: HashMap<Net, Penalty>,
    by_end: BTreeSet<(Instant, Net)>,
}

#[derive(Clone, Copy)]
struct Penalty {
    until: Instant,
    /// Once it acts, it acts to its end.
    acts: bool,
}

impl Penalties {
    /// Whether `net` is to be refused at `now`.
    pub(super) fn acts(&self, net: Net, now: Instant) -> bool {
        self.by_net
            .get(&net)
            .is_some_and(|penalty| penalty.acts && now < penalty.until)
    }

    /// Punishes `net`.
    pub(super) fn add(&mut self, net: Net, offence: Offence, now: Instant) {
        let old = self.by_net.remove(&net);
        if let Some(old) = old {
            self.by_end.remove(&(old.until, net));
        } else if self.by_net.len() >= REMEMBERED
            && let Some((_, first)) = self.by_end.pop_first()
        {
            self.by_net.remove(&first);
        }
        let old = old.filter(|old| old.until > now);
        let until = (old.map_or(now, |old| old.until) + offence.length()).min(now + LONGEST);
        let acts = old.is_some_and(|old| old.acts) || until - now >= ACTS_AT;
        self.by_net.insert(net, Penalty { until, acts });
        self.by_end.insert((until, net));
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

    #[test]
    fn the_memory_is_bounded_and_forgets_the_first_to_end() {
        let (mut penalties, now) = (Penalties::default(), Instant::now());
        penalties.add(Net(0), Offence::Grace, now);
        assert!(penalties.acts(Net(0), now));
        for net in 1..=REMEMBERED as u128 {
            penalties.add(Net(net), Offence::Flood, now);
        }
        assert_eq!(penalties.by_net.len(), REMEMBERED);
        assert_eq!(penalties.by_end.len(), REMEMBERED);
        assert!(!penalties.acts(Net(0), now));
    }

    #[test]
    fn no_penalty_is_longer_than_ten_minutes() {
        let (mut penalties, now) = (Penalties::default(), Instant::now());
        (0..100).for_each(|_| penalties.add(Net(1), Offence::Flood, now));
        assert!(penalties.acts(Net(1), now + LONGEST - Duration::from_secs(1)));
        assert!(!penalties.acts(Net(1), now + LONGEST));
    }

    #[test]
    fn small_offences_run_down_before_they_act() {
        let (mut penalties, mut now) = (Penalties::default(), Instant::now());
        for _ in 0..100 {
            penalties.add(Net(1), Offence::AuthFailed, now);
            assert!(!penalties.acts(Net(1), now));
            now += Duration::from_secs(5);
        }
    }

    #[test]
    fn an_address_of_version_4_is_the_same_in_either_notation() {
        let net = |text: &str| Net::of(text.parse().unwrap());
        assert_eq!(net("::ffff:192.0.2.1"), net("192.0.2.1"));
        assert_ne!(net("192.0.2.2"), net("192.0.2.1"));
    }
}
