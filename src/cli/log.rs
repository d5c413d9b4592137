//! Where the server's log goes: standard error, for people or as JSON; how much of it, `WELLSPRING_LOG` says. And that of
//! commands, which say only what went wrong.

use std::io::{self, IsTerminal as _};
use std::{env, fmt};

use clap::ValueEnum;
use tracing::field::{Field, Visit};
use tracing::level_filters::LevelFilter;
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::{Context, SubscriberExt as _};
use tracing_subscriber::util::SubscriberInitExt as _;
use tracing_subscriber::{Layer, Registry};

use super::trouble::Usage;
use crate::domain::Severity;
use crate::forum::Tail;
use crate::store::system_clock;

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

/// Starts the log, and gives the last lines of it.
pub(super) fn start(style: Style) -> anyhow::Result<Tail> {
    let wanted = env::var(VARIABLE).unwrap_or_else(|_| "info".into());
    let targets = targets(&wanted)?;
    let lines = tracing_subscriber::fmt::layer().with_writer(io::stderr);
    let layer = match style {
        Style::Human => {
            let colours = io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none();
            lines.with_target(false).with_ansi(colours).boxed()
        }
        Style::Json => lines.json().flatten_event(true).boxed(),
    };
    let tail = Tail::default();
    Registry::default()
        .with(layer.with_filter(targets.clone()))
        .with(Keeping(tail.clone()).with_filter(targets))
        .try_init()?;
    Ok(tail)
}

/// Starts the log of a command: what it had to write down without failing, for whoever typed it, and the causes of faults
/// whose numbers it says. Of several in one process the first counts.
pub(super) fn start_quietly<W>(writer: W) -> anyhow::Result<()>
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let wanted = env::var(VARIABLE).unwrap_or_else(|_| "warn".into());
    let lines = tracing_subscriber::fmt::layer().with_writer(writer);
    let lines = lines.with_target(false).without_time().with_ansi(false);
    let layer = lines.with_filter(targets(&wanted)?);
    let _ = Registry::default().with(layer).try_init();
    Ok(())
}

/// Keeps the last lines for the sysop's page.
struct Keeping(Tail);

impl<S: Subscriber> Layer<S> for Keeping {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let severity = match *event.metadata().level() {
            Level::ERROR => Severity::Error,
            Level::WARN => Severity::Warn,
            Level::INFO => Severity::Info,
            _ => Severity::Debug,
        };
        let mut said = Said::default();
        event.record(&mut said);
        self.0
            .push(system_clock()(), severity, &(said.message + &said.fields));
    }
}

/// What an event says, and its fields behind that.
#[derive(Default)]
struct Said {
    message: String,
    fields: String,
}

impl Visit for Said {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.record_debug(field, &format_args!("{value}"));
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if field.name() == "message" {
            self.message = format!("{value:?}");
        } else {
            self.fields += &format!(" {}={value:?}", field.name());
        }
    }
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
