//! `wellspring member claim`: the posts of an imported sender, given to the member who wrote them.

use clap::Args;
use serde::Serialize;

use super::house::{Desk, unexpected};
use super::trouble::{Told, hinted};
use super::{print, typed};
use crate::domain::{
    Answer, Care, CareAnswer, CareFault, CareQuery, Command, Handle, Query, Refusal, SafeText,
    Sender,
};

/// Senders that are listed at most.
const MOST: usize = 50;

/// Give the posts of an imported sender to the member who wrote them
///
/// Topics, ideas, votes and what is imported later of the same sender follow. It cannot be taken back, so it is shown first.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring member claim ada --sender ada@example.org --words 'answered a mail to that address' --yes\n\nFirst make sure that they wrote them. A name may be that of several senders: they are listed then, and an address is that of one.\n\nWith --json an object: handle, given (whether it was done), senders (objects: name, source, posts, last_at)."
)]
pub(super) struct Claim {
    #[arg(value_parser = typed::handle)]
    handle: Handle,
    /// The sender: an address or a name, or a part of one
    #[arg(long, value_name = "NAME")]
    sender: String,
    /// How it was proved; stands in the log
    #[arg(long, default_value = "")]
    words: String,
    /// Do it
    #[arg(long)]
    yes: bool,
}

#[derive(Serialize)]
struct Record<'a> {
    handle: &'a str,
    given: bool,
    senders: Vec<SenderRecord<'a>>,
}

#[derive(Serialize)]
struct SenderRecord<'a> {
    name: &'a str,
    source: &'a str,
    posts: u32,
    last_at: Option<String>,
}

impl Claim {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        desk.member(self.handle.clone()).await?;
        let asked = CareQuery::Senders {
            called: self.sender.clone(),
            limit: MOST,
        };
        let Answer::Care(CareAnswer::Senders(senders)) = desk.ask(Query::Care(asked)).await? else {
            return Err(unexpected());
        };
        let only = self.only(&senders)?;
        let given = match only {
            Some(sender) if self.yes => {
                let give = Care::GiveClaim {
                    from: sender.id,
                    to: self.handle.clone(),
                    words: SafeText::line(&self.words),
                };
                desk.act(Command::Care(give)).await?;
                true
            }
            _ => false,
        };
        let shown: Vec<&Sender> = match only {
            Some(sender) => vec![sender],
            None => senders.iter().collect(),
        };
        if desk.json {
            print::json(&Record {
                handle: self.handle.as_str(),
                given,
                senders: shown.iter().map(|sender| record(sender)).collect(),
            })?;
        } else {
            let rows: Vec<_> = shown.iter().map(|sender| row(sender)).collect();
            let names = ["name", "sender", "posts", "last (UTC)"];
            print::table(names, &rows, "no sender is called so")?;
        }
        match (given, only) {
            (_, Some(_)) if desk.json => Ok(()),
            (_, None) if desk.json => Err(Told.into()),
            (true, _) => Ok(print::line(format_args!("given to {}", self.handle))?),
            (false, Some(_)) => Ok(print::line(
                "nothing was given yet; it cannot be taken back; --yes does it",
            )?),
            (false, None) => Err(hinted(
                "several senders are called so",
                "name one by its address: --sender ADDRESS",
            )),
        }
    }

    /// The one who is meant: the only one, or the only one who is called exactly so.
    fn only<'a>(&self, senders: &'a [Sender]) -> Result<Option<&'a Sender>, Refusal> {
        let exactly = |sender: &&Sender| {
            [&sender.source, &sender.name]
                .iter()
                .any(|called| called.as_str() == self.sender)
        };
        let mut exact = senders.iter().filter(exactly);
        match (senders, exact.next(), exact.next()) {
            ([], ..) => Err(CareFault::NoSuchSender.into()),
            ([one], ..) => Ok(Some(one)),
            (_, Some(one), None) => Ok(Some(one)),
            _ => Ok(None),
        }
    }
}

fn row(sender: &Sender) -> [String; 4] {
    [
        sender.name.to_string(),
        sender.source.to_string(),
        sender.posts.to_string(),
        sender.last_at.map_or_else(|| "-".to_owned(), print::minute),
    ]
}

fn record(sender: &Sender) -> SenderRecord<'_> {
    SenderRecord {
        name: sender.name.as_str(),
        source: sender.source.as_str(),
        posts: sender.posts,
        last_at: sender.last_at.map(print::rfc3339),
    }
}
