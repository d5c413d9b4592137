//! Coming in: whose key or password it is, and being here until leaving. What the front end proved is its own business.

use std::sync::Arc;

use super::Forum;
use super::fault::fault;
use super::presence::Visit;
use crate::domain::{Byline, Failure, Fingerprint, Handle, Member, MemberId, Refusal};
use crate::store::{keys, members};

/// Characters of the shortest password.
const PASSWORD_CHARS: usize = 10;

/// Somebody who is here. Dropping it is leaving.
pub struct Arrival {
    forum: Forum,
    visit: Arc<Visit>,
}

impl Forum {
    /// The member whose key it is. Keys of nobody are remembered, so that a flood of offers does not reach the database.
    ///
    /// # Errors
    /// [`Refusal::Busy`], or a fault.
    pub async fn member_by_key(&self, key: &Fingerprint) -> Result<Option<Member>, Failure> {
        let Err(age) = self.0.strangers.knows(key) else {
            return Ok(None);
        };
        let wanted = key.clone();
        let found = self.read(move |r| Ok(members::by_key(r, &wanted)?)).await?;
        if found.is_none() {
            self.0.strangers.remember(key.clone(), age);
        }
        Ok(found)
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

    /// The member with this handle and this password. It takes as long to find out that there is none.
    ///
    /// # Errors
    /// [`Refusal::Busy`], or a fault.
    pub async fn check_password(
        &self,
        handle: &str,
        password: String,
    ) -> Result<Option<Member>, Failure> {
        if !self.limits().passwords {
            return Ok(None);
        }
        let found = match Handle::new(handle) {
            Ok(handle) => {
                self.read(move |r| Ok(members::password(r, &handle)?))
                    .await?
            }
            Err(_) => None,
        };
        let (id, hash) = found.unzip();
        let verified = self.0.passwords.verify(password, hash).await;
        match (verified.map_err(|error| fault(&error))?, id) {
            (true, Some(id)) => self.read(move |r| Ok(members::by_id(r, id)?)).await,
            _ => Ok(None),
        }
    }

    /// The hash of a password that somebody chose, in PHC form.
    ///
    /// # Errors
    /// [`Refusal::PasswordTooShort`], or a fault.
    pub async fn hash_password(&self, password: String) -> Result<String, Failure> {
        if password.chars().count() < PASSWORD_CHARS {
            return Err(too_short().into());
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
                keys::touch(w, &key)?;
            }
            Ok(members::arrive(w, id)?)
        });
        match recorded.await {
            Ok(()) | Err(Failure::Refused(Refusal::ReadOnly | Refusal::Busy)) => {}
            Err(failure) => return Err(failure),
        }
        let who = Byline {
            member: id,
            handle: member.handle.clone(),
            name: member.name.clone(),
            staff: member.roles.staff,
        };
        let most = self.limits().sessions_per_member;
        Ok(Arrival {
            forum: self.clone(),
            visit: self.0.guestbook.enter(who, self.now(), most),
        })
    }
}

/// The refusal of a password that is too short, or missing.
pub(super) const fn too_short() -> Refusal {
    Refusal::PasswordTooShort {
        least: PASSWORD_CHARS,
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
