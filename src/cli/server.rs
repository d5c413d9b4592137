//! `wellspring status`, `sessions`, `disconnect` and `tail`: what the running server tells of itself, and a session ended.

use std::time::Duration;

use clap::Args;
use serde_json::{Value, json};

use super::house::{self, Desk, unexpected};
use super::{Common, print, typed};
use crate::domain::{
    Answer, Care, CareAnswer, CareFault, CareQuery, Command, Failure, Query, Refusal, SafeText,
    SessionId, SessionKind, SessionRow, Severity, TailLine,
};

/// Rows that are asked for at a time.
const PAGE: usize = 200;
/// Lines that the server keeps.
const KEPT: usize = 500;
/// How often a tail that is followed is looked at.
const BEAT: Duration = Duration::from_secs(1);

/// Say how the running server is
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring status\n\nWith --json an object: pid, version, since (RFC 3339), listeners, here (sessions at screens of those who have come in), peak (the most of them today, in UTC), commands, connections (now, signing_in; since the start accepted, refused, signed_in, stalled, flooded, panicked), frames, bytes, load (of the machine, in the last minute; or null), memory (bytes, or null), files (open, or null)."
)]
pub(super) struct Status;

/// List who is connected to the running server
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring sessions\n\nWith --json an array of objects: id, handle (null for guests and newcomers), from, client, kind (screens or command), since, active_at (RFC 3339)."
)]
pub(super) struct Sessions;

/// End a session of the running server
///
/// Whoever sits there reads the words, and they stand in the log.
#[derive(Debug, Args)]
#[command(after_help = "Example: wellspring disconnect 12 --words 'We move the server at noon'")]
pub(super) struct Disconnect {
    /// Its number, as `wellspring sessions` lists it
    #[arg(value_parser = typed::number::<u64>("wellspring sessions"))]
    id: u64,
    /// Why
    #[arg(long)]
    words: String,
}

/// Print the last lines that the running server logged
///
/// It keeps 500 of them in memory, whatever standard error goes to.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring tail --level warn\n\nWith --json an array of objects: number, at (RFC 3339), level, text."
)]
pub(super) struct Tail {
    /// How many at most
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = typed::whole::<u16>(1, 500))]
    lines: u16,
    /// Only what matters so much: error, warn, info or debug
    #[arg(long, value_parser = typed::severity(), default_value = "debug")]
    level: Severity,
    /// Go on with what comes
    #[arg(long, conflicts_with = "json")]
    follow: bool,
}

impl Status {
    pub(super) fn run(&self, common: &Common) -> anyhow::Result<()> {
        house::visit_to(common, true, async |desk| {
            let CareAnswer::Server(status) = desk.care(CareQuery::Server).await? else {
                return Err(unexpected());
            };
            let c = status.connections;
            #[expect(clippy::cast_precision_loss, reason = "a load is small")]
            let load = status.load.map(|load| load as f64 / 100.0);
            if common.json {
                return print::json(&json!({
                    "pid": status.pid,
                    "version": status.version.as_str(),
                    "since": print::rfc3339(status.since),
                    "listeners": status.listeners.iter().map(SafeText::as_str).collect::<Vec<_>>(),
                    "here": status.here,
                    "peak": status.peak,
                    "commands": status.commands,
                    "connections": {
                        "now": c.now,
                        "signing_in": c.signing_in,
                        "accepted": c.accepted,
                        "refused": c.refused,
                        "signed_in": c.signed_in,
                        "stalled": c.stalled,
                        "flooded": c.flooded,
                        "panicked": c.panicked,
                    },
                    "frames": status.frames,
                    "bytes": status.bytes,
                    "load": load,
                    "memory": status.memory,
                    "files": status.files,
                }));
            }
            let listeners: Vec<_> = status.listeners.iter().map(SafeText::as_str).collect();
            let (version, pid) = (&status.version, status.pid);
            let or_dash = |n: Option<String>| n.unwrap_or_else(|| "-".to_owned());
            let memory = status
                .memory
                .map(|bytes| format!("{} MB", bytes / 1_000_000));
            for (name, value) in [
                ("running", format!("version {version}, process {pid}")),
                ("since", format!("{} UTC", print::minute(status.since))),
                ("listens", listeners.join(", ")),
                (
                    "here",
                    format!(
                        "{} at screens, {}; peak today {}",
                        status.here,
                        print::many(status.commands, "command"),
                        status.peak
                    ),
                ),
                (
                    "connections",
                    format!(
                        "{} now, {} signing in; since the start {} accepted, {} refused, {} signed in, {} stalled, {} flooded, {} panicked",
                        c.now,
                        c.signing_in,
                        c.accepted,
                        c.refused,
                        c.signed_in,
                        c.stalled,
                        c.flooded,
                        c.panicked
                    ),
                ),
                (
                    "drawn",
                    format!("{} frames, {} bytes", status.frames, status.bytes),
                ),
                ("load", or_dash(load.map(|load| format!("{load:.2}")))),
                ("memory", or_dash(memory)),
                (
                    "files",
                    or_dash(status.files.map(|files| files.to_string())),
                ),
            ] {
                print::line(format_args!("{name:<13}{value}"))?;
            }
            Ok(())
        })
    }
}

