//! The help of every command, and the completions.

use super::cli_world::World;

/// The names under `Commands:` of a help text.
fn commands(help: &str) -> Vec<String> {
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let lines = lines.take_while(|line| !line.is_empty());
    let names = lines.filter(|line| line.starts_with("  ") && !line.starts_with("   "));
    let names = names.filter_map(|line| line.split_whitespace().next());
    names
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

/// All commands, each of which explains itself with an example.
pub fn leaves(world: &World) -> Vec<String> {
    let mut wait = vec![Vec::new()];
    let mut leaves = Vec::new();
    while let Some(path) = wait.pop() {
        let words: Vec<&str> = path.iter().map(String::as_str).chain(["--help"]).collect();
        let help = world.say(&words).ok();
        assert!(help.contains("Usage: wellspring"), "{help}");
        let below = commands(&help);
        if below.is_empty() {
            assert!(help.contains("Example: wellspring "), "{help}");
            leaves.push(path.join(" "));
        }
        for name in below {
            wait.push(path.iter().cloned().chain([name]).collect());
        }
    }
    leaves.sort();
    leaves
}

#[test]
fn every_command_explains_itself() {
    let world = World::new();
    assert_eq!(
        leaves(&world).join(", "),
        [
            "backup",
            "backups",
            "check",
            "completions",
            "conference add",
            "conference admit",
            "conference archive",
            "conference edit",
            "conference host",
            "conference list",
            "conference move",
            "config",
            "console",
            "disconnect",
            "export",
            "import jsonl",
            "import mbox",
            "invite create",
            "invite list",
            "invite revoke",
            "joining-sheet",
            "letter",
            "log decide",
            "log reverse",
            "log show",
            "man",
            "member add",
            "member approve",
            "member claim",
            "member erase",
            "member export",
            "member grant",
            "member key add",
            "member key remove",
            "member list",
            "member recover",
            "member reinstate",
            "member reject",
            "member revoke",
            "member show",
            "member suspend",
            "member welcome",
            "organisation add",
            "organisation confirm",
            "organisation list",
            "organisation merge",
            "organisation refuse",
            "organisation rename",
            "overview",
            "queue",
            "report",
            "restore",
            "serve",
            "sessions",
            "spam held",
            "spam purge",
            "spam refuse",
            "spam release",
            "spam test",
            "spam unpurge",
            "spam words add",
            "spam words list",
            "spam words remove",
            "status",
            "tail",
            "tend",
        ]
        .join(", ")
    );
    assert_eq!(
        std::fs::read_dir(world.path()).unwrap().count(),
        0,
        "help leaves nothing behind"
    );
}

#[test]
fn what_is_no_command_is_refused_with_status_2() {
    let world = World::new();
    for words in [
        "sevre",
        "conference add",
        "conference add Tools --title T",
        "conference add t --title T --kind x",
        "invite create --expires soon",
        "member grant ada boss",
        "member key ada remove MD5:aa",
        "conference edit tools",
    ] {
        let said = world.run(words).failed(2);
        assert!(said.starts_with("error: "), "{words}: {said}");
    }
}

#[test]
fn shells_can_complete_commands() {
    let world = World::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = world.run(&format!("completions {shell}")).ok();
        assert!(script.contains("conference"), "{shell}");
    }
}

#[test]
fn the_help_names_every_field_of_the_json() {
    let world = World::new();
    world.run("conference add tools --title T").ok();
    world.run("member add ada").ok();
    world.run("invite create").ok();
    world.file(
        "a.mbox",
        "From a@x Thu Jan  1 00:00:00 2026\nFrom: A <a@x>\nSubject: S\n\nWords\n",
    );
    for (words, path) in [
        ("conference list", "conference list"),
        ("member list", "member list"),
        ("invite list", "invite list"),
        ("invite create", "invite create"),
        ("import mbox a.mbox --conference tools", "import mbox"),
        ("backup b.db", "backup"),
        ("restore b.db --yes", "restore"),
        ("letter", "letter"),
        ("overview", "overview"),
    ] {
        let json = world.run(&format!("{words} --json")).json();
        let record = json.get(0).unwrap_or(&json).as_object().unwrap();
        let help = world.run(&format!("{path} --help")).ok();
        let help = help.split_whitespace().collect::<Vec<_>>().join(" ");
        let (_, fields) = help.split_once("With --json").unwrap();
        let fields: Vec<_> = fields
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .collect();
        for field in record.keys() {
            assert!(fields.contains(&field.as_str()), "{path}: {field}");
        }
    }
    let record = world.run("member show ada --json").json();
    let help = world.run("member show --help").ok() + &world.run("member list --help").ok();
    for field in record.as_object().unwrap().keys() {
        assert!(help.contains(field.as_str()), "{field}");
    }
}
