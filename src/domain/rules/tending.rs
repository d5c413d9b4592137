//! Who tends a conference, and who has which of the sysop's pages.

use super::{Standing, may_act, may_operate};
use crate::domain::{Access, Actor, CareFault, Duty, Member, MemberId, Office, Refusal, Viewer};

/// Whether the viewer tends a conference that they may read, as its host, as a sysop or as a deputy with the queue. Says who
/// acts, and as what.
///
/// # Errors
/// As [`may_act`], and [`CareFault::HostsTend`].
pub fn may_tend_conference(
    viewer: &Viewer,
    standing: Standing,
) -> Result<(Option<MemberId>, Office), Refusal> {
    if let Actor::Operator(member) = viewer.actor {
        return Ok((member, Office::Operator));
    }
    let member = may_act(viewer)?;
    let office = match standing.host {
        true => Office::Host,
        false if may_do(viewer, Duty::Queue).is_ok() => as_sysop(viewer).1,
        false => return Err(CareFault::HostsTend.into()),
    };
    Ok((Some(member), office))
}

/// Whether the viewer may give somebody an office in a conference or let them into it, or take that from them: whoever has the
/// page of conferences may. A deputy changes nothing of a sysop's, and gives nothing to themselves: so they come into no private
/// place, and back into no office that was taken from them.
///
/// # Errors
/// As [`may_do`], and [`Refusal::NotOneself`].
pub fn may_place(viewer: &Viewer, member: &Member, given: bool) -> Result<(), Refusal> {
    may_do(viewer, Duty::Conferences)?;
    match may_operate(viewer) {
        Err(refusal) if member.roles.sysop => Err(refusal),
        Err(_) if given && viewer.member() == Some(member.id) => Err(Refusal::NotOneself),
        _ => Ok(()),
    }
}

/// Whether the viewer may let others read a conference than do: whoever has the page of conferences may, but only sysops open a
/// private one.
///
/// # Errors
/// As [`may_do`].
pub fn may_open_to(viewer: &Viewer, before: Access, after: Access) -> Result<(), Refusal> {
    match before == Access::Private && after != Access::Private {
        true => may_operate(viewer),
        false => may_do(viewer, Duty::Conferences),
    }
}

/// Whether the viewer may suspend a member, or give them back their writing: whoever has the page of members may, but never
/// themselves; and a sysop only another. Says who acts, and as what.
///
/// # Errors
/// As [`may_do`], [`Refusal::NotOneself`] and [`Refusal::SysopsOnly`].
pub fn may_suspend(
    viewer: &Viewer,
    member: &Member,
) -> Result<(Option<MemberId>, Office), Refusal> {
    may_do(viewer, Duty::Members)?;
    if member.roles.sysop {
        may_operate(viewer)?;
    }
    if viewer.member() == Some(member.id) {
        return Err(Refusal::NotOneself);
    }
    Ok(as_sysop(viewer))
}

/// Whether there is anybody whose posts the viewer may fold all at once: asked before who is meant is looked for, so that others
/// do not learn who is a member.
///
/// # Errors
/// As [`may_operate`].
pub fn may_purge_some(viewer: &Viewer) -> Result<(), Refusal> {
    may_do(viewer, Duty::Spam).or_else(|_| may_do(viewer, Duty::Members))
}

/// Whether the viewer may put back what a purge took of a member, who acts, and as what: sysops, and deputies with the page on
/// spam or on members. What was taken of a sysop only sysops give back, as they alone decide an appeal against that.
///
/// # Errors
/// As [`may_operate`].
pub fn may_unpurge(
    viewer: &Viewer,
    member: &Member,
) -> Result<(Option<MemberId>, Office), Refusal> {
    may_purge_some(viewer)?;
    if member.roles.sysop {
        may_operate(viewer)?;
    }
    Ok(as_sysop(viewer))
}

/// Whether the viewer may fold all that a member wrote, who acts, and as what: as [`may_unpurge`], and nobody their own.
///
/// # Errors
/// As [`may_operate`], and [`Refusal::NotOneself`].
pub fn may_purge(viewer: &Viewer, member: &Member) -> Result<(Option<MemberId>, Office), Refusal> {
    let office = may_unpurge(viewer, member)?;
    if viewer.member() == Some(member.id) {
        return Err(Refusal::NotOneself);
    }
    Ok(office)
}

/// Whether the viewer may erase a member: everybody themselves, sysops everybody. Says who acts, and as what; of whoever goes by
/// themselves nothing is said.
///
/// # Errors
/// As [`may_operate`] and [`may_enter`].
pub fn may_erase(viewer: &Viewer, whom: MemberId) -> Result<(Option<MemberId>, Office), Refusal> {
    if viewer.actor == Actor::Member(whom) {
        return Ok((None, Office::Forum));
    }
    may_operate(viewer)?;
    may_enter(viewer, Duty::Members)?;
    Ok(as_sysop(viewer))
}

/// Whether the viewer may have everything that is stored of a member: everybody of themselves, and whoever runs the server.
///
/// # Errors
/// As [`may_operate`]; sysops are refused too, as it is their own affair what members drafted.
pub fn may_see_all_of(viewer: &Viewer, whom: MemberId) -> Result<(), Refusal> {
    match viewer.actor {
        Actor::Operator(_) => Ok(()),
        Actor::Member(member) if member == whom => Ok(()),
        _ => Err(Refusal::SysopsOnly),
    }
}

/// Who acts, and as what, where a sysop, a deputy of theirs or whoever runs the server does: of these they are one, as the
/// others may not.
#[must_use]
pub const fn as_sysop(viewer: &Viewer) -> (Option<MemberId>, Office) {
    let office = match viewer.actor {
        Actor::Operator(_) => Office::Operator,
        _ if viewer.roles.sysop => Office::Sysop,
        _ => Office::Deputy,
    };
    (viewer.member(), office)
}

/// Whether the viewer has this page of the sysop's: sysops and whoever runs the server have all of them.
///
/// # Errors
/// As [`may_operate`].
pub fn may_do(viewer: &Viewer, duty: Duty) -> Result<(), Refusal> {
    let deputy = viewer.roles.duties.has(duty) && may_act(viewer).is_ok();
    if deputy { Ok(()) } else { may_operate(viewer) }
}

/// Whether the viewer may do what is done on this page of the sysop's alone, or read what stands there: whoever has it, where
/// the pages are open. What a sysop does elsewhere, in the reader, the queue and the log, they do wherever they sit.
///
/// # Errors
/// As [`may_do`], and [`CareFault::NotOverSsh`].
pub fn may_enter(viewer: &Viewer, duty: Duty) -> Result<(), Refusal> {
    may_do(viewer, duty)?;
    match viewer.at_pages {
        true => Ok(()),
        false => Err(CareFault::NotOverSsh.into()),
    }
}
