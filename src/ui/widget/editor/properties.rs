//! The editor against a simple model: whatever is typed, the caret stands well and no word is lost.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::Editor;
use super::tests::{SIZE, editor};
use crate::term::Key;
use crate::ui::Size;

/// What is done to the editor, and to a model that knows only clusters and a caret among them.
#[derive(Clone, Debug)]
enum Step {
    Type(char),
    Paste(String),
    Left,
    Right,
    Backspace,
    Delete,
    Other(Key),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let c = prop::sample::select("ab 中é\u{301}👩\u{200d}🇩。\n".chars().collect::<Vec<_>>());
    let text = prop::sample::select(vec!["ab\ncd", "中文 字", "\n", "👨‍👩‍👧", "long word list here"]);
    let key = prop::sample::select(vec![
        Key::Up,
        Key::Down,
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::PageDown,
        Key::WordLeft,
        Key::WordRight,
        Key::SelectLeft,
        Key::SelectDown,
        Key::SelectWordRight,
        Key::SelectHome,
        Key::TextStart,
        Key::TextEnd,
        Key::Ctrl(' '),
        Key::Ctrl('x'),
        Key::Ctrl('c'),
        Key::Ctrl('v'),
        Key::Ctrl('z'),
        Key::Ctrl('y'),
        Key::Ctrl('w'),
        Key::Ctrl('k'),
    ]);
    let step = prop_oneof![
        4 => c.prop_map(Step::Type),
        1 => text.prop_map(|text| Step::Paste(text.to_owned())),
        1 => Just(Step::Left),
        1 => Just(Step::Right),
        2 => Just(Step::Backspace),
        1 => Just(Step::Delete),
        2 => key.prop_map(Step::Other),
    ];
    prop::collection::vec(step, 0..60)
}

fn apply(editor: &mut Editor, step: &Step, size: Size) {
    let key = match step {
        Step::Type('\n') => Key::Enter,
        Step::Type(c) => Key::Char(*c),
        Step::Paste(text) => return editor.paste(text, size).unwrap(),
        Step::Left => Key::Left,
        Step::Right => Key::Right,
        Step::Backspace => Key::Backspace,
        Step::Delete => Key::Delete,
        Step::Other(key) => *key,
    };
    editor.on_key(key, size).unwrap();
}

/// The caret in bytes of the whole text.
fn caret(editor: &Editor) -> usize {
    (0..editor.caret.line)
        .map(|line| editor.buffer.line(line).len() + 1)
        .sum::<usize>()
        + editor.caret.at
}

proptest! {
    #[test]
    fn the_caret_is_on_the_screen_and_between_two_characters(steps in steps(), width in 3u16..30, height in 1u16..6) {
        let size = Size { width, height };
        let mut editor = editor("");
        for step in &steps {
            apply(&mut editor, step, size);
            let line = editor.buffer.line(editor.caret.line);
            let at = editor.caret.at;
            prop_assert!(at == line.len() || line.grapheme_indices(true).any(|(i, _)| i == at), "{:?} in {:?}", at, line);
            let (rows, (column, row)) = editor.view(0, size);
            prop_assert!(column < width && usize::from(row) < rows.len() && rows.len() <= usize::from(height));
            prop_assert_eq!(editor.buffer.bytes(), editor.text().len());
        }
    }

    #[test]
    fn undoing_everything_and_redoing_it_is_as_if_nothing_happened(steps in steps()) {
        let mut editor = editor("start\n中");
        for step in &steps {
            apply(&mut editor, step, SIZE);
        }
        let text = editor.text();
        let history = [&Key::Ctrl('z'), &Key::Ctrl('y')];
        prop_assume!(!steps.iter().any(|s| matches!(s, Step::Other(key) if history.contains(&key))));
        for _ in 0..200 {
            editor.on_key(Key::Ctrl('z'), SIZE).unwrap();
        }
        prop_assert_eq!(editor.text(), "start\n中");
        for _ in 0..200 {
            editor.on_key(Key::Ctrl('y'), SIZE).unwrap();
        }
        prop_assert_eq!(editor.text(), text);
    }

    #[test]
    fn typing_and_deleting_do_what_they_do_to_a_string(steps in steps()) {
        let mut editor = editor("");
        for step in &steps {
            // The caret of the model is the editor's; what the edit does to the text is the model's own.
            if matches!(step, Step::Other(_)) || editor.selection().is_some() {
                apply(&mut editor, step, SIZE);
                continue;
            }
            let (before, at) = (editor.text(), caret(&editor));
            let (head, tail) = before.split_at(at);
            let cut = |text: &str, by: Option<&str>| by.map_or(text.len(), |c| text.len() - c.len());
            let expected = match step {
                Step::Type(c) => format!("{}{tail}", nfc(&format!("{head}{c}"))),
                Step::Paste(text) => format!("{}{tail}", nfc(&format!("{head}{text}"))),
                Step::Backspace => format!("{}{tail}", &head[..cut(head, head.graphemes(true).next_back())]),
                Step::Delete => format!("{head}{}", &tail[tail.graphemes(true).next().map_or(0, str::len)..]),
                _ => before.clone(),
            };
            apply(&mut editor, step, SIZE);
            // What a deletion brought together is composed when it is sent; until then only what is typed is.
            prop_assert_eq!(nfc(&editor.text()), nfc(&expected), "{:?}", step);
        }
    }
}

fn nfc(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfc().collect()
}

#[test]
fn undoing_a_paste_over_a_selection_puts_the_caret_on_the_screen() {
    let size = Size {
        width: 3,
        height: 2,
    };
    let mut editor = editor("");
    for step in [
        Step::Type('\n'),
        Step::Other(Key::SelectLeft),
        Step::Paste("long word list here".into()),
        Step::Other(Key::Ctrl('z')),
    ] {
        apply(&mut editor, &step, size);
        let (rows, (column, row)) = editor.view(0, size);
        assert!(
            column < 3 && usize::from(row) < rows.len(),
            "{step:?}: {column} {row} of {}",
            rows.len()
        );
    }
}
