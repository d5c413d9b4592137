//! What is seen of the versions of a post, and how one turns from one to the next.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use super::*;
use crate::domain::{Body, Language, PostId, PostState, Revision, Time, TopicId};
use crate::ui::screen::picture::{NOW, SIZES, Stage, ada, byline};

const DAY: i64 = Time::DAY;
const FIRST: &str = "The tension is 180 N.\n\nAsk Dan, he knows the old belts.";
const SECOND: &str = "The tension is 180 N on the old belt.\n\nAsk Dan, he knows the old belts.";
const NOW_IT_IS: &str = "The tension is 210 N on the new belt.\n\nAsk Dan.";

/// The screen, and a forum that knows these versions.
struct Reading<'a> {
    stage: &'a Stage,
    screen: History,
    versions: Vec<Version>,
}

impl Reading<'_> {
    fn press(&mut self, keys: &[Key]) -> Vec<Action> {
        let mut left = Vec::new();
        for key in keys {
            let wanted = self.stage.press(&mut self.screen, &[*key]);
            left.extend(wanted.into_iter().filter(|action| !self.answer(action)));
        }
        left
    }

    fn answer(&mut self, action: &Action) -> bool {
        let Action::Ask(Query::Version { post, newer }) = action else {
            return false;
        };
        assert_eq!(*post, PostId(9));
        let version = self.versions[*newer as usize].clone();
        let answer = Answer::Version(Box::new(version));
        self.stage.tell(&mut self.screen, Event::Answer(answer));
        true
    }

    fn picture(&self) -> String {
        self.stage.picture(&self.screen)
    }
}

fn opened<'a>(stage: &'a Stage, earlier: &[(&str, i64)], present: &str) -> Reading<'a> {
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

        step: None,

        hiding: None,
        apart: None,
        moved: None,
    };
    let revision = |(words, ago): &(&str, i64)| Revision {
        until: Time::from_millis(NOW - ago),
        body: Body::stored(words),
    };
    let mut earlier: Vec<_> = earlier.iter().rev().map(revision).collect();
    let kept = u32::try_from(earlier.len()).unwrap();
    earlier.insert(
        0,
        Revision {
            until: Time::default(),
            body: Body::stored(present),
        },
    );
    let version = |newer: usize| Version {
        newer: u32::try_from(newer).unwrap(),
        kept,
        words: earlier[newer].body.clone(),
        until: (newer > 0).then_some(earlier[newer].until),
        before: earlier.get(newer + 1).cloned(),
    };
    let mut reading = Reading {
        stage,
        screen: History::new(Arc::new(post), Reference::parse("tools.12.5").unwrap()),
        versions: (0..earlier.len()).map(version).collect(),
    };
    let asked = stage.tell(&mut reading.screen, Event::Opened);
    assert!(
        asked.iter().all(|action| reading.answer(action)),
        "{asked:?}"
    );
    reading
}

fn twice_edited(stage: &Stage) -> Reading<'_> {
    opened(
        stage,
        &[(FIRST, 3 * DAY), (SECOND, 2 * 3_600_000)],
        NOW_IT_IS,
    )
}

#[test]
fn the_arrows_turn_the_versions() {
    let stage = Stage::new(ada());
    let mut reading = twice_edited(&stage);
    assert_eq!(reading.press(&[Key::Left]), []);
    assert!(
        reading.picture().contains("2 of 3"),
        "{}",
        reading.picture()
    );
    reading.press(&[Key::Left]);
    assert!(
        reading.picture().contains("1 of 3"),
        "{}",
        reading.picture()
    );
    assert_eq!(reading.press(&[Key::Right]), []);
    assert!(
        reading.picture().contains("2 of 3"),
        "{}",
        reading.picture()
    );
}

#[test]
fn it_looks_like_this() {
    let mut stage = Stage::new(ada());
    for (language, name) in [(Language::En, "en"), (Language::Zh, "zh")] {
        insta::assert_snapshot!(
            format!("history_{name}"),
            stage.pictures(language, |stage| Box::new(twice_edited(stage).screen))
        );
    }
}

#[test]
fn one_turns_from_the_present_words_to_the_first_and_back() {
    let stage = Stage::new(ada());
    let mut screen = twice_edited(&stage);
    let picture = screen.picture();
    assert!(
        picture.contains("3 of 3") && picture.contains("[-180-][+210+] N on the"),
        "{picture}"
    );
    assert_eq!(screen.press(&[Key::Char(' ')]), []);
    let picture = screen.picture();
    assert!(
        picture.contains("2 of 3") && picture.contains("[+ on the old belt+]"),
        "{picture}"
    );
    assert_eq!(screen.press(&[Key::Char('J')]), []);
    let picture = screen.picture();
    assert!(
        picture.contains("1 of 3") && !picture.contains('['),
        "{picture}"
    );
    assert!(matches!(
        &screen.press(&[Key::Char('J')])[..],
        [Action::Say(_)]
    ));
    screen.press(&[Key::Char('K'), Key::Char('K')]);
    assert!(screen.picture().contains("3 of 3"));
    assert!(matches!(
        &screen.press(&[Key::Char('K')])[..],
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
        screen.press(&[Key::Char(' ')]);
        assert!(screen.picture().contains("2 of 2"));
    }
    screen.press(&[Key::Char(' ')]);
    assert!(screen.picture().contains("1 of 2"), "{}", screen.picture());
}

#[test]
fn what_was_edited_before_it_came_here_says_so() {
    let stage = Stage::new(ada());
    let picture = opened(&stage, &[], NOW_IT_IS).picture();
    assert!(picture.contains("no earlier version is kept"), "{picture}");
}

#[test]
fn its_own_words_are_not_cut() {
    let mut stage = Stage::new(ada());
    stage.assert_nothing_is_cut(|stage| Box::new(twice_edited(stage).screen));
    stage.assert_nothing_is_cut(|stage| Box::new(opened(stage, &[], "Words.").screen));
}

#[test]
fn one_version_is_asked_for_at_a_time_and_a_busy_forum_is_asked_again() {
    let stage = Stage::new(ada());
    let mut screen = twice_edited(&stage);
    let older = Action::Ask(Query::Version {
        post: PostId(9),
        newer: 1,
    });
    let asked = stage.press(&mut screen.screen, &[Key::Char('J'), Key::Char('J')]);
    assert_eq!(asked, std::slice::from_ref(&older));
    let busy = Event::Failed(Refusal::Busy.into());
    assert_eq!(stage.tell(&mut screen.screen, busy), []);
    assert!(screen.picture().contains("3 of 3"));
    assert_eq!(stage.press(&mut screen.screen, &[Key::Char('J')]), [older]);
}
