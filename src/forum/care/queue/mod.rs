//! What waits for the viewer: in the conferences that they tend, for staff the ideas and questions of those that they read,
//! for sysops and their deputies all conferences, and who wants in.

#[cfg(test)]
pub(crate) mod tests;

use super::super::Forum;
use super::super::conferences::may_read;
use super::super::organisations;
use crate::domain::rules::{
    NEWCOMER, decides, may_act, may_do, may_operate, may_tend, may_tend_conference, sysops_decide,
};
use crate::domain::{
    Act, Actor, CareAnswer, CareFault, ConferenceId, Done, Duty, Failure, Limits, MemberId, Queue,
    QueueRow, Time, TopicId, Viewer, Waits,
};
use crate::store::conferences::{self, Seat};
use crate::store::events::{About, Kind, append};
use crate::store::{Error, Read, Write, members, queue, topics};

/// How long a question may wait before it is in the queue.
const PATIENCE: i64 = Time::DAY;

/// What waits for the viewer.
pub(super) async fn queue(forum: &Forum, viewer: Viewer) -> Result<CareAnswer, Failure> {
    let (limits, now) = (forum.limits(), forum.now());
    forum
        .read(move |r| {
            let waiting = gather(r, (&viewer, &limits), true, now)?;
            let waiting = waiting.ok_or(CareFault::QueueOfHosts)?;
            Ok(CareAnswer::Queue(Box::new(waiting)))
        })
        .await
}

/// How much waits for the viewer; none for whom nothing ever waits.
pub(in crate::forum) fn waits(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    now: Time,
) -> Result<Option<Waits>, Error> {
    Ok(gather(r, (viewer, limits), false, now)?.map(|queue| queue.waits))
}

/// Puts a newcomer aside as welcomed.
pub(super) async fn welcome(
    forum: &Forum,
    viewer: Viewer,
    newcomer: MemberId,
) -> Result<Done, Failure> {
    let welcome = move |w: &mut Write<'_>| {
        let hosts = match viewer.member() {
            Some(me) => !conferences::hosted_by(&w.read(), me)?.is_empty(),
            None => false,
        };
        let by = match may_do(&viewer, Duty::Queue) {
            Ok(()) => viewer.member(),
            Err(_) => may_tend(&viewer, hosts).map_err(|_| CareFault::QueueOfHosts)?,
        };
        members::welcome(w, newcomer)?;
        let about = About {
            member: Some(newcomer),
            ..About::default()
        };
        append(w, Kind::HeldChanged, by, about)?;
        Ok(Done::Ok)
    };
    forum.write(welcome).await
}

/// Everything that waits for the viewer; none for those who tend nothing. Its words are read and made plain only where it is
/// shown: each Home counts it.
fn gather(
    r: &Read<'_>,
    (viewer, limits): (&Viewer, &Limits),
    worded: bool,
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
        rows.extend(queue::applications(r, worded, Waits::MOST as usize)?);
    }
    if !tended.is_empty() || all {
        let mut flagged = queue::flagged(r, worded, counts)?;
        // Nobody looks at flags of their own posts: others decide, and who flagged is not theirs to know.
        flagged.retain(|row| me.is_none() || row.who.as_ref().map(|who| who.member) != me);
        rows.append(&mut flagged);
        // As `rules::may_decide`: whoever has the queue for a sysop does not decide these.
        let decides = |id: ConferenceId| {
            let seat = seats.iter().find(|seat| seat.conference.id == id);
            seat.is_some_and(|seat| seat.standing.host || may_operate(viewer).is_ok())
        };
        rows.extend(queue::idea_appeals(r, worded, me, decides)?);
        let introductions = introductions(r, limits)?;
        rows.extend(queue::newcomers(
            r,
            worded,
            now.plus(-NEWCOMER),
            introductions,
            counts,
        )?);
    }
    if !tended.is_empty() || all || lets_in {
        let reads = |id: ConferenceId| seats.iter().any(|seat| seat.conference.id == id);
        let counts = |(act, of_sysop): (Act, bool), at: Option<ConferenceId>| match at {
            Some(id) => counts(id),
            None if sysops_decide(act, of_sysop) => may_operate(viewer).is_ok(),
            None => lets_in,
        };
        rows.extend(queue::appeals(r, worded, me, counts, reads)?);
    }
    if organisations::wait_for(r, viewer)? > 0 {
        rows.extend(queue::organisations(r)?);
    }
    let (mut held, mut questions, mut overdue) = <(Oldest, Oldest, Oldest)>::default();
    for seat in seats.iter().filter(|seat| !seat.conference.archived) {
        let id = seat.conference.id;
        if tends(seat) {
            held.add(queue::held(r, worded, id, held.until(now))?);
        }
        if tends(seat) || viewer.roles.staff {
            let until = now.plus(-PATIENCE);
            let than = questions.until(until);
            questions.add(queue::questions(r, worded, id, until, than)?);
        }
        if decides(viewer, seat.standing, limits).is_some() {
            overdue.add(queue::overdue(r, worded, id, overdue.until(now))?);
        }
    }
    for found in [held, questions, overdue] {
        rows.extend(found.0);
    }
    Ok(Some(Queue::new(rows)))
}

/// The oldest of a kind, of all conferences: as many as are counted. Of each further one only what is older is read.
#[derive(Default)]
struct Oldest(Vec<QueueRow>);

impl Oldest {
    /// Since when something waits that could still be among them, at the latest.
    fn until(&self, latest: Time) -> Time {
        let last = self.0.get(Waits::MOST as usize - 1);
        last.map_or(latest, |row| row.at)
    }

    fn add(&mut self, found: Vec<QueueRow>) {
        self.0.extend(found);
        self.0.sort_by_key(|row| row.at);
        self.0.truncate(Waits::MOST as usize);
    }
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
