//! Switching kinds of notices, by keys and in pictures.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::*;
use crate::domain::{Language, Refusal};
use crate::ui::screen::picture::{Stage, ada};

/// All kinds, as a host has them; watched topics are off.
fn all() -> Vec<(NoticeKind, bool)> {
    let kind = |kind| (kind, kind != NoticeKind::Watched);
    NoticeKind::ALL.map(kind).to_vec()
}

fn opened(stage: &Stage) -> Notices {
    let mut screen = Notices::new();
    let asked = stage.tell(&mut screen, Event::Opened);
    assert_eq!(asked, [Action::Ask(Query::NoticeKinds)]);
    stage.tell(&mut screen, Event::Answer(Answer::NoticeKinds(all())));
    screen
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| Box::new(opened(stage)));
        insta::assert_snapshot!(format!("notices_{language:?}"), pictures);
    }
}

#[test]
fn nothing_is_cut() {
    for at in 0..NoticeKind::ALL.len() {
        Stage::new(ada()).assert_nothing_is_cut(|stage| {
            let mut screen = opened(stage);
            stage.press(&mut screen, &vec![Key::Down; at]);
            Box::new(screen)
        });
    }
}

#[test]
fn every_kind_is_switched_off_and_on_and_seen_at_once() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage);
    let hear = |kind, told| Action::Do(Command::Hear(kind, told));
    for (kind, told) in all() {
        let before = stage.picture(&screen);
        let switched = stage.press(&mut screen, &[Key::Enter]);
        assert_eq!(switched, [hear(kind, !told)]);
        assert_ne!(stage.picture(&screen), before);
        let back = stage.press(&mut screen, &[Key::Left]);
        assert_eq!(back, [hear(kind, told)]);
        assert_eq!(stage.picture(&screen), before);
        stage.press(&mut screen, &[Key::Down]);
    }
}

#[test]
fn what_could_not_be_kept_and_what_another_session_did_is_asked_for() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage);
    let before = stage.picture(&screen);
    stage.press(&mut screen, &[Key::Enter]);
    let failed = Event::NotDone(Command::Hear(NoticeKind::Reply, false));
    let asked = stage.tell(&mut screen, failed);
    assert_eq!(asked, [Action::Ask(Query::NoticeKinds)]);
    let failed = Event::Failed(Refusal::Busy.into());
    assert_eq!(stage.tell(&mut screen, failed), []);
    stage.tell(&mut screen, Event::Answer(Answer::NoticeKinds(all())));
    assert_eq!(stage.picture(&screen), before);
    let me = stage.me.member().unwrap();
    let asked = stage.tell(&mut screen, Event::News(News::Chose(me)));
    assert_eq!(asked, [Action::Ask(Query::NoticeKinds)]);
}
