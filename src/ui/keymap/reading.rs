//! The tables of keys of what stands around a topic: its links, the versions of its posts, and what of its own
//! table matters for the post in focus.

use super::{Act, Binding, quiet, shown};
use crate::term::Key;
use crate::text::Words;

/// What a post leads to.
pub static LINKS: &[Binding] = &[shown(
    &[Key::Char('y')],
    "y",
    Act::Copy,
    Words::key_copy_link,
)];

/// An address, shown whole.
pub static ADDRESS: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Back, Words::key_back),
    shown(&[Key::Char('y')], "y", Act::Copy, Words::key_copy_link),
];

/// The versions of a post.
pub static HISTORY: &[Binding] = &[
    shown(&[Key::Char(' ')], "Space", Act::ReadOn, Words::key_read_on),
    shown(&[Key::Left], "Left", Act::NextPost, Words::key_older),
    shown(&[Key::Right], "Right", Act::PreviousPost, Words::key_newer),
    quiet(
        &[Key::Char('J'), Key::Char('n')],
        "J n",
        Act::NextPost,
        Words::key_older,
    ),
    quiet(
        &[Key::Char('K'), Key::Char('p')],
        "K p",
        Act::PreviousPost,
        Words::key_newer,
    ),
    quiet(
        &[Key::Down, Key::Char('j')],
        "j Down",
        Act::Down,
        Words::key_line_down,
    ),
    quiet(
        &[Key::Up, Key::Char('k')],
        "k Up",
        Act::Up,
        Words::key_line_up,
    ),
    quiet(
        &[Key::PageDown, Key::Ctrl('d'), Key::Ctrl('f')],
        "PgDn",
        Act::PageDown,
        Words::key_page_down,
    ),
    quiet(
        &[Key::PageUp, Key::Char('b'), Key::Ctrl('u'), Key::Ctrl('b')],
        "b PgUp",
        Act::PageUp,
        Words::key_page_up,
    ),
];

/// In a topic whose answer the reader may choose; in its footer where that can be the post in focus.
pub static ASKED: &[Binding] = &[shown(
    &[Key::Char('a')],
    "a",
    Act::Accept,
    Words::key_accept,
)];

/// In the footer of a topic where the post in focus is one's own.
pub static OWN: &[Binding] = &[shown(&[Key::Char('e')], "e", Act::Edit, Words::key_edit)];

/// In the footer of a topic where the post in focus is somebody else's.
pub static OTHERS: &[Binding] = &[shown(&[Key::Char('t')], "t", Act::Thank, Words::key_thank)];

/// In the footer of a topic where the post in focus leads somewhere.
pub static LEADING: &[Binding] = &[shown(&[Key::Char('l')], "l", Act::Links, Words::key_links)];

/// What a topic that is an idea has besides.
pub static IDEA: &[Binding] = &[quiet(&[Key::Char('H')], "H", Act::Steps, Words::key_steps)];

/// What it has besides while its conference is no archive.
pub static VOTING: &[Binding] = &[quiet(&[Key::Char('v')], "v", Act::Vote, Words::key_vote)];

/// What it has besides while it is open.
pub static STEPPING: &[Binding] = &[
    quiet(&[Key::Char('s')], "s", Act::Step, Words::key_step),
    quiet(&[Key::Char('T')], "T", Act::Test, Words::key_test),
];

/// In the footer of an idea that the reader can vote for.
pub static VOTE: &[Binding] = &[shown(&[Key::Char('v')], "v", Act::Vote, Words::key_vote)];

/// In the footer of an idea that the reader voted for.
pub static VOTED: &[Binding] = &[shown(
    &[Key::Char('v')],
    "v",
    Act::Vote,
    Words::key_vote_back,
)];

/// In the footer of an idea that the reader may take a step further.
pub static MOVING: &[Binding] = &[shown(&[Key::Char('s')], "s", Act::Step, Words::key_step)];

/// In the footer of an idea whose call for testers concerns the reader.
pub static TESTING: &[Binding] = &[shown(&[Key::Char('T')], "T", Act::Test, Words::key_test)];

/// In the footer of an idea where the post in focus has no versions of its own.
pub static PAST: &[Binding] = &[shown(
    &[Key::Char('h')],
    "h",
    Act::History,
    Words::key_steps,
)];
