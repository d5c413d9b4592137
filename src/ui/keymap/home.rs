//! The tables of keys of Home, of what it leads to, and of what comes before it once: the first visit, the house rules.

use super::{Act, Binding, TURN_UP, quiet, shown};
use crate::term::Key;
use crate::text::Words;

/// Home.
pub static HOME: &[Binding] = &[
    shown(&[Key::Char(' ')], "Space", Act::ReadOn, Words::key_read_on),
    quiet(&[Key::Tab], "Tab", Act::NextNew, Words::key_next_new),
    quiet(
        &[Key::BackTab],
        "Shift-Tab",
        Act::PreviousNew,
        Words::key_previous_new,
    ),
    shown(&[Key::Char('/')], "/", Act::Search, Words::key_search),
    quiet(&[Key::Char('A')], "A", Act::CatchUp, Words::key_catch_up),
    quiet(&[Key::Char('u')], "u", Act::Undo, Words::key_undo),
    quiet(&[Key::Char('N')], "N", Act::NotNow, Words::key_not_now),
    shown(&[Key::Char('Q')], "Q", Act::Leave, Words::key_leave),
];

/// The house rules.
pub static RULES: &[Binding] = &[
    shown(
        &[Key::Char(' '), Key::PageDown],
        "Space",
        Act::PageDown,
        Words::key_page_down,
    ),
    TURN_UP,
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
];

/// New house rules.
pub static AGREE: &[Binding] = &[shown(&[Key::Enter], "Enter", Act::Send, Words::key_agree)];

/// The first visit: picking conferences.
pub static PICK: &[Binding] = &[
    shown(
        &[Key::Enter, Key::Right, Key::Char('l')],
        "Enter",
        Act::Open,
        Words::key_go_on,
    ),
    shown(
        &[Key::Char(' '), Key::Char('x')],
        "Space",
        Act::Follow,
        Words::key_in_or_out,
    ),
    quiet(
        &[Key::Esc, Key::Char('q'), Key::Left],
        "Esc",
        Act::Back,
        Words::key_go_on,
    ),
];

/// The first visit: the offer to introduce oneself.
pub static INTRODUCE: &[Binding] = &[
    shown(
        &[Key::Enter, Key::Char('r')],
        "Enter",
        Act::Reply,
        Words::key_write_yours,
    ),
    shown(
        &[Key::Esc, Key::Char('q'), Key::Left],
        "Esc",
        Act::Back,
        Words::key_not_now,
    ),
];

/// The inbox.
pub static INBOX: &[Binding] = &[
    shown(&[Key::Char(' ')], "Space", Act::ReadOn, Words::key_read_on),
    shown(&[Key::Tab], "Tab", Act::NextNew, Words::key_next_new),
    quiet(
        &[Key::BackTab],
        "Shift-Tab",
        Act::PreviousNew,
        Words::key_previous_new,
    ),
    shown(&[Key::Char('A')], "A", Act::CatchUp, Words::key_all_seen),
    quiet(&[Key::Char('u')], "u", Act::Undo, Words::key_undo),
];

/// The drafts.
pub static DRAFTS: &[Binding] = &[shown(
    &[Key::Char('d')],
    "d",
    Act::Discard,
    Words::key_discard,
)];

/// The list of conferences.
pub static CONFERENCES: &[Binding] = &[
    shown(&[Key::Char(' ')], "Space", Act::ReadOn, Words::key_read_on),
    shown(&[Key::Tab], "Tab", Act::NextNew, Words::key_next_new),
    quiet(
        &[Key::BackTab],
        "Shift-Tab",
        Act::PreviousNew,
        Words::key_previous_new,
    ),
    shown(&[Key::Char('x')], "x", Act::Follow, Words::key_follow),
    quiet(&[Key::Char('<')], "<", Act::MoveUp, Words::key_move_up),
    quiet(&[Key::Char('>')], ">", Act::MoveDown, Words::key_move_down),
    quiet(&[Key::Char('A')], "A", Act::CatchUp, Words::key_catch_up),
    quiet(&[Key::Char('u')], "u", Act::Undo, Words::key_undo),
];

/// The questions of the trust pulse.
pub static PULSE: &[Binding] = &[
    shown(
        &[
            Key::Char('1'),
            Key::Char('2'),
            Key::Char('3'),
            Key::Char('4'),
            Key::Char('5'),
        ],
        "1 2 3 4 5",
        Act::Rate,
        Words::key_rate,
    ),
    shown(
        &[
            Key::Char('N'),
            Key::Char('n'),
            Key::Esc,
            Key::Char('q'),
            Key::Left,
        ],
        "N",
        Act::Back,
        Words::key_not_now,
    ),
];
