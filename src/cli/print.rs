//! What commands print: lines, JSON, and columns that line up.

use std::io::{self, Write as _};

use serde::Serialize;

/// Prints `text` and a line feed.
pub(super) fn line(text: impl std::fmt::Display) -> io::Result<()> {
    writeln!(io::stdout(), "{text}")
}

/// Prints a record or a list as JSON.
pub(super) fn json(value: &impl Serialize) -> anyhow::Result<()> {
    line(serde_json::to_string_pretty(value)?)?;
    Ok(())
}
