//! The tables of what is scrolled, the health report among it, and of the sysop's pages.

use super::{Act, Binding, quiet, shown};
use crate::term::Key;
use crate::text::Words;

const PAGE_DOWN: Binding = shown(
    &[Key::Char(' '), Key::PageDown],
    "Space",
    Act::PageDown,
    Words::key_page_down,
);
const PAGE_UP: Binding = quiet(
    &[Key::Char('b'), Key::PageUp],
    "b",
    Act::PageUp,
    Words::key_page_up,
);
const DOWN: Binding = quiet(
    &[Key::Down, Key::Char('j')],
    "j Down",
    Act::Down,
    Words::key_line_down,
);
const UP: Binding = quiet(
    &[Key::Up, Key::Char('k')],
    "k Up",
    Act::Up,
    Words::key_line_up,
);
const FIRST: Binding = quiet(&[Key::Home], "gg Home", Act::First, Words::key_first);
const LAST: Binding = quiet(
    &[Key::End, Key::Char('G')],
    "G End",
    Act::Last,
    Words::key_last,
);

/// A text that is scrolled.
pub static SCROLL: &[Binding] = &[PAGE_DOWN, PAGE_UP, DOWN, UP];

/// The sponsor's balance.
pub static BALANCE: &[Binding] = &[PAGE_DOWN, PAGE_UP, DOWN, UP, FIRST, LAST];

/// The health report. Help tells it from the balance by the order of its lines.
pub static REPORT: &[Binding] = &[PAGE_DOWN, PAGE_UP, UP, DOWN, FIRST, LAST];

/// What works on each of them.
pub static PAGES: &[Binding] = &[
    shown(&[Key::Char('g')], "g", Act::Go, Words::key_pages),
    quiet(&[Key::Char('r')], "r", Act::Refresh, Words::key_refresh),
    quiet(&[Key::Char('u')], "u", Act::Undo, Words::key_undo),
];

/// The first page.
pub static OVERVIEW: &[Binding] = &[shown(&[Key::Char('Q')], "Q", Act::Leave, Words::key_leave)];

/// Who is connected.
pub static SESSIONS: &[Binding] = &[shown(
    &[Key::Char('x'), Key::Delete],
    "x",
    Act::Remove,
    Words::key_disconnect,
)];

/// The words that end a session; whatever else is pressed is text.
pub static DISCONNECTING: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Send, Words::key_disconnect),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_keep_not),
];

/// What the configuration says.
pub static CONFIGURATION: &[Binding] = &[
    shown(&[Key::Enter], "Enter", Act::Open, Words::key_change),
    shown(&[Key::Char('/')], "/", Act::Search, Words::key_letters),
    shown(&[Key::Char('u')], "u", Act::Undo, Words::key_undo),
    quiet(&[Key::Char('R')], "R", Act::Redo, Words::key_reload),
];

/// What the server logs.
pub static TAIL: &[Binding] = &[shown(&[Key::Char('f')], "f", Act::Filter, Words::key_level)];

/// The conference desk, and the page of a conference.
pub static DESK: &[Binding] = &[quiet(&[Key::Enter], "Enter", Act::Open, Words::key_desk)];

/// Members, for sysops.
pub static MEMBERS: &[Binding] = &[
    shown(&[Key::Char('f')], "f", Act::Filter, Words::key_filter),
    shown(&[Key::Char('/')], "/", Act::Search, Words::key_letters),
];

/// Several of which some are marked.
pub static TICKING: &[Binding] = &[shown(
    &[Key::Char(' ')],
    "Space",
    Act::Choose,
    Words::key_tick,
)];

const PICK: Binding = shown(
    &[Key::Enter, Key::Right, Key::Char('l')],
    "Enter",
    Act::Open,
    Words::key_choose,
);

/// What leaves a choice.
const UNPICK: &[Key] = &[Key::Esc, Key::Char('q'), Key::Left];

/// One of several, to be chosen.
pub static PICKING: &[Binding] = &[PICK, shown(UNPICK, "q Esc", Act::Back, Words::key_keep_not)];

/// The same after another step, to which it leads back.
pub static PICKING_NEXT: &[Binding] = &[PICK, shown(UNPICK, "q Esc", Act::Back, Words::key_back)];

/// A page on which every key is a list's.
pub static NOTHING: &[Binding] = &[];
