//! The tables of keys of boards: the ideas of a conference.

use super::{Act, Binding, quiet, shown};
use crate::term::Key;
use crate::text::Words;

/// The ideas of a conference.
pub static BOARD: &[Binding] = &[
    shown(&[Key::Char('v')], "v", Act::Vote, Words::key_vote),
    shown(&[Key::Char('n')], "n", Act::NewTopic, Words::key_propose),
    shown(&[Key::Char('f')], "f", Act::Filter, Words::key_next_view),
    quiet(
        &[Key::Char('F')],
        "F",
        Act::FilterBack,
        Words::key_previous_view,
    ),
    shown(&[Key::Char(' ')], "Space", Act::ReadOn, Words::key_read_on),
    quiet(&[Key::Tab], "Tab", Act::NextNew, Words::key_next_new),
    quiet(
        &[Key::BackTab],
        "Shift-Tab",
        Act::PreviousNew,
        Words::key_previous_new,
    ),
    quiet(&[Key::Char('w')], "w", Act::Watch, Words::key_watch),
    quiet(&[Key::Char('x')], "x", Act::Forget, Words::key_forget),
    quiet(&[Key::Char('A')], "A", Act::CatchUp, Words::key_catch_up),
    quiet(&[Key::Char('u')], "u", Act::Undo, Words::key_undo),
];
