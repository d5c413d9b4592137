//! `wellspring tend`: what hosts do with posts and topics, from a script.

use std::sync::Arc;

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::house::{self, Desk, unexpected};
use super::print::Did;
use super::trouble::{Usage, hinted};
use super::why::{REASONS, Why};
use super::{Common, print, typed};
use crate::domain::{
    Act, Along, Answer, Care, CareAnswer, CareQuery, Command, Deed, Done, LogFilter, LogId, Post,
    PostsFrom, Query, Reference, Refusal, Slug, Title, TopicId, Wanted,
};

/// Entries of an act that are looked at for the last one with a topic.
const LOOKED_AT: usize = 200;

/// What is done.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// Hide a post; --undo shows it again
    Hide,
    /// Close a topic for answers; --undo opens it again
    Freeze,
    /// Take a topic out of the lists; --undo puts it back
    Retire,
    /// Put a topic on top of its list; --undo takes it down
    Pin,
    /// Give a topic another --title; --undo gives back the one before
    Retitle,
    /// Take a topic --to another conference; its old address leads there. --undo takes it back
    Move,
    /// Let a topic stand in the list of another conference besides: --to
    Link,
    /// No longer: --to says where
    Unlink,
    /// Make a topic of a post, with a --title; --along says what goes with it. --undo puts it back
    Split,
    /// Erase the words of a post for good; only for --reason unlawful
    Erase,
}

/// Do what a host does with a post or a topic
#[derive(Debug, Args)]
#[command(after_help = format!(
    "Example: wellspring tend hide tools.12.3 --reason spam --words 'sells belts'\nExample: wellspring tend move tools.12 --to maint --reason misplaced\nExample: wellspring tend split tools.12.5 --title 'Belt tension' --along after --reason misplaced\nExample: wellspring tend split tools.12 --undo --reason mistake\n\n{REASONS} It stands in the log, and whoever wrote it is told. erase shows what would be erased unless --yes is given: nothing brings it back. Prints the entry of the log, as log 42.\n\nWith --json what was done (wellspring help), and ref and act, for move and split also now (where it stands since then); where it was so already, or only said, changed is false and entry null."
))]
pub(super) struct Tend {
    what: What,
    /// The topic or the post, as tools.12 or tools.12.3
    #[arg(value_name = "REF", value_parser = reference)]
    place: Reference,
    #[command(flatten)]
    why: Why,
    /// The other way round, or what was done last with the topic taken back
    #[arg(long)]
    undo: bool,
    /// The title
    #[arg(long)]
    title: Option<String>,
    /// The other conference
    #[arg(long, value_name = "SLUG", value_parser = typed::slug)]
    to: Option<Slug>,
    /// What goes along with a post that is split off: answers, after or alone
    #[arg(long, value_name = "WHICH", value_parser = along, default_value = "answers")]
    along: Along,
    /// Erase it, do not only say what would be
    #[arg(long)]
    yes: bool,
}

/// What was done, with `--json`.
#[derive(Serialize)]
struct Record<'a> {
    #[serde(flatten)]
    did: Did<'a>,
    r#ref: &'a str,
    act: &'static str,
    /// Where it stands now; only after `move`, `split` and their undoing.
    #[serde(skip_serializing_if = "Option::is_none")]
    now: Option<String>,
}

fn reference(text: &str) -> Result<Reference, String> {
    let place = Reference::parse(text).filter(|place| place.topic.is_some());
    place.ok_or_else(|| "a topic or a post, as tools.12 or tools.12.3".to_owned())
}

fn along(text: &str) -> Result<Along, String> {
    Along::parse(text).ok_or_else(|| "one of answers, after, alone".to_owned())
}

impl What {
    /// As it is typed.
    fn name(self) -> String {
        let value = self.to_possible_value();
        value.map_or_else(String::new, |value| value.get_name().to_owned())
    }
}

