//! The keys of the editor one by one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use super::Editor;
use crate::domain::Refusal;
use crate::term::Key;
use crate::ui::Size;

pub(super) const SIZE: Size = Size {
    width: 11,
    height: 4,
};

pub(super) fn editor(text: &str) -> Editor {
    Editor::new(text, 1_000)
}

fn press(editor: &mut Editor, keys: &[Key]) {
    for key in keys {
        assert_eq!(editor.on_key(*key, SIZE), Ok(true), "{key:?}");
    }
}

fn write(editor: &mut Editor, text: &str) {
    for c in text.chars() {
        press(editor, &[Key::Char(c)]);
    }
}

fn shown(editor: &Editor) -> (Vec<String>, (u16, u16)) {
    let (rows, cursor) = editor.view(0, SIZE);
    let text = |row: &crate::term::Row| row.pieces[0].line.to_string();
    (rows.iter().map(text).collect(), cursor)
}

#[test]
fn text_wraps_softly_and_the_caret_is_where_it_is_typed() {
    let mut editor = editor("");
    write(&mut editor, "It howls, but only");
    assert_eq!(
        shown(&editor),
        (vec!["It howls,".to_owned(), "but only".to_owned()], (8, 1))
    );
    assert_eq!(editor.text(), "It howls, but only");
    press(&mut editor, &[Key::Home]);
    assert_eq!(shown(&editor).1, (0, 1));
    press(&mut editor, &[Key::Left]);
    assert_eq!(shown(&editor).1, (9, 0));
}

#[test]
fn chinese_is_wrapped_and_moved_through_by_its_columns() {
    let mut editor = editor("主轴轴承更换后的温升\nab");
    assert_eq!(shown(&editor).0, ["主轴轴承更", "换后的温升", "ab"]);
    press(&mut editor, &[Key::Up]);
    assert_eq!(shown(&editor).1, (2, 1));
    press(&mut editor, &[Key::End, Key::Up]);
    assert_eq!(
        shown(&editor).1,
        (10, 0),
        "the end of a row, not the start of the next"
    );
    write(&mut editor, "x");
    assert_eq!(editor.text(), "主轴轴承更x换后的温升\nab");
}

#[test]
fn up_and_down_keep_to_their_column() {
    let mut editor = editor("123456\n1\n123456");
    press(&mut editor, &[Key::Left, Key::Up]);
    assert_eq!(shown(&editor).1, (1, 1));
    press(&mut editor, &[Key::Up]);
    assert_eq!(shown(&editor).1, (5, 0));
    press(&mut editor, &[Key::Up]);
    assert_eq!(shown(&editor).1, (0, 0), "out of the first row: the start");
    press(&mut editor, &[Key::PageDown, Key::Down]);
    assert_eq!(shown(&editor).1, (6, 2), "out of the last row: the end");
}

#[test]
fn a_character_is_what_a_reader_sees_as_one() {
    let mut editor = editor("👨‍👩‍👧e\u{301}");
    assert_eq!(editor.text(), "👨‍👩‍👧é");
    press(&mut editor, &[Key::Backspace, Key::Backspace]);
    assert_eq!(editor.text(), "");
    write(&mut editor, "👨\u{200d}👩");
    press(&mut editor, &[Key::Backspace]);
    assert_eq!(editor.text(), "");
}

#[test]
fn what_composes_is_composed_as_it_is_typed() {
    let mut editor = editor("");
    write(&mut editor, "cafe\u{301}s");
    assert_eq!(editor.text(), "cafés");
    press(&mut editor, &[Key::Ctrl('z')]);
    assert_eq!(editor.text(), "cafe");
}

#[test]
fn undo_takes_back_words_and_redo_brings_them_again() {
    let mut editor = editor("");
    write(&mut editor, "one two");
    press(&mut editor, &[Key::Ctrl('z')]);
    assert_eq!(editor.text(), "one ");
    press(&mut editor, &[Key::Ctrl('y')]);
    assert_eq!(editor.text(), "one two");
    press(
        &mut editor,
        &[Key::Backspace, Key::Backspace, Key::Ctrl('z')],
    );
    assert_eq!(editor.text(), "one two");
    press(
        &mut editor,
        &[Key::Ctrl('z'), Key::Ctrl('z'), Key::Ctrl('z')],
    );
    assert_eq!(editor.text(), "");
    write(&mut editor, "x");
    press(&mut editor, &[Key::Ctrl('y')]);
    assert_eq!(
        editor.text(),
        "x",
        "what was undone is gone once something is typed"
    );
}

#[test]
fn a_paste_is_text_and_one_step() {
    let mut editor = editor("ab");
    press(&mut editor, &[Key::Left]);
    editor.paste("1\r\n\t2\u{1b}[2J", SIZE).unwrap();
    assert_eq!(editor.text(), "a1\n    2[2Jb");
    press(&mut editor, &[Key::Ctrl('z')]);
    assert_eq!(editor.text(), "ab");
}

