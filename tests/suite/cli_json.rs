//! Every command in a script: with `--json` one document of the shape that docs/commands.md tells, an error as one too; and no
//! panic where nobody reads.

use std::fs::{self, File};
use std::process::Stdio;

use super::cli_help::leaves;
use super::cli_world::{Said, World};

/// What a command prints with `--json`.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A list.
    Array,
    /// A record, or what was done.
    Object,
    /// An error with this status, because it is asked for what is not there.
    Error(i32),
    /// No JSON: what others read.
    Text,
}

use Shape::{Array, Error, Object, Text};

/// A line for each command, in an order in which they find what they need.
const LINES: &[(&str, &str, Shape)] = &[
    ("check", "", Array),
    ("config", "", Object),
    ("completions", "bash", Text),
    ("man", "", Text),
    ("console", "", Error(2)),
    ("conference add", "tools --title T", Object),
    ("conference edit", "tools --title U", Object),
    ("conference move", "tools --last", Object),
    ("conference list", "", Array),
    ("member add", "ada --key ada.pub", Object),
    ("member list", "", Array),
    ("member show", "ada", Object),
    ("member grant", "ada sysop", Object),
    ("member revoke", "ada sysop --reason asked", Object),
    (
        "member key remove",
        "SHA256:UCUiLr7Pjs9wFFJMDByLgc3NrtdU344OgUM45wZPcIQ",
        Object,
    ),
    ("member key add", "ada.pub", Object),
    ("member recover", "ada", Object),
    ("member suspend", "ada --reason spam --words Belts", Object),
    (
        "member reinstate",
        "ada --reason mistake --words Sorry",
        Object,
    ),
    ("member approve", "ada", Error(1)),
    ("member reject", "ada --reason upkeep --words Who", Error(1)),
    ("member welcome", "ada", Object),
    ("conference host", "tools ada", Object),
    ("conference add", "board --title B --access private", Object),
    ("conference admit", "board ada", Object),
    ("organisation add", "Ibarra", Object),
    ("organisation confirm", "Nobody", Error(1)),
    ("organisation rename", "Ibarra --to Ibarras", Object),
    ("organisation refuse", "Nobody --reason None", Error(1)),
    ("organisation merge", "Nobody --into Ibarras", Error(1)),
    ("organisation list", "", Array),
    ("invite create", "", Object),
    ("invite create", "--csv guests.csv", Array),
    ("invite list", "", Array),
    ("invite revoke", "7K2MX-04QRT --reason upkeep", Error(1)),
    ("import mbox", "a.mbox --conference tools", Object),
    ("member claim", "ada --sender a@x", Object),
    ("tend", "hide tools.1.0 --reason spam", Object),
    ("log show", "1", Object),
    ("log decide", "1 --grant --words Yes", Error(1)),
    ("log reverse", "1 --reason mistake", Error(1)),
    ("queue", "", Array),
    ("overview", "", Object),
    ("member list", "ada --only hosts", Array),
    ("report", "", Object),
    ("letter", "", Object),
    ("spam words add", "snake*", Object),
    ("spam words list", "", Array),
    ("spam words remove", "snake*", Object),
    ("spam test", "", Object),
    ("spam held", "", Array),
    ("spam release", "1", Error(1)),
    ("spam refuse", "1 --reason spam", Error(1)),
    ("spam purge", "ada --reason spam", Object),
    ("spam unpurge", "1 --reason mistake", Error(1)),
    ("status", "", Error(1)),
    ("sessions", "", Error(1)),
    ("disconnect", "1 --words Noon", Error(1)),
    ("tail", "", Error(1)),
    ("member export", "ada ada.zip", Object),
    ("member erase", "ada --words keep", Object),
    ("backup", "b.db", Object),
    ("check", "b.db", Array),
    ("backups", "--check", Object),
    ("restore", "b.db", Object),
    ("restore", "b.db --yes", Object),
    ("export", "all", Object),
    ("import jsonl", "all --data other", Object),
    ("conference archive", "tools", Object),
    ("joining-sheet", "", Error(1)),
];

/// A world in which there is something to speak of.
fn world() -> World {
    let world = World::new();
    world.run("spam words add belts").ok();
    world.file(
        "ada.pub",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti ada at home\n",
    );
    world.file("guests.csv", "Note;Uses\nAnn;2\n");
    world.file(
        "a.mbox",
        "From a@x Thu Jan  1 00:00:00 2026\nFrom: A <a@x>\nSubject: S\n\nWords\n",
    );
    world
}

