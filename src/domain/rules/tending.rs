//! Who tends a conference, and who has which of the sysop's pages.

use super::{Standing, may_act, may_operate};
use crate::domain::{Actor, CareFault, Duty, MemberId, Office, Refusal, Viewer};

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
        false if may_do(viewer, Duty::Queue).is_ok() => Office::Sysop,
        false => return Err(CareFault::HostsTend.into()),
    };
    Ok((Some(member), office))
}

/// Whether the viewer has this page of the sysop's: sysops and whoever runs the server have all of them.
///
/// # Errors
/// As [`may_operate`].
pub fn may_do(viewer: &Viewer, duty: Duty) -> Result<(), Refusal> {
    let deputy = viewer.roles.duties.has(duty) && may_act(viewer).is_ok();
    if deputy { Ok(()) } else { may_operate(viewer) }
}
