//! Coming in: whose key, password or code it is, and being here until leaving. What the front end proved is its own business.

use std::sync::Arc;

use super::Forum;
use super::fault::{Halt, fault};
use super::pace::{GUESSES, Network};
use super::presence::Visit;
use super::ways;
use crate::domain::{
    Actor, CareFault, Code, Failure, Fingerprint, Handle, Member, MemberId, Proof, Refusal,
    SafeText, Suspension, Time, WayChange,
};
use crate::store::{Write, codes, erasing, keys, members, passwords};

/// Somebody who is here. Dropping it is leaving.
pub struct Arrival {
    forum: Forum,
    visit: Arc<Visit>,
}

impl Forum {
    /// The member whom this key signs in under this user name. A key that was only named may be somebody else's: it is its
    /// member's under their own handle, and nobody's under any other name. Keys of nobody are remembered, so that a flood
    /// of offers does not reach the database.
    ///
    /// # Errors
    /// [`Refusal::Busy`], or a fault.
    pub async fn member_by_key(
        &self,
        key: &Fingerprint,
        user: &str,
    ) -> Result<Option<Member>, Failure> {
        let Err(age) = self.0.strangers.knows(key) else {
            return Ok(None);
        };
        let wanted = key.clone();
        let found = self.read(move |r| Ok(members::by_key(r, &wanted)?)).await?;
        if found.is_none() {
            self.0.strangers.remember(key.clone(), age);
        }
        let handle = Handle::new(user).ok();
        let signs_in = |(member, proved): &(Member, bool)| {
            *proved || (handle.is_some() && member.handle == handle)
        };
        Ok(found.filter(signs_in).map(|(member, _)| member))
    }

    /// Whether the user name somebody connects with is a member's handle.
    ///
    /// # Errors
    /// [`Refusal::Busy`], or a fault.
    pub async fn handle_is_taken(&self, user: &str) -> Result<bool, Failure> {
        let Ok(handle) = Handle::new(user) else {
            return Ok(false);
        };
        self.read(move |r| Ok(members::by_handle(r, &handle)?.is_some()))
            .await
    }

    /// The member with this handle, by their password or by one of their codes, and which it was. A code is used up, and
    /// makes `key`, which the front end has proved to be at the far end, theirs. It takes as long to find out that
    /// nothing fits. Codes let in where passwords do not, and when guesses at the password have used up its allowance: a
    /// lost key is not a lost account, and nobody guesses a code.
    ///
    /// # Errors
    /// [`Refusal::Busy`], or a fault.
    pub async fn sign_in(
        &self,
        handle: &str,
        secret: String,
        key: Option<(Fingerprint, SafeText)>,
    ) -> Result<Option<(Member, Proof)>, Failure> {
        let (handle, now) = (Handle::new(handle).ok(), self.now());
        let code = Code::parse(&secret).map(|code| ways::hash(&code));
        let typed = code.clone();
        let (found, owner) = self
            .read(move |r| {
                let found = match handle {
                    Some(handle) => passwords::by_handle(r, &handle)?,
                    None => None,
                };
                let owner = match typed {
                    Some(code) => codes::owner(r, &code, now)?,
                    None => None,
                };
                Ok((found, owner))
            })
            .await?;
        let (id, hash) = found.unzip();
        // Whoever guesses too often gets the same answer after the same time, right or wrong.
        let guesses = &self.0.paces.guesses;
        let may_guess = id.is_some_and(|id| guesses.take(id, now, GUESSES).is_ok());
        let hash = hash
            .flatten()
            .filter(|_| may_guess && self.limits().passwords);
        let seal = ways::seal(hash.as_deref());
        let verified = self.0.passwords.verify(secret, hash).await;
        match (verified.map_err(|error| fault(&error))?, id, code) {
            (true, Some(id), _) => {
                let member = self.read(move |r| Ok(members::by_id(r, id)?)).await?;
                Ok(member.map(|member| (member, Proof::Password(seal))))
            }
            (false, Some(id), Some(code)) if owner == Some(id) => self.spend(id, code, key).await,
            _ => Ok(None),
        }
    }