#[test]
fn what_does_not_fit_is_refused_whole() {
    let mut editor = Editor::new("12345678", 10);
    let refusal = Err(Refusal::BodyTooLong {
        bytes: 11,
        limit: 10,
    });
    assert_eq!(editor.paste("abc", SIZE), refusal);
    assert_eq!(editor.text(), "12345678");
    press(&mut editor, &[Key::Char('9'), Key::Enter]);
    assert_eq!(editor.on_key(Key::Char('x'), SIZE).map(|_| ()), refusal);
    press(&mut editor, &[Key::Backspace, Key::Char('x')]);
    assert_eq!(editor.text(), "123456789x");
}

#[test]
fn what_is_selected_is_shown_and_replaced() {
    let mut editor = editor("spindle\nnoise");
    press(&mut editor, &[Key::Home, Key::SelectUp, Key::SelectRight]);
    let (rows, _) = editor.view(0, SIZE);
    let spans: Vec<_> = rows[0].pieces[0]
        .line
        .spans
        .iter()
        .map(|s| s.content.as_ref())
        .collect();
    assert_eq!(spans, ["s", "pindle", ""]);
    write(&mut editor, "!");
    assert_eq!(editor.text(), "s!noise");
    press(&mut editor, &[Key::SelectRight, Key::Left, Key::Backspace]);
    assert_eq!(editor.text(), "snoise", "moving ends the selection");
}

#[test]
fn what_was_cut_or_copied_is_put_elsewhere() {
    let mut editor = editor("one two\nthree");
    press(
        &mut editor,
        &[
            Key::TextStart,
            Key::SelectWordRight,
            Key::Ctrl('x'),
            Key::TextEnd,
        ],
    );
    press(
        &mut editor,
        &[Key::Char(' '), Key::Ctrl('v'), Key::Ctrl('v')],
    );
    assert_eq!(editor.text(), " two\nthree oneone");
    press(
        &mut editor,
        &[
            Key::SelectHome,
            Key::Ctrl('c'),
            Key::TextStart,
            Key::Ctrl('v'),
        ],
    );
    assert_eq!(
        editor.text(),
        "oneone two\nthree oneone",
        "copied text stays where it was"
    );
    press(&mut editor, &[Key::Ctrl('z'); 2]);
    assert_eq!(editor.text(), " two\nthree one", "a paste is one step");
    assert!(editor.selection().is_none() && !editor.unselect());
}

#[test]
fn a_mark_makes_every_move_select_until_it_is_left() {
    let mut editor = editor("one two\nthree");
    let mark = Key::Ctrl(' ');
    press(&mut editor, &[Key::TextStart, mark, Key::Down, Key::End]);
    assert!(editor.is_marking() && editor.selection().is_some());
    assert!(editor.unselect(), "Esc leaves the selection first");
    assert!(!editor.is_marking() && editor.selection().is_none());
    press(
        &mut editor,
        &[Key::TextStart, mark, Key::WordRight, Key::Backspace],
    );
    assert_eq!(editor.text(), " two\nthree");
    press(&mut editor, &[Key::End, Key::Char('s')]);
    assert_eq!(editor.text(), " twos\nthree", "an edit ends the mark");
}

#[test]
fn words_are_passed_whole() {
    let mut editor = editor("one two\nthree");
    press(
        &mut editor,
        &[Key::WordLeft, Key::WordLeft, Key::WordLeft, Key::Ctrl('k')],
    );
    assert_eq!(editor.text(), "one \nthree");
    press(
        &mut editor,
        &[Key::WordRight, Key::WordRight, Key::Ctrl('w')],
    );
    assert_eq!(editor.text(), "one \n");
    write(&mut editor, "two three");
    press(&mut editor, &[Key::Alt('b'), Key::Alt('d')]);
    assert_eq!(editor.text(), "one \ntwo ");
    press(&mut editor, &[Key::Ctrl('u'), Key::Alt('b'), Key::Alt('f')]);
    assert_eq!(editor.text(), "one \n");
}

#[test]
fn the_screen_follows_the_caret_no_further_than_it_must() {
    let mut editor = editor("1\n2\n3\n4\n5\n6");
    editor.settle(SIZE);
    assert_eq!(
        shown(&editor),
        (["3", "4", "5", "6"].map(String::from).to_vec(), (1, 3))
    );
    press(&mut editor, &[Key::Up, Key::Up, Key::Up]);
    assert_eq!(shown(&editor).0[0], "3");
    press(&mut editor, &[Key::Up]);
    assert_eq!(shown(&editor).0[0], "2");
    press(&mut editor, &[Key::PageUp]);
    assert_eq!(
        shown(&editor),
        (["1", "2", "3", "4"].map(String::from).to_vec(), (1, 0))
    );
}

#[test]
fn a_line_of_64_kib_is_broken_once_a_key() {
    // Were each row found by breaking the line again, this would take minutes.
    let mut editor = Editor::new(&"word ".repeat(13_000), 70_000);
    let size = Size {
        width: 20,
        height: 200,
    };
    for key in [
        Key::PageUp,
        Key::PageUp,
        Key::PageDown,
        Key::Up,
        Key::Home,
        Key::Char('x'),
    ] {
        assert_eq!(editor.on_key(key, size), Ok(true));
    }
    assert_eq!(editor.view(0, size).0.len(), 200);
}
