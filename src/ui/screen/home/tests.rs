//! Home, as somebody sees it who has never been here, who has been away, and who has read everything.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use super::*;
use crate::domain::{Count, Draft, DraftPlace, DraftRow, Language, Presence, SafeText, Time};
use crate::ui::screen::picture::{NOW, SIZES, Stage, ada, byline, conferences};

fn ago(millis: i64) -> Time {
    Time::from_millis(NOW - millis)
}

fn notice(number: u32, kind: NoticeKind, text: &str) -> Notice {
    Notice {
        id: i64::from(number),
        kind,
        at: ago(i64::from(number) * 2 * Time::HOUR),
        reference: Reference::post(Slug::parse("tools").unwrap(), 12, number),
        title: SafeText::line("Spindle noise above 8000 rpm"),
        by: byline("bob", false),
        text: SafeText::line(text),
        read: false,
    }
}

fn presence(handle: &str, staff: bool) -> Presence {
    Presence {
        who: byline(handle, staff),
        since: ago(0),
        active_at: ago(0),
    }
}

fn returned() -> Home {
    Home {
        since: Some(ago(3 * Time::DAY)),
        for_you: vec![
            notice(
                6,
                NoticeKind::Reply,
                "Check the belt tension first. The figure in the manual is for the old one.",
            ),
            notice(7, NoticeKind::Mention, "What @ada says"),
        ],
        conferences: conferences(),
        here: vec![presence("bob", false), presence("dan", true)],
        drafts: 1,
    }
}

fn newcomer() -> Home {
    Home {
        since: None,
        for_you: Vec::new(),
        here: Vec::new(),
        drafts: 0,
        ..returned()
    }
}

fn opened(stage: &Stage, home: Home) -> HomeScreen {
    let mut screen = HomeScreen::new();
    assert_eq!(
        stage.tell(&mut screen, Event::Opened),
        [Action::Ask(Query::Home)]
    );
    let has_draft = home.drafts > 0;
    let asked = stage.tell(&mut screen, Event::Answer(Answer::Home(Box::new(home))));
    if has_draft {
        assert_eq!(asked, [Action::Ask(Query::Drafts)]);
        stage.tell(&mut screen, Event::Answer(Answer::Drafts(vec![draft()])));
    }
    screen
}

fn draft() -> DraftRow {
    let topic = crate::domain::TopicId(3);
    DraftRow {
        draft: Draft {
            place: DraftPlace::Reply(topic),
            title: String::new(),
            kind: crate::domain::TopicKind::Discussion,
            body: "Quiet.".to_owned(),
            answers: None,
        },
        reference: Reference::topic(Slug::parse("tools").unwrap(), 12),
        saved_at: ago(0),
    }
}

#[test]
fn it_looks_like_this_to_somebody_who_was_away() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| Box::new(opened(stage, returned())));
        insta::assert_snapshot!(format!("away_{language:?}"), pictures);
    }
}

#[test]
fn it_looks_like_this_to_somebody_who_has_never_been_here() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| Box::new(opened(stage, newcomer())));
        insta::assert_snapshot!(format!("newcomer_{language:?}"), pictures);
    }
}

#[test]
fn where_nothing_is_new_it_says_so() {
    let stage = Stage::new(ada());
    let mut home = newcomer();
    home.since = Some(ago(Time::DAY));
    for row in &mut home.conferences {
        (row.new_topics, row.new_posts) = (Count::default(), Count::default());
    }
    let picture = stage.picture(&opened(&stage, home));
    assert!(picture.contains("nothing in them is new"), "{picture}");
    assert!(!picture.contains("posts"), "{picture}");
}

#[test]
fn the_welcome_is_on_the_screen_at_every_size() {
    let mut stage = Stage::new(ada());
    for size in SIZES {
        stage.size = size;
        let picture = stage.picture(&opened(&stage, newcomer()));
        assert!(picture.contains("Welcome"), "{picture}");
    }
}

#[test]
fn many_notices_leave_room_for_the_conferences() {
    let mut stage = Stage::new(ada());
    let mut home = returned();
    home.for_you = (1..=10)
        .map(|n| notice(n, NoticeKind::Watched, "More"))
        .collect();
    for (size, shown) in SIZES.into_iter().zip([3, 7, 8]) {
        stage.size = size;
        let mut screen = opened(&stage, home.clone());
        let picture = stage.picture(&screen);
        assert_eq!(picture.matches("bob wr").count(), shown, "{picture}");
        assert!(
            picture.contains(&format!("and {} more", 10 - shown)),
            "{picture}"
        );
        // The focus goes from the last notice that is shown to the first conference.
        let keys = vec![Key::Down; shown];
        stage.press(&mut screen, &keys);
        let open = stage.press(&mut screen, &[Key::Enter]);
        assert_eq!(
            open,
            [Action::Open(Route::Topics(Slug::parse("tools").unwrap()))]
        );
    }
}

#[test]
fn marking_says_what_was_marked() {
    let stage = Stage::new(ada());
    let marked = || Event::Done(Done::Marked(crate::domain::Marks::default()));
    let mut screen = opened(&stage, returned());
    let asked = stage.press(&mut screen, &[Key::Char('A')]);
    assert_eq!(asked, [Action::Do(Command::CatchUp(None))]);
    let said = stage.tell(&mut screen, marked());
    assert_eq!(
        said[0],
        Action::Say("All read, everywhere; u undoes.".to_owned())
    );
    let asked = stage.press(&mut screen, &[Key::Down, Key::Down, Key::Char('A')]);
    let tools = conferences()[0].conference.id;
    assert_eq!(asked, [Action::Do(Command::CatchUp(Some(tools)))]);
    let said = stage.tell(&mut screen, marked());
    assert_eq!(
        said[0],
        Action::Say("All read in tools; u undoes.".to_owned())
    );
}

#[test]
fn who_is_here_takes_one_line() {
    let stage = Stage::new(ada());
    let mut home = returned();
    home.here = (10..60)
        .map(|n| presence(&format!("member{n}"), false))
        .collect();
    let picture = stage.picture(&opened(&stage, home));
    assert!(
        picture.contains("Here now: member10, member11"),
        "{picture}"
    );
    assert!(picture.contains(" more\n"), "{picture}");
    assert!(!picture.contains("member40"), "{picture}");
}
