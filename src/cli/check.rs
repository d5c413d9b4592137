//! `wellspring check`: whether the database is whole.

use clap::Args;

use super::trouble::Told;
use super::{Common, house, print};
use crate::store::{self, Error};

/// Check the database: SQLite's own checks, and every counter counted again
#[derive(Debug, Args)]
#[command(
    after_help = "It reads everything and changes nothing; members go on meanwhile. Status 1 when something is wrong.\nExample: wellspring check --data /var/lib/wellspring\n\nWith --json an array of sentences, one per problem."
)]
pub(super) struct Check {}

impl Check {
    pub(super) fn run(&self, common: &Common) -> anyhow::Result<()> {
        house::visit_to(common, true, async |desk| {
            let problems = desk.store.read(store::check::check).await;
            let problems = problems.map_err(|error: Error| anyhow::Error::new(error))?;
            let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
            if common.json {
                print::json(&problems)?;
            } else {
                problems.iter().try_for_each(print::line)?;
            }
            match problems.len() {
                0 if common.json => Ok(()),
                _ if common.json => Err(Told.into()),
                0 => Ok(print::line("all is well")?),
                1 => anyhow::bail!("1 problem"),
                many => anyhow::bail!("{many} problems"),
            }
        })
    }
}
