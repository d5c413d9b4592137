//! The tables of the health report and of the sysop's pages.

use super::{Act, Binding, quiet, shown};
use crate::term::Key;
use crate::text::Words;

/// The health report.
pub static REPORT: &[Binding] = &[
    shown(
        &[Key::Char(' '), Key::PageDown],
        "Space",
        Act::PageDown,
        Words::key_page_down,
    ),
    quiet(
        &[Key::Char('b'), Key::PageUp],
        "b",
        Act::PageUp,
        Words::key_page_up,
    ),
    quiet(
        &[Key::Up, Key::Char('k')],
        "k Up",
        Act::Up,
        Words::key_line_up,
    ),
    quiet(
        &[Key::Down, Key::Char('j')],
        "j Down",
        Act::Down,
        Words::key_line_down,
    ),
    quiet(&[Key::Home], "gg Home", Act::First, Words::key_first),
    quiet(
        &[Key::End, Key::Char('G')],
        "G End",
        Act::Last,
        Words::key_last,
    ),
];
