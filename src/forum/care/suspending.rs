//! Suspending members, and giving them back their writing. The member, the entry of the log and the event that ends their
//! sessions are one transaction.

use super::super::Forum;
use super::super::fault::Halt;
use super::super::operating::{known, regraded};
use super::office::Writing;
use crate::domain::rules::{may_enter, may_suspend};
use crate::domain::{
    Act, CareFault, Done, Duty, Failure, Handle, LogId, Member, Reason, SafeText, Suspension, Time,
    Viewer,
};
use crate::store::{Write, purges, suspending};

/// Takes away a member's writing.
pub(super) async fn suspend(
    forum: &Forum,
    viewer: Viewer,
    whom: Handle,
    (reason, words): (Reason, SafeText),
    until: Option<Time>,
) -> Result<Done, Failure> {
    // Before who is meant is looked for: others do not learn by this who is a member.
    may_enter(&viewer, Duty::Members)?;
    let words = Reason::words(&words)?;
    let suspend = move |w: &mut Write<'_>| {
        let member = known(&w.read(), &whom)?;
        let (who, office) = may_suspend(&viewer, &member)?;
        if words.as_str().trim().is_empty() {
            return Err(CareFault::WordsMissing.into());
        }
        let until = until.map_or(Suspension::OPEN, |until| until.min(Suspension::OPEN));
        if until <= w.now {
            return Err(CareFault::UntilPast.into());
        }
        let before = member.suspended.filter(|before| before.holds(w.now));
        let entry = Writing::of((who, office), Act::Suspend)
            .about(member.id)
            .because(reason, &words)
            .changed(
                before.map(|before| before.until.millis().to_string()),
                Some(until.millis().to_string()),
            )
            .tell(w)?;
        suspending::suspend(w, member.id, until, &words, entry)?;
        regraded(w, &viewer, member.id)?;
        Ok(Done::Logged(Some(entry)))
    };
    forum.write(suspend).await
}

/// Gives a member back their writing.
pub(super) async fn reinstate(
    forum: &Forum,
    viewer: Viewer,
    whom: Handle,
    (reason, words): (Reason, SafeText),
) -> Result<Done, Failure> {
    // Before who is meant is looked for: others do not learn by this who is a member.
    may_enter(&viewer, Duty::Members)?;
    let words = Reason::words(&words)?;
    let reinstate = move |w: &mut Write<'_>| {
        let member = known(&w.read(), &whom)?;
        let why = (reason, &words);
        Ok(Done::Logged(give_back(w, &viewer, member, why, None)?))
    };
    forum.write(reinstate).await
}

/// Gives a member back their writing, perhaps as the reversal of an entry; none where they have it.
pub(super) fn give_back(
    w: &mut Write<'_>,
    viewer: &Viewer,
    member: Member,
    (reason, words): (Reason, &SafeText),
    reverses: Option<LogId>,
) -> Result<Option<LogId>, Halt> {
    let (who, office) = may_suspend(viewer, &member)?;
    if words.as_str().trim().is_empty() {
        return Err(CareFault::WordsMissing.into());
    }
    if !suspending::reinstate(w, member.id)? {
        return Ok(None);
    }
    let entry = member.suspended.as_ref().map(|before| before.entry);
    let reverses = match (reverses, entry) {
        // Of a purge that suspended, too, the posts stay out: its entry is not taken back.
        (None, Some(entry)) => purges::by_entry(&w.read(), entry)?
            .is_none()
            .then_some(entry),
        (reverses, _) => reverses,
    };
    let before = member.suspended.map(|before| before.until.millis());
    let entry = Writing::of((who, office), Act::Reinstate)
        .about(member.id)
        .because(reason, words)
        .changed(before.map(|until| until.to_string()), None)
        .reversing(reverses)
        .tell(w)?;
    regraded(w, viewer, member.id)?;
    Ok(Some(entry))
}

#[cfg(test)]
#[path = "suspending_tests.rs"]
mod tests;
