//! `wellspring spam purge` and `unpurge`: all that an account wrote.

use clap::Args;
use serde::Serialize;

use super::super::house::{Desk, unexpected};
use super::super::why::{REASONS, Why};
use super::super::{print, typed};
use crate::domain::{
    Answer, Care, CareAnswer, CareQuery, Command, Done, Handle, LogId, PurgeSize, Query,
};

/// Hide all that an account wrote, under one entry of the log that puts exactly that back
#[derive(Debug, Args)]
#[command(after_help = format!(
    "Example: wellspring spam purge eve --reason spam --words 'Sold belts' --suspend\n\n{REASONS} --suspend needs words, as `wellspring member suspend` does: they stand on the account's screen. Where a suspension until further notice holds already it stays as it is, also when the purge is taken back; one that ends is replaced, and comes back when the purge is taken back. Topics in which nobody else wrote leave the lists; where others answered, only the account's own posts are hidden. What it has waiting is refused. Where nothing stands and nothing waits nothing is done, and entry is null.\n\nWith --json an object: posts, topics, held, entry (or null)."
))]
pub(in crate::cli) struct Purge {
    #[arg(value_parser = typed::handle)]
    handle: Handle,
    #[command(flatten)]
    why: Why,
    /// Suspend the account too, until further notice, as one act
    #[arg(long)]
    suspend: bool,
    /// Only say what would be hidden
    #[arg(long)]
    dry_run: bool,
}

/// Put back what a purge hid, and end the suspension that came with it: one from before that still holds is back then
#[derive(Debug, Args)]
#[command(after_help = format!(
    "Example: wellspring spam unpurge 42 --reason mistake\n\n{REASONS} The entry is what `purge` printed. Another suspension than the one of `--suspend` stays; `wellspring member reinstate` ends it."
))]
pub(in crate::cli) struct Unpurge {
    /// The number of its entry of the log
    #[arg(value_name = "NUMBER", value_parser = typed::entry)]
    entry: LogId,
    #[command(flatten)]
    why: Why,
}

#[derive(Serialize)]
struct Record {
    posts: u32,
    topics: u32,
    held: u32,
    entry: Option<i64>,
}

impl Purge {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let (reason, words) = self.why.told()?;
        let query = Query::Care(CareQuery::PurgeSize(self.handle.clone()));
        let Answer::Care(CareAnswer::PurgeSize(size)) = desk.ask(query).await? else {
            return Err(unexpected());
        };
        if self.dry_run {
            return told(&self.handle, size, (None, true), desk.json);
        }
        let purge = Care::Purge {
            handle: self.handle.clone(),
            reason,
            words,
            suspend: self.suspend,
        };
        match desk.act(Command::Care(purge)).await? {
            Done::Logged(entry) => {
                told(&self.handle, size, (entry, false), desk.json)?;
                if self.suspend && size.suspended && !desk.json {
                    let handle = &self.handle;
                    print::line(format_args!(
                        "{handle} was suspended until further notice already, and stays so"
                    ))?;
                }
                Ok(())
            }
            _ => Err(unexpected()),
        }
    }
}

/// Says what was hidden, under which entry of the log, or what would be.
fn told(
    handle: &Handle,
    size: PurgeSize,
    (entry, would): (Option<LogId>, bool),
    json: bool,
) -> anyhow::Result<()> {
    let PurgeSize {
        posts,
        topics,
        held,
        ..
    } = size;
    if json {
        return print::json(&Record {
            posts,
            topics,
            held,
            entry: entry.map(|entry| entry.0),
        });
    }
    let (posts, topics) = (print::many(posts, "post"), print::many(topics, "topic"));
    let what = format!("{posts}, {topics}, {held} held");
    match entry {
        None if would => print::line(format_args!("would hide of {handle}: {what}")),
        None => print::line(format_args!("there is nothing of {handle} to hide")),
        Some(entry) => print::line(format_args!(
            "hidden of {handle}: {what}\nto put it back: wellspring spam unpurge {} --reason mistake",
            entry.0
        )),
    }?;
    Ok(())
}

impl Unpurge {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let (reason, words) = self.why.told()?;
        let back = Care::Unpurge {
            entry: self.entry,
            reason,
            words,
        };
        let subject = self.entry.to_string();
        desk.perform("spam unpurge", &subject, Command::Care(back), "put back")
            .await
    }
}
