//! The command line: what can be typed after `wellspring`, one file per command.
//!
//! Each command turns what was typed into a `Query` or a `Command` of the domain, and prints the answer. They work
//! whether or not the server runs. Exit status: 0, 1 when it failed, 2 when it was asked for what cannot be. With `--json`
//! each prints one document: an array, an object, or what was done (`print::Did`); docs/commands.md has the fields.

#[cfg(test)]
mod all_tests;
mod applying;
mod backup;
mod backups;
mod bar;
mod bulk;
mod check;
mod claim;
mod completions;
mod conference;
mod config;
mod console;
mod demo;
mod erase;
mod export;
mod fitting;
mod house;
mod import;
mod invite;
mod keys;
mod letter;
mod log;
mod logbook;
mod man;
mod marks;
pub mod mbox;
mod member;
mod metrics;
mod notify;
mod organisation;
mod overview;
mod own;
mod print;
mod queue;
mod report;
mod restore;
mod rules;
mod serve;
mod server;
mod sheet;
mod spam;
mod standing;
mod tend;
mod trouble;
mod typed;
mod why;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::domain::Handle;

/// A community forum that people enter with ssh.
#[derive(Debug, Parser)]
#[command(name = "wellspring", version, max_term_width = 100)]
#[command(
    after_help = "Begin with `wellspring serve --demo`, and enter with `ssh -p 2222 localhost`."
)]
struct Typed {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

/// What every command takes.
#[derive(Clone, Debug, Args)]
struct Common {
    /// The configuration file [default: config.toml in the --data directory, else here, else in ./wellspring-data]
    #[arg(long, global = true, value_name = "FILE", env = "WELLSPRING_CONFIG")]
    config: Option<PathBuf>,
    /// The data directory [default: server.data of the configuration, else ./wellspring-data]
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Print JSON: a list, a record, what was done, or an error; fields are added, never renamed
    #[arg(long, global = true)]
    json: bool,
    /// Act as this member: the log then names them, not `operator`
    #[arg(long = "as", global = true, value_name = "HANDLE", value_parser = typed::handle)]
    actor: Option<Handle>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Serve),
    Console(console::Console),
    #[command(subcommand)]
    Conference(conference::Conference),
    #[command(subcommand)]
    Member(member::Member),
    #[command(subcommand)]
    Organisation(organisation::Organisation),
    Queue(queue::Show),
    Tend(tend::Tend),
    #[command(subcommand)]
    Spam(spam::Spam),
    #[command(subcommand)]
    Invite(invite::Invite),
    #[command(subcommand)]
    Import(import::Import),
    Backup(backup::Backup),
    Backups(backups::Show),
    Restore(restore::Restore),
    Overview(overview::Show),
    Status(server::Status),
    Sessions(server::Sessions),
    Disconnect(server::Disconnect),
    Tail(server::Tail),
    Report(report::Report),
    Letter(letter::Show),
    Log(logbook::Log),
    Export(export::Export),
    Check(check::Check),
    Config(config::Show),
    JoiningSheet(sheet::Sheet),
    Completions(completions::Completions),
    Man(man::Man),
}

/// Does what was typed.
#[must_use]
pub fn main() -> ExitCode {
    let Typed { common, command } = match Typed::try_parse() {
        Ok(typed) => typed,
        Err(error) => return trouble::mistyped(&error),
    };
    let done = match command {
        Command::Serve(serve) => serve.run(&common),
        Command::Console(console) => console.run(&common),
        Command::Conference(conference) => conference.run(&common),
        Command::Member(member) => member.run(&common),
        Command::Organisation(organisation) => organisation.run(&common),
        Command::Queue(show) => show.run(&common),
        Command::Spam(spam) => spam.run(&common),
        Command::Tend(tend) => tend.run(&common),
        Command::Invite(invite) => invite.run(&common),
        Command::Import(import) => import.run(&common),
        Command::Backups(show) => show.run(&common),
        Command::Backup(backup) => backup.run(&common),
        Command::Restore(restore) => restore.run(&common),
        Command::Overview(show) => show.run(&common),
        Command::Status(status) => status.run(&common),
        Command::Sessions(sessions) => sessions.run(&common),
        Command::Disconnect(disconnect) => disconnect.run(&common),
        Command::Tail(tail) => tail.run(&common),
        Command::Report(report) => report.run(&common),
        Command::Letter(letter) => letter.run(&common),
        Command::Log(log) => log.run(&common),
        Command::Export(export) => export.run(&common),
        Command::Check(check) => check.run(&common),
        Command::Config(show) => show.run(&common),
        Command::JoiningSheet(sheet) => sheet.run(&common),
        Command::Completions(completions) => completions.run(),
        Command::Man(man) => man.run(),
    };
    trouble::tell(done, common.json)
}
