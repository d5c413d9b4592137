//! Who may look for testers of an idea, and who may be one.

use super::{Standing, decides, may_act};
use crate::domain::{Conference, Limits, MemberId, Refusal, Status, Time, Topic, Viewer};

/// What the rules need to know of a call for testers, looked up by the forum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenCall {
    /// Who opened it.
    pub by: MemberId,
    /// Places that are free.
    pub free: u32,
    /// Until when places are kept for those who voted.
    pub for_all_at: Time,
    /// Whether the viewer is a tester.
    pub mine: bool,
}

/// Whether the viewer may look for testers of an idea.
///
/// # Errors
/// As [`may_act`], [`Refusal::Frozen`], [`Refusal::CallOfOthers`], [`Refusal::NotTesting`] and [`Refusal::CallOpen`].
pub fn may_call(
    viewer: &Viewer,
    (conference, standing, topic): (&Conference, Standing, &Topic),
    status: Status,
    open: Option<&OpenCall>,
    limits: &Limits,
) -> Result<MemberId, Refusal> {
    let member = may_act(viewer)?;
    if conference.archived || topic.is_closed() {
        Err(Refusal::Frozen)
    } else if decides(viewer, standing, limits).is_none() {
        Err(Refusal::CallOfOthers)
    } else if status != Status::Testing {
        Err(Refusal::NotTesting)
    } else if open.is_some() {
        Err(Refusal::CallOpen)
    } else {
        Ok(member)
    }
}

/// Whether the viewer may close the call for testers of an idea with what they found: whoever opened it, or a colleague.
///
/// # Errors
/// As [`may_act`], [`Refusal::Frozen`], [`Refusal::NoCall`] and [`Refusal::CallOfOthers`].
pub fn may_close(
    viewer: &Viewer,
    (conference, standing, topic): (&Conference, Standing, &Topic),
    open: Option<&OpenCall>,
    limits: &Limits,
) -> Result<MemberId, Refusal> {
    let member = may_act(viewer)?;
    let call = open.ok_or(Refusal::NoCall)?;
    if conference.archived || topic.is_closed() {
        Err(Refusal::Frozen)
    } else if member != call.by && decides(viewer, standing, limits).is_none() {
        Err(Refusal::CallOfOthers)
    } else {
        Ok(member)
    }
}

/// Whether the viewer, who may read an idea and voted for it or did not, may take a place as its tester.
///
/// # Errors
/// As [`may_act`], [`Refusal::Frozen`], [`Refusal::NoCall`], [`Refusal::PlacesTaken`] and [`Refusal::VotersFirst`].
pub fn may_test(
    viewer: &Viewer,
    (conference, topic): (&Conference, &Topic),
    open: Option<&OpenCall>,
    voted: bool,
    now: Time,
) -> Result<MemberId, Refusal> {
    let member = may_act(viewer)?;
    let call = open.ok_or(Refusal::NoCall)?;
    let left = call.for_all_at.since(now);
    if conference.archived || topic.is_closed() {
        Err(Refusal::Frozen)
    } else if call.mine {
        Ok(member)
    } else if call.free == 0 {
        Err(Refusal::PlacesTaken)
    } else if left > 0 && !voted {
        let days = (left + Time::DAY - 1) / Time::DAY;
        Err(Refusal::VotersFirst {
            days: u32::try_from(days).unwrap_or(u32::MAX),
        })
    } else {
        Ok(member)
    }
}
