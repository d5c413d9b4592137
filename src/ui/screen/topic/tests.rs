//! Reading, as a dialogue: what moves, what is marked, what is fetched.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod announced;
mod answers;
mod hiding;
mod ideas;
mod leading;
mod moving;
mod muting;
mod opening;
mod saying;
mod staying;
mod stepping;
mod tending;
mod testing;
mod writing;

use std::sync::Arc;

use super::TopicScreen;
use crate::domain::{
    Access, Answer, Attention, Body, Byline, Command, Conference, ConferenceId, ConferenceKind,
    Count, Handle, MemberId, News, Post, PostId, PostState, PostsFrom, Query, SafeText, Slug, Time,
    Topic, TopicId, TopicKind, TopicPage, TopicRow,
};
use crate::term::Key;
use crate::ui::screen::picture::{NOW, SIZES, Stage, ada};
use crate::ui::{Action, Event, Outcome, Route, Screen as _};

fn bob() -> Byline {
    let name = SafeText::line("Roberto Ibarra");
    Byline {
        member: MemberId(2),
        handle: Some(Handle::new("bob").unwrap()),
        name,
        staff: false,
    }
}

fn post(number: u32, text: &str) -> Arc<Post> {
    Arc::new(Post {
        id: PostId(i64::from(number)),
        topic: TopicId(3),
        number,
        author: bob(),
        at: Time::from_millis(NOW - 7_200_000),
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
}

/// Four lines with the heading and the empty one.
fn short(number: u32) -> Arc<Post> {
    post(
        number,
        "It howls, but only when it is cold.\n\nThe second machine only.",
    )
}

fn page(posts: u32, first_new: Option<u32>, shown: std::ops::Range<u32>) -> Answer {
    let (slug, title) = (
        Slug::parse("tools").unwrap(),
        SafeText::line("Spindle noise above 8000 rpm"),
    );
    let conference = Conference {
        id: ConferenceId(1),
        slug: slug.clone(),
        title: SafeText::line("Machine tools"),
        description: SafeText::default(),
        kind: ConferenceKind::Forum,
        access: Access::Public,
        archived: false,
        topics: 12,
        last_post_at: None,
    };
    let at = Time::from_millis(NOW - 90_000_000);
    let topic = Topic {
        id: TopicId(3),
        conference: ConferenceId(1),
        slug,
        number: 12,
        kind: TopicKind::Question,
        title,
        author: bob(),
        at,
        posts,
        last_post_at: at,
        frozen: false,
        retired: false,
        pinned: false,
        answer: None,
    };
    let new = first_new.map_or(0, |first| posts - first);
    let topic = TopicRow {
        topic,
        new: Count::new(new),
        brand_new: false,
        attention: Attention::Normal,

        idea: None,
        announcement: None,
        home: None,
    };
    let upto = first_new.map_or(posts.checked_sub(1), |first| first.checked_sub(1));
    Answer::Topic(Box::new(TopicPage {
        conference,
        topic,
        posts: shown.map(short).collect(),
        first_new,
        upto,
        thanked: Vec::new(),
        may_reply: true,
        may_accept: false,
        tends: false,
        unlinks: false,
        draft: false,

        idea: None,
        announcement: None,
    }))
}

/// A topic of which some posts are new, opened.
fn opened(
    stage: &Stage,
    posts: u32,
    first_new: Option<u32>,
    shown: std::ops::Range<u32>,
) -> TopicScreen {
    let mut screen = TopicScreen::new(Slug::parse("tools").unwrap(), 12, PostsFrom::FirstNew);
    assert!(matches!(
        stage.tell(&mut screen, Event::Opened)[..],
        [Action::Ask(Query::Topic { number: 12, .. })]
    ));
    stage.tell(&mut screen, Event::Answer(page(posts, first_new, shown)));
    screen
}

fn posts(numbers: std::ops::Range<u32>) -> Event {
    Event::Answer(Answer::Posts(numbers.map(short).collect(), Vec::new()))
}

fn marks(wanted: &[Action]) -> Vec<u32> {
    let mark = |action: &Action| match action {
        Action::Do(Command::Read { upto, .. }) => Some(*upto),
        _ => None,
    };
    wanted.iter().filter_map(mark).collect()
}

const SPACE: Key = Key::Char(' ');

#[test]
fn opening_is_not_reading_and_the_mark_follows_the_screen() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 20, Some(5), 0..20);
    assert_eq!(marks(&stage.press(&mut screen, &[Key::Char('?')])), [0; 0]);
    // Twenty-one rows: posts 5 to 8 are whole (the line "new", then five rows each), 9 is not.
    assert_eq!(marks(&stage.tell(&mut screen, Event::Tick)), [8]);
    assert_eq!(
        marks(&stage.tell(&mut screen, Event::Tick)),
        [0; 0],
        "once is enough"
    );
    assert_eq!(marks(&stage.press(&mut screen, &[SPACE])), [12]);
    assert_eq!(marks(&stage.press(&mut screen, &[SPACE])), [15]);
}

