//! News: what happened, carried to the sessions that must know, with the row itself.

use std::sync::Arc;

use super::{
    Accepted, AnnouncementKind, ConferenceId, Idea, MemberId, Notice, Post, TopicId, TopicRow,
    WayChange,
};

/// What a session listens to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A topic that is open on its screen.
    Topic(TopicId),
    /// A conference whose list is open on its screen.
    Conference(ConferenceId),
    /// The member whose session it is.
    Member(MemberId),
    /// What waits for hosts and sysops.
    Queue,
    /// The log, of which an entry is open on its screen.
    Log,
    /// Everybody.
    House,
    /// The page of backups.
    Backups,
    /// The page of the server's settings.
    Settings,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// A post was added to a topic; subject: the topic.
    Posted(Arc<Post>),
    /// A post changed: edited, scribbled, thanked; subject: the topic.
    Changed(Arc<Post>),
    /// A topic of a conference was opened, answered or changed; subject: the conference.
    Stirred(ConferenceId, TopicId),
    /// The question has this accepted answer now; subject: the topic.
    Answered(TopicId, Option<Accepted>),
    /// The idea stands like this now (`voted` says nothing: it is the same for everybody); subject: the topic.
    Idea(TopicId, Box<Idea>),
    /// The topic was frozen, retired, retitled or moved, or posts were split off: ask again; subject: the topic.
    Retopic(TopicId),
    /// The announcement declares this kind now; subject: the topic.
    Redeclared(TopicId, AnnouncementKind),
    /// Something was announced; subject: the house, as far as it may be read and is in the list.
    Announced(Arc<TopicRow>),
    /// The member got a notice; subject: the member.
    Told(Arc<Notice>),
    /// The member's marks, drafts or list changed in another session of theirs; subject: the member.
    Marked(MemberId),
    /// The member chose another language, other looks, or another name for a key; subject: the member.
    Chose(MemberId),
    /// The member's roles or standing changed; subject: the member.
    Regraded(MemberId),
    /// The member's ways to sign in changed; subject: the member.
    Way(MemberId, WayChange),
    /// Something waits for hosts or sysops, or does no more: ask again; subject: the queue.
    Waits,
    /// Something stands in the log, or was said of what stands there: ask again; subject: the log.
    Logged,
    /// Conferences were added, changed or archived; subject: the house.
    Rearranged,
    /// A backup is made or looked through, and is further than before: ask again; subject: the backups.
    Backups,
    /// The configuration says something else: ask again; subject: the settings.
    Configured,
    /// The server stops in so many seconds; subject: the house.
    Stopping(u32),
}
