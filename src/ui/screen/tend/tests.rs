//! The host's panel as a dialogue, and how it looks.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::*;
use crate::domain::{Language, SafeText};
use crate::ui::screen::picture::{Stage, ada, conferences};

fn known() -> Tending {
    let rooms = conferences().into_iter().map(|row| Room {
        narrows: row.conference.slug.as_str() == "maint",
        conference: row.conference,
        moves: true,
        links: true,
        linked: false,
    });
    Tending {
        topic: TopicId(3),
        title: SafeText::line("Spindle noise above 8000 rpm"),
        acts: vec![
            Act::Hide,
            Act::Freeze,
            Act::Pin,
            Act::Retitle,
            Act::Retire,
            Act::Move,
            Act::Link,
            Act::Split,
            Act::Erase,
        ],
        rooms: rooms.collect(),
    }
}

fn panel(stage: &Stage, wanted: &'static [Act]) -> Box<dyn Screen> {
    let reference = Reference::parse("tools.12.3").unwrap();
    let mut screen = Tend::new(TopicId(3), Some(PostId(5)), reference, wanted);
    let answer = Answer::Care(CareAnswer::Tending(Box::new(known())));
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, Event::Answer(answer));
    Box::new(screen)
}

/// A deed, chosen by its name.
fn one(act: Act) -> &'static [Act] {
    let mut acts = Act::ALL.iter();
    acts.find(|one| **one == act)
        .map_or(&[], std::slice::from_ref)
}

