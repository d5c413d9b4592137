//! Moments, as UTC milliseconds. The clock itself is passed in from outside.

/// A moment: milliseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(i64);

impl Time {
    /// Milliseconds of a second.
    pub const SECOND: i64 = 1_000;
    /// Milliseconds of a minute.
    pub const MINUTE: i64 = 60 * Self::SECOND;
    /// Milliseconds of an hour.
    pub const HOUR: i64 = 60 * Self::MINUTE;
    /// Milliseconds of a day.
    pub const DAY: i64 = 24 * Self::HOUR;

    /// The moment `millis` after the epoch.
    #[must_use]
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the epoch.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Milliseconds from `earlier` to this moment; negative when it lies ahead.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }

    /// The first moment of its day, in UTC.
    #[must_use]
    pub const fn day(self) -> Self {
        Self(self.0 - self.0.rem_euclid(Self::DAY))
    }

    /// This moment, moved by `millis`.
    #[must_use]
    pub const fn plus(self, millis: i64) -> Self {
        Self(self.0 + millis)
    }
}
