//! What members who are here cost the server: memory of each, CPU of a sign-in and of a key, bytes of a key. The real
//! program is run in a process of its own; this one holds all its clients. Owns no promise: the tests do.
//!
//! `cargo bench --bench sessions`; a number of sessions as argument replaces 1,000. It takes one file for each, twice.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a measurement may stop at the first surprise"
)]

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command as Program, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use russh::client::{self, Handle as Line, Msg};
use russh::keys::{Algorithm, HashAlg, PrivateKey, PrivateKeyWithHashAlg, PublicKeyOrCertificate};
use russh::{Channel, ChannelMsg};
use wellspring::domain::{
    Access, Actor, Command, ConferenceKind, DisplayName, Fingerprint, Handle, Limits, NewMember,
    SafeText, Slug, Title,
};
use wellspring::forum::Forum;
use wellspring::store::{OpenOptions, Store, system_clock};

/// Keys of each session.
const KEYS: usize = 10;
/// How long nothing happens before memory is read, and while the CPU of idle sessions is.
const QUIET: Duration = Duration::from_secs(5);

/// Trusts every server.
struct Trusting;

impl client::Handler for Trusting {
    type Error = russh::Error;

    async fn check_server_key(&mut self, _: &PublicKeyOrCertificate) -> Result<bool, Self::Error> {
        Ok(true)
    }
}

/// The server's process.
struct Server {
    child: Child,
    address: SocketAddr,
    _said: std::io::Lines<BufReader<std::process::ChildStdout>>,
}

impl Server {
    fn start(dir: &Path) -> Self {
        let mut child = Program::new(env!("CARGO_BIN_EXE_wellspring"))
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(dir)
            .env("WELLSPRING_LIMITS_CONNECTIONS_PER_ADDRESS", "20000")
            .env("WELLSPRING_LIMITS_UNAUTHENTICATED_PER_ADDRESS", "256")
            .env("WELLSPRING_LOG", "warn")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let address = said.find_map(|line| {
            let line = line.unwrap();
            let (_, address) = line.split_once("(listens on ")?;
            address.trim_end_matches(')').parse().ok()
        });
        Self {
            child,
            address: address.unwrap(),
            _said: said,
        }
    }

    /// Proportional memory, in KiB: the process's own, and its share of what it shares.
    fn memory(&self) -> f64 {
        let rollup = fs::read_to_string(format!("/proc/{}/smaps_rollup", self.child.id()));
        let rollup = rollup.unwrap();
        let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
        let pss = pss.unwrap().trim().trim_end_matches(" kB");
        pss.parse().unwrap()
    }

