//! Whether a backup slows those who write: posts a second while nothing else happens, while one is made, and after it, of the
//! same forum in the same run. Prints them and the ratio. Owns no promise: the tests do.
//!
//! `cargo bench --bench backup`; WELLSPRING_BENCH_MB=1000 makes the database of that size (100).

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
    let baseline = (before + after) / 2.0;
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
    println!("writes without    {baseline:>10.0} /s  ({before:.0} before, {after:.0} after)");
    println!("writes meanwhile  {meanwhile:>10.0} /s");
    println!("ratio             {:>10.2}", meanwhile / baseline);
}

fn size(path: &Path) -> u64 {
    path.metadata().map_or(0, |found| found.len())
}

/// Writes a second while `work` goes on.
async fn during(store: &Store, phase: &'static str, work: impl Future<Output = ()>) -> f64 {
    let stop = Arc::<AtomicBool>::default();
    let began = Instant::now();
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let (store, stop) = (store.clone(), stop.clone());
            tokio::spawn(async move {
                let mut written = 0_u32;
                while !stop.load(Ordering::Relaxed) {
                    let key = format!("{phase} {writer} {written}");
                    let write = store.write(move |w| {
                        assert!(w.now > Time::from_millis(0));
                        settings::set(w, &key, &"y".repeat(WORDS))
                    });
                    write.await.map_err(|error: Error| error).unwrap();
                    written += 1;
                }
                written
            })
        })
        .collect();
    work.await;
    stop.store(true, Ordering::Relaxed);
    let mut written = 0;
    for writer in writers {
        written += writer.await.unwrap();
    }
    f64::from(written) / began.elapsed().as_secs_f64()
}
