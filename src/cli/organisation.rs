//! `wellspring organisation`: the list from which members choose where they work.

use clap::Subcommand;
use serde::Serialize;

use super::house::{self, Desk, unexpected};
use super::{Common, print};
use crate::domain::{
    Answer, Command, Organisation as Listed, OrganisationName, Organisations, Query, Refusal,
    Verdict,
};

/// Organisations that are printed.
const MOST: usize = 200;

/// Organisations that members choose from: list, add, confirm
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

fn name(typed: &str) -> Result<OrganisationName, String> {
    OrganisationName::new(typed).map_err(|refusal| refusal.to_string())
}

impl Organisation {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        house::visit(common, async |desk| match self {
            Self::List { letters } => list(&desk, letters, common.json).await,
            Self::Add { name } => {
                desk.act(Command::AddOrganisation(name)).await?;
                Ok(print::line("added")?)
            }
            Self::Confirm { name } => confirm(&desk, &name).await,
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

async fn confirm(desk: &Desk, name: &OrganisationName) -> anyhow::Result<()> {
    let all = ask(desk, String::new()).await?;
    let called = |one: &&Listed| crate::domain::skeleton(one.name.as_str()) == name.skeleton();
    let found = all.waiting.iter().find(called);
    let found = found.ok_or(Refusal::NoSuchOrganisation)?;
    let confirm = Command::DecideOrganisation(found.id, Verdict::Confirm(None));
    desk.act(confirm).await?;
    Ok(print::line("confirmed")?)
}

async fn list(desk: &Desk, letters: String, json: bool) -> anyhow::Result<()> {
    let wanted = crate::domain::skeleton(&letters);
    let Organisations {
        mut waiting,
        listed,
        ..
    } = ask(desk, letters).await?;
    waiting.retain(|one| crate::domain::skeleton(one.name.as_str()).contains(&wanted));
    let all = waiting.iter().chain(&listed);
    if json {
        return print::json(&all.map(record).collect::<Vec<_>>());
    }
    let rows: Vec<_> = all.map(row).collect();
    Ok(print::table(
        ["name", "state", "members", "proposed by"],
        &rows,
    )?)
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
