//! The one door: every front end asks and acts here, with the same values, behind the same permission check.
//!
//! A use-case is a function in the file of its subject: it decides with `domain::rules`, makes one read or one write of
//! the store, and nothing in between. What changed reaches others by [`feed`]. Must not know: screens, SSH, SQL.

mod accepting;
mod announcing;
mod balancing;
mod care;
mod choices;
mod conferences;
#[cfg(test)]
mod dialogues;
mod door;
mod drafting;
mod elsewhere;
#[cfg(test)]
mod equals;
mod fault;
mod feed;
mod flagging;
#[cfg(test)]
mod guarding;
mod holding;
#[cfg(test)]
mod holding_tests;
mod home;
mod hub;
mod ideas;
mod importing;
mod introducing;
mod joining;
mod marks;
mod measuring;
mod opening;
mod operating;
mod ordering;
mod organisations;
mod pace;
mod passwords;
mod people;
mod places;
mod posting;
mod presence;
mod pulse;
mod ranks;
mod reaching;
mod reading;
mod searching;
mod seating;
mod signin;
mod similar;
mod strangers;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod travelling;
#[cfg(test)]
mod unread;
mod viewer;
mod ways;
#[cfg(test)]
mod wearing;
#[cfg(test)]
mod weighing;

use std::future::Future;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};
use std::time::Duration;

use crate::domain::{
    Actor, Bait, Failure, Limits, MemberId, News, Refusal, Sayings, Subject, Time,
};
use crate::store::{Clock, Read, Store, Write};
use fault::{Halt, fault, told};

pub use care::Keeping;
pub use care::server::{Running, Seat, Tail};
pub use hub::{Heard, Listener};
pub use measuring::Measures;
pub use signin::Arrival;

/// How long work of many writes waits for room in the queue.
const TURN: Duration = Duration::from_millis(250);
/// Members named in the answer to "who is here".
const HERE: usize = 500;

/// Does work of many writes to its end, also where whoever asked has gone meanwhile.
async fn to_the_end<T: Send + 'static>(
    work: impl Future<Output = Result<T, Failure>> + Send + 'static,
) -> Result<T, Failure> {
    tokio::spawn(work).await.map_err(|error| fault(&error))?
}

/// The forum. Cheap to clone.
#[derive(Clone)]
pub struct Forum(Arc<House>);

/// What the clones share.
struct House {
    store: Store,
    clock: Clock,
    limits: RwLock<Arc<Limits>>,
    hub: hub::Hub,
    guestbook: presence::Guestbook,
    paces: pace::Paces,
    strangers: strangers::Strangers,
    passwords: passwords::Passwords,
    sayings: OnceLock<Arc<Sayings>>,
    scales: balancing::Scales,
    pulse: pulse::Urn,
    server: care::server::Server,
    desk: care::reporting::Desk,
    searches: searching::Searches,
    bait: RwLock<Arc<Bait>>,
    keeper: care::Keeper,
    emptying: care::Emptying,
    counted: measuring::Counted,
    makers: care::owning::Makers,
}

impl Forum {
    /// The forum in `store`. Must be called inside a tokio runtime: a task of its own carries the news.
    #[must_use]
    pub fn open(store: Store, limits: Limits, clock: Clock) -> Self {
        let house = Arc::new(House {
            store,
            clock,
            limits: RwLock::new(Arc::new(limits)),
            hub: hub::Hub::default(),
            guestbook: presence::Guestbook::default(),
            paces: pace::Paces::default(),
            strangers: strangers::Strangers::default(),
            passwords: passwords::Passwords::default(),
            sayings: OnceLock::new(),
            scales: balancing::Scales::default(),
            pulse: pulse::Urn::default(),
            server: care::server::Server::default(),
            desk: care::reporting::Desk::default(),
            searches: searching::Searches::default(),
            bait: RwLock::new(Arc::new(holding::shipped())),
            keeper: care::Keeper::default(),
            emptying: care::Emptying::default(),
            counted: measuring::Counted::default(),
            makers: care::owning::Makers::default(),
        });
        feed::start(&house);
        let forum = Self(house);
        forum.tell_the_rest();
        forum.settle_the_rest();
        forum.purge_the_rest();
        forum
    }

    /// Hears what happens, on the subjects that are set on it, as far as the actor may read it when it happens.
    #[must_use]
    pub fn listen(&self, actor: Actor) -> Listener {
        self.0.hub.listen(actor)
    }

    /// Tells all who listen to `subject`. For what is no change of the forum: marks, and the server's own end.
    pub fn publish(&self, subject: Subject, news: &News) {
        self.0.hub.publish(subject, news);
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

    /// Gives the forum the words for what it says by itself, once.
    pub fn speak(&self, sayings: Sayings) {
        self.0.sayings.get_or_init(|| Arc::new(sayings));
    }

    /// What the forum says by itself.
    fn sayings(&self) -> Arc<Sayings> {
        self.0.sayings.get().cloned().unwrap_or_default()
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> Time {
        (self.0.clock)()
    }

    /// Ends the store: what waits is done, the file tidied. The last step of a server that stops.
    pub async fn close(&self) {
        // What cannot be written now is lost, as in a crash.
        let _ = pulse::settle(self, true).await;
        let _ = searching::settle(self, true).await;
        let store = self.0.store.clone();
        // If this fails the store is closed when the last handle is dropped.
        let _ = tokio::task::spawn_blocking(move || store.close()).await;
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

    /// One write that waits for its turn where there is no room: for work that goes on whether or not anybody waits for it.
    async fn write_in_turn<T: Send + 'static>(
        &self,
        f: impl FnOnce(&mut Write<'_>) -> Result<T, Halt> + Clone + Send + 'static,
    ) -> Result<T, Failure> {
        loop {
            match self.write(f.clone()).await {
                Err(Failure::Refused(Refusal::Busy)) => tokio::time::sleep(TURN).await,
                done => return done,
            }
        }
    }

    /// Takes one post of a member's allowance.
    fn pace(&self, member: MemberId) -> Result<(), Refusal> {
        let limits = self.limits();
        let posts = &self.0.paces.posts;
        posts.take(member, self.now(), limits.posts_per_hour)
    }
}
