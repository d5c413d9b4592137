//! A card, as a dialogue and as pictures.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::*;
use crate::domain::{Actor, Byline, Command, Handle, Language, MemberId, SafeText, Slug, Time};
use crate::ui::Me;
use crate::ui::screen::picture::{NOW, Stage, ada};

const BOB: MemberId = MemberId(2);

fn bob() -> Card {
    Card {
        who: Byline {
            member: BOB,
            handle: Some(Handle::new("bob").unwrap()),
            name: SafeText::line("Roberto Ibarra"),
            staff: true,
        },
        sysop: true,
        hosts: ["tools", "maint"]
            .map(|slug| Slug::parse(slug).unwrap())
            .to_vec(),
        organisation: Some(SafeText::line("Ibarra Mecanizados")),
        joined_at: Some(Time::from_millis(NOW - 700 * Time::DAY)),
        seen_on: Some(Time::from_millis(NOW - 3 * Time::DAY).day()),
        is_here: false,
        posts: 412,
        thanks: 88,
        thanked_by: 31,
    }
}

/// Somebody who wrote imported posts and never came.
fn unclaimed() -> Card {
    let mut card = bob();
    card.who.handle = None;
    card.who.staff = false;
    Card {
        sysop: false,
        hosts: Vec::new(),
        organisation: None,
        joined_at: None,
        seen_on: None,
        posts: Card::MOST,
        thanks: 0,
        thanked_by: 0,
        ..card
    }
}

fn shown(stage: &Stage, card: Card) -> Person {
    let mut screen = Person::new(Whom::Id(card.who.member));
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, Event::Answer(Answer::Person(Box::new(card))));
    screen
}

fn muting() -> Me {
    Me {
        muted: vec![BOB],
        ..ada()
    }
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| Box::new(shown(stage, bob())));
        insta::assert_snapshot!(format!("card_{language:?}"), pictures);
    }
    let pictures = stage.pictures(Language::En, |stage| Box::new(shown(stage, unclaimed())));
    insta::assert_snapshot!("card_unclaimed", pictures);
}

#[test]
fn nothing_is_cut() {
    for me in [ada(), muting()] {
        let mut stage = Stage::new(me);
        stage.assert_nothing_is_cut(|stage| Box::new(shown(stage, bob())));
        stage.assert_nothing_is_cut(|stage| Box::new(shown(stage, unclaimed())));
    }
}

#[test]
fn their_posts_are_searched_by_enter_and_by_slash() {
    let stage = Stage::new(ada());
    let mut screen = shown(&stage, bob());
    let search = Action::Open(Route::Search("by:bob ".into()));
    for key in [Key::Enter, Key::Char('/')] {
        let wanted = stage.press(&mut screen, &[key]);
        assert_eq!(wanted, std::slice::from_ref(&search));
    }
}

#[test]
fn the_same_key_mutes_and_unmutes() {
    let mut stage = Stage::new(ada());
    let mut screen = shown(&stage, bob());
    let wanted = stage.press(&mut screen, &[Key::Char('M')]);
    assert_eq!(wanted, [Action::Do(Command::Mute(BOB, true))]);
    let said = stage.tell(&mut screen, Event::Done(Done::Ok));
    assert!(matches!(&said[..], [Action::Say(said)] if said.contains("M unmutes")));
    stage.me = muting();
    assert!(stage.picture(&screen).contains("their posts are folded"));
    let wanted = stage.press(&mut screen, &[Key::Down, Key::Enter]);
    assert_eq!(wanted, [Action::Do(Command::Mute(BOB, false))]);
}

#[test]
fn ones_own_card_leads_to_where_it_is_changed() {
    let stage = Stage::new(ada());
    let mut own = bob();
    own.who = ada().byline().unwrap();
    let mut screen = shown(&stage, own);
    let wanted = stage.press(&mut screen, &[Key::Down, Key::Enter]);
    assert_eq!(wanted, [Action::Open(Route::Settings)]);
    let refused = stage.press(&mut screen, &[Key::Char('M')]);
    assert!(matches!(&refused[..], [Action::Say(_)]), "{refused:?}");
}

#[test]
fn guests_are_told_that_it_is_for_members() {
    let stage = Stage::new(Me {
        actor: Actor::Guest,
        handle: None,
        ..ada()
    });
    let mut screen = Person::new(Whom::Id(BOB));
    assert_eq!(stage.tell(&mut screen, Event::Opened), []);
    assert!(stage.picture(&screen).contains("for members"));
}

#[test]
fn nobody_has_that_handle_closes_the_screen() {
    let stage = Stage::new(ada());
    let mut screen = Person::new(Whom::Handle(Handle::new("nemo").unwrap()));
    stage.tell(&mut screen, Event::Opened);
    let refused = crate::domain::Refusal::NoSuchMember;
    let closed = stage.tell(&mut screen, Event::Failed(refused.into()));
    assert_eq!(closed, [Action::Close(Outcome::Back)]);
}
