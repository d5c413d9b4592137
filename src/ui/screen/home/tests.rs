//! Home, as somebody sees it who has never been here, who has been away, and who has read everything.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod announced;
mod keys;
mod pulse;
mod suspended;

use super::*;
use crate::domain::{
    AnnouncementKind, Attention, ConferenceId, Count, DraftAddress, Language, Marks, Notice,
    NoticeKind, SafeText, Time, Topic, TopicId, TopicKind, TopicRow,
};
use crate::ui::screen::picture::{NOW, SIZES, Stage, ada, byline, conferences};

fn ago(millis: i64) -> Time {
    Time::from_millis(NOW - millis)
}

fn notice(number: u32, kind: NoticeKind, text: &str) -> Notice {
    Notice {
        id: i64::from(number),
        kind,
        at: ago(i64::from(number) * 2 * Time::HOUR),
        reference: Some(Reference::post(Slug::parse("tools").unwrap(), 12, number)),
        title: SafeText::line("Spindle noise above 8000 rpm"),
        by: byline("bob", false),
        text: SafeText::line(text),
        step: None,
        read: false,
        entry: None,
    }
}

fn in_topic() -> DraftAddress {
    DraftAddress::Place(Reference::topic(Slug::parse("tools").unwrap(), 12))
}

fn announcement(number: u32, title: &str) -> TopicRow {
    let at = ago(i64::from(number) * 20 * Time::HOUR);
    TopicRow {
        topic: Topic {
            id: TopicId(number.into()),
            conference: ConferenceId(3),
            slug: Slug::parse("news").unwrap(),
            number,
            kind: TopicKind::Discussion,
            title: SafeText::line(title),
            author: byline("dan", true),
            at,
            posts: 1,
            last_post_at: at,
            frozen: false,
            retired: false,
            pinned: false,
            answer: None,
        },
        new: Count::new(1),
        brand_new: true,
        attention: Attention::Normal,

        idea: None,
        announcement: Some(AnnouncementKind::KnownIssue),
        home: None,
    }
}

fn returned() -> Home {
    let firmware = "Firmware 4.1 loses the probe after a tool change";
    Home {
        since: Some(ago(3 * Time::DAY)),
        announcements: vec![announcement(9, firmware)],
        for_you: vec![
            notice(
                6,
                NoticeKind::Reply,
                "Check the belt tension first. The figure in the manual is for the old one.",
            ),
            notice(7, NoticeKind::Mention, "What @ada says"),
        ],
        conferences: conferences(),
        here: vec![byline("bob", false).into(), byline("dan", true).into()],
        all_here: 2,
        waits: None,
        drafts: 1,
        introduce: None,
        draft_places: vec![in_topic()],
    }
}

/// The same to a host, for whom something waits.
fn hosting() -> Home {
    Home {
        waits: Some(crate::domain::Waits {
            counts: vec![
                (crate::domain::Waiting::Flagged, 2),
                (crate::domain::Waiting::Held, 1),
                (crate::domain::Waiting::Organisation, 2),
            ],
            oldest: Some(ago(5 * Time::HOUR)),
        }),
        ..returned()
    }
}

