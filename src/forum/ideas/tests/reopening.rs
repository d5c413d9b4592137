//! Appeals and doubts through the door: who may, how often, and what becomes of the idea.

use super::*;
use crate::domain::{Entry, NoticeKind, Post, Time};

impl Board {
    fn id(&self) -> CommandId {
        CommandId(self.next.replace(self.next.get() + 1))
    }

    pub(super) async fn appeal(&self, who: Actor) -> Result<Done, Failure> {
        let (id, topic, words) = (self.id(), self.topic, body("Look again."));
        let appeal = Command::Appeal { id, topic, words };
        self.site.forum.act(who, appeal).await
    }

    pub(super) async fn decide(&self, who: Actor, grant: bool) -> Result<Done, Failure> {
        let (id, topic, reason) = (self.id(), self.topic, body("We did."));
        let decide = Command::DecideAppeal {
            id,
            topic,
            grant,
            reason,
        };
        self.site.forum.act(who, decide).await
    }

    pub(super) async fn doubt(
        &self,
        who: Actor,
        on: bool,
        words: Option<&str>,
    ) -> Result<Done, Failure> {
        let (id, topic, words) = (self.id(), self.topic, words.map(body));
        let doubt = Command::Doubt {
            id,
            topic,
            on,
            words,
        };
        self.site.forum.act(who, doubt).await
    }

    async fn to(&self, steps: &[Step]) {
        for step in steps {
            self.step(self.dan, step.clone()).await.unwrap();
        }
    }

    async fn last(&self) -> Entry {
        let (_, page) = self.idea(self.ada).await;
        page.history.last().unwrap().clone()
    }
}

pub(super) fn shipped() -> Step {
    Step::Ship(Title::new("4.3", &Limits::default()).unwrap())
}

