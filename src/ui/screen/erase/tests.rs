//! Erasing an account as a dialogue, and how it looks.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::*;
use crate::domain::Language;
use crate::ui::screen::picture::{Stage, ada};

fn asked() -> Box<dyn Screen> {
    let mut screen = Erase::new();
    screen.estate.posts = 1_204;
    Box::new(screen)
}

#[test]
fn only_whoever_types_their_handle_is_erased() {
    let stage = Stage::new(ada());
    let mut screen = asked();
    stage.write(screen.as_mut(), "ad");
    assert!(stage.press(screen.as_mut(), &[Key::Enter]).is_empty());
    assert!(stage.picture(screen.as_ref()).contains("ada"));
    stage.write(screen.as_mut(), "a");
    let wanted = stage.press(screen.as_mut(), &[Key::Down, Key::Enter]);
    let mine = Handle::new("ada").unwrap();
    let erase = Command::Care(Care::EraseMember(mine, TheirWords::Scribble));
    assert_eq!(wanted, [Action::Do(erase)]);
    let again = stage.press(screen.as_mut(), &[Key::Enter, Key::Esc]);
    assert!(again.is_empty());
}

#[test]
fn erasing_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let shown = stage.pictures(language, |_| asked());
        insta::assert_snapshot!(format!("erase_{language:?}"), shown);
    }
    stage.assert_nothing_is_cut(|_| asked());
}
