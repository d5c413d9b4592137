//! Merges through the door: where an idea may go on, what is posted there, and who hears of it, once.

use super::*;
use crate::domain::{Reference, TopicRow};
use crate::store::{check, notices};

impl Board {
    /// Another idea on the board, or on another one.
    async fn another(&self, who: Actor, conference: &str) -> (TopicId, Reference) {
        let id = self.next.replace(self.next.get() + 1);
        let (_, post) = self
            .site
            .posted(who, opening(id, conference, "Again."))
            .await;
        let row = match self.site.forum.ask(who, Query::Idea(post.topic)).await {
            Ok(Answer::Idea(row, _)) => row,
            other => panic!("{other:?}"),
        };
        (post.topic, row.topic.reference())
    }

    async fn board(&self, name: &str, access: Access) {
        let add = Command::AddConference {
            slug: slug(name),
            title: Title::new(name, &self.site.forum.limits()).unwrap(),
            description: SafeText::default(),
            kind: ConferenceKind::Ideas,
            access,
        };
        self.site.operate(add).await.unwrap();
    }

    /// Merges the board's idea.
    async fn merge(&self, who: Actor, into: &Reference) -> Result<Done, Failure> {
        self.step(who, Step::Merge(into.clone())).await
    }

    async fn look(&self, who: Actor, topic: TopicId) -> (TopicRow, IdeaPage) {
        match self.site.forum.ask(who, Query::Idea(topic)).await {
            Ok(Answer::Idea(row, page)) => (*row, *page),
            other => panic!("{other:?}"),
        }
    }

    async fn attend(&self, who: Actor, topic: TopicId, how: Attention) {
        let attend = Command::Attend(topic, how);
        self.site.forum.act(who, attend).await.unwrap();
    }
}

#[tokio::test]
async fn an_idea_goes_on_only_in_a_live_one_that_all_who_read_it_can_read() {
    let board = Board::open(true).await;
    board.board("open", Access::Public).await;
    board.board("closed", Access::Private).await;
    let admit = Command::Admit(slug("closed"), handle("dan"));
    board.site.operate(admit).await.unwrap();
    let (_, twin) = board.another(board.hal, "wishes").await;
    let (_, public) = board.another(board.hal, "open").await;
    let (secret_topic, secret) = board.another(board.dan, "closed").await;
    let of_hosts = Refusal::StepOfOthers {
        after: Status::Merged,
        role: StepRole::Staff,
    };
    assert_eq!(board.merge(board.ada, &twin).await, Err(of_hosts.into()));
    let itself = Reference::parse("wishes.1").unwrap();
    let refused = Refusal::NoMergeInto(itself.clone());
    assert_eq!(board.merge(board.hal, &itself).await, Err(refused.into()));
    let hides = Refusal::MergeHides(secret.clone());
    assert_eq!(board.merge(board.dan, &secret).await, Err(hides.into()));
    // A host who may not read it is not told that it is there.
    let nothing = Refusal::NoSuchPlace(Reference::parse("closed").unwrap());
    assert_eq!(board.merge(board.hal, &secret).await, Err(nothing.into()));
    let missing = Reference::parse("wishes.99").unwrap();
    assert_eq!(
        board.merge(board.hal, &missing).await,
        Err(Refusal::NoSuchPlace(missing).into())
    );
    board.merge(board.hal, &public).await.unwrap();
    // What is merged is final, and nothing goes on there.
    let board = Board {
        topic: secret_topic,
        ..board
    };
    let refused = Refusal::NoMergeInto(itself.clone());
    assert_eq!(board.merge(board.dan, &itself).await, Err(refused.into()));
    // Out of a private conference nothing is told of it but that it came.
    board.merge(board.dan, &twin).await.unwrap();
    let told = board.site.topic(board.ada, "wishes.2").await.unwrap();
    assert_eq!(told.posts.last().unwrap().body.as_str(), "→");
    assert_eq!(told.idea.unwrap().merged, [], "nor that it is there");
}

