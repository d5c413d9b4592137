//! Second thoughts: appeals against what was declined, and doubts about what was shipped.

use super::super::care::office::Writing;
use super::super::fault::Halt;
use super::super::pace::THANKS;
use super::super::posting::{self, Posted};
use super::super::reading::open;
use super::steps::{Taken, entered};
use super::{Forum, note};
use crate::domain::rules::{self, Reopening};
use crate::domain::{
    Act, Appeal, Appeals, Body, CommandId, DOUBTERS, Done, Doubts, DraftPlace, Failure, Limits,
    MemberId, NoticeKind, Office, Post, Refusal, Status, Step, StepRole, Time, Topic, TopicId,
    TopicRow, Viewer,
};
use crate::store::conferences::Seat;
use crate::store::events::Kind;
use crate::store::ideas::{self, Stand, appeals, doubts, votes};
use crate::store::{Error, Read, Write, flags, notices, posts};

/// What the rules need to know, and the appeal.
fn known(
    r: &Read<'_>,
    viewer: &Viewer,
    stand: &Stand,
) -> Result<(Reopening, Option<Appeal>), Error> {
    let appeal = appeals::of(r, stand.topic)?;
    let known = Reopening {
        author: stand.author,
        status: stand.clock.status,
        by: stand.by,
        appeal: appeal.as_ref().map(|appeal| appeal.decision.is_none()),
        voted: match viewer.member() {
            Some(member) => votes::has(r, stand.topic, member)?,
            None => false,
        },
    };
    Ok((known, appeal))
}

/// The appeal for an idea and the doubts about it, as the viewer sees them.
pub(super) fn thoughts(
    r: &Read<'_>,
    viewer: &Viewer,
    now: Time,
    seat: &Seat,
    topic: &Topic,
    stand: &Stand,
) -> Result<(Appeals, Doubts), Error> {
    let (known, made) = known(r, viewer, stand)?;
    let place = (&seat.conference, topic);
    let appeals = Appeals {
        made,
        may_appeal: rules::may_appeal(viewer, place, &known).is_ok(),
        may_decide: rules::may_decide(viewer, (place.0, seat.standing, topic), &known).is_ok(),
    };
    if stand.clock.status != Status::Shipped {
        return Ok((appeals, Doubts::default()));
    }
    let doubters = doubts::doubters(r, stand, now)?;
    let mine = match viewer.member() {
        Some(member) if member == stand.author => doubters.author.is_some(),
        Some(member) => doubts::doubts(r, stand, member)?,
        None => false,
    };
    let doubts = Doubts {
        voters: doubters.voters,
        author: doubters.author.is_some(),
        mine,
        may: rules::may_doubt(viewer, place, &known).is_ok(),
        words: viewer.member() == Some(stand.author),
    };
    Ok((appeals, doubts))
}

/// An idea that somebody thinks of once more.
struct Case {
    seat: Seat,
    row: TopicRow,
    stand: Stand,
    known: Reopening,
    appeal: Option<Appeal>,
}

fn case(r: &Read<'_>, viewer: &Viewer, limits: &Limits, topic: TopicId) -> Result<Case, Halt> {
    let (seat, row) = open(r, viewer, limits, topic)?;
    let stand = ideas::stand(r, topic)?.ok_or(Refusal::NotAnIdea)?;
    let (known, appeal) = known(r, viewer, &stand)?;
    Ok(Case {
        seat,
        row,
        stand,
        known,
        appeal,
    })
}

/// Appeals against the decline of an idea.
pub(in crate::forum) async fn appeal(
    forum: &Forum,
    viewer: Viewer,
    (id, topic): (CommandId, TopicId),
    words: Body,
) -> Result<Done, Failure> {
    let limits = forum.limits();
    let write = move |w: &mut Write<'_>| {
        let r = w.read();
        let author = rules::may_act(&viewer)?;
        if let Some(posted) = posting::repeated(&r, id, author)? {
            return Ok(posted);
        }
        let case = case(&r, &viewer, &limits, topic)?;
        let place = (&case.seat.conference, &case.row.topic);
        rules::may_appeal(&viewer, place, &case.known)?;
        let post = posting::add(w, &viewer, author, topic, None, &words, id)?;
        posting::sent(w, author, DraftPlace::Step(topic), &words)?;
        appeals::make(w, &post)?;
        // Whoever decides must know that something waits.
        for host in flags::hosts(&w.read(), case.seat.conference.id, author)? {
            notices::tell_one(w, &post, author, host, NoticeKind::Watched)?;
        }
        note(w, &case.row.topic, author)?;
        posting::tell(w, Kind::Posted, case.seat.conference.id, post)
    };
    posting::post(forum, viewer, id, write).await
}

