//! An entry of the log, its number, and which entries are asked for. Must not know what may be done about one.

use std::fmt;

use super::{Act, Duties, Office, Reason};
use crate::domain::{Byline, Handle, Reference, SafeText, Slug, Time};

/// The number of an entry: the log counts them from 1, and none is given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogId(pub i64);

impl LogId {
    /// From what is typed where a number can be nothing else: `42`, or as it is written in texts, `log 42`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::number(text).or_else(|| Self::named(text))
    }

    /// From what is typed among other things: `log 42`.
    #[must_use]
    pub fn named(text: &str) -> Option<Self> {
        let (log, number) = text.trim().split_once(char::is_whitespace)?;
        Self::number(number).filter(|_| log.eq_ignore_ascii_case("log"))
    }

    fn number(text: &str) -> Option<Self> {
        let text = text.trim();
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|_| digits).map(Self)
    }
}

/// As it is written in texts, the same in every language: what one types to read it.
impl fmt::Display for LogId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "log {}", self.0)
    }
}

/// An entry, as a viewer sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEntry {
    /// Its number; grows with time.
    pub id: LogId,
    /// When.
    pub at: Time,
    /// Who; none for whoever runs the server, and for the forum itself.
    pub actor: Option<Byline>,
    /// As what.
    pub office: Office,
    /// What.
    pub act: Act,
    /// The place that it is about: a conference, a topic as it is addressed now, a post.
    pub reference: Option<Reference>,
    /// The title of that topic, or of the conference.
    pub title: Option<SafeText>,
    /// The member whom it concerns.
    pub member: Option<Byline>,
    /// Why; none where the act needs none.
    pub reason: Option<Reason>,
    /// In words.
    pub words: SafeText,
    /// What was before: a title, a place.
    pub before: Option<SafeText>,
    /// What is since then.
    pub after: Option<SafeText>,
    /// The entry that it takes back.
    pub reverses: Option<LogId>,
    /// The entry that took it back.
    pub reversed_by: Option<LogId>,
}

impl LogEntry {
    /// As whoever must not know the watched words reads it: those who are held for one would only write it otherwise.
    #[must_use]
    pub fn without_watched(mut self) -> Self {
        if matches!(self.act, Act::WatchWord | Act::UnwatchWord) {
            (self.before, self.after) = (None, None);
        }
        self
    }

    /// The pages of the sysop's that it took from a deputy.
    #[must_use]
    pub fn pages_taken(&self) -> Duties {
        let pages = |state: &Option<SafeText>| {
            let names = state.as_ref().map_or("", SafeText::as_str);
            Duties::parse(names)
        };
        match self.act {
            Act::Undepute => pages(&self.before).without(pages(&self.after)),
            _ => Duties::NONE,
        }
    }

    /// Whether it tells of something that was done with the topic at this address, where it is now, was, or came to be; that
    /// still stands, and took back nothing itself.
    #[must_use]
    pub fn stands_at(&self, place: &Reference) -> bool {
        let addresses = [&self.before, &self.after].into_iter().flatten();
        let addresses = addresses.filter(|_| matches!(self.act, Act::Move | Act::Split));
        let parsed: Vec<_> = addresses
            .filter_map(|text| Reference::parse(text.as_str()))
            .collect();
        let mut all = self.reference.iter().chain(&parsed);
        let stands = self.reversed_by.is_none() && self.reverses.is_none();
        stands && all.any(|one| one.slug == place.slug && one.topic == place.topic)
    }
}

/// Which entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogFilter {
    /// Only of this act.
    pub act: Option<Act>,
    /// Only of this conference.
    pub conference: Option<Slug>,
    /// Only by this member.
    pub by: Option<Handle>,
    /// Only what concerns this member.
    pub about: Option<Handle>,
}

/// What hid a post, for the words beside the fold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hiding {
    /// The entry of the log.
    pub entry: LogId,
    /// What was done; a fold is by flags, and waits for a host to look.
    pub act: Act,
    /// As what it was done.
    pub office: Office,
    /// Who did it, in short; none for whoever runs the server, and for the forum itself.
    pub by: Option<SafeText>,
    /// Why.
    pub reason: Reason,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_is_typed_by_its_number_and_as_it_is_written() {
        let entry = LogId(42);
        for typed in ["42", "log 42", " log  42 ", &entry.to_string()] {
            assert_eq!(LogId::parse(typed), Some(entry), "{typed}");
        }
        assert_eq!(LogId::named("Log 42"), Some(entry));
        assert_eq!(LogId::named("42"), None);
        for typed in [
            "",
            "log",
            "log ",
            "log42",
            "tools.42",
            "-42",
            "log +4",
            "4 2",
            "99999999999999999999",
        ] {
            assert_eq!(LogId::parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_stands_is_found_by_where_the_topic_is_was_and_came_to_be() {
        let entry = |act, before: Option<&str>, after: Option<&str>| LogEntry {
            id: LogId(1),
            at: Time::from_millis(0),
            actor: None,
            office: Office::Operator,
            act,
            reference: Reference::parse("maint.2"),
            title: None,
            member: None,
            reason: Some(Reason::Upkeep),
            words: SafeText::default(),
            before: before.map(SafeText::line),
            after: after.map(SafeText::line),
            reverses: None,
            reversed_by: None,
        };
        let stands = |entry: &LogEntry, at: &str| entry.stands_at(&Reference::parse(at).unwrap());
        let mut moved = entry(Act::Move, Some("tools.12"), Some("maint.2"));
        assert!(stands(&moved, "maint.2") && stands(&moved, "tools.12.4"));
        assert!(!stands(&moved, "tools.13"));
        let titled = entry(Act::Retitle, Some("tools.9"), Some("Noise"));
        assert!(stands(&titled, "maint.2.1") && !stands(&titled, "tools.9"));
        moved.reversed_by = Some(LogId(2));
        assert!(!stands(&moved, "maint.2"));
        let pages = |act| entry(act, Some("queue,spam"), Some("spam,tail")).pages_taken();
        assert_eq!(pages(Act::Undepute), Duties::parse("queue"));
        assert!(pages(Act::Depute).is_none());
    }
}
