//! Ways to sign in: a member's own keys, password and codes, and the sysop's help for whoever has lost theirs.
//!
//! Owns who may change which, how many there are at most, and that something is left that lets the member in. Signing in
//! itself is `signin`'s. Of a code only a hash is kept: it is said once, to whoever made it.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use super::Forum;
use super::care::office::Writing;
use super::fault::{Halt, fault};
use super::operating::known;
use super::pace::WAYS;
use crate::domain::rules::{as_sysop, may_change_ways, may_enter, may_lose_way, may_operate};
use crate::domain::{
    Act, Actor, Answer, Code, CodeKind, Done, Duty, Failure, Fingerprint, Handle, Key, MemberId,
    News, Refusal, SafeText, Seal, Secret, Subject, Time, Viewer, WayChange, Ways,
};
use crate::store::events::{About, Kind, append};
use crate::store::{Read, Write, codes, keys, members, passwords};

/// Keys of a member at most.
const KEYS: usize = 50;
/// Recovery codes that a member is given: few enough to be written down.
const RECOVERY: usize = 10;
/// How long a device code is good.
const DEVICE_FOR: i64 = 10 * Time::MINUTE;
/// How long a code from the sysop is good: it travels by mail or telephone, and lies about there.
const RECOVER_FOR: i64 = 7 * Time::DAY;

/// What lets the viewer in.
pub(super) async fn ways(forum: &Forum, viewer: Viewer) -> Result<Answer, Failure> {
    let member = viewer.member().ok_or(Refusal::MembersOnly)?;
    let now = forum.now();
    forum
        .read(move |r| {
            Ok(Answer::Ways(Box::new(Ways {
                keys: keys::of(r, member)?,
                has_password: passwords::of(r, member)?.is_some(),
                recovery: codes::left(r, member, now)?,
            })))
        })
        .await
}

/// Gives a member a key: a sysop to anybody, a member to themselves, at a pace. What a member names they have not proved to
/// hold; the operator vouches for it.
pub(super) async fn add_key(
    forum: &Forum,
    viewer: Viewer,
    handle: Handle,
    key: Fingerprint,
    label: SafeText,
) -> Result<Done, Failure> {
    if may_operate(&viewer).is_err() {
        paced(forum, &viewer)?;
    }
    let added = move |w: &mut Write<'_>| {
        let id = owner(&w.read(), &viewer, &handle)?;
        let held = keys::of(&w.read(), id)?;
        if !held.iter().any(|held| held.fingerprint == key) {
            noted(w, &viewer, id, Act::AddKey)?;
        }
        match viewer.actor {
            Actor::Operator(_) => give(w, None, id, &key, &label)?,
            _ => add(w, id, &key, &label, false)?,
        }
        changed(w, viewer.member(), id, WayChange::KeyAdded)
    };
    forum.write(added).await?;
    forum.0.strangers.forget();
    Ok(Done::Ok)
}

/// One more key for a member who holds it, if nobody else does and there is room. Whoever has only named it loses it.
pub(super) fn give(
    w: &mut Write<'_>,
    by: Option<MemberId>,
    member: MemberId,
    key: &Fingerprint,
    label: &SafeText,
) -> Result<(), Halt> {
    if let Some(claimant) = keys::disclaim(w, member, key)? {
        changed(w, by, claimant, WayChange::KeyRemoved)?;
    }
    add(w, member, key, label, true)
}

fn add(
    w: &mut Write<'_>,
    member: MemberId,
    key: &Fingerprint,
    label: &SafeText,
    proved: bool,
) -> Result<(), Halt> {
    let held = keys::of(&w.read(), member)?;
    if let Some(held) = held.iter().find(|held| held.fingerprint == *key) {
        if held.proved || !proved {
            return Err(Refusal::KeyYours.into());
        }
        return Ok(keys::prove(w, member, key)?);
    }
    if held.len() >= KEYS {
        return Err(Refusal::KeysFull { limit: KEYS }.into());
    }
    if label.as_str().chars().count() > Key::LABEL {
        return Err(label_invalid().into());
    }
    if !keys::add(w, member, key, label, proved)? {
        return Err(Refusal::KeyTaken.into());
    }
    Ok(())
}

