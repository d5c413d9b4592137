//! The lock that keeps a second server out of a data directory. Commands take none: they work beside a running server.

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
        let path = dir.join("server.lock");
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(&path)
            .map_err(|error| LockError::Io(path.clone(), error))?;
        match file.try_lock() {
            Ok(()) => Ok(Self(file)),
            Err(TryLockError::WouldBlock) => Err(LockError::Running(dir.to_owned())),
            Err(TryLockError::Error(error)) => Err(LockError::Io(path, error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
