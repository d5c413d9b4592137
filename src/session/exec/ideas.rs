//! `ideas`, `vote`, `unvote` and `step`: a board of ideas, one's votes on it, and the steps of whoever may take them.

use super::args::Args;
use super::caller::Caller;
use super::out::Out;
use super::stop::Stop;
use super::verb::{self, Opt};
use super::write::{self, Stdin};
use super::{json, lists, plain, unexpected};
use crate::domain::{
    Answer, Body, Command, ConferenceKind, Done, Failure, Query, Reference, Refusal, ReleaseName,
    SafeText, Slug, Status, Step, Target,
};

/// The ideas of a board in one of its views.
pub async fn ideas(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    let slug = Slug::parse(args.operand()).ok_or(Refusal::SlugInvalid)?;
    let after = match &args.before {
        Some(before) => Some(lists::topic(caller, before).await?.topic.id),
        None => None,
    };
    let (filter, sort) = args.view.unwrap_or_default().list();
    let query = Query::Topics {
        conference: slug,
        filter,
        sort,
        after,
        limit: args.limit(),
    };
    let Answer::Topics(Some(conference), page) = caller.forum.ask(caller.actor, query).await?
    else {
        return Err(unexpected());
    };
    if conference.kind != ConferenceKind::Ideas {
        return Err(Stop::NotABoard(conference.slug.clone()));
    }
    let now = caller.forum.now();
    if args.json {
        let rows: Vec<_> = page.rows.into_iter().map(|row| (row, now)).collect();
        return Ok(out.array::<json::Idea, _>(&rows).await?);
    }
    let rows: Vec<_> = page
        .rows
        .iter()
        .map(|row| plain::idea(caller.words, row, now))
        .collect();
    lists::table(caller, out, &rows).await?;
    lists::more_topics(caller, out, &page).await
}

/// Votes for an idea, or takes the vote back.
pub async fn vote(
    caller: &Caller<'_>,
    args: &Args,
    on: bool,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    write::author(caller)?;
    let row = lists::topic(caller, &args.reference()?).await?;
    let command = Command::Vote(row.topic.id, on);
    let Done::Voted(votes) = caller.forum.act(caller.actor, command).await? else {
        return Err(unexpected());
    };
    let reference = row.topic.reference().to_string();
    if args.json {
        out.record(&json::Voted { reference, votes }).await?;
    } else {
        let votes = caller.words.votes_count(votes);
        out.print(&format!("{reference}  {votes}\n")).await?;
    }
    Ok(())
}

/// Takes an idea to another status, for the reason that is given beside it or on standard input.
pub async fn step(
    caller: &Caller<'_>,
    args: &Args,
    stdin: Stdin<'_>,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    let member = write::author(caller)?;
    let reference = args.reference()?;
    let step = meant(caller, args)?;
    let status = step.status();
    let row = lists::topic(caller, &reference).await?;
    let topic = row.topic.reference();
    let place = format!("{topic} {}", status.as_str());
    let command = Command::Step {
        id: write::command_id(member, &place, args.id.as_deref()),
        topic: row.topic.id,
        step,
        reason: reason(caller, args, stdin).await?,
    };
    let posted = write::done(caller, command).await?;
    if args.json {
        let (reference, status) = (posted.to_string(), status.as_str());
        out.record(&json::Stepped { reference, status }).await?;
    } else {
        let status = caller.words.status(status);
        out.print(&format!("{posted}  {status}\n")).await?;
    }
    Ok(())
}

/// The step that the arguments mean. What belongs to another status is not passed over in silence.
fn meant(caller: &Caller<'_>, args: &Args) -> Result<Step, Stop> {
    let typed = args.operands.get(1).map_or("", String::as_str);
    let status = Status::parse(typed).ok_or_else(|| Stop::NotAStatus(SafeText::log(typed)))?;
    let wanted = |has: bool, option: Opt| {
        if has {
            Ok(())
        } else {
            Err(Stop::Missing(option))
        }
    };
    let (planned, shipped) = (status == Status::Planned, status == Status::Shipped);
    let merged = status == Status::Merged;
    let superfluous = (args.target.is_some() && !planned)
        || (args.release.is_some() && !shipped)
        || (args.into.is_some() && !merged);
    if let Some(verb) = verb::find("step").filter(|_| superfluous) {
        return Err(Stop::Operands(verb));
    }
    wanted(!planned || args.target.is_some(), Opt::Target)?;
    wanted(!shipped || args.release.is_some(), Opt::Release)?;
    wanted(!merged || args.into.is_some(), Opt::Into)?;
    Ok(match (&args.target, &args.release, &args.into) {
        (Some(target), ..) => Step::Plan(Target::new(target)?),
        (_, Some(release), _) => Step::Ship(ReleaseName::new(release, &caller.forum.limits())?),
        (.., Some(into)) => Step::Merge(Reference {
            post: None,
            ..into.clone()
        }),
        _ => Step::To(status),
    })
}

/// Why: from the line, else from standard input. None is a refusal of its own, not one of a post without words.
async fn reason(caller: &Caller<'_>, args: &Args, stdin: Stdin<'_>) -> Result<Body, Stop> {
    let reason = match &args.reason {
        Some(reason) => Body::new(reason, &caller.forum.limits()).map_err(Stop::from),
        None if caller.pty => return Err(Refusal::ReasonEmpty.into()),
        None => write::body(caller, stdin).await,
    };
    reason.map_err(|stop| match stop {
        Stop::Failed(Failure::Refused(Refusal::BodyEmpty)) => Refusal::ReasonEmpty.into(),
        stop => stop,
    })
}
