//! What an import brings: topics and posts from elsewhere, and who wrote them.

use super::{AnnouncementKind, Body, DisplayName, Handle, Step, Time, Title, TopicKind};

/// Somebody who wrote imported posts.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ImportedSender {
    /// The member who is meant, where the source knows members; else somebody whom nobody has claimed yet.
    pub handle: Option<Handle>,
    /// What tells the sender from others at the source (an address, in lower case). Kept for claims, shown to nobody.
    pub key: String,
    /// The name that they signed with.
    pub name: DisplayName,
}

/// A post to import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedPost {
    /// What tells the post from others at the source (a message id); a post whose key was imported is skipped.
    pub key: String,
    /// Who wrote it.
    pub sender: ImportedSender,
    /// When.
    pub at: Time,
    /// The words.
    pub body: Body,
    /// The key of the post that it answers.
    pub answers: Option<String>,
    /// Members who thanked for it.
    pub thanks: Vec<Handle>,
    /// Whether it is the accepted answer of its topic.
    pub accepted: bool,
    /// When it was last edited.
    pub edited_at: Option<Time>,
    /// The step of an idea that it gives the reason of.
    pub step: Option<Step>,
}

/// A topic to import, or more posts for one whose first post was imported before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedTopic {
    /// What it is.
    pub kind: TopicKind,
    /// The title.
    pub title: Title,
    /// The posts, in order of time; the first opens the topic.
    pub posts: Vec<ImportedPost>,
    /// Who voted for it and when, if the source knows it as an idea; its clock then began when it was opened. An idea of
    /// which the source knows nothing has its author's vote, and its clock begins when it comes here.
    pub votes: Option<Vec<(Handle, Time)>>,
    /// What it declares to be, in a conference of announcements.
    pub announcement: AnnouncementKind,
}

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Topics opened.
    pub topics: u32,
    /// Posts added.
    pub posts: u32,
    /// Posts skipped because they were there already.
    pub known: u32,
    /// Members made for senders.
    pub senders: u32,
}
