//! Members who go: they themselves, or a sysop for them. First their words go, where they shall, a few at a time; then
//! everything else of theirs in one transaction; then nothing of it is left in the file, nor in its journal.

#[cfg(test)]
mod tests;

use super::super::Forum;
use super::super::fault::Halt;
use super::super::operating::known;
use super::office::Writing;
use crate::domain::rules::may_erase;
use crate::domain::{
    Act, Actor, CareAnswer, CareFault, Done, Failure, Handle, Member, MemberId, PostId, Reason,
    TheirWords, Viewer, WayChange,
};
use crate::store::events::{About, Kind, append};
use crate::store::{Read, Write, erasing};

/// Posts whose words are taken back in one transaction.
const BATCH: u32 = 50;

/// What a member would leave behind.
pub(super) async fn estate(
    forum: &Forum,
    viewer: Viewer,
    whom: Handle,
) -> Result<CareAnswer, Failure> {
    forum
        .read(move |r| {
            let member = allowed(r, &viewer, &whom)?;
            Ok(CareAnswer::Estate(erasing::estate(r, member.id)?))
        })
        .await
}

/// Erases a member.
pub(super) async fn erase(
    forum: &Forum,
    viewer: Viewer,
    whom: Handle,
    words: TheirWords,
) -> Result<Done, Failure> {
    let handle = whom.clone();
    let ready = move |r: &Read<'_>| {
        let member = allowed(r, &viewer, &handle)?;
        stays_run(r, &viewer, &member, i64::MAX)?;
        Ok(member)
    };
    let member = forum.read(ready).await?;
    take_in_batches(forum, member.id, words).await?;
    let former = forum.sayings().former.clone();
    let erase = move |w: &mut Write<'_>| {
        let member = allowed(&w.read(), &viewer, &whom)?;
        stays_run(&w.read(), &viewer, &member, w.now.millis())?;
        // What they wrote meanwhile.
        take(w, member.id, words, (PostId(i64::MIN), u32::MAX))?;
        let words_too = words == TheirWords::Scribble;
        let handle = member.handle.as_ref();
        erasing::erase(w, member.id, handle, &member.name, &former, words_too)?;
        let mut entry = Writing::of(may_erase(&viewer, member.id)?, Act::EraseMember);
        if viewer.actor == Actor::Member(member.id) {
            entry = entry.because(Reason::Asked, &crate::domain::SafeText::default());
        }
        let entry = entry.append(w)?;
        let about = About {
            member: Some(member.id),
            ..About::default()
        };
        append(w, Kind::Way(WayChange::KeyRemoved), None, about)?;
        append(w, Kind::MemberChanged, None, about)?;
        Ok(Done::Logged(Some(entry)))
    };
    let done = forum.write(erase).await?;
    forum.0.strangers.forget();
    settle(forum).await;
    Ok(done)
}

/// What was erased is not in the journal any more.
pub(super) async fn settle(forum: &Forum) {
    if let Err(error) = forum.0.store.settle().await {
        // The journal is emptied when the server next has a quiet moment.
        tracing::warn!(%error, "the journal still holds what was erased");
    }
}

/// The member, if the viewer may erase them.
fn allowed(r: &Read<'_>, viewer: &Viewer, whom: &Handle) -> Result<Member, Halt> {
    let member = match known(r, whom) {
        Ok(member) => member,
        // Nobody learns by this who is a member.
        Err(halt) => {
            may_erase(viewer, MemberId(0))?;
            return Err(halt);
        }
    };
    may_erase(viewer, member.id)?;
    Ok(member)
}

/// Whether somebody still operates the site then. Whoever runs the server can make another sysop.
fn stays_run(r: &Read<'_>, viewer: &Viewer, member: &Member, now: i64) -> Result<(), Halt> {
    let last = member.roles.sysop && !erasing::has_other_sysop(r, member.id, now)?;
    match viewer.actor {
        Actor::Operator(_) => Ok(()),
        _ if last => Err(CareFault::LastSysop.into()),
        _ => Ok(()),
    }
}

/// Takes back words, titles and what imports called them, a few at a time.
async fn take_in_batches(
    forum: &Forum,
    member: MemberId,
    words: TheirWords,
) -> Result<(), Failure> {
    let mut after = Some(PostId(i64::MIN));
    while let Some(from) = after {
        let batch = move |w: &mut Write<'_>| take(w, member, words, (from, BATCH));
        after = forum.write(batch).await?;
    }
    Ok(())
}

/// Takes back some of it, after a post; gives where to go on.
fn take(
    w: &mut Write<'_>,
    member: MemberId,
    words: TheirWords,
    (after, most): (PostId, u32),
) -> Result<Option<PostId>, Halt> {
    let mut last = erasing::take_sources(w, member, after, most)?;
    if words == TheirWords::Scribble {
        let taken = erasing::take_words(w, member, after, most)?;
        let words = taken.last().and_then(|about| about.post);
        for about in taken {
            // Those who have it before them see that its words are gone.
            append(w, Kind::PostChanged, None, about)?;
        }
        let titles = erasing::take_titles(w, member, after, most)?;
        // What ends first is asked for again in vain; what lies between is not passed over.
        let ends = [last, words, titles];
        last = ends.into_iter().flatten().min();
    }
    Ok(last)
}
