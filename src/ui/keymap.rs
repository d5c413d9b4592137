//! Keys as data: each screen has a table of what its keys do; footer, help and README are made of the tables.

use std::borrow::Cow;

use crate::term::Key;
use crate::text::Words;

/// What a key does, whatever the screen makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(
    missing_docs,
    reason = "each name is its own description; the sentence stands in the table"
)]
pub enum Act {
    Help,
    Line,
    Search,
    GoTo,
    Go,
    Repaint,
    Back,
    Leave,
    Down,
    Up,
    PageDown,
    PageUp,
    First,
    Last,
    Open,
    NextNew,
    PreviousNew,
    NewTopic,
    CatchUp,
    Undo,
    Filter,
    Sort,
    Follow,
    ReadOn,
    NextPost,
    PreviousPost,
    NextTopic,
    PreviousTopic,
    Reply,
    Quote,
    ToAnswered,
    BackFromAnswered,
    Fold,
    Edit,
    Scribble,
    Thank,
    Watch,
    Forget,
    Unread,
    Copy,
    History,
    Send,
    Preview,
    Keep,
    Discard,
}

/// One line of a table.
pub struct Binding {
    /// The keys.
    pub keys: &'static [Key],
    /// How they are written.
    pub shown: &'static str,
    /// What they do.
    pub act: Act,
    /// What that is called, in at most three words.
    pub says: fn(&Words) -> Cow<'static, str>,
    /// Whether the footer shows it, while there is room.
    pub footer: bool,
}

/// What a key does by these tables; the first that knows it decides.
#[must_use]
pub fn act(tables: &[&'static [Binding]], key: Key) -> Option<Act> {
    let key = key.plain();
    tables
        .iter()
        .flat_map(|table| table.iter())
        .find(|binding| binding.keys.contains(&key))
        .map(|binding| binding.act)
}

/// A line that the footer shows.
const fn shown(
    keys: &'static [Key],
    shown: &'static str,
    act: Act,
    says: fn(&Words) -> Cow<'static, str>,
) -> Binding {
    Binding {
        keys,
        shown,
        act,
        says,
        footer: true,
    }
}

/// A line that only help shows.
const fn quiet(
    keys: &'static [Key],
    shown: &'static str,
    act: Act,
    says: fn(&Words) -> Cow<'static, str>,
) -> Binding {
    Binding {
        keys,
        shown,
        act,
        says,
        footer: false,
    }
}

/// What works everywhere outside text fields.
pub static HOUSE: &[Binding] = &[
    quiet(&[Key::Char('/')], "/", Act::Search, Words::key_search),
    quiet(&[Key::Char(':')], ":", Act::Line, Words::key_line),
    quiet(&[Key::Char('#')], "#", Act::GoTo, Words::key_goto),
    quiet(&[Key::Char('g')], "g", Act::Go, Words::key_go),
    quiet(
        &[Key::Ctrl('l')],
        "Ctrl-L",
        Act::Repaint,
        Words::key_repaint,
    ),
    quiet(
        &[Key::Char('q'), Key::Esc, Key::Left],
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
    shown(&[Key::Char('Q')], "Q", Act::Leave, Words::key_leave),
];

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
    quiet(&[Key::Char('A')], "A", Act::CatchUp, Words::key_catch_up),
    quiet(&[Key::Char('u')], "u", Act::Undo, Words::key_undo),
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
    quiet(&[Key::Char('s')], "s", Act::Sort, Words::key_sort),
    quiet(&[Key::Char('w')], "w", Act::Watch, Words::key_watch),
    quiet(&[Key::Char('x')], "x", Act::Forget, Words::key_forget),
    quiet(&[Key::Char('A')], "A", Act::CatchUp, Words::key_catch_up),
    quiet(&[Key::Char('u')], "u", Act::Undo, Words::key_undo),
];

/// A topic.
pub static TOPIC: &[Binding] = &[
    shown(&[Key::Char(' ')], "Space", Act::ReadOn, Words::key_read_on),
    quiet(&[Key::Char('b')], "b", Act::PageUp, Words::key_page_up),
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
    shown(&[Key::Char('t')], "t", Act::Thank, Words::key_thank),
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
    quiet(&[Key::Char('o')], "o", Act::Fold, Words::key_fold),
    shown(&[Key::Char('w')], "w", Act::Watch, Words::key_watch),
    quiet(&[Key::Char('x')], "x", Act::Forget, Words::key_forget),
    quiet(&[Key::Char('m')], "m", Act::Unread, Words::key_unread),
    quiet(&[Key::Char('u')], "u", Act::Undo, Words::key_undo),
    quiet(&[Key::Char('e')], "e", Act::Edit, Words::key_edit),
    quiet(&[Key::Char('E')], "E", Act::Scribble, Words::key_scribble),
    quiet(&[Key::Char('y')], "y", Act::Copy, Words::key_copy),
];

/// The editor. Text keys are not here: they are text.
pub static COMPOSE: &[Binding] = &[
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_menu),
    shown(&[Key::Ctrl('s')], "Ctrl-S", Act::Send, Words::key_send),
];

/// Search and its results.
pub static SEARCH: &[Binding] = &[shown(
    &[Key::Char('/')],
    "/",
    Act::Search,
    Words::key_search,
)];

#[cfg(test)]
mod tests {
    use super::*;

    /// Every table, as a screen combines it.
    fn screens() -> Vec<Vec<&'static [Binding]>> {
        vec![
            vec![HOME, LIST, HOUSE],
            vec![CONFERENCES, LIST, HOUSE],
            vec![TOPICS, LIST, HOUSE],
            vec![TOPIC, HOUSE],
        ]
    }

    #[test]
    fn no_key_means_two_things_in_one_table() {
        for table in screens().concat() {
            let keys: Vec<Key> = table
                .iter()
                .flat_map(|binding| binding.keys.iter().copied())
                .collect();
            for (i, key) in keys.iter().enumerate() {
                assert!(
                    !keys.iter().skip(i + 1).any(|other| other == key),
                    "{key:?} stands twice"
                );
            }
        }
    }

    #[test]
    fn nothing_is_reached_only_by_a_function_key_alt_or_flow_control() {
        for binding in screens().concat().into_iter().flatten() {
            let easy = |key: &Key| !matches!(key, Key::F(_) | Key::Alt(_) | Key::Ctrl('s' | 'q'));
            assert!(binding.keys.iter().any(easy), "{}", binding.shown);
            assert!(
                !binding.keys.contains(&Key::Char('~')),
                "~ is OpenSSH's escape"
            );
        }
    }
}