#[tokio::test]
async fn a_merge_is_posted_in_both_topics_and_links_every_post() {
    let board = Board::open(true).await;
    let (twin_topic, twin) = board.another(board.hal, "wishes").await;
    board
        .site
        .posted(board.ada, answer(7, board.topic, "More."))
        .await;
    board.vote(board.dan, true).await.unwrap();
    board.merge(board.hal, &twin).await.unwrap();
    let page = board.site.topic(board.ada, "wishes.2").await.unwrap();
    let entry = page.posts.last().unwrap();
    assert_eq!(entry.author.short(), "hal");
    let expected = "→\n\nwishes.1: Title\n\n> Because. (wishes.1.2)\n\nwishes.1.0, wishes.1.1";
    assert_eq!(entry.body.as_str(), expected);
    let (row, idea) = board.look(board.ada, twin_topic).await;
    assert_eq!((row.idea.unwrap().votes, idea.merged.len()), (3, 1));
    assert_eq!(board.idea(board.ada).await.1.into.unwrap().reference, twin);
    // Only the way back is open.
    assert_eq!(board.idea(board.hal).await.1.may, [Status::Open]);
    let elsewhere = Refusal::NoStep {
        before: Status::Merged,
        after: Status::Review,
    };
    assert_eq!(
        board.step(board.hal, Step::To(Status::Review)).await,
        Err(elsewhere.into())
    );
    board.step(board.hal, Step::To(Status::Open)).await.unwrap();
    assert_eq!(
        board
            .look(board.ada, twin_topic)
            .await
            .0
            .idea
            .unwrap()
            .votes,
        1
    );
    let found = board
        .site
        .forum
        .read(|r| Ok(check::check(r)?))
        .await
        .unwrap();
    assert_eq!(found, []);
}

#[tokio::test]
async fn what_stands_in_a_merged_idea_is_taken_out_after_that() {
    let board = Board::open(true).await;
    let (twin_topic, twin) = board.another(board.hal, "wishes").await;
    let (last_topic, last) = board.another(board.dan, "wishes").await;
    board.merge(board.hal, &twin).await.unwrap();
    let first = board.topic;
    let board = Board {
        topic: twin_topic,
        ..board
    };
    board.merge(board.dan, &last).await.unwrap();
    assert_eq!(
        board
            .look(board.ada, last_topic)
            .await
            .0
            .idea
            .unwrap()
            .votes,
        3
    );
    let inner = Board {
        topic: first,
        ..board
    };
    assert_eq!(inner.idea(inner.hal).await.1.may, []);
    let refused = inner.step(inner.hal, Step::To(Status::Open)).await;
    assert_eq!(refused, Err(Refusal::TargetMerged.into()));
}

