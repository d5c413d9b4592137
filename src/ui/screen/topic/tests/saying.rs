//! What a topic says of itself: that it is closed, that a draft waits in it, what is wanted of it.

use super::*;
use crate::ui::screen::picture::byline;

/// The topic as the forum gives it, changed.
fn given(stage: &Stage, change: impl FnOnce(&mut TopicPage)) -> (TopicScreen, Vec<Action>) {
    let mut screen = TopicScreen::new(Slug::parse("tools").unwrap(), 12, PostsFrom::FirstNew);
    stage.tell(&mut screen, Event::Opened);
    let Answer::Topic(mut page) = page(3, None, 0..3) else {
        panic!("a topic")
    };
    change(&mut page);
    let wanted = stage.tell(&mut screen, Event::Answer(Answer::Topic(page)));
    (screen, wanted)
}

fn closed(page: &mut TopicPage) {
    page.topic.topic.frozen = true;
    page.may_reply = false;
}

#[test]
fn a_closed_topic_says_so_at_every_size_and_answers_with_a_sentence() {
    let mut stage = Stage::new(ada());
    for size in SIZES {
        stage.size = size;
        let (mut screen, _) = given(&stage, closed);
        let picture = stage.picture(&screen);
        assert!(picture.starts_with("tools.12  closed"), "{picture}");
        for key in ['r', 'R'] {
            let said = stage.press(&mut screen, &[Key::Char(key)]);
            assert!(
                matches!(&said[..], [Action::Say(said)] if said.contains("closed")),
                "{said:?}"
            );
        }
    }
    let (screen, _) = given(&stage, |page| {
        page.conference.archived = true;
        page.may_reply = false;
    });
    assert!(
        stage.picture(&screen).contains("  closed"),
        "an archive, too"
    );
}

#[test]
fn whoever_may_not_write_is_told_before_they_do() {
    let stage = Stage::new(ada());
    let (mut screen, _) = given(&stage, |page| page.may_reply = false);
    let said = stage.press(&mut screen, &[Key::Char('r')]);
    assert!(
        matches!(&said[..], [Action::Say(said)] if said.contains("suspended")),
        "{said:?}"
    );
}

#[test]
fn what_was_shown_of_a_command_that_was_not_done_is_taken_back() {
    let stage = Stage::new(ada());
    let mut screen = opened(&stage, 3, None, 0..3);
    let key = |screen: &mut TopicScreen, key: char| {
        let wanted = stage.press(screen, &[Key::Char(key)]);
        let [Action::Say(_), Action::Do(command)] = &wanted[..] else {
            panic!("{wanted:?}");
        };
        command.clone()
    };
    for pressed in ['t', 'w', 'x'] {
        // Not done, the same key means the same again; done, the opposite; and that not done, the opposite again.
        let first = key(&mut screen, pressed);
        stage.tell(&mut screen, Event::NotDone(first.clone()));
        assert_eq!(key(&mut screen, pressed), first);
        let back = key(&mut screen, pressed);
        assert_ne!(back, first);
        stage.tell(&mut screen, Event::NotDone(back.clone()));
        assert_eq!(key(&mut screen, pressed), back);
    }
}

#[test]
fn a_draft_that_waits_is_told_once() {
    let stage = Stage::new(ada());
    let waits = |page: &mut TopicPage| page.draft = true;
    let (mut screen, wanted) = given(&stage, waits);
    assert!(
        matches!(&wanted[..], [Action::Say(said)] if said.contains("draft")),
        "{wanted:?}"
    );
    stage.tell(&mut screen, Event::Uncovered(Outcome::Changed));
    let Answer::Topic(mut again) = page(3, None, 0..3) else {
        panic!("a topic")
    };
    waits(&mut again);
    assert_eq!(
        stage.tell(&mut screen, Event::Answer(Answer::Topic(again))),
        []
    );
}

#[test]
fn a_low_screen_leaves_out_what_was_changed_and_when_before_it_cuts_a_handle() {
    let mut stage = Stage::new(ada());
    let heading = |stage: &Stage, handle: &str| {
        let (screen, _) = given(stage, |page| {
            let edited_at = Some(Time::from_millis(NOW));
            page.posts[1] = Arc::new(Post {
                author: byline(handle, true),
                at: Time::from_millis(NOW - 400 * Time::DAY),
                edited_at,
                ..(*short(1)).clone()
            });
        });
        let picture = stage.picture(&screen);
        let mut lines = picture.lines();
        lines.find(|line| line.contains(handle)).map(str::to_owned)
    };
    stage.size = SIZES[0];
    for (handle, edited, aged) in [
        ("bob", true, true),
        ("guadalupe-trevi", false, true),
        ("guadalupe-trevino-mx", false, false),
    ] {
        let heading = heading(&stage, handle).unwrap();
        assert!(heading.contains("[sponsor]"), "{heading}");
        assert_eq!(heading.contains("edited"), edited, "{heading}");
        assert_eq!(heading.ends_with(" mo"), aged, "{heading}");
    }
}
