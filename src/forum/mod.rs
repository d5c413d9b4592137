//! The one door: every front end asks and acts here, with the same values, behind the same permission check.
//!
//! A use-case is a function in the file of its subject: it decides with `domain::rules`, makes one read or one write of
//! the store, and nothing in between. What changed reaches others by [`feed`]. Must not know: screens, SSH, SQL.

mod conferences;
#[cfg(test)]
mod dialogues;
mod drafting;
mod fault;
mod feed;
#[cfg(test)]
mod guarding;
mod home;
mod hub;
mod importing;
mod joining;
mod marks;
mod operating;
mod pace;
mod passwords;
mod posting;
mod presence;
mod reading;
mod searching;
mod signin;
mod strangers;
#[cfg(test)]
pub(crate) mod testing;
mod viewer;

use std::sync::{Arc, PoisonError, RwLock};

use crate::domain::{
    Actor, Answer, Command, Done, Failure, Invite, Language, Limits, MemberId, News, Query,
    Refusal, Subject, Time, Viewer,
};
use crate::store::conferences::{Changes, NewConference};
use crate::store::topics::List;
use crate::store::{Clock, Read, Store, Write, members};
use fault::{Halt, told};

pub use hub::{Heard, Listener};
pub use signin::Arrival;

/// Members named in the answer to "who is here".
const HERE: usize = 500;

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
        });
        feed::start(&house);
        Self(house)
    }

    /// Answers a question with what the actor may see.
    ///
    /// # Errors
    /// A refusal that the actor can understand, or the number of a fault.
    pub async fn ask(&self, actor: Actor, query: Query) -> Result<Answer, Failure> {
        let viewer = self.viewer(actor).await?;
        if actor == Actor::Newcomer && !matches!(query, Query::HandleFree(_)) {
            return Err(Refusal::MembersOnly.into());
        }
        match query {
            Query::Home => home::home(self, viewer).await,
            Query::Conferences => reading::conferences(self, viewer).await,
            Query::Topics {
                conference: slug,
                filter,
                sort,
                after,
                limit,
            } => {
                let list = move |conference| List {
                    conference,
                    filter,
                    sort,
                    after,
                    limit,
                };
                reading::topics(self, viewer, slug, list).await
            }
            Query::New { limit } => reading::new(self, viewer, limit).await,
            Query::Topic {
                slug,
                number,
                from,
                limit,
            } => reading::topic(self, viewer, (slug, number), from, limit).await,
            Query::Posts { topic, from, limit } => {
                reading::posts(self, viewer, topic, from, limit).await
            }
            Query::Next { after, conference } => {
                reading::next(self, viewer, after, conference).await
            }
            Query::Neighbour { topic, forward } => {
                reading::neighbour(self, viewer, topic, forward).await
            }
            Query::Resolve(reference) => reading::resolve(self, viewer, reference).await,
            Query::Search {
                text,
                before,
                limit,
            } => searching::search(self, viewer, &text, before, limit).await,
            Query::Draft(place) => drafting::draft(self, viewer, place).await,
            Query::Drafts => drafting::drafts(self, viewer).await,
            Query::Inbox { before, limit } => marks::inbox(self, viewer, before, limit).await,
            Query::History(post) => reading::history(self, viewer, post).await,
            Query::Readers(topic) => reading::readers(self, viewer, topic).await,
            Query::Here => self.here(&viewer),
            Query::Whoami => operating::whoami(self, viewer).await,
            Query::Member(handle) => operating::member(self, viewer, handle).await,
            Query::Members { after, limit } => operating::members(self, viewer, after, limit).await,
            Query::Invites => operating::invites(self, viewer).await,
            Query::HandleFree(handle) => joining::handle_free(self, handle).await,
        }
    }

    /// Does what is to be done; what it changed is on disk when this returns.
    ///
    /// # Errors
    /// A refusal that the actor can understand, or the number of a fault.
    #[expect(
        clippy::too_many_lines,
        reason = "a table: one arm for each command, and nothing else"
    )]
    pub async fn act(&self, actor: Actor, command: Command) -> Result<Done, Failure> {
        let viewer = self.viewer(actor).await?;
        match command {
            Command::Join(new) => joining::join(self, viewer, *new).await,
            Command::Claim(code) => joining::claim(self, viewer, &code).await,
            Command::NewTopic {
                id,
                conference,
                kind,
                title,
                body,
            } => {
                let opening = posting::Opening {
                    id,
                    conference,
                    kind,
                    title,
                    body,
                };
                posting::open_topic(self, viewer, opening).await
            }
            Command::Reply {
                id,
                topic,
                answers,
                body,
            } => {
                let reply = posting::Reply {
                    id,
                    topic,
                    answers,
                    body,
                };
                posting::reply(self, viewer, reply).await
            }
            Command::Edit {
                post,
                version,
                body,
            } => posting::edit(self, viewer, post, version, body).await,
            Command::Scribble(post) => posting::scribble(self, viewer, post).await,
            Command::Thank(post, on) => posting::thank(self, viewer, post, on).await,
            Command::Read { topic, upto } => marks::read(self, viewer, topic, upto).await,
            Command::Unread { topic, from } => marks::unread(self, viewer, topic, from).await,
            Command::CatchUp(only) => marks::catch_up(self, viewer, only).await,
            Command::Restore(marks) => marks::restore(self, viewer, marks).await,
            Command::Attend(topic, how) => marks::attend(self, viewer, topic, how).await,
            Command::SaveDraft(draft) => drafting::save(self, viewer, draft).await,
            Command::DropDraft(place) => drafting::drop(self, viewer, place).await,
            Command::ReadNotices(upto) => marks::seen(self, viewer, upto).await,
            Command::Import(topics) => importing::import(self, viewer, topics).await,
            Command::Follow(id, joined) => conferences::follow(self, viewer, id, joined).await,
            Command::Speak(language) => self.speak(&viewer, language).await,
            Command::AddConference {
                slug,
                title,
                description,
                kind,
                access,
            } => {
                let new = NewConference {
                    slug,
                    title,
                    description,
                    kind,
                    access,
                };
                conferences::add(self, viewer, new).await
            }
            Command::EditConference {
                slug,
                title,
                description,
                access,
                archived,
            } => {
                let changes = Changes {
                    title,
                    description,
                    access,
                    archived,
                };
                conferences::edit(self, viewer, slug, changes).await
            }
            Command::SetHost(slug, who, on) => {
                conferences::set_host(self, viewer, slug, who, on).await
            }
            Command::Admit(slug, who, on) => conferences::admit(self, viewer, slug, who, on).await,
            Command::AddMember(new) => operating::add_member(self, viewer, new).await,
            Command::SetStaff(who, on) => operating::set_staff(self, viewer, who, on).await,
            Command::SetSysop(who, on) => operating::set_sysop(self, viewer, who, on).await,
            Command::AddKey(who, key, label) => {
                operating::add_key(self, viewer, who, key, label).await
            }
            Command::RemoveKey(who, key) => operating::remove_key(self, viewer, who, key).await,
            Command::CreateInvite {
                code,
                uses,
                expires_at,
                note,
            } => {
                let invite = Invite {
                    code,
                    left: uses,
                    used: 0,
                    expires_at,
                    note,
                    at: self.now(),
                };
                operating::create_invite(self, viewer, invite).await
            }
            Command::RevokeInvite(code) => operating::revoke_invite(self, viewer, code).await,
        }
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

    /// The time.
    #[must_use]
    pub fn now(&self) -> Time {
        (self.0.clock)()
    }

    /// Ends the store: what waits is done, the file tidied. The last step of a server that stops.
    pub async fn close(&self) {
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

    /// Takes one post of a member's allowance.
    fn pace(&self, member: MemberId) -> Result<(), Refusal> {
        let limits = self.limits();
        let posts = &self.0.paces.posts;
        posts.take(member, self.now(), limits.posts_per_hour)
    }

    /// Who is here.
    fn here(&self, viewer: &Viewer) -> Result<Answer, Failure> {
        if viewer.actor == Actor::Guest {
            return Err(Refusal::MembersOnly.into());
        }
        Ok(Answer::Here(self.0.guestbook.here(None, HERE)))
    }

    /// Keeps the language that a member chose. A suspended one may choose, too.
    async fn speak(&self, viewer: &Viewer, language: Language) -> Result<Done, Failure> {
        let member = viewer.member().ok_or(Refusal::MembersOnly)?;
        self.write(move |w| Ok(members::set_language(w, member, language)?))
            .await?;
        Ok(Done::Ok)
    }
}
