//! From commits to news: one path for what this process did and what others did to the same database.
//!
//! A task wakes when something was committed, reads the events past the last one it saw, and publishes what each of
//! them means. A row is loaded once, and only if somebody listens.

use std::sync::{Arc, Weak};
use std::time::Duration;

use tokio::sync::watch;

use super::{Forum, House};
use crate::domain::{News, Post, Subject};
use crate::store::events::{self, Event, Kind};
use crate::store::{Error, Read, notices, posts};

/// Events read at once.
const PAGE: u32 = 256;
/// How long to wait before reading again what could not be read.
const AGAIN: Duration = Duration::from_millis(250);

/// Starts the task. It ends when the last [`Forum`] has gone.
pub(super) fn start(house: &Arc<House>) {
    let commits = house.store.commits();
    let feed = Feed {
        house: Arc::downgrade(house),
        seq: house.store.opened_at(),
    };
    tokio::spawn(feed.run(commits));
}

struct Feed {
    house: Weak<House>,
    seq: i64,
}

impl Feed {
    async fn run(mut self, mut commits: watch::Receiver<u64>) {
        // Between opening the store and this moment others may have committed.
        commits.mark_changed();
        while commits.changed().await.is_ok() {
            loop {
                let Some(house) = self.house.upgrade() else {
                    return;
                };
                match self.carry(&Forum(house)).await {
                    Ok(more) if more => {}
                    Ok(_) => break,
                    Err(Error::Closed) => return,
                    Err(error) => {
                        tracing::warn!(%error, "news are late");
                        tokio::time::sleep(AGAIN).await;
                    }
                }
            }
        }
    }

    /// Publishes a page of events; says whether there are more.
    async fn carry(&mut self, forum: &Forum) -> Result<bool, Error> {
        let seq = self.seq;
        let page = forum.0.store.read(move |r| events::after(r, seq, PAGE));
        let page: Vec<Event> = page.await?;
        for event in &page {
            tell(forum, event).await?;
            self.seq = event.seq;
        }
        Ok(page.len() == PAGE as usize)
    }
}

/// Publishes what an event means.
async fn tell(forum: &Forum, event: &Event) -> Result<(), Error> {
    let about = event.about;
    match event.kind {
        Some(Kind::MemberJoined) => forum.0.strangers.forget(),
        Some(Kind::MemberChanged) => {
            forum.0.strangers.forget();
            if let Some(member) = about.member {
                forum.publish(Subject::Member(member), &News::Regraded(member));
            }
        }
        Some(Kind::ConferenceAdded | Kind::ConferenceChanged) => {
            forum.publish(Subject::House, &News::Rearranged);
        }
        Some(Kind::TopicOpened | Kind::Posted) => {
            if let (Some(conference), Some(topic)) = (about.conference, about.topic) {
                let news = News::Stirred(conference, topic);
                forum.publish(Subject::Conference(conference), &news);
            }
            tell_post(forum, event, News::Posted).await?;
        }
        Some(Kind::PostChanged) => tell_post(forum, event, News::Changed).await?,
        Some(Kind::Noticed) => tell_notice(forum, event).await?,
        None => {}
    }
    Ok(())
}

/// Carries a post to those who have its topic open.
async fn tell_post(forum: &Forum, event: &Event, news: fn(Arc<Post>) -> News) -> Result<(), Error> {
    let (Some(topic), Some(post)) = (event.about.topic, event.about.post) else {
        return Ok(());
    };
    let subject = Subject::Topic(topic);
    if forum.0.hub.is_heard(subject) {
        let post = forum.0.store.read(move |r| posts::by_id(r, post)).await?;
        if let Some(post) = post {
            forum.publish(subject, &news(Arc::new(post)));
        }
    }
    Ok(())
}

/// Carries a notice to the member it is for, if they are here.
async fn tell_notice(forum: &Forum, event: &Event) -> Result<(), Error> {
    let (Some(member), Some(post)) = (event.about.member, event.about.post) else {
        return Ok(());
    };
    let subject = Subject::Member(member);
    if forum.0.hub.is_heard(subject) {
        let told = move |r: &Read<'_>| notices::of_post(r, member, post);
        if let Some(notice) = forum.0.store.read(told).await? {
            forum.publish(subject, &News::Told(Arc::new(notice)));
        }
    }
    Ok(())
}
