//! The directory in which the server keeps its backups, each named after its moment, and which of them go.

use std::fs::{self, DirBuilder, File};
use std::io::{self, ErrorKind};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use super::{BackupError, at, beside, with};
use crate::domain::Time;

/// Backups that are looked at in one directory.
const MOST: usize = 1_000;
/// How a name begins and ends; the moment stands between.
const NAME: (&str, &str) = ("wellspring-", ".db");

/// A backup in the directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Where.
    pub path: PathBuf,
    /// Its name.
    pub name: String,
    /// Of which minute.
    pub at: Time,
    /// Its size.
    pub bytes: u64,
}

impl Kept {
    /// Whether its name is of a moment that has not come: the clock was ahead when it was made. It says nothing of how old the
    /// newest one is, and takes no other one's place.
    #[must_use]
    pub fn is_ahead(&self, now: Time) -> bool {
        self.at > now.plus(Time::MINUTE)
    }
}

/// What a backup of this moment is called, where nobody says otherwise.
#[must_use]
pub fn name(at: Time) -> String {
    let digits = at.written().replace(['-', ':'], "").replace(' ', "-");
    format!("{}{digits}{}", NAME.0, NAME.1)
}

/// The moment that a name tells.
fn moment(name: &str) -> Option<Time> {
    let digits = name.strip_prefix(NAME.0)?.strip_suffix(NAME.1)?;
    let (day, minute) = digits.split_once('-')?;
    let (Some(year), Some(month), Some(day)) = (day.get(..4), day.get(4..6), day.get(6..)) else {
        return None;
    };
    let at = Time::minute(&format!(
        "{year}-{month}-{day} {}:{}",
        minute.get(..2)?,
        minute.get(2..)?
    ))?;
    (self::name(at) == name).then_some(at)
}

/// Makes the directory, for its owner alone, where it is missing.
///
/// # Errors
/// As the system.
pub fn prepare(directory: &Path) -> Result<(), BackupError> {
    let made = DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(directory);
    made.map_err(at(directory))
}

/// The backups in the directory, the newest first; none where it does not exist.
///
/// # Errors
/// As the system.
pub fn list(directory: &Path) -> io::Result<Vec<Kept>> {
    let entries = match fs::read_dir(directory) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut kept = Vec::new();
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if let (Some(at), Ok(found)) = (moment(&name), entry.metadata())
            && found.is_file()
        {
            kept.push(Kept {
                path: entry.path(),
                name,
                at,
                bytes: found.len(),
            });
        }
    }
    kept.sort_by_key(|kept| std::cmp::Reverse(kept.at));
    kept.truncate(MOST);
    Ok(kept)
}

/// Removes all but the newest `keep`, with what lies beside them, and what attempts that were killed have left. Those of a
/// moment that is still to come were made while the clock was ahead, and go first. Says how many backups went.
///
/// # Errors
/// As the system.
pub fn prune(directory: &Path, keep: usize, now: Time) -> io::Result<usize> {
    let mut gone = 0;
    let mut all = list(directory)?;
    all.sort_by_key(|kept| kept.is_ahead(now));
    for old in all.into_iter().skip(keep) {
        for beside in beside::all() {
            let _ = fs::remove_file(with(&old.path, &beside.suffix));
        }
        fs::remove_file(&old.path)?;
        gone += 1;
    }
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let left = name
            .strip_suffix(".part")
            .is_some_and(|name| moment(name).is_some());
        // Whoever makes it now holds its lock.
        if left && File::open(&path).is_ok_and(|file| file.try_lock().is_ok()) {
            let _ = fs::remove_file(&path);
        }
    }
    Ok(gone)
}

