//! Conferences, members, invitations and the check, as an operator types them.

use super::cli_world::World;

/// A public key, and its fingerprint as `ssh-keygen -l` prints it.
const KEY: &str = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti ada at home\n";
const FINGERPRINT: &str = "SHA256:UCUiLr7Pjs9wFFJMDByLgc3NrtdU344OgUM45wZPcIQ";

#[test]
fn a_conference_is_added_changed_and_archived() {
    let world = World::new();
    let add = [
        "conference",
        "add",
        "tools",
        "--title",
        "机床 Tools",
        "--access",
        "public",
        "--description",
        "Mills",
    ];
    assert_eq!(world.say(&add).ok(), "added tools\n");
    let said = world.say(&add).failed(1);
    assert!(said.starts_with("error: "), "{said}");

    let list = world.run("conference list --json").json();
    let expected = serde_json::json!([{
        "slug": "tools", "title": "机床 Tools", "description": "Mills", "kind": "forum", "access": "public",
        "archived": false, "topics": 0, "last_post_at": null, "hosts": [], "admitted": []
    }]);
    assert_eq!(list, expected);

    world
        .run("conference edit tools --access private --title Tools")
        .ok();
    world.run("conference archive tools").ok();
    let list = world.run("conference list --json").json();
    assert_eq!(
        (&list[0]["access"], &list[0]["title"]),
        (&"private".into(), &"Tools".into())
    );
    assert_eq!(
        (&list[0]["archived"], &list[0]["description"]),
        (&true.into(), &"Mills".into())
    );
    world.run("conference add maint --title M").ok();
    let said = world.run("conference move maint --before tools").ok();
    assert_eq!(said, "maint stands before tools\n");
    let list = world.run("conference list --json").json();
    assert_eq!(list[0]["slug"], "maint", "{list}");
    let again = world.run("conference move tools --last --json").json();
    assert_eq!(again["changed"], false, "{again}");
    let said = world.run("log show 5").ok();
    assert!(said.contains("moved a conference in the list"), "{said}");
    world.run("conference move maint").failed(2);
    world.run("conference archive tools --undo").ok();
    assert!(!world.run("conference list").ok().contains("archived"));
    let said = world.run("conference edit nothing --title x").failed(1);
    assert!(said.contains("no conference nothing"), "{said}");
}

#[test]
fn what_waits_is_listed() {
    let world = World::new();
    // What only reads makes no forum: it would look well where the directory is mistyped.
    for words in [
        "queue",
        "check",
        "log",
        "member list",
        "conference list",
        "spam held",
    ] {
        let said = world.run(words).failed(1);
        assert!(said.contains("there is no forum in"), "{words}: {said}");
        assert!(said.contains("--data"), "{words}: {said}");
    }
    world.run("spam words add belts").ok();
    assert_eq!(world.run("queue").ok(), "Nothing waits.\n");
    assert_eq!(world.run("queue --json").json(), serde_json::json!([]));
}

