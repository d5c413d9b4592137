//! Which conferences the viewer may read, and in which list they keep them. What may not be read is not there.

use super::Forum;
use super::fault::Halt;
use super::operating::{known, regraded};
use crate::domain::rules::{self, may_act, may_operate};
use crate::domain::{
    Actor, ConferenceId, Done, Failure, Handle, Limits, News, Reference, Refusal, Slug, Subject,
    Viewer,
};
use crate::store::conferences::{self, Changes, NewConference, Seat};
use crate::store::events::{About, Kind, append};
use crate::store::{self, Read, Write};

/// The conferences that the viewer may read, in the order of the list. Archived ones are left out, but for operators.
pub(super) fn readable(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
) -> Result<Vec<Seat>, store::Error> {
    let operator = matches!(viewer.actor, Actor::Operator(_));
    let mut seats = conferences::seats(r, viewer.member())?;
    seats.retain(|seat| (operator || !seat.conference.archived) && may_read(viewer, seat, limits));
    Ok(seats)
}

/// The conference with this short name, if the viewer may read it.
pub(super) fn by_slug(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    slug: &Slug,
) -> Result<Seat, Halt> {
    conferences::by_slug(r, viewer.member(), slug)?
        .filter(|seat| may_read(viewer, seat, limits))
        .ok_or_else(|| nothing_at(slug).into())
}

fn nothing_at(slug: &Slug) -> Refusal {
    Refusal::NoSuchPlace(Reference {
        slug: slug.clone(),
        topic: None,
        post: None,
    })
}

/// The conference with this id, if the viewer may read it; none otherwise. The caller knows what was asked for.
pub(super) fn by_id(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    id: ConferenceId,
) -> Result<Option<Seat>, store::Error> {
    let seat = conferences::by_id(r, viewer.member(), id)?;
    Ok(seat.filter(|seat| may_read(viewer, seat, limits)))
}

/// Whether the viewer may read a conference.
pub(super) fn may_read(viewer: &Viewer, seat: &Seat, limits: &Limits) -> bool {
    rules::may_read(viewer, &seat.conference, seat.standing, limits)
}

/// Puts a conference into the viewer's list, or out of it.
pub(super) async fn follow(
    forum: &Forum,
    viewer: Viewer,
    id: ConferenceId,
    joined: bool,
) -> Result<Done, Failure> {
    let member = may_act(&viewer)?;
    let limits = forum.limits();
    let follow = move |w: &mut Write<'_>| {
        // Whether there is no such conference, or none for the viewer, is not told apart: nothing happens.
        if by_id(&w.read(), &viewer, &limits, id)?.is_some() {
            conferences::follow(w, id, member, joined)?;
        }
        Ok(())
    };
    forum.write(follow).await?;
    forum.publish(Subject::Member(member), &News::Marked(member));
    Ok(Done::Ok)
}

/// Adds a conference.
pub(super) async fn add(
    forum: &Forum,
    viewer: Viewer,
    new: NewConference,
) -> Result<Done, Failure> {
    may_operate(&viewer)?;
    let add = move |w: &mut Write<'_>| {
        let id = conferences::add(w, &new)?.ok_or(Refusal::SlugTaken)?;
        changed(w, &viewer, Kind::ConferenceAdded, id)
    };
    forum.write(add).await
}

/// Changes a conference.
pub(super) async fn edit(
    forum: &Forum,
    viewer: Viewer,
    slug: Slug,
    changes: Changes,
) -> Result<Done, Failure> {
    may_operate(&viewer)?;
    let edit = move |w: &mut Write<'_>| {
        let id = existing(&w.read(), &slug)?;
        conferences::edit(w, id, &changes)?;
        changed(w, &viewer, Kind::ConferenceChanged, id)
    };
    forum.write(edit).await
}

/// Makes a member a host, or no longer.
pub(super) async fn set_host(
    forum: &Forum,
    viewer: Viewer,
    slug: Slug,
    handle: Handle,
    host: bool,
) -> Result<Done, Failure> {
    may_operate(&viewer)?;
    let set = move |w: &mut Write<'_>| {
        let member = known(&w.read(), &handle)?.id;
        let id = existing(&w.read(), &slug)?;
        conferences::set_host(w, id, member, host)?;
        regraded(w, &viewer, member)?;
        Ok(Done::Ok)
    };
    forum.write(set).await
}

/// Admits a member to a private conference, or no longer.
pub(super) async fn admit(
    forum: &Forum,
    viewer: Viewer,
    slug: Slug,
    handle: Handle,
    admitted: bool,
) -> Result<Done, Failure> {
    may_operate(&viewer)?;
    let set = move |w: &mut Write<'_>| {
        let member = known(&w.read(), &handle)?.id;
        let id = existing(&w.read(), &slug)?;
        conferences::admit(w, id, member, admitted)?;
        regraded(w, &viewer, member)?;
        Ok(Done::Ok)
    };
    forum.write(set).await
}

/// The conference with this short name, for those who may read any.
fn existing(r: &Read<'_>, slug: &Slug) -> Result<ConferenceId, Halt> {
    let seat = conferences::by_slug(r, None, slug)?;
    Ok(seat.ok_or_else(|| nothing_at(slug))?.conference.id)
}

fn changed(
    w: &mut Write<'_>,
    viewer: &Viewer,
    kind: Kind,
    conference: ConferenceId,
) -> Result<Done, Halt> {
    let about = About {
        conference: Some(conference),
        ..About::default()
    };
    append(w, kind, viewer.member(), about)?;
    Ok(Done::Ok)
}
