//! The tables of keys of announcements and flags.

use super::{Act, Binding, quiet, shown};
use crate::term::Key;
use crate::text::Words;

/// In a conference of announcements where some are scheduled.
pub static ANNOUNCING: &[Binding] = &[shown(
    &[Key::Char('S')],
    "S",
    Act::Scheduled,
    Words::key_scheduled,
)];

/// What is scheduled.
pub static SCHEDULED: &[Binding] = &[shown(
    &[Key::Char('d')],
    "d",
    Act::Keep,
    Words::key_take_back,
)];

/// Saying what is wrong with a post.
pub static FLAG: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Send, Words::key_flag),
    shown(
        &[Key::Down, Key::Up],
        "Arrows",
        Act::Text,
        Words::key_choose_reason,
    ),
    quiet(&[Key::Esc], "Esc", Act::Back, Words::key_back),
];
