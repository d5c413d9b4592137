//! Clients that take too long, take nothing, send too much or break, and the end of the server.

use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use wellspring::domain::Limits;
use wellspring::ssh::config::Times;

use super::ssh_world::{Shell, World, times};

async fn quick(change: impl FnOnce(&mut Times)) -> World {
    let mut times = times();
    change(&mut times);
    World::with(Limits::default(), times).await
}

/// Waits for what another task is about to do.
async fn until(mut done: impl FnMut() -> bool) {
    while !done() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_reads_nothing_is_ended_and_nobody_else_notices() {
    let world = quick(|times| times.stall = Duration::from_millis(300)).await;
    let (stalled, other) = (world.ada().await, world.ada().await);
    let shell = Shell::open(&stalled).await.unwrap();
    shell.0.request_shell(false).await.unwrap();
    shell.0.data(&b"flood"[..]).await.unwrap();
    // The channel is not read: the client's loop blocks, and then the line.
    let tally = world.server.tally();
    until(|| tally.stalled.load(Ordering::Relaxed) == 1).await;
    assert!(other.greeting().await.starts_with("member"));
}

#[tokio::test]
async fn a_client_that_sends_far_too_much_is_ended() {
    let world = World::new().await;
    let client = world.ada().await;
    let mut shell = Shell::open(&client).await.unwrap();
    shell.0.exec(true, "deaf").await.unwrap();
    assert!(shell.granted().await);
    let chunk = vec![b'x'; 1024 * 1024];
    while shell.0.data(&chunk[..]).await.is_ok() {
        if world.server.tally().flooded.load(Ordering::Relaxed) == 1 {
            break;
        }
    }
    until(|| world.server.tally().flooded.load(Ordering::Relaxed) == 1).await;
}

#[tokio::test]
async fn who_says_nothing_is_closed() {
    let world = quick(|times| times.greeting = Duration::from_millis(50)).await;
    let mut tcp = TcpStream::connect(world.server.addresses()[0])
        .await
        .unwrap();
    let mut said = Vec::new();
    let _ = tcp.read_to_end(&mut said).await;
    assert!(said.starts_with(b"SSH-2.0-wellspring"));
    until(|| world.server.connections() == (0, 0)).await;
}

#[tokio::test]
async fn who_does_not_sign_in_is_closed_but_a_question_buys_time() {
    let world = quick(|times| times.sign_in = Duration::from_millis(1500)).await;
    let mut idle = world.connect().await;
    assert!(!idle.0.authenticate_none("eve").await.unwrap().success());
    let mut asked = world.connect().await;
    asked.asks("dora").await.unwrap();
    until(|| idle.0.is_closed()).await;
    assert_eq!(asked.answers(&["new"]).await, Ok(true));
}

#[tokio::test]
async fn who_signs_in_and_does_nothing_is_closed() {
    let world = quick(|times| times.unused = Duration::from_millis(100)).await;
    let client = world.ada().await;
    until(|| client.0.is_closed()).await;
    until(|| world.server.connections() == (0, 0)).await;
}

#[tokio::test]
async fn a_ninth_stranger_of_one_address_waits_outside() {
    let world = World::new().await;
    let address = world.server.addresses()[0];
    let mut waiting = Vec::new();
    for _ in 0..8 {
        let mut tcp = TcpStream::connect(address).await.unwrap();
        tcp.read_u8().await.unwrap();
        waiting.push(tcp);
    }
    let mut ninth = TcpStream::connect(address).await.unwrap();
    assert!(ninth.read_u8().await.is_err());
    drop(waiting.pop());
    until(|| world.server.connections().0 == 7).await;
    assert!(world.ada().await.greeting().await.starts_with("member"));
}

#[tokio::test]
async fn a_session_that_panics_takes_no_other_with_it() {
    let world = World::new().await;
    let client = world.ada().await;
    let mut calm = Shell::open(&client).await.unwrap();
    assert!(calm.shell().await);
    calm.says().await.unwrap();
    let mut broken = Shell::open(&client).await.unwrap();
    broken.0.exec(true, "panic").await.unwrap();
    assert!(broken.granted().await);
    until(|| world.server.tally().panicked.load(Ordering::Relaxed) == 1).await;
    calm.0.data(&b"here"[..]).await.unwrap();
    assert_eq!(calm.says().await.unwrap(), "here");
    assert_eq!(broken.rest().await.2, Some(255), "its client is told");
}

#[tokio::test]
async fn stopping_says_goodbye_and_leaves_nothing_running() {
    let world = World::new().await;
    let client = world.ada().await;
    let mut shell = Shell::open(&client).await.unwrap();
    assert!(shell.shell().await);
    shell.says().await.unwrap();
    let address = world.server.addresses()[0];
    let stop = tokio::spawn(world.server.stop(Duration::from_secs(10)));
    assert_eq!(
        shell.rest().await,
        ("goodbye".into(), String::new(), Some(69))
    );
    stop.await.unwrap();
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn stopping_does_not_wait_for_a_client_that_reads_nothing() {
    let world = quick(|times| times.wind_up = Duration::from_millis(100)).await;
    let client = world.ada().await;
    let shell = Shell::open(&client).await.unwrap();
    shell.0.request_shell(false).await.unwrap();
    shell.0.data(&b"flood"[..]).await.unwrap();
    tokio::time::timeout(
        Duration::from_secs(20),
        world.server.stop(Duration::from_millis(100)),
    )
    .await
    .unwrap();
}
