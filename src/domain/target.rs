//! Targets of planned ideas: a period that the promise is measured against, and perhaps a release.

use jiff::civil::{Date, date};
use jiff::{ToSpan, tz::TimeZone};

use super::{Refusal, SafeText, Time};

/// When a planned idea shall ship: a year, a quarter, a month or a day, and whatever else is said with it ("2027 Q2, 4.3").
/// A target that named no day could never be missed, and so is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    words: SafeText,
    due: Time,
}

impl Target {
    /// Characters of the longest target.
    pub const CHARS: usize = 40;

    /// A target that begins with `2027`, `2027 Q2`, `2027-05` or `2027-05-31`.
    ///
    /// # Errors
    /// [`Refusal::TargetInvalid`].
    pub fn new(raw: &str) -> Result<Self, Refusal> {
        let words = SafeText::line(raw);
        if words.as_str().chars().count() > Self::CHARS {
            return Err(Refusal::TargetInvalid);
        }
        let due = ends(words.as_str()).ok_or(Refusal::TargetInvalid)?;
        Ok(Self { words, due })
    }

    /// As it was given.
    #[must_use]
    pub const fn words(&self) -> &SafeText {
        &self.words
    }

    /// The first moment after its period, in UTC: what has shipped before is in time.
    #[must_use]
    pub const fn due(&self) -> Time {
        self.due
    }
}

/// The first moment after the period that a text begins with.
fn ends(text: &str) -> Option<Time> {
    let mut words = text.split([' ', ',', ';']).filter(|word| !word.is_empty());
    let first = words.next()?;
    let parts: Vec<&str> = first.split('-').collect();
    let number = |text: &str, digits: usize| {
        let right = text.len() == digits && text.bytes().all(|b| b.is_ascii_digit());
        right.then(|| text.parse::<i16>().ok()).flatten()
    };
    let year = number(parts.first()?, 4).filter(|year| (1970..=2999).contains(year))?;
    let month = |text: &str| number(text, 2).and_then(|month| i8::try_from(month).ok());
    let end = match parts.get(1..)? {
        [] => match words.next().and_then(quarter) {
            Some(quarter) => Date::new(year, 3 * quarter - 2, 1)
                .ok()?
                .checked_add(3.months()),
            None => date(year, 1, 1).checked_add(1.year()),
        },
        [part] => match quarter(part) {
            Some(quarter) => Date::new(year, 3 * quarter - 2, 1)
                .ok()?
                .checked_add(3.months()),
            None => Date::new(year, month(part)?, 1)
                .ok()?
                .checked_add(1.month()),
        },
        [of, day] => Date::new(year, month(of)?, month(day)?)
            .ok()?
            .checked_add(1.day()),
        _ => return None,
    };
    let end = end.ok()?.to_zoned(TimeZone::UTC).ok()?;
    Some(Time::from_millis(end.timestamp().as_millisecond()))
}

/// The number of a quarter that is written `Q2`.
fn quarter(word: &str) -> Option<i8> {
    match word.as_bytes() {
        [b'Q' | b'q', digit @ b'1'..=b'4'] => i8::try_from(digit - b'0').ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(text: &str) -> Option<String> {
        let due = Target::new(text).ok()?.due();
        let due = jiff::Timestamp::from_millisecond(due.millis()).unwrap();
        Some(due.to_string())
    }

    #[test]
    fn a_target_ends_with_its_period() {
        for (text, end) in [
            ("2027", "2028-01-01T00:00:00Z"),
            ("2027 Q2", "2027-07-01T00:00:00Z"),
            ("2027-q4", "2028-01-01T00:00:00Z"),
            ("2027-02", "2027-03-01T00:00:00Z"),
            ("2028-02-28", "2028-02-29T00:00:00Z"),
            ("  2027 Q2, release 4.3 ", "2027-07-01T00:00:00Z"),
            ("2027, with 4.3", "2028-01-01T00:00:00Z"),
        ] {
            assert_eq!(due(text).as_deref(), Some(end), "{text}");
        }
    }

    #[test]
    fn what_names_no_day_is_no_target() {
        for text in [
            "",
            "soon",
            "4.3",
            "Q2",
            "2027-13",
            "2027-02-30",
            "27-01",
            "2027-1",
            "1969",
            "Q2 2027",
        ] {
            assert_eq!(due(text), None, "{text}");
        }
        let long = format!("2027 {}", "x".repeat(Target::CHARS));
        assert_eq!(Target::new(&long), Err(Refusal::TargetInvalid));
    }
}
