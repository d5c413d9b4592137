//! The server's own key: made at the first start, loaded ever after.
//!
//! Owns the file `host_ed25519` in the data directory (OpenSSH's format, readable by its owner alone) and how its
//! fingerprint is written. Losing the file makes every member's client warn of an attack, so a backup includes it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use russh::keys::ssh_key::{self, LineEnding};
use russh::keys::{Algorithm, HashAlg, PrivateKey};

/// The name of the file in the data directory.
pub const FILE: &str = "host_ed25519";

/// Why there is no host key.
#[derive(Debug, thiserror::Error)]
pub enum HostKeyError {
    /// Others may read the file.
    #[error("{0} can be read by others: `chmod 600` it, and think about who may have copied it")]
    Exposed(PathBuf),
    /// The file is no unencrypted private key.
    #[error("{0} holds no usable key: {1}")]
    Unusable(PathBuf, ssh_key::Error),
    /// The file cannot be read or written.
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
}

/// The host key in `directory`; made first where there is none.
///
/// # Errors
/// [`HostKeyError`].
pub fn load_or_make(directory: &Path) -> Result<PrivateKey, HostKeyError> {
    let path = directory.join(FILE);
    match load(&path) {
        Err(HostKeyError::File(_, error)) if error.kind() == io::ErrorKind::NotFound => make(&path),
        loaded => loaded,
    }
}

/// The host key in `directory`, which must be there.
///
/// # Errors
/// [`HostKeyError`].
pub fn read(directory: &Path) -> Result<PrivateKey, HostKeyError> {
    load(&directory.join(FILE))
}

/// The fingerprint as OpenSSH prints it: `SHA256:` and base64.
#[must_use]
pub fn fingerprint(key: &PrivateKey) -> String {
    key.fingerprint(HashAlg::Sha256).to_string()
}

fn load(path: &Path) -> Result<PrivateKey, HostKeyError> {
    let file = |error| HostKeyError::File(path.into(), error);
    let mode = fs::metadata(path).map_err(file)?.permissions().mode();
    if mode & 0o077 != 0 {
        return Err(HostKeyError::Exposed(path.into()));
    }
    let text = fs::read(path).map_err(file)?;
    PrivateKey::from_openssh(text).map_err(|error| HostKeyError::Unusable(path.into(), error))
}

/// Written beside its place, synced and renamed, so that a crash leaves no half key which every later start refuses.
fn make(path: &Path) -> Result<PrivateKey, HostKeyError> {
    let file = |error| HostKeyError::File(path.into(), error);
    let unusable = |error| HostKeyError::Unusable(path.into(), error);
    let mut key = PrivateKey::random(&mut rand::rng(), Algorithm::Ed25519).map_err(unusable)?;
    key.set_comment("wellspring");
    let text = key.to_openssh(LineEnding::LF).map_err(unusable)?;
    let new = path.with_extension("new");
    // What an attempt has left may have any mode.
    match fs::remove_file(&new) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(file(error)),
        _ => {}
    }
    let mut out = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&new)
        .map_err(file)?;
    out.write_all(text.as_bytes()).map_err(file)?;
    out.sync_all().map_err(file)?;
    fs::rename(&new, path).map_err(file)?;
    let directory = path.parent().unwrap_or(Path::new("."));
    let synced = File::open(directory).and_then(|directory| directory.sync_all());
    synced.map_err(file)?;
    Ok(key)
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "tests"
    )]
    use super::*;

    #[test]
    fn the_key_of_the_first_start_is_the_key_of_the_second() {
        let directory = tempfile::tempdir().unwrap();
        let first = load_or_make(directory.path()).unwrap();
        let second = load_or_make(directory.path()).unwrap();
        assert_eq!(fingerprint(&first), fingerprint(&second));
        assert!(crate::domain::Fingerprint::parse(&fingerprint(&first)).is_some());
        let mode = fs::metadata(directory.path().join(FILE))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn what_an_attempt_has_left_exposes_no_key() {
        let directory = tempfile::tempdir().unwrap();
        let left = directory.path().join("host_ed25519.new");
        fs::write(&left, "half").unwrap();
        fs::set_permissions(&left, fs::Permissions::from_mode(0o644)).unwrap();
        let first = load_or_make(directory.path()).unwrap();
        let second = load_or_make(directory.path()).unwrap();
        assert_eq!(fingerprint(&first), fingerprint(&second));
    }

    #[test]
    fn a_key_that_others_may_read_is_refused() {
        let directory = tempfile::tempdir().unwrap();
        load_or_make(directory.path()).unwrap();
        let path = directory.path().join(FILE);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let refused = load_or_make(directory.path());
        assert!(matches!(refused, Err(HostKeyError::Exposed(_))));
    }

    #[test]
    fn a_broken_key_is_never_replaced() {
        let directory = tempfile::tempdir().unwrap();
        let path = directory.path().join(FILE);
        fs::write(&path, "not a key").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
        let refused = load_or_make(directory.path());
        assert!(matches!(refused, Err(HostKeyError::Unusable(..))));
        assert_eq!(fs::read(&path).unwrap(), b"not a key");
    }
}
