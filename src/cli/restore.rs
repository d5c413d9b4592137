//! `wellspring restore`: a backup takes the place of the database, with the server stopped.

use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;
use serde::Serialize;

use super::backup::{explained, posts};
use super::trouble::hinted;
use super::{Common, house, print};
use crate::store::backup::{self, Restored};
use crate::store::{self, ConsoleLock, LockError, ServerLock, system_clock};

/// Put a backup in the place of the forum, with the server stopped
///
/// FILE is checked first; then the database, its journals, and the host key and house rules that differ go into a directory
/// before-restore-DATE in the data directory, and the copies take their places. References stay what they were. Without --yes it
/// says what would happen, and asks where somebody is at the terminal; where there is no forum yet, it needs no yes.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring restore /var/backups/wellspring.db --yes\n\nStop the server first: systemctl stop wellspring. A backup of an older version is brought up to date; one of a newer version is refused. The configuration is not put back: it lies beside FILE. Nothing is deleted, so restoring what lies in before-restore-DATE undoes it.\n\nWith --json an object: path, posts, newest_post (RFC 3339, or null), schema, aside (where what was there lies, or null), restored (what else was put back), config (the configuration of then, or null), done (false where only was said what would happen)."
)]
pub(super) struct Restore {
    file: PathBuf,
    /// Do it without asking
    #[arg(long)]
    yes: bool,
}

/// A restore as printed with `--json`.
#[derive(Serialize)]
struct Record<'a> {
    path: &'a Path,
    posts: u64,
    newest_post: Option<String>,
    schema: i32,
    aside: Option<&'a Path>,
    restored: &'a [PathBuf],
    config: Option<&'a Path>,
    done: bool,
}

impl Restore {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        let config = house::configuration(common, Vec::new())?.config;
        let data = config.server.data;
        let there = store::exists(&data);
        if !there {
            house::make_directory(&data)?;
        }
        let lock = ServerLock::take(&data).map_err(|error| match error {
            LockError::Running(_) => hinted(
                format!("a server is running on {}", data.display()),
                "stop it first: systemctl stop wellspring",
            ),
            LockError::Io(..) | LockError::Console(_) => error.into(),
        })?;
        let _desk = ConsoleLock::alone(&data).map_err(|error| match error {
            LockError::Console(_) => hinted(error.to_string(), "leave it first: Q"),
            LockError::Io(..) | LockError::Running(_) => error.into(),
        })?;
        if there && !self.yes && !self.may_begin(&data, common.json)? {
            return Ok(());
        }
        let done = backup::restore(&self.file, &data, system_clock()(), &lock);
        let done = done.map_err(explained)?;
        drop(lock);
        self.tell(&data, &done, common.json)
    }

    /// Says what would happen, and asks whether it may where somebody can be asked.
    fn may_begin(&self, data: &Path, json: bool) -> anyhow::Result<bool> {
        let contents = backup::verify(&self.file).map_err(explained)?;
        if json {
            print::json(&Record {
                path: &self.file,
                posts: contents.posts,
                newest_post: contents.newest.map(print::rfc3339),
                schema: contents.schema,
                aside: None,
                restored: &[],
                config: None,
                done: false,
            })?;
            return Ok(false);
        }
        print::line(format_args!(
            "{}, found whole, takes the place of the forum in {}, which goes into before-restore-DATE there",
            self.file.display(),
            data.display()
        ))?;
        print::line(posts(&contents))?;
        if !io::stdin().is_terminal() {
            print::line("nothing was changed; --yes does it")?;
            return Ok(false);
        }
        let mut out = io::stderr();
        write!(out, "Type yes to do it: ")?;
        out.flush()?;
        let mut answer = String::new();
        io::stdin().read_line(&mut answer).context("no answer")?;
        match answer.trim() {
            "yes" => Ok(true),
            _ => Err(hinted(
                "nothing was changed",
                "type yes, or say --yes, to do it",
            )),
        }
    }

    fn tell(&self, data: &Path, done: &Restored, json: bool) -> anyhow::Result<()> {
        if json {
            return print::json(&Record {
                path: &self.file,
                posts: done.contents.posts,
                newest_post: done.contents.newest.map(print::rfc3339),
                schema: done.contents.schema,
                aside: done.aside.as_deref(),
                restored: &done.beside,
                config: done.config.as_deref(),
                done: true,
            });
        }
        print::line(format_args!(
            "{} holds the forum of {}: found whole",
            data.display(),
            self.file.display()
        ))?;
        print::line(posts(&done.contents))?;
        for place in &done.beside {
            print::line(format_args!("put back: {}", place.display()))?;
        }
        if let Some(config) = &done.config {
            print::line(format_args!(
                "not put back, look at it yourself: {}",
                config.display()
            ))?;
        }
        if let Some(aside) = &done.aside {
            print::line(format_args!("what was there before: {}", aside.display()))?;
        }
        print::line("now start the server: systemctl start wellspring, or wellspring serve")?;
        Ok(())
    }
}
