//! Time through the door: the step that the clock takes, and the sponsor's record.

use super::*;
use crate::domain::{Count, Record, Sayings, Time};

impl Board {
    async fn pass_to(&self, steps: &[(i64, Step)]) {
        for (days, step) in steps {
            self.site.pass(days * Time::DAY);
            self.step(self.dan, step.clone()).await.unwrap();
        }
    }

    async fn record(&self) -> Record {
        let record = Query::Record(slug("wishes"));
        match self.site.forum.ask(self.ada, record).await.unwrap() {
            Answer::Record(_, record) => *record,
            other => panic!("{other:?}"),
        }
    }

    /// Opens another idea, which the steps are about from now on.
    async fn next(self) -> Self {
        let id = self.next.replace(self.next.get() + 1);
        let (_, post) = self
            .site
            .posted(self.ada, opening(id, "wishes", "Next."))
            .await;
        Self {
            topic: post.topic,
            ..self
        }
    }
}

fn asked() -> Vec<(i64, Step)> {
    vec![
        (0, Step::To(Status::Review)),
        (1, Step::To(Status::NeedsInfo)),
    ]
}

fn target(text: &str) -> Step {
    Step::Plan(Target::new(text).unwrap())
}

fn ship() -> Step {
    Step::Ship(Title::new("4.3", &Limits::default()).unwrap())
}

#[tokio::test]
async fn after_thirty_days_without_an_answer_the_clock_takes_the_idea_back_to_review_once() {
    let board = Board::open(true).await;
    let says = Sayings {
        clock: SafeText::line("Clock"),
        no_answer: SafeText::line("No answer came."),
        ..Sayings::default()
    };
    board.site.forum.speak(says);
    let eve = board.site.join("eve").await;
    board.vote(eve, true).await.unwrap();
    board.pass_to(&asked()).await;
    board.site.pass(30 * Time::DAY - 1);
    assert_eq!(board.site.forum.step_due().await, Ok(0));
    board.site.pass(1);
    let other = board.site.another_process();
    let (one, two) = tokio::join!(board.site.forum.step_due(), other.step_due());
    assert_eq!(one.unwrap() + two.unwrap(), 1);
    let (idea, page) = board.idea(eve).await;
    let last = page.history.last().unwrap();
    assert_eq!((idea.status, last.role), (Status::Review, StepRole::Clock));
    assert_eq!(board.told(eve).await, [NoticeKind::Moved; 3]);
    assert_eq!(board.told(board.ada).await, [NoticeKind::Moved; 3]);
    // One day of the thirty is used up.
    let within = board.site.forum.limits().answer_within;
    assert_eq!(
        idea.due_at,
        Some(board.site.forum.now().plus(within - Time::DAY))
    );
    let post = board.site.topic(eve, "wishes.1").await.unwrap();
    let post = post.posts.last().unwrap().clone();
    assert_eq!(post.number, last.post);
    assert!(post.author.handle.is_none() && !post.author.staff);
}

#[tokio::test]
async fn a_server_that_starts_late_takes_the_step_then() {
    let board = Board::open(true).await;
    board.pass_to(&asked()).await;
    board.site.pass(90 * Time::DAY);
    let server = board.site.another_process();
    server.speak(Sayings {
        clock: SafeText::line("Uhr"),
        ..Sayings::default()
    });
    server.step_on_time();
    while board.idea(board.ada).await.0.status != Status::Review {
        tokio::task::yield_now().await;
    }
    let (_, page) = board.idea(board.ada).await;
    assert_eq!(page.history.last().unwrap().by.short(), "Uhr");
}

#[tokio::test]
async fn an_archive_stands_still() {
    let board = Board::open(true).await;
    board.pass_to(&asked()).await;
    let archive = |archived| Command::EditConference {
        slug: slug("wishes"),
        title: None,
        description: None,
        access: None,
        archived: Some(archived),
    };
    board.site.operate(archive(true)).await.unwrap();
    board.site.pass(90 * Time::DAY);
    assert_eq!(board.site.forum.step_due().await, Ok(0));
    board.site.operate(archive(false)).await.unwrap();
    assert_eq!(board.site.forum.step_due().await, Ok(1));
}