const fn label_invalid() -> Refusal {
    Refusal::LabelInvalid { limit: Key::LABEL }
}

/// Calls a key of the viewer's something else.
pub(super) async fn rename_key(
    forum: &Forum,
    viewer: Viewer,
    key: Fingerprint,
    label: SafeText,
) -> Result<Done, Failure> {
    let member = paced(forum, &viewer)?;
    if !(1..=Key::LABEL).contains(&label.as_str().chars().count()) {
        return Err(label_invalid().into());
    }
    let rename = move |w: &mut Write<'_>| Ok(keys::rename(w, member, &key, &label)?);
    if forum.write(rename).await? {
        // What lets them in is the same.
        forum.publish(Subject::Member(member), &News::Chose(member));
    }
    Ok(Done::Ok)
}

/// Takes a key from a member: a sysop from anybody, a member from themselves unless nothing else lets them in, which one
/// that was only named does not do for certain. A key that is not there is gone already.
pub(super) async fn remove_key(
    forum: &Forum,
    viewer: Viewer,
    handle: Handle,
    key: Fingerprint,
) -> Result<Done, Failure> {
    let passwords = forum.limits().passwords;
    let remove = move |w: &mut Write<'_>| {
        let id = owner(&w.read(), &viewer, &handle)?;
        if let Some(proved) = keys::remove(w, id, &key)? {
            if proved && viewer.actor == Actor::Member(id) {
                let keys = keys_held(&w.read(), id)?;
                let password = passwords && passwords::of(&w.read(), id)?.is_some();
                may_lose_way(keys, password)?;
            }
            noted(w, &viewer, id, Act::RemoveKey)?;
            changed(w, viewer.member(), id, WayChange::KeyRemoved)?;
        }
        Ok(Done::Ok)
    };
    forum.write(remove).await
}

/// What somebody did to another's keys stands in the log, and they are told: it lets others in, or keeps them out. Which key, is
/// nobody else's business.
fn noted(w: &mut Write<'_>, viewer: &Viewer, of: MemberId, act: Act) -> Result<(), Halt> {
    if viewer.member() != Some(of) {
        Writing::of(as_sysop(viewer), act).about(of).tell(w)?;
    }
    Ok(())
}

/// How many keys let a member in for certain: one that was only named may be beyond their reach, or become another's.
fn keys_held(r: &Read<'_>, member: MemberId) -> Result<usize, Halt> {
    let keys = keys::of(r, member)?;
    Ok(keys.iter().filter(|key| key.proved).count())
}

/// The member whose keys the viewer wants to change, if they may. Who is no sysop learns of nobody else.
fn owner(r: &Read<'_>, viewer: &Viewer, handle: &Handle) -> Result<MemberId, Halt> {
    let owner = members::by_handle(r, handle)?.map(|member| member.id);
    let own = may_change_ways(viewer).is_ok_and(|id| owner == Some(id));
    if !own {
        may_operate(viewer)?;
        may_enter(viewer, Duty::Members)?;
    }
    Ok(owner.ok_or(Refusal::NoSuchMember)?)
}

/// Sets, changes or removes the viewer's password. Whoever sits at a terminal that was left open must know the present
/// one, and guesses no faster there than ways may be changed. Guesses at the door do not count here: they must not keep
/// the member from another password. None is asked for (`current`) of whoever proved otherwise that it is theirs.
pub(super) async fn set_password(
    forum: &Forum,
    viewer: Viewer,
    current: Option<Secret>,
    new: Option<Secret>,
) -> Result<Done, Failure> {
    let member = paced(forum, &viewer)?;
    if new.is_some() && !forum.limits().passwords {
        return Err(Refusal::PasswordsOff.into());
    }
    let before = forum.read(move |r| Ok(passwords::of(r, member)?));
    let before = before.await?;
    if let (Some(_), Some(current)) = (&before, current) {
        let verified = forum.0.passwords.verify(current.reveal(), before.clone());
        if !verified.await.map_err(|error| fault(&error))? {
            return Err(Refusal::PasswordWrong.into());
        }
    }
    let (hash, change) = match new {
        Some(new) => (
            Some(forum.hash_password(new.reveal()).await?),
            WayChange::PasswordSet,
        ),
        None => (None, WayChange::PasswordRemoved),
    };
    let set = move |w: &mut Write<'_>| {
        if hash.is_none() {
            may_lose_way(keys_held(&w.read(), member)?, false)?;
        }
        if !passwords::set(w, member, before.as_deref(), hash.as_deref())? {
            // Another session was faster.
            return Err(Refusal::PasswordWrong.into());
        }
        changed(w, Some(member), member, change)?;
        Ok(Done::Sealed(seal(hash.as_deref())))
    };
    forum.write(set).await
}