impl Sessions {
    pub(super) fn run(&self, common: &Common) -> anyhow::Result<()> {
        house::visit_to(common, true, async |desk| {
            let mut rows: Vec<SessionRow> = Vec::new();
            loop {
                let query = CareQuery::Sessions {
                    after: rows.last().map(|row| row.id),
                    limit: PAGE,
                };
                let CareAnswer::Sessions(page) = desk.care(query).await? else {
                    return Err(unexpected());
                };
                rows.extend(page.rows);
                if !page.more {
                    break;
                }
            }
            if common.json {
                return print::json(&rows.iter().map(session).collect::<Vec<_>>());
            }
            let names = [
                "id",
                "who",
                "from",
                "kind",
                "since (UTC)",
                "active (UTC)",
                "client",
            ];
            let rows: Vec<_> = rows
                .iter()
                .map(|row| {
                    [
                        row.id.0.to_string(),
                        handle(row).unwrap_or_else(|| "-".to_owned()),
                        row.peer.to_string(),
                        kind(row).to_owned(),
                        print::minute(row.since),
                        print::minute(row.active_at),
                        row.client.to_string(),
                    ]
                })
                .collect();
            Ok(print::table(names, &rows, "nobody is connected")?)
        })
    }
}

fn handle(row: &SessionRow) -> Option<String> {
    row.who.as_ref().map(|who| who.short().to_string())
}

const fn kind(row: &SessionRow) -> &'static str {
    match row.kind {
        SessionKind::Screens => "screens",
        SessionKind::Command => "command",
    }
}

fn session(row: &SessionRow) -> Value {
    json!({
        "id": row.id.0,
        "handle": handle(row),
        "from": row.peer.as_str(),
        "client": row.client.as_str(),
        "kind": kind(row),
        "since": print::rfc3339(row.since),
        "active_at": print::rfc3339(row.active_at),
    })
}

impl Disconnect {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        house::visit_to(common, true, async |desk| {
            let care = Care::Disconnect {
                session: SessionId(self.id),
                words: SafeText::line(&self.words),
            };
            let (subject, said) = (self.id.to_string(), format!("ended session {}", self.id));
            desk.perform("disconnect", &subject, Command::Care(care), &said)
                .await
        })
    }
}

