//! What a topic shows when it is opened, and what of it counts as new.

use super::*;

#[test]
fn a_topic_that_was_never_read_opens_at_its_beginning() {
    let stage = Stage::new(ada());
    let mut screen = TopicScreen::new(Slug::parse("tools").unwrap(), 12, PostsFrom::FirstNew);
    stage.tell(&mut screen, Event::Opened);
    let Answer::Topic(mut old) = page(9, None, 0..9) else {
        panic!("a topic")
    };
    old.upto = None;
    stage.tell(&mut screen, Event::Answer(Answer::Topic(old)));
    let picture = stage.picture(&screen);
    assert!(
        picture.lines().nth(1).unwrap().starts_with(">0"),
        "{picture}"
    );
}

#[test]
fn ones_own_posts_are_not_counted_as_new() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 9, Some(8), 4..9);
    assert!(stage.picture(&screen).contains("1 new"));
    let mut own = post(9, "Quiet. Thank you.");
    Arc::get_mut(&mut own).unwrap().author.member = MemberId(1);
    stage.tell(&mut screen, Event::News(News::Posted(own)));
    let picture = stage.picture(&screen);
    assert!(picture.contains("10 posts, 1 new"), "{picture}");
}
