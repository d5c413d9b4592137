//! The offer of the trust pulse.

use std::sync::Arc;

use super::*;
use crate::domain::{Language, Limits, MemberId};
use crate::ui::{Me, Outcome};

fn customer() -> Me {
    let limits = Limits {
        sponsor: Some(SafeText::line("Ibarra")),
        ..Limits::default()
    };
    Me {
        limits: Arc::new(limits),
        ..ada()
    }
}

fn back(stage: &Stage, screen: &mut HomeScreen) -> Vec<Action> {
    stage.tell(screen, Event::Uncovered(Outcome::Back))
}

fn marked(stage: &Stage, screen: &mut HomeScreen) {
    stage.tell(screen, Event::News(News::Marked(MemberId(1))));
}

/// Home, where something was read and it is time.
fn offered(stage: &Stage) -> HomeScreen {
    let mut screen = HomeScreen::new();
    stage.tell(
        &mut screen,
        Event::Answer(Answer::Home(Box::new(returned()))),
    );
    marked(stage, &mut screen);
    let asked = [Action::Ask(Query::Home), Action::Ask(Query::PulseDue)];
    assert_eq!(back(stage, &mut screen), asked);
    let shown = stage.tell(&mut screen, Event::Answer(Answer::PulseDue(true)));
    assert_eq!(shown, [Action::Do(Command::PulseAsked)]);
    screen
}

#[test]
fn it_stands_there_after_reading_and_never_before() {
    let stage = Stage::new(customer());
    let mut screen = HomeScreen::new();
    let home = [Action::Ask(Query::Home)];
    assert_eq!(stage.tell(&mut screen, Event::Opened), home);
    assert_eq!(back(&stage, &mut screen), home, "nothing was read");
    let mut screen = offered(&stage);
    let picture = stage.picture(&screen);
    assert!(
        picture.contains("Four short questions about Ibarra"),
        "{picture}"
    );
    assert_eq!(back(&stage, &mut screen), home, "it is asked once a visit");
    stage.press(&mut screen, &[Key::Char('N')]);
    assert!(!stage.picture(&screen).contains("Four short"));
}

#[test]
fn enter_opens_it() {
    let stage = Stage::new(customer());
    let mut screen = offered(&stage);
    let spots = screen.spots(&stage.env());
    let at = spots.iter().position(|(spot, _)| *spot == Spot::Pulse);
    screen.list.selected = at.unwrap();
    let wanted = stage.press(&mut screen, &[Key::Enter]);
    assert_eq!(wanted, [Action::Open(Route::Pulse)]);
    assert!(!stage.picture(&screen).contains("Four short"));
}

#[test]
fn staff_and_those_without_a_sponsor_are_not_asked() {
    let mut staff = customer();
    staff.roles.staff = true;
    for me in [staff, ada()] {
        let stage = Stage::new(me);
        let mut screen = HomeScreen::new();
        marked(&stage, &mut screen);
        assert_eq!(back(&stage, &mut screen), [Action::Ask(Query::Home)]);
    }
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(customer());
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| Box::new(offered(stage)));
        insta::assert_snapshot!(format!("home_pulse_{language:?}"), pictures);
    }
}
