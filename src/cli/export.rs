//! `wellspring export`: the whole site as files that import again, or one conference for people and their tools.

use std::path::PathBuf;

use clap::Args;
use indicatif::ProgressBar;
use serde::Serialize;

use super::house::{self, Desk, unexpected};
use super::{Common, bar, print, typed};
use crate::domain::{Answer, Query, Reference, Slug};
use crate::store::Write;
use crate::store::site::{self, Manifest, SiteError};

/// Export the whole site as JSONL, so that `import jsonl` makes the same community of it
///
/// One file for each table and a manifest, from one view of the database; a server goes on meanwhile. Whoever has the files
/// has everything, drafts and hashes of passwords too: keep them as you keep a backup.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring export /srv/export-2026-11 --data /var/lib/wellspring\n\nDIR must not exist; it appears when the export is whole.\n\nExample: wellspring export tools-2026 --conference tools\n\nWith --json an object: dir, and of a conference conference and rows; of the site site, schema, rows, left_out (objects: what, why), files (by name: rows, sha256)."
)]
pub(super) struct Export {
    /// Where it goes
    dir: PathBuf,
    /// Export this conference alone, for people and their tools; a README.txt beside it says what is where
    #[arg(long, value_name = "SLUG", value_parser = typed::slug, conflicts_with = "without_secrets")]
    conference: Option<Slug>,
    /// Leave out passwords, keys, codes and invitations: members come in again with `member recover`
    #[arg(long)]
    without_secrets: bool,
}

#[derive(Serialize)]
struct Record<'a> {
    dir: &'a std::path::Path,
    #[serde(flatten)]
    manifest: &'a Manifest,
    rows: u64,
}

impl Export {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        house::visit_to(common, true, async |desk| match &self.conference {
            Some(slug) => self.conference(&desk, slug, common.json).await,
            None => self.site(&desk, common.json).await,
        })
    }

    async fn conference(&self, desk: &Desk, slug: &Slug, json: bool) -> anyhow::Result<()> {
        let place = Reference {
            slug: slug.clone(),
            topic: None,
            post: None,
        };
        let Answer::Place(place) = desk.ask(Query::Resolve(place)).await? else {
            return Err(unexpected());
        };
        let (id, to) = (place.conference.id, self.dir.clone());
        let export = desk
            .store
            .read(move |r| site::export_conference(r, id, &to));
        let rows = export.await.map_err(hint)?;
        if json {
            return print::json(&serde_json::json!({
                "dir": self.dir,
                "conference": slug.as_str(),
                "rows": rows,
            }));
        }
        Ok(print::line(format_args!(
            "exported {slug}, {}, to {}",
            print::many(rows, "row"),
            self.dir.display()
        ))?)
    }

    async fn site(&self, desk: &Desk, json: bool) -> anyhow::Result<()> {
        let identify = |w: &mut Write<'_>| site::identify(w);
        desk.store.write(identify).await?;
        let (to, secrets, now) = (self.dir.clone(), !self.without_secrets, desk.forum.now());
        let bar = bar::of(0, "{msg:>10} {wide_bar} {pos}/{len} rows", "exporting");
        let shown = bar.clone();
        let export = desk.store.read(move |r| {
            let program = (env!("CARGO_PKG_VERSION"), now);
            site::export(r, program, secrets, &to, &mut |done, all| {
                shows(&shown, done, all);
            })
        });
        let manifest = export.await.map_err(hint)?;
        bar.finish_and_clear();
        if json {
            return print::json(&Record {
                dir: &self.dir,
                rows: manifest.rows(),
                manifest: &manifest,
            });
        }
        print::line(format_args!(
            "exported {} of {} to {}",
            print::many(manifest.rows(), "row"),
            print::many(manifest.files.len(), "table"),
            self.dir.display()
        ))?;
        for left in &manifest.left_out {
            print::line(format_args!("  left out: {}; {}", left.what, left.why))?;
        }
        Ok(())
    }
}

/// Moves a bar.
pub(super) fn shows(bar: &ProgressBar, done: u64, all: u64) {
    bar.set_length(all);
    bar.set_position(done);
}

/// What to do about a failure.
pub(super) fn hint(error: SiteError) -> anyhow::Error {
    let hint = match &error {
        SiteError::Exists(_) => "name a directory that is not there yet",
        SiteError::Changed(..) | SiteError::Dangling(..) => {
            "copy the export once more, or make another"
        }
        SiteError::Newer { .. } => "use the version of this program that wrote it, or a later one",
        SiteError::Occupied(_) | SiteError::OtherTime(_) => {
            "import into an empty directory: --data DIR"
        }
        SiteError::InUse(_) | SiteError::Running(_) => "stop what runs there first",
        _ => return error.into(),
    };
    super::trouble::hinted(error.to_string(), hint)
}
