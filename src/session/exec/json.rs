//! The shapes of `--json`, one documented place for all of them: product.md, appendix B. Fields are added, never renamed.
//!
//! Times are RFC 3339 in UTC. A member is named by handle, or by name where an imported author has none. Counts of what
//! is new stop at 1000, which stands for "more than 999".

use serde::Serialize;

use crate::domain;

/// A moment, as RFC 3339 in UTC.
pub fn time(at: domain::Time) -> String {
    jiff::Timestamp::from_millisecond(at.millis())
        .map(|stamp| stamp.to_string())
        .unwrap_or_default()
}

/// What stands beside the name of staff.
const fn label(by: &domain::Byline) -> Option<&'static str> {
    if by.staff { Some("sponsor") } else { None }
}

/// `whoami`.
#[derive(Debug, Serialize)]
pub struct Whoami {
    handle: Option<String>,
    display_name: String,
    /// `staff`, `sysop`, `host`.
    roles: Vec<&'static str>,
    keys: Vec<Key>,
}

/// A key in [`Whoami`].
#[derive(Debug, Serialize)]
struct Key {
    fingerprint: String,
    label: String,
}

impl From<&domain::Whoami> for Whoami {
    fn from(me: &domain::Whoami) -> Self {
        let key = |key: &domain::Key| Key {
            fingerprint: key.fingerprint.as_str().to_owned(),
            label: key.label.to_string(),
        };
        Self {
            handle: me.member.handle.as_ref().map(ToString::to_string),
            display_name: me.member.name.to_string(),
            roles: roles(me).collect(),
            keys: me.keys.iter().map(key).collect(),
        }
    }
}

/// The marks of a member, as words.
pub fn roles(me: &domain::Whoami) -> impl Iterator<Item = &'static str> {
    let marks = [
        (me.member.roles.staff, "staff"),
        (me.member.roles.sysop, "sysop"),
        (!me.hosts.is_empty(), "host"),
    ];
    marks
        .into_iter()
        .filter_map(|(has, mark)| has.then_some(mark))
}

/// A row of `conferences`.
#[derive(Debug, Serialize)]
pub struct Conference {
    slug: String,
    title: String,
    /// `forum`, `ideas` or `announcements`.
    kind: &'static str,
    /// `public`, `members` or `private`.
    access: &'static str,
    topics: u32,
    new_topics: u32,
    new_posts: u32,
    joined: bool,
}

impl From<&domain::ConferenceRow> for Conference {
    fn from(row: &domain::ConferenceRow) -> Self {
        let conference = &row.conference;
        Self {
            slug: conference.slug.to_string(),
            title: conference.title.to_string(),
            kind: conference.kind.as_str(),
            access: conference.access.as_str(),
            topics: conference.topics,
            new_topics: row.new_topics.get(),
            new_posts: row.new_posts.get(),
            joined: row.joined,
        }
    }
}

/// A row of `topics` and `new`.
#[derive(Debug, Serialize)]
pub struct Topic {
    #[serde(rename = "ref")]
    reference: String,
    title: String,
    author: String,
    /// `discussion`, `question` or `problem`; `idea`; or what an announcement declares: `news`, `release`, `change`,
    /// `known-issue`, `incident`, `question`.
    kind: &'static str,
    posts: u32,
    new: u32,
    last_post_at: String,
    /// Where an idea stands; not there for other topics.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    /// The votes for an idea; not there for other topics.
    #[serde(skip_serializing_if = "Option::is_none")]
    votes: Option<u32>,
}

impl From<&domain::TopicRow> for Topic {
    fn from(row: &domain::TopicRow) -> Self {
        let topic = &row.topic;
        Self {
            reference: topic.reference().to_string(),
            title: topic.title.to_string(),
            author: topic.author.short().to_owned(),
            kind: row.kind(),
            posts: topic.posts,
            new: row.new.get(),
            last_post_at: time(topic.last_post_at),
            status: row.idea.as_ref().map(|idea| idea.status.as_str()),
            votes: row.idea.as_ref().map(|idea| idea.votes),
        }
    }
}

/// A row of `ideas`: as one of `topics`, and more.
#[derive(Debug, Serialize)]
pub struct Idea {
    #[serde(flatten)]
    topic: Topic,
    /// Distinct organisations among those who voted.
    organisations: u32,
    /// Whole days since it was proposed.
    age_days: i64,
    /// Whether its clock has run out.
    overdue: bool,
}

impl From<&(domain::TopicRow, domain::Time)> for Idea {
    fn from((row, now): &(domain::TopicRow, domain::Time)) -> Self {
        let idea = row.idea.as_ref();
        Self {
            topic: Topic::from(row),
            organisations: idea.map_or(0, |idea| idea.organisations),
            age_days: now.since(row.topic.at).max(0) / domain::Time::DAY,
            overdue: idea.is_some_and(|idea| idea.is_overdue(*now)),
        }
    }
}

/// `vote` and `unvote`.
#[derive(Debug, Serialize)]
pub struct Voted {
    #[serde(rename = "ref")]
    pub reference: String,
    /// How many the idea has now.
    pub votes: u32,
}

