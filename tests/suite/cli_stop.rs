//! The end of a server: two hundred people who sit at it are told, each draft is kept, nobody is cut off, and what was only counted
//! is written.

use rustix::process::{Pid, Signal, kill_process};
use wellspring::domain::{Answer, Query};

use super::e2e_house::{Process, Site, program, visit};

/// Sessions at once.
const MANY: usize = 200;

#[tokio::test(flavor = "multi_thread")]
async fn two_hundred_sessions_are_told_and_the_server_has_ended_soon() {
    let site = Site::new();
    site.conference("tools", "Tools and fixtures").await;
    let posts = vec!["It howls.".into(), "Which fixture?".into()];
    site.import("tools", &[("Chuck trouble".into(), posts)])
        .await;
    let (ada, bob) = (site.member("ada").await, site.member("bob").await);
    let dir = site.shut();
    let mut server = Process::serve_with(
        dir.path(),
        &[("WELLSPRING_LIMITS_SESSIONS_PER_MEMBER", "1000")],
    );
    let mut visitors = Vec::new();
    for _ in 0..MANY {
        visitors.push(visit(server.address, &ada, (80, 24)).await);
    }
    let mut writing = visit(server.address, &bob, (80, 24)).await;
    writing.does(" ", "Which fixture?").await;
    writing.does("r", "Esc done").await;
    writing.does("The clamp let go.", "The clamp let go.").await;
    let id = i32::try_from(server.id()).ok().and_then(Pid::from_raw);
    kill_process(id.unwrap(), Signal::TERM).unwrap();
    let ends: Vec<_> = visitors
        .into_iter()
        .map(|visitor| tokio::spawn(visitor.ends()))
        .collect();
    assert_eq!(writing.ends().await, Some(0));
    for end in ends {
        assert_eq!(end.await.unwrap(), Some(0), "a session is ended, not cut");
    }
    let status = tokio::task::spawn_blocking(move || server.wait());
    assert!(status.await.unwrap().success());
    let site = Site::on(dir);
    let asked = site.forum.ask(bob.actor, Query::Drafts).await;
    let Ok(Answer::Drafts(rows)) = asked else {
        panic!("{asked:?}")
    };
    let words: Vec<_> = rows.iter().map(|row| row.text.to_string()).collect();
    assert_eq!(words, ["The clamp let go."]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_only_counted_is_written_when_the_server_stops() {
    let site = Site::new();
    site.conference("tools", "Tools and fixtures").await;
    let ada = site.member("ada").await;
    let dir = site.shut();
    let mut server = Process::serve(dir.path());
    let mut visitor = visit(server.address, &ada, (80, 24)).await;
    visitor.does("/", "Search").await;
    visitor.does("gyroscope\r", "Nothing").await;
    let id = i32::try_from(server.id()).ok().and_then(Pid::from_raw);
    kill_process(id.unwrap(), Signal::TERM).unwrap();
    assert_eq!(visitor.ends().await, Some(0));
    let status = tokio::task::spawn_blocking(move || server.wait());
    assert!(status.await.unwrap().success());
    let said = program(dir.path(), &["report", "--json"]).output().unwrap();
    let report: serde_json::Value = serde_json::from_slice(&said.stdout).unwrap();
    let searched = &report["figures"]["searches_without_match"];
    assert_eq!(searched["n"], 1, "{searched}");
}
