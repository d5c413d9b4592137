//! What commands print: lines, JSON, and columns that line up.

use std::io::{self, Write as _};

use serde::Serialize;
use unicode_width::UnicodeWidthStr as _;

use crate::domain::Time;

/// Cells between two columns.
const GAP: usize = 2;

/// Prints `text` and a line feed.
pub(super) fn line(text: impl std::fmt::Display) -> io::Result<()> {
    writeln!(io::stdout(), "{text}")
}

/// Prints a record or a list as JSON.
pub(super) fn json(value: &impl Serialize) -> anyhow::Result<()> {
    line(serde_json::to_string_pretty(value)?)?;
    Ok(())
}

/// Prints rows in columns, under their names.
pub(super) fn table<const N: usize>(names: [&str; N], rows: &[[String; N]]) -> io::Result<()> {
    let mut widths = names.map(str::width);
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }
    line(columns(&names.map(str::to_owned), &widths))?;
    rows.iter().try_for_each(|row| line(columns(row, &widths)))
}

fn columns(row: &[String], widths: &[usize]) -> String {
    let mut out = String::new();
    for (cell, width) in row.iter().zip(widths) {
        out.push_str(cell);
        let gap = width.saturating_sub(cell.width()) + GAP;
        out.extend(std::iter::repeat_n(' ', gap));
    }
    out.truncate(out.trim_end().len());
    out
}

/// A moment as RFC 3339 has it, in UTC.
pub(super) fn rfc3339(at: Time) -> String {
    jiff::Timestamp::from_millisecond(at.millis())
        .map(|at| at.to_string())
        .unwrap_or_default()
}
