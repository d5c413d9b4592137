//! Deputies: whom a sysop gives some of their pages. What takes some of them has a reason, and an entry of its own, against
//! which whoever loses them appeals.

use super::super::Forum;
use super::super::fault::Halt;
use super::super::operating::{known, regraded};
use super::office::{Why, Writing, checked};
use crate::domain::rules::{as_sysop, may_enter, may_operate};
use crate::domain::{Act, CareFault, Done, Duties, Duty, Failure, Handle, LogId, MemberId, Viewer};
use crate::store::events::About;
use crate::store::{Read, Write, appeals_of_log, deputies, log};

/// Entries that took pages from a deputy, against which an appeal of theirs waits, and who have all of these with the pages that
/// they have now; the newest first. Nobody ends an appeal of their own so.
fn whole_again(
    r: &Read<'_>,
    viewer: &Viewer,
    member: MemberId,
    has: Duties,
) -> Result<Vec<(LogId, Duties)>, Halt> {
    let mut whole = Vec::new();
    if viewer.member() == Some(member) {
        return Ok(whole);
    }
    let of = About {
        member: Some(member),
        ..About::default()
    };
    for id in appeals_of_log::waiting(r, Act::Undepute, of)? {
        let entry = log::by_id(r, (None, true), id)?;
        let taken = entry.map_or(Duties::NONE, |entry| entry.pages_taken());
        if taken.without(has).is_none() {
            whole.push((id, taken));
        }
    }
    Ok(whole)
}

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
            // One for each taking that they appeal about and that is whole again, so that all these appeals end; the last has
            // what else is given.
            let mut from = kept;
            let mut whole = whole_again(&w.read(), &viewer, member.id, duties)?;
            let (last, first) = match whole.pop() {
                Some((last, _)) => (Some(last), whole),
                None => (None, whole),
            };
            let first = first.into_iter().map(|(taking, to)| (Some(taking), to));
            for (taking, pages) in first.chain([(last, duties)]) {
                let to = from.and(pages);
                let gives = changes(Act::Depute, from, to).taking(why);
                let gives = gives.reversing(taking).tell(w)?;
                entry = entry.or(Some(gives));
                from = to;
            }
        }
        deputies::set(w, member.id, duties)?;
        regraded(w, &viewer, member.id)?;
        Ok(Done::Logged(entry))
    };
    forum.write(depute).await
}
