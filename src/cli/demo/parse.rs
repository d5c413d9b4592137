//! The files of `assets/demo`.
//!
//! `members.toml` and `conferences.toml` say what they hold. In the others, one a conference, `=== KIND | TITLE` begins a
//! topic and `--- HANDLE | AGE`, with `| re N`, `| thanks H H`, `| answer` and `| edited` where they apply, a post: AGE
//! (`41d 6h`, `20m`) before now, in answer to number N. The words follow, up to the next such line.
//!
//! The kind of a topic is `idea` on a board, and that of the announcement among announcements. Behind an idea's title,
//! `+++ votes H H` names who voted besides its author; a post with `| step STATUS` gives the reason of a step: `planned
//! 40d` with a target that ends so long after now, `shipped NAME` in a release.

use anyhow::{Context as _, anyhow, bail};
use serde::Deserialize;

use crate::domain::{
    Access, AnnouncementKind, Body, Command, ConferenceKind, DisplayName, Handle, ImportedPost,
    ImportedSender, ImportedTopic, Limits, NewMember, OrganisationName, SafeText, Slug, Status,
    Step, Target, Time, Title, TopicKind,
};

const MEMBERS: &str = include_str!("../../../assets/demo/members.toml");
const CONFERENCES: &str = include_str!("../../../assets/demo/conferences.toml");
const TOPICS: [(&str, &str); 9] = [
    ("tools", include_str!("../../../assets/demo/10-tools.txt")),
    ("maint", include_str!("../../../assets/demo/20-maint.txt")),
    ("cam", include_str!("../../../assets/demo/30-cam.txt")),
    ("lounge", include_str!("../../../assets/demo/40-lounge.txt")),
    ("news", include_str!("../../../assets/demo/50-news.txt")),
    ("wishes", include_str!("../../../assets/demo/60-wishes.txt")),
    ("de", include_str!("../../../assets/demo/70-de.txt")),
    ("es", include_str!("../../../assets/demo/75-es.txt")),
    ("zh", include_str!("../../../assets/demo/80-zh.txt")),
];
/// An edited post was edited so long after it was written.
const SECOND_THOUGHTS: i64 = 10 * Time::MINUTE;

/// The community, as what must be done to have it.
pub(super) struct Community {
    pub(super) members: Vec<Person>,
    pub(super) conferences: Vec<Command>,
    pub(super) hosts: Vec<Command>,
    /// A post each, behind the one that opens its topic; in the order of time over the whole site, because the ids that
    /// they get, and so what is new to whom, grow in this order.
    pub(super) posts: Vec<(Slug, ImportedTopic)>,
}

