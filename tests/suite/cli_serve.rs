//! The server from its start to its end.

use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt as _;

use rustix::process::Signal;

use super::cli_world::{Served, World};

/// The address that a server says it listens on.
fn address(server: &mut Served) -> String {
    let line = server.says("listens on");
    let (_, address) = line.split_once("listens on ").unwrap();
    address.trim_end_matches(')').to_owned()
}

#[test]
fn it_says_how_to_enter_and_stops_when_it_is_told() {
    let world = World::new();
    let mut server = world.serve("");
    server.says("Wellspring is open");
    let address = address(&mut server);
    assert!(
        address.starts_with("127.0.0.1:") && !address.ends_with(":0"),
        "{address}"
    );
    assert!(server.says("host key").contains("SHA256:"));
    assert!(server.says("data").ends_with("wellspring-data"));
    assert!(server.says(":claim").contains('-'));
    let _guest = TcpStream::connect(&address).unwrap();
    for (name, mode) in [
        ("", 0o700),
        ("wellspring.db", 0o600),
        ("host_ed25519", 0o600),
    ] {
        let path = world.path().join("wellspring-data").join(name);
        let found = path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(found, mode, "{}", path.display());
    }
    server.signal(Signal::TERM);
    let (status, _) = server.end();
    assert!(status.success(), "{status}");
    assert!(TcpStream::connect(&address).is_err());
}

#[test]
fn a_second_server_on_the_same_directory_is_refused() {
    let world = World::new();
    let mut server = world.serve("");
    server.says("data");
    let said = world.run("serve --listen 127.0.0.1:0").failed(1);
    assert!(
        said.contains("another server is running") && said.contains("hint: "),
        "{said}"
    );
    // Commands are not.
    world.run("conference add tools --title T").ok();
    server.signal(Signal::INT);
    assert!(server.end().0.success());
    let mut again = world.serve("");
    again.says("data");
}

#[test]
fn a_port_that_is_taken_is_named_with_what_to_do() {
    let world = World::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let said = world.say(&["serve", "--listen", &address]).failed(1);
    assert!(
        said.contains(&address) && said.contains("--listen 127.0.0.1:2223"),
        "{said}"
    );
}

#[test]
fn it_reads_its_configuration_again() {
    let world = World::new();
    world.file("config.toml", "[limits]\nposts_per_hour = 10\n");
    let mut server = world.serve("");
    server.says("data");
    world.file("config.toml", "[limits]\nposts_per_hour = 0\n");
    server.signal(Signal::HUP);
    server.logs("the configuration stays as it was");
    world.file(
        "config.toml",
        "[limits]\nposts_per_hour = 20\nconnections = 7\n",
    );
    server.signal(Signal::HUP);
    server.logs("read the configuration again");
    server.logs("limits.connections has changed, and needs a restart");
    server.signal(Signal::TERM);
    assert!(server.end().0.success());
}

#[test]
fn there_is_no_code_once_somebody_operates_the_site() {
    let world = World::new();
    world.run("member add ada").ok();
    world.run("member grant ada sysop").ok();
    let mut server = world.serve("--log json");
    server.says("data");
    server.signal(Signal::TERM);
    let logged = server.logs("stopping");
    let logged: serde_json::Value = serde_json::from_str(&logged).unwrap();
    assert_eq!(logged["level"], "INFO");
    let (status, rest) = server.end();
    assert!(status.success() && rest.is_empty(), "{rest}");
}

#[test]
fn the_demo_fills_what_is_empty_and_nothing_else() {
    let world = World::new();
    let mut server = world.serve("--demo");
    server.says("Spindle House is open");
    server.says("data");
    server.signal(Signal::TERM);
    assert!(server.end().0.success());
    assert_eq!(
        world
            .run("conference list --json")
            .json()
            .as_array()
            .unwrap()
            .len(),
        9
    );
    assert_eq!(
        world
            .run("member list --json")
            .json()
            .as_array()
            .unwrap()
            .len(),
        23
    );
    assert_eq!(world.run("check").ok(), "all is well\n");

    let other = World::new();
    other.run("member add ada").ok();
    let mut server = other.serve("--demo");
    server.says("data");
    server.logs("no demo is added");
    assert_eq!(
        other.run("conference list --json").json(),
        serde_json::json!([])
    );
}
