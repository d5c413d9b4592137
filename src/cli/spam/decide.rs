//! `wellspring spam held`, `release` and `refuse`: what waits for a host.

use clap::Args;
use serde::Serialize;

use super::super::house::{Desk, unexpected};
use super::super::print::{self, Did};
use super::super::why::{REASONS, Why};
use crate::domain::{
    Answer, Body, Care, CareAnswer, CareQuery, Command, CommandId, Done, HeldPlace, HeldPost,
    Query, markup,
};

/// Characters of the words that are printed without `--json`.
const WORDS: usize = 60;

/// What waits for a host, the oldest first
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring spam held\n\nWith --json an array of objects: id, author, what (topic, answer, edit), ref, title, why (link, twin, word, bait), clue, since (RFC 3339), text (all of it; at a terminal only how it begins)."
)]
pub(in crate::cli) struct Held {}

/// Post what is held, in its author's name
#[derive(Debug, Args)]
#[command(after_help = "Example: wellspring spam release 019b4f2c7a1e0003")]
pub(in crate::cli) struct Release {
    /// As `wellspring spam held` lists it
    #[arg(value_parser = id)]
    id: CommandId,
}

/// Do not post what is held; its author reads why, and has the words
#[derive(Debug, Args)]
#[command(after_help = format!(
    "Example: wellspring spam refuse 019b4f2c7a1e0003 --reason spam --words 'We sell nothing here'\n\n{REASONS}"
))]
pub(in crate::cli) struct Refuse {
    /// As `wellspring spam held` lists it
    #[arg(value_parser = id)]
    id: CommandId,
    #[command(flatten)]
    why: Why,
}

#[derive(Serialize)]
struct Record<'a> {
    id: String,
    author: &'a str,
    what: &'static str,
    #[serde(rename = "ref")]
    reference: Option<String>,
    title: &'a str,
    why: &'static str,
    clue: &'a str,
    since: String,
    text: String,
}

/// Held posts that are asked for at once.
const PAGE: usize = 200;

fn id(typed: &str) -> Result<CommandId, String> {
    let why = "not an id, as `wellspring spam held` lists them";
    CommandId::parse(typed).ok_or_else(|| why.to_owned())
}

impl Held {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let mut held: Vec<HeldPost> = Vec::new();
        loop {
            let query = CareQuery::HeldWaiting {
                after: held.last().map(|last| (last.at, last.id)),
                limit: PAGE,
            };
            let Answer::Care(CareAnswer::HeldList(page)) = desk.ask(Query::Care(query)).await?
            else {
                return Err(unexpected());
            };
            let more = page.len() >= PAGE;
            held.extend(page);
            if !more {
                break;
            }
        }
        let records = held.iter().map(record);
        if desk.json {
            return print::json(&records.collect::<Vec<_>>());
        }
        let row = |held: Record<'_>| {
            [
                held.id,
                held.author.to_owned(),
                held.reference.unwrap_or_default(),
                held.why.to_owned(),
                markup::plain(&Body::stored(&held.text), WORDS).to_string(),
            ]
        };
        let rows: Vec<_> = records.map(row).collect();
        let names = ["id", "author", "place", "why", "text"];
        Ok(print::table(names, &rows, "nothing is held")?)
    }
}

fn record(held: &HeldPost) -> Record<'_> {
    Record {
        id: held.id.to_string(),
        author: held.author.short(),
        what: match held.place {
            HeldPlace::Opens(_) => "topic",
            HeldPlace::Answers(..) => "answer",
            HeldPlace::Edits(..) => "edit",
        },
        reference: held.reference.as_ref().map(ToString::to_string),
        title: held.title.as_str(),
        why: held.hold.why.as_str(),
        clue: held.hold.clue.as_str(),
        since: print::rfc3339(held.at),
        text: held.body.as_str().to_owned(),
    }
}

impl Release {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let done = desk.act(Command::Care(Care::Release(self.id))).await?;
        let said = match &done {
            Done::Released(reference, _) => reference.to_string(),
            _ => "the post has its new words".to_owned(),
        };
        Did::new("spam release", &self.id.to_string(), &done, &said).print(desk.json)
    }
}

impl Refuse {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let (reason, words) = self.why.told()?;
        let refuse = Care::Refuse {
            id: self.id,
            reason,
            words,
        };
        let done = desk.act(Command::Care(refuse)).await?;
        let said = match done {
            Done::Logged(Some(_)) => "not posted; its author reads why",
            _ => "it was refused before",
        };
        Did::new("spam refuse", &self.id.to_string(), &done, said).print(desk.json)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "tests")]
    use super::*;
    use crate::domain::{
        Byline, ConferenceId, HeldWhy, Hold, MemberId, Reference, SafeText, Time, TopicKind,
    };

    #[test]
    fn a_script_reads_all_that_is_held() {
        let said = "Belts, and more belts. ".repeat(40);
        let held = HeldPost {
            id: CommandId(1),
            author: Byline {
                member: MemberId(1),
                handle: None,
                name: SafeText::line("Eve"),
                staff: false,
            },
            conference: ConferenceId(1),
            place: HeldPlace::Opens(TopicKind::Discussion),
            reference: Reference::parse("tools.1"),
            title: SafeText::line("Belts"),
            body: Body::stored(&said),
            hold: Hold {
                why: HeldWhy::Link,
                clue: SafeText::default(),
            },
            at: Time::from_millis(0),
            refused: None,
        };
        assert_eq!(record(&held).text, said);
    }
}
