//! Who may accept an answer.
use super::*;
use crate::domain::{Accepted, Body, PostId};

/// A question of ada's, with this answer accepted.
fn question(answer: Option<Accepted>) -> Topic {
    Topic {
        kind: TopicKind::Question,
        answer,
        ..topic(true)
    }
}

pub(super) fn post(number: u32, state: PostState) -> Post {
    Post {
        id: PostId(9),
        topic: TopicId(1),
        number,
        author: topic(false).author,
        at: Time::default(),
        body: Body::stored("words"),
        answers: None,
        edited_at: None,
        state,
        thanks: 0,
        version: 0,
        step: None,
        hiding: None,
        apart: None,
        moved: None,
    }
}

/// What the rule says of post 1 on the given day, in a forum.
fn may(viewer: Viewer, host: bool, topic: &Topic, day: i64) -> Result<bool, Refusal> {
    may_accept_post(viewer, host, topic, &post(1, PostState::Shown), day)
}

fn may_accept_post(
    viewer: Viewer,
    host: bool,
    topic: &Topic,
    post: &Post,
    day: i64,
) -> Result<bool, Refusal> {
    let standing = Standing {
        host,
        admitted: false,
    };
    let place = |archived| conference(ConferenceKind::Forum, Access::Members, archived);
    let now = Time::default().plus(day * Time::DAY);
    assert!(may_accept(&viewer, (&place(true), standing), topic, post, now).is_err());
    let open = place(false);
    let may = may_accept(&viewer, (&open, standing), topic, post, now);
    // What offers the key beforehand knows all but the post.
    let offered = may_choose_answer(&viewer, (&open, standing), topic, now);
    assert_eq!(
        offered,
        may.is_ok() || may == Err(Refusal::NoAnswer) && topic.kind == TopicKind::Question
    );
    assert!(!may_choose_answer(
        &viewer,
        (&place(true), standing),
        topic,
        now
    ));
    may
}

fn bob() -> Viewer {
    viewer(Actor::Member(BOB), NOBODY)
}

#[test]
fn whoever_asked_accepts_and_a_host_where_they_did_not() {
    let accepted = |by_host| question(Some(Accepted { number: 2, by_host }));
    let open = question(None);
    let patience = Err(Refusal::AskersOnly { days: 14 });
    assert_eq!(may(ada(), false, &open, 0), Ok(false));
    assert_eq!(may(bob(), false, &open, 99), patience);
    assert_eq!(may(bob(), true, &open, 13), patience);
    assert_eq!(may(bob(), true, &open, 14), Ok(true));
    assert_eq!(may(bob(), true, &accepted(true), 14), Ok(true));
    let chose = Err(Refusal::AskerChose);
    assert_eq!(may(bob(), true, &accepted(false), 14), chose);
    assert_eq!(may(bob(), false, &accepted(false), 14), patience);
    assert_eq!(may(ada(), true, &accepted(true), 14), Ok(false));
    // So may all others who tend the place.
    let sysop = viewer(Actor::Member(BOB), SYSOP);
    assert_eq!(may(sysop, false, &open, 13), patience);
    assert_eq!(may(sysop, false, &open, 14), Ok(true));
    assert_eq!(may(sysop, false, &accepted(false), 14), chose);
    // Whoever runs the server does as a host does, in whose name ever.
    for operator in [None, Some(ADA)].map(Actor::Operator) {
        let operator = viewer(operator, NOBODY);
        assert_eq!(may(operator, false, &open, 13), patience);
        assert_eq!(may(operator, false, &open, 14), Ok(true));
        assert_eq!(may(operator, false, &accepted(false), 14), chose);
    }
    let away = suspended(ada());
    assert_eq!(may(away, false, &open, 0), Err(Refusal::Suspended));
    let guest = viewer(Actor::Guest, NOBODY);
    assert_eq!(may(guest, true, &open, 99), Err(Refusal::MembersOnly));
}

#[test]
fn only_an_answer_to_a_question_is_accepted() {
    let no = Err(Refusal::NoAnswer);
    assert_eq!(may(ada(), false, &topic(false), 0), no);
    let asked = |post: Post| {
        let second = Some(Accepted {
            number: 2,
            by_host: false,
        });
        may_accept_post(ada(), false, &question(second), &post, 0)
    };
    assert_eq!(asked(post(0, PostState::Shown)), no);
    assert_eq!(asked(post(1, PostState::Scribbled)), no);
    assert_eq!(asked(post(1, PostState::Hidden)), Ok(false));
    // What was accepted once can be taken back, whatever became of the words.
    assert_eq!(asked(post(2, PostState::Erased)), Ok(false));
}

#[test]
fn a_host_does_not_choose_their_own_words() {
    let own = Post {
        author: crate::domain::Byline {
            member: BOB,
            ..topic(false).author
        },
        ..post(1, PostState::Shown)
    };
    let not = Err(Refusal::OwnAnswer);
    let as_bob = viewer(Actor::Operator(Some(BOB)), NOBODY);
    for host in [bob(), as_bob] {
        let may = |topic: &Topic| {
            let place = conference(ConferenceKind::Forum, Access::Members, false);
            let standing = Standing {
                host: true,
                admitted: false,
            };
            let now = Time::default().plus(14 * Time::DAY);
            may_accept(&host, (&place, standing), topic, &own, now)
        };
        assert_eq!(may(&question(None)), not);
        // That it is the answer they may take back.
        let accepted = Accepted {
            number: 1,
            by_host: true,
        };
        assert_eq!(may(&question(Some(accepted))), Ok(true));
    }
    let other = question(Some(Accepted {
        number: 2,
        by_host: false,
    }));
    assert_eq!(
        may_accept_post(ada(), true, &other, &post(1, PostState::Shown), 0),
        Ok(false)
    );
}
