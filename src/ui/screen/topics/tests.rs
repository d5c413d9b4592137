//! The topics of a conference: how they look, and how one gets to one.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod board;

#[test]
fn who_has_no_account_begins_no_topic_whose_words_nobody_would_keep() {
    let mut me = ada();
    me.actor = crate::domain::Actor::Operator(None);
    let stage = Stage::new(me);
    let mut screen = Topics::new(slug("tools"));
    let said = stage.press(&mut screen, &[Key::Char('n')]);
    assert_eq!(
        said,
        [Action::Say(
            "That needs a member: start the console with --as HANDLE.".into()
        )]
    );
}

use super::*;
use crate::domain;
use crate::domain::{
    Accepted, Attention, Count, Language, Page, PostsFrom, SafeText, Time, Topic, TopicKind,
};
use crate::term::Key;
use crate::ui::Route;
use crate::ui::route::Writing;
use crate::ui::screen::picture::{NOW, Stage, ada, byline, conferences};

type Line = (u32, TopicKind, &'static str, &'static str, u32, u32, i64);

const LINES: [Line; 5] = [
    (
        12,
        TopicKind::Question,
        "Spindle noise above 8000 rpm",
        "bob",
        9,
        3,
        2 * Time::HOUR,
    ),
    (
        44,
        TopicKind::Question,
        "主轴轴承更换后的温升，以及第一天该怎么跑合才不会再换一次",
        "wei",
        14,
        6,
        59 * Time::MINUTE,
    ),
    (
        47,
        TopicKind::Discussion,
        "Who else runs these at altitude?",
        "cleo",
        4,
        4,
        Time::DAY,
    ),
    (
        31,
        TopicKind::Problem,
        "Kühlmittel: Erfahrung mit Biozid, und was man dem Prüfer davon erzählt",
        "jutta",
        52,
        0,
        59 * Time::DAY,
    ),
    (
        9,
        TopicKind::Discussion,
        "What ten years of logs taught us",
        "a-long-handle",
        118,
        0,
        600 * Time::DAY,
    ),
];

fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}

fn row(line: &Line) -> TopicRow {
    let (number, kind, title, who, posts, new, age) = *line;
    TopicRow {
        topic: Topic {
            id: TopicId(i64::from(number)),
            conference: conferences()[0].conference.id,
            slug: slug("tools"),
            number,
            kind,
            title: SafeText::line(title),
            author: byline(who, false),
            at: Time::from_millis(NOW - age),
            posts,
            last_post_at: Time::from_millis(NOW - age),
            frozen: false,
            retired: false,
            pinned: false,
            answer: (number == 44).then_some(Accepted {
                number: 3,
                by_host: false,
            }),
        },
        new: Count::new(new),
        brand_new: new == posts,
        attention: Attention::Normal,

        idea: None,
        announcement: None,
        home: None,
    }
}

fn answer(lines: &[Line]) -> Event {
    listed(lines, u32::try_from(lines.len()).unwrap())
}

/// These, of a conference with so many topics.
fn listed(lines: &[Line], topics: u32) -> Event {
    let mut conference = Box::new(conferences().swap_remove(0).conference);
    conference.topics = topics;
    let rows = lines.iter().map(row).collect();
    Event::Answer(Answer::Topics(Some(conference), Page { rows, more: false }))
}

fn opened(stage: &Stage, lines: &[Line]) -> Topics {
    let mut topics = Topics::new(slug("tools"));
    stage.tell(&mut topics, Event::Opened);
    stage.tell(&mut topics, answer(lines));
    topics
}

fn topic(slug: &Slug, number: u32) -> Action {
    Action::Open(Route::Topic {
        slug: slug.clone(),
        number,
        from: PostsFrom::FirstNew,
    })
}

#[test]
fn the_header_says_how_many_topics_were_forgotten() {
    let stage = Stage::new(ada());
    let mut topics = opened(&stage, &LINES);
    let header = |topics: &Topics| topics.view(&stage.env()).aside;
    assert_eq!(header(&topics), "5 topics");
    stage.tell(&mut topics, listed(&LINES, 6));
    assert_eq!(header(&topics), "6 topics, 1 not listed");
    stage.press(&mut topics, &[Key::Char('f')]);
    assert_eq!(header(&topics), "6 topics");
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| Box::new(opened(stage, &LINES)));
        insta::assert_snapshot!(format!("topics_{language:?}"), pictures);
    }
}

#[test]
fn titles_have_the_room_of_kinds_where_there_are_none() {
    let stage = Stage::new(ada());
    let title = "What ten years of logs taught us, two";
    let line = (9, TopicKind::Discussion, title, "emre", 118, 0, Time::DAY);
    let picture = stage.picture(&opened(&stage, &[line]));
    assert!(picture.contains(title), "{picture}");
}

#[test]
fn an_empty_list_says_what_to_do_next() {
    let stage = Stage::new(ada());
    let mut topics = opened(&stage, &[]);
    let said = [
        "n opens the first topic",
        "f shows all",
        "w on a topic watches it",
        "f shows all",
    ];
    for said in said {
        let picture = stage.picture(&topics);
        assert!(picture.contains(said), "{picture}");
        stage.press(&mut topics, &[Key::Char('f')]);
        stage.tell(&mut topics, answer(&[]));
    }
}

