//! What the site remembers of its backups: the last good one, and the last failure since.

use std::fs;

use serde::{Deserialize, Serialize};

use super::super::{Error, Read, Write, settings};
use super::Backup;

/// Where it is remembered among the settings.
const LAST: &str = "backup";
const FAILED: &str = "backup_failed";

/// The last backup, as the site remembers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Last {
    /// Of which moment: milliseconds.
    pub at: i64,
    /// Where it was made.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Whether it was found whole; it was, or it is not remembered.
    pub verified: bool,
}

/// The last failure since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failed {
    /// When: milliseconds.
    pub at: i64,
    /// Why, in English.
    pub why: String,
}

/// Remembers that `made` is the last backup, and that none has failed since.
///
/// # Errors
/// As SQLite.
pub fn remember(w: &mut Write<'_>, made: &Backup) -> Result<(), Error> {
    let path = fs::canonicalize(&made.path).unwrap_or_else(|_| made.path.clone());
    let last = Last {
        at: made.at.millis(),
        path: path.to_string_lossy().into_owned(),
        bytes: made.bytes,
        verified: true,
    };
    settings::set(w, LAST, &json(&last))?;
    settings::clear(w, FAILED)
}

/// Remembers that one failed now.
///
/// # Errors
/// As SQLite.
pub fn remember_failure(w: &mut Write<'_>, why: &str) -> Result<(), Error> {
    let failed = Failed {
        at: w.now.millis(),
        why: why.to_owned(),
    };
    settings::set(w, FAILED, &json(&failed))
}

/// The last backup, and the last failure since.
///
/// # Errors
/// As SQLite.
pub fn last(r: &Read<'_>) -> Result<(Option<Last>, Option<Failed>), Error> {
    let last = settings::get(r, LAST)?;
    let failed = settings::get(r, FAILED)?;
    Ok((
        last.and_then(|last| serde_json::from_str(&last).ok()),
        failed.and_then(|failed| serde_json::from_str(&failed).ok()),
    ))
}

/// These have no value that JSON cannot say.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
