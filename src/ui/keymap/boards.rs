//! The tables of keys of boards: the ideas of a conference, and where they are going.

use super::{Act, Binding, quiet, shown};
use crate::term::Key;
use crate::text::Words;

/// The ideas of a conference.
pub static BOARD: &[Binding] = &[
    shown(&[Key::Char('v')], "v", Act::Vote, Words::key_vote),
    shown(&[Key::Char('n')], "n", Act::NewTopic, Words::key_propose),
    shown(&[Key::Char('f')], "f", Act::Filter, Words::key_next_view),
    shown(&[Key::Char('R')], "R", Act::Roadmap, Words::key_roadmap),
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

/// Where ideas are going.
pub static ROADMAP: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Open, Words::key_open),
    shown(&[Key::Char('v')], "v", Act::Vote, Words::key_vote),
    quiet(
        &[Key::Right, Key::Char('l'), Key::Tab],
        "l Tab",
        Act::NextColumn,
        Words::key_next_column,
    ),
    quiet(
        &[Key::Left, Key::Char('h'), Key::BackTab],
        "h Shift-Tab",
        Act::PreviousColumn,
        Words::key_previous_column,
    ),
    quiet(
        &[Key::Char('>'), Key::Char('L')],
        "> L",
        Act::StepOn,
        Words::key_step_on,
    ),
    quiet(
        &[Key::Char('<'), Key::Char('H')],
        "< H",
        Act::StepBack,
        Words::key_step_back,
    ),
    quiet(&[Key::Char('s')], "s", Act::Step, Words::key_step),
    quiet(&[Key::Char('u')], "u", Act::Undo, Words::key_undo),
];

/// In the footer of a roadmap for those who take steps there.
pub static MOVES: &[Binding] = &[
    shown(&[Key::Char('>')], "> <", Act::StepOn, Words::key_shift),
    shown(&[Key::Char('s')], "s", Act::Step, Words::key_step),
];
