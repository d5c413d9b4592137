//! The way back: a backup takes the place of the database of a stopped server.
//!
//! What takes the place is a copy that was found whole before anything moves. The old database, its journals and what else
//! is replaced go aside together; nothing is deleted. A crash in between leaves a file that keeps a server from starting on
//! an empty forum ([`super::open`] looks for it), and the restore can be done again.

use std::fs::{self, DirBuilder};
use std::io::ErrorKind;
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};

use super::verify::{Contents, tried};
use super::{BackupError, at, beside, open, sync_directory, with};
use crate::domain::Time;
use crate::store::ServerLock;

/// What a restore did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// What the forum holds now.
    pub contents: Contents,
    /// Where what was there before lies; none where nothing was.
    pub aside: Option<PathBuf>,
    /// What else was put back, seen from the data directory.
    pub beside: Vec<PathBuf>,
    /// The configuration of then, which is not put back, as the file in use lies elsewhere.
    pub config: Option<PathBuf>,
}

/// Puts the backup `file` in the place of the database in `data`. The lock keeps servers out meanwhile.
///
/// # Errors
/// [`BackupError`]; unless it is of the disk, nothing has changed.
pub fn restore(
    file: &Path,
    data: &Path,
    now: Time,
    _lock: &ServerLock,
) -> Result<Restored, BackupError> {
    let database = open::path(data);
    let (mut part, contents) = tried(file, &database)?;
    let mut aside = Aside::new(data, now);
    let mut all = ["", "-wal", "-shm"].into_iter();
    let taken = all.try_for_each(|journal| aside.take(&with(&database, journal)));
    // Once that moved a failure leaves it, as a crash would: no server begins an empty forum beside it.
    if !database.exists() {
        part.stay();
    }
    taken?;
    part.keep(&database)?;
    let mut restored = Vec::new();
    for beside in beside::all() {
        let Some(place) = beside.place else { continue };
        let (kept, place_of) = (with(file, &beside.suffix), data.join(&place));
        if !kept.exists() || same(&kept, &place_of) {
            continue;
        }
        make_directory(&place_of)?;
        let part = with(&place_of, ".part");
        beside::write(&kept, &part)?;
        aside.take(&place_of)?;
        fs::rename(&part, &place_of).map_err(at(&place_of))?;
        sync_directory(&place_of)?;
        restored.push(place);
    }
    sync_directory(&database)?;
    Ok(Restored {
        contents,
        aside: aside.made,
        beside: restored,
        config: Some(with(file, beside::CONFIG)).filter(|config| config.exists()),
    })
}

/// Whether two files say the same.
fn same(one: &Path, other: &Path) -> bool {
    match (fs::read(one), fs::read(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// Makes the directory of a file.
fn make_directory(file: &Path) -> Result<(), BackupError> {
    let directory = super::directory(file);
    let made = DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(directory);
    made.map_err(at(directory))
}

/// Where what is replaced goes; made when the first thing does.
struct Aside {
    path: PathBuf,
    made: Option<PathBuf>,
}

impl Aside {
    fn new(data: &Path, now: Time) -> Self {
        let stamp = now.written().replace(' ', "-").replace(':', "");
        let name = |more: &str| data.join(format!("before-restore-{stamp}{more}"));
        let first = name("");
        let path = if first.exists() {
            // Twice in a minute.
            (2..)
                .map(|n| name(&format!("-{n}")))
                .find(|path| !path.exists())
                .unwrap_or(first)
        } else {
            first
        };
        Self { path, made: None }
    }

    /// Moves a file here, if it is there.
    fn take(&mut self, file: &Path) -> Result<(), BackupError> {
        let Some(name) = file.file_name() else {
            return Ok(());
        };
        if !file.exists() {
            return Ok(());
        }
        if self.made.is_none() {
            let made = DirBuilder::new().mode(0o700).create(&self.path);
            made.map_err(at(&self.path))?;
            self.made = Some(self.path.clone());
        }
        match fs::rename(file, self.path.join(name)) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            moved => moved.map_err(at(file)),
        }?;
        sync_directory(&self.path.join(name))
    }
}
