//! Pages and counts: what lists are made of.

use std::fmt;

/// One page of a list, read with one row more than asked for to know whether there is another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The rows, in the order of the list.
    pub rows: Vec<T>,
    /// Whether rows follow the last one.
    pub more: bool,
}

impl<T> Page<T> {
    /// The page of at most `limit` rows out of up to `limit + 1` that were read.
    #[must_use]
    pub fn cut(mut rows: Vec<T>, limit: usize) -> Self {
        let more = rows.len() > limit;
        rows.truncate(limit);
        Self { rows, more }
    }
}

/// A number that is exact up to 999 and shown as `999+` past it, so that counting costs what is new.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(u32);

impl Count {
    /// The largest exact count.
    pub const MAX: u32 = 999;

    /// A count; anything past [`Self::MAX`] is the same.
    #[must_use]
    pub const fn new(n: u32) -> Self {
        Self(if n > Self::MAX { Self::MAX + 1 } else { n })
    }

    /// The number, 1000 standing for "more than 999".
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// Whether there is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self::new(self.0 + other.0)
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0 > Self::MAX {
            f.pad("999+")
        } else {
            f.pad(&self.0.to_string())
        }
    }
}
