//! `wellspring check`: whether the database is whole, or a backup of it.

use std::path::PathBuf;

use clap::Args;

use super::backup::explained;
use super::trouble::Told;
use super::{Common, house, print};
use crate::store::backup::{self, BackupError};
use crate::store::{self, Error};

/// Check the database, or a backup: SQLite's own checks, and every counter counted again
#[derive(Debug, Args)]
#[command(
    after_help = "It reads everything and changes nothing; members go on meanwhile. Status 1 when something is wrong.\nExample: wellspring check --data /var/lib/wellspring\nExample: wellspring check /var/backups/wellspring.db\n\nA backup of an older version is looked through as far as this one knows it; of one that is damaged the first problem is told. `wellspring backups` lists those that the server keeps.\n\nWith --json an array of sentences, one per problem."
)]
pub(super) struct Check {
    /// A backup [default: the database of the forum]
    file: Option<PathBuf>,
}

impl Check {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        if let Some(file) = &self.file {
            let problems = match backup::verify(file) {
                Ok(_) => Vec::new(),
                Err(BackupError::Damaged { path, first, .. }) => {
                    vec![format!("{}: {first}", path.display())]
                }
                Err(error) => return Err(explained(error)),
            };
            return tell(&problems, common.json);
        }
        house::visit_to(common, true, async |desk| {
            let problems = desk.store.read(store::check::check).await;
            let problems = problems.map_err(|error: Error| anyhow::Error::new(error))?;
            let problems: Vec<_> = problems.iter().map(ToString::to_string).collect();
            tell(&problems, common.json)
        })
    }
}

/// Prints what is wrong.
fn tell(problems: &[String], json: bool) -> anyhow::Result<()> {
    if json {
        print::json(&problems)?;
    } else {
        problems.iter().try_for_each(print::line)?;
    }
    match problems.len() {
        0 if json => Ok(()),
        _ if json => Err(Told.into()),
        0 => Ok(print::line("all is well")?),
        1 => anyhow::bail!("1 problem"),
        many => anyhow::bail!("{many} problems"),
    }
}
