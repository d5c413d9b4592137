//! `wellspring config`: what is in effect, and where it comes from; and values that are changed in the file.

use clap::Args;

use super::trouble::Usage;
use super::{Common, house, print};
use crate::domain::{Care, Command, SafeText};

/// Print the configuration that is in effect, and where each value comes from; or change it
///
/// With --set values are checked, written into the file with its comments and order, and a running server goes by them at
/// once, as far as they need no restart. Texts stand without quotes, and commas part the items of a list.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring config --check && systemctl reload wellspring\n         wellspring config --set registration.mode=approval\n\nWith --json an object: the sections, each with its keys."
)]
pub(super) struct Show {
    /// Only check it
    #[arg(long)]
    check: bool,
    /// Change a value; can be given more than once
    #[arg(long, value_name = "KEY=VALUE", conflicts_with = "check")]
    set: Vec<String>,
}

impl Show {
    pub(super) fn run(&self, common: &Common) -> anyhow::Result<()> {
        if !self.set.is_empty() {
            return self.change(common);
        }
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

    fn change(&self, common: &Common) -> anyhow::Result<()> {
        let changes: Option<Vec<_>> = self.set.iter().map(|it| it.split_once('=')).collect();
        let changes = changes.ok_or_else(|| {
            Usage("--set takes a key and a value, as registration.mode=approval".into())
        })?;
        house::visit(common, async |desk| {
            for (key, value) in changes {
                let configure = Care::Configure {
                    key: SafeText::line(key),
                    value: Some(value.to_owned()),
                };
                desk.act(Command::Care(configure)).await?;
                print::line(format_args!("{} = {}", key.trim(), value.trim()))?;
            }
            Ok(())
        })
    }
}
