//! The roadmap: how it looks, how one moves on it, and how an idea is moved with its reason.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod keeping;

use super::*;
use crate::domain::{
    Attention, ConferenceId, ConferenceKind, Count, IdeaPage, Language, Record, Refusal, SafeText,
    Status, Step, Topic, TopicKind, TopicRow,
};
use crate::ui::Size;
use crate::ui::screen::picture::{NOW, SIZES, Stage, ada, byline, conferences};

/// Number, title, votes, whether ada's is one, days until it is overdue, target or release.
type About = (u32, &'static str, u32, bool, i64, Option<&'static str>);

const REVIEW: [About; 2] = [
    (19, "Offset table by ssh", 12, false, -3, None),
    (
        40,
        "探头重试三次再报警，并把每次的读数写进日志",
        3,
        true,
        20,
        None,
    ),
];
const PLANNED: [About; 1] = [(
    7,
    "Log the spindle load and show it beside the feed, for each tool, over a year",
    31,
    true,
    90,
    Some("2027 Q2"),
)];
const TESTING: [About; 1] = [(4, "New belt menu", 9, false, 5, None)];
const SHIPPED: [About; 1] = [(1, "Dark screen", 40, false, 0, Some("4.1"))];

fn slug() -> Slug {
    Slug::parse("wishes").unwrap()
}

fn idea(status: Status, about: &About) -> TopicRow {
    let (number, title, votes, voted, due, with) = *about;
    let day = |days: i64| Time::from_millis(NOW + days * Time::DAY);
    let with = with.map(SafeText::line);
    let shipped = status == Status::Shipped;
    TopicRow {
        topic: Topic {
            id: TopicId(i64::from(number)),
            conference: ConferenceId(9),
            slug: slug(),
            number,
            kind: TopicKind::Discussion,
            title: SafeText::line(title),
            author: byline("cleo", false),
            at: day(-100),
            posts: 4,
            last_post_at: day(-2),
            frozen: false,
            retired: false,
            pinned: false,
            answer: None,
        },
        new: Count::new(0),
        brand_new: false,
        attention: Attention::Normal,
        idea: Some(Box::new(Idea {
            status,
            since: day(-9),
            due_at: (!shipped).then(|| day(due)),
            votes,
            organisations: 3,
            unstated: 1,
            target: with.clone().filter(|_| !shipped),
            shipped_in: with.filter(|_| shipped),
            voted,
        })),
        announcement: None,
        home: None,
    }
}

fn column(status: Status, about: &[About]) -> Column {
    let testers = (status == Status::Testing).then_some((6, 8));
    let card = |about| Mapped {
        row: idea(status, about),
        testers,
    };
    let cards: Vec<_> = about.iter().map(card).collect();
    let count = u32::try_from(cards.len()).unwrap();
    Column {
        status,
        count: Count::new(count),
        cards,
    }
}

fn of(columns: Vec<Column>) -> Event {
    let mut conference = conferences().swap_remove(0).conference;
    (conference.kind, conference.slug) = (ConferenceKind::Ideas, slug());
    let roadmap = Roadmap {
        conference,
        record: Record {
            in_time: 41,
            answers: 46,
            median: Some(12 * Time::DAY),
            kept: 9,
            late: 1,
            taken_back: 1,
            ..Record::default()
        },
        columns,
    };
    Event::Answer(Answer::Roadmap(Box::new(roadmap)))
}

fn some() -> Event {
    of(vec![
        column(Status::Review, &REVIEW),
        column(Status::Planned, &PLANNED),
        column(Status::Started, &[]),
        column(Status::Testing, &TESTING),
        column(Status::Shipped, &SHIPPED),
    ])
}

fn none() -> Event {
    let empty = |status| column(status, &[]);
    of(Column::STATUSES.map(empty).to_vec())
}

fn opened(stage: &Stage, known: Event) -> RoadmapScreen {
    let mut screen = RoadmapScreen::new(slug());
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, known);
    screen
}

fn wide() -> Stage {
    let mut stage = Stage::new(ada());
    stage.size = Size {
        width: 120,
        height: 21,
    };
    stage
}

/// The answer to what may be done with an idea.
fn may(status: Status, about: &About, may: &[Status]) -> Event {
    let page = IdeaPage {
        may: may.to_vec(),
        ..IdeaPage::default()
    };
    Event::Answer(Answer::Idea(Box::new(idea(status, about)), Box::new(page)))
}

