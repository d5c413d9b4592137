//! Coming in: whose key, password or code it is, and being here until leaving. What the front end proved is its own business.

use std::sync::Arc;

use super::Forum;
use super::fault::{Halt, fault};
use super::pace::{GUESSES, Network};
use super::presence::Visit;
use super::ways;
use crate::domain::{
    Actor, CareFault, Code, Failure, Fingerprint, Handle, Member, MemberId, Proof, Refusal,
    SafeText, WayChange,
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
    /// long, and after changes. A key that was only named is proved by that.
    ///
    /// # Errors
    /// [`Refusal::KeyGone`], [`Refusal::PasswordGone`], [`Refusal::Busy`], or a fault.
    pub async fn admit(&self, id: MemberId, by: &Proof) -> Result<(), Failure> {
        let asked = by.clone();
        let named = self.read(move |r| match &asked {
            _ if erasing::is_erased(r, id)? => Err(CareFault::Erased.into()),
            Proof::Password(seal) => {
                let now = ways::seal(passwords::of(r, id)?.as_deref());
                (now == *seal)
                    .then_some(None)
                    .ok_or(Refusal::PasswordGone.into())
            }
            proof => match proof.key() {
                Some(key) => match keys::is_proved(r, id, key)? {
                    Some(true) => Ok(None),
                    Some(false) => Ok(Some(key.clone())),
                    None => Err(Refusal::KeyGone.into()),
                },
                None => Ok(None),
            },
        });
        let Some(key) = named.await? else {
            return Ok(());
        };
        let recorded = self.write(move |w| Ok(keys::touch(w, id, &key)?)).await;
        recorded.or_else(unrecorded)
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
mod tests {
    use super::*;
    use crate::domain::{Actor, Answer, Command, Limits, Query, Time};
    use crate::forum::testing::{OPERATOR, Site, handle, key_of};
    use crate::store::events;

    async fn member(site: &Site, name: &str) -> Member {
        let found = site.forum.member_by_key(&key_of(name), "").await;
        found.unwrap().unwrap()
    }

    async fn here(site: &Site, actor: Actor) -> Vec<String> {
        match site.forum.ask(actor, Query::Here).await {
            Ok(Answer::Here(rows)) => rows.iter().map(|p| p.who.short().to_owned()).collect(),
            other => panic!("{other:?}"),
        }
    }

    async fn since(site: &Site, id: MemberId) -> Option<Time> {
        let visited = site.forum.read(move |r| Ok(members::visited_at(r, id)?));
        visited.await.unwrap()
    }

    #[tokio::test]
    async fn a_user_name_is_a_hint_in_any_case() {
        let site = Site::open();
        site.join("ada").await;
        for (user, taken) in [("ada", true), ("ADA", true), ("bo", false), ("", false)] {
            assert_eq!(site.forum.handle_is_taken(user).await, Ok(taken), "{user}");
        }
    }

    #[tokio::test]
    async fn whoever_arrives_is_here_until_they_leave() {
        let site = Site::open();
        let ada = site.join("ada").await;
        let arrival = site.forum.arrive(&member(&site, "ada").await, None).await;
        let arrival = arrival.unwrap();
        assert_eq!(here(&site, ada).await, ["ada"]);
        let guest = site.forum.ask(Actor::Guest, Query::Here).await;
        assert_eq!(guest, Err(Refusal::MembersOnly.into()));
        drop(arrival);
        assert!(here(&site, ada).await.is_empty());
    }

    #[tokio::test]
    async fn a_visit_and_the_key_that_opened_the_door_are_recorded() {
        let site = Site::open();
        site.join("ada").await;
        let ada = member(&site, "ada").await;
        let first = site.forum.now();
        let visit = site.forum.arrive(&ada, Some(key_of("ada"))).await.unwrap();
        assert_eq!(since(&site, ada.id).await, None);
        // Leaving is recorded in the background: a commit shows that it was.
        let mut commits = site.forum.0.store.commits();
        commits.mark_unchanged();
        drop(visit);
        commits.changed().await.unwrap();
        site.pass(5_000);
        let _second = site.forum.arrive(&ada, None).await.unwrap();
        assert_eq!(since(&site, ada.id).await, Some(first));
        let asked = Query::Member(handle("ada"));
        let Ok(Answer::Member(record)) = site.forum.ask(OPERATOR, asked).await else {
            panic!("no record");
        };
        assert_eq!(record.keys[0].used_at, Some(first));
        assert_eq!(record.member.seen_at, Some(first.plus(5_000)));
        let last = site.forum.read(|r| Ok(events::last(r)?)).await;
        assert_eq!(last, Ok(1), "coming and going is no event");
    }

    #[tokio::test]
    async fn a_member_whose_line_was_cut_can_come_back_at_the_limit() {
        let site = Site::with(Limits {
            sessions_per_member: 1,
            ..Limits::default()
        });
        let actor = site.join("ada").await;
        let ada = member(&site, "ada").await;
        let cut = site.forum.arrive(&ada, None).await.unwrap();
        let back = site.forum.arrive(&ada, None).await.unwrap();
        cut.superseded().await;
        drop(cut);
        assert_eq!(here(&site, actor).await, ["ada"]);
        drop(back);
        assert!(here(&site, actor).await.is_empty());
    }

    #[tokio::test]
    async fn the_language_is_kept() {
        let site = Site::open();
        let ada = site.join("ada").await;
        let speak = Command::Speak(crate::domain::Language::Zh);
        site.forum.act(ada, speak).await.unwrap();
        let language = member(&site, "ada").await.language;
        assert_eq!(language, Some(crate::domain::Language::Zh));
    }
}
