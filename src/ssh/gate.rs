//! Who may connect: counts of connections, in all and per address, and penalties for addresses that misbehave.
//!
//! Owns the counts, which return by themselves when a [`Pass`] is dropped; what an address did wrong is remembered in
//! `penalty`. Time and chance are passed in. It does not close anything: it says whether to.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use super::penalty::{Net, Offence, Penalties};

/// Limits on connections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateLimits {
    /// Connections in all.
    pub connections: usize,
    /// Connections of one address (IPv4), or of one /64 (IPv6).
    pub per_address: usize,
    /// Connections that are not yet signed in, of one address.
    pub unauthenticated_per_address: usize,
    /// From so many that are not yet signed in, in all, some newcomers are refused at random, three in ten, rising
    /// (OpenSSH's `MaxStartups`).
    pub unauthenticated_some: usize,
    /// And from so many, all.
    pub unauthenticated_all: usize,
}

impl Default for GateLimits {
    fn default() -> Self {
        Self {
            connections: 20_000,
            per_address: 256,
            unauthenticated_per_address: 8,
            unauthenticated_some: 64,
            unauthenticated_all: 256,
        }
    }
}

/// Why somebody may not connect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Closed {
    /// The house is full.
    Full,
    /// The address has its share.
    AddressFull,
    /// Too many are signing in.
    DoorFull,
    /// The address misbehaved.
    Penalty,
}

#[derive(Clone, Copy, Default)]
struct Count {
    all: usize,
    unauthenticated: usize,
}

#[derive(Default)]
struct Counts {
    house: Count,
    /// No larger than the number of connections.
    nets: HashMap<Net, Count>,
    penalties: Penalties,
}

/// Counts connections and remembers penalties.
#[derive(Clone)]
pub(super) struct Gate {
    limits: Arc<GateLimits>,
    counts: Arc<Mutex<Counts>>,
}

impl Gate {
    pub(super) fn new(limits: GateLimits) -> Self {
        Self {
            limits: Arc::new(limits),
            counts: Arc::default(),
        }
    }

    /// Lets `address` in, or says why not. `dice` is chance: 0 to 99.
    pub(super) fn enter(&self, address: IpAddr, now: Instant, dice: usize) -> Result<Pass, Closed> {
        let net = Net::of(address);
        let limits = &self.limits;
        let mut counts = lock(&self.counts);
        let here = counts.nets.get(&net).copied().unwrap_or_default();
        // Somebody who is signed in vouches for the address: members behind one router do not suffer for a neighbour.
        let vouched = here.all > here.unauthenticated;
        if counts.house.all >= limits.connections {
            return Err(Closed::Full);
        }
        if here.all >= limits.per_address {
            return Err(Closed::AddressFull);
        }
        if !vouched && counts.penalties.acts(net, now) {
            return Err(Closed::Penalty);
        }
        if here.unauthenticated >= limits.unauthenticated_per_address
            || dice < self.refused_in_100(counts.house.unauthenticated)
        {
            return Err(Closed::DoorFull);
        }
        for count in counts.of(net) {
            count.all += 1;
            count.unauthenticated += 1;
        }
        Ok(Pass {
            gate: self.clone(),
            net,
            signed_in: false,
        })
    }

    /// How many in a hundred are refused when `waiting` connections are signing in: none below the lower limit, then 30
    /// rising to 100 at the upper.
    fn refused_in_100(&self, waiting: usize) -> usize {
        let (some, all) = (
            self.limits.unauthenticated_some,
            self.limits.unauthenticated_all,
        );
        if waiting >= all {
            100
        } else if waiting < some {
            0
        } else {
            30 + 70 * (waiting - some) / (all - some).max(1)
        }
    }

    /// How many connections there are, and how many of them are not signed in.
    pub(super) fn count(&self) -> (usize, usize) {
        let house = lock(&self.counts).house;
        (house.all, house.unauthenticated)
    }
}

/// A panic while the lock is held leaves counts that are off by one; the gate goes on.
fn lock(counts: &Mutex<Counts>) -> MutexGuard<'_, Counts> {
    counts.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Counts {
    fn of(&mut self, net: Net) -> [&mut Count; 2] {
        [&mut self.house, self.nets.entry(net).or_default()]
    }
}

/// A connection that was let in. Dropping it gives its place back.
pub(super) struct Pass {
    gate: Gate,
    net: Net,
    signed_in: bool,
}

impl Pass {
    /// The connection has signed in: it no longer waits at the door.
    pub(super) fn sign_in(&mut self) {
        if !self.signed_in {
            self.signed_in = true;
            for count in lock(&self.gate.counts).of(self.net) {
                count.unauthenticated -= 1;
            }
        }
    }