fn asks() -> Action {
    Action::Ask(Query::Roadmap(slug()))
}

fn focused(screen: &RoadmapScreen) -> u32 {
    screen.selected().unwrap().row.topic.number
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let mut pictures = stage.pictures(language, |stage| Box::new(opened(stage, some())));
        stage.size = wide().size;
        pictures.push_str(&stage.picture(&opened(&stage, some())));
        insta::assert_snapshot!(format!("roadmap_{language:?}"), pictures);
        let empty = stage.pictures(language, |stage| Box::new(opened(stage, none())));
        insta::assert_snapshot!(format!("roadmap_empty_{language:?}"), empty);
    }
}

#[test]
fn nothing_is_cut_where_titles_are_short() {
    let mut stage = Stage::new(ada());
    let about = (19, "Belt", 12, true, -3, Some("2027 Q2"));
    stage.assert_nothing_is_cut(|stage| {
        let columns = Column::STATUSES.map(|status| column(status, &[about]));
        Box::new(opened(stage, of(columns.to_vec())))
    });
}

#[test]
fn arrows_go_from_column_to_column_and_stay_in_one_up_and_down() {
    let mut stage = wide();
    let mut screen = opened(&stage, some());
    for (key, number) in [
        (Key::Down, 40),
        (Key::Down, 40),
        (Key::Right, 7),
        (Key::Char('l'), 4),
        (Key::Tab, 1),
        (Key::Right, 1),
        (Key::Char('h'), 4),
        (Key::BackTab, 7),
        (Key::Left, 19),
        (Key::Left, 19),
    ] {
        assert_eq!(stage.press(&mut screen, &[key]), []);
        assert_eq!(focused(&screen), number, "{key:?}");
    }
    // Below one another, down goes on.
    stage.size = SIZES[0];
    stage.tell(&mut screen, Event::Resized);
    stage.press(&mut screen, &[Key::Char('j'), Key::Char('j')]);
    assert_eq!(focused(&screen), 7);
    let topic = super::super::open(&Reference::topic(slug(), 7));
    assert_eq!(stage.press(&mut screen, &[Key::Enter]), [topic]);
}

#[test]
fn a_column_shows_the_whole_card_in_focus() {
    let stage = wide();
    let cards: Vec<About> = (1..30)
        .map(|number| {
            (
                number,
                "A title that needs more than a line in its column",
                1,
                false,
                9,
                None,
            )
        })
        .collect();
    let mut columns = vec![column(Status::Review, &cards)];
    columns.extend(
        Column::STATUSES[1..]
            .iter()
            .map(|status| column(*status, &[])),
    );
    let mut screen = opened(&stage, of(columns));
    for number in 1..30 {
        let picture = stage.picture(&screen);
        assert!(picture.contains(&format!("> {number} A")), "{picture}");
        stage.press(&mut screen, &[Key::Down]);
    }
}

#[test]
fn news_are_asked_for_and_the_focus_stays_on_its_idea() {
    let stage = wide();
    let mut screen = opened(&stage, some());
    stage.press(&mut screen, &[Key::Right]);
    assert_eq!(focused(&screen), 7);
    let stirred = Event::News(News::Stirred(ConferenceId(9), TopicId(4)));
    assert_eq!(stage.tell(&mut screen, stirred.clone()), [asks()]);
    // One question at a time; what happens while it is open is asked for after it.
    assert_eq!(stage.tell(&mut screen, stirred.clone()), []);
    let moved = of(vec![
        column(Status::Review, &[]),
        column(Status::Planned, &REVIEW),
        column(Status::Started, &PLANNED),
        column(Status::Testing, &TESTING),
        column(Status::Shipped, &SHIPPED),
    ]);
    assert_eq!(stage.tell(&mut screen, moved), [asks()]);
    assert_eq!(focused(&screen), 7);
    // And a storm of votes is not asked for one by one.
    stage.tell(&mut screen, some());
    let mut asked = 0;
    for _ in 0..100 {
        asked += stage.tell(&mut screen, stirred.clone()).len();
        stage.tell(&mut screen, some());
    }
    assert_eq!(asked, 1);
    assert_eq!(stage.tell(&mut screen, Event::Tick), [], "not yet");
    screen.asked.0 = Time::from_millis(NOW - BREATH);
    assert_eq!(stage.tell(&mut screen, Event::Tick), [asks()]);
}

