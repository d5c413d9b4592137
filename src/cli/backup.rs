//! `wellspring backup`: a copy of the forum while it runs, found whole before it counts.

use std::path::PathBuf;
use std::time::Instant;

use clap::Args;
use serde::Serialize;

use super::trouble::hinted;
use super::{Common, bar, house, print};
use crate::domain::Language;
use crate::store::backup::{self, BackupError, Contents, Plan, Stage};
use crate::store::system_clock;
use crate::text::Words;

/// Back up the forum into a file, while members go on
///
/// The copy is of one moment, is compared with the database and checked like it, and only then gets its name. A file that is there already is replaced with --force only.
/// Beside it lie the host key (FILE.hostkey), the configuration (FILE.config.toml) and the site's house rules, if it has any.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring backup /var/backups/wellspring.db\n\nFILE can be a directory; the file in it is named after the moment. Status 1 when there is no good copy; a file that was there is untouched then. `wellspring restore FILE` is the way back. Do not copy the database with `cp` or Debian's sqlite3 while a server runs.\n\nWith --json an object: path, at (RFC 3339), bytes, seconds, posts, newest_post (RFC 3339, or null), schema, verified, beside (the other files)."
)]
pub(super) struct Backup {
    /// The file, which must not be there yet, or a directory
    file: PathBuf,
    /// Replace FILE if it is there already
    #[arg(long)]
    force: bool,
    /// Leave out free pages, and with them what was deleted; needs twice the room meanwhile
    #[arg(long)]
    compact: bool,
}

/// A backup as printed with `--json`.
#[derive(Serialize)]
struct Record<'a> {
    path: &'a PathBuf,
    at: String,
    bytes: u64,
    seconds: f64,
    posts: u64,
    newest_post: Option<String>,
    schema: i32,
    verified: bool,
    beside: &'a [PathBuf],
}

impl Backup {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        house::visit_to(common, true, async |desk| {
            let now = system_clock()();
            let to = match self.file.is_dir() {
                true => self.file.join(backup::name(now)),
                false => self.file,
            };
            let parent = to.parent().filter(|parent| !parent.as_os_str().is_empty());
            if let Some(parent) = parent.filter(|parent| !parent.is_dir()) {
                return Err(hinted(
                    format!("there is no directory {}", parent.display()),
                    "make it first, or name another",
                ));
            }
            if to.exists() && !self.force {
                return Err(hinted(
                    format!("{} is there already", to.display()),
                    "name another file, or a directory; --force replaces it once the new one is whole",
                ));
            }
            let plan = Plan {
                data: desk.config.server.data.clone(),
                to,
                compact: self.compact,
                config: house::file(common),
            };
            let began = Instant::now();
            let bar = bar::of(1, "{msg:>10} {wide_bar} {percent}%", "copying");
            let made = backup::make(&plan, now, &mut |stage| {
                match stage {
                    Stage::Copying(done, all) => {
                        bar.set_length(all);
                        bar.set_position(done);
                    }
                    Stage::Compacting => bar.set_message("compacting"),
                    Stage::Verifying => bar.set_message("verifying"),
                }
                true
            });
            bar.finish_and_clear();
            let made = made.map_err(explained)?;
            let seconds = began.elapsed().as_secs_f64();
            let remembered = made.clone();
            let remembering = desk.store.write(move |w| backup::remember(w, &remembered));
            remembering.await.map_err(anyhow::Error::new)?;
            let newest = made.contents.newest;
            if common.json {
                return print::json(&Record {
                    path: &made.path,
                    at: print::rfc3339(made.at),
                    bytes: made.bytes,
                    seconds,
                    posts: made.contents.posts,
                    newest_post: newest.map(print::rfc3339),
                    schema: made.contents.schema,
                    verified: true,
                    beside: &made.beside,
                });
            }
            print::line(format_args!(
                "{}: {}, found whole, in {seconds:.1} s",
                made.path.display(),
                Words::of(Language::En).size(made.bytes)
            ))?;
            print::line(posts(&made.contents))?;
            for beside in &made.beside {
                print::line(format_args!("beside it: {}", beside.display()))?;
            }
            Ok(())
        })
    }
}

/// What is in a copy, for people.
pub(super) fn posts(contents: &Contents) -> String {
    let newest = contents.newest.map_or_else(String::new, |at| {
        format!(", the newest of {} UTC", print::minute(at))
    });
    format!("posts: {}{newest}", contents.posts)
}

/// A failure with what to do about it, where that can be said.
pub(super) fn explained(error: BackupError) -> anyhow::Error {
    let said = error.to_string();
    match error {
        BackupError::NoRoom { .. } | BackupError::DiskFull(_) => hinted(
            said,
            "make room there, or name a file on another disk; what was there is untouched",
        ),
        BackupError::Newer { .. } => {
            hinted(said, "use the wellspring that made it, or a later one")
        }
        BackupError::InUse(_) => hinted(
            said,
            "make a backup of it first: wellspring backup FILE --data DIR",
        ),
        BackupError::Damaged { .. } => hinted(said, "take an older backup"),
        error => error.into(),
    }
}