/// Removes the copies that were made of an older schema before it was changed, and are older than `than`. Says how many went.
///
/// # Errors
/// As the system.
pub fn prune_copies(data: &Path, than: Time) -> io::Result<usize> {
    let mut gone = 0;
    for entry in fs::read_dir(data)? {
        let entry = entry?;
        // First its name: what else lies there comes and goes.
        if !is_copy(&entry.file_name().to_string_lossy()) {
            continue;
        }
        let found = entry.metadata()?;
        let made = found.modified()?.duration_since(UNIX_EPOCH);
        let made = made.map_or(0, |since| since.as_millis());
        if found.is_file() && made < u128::from(than.millis().unsigned_abs()) {
            fs::remove_file(entry.path())?;
            gone += 1;
        }
    }
    Ok(gone)
}

/// Whether a file is such a copy, by its name.
fn is_copy(name: &str) -> bool {
    let number = name.strip_prefix("wellspring-schema-");
    let number = number.and_then(|rest| rest.strip_suffix(NAME.1));
    number.is_some_and(|number| number.parse::<u32>().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Time = Time::from_millis(1_795_690_800_000);

    #[test]
    fn a_name_tells_its_minute_and_other_files_are_none() {
        assert_eq!(name(NOW), "wellspring-20261126-1100.db");
        assert_eq!(moment(&name(NOW)), Some(NOW));
        for other in [
            "wellspring.db",
            "wellspring-20261126-1100.db.part",
            "wellspring-20261326-1100.db",
            "wellspring-2026112-61100.db",
            "wellspring-ä0261126-1100.db",
            "wellspring-schema-9.db",
        ] {
            assert_eq!(moment(other), None, "{other}");
        }
    }

    #[test]
    fn the_oldest_go_with_what_lies_beside_them_and_nothing_else_does() {
        let directory = tempfile::tempdir().unwrap();
        let path = |name: &str| directory.path().join(name);
        let names: Vec<_> = (0..4).map(|day| name(NOW.plus(day * Time::DAY))).collect();
        for name in &names {
            fs::write(path(name), "x").unwrap();
            fs::write(path(&format!("{name}.hostkey")), "x").unwrap();
        }
        fs::write(path("letter"), "x").unwrap();
        fs::write(path("wellspring-20260101-0000.db.part"), "x").unwrap();
        let busy = path("wellspring-20260102-0000.db.part");
        fs::write(&busy, "x").unwrap();
        let theirs = File::open(&busy).unwrap();
        theirs.lock().unwrap();
        let ahead = name(NOW.plus(400 * Time::DAY));
        fs::write(path(&ahead), "x").unwrap();
        let now = NOW.plus(9 * Time::DAY);
        assert_eq!(prune(directory.path(), 2, now).unwrap(), 3);
        let left = list(directory.path()).unwrap();
        let left: Vec<_> = left.iter().map(|kept| kept.name.as_str()).collect();
        assert_eq!(left, [&names[3], &names[2]]);
        assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 6);
        assert!(busy.exists() && path("letter").exists());
    }

    #[test]
    fn copies_of_an_older_schema_go_when_they_are_older_and_nothing_else_does() {
        let directory = tempfile::tempdir().unwrap();
        let old = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
        let keeps = [
            "wellspring.db",
            "wellspring-schema-x.db",
            "wellspring-schema-9.part",
            "wellspring-schema-15.db",
        ];
        for name in keeps.iter().chain(&["wellspring-schema-9.db"]) {
            let file = File::create(directory.path().join(name)).unwrap();
            let at = old + std::time::Duration::from_secs(u64::from(name.contains("15")));
            file.set_modified(at).unwrap();
        }
        let than = Time::from_millis(1_700_000_000_500);
        assert_eq!(prune_copies(directory.path(), than).unwrap(), 1);
        let left = fs::read_dir(directory.path()).unwrap();
        let mut left: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        let mut kept = keeps.map(std::ffi::OsString::from);
        kept.sort();
        assert_eq!(left, kept);
    }

    #[test]
    fn a_directory_that_is_not_there_holds_none() {
        let directory = tempfile::tempdir().unwrap();
        assert_eq!(list(&directory.path().join("none")).unwrap(), []);
    }
}
