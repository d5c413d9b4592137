//! The tables of keys: what works everywhere, in every list, and on each screen.

use super::{Act, Binding, quiet, shown};
use crate::term::Key;
use crate::text::Words;

/// What works everywhere outside text fields.
pub static HOUSE: &[Binding] = &[
    shown(
        &[Key::Char(':'), Key::Ctrl('p')],
        ":",
        Act::Palette,
        Words::key_palette,
    ),
    quiet(&[Key::Char('/')], "/", Act::Search, Words::key_search),
    quiet(&[Key::Char('#')], "#", Act::GoTo, Words::key_goto),
    quiet(&[Key::Char('g')], "g", Act::Go, Words::key_go),
    quiet(
        &[Key::Ctrl('l')],
        "Ctrl-L",
        Act::Repaint,
        Words::key_repaint,
    ),
    quiet(
        &[Key::Char('q'), Key::Esc, Key::Left, Key::Backspace],
        "q Esc",
        Act::Back,
        Words::key_back,
    ),
    quiet(&[Key::Char('Q')], "Q", Act::Leave, Words::key_leave),
    shown(
        &[Key::Char('?'), Key::F(1)],
        "?",
        Act::Help,
        Words::key_help,
    ),
];

/// What works in every list.
pub static LIST: &[Binding] = &[
    quiet(
        &[Key::Down, Key::Char('j')],
        "j Down",
        Act::Down,
        Words::key_down,
    ),
    quiet(&[Key::Up, Key::Char('k')], "k Up", Act::Up, Words::key_up),
    quiet(
        &[Key::PageDown, Key::Ctrl('d'), Key::Ctrl('f')],
        "PgDn",
        Act::PageDown,
        Words::key_page_down,
    ),
    quiet(
        &[Key::PageUp, Key::Ctrl('u'), Key::Ctrl('b')],
        "PgUp",
        Act::PageUp,
        Words::key_page_up,
    ),
    quiet(&[Key::Home], "gg Home", Act::First, Words::key_first),
    quiet(
        &[Key::End, Key::Char('G')],
        "G End",
        Act::Last,
        Words::key_last,
    ),
    shown(
        &[Key::Enter, Key::Right, Key::Char('l')],
        "Enter",
        Act::Open,
        Words::key_open,
    ),
];

/// The topics of a conference.
pub static TOPICS: &[Binding] = &[
    shown(&[Key::Char(' ')], "Space", Act::ReadOn, Words::key_read_on),
    shown(&[Key::Char('n')], "n", Act::NewTopic, Words::key_new_topic),
    shown(&[Key::Tab], "Tab", Act::NextNew, Words::key_next_new),
    quiet(
        &[Key::BackTab],
        "Shift-Tab",
        Act::PreviousNew,
        Words::key_previous_new,
    ),
    shown(&[Key::Char('f')], "f", Act::Filter, Words::key_filter),
    quiet(
        &[Key::Char('F')],
        "F",
        Act::FilterBack,
        Words::key_previous_filter,
    ),
    quiet(&[Key::Char('s')], "s", Act::Sort, Words::key_sort),
    quiet(&[Key::Char('w')], "w", Act::Watch, Words::key_watch),
    quiet(&[Key::Char('x')], "x", Act::Forget, Words::key_forget),
    quiet(&[Key::Char('A')], "A", Act::CatchUp, Words::key_catch_up),
    quiet(&[Key::Char('u')], "u", Act::Undo, Words::key_undo),
];

/// What answers in a topic; in its footer while it is open.
pub static REPLYING: &[Binding] = &[
    shown(
        &[Key::Char('r'), Key::Char('f')],
        "r",
        Act::Reply,
        Words::key_reply,
    ),
    shown(
        &[Key::Char('R'), Key::Char('F')],
        "R",
        Act::Quote,
        Words::key_quote,
    ),
];

/// A topic.
pub static TOPIC: &[Binding] = &[
    shown(&[Key::Char(' ')], "Space", Act::ReadOn, Words::key_read_on),
    quiet(&[Key::Char('b')], "b", Act::PageUp, Words::key_page_up),
    quiet(&[Key::Char('t')], "t", Act::Thank, Words::key_thank),
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
    quiet(&[Key::Char('J')], "J", Act::NextPost, Words::key_next_post),
    quiet(
        &[Key::Char('K')],
        "K",
        Act::PreviousPost,
        Words::key_previous_post,
    ),
    quiet(
        &[Key::PageDown, Key::Ctrl('d'), Key::Ctrl('f')],
        "PgDn",
        Act::PageDown,
        Words::key_page_down,
    ),
    quiet(
        &[Key::PageUp, Key::Ctrl('u'), Key::Ctrl('b')],
        "PgUp",
        Act::PageUp,
        Words::key_page_up,
    ),
    quiet(&[Key::Home], "gg Home", Act::First, Words::key_first),
    quiet(
        &[Key::End, Key::Char('G')],
        "G End",
        Act::Last,
        Words::key_last,
    ),
    quiet(
        &[Key::Char(']'), Key::Char('.')],
        "] .",
        Act::NextTopic,
        Words::key_next_topic,
    ),
    quiet(
        &[Key::Char('['), Key::Char(',')],
        "[ ,",
        Act::PreviousTopic,
        Words::key_previous_topic,
    ),
    quiet(
        &[Key::Char('p')],
        "p",
        Act::ToAnswered,
        Words::key_to_answered,
    ),
    quiet(
        &[Key::Char('P')],
        "P",
        Act::BackFromAnswered,
        Words::key_back_from_answered,
    ),
    quiet(
        &[Key::Char('}')],
        "}",
        Act::NextOfAuthor,
        Words::key_next_of_author,
    ),
    quiet(
        &[Key::Char('{')],
        "{",
        Act::PreviousOfAuthor,
        Words::key_previous_of_author,
    ),
    quiet(&[Key::Char('o')], "o", Act::Fold, Words::key_fold),
    shown(&[Key::Char('w')], "w", Act::Watch, Words::key_watch),
    quiet(&[Key::Char('x')], "x", Act::Forget, Words::key_forget),
    quiet(&[Key::Char('m')], "m", Act::Unread, Words::key_unread),
    quiet(&[Key::Char('u')], "u", Act::Undo, Words::key_undo),
    quiet(&[Key::Char('e')], "e", Act::Edit, Words::key_edit),
    quiet(&[Key::Char('E')], "E", Act::Scribble, Words::key_scribble),
    quiet(&[Key::Char('l')], "l", Act::Links, Words::key_links),
    quiet(&[Key::Char('!')], "!", Act::Flag, Words::key_flag),
    quiet(
        &[Key::Char('L')],
        "L",
        Act::WhyFolded,
        Words::key_why_folded,
    ),
    quiet(&[Key::Char('h')], "h", Act::History, Words::key_history),
    quiet(&[Key::Char('y')], "y", Act::Copy, Words::key_copy),
    quiet(&[Key::Char('i')], "i", Act::Readers, Words::key_readers),
    quiet(&[Key::Char('@')], "@", Act::Author, Words::key_author),
];
