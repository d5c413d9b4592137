//! Clients that stop reading while posts pour into the topic that they have open, and type on: they cost a bounded amount
//! of memory, nobody else notices, and when they read again they are where they were.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::watch;

use super::e2e_house::{Member, Process, Site, visit};
use super::e2e_visitor::Door;

/// Posts in each half of the test.
const POSTS: usize = 600;
/// Frozen terminals.
const FROZEN: usize = 2;
/// What they may cost all together, in KiB. Queues without a bound would cost a whole frame for each key, some
/// 4 MiB.
const COST: u64 = 2 * 1024;

/// A way to a server on which nothing comes back while it is frozen; what is typed arrives all the same.
async fn relay(server: SocketAddr) -> (SocketAddr, watch::Sender<bool>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (freeze, mut frozen) = watch::channel(false);
    tokio::spawn(async move {
        let (client, _) = listener.accept().await.unwrap();
        let socket = TcpSocket::new_v4().unwrap();
        // The kernel would take megabytes before the server noticed.
        socket.set_recv_buffer_size(16 * 1024).unwrap();
        let (mut from_server, mut to_server) = socket.connect(server).await.unwrap().into_split();
        let (mut from_client, mut to_client) = client.into_split();
        tokio::spawn(async move { tokio::io::copy(&mut from_client, &mut to_server).await });
        let mut bytes = vec![0; 16 * 1024];
        loop {
            let _ = frozen.wait_for(|frozen| !frozen).await;
            match from_server.read(&mut bytes).await {
                Ok(0) | Err(_) => return,
                Ok(n) => {
                    if to_client.write_all(&bytes[..n]).await.is_err() {
                        return;
                    }
                }
            }
        }
    });
    (address, freeze)
}

/// The memory of a process that is its own, in KiB.
fn memory(process: &Process) -> u64 {
    let rollup = format!("/proc/{}/smaps_rollup", process.id());
    let rollup = std::fs::read_to_string(rollup).unwrap();
    let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    let pss = pss.unwrap().trim().trim_end_matches(" kB");
    pss.parse().unwrap()
}

/// Somebody who posts by commands, 200 a connection: it may have 256.
struct Author<'a> {
    server: &'a Process,
    member: &'a Member,
    door: Door,
}

impl<'a> Author<'a> {
    async fn of(server: &'a Process, member: &'a Member) -> Self {
        let mut door = Door::of(server.address).await;
        assert!(door.client.key(member.handle, &member.key).await);
        Self {
            server,
            member,
            door,
        }
    }

    async fn posts(&mut self, n: usize) {
        if n % 200 == 199 {
            *self = Self::of(self.server, self.member).await;
        }
        self.door.replies(&format!("post {n}")).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_stops_reading_costs_little_and_nobody_notices() {
    let site = Site::new();
    site.conference("tools", "Tools and fixtures").await;
    let long: String = (0..60)
        .map(|n| format!("line {n} {}\n\n", "chip ".repeat(15)))
        .collect();
    site.import("tools", &[("Busy".into(), vec![long])]).await;
    let (ada, bob, carl) = (
        site.member("ada").await,
        site.member("bob").await,
        site.member("carl").await,
    );
    let dir = site.shut();
    let server = Process::serve(dir.path());
    let mut author = Author::of(&server, &ada).await;
    let mut at_bob = visit(server.address, &bob, (80, 24)).await;
    at_bob.does(" ", "line 3").await;
    let mut frozen = Vec::new();
    for _ in 0..FROZEN {
        let (address, freeze) = relay(server.address).await;
        let mut at_carl = visit(address, &carl, (200, 60)).await;
        at_carl.does("\n", "Busy").await;
        at_carl.does("\n", "line 3").await;
        frozen.push((at_carl, freeze));
    }

    let start = memory(&server);
    for n in 0..POSTS {
        author.posts(n).await;
    }
    let read = memory(&server);
    for (_, freeze) in &frozen {
        freeze.send_replace(true);
    }
    for n in POSTS..2 * POSTS {
        author.posts(n).await;
        for (at_carl, _) in &mut frozen {
            at_carl.types("\x0c").await;
        }
    }
    let unread = memory(&server);
    // Memory may shrink meanwhile: what was freed is no cost.
    let cost = unread
        .saturating_sub(read)
        .saturating_sub(read.saturating_sub(start));
    assert!(cost < COST, "{start} KiB, {read} KiB, {unread} KiB");

    at_bob.does("G", &format!("post {}", 2 * POSTS - 1)).await;
    for (at_carl, freeze) in &mut frozen {
        freeze.send_replace(false);
        // A full inbox drops the newest key: it is pressed once the session takes keys again.
        at_carl.sees(&format!("{} posts", 2 * POSTS + 1)).await;
        at_carl.does("G", &format!("post {}", 2 * POSTS - 1)).await;
    }
}