#[test]
fn whoever_is_on_the_way_arrives_however_often_news_are_lost() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 400, None, 0..30);
    // Lost, then G, then lost again before the first answer is there.
    stage.tell(&mut screen, Event::Lagged);
    stage.press(&mut screen, &[Key::Char('G')]);
    stage.tell(&mut screen, Event::Answer(page(400, None, 0..30)));
    stage.tell(&mut screen, Event::Lagged);
    for _ in 0..2 {
        stage.tell(&mut screen, Event::Answer(page(400, None, 370..400)));
    }
    let picture = stage.picture(&screen);
    assert!(picture.contains("399"), "{picture}");
}

#[test]
fn what_was_marked_unread_by_hand_stays_so_while_it_is_on_the_screen() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 9, None, 0..9);
    let wanted = stage.press(&mut screen, &[Key::Char('m')]);
    assert!(
        matches!(
            &wanted[..],
            [Action::Do(Command::Unread { from: 8, .. }), _]
        ),
        "{wanted:?}"
    );
    assert_eq!(
        marks(&stage.press(&mut screen, &[Key::Up, Key::Down])),
        [0; 0]
    );
    assert_eq!(marks(&stage.tell(&mut screen, Event::Closing)), [0; 0]);
}

#[test]
fn pages_that_are_turned_faster_than_the_clock_ticks_are_read_all_the_same() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 20, Some(5), 0..20);
    assert_eq!(
        marks(&stage.press(&mut screen, &[SPACE, SPACE, SPACE])),
        [8, 12, 15, 19]
    );
}

#[test]
fn a_key_that_comes_before_the_posts_does_not_lead_past_them() {
    let stage = Stage::new(ada());
    let mut screen = TopicScreen::new(Slug::parse("tools").unwrap(), 12, PostsFrom::FirstNew);
    stage.tell(&mut screen, Event::Opened);
    assert_eq!(stage.press(&mut screen, &[SPACE, SPACE]), []);
    stage.tell(&mut screen, Event::Answer(page(9, Some(5), 5..7)));
    let wanted = stage.press(&mut screen, &[SPACE]);
    assert!(
        !wanted
            .iter()
            .any(|action| matches!(action, Action::Ask(Query::Next { .. }))),
        "{wanted:?}"
    );
}

#[test]
fn what_was_skipped_stays_new() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 40, Some(5), 0..40);
    assert_eq!(
        marks(&stage.press(&mut screen, &[Key::Char('G')])),
        [8],
        "what was on the screen, and no more"
    );
    assert_eq!(marks(&stage.tell(&mut screen, Event::Closing)), [0; 0]);
}

