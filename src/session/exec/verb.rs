//! The commands as data: what each is called, how it is used, and which options it takes. `help` and the parser read
//! this table; a new command is a line here, an arm in `mod`, and a function in the file of its group.

use std::borrow::Cow;
use std::ops::RangeInclusive;

pub use super::name::Name;
pub use super::opt::Opt;
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

/// Every command, in the order of `help`.
pub static VERBS: [Verb; 31] = [
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
        name: Name::Doubt,
        word: "doubt",
        usage: "REF [--words W] [--undo] [--json]",
        about: Words::exec_about_doubt,
        operands: 1..=1,
        options: &[Opt::Words, Opt::Undo, Opt::Json],
    },
    Verb {
        name: Name::Call,
        word: "call",
        usage: "REF N|close [--json] < text",
        about: Words::exec_about_call,
        operands: 2..=2,
        options: &[Opt::Json],
    },
    Verb {
        name: Name::Test,
        word: "test",
        usage: "REF [--undo] [--json]",
        about: Words::exec_about_test,
        operands: 1..=1,
        options: &[Opt::Undo, Opt::Json],
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
        usage: "NUMBER|REF [--json] < text",
        about: Words::exec_about_appeal,
        operands: 1..=1,
        options: &[Opt::Json],
    },
    Verb {
        name: Name::Decide,
        word: "decide",
        usage: "NUMBER|REF grant|dismiss --words W [--json]",
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
        usage: "hide|freeze|retire|pin|retitle|move|link|unlink|split|erase|dismiss|accept REF [--reason R] [--words W] [--undo] [--title T] [--to SLUG] [--along WHICH] [--yes] [--json]",
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
#[path = "verb_tests.rs"]
mod tests;
