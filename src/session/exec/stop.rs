//! Why a command ended before it was done: the exit status of each reason, and the sentence and the hint that are told.
//! What a stranger typed is told back to them only as [`SafeText`].

pub mod status;

use serde::Serialize;

use super::verb::{Opt, Verb};
use crate::domain::{Failure, Handle, Reference, Refusal, SafeText, Slug, Suspension};
use crate::session::link::Gone;
use crate::text::Words;

/// Why a command ended.
#[derive(Debug)]
pub enum Stop {
    /// There is nobody to tell.
    Gone,
    /// The forum says no.
    Failed(Failure),
    /// The caller is suspended.
    Suspended(Box<Suspension>),
    /// No command was given, and there is no terminal for the screens.
    NoCommand,
    /// There is no such command.
    Unknown(SafeText),
    /// A quotation mark is left open.
    Quotes,
    /// The command has no such option.
    UnknownOption(&'static Verb, SafeText),
    /// The option has no value, or one that it does not take.
    BadValue(Opt),
    /// An option that is needed there is not given.
    Missing(Opt),
    /// An option that belongs to other deeds than this one.
    NotFor(Opt, String),
    /// Too many words or too few, or no title.
    Operands(&'static Verb),
    /// Not the name of a status.
    NotAStatus(SafeText),
    /// None of the words that say which entries of the log.
    NotAFilter(SafeText),
    /// Not the number of one entry of the log.
    NotAnEntry(SafeText),
    /// A conference in which there are no ideas.
    NotABoard(Slug),
    /// Not a reference, or not one to a topic.
    NotAReference(SafeText),
    /// The caller has not agreed to the house rules as they are now.
    Rules,
    /// A topic, where a post is meant.
    NotAPost(Reference),
    /// Nothing of the kind that is to be taken back stands for this topic.
    NothingBack(Reference),
    /// Not the id of a held post.
    NotHeld(SafeText),
    /// Nobody of that handle waits to be welcomed.
    NoNewcomer(Handle),
    /// Standard input is not UTF-8.
    NotUtf8,
    /// Standard input is longer than a post may be.
    TooLong {
        /// The limit, in bytes.
        limit: usize,
    },
    /// There is a terminal where standard input is needed.
    Terminal,
    /// Standard input neither came nor ended.
    Silent {
        /// How long it was waited for.
        seconds: u64,
    },
    /// A part of standard input is missing.
    Lost,
    /// The command took too long.
    Slow {
        /// How long it may take.
        seconds: u64,
    },
    /// Newcomers may only ask for help.
    Newcomer,
    /// A sysop ended the session, with these words.
    Ended(SafeText),
    /// The server stops.
    Stopped,
}

impl From<Gone> for Stop {
    fn from(_: Gone) -> Self {
        Self::Gone
    }
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Failed(refusal.into())
    }
}

impl Stop {
    /// The exit status.
    #[must_use]
    pub const fn status(&self) -> u32 {
        match self {
            Self::Failed(Failure::Refused(refusal)) => status::status_of(refusal),
            Self::Gone
            | Self::Failed(Failure::Fault(_))
            | Self::Silent { .. }
            | Self::Lost
            | Self::Ended(_)
            | Self::Stopped
            | Self::Slow { .. } => status::FAILED,
            Self::Newcomer | Self::Suspended(_) | Self::Rules => status::FORBIDDEN,
            Self::NothingBack(_) | Self::NoNewcomer(_) => status::NOT_FOUND,
            Self::NoCommand
            | Self::Unknown(_)
            | Self::Quotes
            | Self::UnknownOption(..)
            | Self::BadValue(_)
            | Self::Missing(_)
            | Self::NotFor(..)
            | Self::NotAnEntry(_)
            | Self::NotABoard(_)
            | Self::Operands(_)
            | Self::NotAStatus(_)
            | Self::NotAReference(_)
            | Self::NotAFilter(_)
            | Self::NotAPost(_)
            | Self::NotHeld(_)
            | Self::NotUtf8
            | Self::TooLong { .. }
            | Self::Terminal => status::USAGE,
        }
    }

