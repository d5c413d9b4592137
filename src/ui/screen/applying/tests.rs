//! Waiting by keys, and how it looks.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use super::*;
use crate::domain::{
    Count, Language, Limits, Looks, Member, MemberId, Proof, Roles, Seal, Time, Whoami,
};
use crate::ui::screen::picture::{NOW, Stage, ada};

fn waits(refused: Option<i64>) -> Option<Application> {
    let ago = |days: i64| Time::from_millis(NOW - days * Time::DAY);
    Some(Application {
        words: SafeText::line("I run two mills and want to know how others hold thin parts"),
        at: ago(2),
        refused: refused.map(|days| (ago(days), SafeText::line("Say which company you are with."))),
    })
}

fn answer(application: Option<Application>) -> Event {
    let me = ada();
    Event::Answer(Answer::Whoami(Box::new(Whoami {
        member: Member {
            id: MemberId(1),
            handle: me.handle,
            name: me.name,
            roles: Roles::default(),
            joined_at: Time::default(),
            seen_at: None,
            language: None,
            looks: Looks::default(),
            suspended: None,
            has_password: false,
        },
        keys: Vec::new(),
        hosts: Vec::new(),
        muted: Vec::new(),
        unread_notices: Count::default(),
        rules_version: 1,
        application,
    })))
}

/// Ada, in a house that guests may read in.
fn applicant() -> crate::ui::Me {
    let limits = Limits {
        guest_reading: true,
        ..Limits::default()
    };
    crate::ui::Me {
        limits: std::sync::Arc::new(limits),
        ..ada()
    }
}

fn opened(stage: &Stage, application: Option<Application>) -> Applying {
    let mut screen = Applying::new();
    let asked = stage.tell(&mut screen, Event::Opened);
    assert_eq!(asked, [Action::Ask(Query::Whoami)]);
    stage.tell(&mut screen, answer(application));
    screen
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(applicant());
    for language in [Language::En, Language::Zh] {
        for (name, refused) in [("waits", None), ("refused", Some(1)), ("again", Some(8))] {
            let pictures =
                stage.pictures(language, |stage| Box::new(opened(stage, waits(refused))));
            insta::assert_snapshot!(format!("applying_{name}_{language:?}"), pictures);
        }
    }
    stage.assert_nothing_is_cut(|stage| Box::new(opened(stage, waits(None))));
    stage.assert_nothing_is_cut(|stage| Box::new(opened(stage, waits(Some(1)))));
}

#[test]
fn what_was_said_is_said_better() {
    let stage = Stage::new(applicant());
    let mut screen = opened(&stage, waits(None));
    stage.write(&mut screen, "e");
    assert!(screen.is_typing());
    stage.write(&mut screen, ", at Ibarra");
    let words = format!("{}, at Ibarra", waits(None).unwrap().words);
    let apply = Command::Care(Care::Apply(SafeText::line(&words)));
    assert_eq!(stage.press(&mut screen, &[Key::Enter]), [Action::Do(apply)]);
    assert!(stage.press(&mut screen, &[Key::Enter]).is_empty());
    let done = stage.tell(&mut screen, Event::Done(Done::Ok));
    assert!(matches!(
        &done[..],
        [Action::Say(_), Action::Ask(Query::Whoami)]
    ));
    assert!(!screen.is_typing());
    assert_eq!(
        stage.press(&mut screen, &[Key::Enter]),
        [Action::Open(Route::Conferences)]
    );
}

#[test]
fn where_guests_read_nothing_nobody_is_led_there() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, waits(None));
    assert!(!stage.picture(&screen).contains("guests"));
    let said = stage.press(&mut screen, &[Key::Enter]);
    assert!(matches!(said[..], [Action::Say(_)]), "{said:?}");
}

#[test]
fn who_was_refused_waits_for_a_week() {
    let stage = Stage::new(applicant());
    let mut screen = opened(&stage, waits(Some(6)));
    let offered = |screen: &Applying| {
        let first = screen.keys()[0];
        first.iter().any(|key| key.act == Act::Edit)
    };
    assert!(!offered(&screen));
    let said = stage.write(&mut screen, "e");
    assert!(matches!(&said[..], [Action::Say(said)] if said.contains("from 2027-")));
    assert!(!screen.is_typing());
    let mut screen = opened(&stage, waits(Some(7)));
    assert!(offered(&screen) && std::ptr::eq(screen.keys()[0], APPLYING_AGAIN));
    stage.write(&mut screen, "e");
    assert!(screen.is_typing());
}

#[test]
fn who_is_let_in_goes_on_as_a_member_at_once() {
    let mut stage = Stage::new(applicant());
    let by = Proof::Password(Seal::default());
    stage.me.by = Some(by.clone());
    let mut screen = opened(&stage, waits(None));
    let news = Event::News(News::Regraded(MemberId(1)));
    let asked = stage.tell(&mut screen, news);
    assert_eq!(asked, [Action::Ask(Query::Whoami)]);
    let done = stage.tell(&mut screen, answer(None));
    let [Action::Say(_), Action::Become(member, proof)] = &done[..] else {
        panic!("{done:?}");
    };
    assert_eq!((member.id, proof), (MemberId(1), &by));
}
