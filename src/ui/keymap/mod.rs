//! Keys as data: each screen has a table of what its keys do; footer, help and palette are made of the tables.
//!
//! This file owns what a key can do and how a table is read; the tables themselves are in `tables`, `home`, `holding`, `reading`,
//! `writing`, `members`, `boards` and `finding`, which screens there are in `screens`, where `g` leads in `going`, what keys are
//! called in `naming`.

mod announcing;
mod backups;
mod boards;
mod care;
mod finding;
mod going;
mod holding;
mod home;
mod members;
mod naming;
mod queue;
mod reading;
mod screens;
mod sysop;
mod tables;
mod tending;
mod writing;

use std::borrow::Cow;

use crate::term::Key;
use crate::text::Words;
pub use announcing::*;
pub use backups::*;
pub use boards::*;
pub use care::*;
pub use finding::*;
pub use going::{GO, Goal, Going, places};
pub use holding::*;
pub use home::*;
pub use members::*;
pub use queue::*;
pub use reading::*;
pub use screens::{Chapter, NOTES, Note, SCREENS, chapters};
pub use sysop::*;
pub use tables::*;
pub use tending::*;
pub use writing::*;

/// What a key does, whatever the screen makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(
    missing_docs,
    reason = "each name is its own description; the sentence stands in the table"
)]
pub enum Act {
    Help,
    Palette,
    Search,
    GoTo,
    Go,
    Repaint,
    Back,
    Leave,
    Down,
    Up,
    PageDown,
    PageUp,
    First,
    Last,
    Open,
    NextNew,
    PreviousNew,
    NewTopic,
    CatchUp,
    Undo,
    Filter,
    Sort,
    Follow,
    ReadOn,
    NextPost,
    PreviousPost,
    NextTopic,
    PreviousTopic,
    Reply,
    Quote,
    ToAnswered,
    BackFromAnswered,
    NextOfAuthor,
    PreviousOfAuthor,
    Fold,
    Edit,
    Scribble,
    Thank,
    Watch,
    Forget,
    Unread,
    Accept,
    Copy,
    History,
    Links,
    Send,
    Preview,
    Keep,
    Withdraw,
    Discard,
    BackUp,
    Verify,
    MoveUp,
    MoveDown,
    Change,
    ChangeBack,
    Redo,
    Text,
    AddKey,
    Rename,
    Remove,
    Refresh,
    Mute,
    Readers,
    Author,
    TheirPosts,
    All,
    FindNext,
    FindPrevious,
    Rate,
    NotNow,
    Flag,
    Scheduled,
    Vote,
    Steps,
    FilterBack,
    Roadmap,
    NextColumn,
    PreviousColumn,
    StepOn,
    StepBack,
    Step,
    NextField,
    Test,
    Choose,
    Confirm,
    Join,
    Dismiss,
    Hide,
    Purge,
    Refuse,
    Release,
    Welcome,
    AboutMe,
    SamePlace,
    SameAct,
    SameActor,
    Appeal,
    Grant,
    TakeBack,
    WhyFolded,
    Tend,
    Deed(&'static [crate::domain::Act]),
}

/// One line of a table.
pub struct Binding {
    /// The keys.
    pub keys: &'static [Key],
    /// How they are written in English; in any language, [`Binding::written`].
    pub shown: &'static str,
    /// What they do.
    pub act: Act,
    /// What that is called, in at most three words.
    pub says: fn(&Words) -> Cow<'static, str>,
    /// Whether the footer shows it, while there is room.
    pub footer: bool,
}

impl Act {
    /// Whether it is done as a member: whoever sits at the server's own terminal and is none is not offered it.
    #[must_use]
    pub const fn needs_member(self) -> bool {
        matches!(
            self,
            Self::NewTopic
                | Self::CatchUp
                | Self::NextNew
                | Self::PreviousNew
                | Self::Follow
                | Self::Reply
                | Self::Quote
                | Self::Edit
                | Self::Scribble
                | Self::Thank
                | Self::Watch
                | Self::Forget
                | Self::Unread
                | Self::Accept
                | Self::Mute
                | Self::Rate
                | Self::Flag
                | Self::Vote
                | Self::Appeal
                | Self::AboutMe
                | Self::Step
                | Self::StepOn
                | Self::StepBack
                | Self::Test
                | Self::MoveUp
                | Self::MoveDown
                | Self::Withdraw
        )
    }
}

/// What a key does by these tables; the first that knows it decides.
#[must_use]
pub fn act(tables: &[&'static [Binding]], key: Key) -> Option<Act> {
    let key = key.plain();
    tables
        .iter()
        .flat_map(|table| table.iter())
        .find(|binding| binding.keys.contains(&key))
        .map(|binding| binding.act)
}

/// A line that the footer shows.
const fn shown(
    keys: &'static [Key],
    shown: &'static str,
    act: Act,
    says: fn(&Words) -> Cow<'static, str>,
) -> Binding {
    Binding {
        keys,
        shown,
        act,
        says,
        footer: true,
    }
}

/// A line that only help shows.
const fn quiet(
    keys: &'static [Key],
    shown: &'static str,
    act: Act,
    says: fn(&Words) -> Cow<'static, str>,
) -> Binding {
    Binding {
        keys,
        shown,
        act,
        says,
        footer: false,
    }
}

/// A page on, where reading is not what the screen is for.
const TURN_DOWN: Binding = quiet(
    &[Key::Char(' '), Key::PageDown],
    "Space",
    Act::PageDown,
    Words::key_page_down,
);
/// A page back.
const TURN_UP: Binding = quiet(
    &[Key::Char('b'), Key::PageUp],
    "b",
    Act::PageUp,
    Words::key_page_up,
);

#[cfg(test)]
mod tests {
    use super::*;

    /// Every table, as a screen combines it.
    fn screens() -> Vec<Vec<&'static [Binding]>> {
        // What only a first visit shows is in no help but its own.
        let shared: [&[&'static [Binding]]; 3] = [&[LIST, HOUSE], &[PICK], &[INTRODUCE]];
        let own = SCREENS.iter().map(|(_, tables, _)| *tables);
        own.chain(shared).map(<[_]>::to_vec).collect()
    }

    #[test]
    fn no_key_means_two_things_in_one_table() {
        for table in screens().concat() {
            let keys: Vec<Key> = table
                .iter()
                .flat_map(|binding| binding.keys.iter().copied())
                .collect();
            for (i, key) in keys.iter().enumerate() {
                assert!(
                    !keys.iter().skip(i + 1).any(|other| other == key),
                    "{key:?} stands twice"
                );
            }
        }
    }

    #[test]
    fn no_key_means_two_things_where_several_tables_work() {
        let reader: &[&[Binding]] = &[VOTING, STEPPING, IDEA, REPLYING, TOPIC, ASKED];
        for live in [
            [reader, &[TENDS_POSTS, HOUSE]].concat(),
            vec![ANNOUNCING, TOPICS, LIST, TENDS_TOPICS, HOUSE],
            vec![BOARD, LIST, TENDS_BOARD, HOUSE],
            vec![TENDS_POSTS, TENDS_ELSE, HOUSE],
            vec![QUEUE, LIST, HOUSE],
        ] {
            let bindings = || live.iter().flat_map(|table| table.iter());
            for (i, binding) in bindings().enumerate() {
                let mut others = bindings().skip(i + 1);
                let differs = |other: &&Binding| {
                    let shared = other.keys.iter().any(|key| binding.keys.contains(key));
                    shared && other.act != binding.act
                };
                let twice = others.find(differs);
                assert!(twice.is_none(), "{} stands twice", binding.shown);
            }
        }
    }

    #[test]
    fn backspace_leads_back_wherever_it_deletes_nothing() {
        for table in [&[LIST, HOUSE][..], &[TOPICS, LIST, HOUSE], &[TOPIC, HOUSE]] {
            assert_eq!(act(table, Key::Backspace), Some(Act::Back));
        }
    }

    #[test]
    fn nothing_is_reached_only_by_a_function_key_alt_or_flow_control() {
        for screen in screens() {
            let bindings: Vec<&Binding> = screen.into_iter().flatten().collect();
            for binding in &bindings {
                let easy =
                    |key: &Key| !matches!(key, Key::F(_) | Key::Alt(_) | Key::Ctrl('s' | 'q'));
                let mut others = bindings.iter().filter(|other| other.act == binding.act);
                assert!(
                    others.any(|other| other.keys.iter().any(easy)),
                    "{}",
                    binding.shown
                );
                assert!(
                    !binding.keys.contains(&Key::Char('~')),
                    "~ is OpenSSH's escape"
                );
            }
        }
    }
}
