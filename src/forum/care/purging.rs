//! Purging: all that an account wrote is folded, and put back by another entry of the log, with a suspension that came along.
//!
//! The entry and the first batch are one transaction; the rest follows in batches, so that others write in between. What a
//! process that ends leaves undone, the next one that begins does.

use super::super::fault::Halt;
use super::super::operating::{known, regraded};
use super::super::{Forum, to_the_end};
use super::office::Writing;
use crate::domain::rules::{is_own_case, may_purge, may_purge_some, may_suspend, may_unpurge};
use crate::domain::{
    Act, CareAnswer, CareFault, Done, Failure, Handle, LogEntry, LogId, MemberId, PurgeSize,
    Reason, SafeText, Suspension, Time, Viewer,
};
use crate::store::{Read, Write, appeals_of_log, log, members, purges, suspending};

/// Folds all that a member wrote, and perhaps takes away their writing, by the same entry; none where there is nothing to
/// do. Where a suspension until further notice holds it stays as it is; one that ends is replaced, and comes back with the posts.
pub(super) async fn purge(
    forum: &Forum,
    viewer: Viewer,
    whom: Handle,
    (reason, words): (Reason, SafeText),
    suspend: bool,
) -> Result<Done, Failure> {
    may_purge_some(&viewer)?;
    let words = Reason::words(&words)?;
    let begin = move |w: &mut Write<'_>| {
        let member = known(&w.read(), &whom)?;
        let office = may_purge(&viewer, &member)?;
        let holds = member.suspended.as_ref().filter(|it| it.holds(w.now));
        let suspend = suspend && holds.is_none_or(|it| it.end().is_some());
        if !suspend && !purges::is_any(&w.read(), member.id)? {
            return Ok(None);
        }
        if suspend {
            may_suspend(&viewer, &member)?;
            if words.as_str().trim().is_empty() {
                return Err(CareFault::WordsMissing.into());
            }
        }
        let state = |until: Time| until.millis().to_string();
        let before = holds.filter(|_| suspend).map(|it| state(it.until));
        let until = suspend.then(|| state(Suspension::OPEN));
        let entry = Writing::of(office, Act::Purge)
            .about(member.id)
            .because(reason, &words)
            .changed(before, until)
            .tell(w)?;
        if suspend {
            suspending::suspend(w, member.id, Suspension::OPEN, &words, entry)?;
            regraded(w, &viewer, member.id)?;
        }
        purges::begin(w, entry, member.id, None)?;
        purges::go_on(w, Some(entry))?;
        Ok(Some(entry))
    };
    carry_out(forum, begin).await
}

/// Puts back what a purge took, and nothing else.
pub(super) async fn unpurge(
    forum: &Forum,
    viewer: Viewer,
    entry: LogId,
    (reason, words): (Reason, SafeText),
) -> Result<Done, Failure> {
    let words = Reason::words(&words)?;
    let begin = move |w: &mut Write<'_>| put_back(w, &viewer, entry, (reason, &words)).map(Some);
    carry_out(forum, begin).await
}

/// Begins to put back what a purge took; [`finish`] does the rest.
pub(super) fn put_back(
    w: &mut Write<'_>,
    viewer: &Viewer,
    entry: LogId,
    (reason, words): (Reason, &SafeText),
) -> Result<LogId, Halt> {
    may_purge_some(viewer)?;
    let tells = log::by_id(&w.read(), (None, true), entry)?.ok_or(CareFault::NotPurged)?;
    if is_own_case(viewer, &tells) {
        return Err(CareFault::OwnCase.into());
    }
    let purged = purges::by_entry(&w.read(), entry)?;
    let purged = purged
        .filter(|purged| !purged.back)
        .ok_or(CareFault::NotPurged)?;
    let member = members::by_id(&w.read(), purged.member)?.ok_or(CareFault::NotPurged)?;
    let office = may_unpurge(viewer, &member)?;
    // Who was suspended again since, or given back their writing, stays so.
    let (mut until, mut again) = (None, None);
    if let Some(how) = &member.suspended
        && how.entry == entry
        && how.holds(w.now)
    {
        may_suspend(viewer, &member)?;
        suspending::reinstate(w, member.id)?;
        until = Some(how.until.millis().to_string());
        if let Some((ends, before)) = replaced(&w.read(), &tells, member.id, w.now)? {
            suspending::suspend(w, member.id, ends, &before.words, before.id)?;
            again = Some(ends.millis().to_string());
        }
    }
    let suspended = until.is_some();
    let back = Writing::of(office, Act::Unpurge)
        .about(purged.member)
        .because(reason, words)
        .changed(until, again)
        .reversing(Some(entry))
        .tell(w)?;
    if suspended {
        regraded(w, viewer, member.id)?;
    }
    purges::begin(w, back, purged.member, Some(entry))?;
    purges::go_on(w, Some(back))?;
    Ok(back)
}

