//! Which values are possible. What is not is refused while the file is read, so that the message can point at it.

use std::fmt::Display;
use std::net::SocketAddr;
use std::path::PathBuf;

use serde::de::{Deserialize, Deserializer, Error};
use serde::{Deserialize as Derive, Serialize, Serializer};

use crate::domain::{self, Language, Reference, Registration, SafeText};

/// How newcomers join.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Derive)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Anybody may.
    #[default]
    Open,
    /// With an invitation code.
    Invite,
    /// When a sysop lets them in.
    Approval,
    /// Nobody.
    Closed,
}

impl From<Mode> for Registration {
    fn from(mode: Mode) -> Self {
        match mode {
            Mode::Open => Self::Open,
            Mode::Invite => Self::Invite,
            Mode::Approval => Self::Approval,
            Mode::Closed => Self::Closed,
        }
    }
}

/// A whole number from `LEAST` to `MOST`.
pub(super) fn between<'de, T, D, const LEAST: u32, const MOST: u32>(from: D) -> Result<T, D::Error>
where
    T: TryFrom<u32>,
    D: Deserializer<'de>,
{
    let number = i64::deserialize(from)?;
    u32::try_from(number)
        .ok()
        .filter(|number| (LEAST..=MOST).contains(number))
        .and_then(|number| T::try_from(number).ok())
        .ok_or_else(|| refused(format!("{number} is not possible: from {LEAST} to {MOST}")))
}

/// Whole days, written as `30d`: from 1 to 365.
pub(super) fn days<'de, D: Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
    let text = String::deserialize(from)?;
    let days = text.strip_suffix('d').and_then(|days| days.parse().ok());
    days.filter(|days| (1..=365).contains(days))
        .ok_or_else(|| refused(format!("{text} is not possible: from 1d to 365d")))
}

/// Days as they are written.
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature that serde asks for"
)]
pub(super) fn days_text<S: Serializer>(days: &u32, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&format!("{days}d"))
}

/// Whole hours or days, written as `24h` or `7d`, up to 31 days; none for nothing.
pub(super) fn hours<'de, D: Deserializer<'de>>(from: D) -> Result<Option<u32>, D::Error> {
    let text = String::deserialize(from)?;
    if text.is_empty() {
        return Ok(None);
    }
    let number = |unit, hours: u32| {
        let number: u32 = text.strip_suffix(unit)?.parse().ok()?;
        number.checked_mul(hours)
    };
    let hours = number('h', 1).or_else(|| number('d', 24));
    hours
        .filter(|hours| (1..=744).contains(hours))
        .map(Some)
        .ok_or_else(|| {
            refused(format!(
                "{text} is not possible: from 1h to 31d, or nothing"
            ))
        })
}

/// Hours as they are written.
#[expect(clippy::ref_option, reason = "the signature that serde asks for")]
pub(super) fn hours_text<S: Serializer>(hours: &Option<u32>, to: S) -> Result<S::Ok, S::Error> {
    match hours {
        Some(hours) => to.serialize_str(&format!("{hours}h")),
        None => to.serialize_str(""),
    }
}

/// One line of text, perhaps empty.
pub(super) fn line<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let text = String::deserialize(from)?;
    if SafeText::line(&text).as_str() == text {
        Ok(text)
    } else {
        Err(refused(
            "one line of plain text, without spaces at its ends",
        ))
    }
}

/// One line of text.
pub(super) fn name<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let text = line(from)?;
    if text.is_empty() {
        return Err(refused("a name cannot be empty"));
    }
    Ok(text)
}

/// The tag of a language of the interface.
pub(super) fn language<'de, D: Deserializer<'de>>(from: D) -> Result<Language, D::Error> {
    let tag = String::deserialize(from)?;
    Language::from_tag(&tag).ok_or_else(|| {
        let known: Vec<_> = Language::ALL.iter().map(|known| known.tag()).collect();
        refused(format!("no language {tag}: one of {}", known.join(", ")))
    })
}

/// A language as its tag.
pub(super) fn language_tag<S: Serializer>(language: &Language, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(language.tag())
}

/// The reference of a topic, or nothing.
pub(super) fn topic<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let text = String::deserialize(from)?;
    let names = |reference: &Reference| reference.topic.is_some() && reference.post.is_none();
    if text.is_empty() || Reference::parse(&text).as_ref().is_some_and(names) {
        return Ok(text);
    }
    Err(refused(format!("{text} names no topic: like lounge.5")))
}

/// A host and perhaps a port, or nothing.
pub(super) fn address<'de, D: Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    let text = String::deserialize(from)?;
    if text.is_empty() || domain::Address::parse(&text).is_some() {
        return Ok(text);
    }
    let like = "like forum.example.org, forum.example.org:2222 or [2001:db8::1]:2222";
    Err(refused(format!("{text} is no address: {like}")))
}

/// A directory's name.
pub(super) fn directory<'de, D: Deserializer<'de>>(from: D) -> Result<PathBuf, D::Error> {
    let path = PathBuf::deserialize(from)?;
    if path.as_os_str().is_empty() {
        return Err(refused("a directory's name cannot be empty"));
    }
    Ok(path)
}

/// At least one address with a port.
pub(super) fn addresses<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<SocketAddr>, D::Error> {
    let addresses = Vec::<Address>::deserialize(from)?;
    if addresses.is_empty() {
        return Err(refused("at least one address is needed"));
    }
    Ok(addresses.into_iter().map(|address| address.0).collect())
}

/// An address of this machine alone, or nothing.
pub(super) fn loopback<'de, D: Deserializer<'de>>(from: D) -> Result<Option<SocketAddr>, D::Error> {
    let text = String::deserialize(from)?;
    if text.is_empty() {
        return Ok(None);
    }
    let address: Option<SocketAddr> = text.parse().ok();
    address
        .filter(|address| address.ip().is_loopback())
        .map(Some)
        .ok_or_else(|| {
            let like = "like 127.0.0.1:9222 or [::1]:9222";
            refused(format!(
                "{text} is not of this machine, which alone may ask: {like}"
            ))
        })
}

/// Such an address as it is written.
#[expect(clippy::ref_option, reason = "the signature that serde asks for")]
pub(super) fn loopback_text<S: Serializer>(
    address: &Option<SocketAddr>,
    to: S,
) -> Result<S::Ok, S::Error> {
    let text = address.map(|address| address.to_string());
    to.serialize_str(&text.unwrap_or_default())
}

/// An address of its own, so that a message can name one in a list.
struct Address(SocketAddr);

impl<'de> Derive<'de> for Address {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        text.parse().map(Self).map_err(|_| {
            let like = "a number and a port, as 127.0.0.1:2222 or [::]:2222";
            refused(format!("{text} is no address: {like}"))
        })
    }
}

pub(super) fn refused<E: Error>(why: impl Display) -> E {
    E::custom(why)
}
