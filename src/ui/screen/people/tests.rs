//! Lists of members, as dialogues and pictures.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::*;
use crate::domain::{Actor, Handle, Language, MemberId, SafeText, Slug, Time};
use crate::ui::Me;
use crate::ui::screen::picture::{NOW, Stage, ada};

fn who(id: i64, handle: Option<&str>, name: &str, staff: bool) -> Byline {
    Byline {
        member: MemberId(id),
        handle: handle.map(|handle| Handle::new(handle).unwrap()),
        name: SafeText::line(name),
        staff,
    }
}

fn all() -> Vec<Byline> {
    vec![
        who(1, Some("ada"), "Ada Larrea", false),
        who(2, Some("bob"), "Roberto Ibarra, Ibarra Mecanizados", false),
        who(3, Some("dan"), "Daniel Roth", true),
        who(4, Some("王小明"), "王小明", false),
        who(5, None, "Lovis Archiver", false),
    ]
}

fn ago(minutes: i64) -> Time {
    Time::from_millis(NOW - minutes * Time::MINUTE)
}

fn here() -> Answer {
    let row = |(n, who): (i64, Byline)| Presence {
        who,
        since: ago(10 + 70 * n),
        active_at: ago(3 * n),
    };
    Answer::Here((0..).zip(all()).take(4).map(row).collect())
}

fn readers() -> Answer {
    let row = |(n, who): (u32, Byline)| Reader {
        upto: who.handle.as_ref().map(|_| 8 - 2 * n),
        at: who.handle.as_ref().map(|_| ago(100 * i64::from(n))),
        posts: 40 - n * 9,
        who,
    };
    Answer::Readers((0..).zip(all()).map(row).collect())
}

fn topic() -> Group {
    Group::Readers {
        topic: TopicId(3),
        reference: Reference::topic(Slug::parse("tools").unwrap(), 12),
        last: 8,
    }
}

fn shown(stage: &Stage, group: Group, answer: Answer) -> People {
    let mut screen = People::new(group);
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, Event::Answer(answer));
    screen
}

/// Ada, who mutes bob.
fn muting() -> Me {
    Me {
        muted: vec![MemberId(2)],
        ..ada()
    }
}

#[test]
fn they_look_like_this() {
    let mut stage = Stage::new(muting());
    for language in [Language::En, Language::Zh] {
        let here = stage.pictures(language, |stage| {
            Box::new(shown(stage, Group::Here, here()))
        });
        insta::assert_snapshot!(format!("here_{language:?}"), here);
        let readers = stage.pictures(language, |stage| Box::new(shown(stage, topic(), readers())));
        insta::assert_snapshot!(format!("readers_{language:?}"), readers);
        let muted = || Answer::Muted(all().into_iter().skip(1).take(2).collect());
        let muted = stage.pictures(language, |stage| {
            Box::new(shown(stage, Group::Muted, muted()))
        });
        insta::assert_snapshot!(format!("muted_{language:?}"), muted);
    }
}

#[test]
fn nothing_is_cut_and_an_empty_list_says_what_to_do() {
    let mut stage = Stage::new(ada());
    let few = |n: usize| {
        all()
            .into_iter()
            .filter(|who| who.staff)
            .take(n)
            .collect::<Vec<_>>()
    };
    let alone = || {
        let row = |who| Presence {
            who,
            since: ago(70),
            active_at: ago(0),
        };
        Answer::Here(few(1).into_iter().map(row).collect())
    };
    stage.assert_nothing_is_cut(|stage| Box::new(shown(stage, Group::Here, alone())));
    stage
        .assert_nothing_is_cut(|stage| Box::new(shown(stage, Group::Muted, Answer::Muted(few(0)))));
    stage.assert_nothing_is_cut(|stage| {
        Box::new(shown(stage, topic(), Answer::Readers(Vec::new())))
    });
    let mut stage = Stage::new(ada());
    let here = stage.picture(&shown(&stage, Group::Here, alone()));
    assert!(here.contains("r refreshes"), "{here}");
    stage.me = muting();
    let nobody = stage.picture(&shown(&stage, Group::Muted, Answer::Muted(Vec::new())));
    assert!(nobody.contains("M on somebody's card"), "{nobody}");
}

#[test]
fn enter_opens_the_card_and_r_looks_again() {
    let stage = Stage::new(ada());
    let mut screen = shown(&stage, Group::Here, here());
    let card = Action::Open(Route::Person(Whom::Id(MemberId(2))));
    let wanted = stage.press(&mut screen, &[Key::Down, Key::Enter]);
    assert_eq!(wanted, [card]);
    let again = stage.press(&mut screen, &[Key::Char('r')]);
    assert_eq!(again, [Action::Ask(Query::Here)]);
    let mut rows = all();
    rows.truncate(3);
    rows.rotate_left(1);
    let answer = Answer::Muted(rows);
    stage.tell(&mut screen, Event::Answer(answer));
    assert!(
        stage.picture(&screen).contains("> bob"),
        "the focus stays with its member"
    );
}

#[test]
fn somebody_is_muted_and_unmuted_by_one_key_and_oneself_never() {
    let mut stage = Stage::new(ada());
    let mut screen = shown(&stage, Group::Here, here());
    let refused = stage.press(&mut screen, &[Key::Char('M')]);
    assert_eq!(
        refused,
        [Action::Say("You cannot do that to yourself.".into())]
    );
    let bob = MemberId(2);
    let wanted = stage.press(&mut screen, &[Key::Down, Key::Char('M')]);
    assert_eq!(wanted, [Action::Do(Command::Mute(bob, true))]);
    let said = stage.tell(&mut screen, Event::Done(Done::Ok));
    assert!(matches!(&said[..], [Action::Say(said)] if said.starts_with("bob is muted")));
    stage.me = muting();
    let wanted = stage.press(&mut screen, &[Key::Char('M')]);
    assert_eq!(wanted, [Action::Do(Command::Mute(bob, false))]);
}

#[test]
fn guests_are_told_that_it_is_for_members() {
    let stage = Stage::new(Me {
        actor: Actor::Guest,
        handle: None,
        ..ada()
    });
    let mut screen = People::new(Group::Here);
    assert_eq!(stage.tell(&mut screen, Event::Opened), []);
    assert!(stage.picture(&screen).contains("for members"));
}
