//! Members who go: they themselves, or a sysop for them. First their words go, where they shall, a few at a time; then
//! everything else of theirs in one transaction; then nothing of it is left in the file, nor in its journal.

#[cfg(test)]
mod tests;

use super::super::accepting;
use super::super::fault::Halt;
use super::super::operating::known;
use super::super::{Forum, to_the_end};
use super::office::Writing;
use crate::domain::rules::may_erase;
use crate::domain::{
    Act, Actor, CareAnswer, CareFault, Done, Failure, Handle, Member, MemberId, Office, PostId,
    Reason, Refusal, SafeText, TheirWords, Viewer, WayChange,
};
use crate::store::erasing::Wish;
use crate::store::events::{About, Kind, append};
use crate::store::{Read, Write, erasing, members, suspending};

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
    let begin = move |w: &mut Write<'_>| {
        let member = allowed(&w.read(), &viewer, &whom)?;
        stays_run(w, &viewer, &member)?;
        let wish = Wish {
            member: member.id,
            words,
            by: may_erase(&viewer, member.id)?,
        };
        erasing::begin(w, &wish)?;
        Ok(wish)
    };
    let forum = forum.clone();
    to_the_end(async move {
        let wish = forum.write(begin).await?;
        carry_out(&forum, wish).await
    })
    .await
}

/// Does what was noted that it shall be done.
async fn carry_out(forum: &Forum, wish: Wish) -> Result<Done, Failure> {
    take_in_batches(forum, wish.member, wish.words).await?;
    let former = forum.sayings().former.clone();
    let erase = move |w: &mut Write<'_>| {
        let member = members::by_id(&w.read(), wish.member)?.ok_or(Refusal::NoSuchMember)?;
        if erasing::is_erased(&w.read(), member.id)? {
            return Ok(Done::Logged(None));
        }
        // What they wrote meanwhile.
        take(w, member.id, wish.words, (PostId(i64::MIN), u32::MAX))?;
        let words_too = wish.words == TheirWords::Scribble;
        let handle = member.handle.as_ref();
        erasing::erase(w, member.id, handle, &member.name, &former, words_too)?;
        let mut entry = Writing::of(wish.by, Act::EraseMember);
        if wish.by.1 == Office::Forum {
            entry = entry.because(Reason::Asked, &SafeText::default());
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
    let done = forum.write_in_turn(erase).await?;
    forum.0.strangers.forget();
    forum.settle().await;
    Ok(done)
}

impl Forum {
    /// Goes on with erasures that a process left when it ended: once, as a server starts, and after [`Forum::speak`], which
    /// says what former members are called.
    pub fn finish_erasures(&self) {
        let forum = self.clone();
        tokio::spawn(async move {
            let wishes = forum.read(|r| Ok(erasing::begun(r)?)).await;
            for wish in wishes.unwrap_or_default() {
                if let Err(error) = carry_out(&forum, wish).await {
                    tracing::warn!(%error, "an erasure goes on at the next start");
                }
            }
        });
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
fn stays_run(w: &Write<'_>, viewer: &Viewer, member: &Member) -> Result<(), Halt> {
    let last = member.roles.sysop && !suspending::has_other_sysop(&w.read(), member.id, w.now)?;
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
        after = forum.write_in_turn(batch).await?;
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
            if let Some(post) = about.post {
                accepting::forget(w, post, None)?;
            }
        }
        let titles = erasing::take_titles(w, member, after, most)?;
        // What ends first is asked for again in vain; what lies between is not passed over.
        let ends = [last, words, titles];
        last = ends.into_iter().flatten().min();
    }
    Ok(last)
}
