//! `wellspring tend`: what hosts do with posts and topics, from a script.

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::house::{self, Desk, unexpected};
use super::trouble::hinted;
use super::why::{REASONS, Why};
use super::{Common, print, typed};
use crate::domain::{
    Along, Answer, Care, Command, Deed, Done, PostsFrom, Query, Reference, Slug, Title, Wanted,
};

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
    /// Give a topic another --title
    Retitle,
    /// Take a topic --to another conference; its old address leads there
    Move,
    /// Let a topic stand in the list of another conference besides: --to
    Link,
    /// No longer: --to says where
    Unlink,
    /// Make a topic of a post, with a --title; --along says what goes with it
    Split,
    /// Erase the words of a post for good; only for --reason unlawful
    Erase,
}

/// Do what a host does with a post or a topic
#[derive(Debug, Args)]
#[command(after_help = format!(
    "Example: wellspring tend hide tools.12.3 --reason spam --words 'sells belts'\nExample: wellspring tend move tools.12 --to maint --reason misplaced\nExample: wellspring tend split tools.12.5 --title 'Belt tension' --along after --reason misplaced\n\n{REASONS} It stands in the log, and whoever wrote it is told. erase shows what would be erased unless --yes is given: nothing brings it back. Prints the id of the entry in the log; with --json an object: ref, act, entry (null where it was so already)."
))]
pub(super) struct Tend {
    what: What,
    /// The topic or the post, as tools.12 or tools.12.3
    #[arg(value_name = "REF", value_parser = reference)]
    place: Reference,
    #[command(flatten)]
    why: Why,
    /// The other way round
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
        let deed = wanted.deed(name).ok_or_else(|| {
            let hint = "--title for retitle and split, --to for move, link and unlink; --undo for hide, freeze, retire and pin";
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
        if json {
            return print::json(&Record {
                r#ref: self.place.to_string(),
                act,
                entry: entry.map(|entry| entry.0),
            });
        }
        let said = match entry {
            Some(entry) => format!("{} {act}: entry {}", self.place, entry.0),
            None => format!("{} {act}: it is so already", self.place),
        };
        Ok(print::line(said)?)
    }
}

fn failed(refusal: crate::domain::Refusal) -> crate::domain::Failure {
    refusal.into()
}
