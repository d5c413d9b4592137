//! What stands when its author would change it, and what goes when its author takes it back.

use super::*;
use crate::domain::{Post, PostId, Reference, Time};

impl Board {
    async fn change(&self, who: Actor, post: PostId, words: &str) -> [Result<Done, Failure>; 2] {
        let (version, body) = (0, body(words));
        let edit = Command::Edit {
            post,
            version,
            body,
        };
        let edited = self.site.forum.act(who, edit).await;
        [
            edited,
            self.site.forum.act(who, Command::Scribble(post)).await,
        ]
    }

    async fn last_post(&self, reference: &str) -> std::sync::Arc<Post> {
        let page = self.site.topic(self.dan, reference).await.unwrap();
        page.posts.last().unwrap().clone()
    }
}

#[tokio::test]
async fn words_that_an_author_took_back_are_no_reason_in_the_history_any_more() {
    let board = Board::open(true).await;
    for status in [Status::Review, Status::NeedsInfo] {
        board.step(board.dan, Step::To(status)).await.unwrap();
    }
    let said = answer(3, board.topic, "A **secret** load.");
    let (_, reply) = board.site.posted(board.ada, said).await;
    let reason = async || {
        let (_, page) = board.idea(board.hal).await;
        page.history.last().unwrap().reason.to_string()
    };
    assert_eq!(reason().await, "A secret load.");
    let edit = Command::Edit {
        post: reply.id,
        version: 0,
        body: body("A load."),
    };
    board.site.forum.act(board.ada, edit).await.unwrap();
    assert_eq!(reason().await, "A load.");
    let scribble = Command::Scribble(reply.id);
    board.site.forum.act(board.ada, scribble).await.unwrap();
    assert_eq!(reason().await, "");
}

#[tokio::test]
async fn what_settled_something_stands_though_it_is_no_step() {
    let stands: [Result<Done, Failure>; 2] = [(); 2].map(|()| Err(Refusal::ReasonStands.into()));
    // An appeal that was refused.
    let board = Board::open(true).await;
    for status in [Status::Review, Status::Declined] {
        board.step(board.dan, Step::To(status)).await.unwrap();
    }
    board.appeal(board.ada).await.unwrap();
    board.decide(board.hal, false).await.unwrap();
    let refusal = board.last_post("wishes.1").await;
    assert_eq!(
        board.change(board.hal, refusal.id, "We did not.").await,
        stands
    );
    // The results of a test.
    let board = Board::tested().await;
    board.call(board.dan, 2).await.unwrap();
    board.close(board.dan).await.unwrap();
    let results = board.last_post("wishes.1").await;
    assert_eq!(board.change(board.dan, results.id, "None.").await, stands);
    // What came in by a merge.
    let board = Board::open(true).await;
    board
        .site
        .posted(board.hal, opening(9, "wishes", "Again."))
        .await;
    let into = Reference::parse("wishes.2").unwrap();
    board.step(board.dan, Step::Merge(into)).await.unwrap();
    let entry = board.last_post("wishes.2").await;
    assert_eq!(board.change(board.dan, entry.id, "Nothing.").await, stands);
}

#[tokio::test]
async fn a_colleague_counts_again_when_their_suspension_is_over() {
    for sponsor in [true, false] {
        let mut board = Board::open(sponsor).await;
        let me = if sponsor { board.dan } else { board.hal };
        board.site.join("eve").await;
        let (_, post) = board.site.posted(me, opening(2, "wishes", "Mine.")).await;
        board.topic = post.topic;
        let promote = match sponsor {
            true => Command::GrantStaff(handle("eve")),
            false => Command::Host(slug("wishes"), handle("eve")),
        };
        board.site.operate(promote).await.unwrap();
        board.step(me, Step::To(Status::Review)).await.unwrap();
        let own = Err(Refusal::OwnIdea.into());
        assert_eq!(board.step(me, plan()).await, own);
        let until = board.site.forum.now().plus(Time::DAY);
        board.site.suspend("eve", until).await;
        board.step(me, plan()).await.unwrap();
        board.site.pass(Time::DAY);
        assert_eq!(board.step(me, Step::To(Status::Started)).await, own);
    }
}
