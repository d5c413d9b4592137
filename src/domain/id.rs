//! Identifiers, made by the application so that a repeated command is harmless.
//!
//! People never see these: they see handles, slugs and numbers.

use super::Time;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);
    )*};
}

ids! {
    /// A member.
    MemberId,
    /// A conference.
    ConferenceId,
    /// A topic.
    TopicId,
    /// A post. Ids grow in order of insertion, which is what floors are measured in.
    PostId,
    /// One intent of a member; the same id twice is done once.
    CommandId,
}

/// As commands print it: what they take to name a held post.
impl std::fmt::Display for CommandId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:016x}", self.0.cast_unsigned())
    }
}

impl CommandId {
    /// From what is typed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bits = u64::from_str_radix(text, 16).ok()?;
        Some(Self(bits.cast_signed()))
    }
}

/// Bits of an id that count within one millisecond.
const COUNTER_BITS: u32 = 12;
/// Bits of an id that name the process which made it.
const NODE_BITS: u32 = 10;

/// Makes ids: milliseconds, then a node number leased by the process, then a counter.
///
/// The milliseconds have 41 bits of the 63 that count up: they end in September 2039 (2^41 ms after 1970). Later ids would be below
/// zero, and so below all others. Well before then the maker has to go on from the highest id in smaller steps, with fewer bits
/// for the node; what was made until then stays as it is.
///
/// Ids of one maker strictly increase, even when the clock stands still or steps back.
#[derive(Debug)]
pub struct IdMaker {
    node: i64,
    last: i64,
}

impl IdMaker {
    /// How many node numbers there are.
    pub const NODES: i64 = 1 << NODE_BITS;

    /// A maker for the node number `node`, which is taken modulo [`Self::NODES`].
    #[must_use]
    pub fn new(node: i64) -> Self {
        Self {
            node: node.rem_euclid(Self::NODES),
            last: 0,
        }
    }

    /// Makes every later id larger than `id`, which somebody else may have made ahead of our clock.
    pub fn raise(&mut self, id: i64) {
        let millis = id >> (NODE_BITS + COUNTER_BITS);
        if id > self.made(self.last) {
            self.last = (millis + 1) << COUNTER_BITS;
        }
    }

    /// The least id that can be made at `at`: ids of one moment are not less, those of an earlier one are.
    #[must_use]
    pub const fn first(at: Time) -> i64 {
        at.millis() << (NODE_BITS + COUNTER_BITS)
    }

    /// The next id at the time `now`.
    pub fn next(&mut self, now: Time) -> i64 {
        let tick = now.millis().max(0) << COUNTER_BITS;
        let last = self.last;
        self.last = if tick > last { tick } else { last + 1 };
        self.made(self.last)
    }

    /// The id with the count `tick`.
    const fn made(&self, tick: i64) -> i64 {
        let millis = tick >> COUNTER_BITS;
        let count = tick & ((1 << COUNTER_BITS) - 1);
        (millis << (NODE_BITS + COUNTER_BITS)) | (self.node << COUNTER_BITS) | count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_a_held_post_is_read_as_it_is_written() {
        for bits in [0, 1, -1, i64::MIN, 123_456_789] {
            let id = CommandId(bits);
            assert_eq!(CommandId::parse(&id.to_string()), Some(id));
        }
        assert_eq!(CommandId::parse("held"), None);
    }

    #[test]
    fn ids_increase_when_the_clock_does_not() {
        let mut maker = IdMaker::new(3);
        let mut last = 0;
        for millis in [5, 5, 5, 4, 6, 6] {
            let id = maker.next(Time::from_millis(millis));
            assert!(id > last);
            last = id;
        }
    }

    #[test]
    fn ids_follow_those_of_a_faster_clock() {
        let (mut ours, mut theirs) = (IdMaker::new(1), IdMaker::new(2));
        let ahead = theirs.next(Time::from_millis(9_000));
        ours.raise(ahead);
        let after = ours.next(Time::from_millis(5));
        assert!(after > ahead);
        // Raised to what it made itself, it goes on as it was.
        ours.raise(after);
        assert_eq!(ours.next(Time::from_millis(5)), after + 1);
    }

    #[test]
    fn an_id_lies_between_the_moments_around_it() {
        let id = IdMaker::new(1023).next(Time::from_millis(5));
        assert!(
            IdMaker::first(Time::from_millis(5)) <= id && id < IdMaker::first(Time::from_millis(6))
        );
    }

    #[test]
    fn two_nodes_never_make_the_same_id() {
        let (mut a, mut b) = (IdMaker::new(1), IdMaker::new(2));
        let now = Time::from_millis(1_800_000_000_000);
        let ours: Vec<_> = (0..5000).map(|_| a.next(now)).collect();
        assert!((0..5000).all(|_| !ours.contains(&b.next(now))));
    }
}
