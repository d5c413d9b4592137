//! `decide` and `reverse`: what hosts and sysops do with an entry of the log.

use serde::Serialize;

use super::args::Args;
use super::caller::Caller;
use super::out::Out;
use super::stop::Stop;
use super::verb::{self, Opt};
use super::{asking, unexpected, write};
use crate::domain::{Care, Command, Done, LogId, SafeText};

/// What became of an entry.
#[derive(Serialize)]
struct Ruled {
    /// The entry.
    id: i64,
    /// Whether the appeal was granted; not there after `reverse`.
    #[serde(skip_serializing_if = "Option::is_none")]
    granted: Option<bool>,
    /// The entry that says so.
    entry: Option<i64>,
}

/// Decides the appeal against an entry or for an idea, with an answer that both sides read.
pub async fn decide(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    write::author(caller)?;
    let grant = match args.operands.get(1).map(String::as_str) {
        Some("grant") => true,
        Some("dismiss") => false,
        _ => return Err(verb::find("decide").map_or(Stop::NoCommand, Stop::Operands)),
    };
    let answer = args.words.as_deref().ok_or(Stop::Missing(Opt::Words))?;
    if asking::named(args).is_some() {
        return asking::decide(caller, args, (grant, answer), out).await;
    }
    let entry = entry(args)?;
    let decide = Care::DecideEntry {
        entry,
        grant,
        answer: SafeText::line(answer),
    };
    let said = match grant {
        true => caller.words.entry_granted(),
        false => caller.words.entry_dismissed(),
    };
    told(caller, args, (entry, Some(grant)), decide, &said, out).await
}

/// Takes back what an entry tells of.
pub async fn reverse(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    write::author(caller)?;
    let entry = entry(args)?;
    let (reason, words) = args.why()?.ok_or(Stop::Missing(Opt::Why))?;
    let reverse = Care::Reverse {
        entry,
        reason,
        words,
    };
    let said = caller.words.exec_taken_back();
    told(caller, args, (entry, None), reverse, &said, out).await
}

/// Does it, and says so.
async fn told(
    caller: &Caller<'_>,
    args: &Args,
    (id, granted): (LogId, Option<bool>),
    care: Care,
    said: &str,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    let Done::Logged(entry) = caller.forum.act(caller.actor, Command::Care(care)).await? else {
        return Err(unexpected());
    };
    if args.json {
        let ruled = Ruled {
            id: id.0,
            granted,
            entry: entry.map(|entry| entry.0),
        };
        return Ok(out.record(&ruled).await?);
    }
    let entry = entry.map_or_else(String::new, |entry| format!(" ({entry})"));
    Ok(out.print(&format!("{id}: {said}{entry}\n")).await?)
}

/// The entry that is named.
fn entry(args: &Args) -> Result<LogId, Stop> {
    let text = args.operand();
    LogId::parse(text).ok_or_else(|| Stop::NotAnEntry(SafeText::log(text)))
}
