//! The tables of keys where one looks for something: search, the palette, help.

use super::{Act, Binding, quiet, shown};
use crate::term::Key;
use crate::text::Words;

/// Search, while one types.
pub static TYPING: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Search, Words::key_search),
    shown(
        &[Key::Down, Key::Tab],
        "Down",
        Act::Down,
        Words::key_results,
    ),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_back),
    quiet(
        &[Key::Ctrl('p')],
        "Ctrl-P",
        Act::Palette,
        Words::key_palette,
    ),
];

/// Search and its results.
pub static SEARCH: &[Binding] = &[
    shown(&[Key::Char('/')], "/", Act::Search, Words::key_search),
    shown(&[Key::Char('s')], "s", Act::Sort, Words::key_sort),
];

/// The palette. Whatever else is pressed is typed.
pub static PALETTE: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Open, Words::key_choose),
    quiet(
        &[Key::Down, Key::Tab, Key::Ctrl('n')],
        "Down",
        Act::Down,
        Words::key_down,
    ),
    quiet(
        &[Key::Up, Key::BackTab, Key::Ctrl('p')],
        "Up",
        Act::Up,
        Words::key_up,
    ),
    quiet(
        &[Key::PageDown],
        "PgDn",
        Act::PageDown,
        Words::key_page_down,
    ),
    quiet(&[Key::PageUp], "PgUp", Act::PageUp, Words::key_page_up),
    shown(
        &[Key::Esc, Key::Ctrl('c')],
        "Esc",
        Act::Back,
        Words::key_close,
    ),
];

/// Help.
pub static HELP: &[Binding] = &[
    shown(
        &[Key::PageDown, Key::Char(' ')],
        "Space",
        Act::PageDown,
        Words::key_page_down,
    ),
    shown(
        &[
            Key::Char('q'),
            Key::Esc,
            Key::Char('?'),
            Key::Enter,
            Key::Left,
            Key::F(1),
        ],
        "q",
        Act::Back,
        Words::key_close,
    ),
    shown(&[Key::Char('a')], "a", Act::All, Words::key_all),
    shown(&[Key::Char('/')], "/", Act::Search, Words::key_find),
    quiet(&[Key::Char('n')], "n", Act::FindNext, Words::key_find_next),
    quiet(
        &[Key::Char('N')],
        "N",
        Act::FindPrevious,
        Words::key_find_previous,
    ),
    quiet(
        &[Key::PageUp, Key::Char('b')],
        "b PgUp",
        Act::PageUp,
        Words::key_page_up,
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
    quiet(&[Key::Home], "gg Home", Act::First, Words::key_first),
    quiet(
        &[Key::End, Key::Char('G')],
        "G End",
        Act::Last,
        Words::key_last,
    ),
];

/// What is to be found in help, while it is typed.
pub static FINDING: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Search, Words::key_find),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_close),
];
