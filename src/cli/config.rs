//! `wellspring config`: what is in effect, and where it comes from.

use clap::Args;

use super::{Common, house, print};

/// Print the configuration that is in effect, and where each value comes from
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring config --check && systemctl reload wellspring\n\nWith --json an object: the sections, each with its keys."
)]
pub(super) struct Show {
    /// Only check it
    #[arg(long)]
    check: bool,
}

impl Show {
    pub(super) fn run(&self, common: &Common) -> anyhow::Result<()> {
        let loaded = house::configuration(common, Vec::new())?;
        if self.check {
            return Ok(());
        }
        if common.json {
            return print::json(&loaded.config);
        }
        print::line(loaded.to_toml()?.trim_end())?;
        Ok(())
    }
}
