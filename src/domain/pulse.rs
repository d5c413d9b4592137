//! The trust pulse: four short questions about the sponsor, asked seldom, and answered without a name.

use super::Time;

/// Milliseconds from one time that a member is asked to the next.
pub const EVERY: i64 = 90 * Time::DAY;
/// Milliseconds for which whoever joined is not asked.
pub const SETTLING: i64 = 30 * Time::DAY;
/// Of fewer answers than so many, nothing is said.
pub const FEWEST: u32 = 10;

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Quality {
    /// Whether the sponsor knows what it does.
    Competence,
    /// Whether it tells the truth.
    Honesty,
    /// Whether it means well.
    Goodwill,
    /// Whether one could criticise it here.
    Criticism,
}

impl Quality {
    /// Every one, in the order in which they are asked.
    pub const ALL: [Self; 4] = [
        Self::Competence,
        Self::Honesty,
        Self::Goodwill,
        Self::Criticism,
    ];

    /// As stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Competence => "competence",
            Self::Honesty => "honesty",
            Self::Goodwill => "goodwill",
            Self::Criticism => "criticism",
        }
    }

    /// From what is stored.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }
}

/// What was answered to one question in a quarter that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opinion {
    /// The first moment of the quarter, UTC.
    pub quarter: Time,
    /// The question.
    pub quality: Quality,
    /// How many answered.
    pub answers: u32,
    /// All answers together, each 1 to 5.
    pub sum: u32,
}

impl Opinion {
    /// Tenths of the mean, to the nearest; none where too few answered.
    #[must_use]
    pub fn tenths(&self) -> Option<u32> {
        let nearest = (20 * u64::from(self.sum) + u64::from(self.answers))
            / (2 * u64::from(self.answers.max(1)));
        (self.answers >= FEWEST).then(|| u32::try_from(nearest).unwrap_or(u32::MAX))
    }
}

/// The first moment of the quarter of `at`, UTC.
#[must_use]
pub fn quarter(at: Time) -> Time {
    let day = jiff::Timestamp::from_millisecond(at.millis())
        .unwrap_or_default()
        .to_zoned(jiff::tz::TimeZone::UTC)
        .date();
    let month = (day.month() - 1) / 3 * 3 + 1;
    let first = jiff::civil::Date::new(day.year(), month, 1).unwrap_or(day);
    let first = first.to_zoned(jiff::tz::TimeZone::UTC);
    first.map_or(at.day(), |first| {
        Time::from_millis(first.timestamp().as_millisecond())
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_quarter_begins_with_its_first_moment() {
        let at = |text: &str| {
            let stamp: jiff::Timestamp = text.parse().unwrap();
            Time::from_millis(stamp.as_millisecond())
        };
        for (moment, first) in [
            ("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
            ("2026-03-31T23:59:59Z", "2026-01-01T00:00:00Z"),
            ("2026-04-01T00:00:00Z", "2026-04-01T00:00:00Z"),
            ("2026-11-26T10:00:00Z", "2026-10-01T00:00:00Z"),
        ] {
            assert_eq!(quarter(at(moment)), at(first), "{moment}");
        }
    }

    #[test]
    fn a_mean_is_told_of_ten_answers_and_more() {
        let opinion = |answers, sum| Opinion {
            quarter: Time::default(),
            quality: Quality::Honesty,
            answers,
            sum,
        };
        assert_eq!(opinion(9, 45).tenths(), None);
        assert_eq!(opinion(10, 41).tenths(), Some(41));
        assert_eq!(opinion(12, 41).tenths(), Some(34));
        assert_eq!(opinion(0, 0).tenths(), None);
    }
}
