//! Becoming a member, and becoming the first sysop.

use super::Forum;
use super::care::applying;
use super::fault::{Halt, fault};
use super::pace::{GUESSES, Network};
use super::ways::{give, seal};
use crate::domain::{
    Actor, Answer, Done, Failure, Handle, InviteCode, Joining, Limits, Member, Proof, Refusal,
    Registration, Viewer,
};
use crate::store::events::{About, Kind, append};
use crate::store::{Write, applications, invites, members, settings};

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
    let (member, by) = joined;
    Ok(Done::Joined(Box::new(member), by))
}

/// Everything that a newcomer brings, or nothing of it.
fn add(w: &mut Write<'_>, joining: &Joining, limits: &Limits) -> Result<(Member, Proof), Halt> {
    if joining.handle.is_reserved() || members::is_taken(&w.read(), &joining.handle)? {
        return Err(Refusal::HandleTaken.into());
    }
    let password = joining.password_hash.as_deref();
    let password = password.filter(|_| limits.passwords);
    if joining.key.is_none() && password.is_none() {
        // Nothing would let them in tomorrow.
        let refusal = if limits.passwords {
            Refusal::PasswordTooShort {
                least: limits.password_chars,
            }
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
    if limits.registration == Registration::Approval {
        applying::begin(w, id, &joining.about)?;
    }
    if let Some((key, label)) = &joining.key {
        give(w, Some(id), id, key, label)?;
    }
    let about = About {
        member: Some(id),
        ..About::default()
    };
    append(w, Kind::MemberJoined, Some(id), about)?;
    let by = match &joining.key {
        Some((key, _)) => Proof::Key(key.clone()),
        None => Proof::Password(seal(password)),
    };
    let member = members::by_id(&w.read(), id)?;
    Ok((member.ok_or(Refusal::NoSuchMember)?, by))
}

/// Makes a member the first sysop, with the code that the server printed.
pub(super) async fn claim(forum: &Forum, viewer: Viewer, code: &str) -> Result<Done, Failure> {
    let Actor::Member(member) = viewer.actor else {
        return Err(Refusal::MembersOnly.into());
    };
    let code = InviteCode::parse(code).ok_or(Refusal::ClaimInvalid)?;
    let stored = forum.read(|r| Ok(settings::get(r, CLAIM)?)).await?;
    if stored.is_none() {
        return Err(Refusal::ClaimInvalid.into());
    }
    let guesses = &forum.0.paces.guesses;
    guesses.take(member, forum.now(), GUESSES)?;
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
        applications::end(w, member)?;
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
    /// Takes one attempt to join of an address's allowance, before anything is hashed or written for it.
    ///
    /// # Errors
    /// [`Refusal::Pace`].
    pub fn knock(&self, address: &str) -> Result<(), Failure> {
        let (joins, limits) = (&self.0.paces.joins, self.limits());
        let network = Network::of(address);
        Ok(joins.take(network, self.now(), limits.joins_per_hour)?)
    }

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Time;
    use crate::domain::{Command, Query, SafeText};
    use crate::forum::testing::{Site, handle, id, joining, key_of, new, revokes};

    async fn refused(site: &Site, joining: Joining) -> Refusal {
        let command = Command::Join(Box::new(joining));
        match site.forum.act(Actor::Newcomer, command).await {
            Err(Failure::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    }

    async fn members(site: &Site) -> Vec<String> {
        let page = site.forum.read(|r| Ok(members::page(r, None, 100)?)).await;
        let name = |member: Member| member.handle.unwrap().to_string();
        page.unwrap().rows.into_iter().map(name).collect()
    }

    #[tokio::test]
    async fn a_newcomer_is_let_in_by_the_same_key_tomorrow() {
        let site = Site::open();
        assert_eq!(site.forum.member_by_key(&key_of("ada"), "").await, Ok(None));
        let ada = site.join("ada").await;
        let member = site.forum.member_by_key(&key_of("ada"), "").await.unwrap();
        let member = member.expect("the key was looked up in vain before");
        assert_eq!((member.id, member.handle), (id(ada), Some(handle("ada"))));
        assert!(!member.has_password);
    }

    #[tokio::test]
    async fn a_handle_can_be_taken_once_and_some_never() {
        let site = Site::open();
        site.join("ada").await;
        for (name, free) in [("ada", false), ("root", false), ("bo", true)] {
            let asked = Query::HandleFree(handle(name));
            let answer = site.forum.ask(Actor::Newcomer, asked).await;
            assert_eq!(answer, Ok(Answer::HandleFree(handle(name), free)));
        }
        let mut again = new("ada");
        again.key = new("bo").key;
        assert_eq!(refused(&site, again).await, Refusal::HandleTaken);
        assert_eq!(refused(&site, new("root")).await, Refusal::HandleTaken);
        assert_eq!(members(&site).await, ["ada"]);
    }

    #[tokio::test]
    async fn a_refusal_leaves_nothing_behind() {
        let site = Site::open();
        site.join("ada").await;
        let mut thief = new("thief");
        thief.key = new("ada").key;
        assert_eq!(refused(&site, thief).await, Refusal::KeyTaken);
        assert_eq!(members(&site).await, ["ada"]);
        let free = site
            .forum
            .ask(Actor::Newcomer, Query::HandleFree(handle("thief")));
        assert_eq!(free.await, Ok(Answer::HandleFree(handle("thief"), true)));
    }

    #[tokio::test]
    async fn without_a_key_a_password_is_needed() {
        let site = Site::open();
        let mut bo = new("bo");
        bo.key = None;
        let too_short = Refusal::PasswordTooShort { least: 10 };
        assert_eq!(refused(&site, bo.clone()).await, too_short);
        let short = site.forum.hash_password("nine chrs".into()).await;
        assert_eq!(short, Err(too_short.into()));
        let hash = site.forum.hash_password("ten chars.".into()).await.unwrap();
        bo.password_hash = Some(hash);
        let joined = site.forum.act(Actor::Newcomer, Command::Join(Box::new(bo)));
        assert!(matches!(joined.await, Ok(Done::Joined(..))));
        let check = async |handle: &str, words: &str| {
            let member = site.forum.sign_in(handle, words.into(), None).await;
            member.unwrap().is_some()
        };
        assert!(check("Bo", "ten chars.").await);
        assert!(!check("bo", "ten chars!").await);
        assert!(!check("nobody", "ten chars.").await);
        site.forum.set_limits(Limits {
            passwords: false,
            ..Limits::default()
        });
        assert!(!check("bo", "ten chars.").await);
    }

    #[tokio::test]
    async fn an_invitation_lets_in_as_many_as_it_says_and_until_then() {
        let site = Site::with(Limits {
            registration: Registration::Invite,
            ..Limits::default()
        });
        let invite = async |code: u64, uses, hours: i64| {
            let code = InviteCode::from_random(code);
            let create = Command::CreateInvite {
                code: code.clone(),
                uses,
                expires_at: Some(site.forum.now().plus(hours * Time::HOUR)),
                note: SafeText::line("fair"),
            };
            site.operate(create).await.unwrap();
            Some(code)
        };
        let with = |name: &str, invite: &Option<InviteCode>| {
            let mut joining = new(name);
            joining.invite = invite.clone();
            joining
        };
        let two = invite(1, 2, 1).await;
        assert_eq!(refused(&site, new("ada")).await, Refusal::InviteInvalid);
        let let_in = async |name: &str| {
            let join = Command::Join(Box::new(with(name, &two)));
            site.forum.act(Actor::Newcomer, join).await.unwrap();
        };
        let_in("ada").await;
        let mut thief = with("thief", &two);
        thief.key = new("ada").key;
        // It is refused after the invitation was spent, and gives it back.
        assert_eq!(refused(&site, thief).await, Refusal::KeyTaken);
        let_in("bo").await;
        assert_eq!(
            refused(&site, with("cy", &two)).await,
            Refusal::InviteInvalid
        );
        let late = invite(2, 1, 1).await;
        site.pass(Time::HOUR);
        assert_eq!(
            refused(&site, with("cy", &late)).await,
            Refusal::InviteInvalid
        );
        let revoked = invite(3, 1, 1).await;
        let revoke = revokes(revoked.clone().unwrap());
        site.operate(revoke).await.unwrap();
        let refusal = refused(&site, with("cy", &revoked)).await;
        assert_eq!(refusal, Refusal::InviteInvalid);
        assert_eq!(members(&site).await, ["ada", "bo"]);
    }

    #[tokio::test]
    async fn nobody_joins_a_closed_site_or_twice() {
        let site = Site::open();
        let ada = site.join("ada").await;
        let again = site.forum.act(ada, joining("bo")).await;
        assert_eq!(again, Err(Refusal::RegistrationClosed.into()));
        site.forum.set_limits(Limits {
            registration: Registration::Closed,
            ..Limits::default()
        });
        let refusal = refused(&site, new("bo")).await;
        assert_eq!(refusal, Refusal::RegistrationClosed);
    }

    #[tokio::test]
    async fn from_one_address_not_everybody_joins_at_once() {
        let site = Site::open();
        let forum = &site.forum;
        let knocks =
            |address: &'static str| (0..100).take_while(move |_| forum.knock(address).is_ok());
        assert_eq!(knocks("192.0.2.1").count(), 20);
        assert_eq!(knocks("192.0.2.2").count(), 20);
        site.pass(Time::HOUR);
        assert_eq!(knocks("192.0.2.1").count(), 20);
    }

    #[tokio::test]
    async fn a_password_is_not_guessed_for_ever() {
        let site = Site::open();
        let mut bo = new("bo");
        bo.password_hash = Some(site.forum.hash_password("ten chars.".into()).await.unwrap());
        let join = Command::Join(Box::new(bo));
        site.forum.act(Actor::Newcomer, join).await.unwrap();
        let right = async || {
            let member = site.forum.sign_in("bo", "ten chars.".into(), None).await;
            member.unwrap().is_some()
        };
        for _ in 1..GUESSES / 6 {
            let wrong = site.forum.sign_in("bo", "wrong words".into(), None).await;
            assert_eq!(wrong, Ok(None));
        }
        assert!(right().await);
        assert!(!right().await, "even the right one, now");
        site.pass(Time::HOUR);
        assert!(right().await);
    }

    #[tokio::test]
    async fn the_code_is_not_guessed_for_ever() {
        let site = Site::open();
        let ada = site.join("ada").await;
        let guess = || {
            let claim = Command::Claim("00000-00000".into());
            site.forum.act(ada, claim)
        };
        site.forum.claim_code().await.unwrap().unwrap();
        for _ in 0..GUESSES / 6 {
            assert_eq!(guess().await, Err(Refusal::ClaimInvalid.into()));
        }
        let refused = guess().await.unwrap_err();
        assert!(matches!(refused, Failure::Refused(Refusal::Pace { .. })));
    }

    #[tokio::test]
    async fn the_printed_code_makes_one_sysop() {
        let site = Site::open();
        let (ada, bo) = (site.join("ada").await, site.join("bo").await);
        let claim = async |actor, code: &str| {
            let claimed = site.forum.act(actor, Command::Claim(code.to_owned()));
            claimed.await
        };
        let no = Err(Refusal::ClaimInvalid.into());
        assert_eq!(claim(ada, "00000-00000").await, no);
        let void = site.forum.claim_code().await.unwrap().unwrap();
        let code = site.forum.claim_code().await.unwrap().unwrap();
        assert_eq!(claim(ada, &void).await, no);
        assert_eq!(claim(ada, &code.to_lowercase()).await, Ok(Done::Ok));
        assert_eq!(claim(bo, &code).await, no);
        assert_eq!(site.forum.claim_code().await, Ok(None));
        let invites = site.forum.ask(ada, Query::Invites).await;
        assert_eq!(invites, Ok(Answer::Invites(Vec::new())));
    }
}
