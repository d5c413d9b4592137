//! What can be done with a topic or a post now, for the panel of those who tend it.

use super::super::super::Forum;
use super::super::super::conferences::{may_read, readable};
use super::super::super::fault::Halt;
use super::super::super::reading::{open, open_post};
use super::Hand;
use crate::domain::rules::{may_accept, reads_all};
use crate::domain::{
    Act, CareAnswer, CareFault, ConferenceKind, Failure, Limits, Post, PostId, PostState, Reason,
    Refusal, Room, SafeText, Tending, Time, Topic, TopicId, Viewer,
};
use crate::store::conferences::Seat;
use crate::store::{Read, addresses, splits};

/// What the viewer can do with a topic, and with a post of it.
pub(in crate::forum::care) async fn choices(
    forum: &Forum,
    viewer: Viewer,
    topic: TopicId,
    post: Option<PostId>,
) -> Result<CareAnswer, Failure> {
    let (limits, now) = (forum.limits(), forum.now());
    forum
        .read(move |r| {
            let post = match post {
                Some(post) => Some(open_post(r, &viewer, &limits, post)?.0),
                None => None,
            };
            // Where only a stub stands, there is nothing to do with it, wherever it leads.
            let post = match post {
                Some(post) if post.topic != topic => None,
                Some(post) if splits::moved_to(r, topic, post.number)?.is_some() => None,
                post => post,
            };
            let tending = found(r, (&viewer, &limits), topic, post.as_ref(), now)?;
            Ok(CareAnswer::Tending(Box::new(tending)))
        })
        .await
}

fn found(
    r: &Read<'_>,
    (viewer, limits): (&Viewer, &Limits),
    id: TopicId,
    post: Option<&Post>,
    now: Time,
) -> Result<Tending, Halt> {
    let words = SafeText::default();
    let hand = Hand::new(viewer, limits, Reason::Upkeep, &words);
    let (home, row) = open(r, viewer, limits, id)?;
    let tends = hand.tends(&home);
    let mut rooms = Vec::new();
    for seat in readable(r, viewer, limits)? {
        let linked = addresses::link_of(r, id, seat.conference.id)?.is_some();
        let room = room(&hand, &home, seat, (tends, linked));
        if may_read(viewer, &home, limits) && (room.moves || room.links || room.linked) {
            rooms.push(room);
        }
    }
    let for_act = |act: Act| rooms.iter().any(|room: &Room| room.is_for(act));
    let mut acts = match tends {
        true => of_post(post, &home, &row.topic),
        false => Vec::new(),
    };
    // As an answer it is accepted by its asker, or, after a while, by who tends the place.
    let here = (&home.conference, home.standing);
    let accepts = |post: &&Post| may_accept(viewer, here, &row.topic, post, now) == Ok(true);
    if let Some(post) = post.filter(accepts).filter(|_| tends) {
        let accepted = row.topic.answer.map(|answer| answer.number) == Some(post.number);
        let act = if accepted { Act::Unaccept } else { Act::Accept };
        acts.insert(0, act);
    }
    let more = [Act::Move, Act::Link, Act::Unlink];
    let at = acts
        .iter()
        .position(|act| matches!(act, Act::Split | Act::Erase));
    let at = at.unwrap_or(acts.len());
    acts.splice(at..at, more.into_iter().filter(|act| for_act(*act)));
    acts.retain(|act| may_undo(r, &hand, (&row.topic, post), *act).is_ok());
    if acts.is_empty() {
        return Err(Refusal::from(CareFault::HostsTend).into());
    }
    Ok(Tending {
        topic: id,
        title: row.topic.title,
        acts,
        rooms,
    })
}

/// Whether an act is no undoing of what somebody else did to what is the viewer's, or said of it.
fn may_undo(
    r: &Read<'_>,
    hand: &Hand<'_>,
    (topic, post): (&Topic, Option<&Post>),
    act: Act,
) -> Result<(), Halt> {
    let undone = match act {
        Act::Hide | Act::Unhide => {
            return post.map_or(Ok(()), |post| {
                hand.not_of_oneself(r, post, act == Act::Hide)
            });
        }
        Act::Unretire => return hand.not_retired_by_others(r, topic),
        Act::Thaw => Act::Freeze,
        Act::Retitle | Act::Move => act,
        _ => return Ok(()),
    };
    hand.not_against_others(r, topic, undone)
}

/// What a topic can do in another conference.
fn room(hand: &Hand<'_>, home: &Seat, seat: Seat, (tends, linked): (bool, bool)) -> Room {
    let goes = tends && hand.may_go(&home.conference, &seat).is_ok();
    Room {
        moves: goes && reads_all(&home.conference, &seat.conference),
        narrows: !reads_all(&seat.conference, &home.conference),
        links: goes && !linked && reads_all(&home.conference, &seat.conference),
        linked: linked && (tends || hand.tends(&seat)),
        conference: seat.conference,
    }
}

/// What can be done with the post, and with the topic itself.
fn of_post(post: Option<&Post>, home: &Seat, topic: &Topic) -> Vec<Act> {
    let switch = |on: bool, off: Act, back: Act| if on { back } else { off };
    let fold = post.and_then(|post| match post.state {
        PostState::Shown => Some(Act::Hide),
        PostState::Hidden => Some(Act::Unhide),
        PostState::Scribbled | PostState::Erased => None,
    });
    let forum = home.conference.kind == ConferenceKind::Forum;
    let splits = post.filter(|post| post.number > 0 && forum);
    let erases = post.filter(|post| post.state != PostState::Erased);
    let of_topic = [
        switch(topic.frozen, Act::Freeze, Act::Thaw),
        switch(topic.pinned, Act::Pin, Act::Unpin),
        Act::Retitle,
        switch(topic.retired, Act::Retire, Act::Unretire),
    ];
    (fold.into_iter())
        .chain(of_topic)
        .chain(splits.map(|_| Act::Split))
        .chain(erases.map(|_| Act::Erase))
        .collect()
}
