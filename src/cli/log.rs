//! Where the server's log goes: standard error, for people or as JSON; how much of it, `WELLSPRING_LOG` says.

use std::env;
use std::io::{self, IsTerminal as _};

use clap::ValueEnum;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::layer::SubscriberExt as _;
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{Layer as _, Registry, fmt};

use super::trouble::Usage;

/// The variable that says how much is logged.
const VARIABLE: &str = "WELLSPRING_LOG";

/// How the log is written.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(super) enum Style {
    /// One line each, for people
    #[default]
    Human,
    /// One JSON object per line
    Json,
}

/// Starts the log.
pub(super) fn start(style: Style) -> anyhow::Result<()> {
    let wanted = env::var(VARIABLE).unwrap_or_else(|_| "info".into());
    let targets = targets(&wanted)?;
    let lines = fmt::layer().with_writer(io::stderr);
    let layer = match style {
        Style::Human => {
            let colours = io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none();
            lines.with_target(false).with_ansi(colours).boxed()
        }
        Style::Json => lines.json().flatten_event(true).boxed(),
    };
    Registry::default()
        .with(layer.with_filter(targets))
        .try_init()?;
    Ok(())
}

/// What is logged: `wanted`, but of the protocol's own steps only warnings, where they are not asked for.
fn targets(wanted: &str) -> Result<Targets, Usage> {
    let targets: Targets = wanted.parse().map_err(|why| {
        Usage(format!(
            "{VARIABLE}={wanted}: {why}; as in `info`, `debug` or `info,russh=debug`"
        ))
    })?;
    Ok(if wanted.contains("russh") {
        targets
    } else {
        targets.with_target("russh", LevelFilter::WARN)
    })
}
