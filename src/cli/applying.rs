//! `wellspring member approve`, `reject` and `list --waiting`: who wants in where registration is by approval; and `welcome`,
//! for those who are in and were not answered yet.

use clap::Args;

use super::house::{Desk, unexpected};
use super::print::Did;
use super::trouble::stopped;
use super::why::{REASONS, Why};
use super::{print, typed};
use crate::domain::{
    Answer, Byline, Care, CareAnswer, CareQuery, Command, Handle, Query, QueueRow,
};
use crate::session::exec::held;
use crate::session::exec::queue::Waiting;
use crate::session::exec::stop::Stop;

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
#[command(after_help = format!(
    "Example: wellspring member reject bob --reason upkeep --words 'Say which company you are with'\n\n{REASONS} They read the words, and may apply again after 7 days. It stands in the log."
))]
pub(super) struct Reject {
    #[arg(value_parser = typed::handle)]
    handle: Handle,
    #[command(flatten)]
    why: Why,
}

impl Approve {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let approve = Command::Care(Care::Approve(self.handle.clone()));
        let said = format!("{} is in", self.handle);
        desk.perform("member approve", self.handle.as_str(), approve, &said)
            .await
    }
}

impl Reject {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let (reason, words) = self.why.told()?;
        let reject = Care::Reject {
            handle: self.handle.clone(),
            reason,
            words,
        };
        let said = format!("{} was not let in", self.handle);
        let reject = Command::Care(reject);
        desk.perform("member reject", self.handle.as_str(), reject, &said)
            .await
    }
}

/// Puts a newcomer aside as welcomed.
pub(super) async fn welcome(desk: &Desk, handle: &Handle) -> anyhow::Result<()> {
    let welcomed = held::welcomed(&desk.forum, desk.actor(), handle).await;
    let (changed, said) = match welcomed {
        Ok(()) => (true, format!("{handle} waits to be welcomed no more")),
        Err(Stop::NoNewcomer(_)) => {
            desk.member(handle.clone()).await?;
            (false, format!("{handle} does not wait to be welcomed"))
        }
        Err(stop) => return Err(stopped(stop)),
    };
    Did::of("member welcome", handle.as_str(), changed, None, &said).print(desk.json)
}

/// Prints who waits to be let in, the longest first.
pub(super) async fn list(desk: &Desk) -> anyhow::Result<()> {
    let query = Query::Care(CareQuery::Applications);
    let Answer::Care(CareAnswer::Applications(all)) = desk.ask(query).await? else {
        return Err(unexpected());
    };
    if desk.json {
        return print::json(&all.iter().map(Waiting::from).collect::<Vec<_>>());
    }
    let row = |row: &QueueRow| {
        let who = row.who.as_ref();
        [
            who.map_or("-", Byline::short).to_owned(),
            who.map_or_else(String::new, |who| who.name.to_string()),
            print::minute(row.at),
            row.words.to_string(),
        ]
    };
    let names = ["handle", "name", "since (UTC)", "what brings them here"];
    Ok(print::table(
        names,
        &all.iter().map(row).collect::<Vec<_>>(),
        "nobody waits to be let in",
    )?)
}
