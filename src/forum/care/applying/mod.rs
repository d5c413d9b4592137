//! Applications: who wants in says why, and may say it better; sysops and their deputies for members let them in, or refuse
//! with words.

#[cfg(test)]
mod tests;

use super::super::Forum;
use super::super::fault::Halt;
use super::super::operating::{known, regraded};
use super::office::Writing;
use crate::domain::rules::{as_sysop, may_do};
use crate::domain::{
    Act, Actor, Application, CareAnswer, CareFault, Done, Duty, Failure, Handle, MemberId, Reason,
    SafeText, Viewer,
};
use crate::store::events::{About, Kind, append};
use crate::store::{Write, applications, queue};

/// Those who want in, the longest first.
pub(super) async fn list(forum: &Forum, viewer: Viewer) -> Result<CareAnswer, Failure> {
    may_do(&viewer, Duty::Members)?;
    forum
        .read(|r| {
            let all = queue::applications(r, true, Application::MOST)?;
            Ok(CareAnswer::Applications(all))
        })
        .await
}

/// Writes down that a new member applies, if one more may.
pub(in crate::forum) fn begin(
    w: &mut Write<'_>,
    member: MemberId,
    words: &SafeText,
) -> Result<(), Halt> {
    let words = said(words)?;
    if applications::count(&w.read(), Application::MOST)? >= Application::MOST {
        return Err(CareFault::ApplicationsFull.into());
    }
    applications::apply(w, member, &words)?;
    changed(w, member)
}

/// Whoever waits says it in other words; whoever was refused applies again, when the time has come.
pub(super) async fn apply(forum: &Forum, viewer: Viewer, words: SafeText) -> Result<Done, Failure> {
    let Actor::Member(member) = viewer.actor else {
        return Err(crate::domain::Refusal::MembersOnly.into());
    };
    forum.pace(member)?;
    let now = forum.now();
    let apply = move |w: &mut Write<'_>| {
        let words = said(&words)?;
        let before = applications::of(&w.read(), member)?.ok_or(CareFault::NoApplication)?;
        if let Some(again) = before.again_at() {
            if again > now {
                return Err(CareFault::AgainAt(again).into());
            }
            if applications::count(&w.read(), Application::MOST)? >= Application::MOST {
                return Err(CareFault::ApplicationsFull.into());
            }
        }
        applications::apply(w, member, &words)?;
        changed(w, member)?;
        Ok(Done::Ok)
    };
    forum.write(apply).await
}

/// Lets somebody in.
pub(super) async fn approve(forum: &Forum, viewer: Viewer, whom: Handle) -> Result<Done, Failure> {
    may_do(&viewer, Duty::Members)?;
    let approve = move |w: &mut Write<'_>| {
        let member = known(&w.read(), &whom)?.id;
        if !applications::end(w, member)? {
            return Err(CareFault::NoApplication.into());
        }
        let entry = Writing::of(as_sysop(&viewer), Act::Approve)
            .about(member)
            .tell(w)?;
        changed(w, member)?;
        regraded(w, &viewer, member)?;
        Ok(Done::Logged(Some(entry)))
    };
    forum.write(approve).await
}

/// Refuses somebody, who reads the words.
pub(super) async fn reject(
    forum: &Forum,
    viewer: Viewer,
    whom: Handle,
    (reason, words): (Reason, SafeText),
) -> Result<Done, Failure> {
    may_do(&viewer, Duty::Members)?;
    let words = Reason::words(&words)?;
    let reject = move |w: &mut Write<'_>| {
        let member = known(&w.read(), &whom)?.id;
        if words.as_str().trim().is_empty() {
            return Err(CareFault::WordsMissing.into());
        }
        let waits = applications::of(&w.read(), member)?.filter(|one| one.refused.is_none());
        waits.ok_or(CareFault::NoApplication)?;
        let entry = Writing::of(as_sysop(&viewer), Act::Reject)
            .about(member)
            .because(reason, &words)
            .append(w)?;
        applications::refuse(w, member, entry)?;
        changed(w, member)?;
        regraded(w, &viewer, member)?;
        Ok(Done::Logged(Some(entry)))
    };
    forum.write(reject).await
}

/// What brings somebody here, which they must say.
fn said(words: &SafeText) -> Result<SafeText, CareFault> {
    let words: String = words.as_str().chars().take(Application::CHARS).collect();
    let words = SafeText::line(words.trim());
    match words.as_str() {
        "" => Err(CareFault::ApplicationEmpty),
        _ => Ok(words),
    }
}

/// Those who look at applications hear that one came or went.
fn changed(w: &mut Write<'_>, member: MemberId) -> Result<(), Halt> {
    let about = About {
        member: Some(member),
        ..About::default()
    };
    Ok(append(w, Kind::HeldChanged, Some(member), about)?)
}