fn newcomer() -> Home {
    Home {
        since: None,
        announcements: Vec::new(),
        for_you: Vec::new(),
        here: Vec::new(),
        all_here: 0,
        waits: None,
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
    stage.tell(&mut screen, Event::Answer(Answer::Home(Box::new(home))));
    screen
}

#[test]
fn it_looks_like_this_to_somebody_who_was_away() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| Box::new(opened(stage, hosting())));
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
    assert!(
        picture.contains("Your conferences; nothing new"),
        "{picture}"
    );
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
    home.announcements.clear();
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
        // The focus goes from the last notice that is shown over the line to the inbox to the first conference.
        let keys = vec![Key::Down; shown];
        let open = stage.press(&mut screen, &keys);
        assert_eq!(open, []);
        let open = stage.press(&mut screen, &[Key::Enter]);
        assert_eq!(open, [Action::Open(Route::Inbox)]);
        let keys = [Key::Down];
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
    let marks = || Marks {
        floors: vec![(ConferenceId(1), crate::domain::PostId(1))],
        ..Marks::default()
    };
    let marked = || Event::Done(Done::Marked(marks()));
    let mut screen = opened(&stage, returned());
    let asked = stage.press(&mut screen, &[Key::Char('A')]);
    assert_eq!(asked, [Action::Do(Command::CatchUp(None))]);
    let said = stage.tell(&mut screen, marked());
    assert_eq!(
        said[0],
        Action::Say("All read, everywhere; u undoes.".to_owned())
    );
    let keys = [Key::Down; 4];
    stage.press(&mut screen, &keys);
    let asked = stage.press(&mut screen, &[Key::Char('A')]);
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
    home.here = (10..34)
        .map(|n| byline(&format!("member{n}"), false).into())
        .collect();
    home.all_here = 310;
    let picture = stage.picture(&opened(&stage, home));
    assert!(
        picture.contains("Here now: member10, member11"),
        "{picture}"
    );
    assert!(
        picture.contains("member14 and 305 more\n"),
        "those who are not named are counted: {picture}"
    );
}

#[test]
fn announcements_open_and_on_a_low_screen_there_are_three() {
    let mut stage = Stage::new(ada());
    let mut home = returned();
    home.announcements = (1..=4).map(|n| announcement(n, "Hot")).collect();
    for (size, shown) in SIZES.into_iter().zip([3, 4, 4]) {
        stage.size = size;
        let mut screen = opened(&stage, home.clone());
        let picture = stage.picture(&screen);
        assert_eq!(picture.matches("Hot").count(), shown, "{picture}");
        let wanted = stage.press(&mut screen, &[Key::Enter]);
        let open = Action::Open(Route::Topic {
            slug: Slug::parse("news").unwrap(),
            number: 1,
            from: PostsFrom::FirstNew,
        });
        assert_eq!(wanted, [open]);
    }
}

#[test]
fn nothing_of_its_own_words_is_cut() {
    let mut stage = Stage::new(ada());
    let mut home = newcomer();
    home.drafts = 12;
    home.draft_places = vec![in_topic(); 3];
    for conferences in [0, 2] {
        // The titles that are members' own words are left out.
        home.conferences = conferences_without_titles(conferences);
        stage.assert_nothing_is_cut(|stage| Box::new(opened(stage, home.clone())));
    }
}

#[test]
fn whoever_has_not_said_who_they_are_finds_the_place_for_it() {
    let stage = Stage::new(ada());
    let mut home = newcomer();
    let place = Reference::topic(Slug::parse("lounge").unwrap(), 5);
    home.introduce = Some((TopicId(5), place.clone()));
    let mut screen = opened(&stage, home);
    let picture = stage.picture(&screen);
    assert!(
        picture.contains("introduce yourself in lounge.5"),
        "{picture}"
    );
    let wanted = stage.press(&mut screen, &[Key::End, Key::Up, Key::Up, Key::Enter]);
    let spot = crate::ui::route::Spot {
        place: DraftPlace::Reply(TopicId(5)),
        reference: place,
        answers: None,
    };
    assert_eq!(wanted, [Action::Open(Route::Write(Box::new(spot)))]);
}

#[test]
fn a_forum_without_conferences_says_who_adds_them() {
    let stage = Stage::new(ada());
    let mut home = newcomer();
    home.conferences.clear();
    let picture = stage.picture(&opened(&stage, home));
    assert!(picture.contains("wellspring conference add"), "{picture}");
}

fn conferences_without_titles(count: usize) -> Vec<crate::domain::ConferenceRow> {
    let mut rows = conferences();
    rows.truncate(count);
    for row in &mut rows {
        row.conference.title = SafeText::line("Short");
    }
    rows
}