/// The suspension that a purge put its own in the place of, and until when, where it would still hold: it has not ended, and
/// neither somebody nor an appeal that was granted took it back.
fn replaced(
    r: &Read<'_>,
    purge: &LogEntry,
    member: MemberId,
    now: Time,
) -> Result<Option<(Time, LogEntry)>, Halt> {
    let until = purge.before.as_ref();
    let until = until.and_then(|until| until.as_str().parse().ok());
    let Some(until) = until.map(Time::from_millis).filter(|until| *until > now) else {
        return Ok(None);
    };
    let Some(id) = suspending::replaced(r, member, purge.id, until)? else {
        return Ok(None);
    };
    let ruling = appeals_of_log::of(r, id)?.and_then(|appeal| appeal.ruling);
    let entry = log::by_id(r, (None, true), id)?.filter(|entry| entry.reversed_by.is_none());
    let holds = ruling.is_none_or(|ruling| !ruling.granted);
    Ok(entry.filter(|_| holds).map(|entry| (until, entry)))
}

/// Begins, and goes on to the end, whether or not whoever asked stays.
async fn carry_out(
    forum: &Forum,
    begin: impl FnOnce(&mut Write<'_>) -> Result<Option<LogId>, Halt> + Send + 'static,
) -> Result<Done, Failure> {
    let inside = forum.clone();
    to_the_end(async move {
        match inside.write(begin).await? {
            Some(entry) => batches(&inside, entry).await,
            None => Ok(Done::Logged(None)),
        }
    })
    .await
}

/// Does what is left of a purge or its way back, whether or not whoever asked stays; nothing where the entry is neither.
pub(super) async fn finish(forum: &Forum, entry: LogId) -> Result<Done, Failure> {
    let inside = forum.clone();
    to_the_end(async move { batches(&inside, entry).await }).await
}

async fn batches(forum: &Forum, entry: LogId) -> Result<Done, Failure> {
    let batch = move |w: &mut Write<'_>| Ok(purges::go_on(w, Some(entry))?);
    while forum.write_in_turn(batch).await? {}
    Ok(Done::Logged(Some(entry)))
}

/// What a purge would take.
pub(super) async fn size(
    forum: &Forum,
    viewer: Viewer,
    whom: Handle,
) -> Result<CareAnswer, Failure> {
    may_purge_some(&viewer)?;
    let now = forum.now();
    forum
        .read(move |r| {
            let member = known(r, &whom)?;
            may_purge(&viewer, &member)?;
            let size = purges::size(r, member.id)?;
            let holds = member.suspended.filter(|it| it.holds(now));
            let suspended = holds.is_some_and(|it| it.end().is_none());
            Ok(CareAnswer::PurgeSize(PurgeSize { suspended, ..size }))
        })
        .await
}

impl Forum {
    /// Goes on with purges that a process left when it ended.
    pub(in crate::forum) fn purge_the_rest(&self) {
        let forum = self.clone();
        tokio::spawn(async move {
            loop {
                match forum
                    .write_in_turn(|w: &mut Write<'_>| Ok(purges::go_on(w, None)?))
                    .await
                {
                    Ok(true) => {}
                    Ok(false) => return,
                    Err(error) => {
                        tracing::warn!(%error, "a purge goes on at the next start");
                        return;
                    }
                }
            }
        });
    }
}

#[cfg(test)]
#[path = "purging_tests.rs"]
mod tests;
