//! `wellspring spam`: what holds a post, what is held, and taking out all that an account wrote.

mod decide;
mod purge;

use std::io::Read as _;
use std::path::Path;
use std::{fs, io};

use anyhow::Context as _;
use clap::Subcommand;
use serde::Serialize;

use super::house::{self, Desk, unexpected};
use super::trouble::{Usage, hinted};
use super::{Common, print};
use crate::domain::{
    Answer, Bait, Care, CareAnswer, CareQuery, Command, Query, SafeText, SpamPage,
};
use crate::forum::Forum;

/// The file of the data directory that takes the place of the shipped bait.
const BAIT: &str = "spam/bait.txt";

/// Spam: what holds a post, what is held, and purging an account
#[derive(Debug, Subcommand)]
pub(super) enum Spam {
    #[command(subcommand)]
    Words(Words),
    /// Say what would hold the text on standard input, if a newcomer posted it
    #[command(
        after_help = "Example: wellspring spam test < post.txt\n\nWith --json an object: why (link, twin, word, bait, or null), clue (empty where there is none)."
    )]
    Test {},
    Held(decide::Held),
    Release(decide::Release),
    Refuse(decide::Refuse),
    Purge(purge::Purge),
    Unpurge(purge::Unpurge),
}

/// Words that hold a post of anybody but hosts, staff and sysops; they delete nothing
#[derive(Debug, Subcommand)]
pub(super) enum Words {
    /// List them, and what waits or was refused for each
    #[command(
        after_help = "Example: wellspring spam words list\n\nWith --json an array of objects: word, since (RFC 3339), held."
    )]
    List {},
    /// Watch a word, or several one behind the other; a * at the end finds what begins so
    #[command(after_help = "Example: wellspring spam words add 'snake oil*'")]
    Add { word: String },
    /// Watch it no more
    #[command(after_help = "Example: wellspring spam words remove 'snake oil*'")]
    Remove { word: String },
}

#[derive(Serialize)]
struct WordRecord<'a> {
    word: &'a str,
    since: String,
    held: u32,
}

#[derive(Serialize)]
struct TestRecord<'a> {
    why: Option<&'static str>,
    clue: &'a str,
}

/// Gives the forum the bait of the data directory, where there is one.
pub(super) fn bait(forum: &Forum, data: &Path) -> anyhow::Result<()> {
    let path = data.join(BAIT);
    let text = match fs::read_to_string(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        read => read.with_context(|| format!("cannot read {}", path.display()))?,
    };
    if text.len() > Bait::BYTES {
        let why = format!("{} has more than {} bytes", path.display(), Bait::BYTES);
        return Err(hinted(
            why,
            "each line is a pattern; see the file that ships",
        ));
    }
    forum.set_bait(&text);
    Ok(())
}

impl Spam {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        let reads = matches!(
            self,
            Self::Test {} | Self::Held(_) | Self::Words(Words::List {})
        );
        house::visit_to(common, reads, async |desk| {
            bait(&desk.forum, &desk.config.server.data)?;
            match self {
                Self::Words(words) => words.run(&desk).await,
                Self::Test {} => test(&desk).await,
                Self::Held(held) => held.run(&desk).await,
                Self::Release(release) => release.run(&desk).await,
                Self::Refuse(refuse) => refuse.run(&desk).await,
                Self::Purge(purge) => purge.run(&desk).await,
                Self::Unpurge(unpurge) => unpurge.run(&desk).await,
            }
        })
    }
}

impl Words {
    async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let (word, on) = match self {
            Self::List {} => return list(&page(desk).await?, desk.json),
            Self::Add { word } => (word, true),
            Self::Remove { word } => (word, false),
        };
        let word = SafeText::line(&word);
        let (name, is) = match on {
            true => ("spam words add", "is watched"),
            false => ("spam words remove", "is not watched"),
        };
        let watch = Command::Care(Care::Watch(word.clone(), on));
        let said = format!("{word} {is}");
        desk.perform(name, word.as_str(), watch, &said).await
    }
}

async fn page(desk: &Desk) -> anyhow::Result<SpamPage> {
    match desk.ask(Query::Care(CareQuery::Spam)).await? {
        Answer::Care(CareAnswer::Spam(page)) => Ok(*page),
        _ => Err(unexpected()),
    }
}

fn list(page: &SpamPage, json: bool) -> anyhow::Result<()> {
    if json {
        let rows: Vec<_> = page
            .words
            .iter()
            .map(|row| WordRecord {
                word: row.said.as_str(),
                since: print::rfc3339(row.at),
                held: row.held,
            })
            .collect();
        return print::json(&rows);
    }
    let rows: Vec<_> = page
        .words
        .iter()
        .map(|row| {
            [
                row.said.to_string(),
                print::minute(row.at),
                row.held.to_string(),
            ]
        })
        .collect();
    let names = ["word", "since (UTC)", "held"];
    Ok(print::table(names, &rows, "no word is watched")?)
}

/// Reads standard input, and says what would hold it.
async fn test(desk: &Desk) -> anyhow::Result<()> {
    let mut text = String::new();
    let most = u64::try_from(desk.config.limits.post_bytes).unwrap_or(u64::MAX);
    io::stdin()
        .take(most.saturating_add(1))
        .read_to_string(&mut text)
        .map_err(|error| Usage(format!("standard input: {error}")))?;
    let query = Query::Care(CareQuery::WouldHold(text));
    let Answer::Care(CareAnswer::WouldHold(hold)) = desk.ask(query).await? else {
        return Err(unexpected());
    };
    if desk.json {
        return print::json(&TestRecord {
            why: hold.as_ref().map(|hold| hold.why.as_str()),
            clue: hold.as_ref().map_or("", |hold| hold.clue.as_str()),
        });
    }
    match hold {
        None => print::line("nothing would hold it"),
        Some(hold) if hold.clue.as_str().is_empty() => {
            print::line(format_args!("held: {}", hold.why.as_str()))
        }
        Some(hold) => print::line(format_args!("held: {} ({})", hold.why.as_str(), hold.clue)),
    }?;
    Ok(())
}