fn done(wanted: Vec<Action>) -> (Deed, Reason, String) {
    let mut wanted = wanted.into_iter();
    match wanted.find(|action| matches!(action, Action::Do(_))) {
        Some(Action::Do(Command::Care(Care::Tend {
            deed,
            reason,
            words,
        }))) => (deed, reason, words.to_string()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_key_chooses_then_a_reason_and_words_and_enter_does_it() {
    let stage = Stage::new(ada());
    let mut screen = panel(&stage, &[]);
    stage.write(screen.as_mut(), "X");
    stage.press(screen.as_mut(), &[Key::Down]);
    stage.write(screen.as_mut(), "names a person");
    let wanted = done(stage.press(screen.as_mut(), &[Key::Enter]));
    let hide = Deed::Hide(PostId(5), true);
    assert_eq!(wanted, (hide, Reason::Attack, "names a person".into()));
    assert_eq!(
        stage.press(screen.as_mut(), &[Key::Enter]),
        [],
        "on its way"
    );
    let mut said = stage.tell(
        screen.as_mut(),
        Event::Done(Done::Logged(Some(crate::domain::LogId(1)))),
    );
    let hidden = Action::Say("Hidden: tools.12.3. u takes it back.".into());
    assert_eq!(said.pop(), Some(hidden));
    assert_eq!(said[0], Action::Close(Outcome::Back));
}

#[test]
fn each_deed_says_what_happened_and_offers_only_reasons_that_fit() {
    let stage = Stage::new(ada());
    for act in known().acts {
        let words = stage.env().words;
        let said = words.tended(act, "tools.12".into(), "maint".into());
        assert!(said.contains("tools.12"), "{said}");
        let mut screen = panel(&stage, one(act));
        let typed = match act {
            Act::Move | Act::Link => "maint",
            Act::Split => "",
            Act::Retitle => "!",
            _ => continue,
        };
        stage.write(screen.as_mut(), typed);
        let keys = if act == Act::Split { 2 } else { 1 };
        for _ in 0..keys {
            stage.press(screen.as_mut(), &[Key::Enter]);
            if act == Act::Split {
                stage.write(screen.as_mut(), "Apart");
            }
        }
        let picture = stage.picture(screen.as_ref());
        assert!(
            !picture.contains("attacks a person") || act == Act::Retitle,
            "{picture}"
        );
    }
    let pin = panel(&stage, &[Act::Pin]);
    let picture = stage.picture(pin.as_ref());
    assert!(
        picture.contains("keeping order") && !picture.contains("spam"),
        "{picture}"
    );
}

#[test]
fn a_title_is_changed_from_the_one_there_is_and_an_empty_one_is_refused() {
    let stage = Stage::new(ada());
    let mut screen = panel(&stage, &[Act::Retitle]);
    stage.press(screen.as_mut(), &[Key::Ctrl('u')]);
    let refused = stage.press(screen.as_mut(), &[Key::Enter]);
    assert!(matches!(refused[0], Action::Say(_)), "{refused:?}");
    stage.write(screen.as_mut(), "Spindle noise");
    let wanted = done(stage.press(screen.as_mut(), &[Key::Enter, Key::Enter]));
    let title = Title::stored("Spindle noise");
    assert_eq!(wanted.0, Deed::Retitle(TopicId(3), title));
}

#[test]
fn a_conference_is_found_by_letters_and_esc_leads_back_step_by_step() {
    let stage = Stage::new(ada());
    let mut screen = panel(&stage, &[]);
    stage.write(screen.as_mut(), ">main");
    let wanted = done(stage.press(screen.as_mut(), &[Key::Enter, Key::Enter]));
    let maint = Slug::parse("maint").unwrap();
    assert_eq!(wanted.0, Deed::Move(TopicId(3), maint));
    assert_eq!(wanted.1, Reason::Misplaced);
    let mut screen = panel(&stage, &[]);
    stage.write(screen.as_mut(), "S");
    stage.press(screen.as_mut(), &[Key::Down, Key::Enter]);
    stage.write(screen.as_mut(), "Apart");
    stage.press(screen.as_mut(), &[Key::Enter, Key::Esc, Key::Esc, Key::Esc]);
    let closed = stage.press(screen.as_mut(), &[Key::Esc]);
    assert_eq!(closed, [Action::Close(Outcome::Back)]);
}

#[test]
fn what_is_split_off_takes_along_what_was_chosen() {
    let stage = Stage::new(ada());
    let mut screen = panel(&stage, &[Act::Split]);
    stage.press(screen.as_mut(), &[Key::Down, Key::Enter]);
    stage.write(screen.as_mut(), "Apart");
    let wanted = done(stage.press(screen.as_mut(), &[Key::Enter, Key::Enter]));
    let split = Deed::Split {
        post: PostId(5),
        along: Along::After,
        title: Title::stored("Apart"),
    };
    assert_eq!(wanted.0, split);
}

#[test]
fn nothing_is_erased_without_being_asked() {
    let stage = Stage::new(ada());
    let mut screen = panel(&stage, &[Act::Erase]);
    let asked = stage.press(screen.as_mut(), &[Key::Enter]);
    assert!(!asked.iter().any(|action| matches!(action, Action::Do(_))));
    stage.press(screen.as_mut(), &[Key::Enter]);
    stage.press(screen.as_mut(), &[Key::Enter]);
    let wanted = done(stage.press(screen.as_mut(), &[Key::Char('y')]));
    assert_eq!(
        (wanted.0, wanted.1),
        (Deed::Erase(PostId(5)), Reason::Unlawful)
    );
}

#[test]
fn the_panel_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let deeds = stage.pictures(language, |stage| panel(stage, &[]));
        insta::assert_snapshot!(format!("deeds_{language:?}"), deeds);
        let why = stage.pictures(language, |stage| panel(stage, &[Act::Hide]));
        insta::assert_snapshot!(format!("why_{language:?}"), why);
        let place = stage.pictures(language, |stage| panel(stage, &[Act::Move]));
        insta::assert_snapshot!(format!("where_{language:?}"), place);
    }
    for act in [Act::Move, Act::Retitle, Act::Split, Act::Erase, Act::Pin] {
        stage.assert_nothing_is_cut(|stage| panel(stage, one(act)));
    }
}

#[test]
fn the_footer_says_what_enter_does_with_each_thing_that_is_asked() {
    let stage = Stage::new(ada());
    let words = stage.env().words;
    let says = |act: Act, keys: &[Key]| {
        let mut screen = panel(&stage, one(act));
        stage.press(screen.as_mut(), keys);
        let first = screen.footer().first().and_then(|table| table.first());
        first.map(|binding| format!("{} {}", binding.shown, (binding.says)(words)))
    };
    for (act, keys, said) in [
        (Act::Retitle, &[][..], "Enter continue"),
        (Act::Move, &[], "Enter choose"),
        (Act::Hide, &[], "Enter do it"),
        (Act::Erase, &[Key::Enter], "y erase"),
    ] {
        assert_eq!(says(act, keys).as_deref(), Some(said), "{act:?}");
    }
}

#[test]
fn the_key_of_what_is_so_already_takes_it_back() {
    let stage = Stage::new(ada());
    let hides = &[Act::Hide, Act::Unhide];
    let begun = |offered: Act| {
        let reference = Reference::parse("tools.12.3").unwrap();
        let mut screen = Tend::new(TopicId(3), Some(PostId(5)), reference, hides);
        let acts = vec![Act::Freeze, offered];
        let answer = CareAnswer::Tending(Box::new(Tending { acts, ..known() }));
        stage.tell(&mut screen, Event::Answer(Answer::Care(answer)));
        done(stage.press(&mut screen, &[Key::Enter])).0
    };
    assert_eq!(begun(Act::Hide), Deed::Hide(PostId(5), true));
    assert_eq!(begun(Act::Unhide), Deed::Hide(PostId(5), false));
}

#[test]
fn whoever_chose_by_a_key_where_they_read_is_back_there_with_one_esc() {
    let stage = Stage::new(ada());
    let mut screen = panel(&stage, &[Act::Hide, Act::Unhide]);
    assert!(screen.is_typing(), "it asks why");
    let back = stage.press(screen.as_mut(), &[Key::Esc]);
    assert_eq!(back, [Action::Close(Outcome::Back)]);
}

#[test]
fn what_cannot_be_done_now_is_said_where_one_reads() {
    let stage = Stage::new(ada());
    let reference = Reference::parse("tools.12.3").unwrap();
    let mut screen = Tend::new(TopicId(3), None, reference, &[Act::Unlink]);
    let answer = Answer::Care(CareAnswer::Tending(Box::new(known())));
    let said = stage.tell(&mut screen, Event::Answer(answer));
    let not_now = "That cannot be done here now. M shows what can.";
    assert_eq!(
        said,
        [Action::Close(Outcome::Back), Action::Say(not_now.into())]
    );
}