#[test]
fn a_member_is_added_marked_and_given_keys() {
    let world = World::new();
    world.file("ada.pub", KEY);
    let add = [
        "member",
        "add",
        "ada",
        "--name",
        "Ada Larrea",
        "--key",
        "ada.pub",
    ];
    world.say(&add).ok();
    world.run("member add bob").ok();
    world.run("conference add tools --title Tools").ok();
    world.run("conference host tools ada").ok();
    let said = world.run("conference host tools ada --remove").failed(2);
    assert!(said.contains("--reason"), "{said}");
    world
        .run("conference host tools ada --reason asked")
        .failed(2);
    let removed = world.run("conference host tools ada --remove --reason asked");
    assert_eq!(removed.ok(), "ada no longer hosts tools\n");
    let log = world.run("log --act unhost").ok();
    assert!(log.contains("at their own request"), "{log}");
    world.run("conference host tools ada").ok();
    let said = world.run("conference host tools ada").ok();
    assert_eq!(said, "ada hosts tools; it was so already\n");
    let tended = world.run("conference list --json").json();
    assert_eq!(tended[0]["hosts"], serde_json::json!(["ada"]));
    assert!(world.run("conference list").ok().ends_with("Tools  ada\n"));
    for (which, names) in [
        ("a", &["ada"][..]),
        ("--only hosts", &["ada"]),
        ("--only staff", &[]),
        ("--only deputies", &[]),
        ("b --only hosts", &[]),
        ("", &["ada", "bob"]),
    ] {
        let listed = world.run(&format!("member list {which} --json")).json();
        let listed = listed.as_array().unwrap().iter();
        let listed: Vec<_> = listed.map(|one| one["handle"].as_str().unwrap()).collect();
        assert_eq!(listed, names, "{which}");
    }
    assert!(world.run("member list").ok().contains("host"));
    assert_eq!(world.run("member grant ada sysop").ok(), "ada is a sysop\n");
    let ada = world.run("member show ada --json").json();
    assert_eq!(ada["display_name"], "Ada Larrea");
    assert_eq!(ada["roles"], serde_json::json!(["sysop"]));
    assert_eq!(ada["hosts"], serde_json::json!(["tools"]));
    assert_eq!(ada["keys"][0]["fingerprint"], FINGERPRINT);
    assert_eq!(ada["keys"][0]["label"], "ada at home");
    assert!(ada["joined_at"].as_str().unwrap().ends_with('Z'));
    assert!(world.run("member show ada").ok().contains(FINGERPRINT));

    // One key belongs to one member.
    world.run("member key bob add ada.pub").failed(1);
    world
        .run(&format!("member key ada remove {FINGERPRINT}"))
        .ok();
    world.run("member key bob add ada.pub").ok();
    let said = world.run("member revoke ada sysop").failed(2);
    assert!(said.contains("--reason"), "{said}");
    let said = world.run("member grant ada sysop --reason asked").failed(1);
    assert!(said.contains("member revoke"), "{said}");
    let taken = world.run("member revoke ada sysop --reason asked").ok();
    assert_eq!(taken, "ada is no longer a sysop\n");
    let log = world.run("log --act revoke-sysop").ok();
    assert!(log.contains("at their own request"), "{log}");
    let grant = "member grant bob deputy --pages";
    world.run(&format!("{grant} queue,members")).ok();
    let said = world.run(&format!("{grant} queue")).failed(2);
    assert!(said.contains("Give a reason"), "{said}");
    world.run(&format!("{grant} queue --reason upkeep")).ok();
    let said = world
        .run(&format!("{grant} queue,tail --reason asked"))
        .failed(1);
    assert!(said.contains("bob loses no page"), "{said}");
    let bob = world.run("member show bob --json").json();
    assert_eq!(bob["pages"], serde_json::json!(["queue"]));
    world.run("member revoke bob deputy --reason asked").ok();
    let members = world.run("member list --json").json();
    assert_eq!(members[0]["roles"], serde_json::json!([]));
    assert_eq!(members[1]["display_name"], "bob");

    world.file("empty.pub", "nothing\n");
    let said = world.run("member key bob add empty.pub").failed(1);
    assert!(said.contains("hint: "), "{said}");
    world.run("member show cleo").failed(1);
    world.run("member add admin").failed(1);
}

#[test]
fn staff_work_for_a_sponsor() {
    let world = World::new();
    world.run("member add dan").ok();
    let said = world.run("member grant dan staff").failed(1);
    assert!(
        said.contains("no sponsor") && said.contains("config.toml"),
        "{said}"
    );
    world.file("config.toml", "[site]\nsponsor = \"Larrun\"\n");
    world.run("member grant dan staff").ok();
    let dan = world.run("member show dan --json").json();
    assert_eq!(dan["roles"], serde_json::json!(["staff"]));
}

#[test]
fn an_invitation_is_made_and_ended() {
    let world = World::new();
    let create = [
        "invite",
        "create",
        "--uses",
        "3",
        "--expires",
        "14d",
        "--note",
        "spring meeting",
    ];
    let code = world.say(&create).ok().trim_end().to_owned();
    let list = world.run("invite list --json").json();
    assert_eq!(list[0]["code"], code.as_str());
    assert_eq!((&list[0]["left"], &list[0]["used"]), (&3.into(), &0.into()));
    assert_eq!(list[0]["note"], "spring meeting");
    assert!(list[0]["expires_at"].is_string());
    let revoke = format!("invite revoke {}", code.to_lowercase());
    let said = world.run(&revoke).failed(2);
    assert!(said.contains("--reason"), "{said}");
    let revoke = format!("{revoke} --reason spam");
    assert_eq!(world.run(&revoke).ok(), format!("revoked {code}\n"));
    let again = world.run(&revoke).ok();
    assert!(again.ends_with("; it was so already\n"), "{again}");
    assert_eq!(world.run("invite list --json").json()[0]["left"], 0);
    world
        .run("invite revoke 00000-00000 --reason spam")
        .failed(1);
    // All members read it, so neither the code nor the note is there.
    let log = world.run("log --json").json().to_string();
    assert!(
        log.contains("revoke-invite") && log.contains("\"1 3 "),
        "{log}"
    );
    let bare = code.replace('-', "");
    for secret in [code.as_str(), &bare, "spring meeting"] {
        assert!(!log.contains(secret), "{log}");
    }
    let log = world.run("log").ok();
    for said in [
        "operator invited newcomers ",
        "For 3 members, until ",
        "operator ended an invitation  3 members could still have come with it  spam",
    ] {
        assert!(log.contains(said), "{log}");
    }
    assert_eq!(
        world.run("invite create --json").json()["expires_at"],
        serde_json::Value::Null
    );
}