/// Somebody.
pub(super) struct Person {
    pub(super) new: NewMember,
    pub(super) staff: bool,
    /// Where they work, in the site's list.
    pub(super) organisation: Option<OrganisationName>,
    /// Where they say that they work, which waits for a host.
    pub(super) proposes: Option<OrganisationName>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MemberFile {
    member: Vec<MemberEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MemberEntry {
    handle: String,
    name: String,
    staff: bool,
    organisation: Option<String>,
    proposes: Option<String>,
    host: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConferenceFile {
    conference: Vec<ConferenceEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ConferenceEntry {
    slug: String,
    title: String,
    kind: String,
    access: String,
    description: String,
}

/// The community as it is at the time `now`.
pub(super) fn community(now: Time) -> anyhow::Result<Community> {
    let (mut members, mut hosts) = (Vec::new(), Vec::new());
    for entry in toml::from_str::<MemberFile>(MEMBERS)?.member {
        let handle = Handle::new(&entry.handle)?;
        for slug in &entry.host {
            hosts.push(Command::SetHost(slug_of(slug)?, handle.clone(), true));
        }
        let new = NewMember {
            handle,
            name: DisplayName::new(&entry.name)?,
            keys: Vec::new(),
        };
        let named = |name: &Option<String>| name.as_deref().map(OrganisationName::new).transpose();
        members.push(Person {
            new,
            staff: entry.staff,
            organisation: named(&entry.organisation)?,
            proposes: named(&entry.proposes)?,
        });
    }
    let conferences = toml::from_str::<ConferenceFile>(CONFERENCES)?.conference;
    let conferences = conferences
        .iter()
        .map(conference)
        .collect::<Result<_, _>>()?;
    let mut posts = Vec::new();
    for (slug, text) in TOPICS {
        let topics = topics(slug, text, now).with_context(|| format!("the demo's {slug}"))?;
        posts.extend(topics.into_iter().flat_map(pieces));
    }
    posts.sort_by_key(|(at, _)| *at);
    let placed = |(_, (slug, topic))| Ok((slug_of(slug)?, topic));
    Ok(Community {
        members,
        conferences,
        hosts,
        posts: posts
            .into_iter()
            .map(placed)
            .collect::<anyhow::Result<_>>()?,
    })
}

fn slug_of(text: &str) -> anyhow::Result<Slug> {
    Slug::parse(text).ok_or_else(|| anyhow!("{text} is no slug"))
}

fn conference(entry: &ConferenceEntry) -> anyhow::Result<Command> {
    Ok(Command::AddConference {
        slug: slug_of(&entry.slug)?,
        title: Title::new(&entry.title, &Limits::default())?,
        description: SafeText::line(&entry.description),
        kind: ConferenceKind::parse(&entry.kind).context("no such kind")?,
        access: Access::parse(&entry.access).context("no such access")?,
    })
}

type Placed = (&'static str, ImportedTopic);

/// Each post of a topic by itself, behind the opening one, and when it was written.
fn pieces((slug, topic): Placed) -> Vec<(Time, Placed)> {
    let opening = topic.posts.first().cloned();
    let piece = |(number, post): (usize, ImportedPost)| {
        let at = post.at;
        let before = opening.clone().filter(|_| number > 0);
        let posts = before.into_iter().chain([post]).collect();
        let piece = ImportedTopic {
            posts,
            kind: topic.kind,
            title: topic.title.clone(),
            votes: topic.votes.clone(),
            announcement: topic.announcement,
        };
        (at, (slug, piece))
    };
    let posts = topic.posts.iter().cloned();
    posts.enumerate().map(piece).collect()
}

/// The topics of one file.
fn topics(slug: &'static str, text: &str, now: Time) -> anyhow::Result<Vec<Placed>> {
    let mut found: Vec<Placed> = Vec::new();
    let mut words = String::new();
    let mut head: Option<&str> = None;
    let mut voters: Vec<Handle> = Vec::new();
    for (number, line) in text.lines().chain(["=== end"]).enumerate() {
        let opens = line.strip_prefix("=== ");
        let posts = line.strip_prefix("--- ");
        let votes = line.strip_prefix("+++ votes ");
        if let (Some(names), Some((_, topic))) = (votes, found.last_mut()) {
            voters = names
                .split_whitespace()
                .map(Handle::new)
                .collect::<Result<_, _>>()?;
            topic.votes = Some(Vec::new());
            continue;
        }
        if opens.is_none() && posts.is_none() {
            words.push_str(line);
            words.push('\n');
            continue;
        }
        if let Some(head) = head.take() {
            let topics = found.len();
            let (_, topic) = found.last_mut().context("a post before any topic")?;
            let key = |post: usize| format!("demo:{slug}:{topics}:{post}");
            let post = post(head, &words, topic.posts.len(), key, now)
                .with_context(|| format!("the post before line {}", number + 1))?;
            topic.posts.push(post);
        }
        if let (Some(_), Some((_, topic))) = (opens, found.last_mut()) {
            vote(topic, std::mem::take(&mut voters), now);
        }
        words.clear();
        head = posts;
        if let Some((kind, title)) = opens.and_then(|opens| opens.split_once('|')) {
            let kind = kind.trim();
            let announcement = AnnouncementKind::parse(kind);
            let idea = kind == "idea";
            let topic = ImportedTopic {
                kind: match TopicKind::parse(kind) {
                    Some(kind) => kind,
                    None if idea || announcement.is_some() => TopicKind::Discussion,
                    None => bail!("no kind of topic is called {kind}"),
                },
                title: Title::new(title, &Limits::default())?,
                posts: Vec::new(),
                votes: idea.then(Vec::new),
                announcement: announcement.unwrap_or_default(),
            };
            found.push((slug, topic));
        }
    }
    Ok(found)
}

/// Spreads the votes for an idea over the time in which it could be voted for.
fn vote(topic: &mut ImportedTopic, voters: Vec<Handle>, now: Time) {
    let Some(opened) = topic.posts.first().map(|post| post.at) else {
        return;
    };
    let ends = |post: &&ImportedPost| {
        post.step
            .as_ref()
            .is_some_and(|step| step.status().is_final())
    };
    let until = topic.posts.iter().find(ends).map_or(now, |post| post.at);
    let between =
        i64::try_from(voters.len()).map_or(1, |voters| until.since(opened) / (voters + 1));
    if let Some(votes) = &mut topic.votes {
        votes.extend(
            (1..)
                .zip(voters)
                .map(|(n, voter)| (voter, opened.plus(n * between))),
        );
    }
}

/// The step that a post takes: `review`, `planned 40d`, `shipped 4.2`.
fn step(text: &str, now: Time) -> anyhow::Result<Step> {
    let (status, with) = text.split_once(' ').unwrap_or((text, ""));
    Ok(match Status::parse(status).context("no such status")? {
        Status::Planned => {
            let end = jiff::Timestamp::from_millisecond(now.plus(age(with)?).millis())?;
            let target = end.strftime("%Y-%m").to_string();
            Step::Plan(Target::new(&target)?)
        }
        Status::Shipped => Step::Ship(Title::new(with, &Limits::default())?),
        status => Step::To(status),
    })
}

/// The post with this head and these words.
fn post(
    head: &str,
    words: &str,
    number: usize,
    key: impl Fn(usize) -> String,
    now: Time,
) -> anyhow::Result<ImportedPost> {
    let mut fields = head.split('|').map(str::trim);
    let handle = Handle::new(fields.next().unwrap_or_default())?;
    let at = now.plus(-age(fields.next().unwrap_or_default())?);
    let mut post = ImportedPost {
        key: key(number),
        sender: ImportedSender {
            key: format!("demo:{handle}"),
            name: DisplayName::new(handle.as_str())?,
            handle: Some(handle),
        },
        at,
        body: Body::new(words, &Limits::default())?,
        answers: None,
        thanks: Vec::new(),
        accepted: false,
        edited_at: None,
        step: None,
    };
    for field in fields {
        match field.split_once(' ').unwrap_or((field, "")) {
            ("re", answered) => {
                let answered: usize = answered.parse()?;
                if answered >= number {
                    bail!("re {answered} is no earlier post");
                }
                post.answers = Some(key(answered));
            }
            ("thanks", handles) => {
                for handle in handles.split_whitespace() {
                    post.thanks.push(Handle::new(handle)?);
                }
            }
            ("step", text) => post.step = Some(step(text, now)?),
            ("answer", "") => post.accepted = true,
            ("edited", "") => post.edited_at = Some(at.plus(SECOND_THOUGHTS).min(now)),
            _ => bail!("what is `{field}`?"),
        }
    }
    Ok(post)
}

/// The milliseconds of an age such as `41d 6h`.
fn age(text: &str) -> anyhow::Result<i64> {
    let mut sum = 0;
    for part in text.split_whitespace() {
        let unit = match part.bytes().last() {
            Some(b'd') => Time::DAY,
            Some(b'h') => Time::HOUR,
            Some(b'm') => Time::MINUTE,
            _ => bail!("{text} is no age"),
        };
        let count: i64 = part.trim_end_matches(['d', 'h', 'm']).parse()?;
        sum += count * unit;
    }
    if sum == 0 {
        bail!("{text} is no age");
    }
    Ok(sum)
}

#[cfg(test)]
mod tests;
