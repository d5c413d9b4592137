//! What Home, a page of topics, a page of posts and a search cost in a small forum and in one a hundred times as large.
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

use std::time::{Duration, Instant};

use wellspring::domain::{
    Access, Body, CommandId, ConferenceId, ConferenceKind, DisplayName, Handle, Limits, MemberId,
    SafeText, Slug, Time, Title, TopicFilter, TopicId, TopicKind, TopicSort,
};
use wellspring::store::counting::Sight;
use wellspring::store::posts::{NewPost, Origin};
use wellspring::store::search::Sought;
use wellspring::store::topics::{List, NewTopic};
use wellspring::store::{
    Error, OpenOptions, Read, Store, Write, conferences, members, posts, reading, search, topics,
};

/// Posts of one topic; one topic has a tenth of all posts.
const POSTS: usize = 30;
/// Runs of which the fastest counts.
const RUNS: usize = 200;
/// Topics past the floor of whoever reads.
const NEWS: usize = 20;

/// Something that a screen asks of the store.
type Question = fn(&Read<'_>, &Ids) -> Result<(), Error>;

/// A forum, and who reads where.
struct Town {
    store: Store,
    reader: MemberId,
    place: ConferenceId,
    long: TopicId,
    _dir: tempfile::TempDir,
}

#[tokio::main]
async fn main() {
    let large = std::env::args().filter_map(|arg| arg.parse().ok()).next();
    let large = large.unwrap_or(300_000);
    let (small, large) = (fill(large / 100).await, fill(large).await);
    println!(
        "{:<24}{:>12}{:>12}{:>8}",
        "µs, fastest of 200", "small", "large", "ratio"
    );
    let questions: [(&str, Question); 4] = [
        ("home: counts", home),
        ("topics: a page", list),
        ("posts: a page", page),
        ("search: newest first", find),
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
    reader: MemberId,
    place: ConferenceId,
    long: TopicId,
}

fn home(r: &Read<'_>, ids: &Ids) -> Result<(), Error> {
    let counts = Sight::of(r, ids.reader, ids.place)?.conference(r, ids.place)?;
    assert_eq!(usize::try_from(counts.0.get()).unwrap(), NEWS);
    Ok(())
}

fn list(r: &Read<'_>, ids: &Ids) -> Result<(), Error> {
    let list = List {
        conference: ids.place,
        filter: TopicFilter::All,
        sort: TopicSort::Activity,
        after: None,
        limit: 20,
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
    let sought = Sought::parse("common words").unwrap();
    assert_eq!(
        search::find(r, &sought, &[ids.place], None, 20)?.rows.len(),
        20
    );
    Ok(())
}

/// The fastest run, measured on the thread that reads.
async fn fastest(town: &Town, question: fn(&Read<'_>, &Ids) -> Result<(), Error>) -> Duration {
    let ids = Ids {
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

/// A forum of so many posts, a tenth of them in one topic, where the reader has caught up but for the newest topics.
async fn fill(count: usize) -> Town {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path(), &OpenOptions::default()).unwrap();
    let (writer, reader, place) = store.write(settle).await.unwrap();
    let long = open(&store, place, writer, count / 10, 0).await;
    let rest = (count - count / 10) / POSTS;
    for topic in 0..rest.saturating_sub(NEWS) {
        open(&store, place, writer, POSTS, (topic + 1) * 1_000_000).await;
    }
    store
        .write(move |w| reading::catch_up(w, reader, &[place]))
        .await
        .unwrap();
    for topic in 0..NEWS {
        open(&store, place, writer, POSTS, (rest + topic + 1) * 1_000_000).await;
    }
    Town {
        store,
        reader,
        place,
        long,
        _dir: dir,
    }
}

/// Two members and a conference.
fn settle(w: &mut Write<'_>) -> Result<(MemberId, MemberId, ConferenceId), Error> {
    let mut ids = Vec::new();
    for name in ["writer", "reader"] {
        let new = members::NewMember {
            handle: &Handle::new(name).unwrap(),
            name: &DisplayName::new(name).unwrap(),
            language: None,
            password: None,
            rules_version: 1,
            invite: None,
        };
        ids.push(members::insert(w, &new)?);
    }
    let new = conferences::NewConference {
        slug: Slug::parse("tools").unwrap(),
        title: Title::new("Tools", &Limits::default()).unwrap(),
        description: SafeText::default(),
        kind: ConferenceKind::Forum,
        access: Access::Members,
    };
    let place = conferences::add(w, &new)?.unwrap();
    Ok((ids[0], ids[1], place))
}

/// Opens a topic with so many posts, in transactions of a thousand.
async fn open(
    store: &Store,
    place: ConferenceId,
    writer: MemberId,
    count: usize,
    command: usize,
) -> TopicId {
    let start = move |w: &mut Write<'_>| {
        let new = NewTopic {
            conference: place,
            kind: TopicKind::Discussion,
            title: &Title::new("A title of the usual length", &Limits::default()).unwrap(),
            author: writer,
            staff: false,
            at: w.now,
            even_archived: false,
        };
        Ok::<_, Error>(topics::open(w, &new)?.unwrap().0)
    };
    let topic = store.write(start).await.unwrap();
    for first in (0..count).step_by(1_000) {
        let batch = move |w: &mut Write<'_>| {
            for n in first..count.min(first + 1_000) {
                append(w, topic, writer, command + n)?;
            }
            Ok::<_, Error>(())
        };
        store.write(batch).await.unwrap();
    }
    topic
}

/// Appends one post.
fn append(w: &mut Write<'_>, topic: TopicId, author: MemberId, n: usize) -> Result<(), Error> {
    let words = format!("Common words of post {n}, with some {} and more", n % 997).repeat(4);
    let new = NewPost {
        topic,
        author,
        staff: false,
        at: Time::from_millis(w.now.millis()),
        body: &Body::new(&words, &Limits::default()).unwrap(),
        answers: None,
        origin: Origin::Command(CommandId(i64::try_from(n).unwrap())),
    };
    posts::append(w, &new)?.unwrap();
    Ok(())
}
