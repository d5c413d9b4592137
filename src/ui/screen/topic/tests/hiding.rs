//! Posts that somebody hid, or that flags folded: which of the two it was, and what is still said of it where it is shown.

use super::*;
use crate::domain::{Act, Byline, Hiding, LogId, Office, Reason};

/// A topic of one post that is hidden.
fn hidden(stage: &Stage, act: Act, office: Office) -> TopicScreen {
    hidden_of(stage, short(0).author.clone(), act, office)
}

/// The same of this member's.
fn hidden_of(stage: &Stage, author: Byline, act: Act, office: Office) -> TopicScreen {
    let Answer::Topic(mut page) = page(1, None, 0..1) else {
        unreachable!();
    };
    let hiding = Hiding {
        entry: LogId(7),
        act,
        office,
        by: None,
        reason: Reason::Spam,
    };
    page.posts[0] = Arc::new(Post {
        author,
        state: PostState::Hidden,
        hiding: Some(Box::new(hiding)),
        ..(*short(0)).clone()
    });
    let mut screen = opened(stage, 1, None, 0..1);
    stage.tell(&mut screen, Event::Answer(Answer::Topic(page)));
    screen
}

#[test]
fn several_flagged_only_what_flags_folded_and_nobody_decided_on() {
    let stage = Stage::new(ada());
    let flagged = |act, office| {
        let picture = stage.picture(&hidden(&stage, act, office));
        assert!(!picture.contains("It howls"), "{picture}");
        picture.contains("Several flagged this post")
    };
    assert!(flagged(Act::Fold, Office::Forum));
    assert!(!flagged(Act::Hide, Office::Operator));
    assert!(!flagged(Act::Purge, Office::Operator));
    let picture = stage.picture(&hidden(&stage, Act::Hide, Office::Operator));
    assert!(
        picture.contains("operator hid this post: spam"),
        "{picture}"
    );
}

#[test]
fn a_hidden_post_that_is_shown_still_says_who_hid_it_and_why() {
    let stage = Stage::new(ada());
    let mut screen = hidden(&stage, Act::Hide, Office::Operator);
    stage.press(&mut screen, &[Key::Char('o')]);
    let picture = stage.picture(&screen);
    assert!(
        picture.contains("operator hid this post: spam. o folds it."),
        "{picture}"
    );
    assert!(picture.contains("It howls"), "{picture}");
}

#[test]
fn whoever_cannot_change_their_own_hidden_post_is_not_told_that_only_they_can() {
    let stage = Stage::new(ada());
    let me = stage.me.byline().unwrap();
    let mut screen = hidden_of(&stage, me, Act::Hide, Office::Operator);
    let said = format!("{:?}", stage.press(&mut screen, &[Key::Char('E')]));
    assert!(said.contains("L leads to the reason"), "{said}");
}
