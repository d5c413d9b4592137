//! The tables of keys where one writes: what leaves the text, the menu, and the keys of the text itself.

use super::{Act, Binding, quiet, shown};
use crate::term::Key;
use crate::text::Words;

/// The editor. What is typed is not here: it is text.
pub static COMPOSE: &[Binding] = &[
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_menu),
    shown(&[Key::Ctrl('s')], "Ctrl-S", Act::Send, Words::key_send),
    quiet(
        &[Key::Ctrl('p')],
        "Ctrl-P",
        Act::Palette,
        Words::key_palette,
    ),
];

/// The topics like the title that is being typed, while the focus is among them.
pub static SIMILAR: &[Binding] = &[
    shown(
        &[Key::Enter, Key::Right],
        "Enter",
        Act::Open,
        Words::key_to_similar,
    ),
    shown(&[Key::Char('v')], "v", Act::Vote, Words::key_vote),
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_to_title),
    quiet(&[Key::Tab], "Tab", Act::Text, Words::key_to_text),
    quiet(
        &[Key::Down, Key::Char('j')],
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
    quiet(
        &[Key::Char('?'), Key::F(1)],
        "?",
        Act::Help,
        Words::key_help,
    ),
];

/// The menu that Esc opens over the editor.
pub static MENU: &[Binding] = &[
    quiet(
        &[Key::Enter, Key::Ctrl('s')],
        "Enter",
        Act::Send,
        Words::key_send,
    ),
    quiet(&[Key::Char('p')], "p", Act::Preview, Words::key_preview),
    quiet(&[Key::Char('q')], "q", Act::Quote, Words::key_quote),
    quiet(&[Key::Char('k')], "k", Act::Keep, Words::key_keep_draft),
    quiet(&[Key::Char('d')], "d", Act::Discard, Words::key_discard),
    quiet(
        &[Key::Char('?'), Key::F(1)],
        "?",
        Act::Help,
        Words::key_help,
    ),
    quiet(&[Key::Esc], "Esc", Act::Back, Words::key_write_on),
];

/// What an idea is to be taken to, while it is chosen.
pub static CHOOSING: &[Binding] = &[
    shown(
        &[Key::Enter, Key::Right, Key::Char('l')],
        "Enter",
        Act::Open,
        Words::key_choose,
    ),
    quiet(
        &[Key::Down, Key::Char('j')],
        "j Down",
        Act::Down,
        Words::key_down,
    ),
    quiet(&[Key::Up, Key::Char('k')], "k Up", Act::Up, Words::key_up),
    shown(
        &[Key::Esc, Key::Char('q'), Key::Left, Key::Backspace],
        "Esc",
        Act::Back,
        Words::key_close,
    ),
];

/// A step of an idea, while its reason is written. What is typed is not here: it is text.
pub static STEP: &[Binding] = &[
    shown(&[Key::Esc], "Esc", Act::Back, Words::key_menu),
    shown(
        &[Key::Tab, Key::BackTab],
        "Tab",
        Act::NextField,
        Words::key_next_field,
    ),
    shown(&[Key::Ctrl('s')], "Ctrl-S", Act::Send, Words::key_send),
    quiet(
        &[Key::Ctrl('p')],
        "Ctrl-P",
        Act::Palette,
        Words::key_palette,
    ),
];

/// The menu that Esc opens over the reason of a step.
pub static STEP_MENU: &[Binding] = &[
    quiet(
        &[Key::Enter, Key::Ctrl('s')],
        "Enter",
        Act::Send,
        Words::key_send,
    ),
    quiet(&[Key::Char('o')], "o", Act::Choose, Words::key_other_step),
    quiet(&[Key::Char('k')], "k", Act::Keep, Words::key_keep_words),
    quiet(&[Key::Char('d')], "d", Act::Discard, Words::key_discard),
    quiet(&[Key::Esc], "Esc", Act::Back, Words::key_write_on),
];

/// The keys of the text.
pub static EDITOR: &[Binding] = &[
    text(
        &[Key::Left, Key::Right, Key::Up, Key::Down],
        "Arrows",
        Words::key_move,
    ),
    text(
        &[Key::WordLeft, Key::WordRight, Key::Alt('b'), Key::Alt('f')],
        "Ctrl-Left",
        Words::key_by_words,
    ),
    text(&[Key::Home, Key::Ctrl('a')], "Home", Words::key_line_start),
    text(&[Key::End, Key::Ctrl('e')], "End", Words::key_line_end),
    text(
        &[Key::TextStart, Key::TextEnd],
        "Ctrl-Home",
        Words::key_text_ends,
    ),
    text(
        &[Key::PageUp, Key::PageDown],
        "PgUp PgDn",
        Words::key_by_pages,
    ),
    text(
        &[
            Key::SelectLeft,
            Key::SelectRight,
            Key::SelectUp,
            Key::SelectDown,
            Key::SelectWordLeft,
            Key::SelectWordRight,
            Key::SelectHome,
            Key::SelectEnd,
        ],
        "Shift-Arrows",
        Words::key_select,
    ),
    text(&[Key::Ctrl(' ')], "Ctrl-Space", Words::key_mark),
    text(&[Key::Ctrl('c')], "Ctrl-C", Words::key_copy_text),
    text(&[Key::Ctrl('x')], "Ctrl-X", Words::key_cut),
    text(&[Key::Ctrl('v')], "Ctrl-V", Words::key_paste),
    text(&[Key::Backspace], "Backspace", Words::key_delete_before),
    text(
        &[Key::Delete, Key::Ctrl('d')],
        "Del",
        Words::key_delete_after,
    ),
    text(
        &[Key::Ctrl('w'), Key::Alt('d')],
        "Ctrl-W",
        Words::key_delete_word,
    ),
    text(&[Key::Ctrl('u')], "Ctrl-U", Words::key_delete_line_start),
    text(&[Key::Ctrl('k')], "Ctrl-K", Words::key_delete_line_end),
    quiet(&[Key::Ctrl('z')], "Ctrl-Z", Act::Undo, Words::key_undo),
    quiet(&[Key::Ctrl('y')], "Ctrl-Y", Act::Redo, Words::key_redo),
];

/// A key of the text: what it does is the editor's matter.
const fn text(
    keys: &'static [Key],
    shown: &'static str,
    says: fn(&Words) -> std::borrow::Cow<'static, str>,
) -> Binding {
    quiet(keys, shown, Act::Text, says)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;
    use crate::ui::Size;
    use crate::ui::widget::Editor;

    #[test]
    fn the_editor_knows_every_key_of_its_table() {
        let size = Size {
            width: 20,
            height: 5,
        };
        let mut editor = Editor::new("some words", 100);
        for key in EDITOR.iter().flat_map(|binding| binding.keys) {
            editor.on_key(Key::SelectLeft, size).unwrap();
            assert!(editor.on_key(*key, size).unwrap(), "{key:?}");
        }
    }
}
