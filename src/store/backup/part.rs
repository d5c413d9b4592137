//! A file that is being made under another name, and gets its own when it is whole.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::super::{Error, open};
use super::{BackupError, at, with};

/// Whether two paths lead to one file.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    let node = |path: &Path| fs::metadata(path).map(|found| (found.dev(), found.ino()));
    match (node(one), node(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// A file that is being made. It goes when it is dropped without a name.
pub(super) struct Part {
    pub(super) path: PathBuf,
    /// Held for its lock, and to sync.
    pub(super) file: File,
    kept: bool,
}

impl Part {
    /// Begins `to` under another name, for its owner alone.
    pub(super) fn begin(to: &Path) -> Result<Self, BackupError> {
        let path = with(to, ".part");
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(&path)
            .map_err(at(&path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(BackupError::Twice(to.into())),
            Err(TryLockError::Error(error)) => return Err(at(&path)(error)),
        }
        // Whoever had the lock may have given the file its name meanwhile.
        let found = file.metadata().map_err(at(&path))?;
        if !fs::metadata(&path).is_ok_and(|named| named.ino() == found.ino()) {
            return Err(BackupError::Twice(to.into()));
        }
        let part = Self {
            path,
            file,
            kept: false,
        };
        // What an attempt that was killed has left.
        part.remove_beside();
        part.file.set_len(0).map_err(at(&part.path))?;
        Ok(part)
    }

    pub(super) fn open(&self) -> Result<Connection, BackupError> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let sql = Connection::open_with_flags(&self.path, flags)?;
        open::harden(&sql)?;
        Ok(sql)
    }

    /// Leaves free pages out: the pages of another file take the place of those here. SQLite does not sync that file.
    pub(super) fn compact(&self) -> Result<(), BackupError> {
        let small = with(&self.path, "-small");
        let sql = self.open()?;
        sql.execute("VACUUM INTO ?1", [small.to_string_lossy()])?;
        drop(sql);
        let copied = File::open(&small).and_then(|mut from| {
            self.file.set_len(0)?;
            io::copy(
                &mut from,
                &mut io::BufWriter::with_capacity(1 << 20, &self.file),
            )
        });
        copied.map_err(at(&self.path))?;
        fs::remove_file(&small).map_err(at(&small))
    }

    /// An error of SQLite's about a full disk, with the file's name.
    pub(super) fn cause(&self, error: BackupError) -> BackupError {
        match error {
            BackupError::Store(Error::Full(error))
                if error.sqlite_error_code() == Some(ErrorCode::DiskFull) =>
            {
                BackupError::DiskFull(self.path.clone())
            }
            other => other,
        }
    }

    /// It does not go any more, whatever happens: it is all that is left in its place.
    pub(super) fn stay(&mut self) {
        self.kept = true;
    }

    /// Gives it its name.
    pub(super) fn keep(mut self, to: &Path) -> Result<(), BackupError> {
        fs::rename(&self.path, to).map_err(at(to))?;
        self.kept = true;
        Ok(())
    }

    fn remove_beside(&self) {
        for more in ["-wal", "-shm", "-journal", "-small"] {
            let _ = fs::remove_file(with(&self.path, more));
        }
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.kept {
            let _ = fs::remove_file(&self.path);
            self.remove_beside();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_name_goes_unless_it_shall_stay() {
        let dir = tempfile::tempdir().unwrap();
        let to = dir.path().join("wellspring.db");
        drop(Part::begin(&to).unwrap());
        assert!(!with(&to, ".part").exists());
        let mut part = Part::begin(&to).unwrap();
        part.stay();
        drop(part);
        assert!(with(&to, ".part").exists());
        // And is begun again.
        Part::begin(&to).unwrap().keep(&to).unwrap();
        assert!(to.exists() && !with(&to, ".part").exists());
    }
}
