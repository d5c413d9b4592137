//! The first visit by keys, and how it looks.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::sync::Arc;

use super::*;
use crate::domain::{
    Attention, Body, Count, Language, Post, PostId, PostState, Reference, SafeText, Slug, Time,
    Topic, TopicId, TopicKind, TopicRow,
};
use crate::ui::screen::picture::{NOW, Stage, ada, byline, conferences};

fn rows() -> Vec<ConferenceRow> {
    let mut rows = conferences();
    for (at, row) in (0..).zip(&mut rows) {
        row.joined = true;
        row.conference.last_post_at = (at < 4).then(|| Time::from_millis(NOW - at * Time::DAY));
    }
    rows[1].conference.description = SafeText::default();
    rows
}

fn introductions() -> Box<TopicPage> {
    let at = Time::from_millis(NOW);
    let post = |number: u32, handle, text: &str| {
        Arc::new(Post {
            id: PostId(i64::from(number)),
            topic: TopicId(5),
            number,
            author: byline(handle, handle == "dan"),
            at,
            body: Body::stored(text),
            answers: None,
            edited_at: None,
            state: PostState::Shown,
            thanks: 0,
            version: 0,

            step: None,

            hiding: None,
            apart: None,
            moved: None,
        })
    };
    let topic = Topic {
        id: TopicId(5),
        conference: conferences()[0].conference.id,
        slug: Slug::parse("lounge").unwrap(),
        number: 5,
        kind: TopicKind::Discussion,
        title: SafeText::line("Introduce yourself"),
        author: byline("dan", true),
        at,
        posts: 4,
        last_post_at: at,
        frozen: false,
        retired: false,
        pinned: false,
        answer: None,
    };
    Box::new(TopicPage {
        conference: conferences()[0].conference.clone(),
        topic: TopicRow {
            topic,
            new: Count::default(),
            brand_new: false,
            attention: Attention::Normal,

            idea: None,
            announcement: None,
            home: None,
        },
        posts: vec![
            post(0, "dan", "Who are you?"),
            post(
                1,
                "bob",
                "Roberto, three lathes and a five-axis mill in Elgoibar, since 1998",
            ),
            post(2, "wei", "我在苏州做主轴维修，二十年了。"),
            post(3, "dan", "I wrote the probe firmware. Sorry."),
        ],
        first_new: None,
        upto: None,
        thanked: Vec::new(),
        may_reply: true,
        may_accept: false,
        tends: false,
        unlinks: false,
        draft: false,

        idea: None,
        announcement: None,
    })
}

fn opened(stage: &Stage, rows: Vec<ConferenceRow>, offer: Option<Box<TopicPage>>) -> FirstVisit {
    let mut screen = FirstVisit::new();
    let asked = [Query::Conferences, Query::Introductions].map(Action::Ask);
    assert_eq!(stage.tell(&mut screen, Event::Opened), asked);
    stage.tell(&mut screen, Event::Answer(Answer::Conferences(rows)));
    stage.tell(&mut screen, Event::Answer(Answer::Introductions(offer)));
    screen
}

fn offered(stage: &Stage) -> FirstVisit {
    let mut screen = opened(stage, rows(), Some(introductions()));
    assert!(stage.press(&mut screen, &[Key::Enter]).is_empty());
    screen
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let picking = stage.pictures(language, |stage| {
            let mut screen = opened(stage, rows(), None);
            stage.press(&mut screen, &[Key::Down, Key::Char(' ')]);
            Box::new(screen)
        });
        let offer = stage.pictures(language, |stage| Box::new(offered(stage)));
        insta::assert_snapshot!(format!("first_{language:?}"), picking + &offer);
    }
    let silent = || {
        let mut page = introductions();
        page.posts.truncate(1);
        page
    };
    stage.assert_nothing_is_cut(|stage| {
        let mut screen = opened(stage, rows(), Some(silent()));
        stage.press(&mut screen, &[Key::Enter]);
        Box::new(screen)
    });
    stage.assert_nothing_is_cut(|stage| Box::new(opened(stage, Vec::new(), Some(silent()))));
}

#[test]
fn conferences_are_taken_out_and_back_in_where_they_stand() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, rows(), None);
    let second = rows()[1].conference.id;
    let keys = [Key::Down, Key::Char(' '), Key::Char('x')];
    let wanted = stage.press(&mut screen, &keys);
    let follow = [false, true].map(|joined| Action::Do(Command::Follow(second, joined)));
    assert_eq!(wanted, follow);
    assert_eq!(
        screen.rows()[1].conference.id,
        second,
        "it stays where it is"
    );
}

#[test]
fn enter_and_esc_lead_to_the_offer_and_from_there_home() {
    let stage = Stage::new(ada());
    for key in [Key::Enter, Key::Esc, Key::Char('q')] {
        let mut screen = opened(&stage, rows(), Some(introductions()));
        assert!(stage.press(&mut screen, &[key]).is_empty());
        assert!(stage.picture(&screen).contains("bob: Roberto"));
        let left = stage.press(&mut screen, &[Key::Esc]);
        assert_eq!(left, [Action::Close(Outcome::Back)]);
    }
}

#[test]
fn the_offer_opens_the_topic_with_the_composer_over_it() {
    let stage = Stage::new(ada());
    let mut screen = offered(&stage);
    let spot = Spot {
        place: DraftPlace::Reply(TopicId(5)),
        reference: Reference::parse("lounge.5").unwrap(),
        answers: None,
    };
    let wanted = stage.press(&mut screen, &[Key::Enter]);
    assert_eq!(wanted, [Action::Replace(Route::Write(Box::new(spot)))]);
}

#[test]
fn what_there_is_not_is_not_asked() {
    let stage = Stage::new(ada());
    // No topic to write in: on to Home; also where the answer comes after the key.
    let home = [Action::Close(Outcome::Changed)];
    let mut screen = opened(&stage, rows(), None);
    assert_eq!(stage.press(&mut screen, &[Key::Enter]), home);
    let mut screen = FirstVisit::new();
    stage.tell(&mut screen, Event::Opened);
    assert!(stage.press(&mut screen, &[Key::Enter]).is_empty());
    let answer = Event::Answer(Answer::Introductions(None));
    assert_eq!(stage.tell(&mut screen, answer), home);
    // No conference to pick: on to the offer.
    let screen = opened(&stage, Vec::new(), Some(introductions()));
    assert!(stage.picture(&screen).contains("Enter writes yours"));
}

#[test]
fn what_fails_again_is_not_asked_for_without_end() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, rows(), None);
    stage.press(&mut screen, &[Key::Char(' ')]);
    let failed = || Event::Failed(crate::domain::Failure::Fault(7));
    let asked = stage.tell(&mut screen, failed());
    assert_eq!(asked, [Action::Ask(Query::Conferences)]);
    assert_eq!(stage.tell(&mut screen, failed()), []);
    stage.tell(&mut screen, Event::Answer(Answer::Conferences(rows())));
    let asked = stage.tell(&mut screen, failed());
    assert_eq!(asked, [Action::Ask(Query::Conferences)]);
}
