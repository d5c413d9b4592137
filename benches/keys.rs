//! How long a key takes to be seen, at a member's screen, in a small forum and in one a hundred times as large: reading
//! on, marking, posting, searching, and writing in a long draft. One session over memory, so that what is measured is
//! ours: from the key to the frame that shows what it did, the store's answer included. Owns no promise; a frame at sixty
//! a second is 16.7 ms.
//!
//! `cargo bench --bench keys`; a number of posts as argument replaces 300,000.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a measurement may stop at the first surprise"
)]

#[allow(dead_code, reason = "what another measurement needs of it")]
mod town;

use std::sync::Arc;
use std::time::{Duration, Instant};

use town::{Town, fill};
use wellspring::domain::{Language, Limits, Proof, SafeText, Seal};
use wellspring::forum::Forum;
use wellspring::session::link::{Ask, FarEnd, Hello, Link, ToClient, Who};
use wellspring::session::{self, House};
use wellspring::store::system_clock;
use wellspring::text::Rules;

/// Times that each key is pressed.
const TIMES: usize = 30;
/// Lines of the draft.
const LINES: usize = 2_000;
/// Longer than the least time between two frames, which is not what is measured.
const BETWEEN: Duration = Duration::from_millis(50);

#[tokio::main]
async fn main() {
    let large = std::env::args().filter_map(|arg| arg.parse().ok()).next();
    let large = large.unwrap_or(300_000);
    let mut all = Vec::new();
    for posts in [large / 100, large] {
        all.push(measure(fill(posts).await).await);
    }
    println!(
        "{:<34}{:>22}{:>22}",
        "ms, median and slowest of 30",
        large / 100,
        large
    );
    for (small, large) in all[0].iter().zip(&all[1]) {
        let shown = |times: &[Duration]| {
            let millis = |time: Duration| time.as_secs_f64() * 1e3;
            let (median, slowest) = (times[times.len() / 2], times[times.len() - 1]);
            format!("{:>12.2}{:>10.2}", millis(median), millis(slowest))
        };
        println!("{:<34}{}{}", small.0, shown(&small.1), shown(&large.1));
    }
}

/// What each kind of key took, sorted.
async fn measure(town: Town) -> Vec<(&'static str, Vec<Duration>)> {
    let mut at = Screen::enter(&town).await;
    let mut all = Vec::new();
    let mut take = |name, times: Vec<Duration>| {
        let mut times = times;
        times.sort();
        all.push((name, times));
    };
    // Past what is shown on a first visit.
    at.does("gh", "all conferences").await;
    take(
        "open a topic with Space",
        at.again(&[(" ", "r reply"), ("gh", "all conferences")], 0)
            .await,
    );
    at.does("#tools.1\r", "r reply").await;
    take(
        "to the end of a long topic and back",
        at.again(&[("G", "Space"), ("gg", ">0 ")], 0).await,
    );
    take("read on: the next page", at.pages().await);
    take(
        "mark unread",
        at.again(&[("gg", ">0 "), ("m", "New again"), ("u", "Undone")], 1)
            .await,
    );
    at.does("q", "all conferences").await;
    take(
        "mark all read, and undo",
        at.again(&[("A", "All read"), ("u", "Undone")], 0).await,
    );
    take(
        "search",
        at.again(
            &[
                ("/common words\r", "tools."),
                ("\x1b\x1b", "all conferences"),
            ],
            0,
        )
        .await,
    );
    at.does("#tools.1\r", "r reply").await;
    take(
        "post an answer",
        at.again(
            &[
                ("r", "Esc done"),
                ("measured words", "measured words"),
                ("\x13", "r reply"),
            ],
            2,
        )
        .await,
    );
    at.does("r", "Esc done").await;
    let draft = "a line of a long draft\n".repeat(LINES);
    at.does(&format!("\x1b[200~{draft}\x1b[201~"), "Esc done")
        .await;
    at.does("\x1b[1;5H", "a line").await;
    take(
        "type into a draft of 2,000 lines",
        at.again(&[("x", "x"), ("\x7f", "a line")], 0).await,
    );
    all
}

/// A session, and an emulator of its terminal.
struct Screen {
    far: FarEnd,
    emulator: vt100::Parser,
}

impl Screen {
    async fn enter(town: &Town) -> Self {
        let limits = Limits {
            posts_per_hour: 1_000_000,
            ..Limits::default()
        };
        let forum = Forum::open(town.store.clone(), limits, system_clock());
        let hello = Hello {
            who: Who::Member {
                id: town.reader,
                by: Proof::Password(Seal::default()),
            },
            user: SafeText::line("reader"),
            spoke: None,
            port: 22,
            peer: SafeText::line("127.0.0.1"),
            client: SafeText::default(),
            term: SafeText::line("xterm"),
            size: (80, 24),
            env: Vec::new(),
            ask: Ask::Shell,
            pty: true,
        };
        let (link, far) = Link::pair(hello, Duration::from_secs(30));
        let house = House {
            forum,
            site: SafeText::line("Town"),
            address: None,
            rules: Arc::new(Rules::shipped()),
            language: Language::En,
        };
        tokio::spawn(session::run(Arc::new(house), Box::new(link)));
        Self {
            far,
            emulator: emulator(),
        }
    }

    /// Types, and waits until the screen shows `text` in a frame that came after; how long that took.
    async fn does(&mut self, keys: &str, text: &str) -> Duration {
        tokio::time::sleep(BETWEEN).await;
        let start = Instant::now();
        self.far.types(keys.as_bytes());
        loop {
            match tokio::time::timeout(Duration::from_secs(60), self.far.next()).await {
                Ok(Some(ToClient::Bytes(bytes))) => self.emulator.process(&bytes),
                _ => panic!(
                    "no {text:?} after {keys:?}:\n{}",
                    self.emulator.screen().contents()
                ),
            }
            if self.emulator.screen().contents().contains(text) {
                return start.elapsed();
            }
        }
    }

    /// Does these steps many times; what the one at `measured` took.
    async fn again(&mut self, steps: &[(&str, &str)], measured: usize) -> Vec<Duration> {
        let mut times = Vec::new();
        for _ in 0..TIMES {
            for (at, (keys, text)) in steps.iter().enumerate() {
                let time = self.does(keys, text).await;
                if at == measured {
                    times.push(time);
                }
            }
        }
        times
    }

    /// Turns pages.
    async fn pages(&mut self) -> Vec<Duration> {
        let mut times = Vec::new();
        for _ in 0..TIMES {
            times.push(self.does(" ", "r reply").await);
        }
        times
    }
}

fn emulator() -> vt100::Parser {
    let cells = |n| std::num::NonZeroU16::new(n).unwrap();
    vt100::Parser::new(cells(24), cells(80), 0)
}
