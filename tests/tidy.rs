//! The house rules that a machine can check: who may call whom, how large a file may be, and that each says what it is
//! for. The table of layers is the one in the documentation of `src/lib.rs`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of code has at most so many lines, tests included.
const MOST_LINES: usize = 400;

/// Every file of code below a folder.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The layers, each with those that it may use.
fn layers() -> BTreeMap<String, BTreeSet<String>> {
    let map = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/lib.rs")).unwrap();
    let rows = map.lines().filter(|line| line.starts_with("//! | `"));
    let names = |cell: &str| {
        cell.split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect::<BTreeSet<_>>()
    };
    rows.map(|row| {
        let cells: Vec<_> = row.split('|').collect();
        (names(cells[1]).into_iter().next().unwrap(), names(cells[3]))
    })
    .collect()
}

fn layer_of(file: &Path) -> Option<String> {
    let within = file
        .strip_prefix(concat!(env!("CARGO_MANIFEST_DIR"), "/src"))
        .unwrap();
    let first = within.iter().next().unwrap().to_str().unwrap();
    let name = first.trim_end_matches(".rs");
    (!["lib", "main"].contains(&name)).then(|| name.to_owned())
}

/// The layers that a file's code names, its tests aside.
fn used(code: &str) -> BTreeSet<String> {
    let code = code.split("#[cfg(test)]").next().unwrap();
    let code: Vec<_> = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    let code = code.join("\n");
    let after = code
        .match_indices("crate::")
        .map(|(at, found)| &code[at + found.len()..]);
    after
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect()
        })
        .collect()
}

#[test]
fn every_layer_uses_only_those_below_it() {
    let layers = layers();
    assert!(
        layers.len() >= 10,
        "the table in src/lib.rs was not understood"
    );
    let mut wrong = Vec::new();
    for file in files("src") {
        let Some(layer) = layer_of(&file) else {
            continue;
        };
        let allowed = layers
            .get(&layer)
            .unwrap_or_else(|| panic!("{layer} is not in the table of src/lib.rs"));
        for name in used(&fs::read_to_string(&file).unwrap()) {
            if layers.contains_key(&name) && name != layer && !allowed.contains(&name) {
                wrong.push(format!("{}: {layer} may not use {name}", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn sql_is_spoken_in_the_store_alone_and_ssh_in_its_layer() {
    for file in files("src") {
        let layer = layer_of(&file).unwrap_or_default();
        let code = fs::read_to_string(&file).unwrap();
        let code: Vec<_> = code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        let names = |crate_name: &str| code.iter().any(|line| line.contains(crate_name));
        assert!(
            layer == "store" || !names("rusqlite::"),
            "{} speaks SQL",
            file.display()
        );
        let link = file.ends_with("src/session/link.rs");
        assert!(
            layer == "ssh" || link || !names("russh::"),
            "{} speaks SSH",
            file.display()
        );
        assert!(
            layer != "ui" || !names("tokio"),
            "{}: a screen cannot wait",
            file.display()
        );
    }
}

#[test]
fn files_have_one_purpose_and_say_which() {
    let mut wrong = Vec::new();
    for file in ["src", "tests", "benches"].into_iter().flat_map(files) {
        let code = fs::read_to_string(&file).unwrap();
        let lines = code.lines().count();
        if lines > MOST_LINES {
            wrong.push(format!("{}: {lines} lines", file.display()));
        }
        if !code.starts_with("//! ") {
            wrong.push(format!(
                "{}: does not begin by saying what it is for",
                file.display()
            ));
        }
        let marks = [
            ["TO", "DO"],
            ["FIX", "ME"],
            ["to", "do!"],
            ["unimple", "mented!"],
        ]
        .map(|halves| halves.concat());
        if marks.iter().any(|mark| code.contains(mark)) {
            wrong.push(format!("{}: is not finished", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