impl Tail {
    pub(super) fn run(&self, common: &Common) -> anyhow::Result<()> {
        house::visit_to(common, true, async |desk| {
            let mut lines = self.lines(&desk, usize::from(self.lines)).await?;
            if common.json {
                return print::json(&lines.iter().map(line).collect::<Vec<_>>());
            }
            let mut last = None;
            loop {
                let (new, missed) = since(last.as_ref(), &lines);
                if missed > 0 {
                    eprintln!("{} missed", print::many(missed, "line"));
                }
                for line in new {
                    let (at, level) = (print::rfc3339(line.at), line.severity.as_str());
                    print::line(format_args!("{at}  {level:<5}  {}", line.text))?;
                }
                if !self.follow {
                    return Ok(());
                }
                last = lines.last().cloned().or(last);
                tokio::time::sleep(BEAT).await;
                lines = match self.lines(&desk, KEPT).await {
                    // It restarts, perhaps; what it says then is printed.
                    Err(error) if is_away(&error) => Vec::new(),
                    lines => lines?,
                };
            }
        })
    }

    /// The last lines, the oldest first.
    async fn lines(&self, desk: &Desk, limit: usize) -> anyhow::Result<Vec<TailLine>> {
        let query = CareQuery::Tail {
            severity: self.level,
            before: None,
            limit,
        };
        let CareAnswer::Tail(page) = desk.care(query).await? else {
            return Err(unexpected());
        };
        let mut lines = page.rows;
        lines.reverse();
        Ok(lines)
    }
}

/// Whether no server answers.
fn is_away(error: &anyhow::Error) -> bool {
    let refused = error.downcast_ref::<Failure>();
    matches!(
        refused,
        Some(Failure::Refused(Refusal::Care(
            CareFault::NotRunning | CareFault::NoAnswer
        )))
    )
}

/// What follows the line that was printed last, and how many lines before that are gone already. A server that has started
/// again counts from the beginning.
fn since<'a>(last: Option<&TailLine>, lines: &'a [TailLine]) -> (&'a [TailLine], u64) {
    let (Some(last), Some(first)) = (last, lines.first()) else {
        return (lines, 0);
    };
    let found = lines.iter().position(|line| {
        // A line of the same number and another time is another server's.
        line.number == last.number && line.at == last.at
    });
    match found {
        Some(at) => (lines.get(at + 1..).unwrap_or_default(), 0),
        None if first.number > last.number => (lines, first.number - last.number - 1),
        None => (lines, 0),
    }
}

fn line(line: &TailLine) -> Value {
    json!({
        "number": line.number,
        "at": print::rfc3339(line.at),
        "level": line.severity.as_str(),
        "text": line.text.as_str(),
    })
}

impl Desk {
    /// A question about the care of the community.
    pub(super) async fn care(&self, query: CareQuery) -> anyhow::Result<CareAnswer> {
        match self.ask(Query::Care(query)).await? {
            Answer::Care(answer) => Ok(answer),
            _ => Err(unexpected()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Time;

    #[test]
    fn a_tail_goes_on_where_it_was_says_what_it_missed_and_begins_again_with_the_server() {
        let line = |number, at| TailLine {
            number,
            at: Time::from_millis(at),
            severity: Severity::Info,
            text: SafeText::default(),
        };
        let lines: Vec<_> = (5..8).map(|n| line(n, n.cast_signed())).collect();
        let numbers = |last: Option<TailLine>| {
            let (new, missed) = since(last.as_ref(), &lines);
            let new: Vec<_> = new.iter().map(|line| line.number).collect();
            (new, missed)
        };
        assert_eq!(numbers(None), (vec![5, 6, 7], 0));
        assert_eq!(numbers(Some(line(6, 6))), (vec![7], 0));
        assert_eq!(numbers(Some(line(7, 7))), (vec![], 0));
        assert_eq!(numbers(Some(line(2, 2))), (vec![5, 6, 7], 2));
        assert_eq!(numbers(Some(line(400, 3))), (vec![5, 6, 7], 0));
        assert_eq!(numbers(Some(line(6, 3))), (vec![5, 6, 7], 0));
    }
}
