//! The marks of staff and of sysops. Given without a reason, taken only with one; whom it concerns is told.

use super::Forum;
use super::care::office::{Why, Writing, checked};
use super::operating::{known, regraded};
use crate::domain::rules::{as_sysop, may_enter, may_operate};
use crate::domain::{Act, Actor, CareFault, Done, Duty, Failure, Handle, Viewer};
use crate::store::{Write, members, suspending};

/// Marks a member as staff, or for a reason no longer.
pub(super) async fn staff(
    forum: &Forum,
    viewer: Viewer,
    handle: Handle,
    taken: Option<Why>,
) -> Result<Done, Failure> {
    let act = match taken {
        None => Act::GrantStaff,
        Some(_) => Act::RevokeStaff,
    };
    change(forum, viewer, (act, handle), taken).await
}

/// Marks a member as sysop, or for a reason no longer. The last one goes only where whoever runs the server says so, who can
/// always make another.
pub(super) async fn sysop(
    forum: &Forum,
    viewer: Viewer,
    handle: Handle,
    taken: Option<Why>,
) -> Result<Done, Failure> {
    let act = match taken {
        None => Act::GrantSysop,
        Some(_) => Act::RevokeSysop,
    };
    change(forum, viewer, (act, handle), taken).await
}

/// Gives, or takes for a reason.
async fn change(
    forum: &Forum,
    viewer: Viewer,
    (act, handle): (Act, Handle),
    why: Option<Why>,
) -> Result<Done, Failure> {
    may_operate(&viewer)?;
    may_enter(&viewer, Duty::Members)?;
    let why = checked(why)?;
    let given = why.is_none();
    let set = move |w: &mut Write<'_>| {
        let id = known(&w.read(), &handle)?.id;
        let changed = match act {
            Act::GrantStaff | Act::RevokeStaff => members::set_staff(w, id, given)?,
            _ => members::set_sysop(w, id, given)?,
        };
        if !changed {
            return Ok(Done::Logged(None));
        }
        let is_operator = matches!(viewer.actor, Actor::Operator(_));
        if act == Act::RevokeSysop
            && !is_operator
            && !suspending::has_other_sysop(&w.read(), id, w.now)?
        {
            return Err(CareFault::LastSysop.into());
        }
        let entry = Writing::of(as_sysop(&viewer), act)
            .about(id)
            .taking(why.as_ref())
            .tell(w)?;
        regraded(w, &viewer, id)?;
        Ok(Done::Logged(Some(entry)))
    };
    forum.write(set).await
}
