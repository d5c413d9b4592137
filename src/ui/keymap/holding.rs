//! The tables of keys of posts that wait for a host, and of the page on spam.

use super::{Act, Binding, quiet, shown};
use crate::term::Key;
use crate::text::Words;

/// A held post, for a host.
pub static HELD: &[Binding] = &[
    shown(&[Key::Char('a')], "a", Act::Release, Words::key_release),
    shown(&[Key::Char('x')], "x", Act::Refuse, Words::key_not_post),
    quiet(&[Key::Char('p')], "p", Act::Purge, Words::key_purge),
];

/// A held post, for its author.
pub static HELD_MINE: &[Binding] = &[shown(
    &[Key::Char('t')],
    "t",
    Act::Withdraw,
    Words::key_take_back,
)];

/// Giving a reason.
pub static REASON: &[Binding] = &[
    shown(
        &[Key::Enter, Key::Ctrl('s')],
        "Enter",
        Act::Send,
        Words::key_confirm_reason,
    ),
    shown(
        &[Key::Down, Key::Up],
        "Arrows",
        Act::Text,
        Words::key_choose_reason,
    ),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_back),
];

/// The page on spam.
pub static SPAM: &[Binding] = &[
    shown(&[Key::Char('w')], "w", Act::AddKey, Words::key_watch_word),
    shown(&[Key::Char('d')], "d", Act::Remove, Words::key_unwatch_word),
    shown(&[Key::Char('u')], "u", Act::Undo, Words::key_unpurge),
];

/// Typing a word to watch.
pub static WATCHING: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Send, Words::key_watch_word),
    quiet(&[Key::Esc], "Esc", Act::Back, Words::key_back),
];