#[test]
fn one_votes_on_the_roadmap_as_on_the_board() {
    let stage = wide();
    let mut screen = opened(&stage, some());
    let wanted = stage.press(&mut screen, &[Key::Char('v')]);
    assert_eq!(wanted[1..], [Action::Do(Command::Vote(TopicId(19), true))]);
    assert!(stage.picture(&screen).contains("13 with you"));
    stage.tell(&mut screen, Event::Done(Done::Voted(15)));
    assert!(stage.picture(&screen).contains("15 with you"));
    stage.press(&mut screen, &[Key::Char('v')]);
    assert!(stage.picture(&screen).contains("14 votes"));
    stage.tell(
        &mut screen,
        Event::NotDone(Command::Vote(TopicId(19), false)),
    );
    stage.tell(&mut screen, Event::Failed(Refusal::Busy.into()));
    assert!(stage.picture(&screen).contains("15 with you"));
}

#[test]
fn staff_move_an_idea_and_say_why_before_anything_happens() {
    let mut stage = wide();
    let mut screen = opened(&stage, some());
    stage.press(&mut screen, &[Key::Right]);
    let asked = stage.press(&mut screen, &[Key::Char('>')]);
    assert_eq!(asked, [Action::Ask(Query::Idea(TopicId(7)))]);
    let steps = [Status::Review, Status::Planned, Status::Started];
    stage.tell(&mut screen, may(Status::Planned, &PLANNED[0], &steps));
    assert!(screen.is_typing());
    for language in [Language::En, Language::Zh] {
        let mut pictures = String::new();
        for size in [SIZES[0], SIZES[1], wide().size] {
            (stage.language, stage.size) = (language, size);
            stage.tell(&mut screen, Event::Resized);
            pictures.push_str(&stage.picture(&screen));
            pictures.push_str("\n\n");
        }
        insta::assert_snapshot!(format!("roadmap_moving_{language:?}"), pictures);
    }
    stage.language = Language::En;
    // Without a reason nothing is sent.
    assert_eq!(stage.press(&mut screen, &[Key::Ctrl('s')]), []);
    stage.write(&mut screen, "We begin.");
    let wanted = stage.press(&mut screen, &[Key::Ctrl('s')]);
    let [
        Action::Do(Command::Step {
            topic,
            step,
            reason,
            ..
        }),
    ] = &wanted[..]
    else {
        panic!("{wanted:?}");
    };
    assert_eq!((*topic, step), (TopicId(7), &Step::To(Status::Started)));
    assert_eq!(reason.as_str().trim(), "We begin.");
    // It is refused: the words stay, and a second try goes.
    let refused = Event::NotDone(match &wanted[0] {
        Action::Do(command) => command.clone(),
        _ => unreachable!(),
    });
    stage.tell(&mut screen, refused);
    stage.tell(&mut screen, Event::Failed(Refusal::OwnIdea.into()));
    assert!(stage.picture(&screen).contains("We begin."));
}

#[test]
fn the_footer_tells_staff_which_keys_move_an_idea() {
    let mut stage = wide();
    let moves = |screen: &RoadmapScreen| screen.footer().iter().any(|t| std::ptr::eq(*t, MOVES));
    assert!(!moves(&opened(&stage, some())));
    stage.me.roles.staff = true;
    assert!(moves(&opened(&stage, some())));
}

#[test]
fn whoever_may_take_no_step_is_told_and_so_is_where_none_leads() {
    let stage = wide();
    let mut screen = opened(&stage, some());
    let mut told = |key, steps: &[Status]| {
        stage.press(&mut screen, &[Key::Char(key)]);
        let told = stage.tell(&mut screen, may(Status::Review, &REVIEW[0], steps));
        assert!(!screen.is_typing());
        match &told[..] {
            [Action::Say(said)] => said.clone(),
            other => panic!("{other:?}"),
        }
    };
    assert!(told('>', &[]).starts_with("There is no step"));
    assert!(told('<', &[Status::Planned]).starts_with("It cannot move that way"));
    stage.press(&mut screen, &[Key::Char('s')]);
    let steps = [Status::Planned, Status::Declined];
    stage.tell(&mut screen, may(Status::Review, &REVIEW[0], &steps));
    assert!(stage.picture(&screen).contains("declined"));
    assert!(!screen.is_typing(), "it is chosen first");
}
