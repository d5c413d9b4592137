//! Calls for testers through the door: who is asked, who may come, and who is told what was found.

use super::*;
use crate::domain::{Call, Places, Time};

impl Board {
    /// An idea that is being tested.
    pub(super) async fn tested() -> Self {
        let board = Self::open(true).await;
        let steps = [
            Step::To(Status::Review),
            plan(),
            Step::To(Status::Started),
            Step::To(Status::Testing),
        ];
        for step in steps {
            board.step(board.dan, step).await.unwrap();
        }
        board
    }

    pub(super) async fn call(&self, who: Actor, places: u32) -> Result<Done, Failure> {
        let call = Command::Call {
            id: CommandId(self.next.replace(self.next.get() + 1)),
            topic: self.topic,
            places: Places::new(places).unwrap(),
            words: body("Try the beta."),
        };
        self.site.forum.act(who, call).await
    }

    pub(super) async fn test(&self, who: Actor, on: bool) -> Result<Done, Failure> {
        let test = Command::Test(self.topic, on);
        self.site.forum.act(who, test).await
    }

    pub(super) async fn close(&self, who: Actor) -> Result<Done, Failure> {
        let close = Command::CloseCall {
            id: CommandId(self.next.replace(self.next.get() + 1)),
            topic: self.topic,
            results: body("Two stalls in ten runs."),
        };
        self.site.forum.act(who, close).await
    }

    async fn the_call(&self, who: Actor) -> Call {
        self.idea(who).await.1.testing.call.unwrap()
    }

    /// How often a member was told of a kind.
    async fn heard(&self, who: Actor, kind: NoticeKind) -> usize {
        let told = self.told(who).await;
        told.iter().filter(|told| **told == kind).count()
    }
}

#[tokio::test]
async fn testers_are_looked_for_by_whoever_takes_the_steps_and_only_then() {
    let board = Board::open(true).await;
    assert_eq!(
        board.call(board.dan, 2).await,
        Err(Refusal::NotTesting.into())
    );
    assert_eq!(
        board.test(board.ada, true).await,
        Err(Refusal::NoCall.into())
    );
    let board = Board::tested().await;
    assert_eq!(
        board.call(board.hal, 2).await,
        Err(Refusal::CallOfOthers.into())
    );
    assert!(board.idea(board.dan).await.1.testing.may_open);
    board.call(board.dan, 2).await.unwrap();
    assert_eq!(
        board.call(board.dan, 2).await,
        Err(Refusal::CallOpen.into())
    );
    for places in [0, Places::MOST + 1] {
        let limit = Places::MOST;
        assert_eq!(Places::new(places), Err(Refusal::PlacesInvalid { limit }));
    }
}

#[tokio::test]
async fn those_who_voted_are_asked_and_come_first_and_places_are_bounded() {
    let board = Board::tested().await;
    let (eve, fay) = (board.site.join("eve").await, board.site.join("fay").await);
    board.vote(eve, true).await.unwrap();
    let watch = Command::Attend(board.topic, Attention::Watched);
    board.site.forum.act(fay, watch).await.unwrap();
    board.call(board.dan, 2).await.unwrap();
    // A voter hears of it as that, a watcher as of any post.
    assert_eq!(board.told(eve).await, [NoticeKind::Testing]);
    assert_eq!(board.told(fay).await, [NoticeKind::Watched]);
    assert_eq!(board.heard(board.ada, NoticeKind::Testing).await, 1);
    let first = Err(Refusal::VotersFirst { days: 3 }.into());
    assert_eq!(board.test(fay, true).await, first);
    assert!(!board.the_call(fay).await.may_volunteer && board.the_call(eve).await.may_volunteer);
    board.test(eve, true).await.unwrap();
    board.test(eve, true).await.unwrap();
    board.site.pass(3 * Time::DAY);
    board.test(fay, true).await.unwrap();
    assert_eq!(
        board.test(board.hal, true).await,
        Err(Refusal::PlacesTaken.into())
    );
    let call = board.the_call(fay).await;
    let testers: Vec<_> = call.testers.iter().map(|tester| tester.short()).collect();
    assert_eq!(
        (testers, call.mine, call.may_volunteer),
        (vec!["eve", "fay"], true, false)
    );
    board.test(eve, false).await.unwrap();
    board.test(board.hal, true).await.unwrap();
}

#[tokio::test]
async fn reports_are_posts_and_the_results_reach_all_who_voted_and_tested_once() {
    let board = Board::tested().await;
    let (eve, fay) = (board.site.join("eve").await, board.site.join("fay").await);
    board.vote(eve, true).await.unwrap();
    board
        .site
        .posted(fay, answer(1_001, board.topic, "Before."))
        .await;
    board.call(board.dan, 5).await.unwrap();
    board.site.pass(3 * Time::DAY);
    for who in [eve, fay] {
        board.test(who, true).await.unwrap();
    }
    assert_eq!(board.the_call(eve).await.reported, 0);
    for (id, who) in [(1_002, eve), (1_003, eve), (1_004, board.hal)] {
        board
            .site
            .posted(who, answer(id, board.topic, "It runs."))
            .await;
    }
    assert_eq!(board.the_call(eve).await.reported, 1);
    assert_eq!(board.close(eve).await, Err(Refusal::CallOfOthers.into()));
    let Ok(Done::Posted(_, results)) = board.close(board.dan).await else {
        panic!("not closed");
    };
    let call = board.the_call(fay).await;
    assert_eq!(
        (call.results, call.may_close),
        (Some(results.number), false)
    );
    // What comes later is no report.
    board
        .site
        .posted(fay, answer(1_005, board.topic, "Late."))
        .await;
    assert_eq!(board.the_call(eve).await.reported, 1);
    for (who, times) in [
        (board.ada, 2),
        (eve, 2),
        (fay, 1),
        (board.hal, 0),
        (board.dan, 0),
    ] {
        assert_eq!(
            board.heard(who, NoticeKind::Testing).await,
            times,
            "{who:?}"
        );
    }
    assert_eq!(board.test(eve, false).await, Err(Refusal::NoCall.into()));
    // Another round.
    board.call(board.dan, 1).await.unwrap();
    assert_eq!(board.the_call(eve).await.testers, []);
}

#[tokio::test]
async fn an_idea_that_leaves_testing_closes_its_call_with_the_reason() {
    let board = Board::tested().await;
    board.call(board.dan, 2).await.unwrap();
    board.test(board.ada, true).await.unwrap();
    board.site.pass(3 * Time::DAY);
    board.test(board.hal, true).await.unwrap();
    let moved = board.heard(board.ada, NoticeKind::Moved).await;
    let Ok(Done::Posted(_, reason)) = board.step(board.dan, Step::To(Status::Started)).await else {
        panic!("not taken");
    };
    let call = board.the_call(board.ada).await;
    assert_eq!(
        (call.results, call.may_volunteer),
        (Some(reason.number), false)
    );
    assert_eq!(board.heard(board.ada, NoticeKind::Moved).await, moved + 1);
    assert_eq!(board.heard(board.ada, NoticeKind::Testing).await, 1);
    assert_eq!(board.told(board.hal).await, [NoticeKind::Moved], "no voter");
    assert_eq!(
        board.test(board.hal, true).await,
        Err(Refusal::NoCall.into())
    );
}
