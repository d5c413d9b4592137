//! Words that were typed and not sent: there after the server was told to stop, and after it was killed.

use rustix::process::{Pid, Signal, kill_process};
use wellspring::domain::{Answer, Query};

use super::e2e_house::{Member, Process, Site, visit};
use super::e2e_visitor::Visitor;

/// What is typed in these tests.
const WORDS: &str = "The clamp let go at 4000 rpm.";

/// A data directory with a topic, and Bob.
async fn workshop() -> (tempfile::TempDir, Member) {
    let site = Site::new();
    site.conference("tools", "Tools and fixtures").await;
    let posts = vec!["It howls.".into(), "Which fixture?".into()];
    site.import("tools", &[("Chuck trouble".into(), posts)])
        .await;
    let bob = site.member("bob").await;
    (site.shut(), bob)
}

/// Begins an answer in the first topic with news.
async fn begins(visitor: &mut Visitor) {
    visitor.does(" ", "Which fixture?").await;
    visitor.does("r", "Esc done").await;
    visitor.does(WORDS, WORDS).await;
}

/// The words that wait for a member in a directory that no server holds.
async fn waiting(dir: tempfile::TempDir, member: &Member) -> (tempfile::TempDir, Vec<String>) {
    let site = Site::on(dir);
    let asked = site.forum.ask(member.actor, Query::Drafts).await;
    let Ok(Answer::Drafts(rows)) = asked else {
        panic!("{asked:?}")
    };
    let words = rows.into_iter().map(|row| row.text.to_string()).collect();
    (site.shut(), words)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_told_to_stop_keeps_what_is_being_typed() {
    let (dir, bob) = workshop().await;
    let server = Process::serve(dir.path());
    let mut at_bob = visit(server.address, &bob, (80, 24)).await;
    begins(&mut at_bob).await;
    let id = i32::try_from(server.id()).ok().and_then(Pid::from_raw);
    kill_process(id.unwrap(), Signal::TERM).unwrap();
    assert_eq!(
        at_bob.ends().await,
        Some(0),
        "the session is ended, not cut"
    );
    drop(server);
    let (_dir, words) = waiting(dir, &bob).await;
    assert_eq!(words, [WORDS]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_killed_loses_at_most_what_was_typed_since_the_last_tick() {
    let (dir, bob) = workshop().await;
    let server = Process::serve(dir.path());
    let mut at_bob = visit(server.address, &bob, (80, 24)).await;
    begins(&mut at_bob).await;
    // Another terminal of his hears of the draft when it is on disk, while the first goes on typing.
    let mut elsewhere = visit(server.address, &bob, (80, 24)).await;
    let mut saved = false;
    for _ in 0..1_000 {
        elsewhere.does("gc", "Yours").await;
        elsewhere.types("q").await;
        elsewhere.settles().await;
        saved = elsewhere.picture().contains("draft");
        if saved {
            break;
        }
    }
    assert!(saved, "no draft:\n{}", elsewhere.picture());
    at_bob.does(" And then", "And then").await;
    drop(server);
    let (dir, words) = waiting(dir, &bob).await;
    assert!(words.len() == 1 && words[0].starts_with(WORDS), "{words:?}");

    let server = Process::serve(dir.path());
    let mut at_bob = visit(server.address, &bob, (40, 12)).await;
    at_bob.does("#tools.1\n", "Which fixture?").await;
    at_bob.does("r", "draft is back").await;
    at_bob.sees("The clamp let go").await;
}
