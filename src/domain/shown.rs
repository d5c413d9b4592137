//! What front ends show whole: a place, Home, a topic, a match, the viewer.

use super::{
    AnnouncementPage, Application, Byline, Conference, ConferenceRow, Count, DraftAddress,
    IdeaPage, Key, Member, MemberId, Notice, Post, PostId, Reference, SafeText, Slug, Time,
    TopicId, TopicRow, Waits,
};

/// What a reference names.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The conference; of a topic that is linked elsewhere, its own.
    pub conference: Conference,
    /// The topic, under the address that the reference gave it where that is a link's.
    pub topic: Option<TopicRow>,
    /// The number of the post in that.
    pub post: Option<u32>,
}

/// Home.
#[derive(Clone, Debug, PartialEq)]
pub struct Home {
    /// The visit before this one.
    pub since: Option<Time>,
    /// Announcements in the viewer's conferences of which they have read nothing: bad news until it was opened, the newest
    /// three, newest first; then what Home had not shown when this visit began, the earliest three, earliest first, so that
    /// the last one that was shown says of all before it that they were.
    pub announcements: Vec<TopicRow>,
    /// Notices not yet read, newest first, at most ten.
    pub for_you: Vec<Notice>,
    /// The viewer's conferences, then those that they may read and have not joined, without counts.
    pub conferences: Vec<ConferenceRow>,
    /// Who is here, the viewer not included: the 24 who were active last.
    pub here: Vec<std::sync::Arc<Byline>>,
    /// How many are here, the viewer not included.
    pub all_here: usize,
    /// Where the viewer, who joined lately, has not introduced themselves yet.
    pub introduce: Option<(TopicId, Reference)>,
    /// What waits for the viewer; none for whom nothing ever waits.
    pub waits: Option<Waits>,
    /// How many drafts wait.
    pub drafts: u32,
    /// Where the latest of them wait, at most three.
    pub draft_places: Vec<DraftAddress>,
}

/// A topic and a page of its posts.
#[derive(Clone, Debug, PartialEq)]
pub struct TopicPage {
    /// The conference.
    pub conference: Conference,
    /// The topic.
    pub topic: TopicRow,
    /// The posts, in order of number, without a gap.
    pub posts: Vec<std::sync::Arc<Post>>,
    /// The number of the first new post, where there is one.
    pub first_new: Option<u32>,
    /// The number up to which the viewer has read.
    pub upto: Option<u32>,
    /// Numbers of posts on this page that the viewer thanked for.
    pub thanked: Vec<u32>,
    /// Whether the viewer may answer.
    pub may_reply: bool,
    /// Whether it is a question whose answer the viewer may choose.
    pub may_accept: bool,
    /// Whether the viewer tends its conference.
    pub tends: bool,
    /// Whether they tend only the conference that it is linked into, where it was opened: they may end the link.
    pub unlinks: bool,
    /// Whether an answer of the viewer's waits here, not sent yet.
    pub draft: bool,
    /// What an idea shows besides.
    pub idea: Option<Box<IdeaPage>>,
    /// What an announcement shows besides.
    pub announcement: Option<Box<AnnouncementPage>>,
}

/// A match of a search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The post's id, for the next page.
    pub id: PostId,
    /// Its address.
    pub reference: Reference,
    /// The topic's title.
    pub title: SafeText,
    /// Who wrote it.
    pub author: Byline,
    /// When.
    pub at: Time,
    /// The words around the match, on one line.
    pub snippet: SafeText,
    /// The byte ranges of the match in the snippet.
    pub hits: Vec<std::ops::Range<usize>>,
    /// Whether its topic was taken out of the lists.
    pub retired: bool,
}

/// Who the viewer is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whoami {
    /// The member.
    pub member: Member,
    /// Their keys.
    pub keys: Vec<Key>,
    /// The conferences they host.
    pub hosts: Vec<Slug>,
    /// Whom they mute; empty in an operator's answer.
    pub muted: Vec<MemberId>,
    /// Notices not yet read.
    pub unread_notices: Count,
    /// The version of the house rules that they agreed to; 0 for none.
    pub rules_version: u32,
    /// Their application, until a sysop lets them in.
    pub application: Option<Application>,
}
