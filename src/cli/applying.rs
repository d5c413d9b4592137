//! `wellspring member approve`, `reject` and `list --waiting`: who wants in where registration is by approval.

use clap::Args;

use super::house::{Desk, unexpected};
use super::{print, typed};
use crate::domain::{
    Answer, Byline, Care, CareAnswer, CareQuery, Command, Handle, Query, QueueRow, SafeText,
};
use crate::session::exec::queue::Waiting;
use crate::text::exact;

/// Let somebody in who waits; a screen of theirs that is open goes on at once
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring member approve bob\n\n`wellspring member list --waiting` shows who waits, and what they say of themselves. It stands in the log."
)]
pub(super) struct Approve {
    #[arg(value_parser = typed::handle)]
    handle: Handle,
}

/// Refuse somebody who waits, with words that they read
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring member reject bob --reason 'Say which company you are with'\n\nThey may apply again after 7 days. It stands in the log."
)]
pub(super) struct Reject {
    #[arg(value_parser = typed::handle)]
    handle: Handle,
    /// Why, in words
    #[arg(long, value_name = "WORDS")]
    reason: String,
}

impl Approve {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let approve = Care::Approve(self.handle.clone());
        desk.act(Command::Care(approve)).await?;
        Ok(print::line(format_args!("{} is in", self.handle))?)
    }
}

impl Reject {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let words = SafeText::line(&self.reason);
        let reject = Care::Reject(self.handle.clone(), words);
        desk.act(Command::Care(reject)).await?;
        Ok(print::line(format_args!("{} was not let in", self.handle))?)
    }
}

/// Prints who waits to be let in, the longest first.
pub(super) async fn list(desk: &Desk, json: bool) -> anyhow::Result<()> {
    let query = Query::Care(CareQuery::Applications);
    let Answer::Care(CareAnswer::Applications(all)) = desk.ask(query).await? else {
        return Err(unexpected());
    };
    if json {
        return print::json(&all.iter().map(Waiting::from).collect::<Vec<_>>());
    }
    let row = |row: &QueueRow| {
        let who = row.who.as_ref();
        [
            who.map_or("-", Byline::short).to_owned(),
            who.map_or_else(String::new, |who| who.name.to_string()),
            exact(row.at),
            row.words.to_string(),
        ]
    };
    let names = ["handle", "name", "since (UTC)", "what brings them here"];
    Ok(print::table(
        names,
        &all.iter().map(row).collect::<Vec<_>>(),
    )?)
}
