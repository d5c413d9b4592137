//! Which values of `[mail]` are possible: mail servers, addresses, and a minute of the week.

use serde::Serializer;
use serde::de::{Deserialize, Deserializer};

use super::value::refused;
use crate::domain::Time;

/// How days of the week are written, from Monday.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
/// The port of mail servers.
const PORT: u16 = 25;
/// Characters of an address (RFC 5321, 4.5.3.1.3, without the brackets).
const ADDRESS: usize = 254;

/// A minute of the week, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weekly {
    /// Days since Monday.
    day: i64,
    /// Minutes since midnight.
    minute: i64,
}

impl Default for Weekly {
    /// Sunday at six in the evening.
    fn default() -> Self {
        Self {
            day: 6,
            minute: 18 * 60,
        }
    }
}

impl Weekly {
    fn parse(text: &str) -> Option<Self> {
        let (day, minute) = text.split_once(' ')?;
        let day = DAYS.iter().position(|name| *name == day)?;
        let (hours, minutes) = minute.split_once(':')?;
        let whole = |digits: &str, most: i64| {
            let written = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
            let number = written.then(|| digits.parse().ok())??;
            (0..most).contains(&number).then_some(number)
        };
        Some(Self {
            day: i64::try_from(day).ok()?,
            minute: whole(hours, 24)? * 60 + whole(minutes, 60)?,
        })
    }

    fn written(self) -> String {
        let day = usize::try_from(self.day).ok().and_then(|day| DAYS.get(day));
        let day = day.copied().unwrap_or_default();
        format!("{day} {:02}:{:02}", self.minute / 60, self.minute % 60)
    }

    /// The last such minute, `now` included.
    #[must_use]
    pub const fn latest(self, now: Time) -> Time {
        let today = now.day();
        // The first day of all was a Thursday.
        let weekday = (today.millis().div_euclid(Time::DAY) + 3).rem_euclid(7);
        let back = (weekday - self.day).rem_euclid(7) * Time::DAY;
        let at = today.plus(self.minute * Time::MINUTE - back);
        if at.since(now) > 0 {
            at.plus(-7 * Time::DAY)
        } else {
            at
        }
    }
}

/// A minute of the week.
pub(super) fn weekly<'de, D: Deserializer<'de>>(from: D) -> Result<Weekly, D::Error> {
    let text = String::deserialize(from)?;
    Weekly::parse(&text).ok_or_else(|| {
        refused(format!(
            "{text} is no minute of a week in UTC: like sun 18:00"
        ))
    })
}

/// A minute of the week as it is written.
pub(super) fn weekly_text<S: Serializer>(weekly: &Weekly, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&weekly.written())
}

/// A host and a port, or nothing. A host alone is one at port 25.
pub(super) fn server<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let text = String::deserialize(from)?;
    if text.is_empty() {
        return Ok(text);
    }
    if crate::domain::Address::parse(&text).is_none() {
        let like = "like localhost:25 or mail.example.org:25";
        return Err(refused(format!("{text} is no mail server: {like}")));
    }
    let has_port = text
        .rsplit_once(':')
        .is_some_and(|(_, port)| !port.ends_with(']'));
    Ok(if has_port {
        text
    } else {
        format!("{text}:{PORT}")
    })
}

/// An address for mail, or nothing.
pub(super) fn mailbox<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let text = String::deserialize(from)?;
    if text.is_empty() || is_mailbox(&text) {
        return Ok(text);
    }
    Err(refused(format!(
        "{text} is no address for mail: like forum@example.org"
    )))
}

/// Addresses for mail.
pub(super) fn mailboxes<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    let all = Vec::<String>::deserialize(from)?;
    match all.iter().find(|text| !is_mailbox(text)) {
        Some(text) => Err(refused(format!(
            "{text} is no address for mail: like ada@example.org"
        ))),
        None => Ok(all),
    }
}

/// Whether mail servers can be told this address, and nothing else with it.
fn is_mailbox(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_graphic() && !"<>()[]\\,;:\"".contains(c);
    text.len() <= ADDRESS
        && text.chars().all(plain)
        && text.split_once('@').is_some_and(|(who, domain)| {
            !who.is_empty() && !domain.is_empty() && !domain.contains('@')
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_minute_of_a_week_is_this_weeks_or_the_last() {
        let weekly = Weekly::parse("sun 18:00").unwrap();
        assert_eq!(weekly, Weekly::default());
        assert_eq!(weekly.written(), "sun 18:00");
        let at = |text: &str| Time::minute(text).unwrap();
        for (now, latest) in [
            ("2026-11-29 18:00", "2026-11-29 18:00"),
            ("2026-11-29 17:59", "2026-11-22 18:00"),
            ("2026-11-30 00:00", "2026-11-29 18:00"),
            ("2026-11-26 11:00", "2026-11-22 18:00"),
            ("1970-01-01 00:00", "1969-12-28 18:00"),
        ] {
            assert_eq!(weekly.latest(at(now)), at(latest), "{now}");
        }
        for text in [
            "",
            "sun",
            "sun 24:00",
            "sun 8:00",
            "Sun 18:00",
            "sun 18:60",
            "sun +1:00",
        ] {
            assert_eq!(Weekly::parse(text), None, "{text}");
        }
    }

    #[test]
    fn an_address_carries_nothing_but_itself() {
        assert!(is_mailbox("ada.l+forum@mail.example.org"));
        for text in [
            "ada",
            "@example.org",
            "ada@",
            "a@b@c",
            "a b@c",
            "a@c>\r\nRCPT",
            "<a@c>",
            "ä@c",
        ] {
            assert!(!is_mailbox(text), "{text}");
        }
    }
}
