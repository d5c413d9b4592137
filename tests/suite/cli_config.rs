//! The configuration as the command line meets it.

use super::cli_world::{World, finish};

#[test]
fn an_error_names_the_file_and_the_line_and_points_at_the_place() {
    let world = World::new();
    world.file("config.toml", "[server]\nlisten = [\"127.0.0.1:99999\"]\n");
    for words in ["config", "config --check", "serve", "member list"] {
        let said = world.run(words).failed(2);
        assert_eq!(
            said,
            "error: config.toml, line 2, column 10\n  |\n2 | listen = [\"127.0.0.1:99999\"]\n  |          ^^^^^^^^^^^^^^^^^^^\n127.0.0.1:99999 is no address: a number and a port, as 127.0.0.1:2222 or [::]:2222\n",
            "{words}"
        );
    }
    world.file("config.toml", "[limits]\nposts_per_our = 5\n");
    let said = world.run("config").failed(2);
    assert!(
        said.contains("line 2")
            && said.contains("^^^^^^^^^^^^^")
            && said.contains("`posts_per_hour`"),
        "{said}"
    );
}

#[test]
fn a_file_that_is_named_must_be_there() {
    let world = World::new();
    let said = world.run("config --config other.toml").failed(2);
    assert!(said.starts_with("error: other.toml: "), "{said}");
    assert!(world.run("config --check").ok().is_empty());
}

#[test]
fn what_is_in_effect_is_printed_with_where_it_comes_from() {
    let world = World::new();
    world.file("other.toml", "[site]\nname = \"Spindle House\"\n");
    let mut command = world.command(&["--config", "other.toml", "config", "--data", "here"]);
    let printed = finish(command.env("WELLSPRING_LIMITS_POST_BYTES", "2048")).ok();
    for line in [
        "name = \"Spindle House\"  # other.toml",
        "post_bytes = 2048  # WELLSPRING_LIMITS_POST_BYTES",
        "data = \"here\"  # --data",
        "mode = \"open\"  # default",
    ] {
        assert!(
            printed.lines().any(|printed| printed == line),
            "{line}\n{printed}"
        );
    }
    let json = world.run("config --json").json();
    assert_eq!(json["limits"]["posts_per_hour"], 60);
}

#[test]
fn a_variable_that_cannot_be_is_named() {
    let world = World::new();
    let mut command = world.command(&["serve"]);
    let said = finish(command.env("WELLSPRING_LIMITS_CONNECTIONS", "0")).failed(2);
    assert_eq!(
        said,
        "error: WELLSPRING_LIMITS_CONNECTIONS: 0 is not possible: from 1 to 1000000\n"
    );
}

#[test]
fn a_value_is_changed_in_the_file_and_what_cannot_be_is_said() {
    let world = World::new();
    let file = "# ours\n[limits]\nmutes = 7 # few\n";
    world.file("config.toml", file);
    let mut command = world.command(&["config", "--set", "limits.mutes=20"]);
    let said = finish(command.args(["--set", "site.name=Spindle House"])).ok();
    assert_eq!(said, "limits.mutes = 20\nsite.name = Spindle House\n");
    let changed = std::fs::read_to_string(world.path().join("config.toml")).unwrap();
    assert_eq!(
        changed,
        file.replace('7', "20") + "\n[site]\nname = \"Spindle House\"\n"
    );
    let said = world.run("config --set limits.mutes=0").failed(2);
    assert!(
        said.contains("That cannot be: it goes from 1 to 10000"),
        "{said}"
    );
    let said = world.run("config --set server.data=x").failed(2);
    assert!(said.contains("with an editor"), "{said}");
    world.run("config --set limits.mutes").failed(2);
    for line in ["--set limits.mute=3", "--unset limits.mute"] {
        let said = world.run(&format!("config {line}")).failed(2);
        assert!(said.contains("there is no key limits.mute;"), "{said}");
    }
    let both = "config --unset limits.mutes --set limits.mutes=7";
    let said = world.run(both).failed(2);
    assert!(
        said.contains("limits.mutes is to be set and to be unset"),
        "{said}"
    );
    world.run("config --reload").failed(1);
    let after = std::fs::read_to_string(world.path().join("config.toml")).unwrap();
    assert_eq!(after, changed);
    let json = world.run("config --unset limits.mutes --json").json();
    assert_eq!(json["limits"]["mutes"], 200);
    let said = world.run("config --unset site.name").ok();
    assert_eq!(said, "site.name: the default again\n");
    let after = std::fs::read_to_string(world.path().join("config.toml")).unwrap();
    assert_eq!(after, "# ours\n[limits]\n# few\n\n[site]\n");
}

#[test]
fn a_file_that_is_made_lies_in_the_data_directory_that_is_named() {
    let world = World::new();
    let set = "config --data elsewhere --set limits.mutes=20";
    assert_eq!(world.run(set).ok(), "limits.mutes = 20\n");
    assert!(!world.path().join("config.toml").exists());
    let made = world.path().join("elsewhere/config.toml");
    assert!(
        std::fs::read_to_string(made)
            .unwrap()
            .contains("mutes = 20")
    );
    let json = world.run("config --data elsewhere --json").json();
    assert_eq!(json["limits"]["mutes"], 20);
}
