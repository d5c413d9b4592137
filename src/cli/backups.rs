//! `wellspring backups`: those that the server keeps, and whether they are whole.

use std::path::Path;

use clap::Args;
use serde::Serialize;

use super::house::{self, Desk, unexpected};
use super::trouble::Told;
use super::{Common, print};
use crate::domain::{
    Answer, BackupStage, Backups, Care, CareAnswer, CareQuery, Command, Language, Query, Wholeness,
};
use crate::text::Words;

/// The backups that the server keeps, the newest first
///
/// Each was found whole when it was made; --check looks through all of them again, one after the other, while members go on.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring backups\nExample: wellspring backups --check\n\nStatus 1 when one is found damaged. How often one is made, where, and how many are kept, `wellspring config` shows under backup; `wellspring backup FILE` makes one elsewhere, and `wellspring check FILE` looks through that.\n\nWith --json an object: directory, every_hours (or null: only by hand), keep, free (bytes, or null), running (copying, verifying, or null), last (when and where one was made, by the server or a command: at, path; or null), failed (at, why; or null), backups (objects: path, at, bytes, whole (true or false with --check, else null), problem (or null))."
)]
pub(super) struct Show {
    /// Look through each of them again
    #[arg(long)]
    check: bool,
}

/// The backups as printed with `--json`.
#[derive(Serialize)]
struct Record {
    directory: String,
    every_hours: Option<i64>,
    keep: u32,
    free: Option<u64>,
    running: Option<&'static str>,
    last: Option<Last>,
    failed: Option<Failed>,
    backups: Vec<Row>,
}

#[derive(Serialize)]
struct Last {
    at: String,
    path: String,
}

#[derive(Serialize)]
struct Failed {
    at: String,
    why: String,
}

#[derive(Serialize)]
struct Row {
    path: String,
    at: String,
    bytes: u64,
    whole: Option<bool>,
    problem: Option<String>,
}

impl Show {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        house::visit_to(common, true, async |desk| {
            let mut backups = ask(&desk).await?;
            if self.check {
                for kept in &backups.rows {
                    let look = Care::VerifyBackup(kept.name.clone());
                    desk.act(Command::Care(look)).await?;
                    desk.forum.backed_up().await;
                }
                backups = ask(&desk).await?;
            }
            let damaged = backups.rows.iter();
            let damaged = damaged.filter(|kept| matches!(kept.found, Wholeness::Damaged(_)));
            let damaged = damaged.count();
            match common.json {
                true => print::json(&Record::from(&*backups))?,
                false => tell(&backups)?,
            }
            match damaged {
                0 => Ok(()),
                _ if common.json => Err(Told.into()),
                1 => anyhow::bail!("1 backup is damaged"),
                many => anyhow::bail!("{many} backups are damaged"),
            }
        })
    }
}

async fn ask(desk: &Desk) -> anyhow::Result<Box<Backups>> {
    let query = Query::Care(CareQuery::Backups);
    match desk.ask(query).await? {
        Answer::Care(CareAnswer::Backups(backups)) => Ok(backups),
        _ => Err(unexpected()),
    }
}

/// Prints them for people.
fn tell(backups: &Backups) -> anyhow::Result<()> {
    let record = Record::from(backups);
    let row = |row: &Row| {
        let bytes = Words::of(Language::En).size(row.bytes);
        let found = match (row.whole, &row.problem) {
            (_, Some(problem)) => format!("damaged: {problem}"),
            (Some(_), None) => "whole".to_owned(),
            (None, None) => "whole when it was made".to_owned(),
        };
        let at = row.at.replace('T', " ");
        let at = at.get(..16).unwrap_or_default().to_owned();
        [at, bytes, found, row.path.clone()]
    };
    let rows: Vec<_> = record.backups.iter().map(row).collect();
    let names = ["made (UTC)", "size", "found", "file"];
    let none = format!("there are no backups in {}", record.directory);
    print::table(names, &rows, &none)?;
    print::line(rhythm(record.every_hours, record.keep))?;
    if let Some(stage) = record.running {
        print::line(format_args!("now: {stage}"))?;
    }
    if let Some((at, why)) = &backups.failed {
        let at = print::minute(*at);
        print::line(format_args!("none was made at {at} UTC: {why}"))?;
    }
    Ok(())
}

/// How often one is made, and how many are kept.
fn rhythm(every_hours: Option<i64>, keep: u32) -> String {
    let every = match every_hours {
        Some(1) => "one is made each hour".to_owned(),
        Some(hours) => format!("one is made every {hours} h"),
        None => "one is made when somebody asks for it".to_owned(),
    };
    match keep {
        1 => format!("{every}; the last is kept"),
        many => format!("{every}; {many} are kept"),
    }
}

impl From<&Backups> for Record {
    fn from(backups: &Backups) -> Self {
        let directory = backups.directory.to_string();
        let rows = backups.rows.iter().map(|kept| {
            let (whole, problem) = match &kept.found {
                Wholeness::WhenMade => (None, None),
                Wholeness::Whole(_) => (Some(true), None),
                Wholeness::Damaged(what) => (Some(false), Some(what.to_string())),
            };
            let path = Path::new(&directory).join(kept.name.as_str());
            Row {
                path: path.to_string_lossy().into_owned(),
                at: print::rfc3339(kept.at),
                bytes: kept.bytes,
                whole,
                problem,
            }
        });
        Self {
            every_hours: backups.every.map(|every| every / crate::domain::Time::HOUR),
            keep: backups.keep,
            free: backups.free,
            running: backups.running.as_ref().map(|stage| match stage {
                BackupStage::Copying(_) => "copying",
                BackupStage::Verifying | BackupStage::Again(_) => "verifying",
            }),
            last: backups.last.as_ref().map(|(at, path)| Last {
                at: print::rfc3339(*at),
                path: path.to_string(),
            }),
            failed: backups.failed.as_ref().map(|(at, why)| Failed {
                at: print::rfc3339(*at),
                why: why.to_string(),
            }),
            backups: rows.collect(),
            directory,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::rhythm;

    #[test]
    fn one_is_no_plural() {
        assert_eq!(
            rhythm(Some(36), 1),
            "one is made every 36 h; the last is kept"
        );
        assert_eq!(rhythm(Some(1), 14), "one is made each hour; 14 are kept");
    }
}
