//! What a board of ideas costs with a thousand of them and with a hundred thousand, ten votes each: its lists, its roadmap, a
//! vote, and an idea that is opened. Prints the median of many runs on the thread that does the work, in microseconds, and
//! the ratio of the two; above them the read of one row by its id, which tells how fast the machine is. Owns no promise:
//! the tests do.
//!
//! `cargo bench --bench ideas`; a number of ideas as argument replaces 100,000.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a measurement may stop at the first surprise"
)]

use std::time::{Duration, Instant};

use wellspring::domain::{
    Access, BoardView, Body, Column, CommandId, ConferenceId, ConferenceKind, DisplayName, Handle,
    Limits, MemberId, PostId, ReleaseName, SafeText, Slug, Status, Step, StepRole, Target, Time,
    Title, TopicId, TopicKind,
};
use wellspring::store::ideas::steps::{NewStep, take};
use wellspring::store::ideas::{NewIdea, board, page, votes};
use wellspring::store::posts::{NewPost, Origin};
use wellspring::store::topics::{List, NewTopic};
use wellspring::store::{
    Error, OpenOptions, Read, Store, Write, conferences, ideas, members, posts, topics,
};

/// Runs of which the median counts.
const RUNS: usize = 200;
/// Votes of each idea, its author's among them.
const VOTES: usize = 10;
/// Rows of a page.
const PAGE: usize = 50;
/// Milliseconds within which an idea shall be answered.
const WITHIN: i64 = 30 * Time::DAY;
/// Where every tenth idea goes, and then the next.
const WAYS: [&[Status]; 10] = {
    use Status::{Planned, Review, Shipped, Started, Testing};
    [
        &[Review],
        &[Review, Planned],
        &[Review, Planned, Started],
        &[Review, Planned, Started, Testing],
        &[Review, Planned, Started, Testing, Shipped],
        &[],
        &[],
        &[],
        &[],
        &[],
    ]
};

#[tokio::main]
async fn main() {
    let large = std::env::args().filter_map(|arg| arg.parse().ok()).next();
    let large: usize = large.unwrap_or(100_000);
    let (small, large) = (fill(large / 100).await, fill(large).await);
    println!(
        "{:<28}{:>12}{:>12}{:>8}",
        "µs, median of 200", small.count, large.count, "ratio"
    );
    let questions: [(&str, Question); 9] = [
        ("one row by its id", |r, at| row(r, at)),
        ("top", |r, at| list(r, at, BoardView::Top)),
        ("trending", |r, at| list(r, at, BoardView::Trending)),
        ("newest", |r, at| list(r, at, BoardView::Newest)),
        ("overdue", |r, at| list(r, at, BoardView::Overdue)),
        ("top, 500 of them", |r, at| longest(r, at)),
        ("how many are overdue", |r, at| overdue(r, at)),
        ("roadmap", |r, at| roadmap(r, at)),
        ("an idea is opened", |r, at| opened(r, at)),
    ];
    for (name, question) in questions {
        let (a, b) = (asked(&small, question).await, asked(&large, question).await);
        told(name, a, b);
    }
    let (a, b) = (voted(&small).await, voted(&large).await);
    told("a vote", a.0, b.0);
    told("and it is taken back", a.1, b.1);
}

fn told(name: &str, small: Duration, large: Duration) {
    let ratio = large.as_secs_f64() / small.as_secs_f64();
    let (a, b) = (small.as_secs_f64() * 1e6, large.as_secs_f64() * 1e6);
    println!("{name:<28}{a:>12.1}{b:>12.1}{ratio:>8.2}");
}

/// A board, and who votes there.
struct Town {
    store: Store,
    count: usize,
    at: At,
    _dir: tempfile::TempDir,
}

/// What a question needs.
#[derive(Clone, Copy)]
struct At {
    reader: MemberId,
    place: ConferenceId,
    idea: TopicId,
    now: Time,
}

/// Something that a screen asks of the store.
type Question = fn(&Read<'_>, &At) -> Result<(), Error>;

fn row(r: &Read<'_>, at: &At) -> Result<(), Error> {
    assert!(ideas::stand(r, at.idea)?.is_some());
    Ok(())
}

fn list(r: &Read<'_>, at: &At, view: BoardView) -> Result<(), Error> {
    pages(r, at, view, PAGE)
}

/// What a screen asks for whose reader has gone down its list to the end.
fn longest(r: &Read<'_>, at: &At) -> Result<(), Error> {
    pages(r, at, BoardView::Top, 500)
}

fn pages(r: &Read<'_>, at: &At, view: BoardView, limit: usize) -> Result<(), Error> {
    let (filter, sort) = view.list();
    let list = List {
        conference: at.place,
        filter,
        sort,
        after: None,
        limit,
        now: at.now,
        reads: Access::Members,
    };
    let page = topics::page(r, Some(at.reader), &list)?;
    assert_eq!(page.rows.len(), limit, "{view:?}");
    Ok(())
}

fn overdue(r: &Read<'_>, at: &At) -> Result<(), Error> {
    assert!(!board::overdue(r, Some(at.reader), at.place, at.now)?.is_zero());
    Ok(())
}

fn roadmap(r: &Read<'_>, at: &At) -> Result<(), Error> {
    for status in Column::STATUSES {
        assert!(!topics::count(r, at.place, status)?.is_zero());
        let cards = topics::first(r, Some(at.reader), at.place, status)?;
        assert_eq!(cards.len(), Column::CARDS, "{status:?}");
    }
    Ok(())
}

fn opened(r: &Read<'_>, at: &At) -> Result<(), Error> {
    let row = topics::by_id(r, Some(at.reader), at.idea)?.unwrap();
    assert!(row.idea.is_some());
    page::history(r, at.idea)?;
    page::merged(r, at.idea)?;
    assert!(!posts::from(r, at.idea, 0, 20)?.is_empty());
    Ok(())
}

/// The median run, measured on the thread that reads.
async fn asked(town: &Town, question: Question) -> Duration {
    let at = town.at;
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        let timed = town.store.read(move |r| {
            let start = Instant::now();
            question(r, &at)?;
            Ok::<_, Error>(start.elapsed())
        });
        runs.push(timed.await.unwrap());
    }
    median(runs)
}