fn posted(done: Result<Done, Failure>) -> std::sync::Arc<Post> {
    match done {
        Ok(Done::Posted(_, post)) => post,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn an_author_appeals_once_and_a_host_decides_who_did_not_decline() {
    let board = Board::open(true).await;
    assert_eq!(
        board.appeal(board.ada).await,
        Err(Refusal::NotDeclined.into())
    );
    board
        .to(&[Step::To(Status::Review), Step::To(Status::Declined)])
        .await;
    assert_eq!(
        board.appeal(board.hal).await,
        Err(Refusal::AuthorsOnly.into())
    );
    assert_eq!(
        board.decide(board.hal, true).await,
        Err(Refusal::NoAppeal.into())
    );
    assert!(board.idea(board.ada).await.1.appeal.may_appeal);
    let words = posted(board.appeal(board.ada).await);
    let told = board.told(board.hal).await;
    assert_eq!(told, [NoticeKind::Watched], "the host hears that it waits");
    assert_eq!(
        board.appeal(board.ada).await,
        Err(Refusal::AppealedOnce.into())
    );
    // Not whoever declined it, even as a host; nor its author.
    for name in ["dan", "ada"] {
        let host = Command::Host(slug("wishes"), handle(name));
        board.site.operate(host).await.unwrap();
    }
    let others = Err(Refusal::AppealOfOthers.into());
    for who in [board.dan, board.ada] {
        assert_eq!(board.decide(who, true).await, others);
    }
    assert!(board.idea(board.hal).await.1.appeal.may_decide);
    board.decide(board.hal, true).await.unwrap();
    let last = board.last().await;
    assert_eq!(
        (last.after, last.role, last.by.short()),
        (Status::Review, StepRole::Host, "hal")
    );
    let appeal = board.idea(board.ada).await.1.appeal;
    let made = appeal.made.unwrap();
    assert_eq!(
        (made.post, made.decision.unwrap().granted),
        (words.number, true)
    );
    assert!(!appeal.may_appeal && !appeal.may_decide);
    // Declined again, that is the end of it.
    board.to(&[Step::To(Status::Declined)]).await;
    assert_eq!(
        board.appeal(board.ada).await,
        Err(Refusal::AppealedOnce.into())
    );
}

#[tokio::test]
async fn a_refused_appeal_leaves_the_idea_and_its_author_is_told() {
    let board = Board::open(true).await;
    board
        .to(&[Step::To(Status::Review), Step::To(Status::Declined)])
        .await;
    board.appeal(board.ada).await.unwrap();
    let (ada, hal) = (board.ada, board.hal);
    let before = board.told(ada).await.len();
    board.decide(hal, false).await.unwrap();
    let told = board.told(ada).await;
    assert_eq!((told.len(), told[0]), (before + 1, NoticeKind::Reply));
    let (idea, page) = board.idea(ada).await;
    assert_eq!(idea.status, Status::Declined);
    let decision = page.appeal.made.unwrap().decision.unwrap();
    assert_eq!(
        (
            decision.granted,
            decision.by.short(),
            decision.reason.as_str()
        ),
        (false, "hal", "We did.")
    );
    assert_eq!(board.decide(hal, true).await, Err(Refusal::NoAppeal.into()));
}

#[tokio::test]
async fn staff_who_think_again_grant_the_appeal_that_waits() {
    let board = Board::open(true).await;
    board
        .to(&[Step::To(Status::Review), Step::To(Status::Declined)])
        .await;
    board.appeal(board.ada).await.unwrap();
    board.to(&[Step::To(Status::Review)]).await;
    let made = board.idea(board.ada).await.1.appeal.made.unwrap();
    assert!(made.decision.unwrap().granted);
}

#[tokio::test]
async fn what_is_not_really_fixed_its_author_and_three_voters_reopen() {
    for author_first in [true, false] {
        let board = Board::open(true).await;
        let mut voters = Vec::new();
        for name in ["eve", "fay", "gus", "ian"] {
            let voter = board.site.join(name).await;
            if name != "ian" {
                board.vote(voter, true).await.unwrap();
            }
            voters.push(voter);
        }
        let watch = Command::Attend(board.topic, Attention::Watched);
        board.site.forum.act(voters[0], watch).await.unwrap();
        assert_eq!(
            board.doubt(voters[0], true, None).await,
            Err(Refusal::NotShipped.into())
        );
        board
            .to(&[
                Step::To(Status::Review),
                plan(),
                Step::To(Status::Started),
                shipped(),
            ])
            .await;
        assert_eq!(
            board.doubt(voters[3], true, None).await,
            Err(Refusal::DoubtOfVoters.into())
        );
        assert_eq!(
            board.doubt(board.ada, true, None).await,
            Err(Refusal::DoubtNeedsWords.into())
        );
        let mut words = None;
        if author_first {
            words = Some(posted(
                board.doubt(board.ada, true, Some("It still stalls.")).await,
            ));
        }
        // Once each; taken back and said again.
        for on in [true, true, false, true] {
            board.doubt(voters[0], on, None).await.unwrap();
        }
        board.doubt(voters[1], true, None).await.unwrap();
        let doubts = board.idea(voters[0]).await.1.doubts;
        assert_eq!(
            (doubts.voters, doubts.author, doubts.mine, doubts.may),
            (2, author_first, true, true)
        );
        assert_eq!(board.last().await.after, Status::Shipped);
        board.site.pass(1_000);
        board.doubt(voters[2], true, None).await.unwrap();
        if !author_first {
            assert_eq!(board.last().await.after, Status::Shipped);
            words = Some(posted(
                board.doubt(board.ada, true, Some("It still stalls.")).await,
            ));
        }
        let last = board.last().await;
        assert_eq!(
            (last.after, last.role, last.by.short()),
            (Status::Review, StepRole::Author, "ada")
        );
        assert_eq!(last.post, words.unwrap().number);
        assert_eq!(last.reason.as_str(), "It still stalls.");
        // Five steps, each told once, whatever was told of the words before.
        for voter in &voters[..3] {
            assert_eq!(
                board.told(*voter).await,
                [NoticeKind::Moved; 5],
                "{author_first}"
            );
        }
        assert_eq!(
            board.told(board.ada).await,
            [NoticeKind::Moved; 4],
            "four of dan's"
        );
        // The next time it is shipped, all begins anew.
        board.to(&[shipped()]).await;
        assert_eq!(board.idea(voters[0]).await.1.doubts.voters, 0);
    }
}

#[tokio::test]
async fn words_that_the_author_took_back_reopen_nothing() {
    let board = Board::open(true).await;
    let mut voters = Vec::new();
    for name in ["eve", "fay", "gus"] {
        let voter = board.site.join(name).await;
        board.vote(voter, true).await.unwrap();
        voters.push(voter);
    }
    board.to(&[Step::To(Status::Review), shipped()]).await;
    let words = posted(board.doubt(board.ada, true, Some("It still stalls.")).await);
    let scribble = Command::Scribble(words.id);
    board.site.forum.act(board.ada, scribble).await.unwrap();
    for voter in voters {
        board.doubt(voter, true, None).await.unwrap();
    }
    assert_eq!(board.last().await.after, Status::Shipped);
    assert!(!board.idea(board.ada).await.1.doubts.mine);
    board
        .doubt(board.ada, true, Some("It does, though."))
        .await
        .unwrap();
    assert_eq!(board.last().await.after, Status::Review);
}

#[tokio::test]
async fn whoever_is_suspended_reopens_nothing_until_that_is_over() {
    for suspended in ["ada", "eve"] {
        let board = Board::open(true).await;
        let mut voters = Vec::new();
        for name in ["eve", "fay", "gus"] {
            let voter = board.site.join(name).await;
            board.vote(voter, true).await.unwrap();
            voters.push(voter);
        }
        board.to(&[Step::To(Status::Review), shipped()]).await;
        let says = Some("It still stalls.");
        board.doubt(board.ada, true, says).await.unwrap();
        board.doubt(voters[0], true, None).await.unwrap();
        let until = board.site.forum.now().plus(Time::DAY);
        board.site.suspend(suspended, until).await;
        for voter in &voters[1..] {
            board.doubt(*voter, true, None).await.unwrap();
        }
        assert_eq!(board.last().await.after, Status::Shipped, "{suspended}");
        board.site.pass(Time::DAY);
        board.doubt(voters[1], true, None).await.unwrap();
        assert_eq!(board.last().await.after, Status::Review, "{suspended}");
    }
}

#[tokio::test]
async fn an_appeal_waits_for_those_who_may_decide_it_while_they_may() {
    use crate::domain::{Care, Deed, Duty, Reason, Waiting};
    let board = Board::open(true).await;
    let (sue, dot) = (board.site.join("sue").await, board.site.join("dot").await);
    let sysop = Command::GrantSysop(handle("sue"));
    board.site.operate(sysop).await.unwrap();
    board.site.depute("dot", &[Duty::Queue]).await;
    board
        .to(&[Step::To(Status::Review), Step::To(Status::Declined)])
        .await;
    board.appeal(board.ada).await.unwrap();
    let waits = async |who| {
        let queue = crate::forum::care::queue::tests::queue(&board.site, who).await;
        queue.unwrap().waits.of(Waiting::IdeaAppeal)
    };
    assert_eq!((waits(board.hal).await, waits(sue).await), (1, 1));
    assert_eq!(waits(dot).await, 0);
    for (retired, left) in [(true, 0), (false, 1)] {
        let retire = Command::Care(Care::Tend {
            deed: Deed::Retire(board.topic, retired),
            reason: Reason::Upkeep,
            words: SafeText::default(),
        });
        board.site.operate(retire).await.unwrap();
        assert_eq!(waits(board.hal).await, left);
    }
    // Nor is there anything to decide where its words went with its author.
    let gone = Care::EraseMember(handle("ada"), crate::domain::TheirWords::Scribble);
    board.site.operate(Command::Care(gone)).await.unwrap();
    assert_eq!(waits(board.hal).await, 0);
    let (_, page) = board.idea(board.hal).await;
    assert_eq!(page.appeal.made, None);
}
