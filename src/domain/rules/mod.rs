//! What may be done by whom: pure functions over what the forum looked up. Every front end stands behind these.

#[cfg(test)]
mod tests;

use super::{Access, Actor, Conference, ConferenceKind, Limits, MemberId, Refusal, Topic, Viewer};

/// What the viewer is in one conference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Tends it.
    pub host: bool,
    /// Was admitted, where that is needed.
    pub admitted: bool,
}

/// Whether the viewer may read the conference. What may not be read is refused as if it were not there.
#[must_use]
pub fn may_read(
    viewer: &Viewer,
    conference: &Conference,
    standing: Standing,
    limits: &Limits,
) -> bool {
    match viewer.actor {
        Actor::Newcomer => false,
        Actor::Guest => conference.access == Access::Public && limits.guest_reading,
        Actor::Operator(_) => true,
        Actor::Member(_) => match conference.access {
            Access::Public | Access::Members => true,
            Access::Private => standing.admitted || standing.host || viewer.roles.sysop,
        },
    }
}

/// Whoever writes must be a member in good standing.
///
/// # Errors
/// [`Refusal::MembersOnly`] and [`Refusal::Suspended`].
pub fn may_act(viewer: &Viewer) -> Result<MemberId, Refusal> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    if viewer.in_good_standing {
        Ok(member)
    } else {
        Err(Refusal::Suspended)
    }
}

/// Whether the viewer may open a topic in a conference that they may read.
///
/// # Errors
/// As [`may_act`], [`Refusal::Frozen`] in an archive, and [`Refusal::StaffOnly`] among announcements.
pub fn may_open(viewer: &Viewer, conference: &Conference) -> Result<MemberId, Refusal> {
    let member = may_act(viewer)?;
    if conference.archived {
        Err(Refusal::Frozen)
    } else if conference.kind == ConferenceKind::Announcements && !viewer.roles.staff {
        Err(Refusal::StaffOnly)
    } else {
        Ok(member)
    }
}

/// Whether the viewer may answer in a topic of a conference that they may read.
///
/// # Errors
/// As [`may_act`], and [`Refusal::Frozen`].
pub fn may_reply(
    viewer: &Viewer,
    conference: &Conference,
    topic: &Topic,
) -> Result<MemberId, Refusal> {
    let member = may_act(viewer)?;
    if conference.archived || topic.frozen {
        Err(Refusal::Frozen)
    } else {
        Ok(member)
    }
}

/// Whether the viewer may change or take back a post: only its author ever does.
///
/// # Errors
/// As [`may_act`], and [`Refusal::AuthorsOnly`].
pub fn may_edit(viewer: &Viewer, author: MemberId) -> Result<MemberId, Refusal> {
    let member = may_act(viewer)?;
    if member == author {
        Ok(member)
    } else {
        Err(Refusal::AuthorsOnly)
    }
}

/// Whether the viewer may operate the site.
///
/// # Errors
/// [`Refusal::SysopsOnly`].
pub fn may_operate(viewer: &Viewer) -> Result<(), Refusal> {
    let operator = matches!(viewer.actor, Actor::Operator(_));
    if operator || (viewer.roles.sysop && viewer.in_good_standing) {
        Ok(())
    } else {
        Err(Refusal::SysopsOnly)
    }
}
