//! Invitations: made, and ended for a reason. Both stand in the log, which is open to members; so the entry says how many may
//! join and until when, and has neither the codes nor the notes: those are for whoever has the page.

use super::super::Forum;
use super::office::{Why, Writing};
use crate::domain::rules::{as_sysop, may_enter};
use crate::domain::{
    Act, Answer, Done, Duty, Failure, Invite, InviteCode, Invited, Reason, Refusal, SafeText, Time,
    Viewer,
};
use crate::store::{Write, invites};

/// Invitations listed at most.
const LISTED: u32 = 1_000;

/// The newest invitations.
pub(in crate::forum) async fn list(forum: &Forum, viewer: Viewer) -> Result<Answer, Failure> {
    may_enter(&viewer, Duty::Invitations)?;
    forum
        .read(|r| Ok(Answer::Invites(invites::list(r, LISTED)?)))
        .await
}

/// Makes an invitation with a code that nobody can guess.
pub(super) async fn invite(
    forum: &Forum,
    viewer: Viewer,
    (uses, expires_at): (u32, Option<Time>),
    note: SafeText,
) -> Result<Done, Failure> {
    let invite = Invite {
        code: InviteCode::from_random(rand::random()),
        left: uses,
        used: 0,
        expires_at,
        note,
        at: forum.now(),
    };
    create(forum, viewer, vec![invite]).await
}

/// Makes invitations, all of them or none, by one entry.
pub(in crate::forum) async fn create(
    forum: &Forum,
    viewer: Viewer,
    made: Vec<Invite>,
) -> Result<Done, Failure> {
    may_enter(&viewer, Duty::Invitations)?;
    let create = move |w: &mut Write<'_>| {
        for new in &made {
            if !invites::create(w, new)? {
                return Err(Refusal::InviteInvalid.into());
            }
        }
        if made.is_empty() {
            return Ok(Done::Logged(None));
        }
        let invited = Invited::of(&made).to_string();
        let entry = Writing::of(as_sysop(&viewer), Act::Invite).changed(None, Some(invited));
        Ok(Done::Logged(Some(entry.append(w)?)))
    };
    forum.write(create).await
}

/// Ends an invitation; nothing where nobody could join with it any more.
pub(super) async fn revoke(
    forum: &Forum,
    viewer: Viewer,
    code: InviteCode,
    (reason, words): Why,
) -> Result<Done, Failure> {
    may_enter(&viewer, Duty::Invitations)?;
    let words = Reason::words(&words)?;
    let revoke = move |w: &mut Write<'_>| {
        let found = invites::by_code(&w.read(), &code)?;
        let invite = found.ok_or(Refusal::InviteInvalid)?;
        if !invite.is_open(w.now) {
            return Ok(Done::Logged(None));
        }
        invites::revoke(w, &code)?;
        let left = Invited::of(&[invite]).to_string();
        let entry = Writing::of(as_sysop(&viewer), Act::RevokeInvite)
            .because(reason, &words)
            .changed(Some(left), None);
        Ok(Done::Logged(Some(entry.append(w)?)))
    };
    forum.write(revoke).await
}

#[cfg(test)]
#[path = "inviting_tests.rs"]
mod tests;
