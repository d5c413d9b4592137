//! Conferences and their hosts, as dialogues: what is typed is checked where it is given, and a refusal keeps it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::place::Place;
use super::places::Places;
use super::roster_tests::{asks, handle, places, roster, slug, sysop};
use crate::domain::{
    Access, Care, Command, ConferenceKind, Done, MemberFilter, Reason, Refusal, SafeText, Title,
};
use crate::term::Key;
use crate::ui::screen::picture::Stage;
use crate::ui::{Action, Event, Route, Screen};

#[test]
fn a_newcomer_to_the_console_finds_how_to_add_a_host() {
    let stage = Stage::new(sysop());
    let mut list = Places::new();
    stage.tell(&mut list, Event::Opened);
    stage.tell(&mut list, places());
    let said = stage.picture(&list);
    assert!(said.contains("Enter on a conference: its hosts"), "{said}");
    let opened = stage.press(&mut list, &[Key::Enter]);
    assert_eq!(opened, [Action::Open(Route::Place(slug("tools")))]);
    let mut page = Place::new(slug("tools"));
    stage.tell(&mut page, Event::Opened);
    stage.tell(&mut page, places());
    assert!(stage.picture(&page).contains("Add a host"));
    let sought = stage.press(&mut page, &[Key::Enter]);
    let afresh = Action::Say(String::new());
    assert_eq!(sought, [afresh, asks("", MemberFilter::All, None, 8)]);
    let sought = stage.write(&mut page, "z");
    assert_eq!(sought, [asks("z", MemberFilter::All, None, 8)]);
    for _ in 0..2 {
        stage.tell(&mut page, roster(false));
    }
    let done = stage.press(&mut page, &[Key::Enter]);
    let host = Command::Host(slug("tools"), handle("bob"));
    assert_eq!(done, [Action::Do(host)]);
    // And how one is taken away.
    stage.press(&mut page, &[Key::Char('j'), Key::Enter]);
    assert!(stage.picture(&page).contains("keeping order"));
    stage.press(&mut page, &[Key::Down, Key::Enter]);
    let removed = stage.write(&mut page, "Has left\n");
    let unhost = Care::Unhost {
        slug: slug("tools"),
        handle: handle("bob"),
        reason: Reason::Upkeep,
        words: SafeText::line("Has left"),
    };
    assert_eq!(removed.last(), Some(&Action::Do(Command::Care(unhost))));
}

#[test]
fn a_conference_is_added_step_by_step() {
    let stage = Stage::new(sysop());
    let mut page = Places::new();
    stage.tell(&mut page, Event::Opened);
    stage.tell(&mut page, places());
    stage.press(&mut page, &[Key::Up, Key::Enter]);
    stage.write(&mut page, "No Slug\n");
    assert!(page.is_typing(), "what is wrong can be mended");
    stage.press(&mut page, &[Key::Esc, Key::Enter]);
    stage.write(&mut page, "wishes\nWishes\n");
    stage.press(&mut page, &[Key::Char('j'), Key::Enter, Key::Enter]);
    let done = stage.write(&mut page, "What we wish for\n");
    let add = Command::AddConference {
        slug: slug("wishes"),
        title: Title::new("Wishes", &stage.me.limits).unwrap(),
        description: SafeText::line("What we wish for"),
        kind: ConferenceKind::Ideas,
        access: Access::Members,
    };
    assert_eq!(done, [Action::Do(add)]);
}

#[test]
fn a_short_name_that_is_taken_is_said_before_anything_else_is_typed() {
    let stage = Stage::new(sysop());
    let mut page = Places::new();
    stage.tell(&mut page, places());
    stage.press(&mut page, &[Key::Up, Key::Enter]);
    stage.write(&mut page, "tools\n");
    let picture = stage.picture(&page);
    assert!(picture.contains("Short name tools"), "{picture}");
    stage.press(&mut page, &[Key::Backspace]);
    stage.write(&mut page, "ing\n");
    assert!(stage.picture(&page).contains("As the list shows it."));
}

#[test]
fn a_conference_that_could_not_be_added_is_still_there_to_be_sent_again() {
    let stage = Stage::new(sysop());
    let mut page = Places::new();
    stage.tell(&mut page, places());
    stage.press(&mut page, &[Key::Up, Key::Enter]);
    stage.write(&mut page, "wishes\nWishes\n");
    stage.press(&mut page, &[Key::Enter, Key::Enter]);
    let first = stage.write(&mut page, "What we wish for\n");
    assert!(!page.is_typing(), "it is sent once");
    stage.tell(&mut page, Event::Failed(Refusal::Busy.into()));
    assert!(stage.picture(&page).contains("What we wish for"));
    // With all the steps that led there.
    stage.press(&mut page, &[Key::Esc, Key::Esc, Key::Esc]);
    assert!(stage.picture(&page).contains("Title Wishes"));
    stage.press(&mut page, &[Key::Enter, Key::Enter, Key::Enter]);
    assert_eq!(stage.write(&mut page, "\n"), first);
    stage.tell(&mut page, Event::Done(Done::Ok));
    // What fails after that is something else.
    stage.tell(&mut page, Event::Failed(Refusal::Busy.into()));
    assert!(!page.is_typing());
}

#[test]
fn a_handle_that_nobody_has_can_be_put_right() {
    let stage = Stage::new(sysop());
    let mut page = Place::new(slug("tools"));
    stage.tell(&mut page, places());
    stage.press(&mut page, &[Key::Enter]);
    stage.write(&mut page, "zoe");
    let done = stage.press(&mut page, &[Key::Enter]);
    let host = Command::Host(slug("tools"), handle("zoe"));
    assert_eq!(done, [Action::Do(host)]);
    stage.tell(&mut page, Event::Failed(Refusal::NoSuchMember.into()));
    assert!(stage.picture(&page).contains("zoe"));
    assert!(page.is_typing());
}
