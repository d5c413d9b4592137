//! From commits to news: one path for what this process did and what others did to the same database.
//!
//! A task wakes when something was committed, reads the events past the last one it saw, and publishes what each of
//! them means. A row is loaded once, and only if somebody listens.

use std::sync::{Arc, Weak};
use std::time::Duration;

use tokio::sync::watch;

use super::announcing::tell_announced;
use super::care::server::follow_settings;
use super::conferences::by_id;
use super::viewer::seen;
use super::{Forum, House};
use crate::domain::{ConferenceId, MemberId, News, Post, Subject, TopicId};
use crate::store::events::{self, Event, Kind};
use crate::store::{Error, Read, addresses, members, notices, posts, topics};

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
            match tell(forum, event).await {
                Ok(()) => {}
                Err(error @ (Error::Busy | Error::Crowded | Error::TooLong | Error::Closed)) => {
                    return Err(error);
                }
                // One row that cannot be read must not silence the others.
                Err(error) => tracing::error!(%error, seq = event.seq, "no news of an event"),
            }
            self.seq = event.seq;
        }
        Ok(page.len() == PAGE as usize)
    }
}

/// Publishes what an event means.
async fn tell(forum: &Forum, event: &Event) -> Result<(), Error> {
    let about = event.about;
    if let Some(Kind::Flagged | Kind::Unflagged | Kind::HeldChanged | Kind::Logged) = event.kind {
        forum.publish(Subject::Queue, &News::Waits);
    }
    match event.kind {
        Some(Kind::MemberJoined) => forum.0.strangers.forget(),
        Some(Kind::MemberChanged) => {
            forum.0.strangers.forget();
            if let Some(member) = about.member {
                know(forum, member).await?;
                forum.publish(Subject::Member(member), &News::Regraded(member));
            }
        }
        Some(Kind::Way(change)) => {
            forum.0.strangers.forget();
            if let Some(member) = about.member {
                forum.publish(Subject::Member(member), &News::Way(member, change));
            }
        }
        Some(Kind::ConferenceAdded | Kind::ConferenceChanged) => {
            forum.publish(Subject::House, &News::Rearranged);
        }
        Some(Kind::TopicOpened | Kind::Posted) => {
            forum.0.counted.post();
            if let (Some(conference), Some(topic)) = (about.conference, about.topic) {
                stir(forum, conference, topic).await?;
            }
            tell_post(forum, event, News::Posted).await?;
            if let (Some(Kind::TopicOpened), Some(conference), Some(topic)) =
                (event.kind, about.conference, about.topic)
            {
                tell_announced(forum, conference, topic, event.actor).await?;
            }
        }
        Some(Kind::PostChanged) => tell_post(forum, event, News::Changed).await?,
        Some(Kind::AnswerChanged) => tell_answer(forum, event).await?,
        Some(Kind::TopicChanged) => tell_topic(forum, event).await?,
        Some(Kind::IdeaChanged) => tell_idea(forum, event).await?,
        Some(Kind::Redeclared) => tell_redeclared(forum, event).await?,
        Some(Kind::OrganisationChanged) => {
            // Another process leaves to this one what it had no time for.
            Forum::settle_the_rest(forum);
            if let Some(member) = about.member {
                forum.publish(Subject::Member(member), &News::Chose(member));
            }
        }
        Some(Kind::HeldChanged) => {
            if let Some(author) = about.member {
                forum.publish(Subject::Member(author), &News::Marked(author));
            }
        }
        Some(Kind::Noticed) => tell_notice(forum, event).await?,
        Some(Kind::Logged) => forum.publish(Subject::Log, &News::Logged),
        Some(Kind::Configured) => follow_settings(forum).await,
        // Seen where it is looked for.
        Some(Kind::ScheduleChanged | Kind::Flagged | Kind::Unflagged) | None => {}
    }
    Ok(())
}

/// Those who are here are listed as they are called now.
async fn know(forum: &Forum, member: MemberId) -> Result<(), Error> {
    let guestbook = &forum.0.guestbook;
    if guestbook.has(member) {
        let read = move |r: &Read<'_>| members::by_id(r, member);
        if let Some(member) = forum.0.store.read(read).await? {
            guestbook.changed(member.byline());
        }
    }
    Ok(())
}

