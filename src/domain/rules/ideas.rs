//! Who may vote for an idea, and who may take which step.

use super::{Standing, may_act};
use crate::domain::{
    Access, Conference, Limits, MemberId, Refusal, Status, StepRole, Topic, Viewer, is_step,
};

/// What the rules need to know of an idea, looked up by the forum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Steps {
    /// Who wrote it.
    pub author: MemberId,
    /// Where it stands.
    pub status: Status,
    /// Votes of others than its author.
    pub others: u32,
    /// Whether somebody else can take the steps that the viewer can: other staff; without a sponsor, other hosts.
    pub colleagues: bool,
    /// Where it stood before its last step: where a merged idea goes back to.
    pub was: Option<Status>,
    /// Whether what it was merged into is merged itself.
    pub nested: bool,
}

/// Whether the viewer may vote for an idea of a conference that they may read, or take their vote back.
///
/// # Errors
/// As [`may_act`], [`Refusal::Frozen`] in an archive, and [`Refusal::VotesEnded`].
pub fn may_vote(
    viewer: &Viewer,
    conference: &Conference,
    status: Status,
) -> Result<MemberId, Refusal> {
    let member = may_act(viewer)?;
    if conference.archived {
        Err(Refusal::Frozen)
    } else if status.is_final() {
        Err(Refusal::VotesEnded(status))
    } else {
        Ok(member)
    }
}

/// Whether the viewer may take an idea to a status, and as what. What was shipped, its author and three voters reopen, and
/// what was declined, hosts upon an appeal: those ways have rules of their own.
///
/// # Errors
/// As [`may_act`], [`Refusal::Frozen`], [`Refusal::NoStep`], [`Refusal::StepOfOthers`], [`Refusal::OwnIdea`] and
/// [`Refusal::OthersVoted`].
pub fn may_step(
    viewer: &Viewer,
    (conference, standing, topic): (&Conference, Standing, &Topic),
    idea: &Steps,
    after: Status,
    limits: &Limits,
) -> Result<(MemberId, StepRole), Refusal> {
    let member = may_act(viewer)?;
    let before = idea.status;
    if conference.archived || topic.is_closed() {
        return Err(Refusal::Frozen);
    }
    if before == Status::Merged && idea.was != Some(after) {
        return Err(Refusal::NoStep { before, after });
    }
    let is = |role| is_step(before, after, role);
    let decides = decides(viewer, standing, limits);
    let merges = before == Status::Merged || after == Status::Merged;
    let decides = decides.or_else(|| (merges && standing.host).then_some(StepRole::Host));
    if member == idea.author
        && is(StepRole::Author)
        && before != Status::Shipped
        && decides.is_none_or(|role| !is(role))
    {
        return match after {
            Status::Withdrawn if idea.others > 0 => Err(Refusal::OthersVoted),
            _ => Ok((member, StepRole::Author)),
        };
    }
    match decides {
        Some(role) if is(role) => {
            let looks = (before, after) == (Status::Open, Status::Review);
            if member == idea.author && idea.colleagues && !looks {
                Err(Refusal::OwnIdea)
            } else if before == Status::Merged && idea.nested {
                Err(Refusal::TargetMerged)
            } else {
                Ok((member, role))
            }
        }
        _ => Err(refused(before, after, limits)),
    }
}

/// As what the viewer takes the product's steps, if they do.
#[must_use]
pub fn decides(viewer: &Viewer, standing: Standing, limits: &Limits) -> Option<StepRole> {
    match limits.sponsor {
        Some(_) => viewer.roles.staff.then_some(StepRole::Staff),
        None => standing.host.then_some(StepRole::Host),
    }
}

/// Whether an idea of one conference can go on in another idea, which the viewer may read. As only a live idea is merged,
/// and only into a live one, no chain of merges ever closes.
///
/// # Errors
/// [`Refusal::NoMergeInto`], and [`Refusal::MergeHides`] where somebody can read the one and not the other.
pub fn may_merge(
    (from, idea): (&Conference, &Topic),
    (into, target, status): (&Conference, &Topic, Status),
) -> Result<(), Refusal> {
    let closed = into.archived || target.is_closed() || status.is_final();
    if closed || target.id == idea.id {
        Err(Refusal::NoMergeInto(target.reference()))
    } else if !reads_all(into, from) {
        Err(Refusal::MergeHides(target.reference()))
    } else {
        Ok(())
    }
}

/// Whether everybody who may read a conference may read another.
#[must_use]
pub fn reads_all(other: &Conference, from: &Conference) -> bool {
    other.id == from.id
        || match other.access {
            Access::Public => true,
            Access::Members => from.access != Access::Public,
            Access::Private => false,
        }
}

/// Why somebody who takes no such step is refused: nobody does, or others do.
fn refused(before: Status, after: Status, limits: &Limits) -> Refusal {
    let product = match limits.sponsor {
        Some(_) => StepRole::Staff,
        None => StepRole::Host,
    };
    let role = [product, StepRole::Host, StepRole::Author]
        .into_iter()
        .find(|role| is_step(before, after, *role));
    match role {
        Some(role) => Refusal::StepOfOthers { after, role },
        None => Refusal::NoStep { before, after },
    }
}
