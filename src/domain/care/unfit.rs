//! Why a setting cannot be what somebody typed, read out of what the parser of the file says of it: that is one English line,
//! as it is for a file, and whoever changes a setting on the screen reads a sentence in their own language.
//!
//! What is not known here is told as the parser says it. `config/tests.rs` holds the two together.

use crate::domain::Reference;

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit<'a> {
    /// It is no whole number.
    NoNumber,
    /// It is neither true nor false.
    NoSwitch,
    /// It is less or more than it may be; nothing at all is possible, too, where that is said.
    Outside {
        /// The least.
        least: &'a str,
        /// The most.
        most: &'a str,
        /// Whether it may be nothing.
        or_nothing: bool,
    },
    /// It is none of these.
    NoneOf(&'a str),
    /// It does not have the form of this.
    Unlike(&'a str),
    /// It is no line of plain text.
    NoLine,
    /// It is empty.
    Empty,
    /// There is no such topic in which every member may write.
    NoTopic(&'a str),
}

/// What ends the sentence on a topic in which newcomers cannot introduce themselves.
const IN_WHICH: &str = " in which every member may write";

impl<'a> Unfit<'a> {
    /// That there is no such topic, as the parser would say it.
    #[must_use]
    pub fn no_topic(named: &Reference) -> String {
        format!("there is no topic {named}{IN_WHICH}")
    }

    /// What the parser meant, where it is one of these.
    #[must_use]
    pub fn read(said: &'a str) -> Option<Self> {
        let after = |mark: &str| said.rsplit_once(mark).map(|(_, rest)| rest);
        Some(match said {
            _ if said.ends_with(" is not a whole number") => Self::NoNumber,
            _ if said.ends_with(" is neither true nor false") => Self::NoSwitch,
            _ if said.starts_with("one line of plain text") => Self::NoLine,
            _ if said.ends_with(" cannot be empty") => Self::Empty,
            _ if said.starts_with("unknown variant ") => Self::NoneOf(after(", expected one of ")?),
            _ if said.starts_with("no language ") => Self::NoneOf(after(": one of ")?),
            _ if said.ends_with(IN_WHICH) => {
                let topic = said.strip_suffix(IN_WHICH)?;
                Self::NoTopic(topic.strip_prefix("there is no topic ")?)
            }
            _ => match after(" is not possible: from ") {
                Some(range) => {
                    let (least, most) = range.split_once(" to ")?;
                    let bare = most.strip_suffix(", or nothing");
                    Self::Outside {
                        least,
                        most: bare.unwrap_or(most),
                        or_nothing: bare.is_some(),
                    }
                }
                None => Self::Unlike(after(": like ")?),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn a_topic_is_read_again_and_what_is_not_known_is_not_guessed() {
        let lounge = Reference::parse("lounge.5").unwrap();
        let said = Unfit::no_topic(&lounge);
        assert_eq!(Unfit::read(&said), Some(Unfit::NoTopic("lounge.5")));
        for said in ["", "/mnt/usb: Permission denied (os error 13)"] {
            assert_eq!(Unfit::read(said), None);
        }
    }
}
