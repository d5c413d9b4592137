//! The one door: every front end asks and acts here, with the same values, behind the same permission check.
//!
//! A use-case is a function in the file of its subject: it decides with `domain::rules`, makes one read or one write of
//! the store, and nothing in between. What changed reaches others by [`feed`]. Must not know: screens, SSH, SQL.

mod conferences;
mod fault;
mod viewer;

use std::sync::{Arc, PoisonError, RwLock};

use crate::domain::{Actor, Answer, Command, Done, Failure, Limits, Query, Refusal, Time};
use crate::store::{Clock, Read, Store, Write};
use fault::{Halt, told};

/// The forum. Cheap to clone.
#[derive(Clone)]
pub struct Forum(Arc<House>);

/// What the clones share.
struct House {
    store: Store,
    clock: Clock,
    limits: RwLock<Arc<Limits>>,
}

impl Forum {
    /// The forum in `store`. Must be called inside a tokio runtime: a task of its own carries the news.
    #[must_use]
    pub fn open(store: Store, limits: Limits, clock: Clock) -> Self {
        Self(Arc::new(House {
            store,
            clock,
            limits: RwLock::new(Arc::new(limits)),
        }))
    }

    /// Answers a question with what the actor may see.
    ///
    /// # Errors
    /// A refusal that the actor can understand, or the number of a fault.
    pub async fn ask(&self, actor: Actor, query: Query) -> Result<Answer, Failure> {
        let viewer = self.viewer(actor).await?;
        match query {
            _ => Err(Refusal::MembersOnly.into()),
        }
    }

    /// Does what is to be done; what it changed is on disk when this returns.
    ///
    /// # Errors
    /// A refusal that the actor can understand, or the number of a fault.
    pub async fn act(&self, actor: Actor, command: Command) -> Result<Done, Failure> {
        let viewer = self.viewer(actor).await?;
        match command {
            _ => Err(Refusal::MembersOnly.into()),
        }
    }

    /// The limits as they are now.
    #[must_use]
    pub fn limits(&self) -> Arc<Limits> {
        let limits = self.0.limits.read();
        limits.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Replaces the limits, from now on.
    pub fn set_limits(&self, limits: Limits) {
        let mut held = self
            .0
            .limits
            .write()
            .unwrap_or_else(PoisonError::into_inner);
        *held = Arc::new(limits);
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> Time {
        (self.0.clock)()
    }

    /// One read of the store, its troubles told as the member must hear them.
    async fn read<T: Send + 'static>(
        &self,
        f: impl FnOnce(&Read<'_>) -> Result<T, Halt> + Send + 'static,
    ) -> Result<T, Failure> {
        self.0.store.read(f).await.map_err(told)
    }

    /// One write of the store, its troubles told as the member must hear them.
    async fn write<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Write<'_>) -> Result<T, Halt> + Send + 'static,
    ) -> Result<T, Failure> {
        self.0.store.write(f).await.map_err(told)
    }
}
