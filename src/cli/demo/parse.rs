//! The files of `assets/demo`.
//!
//! `members.toml`, `conferences.toml` and `deeds.toml` say what they hold. In the others, one a conference, `=== KIND | TITLE` begins a
//! topic and `--- HANDLE | AGE`, with `| re N`, `| thanks H H`, `| answer` and `| edited` where they apply, a post: AGE
//! (`41d 6h`, `20m`) before now, in answer to number N. The words follow, up to the next such line.
//!
//! The kind of a topic is `idea` on a board, and that of the announcement among announcements. Behind an idea's title,
//! `+++ votes H H` names who voted besides its author; a post with `| step STATUS` gives the reason of a step: `planned
//! 40d` with a target that ends so long after now, `shipped NAME` in a release.

use anyhow::{Context as _, anyhow, bail};
use serde::Deserialize;

use super::deeds::{self, Deed};
use crate::domain::{
    Access, AnnouncementKind, Body, Command, ConferenceKind, DisplayName, Duties, Duty, Handle,
    ImportedPost, ImportedSender, ImportedTopic, Limits, NewMember, OrganisationName, SafeText,
    Slug, Status, Step, Target, Time, Title, TopicKind,
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
/// How long before anybody came the site was made.
const BEFORE: i64 = Time::HOUR;

/// What happens in the community.
pub(super) enum Happening {
    /// The operator makes a conference, or lists an organisation.
    Made(Command),
    /// Somebody joins.
    Joins(Box<Person>),
    /// Something is posted: one post, behind the one that opens its topic.
    Posted(Slug, Box<ImportedTopic>),
    /// Something else is done.
    Deed(Box<Deed>),
}

/// Somebody.
pub(super) struct Person {
    pub(super) new: NewMember,
    pub(super) staff: bool,
    /// Where they work, in the site's list.
    pub(super) organisation: Option<OrganisationName>,
    /// What they tend.
    pub(super) hosts: Vec<Slug>,
    /// Which of the sysop's pages they have.
    pub(super) duties: Duties,
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
    joined: String,
    name: String,
    staff: bool,
    organisation: Option<String>,
    host: Vec<String>,
    #[serde(default)]
    deputy: Vec<String>,
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

/// What happened until the time `now`, in the order of time over the whole site: ids grow in this order, and so what is new to
/// whom.
pub(super) fn story(now: Time) -> anyhow::Result<Vec<(Time, Happening)>> {
    let mut story = Vec::new();
    let mut made = Vec::new();
    for entry in toml::from_str::<ConferenceFile>(CONFERENCES)?.conference {
        made.push(conference(&entry)?);
    }
    for entry in toml::from_str::<MemberFile>(MEMBERS)?.member {
        let person = person(&entry)?;
        let lists = person.organisation.clone().map(Command::AddOrganisation);
        made.extend(lists.filter(|lists| !made.contains(lists)));
        let joins = Happening::Joins(Box::new(person));
        story.push((now.plus(-age(&entry.joined)?), joins));
    }
    let first = story.iter().map(|(at, _)| *at).min().unwrap_or(now);
    let before = first.plus(-BEFORE);
    story.extend(made.into_iter().map(|made| (before, Happening::Made(made))));
    for (slug, text) in TOPICS {
        let topics = topics(slug, text, now).with_context(|| format!("the demo's {slug}"))?;
        for (at, (slug, topic)) in topics.into_iter().flat_map(pieces) {
            story.push((at, Happening::Posted(slug_of(slug)?, Box::new(topic))));
        }
    }
    for deed in deeds::all()? {
        story.push((now.plus(-age(&deed.ago)?), Happening::Deed(Box::new(deed))));
    }
    story.sort_by_key(|(at, _)| *at);
    Ok(story)
}

fn person(entry: &MemberEntry) -> anyhow::Result<Person> {
    let duties = entry.deputy.iter().map(|name| Duty::parse(name));
    let duties = duties.collect::<Option<Vec<_>>>().context("no such page")?;
    Ok(Person {
        new: NewMember {
            handle: Handle::new(&entry.handle)?,
            name: DisplayName::new(&entry.name)?,
            keys: Vec::new(),
        },
        staff: entry.staff,
        organisation: (entry.organisation.as_deref())
            .map(OrganisationName::new)
            .transpose()?,
        hosts: (entry.host.iter())
            .map(|slug| slug_of(slug))
            .collect::<Result<_, _>>()?,
        duties: duties.into_iter().fold(Duties::NONE, Duties::with),
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
