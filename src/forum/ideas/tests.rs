//! Ideas through the door: who may step, and who hears of it.

mod calling;
mod keeping;
mod merging;
mod reopening;
mod standing;
mod timing;

use crate::domain::{
    Access, Actor, Answer, Attention, Command, CommandId, ConferenceKind, Done, Failure, Idea,
    IdeaPage, Limits, NoticeKind, Query, Refusal, SafeText, Status, Step, StepRole, Target, Title,
    TopicId,
};
use crate::forum::testing::{Site, answer, body, handle, id, is_staff, opening, slug};

/// A site with a sponsor or without, a board, and an idea by ada; dan is staff, hal a host.
struct Board {
    site: Site,
    ada: Actor,
    dan: Actor,
    hal: Actor,
    topic: TopicId,
    next: std::cell::Cell<i64>,
}

impl Board {
    async fn open(sponsor: bool) -> Self {
        let site = Site::with(Limits {
            sponsor: sponsor.then(|| SafeText::line("Spindle")),
            ..Limits::default()
        });
        let (ada, dan, hal) = (
            site.join("ada").await,
            site.join("dan").await,
            site.join("hal").await,
        );
        site.operate(is_staff("dan", sponsor)).await.unwrap();
        site.operate(Command::AddConference {
            slug: slug("wishes"),
            title: Title::new("Ideas", &site.forum.limits()).unwrap(),
            description: SafeText::default(),
            kind: ConferenceKind::Ideas,
            access: Access::Members,
        })
        .await
        .unwrap();
        site.operate(Command::Host(slug("wishes"), handle("hal")))
            .await
            .unwrap();
        for who in [dan, hal] {
            site.sees_notices(who).await;
        }
        let (_, post) = site
            .posted(ada, opening(1, "wishes", "We guess today."))
            .await;
        let (topic, next) = (post.topic, std::cell::Cell::new(100));
        Self {
            site,
            ada,
            dan,
            hal,
            topic,
            next,
        }
    }

    async fn step(&self, who: Actor, step: Step) -> Result<Done, Failure> {
        let id = CommandId(self.next.replace(self.next.get() + 1));
        let (topic, reason) = (self.topic, body("Because."));
        self.site
            .forum
            .act(
                who,
                Command::Step {
                    id,
                    topic,
                    step,
                    reason,
                },
            )
            .await
    }

    async fn vote(&self, who: Actor, on: bool) -> Result<Done, Failure> {
        self.site
            .forum
            .act(who, Command::Vote(self.topic, on))
            .await
    }

    async fn idea(&self, who: Actor) -> (Idea, IdeaPage) {
        match self.site.forum.ask(who, Query::Idea(self.topic)).await {
            Ok(Answer::Idea(row, page)) => (*row.idea.unwrap(), *page),
            other => panic!("{other:?}"),
        }
    }

    /// The notices of a member about the idea that they have not seen.
    async fn told(&self, who: Actor) -> Vec<NoticeKind> {
        self.site
            .home(who)
            .await
            .for_you
            .iter()
            .map(|notice| notice.kind)
            .collect()
    }
}

fn plan() -> Step {
    Step::Plan(Target::new("2027 Q2").unwrap())
}

#[tokio::test]
async fn staff_take_the_steps_and_members_and_hosts_do_not() {
    let board = Board::open(true).await;
    let review = || Step::To(Status::Review);
    let of_staff = Err(Refusal::StepOfOthers {
        after: Status::Review,
        role: StepRole::Staff,
    }
    .into());
    for who in [board.ada, board.hal] {
        assert_eq!(board.step(who, review()).await, of_staff);
    }
    board.step(board.dan, review()).await.unwrap();
    let none = Refusal::NoStep {
        before: Status::Review,
        after: Status::Started,
    };
    assert_eq!(
        board.step(board.dan, Step::To(Status::Started)).await,
        Err(none.into())
    );
    board.step(board.dan, plan()).await.unwrap();
    let (idea, page) = board.idea(board.dan).await;
    assert_eq!(
        (idea.status, idea.target.unwrap().as_str()),
        (Status::Planned, "2027 Q2")
    );
    assert_eq!(page.may, [Status::Review, Status::Planned, Status::Started]);
    let entries: Vec<_> = page
        .history
        .iter()
        .map(|entry| (entry.after, entry.by.short(), entry.post))
        .collect();
    let expected = [
        (Status::Open, "ada", 0),
        (Status::Review, "dan", 1),
        (Status::Planned, "dan", 2),
    ];
    assert_eq!(entries, expected);
    assert_eq!(board.idea(board.ada).await.1.may, []);
}

#[tokio::test]
async fn without_a_sponsor_hosts_stand_in_the_place_of_staff() {
    let board = Board::open(false).await;
    let review = || Step::To(Status::Review);
    let refused = Err(Refusal::StepOfOthers {
        after: Status::Review,
        role: StepRole::Host,
    }
    .into());
    assert_eq!(board.step(board.dan, review()).await, refused);
    board.step(board.hal, review()).await.unwrap();
    board
        .step(board.hal, Step::To(Status::Declined))
        .await
        .unwrap();
    assert_eq!(
        board.idea(board.ada).await.1.history[2].role,
        StepRole::Host
    );
}

