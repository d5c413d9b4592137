//! Who asks: an actor, with the marks and the standing that the rules need.

use super::Forum;
use crate::domain::{Actor, Failure, Handle, MemberId, Refusal, Roles, Time, Viewer};
use crate::store::{Error, Read, members};

impl Forum {
    /// Looks up what the rules need to know of an actor; for a member, one row.
    pub(super) async fn viewer(&self, actor: Actor) -> Result<Viewer, Failure> {
        let stranger = stranger(actor);
        if stranger.member().is_none() {
            return Ok(stranger);
        }
        let (now, over_ssh) = (self.now(), self.limits().console_over_ssh);
        self.read(move |r| {
            let viewer = seen(r, actor, now)?.ok_or(Refusal::NoSuchMember)?;
            let at_pages = viewer.at_pages || over_ssh;
            Ok(Viewer { at_pages, ..viewer })
        })
        .await
    }

    /// What a member is called; none where nobody is, or nothing says so any more.
    pub async fn called(&self, id: MemberId) -> Option<Handle> {
        let member = self.read(move |r| Ok(members::by_id(r, id)?)).await;
        member.ok()?.and_then(|member| member.handle)
    }
}

/// The same within a read, but that nobody is at the sysop's pages over ssh; none for a member who is not there.
pub(super) fn seen(r: &Read<'_>, actor: Actor, now: Time) -> Result<Option<Viewer>, Error> {
    let stranger = stranger(actor);
    let Some(member) = stranger.member() else {
        return Ok(Some(stranger));
    };
    let grade = members::grade(r, member)?;
    Ok(grade.map(|grade| Viewer {
        roles: grade.roles,
        in_good_standing: grade.suspended_until.is_none_or(|until| until <= now),
        applying: grade.applying,
        ..stranger
    }))
}

fn stranger(actor: Actor) -> Viewer {
    Viewer {
        actor,
        roles: Roles::default(),
        in_good_standing: true,
        applying: false,
        at_pages: matches!(actor, Actor::Operator(_)),
    }
}
