//! Choosing, as a dialogue: what keys want, and what stands there then.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::*;
use crate::domain::{Actor, Command, SafeText};
use crate::ui::Me;
use crate::ui::screen::picture::{Stage, ada};

const ENTER: Key = Key::Enter;

fn guest() -> Me {
    Me {
        actor: Actor::Guest,
        handle: None,
        ..ada()
    }
}

/// Does to the member what the session does with these actions.
fn obeyed(stage: &mut Stage, wanted: &[Action]) {
    for action in wanted {
        match action {
            Action::Speak(language) => stage.language = *language,
            Action::SetLooks(looks) => stage.me.looks = *looks,
            other => panic!("{other:?}"),
        }
    }
}

/// The screen with the focus on a row.
fn on(setting: Setting) -> Settings {
    let at = ALL.iter().position(|other| *other == setting).unwrap();
    let mut screen = Settings::new();
    screen.list.selected = at;
    screen
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |_| Box::new(on(Setting::Theme)));
        insta::assert_snapshot!(format!("settings_{language:?}"), pictures);
    }
}

#[test]
fn nothing_is_cut() {
    for me in [ada(), guest()] {
        for setting in ALL {
            Stage::new(me.clone()).assert_nothing_is_cut(|_| Box::new(on(*setting)));
        }
    }
}

#[test]
fn every_choice_is_reached_by_one_key_and_the_one_before_by_another() {
    let mut stage = Stage::new(ada());
    for (setting, choices) in [
        (Setting::Language, Language::ALL.len()),
        (Setting::Theme, Theme::ALL.len()),
        (Setting::Measure, Measure::CHOICES.len()),
    ] {
        let mut screen = on(setting);
        let first = stage.picture(&screen);
        let mut seen = vec![first.clone()];
        for _ in 1..choices {
            let wanted = stage.press(&mut screen, &[ENTER]);
            obeyed(&mut stage, &wanted);
            let picture = stage.picture(&screen);
            assert!(!seen.contains(&picture), "{picture}");
            seen.push(picture);
        }
        let wanted = stage.press(&mut screen, &[ENTER]);
        obeyed(&mut stage, &wanted);
        assert_eq!(stage.picture(&screen), first, "round");
        let wanted = stage.press(&mut screen, &[Key::Left]);
        obeyed(&mut stage, &wanted);
        assert_eq!(Some(&stage.picture(&screen)), seen.last(), "and back");
        let wanted = stage.press(&mut screen, &[Key::Right]);
        obeyed(&mut stage, &wanted);
    }
}

#[test]
fn a_name_is_typed_in_place_checked_and_kept() {
    let mut stage = Stage::new(ada());
    let mut screen = on(Setting::Name);
    assert_eq!(stage.press(&mut screen, &[ENTER]), []);
    assert!(screen.is_typing(), "keys are text now");
    stage.press(&mut screen, &[Key::Ctrl('u'), ENTER]);
    let picture = stage.picture(&screen);
    assert!(picture.contains("longer than 60"), "{picture}");
    let wanted = stage.write(&mut screen, "Ada L. Larrea\n");
    let name = DisplayName::new("Ada L. Larrea").unwrap();
    assert_eq!(wanted, [Action::Do(Command::Rename(name))]);
    assert!(!screen.is_typing());
    let said = stage.tell(&mut screen, Event::Done(Done::Ok));
    assert_eq!(
        said,
        [Action::Say("Your name is Ada L. Larrea now.".into())]
    );
    stage.me.name = SafeText::line("Ada L. Larrea");
    assert!(stage.picture(&screen).contains("Ada L. Larrea"));
}

#[test]
fn a_name_that_is_left_stays_as_it_was() {
    let stage = Stage::new(ada());
    let mut screen = on(Setting::Name);
    let wanted = stage.press(&mut screen, &[ENTER, Key::Char('x'), Key::Esc]);
    assert_eq!(wanted, []);
    assert!(stage.picture(&screen).contains("Ada Larrea"));
    assert!(!stage.picture(&screen).contains("Larreax"));
}

#[test]
fn a_guest_chooses_how_things_look_and_has_nothing_else() {
    let stage = Stage::new(guest());
    let mut screen = Settings::new();
    assert!(stage.picture(&screen).contains("for this visit"));
    assert!(!stage.picture(&screen).contains("Name"));
    let wanted = stage.press(&mut screen, &[ENTER]);
    assert_eq!(wanted, [Action::Speak(Language::Es)]);
}

#[test]
fn nobody_erases_themselves_on_the_server_where_the_session_would_go_on() {
    let mut stage = Stage::new(ada());
    assert!(stage.picture(&Settings::new()).contains("Your data"));
    stage.me.actor = Actor::Operator(ada().member());
    let shown = stage.picture(&Settings::new());
    assert!(
        shown.contains("Name") && !shown.contains("Your data"),
        "{shown}"
    );
}

#[test]
fn rows_that_stand_for_more_open_it() {
    let stage = Stage::new(ada());
    for (setting, place) in [
        (Setting::Muted, Route::People(Group::Muted)),
        (Setting::Notices, Route::Notices),
        (Setting::Access, Route::Access),
    ] {
        let mut screen = on(setting);
        let wanted = stage.press(&mut screen, &[ENTER]);
        assert_eq!(wanted, [Action::Open(place)]);
        let left = stage.press(&mut screen, &[Key::Left]);
        assert_eq!(left, [Action::Close(Outcome::Back)]);
    }
}
