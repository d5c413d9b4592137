//! What most commands begin with: the configuration, the store, and the forum in it.

use std::env;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::Context as _;

use super::Common;
use crate::config::{self, Config, ConfigError, Flags, Loaded};
use crate::forum::Forum;
use crate::store::{OpenOptions, Store};

/// The file that is read when none is named.
const FILE: &str = "config.toml";
/// How long a read of a command may take: some read everything, and nobody waits behind them.
const LONGEST_READ: Duration = Duration::from_secs(24 * 60 * 60);

/// The configuration, with what was typed over it.
pub(super) fn configuration(
    common: &Common,
    listen: Vec<SocketAddr>,
) -> Result<Loaded, ConfigError> {
    let file = match &common.config {
        Some(file) => Some(file.clone()),
        None => Path::new(FILE).exists().then(|| PathBuf::from(FILE)),
    };
    let environment = env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    let flags = Flags {
        data: common.data.clone(),
        listen,
    };
    config::load(file.as_deref(), environment, &flags)
}

/// Opens the store for a server.
pub(super) fn open_to_serve(config: &Config) -> anyhow::Result<Store> {
    let options = OpenOptions {
        readers: 4,
        ..OpenOptions::default()
    };
    open(&config.server.data, &options)
}

fn open(data: &Path, options: &OpenOptions) -> anyhow::Result<Store> {
    Store::open(data, options).with_context(|| format!("cannot open {}", data.display()))
}
