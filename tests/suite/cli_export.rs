//! A whole site, exported while its server runs, and made again elsewhere by command.

use std::fs;

use super::cli_world::World;

#[test]
fn a_community_moves_to_another_directory_and_stays_what_it_was() {
    let world = World::new();
    let mut server = world.serve("--demo --data here");
    server.says("ssh");
    let said = world.run("export moved --data here").ok();
    assert!(
        said.contains("left out: the indexes of the search"),
        "{said}"
    );
    let again = world.run("export moved --data here").failed(1);
    assert!(again.contains("moved exists already"), "{again}");

    let said = world.run("import jsonl moved --data there").ok();
    assert!(said.starts_with("imported "), "{said}");
    assert_eq!(world.run("check --data there").ok(), "all is well\n");
    let again = world.run("import jsonl moved --data there --json").json();
    assert_eq!(again["known"], true);
    for list in [
        "conference list --json",
        "member list --json",
        "invite list --json",
    ] {
        let of = |data: &str| world.run(&format!("{list} --data {data}")).json();
        assert_eq!(of("here"), of("there"), "{list}");
    }
    // A server that runs keeps its directory to itself, and one with people in it is left alone.
    world
        .run("conference add other --title T --data elsewhere")
        .ok();
    let refused = world.run("import jsonl moved --data elsewhere").failed(1);
    assert!(refused.contains("holds another community"), "{refused}");
    assert!(
        refused.contains("hint: import into an empty directory"),
        "{refused}"
    );

    world.run("export back --data there").ok();
    for entry in fs::read_dir(world.path().join("moved")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let rows = |dir: &str| fs::read_to_string(world.path().join(dir).join(&name)).unwrap();
        // The server goes on: those who are here are noted meanwhile.
        if name != "manifest.json" {
            assert_eq!(rows("moved"), rows("back"), "{name}");
        }
    }
}

#[test]
fn what_is_no_export_is_told() {
    let world = World::new();
    let said = world.run("import jsonl nowhere").failed(1);
    assert!(said.contains("nowhere/manifest.json"), "{said}");
    fs::create_dir(world.path().join("empty")).unwrap();
    world.file("empty/manifest.json", "{}");
    let said = world.run("import jsonl empty").failed(1);
    assert!(said.contains("empty is no export of a site"), "{said}");
}
