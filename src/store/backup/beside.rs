//! What lies beside a backup: the host key, without which every member's client warns of an attack, the configuration, and
//! the house rules of the site. Files of their own, so that a restore by hand needs no tool.

use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use super::{BackupError, at, with};
use crate::domain::Language;

/// The host key in the data directory.
const HOST_KEY: &str = "host_ed25519";
/// What the backup of the configuration is called.
pub(super) const CONFIG: &str = ".config.toml";

/// A file that lies beside a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// Behind the name of the backup.
    pub suffix: String,
    /// Where it belongs, seen from the data directory; none for the configuration.
    pub place: Option<PathBuf>,
}

/// All that can lie beside one.
pub(super) fn all() -> Vec<Beside> {
    let mut all = vec![
        Beside {
            suffix: ".hostkey".into(),
            place: Some(HOST_KEY.into()),
        },
        Beside {
            suffix: CONFIG.into(),
            place: None,
        },
    ];
    all.extend(Language::ALL.map(|language| Beside {
        suffix: format!(".rules.{}.md", language.tag()),
        place: Some(PathBuf::from("rules").join(format!("{}.md", language.tag()))),
    }));
    all
}

/// Copies that have no name yet.
pub(super) struct Copies(Vec<PathBuf>);

/// Copies what there is beside the backup `to`, synced, under other names.
pub(super) fn copy(to: &Path, data: &Path, config: Option<&Path>) -> Result<Copies, BackupError> {
    let mut copies = Copies(Vec::new());
    for beside in all() {
        let from = match (&beside.place, config) {
            (Some(place), _) => data.join(place),
            (None, Some(config)) => config.to_owned(),
            (None, None) => continue,
        };
        let name = with(to, &beside.suffix);
        if write(&from, &part_of(&name))? {
            copies.0.push(name);
        }
    }
    Ok(copies)
}

fn part_of(name: &Path) -> PathBuf {
    with(name, ".part")
}

/// Copies a file that its owner alone may read from then on; whether there is one.
pub(super) fn write(from: &Path, to: &Path) -> Result<bool, BackupError> {
    let words = match fs::read(from) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        read => read.map_err(at(from))?,
    };
    let mut options = OpenOptions::new();
    options.create(true).truncate(true).write(true).mode(0o600);
    let written = options.open(to).and_then(|mut file| {
        file.set_permissions(fs::Permissions::from_mode(0o600))?;
        file.write_all(&words)?;
        file.sync_all()
    });
    written.map_err(at(to))?;
    Ok(true)
}

impl Copies {
    /// Gives them their names.
    pub(super) fn keep(self) -> Result<Vec<PathBuf>, BackupError> {
        for name in &self.0 {
            fs::rename(part_of(name), name).map_err(at(name))?;
        }
        Ok(self.0.clone())
    }
}

impl Drop for Copies {
    fn drop(&mut self) {
        for name in &self.0 {
            let _ = fs::remove_file(part_of(name));
        }
    }
}
