//! `wellspring tend`: what hosts do with posts and topics, from a script.

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::house::{self, Desk};
use super::print::Did;
use super::trouble::stopped;
use super::why::{REASONS, Why};
use super::{Common, print, typed};
use crate::domain::{Along, Language, Reference, Slug};
use crate::session::exec::tend::{Asked, perform};
use crate::text::Words;

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
    /// Let a flagged post stand: what flags folded unfolds, and they count no more
    Dismiss,
    /// Accept a post as the answer, where a question has waited for 14 days. --undo accepts it no more
    Accept,
}

/// Do what a host does with a post or a topic
#[derive(Debug, Args)]
#[command(after_help = format!(
    "Example: wellspring tend hide tools.12.3 --reason spam --words 'sells belts'\nExample: wellspring tend move tools.12 --to maint --reason misplaced\nExample: wellspring tend split tools.12.5 --title 'Belt tension' --along after --reason misplaced\nExample: wellspring tend split tools.12 --undo --reason mistake\nExample: wellspring tend dismiss tools.12.3 --reason upkeep\nExample: wellspring tend accept tools.12.3 --reason upkeep\n\n{REASONS} It stands in the log, and whoever wrote it is told. erase shows what would be erased unless --yes is given: nothing brings it back. Prints the entry of the log, as log 42.\n\nWith --json what was done (wellspring help), and ref and act (as the log calls it, or unaccept), for move and split also now (where it stands since then); where it was so already, or only said, changed is false and entry null."
))]
pub(super) struct Tend {
    what: What,
    /// The topic or the post, as tools.12 or tools.12.3
    #[arg(value_name = "REF", value_parser = reference)]
    place: Reference,
    /// One of the reasons of the log, or a sentence
    #[arg(long)]
    reason: Option<String>,
    /// What there is to say besides
    #[arg(long)]
    words: Option<String>,
    /// The other way round, or what was done last with the topic taken back
    #[arg(long)]
    undo: bool,
    /// The title
    #[arg(long)]
    title: Option<String>,
    /// The other conference
    #[arg(long, value_name = "SLUG", value_parser = typed::slug)]
    to: Option<Slug>,
    /// What goes along with a post that is split off: answers (where nothing is said), after or alone
    #[arg(long, value_name = "WHICH", value_parser = along)]
    along: Option<Along>,
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
    now: Option<&'a str>,
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
        house::visit(common, async move |desk| self.tend(&desk).await)
    }

    async fn tend(self, desk: &Desk) -> anyhow::Result<()> {
        let what = self.what.to_possible_value();
        let why = Why::of(self.reason, self.words)?;
        let asked = Asked {
            what: what.as_ref().map_or("", |what| what.get_name()),
            place: self.place,
            why: why.map(|why| why.told()).transpose()?,
            undo: self.undo,
            title: self.title.as_deref(),
            to: self.to,
            along: self.along,
            yes: self.yes,
        };
        let tended = perform(&desk.forum, desk.actor(), asked).await;
        let tended = tended.map_err(stopped)?;
        let place = tended.reference.as_str();
        let said = tended.told(Words::of(Language::En));
        let did = Did::of("tend", place, tended.changed(), tended.entry, &said);
        match desk.json {
            true => print::json(&Record {
                did,
                r#ref: place,
                act: tended.act,
                now: tended.now.as_deref(),
            }),
            false => did.print(false),
        }
    }
}