/// `step`.
#[derive(Debug, Serialize)]
pub struct Stepped {
    /// The post that gives the reason.
    #[serde(rename = "ref")]
    pub reference: String,
    /// Where the idea stands now.
    pub status: &'static str,
}

/// `read`, without its posts: they follow one by one as the last field, `posts`, so that no more than a few are held.
#[derive(Debug, Serialize)]
pub struct TopicHead {
    #[serde(rename = "ref")]
    reference: String,
    title: String,
    conference: String,
    kind: &'static str,
}

impl From<&domain::TopicRow> for TopicHead {
    fn from(row: &domain::TopicRow) -> Self {
        let topic = &row.topic;
        Self {
            reference: topic.reference().to_string(),
            title: topic.title.to_string(),
            conference: topic.slug.to_string(),
            kind: row.kind(),
        }
    }
}

/// A post in `posts` of `read`.
#[derive(Debug, Serialize)]
pub struct Post {
    #[serde(rename = "ref")]
    reference: String,
    number: u32,
    author: String,
    display_name: String,
    /// `sponsor` beside staff, null beside others.
    label: Option<&'static str>,
    at: String,
    /// The words in markup; empty when they were taken back or erased.
    body: String,
    edited: bool,
    /// Whether a host hid it, or flags folded it.
    hidden: bool,
    /// Whether its author took the words back.
    retracted: bool,
    /// Whether its words were erased, for good.
    erased: bool,
    /// Where the post stands that was split off from this number; left out where none was.
    #[serde(skip_serializing_if = "Option::is_none")]
    moved: Option<String>,
    /// The number of the post that it answers.
    answers: Option<u32>,
    /// Whether it is the accepted answer.
    accepted: bool,
    /// The status to which it took the idea; null for a post that took no step.
    step: Option<&'static str>,
    thanks: u32,
}

impl Post {
    /// A post of `topic`.
    #[must_use]
    pub fn of(topic: &domain::Topic, post: &domain::Post) -> Self {
        let reference =
            domain::Reference::post(topic.slug.clone(), topic.number, post.number).to_string();
        Self {
            reference,
            number: post.number,
            author: post.author.short().to_owned(),
            display_name: post.author.name.to_string(),
            label: label(&post.author),
            at: time(post.at),
            body: post.body.as_str().to_owned(),
            edited: post.edited_at.is_some(),
            hidden: post.state == domain::PostState::Hidden,
            retracted: post.state == domain::PostState::Scribbled,
            erased: post.state == domain::PostState::Erased && post.moved.is_none(),
            moved: post.moved.as_ref().map(|place| place.to_string()),
            answers: post.answers.as_ref().map(|(number, _)| *number),
            accepted: topic
                .answer
                .is_some_and(|answer| answer.number == post.number),
            step: post.step.as_ref().map(|step| step.after.as_str()),
            thanks: post.thanks,
        }
    }
}

/// `post` and `reply`: where it stands.
#[derive(Debug, Serialize)]
pub struct Posted {
    #[serde(rename = "ref")]
    reference: String,
}

impl From<&domain::Reference> for Posted {
    fn from(reference: &domain::Reference) -> Self {
        Self {
            reference: reference.to_string(),
        }
    }
}

/// `post` and `reply` whose words wait for a host.
#[derive(Debug, Serialize)]
pub struct Held {
    held: bool,
    why: &'static str,
}

impl From<domain::HeldWhy> for Held {
    fn from(why: domain::HeldWhy) -> Self {
        Self {
            held: true,
            why: why.as_str(),
        }
    }
}

/// `announce` with a time: where it will stand, and from when on.
#[derive(Debug, Serialize)]
pub struct Scheduled {
    #[serde(rename = "ref")]
    reference: Option<String>,
    conference: String,
    publish_at: String,
}

impl Scheduled {
    /// What will be published in a conference at a time.
    #[must_use]
    pub fn new(conference: &domain::Slug, at: domain::Time) -> Self {
        Self {
            reference: None,
            conference: conference.to_string(),
            publish_at: time(at),
        }
    }
}

/// A row of `search`.
#[derive(Debug, Serialize)]
pub struct Found {
    #[serde(rename = "ref")]
    reference: String,
    title: String,
    author: String,
    at: String,
    /// The words around the match.
    snippet: String,
}

impl From<&domain::Found> for Found {
    fn from(found: &domain::Found) -> Self {
        Self {
            reference: found.reference.to_string(),
            title: found.title.to_string(),
            author: found.author.short().to_owned(),
            at: time(found.at),
            snippet: found.snippet.to_string(),
        }
    }
}

/// A row of `who`.
#[derive(Debug, Serialize)]
pub struct Presence {
    handle: Option<String>,
    display_name: String,
    /// `sponsor` beside staff, null beside others.
    label: Option<&'static str>,
    since: String,
    /// When they last pressed a key.
    active_at: String,
}

impl From<&domain::Presence> for Presence {
    fn from(here: &domain::Presence) -> Self {
        Self {
            handle: here.who.handle.as_ref().map(ToString::to_string),
            display_name: here.who.name.to_string(),
            label: label(&here.who),
            since: time(here.since),
            active_at: time(here.active_at),
        }
    }
}
