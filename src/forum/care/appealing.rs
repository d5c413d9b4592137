//! Appeals against what stands in the log: made once by the member whom it concerns, decided by somebody else, with words.
//! Granting takes back what was done, in the same transaction; both sides are told.

use super::super::Forum;
use super::super::conferences::may_read;
use super::super::drafting;
use super::super::fault::Halt;
use super::super::viewer;
use super::office::Writing;
use super::{restoring, taking_back};
use crate::domain::rules::{Standing, may_appeal_entry, may_decide_entry, may_operate};
use crate::domain::{
    Act, Actor, Byline, CareFault, Done, Duty, EntryDeed, Failure, Limits, LogAppeal, LogEntry,
    LogId, MemberId, Office, Reason, Refusal, SafeText, Time, Viewer,
};
use std::sync::Arc;

use crate::store::events::{About, Kind, append};
use crate::store::notices::Telling;
use crate::store::{Read, Write, appeals_of_log, conferences, flags, log, members, notices, posts};

/// Those who may decide an appeal and are told of it, at most.
const TOLD: usize = 100;

/// Appeals against an entry.
pub(super) async fn appeal(
    forum: &Forum,
    viewer: Viewer,
    id: LogId,
    words: SafeText,
) -> Result<Done, Failure> {
    let words = LogAppeal::words(&words)?;
    let limits = forum.limits();
    let appeal = move |w: &mut Write<'_>| {
        let entry = seen(&w.read(), &viewer, id)?;
        let about = log::about(&w.read(), id)?.ok_or(CareFault::NoSuchEntry)?;
        let made = appeals_of_log::of(&w.read(), id)?.is_some();
        let member = may_appeal_entry(&viewer, &entry, made)?;
        if words.as_str().trim().is_empty() {
            return Err(CareFault::WordsMissing.into());
        }
        appeals_of_log::make(w, id, member, &words)?;
        append(w, Kind::Logged, Some(member), about)?;
        let deciders = deciders(&w.read(), &limits, &entry, about, w.now)?;
        notices::tell_appealed(w, id, member, &deciders)?;
        drafting::said(w, &viewer, (id, EntryDeed::Appeal), &words)?;
        Ok(Done::Ok)
    };
    forum.write(appeal).await
}

/// Decides the appeal against an entry.
pub(super) async fn decide(
    forum: &Forum,
    viewer: Viewer,
    id: LogId,
    grant: bool,
    answer: SafeText,
) -> Result<Done, Failure> {
    let answer = LogAppeal::words(&answer)?;
    let limits = forum.limits();
    let decide = move |w: &mut Write<'_>| {
        let (entry, about, standing) = found(&w.read(), &viewer, &limits, id)?;
        let nobody_else = nobody_else(&w.read(), (&viewer, &limits), &entry, w.now)?;
        let case = (&entry, of_sysop(&w.read(), &entry)?);
        let (who, office) = may_decide_entry(&viewer, standing, case, nobody_else)?;
        // It ended when what it is against was taken back.
        if entry.reversed_by.is_some() {
            return Err(CareFault::NoEntryAppeal.into());
        }
        if answer.as_str().trim().is_empty() {
            return Err(CareFault::WordsMissing.into());
        }
        if !appeals_of_log::decide(w, id, who, grant, &answer)? {
            return Err(CareFault::NoEntryAppeal.into());
        }
        let reversed = match grant {
            true => take_back(w, (&viewer, &limits), (who, office), (&entry, &answer))?,
            false => None,
        };
        // Each decision stands in the log: as what took the act back, or else as itself.
        let act = if grant {
            Act::GrantAppeal
        } else {
            Act::DismissAppeal
        };
        let own = Writing::of((who, office), act).at(about).saying(&answer);
        let logged = match reversed {
            Some(reversed) => reversed,
            None => own.append(w)?,
        };
        tell(w, &limits, (&entry, about), who)?;
        let deed = match grant {
            true => EntryDeed::Grant,
            false => EntryDeed::Dismiss,
        };
        drafting::said(w, &viewer, (id, deed), &answer)?;
        Ok((entry.act, logged))
    };
    let (act, logged) = forum.write(decide).await?;
    taking_back::finish(forum, act, logged).await
}

/// Those who may decide an appeal against an entry, so many at most.
fn deciders(
    r: &Read<'_>,
    limits: &Limits,
    entry: &LogEntry,
    about: About,
    now: Time,
) -> Result<Vec<MemberId>, Halt> {
    let (mut candidates, duty) = match about.conference.filter(|_| !entry.act.is_of_standing()) {
        Some(conference) => {
            let hosts = flags::hosts(r, conference, MemberId(0))?;
            (hosts, Duty::Queue)
        }
        None => (Vec::new(), Duty::Members),
    };
    candidates.extend(appeals_of_log::of_page(r, duty, TOLD)?);
    let case = (entry, of_sysop(r, entry)?);
    let mut deciders = Vec::new();
    for member in candidates {
        let viewer = viewer::seen(r, Actor::Member(member), now)?;
        let Some(viewer) = viewer.filter(|_| !deciders.contains(&member)) else {
            continue;
        };
        let standing = match found(r, &viewer, limits, entry.id) {
            Ok((.., standing)) => standing,
            Err(Halt::Refused(_)) => continue,
            Err(halt) => return Err(halt),
        };
        if may_decide_entry(&viewer, standing, case, false).is_ok() {
            deciders.push(member);
        }
    }
    deciders.truncate(TOLD);
    Ok(deciders)
}

