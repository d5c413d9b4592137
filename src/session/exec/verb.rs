//! The commands as data: what each is called, how it is used, and which options it takes. `help` and the parser read
//! this table; a new command is a line here, an arm in `mod`, and a function in the file of its group.

use std::borrow::Cow;
use std::ops::RangeInclusive;

pub use super::name::Name;
use crate::text::Words;

/// A command as `help` lists it.
#[derive(Debug)]
pub struct Verb {
    /// Which.
    pub name: Name,
    /// As it is typed.
    pub word: &'static str,
    /// What follows the word, as in a man page.
    pub usage: &'static str,
    /// One line on what it does.
    pub about: fn(&Words) -> Cow<'static, str>,
    /// How many words that are no options it takes.
    pub operands: RangeInclusive<usize>,
    /// The options that it takes.
    pub options: &'static [Opt],
}

/// An option; each means the same wherever it is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opt {
    /// Print JSON.
    Json,
    /// How many at most.
    Limit,
    /// Go on after this reference.
    Before,
    /// Start at this number.
    From,
    /// What was printed is read.
    Mark,
    /// The title.
    Title,
    /// The kind of topic.
    Kind,
    /// What an announcement declares to be.
    Declares,
    /// The ideas that a release ships.
    Ships,
    /// When to publish an announcement.
    At,
    /// Makes a repetition harmless.
    Id,
    /// The view of a board.
    View,
    /// Why a step is taken.
    Reason,
    /// Why a host does something: one of the reasons of the log.
    Why,
    /// What an idea is planned for.
    Target,
    /// What ships it.
    Release,
    /// What it is merged into.
    Into,
    /// Why a host does something, besides the reason.
    Words,
    /// The other way round.
    Undo,
    /// Another conference.
    To,
    /// What goes along with a post that is split off.
    Along,
    /// It is meant.
    Yes,
}

impl Opt {
    /// As it is typed.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Json => "--json",
            Self::Limit => "--limit",
            Self::Before => "--before",
            Self::From => "--from",
            Self::Mark => "--mark",
            Self::Title => "--title",
            Self::Kind | Self::Declares => "--kind",
            Self::Ships => "--ships",
            Self::At => "--at",
            Self::Id => "--id",
            Self::View => "--view",
            Self::Reason | Self::Why => "--reason",
            Self::Target => "--target",
            Self::Release => "--release",
            Self::Into => "--into",
            Self::Words => "--words",
            Self::Undo => "--undo",
            Self::To => "--to",
            Self::Along => "--along",
            Self::Yes => "--yes",
        }
    }

    /// Whether a value belongs to it.
    #[must_use]
    pub const fn takes_value(self) -> bool {
        !matches!(self, Self::Json | Self::Mark | Self::Undo | Self::Yes)
    }

    /// Whether its value may be several words: those that follow it are its own, as `ssh` hands them over without quotes.
    #[must_use]
    pub const fn takes_words(self) -> bool {
        matches!(
            self,
            Self::Title
                | Self::Reason
                | Self::Why
                | Self::Target
                | Self::Release
                | Self::Ships
                | Self::At
                | Self::Words
        )
    }

    /// One line on what it means.
    #[must_use]
    pub fn about(self, words: &Words) -> Cow<'static, str> {
        match self {
            Self::Json => words.exec_option_json(),
            Self::Limit => words.exec_option_limit(),
            Self::Before => words.exec_option_before(),
            Self::From => words.exec_option_from(),
            Self::Mark => words.exec_option_mark(),
            Self::Title => words.exec_option_title(),
            Self::Kind => words.exec_option_kind(),
            Self::Declares => words.exec_option_declares(),
            Self::Ships => words.exec_option_ships(),
            Self::At => words.exec_option_at(),
            Self::Id => words.exec_option_id(),
            Self::View => words.exec_option_view(),
            Self::Reason => words.exec_option_reason(),
            Self::Why => words.exec_option_why(),
            Self::Target => words.exec_option_target(),
            Self::Release => words.exec_option_release(),
            Self::Into => words.exec_option_into(),
            Self::Words => words.exec_option_words(),
            Self::Undo => words.exec_option_undo(),
            Self::To => words.exec_option_to(),
            Self::Along => words.exec_option_along(),
            Self::Yes => words.exec_option_yes(),
        }
    }
}

