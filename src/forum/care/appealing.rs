//! Appeals against what stands in the log: made once by the member whom it concerns, decided by somebody else, with words.
//! Granting takes back what was done, in the same transaction; both sides are told.

use super::super::Forum;
use super::super::conferences::may_read;
use super::super::fault::Halt;
use super::office::Writing;
use super::taking_back;
use crate::domain::rules::{Standing, may_appeal_entry, may_decide_entry};
use crate::domain::{
    Act, Byline, CareFault, Done, Failure, Limits, LogAppeal, LogEntry, LogId, MemberId, Reason,
    Refusal, SafeText, Time, Viewer,
};
use std::sync::Arc;

use crate::store::events::{About, Kind, append};
use crate::store::{Read, Write, appeals_of_log, conferences, log, notices, posts, suspending};

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
        let (entry, about, _) = found(&w.read(), &viewer, &limits, id)?;
        let made = appeals_of_log::of(&w.read(), id)?.is_some();
        let member = may_appeal_entry(&viewer, &entry, made)?;
        if words.as_str().trim().is_empty() {
            return Err(CareFault::WordsMissing.into());
        }
        appeals_of_log::make(w, id, member, &words)?;
        append(w, Kind::Logged, Some(member), about)?;
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
        let nobody_else = nobody_else(&w.read(), &entry, w.now)?;
        let (who, office) = may_decide_entry(&viewer, standing, &entry, nobody_else)?;
        if answer.as_str().trim().is_empty() {
            return Err(CareFault::WordsMissing.into());
        }
        if !appeals_of_log::decide(w, id, who, grant, &answer)? {
            return Err(CareFault::NoEntryAppeal.into());
        }
        let reversed = match grant {
            true => take_back(w, (&viewer, &limits), &entry, &answer)?,
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
        tell(w, &entry, about, who)?;
        Ok(Done::Logged(Some(logged)))
    };
    forum.write(decide).await
}

/// An entry that the viewer may read, what it is about, and how they stand in its conference.
pub(super) fn found(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    id: LogId,
) -> Result<(LogEntry, About, Option<Standing>), Halt> {
    let about = log::about(r, id)?.ok_or(CareFault::NoSuchEntry)?;
    let standing = match about.conference {
        None => None,
        Some(conference) => {
            let seat = conferences::by_id(r, viewer.member(), conference)?;
            let seat = seat.filter(|seat| may_read(viewer, seat, limits));
            Some(seat.ok_or(CareFault::NoSuchEntry)?.standing)
        }
    };
    let entry = log::by_id(r, id)?.ok_or(CareFault::NoSuchEntry)?;
    // Its topic may have moved since, to where not everybody may read.
    if let Some(place) = &entry.reference {
        let seat = conferences::by_slug(r, viewer.member(), &place.slug)?;
        let seat = seat.filter(|seat| may_read(viewer, seat, limits));
        seat.ok_or(CareFault::NoSuchEntry)?;
    }
    Ok((entry, about, standing))
}

/// Whether no sysop in good standing is there besides who acted and whom it concerns.
pub(super) fn nobody_else(r: &Read<'_>, entry: &LogEntry, now: Time) -> Result<bool, Halt> {
    let concerned = entry.member.as_ref().map_or(MemberId(0), |by| by.member);
    Ok(!suspending::has_other_sysop(r, concerned, now)?)
}

/// Takes back what an appeal was granted against; none where it is so already, or cannot be taken back. The appeal is granted
/// all the same: what was done since is for its own entry.
fn take_back(
    w: &mut Write<'_>,
    (viewer, limits): (&Viewer, &Limits),
    entry: &LogEntry,
    answer: &SafeText,
) -> Result<Option<LogId>, Halt> {
    if entry.reversed_by.is_some() || entry.act.reversal().is_none() {
        return Ok(None);
    }
    match taking_back::take_back(w, (viewer, limits), entry, (Reason::Appeal, answer)) {
        Ok(reversed) => Ok(Some(reversed)),
        Err(Halt::Refused(Refusal::Care(
            CareFault::ChangedSince | CareFault::NotReversible | CareFault::ReversedAlready,
        ))) => Ok(None),
        Err(halt) => Err(halt),
    }
}

/// Tells both sides how it was decided, where the entry is about a post or a topic.
fn tell(
    w: &mut Write<'_>,
    entry: &LogEntry,
    about: About,
    who: Option<MemberId>,
) -> Result<(), Halt> {
    let post = match (about.post, about.topic) {
        (Some(post), _) => posts::by_id(&w.read(), post)?.map(Arc::new),
        (None, Some(topic)) => posts::from(&w.read(), topic, 0, 1)?.into_iter().next(),
        (None, None) => None,
    };
    let Some(post) = post else {
        return Ok(());
    };
    let sides = [&entry.member, &entry.actor].into_iter().flatten();
    for side in sides.map(|by: &Byline| by.member) {
        notices::tell_of_entry(w, &post, entry.id, who, side)?;
    }
    Ok(())
}

#[cfg(test)]
#[path = "appealing_tests.rs"]
mod tests;
