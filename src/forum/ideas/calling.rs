//! Calls for testers: opened while an idea is tested, offered to those who voted first, closed with what was found.
//!
//! An idea that leaves `testing` closes its call, with the reason of that step as the results: see `steps`.

use super::super::fault::Halt;
use super::super::pace::THANKS;
use super::super::posting;
use super::super::reading::open;
use super::{Forum, note};
use crate::domain::rules::{self, OpenCall};
use crate::domain::{
    Body, Call, CommandId, Done, DraftPlace, Failure, Limits, Places, Refusal, Testing, Time,
    Topic, TopicId, TopicRow, VOTERS_FIRST, Viewer,
};
use crate::store::conferences::Seat;
use crate::store::ideas::{self, Stand, calls, votes};
use crate::store::{Error, Read, Write};

/// What the rules need to know of an open call.
fn known(viewer: &Viewer, call: &calls::Stored) -> Option<OpenCall> {
    let taken = u32::try_from(call.testers.len()).unwrap_or(u32::MAX);
    call.results.is_none().then(|| OpenCall {
        by: call.by.member,
        free: call.places.saturating_sub(taken),
        for_all_at: call.for_all_at,
        mine: tests(viewer, call),
    })
}

/// Whether the viewer is a tester.
fn tests(viewer: &Viewer, call: &calls::Stored) -> bool {
    let me = viewer.member();
    call.testers.iter().any(|tester| Some(tester.member) == me)
}

fn voted(r: &Read<'_>, viewer: &Viewer, topic: TopicId) -> Result<bool, Error> {
    match viewer.member() {
        Some(member) => votes::has(r, topic, member),
        None => Ok(false),
    }
}

/// Calls for testers of an idea, as the viewer sees them.
pub(super) fn testing(
    r: &Read<'_>,
    viewer: &Viewer,
    (limits, now): (&Limits, Time),
    seat: &Seat,
    topic: &Topic,
    stand: &Stand,
) -> Result<Testing, Error> {
    let stored = calls::latest(r, topic.id)?;
    let open = stored.as_ref().and_then(|call| known(viewer, call));
    let place = (&seat.conference, seat.standing, topic);
    let status = stand.clock.status;
    let may_open = rules::may_call(viewer, place, status, open.as_ref(), limits).is_ok();
    let Some(stored) = stored else {
        return Ok(Testing {
            call: None,
            may_open,
        });
    };
    let voted = voted(r, viewer, topic.id)?;
    let mine = tests(viewer, &stored);
    let here = (place.0, topic);
    let may_test = rules::may_test(viewer, here, open.as_ref(), voted, now).is_ok();
    let call = Call {
        reported: calls::reported(r, topic.id, &stored)?,
        mine,
        may_volunteer: !mine && may_test,
        may_close: rules::may_close(viewer, place, open.as_ref(), limits).is_ok(),
        post: stored.number,
        by: stored.by,
        at: stored.at,
        places: stored.places,
        for_all_at: stored.for_all_at,
        testers: stored.testers,
        results: stored.results.map(|(_, number)| number),
    };
    Ok(Testing {
        call: Some(call),
        may_open,
    })
}

/// An idea and its latest call.
struct Case {
    seat: Seat,
    row: TopicRow,
    stand: Stand,
    call: Option<calls::Stored>,
}

impl Case {
    fn open(&self, viewer: &Viewer) -> Option<OpenCall> {
        self.call.as_ref().and_then(|call| known(viewer, call))
    }
}

fn case(r: &Read<'_>, viewer: &Viewer, limits: &Limits, topic: TopicId) -> Result<Case, Halt> {
    let (seat, row) = open(r, viewer, limits, topic)?;
    Ok(Case {
        seat,
        row,
        stand: ideas::stand(r, topic)?.ok_or(Refusal::NotAnIdea)?,
        call: calls::latest(r, topic)?,
    })
}

/// Looks for testers.
pub(in crate::forum) async fn call(
    forum: &Forum,
    viewer: Viewer,
    (id, topic): (CommandId, TopicId),
    places: Places,
    words: Body,
) -> Result<Done, Failure> {
    let limits = forum.limits();
    let write = move |w: &mut Write<'_>| {
        let r = w.read();
        let me = rules::may_act(&viewer)?;
        if let Some(posted) = posting::repeated(&r, id, me)? {
            return Ok(posted);
        }
        let case = case(&r, &viewer, &limits, topic)?;
        let place = (&case.seat.conference, case.seat.standing, &case.row.topic);
        let (status, open) = (case.stand.clock.status, case.open(&viewer));
        rules::may_call(&viewer, place, status, open.as_ref(), &limits)?;
        let post = posting::add(w, &viewer, me, topic, None, &words, id)?;
        posting::sent(w, me, DraftPlace::Step(topic), &words)?;
        calls::open(w, &post, places, w.now.plus(VOTERS_FIRST))?;
        note(w, &case.row.topic, me)?;
        posting::call(w, case.seat.conference.id, post, &[])
    };
    posting::post(forum, viewer, id, write).await
}

/// Takes a place as a tester, or gives it back.
pub(in crate::forum) async fn test(
    forum: &Forum,
    viewer: Viewer,
    topic: TopicId,
    on: bool,
) -> Result<Done, Failure> {
    let member = rules::may_act(&viewer)?;
    forum.0.paces.thanks.take(member, forum.now(), THANKS)?;
    let limits = forum.limits();
    forum
        .write(move |w| {
            let r = w.read();
            let case = case(&r, &viewer, &limits, topic)?;
            let call = case.call.as_ref().ok_or(Refusal::NoCall)?;
            let (open, place) = (case.open(&viewer), (&case.seat.conference, &case.row.topic));
            let changed = if on {
                let voted = voted(&r, &viewer, topic)?;
                rules::may_test(&viewer, place, open.as_ref(), voted, w.now)?;
                calls::join(w, call.id, member)?
            } else {
                // Whoever has a place gives it back, whatever else has changed.
                open.ok_or(Refusal::NoCall)?;
                calls::leave(w, call.id, member)?
            };
            if changed {
                note(w, &case.row.topic, member)?;
            }
            Ok(Done::Ok)
        })
        .await
}

/// Closes a call with what the testers found. Those who voted are told, and the testers.
pub(in crate::forum) async fn close(
    forum: &Forum,
    viewer: Viewer,
    (id, topic): (CommandId, TopicId),
    results: Body,
) -> Result<Done, Failure> {
    let limits = forum.limits();
    let write = move |w: &mut Write<'_>| {
        let r = w.read();
        let me = rules::may_act(&viewer)?;
        if let Some(posted) = posting::repeated(&r, id, me)? {
            return Ok(posted);
        }
        let case = case(&r, &viewer, &limits, topic)?;
        let place = (&case.seat.conference, case.seat.standing, &case.row.topic);
        let open = case.open(&viewer);
        rules::may_close(&viewer, place, open.as_ref(), &limits)?;
        let post = posting::add(w, &viewer, me, topic, None, &results, id)?;
        posting::sent(w, me, DraftPlace::Step(topic), &results)?;
        calls::close(w, topic, post.id)?;
        note(w, &case.row.topic, me)?;
        let testers = case.call.map(|call| call.testers).unwrap_or_default();
        posting::call(w, case.seat.conference.id, post, &testers)
    };
    posting::post(forum, viewer, id, write).await
}
