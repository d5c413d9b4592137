//! The log: what hosts, staff and sysops did, why, and in which of their offices. Members read it.
//!
//! The list of reasons is closed, and criticism is not in it. What an act takes away can be given back by a later entry that
//! reverses it; the entry itself stays.

use std::fmt;

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

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$each])* $variant),*
        }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// As stored, and printed by commands.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $text),*
                }
            }

            /// From what is stored or typed.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.as_str() == text)
            }
        }
    };
}

words! {
    /// What was done.
    Act {
        /// A post was folded by a host.
        Hide = "hide",
        /// It was unfolded.
        Unhide = "unhide",
        /// A post was folded because enough members flagged it.
        Fold = "fold",
        /// Flags of a post were looked at, and nothing was done.
        Dismiss = "dismiss",
        /// What is against the law was erased, for good.
        Erase = "erase",
        /// A topic was closed for answers.
        Freeze = "freeze",
        /// It was opened again.
        Thaw = "thaw",
        /// A topic was taken out of the lists.
        Retire = "retire",
        /// It was put back.
        Unretire = "unretire",
        /// A topic was put on top.
        Pin = "pin",
        /// No longer.
        Unpin = "unpin",
        /// A topic got another title.
        Retitle = "retitle",
        /// A topic went to another conference.
        Move = "move",
        /// A topic stands in another conference besides.
        Link = "link",
        /// No longer.
        Unlink = "unlink",
        /// Posts became a topic of their own.
        Split = "split",
        /// They went back.
        Unsplit = "unsplit",
        /// A held post was posted.
        Release = "release",
        /// A held post was not; its words are the author's.
        Refuse = "refuse",
        /// All posts of a member were taken out.
        Purge = "purge",
        /// They were put back.
        Unpurge = "unpurge",
        /// A member may not write for a while.
        Suspend = "suspend",
        /// They may again.
        Reinstate = "reinstate",
        /// An application was granted.
        Approve = "approve",
        /// It was not.
        Reject = "reject",
        /// A member became staff.
        GrantStaff = "grant-staff",
        /// No longer.
        RevokeStaff = "revoke-staff",
        /// A member became sysop.
        GrantSysop = "grant-sysop",
        /// No longer.
        RevokeSysop = "revoke-sysop",
        /// A member got other pages of the sysop's.
        Depute = "depute",
        /// A member became host of a conference.
        Host = "host",
        /// No longer.
        Unhost = "unhost",
        /// A member was admitted to a private conference.
        Admit = "admit",
        /// No longer.
        Expel = "expel",
        /// A conference was added.
        AddConference = "add-conference",
        /// A conference was changed.
        EditConference = "edit-conference",
        /// A conference was closed.
        Archive = "archive",
        /// It was opened again.
        Unarchive = "unarchive",
        /// Posts of an import went to the member who wrote them.
        GiveClaim = "claim",
        /// A member who lost their key got a code.
        Recover = "recover",
        /// A member got a key from somebody else.
        AddKey = "add-key",
        /// Somebody else took a key from a member.
        RemoveKey = "remove-key",
        /// A word is watched from now on.
        WatchWord = "watch-word",
        /// No longer.
        UnwatchWord = "unwatch-word",
        /// A member is gone.
        EraseMember = "erase-member",
        /// An idea took a step; the reason is its post.
        Step = "step",
        /// An answer was accepted by a host.
        Accept = "accept",
        /// An appeal was granted, and there was nothing left to take back.
        GrantAppeal = "grant-appeal",
        /// An appeal was dismissed.
        DismissAppeal = "dismiss-appeal",
        /// An organisation was confirmed, refused or merged.
        Organisation = "organisation",
        /// A session was ended.
        Disconnect = "disconnect",
    }
}

words! {
    /// Why. Nobody is hidden, suspended or moved for criticism.
    Reason {
        /// It sells, or leads away.
        Spam = "spam",
        /// It attacks a person.
        Attack = "attack",
        /// It tells what is private.
        Private = "private",
        /// It is against the law.
        Unlawful = "unlawful",
        /// It belongs elsewhere.
        Misplaced = "misplaced",
        /// It stands elsewhere already.
        Duplicate = "duplicate",
        /// Its author asked for it.
        Asked = "asked",
        /// It keeps the place in order.
        Upkeep = "upkeep",
        /// What was done before was a mistake.
        Mistake = "mistake",
        /// An appeal was granted.
        Appeal = "appeal",
    }
}

words! {
    /// As what somebody acted.
    Office {
        /// A host of the conference.
        Host = "host",
        /// The sponsor's staff.
        Staff = "staff",
        /// A sysop, or a deputy of theirs.
        Sysop = "sysop",
        /// Whoever runs the server.
        Operator = "operator",
        /// The forum itself.
        Forum = "forum",
    }
}

impl Reason {
    /// Characters of the words beside a reason; what is longer is cut.
    pub const CHARS: usize = 300;

    /// Those that a host chooses from; the others are given by what happened.
    pub const CHOICES: [Self; 9] = [
        Self::Spam,
        Self::Attack,
        Self::Private,
        Self::Unlawful,
        Self::Misplaced,
        Self::Duplicate,
        Self::Asked,
        Self::Upkeep,
        Self::Mistake,
    ];
}

impl Act {
    /// What takes this back; none where nothing does.
    #[must_use]
    pub const fn reversal(self) -> Option<Self> {
        match self {
            Self::Hide | Self::Fold => Some(Self::Unhide),
            Self::Unhide => Some(Self::Hide),
            Self::Freeze => Some(Self::Thaw),
            Self::Thaw => Some(Self::Freeze),
            Self::Retire => Some(Self::Unretire),
            Self::Unretire => Some(Self::Retire),
            Self::Pin => Some(Self::Unpin),
            Self::Unpin => Some(Self::Pin),
            Self::Retitle => Some(Self::Retitle),
            Self::Move => Some(Self::Move),
            Self::Link => Some(Self::Unlink),
            Self::Split => Some(Self::Unsplit),
            Self::Purge => Some(Self::Unpurge),
            Self::Suspend => Some(Self::Reinstate),
            _ => None,
        }
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
    /// Who did it, in short; none for the forum itself, after flags.
    pub by: Option<SafeText>,
    /// Why.
    pub reason: Reason,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_understood_again() {
        for act in Act::ALL {
            assert_eq!(Act::parse(act.as_str()), Some(*act));
        }
        for reason in Reason::ALL {
            assert_eq!(Reason::parse(reason.as_str()), Some(*reason));
        }
        for office in Office::ALL {
            assert_eq!(Office::parse(office.as_str()), Some(*office));
        }
    }

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
    }

    #[test]
    fn what_takes_something_back_can_be_taken_back_itself_or_ends_it() {
        for act in Act::ALL {
            if let Some(back) = act.reversal() {
                assert!(
                    back.reversal().is_none() || back.reversal() == Some(*act) || *act == Act::Fold
                );
            }
        }
    }
}
