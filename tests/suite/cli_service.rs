//! The server as systemd and Prometheus meet it.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixDatagram;
use std::process::{Command, Stdio};
use std::time::Duration;

use rustix::process::Signal;

use super::cli_world::{Served, World};
use super::e2e_house::{Site, program, visit};
use super::e2e_visitor::Door;

/// Where a server tells systemd how it is.
struct Systemd(UnixDatagram);

impl Systemd {
    fn listen(world: &World) -> Self {
        let socket = UnixDatagram::bind(world.path().join("notify")).unwrap();
        socket
            .set_read_timeout(Some(Duration::from_secs(60)))
            .unwrap();
        Self(socket)
    }

    /// Waits until it is told this.
    fn hears(&self, words: &str) -> String {
        let mut message = [0; 4096];
        loop {
            let length = self.0.recv(&mut message).unwrap();
            let message = String::from_utf8_lossy(&message[..length]);
            if message.contains(words) {
                return message.into_owned();
            }
        }
    }
}

#[test]
fn systemd_hears_when_it_is_ready_lives_reads_again_and_stops() {
    let world = World::new();
    let systemd = Systemd::listen(&world);
    let mut command = world.command(&["serve", "--listen", "127.0.0.1:0"]);
    command
        .env("NOTIFY_SOCKET", world.path().join("notify"))
        .env("WATCHDOG_USEC", "600000");
    let mut server = Served::of(&mut command);
    let ready = systemd.hears("READY=1");
    assert!(!ready.contains("RELOADING"), "{ready}");
    server.says("listens on");
    systemd.hears("WATCHDOG=1");
    server.signal(Signal::HUP);
    assert!(systemd.hears("RELOADING=1").contains("MONOTONIC_USEC="));
    systemd.hears("READY=1");
    systemd.hears("WATCHDOG=1");
    server.signal(Signal::TERM);
    systemd.hears("STOPPING=1");
    assert!(server.end().0.success());
}

#[test]
fn it_takes_the_port_that_systemd_opened_in_place_of_its_own() {
    let world = World::new();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let mut command = Command::new("sh");
    command
        .args([
            "-c",
            "exec 3<&0; LISTEN_PID=$$ LISTEN_FDS=1 exec \"$0\" serve --listen 127.0.0.1:1",
        ])
        .arg(env!("CARGO_BIN_EXE_wellspring"))
        .current_dir(world.path())
        .stdin(Stdio::from(OwnedFd::from(listener)));
    // A client that comes before the server waits, and is served.
    let mut client = TcpStream::connect(address).unwrap();
    let mut server = Served::of(&mut command);
    assert!(server.says("listens on").contains(&address.to_string()));
    let mut greeting = [0; 8];
    client.read_exact(&mut greeting).unwrap();
    assert_eq!(&greeting, b"SSH-2.0-");
    server.signal(Signal::TERM);
    assert!(server.end().0.success());
}

/// What stands at an address of this machine.
fn get(address: &str, path: &str) -> String {
    let mut client = TcpStream::connect(address).unwrap();
    write!(client, "GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n").unwrap();
    let mut answer = String::new();
    client.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn prometheus_reads_figures_that_name_nobody() {
    let world = World::new();
    world.run("conference add tools --title T").ok();
    world.file(
        "config.toml",
        "[metrics]\nlisten = \"127.0.0.1:0\"\n[backup]\nevery = \"\"\n",
    );
    let mut server = world.serve("");
    let said = server.logs("metrics are at http://");
    let (_, rest) = said.split_once("http://").unwrap();
    let (address, _) = rest.split_once('/').unwrap();
    let address = address.to_owned();
    let ssh = server.says("listens on");
    let (_, ssh) = ssh.split_once("listens on ").unwrap();
    let mut client = TcpStream::connect(ssh.trim_end_matches(')')).unwrap();
    client.read_exact(&mut [0; 8]).unwrap();
    let page = get(&address, "/metrics");
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    let (_, body) = page.split_once("\r\n\r\n").unwrap();
    for line in [
        "wellspring_connections 1",
        "wellspring_connections_not_signed_in 1",
        "wellspring_sessions 0",
        "wellspring_sign_ins_total{result=\"refused\"} 0",
        "wellspring_writes_waiting 0",
        "wellspring_held_posts 0",
    ] {
        assert!(body.lines().any(|said| said == line), "{line}\n{body}");
    }
    assert!(
        !body.contains("wellspring_backup_age_seconds"),
        "there is none yet"
    );
    let sent = body
        .lines()
        .find_map(|line| line.strip_prefix("wellspring_sent_bytes_total "));
    assert!(sent.unwrap().parse::<u64>().unwrap() > 8);
    for line in body.lines().filter(|line| !line.starts_with('#')) {
        let (name, value) = line.rsplit_once(' ').unwrap();
        assert!(
            name.starts_with("wellspring_") && value.parse::<f64>().is_ok(),
            "{line}"
        );
    }
    assert!(get(&address, "/").starts_with("HTTP/1.1 404 "));
    server.signal(Signal::TERM);
    assert!(server.end().0.success());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_log_as_json_holds_no_words_and_no_secrets() {
    let site = Site::new();
    site.conference("tools", "Tools").await;
    let ada = site.member("ada").await;
    let dir = site.shut();
    let recover = program(dir.path(), &["member", "recover", "ada", "--json"]).output();
    let recovered: serde_json::Value = serde_json::from_slice(&recover.unwrap().stdout).unwrap();
    let code = recovered["code"].as_str().unwrap().to_owned();
    let serve = ["serve", "--listen", "127.0.0.1:0", "--log", "json"];
    let mut command = program(dir.path(), &serve);
    let mut server = Served::of(command.env("WELLSPRING_LOG", "debug"));
    let ssh = server.says("listens on");
    let (_, ssh) = ssh.split_once("listens on ").unwrap();
    let address = ssh.trim_end_matches(')').parse().unwrap();
    // A sentence, the code that lets ada in, a wrong password, and what is no SSH.
    let mut visitor = visit(address, &ada, (80, 24)).await;
    visitor.does("#tools\n", "Tools").await;
    visitor.does("n", "Title:").await;
    visitor
        .does("Secret title\nSecret words", "Secret words")
        .await;
    visitor.does("\x1b", "Enter send").await;
    visitor.does("\n", "tools.1").await;
    assert_eq!(visitor.leaves().await, Some(0));
    for (secret, comes) in [(code.as_str(), true), ("secret horse", false)] {
        let mut door = Door::of(address).await;
        door.client.asks("ada").await.unwrap();
        let came = door.client.answers(&[secret]).await == Ok(true);
        assert_eq!(came, comes, "{secret}");
    }
    let mut client = TcpStream::connect(address).unwrap();
    client
        .write_all(b"SSH-2.0-x\r\nsecret garbage\r\n")
        .unwrap();
    let _ = client.read_to_end(&mut Vec::new());
    server.signal(Signal::TERM);
    let logged = server.log();
    assert!(logged.lines().count() > 1, "{logged}");
    for line in logged.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(
            line["level"].is_string() && line["timestamp"].is_string(),
            "{line}"
        );
    }
    let lower = logged.to_lowercase();
    assert!(!lower.contains("secret"), "{logged}");
    let plain = code.replace('-', "");
    assert!(
        !logged.contains(&code) && !logged.contains(&plain),
        "{logged}"
    );
}
