//! Digits typed one after the other, that jump to a number.

use crate::domain::Time;
use crate::term::Key;

/// Digits further apart than this, in milliseconds, begin a new number.
const PAUSE: i64 = 1_500;

/// The number typed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digits {
    number: u32,
    last: Option<Time>,
}

impl Digits {
    /// Whether a digit typed now would go on with a number.
    #[must_use]
    pub fn is_open(&self, now: Time) -> bool {
        self.last.is_some_and(|last| now.since(last) <= PAUSE)
    }

    /// The number so far, when the key is a digit, or takes the last of several back. Any other key ends the number.
    pub fn typed(&mut self, key: Key, now: Time) -> Option<u32> {
        if key == Key::Backspace && self.is_open(now) {
            let fewer = self.number / 10;
            self.last = (fewer > 0).then_some(now);
            self.number = if fewer > 0 { fewer } else { self.number };
            return Some(self.number);
        }
        let digit = match key.plain() {
            Key::Char(c) => c.to_digit(10),
            _ => None,
        };
        let before = if self.is_open(now) { self.number } else { 0 };
        self.last = digit.map(|_| now);
        self.number = before.saturating_mul(10).saturating_add(digit?);
        Some(self.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_make_a_number_until_another_key_or_a_pause() {
        let mut digits = Digits::default();
        let mut typed = |c, at| digits.typed(Key::Char(c), Time::from_millis(at));
        assert_eq!(typed('1', 0), Some(1));
        assert_eq!(typed('２', PAUSE), Some(12));
        assert_eq!(typed('j', PAUSE), None);
        assert_eq!(typed('3', PAUSE), Some(3));
        assert_eq!(typed('4', 2 * PAUSE + 1), Some(4));
    }

    #[test]
    fn a_wrong_digit_is_taken_back_and_the_first_one_is_no_way_out() {
        let mut digits = Digits::default();
        let now = Time::from_millis(0);
        digits.typed(Key::Char('1'), now);
        digits.typed(Key::Char('2'), now);
        assert_eq!(digits.typed(Key::Backspace, now), Some(1));
        assert_eq!(digits.typed(Key::Backspace, now), Some(1));
        assert_eq!(digits.typed(Key::Backspace, now), None);
    }
}
