//! What members are in a conference: its hosts, and who is admitted to a private one. Given without a reason, taken only
//! with one; whom it concerns is told.

use super::Forum;
use super::care::office::{Why, Writing, checked};
use super::conferences::nothing_at;
use super::fault::Halt;
use super::operating::{is_in, known, regraded};
use crate::domain::rules::{Standing, as_sysop, may_enter, may_place};
use crate::domain::{
    Access, Act, CareFault, ConferenceId, Done, Duty, Failure, Handle, MemberId, Slug, Viewer,
};
use crate::store::conferences::{self, Seat};
use crate::store::{Read, Write};

/// Makes a member a host.
pub(super) async fn host(
    forum: &Forum,
    viewer: Viewer,
    slug: Slug,
    handle: Handle,
) -> Result<Done, Failure> {
    change(forum, viewer, (Act::Host, slug, handle), None).await
}

/// Takes a host's office from a member.
pub(super) async fn unhost(
    forum: &Forum,
    viewer: Viewer,
    (slug, handle): (Slug, Handle),
    why: Why,
) -> Result<Done, Failure> {
    change(forum, viewer, (Act::Unhost, slug, handle), Some(why)).await
}

/// Admits a member to a private conference.
pub(super) async fn admit(
    forum: &Forum,
    viewer: Viewer,
    slug: Slug,
    handle: Handle,
) -> Result<Done, Failure> {
    change(forum, viewer, (Act::Admit, slug, handle), None).await
}

/// Admits a member to one no longer.
pub(super) async fn expel(
    forum: &Forum,
    viewer: Viewer,
    (slug, handle): (Slug, Handle),
    why: Why,
) -> Result<Done, Failure> {
    change(forum, viewer, (Act::Expel, slug, handle), Some(why)).await
}

/// Gives, or takes for a reason.
async fn change(
    forum: &Forum,
    viewer: Viewer,
    (act, slug, handle): (Act, Slug, Handle),
    why: Option<Why>,
) -> Result<Done, Failure> {
    may_enter(&viewer, Duty::Conferences)?;
    let why = checked(why)?;
    let given = why.is_none();
    let of_host = matches!(act, Act::Host | Act::Unhost);
    let set = move |w: &mut Write<'_>| {
        let member = known(&w.read(), &handle)?;
        may_place(&viewer, &member, given)?;
        let member = member.id;
        is_in(&w.read(), member, given)?;
        let seat = conferences::by_slug(&w.read(), Some(member), &slug)?;
        let Seat {
            conference,
            standing,
            ..
        } = seat.ok_or_else(|| nothing_at(&slug))?;
        let has = match of_host {
            true => standing.host,
            false => standing.admitted,
        };
        // Others are read by all; whoever was let in before one was opened still goes.
        if !of_host && conference.access != Access::Private && (given || !has) {
            return Err(CareFault::NotPrivate.into());
        }
        if has == given {
            return Ok(Done::Logged(None));
        }
        let entry = Writing::of(as_sysop(&viewer), act)
            .within(conference.id)
            .taking(why.as_ref())
            .about(member)
            .tell(w)?;
        match of_host {
            true => conferences::set_host(w, conference.id, member, given)?,
            false => conferences::admit(w, conference.id, member, given)?,
        }
        regraded(w, &viewer, member)?;
        Ok(Done::Logged(Some(entry)))
    };
    forum.write(set).await
}

/// What a member is in a conference.
pub(super) fn standing(r: &Read<'_>, id: ConferenceId, member: MemberId) -> Result<Standing, Halt> {
    let seat = conferences::by_id(r, Some(member), id)?;
    Ok(seat.map(|seat| seat.standing).unwrap_or_default())
}
