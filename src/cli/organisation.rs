//! `wellspring organisation`: the list from which members choose where they work.

use clap::Subcommand;
use serde::Serialize;

use super::house::{self, Desk, unexpected};
use super::{Common, print, typed};
use crate::domain::{
    Answer, Command, Organisation as Listed, OrganisationId, OrganisationName, Organisations,
    Query, Refusal, SafeText, Verdict,
};

/// Organisations that are printed.
const MOST: usize = 200;

/// Organisations that members choose from: list, add, confirm, merge
#[derive(Debug, Subcommand)]
pub(super) enum Organisation {
    /// List those that wait to be confirmed, then the others by name
    #[command(
        after_help = "Example: wellspring organisation list ibarra\n\nWith --json an array of objects: name, confirmed, members, proposed_by, proposed_at (RFC 3339, or null)."
    )]
    List {
        /// Only those whose names hold these letters
        #[arg(default_value = "")]
        letters: String,
    },
    /// Add one to the list, confirmed
    #[command(after_help = "Example: wellspring organisation add 'Ibarra Mecanizados'")]
    Add {
        #[arg(value_parser = name)]
        name: OrganisationName,
    },
    /// Confirm one that a member proposed; from now on its members' votes count for it
    #[command(after_help = "Example: wellspring organisation confirm 'Ibarra Mecanizados'")]
    Confirm {
        #[arg(value_parser = name)]
        name: OrganisationName,
    },
    /// Give one another name; whoever proposed it is told
    #[command(
        after_help = "Example: wellspring organisation rename 'Ibara' --to 'Ibarra Mecanizados'"
    )]
    Rename {
        #[arg(value_parser = name)]
        name: OrganisationName,
        /// Its new name
        #[arg(long, value_name = "NAME", value_parser = name)]
        to: OrganisationName,
    },
    /// Refuse one that a member proposed; they read why
    #[command(
        after_help = "Example: wellspring organisation refuse 'me' --reason 'That is no organisation'"
    )]
    Refuse {
        #[arg(value_parser = name)]
        name: OrganisationName,
        /// Why, in words
        #[arg(long, value_name = "WORDS")]
        reason: String,
    },
    /// Merge a double into a confirmed one; its members and their votes count there
    #[command(
        after_help = "Example: wellspring organisation merge 'Ibarra' --into 'Ibarra Mecanizados'"
    )]
    Merge {
        #[arg(value_parser = name)]
        name: OrganisationName,
        /// The one that stays
        #[arg(long, value_name = "NAME", value_parser = name)]
        into: OrganisationName,
    },
}

/// An organisation as printed with `--json`.
#[derive(Serialize)]
struct Record<'a> {
    name: &'a str,
    confirmed: bool,
    members: u32,
    proposed_by: Option<&'a str>,
    proposed_at: Option<String>,
}

fn name(text: &str) -> Result<OrganisationName, String> {
    OrganisationName::new(text).map_err(|refusal| typed::refused(&refusal))
}

impl Organisation {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        let reads = matches!(self, Self::List { .. });
        house::visit_to(common, reads, async |desk| match self {
            Self::List { letters } => list(&desk, letters).await,
            Self::Add { name } => {
                let add = Command::AddOrganisation(name.clone());
                let said = format!("added {}", name.as_str());
                desk.perform("organisation add", name.as_str(), add, &said)
                    .await
            }
            Self::Confirm { name } => {
                let confirm = Verdict::Confirm(None);
                decide(&desk, ("confirm", "confirmed"), &name, confirm).await
            }
            Self::Rename { name, to } => {
                decide(&desk, ("rename", "renamed"), &name, Verdict::Rename(to)).await
            }
            Self::Refuse { name, reason } => {
                let refuse = Verdict::Refuse(SafeText::line(&reason));
                decide(&desk, ("refuse", "refused"), &name, refuse).await
            }
            Self::Merge { name, into } => {
                let merge = Verdict::Merge(find(&desk, &into).await?);
                decide(&desk, ("merge", "merged"), &name, merge).await
            }
        })
    }
}

async fn ask(desk: &Desk, letters: String) -> anyhow::Result<Organisations> {
    let limit = MOST;
    match desk.ask(Query::Organisations { letters, limit }).await? {
        Answer::Organisations(all) => Ok(*all),
        _ => Err(unexpected()),
    }
}

/// The organisation of this name, confirmed or not.
async fn find(desk: &Desk, name: &OrganisationName) -> anyhow::Result<OrganisationId> {
    let all = ask(desk, name.as_str().to_owned()).await?;
    let called = |one: &&Listed| crate::domain::skeleton(one.name.as_str()) == name.skeleton();
    let found = all.waiting.iter().chain(&all.listed).find(called);
    Ok(found.ok_or(Refusal::NoSuchOrganisation)?.id)
}

async fn decide(
    desk: &Desk,
    (name, done): (&str, &str),
    organisation: &OrganisationName,
    verdict: Verdict,
) -> anyhow::Result<()> {
    let decide = Command::DecideOrganisation(find(desk, organisation).await?, verdict);
    let name = format!("organisation {name}");
    let said = format!("{done} {}", organisation.as_str());
    desk.perform(&name, organisation.as_str(), decide, &said)
        .await
}

async fn list(desk: &Desk, letters: String) -> anyhow::Result<()> {
    let wanted = crate::domain::skeleton(&letters);
    let Organisations {
        mut waiting,
        listed,
        ..
    } = ask(desk, letters).await?;
    waiting.retain(|one| crate::domain::skeleton(one.name.as_str()).contains(&wanted));
    let all = waiting.iter().chain(&listed);
    if desk.json {
        return print::json(&all.map(record).collect::<Vec<_>>());
    }
    let rows: Vec<_> = all.map(row).collect();
    let names = ["name", "state", "members", "proposed by"];
    Ok(print::table(names, &rows, "no such organisations")?)
}

fn row(one: &Listed) -> [String; 4] {
    let state = match one.confirmed {
        true => "confirmed",
        false => "waits",
    };
    let by = one.proposed.as_ref();
    [
        one.name.to_string(),
        state.to_owned(),
        one.members.to_string(),
        by.map_or_else(|| "-".to_owned(), |(who, _)| who.short().to_owned()),
    ]
}

fn record(one: &Listed) -> Record<'_> {
    let proposed = one.proposed.as_ref();
    Record {
        name: one.name.as_str(),
        confirmed: one.confirmed,
        members: one.members,
        proposed_by: proposed.map(|(who, _)| who.short()),
        proposed_at: proposed.map(|(_, at)| print::rfc3339(*at)),
    }
}
