//! Deputies: whom a sysop gives some of their pages. What takes some of them has a reason.

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
        if before == duties {
            return Ok(Done::Logged(None));
        }
        if why.is_none() && before.iter().any(|had| !duties.has(had)) {
            return Err(CareFault::ReasonMissing(Act::Depute).into());
        }
        deputies::set(w, member.id, duties)?;
        let pages = |duties: Duties| (!duties.is_none()).then(|| duties.names());
        let entry = Writing::of(as_sysop(&viewer), Act::Depute)
            .about(member.id)
            .changed(pages(before), pages(duties))
            .taking(why.as_ref())
            .tell(w)?;
        regraded(w, &viewer, member.id)?;
        Ok(Done::Logged(Some(entry)))
    };
    forum.write(depute).await
}
