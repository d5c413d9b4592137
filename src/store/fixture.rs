//! Members, conferences and posts in a few words, for the tests of the store.

use super::posts::{NewPost, Origin};
use super::testing::Scratch;
use super::topics::NewTopic;
use super::{conferences, members, posts, topics};
use crate::domain::{
    Access, Body, CommandId, ConferenceId, ConferenceKind, DisplayName, Handle, Limits, MemberId,
    Post, PostId, SafeText, Slug, Time, Title, TopicId, TopicKind,
};

pub(super) fn body(text: &str) -> Body {
    Body::new(text, &Limits::default()).unwrap()
}

pub(super) fn title(text: &str) -> Title {
    Title::new(text, &Limits::default()).unwrap()
}

/// A member to insert.
pub(super) fn newcomer(name: &str) -> members::NewMember<'static> {
    members::NewMember {
        handle: Box::leak(Box::new(Handle::new(name).unwrap())),
        name: Box::leak(Box::new(DisplayName::new(name).unwrap())),
        language: None,
        password: None,
        rules_version: 1,
        invite: None,
    }
}

/// A conference to add.
pub(super) fn opened(name: &str, access: Access) -> conferences::NewConference {
    conferences::NewConference {
        slug: Slug::parse(name).unwrap(),
        title: title(name),
        description: SafeText::default(),
        kind: ConferenceKind::Forum,
        access,
    }
}

/// A topic to open.
pub(super) fn titled(conference: ConferenceId, author: MemberId, title: &Title) -> NewTopic<'_> {
    NewTopic {
        conference,
        kind: TopicKind::Discussion,
        title,
        author,
        staff: false,
        at: Time::default(),
        even_archived: false,
    }
}

impl Scratch {
    /// Adds a member.
    pub(super) fn member(&mut self, name: &str) -> MemberId {
        self.write(|w| members::insert(w, &newcomer(name))).unwrap()
    }

    /// Adds a conference.
    pub(super) fn conference(&mut self, name: &str, access: Access) -> ConferenceId {
        let new = opened(name, access);
        self.write(|w| conferences::add(w, &new)).unwrap().unwrap()
    }

    /// Opens a topic without a post.
    pub(super) fn empty_topic(
        &mut self,
        conference: ConferenceId,
        author: MemberId,
        kind: TopicKind,
        name: &str,
    ) -> TopicId {
        let title = title(name);
        let new = NewTopic {
            kind,
            at: self.now,
            ..titled(conference, author, &title)
        };
        self.write(|w| topics::open(w, &new)).unwrap().unwrap().0
    }

    /// Opens a topic with its first post, a moment later than what was before.
    pub(super) fn topic(
        &mut self,
        conference: ConferenceId,
        author: MemberId,
        name: &str,
        text: &str,
    ) -> TopicId {
        let topic = self.empty_topic(conference, author, TopicKind::Discussion, name);
        self.post(topic, author, text);
        topic
    }

    /// Appends a post, a moment later than what was before.
    pub(super) fn post(&mut self, topic: TopicId, author: MemberId, text: &str) -> PostId {
        self.answer(topic, author, None, text).unwrap()
    }

    /// Appends an answer; none where the topic takes none.
    pub(super) fn answer(
        &mut self,
        topic: TopicId,
        author: MemberId,
        answers: Option<u32>,
        text: &str,
    ) -> Option<PostId> {
        self.now = self.now.plus(1);
        let new = NewPost {
            topic,
            author,
            staff: false,
            at: self.now,
            body: &body(text),
            answers,
            origin: Origin::Command(CommandId(self.now.millis())),
        };
        self.write(|w| posts::append(w, &new)).unwrap()
    }

    /// A post as it is now.
    pub(super) fn at(&self, id: PostId) -> Post {
        self.read(|r| posts::by_id(r, id)).unwrap().unwrap()
    }
}