    /// A sentence, and where there is one a hint at what to do.
    #[must_use]
    pub fn told(&self, words: &Words) -> (String, Option<String>) {
        let usage = |verb: &Verb| words.exec_usage(verb.usage());
        let (sentence, hint) = match self {
            Self::Gone => return (String::new(), None),
            Self::Failed(failure) => return told_of(failure, words),
            Self::Suspended(how) => (
                words.suspension(how),
                Some(words.exec_appeal_hint(how.entry.0.to_string())),
            ),
            Self::NoCommand => (words.exec_no_command(), Some(words.exec_unknown_hint())),
            Self::Unknown(text) => {
                let hint = words.exec_unknown_hint();
                (words.exec_unknown(text.as_str()), Some(hint))
            }
            Self::Quotes => (words.exec_quotes(), Some(words.exec_quotes_hint())),
            Self::UnknownOption(verb, text) => {
                let sentence = words.exec_unknown_option(text.as_str(), verb.word);
                (sentence, Some(usage(verb)))
            }
            Self::BadValue(option) => {
                let about = option.about(words);
                (words.exec_bad_value(about, option.word()), None)
            }
            Self::Missing(option) => {
                let about = option.about(words);
                (words.exec_missing(about, option.word()), None)
            }
            Self::NotFor(option, deed) => (words.exec_not_for(deed.as_str(), option.word()), None),
            Self::NotAnEntry(text) => (words.exec_not_an_entry(text.as_str()), None),
            Self::NotABoard(slug) => (words.exec_not_a_board(slug.as_str()), None),
            Self::Operands(verb) => (words.exec_operands(verb.word), Some(usage(verb))),
            Self::NotAStatus(text) => {
                let hint = match text.as_str() {
                    "appeal" | "doubt" | "call" | "test" => words.exec_no_step(),
                    _ => words.status_unknown_hint(),
                };
                (words.status_unknown(text.as_str()), Some(hint))
            }
            Self::NotAFilter(text) => (words.log_filter_slip(text.as_str()), None),
            Self::NotAReference(text) => {
                let hint = words.no_such_place_hint();
                (words.exec_not_a_reference(text.as_str()), Some(hint))
            }
            Self::Rules => (words.exec_rules_first(), Some(words.exec_rules_hint())),
            Self::NotAPost(topic) => {
                let first = format!("{topic}.0");
                (
                    words.exec_not_a_post(topic.to_string()),
                    Some(words.exec_not_a_post_hint(first)),
                )
            }
            Self::NothingBack(topic) => (words.exec_nothing_back(topic.to_string()), None),
            Self::NotHeld(text) => (words.exec_not_held(text.as_str()), None),
            Self::NoNewcomer(handle) => (words.exec_no_newcomer(handle.as_str()), None),
            Self::NotUtf8 => (words.exec_not_utf8(), None),
            Self::TooLong { limit } => (words.exec_too_long(*limit), None),
            Self::Terminal => (words.exec_terminal(), Some(words.exec_terminal_hint())),
            Self::Silent { seconds } => {
                (words.exec_silent(*seconds), Some(words.exec_silent_hint()))
            }
            Self::Lost => (words.exec_lost(), Some(words.exec_lost_hint())),
            Self::Slow { seconds } => (words.exec_slow(*seconds), Some(words.exec_slow_hint())),
            Self::Ended(said) => (words.disconnected(said.as_str()), None),
            Self::Stopped => (words.exec_stopped(), Some(words.exec_slow_hint())),
            Self::Newcomer => (words.exec_newcomer(), Some(words.exec_join_first())),
        };
        (sentence.into_owned(), hint.map(|hint| hint.into_owned()))
    }
}

/// An error.
#[derive(Debug, Serialize)]
pub struct Error {
    /// A sentence.
    pub error: String,
    /// What to do, or null.
    pub hint: Option<String>,
}

/// As on the screens, but for what is otherwise without a screen: no draft is kept, and no key leads to joining.
fn told_of(failure: &Failure, words: &Words) -> (String, Option<String>) {
    let (sentence, hint) = words.failure(failure);
    let (sentence, hint) = match failure {
        Failure::Refused(Refusal::MembersOnly) => {
            (words.exec_members_only(), Some(words.exec_join_first()))
        }
        Failure::Refused(Refusal::Pace { seconds }) => {
            (sentence, Some(words.exec_try_again(*seconds)))
        }
        Failure::Refused(Refusal::SaidAlready { minutes, .. }) => {
            (sentence, Some(words.exec_said_already_hint(*minutes)))
        }
        Failure::Refused(Refusal::Busy) => (words.exec_busy(), None),
        Failure::Refused(Refusal::ReadOnly) => (sentence, Some(words.exec_read_only_hint())),
        _ => (sentence, hint),
    };
    (sentence.into_owned(), hint.map(|hint| hint.into_owned()))
}
