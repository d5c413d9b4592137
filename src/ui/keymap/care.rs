//! The tables of keys of the log and of its entries.

use super::{Act, Binding, TURN_DOWN, TURN_UP, quiet, shown};
use crate::term::Key;
use crate::text::Words;

/// The log.
pub static LOG: &[Binding] = &[
    shown(&[Key::Char('/')], "/", Act::Filter, Words::key_filter),
    shown(&[Key::Char('m')], "m", Act::AboutMe, Words::key_log_mine),
    quiet(&[Key::Char('c')], "c", Act::SamePlace, Words::key_log_place),
    quiet(&[Key::Char('t')], "t", Act::SameAct, Words::key_log_act),
    quiet(&[Key::Char('b')], "b", Act::SameActor, Words::key_log_actor),
    shown(&[Key::Char('x')], "x", Act::All, Words::key_log_all),
];

/// The line in which is typed which entries of the log are shown.
pub static LOG_LINE: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Send, Words::key_filter),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_back),
];

/// An entry of the log.
pub static ENTRY: &[Binding] = &[
    shown(&[Key::Char('a')], "a", Act::Appeal, Words::key_appeal),
    shown(&[Key::Char('y')], "y", Act::Grant, Words::key_grant),
    shown(&[Key::Char('d')], "d", Act::Dismiss, Words::key_turn_down),
    shown(&[Key::Char('R')], "R", Act::TakeBack, Words::key_reverse),
    TURN_DOWN,
    TURN_UP,
];

/// Words that are said of an entry.
pub static ENTRY_WORDS: &[Binding] = &[
    shown(
        &[Key::Enter, Key::Ctrl('s')],
        "Enter",
        Act::Send,
        Words::key_send,
    ),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_back),
];
