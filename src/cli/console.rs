//! `wellspring console`: the sysop's session on this terminal.

use std::sync::Arc;

use clap::Args;

use super::trouble::Usage;
use super::{Common, house, log, rules};
use crate::console::{self, Later, NoTerminal, Sitting, Terminal};
use crate::domain::{Address, SafeText};
use crate::session::House;
use crate::store::ConsoleLock;

/// Operate the site on this terminal
///
/// The same screens as over ssh, with the sysop's pages: how the server is, who is connected, what waits, settings, the log.
/// It works whether or not the server runs, and what is done here reaches members at once. With --as it is done in that
/// member's name, who can then write, too.
#[derive(Debug, Args)]
#[command(after_help = "Example: wellspring console --as ada")]
pub(super) struct Console;

impl Console {
    pub(super) fn run(&self, common: &Common) -> anyhow::Result<()> {
        console::check().map_err(usage)?;
        let said = Later::default();
        log::start_quietly({
            let said = said.clone();
            move || said.clone()
        })?;
        house::visit(common, async |desk| {
            let config = &desk.config;
            let language = config.site.language;
            let rooms = House {
                forum: desk.forum.clone(),
                site: SafeText::line(&config.site.name),
                address: Address::parse(&config.site.address),
                rules: Arc::new(rules::read(&config.server.data, language)?),
                language,
            };
            let sitting = Sitting {
                member: desk.acts_as(),
                port: desk.port().await.unwrap_or(0),
            };
            // Nobody puts another database in its place meanwhile.
            let _desk = ConsoleLock::share(&config.server.data)?;
            let terminal = Terminal::take(said).map_err(usage)?;
            Ok(console::run(Arc::new(rooms), sitting, terminal).await?)
        })
    }
}

/// Somebody asked for what cannot be here.
fn usage(why: NoTerminal) -> anyhow::Error {
    match why {
        NoTerminal::Io(error) => error.into(),
        why => Usage(why.to_string()).into(),
    }
}
