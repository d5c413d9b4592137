//! Deputies: whom a sysop gives some of their pages. What takes some of them has a reason, and an entry of its own, against
//! which whoever loses them appeals.

use super::super::Forum;
use super::super::operating::{known, regraded};
use super::office::{Why, Writing, checked};
use crate::domain::rules::{as_sysop, may_enter, may_operate};
use crate::domain::{Act, CareFault, Done, Duties, Duty, Failure, Handle, Viewer};
use crate::store::{Write, deputies};

/// Gives a member these pages, in place of those that they had.
pub(super) async fn depute(
    forum: &Forum,
    viewer: Viewer,
    (whom, duties): (Handle, Duties),
    why: Option<Why>,
) -> Result<Done, Failure> {
    may_operate(&viewer)?;
    may_enter(&viewer, Duty::Members)?;
    let why = checked(why)?;
    let depute = move |w: &mut Write<'_>| {
        let member = known(&w.read(), &whom)?;
        let before = member.roles.duties;
        let taken = before.without(duties);
        let kept = before.without(taken);
        if before == duties {
            return Ok(Done::Logged(None));
        }
        if why.is_none() && !taken.is_none() {
            return Err(CareFault::ReasonMissing(Act::Undepute).into());
        }
        let changes = |act, from: Duties, to: Duties| {
            let entry = Writing::of(as_sysop(&viewer), act).about(member.id);
            entry.changed(from.state(), to.state())
        };
        let mut entry = None;
        if !taken.is_none() {
            let takes = changes(Act::Undepute, before, kept).taking(why.as_ref());
            entry = Some(takes.tell(w)?);
        }
        if kept != duties {
            // Where something is taken by the same command, the reason is of that.
            let why = why.as_ref().filter(|_| taken.is_none());
            let gives = changes(Act::Depute, kept, duties).taking(why).tell(w)?;
            entry = entry.or(Some(gives));
        }
        deputies::set(w, member.id, duties)?;
        regraded(w, &viewer, member.id)?;
        Ok(Done::Logged(entry))
    };
    forum.write(depute).await
}
