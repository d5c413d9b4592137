//! Which conferences the viewer may read, and in which list they keep them. What may not be read is not there.

use super::fault::Halt;
use crate::domain::rules;
use crate::domain::{Actor, ConferenceId, Limits, Reference, Refusal, Slug, Viewer};
use crate::store::conferences::{self, Seat};
use crate::store::{self, Read};

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
        .ok_or_else(|| {
            let reference = Reference {
                slug: slug.clone(),
                topic: None,
                post: None,
            };
            Refusal::NoSuchPlace(reference).into()
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

fn may_read(viewer: &Viewer, seat: &Seat, limits: &Limits) -> bool {
    rules::may_read(viewer, &seat.conference, seat.standing, limits)
}