#[test]
fn space_reads_to_the_end_and_then_asks_where_to_go_on() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 9, Some(5), 0..9);
    let wanted = stage.press(&mut screen, &[SPACE]);
    let next = Action::Ask(Query::Next {
        after: Some(TopicId(3)),
        conference: None,
    });
    assert_eq!((marks(&wanted), wanted.contains(&next)), (vec![8], true));
    let said = stage.tell(&mut screen, Event::Answer(Answer::Next(None)));
    assert!(matches!(&said[..], [Action::Say(said)] if said.contains("All read")));
    assert_eq!(stage.press(&mut screen, &[SPACE]), [Action::Home]);
}

#[test]
fn one_key_goes_to_the_post_that_is_answered_and_one_back() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 30, None, 0..30);
    stage.press(&mut screen, &[Key::Char('2'), Key::Char('0')]);
    let mut answer = Post::clone(&short(20));
    answer.answers = Some((2, bob()));
    stage.tell(&mut screen, Event::News(News::Changed(Arc::new(answer))));
    stage.press(&mut screen, &[Key::Char('p')]);
    assert!(
        stage.picture(&screen).contains(">2"),
        "{}",
        stage.picture(&screen)
    );
    stage.press(&mut screen, &[Key::Char('P')]);
    assert!(
        stage.picture(&screen).contains(">20"),
        "{}",
        stage.picture(&screen)
    );
}

#[test]
fn posts_beyond_those_at_hand_are_fetched_before_they_are_needed() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 500, Some(100), 100..130);
    stage.tell(&mut screen, posts(70..100));
    let wanted = stage.press(&mut screen, &[Key::PageDown; 6]);
    let more = |action: &&Action| {
        matches!(
            action,
            Action::Ask(Query::Posts {
                from: PostsFrom::After(129),
                ..
            })
        )
    };
    assert_eq!(wanted.iter().filter(more).count(), 1, "{wanted:?}");
    stage.tell(&mut screen, posts(130..160));
    stage.press(&mut screen, &[Key::PageDown; 3]);
    assert!(
        stage.picture(&screen).contains("13"),
        "{}",
        stage.picture(&screen)
    );
}

#[test]
fn thanking_oneself_or_changing_anothers_words_is_answered_with_a_sentence() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 3, None, 0..3);
    assert!(matches!(
        &stage.press(&mut screen, &[Key::Char('t')])[..],
        [_, Action::Do(Command::Thank(_, true))]
    ));
    assert!(matches!(
        &stage.press(&mut screen, &[Key::Char('t')])[..],
        [_, Action::Do(Command::Thank(_, false))]
    ));
    for key in ['e', 'E'] {
        assert!(matches!(
            &stage.press(&mut screen, &[Key::Char(key)])[..],
            [Action::Say(_)]
        ));
    }
    assert!(matches!(
        &stage.press(&mut screen, &[Key::Char('R')])[..],
        [Action::Open(Route::Compose(_))]
    ));
}

#[test]
fn a_topic_that_is_not_there_closes_the_screen() {
    let stage = Stage::new(ada());
    let mut screen = TopicScreen::new(Slug::parse("tools").unwrap(), 12, PostsFrom::FirstNew);
    stage.tell(&mut screen, Event::Opened);
    let failure = crate::domain::Failure::Fault(1);
    assert_eq!(
        stage.tell(&mut screen, Event::Failed(failure)),
        [Action::Close(Outcome::Back)]
    );
}

#[test]
fn a_topic_that_may_no_longer_be_read_leaves_the_screen_and_is_no_longer_listened_to() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 9, Some(7), 4..9);
    assert!(!screen.subjects().is_empty());
    let reference = crate::domain::Reference::topic(Slug::parse("tools").unwrap(), 12);
    let gone = crate::domain::Refusal::NoSuchPlace(reference);
    assert_eq!(
        stage.tell(&mut screen, Event::Failed(gone.into())),
        [Action::Close(Outcome::Back)]
    );
    assert!(screen.subjects().is_empty());
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for (size, name) in SIZES.into_iter().zip(["40x12", "80x24", "160x50"]) {
        stage.size = size;
        insta::assert_snapshot!(
            format!("topic_{name}"),
            stage.picture(&opened(&stage, 9, Some(7), 4..9))
        );
    }
}
