//! What the sysop does for members by command: erasing, claims, their data, invitations in bulk, a page for newcomers.

use std::fs;

use super::cli_world::World;

const THREADS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/mbox/threads.mbox"
);

#[test]
fn a_member_is_erased_after_it_was_said_what_that_means() {
    let world = World::new();
    world.run("member add ada --name Ada").ok();
    let said = world.run("member erase ada --words keep");
    assert!(
        said.out.contains("0 posts, by \"former member\""),
        "{}",
        said.out
    );
    let said = said.ok();
    assert!(said.contains("nothing was erased; --yes does it"), "{said}");
    let done = world
        .run("member erase ada --words scribble --yes --json")
        .json();
    assert_eq!(done["erased"], true);
    world.run("member show ada").failed(1);
    let refused = world.run("member add ada").failed(1);
    assert!(refused.contains("taken"), "{refused}");
    world.run("member erase ada --words keep --yes").failed(1);
    world.run("member erase ada --yes").failed(2);
    assert_eq!(
        world.run("member list --json").json(),
        serde_json::json!([])
    );
    assert_eq!(world.run("check").ok(), "all is well\n");
}

#[test]
fn imported_posts_are_given_to_their_author_once_it_is_clear_whose_they_are() {
    let world = World::new();
    world.run("conference add tools --title T").ok();
    world
        .say(&["import", "mbox", THREADS, "--conference", "tools"])
        .ok();
    world.run("member add ada").ok();
    let several = world.run("member claim ada --sender example").failed(1);
    assert!(several.contains("several senders"), "{several}");
    let all = world.run("member claim ada --sender example --json");
    assert_eq!((all.status, all.err.as_str()), (1, ""));
    let listed: serde_json::Value = serde_json::from_str(&all.out).unwrap();
    let one = listed["senders"][0]["source"].as_str().unwrap().to_owned();
    let asked = world.say(&["member", "claim", "ada", "--sender", &one]);
    assert!(asked.ok().contains("nothing was given yet"));
    let given = world.say(&[
        "member", "claim", "ada", "--sender", &one, "--yes", "--json",
    ]);
    assert_eq!(given.json()["given"], true);
    let gone = world.say(&["member", "claim", "ada", "--sender", &one, "--yes"]);
    assert!(gone.failed(1).contains("nobody has claimed"));
    world.run("export out --conference tools").ok();
    let posts = fs::read_to_string(world.path().join("out/posts.jsonl")).unwrap();
    assert!(posts.contains("\"author\":\"ada\""), "{posts}");
    assert!(!posts.contains(&one), "{posts}");
    assert_eq!(world.run("check").ok(), "all is well\n");
}

#[test]
fn a_member_gets_their_data_as_an_archive() {
    let world = World::new();
    world.run("member add ada").ok();
    let made = world.run("member export ada ada.zip --json").json();
    let bytes = fs::read(world.path().join("ada.zip")).unwrap();
    assert_eq!(made["bytes"], bytes.len());
    assert!(bytes.starts_with(b"PK"));
    world.run("member export ada ada.zip").failed(1);
    world.run("member export nobody other.zip").failed(1);
}

#[test]
fn invitations_come_from_a_spreadsheet_all_or_none() {
    let world = World::new();
    world.file(
        "good.csv",
        "note,uses,expires\nAnn\n\"Gears, Ltd\",20,14d\n",
    );
    let made = world.run("invite create --csv good.csv").ok();
    let lines: Vec<_> = made.lines().collect();
    assert_eq!(lines[0], "code,note,uses,expires");
    assert!(
        lines[1].ends_with(",Ann,1,") && lines[2].contains(",\"Gears, Ltd\",20,20"),
        "{made}"
    );
    let listed = world.run("invite list --json").json();
    assert_eq!(listed.as_array().unwrap().len(), 2);
    world.file("bad.csv", "Ben\nCy,none\n");
    let said = world.run("invite create --csv bad.csv").failed(2);
    assert!(
        said.contains("line 2:") && !said.contains("line 1:"),
        "{said}"
    );
    assert_eq!(world.run("invite list --json").json(), listed);
    world.run("invite create --csv good.csv --note x").failed(2);
    let more = world.run("invite create --csv good.csv --uses 3").ok();
    assert!(
        more.contains(",Ann,3,") && more.contains(",20,20"),
        "{more}"
    );
}

#[test]
fn a_page_for_newcomers_and_the_manual() {
    let world = World::new();
    let early = world
        .run("joining-sheet --address forum.example.org:2222")
        .failed(1);
    assert!(early.contains("host_ed25519 is not there yet"), "{early}");
    world.serve("").says("ssh");
    let sheet = world
        .run("joining-sheet --address forum.example.org:2222 --language es --json")
        .json();
    assert_eq!(sheet["command"], "ssh -p 2222 new@forum.example.org");
    assert!(sheet["text"].as_str().unwrap().contains("cómo entrar"));
    let unsaid = world.run("joining-sheet").failed(1);
    assert!(unsaid.contains("--address"), "{unsaid}");
    world.run("joining-sheet --address -x").failed(2);
    assert!(world.run("man").ok().contains(".TH wellspring 1"));
    world.run("man --dir pages").ok();
    assert!(
        world
            .path()
            .join("pages/wellspring-member-erase.1")
            .exists()
    );
}
