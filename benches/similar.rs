//! What topics like a title that is being typed cost in a small forum and in one a hundred times as large.
//! Prints the fastest and the slowest of many runs, in microseconds, and the ratio. Owns no promise: the tests do.
//!
//! `cargo bench --bench similar`; a number of topics as argument replaces 100,000.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a measurement may stop at the first surprise"
)]

use std::time::{Duration, Instant};

use wellspring::domain::{
    Access, Body, CommandId, ConferenceId, ConferenceKind, DisplayName, Handle, Limits, SafeText,
    Slug, Title, TopicKind,
};
use wellspring::store::posts::{NewPost, Origin};
use wellspring::store::topics::NewTopic;
use wellspring::store::{
    Error, OpenOptions, Store, Write, conferences, members, posts, similar, topics,
};

/// Runs of which the fastest counts.
const RUNS: usize = 100;
/// What titles are made of: some words stand in every third one, others in a handful.
const FREQUENT: [&str; 8] = [
    "spindle",
    "load",
    "machine",
    "noise",
    "offset",
    "probe",
    "主轴轴承",
    "Werkzeug",
];

#[tokio::main]
async fn main() {
    let large = std::env::args().filter_map(|arg| arg.parse().ok()).next();
    let large: usize = large.unwrap_or(100_000);
    let (small, large) = (fill(large / 100).await, fill(large).await);
    println!(
        "{:<28}{:>12}{:>12}{:>8}",
        "µs, fastest of 100", "small", "large", "ratio"
    );
    for (name, title) in [
        ("one rare word", "word17"),
        ("one in a third of all", "the spindle "),
        ("a title", "Log the spindle load of word17 "),
        (
            "frequent words alone",
            "machine spindle load noise offset probe ",
        ),
        ("the start of a word", "the mach"),
        ("Chinese", "主轴轴承的温升"),
        (
            "the longest",
            "machine spindle load noise offset probe word1 word2 word3 word4 word5 word6 word7 word8 word9 主轴",
        ),
    ] {
        let (a, b) = (fastest(&small, title).await, fastest(&large, title).await);
        let ratio = b.as_secs_f64() / a.as_secs_f64();
        let (a, b) = (a.as_secs_f64() * 1e6, b.as_secs_f64() * 1e6);
        println!("{name:<28}{a:>12.1}{b:>12.1}{ratio:>8.2}");
    }
}

struct Town {
    store: Store,
    place: ConferenceId,
    _dir: tempfile::TempDir,
}

/// A forum of so many topics.
async fn fill(count: usize) -> Town {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(dir.path(), &OpenOptions::default()).unwrap();
    let settle = |w: &mut Write<'_>| {
        let writer = members::NewMember {
            handle: &Handle::new("writer").unwrap(),
            name: &DisplayName::new("writer").unwrap(),
            language: None,
            password: None,
            rules_version: 1,
            invite: None,
        };
        let writer = members::insert(w, &writer)?;
        let place = conferences::NewConference {
            slug: Slug::parse("tools").unwrap(),
            title: Title::new("Tools", &Limits::default()).unwrap(),
            description: SafeText::default(),
            kind: ConferenceKind::Forum,
            access: Access::Members,
        };
        Ok::<_, Error>((writer, conferences::add(w, &place)?.unwrap()))
    };
    let (writer, place) = store.write(settle).await.unwrap();
    for first in (0..count).step_by(1_000) {
        let batch = move |w: &mut Write<'_>| {
            for n in first..count.min(first + 1_000) {
                open(w, place, writer, n)?;
            }
            Ok::<_, Error>(())
        };
        store.write(batch).await.unwrap();
    }
    Town {
        store,
        place,
        _dir: dir,
    }
}

fn open(
    w: &mut Write<'_>,
    place: ConferenceId,
    author: wellspring::domain::MemberId,
    n: usize,
) -> Result<(), Error> {
    let words: Vec<&str> = (0..3)
        .map(|at| FREQUENT[(n / (at * 7 + 1) + at) % 8])
        .collect();
    let title = format!("About {} and word{} of {n}", words.join(" "), n % 10_007);
    let new = NewTopic {
        conference: place,
        kind: TopicKind::Discussion,
        title: &Title::new(&title, &Limits::default()).unwrap(),
        author,
        staff: false,
        at: w.now,
        even_archived: false,
    };
    let (topic, _) = topics::open(w, &new)?.unwrap();
    let post = NewPost {
        topic,
        author,
        staff: false,
        at: w.now,
        body: &Body::new(
            "The spindle of this machine makes a noise under load.",
            &Limits::default(),
        )
        .unwrap(),
        answers: None,
        origin: Origin::Command(CommandId(i64::try_from(n).unwrap())),
    };
    posts::append(w, &post)?.unwrap();
    Ok(())
}

/// The fastest run, measured on the thread that reads.
async fn fastest(town: &Town, title: &'static str) -> Duration {
    let place = town.place;
    let mut fastest = Duration::MAX;
    for _ in 0..RUNS {
        let timed = town.store.read(move |r| {
            let start = Instant::now();
            let found = similar::find(r, title, &[place], 5)?;
            std::hint::black_box(found);
            Ok::<_, Error>(start.elapsed())
        });
        fastest = fastest.min(timed.await.unwrap());
    }
    fastest
}