    /// CPU so far, in seconds. The kernel counts in hundredths.
    fn cpu(&self) -> f64 {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap();
        let fields: Vec<&str> = stat.rsplit_once(") ").unwrap().1.split(' ').collect();
        let ticks = |n: usize| fields[n].parse::<f64>().unwrap();
        (ticks(11) + ticks(12)) / 100.0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// Somebody who is here.
struct Session {
    _line: Line<Trusting>,
    channel: Channel<Msg>,
}

impl Session {
    async fn open(server: SocketAddr, key: Arc<PrivateKey>, size: (u32, u32)) -> Self {
        let config = Arc::new(client::Config::default());
        let mut line = client::connect(config, server, Trusting).await.unwrap();
        let key = PrivateKeyWithHashAlg::new(key, None);
        let signed_in = line.authenticate_publickey("somebody", key).await.unwrap();
        assert!(signed_in.success());
        let channel = line.channel_open_session().await.unwrap();
        let term = "xterm-256color";
        let pty = channel.request_pty(false, term, size.0, size.1, 0, 0, &[]);
        pty.await.unwrap();
        channel.request_shell(false).await.unwrap();
        // Past what is shown on a first visit.
        channel.data(&b"gh"[..]).await.unwrap();
        let mut session = Self {
            _line: line,
            channel,
        };
        let mut said = Vec::new();
        while !String::from_utf8_lossy(&said).contains("all conferences") {
            said.extend(session.frame().await);
        }
        session
    }

    /// The next frame.
    async fn frame(&mut self) -> Vec<u8> {
        loop {
            let message = self.channel.wait().await.expect("it goes on");
            if let ChannelMsg::Data { data } = message {
                return data.to_vec();
            }
        }
    }
}

/// A forum of three conferences, and the keys of its members.
async fn town(dir: &Path, members: usize) -> Vec<Arc<PrivateKey>> {
    let store = Store::open(dir, &OpenOptions::default()).unwrap();
    let forum = Forum::open(store.clone(), Limits::default(), system_clock());
    let operator = Actor::Operator(None);
    for slug in ["tools", "maint", "lounge"] {
        let add = Command::AddConference {
            slug: Slug::parse(slug).unwrap(),
            title: Title::new("A conference of the bench", &Limits::default()).unwrap(),
            description: SafeText::line("What belongs here"),
            kind: ConferenceKind::Forum,
            access: Access::Members,
        };
        forum.act(operator, add).await.unwrap();
    }
    let mut keys = Vec::new();
    for n in 0..members {
        let key = PrivateKey::random(&mut rand::rng(), Algorithm::Ed25519).unwrap();
        let print = Fingerprint::parse(&key.fingerprint(HashAlg::Sha256).to_string()).unwrap();
        let add = Command::AddMember(NewMember {
            handle: Handle::new(&format!("member{n}")).unwrap(),
            name: DisplayName::new("Somebody").unwrap(),
            keys: vec![(print, SafeText::line("laptop"))],
        });
        forum.act(operator, add).await.unwrap();
        keys.push(Arc::new(key));
    }
    drop(forum);
    store.close();
    keys
}

/// Everybody comes in, rests, and presses keys.
async fn measure(keys: &[Arc<PrivateKey>], dir: &Path, size: (u32, u32)) {
    let server = Server::start(dir);
    // What the first ones touch is touched for all.
    for key in keys.iter().take(20) {
        drop(Session::open(server.address, key.clone(), size).await);
    }
    tokio::time::sleep(QUIET).await;
    let (memory, cpu) = (server.memory(), server.cpu());
    let mut sessions = Vec::new();
    for some in keys.chunks(8) {
        let come = some
            .iter()
            .map(|key| Session::open(server.address, key.clone(), size));
        let come: Vec<_> = come.map(tokio::spawn).collect();
        for session in come {
            sessions.push(session.await.unwrap());
        }
    }
    let many = sessions.len() as f64;
    let sign_in = (server.cpu() - cpu) * 1e6 / many;
    tokio::time::sleep(QUIET).await;
    let each = (server.memory() - memory) / many;
    let cpu = server.cpu();
    tokio::time::sleep(QUIET).await;
    let idle = (server.cpu() - cpu) / QUIET.as_secs_f64() * 100.0;
    println!("{} sessions at {}x{}", sessions.len(), size.0, size.1);
    println!("  {memory:9.0} KiB PSS before them");
    println!("  {each:9.1} KiB PSS each");
    println!("  {sign_in:9.0} µs CPU a sign-in, to the first screen");
    println!("  {idle:9.2} % of a core while all are idle");

    let (cpu, mut bytes, mut waits) = (server.cpu(), 0, Vec::new());
    for n in 0..KEYS {
        let key = if n % 2 == 0 { "j" } else { "k" };
        for session in &mut sessions {
            let pressed = Instant::now();
            session.channel.data(key.as_bytes()).await.unwrap();
            bytes += session.frame().await.len();
            waits.push(pressed.elapsed());
        }
    }
    let pressed = waits.len();
    let cpu = (server.cpu() - cpu) * 1e6 / pressed as f64;
    waits.sort_unstable();
    let (half, most) = (waits[pressed / 2], waits[pressed * 99 / 100]);
    println!("  {cpu:9.0} µs CPU a key");
    println!("  {:9.0} bytes a key", bytes as f64 / pressed as f64);
    println!("  {half:9.0?} from a key to its frame at the median, {most:.0?} at the 99th of 100");
    tokio::time::sleep(QUIET).await;
    let each = (server.memory() - memory) / many;
    println!("  {each:9.1} KiB PSS each, after {KEYS} keys");
}

#[tokio::main]
async fn main() {
    let asked = std::env::args().skip(1).find_map(|word| word.parse().ok());
    let dir = tempfile::tempdir().unwrap();
    let keys = town(dir.path(), asked.unwrap_or(1_000)).await;
    for size in [(80, 24), (200, 60)] {
        measure(&keys, dir.path(), size).await;
    }
}
