//! The viewer's own marks: read, unread, caught up, watched, forgotten, and undone; and notices that were seen.
//!
//! They are no events: only the member's other sessions hear of them. A suspended member goes on reading.

use super::conferences::{by_id, readable};
use super::{Forum, reading};
use crate::domain::{
    Answer, Attention, ConferenceId, Done, Failure, Marks, MemberId, News, Refusal, Subject,
    TopicId, Viewer,
};
use crate::store::ideas::merges;
use crate::store::{self, Error, Write, notices, topics};

/// Notices on one page at most.
const NOTICES: usize = 200;

/// Runs a change of marks in a topic that the viewer may read, and tells their sessions.
async fn mark(
    forum: &Forum,
    viewer: Viewer,
    topic: TopicId,
    change: impl FnOnce(&mut Write<'_>, MemberId) -> Result<Marks, Error> + Send + 'static,
) -> Result<Done, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    let limits = forum.limits();
    let marks = forum
        .write(move |w| {
            reading::open(&w.read(), &viewer, &limits, topic)?;
            Ok(change(w, member)?)
        })
        .await?;
    if marks != Marks::default() {
        forum.publish(Subject::Member(member), &News::Marked(member));
    }
    Ok(Done::Marked(marks))
}

/// Everything up to a number was on the screen.
pub(super) async fn read(
    forum: &Forum,
    viewer: Viewer,
    topic: TopicId,
    upto: u32,
) -> Result<Done, Failure> {
    let change = move |w: &mut Write<'_>, me| {
        let notices = notices::mark_seen(w, me, topic, upto)?;
        let marks = store::reading::mark_read(w, me, topic, upto)?;
        Ok(Marks { notices, ..marks })
    };
    mark(forum, viewer, topic, change).await
}

/// Everything from a number on shall be new.
pub(super) async fn unread(
    forum: &Forum,
    viewer: Viewer,
    topic: TopicId,
    from: u32,
) -> Result<Done, Failure> {
    let change = move |w: &mut Write<'_>, me| store::reading::mark_unread(w, me, topic, from);
    mark(forum, viewer, topic, change).await
}

/// Watch, forget, or neither.
pub(super) async fn attend(
    forum: &Forum,
    viewer: Viewer,
    topic: TopicId,
    attention: Attention,
) -> Result<Done, Failure> {
    let change = move |w: &mut Write<'_>, me| {
        let by_merge = merges::chosen(w, topic, me)?;
        let marks = store::reading::attend(w, me, topic, attention)?;
        Ok(Marks { by_merge, ..marks })
    };
    mark(forum, viewer, topic, change).await
}

/// Everything in a conference is read, or in all that the viewer may read; with what is linked into it from elsewhere, as it
/// stands in its list.
pub(super) async fn catch_up(
    forum: &Forum,
    viewer: Viewer,
    only: Option<ConferenceId>,
) -> Result<Done, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    let limits = forum.limits();
    let marks = forum
        .write(move |w| {
            let conferences: Vec<_> = readable(&w.read(), &viewer, &limits)?
                .iter()
                .map(|seat| seat.conference.id)
                .filter(|id| only.is_none_or(|only| only == *id))
                .collect();
            let mut marks = store::reading::catch_up(w, member, &conferences)?;
            for link in topics::links(&w.read(), only)? {
                if conferences.contains(&link.here)
                    && !conferences.contains(&link.home)
                    && by_id(&w.read(), &viewer, &limits, link.home)?.is_some()
                {
                    let end = store::reading::mark_read(w, member, link.topic, u32::MAX)?;
                    marks.read.extend(end.read);
                }
            }
            Ok(marks)
        })
        .await?;
    forum.publish(Subject::Member(member), &News::Marked(member));
    Ok(Done::Marked(marks))
}

/// Puts the viewer's marks back.
pub(super) async fn restore(
    forum: &Forum,
    viewer: Viewer,
    mut marks: Marks,
) -> Result<Done, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    forum
        .write(move |w| {
            notices::unsee(w, member, &marks.notices)?;
            if let Some((topic, how)) = &mut marks.attention {
                *how = merges::unchosen(w, *topic, member, *how, &marks.by_merge)?;
            }
            Ok(store::reading::restore(w, member, &marks)?)
        })
        .await?;
    forum.publish(Subject::Member(member), &News::Marked(member));
    Ok(Done::Ok)
}

/// The viewer's notices.
pub(super) async fn inbox(
    forum: &Forum,
    viewer: Viewer,
    before: Option<i64>,
    limit: usize,
) -> Result<Answer, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    let limit = limit.min(NOTICES);
    forum
        .read(move |r| Ok(Answer::Inbox(notices::page(r, member, before, limit)?)))
        .await
}

/// The viewer has seen one notice, or all up to it.
pub(super) async fn seen(
    forum: &Forum,
    viewer: Viewer,
    notice: i64,
    and_before: bool,
) -> Result<Done, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    let marked = move |w: &mut Write<'_>| {
        Ok(if and_before {
            notices::mark_read(w, member, notice)?
        } else {
            notices::mark_one(w, member, notice)?
        })
    };
    let notices = forum.write(marked).await?;
    if !notices.is_empty() {
        forum.publish(Subject::Member(member), &News::Marked(member));
    }
    Ok(Done::Marked(Marks {
        notices,
        ..Marks::default()
    }))
}