#[tokio::test]
async fn staff_leave_the_steps_of_their_own_idea_to_colleagues_if_there_are_any() {
    let board = Board::open(true).await;
    let (_, post) = board
        .site
        .posted(board.dan, opening(2, "wishes", "Mine."))
        .await;
    let board = Board {
        topic: post.topic,
        ..board
    };
    // Alone they may.
    board
        .step(board.dan, Step::To(Status::Review))
        .await
        .unwrap();
    board.step(board.dan, plan()).await.unwrap();
    let eve = board.site.join("eve").await;
    board
        .site
        .operate(Command::GrantStaff(handle("eve")))
        .await
        .unwrap();
    assert_eq!(
        board.step(board.dan, Step::To(Status::Started)).await,
        Err(Refusal::OwnIdea.into())
    );
    board.step(eve, Step::To(Status::Started)).await.unwrap();
}

#[tokio::test]
async fn an_author_withdraws_while_nobody_else_voted_and_answers_a_question_by_replying() {
    let board = Board::open(true).await;
    let withdraw = || Step::To(Status::Withdrawn);
    let of_author = Refusal::StepOfOthers {
        after: Status::Withdrawn,
        role: StepRole::Author,
    };
    assert_eq!(
        board.step(board.dan, withdraw()).await,
        Err(of_author.into())
    );
    board.vote(board.hal, true).await.unwrap();
    assert_eq!(
        board.step(board.ada, withdraw()).await,
        Err(Refusal::OthersVoted.into())
    );
    board.vote(board.hal, false).await.unwrap();
    board
        .step(board.dan, Step::To(Status::Review))
        .await
        .unwrap();
    board
        .step(board.dan, Step::To(Status::NeedsInfo))
        .await
        .unwrap();
    board
        .site
        .posted(board.hal, answer(3, board.topic, "I know."))
        .await;
    assert_eq!(board.idea(board.ada).await.0.status, Status::NeedsInfo);
    let (_, reply) = board
        .site
        .posted(board.ada, answer(4, board.topic, "A load curve."))
        .await;
    assert_eq!(
        reply.step.as_ref().map(|step| step.after),
        Some(Status::Review)
    );
    assert_eq!(board.idea(board.ada).await.0.status, Status::Review);
    board.step(board.ada, withdraw()).await.unwrap();
    let ended = Err(Refusal::VotesEnded(Status::Withdrawn).into());
    assert_eq!(board.vote(board.hal, true).await, ended);
}

#[tokio::test]
async fn every_voter_and_watcher_hears_of_each_step_once() {
    let board = Board::open(true).await;
    let (eve, fay, gus) = (
        board.site.join("eve").await,
        board.site.join("fay").await,
        board.site.join("gus").await,
    );
    for who in [board.dan, eve, fay] {
        board.vote(who, true).await.unwrap();
    }
    let attend = |who, how| board.site.forum.act(who, Command::Attend(board.topic, how));
    attend(gus, Attention::Watched).await.unwrap();
    attend(eve, Attention::Watched).await.unwrap();
    // Muting whoever takes the steps does not stop what was promised.
    board
        .site
        .forum
        .act(eve, Command::Mute(id(board.dan), true))
        .await
        .unwrap();
    board
        .step(board.dan, Step::To(Status::Review))
        .await
        .unwrap();
    board.step(board.dan, plan()).await.unwrap();
    for who in [board.ada, eve, fay, gus] {
        assert_eq!(board.told(who).await, [NoticeKind::Moved; 2], "{who:?}");
    }
    assert_eq!(
        board.told(board.dan).await,
        [],
        "they took the step themselves"
    );
    assert_eq!(
        board.told(board.hal).await,
        [],
        "they neither voted nor watch"
    );
    // Whoever took their vote back, and whoever forgot the topic, hears no more.
    board.vote(fay, false).await.unwrap();
    attend(eve, Attention::Forgotten).await.unwrap();
    board
        .step(board.dan, Step::To(Status::Started))
        .await
        .unwrap();
    assert_eq!(board.told(board.ada).await.len(), 3);
    for who in [fay, eve] {
        assert_eq!(board.told(who).await.len(), 2);
    }
}

#[tokio::test]
async fn more_voters_than_one_batch_are_all_told_once() {
    let board = Board::open(true).await;
    let topic = board.topic;
    let many = u32::try_from(crate::store::notices::BATCH).unwrap() + 20;
    board
        .site
        .forum
        .write(move |w| {
            for n in 0..many {
                crate::store::testing::voter(w, topic, n)?;
            }
            Ok(())
        })
        .await
        .unwrap();
    board
        .step(board.dan, Step::To(Status::Review))
        .await
        .unwrap();
    // The rest is told by a task; a second process that starts meanwhile helps, and nobody is told twice.
    let other = board.site.another_process();
    loop {
        let counts = |r: &crate::store::Read<'_>| Ok(crate::store::testing::told(r)?);
        let (left, told) = other.read(counts).await.unwrap();
        assert!(told <= many + 1);
        if left == 0 {
            assert_eq!(told, many + 1, "the author too");
            break;
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn the_reason_of_a_step_stands() {
    let board = Board::open(true).await;
    let Ok(Done::Posted(_, post)) = board.step(board.dan, Step::To(Status::Review)).await else {
        panic!("not posted");
    };
    let edit = Command::Edit {
        post: post.id,
        version: 0,
        body: body("Otherwise."),
    };
    for command in [edit, Command::Scribble(post.id)] {
        assert_eq!(
            board.site.forum.act(board.dan, command).await,
            Err(Refusal::ReasonStands.into())
        );
    }
}
