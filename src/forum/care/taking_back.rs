//! Taking back what an entry of the log tells of, whatever it is, for the entry's page, `u`, commands and appeals alike: what
//! hosts did in `tending`, suspensions in `suspending`, purges in `purging`.

use super::super::Forum;
use super::super::drafting;
use super::super::fault::Halt;
use super::appealing::found;
use super::purging;
use super::suspending::give_back;
use super::tending::Hand;
use crate::domain::{
    Act, CareFault, Done, EntryDeed, Failure, Limits, LogEntry, LogId, Reason, Refusal, SafeText,
    Viewer,
};
use crate::store::{Write, members};

/// Takes back what an entry tells of.
pub(super) async fn reverse(
    forum: &Forum,
    viewer: Viewer,
    id: LogId,
    (reason, words): (Reason, SafeText),
) -> Result<Done, Failure> {
    let words = Reason::words(&words)?;
    let limits = forum.limits();
    let reverse = move |w: &mut Write<'_>| {
        let (entry, _, _) = found(&w.read(), &viewer, &limits, id)?;
        let back = take_back(w, (&viewer, &limits), &entry, (reason, &words))?;
        drafting::said(w, &viewer, (id, EntryDeed::Reverse), &words)?;
        Ok((entry.act, back))
    };
    let (act, back) = forum.write(reverse).await?;
    finish(forum, act, back).await
}

/// What is taken back in more than one transaction is done to its end.
pub(super) async fn finish(forum: &Forum, act: Act, back: LogId) -> Result<Done, Failure> {
    match act {
        Act::Purge => purging::finish(forum, back).await,
        _ => Ok(Done::Logged(Some(back))),
    }
}

/// Takes it back, for a reason.
pub(super) fn take_back(
    w: &mut Write<'_>,
    (viewer, limits): (&Viewer, &Limits),
    entry: &LogEntry,
    (reason, words): (Reason, &SafeText),
) -> Result<LogId, Halt> {
    if entry.reversed_by.is_some() {
        return Err(CareFault::ReversedAlready.into());
    }
    match entry.act {
        act if act.reversal().is_none() => return Err(CareFault::NotReversible.into()),
        Act::Suspend => {}
        Act::Purge => return purging::put_back(w, viewer, entry.id, (reason, words)),
        _ => return Hand::new(viewer, limits, reason, words).takes_back(w, entry.id),
    }
    let member = entry.member.as_ref().ok_or(CareFault::NotReversible)?;
    let member = members::by_id(&w.read(), member.member)?.ok_or(Refusal::NoSuchMember)?;
    // Another suspension came since, which has an entry of its own.
    if member.suspended.as_ref().map(|how| how.entry) != Some(entry.id) {
        return Err(CareFault::ChangedSince.into());
    }
    let back = give_back(w, viewer, member, (reason, words), Some(entry.id))?;
    back.ok_or_else(|| CareFault::ChangedSince.into())
}
