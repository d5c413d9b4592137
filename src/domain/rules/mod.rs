//! What may be done by whom: pure functions over what the forum looked up. Every front end stands behind these.

mod announcing;
mod folding;
mod ideas;
mod log_appeals;
mod reopening;
mod tending;
mod testing;
#[cfg(test)]
mod tests;

pub use announcing::{is_bounded, may_flag, may_open, may_redeclare};
pub use folding::{NEWCOMER, VOICES, Voice, can_fold, folds};
pub use ideas::{Steps, decides, may_merge, may_step, may_vote, reads_all};
pub use log_appeals::{is_own_case, may_appeal_entry, may_decide_entry, sysops_decide};
pub use reopening::{Reopening, may_appeal, may_decide, may_doubt};
pub use tending::{
    as_sysop, may_do, may_enter, may_erase, may_open_to, may_place, may_purge, may_purge_some,
    may_see_all_of, may_suspend, may_tend_conference, may_unpurge,
};
pub use testing::{OpenCall, may_call, may_close, may_test};

use super::{
    Access, Actor, Conference, Limits, MemberId, Post, PostState, Refusal, Status, StepRole, Time,
    Topic, TopicKind, Viewer,
};

/// Days after which a host may accept the answer of a question whose author did not.
pub const PATIENCE: u32 = 14;

/// What the viewer is in one conference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Tends it.
    pub host: bool,
    /// Was admitted, where that is needed.
    pub admitted: bool,
}

/// Whether the viewer may read the conference. What may not be read is refused as if it were not there.
#[must_use]
pub fn may_read(
    viewer: &Viewer,
    conference: &Conference,
    standing: Standing,
    limits: &Limits,
) -> bool {
    match viewer.actor {
        Actor::Newcomer => false,
        Actor::Guest => conference.access == Access::Public && limits.guest_reading,
        Actor::Operator(_) => true,
        Actor::Member(_) if viewer.applying => {
            conference.access == Access::Public && limits.guest_reading
        }
        Actor::Member(_) => match conference.access {
            Access::Public | Access::Members => true,
            Access::Private => standing.admitted || standing.host || viewer.roles.sysop,
        },
    }
}

/// What the viewer reads without being admitted: conferences of this access, and of those that are open to more.
#[must_use]
pub const fn reads_unadmitted(viewer: &Viewer) -> Access {
    match viewer.actor {
        Actor::Newcomer | Actor::Guest => Access::Public,
        Actor::Operator(_) => Access::Private,
        Actor::Member(_) if viewer.applying => Access::Public,
        Actor::Member(_) if viewer.roles.sysop => Access::Private,
        Actor::Member(_) => Access::Members,
    }
}

/// Whoever writes must be a member in good standing.
///
/// # Errors
/// [`Refusal::MembersOnly`], [`Refusal::Applying`] and [`Refusal::Suspended`].
pub fn may_act(viewer: &Viewer) -> Result<MemberId, Refusal> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    match viewer {
        Viewer { applying: true, .. } => Err(Refusal::Applying),
        Viewer {
            in_good_standing: false,
            ..
        } => Err(Refusal::Suspended),
        _ => Ok(member),
    }
}

/// Whether the viewer may change what lets them in: that is theirs, whatever they wrote, so that a suspended member can shut out
/// whoever has their key.
///
/// # Errors
/// [`Refusal::MembersOnly`] and [`Refusal::Applying`].
pub fn may_change_ways(viewer: &Viewer) -> Result<MemberId, Refusal> {
    match (may_act(viewer), viewer.member()) {
        (Err(Refusal::Suspended), Some(member)) => Ok(member),
        (may, _) => may,
    }
}

/// Whether the viewer may answer in a topic of a conference that they may read.
///
/// # Errors
/// As [`may_act`], and [`Refusal::Frozen`].
pub fn may_reply(
    viewer: &Viewer,
    conference: &Conference,
    topic: &Topic,
) -> Result<MemberId, Refusal> {
    let member = may_act(viewer)?;
    if conference.archived || topic.is_closed() {
        Err(Refusal::Frozen)
    } else {
        Ok(member)
    }
}

/// Whether the viewer may change or take back a post: only its author ever does.
///
/// # Errors
/// As [`may_act`], [`Refusal::AuthorsOnly`], and [`Refusal::ReasonStands`] where it decided something.
pub fn may_edit(viewer: &Viewer, post: &Post) -> Result<MemberId, Refusal> {
    let member = may_act(viewer)?;
    if !post.is_by(Some(member)) {
        Err(Refusal::AuthorsOnly)
    } else if post
        .step
        .as_ref()
        .is_some_and(|step| step.before != Status::NeedsInfo || step.role != StepRole::Author)
    {
        Err(Refusal::ReasonStands)
    } else {
        Ok(member)
    }
}