/// Decides on the appeal for an idea; the reason answers the appeal.
pub(in crate::forum) async fn decide(
    forum: &Forum,
    viewer: Viewer,
    (id, topic): (CommandId, TopicId),
    grant: bool,
    reason: Body,
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
        rules::may_decide(&viewer, place, &case.known)?;
        let made = case.appeal.as_ref().map(|appeal| appeal.post);
        let post = posting::add(w, &viewer, me, topic, made, &reason, id)?;
        posting::sent(w, me, DraftPlace::Step(topic), &reason)?;
        if grant {
            let by = (me, StepRole::Host);
            return review(w, &case, by, Kind::Posted, &post, limits.answer_within);
        }
        appeals::decide(w, topic, me, false, &post)?;
        Writing::of((Some(me), Office::Host), Act::DismissAppeal)
            .within(case.seat.conference.id)
            .to(topic, Some(post.id))
            .about(case.row.topic.author.member)
            .append(w)?;
        note(w, &case.row.topic, me)?;
        posting::tell(w, Kind::Posted, case.seat.conference.id, post)
    };
    posting::post(forum, viewer, id, write).await
}

/// Takes an idea back to review for the reason that a post gives.
fn review(
    w: &mut Write<'_>,
    case: &Case,
    by: (MemberId, StepRole),
    kind: Kind,
    post: &Post,
    answer_within: i64,
) -> Result<Posted, Halt> {
    let taken = Taken {
        row: &case.row,
        stand: &case.stand,
        step: &Step::To(Status::Review),
        by,
    };
    entered(w, &taken, None, (kind, post), answer_within)
}

/// Says that what was shipped is not really fixed, in words or without, or takes that back.
pub(in crate::forum) async fn doubt(
    forum: &Forum,
    viewer: Viewer,
    (id, topic): (CommandId, TopicId),
    on: bool,
    words: Option<Body>,
) -> Result<Done, Failure> {
    let limits = forum.limits();
    if let (true, Some(words)) = (on, words) {
        let write = move |w: &mut Write<'_>| {
            let r = w.read();
            let me = rules::may_act(&viewer)?;
            if let Some(posted) = posting::repeated(&r, id, me)? {
                return Ok(posted);
            }
            let case = case(&r, &viewer, &limits, topic)?;
            let place = (&case.seat.conference, &case.row.topic);
            rules::may_doubt(&viewer, place, &case.known)?;
            let post = posting::add(w, &viewer, me, topic, None, &words, id)?;
            posting::sent(w, me, DraftPlace::Step(topic), &words)?;
            doubts::add(w, &case.stand, me, Some(post.id))?;
            if me == case.stand.author && doubted(w, &case)? {
                let by = (me, StepRole::Author);
                return review(w, &case, by, Kind::Posted, &post, limits.answer_within);
            }
            note(w, &case.row.topic, me)?;
            let mut posted = posting::tell(w, Kind::Posted, case.seat.conference.id, post)?;
            posted.many |= reopened(w, &case, limits.answer_within)?;
            Ok(posted)
        };
        return posting::post(forum, viewer, id, write).await;
    }
    let member = rules::may_act(&viewer)?;
    forum.0.paces.thanks.take(member, forum.now(), THANKS)?;
    let write = move |w: &mut Write<'_>| {
        let case = case(&w.read(), &viewer, &limits, topic)?;
        let place = (&case.seat.conference, &case.row.topic);
        let me = rules::may_doubt(&viewer, place, &case.known)?;
        if !on {
            doubts::remove(w, &case.stand, me)?;
        } else if me == case.stand.author {
            return Err(Refusal::DoubtNeedsWords.into());
        } else {
            doubts::add(w, &case.stand, me, None)?;
        }
        note(w, &case.row.topic, me)?;
        Ok(on && reopened(w, &case, limits.answer_within)?)
    };
    if forum.write(write).await? {
        forum.tell_the_rest();
    }
    Ok(Done::Ok)
}

/// Whether enough of those who voted doubt that an idea is fixed.
fn doubted(w: &Write<'_>, case: &Case) -> Result<bool, Error> {
    Ok(doubts::doubters(&w.read(), &case.stand, w.now)?.voters >= DOUBTERS)
}

/// Takes an idea back to review once enough doubt that it is fixed, in the name of its author and for the reason that they
/// gave before. Says whether it did.
fn reopened(w: &mut Write<'_>, case: &Case, answer_within: i64) -> Result<bool, Halt> {
    let doubters = doubts::doubters(&w.read(), &case.stand, w.now)?;
    let Some(words) = doubters.author.filter(|_| doubters.voters >= DOUBTERS) else {
        return Ok(false);
    };
    let words = posts::by_id(&w.read(), words)?.ok_or(Refusal::Frozen)?;
    let by = (case.stand.author, StepRole::Author);
    review(w, case, by, Kind::PostChanged, &words, answer_within)?;
    Ok(true)
}
