//! Who asks: an actor, with the marks and the standing that the rules need.

use super::Forum;
use crate::domain::{Actor, Failure, Refusal, Roles, Viewer};
use crate::store::members;

impl Forum {
    /// Looks up what the rules need to know of an actor; for a member, one row.
    pub(super) async fn viewer(&self, actor: Actor) -> Result<Viewer, Failure> {
        let stranger = Viewer {
            actor,
            roles: Roles::default(),
            in_good_standing: true,
        };
        let Some(member) = stranger.member() else {
            return Ok(stranger);
        };
        let now = self.now();
        self.read(move |r| {
            let (roles, suspended) = members::grade(r, member)?.ok_or(Refusal::NoSuchMember)?;
            Ok(Viewer {
                actor,
                roles,
                in_good_standing: suspended.is_none_or(|until| until <= now),
            })
        })
        .await
    }
}
