//! Posts of members whom one mutes: folded, but read and counted as any other; and the ways to their authors.

use super::*;
use crate::domain::{Reference, Whom};
use crate::ui::Me;
use crate::ui::route::Group;

/// Ada, who mutes bob.
fn muting() -> Me {
    Me {
        muted: vec![bob().member],
        ..ada()
    }
}

#[test]
fn a_muted_post_is_one_line_that_says_whose_it_is_and_which_key_shows_it() {
    let mut stage = Stage::new(muting());
    let mut all = String::new();
    for size in SIZES {
        stage.size = size;
        let mut screen = opened(&stage, 9, None, 0..9);
        stage.press(&mut screen, &[Key::Char('7'), Key::Char('o')]);
        all.push_str(&format!("{}\n\n", stage.picture(&screen)));
    }
    insta::assert_snapshot!("topic_muted", all);
}

#[test]
fn o_shows_a_muted_post_and_folds_it_again() {
    let stage = Stage::new(muting());
    let mut screen = opened(&stage, 1, None, 0..1);
    let folded = stage.picture(&screen);
    assert!(folded.contains("bob  muted; o shows it"), "{folded}");
    assert!(!folded.contains("It howls"), "{folded}");
    stage.press(&mut screen, &[Key::Char('o')]);
    assert!(stage.picture(&screen).contains("It howls"));
    stage.press(&mut screen, &[Key::Char('o')]);
    assert_eq!(stage.picture(&screen), folded);
}

#[test]
fn a_muted_post_is_counted_and_read_as_any_other() {
    let stage = Stage::new(muting());
    let mut screen = opened(&stage, 9, Some(5), 0..9);
    assert!(stage.picture(&screen).contains("9 posts, 4 new"));
    assert_eq!(marks(&stage.tell(&mut screen, Event::Tick)), [8]);
}

#[test]
fn a_muted_post_that_arrives_says_nothing_and_is_folded_too() {
    let stage = Stage::new(muting());
    let mut screen = opened(&stage, 40, None, 10..40);
    stage.press(&mut screen, &[Key::Char('1'), Key::Char('0')]);
    let said = stage.tell(&mut screen, Event::News(News::Posted(short(40))));
    assert_eq!(said, []);
    stage.press(&mut screen, &[Key::Char('G')]);
    let picture = stage.picture(&screen);
    assert!(picture.contains(">40 bob  muted"), "{picture}");
}

#[test]
fn the_author_and_those_who_take_part_are_one_key_away() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 9, None, 0..9);
    let card = Action::Open(Route::Person(Whom::Id(bob().member)));
    assert_eq!(stage.press(&mut screen, &[Key::Char('@')]), [card]);
    let readers = Action::Open(Route::People(Group::Readers {
        topic: TopicId(3),
        reference: Reference::topic(Slug::parse("tools").unwrap(), 12),
        last: 8,
    }));
    assert_eq!(stage.press(&mut screen, &[Key::Char('i')]), [readers]);
}