#[test]
fn digits_go_to_a_number_and_enter_to_one_that_the_list_does_not_show() {
    let stage = Stage::new(ada());
    let mut topics = opened(&stage, &LINES);
    let keys = |text: &str| text.chars().map(Key::Char).collect::<Vec<_>>();
    // On the way to 44 there is no topic 4; the second digit finds one.
    stage.press(&mut topics, &keys("44"));
    let tools = slug("tools");
    assert_eq!(stage.press(&mut topics, &[Key::Enter]), [topic(&tools, 44)]);
    let told = stage.press(&mut topics, &keys("7"));
    assert!(
        matches!(&told[..], [Action::Say(said)] if said.starts_with("7 ")),
        "{told:?}"
    );
    assert_eq!(stage.press(&mut topics, &[Key::Enter]), [topic(&tools, 7)]);
    stage.press(&mut topics, &keys("7"));
    assert_eq!(
        stage.press(&mut topics, &[Key::Up, Key::Enter]),
        [topic(&tools, 12)]
    );
}

#[test]
fn on_to_another_conference_is_told() {
    let stage = Stage::new(ada());
    let mut topics = opened(&stage, &LINES);
    let mut next = row(&LINES[0]);
    let on = |topics: &mut Topics, next: &TopicRow| {
        let answer = Answer::Next(Some(Box::new(next.clone())));
        stage.tell(topics, Event::Answer(answer))
    };
    assert_eq!(on(&mut topics, &next), [topic(&slug("tools"), 12)]);
    next.topic.slug = slug("maint");
    let told = Action::Say("On to maint.".to_owned());
    assert_eq!(on(&mut topics, &next), [topic(&slug("maint"), 12), told]);
}

#[test]
fn the_focus_is_on_the_topic_that_one_comes_back_from() {
    let stage = Stage::new(ada());
    let mut topics = opened(&stage, &LINES[1..]);
    let back = |number| Event::Uncovered(Outcome::Left(Reference::topic(slug("tools"), number)));
    let asked = stage.tell(&mut topics, back(12));
    assert!(matches!(&asked[..], [Action::Ask(_)]), "{asked:?}");
    stage.tell(&mut topics, answer(&[LINES[1], LINES[0], LINES[2]]));
    assert_eq!(topics.selected().unwrap().topic.number, 12);
    stage.tell(&mut topics, back(99));
    stage.tell(&mut topics, answer(&LINES));
    assert_eq!(topics.selected().unwrap().topic.number, 12, "not listed");
}

#[test]
fn what_was_done_to_a_topic_is_told() {
    let stage = Stage::new(ada());
    let mut topics = opened(&stage, &LINES);
    for (key, said) in [
        ('w', "every post in tools.12"),
        ('x', "not see tools.12 again"),
        ('A', "All read in tools"),
    ] {
        stage.press(&mut topics, &[Key::Char(key)]);
        let marked = Done::Marked(crate::domain::Marks::default());
        let told = stage.tell(&mut topics, Event::Done(marked));
        assert!(
            matches!(&told[0], Action::Say(told) if told.contains(said)),
            "{told:?}"
        );
    }
}

#[test]
fn a_draft_of_a_new_topic_is_written_on_over_the_topics() {
    let stage = Stage::new(ada());
    let mut topics = Topics::writing(slug("tools"));
    stage.tell(&mut topics, Event::Opened);
    let wanted = stage.tell(&mut topics, answer(&LINES));
    let writing = Writing::NewTopic {
        conference: conferences()[0].conference.id,
        slug: slug("tools"),
        kind: crate::domain::ConferenceKind::Forum,
    };
    let composer = Route::Compose(Box::new(writing));
    assert_eq!(wanted, [Action::Open(composer)]);
    assert_eq!(stage.tell(&mut topics, answer(&LINES)), [], "once");
}

#[test]
fn nobody_is_told_to_open_a_topic_who_may_not() {
    let mut stage = Stage::new(ada());
    let mut announcing = conferences().swap_remove(0).conference;
    announcing.kind = crate::domain::ConferenceKind::Announcements;
    let mut topics = Topics::new(slug("news"));
    stage.tell(&mut topics, Event::Opened);
    let rows = Vec::new();
    let page = Page { rows, more: false };
    let none = Answer::Topics(Some(Box::new(announcing)), page);
    stage.tell(&mut topics, Event::Answer(none));
    assert!(stage.picture(&topics).contains("q goes back"));
    stage.me.roles.staff = true;
    assert!(stage.picture(&topics).contains("n opens the first topic"));
}

#[test]
fn hosts_tend_topics_where_they_are_listed_by_the_keys_that_they_have_in_the_reader() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, &LINES);
    for key in "Z*ND>&XS".chars() {
        assert_eq!(stage.press(&mut screen, &[Key::Char(key)]), [], "{key}");
    }
    screen.tends = true;
    let mut deeds_of = |key| {
        let wanted = stage.press(&mut screen, &[Key::Char(key)]);
        wanted.iter().find_map(|action| match action {
            Action::Open(Route::Tend {
                post: None, deeds, ..
            }) => Some(*deeds),
            _ => None,
        })
    };
    let freezes = &[domain::Act::Freeze, domain::Act::Thaw][..];
    assert_eq!(deeds_of('Z'), Some(freezes));
    for key in "*ND>&M".chars() {
        assert!(deeds_of(key).is_some(), "{key}");
    }
    for key in "XS".chars() {
        assert_eq!(deeds_of(key), None, "{key} is for posts");
    }
}