/// Tells the lists that a topic stands in, in its conference and where it is linked, that something in it changed.
async fn stir(forum: &Forum, conference: ConferenceId, topic: TopicId) -> Result<(), Error> {
    forum.publish(
        Subject::Conference(conference),
        &News::Stirred(conference, topic),
    );
    let linked = forum
        .0
        .store
        .read(move |r| addresses::linked_into(r, topic));
    for there in linked.await? {
        forum.publish(Subject::Conference(there), &News::Stirred(there, topic));
    }
    Ok(())
}

/// Carries a post to those who have its topic open, and may still read it.
async fn tell_post(forum: &Forum, event: &Event, news: fn(Arc<Post>) -> News) -> Result<(), Error> {
    let about = event.about;
    let (Some(topic), Some(post), Some(conference)) = (about.topic, about.post, about.conference)
    else {
        return Ok(());
    };
    let subject = Subject::Topic(topic);
    let mut listeners = forum.0.hub.heard_by(subject);
    if listeners.is_empty() {
        return Ok(());
    }
    let (limits, now) = (forum.limits(), forum.now());
    let read = move |r: &Read<'_>| {
        let mut refused = Vec::new();
        while let Some(actor) = listeners.pop() {
            let seat = match seen(r, actor, now)? {
                Some(viewer) => by_id(r, &viewer, &limits, conference)?,
                None => None,
            };
            if seat.is_none() {
                refused.push(actor);
            }
        }
        Ok::<_, Error>((posts::by_id(r, post)?, refused))
    };
    let (post, refused) = forum.0.store.read(read).await?;
    if let Some(post) = post {
        let news = news(Arc::new(post));
        forum.0.hub.publish_but(subject, &news, &refused);
    }
    Ok(())
}

/// Carries the accepted answer of a question to those who have it open, and to the lists that it stands in.
async fn tell_answer(forum: &Forum, event: &Event) -> Result<(), Error> {
    let (Some(conference), Some(topic)) = (event.about.conference, event.about.topic) else {
        return Ok(());
    };
    stir(forum, conference, topic).await?;
    let subject = Subject::Topic(topic);
    if forum.0.hub.is_heard(subject) {
        let row = move |r: &Read<'_>| topics::by_id(r, None, topic);
        if let Some(row) = forum.0.store.read(row).await? {
            // A number says nothing to somebody who may no longer read the posts.
            forum.publish(subject, &News::Answered(topic, row.topic.answer));
        }
    }
    Ok(())
}

/// Carries how a topic is called and whether it is closed to those who have it open, and to the lists that it stands in.
async fn tell_topic(forum: &Forum, event: &Event) -> Result<(), Error> {
    let (Some(conference), Some(topic)) = (event.about.conference, event.about.topic) else {
        return Ok(());
    };
    stir(forum, conference, topic).await?;
    // Whoever has it open asks again: it may have gone where they may not follow.
    forum.publish(Subject::Topic(topic), &News::Retopic(topic));
    Ok(())
}

/// Carries how an idea stands to those who have it open, and to the lists that it stands in.
async fn tell_idea(forum: &Forum, event: &Event) -> Result<(), Error> {
    let (Some(conference), Some(topic)) = (event.about.conference, event.about.topic) else {
        return Ok(());
    };
    stir(forum, conference, topic).await?;
    let subject = Subject::Topic(topic);
    if forum.0.hub.is_heard(subject) {
        let row = move |r: &Read<'_>| topics::by_id(r, None, topic);
        if let Some(idea) = forum.0.store.read(row).await?.and_then(|row| row.idea) {
            // Numbers and a status say little to somebody who may no longer read the posts.
            forum.publish(subject, &News::Idea(topic, idea));
        }
    }
    Ok(())
}

/// Carries the kind that an announcement declares to those who have it open, and to the lists that it stands in.
async fn tell_redeclared(forum: &Forum, event: &Event) -> Result<(), Error> {
    let (Some(conference), Some(topic)) = (event.about.conference, event.about.topic) else {
        return Ok(());
    };
    stir(forum, conference, topic).await?;
    let subject = Subject::Topic(topic);
    if forum.0.hub.is_heard(subject) {
        let row = move |r: &Read<'_>| topics::by_id(r, None, topic);
        if let Some(kind) = forum
            .0
            .store
            .read(row)
            .await?
            .and_then(|row| row.announcement)
        {
            // A kind says nothing to somebody who may no longer read the posts.
            forum.publish(subject, &News::Redeclared(topic, kind));
        }
    }
    Ok(())
}

