//! Who may appeal against what was declined, decide on that, and doubt what was shipped.

use super::{Standing, may_act};
use crate::domain::{Conference, MemberId, Refusal, Status, Topic, Viewer};

/// What the rules need to know of a second thought about an idea, looked up by the forum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reopening {
    /// Who wrote the idea.
    pub author: MemberId,
    /// Where it stands.
    pub status: Status,
    /// Who took the last step: whoever declined it.
    pub by: MemberId,
    /// Whether an appeal was made, and then whether it waits.
    pub appeal: Option<bool>,
    /// Whether the viewer voted for it.
    pub voted: bool,
}

/// Whether the viewer may appeal against the decline of an idea.
///
/// # Errors
/// As [`may_act`], [`Refusal::Frozen`], [`Refusal::AuthorsOnly`], [`Refusal::NotDeclined`] and [`Refusal::AppealedOnce`].
pub fn may_appeal(
    viewer: &Viewer,
    (conference, topic): (&Conference, &Topic),
    idea: &Reopening,
) -> Result<MemberId, Refusal> {
    let member = may_act(viewer)?;
    if conference.archived || topic.is_closed() {
        Err(Refusal::Frozen)
    } else if member != idea.author {
        Err(Refusal::AuthorsOnly)
    } else if idea.appeal.is_some() {
        Err(Refusal::AppealedOnce)
    } else if idea.status != Status::Declined {
        Err(Refusal::NotDeclined)
    } else {
        Ok(member)
    }
}

/// Whether the viewer may decide on the appeal for an idea.
///
/// # Errors
/// As [`may_act`], [`Refusal::Frozen`], [`Refusal::NoAppeal`] and [`Refusal::AppealOfOthers`].
pub fn may_decide(
    viewer: &Viewer,
    (conference, standing, topic): (&Conference, Standing, &Topic),
    idea: &Reopening,
) -> Result<MemberId, Refusal> {
    let member = may_act(viewer)?;
    if conference.archived || topic.is_closed() {
        Err(Refusal::Frozen)
    } else if idea.appeal != Some(true) || idea.status != Status::Declined {
        Err(Refusal::NoAppeal)
    } else if member == idea.by || member == idea.author || !(standing.host || viewer.roles.sysop) {
        Err(Refusal::AppealOfOthers)
    } else {
        Ok(member)
    }
}

/// Whether the viewer may say that what was shipped is not really fixed, or take that back.
///
/// # Errors
/// As [`may_act`], [`Refusal::Frozen`], [`Refusal::NotShipped`] and [`Refusal::DoubtOfVoters`].
pub fn may_doubt(
    viewer: &Viewer,
    (conference, topic): (&Conference, &Topic),
    idea: &Reopening,
) -> Result<MemberId, Refusal> {
    let member = may_act(viewer)?;
    if conference.archived || topic.is_closed() {
        Err(Refusal::Frozen)
    } else if idea.status != Status::Shipped {
        Err(Refusal::NotShipped)
    } else if !idea.voted && member != idea.author {
        Err(Refusal::DoubtOfVoters)
    } else {
        Ok(member)
    }
}
