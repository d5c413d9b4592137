//! "Acknowledged means on disk", tried: a process that writes is killed while it does, again and again.
//!
//! The kill leaves the cache of the operating system alone, so this says nothing of a power cut; `synchronous=FULL` does.

use std::io::{BufRead, BufReader, Write as _};
use std::process::{Command, Stdio};

use crate::store::{Error, OpenOptions, Store, check, settings};

/// Where the child finds the directory to write in.
const DIR: &str = "WELLSPRING_CRASH_TEST";
/// How many acknowledgements are awaited before each kill; odd ones, to hit other moments of a commit.
const KILLS: [usize; 4] = [1, 53, 211, 97];

/// The child of the test below; run by anybody else, it does nothing.
#[tokio::test]
async fn child() {
    let Some(dir) = std::env::var_os(DIR) else {
        return;
    };
    let store = Store::open(dir.as_ref(), &OpenOptions::default()).unwrap();
    let run = std::process::id();
    let writers = (0..8).map(|writer| {
        let store = store.clone();
        tokio::spawn(async move {
            for n in 0.. {
                let key = format!("{run}-{writer}-{n}");
                let write = key.clone();
                let written = store.write(move |w| settings::set(w, &write, "x"));
                written.await.unwrap();
                let line = format!("\nacknowledged {key}\n");
                std::io::stdout().write_all(line.as_bytes()).unwrap();
            }
        })
    });
    for writer in writers.collect::<Vec<_>>() {
        writer.await.unwrap();
    }
}

#[tokio::test]
async fn what_was_acknowledged_survives_a_kill() {
    let dir = tempfile::tempdir().unwrap();
    let mut acknowledged = Vec::new();
    for kill in KILLS {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["store::worker::crash::child", "--exact", "--nocapture"])
            .env(DIR, dir.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut seen = 0;
        for line in BufReader::new(child.stdout.take().unwrap()).lines() {
            if let Some(key) = line.unwrap().strip_prefix("acknowledged ") {
                acknowledged.push(key.to_owned());
                seen += 1;
                if seen == kill {
                    child.kill().unwrap();
                }
            }
        }
        child.wait().unwrap();
        assert!(seen >= kill, "the child died by itself");
    }
    let store = Store::open(dir.path(), &OpenOptions::default()).unwrap();
    let lost = store.read(move |r| {
        assert_eq!(check::check(r)?, []);
        acknowledged.retain(|key| settings::get(r, key).unwrap().is_none());
        Ok::<_, Error>(acknowledged)
    });
    assert_eq!(lost.await.unwrap(), Vec::<String>::new());
}