impl Tend {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        house::visit(common, async move |desk| self.tend(&desk).await)
    }

    async fn tend(self, desk: &Desk) -> anyhow::Result<()> {
        let name = self.what.name();
        let named = self.place.clone();
        let Answer::Place(place) = desk.ask(Query::Resolve(named.clone())).await? else {
            return Err(unexpected());
        };
        if Wanted::is_with_post(&name, self.undo) && self.place.post.is_none() {
            return Err(Usage(format!(
                "{name} is for a post, and {place} is a topic; its first post is {place}.0",
                place = self.place
            ))
            .into());
        }
        let (reason, words) = self.why.told()?;
        let topic = place.topic.ok_or_else(unexpected)?.topic;
        let post = match place.post {
            Some(number) => Some(post(desk, topic.id, number).await?),
            None => None,
        };
        let limits = desk.forum.limits();
        let title = self.title.map(|title| Title::new(&title, &limits));
        let wanted = Wanted {
            topic: topic.id,
            post: post.as_ref().map(|post| post.id),
            undo: self.undo,
            title: title.transpose()?,
            to: self.to,
            along: self.along,
        };
        if let Some(act) = wanted.back(&name) {
            let topic = topic.reference();
            let back = Care::Reverse {
                entry: last(desk, act, &topic).await?,
                reason,
                words,
            };
            let done = desk.act(Command::Care(back)).await?;
            let said = match &done {
                Done::Logged(Some(entry)) => format!("{topic} {name} taken back: {entry}"),
                _ => return Err(unexpected()),
            };
            return tell(
                desk,
                &topic,
                (act, &done),
                &said,
                now(desk, named, act).await,
            );
        }
        let deed = wanted.deed(&name).ok_or_else(|| {
            Usage(format!(
                "something is missing or too much for {name}: --title belongs to retitle and split, --to to move, link and unlink, --undo to all but erase and unlink, without these"
            ))
        })?;
        // What is printed is what it was done with: of a deed with a topic, the topic.
        let place = match (&post, Wanted::is_with_post(&name, self.undo)) {
            (Some(post), true) => Reference::post(topic.slug.clone(), topic.number, post.number),
            _ => topic.reference(),
        };
        if let (Deed::Erase(_), Some(post), false) = (&deed, &post, self.yes) {
            deed.act().because(reason, false).map_err(Refusal::from)?;
            let author = post.author.short();
            let said =
                format!("would erase the words of {place} by {author} for good; --yes erases them");
            return tell(desk, &place, (deed.act(), &Done::Logged(None)), &said, None);
        }
        let act = deed.act();
        let tend = Care::Tend {
            deed,
            reason,
            words,
        };
        let done = desk.act(Command::Care(tend)).await?;
        let name = act.as_str();
        let said = match &done {
            Done::Logged(Some(entry)) => format!("{place} {name}: {entry}"),
            _ => format!("{place} {name}: it is so already"),
        };
        tell(
            desk,
            &place,
            (act, &done),
            &said,
            now(desk, named, act).await,
        )
    }
}

/// Where that stands now which had this address before: only of what goes elsewhere.
async fn now(desk: &Desk, named: Reference, act: Act) -> Option<Reference> {
    if !matches!(act, Act::Move | Act::Split) {
        return None;
    }
    match desk.ask(Query::Resolve(named)).await {
        Ok(Answer::Place(place)) => place.topic.map(|row| row.topic.reference()),
        _ => None,
    }
}

/// The entry of the log that tells of the last such act with a topic.
async fn last(desk: &Desk, act: Act, topic: &Reference) -> anyhow::Result<LogId> {
    let query = CareQuery::Log {
        filter: LogFilter {
            act: Some(act),
            ..LogFilter::default()
        },
        before: None,
        limit: LOOKED_AT,
    };
    let Answer::Care(CareAnswer::Log(page)) = desk.ask(Query::Care(query)).await? else {
        return Err(unexpected());
    };
    let found = page.rows.iter().find(|entry| entry.stands_at(topic));
    found.map(|entry| entry.id).ok_or_else(|| {
        let said = format!("no such act stands for {topic}");
        hinted(
            &said,
            "wellspring log shows what was done; wellspring log reverse NUMBER takes it back",
        )
    })
}

async fn post(desk: &Desk, topic: TopicId, number: u32) -> anyhow::Result<Arc<Post>> {
    let posts = Query::Posts {
        topic,
        from: PostsFrom::Number(number),
        limit: 1,
    };
    let Answer::Posts(posts, _) = desk.ask(posts).await? else {
        return Err(unexpected());
    };
    posts.into_iter().next().ok_or_else(unexpected)
}

fn tell(
    desk: &Desk,
    place: &Reference,
    (act, done): (Act, &Done),
    said: &str,
    now: Option<Reference>,
) -> anyhow::Result<()> {
    let (place, now) = (place.to_string(), now.map(|now| now.to_string()));
    let said = match &now {
        Some(now) => format!("{said}; it stands at {now} now"),
        None => said.to_owned(),
    };
    let did = Did::new("tend", &place, done, &said);
    match desk.json {
        true => print::json(&Record {
            did,
            r#ref: &place,
            act: act.as_str(),
            now,
        }),
        false => did.print(false),
    }
}
