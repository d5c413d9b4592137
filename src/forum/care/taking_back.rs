//! Taking back what an entry of the log tells of, whatever it is: what hosts did in `tending`, suspensions in `suspending`.

use super::super::Forum;
use super::super::fault::Halt;
use super::appealing::found;
use super::suspending::give_back;
use super::tending::Hand;
use crate::domain::{
    Act, CareFault, Done, Failure, Limits, LogEntry, LogId, Reason, Refusal, SafeText, Viewer,
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
        Ok(Done::Logged(Some(back)))
    };
    forum.write(reverse).await
}

/// Takes it back, for a reason.
pub(super) fn take_back(
    w: &mut Write<'_>,
    (viewer, limits): (&Viewer, &Limits),
    entry: &LogEntry,
    (reason, words): (Reason, &SafeText),
) -> Result<LogId, Halt> {
    if entry.act != Act::Suspend {
        return Hand::new(viewer, limits, reason, words).takes_back(w, entry.id);
    }
    if entry.reversed_by.is_some() {
        return Err(CareFault::ReversedAlready.into());
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
