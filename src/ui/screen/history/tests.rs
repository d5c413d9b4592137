//! What is seen of the versions of a post, and how one turns from one to the next.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use crate::domain::{Language, PostId, PostState, TopicId};
use crate::ui::screen::picture::{NOW, SIZES, Stage, ada, byline};

const DAY: i64 = Time::DAY;
const FIRST: &str = "The tension is 180 N.\n\nAsk Dan, he knows the old belts.";
const SECOND: &str = "The tension is 180 N on the old belt.\n\nAsk Dan, he knows the old belts.";
const NOW_IT_IS: &str = "The tension is 210 N on the new belt.\n\nAsk Dan.";

fn opened(stage: &Stage, earlier: &[(&str, i64)], present: &str) -> History {
    let post = Post {
        id: PostId(9),
        topic: TopicId(3),
        number: 5,
        author: byline("bob", false),
        at: Time::from_millis(NOW - 9 * DAY),
        body: Body::stored(present),
        answers: None,
        edited_at: Some(Time::from_millis(NOW - DAY)),
        state: PostState::Shown,
        thanks: 0,
        version: 2,
    };
    let reference = Reference::parse("tools.12.5").unwrap();
    let mut screen = History::new(Arc::new(post), reference);
    let asked = stage.tell(&mut screen, Event::Opened);
    assert_eq!(asked, [Action::Ask(Query::History(PostId(9)))]);
    let revision = |(words, ago): &(&str, i64)| Revision {
        until: Time::from_millis(NOW - ago),
        body: Body::stored(words),
    };
    let earlier = earlier.iter().map(revision).collect();
    let answer = Answer::History(earlier, Body::stored(present));
    stage.tell(&mut screen, Event::Answer(answer));
    screen
}

fn twice_edited(stage: &Stage) -> History {
    opened(
        stage,
        &[(FIRST, 3 * DAY), (SECOND, 2 * 3_600_000)],
        NOW_IT_IS,
    )
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for (language, name) in [(Language::En, "en"), (Language::Zh, "zh")] {
        insta::assert_snapshot!(
            format!("history_{name}"),
            stage.pictures(language, |stage| Box::new(twice_edited(stage)))
        );
    }
}

#[test]
fn one_turns_from_the_present_words_to_the_first_and_back() {
    let stage = Stage::new(ada());
    let mut screen = twice_edited(&stage);
    let picture = stage.picture(&screen);
    assert!(
        picture.contains("3 of 3") && picture.contains("[-180-][+210+] N on the"),
        "{picture}"
    );
    assert_eq!(stage.press(&mut screen, &[Key::Char(' ')]), []);
    let picture = stage.picture(&screen);
    assert!(
        picture.contains("2 of 3") && picture.contains("[+ on the old belt+]"),
        "{picture}"
    );
    assert_eq!(stage.press(&mut screen, &[Key::Char('J')]), []);
    let picture = stage.picture(&screen);
    assert!(
        picture.contains("1 of 3") && !picture.contains('['),
        "{picture}"
    );
    assert!(matches!(
        &stage.press(&mut screen, &[Key::Char('J')])[..],
        [Action::Say(_)]
    ));
    stage.press(&mut screen, &[Key::Char('K'), Key::Char('K')]);
    assert!(stage.picture(&screen).contains("3 of 3"));
    assert!(matches!(
        &stage.press(&mut screen, &[Key::Char('K')])[..],
        [Action::Say(_)]
    ));
}

#[test]
fn a_long_version_is_read_page_by_page_before_the_next() {
    let mut stage = Stage::new(ada());
    stage.size = SIZES[0];
    let long = "A line of its own.\n\n".repeat(15);
    let mut screen = opened(&stage, &[("Before.", DAY)], &long);
    for _ in 0..3 {
        stage.press(&mut screen, &[Key::Char(' ')]);
        assert!(stage.picture(&screen).contains("2 of 2"));
    }
    stage.press(&mut screen, &[Key::Char(' ')]);
    assert!(
        stage.picture(&screen).contains("1 of 2"),
        "{}",
        stage.picture(&screen)
    );
}

#[test]
fn what_was_edited_before_it_came_here_says_so() {
    let stage = Stage::new(ada());
    let picture = stage.picture(&opened(&stage, &[], NOW_IT_IS));
    assert!(picture.contains("no earlier version is kept"), "{picture}");
}

#[test]
fn its_own_words_are_not_cut() {
    let mut stage = Stage::new(ada());
    stage.assert_nothing_is_cut(|stage| Box::new(twice_edited(stage)));
    stage.assert_nothing_is_cut(|stage| Box::new(opened(stage, &[], "Words.")));
}
