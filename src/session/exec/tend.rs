//! `tend`: what hosts do with posts and topics.

use super::args::Args;
use super::caller::Caller;
use super::out::Out;
use super::stop::Stop;
use super::verb::{self, Opt};
use super::{json, unexpected, write};
use crate::domain::{
    Answer, Care, Command, Deed, Done, PostsFrom, Query, Reason, Reference, SafeText, Title, Wanted,
};

/// The options that it takes.
pub(super) const OPTIONS: &[Opt] = &[
    Opt::Reason,
    Opt::Words,
    Opt::Undo,
    Opt::Title,
    Opt::To,
    Opt::Along,
    Opt::Yes,
    Opt::Json,
];

/// Does a deed with a topic or a post.
pub async fn tend(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    write::author(caller)?;
    let what = args.operand();
    let text = args.operands.get(1).map_or("", String::as_str);
    let reference = Reference::parse(text).filter(|place| place.topic.is_some());
    let reference = reference.ok_or_else(|| Stop::NotAReference(SafeText::log(text)))?;
    let reason = args.reason.as_deref().and_then(Reason::parse);
    let reason = reason.filter(|reason| Reason::CHOICES.contains(reason));
    let reason = reason.ok_or(Stop::BadValue(Opt::Reason))?;
    let query = Query::Resolve(reference.clone());
    let Answer::Place(place) = caller.forum.ask(caller.actor, query).await? else {
        return Err(unexpected());
    };
    let topic = place.topic.ok_or_else(unexpected)?.topic.id;
    let posts = Query::Posts {
        topic,
        from: PostsFrom::Number(place.post.unwrap_or(0)),
        limit: 1,
    };
    let Answer::Posts(posts, _) = caller.forum.ask(caller.actor, posts).await? else {
        return Err(unexpected());
    };
    let title = args.title.as_deref();
    let title = title.map(|title| Title::new(title, &caller.forum.limits()));
    let wanted = Wanted {
        topic,
        post: posts.first().ok_or_else(unexpected)?.id,
        undo: args.undo,
        title: title.transpose()?,
        to: args.to.clone(),
        along: args.along.unwrap_or_default(),
    };
    let usage = || verb::find("tend").map_or(Stop::NoCommand, Stop::Operands);
    let deed = wanted.deed(what).ok_or_else(usage)?;
    if matches!(deed, Deed::Erase(_)) && !args.yes {
        return Err(Stop::BadValue(Opt::Yes));
    }
    let act = deed.act().as_str();
    let tend = Care::Tend {
        deed,
        reason,
        words: SafeText::line(args.words.as_deref().unwrap_or_default()),
    };
    let done = caller.forum.act(caller.actor, Command::Care(tend)).await?;
    let Done::Logged(entry) = done else {
        return Err(unexpected());
    };
    let (reference, entry) = (reference.to_string(), entry.map(|entry| entry.0));
    if args.json {
        let tended = json::Tended {
            reference,
            act,
            entry,
        };
        return Ok(out.record(&tended).await?);
    }
    let entry = entry.map_or_else(
        || caller.words.tend_so_already().into_owned(),
        |entry| entry.to_string(),
    );
    Ok(out.print(&format!("{reference}  {act}  {entry}\n")).await?)
}
