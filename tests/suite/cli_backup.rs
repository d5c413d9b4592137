//! Backup and restore as a sysop uses them: beside a server at work, and back without one.

use std::fs;
use std::path::Path;

use rustix::process::Signal;

use super::cli_world::World;
use super::e2e_house::{Member, Site, program};

/// What a restore must bring back: every reference with its words.
async fn references(site: &Site, member: &Member) -> Vec<String> {
    let mut all = Vec::new();
    for number in 1..=2 {
        let page = site.topic(member, "tools", number, 0).await;
        let title = page.topic.topic.title.as_str().to_owned();
        for post in page.posts {
            all.push(format!(
                "tools.{number}.{} {title}: {:?}",
                post.number, post.body
            ));
        }
    }
    all
}

/// Runs a command on a directory to its end.
fn run(dir: &Path, words: &[&str]) -> String {
    let output = program(dir, words).output().unwrap();
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(
        output.status.success(),
        "{words:?}: {}",
        said(&output.stderr)
    );
    said(&output.stdout)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_under_load_is_restored_elsewhere_with_the_same_references() {
    let site = Site::new();
    site.conference("tools", "Tools and fixtures").await;
    let ada = site.member("ada").await;
    let topics = ["Spindles", "Chatter"].map(|title| {
        let posts = (0..30).map(|n| format!("{title} {n}: {}", "words ".repeat(200)));
        (title.to_owned(), posts.collect())
    });
    site.import("tools", &topics).await;
    let before = references(&site, &ada).await;
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("w.db");
    let path = file.to_str().unwrap();
    let data = site.dir.path().to_owned();
    let making = tokio::task::spawn_blocking({
        let path = path.to_owned();
        move || run(&data, &["backup", &path, "--json"])
    });
    let mut written = 0;
    while !making.is_finished() {
        site.replies(&ada, "tools", 2, "while it is copied").await;
        written += 1;
    }
    let made: serde_json::Value = serde_json::from_str(&making.await.unwrap()).unwrap();
    assert!(written > 0 && made["verified"] == true, "{written} {made}");
    let copied = usize::try_from(made["posts"].as_u64().unwrap()).unwrap();
    let after = references(&site, &ada).await;
    assert!((before.len()..=after.len()).contains(&copied), "{copied}");
    let _old = site.shut();

    let elsewhere = tempfile::tempdir().unwrap();
    run(elsewhere.path(), &["restore", path]);
    assert_eq!(run(elsewhere.path(), &["check"]), "all is well\n");
    let restored = Site::on(elsewhere);
    let there = references(&restored, &ada).await;
    assert_eq!(there, after[..copied]);
    // It goes on: the next post gets the next number.
    restored.replies(&ada, "tools", 2, "afterwards").await;
    let page = restored.topic(&ada, "tools", 2, 0).await;
    assert_eq!(page.posts.last().unwrap().number as usize, copied - 30);
}

#[test]
fn a_restore_waits_for_the_server_to_stop_and_for_a_yes() {
    let world = World::new();
    world.run("conference add tools --title T").ok();
    let mut server = world.serve("");
    server.says("data");
    world.file("config.toml", "[site]\nname = \"Spindle House\"\n");
    let said = world.run("backup w.db").ok();
    assert!(
        said.contains("w.db: ") && said.contains("found whole"),
        "{said}"
    );
    for beside in ["w.db.hostkey", "w.db.config.toml"] {
        assert!(
            said.contains(beside) && world.path().join(beside).exists(),
            "{said}"
        );
    }
    world.run("conference add later --title L").ok();
    let said = world.run("restore w.db --yes").failed(1);
    assert!(
        said.contains("a server is running") && said.contains("hint: stop it"),
        "{said}"
    );
    server.signal(Signal::TERM);
    assert!(server.end().0.success());
    let said = world.run("restore w.db").ok();
    for line in ["found whole, takes the place", "posts: 0", "--yes does it"] {
        assert!(said.contains(line), "{line}: {said}");
    }
    assert_eq!(world.run("restore w.db --json").json()["done"], false);
    world.file("no.db", "no database");
    let said = world.run("restore no.db").failed(1);
    assert!(said.contains("is not a Wellspring database"), "{said}");
    let list = world.run("conference list --json").json();
    assert_eq!(list.as_array().unwrap().len(), 2, "{list}");
    let said = world.run("restore w.db --yes").ok();
    for line in [
        "found whole",
        "posts: 0",
        "not put back",
        "what was there before: ",
        "systemctl start wellspring",
    ] {
        assert!(said.contains(line), "{line}: {said}");
    }
    let list = world.run("conference list --json").json();
    assert_eq!(list.as_array().unwrap().len(), 1, "{list}");
    let (_, aside) = said.split_once("what was there before: ").unwrap();
    let aside = aside.lines().next().unwrap();
    let list = world
        .run(&format!("conference list --json --data {aside}"))
        .json();
    assert_eq!(list.as_array().unwrap().len(), 2, "nothing is lost");
}

#[test]
fn a_backup_that_cannot_be_made_says_why_and_leaves_what_was_there() {
    let world = World::new();
    world.run("conference add tools --title T").ok();
    world.file("w.db", "the old one");
    let data = world.path().join("wellspring-data");
    let file = world.path().join("w.db");
    // A file that may not grow is a full disk.
    let limited = format!(
        "ulimit -f 200; trap '' XFSZ; exec \"$0\" backup {} --force --data {}",
        file.display(),
        data.display()
    );
    let output = std::process::Command::new("sh")
        .args(["-c", &limited, env!("CARGO_BIN_EXE_wellspring")])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.starts_with("error: "), "{said}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "the old one");
    let names = fs::read_dir(world.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name());
    assert_eq!(names.count(), 2, "nothing half is left");
    let said = world.run("backup nowhere/w.db").failed(1);
    assert!(said.contains("there is no directory nowhere"), "{said}");
    let said = world.run("backup w.db").failed(1);
    assert!(said.contains("w.db is there already"), "{said}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "the old one");
    let said = world.run("restore w.db --yes").failed(1);
    assert!(said.contains("w.db is not a Wellspring database"), "{said}");
    let mut again = world.serve("");
    again.says("data");
    world.run("backup w.db --force").ok();
    assert!(fs::read(&file).unwrap().starts_with(b"SQLite"));
}

#[test]
fn kept_backups_are_listed_and_looked_through() {
    let world = World::new();
    let said = world.run("backups").failed(1);
    assert!(said.contains("there is no forum in"), "{said}");
    world.run("conference add tools --title T").ok();
    let said = world.run("backups").ok();
    assert!(said.contains("there are no backups in"), "{said}");
    let kept = world.path().join("wellspring-data/backups");
    fs::create_dir(&kept).unwrap();
    let name = kept.join("wellspring-20260101-0300.db");
    world.say(&["backup", name.to_str().unwrap()]).ok();
    let said = world.run("backups").ok();
    assert!(said.contains("2026-01-01 03:00"), "{said}");
    assert!(said.contains("whole when it was made"), "{said}");
    let list = world.run("backups --check --json").json();
    assert_eq!(list["backups"][0]["whole"], true, "{list}");
    let file = list["backups"][0]["path"].as_str().unwrap();
    assert_eq!(world.say(&["check", file]).ok(), "all is well\n");
    // A page in the middle is written over.
    let mut bytes = fs::read(&name).unwrap();
    let middle = bytes.len() / 2 / 4096 * 4096;
    bytes[middle..middle + 4096].fill(0xff);
    fs::write(&name, bytes).unwrap();
    let said = world.run("backups --check").failed(1);
    assert!(said.contains("1 backup is damaged"), "{said}");
    let said = world.say(&["check", file]).failed(1);
    assert!(said.contains("1 problem"), "{said}");
    let said = world.run("check nothing.db").failed(1);
    assert!(said.contains("there is no such file"), "{said}");
}
