//! A member's own: `wellspring member export`, everything that is stored of them; and the commands beside it, by which posts
//! become theirs, and by which they go.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, Subcommand};

use super::claim::Claim;
use super::erase::Erase;
use super::house::{Desk, unexpected};
use super::{print, typed};
use crate::domain::{Answer, CareAnswer, CareQuery, Handle, Query};

/// What is done with a member's own.
#[derive(Debug, Subcommand)]
pub(super) enum Own {
    Claim(Claim),
    Export(Export),
    Erase(Erase),
}

impl Own {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        match self {
            Self::Claim(claim) => claim.run(desk).await,
            Self::Export(export) => export.run(desk).await,
            Self::Erase(erase) => erase.run(desk).await,
        }
    }
}

/// Write everything that is stored of a member into a zip archive
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring member export ada ada.zip\n\nJSON lines for each subject (profile, keys, posts and their versions, drafts, votes, marks, notices, the log), and the posts as text. It is for ada alone: drafts are in it. Members get it by themselves: ssh HOST export-me > me.zip\n\nWith --json an object: handle, file, bytes."
)]
pub(super) struct Export {
    #[arg(value_parser = typed::handle)]
    handle: Handle,
    /// The archive; it must not exist
    file: PathBuf,
}

impl Export {
    pub(super) async fn run(self, desk: &Desk) -> anyhow::Result<()> {
        let query = CareQuery::Archive(Some(self.handle.clone()));
        let Answer::Care(CareAnswer::Archive(archive)) = desk.ask(Query::Care(query)).await? else {
            return Err(unexpected());
        };
        let name = || self.file.display().to_string();
        let mut options = OpenOptions::new();
        let options = options.write(true).create_new(true).mode(0o600);
        let mut file = options.open(&self.file).with_context(name)?;
        let written = file.write_all(&archive.0).and_then(|()| file.sync_all());
        if written.is_err() {
            // Half an archive is of no use, and stands in the way of the next attempt.
            let _ = fs::remove_file(&self.file);
        }
        written.with_context(name)?;
        if desk.json {
            return print::json(&serde_json::json!({
                "handle": self.handle.as_str(),
                "file": self.file,
                "bytes": archive.0.len(),
            }));
        }
        let bytes = archive.0.len();
        let bytes = print::many(bytes, "byte");
        Ok(print::line(format_args!("{bytes} in {}", name()))?)
    }
}
