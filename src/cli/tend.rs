//! `wellspring tend`: what hosts do with posts and topics, from a script.

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::house::{self, Desk, unexpected};
use super::trouble::hinted;
use super::why::{REASONS, Why};
use super::{Common, print, typed};
use crate::domain::{
    Act, Along, Answer, Care, CareAnswer, CareQuery, Command, Deed, Done, LogFilter, LogId,
    PostsFrom, Query, Reference, Slug, Title, Wanted,
};

/// Entries of an act that are looked at for the last one with a topic.
const LOOKED_AT: usize = 200;

/// What is done.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// Fold a post; --undo shows it again
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
    "Example: wellspring tend hide tools.12.3 --reason spam --words 'sells belts'\nExample: wellspring tend move tools.12 --to maint --reason misplaced\nExample: wellspring tend split tools.12.5 --title 'Belt tension' --along after --reason misplaced\nExample: wellspring tend split tools.12 --undo --reason mistake\n\n{REASONS} It stands in the log, and whoever wrote it is told. erase shows what would be erased unless --yes is given: nothing brings it back. Prints the entry of the log, as log 42; with --json an object: ref, act, entry (its number; null where it was so already)."
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
struct Record {
    r#ref: String,
    act: &'static str,
    entry: Option<i64>,
}

fn reference(text: &str) -> Result<Reference, String> {
    let place = Reference::parse(text).filter(|place| place.topic.is_some());
    place.ok_or_else(|| "a topic or a post, as tools.12 or tools.12.3".to_owned())
}

fn along(text: &str) -> Result<Along, String> {
    Along::parse(text).ok_or_else(|| "one of answers, after, alone".to_owned())
}

impl Tend {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        let json = common.json;
        house::visit(common, async move |desk| self.tend(&desk, json).await)
    }

    async fn tend(self, desk: &Desk, json: bool) -> anyhow::Result<()> {
        let (reason, words) = self.why.told(desk.config.site.language)?;
        let Answer::Place(place) = desk.ask(Query::Resolve(self.place.clone())).await? else {
            return Err(unexpected());
        };
        let topic = place.topic.ok_or_else(unexpected)?.topic;
        let number = place.post.unwrap_or(0);
        let posts = Query::Posts {
            topic: topic.id,
            from: PostsFrom::Number(number),
            limit: 1,
        };
        let Answer::Posts(posts, _) = desk.ask(posts).await? else {
            return Err(unexpected());
        };
        let post = posts.first().ok_or_else(unexpected)?;
        let title = match &self.title {
            Some(title) => Some(Title::new(title, &desk.forum.limits()).map_err(failed)?),
            None => None,
        };
        let wanted = Wanted {
            topic: topic.id,
            post: post.id,
            undo: self.undo,
            title,
            to: self.to,
            along: self.along,
        };
        let name = self.what.to_possible_value();
        let name = name.as_ref().map_or("", |value| value.get_name());
        if let Some(act) = wanted.back(name) {
            let entry = last(desk, act, &topic.reference()).await?;
            let back = Care::Reverse {
                entry,
                reason,
                words,
            };
            let Done::Logged(back) = desk.act(Command::Care(back)).await? else {
                return Err(unexpected());
            };
            let what = format!("{act} taken back", act = act.as_str());
            return told(json, self.place.to_string(), (act.as_str(), &what), back);
        }
        let deed = wanted.deed(name).ok_or_else(|| {
            let hint = "--title for retitle and split, --to for move, link and unlink; --undo for all but erase and unlink, without these";
            hinted("something is missing or too much", hint)
        })?;
        if matches!(deed, Deed::Erase(_)) && !self.yes {
            let author = post.author.short();
            print::line(format_args!(
                "would erase the words of {}.{number} by {author} for good",
                topic.reference()
            ))?;
            return Ok(print::line("--yes erases them")?);
        }
        let act = deed.act().as_str();
        let tend = Care::Tend {
            deed,
            reason,
            words,
        };
        let Done::Logged(entry) = desk.act(Command::Care(tend)).await? else {
            return Err(unexpected());
        };
        told(json, self.place.to_string(), (act, act), entry)
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

/// Says what was done.
fn told(
    json: bool,
    place: String,
    (act, what): (&'static str, &str),
    entry: Option<LogId>,
) -> anyhow::Result<()> {
    if json {
        return print::json(&Record {
            r#ref: place,
            act,
            entry: entry.map(|entry| entry.0),
        });
    }
    let said = match entry {
        Some(entry) => format!("{place} {what}: {entry}"),
        None => format!("{place} {what}: it is so already"),
    };
    Ok(print::line(said)?)
}

fn failed(refusal: crate::domain::Refusal) -> crate::domain::Failure {
    refusal.into()
}
