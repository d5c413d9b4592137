//! `wellspring config`: what is in effect, and where it comes from; and values that are changed in the file.

use clap::Args;

use super::trouble::Usage;
use super::{Common, house, print};
use crate::config::is_key;
use crate::domain::{Care, Command, SafeText};

/// Print the configuration that is in effect, and where each value comes from; or change it
///
/// With --set and --unset values are checked, written into the file with its comments and order, and a running server goes by them at
/// once, as far as they need no restart. Texts stand without quotes, and commas part the items of a list. --unset takes
/// the line of a key out of the file; comments and the header of its section stay. Several changes, of which none unsets
/// what another sets, are made one by one: the first that cannot be ends it, and those before it stand.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring config --check && systemctl reload wellspring\n         wellspring config --set registration.mode=approval\n         wellspring config --unset registration.mode\n\n--reload has a running server read a file that was changed by hand, as `systemctl reload` does.\n\nWith --json an object: the sections, each with its keys; after a change what is in effect since then."
)]
pub(super) struct Show {
    /// Only check it
    #[arg(long)]
    check: bool,
    /// Change a value; can be given more than once
    #[arg(long, value_name = "KEY=VALUE", conflicts_with = "check")]
    set: Vec<String>,
    /// Go by the default of a value again; can be given more than once
    #[arg(long, value_name = "KEY", conflicts_with = "check")]
    unset: Vec<String>,
    /// Have the running server read the file again
    #[arg(long, conflicts_with_all = ["check", "set", "unset"])]
    reload: bool,
}

impl Show {
    pub(super) fn run(&self, common: &Common) -> anyhow::Result<()> {
        if self.reload {
            house::visit_to(common, true, async |desk| {
                desk.act(Command::Care(Care::Reload)).await?;
                match common.json {
                    true => Ok(()),
                    false => Ok(print::line("the server has read it again")?),
                }
            })?;
        }
        if !self.set.is_empty() || !self.unset.is_empty() {
            self.change(common)?;
        }
        let changed = self.reload || !self.set.is_empty() || !self.unset.is_empty();
        if changed && !common.json {
            return Ok(());
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
        let set = self.set.iter().map(|it| {
            let (key, value) = it.split_once('=')?;
            Some((key, Some(value)))
        });
        let unset = self.unset.iter().map(|key| Some((key.as_str(), None)));
        let changes: Option<Vec<_>> = set.chain(unset).collect();
        let changes = changes.ok_or_else(|| {
            Usage("--set takes a key and a value, as registration.mode=approval".into())
        })?;
        if let Some((key, _)) = changes.iter().find(|(key, _)| !is_key(key.trim())) {
            let key = SafeText::line(key.trim());
            let why = format!("there is no key {key}; `wellspring config` prints all there are");
            return Err(Usage(why).into());
        }
        let mut set = changes.iter().filter(|(_, value)| value.is_some());
        let is_unset = |key: &str| self.unset.iter().any(|of| of.trim() == key.trim());
        if let Some((key, _)) = set.find(|(key, _)| is_unset(key)) {
            let why = format!("{} is to be set and to be unset", key.trim());
            return Err(Usage(why).into());
        }
        house::visit(common, async |desk| {
            for (key, value) in changes {
                let configure = Care::Configure {
                    key: SafeText::line(key),
                    value: value.map(str::to_owned),
                };
                desk.act(Command::Care(configure)).await?;
                let key = key.trim();
                match value {
                    _ if common.json => {}
                    Some(value) => print::line(format_args!("{key} = {}", value.trim()))?,
                    None => print::line(format_args!("{key}: the default again"))?,
                }
            }
            Ok(())
        })
    }
}