/// Whether the viewer may accept a post as the answer of its question, or take that back, and whether they do so as a
/// host: whoever asked may at any time, who tends the conference once the question has waited, never against whoever asked,
/// and not their own words.
///
/// # Errors
/// As [`may_act`], [`Refusal::Frozen`] in an archive, [`Refusal::NoAnswer`], [`Refusal::AskersOnly`] and, for a host,
/// [`Refusal::AskerChose`] and [`Refusal::OwnAnswer`].
pub fn may_accept(
    viewer: &Viewer,
    (conference, standing): (&Conference, Standing),
    topic: &Topic,
    post: &Post,
    now: Time,
) -> Result<bool, Refusal> {
    let member = chooser(viewer)?;
    let accepted = topic.answer.filter(|answer| answer.number == post.number);
    let stands = matches!(post.state, PostState::Shown | PostState::Hidden);
    if conference.archived {
        return Err(Refusal::Frozen);
    }
    if topic.kind != TopicKind::Question || post.number == 0 || !(stands || accepted.is_some()) {
        return Err(Refusal::NoAnswer);
    }
    let as_host = chooses(viewer, member, standing, topic, now)?;
    let own = post.is_by(viewer.member()) && post.author.member != topic.author.member;
    match as_host && accepted.is_none() && own {
        true => Err(Refusal::OwnAnswer),
        false => Ok(as_host),
    }
}

/// Whether the viewer may accept some post of a topic as its answer.
#[must_use]
pub fn may_choose_answer(
    viewer: &Viewer,
    (conference, standing): (&Conference, Standing),
    topic: &Topic,
    now: Time,
) -> bool {
    let asked = topic.kind == TopicKind::Question && !conference.archived;
    let chooses = |member| chooses(viewer, member, standing, topic, now).is_ok();
    asked && chooser(viewer).is_ok_and(chooses)
}

/// Who chooses: none for whoever runs the server, who never does so as who asked.
fn chooser(viewer: &Viewer) -> Result<Option<MemberId>, Refusal> {
    match viewer.actor {
        Actor::Operator(_) => Ok(None),
        _ => may_act(viewer).map(Some),
    }
}

/// Whether the answer of a question is theirs to choose, and then whether they do so as a host.
fn chooses(
    viewer: &Viewer,
    member: Option<MemberId>,
    standing: Standing,
    topic: &Topic,
    now: Time,
) -> Result<bool, Refusal> {
    if member == Some(topic.author.member) {
        return Ok(false);
    }
    let waited = now.since(topic.at) >= i64::from(PATIENCE) * Time::DAY;
    let settled = topic.answer.is_some_and(|answer| !answer.by_host);
    match may_tend_conference(viewer, standing).is_ok() {
        true if settled => Err(Refusal::AskerChose),
        true if waited => Ok(true),
        _ => Err(Refusal::AskersOnly { days: PATIENCE }),
    }
}

/// Whether a way to sign in may go, when so many keys and perhaps a password stay. Codes do not count: each is used up
/// at once.
///
/// # Errors
/// [`Refusal::LastWay`].
pub const fn may_lose_way(keys: usize, password: bool) -> Result<(), Refusal> {
    if keys > 0 || password {
        Ok(())
    } else {
        Err(Refusal::LastWay)
    }
}

/// Whether the viewer may operate the site.
///
/// # Errors
/// [`Refusal::SysopsOnly`].
pub fn may_operate(viewer: &Viewer) -> Result<(), Refusal> {
    let operator = matches!(viewer.actor, Actor::Operator(_));
    if operator || (viewer.roles.sysop && may_act(viewer).is_ok()) {
        Ok(())
    } else {
        Err(Refusal::SysopsOnly)
    }
}

/// Whether the viewer keeps the site's list of organisations: hosts of any conference and sysops do. Says who acts.
///
/// # Errors
/// As [`may_act`], and [`Refusal::KeepersOnly`].
pub fn may_tend(viewer: &Viewer, is_host: bool) -> Result<Option<MemberId>, Refusal> {
    if let Actor::Operator(member) = viewer.actor {
        return Ok(member);
    }
    let member = may_act(viewer)?;
    if is_host || viewer.roles.sysop {
        Ok(Some(member))
    } else {
        Err(Refusal::KeepersOnly)
    }
}

/// Whether the viewer may mute somebody. A suspended member goes on reading, and so may choose whom.
///
/// # Errors
/// [`Refusal::MembersOnly`] and [`Refusal::NotOneself`].
pub fn may_mute(viewer: &Viewer, whom: MemberId) -> Result<MemberId, Refusal> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    if member == whom {
        Err(Refusal::NotOneself)
    } else {
        Ok(member)
    }
}