    /// Uses up a code of a member; nobody comes in when somebody else was faster. A key that cannot be theirs keeps
    /// nobody out.
    async fn spend(
        &self,
        id: MemberId,
        code: String,
        key: Option<(Fingerprint, SafeText)>,
    ) -> Result<Option<(Member, Proof)>, Failure> {
        let spend = move |w: &mut Write<'_>| {
            let Some(kind) = codes::spend(w, id, &code)? else {
                return Ok(None);
            };
            ways::changed(w, Some(id), id, WayChange::CodeUsed)?;
            let enrolled = match key {
                Some((key, label)) => match ways::give(w, Some(id), id, &key, &label) {
                    Ok(()) => Some(key),
                    Err(Halt::Refused(_)) => None,
                    Err(halt) => return Err(halt),
                },
                None => None,
            };
            if enrolled.is_some() {
                ways::changed(w, Some(id), id, WayChange::KeyAdded)?;
            }
            let left = codes::left(&w.read(), id, w.now)?;
            let proof = Proof::Code {
                kind,
                left,
                enrolled,
            };
            Ok(members::by_id(&w.read(), id)?.map(|member| (member, proof)))
        };
        let spent = self.write(spend).await?;
        self.0.strangers.forget();
        Ok(spent)
    }

    /// Whether what let a member in still does: asked where something begins on a connection, which may have been open for
    /// long, and after changes. A key that was only named is proved by that. Says how the member is suspended now.
    ///
    /// # Errors
    /// [`Refusal::KeyGone`], [`Refusal::PasswordGone`], [`Refusal::Busy`], or a fault.
    pub async fn admit(&self, id: MemberId, by: &Proof) -> Result<Option<Suspension>, Failure> {
        let (asked, now) = (by.clone(), self.now());
        let admitted = self.read(move |r| {
            if erasing::is_erased(r, id)? {
                return Err(CareFault::Erased.into());
            }
            let named = match &asked {
                Proof::Password(seal) if *seal == ways::seal(passwords::of(r, id)?.as_deref()) => {
                    None
                }
                Proof::Password(_) => return Err(Refusal::PasswordGone.into()),
                proof => match proof.key() {
                    Some(key) => match keys::is_proved(r, id, key)? {
                        Some(true) => None,
                        Some(false) => Some(key.clone()),
                        None => return Err(Refusal::KeyGone.into()),
                    },
                    None => None,
                },
            };
            let suspended = members::by_id(r, id)?.and_then(|member| member.suspended);
            Ok((named, suspended.filter(|how| how.holds(now))))
        });
        let (named, suspended) = admitted.await?;
        if let Some(key) = named {
            let recorded = self.write(move |w| Ok(keys::touch(w, id, &key)?)).await;
            recorded.or_else(unrecorded)?;
        }
        Ok(suspended)
    }

    /// A command over SSH came in with this. When a key was used is noted to the hour then, so that a script costs no write
    /// each time; a disk that is full keeps nobody out.
    ///
    /// # Errors
    /// [`Refusal::Busy`], or a fault.
    pub async fn called_with(&self, id: MemberId, by: &Proof) -> Result<(), Failure> {
        let Some(key) = by.key().cloned() else {
            return Ok(());
        };
        let (asked, since) = (key.clone(), self.now().plus(-Time::HOUR));
        let rests = self.read(move |r| Ok(keys::rests_since(r, id, &asked, since)?));
        match rests.await? {
            true => {
                let recorded = self.write(move |w| Ok(keys::touch(w, id, &key)?)).await;
                recorded.or_else(unrecorded)
            }
            false => Ok(()),
        }
    }

    /// Takes one command over SSH of the actor's allowance; of the address's, where the actor is no member.
    ///
    /// # Errors
    /// [`Refusal::Pace`].
    pub fn call(&self, actor: Actor, address: &str) -> Result<(), Failure> {
        let (paces, now, limit) = (&self.0.paces, self.now(), self.limits().commands_per_hour);
        Ok(match actor {
            Actor::Member(member) => paces.commands.take(member, now, limit),
            Actor::Guest | Actor::Newcomer => {
                paces.strangers.take(Network::of(address), now, limit)
            }
            Actor::Operator(_) => Ok(()),
        }?)
    }

    /// The hash of a password that somebody chose, in PHC form.
    ///
    /// # Errors
    /// [`Refusal::PasswordTooShort`], or a fault.
    pub async fn hash_password(&self, password: String) -> Result<String, Failure> {
        let least = self.limits().password_chars;
        if password.chars().count() < least {
            return Err(Refusal::PasswordTooShort { least }.into());
        }
        let hash = self.0.passwords.hash(password).await;
        hash.map_err(|error| fault(&error))
    }

    /// A member has signed in, perhaps with a key: from now on they are here. With too many sessions, their oldest is
    /// told to close. A disk that is full, or a busy one, keeps nobody out: then the visit is not recorded.
    ///
    /// # Errors
    /// A fault.
    pub async fn arrive(
        &self,
        member: &Member,
        key: Option<Fingerprint>,
    ) -> Result<Arrival, Failure> {
        let id = member.id;
        let recorded = self.write(move |w| {
            if let Some(key) = key {
                keys::touch(w, id, &key)?;
            }
            Ok(members::arrive(w, id)?)
        });
        recorded.await.or_else(unrecorded)?;
        let who = member.byline();
        let most = self.limits().sessions_per_member;
        Ok(Arrival {
            forum: self.clone(),
            visit: self.0.guestbook.enter(who, self.now(), most),
        })
    }
}

/// What cannot be recorded now keeps nobody out.
fn unrecorded(failure: Failure) -> Result<(), Failure> {
    match failure {
        Failure::Refused(Refusal::ReadOnly | Refusal::Busy) => Ok(()),
        failure => Err(failure),
    }
}

impl Arrival {
    /// Notes that a key was pressed. Cheap: call it for each.
    pub fn active(&self) {
        self.visit.active(self.forum.now());
    }

    /// Who is here.
    #[must_use]
    pub fn member(&self) -> MemberId {
        self.visit.member()
    }

    /// Done when this session shall close because the member has come by too many other lines. One task waits for it.
    pub async fn superseded(&self) {
        self.visit.superseded().await;
    }
}

impl Drop for Arrival {
    fn drop(&mut self) {
        self.forum.0.guestbook.leave(&self.visit);
        let member = self.visit.member();
        let forum = self.forum.clone();
        // When they left is recorded if that is possible: not outside of a runtime, and not on a full disk.
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                let left = forum.write(move |w| Ok(members::leave(w, member)?));
                let _: Result<(), Failure> = left.await;
            });
        }
    }
}

#[cfg(test)]
#[path = "signin_tests.rs"]
mod tests;