/// Carries a notice to the member it is for, if they are here; or that one of theirs is over.
async fn tell_notice(forum: &Forum, event: &Event) -> Result<(), Error> {
    let Some(member) = event.about.member else {
        return Ok(());
    };
    let subject = Subject::Member(member);
    if !forum.0.hub.is_heard(subject) {
        return Ok(());
    }
    let told = match (event.about.post, event.about.entry) {
        (None, None) => {
            forum.publish(subject, &News::Marked(member));
            return Ok(());
        }
        (Some(post), _) => {
            let told = move |r: &Read<'_>| notices::of_post(r, member, post);
            forum.0.store.read(told).await?
        }
        (None, Some(entry)) => {
            let told = move |r: &Read<'_>| notices::of_entry(r, member, entry);
            forum.0.store.read(told).await?
        }
    };
    if let Some(notice) = told {
        forum.publish(subject, &News::Told(Arc::new(notice)));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::domain::{Access, Actor, Command, News, Query, SafeText, Subject};
    use crate::forum::Heard;
    use crate::forum::testing::{
        OPERATOR, Site, handle, id, is_staff, joining, key_of, next_but_notices,
    };

    #[tokio::test]
    async fn what_another_process_did_is_news_here() {
        let site = Site::open();
        let ada = site.join("ada").await;
        let command_line = site.another_process();
        let mut listener = site.forum.listen(ada);
        listener.set(&[Subject::Member(id(ada))]);
        let make_staff = Command::GrantStaff(handle("ada"));
        command_line
            .act(OPERATOR, make_staff.clone())
            .await
            .unwrap();
        let regraded = Heard::News(News::Regraded(id(ada)));
        assert_eq!(next_but_notices(&mut listener).await, regraded);
        // What changes nothing is no news.
        command_line.act(OPERATOR, make_staff).await.unwrap();
        let take_back = is_staff("ada", false);
        command_line.act(OPERATOR, take_back).await.unwrap();
        let regraded = Heard::News(News::Regraded(id(ada)));
        assert_eq!(next_but_notices(&mut listener).await, regraded);
        listener.set(&[Subject::House]);
        site.conference("tools", Access::Members).await;
        assert_eq!(
            next_but_notices(&mut listener).await,
            Heard::News(News::Rearranged)
        );
    }

    #[tokio::test]
    async fn a_key_that_another_process_added_is_known_here() {
        let site = Site::open();
        let ada = site.join("ada").await;
        assert_eq!(
            site.forum.member_by_key(&key_of("desk"), "").await,
            Ok(None)
        );
        let mut listener = site.forum.listen(ada);
        listener.set(&[Subject::Member(id(ada))]);
        let add = Command::AddKey(handle("ada"), key_of("desk"), SafeText::line("desk"));
        site.another_process().act(OPERATOR, add).await.unwrap();
        listener.next().await;
        let owner = site.forum.member_by_key(&key_of("desk"), "").await.unwrap();
        assert_eq!(owner.unwrap().id, id(ada));
    }

    #[tokio::test]
    async fn what_happened_before_the_store_was_opened_is_no_news() {
        let site = Site::open();
        site.conference("tools", Access::Members).await;
        let late = site.another_process();
        let mut listener = late.listen(Actor::Guest);
        listener.set(&[Subject::House, Subject::Member(id(site.join("ada").await))]);
        let make_staff = Command::GrantStaff(handle("ada"));
        site.operate(make_staff).await.unwrap();
        assert!(matches!(
            next_but_notices(&mut listener).await,
            Heard::News(News::Regraded(_))
        ));
    }

    #[tokio::test]
    async fn the_store_is_closed_when_the_last_forum_has_gone() {
        let site = Site::open();
        let mut commits = site.forum.0.store.commits();
        let Site { forum, .. } = site;
        let joined = forum.act(Actor::Newcomer, joining("ada")).await;
        joined.unwrap();
        drop(forum);
        // The writer ends, and nothing can be committed any more.
        while commits.changed().await.is_ok() {}
    }

    #[tokio::test]
    async fn newcomers_may_only_ask_for_a_handle() {
        let site = Site::open();
        for query in [Query::Here, Query::Whoami, Query::Invites] {
            assert!(site.forum.ask(Actor::Newcomer, query).await.is_err());
        }
    }
}
