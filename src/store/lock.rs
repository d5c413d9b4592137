//! The locks of a data directory: one keeps a second server out, one keeps the database in its place while a console works
//! with it. Commands take none: they work beside a running server.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Why the lock was not taken.
#[derive(Debug, thiserror::Error)]
pub enum LockError {
    /// Another server works in this directory.
    #[error("another server is running on {0}")]
    Running(PathBuf),
    /// A console works with what is in this directory.
    #[error("a console is open on {0}")]
    Console(PathBuf),
    /// The lock file cannot be made or locked.
    #[error("cannot lock {0}: {1}")]
    Io(PathBuf, io::Error),
}

/// Held by a server as long as it runs. The operating system lets go of it however the process ends.
#[derive(Debug)]
pub struct ServerLock(#[expect(dead_code, reason = "held for its lock")] File);

impl ServerLock {
    /// Takes the lock of the data directory `dir`, which must exist.
    ///
    /// # Errors
    /// [`LockError::Running`] when a server has it.
    pub fn take(dir: &Path) -> Result<Self, LockError> {
        let (path, file) = open(dir, "server.lock")?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(LockError::Running(dir.to_owned())),
            Err(TryLockError::Error(error)) => Err(LockError::Io(path, error)),
        }
    }
}

/// Held by each console as long as it is open, and by whoever puts another database in the place of the one it works with.
#[derive(Debug)]
pub struct ConsoleLock(#[expect(dead_code, reason = "held for its lock")] File);

impl ConsoleLock {
    /// Takes it beside other consoles.
    ///
    /// # Errors
    /// [`LockError::Console`] while the database is being replaced.
    pub fn share(dir: &Path) -> Result<Self, LockError> {
        Self::with(dir, File::try_lock_shared)
    }

    /// Takes it alone.
    ///
    /// # Errors
    /// [`LockError::Console`] while a console is open.
    pub fn alone(dir: &Path) -> Result<Self, LockError> {
        Self::with(dir, File::try_lock)
    }

    fn with(dir: &Path, lock: fn(&File) -> Result<(), TryLockError>) -> Result<Self, LockError> {
        let (path, file) = open(dir, "console.lock")?;
        match lock(&file) {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(LockError::Console(dir.to_owned())),
            Err(TryLockError::Error(error)) => Err(LockError::Io(path, error)),
        }
    }
}

fn open(dir: &Path, name: &str) -> Result<(PathBuf, File), LockError> {
    let path = dir.join(name);
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true).mode(0o600);
    match options.open(&path) {
        Ok(file) => Ok((path, file)),
        Err(error) => Err(LockError::Io(path, error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_database_stays_in_its_place_while_a_console_is_open() {
        let dir = tempfile::tempdir().unwrap();
        let consoles = [(); 2].map(|()| ConsoleLock::share(dir.path()).unwrap());
        assert!(matches!(
            ConsoleLock::alone(dir.path()),
            Err(LockError::Console(_))
        ));
        drop(consoles);
        let alone = ConsoleLock::alone(dir.path()).unwrap();
        assert!(ConsoleLock::share(dir.path()).is_err());
        drop(alone);
    }

    #[test]
    fn a_second_server_is_refused_until_the_first_has_gone() {
        let dir = tempfile::tempdir().unwrap();
        let first = ServerLock::take(dir.path()).unwrap();
        assert!(matches!(
            ServerLock::take(dir.path()),
            Err(LockError::Running(_))
        ));
        drop(first);
        assert!(ServerLock::take(dir.path()).is_ok());
    }
}