#[test]
fn somebody_can_be_named_who_acts() {
    let world = World::new();
    world.run("member add ada").ok();
    world.run("conference add tools --title T --as ada").ok();
    world
        .run("conference add other --title T --as bob")
        .failed(1);
    assert_eq!(
        world
            .run("conference list --json")
            .json()
            .as_array()
            .unwrap()
            .len(),
        1
    );
}

#[test]
fn a_database_that_is_whole_has_no_problems() {
    let world = World::new();
    world.run("conference add tools --title T").ok();
    assert_eq!(world.run("check").ok(), "all is well\n");
    assert_eq!(world.run("check --json").json(), serde_json::json!([]));
    world.file(
        "wellspring-data/wellspring.db",
        "no database at all, but long enough to look at",
    );
    let said = world.run("check").failed(1);
    assert!(said.contains("wellspring-data"), "{said}");
}

#[test]
fn a_fault_has_its_cause_where_its_number_is_told() {
    let world = World::new();
    world.run("member add ada").ok();
    let database = world.path().join("wellspring-data/wellspring.db");
    let sql = rusqlite::Connection::open(database).unwrap();
    sql.execute_batch("ALTER TABLE conference RENAME TO gone")
        .unwrap();
    drop(sql);
    let said = world.run("conference list").failed(1);
    assert!(
        said.contains("fault") && said.contains("no such table"),
        "{said}"
    );
}

#[test]
fn what_is_missing_or_too_much_is_said_before_anything_is_done() {
    let world = World::new();
    world.run("conference add tools --title T").ok();
    world.file(
        "a.mbox",
        "From a@x Thu Jan  1 00:00:00 2026\nFrom: A <a@x>\nSubject: S\n\nWords\n",
    );
    world.run("import mbox a.mbox --conference tools").ok();
    for (words, said) in [
        (
            "tend hide tools.1 --reason spam",
            "Its first post is tools.1.0",
        ),
        (
            "tend erase tools.1 --reason unlawful",
            "Its first post is tools.1.0",
        ),
        ("tend move tools.1 --reason spam", "--to is missing"),
        ("tend hide tools.1.0", "--reason is missing"),
        (
            "tend hide tools.1.0 --words W",
            "--words go with a --reason",
        ),
        ("tend accept tools.1.0", "--reason is missing"),
        (
            "tend hide tools.1.0 --reason spam --title T",
            "--title is not for hide.",
        ),
        ("tend dismiss tools.1 --undo", "--undo is not for dismiss"),
        ("tend pin tools.1 --along after", "--along is not for pin"),
        (
            "tend retitle tools.1 --undo --title T",
            "--title is not for retitle --undo",
        ),
        (
            "tend hide tools.1.0 --reason spm",
            "there is no such reason",
        ),
        ("conference edit tools --title", "value is required"),
    ] {
        let why = world.run(words).failed(2);
        assert!(why.contains(said), "{words}: {why}");
    }
    // What the deed would refuse is refused where it is only said what it would do.
    let why = world.run("tend erase tools.1.0 --reason spam").failed(1);
    assert!(why.contains("against the law"), "{why}");
    let said = world.run("tend erase tools.1.0 --reason unlawful").ok();
    assert!(
        said.contains("would erase the words of tools.1.0"),
        "{said}"
    );
    let frozen = world
        .run("tend freeze tools.1.0 --reason spam --json")
        .json();
    assert_eq!(
        (&frozen["ref"], &frozen["changed"]),
        (&"tools.1".into(), &true.into())
    );
    let again = world.run("tend freeze tools.1 --reason spam --json").json();
    assert_eq!(
        (&again["entry"], &again["changed"]),
        (&().into(), &false.into())
    );
}

#[test]
fn organisations_are_kept_in_order() {
    let world = World::new();
    world.say(&["organisation", "add", "Ibarra"]).ok();
    world.say(&["organisation", "add", "Ybarra Works"]).ok();
    world
        .say(&[
            "organisation",
            "rename",
            "Ybarra Works",
            "--to",
            "Ibarra Works",
        ])
        .ok();
    world
        .say(&["organisation", "merge", "Ibarra Works", "--into", "Ibarra"])
        .ok();
    let list = world.run("organisation list --json").json();
    assert_eq!(list.as_array().unwrap().len(), 1, "{list}");
    assert_eq!(list[0]["name"], "Ibarra");
    let refuse = ["organisation", "refuse", "Ibarra", "--reason", "No"];
    world.say(&refuse).failed(1);
}

#[test]
fn the_demo_is_known_to_every_command() {
    let world = World::new();
    let mut server = world.serve("--demo --data demo");
    server.says("Spindle House is open");
    world.run("member add zoe --data demo").ok();
    world.run("member grant zoe staff --data demo").ok();
    let config = world.run("config --data demo --json").json();
    assert_eq!(config["site"]["sponsor"], "Larrun Machine Tools");
    // A directory of its own stays as it is.
    world.run("spam words add belts --data real").ok();
    let mut real = world.serve("--demo --data real");
    real.says("Wellspring is open");
    assert!(!world.path().join("real/config.toml").exists());
}
