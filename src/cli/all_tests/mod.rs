//! Everything that the forum does or answers, and the line that asks it for that: what is done in the console is a command, too.
//!
//! Each table matches all variants, so that a new one does not compile without an answer here. The lines are read by the parsers
//! of the program itself. What is no command says why.

mod acts;
mod questions;

use clap::{CommandFactory as _, Parser as _};

use super::Typed;
use crate::session::exec;

/// How it is asked for in a line.
enum By {
    /// `wellspring ...` on the server.
    Server(&'static str),
    /// `ssh HOST ...`, as it is a member's own.
    Ssh(&'static str),
    /// Not at all, and why.
    Screens(&'static str),
}

/// A variant as it is matched, and the answer.
type Row = (&'static str, By);

/// A table of all variants of an enum.
macro_rules! all {
    ($kind:ty: $($variant:pat => $by:ident $said:literal,)+) => {{
        const _: fn(&$kind) = |it| match it {
            $($variant => {})+
        };
        &[$((stringify!($variant), $crate::cli::all_tests::By::$by($said)),)+]
    }};
}
use all;

fn tables() -> impl Iterator<Item = &'static Row> {
    let acts = [acts::COMMANDS, acts::CARE, acts::DEEDS, acts::VERDICTS];
    let questions = [questions::QUERIES, questions::CARE, questions::PAGES];
    acts.into_iter().chain(questions).flatten()
}

/// Commands that are about the program, its files and its machine, and so about nothing that the forum does.
const OTHERS: &str = "backup, check, completions, console, export, import jsonl, joining-sheet, letter, man, restore, serve";

/// The command that a line names, as `member key add`.
fn named(line: &str) -> String {
    let mut at = &Typed::command();
    let mut names = Vec::new();
    for word in shell_words::split(line).unwrap() {
        if let Some(below) = at.get_subcommands().find(|one| one.get_name() == word) {
            names.push(word);
            at = below;
        }
    }
    names.join(" ")
}

fn leaves(at: &clap::Command, before: &str, found: &mut Vec<String>) {
    for below in at.get_subcommands() {
        let name = format!("{before} {}", below.get_name());
        let name = name.trim().to_owned();
        match below.has_subcommands() {
            true => leaves(below, &name, found),
            false => found.push(name),
        }
    }
}

#[test]
fn each_is_asked_for_in_a_line_that_is_understood_or_says_why_not() {
    for (variant, by) in tables() {
        match by {
            By::Server(line) => {
                let words = format!("wellspring {line} --json");
                let words = shell_words::split(&words).unwrap();
                let typed = Typed::try_parse_from(words);
                assert!(
                    typed.is_ok_and(|typed| typed.common.json),
                    "{variant}: {line}"
                );
                assert_ne!(named(line), "", "{variant}: {line}");
            }
            By::Ssh(line) => assert!(exec::understands(line), "{variant}: {line}"),
            By::Screens(why) => assert!(why.len() > 10, "{variant}"),
        }
    }
}

#[test]
fn each_command_asks_for_something_that_the_forum_does() {
    let mut found = Vec::new();
    leaves(&Typed::command(), "", &mut found);
    let lines = tables().filter_map(|(_, by)| match by {
        By::Server(line) => Some(named(line)),
        _ => None,
    });
    let mut told: Vec<_> = lines.collect();
    told.extend(OTHERS.split(", ").map(str::to_owned));
    // By itself, it lists what its commands speak of.
    told.retain(|name| name != "log");
    for names in [&mut found, &mut told] {
        names.sort();
        names.dedup();
    }
    assert_eq!(told, found);
}