/// Every command, in the order of `help`.
pub static VERBS: [Verb; 28] = [
    Verb {
        name: Name::Help,
        word: "help",
        usage: "[VERB]",
        about: Words::exec_about_help,
        operands: 0..=1,
        options: &[],
    },
    Verb {
        name: Name::Whoami,
        word: "whoami",
        usage: "[--json]",
        about: Words::exec_about_whoami,
        operands: 0..=0,
        options: &[Opt::Json],
    },
    Verb {
        name: Name::Rules,
        word: "rules",
        usage: "[agree] [--json]",
        about: Words::exec_about_rules,
        operands: 0..=1,
        options: &[Opt::Json],
    },
    Verb {
        name: Name::Conferences,
        word: "conferences",
        usage: "[--limit N] [--json]",
        about: Words::exec_about_conferences,
        operands: 0..=0,
        options: &[Opt::Limit, Opt::Json],
    },
    Verb {
        name: Name::Topics,
        word: "topics",
        usage: "SLUG [--limit N] [--before REF] [--json]",
        about: Words::exec_about_topics,
        operands: 1..=1,
        options: &[Opt::Limit, Opt::Before, Opt::Json],
    },
    Verb {
        name: Name::New,
        word: "new",
        usage: "[--limit N] [--before REF] [--json]",
        about: Words::exec_about_new,
        operands: 0..=0,
        options: &[Opt::Limit, Opt::Before, Opt::Json],
    },
    Verb {
        name: Name::Read,
        word: "read",
        usage: "REF [--from N] [--limit N] [--mark] [--json]",
        about: Words::exec_about_read,
        operands: 1..=1,
        options: &[Opt::From, Opt::Limit, Opt::Mark, Opt::Json],
    },
    Verb {
        name: Name::Post,
        word: "post",
        usage: "SLUG --title T [--kind K] [--id ID] [--json] < text",
        about: Words::exec_about_post,
        operands: 1..=1,
        options: &[Opt::Title, Opt::Kind, Opt::Id, Opt::Json],
    },
    Verb {
        name: Name::Announce,
        word: "announce",
        usage: "SLUG --kind K --title T [--ships REF,REF] [--at TIME] [--id ID] [--json] < text",
        about: Words::exec_about_announce,
        operands: 1..=1,
        options: &[
            Opt::Declares,
            Opt::Title,
            Opt::Ships,
            Opt::At,
            Opt::Id,
            Opt::Json,
        ],
    },
    Verb {
        name: Name::Reply,
        word: "reply",
        usage: "REF [--id ID] [--json] < text",
        about: Words::exec_about_reply,
        operands: 1..=1,
        options: &[Opt::Id, Opt::Json],
    },
    Verb {
        name: Name::Ideas,
        word: "ideas",
        usage: "SLUG [--view V] [--limit N] [--before REF] [--json]",
        about: Words::exec_about_ideas,
        operands: 1..=1,
        options: &[Opt::View, Opt::Limit, Opt::Before, Opt::Json],
    },
    Verb {
        name: Name::Vote,
        word: "vote",
        usage: "REF [--json]",
        about: Words::exec_about_vote,
        operands: 1..=1,
        options: &[Opt::Json],
    },
    Verb {
        name: Name::Unvote,
        word: "unvote",
        usage: "REF [--json]",
        about: Words::exec_about_unvote,
        operands: 1..=1,
        options: &[Opt::Json],
    },
    Verb {
        name: Name::Step,
        word: "step",
        usage: "REF STATUS [--reason R] [--target T] [--release V] [--into REF] [--id ID] [--json] [< reason]",
        about: Words::exec_about_step,
        operands: 2..=2,
        options: &[
            Opt::Reason,
            Opt::Target,
            Opt::Release,
            Opt::Into,
            Opt::Id,
            Opt::Json,
        ],
    },
    Verb {
        name: Name::Log,
        word: "log",
        usage: "[NUMBER] [in:SLUG] [by:HANDLE] [about:HANDLE] [act:ACT] [--limit N] [--json]",
        about: Words::exec_about_log,
        operands: 0..=4,
        options: &[Opt::Limit, Opt::Json],
    },
    Verb {
        name: Name::Appeal,
        word: "appeal",
        usage: "NUMBER [--json] < text",
        about: Words::exec_about_appeal,
        operands: 1..=2,
        options: &[Opt::Json],
    },
    Verb {
        name: Name::Decide,
        word: "decide",
        usage: "NUMBER grant|dismiss --words W [--json]",
        about: Words::exec_about_decide,
        operands: 2..=2,
        options: &[Opt::Words, Opt::Json],
    },
    Verb {
        name: Name::Reverse,
        word: "reverse",
        usage: "NUMBER --reason R [--words W] [--json]",
        about: Words::exec_about_reverse,
        operands: 1..=1,
        options: &[Opt::Why, Opt::Words, Opt::Json],
    },
    Verb {
        name: Name::Search,
        word: "search",
        usage: "QUERY... [--limit N] [--json]",
        about: Words::exec_about_search,
        operands: 1..=usize::MAX,
        options: &[Opt::Limit, Opt::Json],
    },
    Verb {
        name: Name::Inbox,
        word: "inbox",
        usage: "[--limit N] [--json]",
        about: Words::exec_about_inbox,
        operands: 0..=0,
        options: &[Opt::Limit, Opt::Json],
    },
    Verb {
        name: Name::Queue,
        word: "queue",
        usage: "[--limit N] [--json]",
        about: Words::exec_about_queue,
        operands: 0..=0,
        options: &[Opt::Limit, Opt::Json],
    },
    Verb {
        name: Name::Tend,
        word: "tend",
        usage: "hide|freeze|retire|pin|retitle|move|link|unlink|split|erase|dismiss|accept REF --reason R [--words W] [--undo] [--title T] [--to SLUG] [--along WHICH] [--yes] [--json]",
        about: Words::exec_about_tend,
        operands: 2..=2,
        options: super::tend::OPTIONS,
    },
    Verb {
        name: Name::Release,
        word: "release",
        usage: "ID [--json]",
        about: Words::exec_about_release,
        operands: 1..=1,
        options: &[Opt::Json],
    },
    Verb {
        name: Name::Refuse,
        word: "refuse",
        usage: "ID --reason R [--words W] [--json]",
        about: Words::exec_about_refuse,
        operands: 1..=1,
        options: &[Opt::Why, Opt::Words, Opt::Json],
    },
    Verb {
        name: Name::Welcome,
        word: "welcome",
        usage: "HANDLE [--json]",
        about: Words::exec_about_welcome,
        operands: 1..=1,
        options: &[Opt::Json],
    },
    Verb {
        name: Name::Who,
        word: "who",
        usage: "[--limit N] [--json]",
        about: Words::exec_about_who,
        operands: 0..=0,
        options: &[Opt::Limit, Opt::Json],
    },
    Verb {
        name: Name::Report,
        word: "report",
        usage: "[--json]",
        about: Words::exec_about_report,
        operands: 0..=0,
        options: &[Opt::Json],
    },
    Verb {
        name: Name::ExportMe,
        word: "export-me",
        usage: "> me.zip",
        about: Words::exec_about_export_me,
        operands: 0..=0,
        options: &[],
    },
];

/// The command with this word.
#[must_use]
pub fn find(word: &str) -> Option<&'static Verb> {
    VERBS.iter().find(|verb| verb.word == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Language, Reason};

    #[test]
    fn the_reasons_that_can_be_typed_are_named_in_every_language() {
        for language in Language::ALL {
            let about = Opt::Why.about(Words::of(language));
            for reason in Reason::CHOICES {
                assert!(about.contains(reason.as_str()), "{language:?}: {about}");
            }
        }
    }

    #[test]
    fn one_key_has_one_name_in_a_language() {
        let es = include_str!("../../../assets/locales/es.ftl");
        let zh = include_str!("../../../assets/locales/zh.ftl");
        assert!(!es.contains("Enter") && !zh.contains("Enter"));
    }
}
