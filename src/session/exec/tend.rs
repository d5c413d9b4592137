//! `tend`: what hosts do with posts and topics.

use std::sync::Arc;

use super::args::Args;
use super::caller::Caller;
use super::out::Out;
use super::stop::Stop;
use super::verb::{self, Opt};
use super::{json, unexpected, write};
use crate::domain::{
    Act, Answer, Care, CareAnswer, CareFault, CareQuery, Command, Deed, Done, LogFilter, LogId,
    Post, PostsFrom, Query, Reason, Reference, Refusal, SafeText, Title, Topic, TopicId, Wanted,
};

/// Entries of an act that are looked at for the last one with a topic.
const LOOKED_AT: usize = 200;

/// The options that it takes.
pub(super) const OPTIONS: &[Opt] = &[
    Opt::Why,
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
    let reason = reason.ok_or(match args.reason {
        Some(_) => Stop::BadValue(Opt::Why),
        None => Stop::Missing(Opt::Why),
    })?;
    let words = SafeText::line(args.words.as_deref().unwrap_or_default());
    let (topic, number) = resolved(caller, reference.clone()).await?;
    let is_with_post = Wanted::is_with_post(what, args.undo);
    if is_with_post && reference.post.is_none() {
        return Err(Stop::NotAPost(reference));
    }
    let post = match number {
        Some(number) => Some(post(caller, topic.id, number).await?),
        None => None,
    };
    let title = args.title.as_deref();
    let title = title.map(|title| Title::new(title, &caller.forum.limits()));
    let wanted = Wanted {
        topic: topic.id,
        post: post.as_ref().map(|post| post.id),
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
        let now = now(caller, reference.clone(), act).await;
        let tended = tended(&reference, act, entry, now);
        return told(caller, args, &tended, out).await;
    }
    let lacks = match what {
        "retitle" | "split" if args.title.is_none() => Some(Opt::Title),
        "move" | "link" | "unlink" if args.to.is_none() => Some(Opt::To),
        _ => None,
    };
    let usage = || verb::find("tend").map_or(Stop::NoCommand, Stop::Operands);
    let deed = wanted
        .deed(what)
        .ok_or_else(|| lacks.map_or_else(usage, Stop::Missing))?;
    // What is named is what it is done with: of a deed with a topic, the topic.
    let reference = match is_with_post {
        true => reference,
        false => Reference {
            post: None,
            ..reference
        },
    };
    let act = deed.act();
    if let (Deed::Erase(_), Some(post), false) = (&deed, &post, args.yes) {
        // What it would refuse is refused first.
        act.because(reason, false).map_err(Refusal::from)?;
        if args.json {
            return Ok(out.record(&tended(&reference, act, None, None)).await?);
        }
        let who = post.author.short();
        let said = caller.words.exec_would_erase(reference.to_string(), who);
        return Ok(out.print(&format!("{said}\n")).await?);
    }
    let tend = Care::Tend {
        deed,
        reason,
        words,
    };
    let done = caller.forum.act(caller.actor, Command::Care(tend)).await?;
    let Done::Logged(entry) = done else {
        return Err(unexpected());
    };
    let now = now(caller, reference.clone(), act).await;
    let tended = tended(&reference, act, entry, now);
    told(caller, args, &tended, out).await
}

/// The topic at an address, and the number of the post if it names one.
async fn resolved(caller: &Caller<'_>, reference: Reference) -> Result<(Topic, Option<u32>), Stop> {
    let query = Query::Resolve(reference);
    let Answer::Place(place) = caller.forum.ask(caller.actor, query).await? else {
        return Err(unexpected());
    };
    Ok((place.topic.ok_or_else(unexpected)?.topic, place.post))
}

/// Where that stands now which had this address before: only of what goes elsewhere, and only for who may read it there.
async fn now(caller: &Caller<'_>, reference: Reference, act: Act) -> Option<Reference> {
    if !matches!(act, Act::Move | Act::Split) {
        return None;
    }
    let (topic, _) = resolved(caller, reference).await.ok()?;
    Some(topic.reference())
}

fn tended(
    reference: &Reference,
    act: Act,
    entry: Option<LogId>,
    now: Option<Reference>,
) -> json::Tended {
    json::Tended {
        reference: reference.to_string(),
        act: act.as_str(),
        entry: entry.map(|entry| entry.0),
        now: now.map(|now| now.to_string()),
    }
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
    tended: &json::Tended,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    if args.json {
        return Ok(out.record(tended).await?);
    }
    let entry = tended.entry.map_or_else(
        || caller.words.tend_so_already().into_owned(),
        |entry| LogId(entry).to_string(),
    );
    let now = tended.now.iter().map(|now| format!("  {now}"));
    let now: String = now.collect();
    let said = format!("{}  {}  {entry}{now}\n", tended.reference, tended.act);
    Ok(out.print(&said).await?)
}

async fn post(caller: &Caller<'_>, topic: TopicId, number: u32) -> Result<Arc<Post>, Stop> {
    let posts = Query::Posts {
        topic,
        from: PostsFrom::Number(number),
        limit: 1,
    };
    match caller.forum.ask(caller.actor, posts).await? {
        Answer::Posts(posts, _) => posts.into_iter().next().ok_or_else(unexpected),
        _ => Err(unexpected()),
    }
}
