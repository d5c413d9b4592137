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

    /// The minute in UTC that is written `2027-05-31 09:00`.
    #[must_use]
    pub fn minute(text: &str) -> Option<Self> {
        let written = jiff::civil::DateTime::strptime("%Y-%m-%d %H:%M", text.trim()).ok()?;
        let at = written.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
        Some(Self(at.timestamp().as_millisecond()))
    }

    /// Its minute in UTC, as [`Self::minute`] reads it.
    #[must_use]
    pub fn written(self) -> String {
        jiff::Timestamp::from_millisecond(self.0)
            .map(|stamp| stamp.strftime("%Y-%m-%d %H:%M").to_string())
            .unwrap_or_default()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_is_read_as_it_is_written() {
        let nine = Time::from_millis(1_811_754_000_000);
        assert_eq!(Time::minute(" 2027-05-31 09:00 "), Some(nine));
        assert_eq!(nine.written(), "2027-05-31 09:00");
        for text in [
            "",
            "2027-05-31",
            "2027-02-30 09:00",
            "2027-05-31 24:30",
            "tomorrow",
        ] {
            assert_eq!(Time::minute(text), None, "{text}");
        }
    }
}
