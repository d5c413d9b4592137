//! What the running server tells of itself to commands beside it, and a session that one of them ends.

use std::path::Path;
use std::process::Stdio;

use serde_json::Value;

use super::cli_world::{Said, World, finish};
use super::e2e_house::{Process, Site, program, visit};

/// Runs a command on the directory of a server.
fn beside(dir: &Path, words: &[&str]) -> Said {
    finish(program(dir, words).stdin(Stdio::null()))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_listed_and_ended_with_words() {
    let site = Site::new();
    site.conference("tools", "Tools").await;
    let ada = site.member("ada").await;
    let dir = site.shut();
    let server = Process::serve(dir.path());
    let mut ada = visit(server.address, &ada, (80, 24)).await;

    let status = beside(dir.path(), &["status", "--json"]).json();
    assert_eq!(status["pid"], server.id());
    assert_eq!((&status["here"], &status["peak"]), (&1.into(), &1.into()));
    assert_eq!(status["connections"]["signed_in"], 1);
    assert_eq!(status["listeners"][0], server.address.to_string());
    assert!(status["frames"].as_u64().unwrap() >= 1);
    assert!(status["memory"].as_u64().unwrap() > 1_000_000);

    let sessions = beside(dir.path(), &["sessions", "--json"]).json();
    let [session] = sessions.as_array().unwrap().as_slice() else {
        panic!("{sessions}");
    };
    assert_eq!(
        (&session["handle"], &session["kind"]),
        (&"ada".into(), &"screens".into())
    );
    assert_eq!(session["from"], "127.0.0.1");
    assert!(session["client"].as_str().unwrap().starts_with("SSH-2.0-"));
    let id = session["id"].to_string();

    let said = beside(dir.path(), &["disconnect", &id, "--words", " "]).failed(2);
    assert!(said.contains("Say why"), "{said}");
    beside(dir.path(), &["disconnect", &id, "--words", "Back at noon"]).ok();
    ada.sees("The sysop ended this session: Back at noon").await;
    assert_eq!(ada.ends().await, Some(0));
    let sessions = beside(dir.path(), &["sessions", "--json"]).json();
    assert_eq!(sessions, Value::Array(Vec::new()));
    let said = beside(dir.path(), &["disconnect", &id, "--words", "again"]).failed(1);
    assert!(said.contains("no such session"), "{said}");
}

#[test]
fn the_log_is_read_beside_the_server() {
    let world = World::new();
    world.file("config.toml", "[limits]\nmutes = 20\n");
    let mut server = world.serve("");
    server.says("data");
    // What it logs by itself at first is over.
    server.logs("made a backup");
    world.file("config.toml", "[limits]\nmutes = 0\n");
    server.signal(rustix::process::Signal::HUP);
    server.logs("the configuration stays as it was");
    // Commands go by it as well.
    world.file("config.toml", "");
    let tail = world.run("tail --level error --json").json();
    let said = tail[0]["text"].as_str().unwrap();
    assert!(said.contains("the configuration stays as it was"), "{said}");
    assert_eq!(tail[0]["level"], "error");
    let said = world.run("tail --lines 1").ok();
    assert!(said.contains("the configuration stays"), "{said}");
}

#[test]
fn without_a_server_that_is_said() {
    let world = World::new();
    let said = world.run("status").failed(1);
    assert!(said.contains("there is no forum in"), "{said}");
    world.run("spam words add belts").ok();
    for words in ["status", "sessions", "tail", "disconnect 1 --words x"] {
        let said = world.run(words).failed(1);
        assert!(said.contains("No server runs"), "{words}: {said}");
    }
}