#[tokio::test]
async fn each_voter_hears_once_of_a_merge_and_then_of_what_becomes_of_the_other_idea() {
    let board = Board::open(true).await;
    let (twin_topic, twin) = board.another(board.hal, "wishes").await;
    let names = ["eve", "fay", "gus", "ian", "joe", "kim"];
    let mut who = Vec::new();
    for name in names {
        who.push(board.site.join(name).await);
    }
    let [
        only_here,
        both,
        only_there,
        watches_both,
        forgot,
        watches_there,
    ] = who[..]
    else {
        panic!("six")
    };
    for voter in [only_here, both, forgot] {
        board.vote(voter, true).await.unwrap();
    }
    for voter in [both, only_there] {
        let vote = Command::Vote(twin_topic, true);
        board.site.forum.act(voter, vote).await.unwrap();
    }
    board
        .attend(watches_both, board.topic, Attention::Watched)
        .await;
    board
        .attend(watches_both, twin_topic, Attention::Watched)
        .await;
    board.attend(both, twin_topic, Attention::Watched).await;
    board
        .attend(watches_there, twin_topic, Attention::Watched)
        .await;
    board
        .attend(forgot, board.topic, Attention::Forgotten)
        .await;
    board.merge(board.dan, &twin).await.unwrap();
    let moved = NoticeKind::Moved;
    let watched = NoticeKind::Watched;
    // Ada opened the one and voted for it, hal the other.
    let expected: [(Actor, &[NoticeKind]); 8] = [
        (board.ada, &[moved]),
        (only_here, &[moved]),
        (both, &[moved]),
        (watches_both, &[moved]),
        (only_there, &[]),
        (forgot, &[]),
        (board.hal, &[watched]),
        (watches_there, &[watched]),
    ];
    for (member, kinds) in expected {
        assert_eq!(board.told(member).await, kinds, "{member:?}");
    }
    assert_eq!(board.told(board.dan).await, [], "their own step");
    // The next step of the other idea reaches those who came with the merge too; not whoever forgot where they voted.
    let board = Board {
        topic: twin_topic,
        ..board
    };
    board
        .step(board.dan, Step::To(Status::Review))
        .await
        .unwrap();
    for (member, kinds) in expected {
        let hears = member != forgot;
        let now = board.told(member).await;
        let moves = |kinds: &[NoticeKind]| kinds.iter().filter(|kind| **kind == moved).count();
        assert_eq!(moves(&now), moves(kinds) + usize::from(hears), "{member:?}");
        assert_eq!(now.len(), kinds.len() + usize::from(hears));
    }
}

#[tokio::test]
async fn nobody_comes_or_goes_by_a_merge_while_voters_are_being_told_nor_hears_what_was_before_them()
 {
    let board = Board::open(true).await;
    let (twin_topic, twin) = board.another(board.hal, "wishes").await;
    let many = u32::try_from(notices::BATCH).unwrap() + 20;
    let late = board.site.join("late").await;
    // As if the server had stopped after the first batch.
    let entry = board
        .site
        .posted(board.ada, answer(7, twin_topic, "So."))
        .await
        .1;
    let begin = move |w: &mut crate::store::Write<'_>| {
        for n in 0..many {
            crate::store::testing::voter(w, twin_topic, n)?;
        }
        Ok(notices::tell_many(w, &entry, NoticeKind::Moved)?)
    };
    board.site.forum.write(begin).await.unwrap();
    board.site.pass(1_000);
    let last = board.site.join("last").await;
    for who in [late, last] {
        let vote = Command::Vote(twin_topic, true);
        board.site.forum.act(who, vote).await.unwrap();
    }
    let merged = board.merge(board.dan, &twin).await;
    assert_eq!(merged, Err(Refusal::Busy.into()));
    let go_on = |w: &mut crate::store::Write<'_>| Ok(notices::go_on(w)?);
    while board.site.forum.write(go_on).await.unwrap() {}
    board.merge(board.dan, &twin).await.unwrap();
    for who in [late, last] {
        assert_eq!(board.told(who).await, [], "they voted after it");
    }
}

#[tokio::test]
async fn where_a_merged_idea_went_on_is_told_only_where_everybody_may_read_it() {
    let board = Board::open(true).await;
    board.board("closed", Access::Private).await;
    let (twin_topic, twin) = board.another(board.hal, "wishes").await;
    board.merge(board.hal, &twin).await.unwrap();
    let told = async || {
        let page = board.site.topic(board.ada, "wishes.1").await.unwrap();
        let (_, idea) = board.look(board.ada, board.topic).await;
        format!("{:?} {idea:?}", page.posts)
    };
    assert!(told().await.contains("wishes.2"));
    let go = Command::Care(crate::domain::Care::Tend {
        deed: crate::domain::Deed::Move(twin_topic, slug("closed")),
        reason: crate::domain::Reason::Misplaced,
        words: SafeText::default(),
    });
    board.site.operate(go).await.unwrap();
    let told = told().await;
    assert!(!told.contains("closed"), "{told}");
}
