//! The tables of what concerns members themselves: settings, what lets them in, lists of members, cards.

use super::{Act, Binding, TURN_DOWN, TURN_UP, quiet, shown};
use crate::term::Key;
use crate::text::Words;

/// Settings.
pub static SETTINGS: &[Binding] = &[
    shown(
        &[Key::Enter, Key::Right, Key::Char(' '), Key::Char('l')],
        "Enter",
        Act::Change,
        Words::key_change,
    ),
    quiet(
        &[Key::Left, Key::Char('h')],
        "h Left",
        Act::ChangeBack,
        Words::key_change_back,
    ),
    quiet(
        &[Key::Down, Key::Char('j'), Key::Tab],
        "j Down",
        Act::Down,
        Words::key_down,
    ),
    quiet(
        &[Key::Up, Key::Char('k'), Key::BackTab],
        "k Up",
        Act::Up,
        Words::key_up,
    ),
    quiet(&[Key::Home], "gg Home", Act::First, Words::key_first),
    quiet(
        &[Key::End, Key::Char('G')],
        "G End",
        Act::Last,
        Words::key_last,
    ),
];

/// Another name, while it is typed.
pub static NAMING: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Keep, Words::key_keep),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_keep_not),
];

/// What a sysop's page asks for: the last answer does it.
pub static ANSWERING: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Keep, Words::key_answer),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_back),
];

/// Erasing one's account.
pub static ERASE: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Send, Words::key_erase),
    shown(
        &[Key::Down, Key::Up],
        "Arrows",
        Act::Text,
        Words::key_choose_words,
    ),
    quiet(&[Key::Esc], "Esc", Act::Back, Words::key_back),
];

/// The site's organisations, for those who keep the list.
pub static ORGANISATIONS: &[Binding] = &[
    shown(
        &[Key::Enter, Key::Right, Key::Char('l')],
        "Enter",
        Act::Open,
        Words::key_name,
    ),
    shown(&[Key::Char('c')], "c", Act::Confirm, Words::key_confirm),
    shown(&[Key::Char('x')], "x", Act::Remove, Words::key_refuse),
    shown(&[Key::Char('m')], "m", Act::Join, Words::key_merge_into),
];

/// An organisation, while its letters are typed.
pub static SEEKING: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Open, Words::key_take),
    shown(&[Key::Down, Key::Tab], "Down", Act::Down, Words::key_down),
    quiet(&[Key::Up, Key::BackTab], "Up", Act::Up, Words::key_up),
    quiet(
        &[Key::PageDown],
        "PgDn",
        Act::PageDown,
        Words::key_page_down,
    ),
    quiet(&[Key::PageUp], "PgUp", Act::PageUp, Words::key_page_up),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_keep_not),
];

/// The ways to sign in.
pub static ACCESS: &[Binding] = &[
    shown(&[Key::Char('a')], "a", Act::AddKey, Words::key_add_key),
    shown(&[Key::Char('r')], "r", Act::Rename, Words::key_rename),
    shown(
        &[Key::Char('x'), Key::Delete],
        "x",
        Act::Remove,
        Words::key_remove,
    ),
];

/// Codes that are shown once.
pub static CODES: &[Binding] = &[
    shown(
        &[Key::Char('q'), Key::Esc, Key::Left],
        "q",
        Act::Back,
        Words::key_done,
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
    TURN_DOWN,
    TURN_UP,
];

/// Fields to be filled in; whatever else is pressed is text.
pub static FORM: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Send, Words::key_go_on),
    shown(
        &[Key::Tab, Key::Down],
        "Tab",
        Act::Down,
        Words::key_next_field,
    ),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_back),
];

/// Lists of members.
pub static PEOPLE: &[Binding] = &[
    shown(&[Key::Char('r')], "r", Act::Refresh, Words::key_refresh),
    shown(&[Key::Char('M')], "M", Act::Mute, Words::key_mute),
];

/// A member's card.
pub static PERSON: &[Binding] = &[
    shown(
        &[Key::Char('/')],
        "/",
        Act::TheirPosts,
        Words::key_their_posts,
    ),
    shown(&[Key::Char('M')], "M", Act::Mute, Words::key_mute),
];