/// What is typed for a line of the table.
fn typed(leaf: &str, words: &str) -> Vec<String> {
    let leaf = match leaf.strip_prefix("member key ") {
        Some(change) => format!("member key ada {change}"),
        None => leaf.to_owned(),
    };
    let words = leaf.split(' ').chain(words.split(' '));
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn say(world: &World, mut words: Vec<String>, json: bool) -> Said {
    words.extend(json.then(|| "--json".to_owned()));
    world.say(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

/// What docs/commands.md says of a command, on its line of the table.
fn told(docs: &str, leaf: &str) -> String {
    let row = format!("| `{leaf}` |");
    let line = docs.lines().find(|line| line.starts_with(&row));
    line.unwrap_or_else(|| panic!("docs/commands.md has no line for {leaf}"))
        .to_owned()
}

#[test]
fn every_command_prints_json_of_the_documented_shape() {
    let world = world();
    let docs = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/commands.md"));
    let docs = docs.unwrap();
    let mut known: Vec<_> = LINES.iter().map(|(leaf, ..)| (*leaf).to_owned()).collect();
    known.push("serve".to_owned());
    known.sort();
    known.dedup();
    assert_eq!(leaves(&world).join(", "), known.join(", "));
    for (leaf, words, shape) in LINES {
        let said = say(&world, typed(leaf, words), *shape != Text);
        if *shape == Text {
            said.ok();
            continue;
        }
        let status = said.status;
        assert_eq!(said.err, "", "{leaf}");
        let json: serde_json::Value = serde_json::from_str(&said.out)
            .unwrap_or_else(|error| panic!("{leaf}: {error}: {}", said.out));
        let (is_array, expected) = match shape {
            Error(status) => (false, *status),
            shape => (*shape == Array, 0),
        };
        assert_eq!(
            (json.is_array(), status),
            (is_array, expected),
            "{leaf}: {json}"
        );
        let record = json.get(0).unwrap_or(&json).as_object();
        let row = told(&docs, leaf);
        for field in record.iter().flat_map(|record| record.keys()) {
            let known = match shape {
                Error(_) => ["error", "hint"].contains(&field.as_str()),
                _ if json.get("command").is_some() && json.get("changed").is_some() => {
                    assert_eq!(json["command"], *leaf);
                    let common = ["command", "subject", "changed", "entry", "text"];
                    row.contains("what was done")
                        && (common.contains(&field.as_str()) || row.contains(&format!("`{field}`")))
                }
                _ if *leaf == "config" => true,
                _ => row.contains(&format!("`{field}`")),
            };
            assert!(known, "{leaf}: docs/commands.md does not tell of {field}");
        }
    }
}

#[test]
fn the_server_says_as_json_how_to_enter() {
    let world = World::new();
    let mut server = world.serve("--json");
    let fingerprint = server.says("fingerprint");
    assert!(fingerprint.contains("SHA256:"), "{fingerprint}");
    server.signal(rustix::process::Signal::TERM);
    assert!(server.end().0.success());
}

#[test]
fn what_is_typed_wrong_is_an_object_too() {
    let world = World::new();
    for words in [
        "sevre --json",
        "invite create --uses many --json",
        "conference add Tools --title T --json",
        "log show x --json",
        "sheet --config nothing.toml --json",
        "report --config nothing.toml --json",
    ] {
        let said = world.run(words);
        let json: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!((said.status, said.err.as_str()), (2, ""), "{words}");
        assert!(
            json["error"].is_string() && json.get("hint").is_some(),
            "{json}"
        );
    }
}

#[test]
fn nothing_panics_where_nobody_reads() {
    let world = world();
    for (leaf, words, _) in LINES {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let words = typed(leaf, words);
        let words: Vec<_> = words.iter().map(String::as_str).collect();
        let mut command = world.command(&words);
        let errors: Stdio = writer.try_clone().unwrap().into();
        let status = command
            .stdin(File::open("/dev/null").unwrap())
            .stdout(writer)
            .stderr(errors)
            .status()
            .unwrap();
        assert!(matches!(status.code(), Some(0..=2)), "{leaf}: {status}");
    }
}

#[test]
fn no_library_speaks_to_an_operator() {
    let world = world();
    world.run("member add ada").ok();
    world.run("conference add tools --title T").ok();
    world.file("there.zip", "");
    world.file("latin.csv", "x");
    fs::write(world.path().join("latin.csv"), b"\xe4\n").unwrap();
    fs::write(
        world.path().join("bad.toml"),
        "[limits]\nconnections = \"many\"\n",
    )
    .unwrap();
    for words in [
        "invite create --uses x",
        "invite create --uses 0",
        "invite create --expires x",
        "invite create --csv nothing.csv",
        "invite create --csv latin.csv",
        "log --limit x",
        "log show x",
        "disconnect x --words W",
        "tail --lines x",
        "spam unpurge x --reason spam",
        "spam release xyz",
        "serve --listen x",
        "member key ada add nothing.pub",
        "member key ada add .",
        "member export ada there.zip",
        "member suspend ada --reason spam --until x",
        "import mbox nothing.mbox --conference tools",
        "import jsonl nothing",
        "restore nothing.db --yes",
        "backup nothing/b.db",
        "export there.zip",
        "config --config nothing.toml",
        "config --config bad.toml",
    ] {
        let said = world.run(words);
        assert!([1, 2].contains(&said.status), "{words}");
        for speech in [
            "os error",
            "invalid digit",
            "expected i64",
            "expected u32",
            "expected usize",
            "out of range",
            "cannot parse",
            "did not contain valid UTF-8",
            "invalid socket address",
        ] {
            assert!(!said.err.contains(speech), "{words}: {}", said.err);
        }
    }
}
