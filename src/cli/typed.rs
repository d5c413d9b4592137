//! What is typed, as types of the domain. What cannot be is refused before anything is done, with status 2.

use std::fmt::Display;
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::str::FromStr;

use anyhow::Context as _;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::trouble::hinted;
use crate::domain::{
    Access, ConferenceKind, Duty, Fingerprint, Handle, InviteCode, Language, LogId, MemberFilter,
    Refusal, SafeText, Severity, Slug, Time, pubkey,
};
use crate::text::Words;

/// The longest time that can be typed: a century.
const LONGEST: i64 = 36_525 * Time::DAY;

/// A refusal as a sentence.
pub(super) fn refused(refusal: &Refusal) -> String {
    Words::of(Language::En).refusal(refusal).into_owned()
}

pub(super) fn handle(text: &str) -> Result<Handle, String> {
    Handle::new(text).map_err(|refusal| refused(&refusal))
}

pub(super) fn slug(text: &str) -> Result<Slug, String> {
    Slug::parse(text).ok_or_else(|| refused(&Refusal::SlugInvalid))
}

pub(super) fn code(text: &str) -> Result<InviteCode, String> {
    InviteCode::parse(text).ok_or_else(|| refused(&Refusal::InviteInvalid))
}

pub(super) fn entry(text: &str) -> Result<LogId, String> {
    let why = "an entry of the log is a number, as `wellspring log` prints it: 42";
    LogId::parse(text).ok_or_else(|| why.to_owned())
}

pub(super) fn fingerprint(text: &str) -> Result<Fingerprint, String> {
    let why = "a fingerprint is SHA256: and 43 characters, as `wellspring member show` prints it";
    Fingerprint::parse(text).ok_or_else(|| why.to_owned())
}

pub(super) fn duty(text: &str) -> Result<Duty, String> {
    let duty = Duty::parse(text).filter(|duty| duty.is_given());
    duty.ok_or_else(|| format!("a page is one of {}", pages()))
}

/// The pages that a deputy can have.
pub(super) fn pages() -> String {
    let given = Duty::ALL.into_iter().filter(|duty| duty.is_given());
    given.map(Duty::as_str).collect::<Vec<_>>().join(", ")
}

pub(super) fn kind() -> impl TypedValueParser<Value = ConferenceKind> {
    PossibleValuesParser::new(["forum", "ideas", "announcements"])
        .try_map(|text| ConferenceKind::parse(&text).ok_or("no such kind"))
}

pub(super) fn access() -> impl TypedValueParser<Value = Access> {
    PossibleValuesParser::new(["public", "members", "private"])
        .try_map(|text| Access::parse(&text).ok_or("no such access"))
}

/// What members are listed by, but who waits: of those more is told.
pub(super) fn filter() -> impl TypedValueParser<Value = MemberFilter> {
    PossibleValuesParser::new(["staff", "sysops", "deputies", "hosts", "suspended"]).try_map(
        |text| {
            let mut all = MemberFilter::ALL.into_iter();
            all.find(|filter| filter.as_str() == text)
                .ok_or("no such filter")
        },
    )
}

/// A minute, or the first one of a day, in UTC.
pub(super) fn moment(text: &str) -> Result<Time, String> {
    Time::minute(text)
        .or_else(|| Time::minute(&format!("{} 00:00", text.trim())))
        .ok_or_else(|| "a day or a minute in UTC, as 2027-05-31 or '2027-05-31 09:00'".to_owned())
}

pub(super) fn severity() -> impl TypedValueParser<Value = Severity> {
    PossibleValuesParser::new(Severity::ALL.map(Severity::as_str))
        .try_map(|text| Severity::parse(&text).ok_or("no such level"))
}

/// A length of time such as `14d`, in milliseconds.
pub(super) fn span(text: &str) -> Result<i64, String> {
    let unit = match text.bytes().last() {
        Some(b'w') => 7 * Time::DAY,
        Some(b'd') => Time::DAY,
        Some(b'h') => Time::HOUR,
        Some(b'm') => Time::MINUTE,
        _ => 0,
    };
    let count = text.get(..text.len().saturating_sub(1)).unwrap_or_default();
    let span = count
        .parse::<i64>()
        .ok()
        .and_then(|count| count.checked_mul(unit));
    span.filter(|span| (1..=LONGEST).contains(span))
        .ok_or_else(|| "a number with w, d, h or m behind it, as 14d".to_owned())
}

/// A whole number of a range.
pub(super) fn whole<T>(least: T, most: T) -> impl TypedValueParser<Value = T>
where
    T: FromStr + PartialOrd + Display + Copy + Send + Sync + 'static,
{
    move |text: &str| {
        let number = text.parse().ok();
        number
            .filter(|number| (least..=most).contains(number))
            .ok_or_else(|| format!("a whole number from {least} to {most}"))
    }
}

/// The number of something that a command lists.
pub(super) fn number<T>(list: &'static str) -> impl TypedValueParser<Value = T>
where
    T: FromStr + Clone + Send + Sync + 'static,
{
    move |text: &str| {
        text.parse()
            .map_err(|_| format!("a number, as `{list}` prints it"))
    }
}

pub(super) fn listener(text: &str) -> Result<SocketAddr, String> {
    let why = "an address and a port, as 127.0.0.1:2222 or [::1]:2222";
    text.parse().map_err(|_| why.to_owned())
}

/// The public keys in a file.
pub(super) fn keys_in(file: &Path) -> anyhow::Result<Vec<(Fingerprint, SafeText)>> {
    let text = fs::read_to_string(file).with_context(|| file.display().to_string())?;
    let keys = pubkey::read(&text);
    keys.map_err(|refusal| match refusal {
        Refusal::KeyUnsound => hinted(
            format!("{} holds a key that proves nothing", file.display()),
            "use ed25519, ecdsa, or RSA with 2048 to 8192 bits",
        ),
        _ => hinted(
            format!("{} holds no public key", file.display()),
            "the file beside the private key, whose name ends in .pub, does",
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_a_day_or_a_minute() {
        assert_eq!(moment("2027-05-31"), moment("2027-05-31 00:00"));
        assert_eq!(
            moment("2027-05-31 09:00"),
            Ok(Time::from_millis(1_811_754_000_000))
        );
        assert!(moment("tomorrow").is_err());
    }

    #[test]
    fn a_deputy_is_offered_what_can_be_given() {
        for page in pages().split(", ") {
            assert!(duty(page).is_ok(), "{page}");
        }
        assert!(duty("backups").is_err());
    }

    #[test]
    fn spans_have_a_unit_and_an_end() {
        assert_eq!(span("14d"), Ok(14 * Time::DAY));
        assert_eq!(span("2w"), span("14d"));
        assert_eq!(span("90m"), Ok(90 * Time::MINUTE));
        for bad in [
            "",
            "d",
            "14",
            "-1d",
            "0h",
            "14 d",
            "1y",
            "99999999999999999w",
            "1ü",
        ] {
            assert!(span(bad).is_err(), "{bad}");
        }
    }
}
