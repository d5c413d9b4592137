//! Steps: whoever may takes an idea from one status to another, with a reason that becomes a post.

use super::super::care::office::Writing;
use super::super::posting::{self, Posted};
use super::super::reading::open;
use super::super::{Forum, fault::Halt};
use super::merging::{self, Other};
use super::{known, note};
use crate::domain::{
    Act, Body, CommandId, Done, DraftPlace, Failure, MemberId, NoticeKind, Office, Post, Refusal,
    Status, Step, StepRole, TopicId, TopicRow, Viewer, rules,
};
use crate::store::events::Kind;
use crate::store::ideas::steps::{NewStep, take};
use crate::store::ideas::{self, Stand, appeals, calls, merges};
use crate::store::{Write, notices, posts};

/// A step to take.
pub(in crate::forum) struct Stepping {
    pub(in crate::forum) id: CommandId,
    pub(in crate::forum) topic: TopicId,
    pub(in crate::forum) step: Step,
    pub(in crate::forum) reason: Body,
}

/// Takes a step.
pub(in crate::forum) async fn step(
    forum: &Forum,
    viewer: Viewer,
    stepping: Stepping,
) -> Result<Done, Failure> {
    let (limits, words) = (forum.limits(), forum.sayings());
    let id = stepping.id;
    let write = move |w: &mut Write<'_>| {
        let r = w.read();
        let Stepping {
            id,
            topic,
            step,
            reason,
        } = &stepping;
        let (seat, row) = open(&r, &viewer, &limits, *topic)?;
        let author = rules::may_act(&viewer)?;
        if let Some(posted) = posting::repeated(&r, *id, author)? {
            return Ok(posted);
        }
        let stand = ideas::stand(&r, *topic)?.ok_or(Refusal::NotAnIdea)?;
        let place = (&seat.conference, seat.standing, &row.topic);
        let steps = known(&r, &viewer, (&limits, w.now), &stand)?;
        let (member, role) = rules::may_step(&viewer, place, &steps, step.status(), &limits)?;
        let other = merging::other(&r, &viewer, &limits, (&seat.conference, &row), &stand, step)?;
        let post = posting::add(w, &viewer, member, *topic, None, reason, *id)?;
        posting::sent(w, member, DraftPlace::Step(*topic), reason)?;
        let taken = Taken {
            row: &row,
            stand: &stand,
            step,
            by: (member, role),
        };
        let said = (Kind::Posted, &post);
        let mut posted = entered(w, &taken, other.as_ref(), said, limits.answer_within)?;
        if let Some(other) = &other {
            posted.rest = merging::carried(
                w,
                &viewer,
                &words,
                (&seat.conference, &taken),
                other,
                &posted,
            )?;
        }
        Ok(posted)
    };
    posting::post(forum, viewer, id, write).await
}

/// A step that the rules allow.
pub(super) struct Taken<'a> {
    /// The idea's topic.
    pub(super) row: &'a TopicRow,
    /// How it stood.
    pub(super) stand: &'a Stand,
    /// Where it goes.
    pub(super) step: &'a Step,
    /// Who takes it, and as what.
    pub(super) by: (MemberId, StepRole),
}

/// Enters a step whose reason was posted, now or before, and tells of it. `other` is what the idea goes into, or comes out
/// of. A step ends what waited for another one: an appeal is granted by it, a call for testers closed.
pub(super) fn entered(
    w: &mut Write<'_>,
    taken: &Taken<'_>,
    other: Option<&Other>,
    (kind, post): (Kind, &Post),
    answer_within: i64,
) -> Result<Posted, Halt> {
    let Taken {
        row,
        stand,
        step,
        by,
    } = *taken;
    let at = w.now;
    let mut tick = stand.clock.tick(step, at, answer_within);
    let merges = step.status() == Status::Merged;
    if let (Some(kept), false) = (merges::kept(&w.read(), row.topic.id)?, merges) {
        tick.since = kept.since;
        tick.due_at = Some(kept.due_at);
        tick.answering = kept.answering;
    }
    take(
        w,
        &NewStep {
            stand,
            step,
            tick,
            into: other.filter(|_| merges).map(|other| other.row.topic.id),
            at,
            by,
            reason: post.body.as_str(),
            post: post.id,
        },
    )?;
    logged(w, taken, post)?;
    let mut testers = Vec::new();
    match stand.clock.status {
        Status::Declined => {
            appeals::decide(w, row.topic.id, by.0, true, post)?;
        }
        Status::Testing => {
            let open =
                calls::latest(&w.read(), row.topic.id)?.filter(|call| call.results.is_none());
            testers = open.map(|call| call.testers).unwrap_or_default();
            calls::close(w, row.topic.id, post.id)?;
        }
        _ => {}
    }
    let post = posts::by_id(&w.read(), post.id)?.ok_or(Refusal::Frozen)?;
    let posted = posting::tell(w, kind, row.topic.conference, post)?;
    // Not every tester has voted.
    for tester in testers {
        notices::tell_one(w, &posted.post, by.0, tester.member, NoticeKind::Moved)?;
    }
    note(w, &row.topic, by.0)?;
    Ok(posted)
}

/// Writes the step of a host or of staff into the log; its reason is its post.
fn logged(w: &mut Write<'_>, taken: &Taken<'_>, post: &Post) -> Result<(), Halt> {
    let office = match taken.by.1 {
        StepRole::Staff => Office::Staff,
        StepRole::Host => Office::Host,
        StepRole::Author | StepRole::Clock => return Ok(()),
    };
    let topic = &taken.row.topic;
    let (before, after) = (taken.stand.clock.status, taken.step.status());
    Writing::of((Some(taken.by.0), office), Act::Step)
        .within(topic.conference)
        .to(topic.id, Some(post.id))
        .about(topic.author.member)
        .changed(Some(before.as_str().into()), Some(after.as_str().into()))
        .append(w)?;
    Ok(())
}

/// An idea whose author was asked for more goes back to review when they reply. Says whether it did.
pub(in crate::forum) fn replied(
    w: &mut Write<'_>,
    row: &TopicRow,
    post: &Post,
    answer_within: i64,
) -> Result<bool, Halt> {
    let asked = row
        .idea
        .as_ref()
        .is_some_and(|idea| idea.status == Status::NeedsInfo);
    if !asked || !post.is_by(Some(row.topic.author.member)) {
        return Ok(false);
    }
    let Some(stand) = ideas::stand(&w.read(), row.topic.id)? else {
        return Ok(false);
    };
    let step = Step::To(Status::Review);
    let at = w.now;
    take(
        w,
        &NewStep {
            stand: &stand,
            step: &step,
            tick: stand.clock.tick(&step, at, answer_within),
            into: None,
            at,
            by: (post.author.member, StepRole::Author),
            reason: post.body.as_str(),
            post: post.id,
        },
    )?;
    note(w, &row.topic, post.author.member)?;
    Ok(true)
}

impl Forum {
    /// Tells those who have still to be told of a step, a transaction for each batch, so that others write in between. What
    /// is left when the server stops is told when it starts again.
    pub(in crate::forum) fn tell_the_rest(&self) {
        let forum = self.clone();
        tokio::spawn(async move {
            loop {
                match forum.write(|w| Ok(notices::go_on(w)?)).await {
                    Ok(true) => {}
                    Ok(false) => return,
                    Err(error) => {
                        tracing::warn!(%error, "some who voted are told later");
                        return;
                    }
                }
            }
        });
    }
}
