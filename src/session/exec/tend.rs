//! `tend`: what hosts do with posts and topics.

use super::args::Args;
use super::caller::Caller;
use super::out::Out;
use super::stop::Stop;
use super::verb::{self, Opt};
use super::{json, unexpected, write};
use crate::domain::{
    Act, Answer, Care, CareAnswer, CareFault, CareQuery, Command, Deed, Done, LogFilter, LogId,
    PostId, PostsFrom, Query, Reason, Reference, Refusal, SafeText, Title, TopicId, Wanted,
};

/// Entries of an act that are looked at for the last one with a topic.
const LOOKED_AT: usize = 200;

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
    let words = SafeText::line(args.words.as_deref().unwrap_or_default());
    if Wanted::is_with_post(what, args.undo) && reference.post.is_none() {
        return Err(Stop::NotAPost(reference));
    }
    let query = Query::Resolve(reference.clone());
    let Answer::Place(place) = caller.forum.ask(caller.actor, query).await? else {
        return Err(unexpected());
    };
    let topic = place.topic.ok_or_else(unexpected)?.topic;
    let post = match place.post {
        Some(number) => Some(post(caller, topic.id, number).await?),
        None => None,
    };
    let title = args.title.as_deref();
    let title = title.map(|title| Title::new(title, &caller.forum.limits()));
    let wanted = Wanted {
        topic: topic.id,
        post,
        undo: args.undo,
        title: title.transpose()?,
        to: args.to.clone(),
        along: args.along.unwrap_or_default(),
    };
    if let Some(act) = wanted.back(what) {
        let entry = last(caller, act, &topic.reference()).await?;
        let back = Care::Reverse {
            entry,
            reason,
            words,
        };
        let done = caller.forum.act(caller.actor, Command::Care(back)).await?;
        let Done::Logged(entry) = done else {
            return Err(unexpected());
        };
        return told(
            caller,
            args,
            (reference.to_string(), act.as_str()),
            entry,
            out,
        )
        .await;
    }
    let usage = || verb::find("tend").map_or(Stop::NoCommand, Stop::Operands);
    let deed = wanted.deed(what).ok_or_else(usage)?;
    if matches!(deed, Deed::Erase(_)) && !args.yes {
        // What it would refuse is refused first.
        deed.act().because(reason, false).map_err(Refusal::from)?;
        return Err(Stop::BadValue(Opt::Yes));
    }
    let act = deed.act().as_str();
    let tend = Care::Tend {
        deed,
        reason,
        words,
    };
    let done = caller.forum.act(caller.actor, Command::Care(tend)).await?;
    let Done::Logged(entry) = done else {
        return Err(unexpected());
    };
    told(caller, args, (reference.to_string(), act), entry, out).await
}

/// The entry of the log that tells of the last such act with a topic.
async fn last(caller: &Caller<'_>, act: Act, topic: &Reference) -> Result<LogId, Stop> {
    let query = CareQuery::Log {
        filter: LogFilter {
            act: Some(act),
            ..LogFilter::default()
        },
        before: None,
        limit: LOOKED_AT,
    };
    let answer = caller.forum.ask(caller.actor, Query::Care(query)).await?;
    let Answer::Care(CareAnswer::Log(page)) = answer else {
        return Err(unexpected());
    };
    let found = page.rows.iter().find(|entry| entry.stands_at(topic));
    let none = Refusal::from(CareFault::NoSuchEntry);
    Ok(found.map(|entry| entry.id).ok_or(none)?)
}

/// Says what was done, and where it stands in the log.
async fn told(
    caller: &Caller<'_>,
    args: &Args,
    (reference, act): (String, &'static str),
    entry: Option<LogId>,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    if args.json {
        let tended = json::Tended {
            reference,
            act,
            entry: entry.map(|entry| entry.0),
        };
        return Ok(out.record(&tended).await?);
    }
    let entry = entry.map_or_else(
        || caller.words.tend_so_already().into_owned(),
        |entry| entry.to_string(),
    );
    Ok(out.print(&format!("{reference}  {act}  {entry}\n")).await?)
}

async fn post(caller: &Caller<'_>, topic: TopicId, number: u32) -> Result<PostId, Stop> {
    let posts = Query::Posts {
        topic,
        from: PostsFrom::Number(number),
        limit: 1,
    };
    match caller.forum.ask(caller.actor, posts).await? {
        Answer::Posts(posts, _) => Ok(posts.first().ok_or_else(unexpected)?.id),
        _ => Err(unexpected()),
    }
}
