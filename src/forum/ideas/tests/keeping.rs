//! The words of a step while they are a draft: gone when they are sent, there while they are not.

use super::*;
use crate::domain::{Draft, DraftPlace, TopicKind};

impl Board {
    /// Keeps these words of a member's for the idea.
    async fn keep(&self, who: Actor, words: &str) {
        let draft = Draft {
            place: DraftPlace::Step(self.topic),
            title: "review".to_owned(),
            kind: TopicKind::Discussion,
            body: words.to_owned(),
            answers: None,
            declared: None,
        };
        let save = Command::SaveDraft(draft);
        self.site.forum.act(who, save).await.unwrap();
    }

    /// The words of a member's that wait for the idea.
    async fn kept(&self, who: Actor) -> Option<String> {
        let ask = Query::Draft(DraftPlace::Step(self.topic));
        match self.site.forum.ask(who, ask).await {
            Ok(Answer::Draft(draft)) => draft.map(|draft| draft.body),
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn the_draft_of_a_step_goes_when_it_is_taken_and_no_sooner() {
    let board = Board::open(true).await;
    let (ada, dan) = (board.ada, board.dan);
    let because = || Some("Because.".to_owned());
    board.keep(dan, "Because.").await;
    board.keep(ada, "Because.").await;
    // Nobody plans what was not looked at.
    board.step(dan, plan()).await.unwrap_err();
    assert_eq!(board.kept(dan).await, because());
    board.step(dan, Step::To(Status::Review)).await.unwrap();
    assert_eq!(board.kept(dan).await, None);
    assert_eq!(board.kept(ada).await, because(), "another's words");
    // Other words, as by a command, leave what is being written.
    board.keep(dan, "Something else.").await;
    board.step(dan, plan()).await.unwrap();
    assert_eq!(board.kept(dan).await.as_deref(), Some("Something else."));
}

#[tokio::test]
async fn so_does_the_draft_of_whatever_else_is_done_in_words() {
    let board = Board::open(true).await;
    let (ada, dan) = (board.ada, board.dan);
    for step in [
        Step::To(Status::Review),
        plan(),
        Step::To(Status::Started),
        Step::To(Status::Testing),
    ] {
        board.step(dan, step).await.unwrap();
    }
    board.keep(dan, "Try the beta.").await;
    board.call(dan, 3).await.unwrap();
    assert_eq!(board.kept(dan).await, None, "a call");
    board.keep(dan, "Two stalls in ten runs.").await;
    board.close(dan).await.unwrap();
    assert_eq!(board.kept(dan).await, None, "its results");
    board.step(dan, reopening::shipped()).await.unwrap();
    board.keep(ada, "It stalls.").await;
    board.doubt(ada, true, Some("It stalls.")).await.unwrap();
    assert_eq!(board.kept(ada).await, None, "a doubt");

    let board = Board::open(true).await;
    for step in [Step::To(Status::Review), Step::To(Status::Declined)] {
        board.step(board.dan, step).await.unwrap();
    }
    board.keep(board.ada, "Look again.").await;
    board.appeal(board.ada).await.unwrap();
    assert_eq!(board.kept(board.ada).await, None, "an appeal");
    board.keep(board.hal, "We did.").await;
    board.decide(board.hal, false).await.unwrap();
    assert_eq!(board.kept(board.hal).await, None, "its decision");
}
