//! Becoming a member, and becoming the first sysop.

use super::Forum;
use super::fault::{Halt, fault};
use super::signin::too_short;
use crate::domain::{
    Actor, Answer, Done, Failure, Handle, InviteCode, Joining, Limits, Member, Refusal,
    Registration, Viewer,
};
use crate::store::events::{About, Kind, append};
use crate::store::{Write, invites, keys, members, settings};

/// The setting that holds the hash of the claim code.
const CLAIM: &str = "claim";

/// Whether a handle can be taken.
pub(super) async fn handle_free(forum: &Forum, handle: Handle) -> Result<Answer, Failure> {
    forum
        .read(move |r| {
            let free = !handle.is_reserved() && !members::is_taken(r, &handle)?;
            Ok(Answer::HandleFree(handle, free))
        })
        .await
}

/// Makes a newcomer a member.
pub(super) async fn join(forum: &Forum, viewer: Viewer, joining: Joining) -> Result<Done, Failure> {
    let limits = forum.limits();
    if !matches!(viewer.actor, Actor::Newcomer) || limits.registration == Registration::Closed {
        return Err(Refusal::RegistrationClosed.into());
    }
    let joined = forum.write(move |w| add(w, &joining, &limits)).await?;
    forum.0.strangers.forget();
    Ok(Done::Joined(Box::new(joined)))
}

/// Everything that a newcomer brings, or nothing of it.
fn add(w: &mut Write<'_>, joining: &Joining, limits: &Limits) -> Result<Member, Halt> {
    if joining.handle.is_reserved() || members::is_taken(&w.read(), &joining.handle)? {
        return Err(Refusal::HandleTaken.into());
    }
    let password = joining.password_hash.as_deref();
    let password = password.filter(|_| limits.passwords);
    if joining.key.is_none() && password.is_none() {
        // Nothing would let them in tomorrow.
        let refusal = if limits.passwords {
            too_short()
        } else {
            Refusal::KeyInvalid
        };
        return Err(refusal.into());
    }
    let invite = match &joining.invite {
        Some(code) if invites::spend(w, code)? => Some(code),
        _ => None,
    };
    if limits.registration == Registration::Invite && invite.is_none() {
        return Err(Refusal::InviteInvalid.into());
    }
    let new = members::NewMember {
        handle: &joining.handle,
        name: &joining.name,
        language: Some(joining.language),
        password,
        rules_version: joining.rules_version,
        invite,
    };
    let id = members::insert(w, &new)?;
    if let Some((key, label)) = &joining.key
        && !keys::add(w, id, key, label)?
    {
        return Err(Refusal::KeyTaken.into());
    }
    let about = About {
        member: Some(id),
        ..About::default()
    };
    append(w, Kind::MemberJoined, Some(id), about)?;
    let member = members::by_id(&w.read(), id)?;
    Ok(member.ok_or(Refusal::NoSuchMember)?)
}

/// Makes a member the first sysop, with the code that the server printed.
pub(super) async fn claim(forum: &Forum, viewer: Viewer, code: &str) -> Result<Done, Failure> {
    let Actor::Member(member) = viewer.actor else {
        return Err(Refusal::MembersOnly.into());
    };
    let code = InviteCode::parse(code).ok_or(Refusal::ClaimInvalid)?;
    let stored = forum.read(|r| Ok(settings::get(r, CLAIM)?)).await?;
    let code = code.as_str().to_owned();
    let verified = forum.0.passwords.verify(code, stored.clone()).await;
    if !verified.map_err(|error| fault(&error))? {
        return Err(Refusal::ClaimInvalid.into());
    }
    let claimed = move |w: &mut Write<'_>| {
        // Somebody else may have been faster, or the server may have printed another code.
        let current = settings::get(&w.read(), CLAIM)? == stored;
        if !current || members::sysop_exists(&w.read())? {
            return Err(Refusal::ClaimInvalid.into());
        }
        members::set_sysop(w, member, true)?;
        settings::clear(w, CLAIM)?;
        let about = About {
            member: Some(member),
            ..About::default()
        };
        Ok(append(w, Kind::MemberChanged, Some(member), about)?)
    };
    forum.write(claimed).await?;
    Ok(Done::Ok)
}

impl Forum {
    /// A new code with which a member can become the first sysop, to be printed; none when there is a sysop. Only its
    /// hash is kept, and codes printed before are void.
    ///
    /// # Errors
    /// As for any command.
    pub async fn claim_code(&self) -> Result<Option<String>, Failure> {
        if self.read(|r| Ok(members::sysop_exists(r)?)).await? {
            return Ok(None);
        }
        let code = InviteCode::from_random(rand::random());
        let hash = self.0.passwords.hash(code.as_str().to_owned()).await;
        let hash = hash.map_err(|error| fault(&error))?;
        self.write(move |w| Ok(settings::set(w, CLAIM, &hash)?))
            .await?;
        Ok(Some(code.to_string()))
    }
}
