//! What commands print: lines, JSON, columns that line up, and what was done. Times are in UTC, to the minute for people
//! and as RFC 3339 in JSON. Words that members wrote come here as safe text.

use std::io::{self, IsTerminal as _, Write as _};

use rustix::termios::tcgetwinsize;
use serde::Serialize;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

use crate::domain::{Done, Time};

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

/// What a command did: with `--json` the same fields for all of them.
#[derive(Debug, Serialize)]
pub(super) struct Did<'a> {
    /// The command, as `member add`.
    command: &'a str,
    /// To whom or what: a handle, a slug, a reference, a code, a name.
    subject: &'a str,
    /// False where it was so already.
    changed: bool,
    /// The entry of the log, where it is told.
    entry: Option<i64>,
    /// What is printed without `--json`.
    text: &'a str,
}

impl<'a> Did<'a> {
    /// What `command` did to `subject`, as the forum answered it, in the words of `text`.
    pub(super) fn new(command: &'a str, subject: &'a str, done: &Done, text: &'a str) -> Self {
        let (changed, entry) = match done {
            Done::Logged(entry) | Done::Released(_, entry) => {
                (entry.is_some(), entry.map(|entry| entry.0))
            }
            _ => (true, None),
        };
        Self::of(command, subject, changed, entry, text)
    }

    /// What `command` did to `subject`, and whether that changed anything.
    pub(super) const fn of(
        command: &'a str,
        subject: &'a str,
        changed: bool,
        entry: Option<i64>,
        text: &'a str,
    ) -> Self {
        Self {
            command,
            subject,
            changed,
            entry,
            text,
        }
    }

    /// Prints it.
    pub(super) fn print(&self, as_json: bool) -> anyhow::Result<()> {
        match as_json {
            true => json(self),
            false => Ok(line(self.text)?),
        }
    }
}

/// Prints lines of which each is a row; on a terminal they are cut where it ends.
pub(super) fn rows<'a>(lines: impl IntoIterator<Item = &'a str>) -> io::Result<()> {
    let room = terminal();
    lines.into_iter().try_for_each(|row| match room {
        Some(room) => line(cut(row, room)),
        None => line(row),
    })
}

/// Prints rows in columns, under their names; where there is no row, the sentence `none`. Columns of numbers end where
/// their names do. On a terminal a line is cut where it ends; elsewhere nothing is.
pub(super) fn table<const N: usize>(
    names: [&str; N],
    rows: &[[String; N]],
    none: &str,
) -> io::Result<()> {
    match rows.is_empty() {
        true => line(none),
        false => self::rows(lines(names, rows).iter().map(String::as_str)),
    }
}

fn lines<const N: usize>(names: [&str; N], rows: &[[String; N]]) -> Vec<String> {
    let mut columns = names.map(|name| (name.width(), true));
    for row in rows {
        for ((width, counts), cell) in columns.iter_mut().zip(row) {
            *width = cell.width().max(*width);
            *counts &= cell == "-" || cell.bytes().all(|byte| byte.is_ascii_digit());
        }
    }
    let heads = names.map(str::to_owned);
    let all = std::iter::once(&heads).chain(rows);
    all.map(|row| aligned(row, &columns)).collect()
}

/// A row, with its columns' widths, and whether they are of numbers.
fn aligned(row: &[String], columns: &[(usize, bool)]) -> String {
    let mut out = String::new();
    for (cell, (width, counts)) in row.iter().zip(columns) {
        let spaces = " ".repeat(width.saturating_sub(cell.width()));
        let (before, behind) = if *counts {
            (spaces.as_str(), "")
        } else {
            ("", spaces.as_str())
        };
        out.extend([before, cell, behind, &" ".repeat(GAP)]);
    }
    out.truncate(out.trim_end().len());
    out
}

/// The columns of the terminal that standard output is, if it is one.
fn terminal() -> Option<usize> {
    let out = io::stdout();
    let size = out.is_terminal().then(|| tcgetwinsize(out).ok()).flatten();
    size.map(|size| usize::from(size.ws_col))
        .filter(|columns| *columns > 0)
}

/// A line of at most `room` cells; `…` stands for what is left out.
fn cut(line: &str, room: usize) -> String {
    if line.width() <= room {
        return line.to_owned();
    }
    let mut used = 1;
    let fits = line.chars().take_while(|c| {
        used += c.width().unwrap_or(0);
        used <= room
    });
    fits.chain(['…']).collect()
}

/// So many of something: `1 post`, `2 posts`.
pub(super) fn many(n: impl std::fmt::Display, of: &str) -> String {
    match n.to_string().as_str() {
        "1" => format!("1 {of}"),
        n => format!("{n} {of}s"),
    }
}

/// A moment for people: to the minute.
pub(super) use crate::text::exact as minute;

/// A moment as RFC 3339 has it, in UTC.
pub(super) fn rfc3339(at: Time) -> String {
    jiff::Timestamp::from_millisecond(at.millis())
        .map(|at| at.to_string())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up_by_width_and_numbers_by_their_end() {
        let rows = [
            ["机床", "7", "mills"].map(str::to_owned),
            ["fair", "120", ""].map(str::to_owned),
        ];
        let expected = ["slug  topics  title", "机床       7  mills", "fair     120"];
        assert_eq!(lines(["slug", "topics", "title"], &rows), expected);
    }

    #[test]
    fn one_is_no_plural() {
        let said = [0, 1, 12].map(|n| many(n, "post"));
        assert_eq!(said, ["0 posts", "1 post", "12 posts"]);
    }

    #[test]
    fn a_line_is_cut_where_the_terminal_ends() {
        assert_eq!(cut("mills", 5), "mills");
        assert_eq!(cut("mills and", 6), "mills…");
        assert_eq!(cut("机床机床", 6), "机床…");
    }
}