/// An entry as the viewer may read it: where it concerns them, or a topic left a place that they may read, also without the
/// place that it is about by now.
pub(super) fn seen(r: &Read<'_>, viewer: &Viewer, id: LogId) -> Result<LogEntry, Halt> {
    let who = (viewer.member(), may_operate(viewer).is_ok());
    Ok(log::by_id(r, who, id)?.ok_or(CareFault::NoSuchEntry)?)
}

/// An entry whose place the viewer may read, so that they can do something about it; what it is about, and how they stand in
/// its conference.
pub(super) fn found(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    id: LogId,
) -> Result<(LogEntry, About, Option<Standing>), Halt> {
    let about = log::about(r, id)?.ok_or(CareFault::NoSuchEntry)?;
    // Whoever lost a place may read that they did, and why.
    let concerns_them = about.topic.is_none() && about.member.is_some();
    let concerns_them = concerns_them && about.member == viewer.member();
    let standing = match about.conference {
        None => None,
        Some(conference) => {
            let seat = conferences::by_id(r, viewer.member(), conference)?;
            let seat = seat.filter(|seat| concerns_them || may_read(viewer, seat, limits));
            Some(seat.ok_or(CareFault::NoSuchEntry)?.standing)
        }
    };
    let entry = log::by_id(r, (None, true), id)?.ok_or(CareFault::NoSuchEntry)?;
    // Its topic may have moved since, to where not everybody may read.
    if let Some(place) = &entry.reference {
        let seat = conferences::by_slug(r, viewer.member(), &place.slug)?;
        let seat = seat.filter(|seat| concerns_them || may_read(viewer, seat, limits));
        seat.ok_or(CareFault::NoSuchEntry)?;
    }
    Ok((entry, about, standing))
}

/// Whether an entry concerns a sysop.
pub(super) fn of_sysop(r: &Read<'_>, entry: &LogEntry) -> Result<bool, Halt> {
    let Some(concerned) = &entry.member else {
        return Ok(false);
    };
    let member = members::by_id(r, concerned.member)?;
    Ok(member.is_some_and(|member| member.roles.sysop))
}

/// Whether no member but who acted and whom it concerns may decide: looked for where whoever runs the server acted, and asks.
pub(super) fn nobody_else(
    r: &Read<'_>,
    (viewer, limits): (&Viewer, &Limits),
    entry: &LogEntry,
    now: Time,
) -> Result<bool, Halt> {
    let is_theirs = entry.office == Office::Operator && matches!(viewer.actor, Actor::Operator(_));
    match log::about(r, entry.id)?.filter(|_| is_theirs) {
        Some(about) => Ok(deciders(r, limits, entry, about, now)?.is_empty()),
        None => Ok(false),
    }
}

/// Takes back what an appeal was granted against; none where that can be no more (there is nothing left to give back, or
/// something else was done since), so that who is right reads that they are, and both sides that nothing was taken back. Where
/// somebody else could, as who decides may not there, that refuses the grant.
fn take_back(
    w: &mut Write<'_>,
    (viewer, limits): (&Viewer, &Limits),
    by: (Option<MemberId>, Office),
    (entry, answer): (&LogEntry, &SafeText),
) -> Result<Option<LogId>, Halt> {
    if entry.reversed_by.is_some() {
        return Ok(None);
    }
    let reversed = match entry.act.reversal() {
        None => return restoring::restore(w, viewer, by, (entry, answer)),
        Some(_) => taking_back::take_back(w, (viewer, limits), entry, (Reason::Appeal, answer)),
    };
    match reversed {
        Ok(reversed) => Ok(Some(reversed)),
        // The words are gone, by their author or by the law; or nobody will ever be able to.
        Err(Halt::Refused(
            Refusal::NothingThere
            | Refusal::Care(CareFault::ChangedSince | CareFault::NotReversible),
        )) => Ok(None),
        Err(halt) => Err(halt),
    }
}

/// Tells both sides how it was decided, at the post or the topic that the entry is about. What was held is about none: its
/// author was told of the entry alone. So is who may not read the place by now.
fn tell(
    w: &mut Write<'_>,
    limits: &Limits,
    (entry, about): (&LogEntry, About),
    who: Option<MemberId>,
) -> Result<(), Halt> {
    let post = match (about.post, about.topic) {
        _ if entry.act == Act::Refuse => None,
        (Some(post), _) => posts::by_id(&w.read(), post)?.map(Arc::new),
        (None, Some(topic)) => posts::from(&w.read(), topic, 0, 1)?.into_iter().next(),
        (None, None) => None,
    };
    let sides = [&entry.member, &entry.actor].into_iter().flatten();
    for side in sides.map(|by: &Byline| by.member) {
        let reads = reads(&w.read(), limits, entry.id, (side, w.now))?;
        let telling = Telling {
            entry: entry.id,
            by: who,
            post: post.as_deref().filter(|_| reads),
            always: true,
        };
        notices::tell_entry(w, telling, side)?;
    }
    Ok(())
}

/// Whether a member may read the place of an entry now.
fn reads(
    r: &Read<'_>,
    limits: &Limits,
    entry: LogId,
    (member, now): (MemberId, Time),
) -> Result<bool, Halt> {
    let Some(viewer) = viewer::seen(r, Actor::Member(member), now)? else {
        return Ok(false);
    };
    match found(r, &viewer, limits, entry) {
        Ok(_) => Ok(true),
        Err(Halt::Refused(_)) => Ok(false),
        Err(halt) => Err(halt),
    }
}

#[cfg(test)]
#[path = "appealing_tests.rs"]
mod tests;
