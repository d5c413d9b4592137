//! Ideas: opened beside a topic, voted for, looked at; what steps are taken is in `steps`.

mod boards;
mod calling;
mod clock;
mod merging;
mod reopening;
mod steps;
#[cfg(test)]
mod tests;

use super::Forum;
use super::announcing;
use super::conferences::may_read;
use super::fault::Halt;
use super::pace::THANKS;
use super::reading::open;
use crate::domain::rules::{self, Steps};
use crate::domain::{
    Answer, Conference, Done, Failure, IdeaPage, Kin, Limits, MemberId, Post, Refusal, Status,
    Time, Topic, TopicId, Viewer,
};
use crate::store::conferences::Seat;
use crate::store::events::{About, Kind, append};
use crate::store::ideas::{self, NewIdea, Stand, page, votes};
use crate::store::{Error, Read, Write, conferences, members};

pub(super) use boards::{board, record, roadmap};
pub(super) use calling::{call, close, test};
pub(super) use reopening::{appeal, decide, doubt};
pub(super) use steps::{Stepping, replied, step};

/// Opens an idea beside the first post of its topic.
pub(super) fn opened(
    w: &mut Write<'_>,
    conference: &Conference,
    post: &Post,
    answer_within: i64,
) -> Result<(), Error> {
    ideas::open(
        w,
        &NewIdea {
            topic: post.topic,
            conference: conference.id,
            author: post.author.member,
            post: post.id,
            at: post.at,
            answer_within,
        },
    )
}

/// Votes for an idea, or takes the vote back.
pub(super) async fn vote(
    forum: &Forum,
    viewer: Viewer,
    topic: TopicId,
    on: bool,
) -> Result<Done, Failure> {
    let member = rules::may_act(&viewer)?;
    // As thanks: each switch is kept as an event.
    forum.0.paces.thanks.take(member, forum.now(), THANKS)?;
    let limits = forum.limits();
    forum
        .write(move |w| {
            let (seat, row) = open(&w.read(), &viewer, &limits, topic)?;
            let idea = row.idea.ok_or(Refusal::NotAnIdea)?;
            let member = rules::may_vote(&viewer, &seat.conference, idea.status)?;
            let now = w.now;
            let changed = match on {
                true => votes::cast(w, topic, member, now)?,
                false => votes::take_back(w, topic, member)?,
            };
            if changed {
                note(w, &row.topic, member)?;
            }
            Ok(Done::Voted(votes::count(&w.read(), topic)?))
        })
        .await
}

/// Notes that an idea stands otherwise.
fn note(w: &mut Write<'_>, topic: &Topic, by: MemberId) -> Result<(), Halt> {
    let about = About {
        conference: Some(topic.conference),
        topic: Some(topic.id),
        ..About::default()
    };
    Ok(append(w, Kind::IdeaChanged, Some(by), about)?)
}

/// What an open idea shows besides its posts.
pub(super) async fn idea(forum: &Forum, viewer: Viewer, topic: TopicId) -> Result<Answer, Failure> {
    let (limits, now) = (forum.limits(), forum.now());
    forum
        .read(move |r| {
            let (seat, row) = open(r, &viewer, &limits, topic)?;
            let page = idea_page(r, &viewer, (&limits, now), &seat, &row.topic)?
                .ok_or(Refusal::NotAnIdea)?;
            Ok(Answer::Idea(Box::new(row), Box::new(page)))
        })
        .await
}

/// What an idea that the viewer may read shows besides its posts; none where the topic is none.
pub(super) fn idea_page(
    r: &Read<'_>,
    viewer: &Viewer,
    (limits, now): (&Limits, Time),
    seat: &Seat,
    topic: &Topic,
) -> Result<Option<IdeaPage>, Error> {
    let Some(stand) = ideas::stand(r, topic.id)? else {
        return Ok(None);
    };
    let steps = known(r, viewer, (limits, now), &stand)?;
    let may = Status::ALL.into_iter().filter(|after| {
        let place = (&seat.conference, seat.standing, topic);
        rules::may_step(viewer, place, &steps, *after, limits).is_ok()
    });
    let mut merged = Vec::new();
    for (conference, kin) in page::merged(r, topic.id)? {
        merged.extend(readable(r, viewer, limits, conference, kin)?);
    }
    let into = match page::into(r, topic.id)? {
        Some((conference, kin)) => readable(r, viewer, limits, conference, kin)?,
        None => None,
    };
    let (appeal, doubts) = reopening::thoughts(r, viewer, now, seat, topic, &stand)?;
    Ok(Some(IdeaPage {
        appeal,
        doubts,
        testing: calling::testing(r, viewer, (limits, now), seat, topic, &stand)?,
        history: page::history(r, topic.id)?,
        merged,
        into,
        may: may.collect(),
        may_vote: rules::may_vote(viewer, &seat.conference, stand.clock.status).is_ok(),
        released: announcing::released(r, viewer, limits, topic.id)?,
    }))
}

/// An idea beside another, if the viewer may read it.
fn readable(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    conference: crate::domain::ConferenceId,
    kin: Kin,
) -> Result<Option<Kin>, Error> {
    let seat = conferences::by_id(r, viewer.member(), conference)?;
    Ok(seat
        .filter(|seat| may_read(viewer, seat, limits))
        .map(|_| kin))
}

/// What the rules need to know of an idea.
fn known(
    r: &Read<'_>,
    viewer: &Viewer,
    (limits, now): (&Limits, Time),
    stand: &Stand,
) -> Result<Steps, Error> {
    let colleagues = match viewer.member() {
        Some(me) if me == stand.author => match limits.sponsor {
            Some(_) => members::has_other_staff(r, me, now)?,
            None => conferences::has_other_host(r, stand.conference, me, now)?,
        },
        _ => false,
    };
    Ok(Steps {
        author: stand.author,
        status: stand.clock.status,
        others: stand.others,
        colleagues,
        was: stand.was,
        nested: stand.nested,
    })
}
