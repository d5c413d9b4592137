//! Drafts: kept and found again in their place, on any machine of the member's. They are no events.

use super::Forum;
use super::fault::Halt;
use crate::domain::{
    Answer, Done, Draft, DraftPlace, EntryDeed, Failure, LogId, News, Refusal, SafeText, Subject,
    Viewer,
};
use crate::store::{Write, drafts};

/// Drafts that are listed at most.
const LISTED: usize = 200;

/// Keeps a draft. It may be longer than a post, so that words pasted too long are not lost, but not without end, and there is a number
/// of drafts beyond which a new one is refused: dropping an old one would lose words.
pub(super) async fn save(forum: &Forum, viewer: Viewer, draft: Draft) -> Result<Done, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    let limits = forum.limits();
    let limit = limits.post_bytes.saturating_mul(2);
    let bytes = draft.body.len() + draft.title.len();
    if bytes > limit {
        return Err(Refusal::BodyTooLong { bytes, limit }.into());
    }
    let save = move |w: &mut Write<'_>| {
        let r = w.read();
        let limit = limits.drafts;
        if drafts::get(&r, member, draft.place)?.is_none() && drafts::count(&r, member)? >= limit {
            return Err(Refusal::DraftsFull { limit }.into());
        }
        Ok(drafts::save(w, member, &draft)?)
    };
    forum.write(save).await?;
    Ok(Done::Ok)
}

/// Drops a draft.
pub(super) async fn drop(
    forum: &Forum,
    viewer: Viewer,
    place: DraftPlace,
) -> Result<Done, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    forum
        .write(move |w| Ok(drafts::drop(w, member, place)?))
        .await?;
    forum.publish(Subject::Member(member), &News::Marked(member));
    Ok(Done::Ok)
}

/// What was said of an entry of the log is done, and its draft goes; it stays if other words were said, by a command.
pub(super) fn said(
    w: &mut Write<'_>,
    viewer: &Viewer,
    (entry, deed): (LogId, EntryDeed),
    words: &SafeText,
) -> Result<(), Halt> {
    let Some(member) = viewer.member() else {
        return Ok(());
    };
    let place = DraftPlace::Entry(entry, deed);
    let draft = drafts::get(&w.read(), member, place)?;
    if draft.is_some_and(|draft| SafeText::line(&draft.body) == *words) {
        drafts::drop(w, member, place)?;
    }
    Ok(())
}

/// The draft in a place.
pub(super) async fn draft(
    forum: &Forum,
    viewer: Viewer,
    place: DraftPlace,
) -> Result<Answer, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    forum
        .read(move |r| Ok(Answer::Draft(drafts::get(r, member, place)?)))
        .await
}

/// All drafts.
pub(super) async fn drafts(forum: &Forum, viewer: Viewer) -> Result<Answer, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    forum
        .read(move |r| Ok(Answer::Drafts(drafts::list(r, member, LISTED)?)))
        .await
}

#[cfg(test)]
#[path = "drafting_tests.rs"]
mod tests;
