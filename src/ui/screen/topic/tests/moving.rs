//! Arrows and pages alone: where the focus goes, that each post is reached, and what is said at the end.

use proptest::prelude::*;

use super::*;

/// A topic whose posts have so many lines, opened at its beginning.
fn of_lines(stage: &Stage, lines: &[usize]) -> TopicScreen {
    let count = u32::try_from(lines.len()).unwrap();
    let Answer::Topic(mut page) = page(count, None, 0..0) else {
        panic!("a topic")
    };
    let words = |(number, lines): (u32, &usize)| post(number, &vec!["Words."; *lines].join("\n"));
    page.posts = (0..).zip(lines).map(words).collect();
    let mut screen = TopicScreen::new(Slug::parse("tools").unwrap(), 12, PostsFrom::Number(0));
    stage.tell(&mut screen, Event::Opened);
    stage.tell(&mut screen, Event::Answer(Answer::Topic(page)));
    screen
}

fn focus(screen: &TopicScreen) -> u32 {
    screen.window.focused().unwrap().number
}

/// Where the focus is after each press of this key.
fn pressed(stage: &Stage, screen: &mut TopicScreen, key: Key, times: usize) -> Vec<u32> {
    let press = |_| {
        stage.press(screen, &[key]);
        focus(screen)
    };
    (0..times).map(press).collect()
}

#[test]
fn in_a_topic_that_fits_the_arrows_move_the_focus() {
    let stage = Stage::new(ada());
    let mut screen = of_lines(&stage, &[1, 1, 1]);
    assert_eq!(pressed(&stage, &mut screen, Key::Down, 3), [1, 2, 2]);
    assert_eq!(pressed(&stage, &mut screen, Key::Up, 3), [1, 0, 0]);
    assert_eq!(pressed(&stage, &mut screen, Key::PageDown, 1), [2]);
    assert_eq!(pressed(&stage, &mut screen, Key::PageUp, 1), [0]);
}

#[test]
fn a_line_up_leaves_the_focus_where_it_is_seen() {
    let stage = Stage::new(ada());
    let mut screen = of_lines(&stage, &[8; 9]);
    stage.press(&mut screen, &[Key::End]);
    assert_eq!(pressed(&stage, &mut screen, Key::Up, 2), [8, 8]);
    assert_eq!(pressed(&stage, &mut screen, Key::Down, 3), [8, 8, 8]);
}

#[test]
fn the_end_is_told_once() {
    let stage = Stage::new(ada());
    let mut screen = of_lines(&stage, &[1, 1]);
    let said = stage.press(&mut screen, &[Key::PageDown]);
    assert!(
        matches!(&said[..], [Action::Say(said)] if said.contains("the end of the topic")),
        "{said:?}"
    );
    assert_eq!(stage.press(&mut screen, &[Key::PageDown]), []);
    stage.tell(&mut screen, Event::News(News::Posted(post(2, "More."))));
    let said = stage.press(&mut screen, &[Key::PageDown]);
    assert!(matches!(said.last(), Some(Action::Say(_))), "{said:?}");
    assert_eq!(focus(&screen), 2);
}

#[test]
fn on_to_a_topic_of_the_same_conference_is_told() {
    let stage = Stage::new(ada());
    let mut screen = of_lines(&stage, &[1, 1]);
    let Answer::Topic(mut next) = page(3, None, 0..0) else {
        panic!("a topic")
    };
    next.topic.topic.number = 4;
    let next = Answer::Next(Some(Box::new(next.topic)));
    let said = stage.tell(&mut screen, Event::Answer(next));
    assert!(
        matches!(&said[..], [Action::Replace(_), Action::Say(said)] if said == "tools.12 is read; on to tools.4."),
        "{said:?}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn the_focus_never_goes_against_the_arrows_and_reaches_each_end(
        size in 0..3_usize,
        lines in prop::collection::vec(prop_oneof![2 => 1..5_usize, 1 => 1..61_usize], 1..12),
        start in 0..12_u32,
    ) {
        let mut stage = Stage::new(ada());
        stage.size = SIZES[size];
        let mut screen = of_lines(&stage, &lines);
        let last = u32::try_from(lines.len()).unwrap() - 1;
        stage.write(&mut screen, &start.min(last).to_string());
        let enough = lines.iter().map(|lines| lines + 4).sum();
        for (down, up) in [(Key::Down, Key::Up), (Key::PageDown, Key::PageUp)] {
            let way = pressed(&stage, &mut screen, down, enough);
            prop_assert!(way.is_sorted(), "{way:?}");
            prop_assert_eq!(way.last(), Some(&last));
            let way = pressed(&stage, &mut screen, up, enough);
            prop_assert!(way.is_sorted_by(|a, b| a >= b), "{way:?}");
            prop_assert_eq!(way.last(), Some(&0));
        }
        let posts = usize::try_from(last).unwrap();
        let way = pressed(&stage, &mut screen, Key::Down, posts.max(1));
        prop_assert!(way.windows(2).all(|pair| pair[1] <= pair[0] + 1), "none is passed over: {way:?}");
    }
}
