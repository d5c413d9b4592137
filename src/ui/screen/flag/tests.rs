//! Flagging as a dialogue, and how it looks.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::*;
use crate::domain::{Language, SafeText};
use crate::ui::screen::picture::{Stage, ada};

fn flag(announces: bool) -> Box<dyn Screen> {
    let reference = Reference::parse("news.9.0").unwrap();
    Box::new(Flag::new(PostId(5), reference, announces))
}

#[test]
fn a_reason_is_chosen_and_words_are_said_besides() {
    let stage = Stage::new(ada());
    let mut screen = flag(true);
    stage.press(screen.as_mut(), &[Key::Down, Key::Down]);
    stage.write(screen.as_mut(), "my address");
    let wanted = stage.press(screen.as_mut(), &[Key::Enter]);
    let words = SafeText::line("my address");
    let flag = Command::Flag(PostId(5), Some((FlagReason::Private, words)));
    assert_eq!(wanted, [Action::Do(flag)]);
    assert_eq!(
        stage.press(screen.as_mut(), &[Key::Enter]),
        [],
        "it is on its way"
    );
    let done = stage.tell(screen.as_mut(), Event::Done(Done::Ok));
    assert_eq!(done[0], Action::Close(Outcome::Back));
}

#[test]
fn only_an_announcement_is_said_to_be_of_another_kind() {
    let stage = Stage::new(ada());
    let reason = |announces| {
        let mut screen = flag(announces);
        stage.press(screen.as_mut(), &[Key::Down; 9]);
        match stage.press(screen.as_mut(), &[Key::Enter]).pop() {
            Some(Action::Do(Command::Flag(_, Some((reason, _))))) => reason,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(reason(true), FlagReason::WrongKind);
    assert_eq!(reason(false), FlagReason::Misplaced);
}

#[test]
fn flagging_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let shown = stage.pictures(language, |_| flag(true));
        insta::assert_snapshot!(format!("flag_{language:?}"), shown);
    }
    stage.assert_nothing_is_cut(|_| flag(true));
}
