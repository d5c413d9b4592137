//! Whether a backup slows those who write: what they wrote a second and how long they waited for it, while nothing else
//! happens, while a backup is made, and after it, of the same forum in the same run. Prints them and the ratios. Owns no
//! promise: the tests do.
//!
//! `cargo bench --bench backup`; WELLSPRING_BENCH_MB=1000 makes the database of that size (100). The writers together want
//! WELLSPRING_BENCH_RATE writes a second (2,000: a busy hour of ten thousand members many times over); with 0 as many as they can, which
//! measures the machine: whatever else runs then takes its share.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a measurement may stop at the first surprise"
)]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use wellspring::domain::Time;
use wellspring::store::backup::{self, Plan, Stage};
use wellspring::store::{Error, OpenOptions, Store, settings, system_clock};

/// Members who write at the same time, each waiting for the answer before the next.
const WRITERS: usize = 8;
/// How long each measurement without a backup takes.
const SPAN: Duration = Duration::from_secs(10);
/// Bytes of one row that fills the database, and of one that is written.
const FILL: usize = 100_000;
const WORDS: usize = 800;
/// Writes a second that all writers together want.
const RATE: u32 = 2_000;

#[tokio::main]
async fn main() {
    let megabytes = std::env::var("WELLSPRING_BENCH_MB").ok();
    let megabytes: usize = megabytes.map_or(100, |n| n.parse().unwrap());
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(&dir.path().join("data"), &OpenOptions::default()).unwrap();
    for row in 0..megabytes * 1_000_000 / FILL {
        let write =
            store.write(move |w| settings::set(w, &format!("fill {row}"), &"x".repeat(FILL)));
        write.await.unwrap();
    }
    let before = during(&store, "before", tokio::time::sleep(SPAN)).await;
    let plan = Plan {
        data: dir.path().join("data"),
        to: dir.path().join("copy.db"),
        compact: false,
        config: None,
    };
    let mut copied = None;
    let began = Instant::now();
    let making = tokio::task::spawn_blocking(move || {
        let made = backup::make(&plan, system_clock()(), &mut |stage| {
            if stage == Stage::Verifying {
                copied.get_or_insert(began.elapsed());
            }
            true
        });
        (made.unwrap(), copied.unwrap())
    });
    let (made, copied, meanwhile) = {
        let mut made = None;
        let rate = during(&store, "meanwhile", async {
            made = Some(making.await.unwrap())
        })
        .await;
        let (made, copied) = made.unwrap();
        (made, copied, rate)
    };
    let all = began.elapsed();
    let after = during(&store, "after", tokio::time::sleep(SPAN)).await;
    println!("database          {:>10} MB", made.bytes / 1_000_000);
    println!(
        "copied in         {:>10.1} s, found whole after {:.1} s",
        copied.as_secs_f64(),
        all.as_secs_f64()
    );
    println!(
        "journal after it  {:>10} MB",
        size(&dir.path().join("data/wellspring.db-wal")) / 1_000_000
    );
    for (phase, seen) in [
        ("before", &before),
        ("meanwhile", &meanwhile),
        ("after", &after),
    ] {
        let [half, most, worst] = seen.waits;
        println!(
            "{phase:<17} {:>10.0} /s  waited {half:.2} ms, of a hundred 99 at most {most:.2} ms, the longest {worst:.1} ms",
            seen.rate
        );
    }
    let rate = (before.rate + after.rate) / 2.0;
    println!("ratio, writes     {:>10.2}", meanwhile.rate / rate);
    let waits = |at: usize| meanwhile.waits[at] / before.waits[at].max(after.waits[at]);
    println!(
        "ratio, waits      {:>10.2}, of a hundred 99 {:.2}",
        waits(0),
        waits(1)
    );
}

fn size(path: &Path) -> u64 {
    path.metadata().map_or(0, |found| found.len())
}

/// What the writers saw.
struct Seen {
    /// Writes a second.
    rate: f64,
    /// Milliseconds for which a write waited: half of them at most, 99 of a hundred, all.
    waits: [f64; 3],
}

/// What the writers see while `work` goes on.
async fn during(store: &Store, phase: &'static str, work: impl Future<Output = ()>) -> Seen {
    let wanted = std::env::var("WELLSPRING_BENCH_RATE").ok();
    let wanted: u32 = wanted.map_or(RATE, |n| n.parse().unwrap());
    let every = WRITERS
        .checked_div(usize::try_from(wanted).unwrap())
        .map(|_| Duration::from_secs(1) * u32::try_from(WRITERS).unwrap() / wanted);
    let stop = Arc::<AtomicBool>::default();
    let began = Instant::now();
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let (store, stop) = (store.clone(), stop.clone());
            tokio::spawn(async move {
                let mut waits = Vec::new();
                let mut beat = every.map(tokio::time::interval);
                while !stop.load(Ordering::Relaxed) {
                    if let Some(beat) = &mut beat {
                        beat.tick().await;
                    }
                    let key = format!("{phase} {writer} {}", waits.len());
                    let asked = Instant::now();
                    let write = store.write(move |w| {
                        assert!(w.now > Time::from_millis(0));
                        settings::set(w, &key, &"y".repeat(WORDS))
                    });
                    write.await.map_err(|error: Error| error).unwrap();
                    waits.push(asked.elapsed());
                }
                waits
            })
        })
        .collect();
    work.await;
    stop.store(true, Ordering::Relaxed);
    let mut waits = Vec::new();
    for writer in writers {
        waits.extend(writer.await.unwrap());
    }
    let spent = began.elapsed();
    waits.sort_unstable();
    let at = |hundredth: usize| {
        let index = (waits.len() * hundredth / 100).min(waits.len() - 1);
        waits[index].as_secs_f64() * 1_000.0
    };
    Seen {
        rate: f64::from(u32::try_from(waits.len()).unwrap()) / spent.as_secs_f64(),
        waits: [at(50), at(99), at(100)],
    }
}
