//! `appeal` and `decide` where they name an idea, `doubt`, `call` and `test`: what is asked about an idea besides its steps.

use serde_json::json;

use super::args::Args;
use super::caller::Caller;
use super::out::Out;
use super::stop::Stop;
use super::verb;
use super::write::{self, Stdin};
use super::{lists, unexpected};
use crate::domain::{Body, Command, Done, MemberId, Places, Reference, TopicId};

/// The idea that is named; none where that is no reference to a topic.
#[must_use]
pub fn named(args: &Args) -> Option<Reference> {
    Reference::parse(args.operand()).filter(|reference| reference.topic.is_some())
}

/// Appeals against the decline of an idea, with words from standard input.
pub async fn appeal(
    caller: &Caller<'_>,
    args: &Args,
    stdin: Stdin<'_>,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    let (member, topic, place) = idea(caller, args).await?;
    let appeal = Command::Appeal {
        id: write::command_id(member, &place.to_string(), None),
        topic,
        words: write::body(caller, stdin).await?,
    };
    let posted = write::done(caller, appeal).await?;
    told(args, &posted, ("appealed", true), "", out).await
}

/// Decides the appeal for an idea.
pub async fn decide(
    caller: &Caller<'_>,
    args: &Args,
    (grant, reason): (bool, &str),
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    let (member, topic, place) = idea(caller, args).await?;
    let decide = Command::DecideAppeal {
        id: write::command_id(member, &place.to_string(), None),
        topic,
        grant,
        reason: Body::new(reason, &caller.forum.limits())?,
    };
    let posted = write::done(caller, decide).await?;
    let said = match grant {
        true => caller.words.entry_granted(),
        false => caller.words.entry_dismissed(),
    };
    told(args, &posted, ("granted", grant), &said, out).await
}

/// Says that what was shipped is not really fixed, perhaps in words, or takes that back.
pub async fn doubt(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    let (member, topic, place) = idea(caller, args).await?;
    let limits = caller.forum.limits();
    let words = args.words.as_deref().filter(|_| !args.undo);
    let words = words.map(|words| Body::new(words, &limits)).transpose()?;
    let doubt = Command::Doubt {
        id: write::command_id(member, &place.to_string(), None),
        topic,
        on: !args.undo,
        words,
    };
    let at = match caller.forum.act(caller.actor, doubt).await? {
        Done::Posted(posted, _) => posted,
        Done::Ok => place,
        _ => return Err(unexpected()),
    };
    told(args, &at, ("doubted", !args.undo), "", out).await
}

/// Looks for so many testers of an idea, or closes the call with what they found, in words from standard input.
pub async fn call(
    caller: &Caller<'_>,
    args: &Args,
    stdin: Stdin<'_>,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    let places = match args.operands.get(1).map(String::as_str) {
        Some("close") => None,
        places => {
            let places = places.and_then(|places| places.parse().ok());
            let usage = || verb::find("call").map_or(Stop::NoCommand, Stop::Operands);
            Some(Places::new(places.ok_or_else(usage)?)?)
        }
    };
    let (member, topic, place) = idea(caller, args).await?;
    let id = write::command_id(member, &place.to_string(), None);
    let words = write::body(caller, stdin).await?;
    let command = match places {
        Some(places) => Command::Call {
            id,
            topic,
            places,
            words,
        },
        None => Command::CloseCall {
            id,
            topic,
            results: words,
        },
    };
    let posted = write::done(caller, command).await?;
    told(args, &posted, ("open", places.is_some()), "", out).await
}

/// Takes a place as tester of an idea, or gives it back.
pub async fn test(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    let (_, topic, place) = idea(caller, args).await?;
    let test = Command::Test(topic, !args.undo);
    caller.forum.act(caller.actor, test).await?;
    told(args, &place, ("testing", !args.undo), "", out).await
}

/// Who asks, about which topic, and how that is called.
async fn idea(caller: &Caller<'_>, args: &Args) -> Result<(MemberId, TopicId, Reference), Stop> {
    let member = write::author(caller)?;
    let row = lists::topic(caller, &args.reference()?).await?;
    Ok((member, row.topic.id, row.topic.reference()))
}

/// Prints where it stands, and what became of it.
async fn told(
    args: &Args,
    at: &Reference,
    (what, holds): (&str, bool),
    said: &str,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    if args.json {
        let made = json!({ "ref": at.to_string(), what: holds });
        return Ok(out.record(&made).await?);
    }
    let line = format!("{at}  {said}");
    Ok(out.print(&format!("{}\n", line.trim_end())).await?)
}
