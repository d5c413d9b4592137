//! Lines that are cut, a disk that takes nothing, a server that is killed: words stay.

use std::path::Path;

use rustix::process::{Pid, Resource, Rlimit, prlimit};
use tokio::sync::mpsc;
use wellspring::domain::{Answer, Query};
use wellspring::session::link::{FarEnd, ToClient};

use super::e2e_house::{House, Member, Process, Site, program, visit};
use super::e2e_visitor::{Door, Visitor};

/// What is written in these tests.
const WORDS: &str = "The clamp let go at 4000 rpm.";

/// A topic in `tools`, and somebody with it open.
async fn in_a_topic(site: &Site) {
    let posts = vec!["It howls.".into(), "Which fixture?".into()];
    site.import("tools", &[("Chuck trouble".into(), posts)])
        .await;
}

/// Begins an answer in the first topic with news.
async fn begins(visitor: &mut Visitor, words: &str) {
    visitor.does(" ", "Which fixture?").await;
    visitor.does("r", "Esc done").await;
    visitor.does(words, words).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_survives_a_line_that_is_cut_and_is_offered_again() {
    let house = House::open().await;
    in_a_topic(&house.site).await;
    let bob = house.site.member("bob").await;
    let mut at_bob = house.visit(&bob).await;
    begins(&mut at_bob, WORDS).await;
    at_bob.breaks_off();
    while drafts(&house, &bob).await == 0 {
        tokio::task::yield_now().await;
    }

    let mut at_bob = house.visit(&bob).await;
    at_bob.sees("draft is waiting").await;
    at_bob.does("\n", "Chuck trouble").await;
    at_bob.does("\n", "Which fixture?").await;
    at_bob.does("r", "Your draft is back").await;
    at_bob.does("", WORDS).await;
    at_bob.does("\x1b", "Enter send").await;
    at_bob.types("\n").await;
    at_bob.sees("r reply").await;
    at_bob.sees(WORDS).await;
    assert_eq!(drafts(&house, &bob).await, 0, "what was sent is no draft");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_is_set_back_stops_nobody() {
    let house = House::open().await;
    in_a_topic(&house.site).await;
    let bob = house.site.member("bob").await;
    let mut at_bob = house.visit(&bob).await;
    house.site.sets_the_clock(-1);
    begins(&mut at_bob, WORDS).await;
    while drafts(&house, &bob).await == 0 {
        tokio::task::yield_now().await;
    }
    at_bob.does("\x1b", "Enter send").await;
}

async fn drafts(house: &House, member: &Member) -> usize {
    match house.site.forum.ask(member.actor, Query::Drafts).await {
        Ok(Answer::Drafts(rows)) => rows.len(),
        other => panic!("{other:?}"),
    }
}

/// How large a file the process may make; none for any.
fn file_limit(process: &Process, bytes: Option<u64>) {
    let pid = Pid::from_raw(process.id().try_into().unwrap());
    let limit = Rlimit {
        current: bytes,
        maximum: None,
    };
    prlimit(pid, Resource::Fsize, limit).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_disk_that_takes_nothing_commands_still_tell_what_is_there() {
    let site = Site::new();
    site.conference("tools", "Tools and fixtures").await;
    let dir = site.dir.path();
    let full = |arguments: &str| {
        let line = format!(
            "ulimit -f 0; trap '' XFSZ; exec \"$0\" {arguments} --data {}",
            dir.display()
        );
        let mut shell = std::process::Command::new("sh");
        shell.args(["-c", &line, env!("CARGO_BIN_EXE_wellspring")]);
        shell.output().unwrap()
    };
    let list = full("conference list");
    assert!(list.status.success(), "{list:?}");
    assert!(String::from_utf8_lossy(&list.stdout).contains("Tools and fixtures"));
    let add = full("conference add boards --title Boards");
    assert_eq!(add.status.code(), Some(1));
    let said = String::from_utf8_lossy(&add.stderr).into_owned();
    assert!(said.contains("disk"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn on_a_disk_that_takes_nothing_words_stay_and_reading_goes_on() {
    let site = Site::new();
    site.conference("tools", "Tools and fixtures").await;
    in_a_topic(&site).await;
    let (ada, bob) = (site.member("ada").await, site.member("bob").await);
    let dir = site.shut();
    let server = Process::serve(dir.path());
    let mut at_bob = visit(server.address, &bob, (80, 24)).await;
    begins(&mut at_bob, WORDS).await;
    file_limit(&server, Some(1));
    at_bob.does("\x1b", "Enter send").await;
    at_bob.does("\n", "cannot write now").await;
    at_bob.sees(WORDS).await;

    let mut at_ada = visit(server.address, &ada, (80, 24)).await;
    at_ada.does("\n", "Chuck trouble").await;
    at_ada.does("\n", "Which fixture?").await;

    file_limit(&server, None);
    at_bob.does("\x1b", "Enter send").await;
    at_bob.types("\n").await;
    at_bob.sees_no("Esc done").await;
    at_bob.sees(WORDS).await;
    at_ada.sees(WORDS).await;
}

/// Writes until the server is gone; reports every answer that was acknowledged.
async fn writes(door: Door, name: String, acknowledged: mpsc::Sender<Acknowledged>) {
    for n in 0.. {
        let words = format!("{name} {n}");
        let Some(reference) = door.replies(&words).await else {
            return;
        };
        let _ = acknowledged.send((reference, words)).await;
    }
}

/// A reference, and the words that stand there.
type Acknowledged = (String, String);

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_is_there_after_the_server_was_killed() {
    let site = Site::new();
    site.conference("tools", "Tools and fixtures").await;
    in_a_topic(&site).await;
    let mut members = Vec::new();
    for name in ["ada", "bob", "carl"] {
        members.push(site.member(name).await);
    }
    let mut dir = site.shut();
    let mut all = Vec::new();
    for round in 0..10 {
        let server = Process::serve(dir.path());
        let (tell, mut told) = mpsc::channel(1);
        for member in &members {
            let mut door = Door::of(server.address).await;
            assert!(door.client.key(member.handle, &member.key).await);
            let name = format!("{} in round {round}:", member.handle);
            tokio::spawn(writes(door, name, tell.clone()));
        }
        drop(tell);
        // Killed at another moment each time, with answers of all three under way.
        for _ in 0..5 + 3 * round {
            all.push(told.recv().await.expect("they write"));
        }
        drop(server);
        while let Some(acknowledged) = told.recv().await {
            all.push(acknowledged);
        }
        check(dir.path());
    }
    let site = Site::on(dir);
    for (reference, words) in &all {
        let number = reference.rsplit_once('.').unwrap().1.parse().unwrap();
        let page = site.topic(&members[0], "tools", 1, number).await;
        let post = page.posts.iter().find(|post| post.number == number);
        assert_eq!(post.unwrap().body.as_str(), words, "{reference}");
    }
    dir = site.shut();
    check(dir.path());
}

/// The database is whole.
fn check(dir: &Path) {
    let output = program(dir, &["check"]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
}

#[tokio::test]
async fn an_answer_that_was_under_way_when_the_line_broke_is_posted_or_kept() {
    let site = Site::new();
    site.conference("tools", "Tools and fixtures").await;
    in_a_topic(&site).await;
    let bob = site.member("bob").await;
    let (session, mut far) = site.session(&bob);
    for (keys, shown) in [
        ("", "all conferences"),
        (" ", "Which fixture?"),
        ("r", "Esc done"),
        (WORDS, WORDS),
        ("\x1b", "Enter send"),
    ] {
        far.types(keys.as_bytes());
        shows(&mut far, shown).await;
    }
    // Nobody is looked up while the readers are busy: the answer waits at the door of the forum when the line breaks.
    let busy = site.readers_are_busy().await;
    far.types(b"\r");
    shows(&mut far, "Sending").await;
    drop(far);
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    drop(busy);
    session.await.unwrap();
    let page = site.topic(&bob, "tools", 1, 0).await;
    let posted = page.posts.iter().any(|post| post.body.as_str() == WORDS);
    let asked = site.forum.ask(bob.actor, Query::Drafts).await;
    let kept = matches!(asked, Ok(Answer::Drafts(rows)) if !rows.is_empty());
    assert!(posted != kept, "posted: {posted}, kept: {kept}");
}

/// Waits until what was sent since the last time says `text`.
async fn shows(far: &mut FarEnd, text: &str) {
    let mut said = String::new();
    while !said.contains(text) {
        let Some(ToClient::Bytes(bytes)) = far.next().await else {
            panic!("no {text:?} in {said:?}");
        };
        said.push_str(&String::from_utf8_lossy(&bytes));
    }
}