/// The median vote and the median of taking it back, measured on the thread that writes.
async fn voted(town: &Town) -> (Duration, Duration) {
    let At {
        reader, idea, now, ..
    } = town.at;
    let (mut cast, mut back) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let timed = town.store.write(move |w| {
            let start = Instant::now();
            assert!(votes::cast(w, idea, reader, now)?);
            Ok::<_, Error>(start.elapsed())
        });
        cast.push(timed.await.unwrap());
        let timed = town.store.write(move |w| {
            let start = Instant::now();
            assert!(votes::take_back(w, idea, reader)?);
            Ok::<_, Error>(start.elapsed())
        });
        back.push(timed.await.unwrap());
    }
    (median(cast), median(back))
}

fn median(mut runs: Vec<Duration>) -> Duration {
    runs.sort_unstable();
    runs[runs.len() / 2]
}

/// A board of so many ideas, opened one each minute.
async fn fill(count: usize) -> Town {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path(), &OpenOptions::default()).unwrap();
    let (voters, place) = store.write(settle).await.unwrap();
    let begin = 1_700_000_000_000;
    let at = move |n: usize| Time::from_millis(begin + i64::try_from(n).unwrap() * Time::MINUTE);
    let mut idea = TopicId(0);
    for first in (0..count).step_by(500) {
        let voters = voters.clone();
        let batch = move |w: &mut Write<'_>| {
            let mut last = TopicId(0);
            for n in first..count.min(first + 500) {
                last = propose(w, place, &voters, n, at(n))?;
            }
            Ok::<_, Error>(last)
        };
        idea = store.write(batch).await.unwrap();
    }
    // The last idea stays where it was opened: a tenth idea has no way to go.
    let at = At {
        reader: voters[VOTES],
        place,
        idea,
        now: at(count).plus(WITHIN),
    };
    Town {
        store,
        count,
        at,
        _dir: dir,
    }
}

/// Those who vote, one who has not, and a conference.
fn settle(w: &mut Write<'_>) -> Result<(Vec<MemberId>, ConferenceId), Error> {
    let mut voters = Vec::new();
    for n in 0..=VOTES {
        let name = format!("voter-{n}");
        let new = members::NewMember {
            handle: &Handle::new(&name).unwrap(),
            name: &DisplayName::new(&name).unwrap(),
            language: None,
            password: None,
            rules_version: 1,
            invite: None,
        };
        voters.push(members::insert(w, &new)?);
    }
    let new = conferences::NewConference {
        slug: Slug::parse("wishes").unwrap(),
        title: Title::new("Wishes", &Limits::default()).unwrap(),
        description: SafeText::default(),
        kind: ConferenceKind::Ideas,
        access: Access::Members,
    };
    Ok((voters, conferences::add(w, &new)?.unwrap()))
}

/// An idea with its votes, as far along its way as it goes.
fn propose(
    w: &mut Write<'_>,
    place: ConferenceId,
    voters: &[MemberId],
    n: usize,
    at: Time,
) -> Result<TopicId, Error> {
    let author = voters[0];
    let new = NewTopic {
        conference: place,
        kind: TopicKind::Discussion,
        title: &Title::new("A wish of the usual length", &Limits::default()).unwrap(),
        author,
        staff: false,
        at,
        even_archived: false,
    };
    let (topic, _) = topics::open(w, &new)?.unwrap();
    let post = say(w, topic, author, n * 10, at)?;
    let new = NewIdea {
        topic,
        conference: place,
        author,
        post,
        at,
        answer_within: WITHIN,
    };
    ideas::open(w, &new)?;
    // Not all have the same number, so that there is an order.
    let few = if n.is_multiple_of(7) {
        VOTES - n % 5
    } else {
        VOTES
    };
    for voter in &voters[1..few] {
        votes::cast(w, topic, *voter, at)?;
    }
    for (i, status) in WAYS[n % WAYS.len()].iter().enumerate() {
        let post = say(w, topic, author, n * 10 + 1 + i, at)?;
        let step = match status {
            Status::Planned => Step::Plan(Target::new("2024").unwrap()),
            Status::Shipped => Step::Ship(ReleaseName::new("4.1", &Limits::default()).unwrap()),
            status => Step::To(*status),
        };
        let stand = ideas::stand(&w.read(), topic)?.unwrap();
        let step = NewStep {
            stand: &stand,
            step: &step,
            tick: stand.clock.tick(&step, at, WITHIN),
            into: None,
            at,
            by: (author, StepRole::Host),
            reason: "It is time",
            post,
        };
        take(w, &step)?;
    }
    Ok(topic)
}

fn say(
    w: &mut Write<'_>,
    topic: TopicId,
    author: MemberId,
    n: usize,
    at: Time,
) -> Result<PostId, Error> {
    let words = "It costs us a bearing a year and the scrap before we notice. ".repeat(4);
    let new = NewPost {
        topic,
        author,
        staff: false,
        at,
        body: &Body::new(&words, &Limits::default()).unwrap(),
        answers: None,
        origin: Origin::Command(CommandId(i64::try_from(n).unwrap())),
    };
    Ok(posts::append(w, &new)?.unwrap())
}
