//! A host looks at flags and lets the post stand: what they folded unfolds, and the same flags fold it no more.

use super::super::Forum;
use super::super::fault::Halt;
use super::super::reading::{open, open_post};
use super::office::Writing;
use crate::domain::rules::may_tend_conference;
use crate::domain::{
    Act, Done, Failure, Post, PostId, PostState, Reason, Refusal, SafeText, Viewer,
};
use crate::store::events::{About, Kind, append};
use crate::store::{Read, Write, deeds, flags, log, notices};

/// Disposes of the flags of a post; none of them waited where nothing stands in the log.
pub(super) async fn dismiss(
    forum: &Forum,
    viewer: Viewer,
    post: PostId,
    reason: Reason,
    words: SafeText,
) -> Result<Done, Failure> {
    let limits = forum.limits();
    let words = Reason::words(&words)?;
    let dismiss = move |w: &mut Write<'_>| {
        let r = w.read();
        let (post, _) = open_post(&r, &viewer, &limits, post)?;
        let (seat, _) = open(&r, &viewer, &limits, post.topic)?;
        let office = may_tend_conference(&viewer, seat.standing)?;
        if post.is_by(viewer.member()) {
            return Err(Refusal::NotOneself.into());
        }
        let folded = is_folded(&r, &post)?;
        let fold = post.hiding.as_ref().map(|hiding| hiding.entry);
        if !flags::wait(&r, post.id)? {
            return Ok(Done::Logged(None));
        }
        let about = About {
            conference: Some(seat.conference.id),
            topic: Some(post.topic),
            post: Some(post.id),
            member: Some(post.author.member),
            ..About::default()
        };
        let entry = Writing::of(office, Act::Dismiss)
            .at(about)
            .because(reason, &words)
            .reversing(fold.filter(|_| folded))
            .append(w)?;
        flags::settle(w, post.id, entry)?;
        if folded {
            deeds::hide(w, post.id, None)?;
            append(w, Kind::PostChanged, office.0, about)?;
            // Whoever was not told of the flags is not told that they came to nothing.
            notices::tell_moderated(w, &post, entry, office.0)?;
        }
        Ok(Done::Logged(Some(entry)))
    };
    forum.write(dismiss).await
}

/// Whether flags folded a post, and no host did.
pub(super) fn is_folded(r: &Read<'_>, post: &Post) -> Result<bool, Halt> {
    let Some(hiding) = post
        .hiding
        .as_ref()
        .filter(|_| post.state == PostState::Hidden)
    else {
        return Ok(false);
    };
    let entry = log::by_id(r, (None, true), hiding.entry)?;
    Ok(entry.is_some_and(|entry| entry.act == Act::Fold))
}
