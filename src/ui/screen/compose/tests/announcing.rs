//! Announcements: the kind, the ideas of a release, the time; and what staff are told before they write.

use super::*;
use crate::domain::{Allowance, AnnouncementKind as K, Language, Limits, Roles, Unasked};
use crate::ui::Screen;
use std::sync::Arc;

fn dan() -> crate::ui::Me {
    crate::ui::Me {
        roles: Roles {
            staff: true,
            ..Roles::default()
        },
        limits: Arc::new(Limits {
            sponsor: Some(SafeText::line("Spindle")),
            ..Limits::default()
        }),
        ..ada()
    }
}

fn allowance() -> Answer {
    Answer::Allowance(Box::new(Allowance {
        week: Some(Unasked {
            started: vec![Reference::parse("news.4").unwrap()],
            others: 0,
            limit: 2,
            next: None,
        }),
        kinds: vec![(K::News, 5), (K::Release, 1)],
    }))
}

fn opened(stage: &Stage) -> Compose {
    let mut screen = Compose::new(Writing::NewTopic {
        conference: ConferenceId(1),
        slug: Slug::parse("news").unwrap(),
        kind: ConferenceKind::Announcements,
    });
    let asked = stage.tell(&mut screen, Event::Opened);
    assert_eq!(asked[1], Action::Ask(Query::Allowance(ConferenceId(1))));
    stage.tell(&mut screen, Event::Answer(Answer::Draft(None)));
    stage.tell(&mut screen, Event::Answer(allowance()));
    screen
}

/// A release, ready to be sent but for the time.
fn release(stage: &Stage, ships: &str) -> Compose {
    let mut screen = opened(stage);
    stage.press(&mut screen, &[Key::BackTab, Key::Char('2'), Key::Tab]);
    stage.write(&mut screen, "Firmware 4.1");
    let none = || Event::Answer(Answer::Similar(Vec::new()));
    while !stage.tell(&mut screen, none()).is_empty() {}
    stage.press(&mut screen, &[Key::Tab]);
    stage.write(&mut screen, ships);
    screen
}

#[test]
fn a_release_names_ideas_and_goes_at_its_time() {
    let stage = Stage::new(dan());
    let mut screen = release(&stage, "wishes.7, wishes.9");
    stage.press(&mut screen, &[Key::Tab]);
    stage.write(&mut screen, "2027-05-31 09:00");
    stage.press(&mut screen, &[Key::Tab]);
    stage.write(&mut screen, "It is here.");
    let saved = stage.tell(&mut screen, Event::Tick);
    let [Action::Do(Command::SaveDraft(draft))] = &saved[..] else {
        panic!("{saved:?}");
    };
    let declared = draft.declared.clone().unwrap();
    assert_eq!(
        (declared.kind, declared.ships.as_str(), declared.at.as_str()),
        (K::Release, "wishes.7, wishes.9", "2027-05-31 09:00")
    );
    stage.tell(&mut screen, Event::Done(Done::Ok));
    let sent = stage.press(&mut screen, &[Key::Ctrl('s')]);
    let [
        Action::Do(Command::Announce {
            kind, ships, at, ..
        }),
    ] = &sent[..]
    else {
        panic!("{sent:?}");
    };
    assert_eq!((*kind, ships.len()), (K::Release, 2));
    let time = at.unwrap();
    assert_eq!(time.written(), "2027-05-31 09:00");
    let done = stage.tell(&mut screen, Event::Done(Done::Scheduled(time)));
    assert!(done.contains(&Action::Close(Outcome::Changed)));
    // The draft brings all of it back.
    let mut again = Compose::new(Writing::NewTopic {
        conference: ConferenceId(1),
        slug: Slug::parse("news").unwrap(),
        kind: ConferenceKind::Announcements,
    });
    stage.tell(&mut again, Event::Opened);
    let draft = Answer::Draft(Some(draft.clone()));
    stage.tell(&mut again, Event::Answer(draft));
    let sent = stage.press(&mut again, &[Key::Ctrl('s')]);
    assert!(
        matches!(&sent[..], [Action::Do(Command::Announce { at: Some(at), .. })] if *at == time)
    );
}

#[test]
fn what_is_no_reference_or_no_time_is_said_beside_the_words() {
    let stage = Stage::new(dan());
    let mut screen = release(&stage, "wishes seven");
    stage.press(&mut screen, &[Key::Tab, Key::Tab]);
    stage.write(&mut screen, "It is here.");
    assert_eq!(stage.press(&mut screen, &[Key::Ctrl('s')]), []);
    assert!(stage.picture(&screen).contains("wishes"));
    let mut screen = release(&stage, "");
    stage.press(&mut screen, &[Key::Tab]);
    stage.write(&mut screen, "tomorrow");
    stage.press(&mut screen, &[Key::Tab]);
    stage.write(&mut screen, "It is here.");
    assert_eq!(stage.press(&mut screen, &[Key::Ctrl('s')]), []);
    assert!(stage.picture(&screen).contains("not a time to come"));
}

#[test]
fn its_author_corrects_the_kind_with_the_words() {
    let stage = Stage::new(dan());
    let mut screen = Compose::new(Writing::Edit {
        post: post(0, 1, "All is well."),
        reference: Reference::parse("news.9.0").unwrap(),
        kind: Some(K::News),
    });
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, Event::Answer(Answer::Draft(None)));
    stage.press(&mut screen, &[Key::BackTab, Key::Char('4')]);
    let sent = stage.press(&mut screen, &[Key::Ctrl('s')]);
    assert_eq!(
        sent[0],
        Action::Do(Command::Redeclare(TopicId(3), K::KnownIssue))
    );
    assert!(matches!(sent[1], Action::Do(Command::Edit { .. })));
}

#[test]
fn it_says_that_an_announcement_is_written() {
    let stage = Stage::new(dan());
    let picture = stage.picture(&opened(&stage));
    assert!(!picture.contains("New topic"), "{picture}");
    let view = opened(&stage).view(&stage.env());
    assert!(view.place.to_string().ends_with("New announcement"));
}

#[test]
fn announcing_looks_like_this() {
    let mut stage = Stage::new(dan());
    for language in [Language::En, Language::Zh] {
        let shown = stage.pictures(language, |stage| Box::new(release(stage, "wishes.7")));
        insta::assert_snapshot!(format!("announcing_{language:?}"), shown);
    }
    stage.assert_nothing_is_cut(|stage| -> Box<dyn Screen> { Box::new(opened(stage)) });
}