    /// The connection misbehaved. Addresses with somebody signed in are not punished.
    pub(super) fn offend(&self, offence: Offence, now: Instant) {
        let mut counts = lock(&self.gate.counts);
        let here = counts.nets.get(&self.net).copied().unwrap_or_default();
        if here.all == here.unauthenticated {
            counts.penalties.add(self.net, offence, now);
        }
    }
}

impl Drop for Pass {
    fn drop(&mut self) {
        let mut counts = lock(&self.gate.counts);
        for count in counts.of(self.net) {
            count.all -= 1;
            count.unauthenticated -= usize::from(!self.signed_in);
        }
        if counts
            .nets
            .get(&self.net)
            .is_some_and(|count| count.all == 0)
        {
            counts.nets.remove(&self.net);
        }
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

    use crate::ssh::penalty::LONGEST;

    fn gate() -> Gate {
        Gate::new(GateLimits {
            connections: 6,
            per_address: 4,
            unauthenticated_per_address: 2,
            unauthenticated_some: 4,
            unauthenticated_all: 5,
        })
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn an_address_has_a_share_of_the_door_and_of_the_house() {
        let (gate, now) = (gate(), Instant::now());
        let enter = || gate.enter(ip("192.0.2.1"), now, 99);
        let mut inside: Vec<_> = (0..2).map(|_| enter().ok().unwrap()).collect();
        assert_eq!(enter().err(), Some(Closed::DoorFull));
        inside.iter_mut().for_each(Pass::sign_in);
        inside.extend((0..2).map(|_| enter().ok().unwrap()));
        assert_eq!(enter().err(), Some(Closed::AddressFull));
        assert!(gate.enter(ip("192.0.2.2"), now, 99).is_ok());
        drop(inside);
        assert_eq!(gate.count(), (0, 0));
        assert!(lock(&gate.counts).nets.is_empty());
    }

    #[test]
    fn the_house_fills_up_and_empties() {
        let (gate, now) = (gate(), Instant::now());
        let mut inside: Vec<_> = (1..=6)
            .map(|n| {
                let mut pass = gate
                    .enter(ip(&format!("192.0.2.{n}")), now, 99)
                    .ok()
                    .unwrap();
                pass.sign_in();
                pass
            })
            .collect();
        assert_eq!(
            gate.enter(ip("192.0.2.9"), now, 99).err(),
            Some(Closed::Full)
        );
        inside.pop();
        assert!(gate.enter(ip("192.0.2.9"), now, 99).is_ok());
    }

    #[test]
    fn a_crowded_door_refuses_some_and_then_all() {
        let (gate, now) = (gate(), Instant::now());
        let enter = |n: u8, dice| gate.enter(ip(&format!("192.0.2.{n}")), now, dice);
        let _four: Vec<_> = (1..=4).map(|n| enter(n, 0).ok().unwrap()).collect();
        assert_eq!(enter(5, 29).err(), Some(Closed::DoorFull));
        let _fifth = enter(5, 30).ok().unwrap();
        assert_eq!(enter(6, 99).err(), Some(Closed::DoorFull));
    }

    #[test]
    fn one_network_of_version_6_is_one_address() {
        let (gate, now) = (gate(), Instant::now());
        let _a = gate.enter(ip("2001:db8::1"), now, 99).ok().unwrap();
        let _b = gate.enter(ip("2001:db8::ffff:2"), now, 99).ok().unwrap();
        assert!(gate.enter(ip("2001:db8::3"), now, 99).is_err());
        assert!(gate.enter(ip("2001:db8:0:1::3"), now, 99).is_ok());
    }

    #[test]
    fn penalties_accumulate_act_and_run_down() {
        let (gate, now) = (gate(), Instant::now());
        let address = ip("192.0.2.1");
        let fail = |at| {
            let pass = gate.enter(address, at, 99);
            pass.map(|pass| pass.offend(Offence::AuthFailed, at))
        };
        assert_eq!([fail(now), fail(now), fail(now)], [Ok(()); 3]);
        let after = |seconds| now + Duration::from_secs(seconds);
        assert_eq!(fail(after(14)), Err(Closed::Penalty));
        assert_eq!(fail(after(15)), Ok(()));
        assert!(gate.enter(ip("192.0.2.2"), now, 99).is_ok());
    }

    #[test]
    fn somebody_who_is_signed_in_vouches_for_the_address() {
        let (gate, now) = (gate(), Instant::now());
        let address = ip("192.0.2.1");
        let mut member = gate.enter(address, now, 99).ok().unwrap();
        let flood = gate.enter(address, now, 99).ok().unwrap();
        flood.offend(Offence::Flood, now);
        assert!(gate.enter(ip("192.0.2.1"), now, 99).is_err(), "punished");
        member.sign_in();
        assert!(gate.enter(address, now, 99).is_ok());
        flood.offend(Offence::Flood, now + LONGEST);
        drop((member, flood));
        assert!(gate.enter(address, now + LONGEST, 99).is_ok());
    }
}
