//! How long ago something was, in a word or two.

use std::borrow::Cow;

use super::Words;
use crate::domain::Time;

const MINUTE: i64 = Time::MINUTE;
const HOUR: i64 = Time::HOUR;
const DAY: i64 = Time::DAY;

impl Words {
    /// The age of `at`, short enough for a column: `now`, `40 min`, `2 h`, `4 d`, `8 mo`, `3 y`. What lies ahead (a
    /// skewed clock) is `now`.
    #[must_use]
    pub fn age(&self, now: Time, at: Time) -> Cow<'static, str> {
        match now.since(at) {
            ..MINUTE => self.age_now(),
            past @ MINUTE..HOUR => self.age_minutes(past / MINUTE),
            past @ HOUR..DAY => self.age_hours(past / HOUR),
            past if past < 60 * DAY => self.age_days(past / DAY),
            past if past < 730 * DAY => self.age_months(past / (30 * DAY)),
            past => self.age_years(past / (365 * DAY)),
        }
    }
}

impl Words {
    /// How long ago `at` was, in a sentence: `just now`, `2 h ago`.
    #[must_use]
    pub fn ago(&self, now: Time, at: Time) -> Cow<'static, str> {
        match now.since(at) {
            ..MINUTE => self.ago_now(),
            _ => self.ago_by(self.age(now, at)),
        }
    }
}

/// The day and minute of a moment in UTC, `2026-11-22 05:17`, for where the exact time is asked for.
#[must_use]
pub fn exact(at: Time) -> String {
    at.written()
}

/// The day of a moment in UTC, `2026-11-22`.
#[must_use]
pub fn day(at: Time) -> String {
    jiff::Timestamp::from_millisecond(at.millis())
        .map(|stamp| stamp.strftime("%Y-%m-%d").to_string())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;

    #[test]
    fn ages_are_told_in_the_unit_that_fits() {
        let words = Words::of(Language::En);
        let now = Time::from_millis(1_800_000_000_000);
        let age = |past: i64| words.age(now, now.plus(-past)).into_owned();
        assert_eq!(age(-5 * HOUR), "now");
        assert_eq!(age(59_999), "now");
        assert_eq!(age(MINUTE), "1 min");
        assert_eq!(age(2 * HOUR + 59 * MINUTE), "2 h");
        assert_eq!(age(59 * DAY), "59 d");
        assert_eq!(age(60 * DAY), "2 mo");
        assert_eq!(age(730 * DAY), "2 y");
        assert_eq!(exact(Time::from_millis(0)), "1970-01-01 00:00");
    }

    #[test]
    fn how_long_ago_it_was_is_told_as_one_says_it() {
        let now = Time::from_millis(1_800_000_000_000);
        for (language, hours, just) in [
            (Language::En, "2 h ago", "just now"),
            (Language::De, "vor 2 h", "gerade eben"),
            (Language::Es, "hace 2 h", "ahora mismo"),
            (Language::Zh, "2 小时前", "刚刚"),
        ] {
            let words = Words::of(language);
            assert_eq!(words.ago(now, now.plus(-2 * HOUR)), hours);
            assert_eq!(words.ago(now, now), just);
        }
    }
}
