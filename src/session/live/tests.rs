//! One person at a screen, on one thread.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::sync::Arc;
use std::sync::atomic::AtomicI64;
use std::time::Duration;

use crate::domain::{Language, Limits, SafeText};
use crate::forum::testing;
use crate::session::House;
use crate::session::link::{Ask, FarEnd, Fed, Hello, Link, ToClient, Who};

fn at_a_screen() -> (Link, FarEnd) {
    let hello = Hello {
        who: Who::Guest,
        user: SafeText::line("eve"),
        spoke: None,
        port: 22,
        peer: SafeText::line("127.0.0.1"),
        client: SafeText::default(),
        term: SafeText::line("xterm-256color"),
        size: (80, 24),
        env: Vec::new(),
        ask: Ask::Shell,
        pty: true,
    };
    Link::pair(hello, Duration::from_secs(600))
}

/// Everything that was sent, to the end.
async fn drain(far: &mut FarEnd) -> String {
    let mut said = Vec::new();
    while let Some(sent) = far.next().await {
        match sent {
            ToClient::Bytes(bytes) => said.extend_from_slice(&bytes),
            ToClient::Finished(_) => break,
            other => panic!("{other:?}"),
        }
    }
    String::from_utf8(said).unwrap()
}

#[tokio::test]
async fn a_flood_of_keys_does_not_keep_the_thread() {
    let dir = tempfile::tempdir().unwrap();
    let now = Arc::new(AtomicI64::new(1_767_225_600_000));
    let house = Arc::new(House {
        forum: testing::open(dir.path(), Limits::default(), testing::clock(&now)),
        site: SafeText::line("Spindle House"),
        address: None,
        rules: Arc::new(crate::text::Rules::shipped()),
        language: Language::En,
    });
    let (link, mut far) = at_a_screen();
    let session = tokio::spawn(crate::session::run(house, Box::new(link)));
    far.next().await.expect("the screen is entered");
    // Help, again and again; and at the end of all that, leaving.
    let flood = [&b"?q".repeat(10_000)[..], b"Q"].concat();
    assert_eq!(far.types(&flood), Fed::Taken);
    for _ in 0..20 {
        tokio::task::yield_now().await;
    }
    // The session gave the thread back long before the last key.
    far.stop();
    let said = drain(&mut far).await;
    assert!(said.contains("The server stops"), "{said:?}");
    session.await.unwrap();
}
