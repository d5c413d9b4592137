//! Who may open a topic, announce, correct the kind that was declared, and flag.

use super::{Standing, may_act};
use crate::domain::{
    Access, Conference, ConferenceKind, FlagReason, Limits, MemberId, Post, PostState, Refusal,
    Topic, Viewer,
};

/// Whether the viewer may open a topic in a conference that they may read: among announcements only staff, and without a
/// sponsor hosts and sysops in their place.
///
/// # Errors
/// As [`may_act`], [`Refusal::Frozen`] in an archive, and [`Refusal::StaffOnly`] or
/// [`Refusal::HostsOnly`] among announcements.
pub fn may_open(
    viewer: &Viewer,
    (conference, standing): (&Conference, Standing),
    limits: &Limits,
) -> Result<MemberId, Refusal> {
    let member = may_act(viewer)?;
    let announces = match limits.sponsor {
        Some(_) => viewer.roles.staff,
        None => standing.host || viewer.roles.sysop,
    };
    if conference.archived {
        Err(Refusal::Frozen)
    } else if conference.kind == ConferenceKind::Announcements && !announces {
        Err(match limits.sponsor {
            Some(_) => Refusal::StaffOnly,
            None => Refusal::HostsOnly,
        })
    } else {
        Ok(member)
    }
}

/// Whether it is bounded in a week what the viewer starts in a conference: they speak for a sponsor, and to all members.
#[must_use]
pub fn is_bounded(viewer: &Viewer, conference: &Conference, limits: &Limits) -> bool {
    limits.sponsor.is_some() && viewer.roles.staff && conference.access != Access::Private
}

/// Whether the viewer may correct the kind that an announcement declares: only its author.
///
/// # Errors
/// As [`may_act`], [`Refusal::AuthorsOnly`], and [`Refusal::Frozen`] in an archive.
pub fn may_redeclare(
    viewer: &Viewer,
    conference: &Conference,
    topic: &Topic,
) -> Result<MemberId, Refusal> {
    let member = may_act(viewer)?;
    if topic.author.member != member {
        Err(Refusal::AuthorsOnly)
    } else if conference.archived {
        Err(Refusal::Frozen)
    } else {
        Ok(member)
    }
}

/// Whether the viewer may flag a post of a conference that they may read, for this reason. Whose post it is makes no
/// difference, but that nobody flags themselves.
///
/// # Errors
/// As [`may_act`], [`Refusal::NotOneself`], [`Refusal::NoKindThere`], and [`Refusal::NothingThere`] where its words are gone.
pub fn may_flag(
    viewer: &Viewer,
    post: &Post,
    is_announcement: bool,
    reason: FlagReason,
) -> Result<MemberId, Refusal> {
    let member = may_act(viewer)?;
    if post.is_by(Some(member)) {
        Err(Refusal::NotOneself)
    } else if matches!(post.state, PostState::Scribbled | PostState::Erased) {
        Err(Refusal::NothingThere)
    } else if reason == FlagReason::WrongKind && !(is_announcement && post.number == 0) {
        Err(Refusal::NoKindThere)
    } else {
        Ok(member)
    }
}