#[tokio::test]
async fn the_record_is_what_one_counts_by_hand() {
    // It is 2026-01-01. Answers after 10, 40 and 20 days; 31 days without one.
    let board = Board::open(true).await;
    assert_eq!(board.record().await, Record::default());
    board
        .pass_to(&[(5, Step::To(Status::Review)), (5, target("2026-02"))])
        .await;
    board
        .pass_to(&[(1, Step::To(Status::Started)), (1, ship())])
        .await; // kept, on day 12
    let board = board.next().await;
    board
        .pass_to(&[
            (20, Step::To(Status::Review)),
            (20, Step::To(Status::Declined)),
        ])
        .await; // day 52
    let board = board.next().await;
    board
        .pass_to(&[(0, Step::To(Status::Review)), (20, target("2026-03"))])
        .await; // day 72
    board.pass_to(&[(1, Step::To(Status::Review))]).await; // taken back, on day 73
    let board = board.next().await;
    board
        .pass_to(&[(0, Step::To(Status::Review)), (0, target("2026-03"))])
        .await; // at once
    board.pass_to(&[(31, Step::To(Status::Started))]).await; // day 104 is in April: outstanding
    let record = board.record().await;
    assert_eq!(
        (record.in_time, record.answers, record.due()),
        (3, 4, 5),
        "{record:?}"
    );
    assert_eq!(
        record.overdue,
        Count::new(1),
        "what went back to review on day 73"
    );
    assert_eq!(record.median_days(), Some(15), "of 0, 10, 20 and 40");
    let promises = (
        record.kept,
        record.late,
        record.taken_back,
        record.outstanding,
    );
    assert_eq!(promises, (1, 0, 1, Count::new(1)));
    board.pass_to(&[(1, ship())]).await;
    let record = board.record().await;
    assert_eq!(
        (record.late, record.outstanding, record.promises()),
        (1, Count::new(0), 3)
    );
    // A year later none of it counts, but for what still waits.
    board.site.pass(366 * Time::DAY);
    let record = board.record().await;
    assert_eq!(
        (record.due(), record.promises(), record.median),
        (1, 0, None)
    );
}

#[tokio::test]
async fn the_record_is_not_gamed() {
    // Asking back and back again neither makes the answer timely nor hides that it is late.
    let board = Board::open(true).await;
    let mut pingpong = vec![(0, Step::To(Status::Review))];
    for _ in 0..4 {
        pingpong.push((9, Step::To(Status::NeedsInfo)));
        pingpong.push((1, Step::To(Status::Review)));
    }
    board.pass_to(&pingpong[..7]).await;
    assert_eq!(board.record().await.due(), 0, "27 days");
    board.pass_to(&pingpong[7..]).await;
    assert_eq!(board.record().await.due(), 1, "36 days");
    board.pass_to(&[(0, Step::To(Status::NeedsInfo))]).await;
    assert_eq!(board.record().await.due(), 1, "asking does not hide it");
    board
        .pass_to(&[(0, Step::To(Status::Review)), (0, target("2026-02"))])
        .await;
    let record = board.record().await;
    assert_eq!((record.in_time, record.due()), (0, 1));
    // A new target moves no promise: it is day 40, and March comes.
    board
        .pass_to(&[(1, target("2026-12")), (30, Step::To(Status::Started))])
        .await;
    assert_eq!(board.record().await.outstanding, Count::new(1));
    board.pass_to(&[(0, ship())]).await;
    assert_eq!(
        (board.record().await.late, board.record().await.kept),
        (1, 0)
    );
    // Shipping what is not there keeps nothing.
    let board = board.next().await;
    board
        .pass_to(&[(0, Step::To(Status::Review)), (0, target("2027"))])
        .await;
    let mut voters = Vec::new();
    for name in ["eve", "fay", "gus"] {
        let voter = board.site.join(name).await;
        board.vote(voter, true).await.unwrap();
        voters.push(voter);
    }
    board
        .pass_to(&[(0, Step::To(Status::Started)), (0, ship())])
        .await;
    assert_eq!(board.record().await.kept, 1);
    voters.push(board.ada);
    for voter in voters {
        let doubt = Command::Doubt {
            id: CommandId(board.next.replace(board.next.get() + 1)),
            topic: board.topic,
            on: true,
            words: (voter == board.ada).then(|| body("It is not there.")),
        };
        board.site.forum.act(voter, doubt).await.unwrap();
    }
    let record = board.record().await;
    assert_eq!((record.kept, record.late, record.taken_back), (0, 1, 1));
}
