//! The archive of a mailing list, imported by command.

use super::cli_world::World;

const THREADS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/mbox/threads.mbox"
);

#[test]
fn an_archive_is_imported_once() {
    let world = World::new();
    world.run("conference add tools --title T").ok();
    let import = ["import", "mbox", THREADS, "--conference", "tools"];
    let said = world.say(&import);
    assert_eq!(said.err, "", "no bar where there is no terminal");
    let said = said.ok();
    assert!(said.contains("posts imported             4"), "{said}");

    let json = ["import", "mbox", THREADS, "--conference", "tools", "--json"];
    let again = world.say(&json).json();
    assert_eq!(
        (&again["posts"], &again["topics"], &again["senders"]),
        (&0.into(), &0.into(), &0.into())
    );
    assert_eq!(
        (&again["messages"], &again["known"]),
        (&4.into(), &4.into())
    );
    assert_eq!(world.run("conference list --json").json()[0]["topics"], 2);
    // Senders are members whom nobody has claimed yet.
    let members = world.run("member list --json").json();
    assert_eq!(members[0]["handle"], serde_json::Value::Null);
    assert_eq!(world.run("check").ok(), "all is well\n");
}

#[test]
fn a_long_topic_is_imported_whole_though_in_several_transactions() {
    let world = World::new();
    world.run("conference add tools --title T").ok();
    let mut mbox = String::new();
    for number in 0..120 {
        let answers = if number > 0 {
            "In-Reply-To: <0@x>\n"
        } else {
            ""
        };
        mbox.push_str(&format!(
            "From a@x Thu Jan  1 00:00:00 2026\nFrom: A <a@x>\nMessage-ID: <{number}@x>\n{answers}Subject: Long\n\
             Date: Thu, 1 Jan 2026 00:{:02}:{:02} +0000\n\nWords {number}\n\n",
            number / 60, number % 60
        ));
    }
    world.file("long.mbox", &mbox);
    let done = world
        .run("import mbox long.mbox --conference tools --json")
        .json();
    assert_eq!(
        (&done["posts"], &done["topics"], &done["known"]),
        (&120.into(), &1.into(), &0.into())
    );
    assert_eq!(world.run("check").ok(), "all is well\n");
}

#[test]
fn what_cannot_be_imported_is_told() {
    let world = World::new();
    world.run("conference add tools --title T").ok();
    let said = world
        .run("import mbox nothing.mbox --conference tools")
        .failed(1);
    assert!(said.contains("nothing.mbox"), "{said}");
    world.file("letter.mbox", "Dear all\n");
    let said = world
        .run("import mbox letter.mbox --conference tools")
        .failed(1);
    assert!(said.contains("letter.mbox: not a mailbox"), "{said}");
    world.file("empty.mbox", "");
    world
        .run("import mbox empty.mbox --conference tools")
        .failed(1);
    let said = world
        .say(&["import", "mbox", THREADS, "--conference", "nowhere"])
        .failed(1);
    assert!(said.contains("nowhere"), "{said}");
}
