//! `wellspring import`: what was written elsewhere. `mbox` reads the format; here it goes into the forum, in batches so
//! small that members of a running server do not notice, and what was left out is told.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use serde::Serialize;

use super::export::{hint, shows};
use super::house::{self, Desk, unexpected};
use super::mbox::{self, Mailbox};
use super::trouble::Told;
use super::{Common, bar, print, typed};
use crate::domain::{Command, Done, Imported, Query, Reference, Slug};
use crate::store::site;

/// Posts of one transaction; it takes some 50 ms, for which everybody else waits.
const BATCH: usize = 50;

/// Import what was written elsewhere
#[derive(Debug, Subcommand)]
pub(super) enum Import {
    Mbox(Mbox),
    Jsonl(Jsonl),
}

/// Make the community of an export again, in a data directory that has none
///
/// Members, conferences, posts, references: all is as it was. Twice adds nothing; an import that was interrupted goes on. As the
/// same numbers cannot be given twice, it makes the whole database and adds to none: no server can run there meanwhile.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring import jsonl /srv/export-2026-11 --data /var/lib/wellspring\n\nEnd the server of that data directory first.\n\nWith --json an object: known (true: it was there, nothing was added), site, schema, program, at, rows, left_out (what the export does not have: objects with what and why), ignored (files that are no part of it)."
)]
pub(super) struct Jsonl {
    /// What `wellspring export` made
    dir: PathBuf,
}

/// Import the archive of a mailing list (an mbox file) into a conference
///
/// Threads become topics, and senders members whom nobody has claimed yet. What was imported before is skipped, so a file
/// that has grown can be imported again.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring import mbox tools-list.mbox --conference tools\n\nWith --json an object: messages (read), topics, posts, senders (added), known (posts that were there), left_out (messages), skipped (the first hundred of them: objects with message, its number in the file, and reason), oddities (how often each was met)."
)]
pub(super) struct Mbox {
    file: PathBuf,
    /// Where it goes; it must exist
    #[arg(long, value_name = "SLUG", value_parser = typed::slug)]
    conference: Slug,
}

/// What an import did, as printed with `--json`.
#[derive(Serialize)]
struct Record {
    messages: u64,
    topics: u32,
    posts: u32,
    known: u64,
    senders: u32,
    left_out: u64,
    skipped: Vec<SkippedRecord>,
    oddities: BTreeMap<&'static str, u64>,
}

#[derive(Serialize)]
struct SkippedRecord {
    message: u64,
    reason: &'static str,
}

impl Import {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        match self {
            Self::Mbox(mbox) => {
                house::visit(common, async |desk| mbox.run(&desk, common.json).await)
            }
            Self::Jsonl(jsonl) => jsonl.run(common),
        }
    }
}

impl Jsonl {
    fn run(self, common: &Common) -> anyhow::Result<()> {
        let data = house::configuration(common, Vec::new())?.config.server.data;
        let bar = bar::of(0, "{msg:>10} {wide_bar} {pos}/{len} rows", "importing");
        let done = site::import(&self.dir, &data, &mut |done, all| shows(&bar, done, all));
        let done = done.map_err(hint)?;
        bar.finish_and_clear();
        let manifest = &done.manifest;
        if common.json {
            return print::json(&serde_json::json!({
                "known": done.known,
                "site": manifest.site,
                "schema": manifest.schema,
                "program": manifest.program,
                "at": manifest.at,
                "rows": manifest.rows(),
                "left_out": manifest.left_out,
                "ignored": done.ignored,
            }));
        }
        if done.known {
            return Ok(print::line(
                "this community is here already; nothing was added",
            )?);
        }
        print::line(format_args!(
            "imported {} of {} into {}",
            print::many(manifest.rows(), "row"),
            print::many(manifest.files.len(), "table"),
            data.display()
        ))?;
        for left in &manifest.left_out {
            print::line(format_args!("  not in it: {}; {}", left.what, left.why))?;
        }
        for name in &done.ignored {
            let name = crate::domain::SafeText::line(name);
            print::line(format_args!(
                "  skipped: {name}; the manifest does not name it"
            ))?;
        }
        Ok(())
    }
}

impl Mbox {
    async fn run(self, desk: &Desk, json: bool) -> anyhow::Result<()> {
        let place = Reference {
            slug: self.conference.clone(),
            topic: None,
            post: None,
        };
        desk.ask(Query::Resolve(place)).await?;
        let mailbox = read(&self.file, desk)?;
        let report = mailbox.report.clone();
        let mut done = Imported::default();
        let bar = bar::of(
            report.posts,
            "{msg:>10} {wide_bar} {pos}/{len}",
            "importing",
        );
        for batch in mbox::batches(mailbox.topics, BATCH) {
            let batch: Vec<_> = batch
                .into_iter()
                .map(|topic| (self.conference.clone(), topic))
                .collect();
            let posts: usize = batch.iter().map(|(_, topic)| topic.posts.len()).sum();
            let Done::Imported(more) = desk.act(Command::Import(batch)).await? else {
                return Err(unexpected());
            };
            done.topics += more.topics;
            done.posts += more.posts;
            done.senders += more.senders;
            bar.inc(posts as u64);
        }
        bar.finish_and_clear();
        let record = Record {
            messages: report.messages,
            topics: done.topics,
            posts: done.posts,
            known: report.posts.saturating_sub(u64::from(done.posts)),
            senders: done.senders,
            left_out: report.left_out(),
            skipped: report
                .skipped
                .iter()
                .map(|skipped| SkippedRecord {
                    message: skipped.number,
                    reason: skipped.reason.as_str(),
                })
                .collect(),
            oddities: report
                .odd
                .iter()
                .map(|(oddity, count)| (oddity.as_str(), *count))
                .collect(),
        };
        if json {
            print::json(&record)?;
            return match report.posts {
                0 => Err(Told.into()),
                _ => Ok(()),
            };
        }
        record.tell()?;
        if report.posts == 0 {
            bail!("nothing in {} could be read", self.file.display());
        }
        Ok(())
    }
}

/// Reads the file. This is the only work of the process, so nothing waits behind it.
fn read(path: &Path, desk: &Desk) -> anyhow::Result<Mailbox> {
    let name = || path.display().to_string();
    let file = File::open(path).with_context(name)?;
    let size = file.metadata().with_context(name)?.len();
    let bar = bar::of(
        size,
        "{msg:>10} {wide_bar} {bytes}/{total_bytes}",
        "reading",
    );
    let mailbox = mbox::read(file, &desk.config.limits(), |read| bar.set_position(read));
    bar.finish_and_clear();
    mailbox.with_context(name)
}

impl Record {
    fn tell(&self) -> anyhow::Result<()> {
        for (what, count) in [
            ("messages read", self.messages),
            ("topics opened", self.topics.into()),
            ("posts imported", self.posts.into()),
            ("posts known already", self.known),
            ("senders added", self.senders.into()),
            ("messages left out", self.left_out),
        ] {
            print::line(format_args!("{what:<20}{count:>8}"))?;
        }
        for skipped in &self.skipped {
            print::line(format_args!(
                "  left out: message {}, {}",
                skipped.message, skipped.reason
            ))?;
        }
        let more = self.left_out.saturating_sub(self.skipped.len() as u64);
        if more > 0 {
            print::line(format_args!("  left out: {more} more"))?;
        }
        for (oddity, count) in &self.oddities {
            print::line(format_args!("  {oddity}: {count}"))?;
        }
        Ok(())
    }
}
