//! `wellspring log`: what hosts, staff and sysops did, appeals against it, and taking it back.

use clap::{ArgGroup, Args, Subcommand};

use super::house::{self, Desk, unexpected};
use super::print::Did;
use super::why::{REASONS, Why};
use super::{Common, print, typed};
use crate::domain::{
    Act, Answer, Care, CareAnswer, CareQuery, Command, Done, Handle, Language, LogEntry, LogFilter,
    LogId, Query, SafeText, Slug,
};
use crate::session::exec::log::{Entry, told, told_whole};
use crate::text::Words;

/// Entries on one page of a list.
const PAGE: usize = 200;

/// The log: what hosts, staff and sysops did, and why
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Example: wellspring log --conference tools --act hide\nExample: wellspring log show 42\n\nThe newest first. Members read the same, as far as they may read the places: `ssh HOST log`.\n\nWith --json an array of objects: id, at (RFC 3339), actor (a handle; null for the operator and the forum itself), office (host, staff, sysop, deputy, operator, forum), act, ref, title, member (whom it concerns), reason (null where none is needed; of an idea's step the post at ref says why), words, before, after, reverses, reversed_by (numbers). Of invitations before and after are three numbers: invitations, members who may join, and until when (milliseconds since 1970, or -). An id is the number of an entry: the log counts them from 1, and texts call this one `log 42`."
)]
pub(super) struct Log {
    #[command(flatten)]
    which: Which,
    #[command(subcommand)]
    deed: Option<Deed>,
}

/// Which entries.
#[derive(Debug, Args)]
struct Which {
    /// Only of this conference
    #[arg(long, value_name = "SLUG", value_parser = typed::slug)]
    conference: Option<Slug>,
    /// Only such acts: hide, suspend, grant-staff and so on
    #[arg(long, value_parser = act)]
    act: Option<Act>,
    /// Only by this member
    #[arg(long, value_name = "HANDLE", value_parser = typed::handle)]
    by: Option<Handle>,
    /// Only what concerns this member
    #[arg(long, value_name = "HANDLE", value_parser = typed::handle)]
    about: Option<Handle>,
    /// How many at most
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = typed::whole::<u32>(1, 100_000))]
    limit: u32,
}

/// What is done with an entry.
#[derive(Debug, Subcommand)]
enum Deed {
    /// Show an entry, with its appeal
    #[command(
        after_help = "Example: wellspring log show 42\n\nWith --json an object: what `log` has, and appeal (null, or an object: at, words, granted, waits, decided_at, decided_by, answer)."
    )]
    Show {
        /// The number of the entry
        #[arg(value_name = "NUMBER", value_parser = typed::entry)]
        id: LogId,
    },
    /// Decide the appeal against an entry; granting takes back what was done
    #[command(
        group(ArgGroup::new("ruling").required(true)),
        after_help = "Example: wellspring log decide 42 --grant --words 'It was no spam'\n\nNeither who acted nor whom it concerns decides. What the operator did is decided by a sysop, and by the operator only where there is none."
    )]
    Decide {
        /// The number of the entry
        #[arg(value_name = "NUMBER", value_parser = typed::entry)]
        id: LogId,
        /// Grant it
        #[arg(long, group = "ruling")]
        grant: bool,
        /// Dismiss it
        #[arg(long, group = "ruling")]
        dismiss: bool,
        /// Why; both sides read it
        #[arg(long, alias = "answer")]
        words: String,
    },
    /// Take back what an entry tells of
    #[command(after_help = format!(
        "Example: wellspring log reverse 42 --reason mistake --words 'The wrong post'\n\n{REASONS} The entry stays; another one says that it was taken back."
    ))]
    Reverse {
        /// The number of the entry
        #[arg(value_name = "NUMBER", value_parser = typed::entry)]
        id: LogId,
        #[command(flatten)]
        why: Why,
    },
}

fn act(text: &str) -> Result<Act, String> {
    Act::parse(text).ok_or_else(|| {
        let all: Vec<_> = Act::ALL.iter().map(|act| act.as_str()).collect();
        format!("an act is one of {}", all.join(", "))
    })
}

impl Log {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        let reads = matches!(self.deed, None | Some(Deed::Show { .. }));
        house::visit_to(common, reads, async |desk| match self.deed {
            None => list(&desk, self.which, common.json).await,
            Some(Deed::Show { id }) => show(&desk, id, common.json).await,
            Some(Deed::Decide {
                id, grant, words, ..
            }) => {
                let decide = Care::DecideEntry {
                    entry: id,
                    grant,
                    answer: SafeText::line(&words),
                };
                let ruled = if grant { "granted" } else { "dismissed" };
                let said = format!("{id}: the appeal is {ruled}; both sides are told");
                desk.perform("log decide", &id.to_string(), Command::Care(decide), &said)
                    .await
            }
            Some(Deed::Reverse { id, why }) => {
                let (reason, words) = why.told()?;
                let reverse = Care::Reverse {
                    entry: id,
                    reason,
                    words,
                };
                let done = desk.act(Command::Care(reverse)).await?;
                let Done::Logged(Some(entry)) = done else {
                    return Err(unexpected());
                };
                let said = format!("taken back: {entry}");
                Did::new("log reverse", &id.to_string(), &done, &said).print(desk.json)
            }
        })
    }
}

async fn list(desk: &Desk, which: Which, json: bool) -> anyhow::Result<()> {
    let filter = LogFilter {
        act: which.act,
        conference: which.conference,
        by: which.by,
        about: which.about,
    };
    let limit = usize::try_from(which.limit).unwrap_or(PAGE);
    let mut entries: Vec<LogEntry> = Vec::new();
    while entries.len() < limit {
        let query = Query::Care(CareQuery::Log {
            filter: filter.clone(),
            before: entries.last().map(|entry| entry.id),
            limit: PAGE.min(limit - entries.len()),
        });
        let Answer::Care(CareAnswer::Log(page)) = desk.ask(query).await? else {
            return Err(unexpected());
        };
        let more = page.more && !page.rows.is_empty();
        entries.extend(page.rows);
        if !more {
            break;
        }
    }
    if json {
        return print::json(&entries.iter().map(Entry::from).collect::<Vec<_>>());
    }
    let said = told(Words::of(Language::En), &entries);
    match said.trim_end() {
        "" => Ok(print::line("nothing in the log")?),
        said => Ok(print::line(said)?),
    }
}

async fn show(desk: &Desk, id: LogId, json: bool) -> anyhow::Result<()> {
    let query = Query::Care(CareQuery::LogEntry(id));
    let Answer::Care(CareAnswer::LogEntry(record)) = desk.ask(query).await? else {
        return Err(unexpected());
    };
    match json {
        true => print::json(&Entry::from(&*record)),
        false => Ok(print::line(
            told_whole(Words::of(Language::En), &record).trim_end(),
        )?),
    }
}