/// Makes a device code for the viewer.
pub(super) async fn device_code(forum: &Forum, viewer: Viewer) -> Result<Done, Failure> {
    let member = paced(forum, &viewer)?;
    let code = Code::from_random(CodeKind::Device, rand::random());
    let (hashes, until) = ([hash(&code)], forum.now().plus(DEVICE_FOR));
    let make = move |w: &mut Write<'_>| {
        codes::replace(w, member, CodeKind::Device, &hashes, Some(until))?;
        changed(w, Some(member), member, WayChange::DeviceCode)
    };
    forum.write(make).await?;
    Ok(Done::Code(code, until))
}

/// Makes recovery codes for the viewer; those that they had are void.
pub(super) async fn recovery_codes(forum: &Forum, viewer: Viewer) -> Result<Done, Failure> {
    let member = paced(forum, &viewer)?;
    let code = |_| Code::from_random(CodeKind::Recovery, rand::random());
    let made: Vec<Code> = (0..RECOVERY).map(code).collect();
    let hashes: Vec<String> = made.iter().map(hash).collect();
    let make = move |w: &mut Write<'_>| {
        codes::replace(w, member, CodeKind::Recovery, &hashes, None)?;
        changed(w, Some(member), member, WayChange::RecoveryCodes)
    };
    forum.write(make).await?;
    Ok(Done::Codes(made))
}

/// Makes one recovery code for a member who has lost what let them in. Those that they have stay good.
pub(super) async fn recover(
    forum: &Forum,
    viewer: Viewer,
    handle: Handle,
) -> Result<Done, Failure> {
    may_operate(&viewer)?;
    may_enter(&viewer, Duty::Members)?;
    let code = Code::from_random(CodeKind::Recovery, rand::random());
    let (hashes, until) = ([hash(&code)], forum.now().plus(RECOVER_FOR));
    let make = move |w: &mut Write<'_>| {
        let member = known(&w.read(), &handle)?.id;
        codes::replace(w, member, CodeKind::Recovery, &hashes, Some(until))?;
        Writing::of(as_sysop(&viewer), Act::Recover)
            .about(member)
            .tell(w)?;
        changed(w, viewer.member(), member, WayChange::Recovery)
    };
    forum.write(make).await?;
    Ok(Done::Code(code, until))
}

/// The viewer, who may change their own ways now.
fn paced(forum: &Forum, viewer: &Viewer) -> Result<MemberId, Refusal> {
    let member = may_change_ways(viewer)?;
    forum.0.paces.ways.take(member, forum.now(), WAYS)?;
    Ok(member)
}

/// Notes what changed: that it did, never the code or the key. Device codes are void where it shuts somebody out.
pub(super) fn changed(
    w: &mut Write<'_>,
    by: Option<MemberId>,
    member: MemberId,
    change: WayChange,
) -> Result<(), Halt> {
    if change.voids_device_codes() {
        codes::void(w, member, CodeKind::Device)?;
    }
    let about = About {
        member: Some(member),
        ..About::default()
    };
    Ok(append(w, Kind::Way(change), by, about)?)
}

/// Which password it is that has this hash.
pub(super) fn seal(hash: Option<&str>) -> Seal {
    let digest = hash.map(|hash| Sha256::digest(hash.as_bytes()));
    let first = digest.and_then(|digest| digest.first_chunk().copied());
    Seal(first.map_or(0, u64::from_be_bytes))
}

/// What is kept of a code. It has bits enough that no slow hash is needed.
pub(super) fn hash(code: &Code) -> String {
    let mut hex = String::new();
    for byte in Sha256::digest(code.as_str().as_bytes()) {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

#[cfg(test)]
mod tests;
