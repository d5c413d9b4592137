//! What waits for the viewer: in the conferences that they tend, for staff the ideas and questions of those that they read,
//! for sysops and their deputies all conferences, and who wants in.

#[cfg(test)]
mod tests;

use super::super::Forum;
use super::super::conferences::may_read;
use super::super::organisations;
use crate::domain::rules::{decides, may_act, may_do, may_tend_conference};
use crate::domain::{
    Actor, CareAnswer, CareFault, ConferenceId, Duty, Failure, Limits, Queue, Time, TopicId, Viewer,
};
use crate::store::conferences::{self, Seat};
use crate::store::{Error, Read, queue, topics};

/// For how long a newcomer is one.
const NEW: i64 = 30 * Time::DAY;
/// How long a question may wait before it is in the queue.
const PATIENCE: i64 = Time::DAY;

/// What waits for the viewer.
pub(super) async fn queue(forum: &Forum, viewer: Viewer) -> Result<CareAnswer, Failure> {
    let (limits, now) = (forum.limits(), forum.now());
    forum
        .read(move |r| {
            let waiting = gather(r, &viewer, &limits, now)?;
            let waiting = waiting.ok_or(CareFault::QueueOfHosts)?;
            Ok(CareAnswer::Queue(Box::new(waiting)))
        })
        .await
}

/// Everything that waits for the viewer; none for those who tend nothing.
fn gather(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    now: Time,
) -> Result<Option<Queue>, Error> {
    let me = viewer.member();
    if !matches!(viewer.actor, Actor::Operator(_)) && may_act(viewer).is_err() {
        return Ok(None);
    }
    let mut seats = conferences::seats(r, me)?;
    seats.retain(|seat| may_read(viewer, seat, limits));
    let tends = |seat: &Seat| may_tend_conference(viewer, seat.standing).is_ok();
    let tended: Vec<_> = seats.iter().filter(|seat| tends(seat)).collect();
    let (all, lets_in) = (
        may_do(viewer, Duty::Queue).is_ok(),
        may_do(viewer, Duty::Members).is_ok(),
    );
    if tended.is_empty() && !all && !lets_in && !viewer.roles.staff {
        return Ok(None);
    }
    let counts = |id: ConferenceId| tended.iter().any(|seat| seat.conference.id == id);
    let mut rows = Vec::new();
    if lets_in {
        rows.extend(queue::applications(r)?);
    }
    if !tended.is_empty() || all {
        rows.extend(queue::flagged(r, counts)?);
        rows.extend(queue::appeals(r, me, |at| at.map_or(all, counts))?);
        rows.extend(queue::idea_appeals(r, me, counts)?);
        let introductions = introductions(r, limits)?;
        rows.extend(queue::newcomers(r, now.plus(-NEW), introductions, counts)?);
    }
    if organisations::wait_for(r, viewer)? > 0 {
        rows.extend(queue::organisations(r)?);
    }
    for seat in seats.iter().filter(|seat| !seat.conference.archived) {
        let id = seat.conference.id;
        if tends(seat) {
            rows.extend(queue::held(r, id)?);
        }
        if tends(seat) || viewer.roles.staff {
            rows.extend(queue::questions(r, id, now.plus(-PATIENCE))?);
        }
        if decides(viewer, seat.standing, limits).is_some() {
            rows.extend(queue::overdue(r, id, now)?);
        }
    }
    Ok(Some(Queue::new(rows)))
}

/// The topic in which newcomers introduce themselves.
fn introductions(r: &Read<'_>, limits: &Limits) -> Result<Option<TopicId>, Error> {
    let Some(reference) = &limits.introductions else {
        return Ok(None);
    };
    let (Some(seat), Some(number)) = (
        conferences::by_slug(r, None, &reference.slug)?,
        reference.topic,
    ) else {
        return Ok(None);
    };
    let row = topics::by_number(r, None, seat.conference.id, number)?;
    Ok(row.map(|row| row.topic.id))
}
