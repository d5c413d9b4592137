//! Who appeals against an entry of the log, and who decides: never who acted, nor whom it concerns.

use super::{Standing, as_sysop, may_do, may_operate, may_tend_conference};
use crate::domain::{Act, Actor, CareFault, Duty, LogEntry, MemberId, Office, Refusal, Viewer};

/// Whether the viewer may appeal against an entry, to which somebody has appealed already or not. Suspended members may.
///
/// # Errors
/// [`Refusal::MembersOnly`], [`CareFault::NotYourEntry`], [`CareFault::NothingToAppeal`], [`CareFault::EntryAppealed`].
pub fn may_appeal_entry(
    viewer: &Viewer,
    entry: &LogEntry,
    appealed: bool,
) -> Result<MemberId, Refusal> {
    let Actor::Member(me) = viewer.actor else {
        return Err(Refusal::MembersOnly);
    };
    let is_me = |of: &Option<crate::domain::Byline>| of.as_ref().is_some_and(|by| by.member == me);
    if viewer.applying || !is_me(&entry.member) || is_me(&entry.actor) {
        Err(CareFault::NotYourEntry.into())
    } else if appealed {
        Err(CareFault::EntryAppealed.into())
    } else if !entry.act.is_appealable() || entry.reversed_by.is_some() {
        Err(CareFault::NothingToAppeal.into())
    } else {
        Ok(me)
    }
}

/// Whether an entry tells of what somebody else did to the viewer. They do not take that back by themselves, but appeal.
#[must_use]
pub fn is_own_case(viewer: &Viewer, entry: &LogEntry) -> bool {
    let me = viewer.member();
    let is_me = |of: &Option<crate::domain::Byline>| of.as_ref().map(|by| by.member) == me;
    me.is_some() && is_me(&entry.member) && !is_me(&entry.actor)
}

/// Whether appeals against an act are for sysops alone, as is giving back what it took: what sysops alone give, and what was done
/// to the writing of one.
#[must_use]
pub const fn sysops_decide(act: Act, of_sysop: bool) -> bool {
    act.is_of_rank() || of_sysop && matches!(act, Act::Suspend | Act::Purge)
}

/// Whether the viewer may decide an appeal against an entry: a host of its conference, in which they stand so, or a sysop; for
/// what concerns a member and no conference, or what a member is, whoever has the page of members; what [`sysops_decide`], they
/// alone. Where whoever runs the server acted, in
/// their own name or another's, they decide in neither, but if there is `nobody_else`. Says who decides, and as what.
///
/// # Errors
/// As [`may_tend_conference`] and [`may_do`], [`CareFault::DecidedByOthers`] and [`CareFault::OperatorActed`].
pub fn may_decide_entry(
    viewer: &Viewer,
    standing: Option<Standing>,
    (entry, of_sysop): (&LogEntry, bool),
    nobody_else: bool,
) -> Result<(Option<MemberId>, Office), Refusal> {
    let (who, office) = match standing.filter(|_| !entry.act.is_of_standing()) {
        Some(standing) => may_tend_conference(viewer, standing)?,
        None if sysops_decide(entry.act, of_sysop) => {
            may_operate(viewer)?;
            as_sysop(viewer)
        }
        None => {
            may_do(viewer, Duty::Members)?;
            as_sysop(viewer)
        }
    };
    let acted = entry.actor.as_ref().map(|by| by.member);
    let concerned = entry.member.as_ref().map(|by| by.member);
    if who.is_some() && (who == acted || who == concerned) {
        return Err(CareFault::DecidedByOthers.into());
    }
    if office == Office::Operator && entry.office == Office::Operator && !nobody_else {
        return Err(CareFault::OperatorActed.into());
    }
    Ok((who, office))
}
