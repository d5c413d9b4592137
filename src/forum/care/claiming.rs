//! Claims: a member wrote what was imported, and has proved it to a sysop.

#[cfg(test)]
mod tests;

use super::super::operating::known;
use super::super::{Forum, to_the_end};
use super::office::Writing;
use crate::domain::rules::{as_sysop, may_enter};
use crate::domain::{
    Act, CareAnswer, CareFault, Done, Duty, Failure, Handle, MemberId, PostId, Reason, SafeText,
    Viewer,
};
use crate::store::events::{About, Kind, append};
use crate::store::{Write, claims};

/// Senders on one page at most.
const PAGE: usize = 50;
/// Posts that change hands in one transaction.
const BATCH: u32 = 200;

/// Senders whom nobody has claimed, by a part of what they are called.
pub(super) async fn senders(
    forum: &Forum,
    viewer: Viewer,
    called: String,
    limit: usize,
) -> Result<CareAnswer, Failure> {
    may_enter(&viewer, Duty::Members)?;
    let limit = limit.min(PAGE);
    forum
        .read(move |r| {
            Ok(CareAnswer::Senders(claims::senders(
                r,
                called.trim(),
                limit,
            )?))
        })
        .await
}

/// Gives the posts of a sender to the member who wrote them: a few at a time, then the entry of the log. What is interrupted is
/// done again, and goes on.
pub(super) async fn give(
    forum: &Forum,
    viewer: Viewer,
    (from, to): (MemberId, Handle),
    words: SafeText,
) -> Result<Done, Failure> {
    may_enter(&viewer, Duty::Members)?;
    let words = Reason::words(&words)?;
    let ready = move |r: &crate::store::Read<'_>| {
        let member = known(r, &to)?;
        match claims::is_sender(r, from)? {
            true => Ok(member.id),
            false => Err(CareFault::NoSuchSender.into()),
        }
    };
    let to = forum.read(ready).await?;
    let finish = move |w: &mut Write<'_>| {
        if !claims::is_sender(&w.read(), from)? {
            return Err(CareFault::NoSuchSender.into());
        }
        // What was imported meanwhile.
        claims::give(w, (from, to), PostId(i64::MIN), u32::MAX)?;
        claims::finish(w, from, to)?;
        let entry = Writing::of(as_sysop(&viewer), Act::GiveClaim)
            .about(to)
            .saying(&words)
            .tell(w)?;
        let about = About {
            member: Some(to),
            ..About::default()
        };
        append(w, Kind::OrganisationChanged, viewer.member(), about)?;
        Ok(Done::Logged(Some(entry)))
    };
    let forum = forum.clone();
    to_the_end(async move {
        let mut after = Some(PostId(i64::MIN));
        while let Some(last) = after {
            let batch = move |w: &mut Write<'_>| Ok(claims::give(w, (from, to), last, BATCH)?);
            after = forum.write_in_turn(batch).await?;
        }
        forum.write_in_turn(finish).await
    })
    .await
}
