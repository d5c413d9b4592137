//! What Home, a page of topics, a page of posts and searches cost in a small forum and in one a hundred times as large.
//! Prints the fastest of many runs in each, in microseconds, and the ratio. Owns no promise: the tests do.
//!
//! `cargo bench --bench reading`; a number of posts as argument replaces 300,000.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a measurement may stop at the first surprise"
)]

mod town;

use std::time::{Duration, Instant};

use town::{NEWS, Town, fill};
use wellspring::domain::{
    Access, ConferenceId, MemberId, SearchFrom, Time, TopicFilter, TopicId, TopicSort,
};
use wellspring::store::counting::Sight;
use wellspring::store::search::{Scope, Sought};
use wellspring::store::topics::List;
use wellspring::store::{Error, Read, posts, search, topics};

/// Runs of which the fastest counts.
const RUNS: usize = 200;

/// Something that a screen asks of the store.
type Question = fn(&Read<'_>, &Ids) -> Result<(), Error>;

#[tokio::main]
async fn main() {
    let large = std::env::args().filter_map(|arg| arg.parse().ok()).next();
    let large = large.unwrap_or(300_000);
    let (small, large) = (fill(large / 100).await, fill(large).await);
    println!(
        "{:<24}{:>12}{:>12}{:>8}",
        "µs, fastest of 200", "small", "large", "ratio"
    );
    let questions: [(&str, Question); 7] = [
        ("home: counts", home),
        ("topics: a page", list),
        ("posts: a page", page),
        ("search: newest first", find),
        ("search: best first", best),
        ("search: by a member", by),
        ("search: topics", opened),
    ];
    for (name, question) in questions {
        let (a, b) = (
            fastest(&small, question).await,
            fastest(&large, question).await,
        );
        let ratio = b.as_secs_f64() / a.as_secs_f64();
        let (a, b) = (a.as_secs_f64() * 1e6, b.as_secs_f64() * 1e6);
        println!("{name:<24}{a:>12.1}{b:>12.1}{ratio:>8.2}");
    }
}

/// What a question needs.
#[derive(Clone, Copy)]
struct Ids {
    writer: MemberId,
    reader: MemberId,
    place: ConferenceId,
    long: TopicId,
}

fn home(r: &Read<'_>, ids: &Ids) -> Result<(), Error> {
    let counts = Sight::of(r, ids.reader, ids.place)?.conference(r, ids.place)?;
    assert_eq!(usize::try_from(counts.0.get()).unwrap(), NEWS);
    let announced = topics::brand_new(r, ids.reader, (ids.place, TopicId(0)), 3, |_| true)?;
    assert_eq!(announced.len(), 3);
    Ok(())
}

fn list(r: &Read<'_>, ids: &Ids) -> Result<(), Error> {
    let list = List {
        conference: ids.place,
        filter: TopicFilter::All,
        sort: TopicSort::Activity,
        after: None,
        limit: 20,
        now: Time::default(),
        reads: Access::Members,
    };
    assert_eq!(topics::page(r, Some(ids.reader), &list)?.rows.len(), 20);
    Ok(())
}

fn page(r: &Read<'_>, ids: &Ids) -> Result<(), Error> {
    let row = topics::by_id(r, Some(ids.reader), ids.long)?.unwrap();
    let middle = row.topic.posts / 2;
    assert_eq!(posts::from(r, ids.long, middle, 20)?.len(), 20);
    Ok(())
}

fn find(r: &Read<'_>, ids: &Ids) -> Result<(), Error> {
    finds(r, ids, "common words", SearchFrom::Newest, None)
}

/// Two words that every post has: the most there is to rank.
fn best(r: &Read<'_>, ids: &Ids) -> Result<(), Error> {
    finds(r, ids, "common words", SearchFrom::Best(0), None)
}

fn by(r: &Read<'_>, ids: &Ids) -> Result<(), Error> {
    finds(r, ids, "by:writer", SearchFrom::Newest, Some(ids.writer))
}

fn opened(r: &Read<'_>, ids: &Ids) -> Result<(), Error> {
    finds(r, ids, "in:tools", SearchFrom::Newest, None)
}

fn finds(
    r: &Read<'_>,
    ids: &Ids,
    text: &str,
    from: SearchFrom,
    author: Option<MemberId>,
) -> Result<(), Error> {
    let scope = Scope {
        within: vec![ids.place],
        topic: None,
        author,
    };
    let sought = Sought::parse(text).unwrap();
    let page = search::find(r, &sought, &scope, from, 20)?;
    assert_eq!(page.rows.len(), 20);
    Ok(())
}

/// The fastest run, measured on the thread that reads.
async fn fastest(town: &Town, question: fn(&Read<'_>, &Ids) -> Result<(), Error>) -> Duration {
    let ids = Ids {
        writer: town.writer,
        reader: town.reader,
        place: town.place,
        long: town.long,
    };
    let mut fastest = Duration::MAX;
    for _ in 0..RUNS {
        let timed = town.store.read(move |r| {
            let start = Instant::now();
            question(r, &ids)?;
            Ok::<_, Error>(start.elapsed())
        });
        fastest = fastest.min(timed.await.unwrap());
    }
    fastest
}
