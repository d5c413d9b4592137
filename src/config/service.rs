//! The sections for whoever keeps the server.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::mail::{self, Weekly};
use super::value;

/// `[backup]`: what the server does about backups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Backup {
    /// Hours between two; none: it makes none by itself.
    #[serde(
        deserialize_with = "value::hours",
        serialize_with = "value::hours_text"
    )]
    pub every: Option<u32>,
    /// Where they go; empty for `backups` in the data directory.
    pub directory: PathBuf,
    /// How many are kept.
    #[serde(deserialize_with = "value::between::<_, _, 1, 1_000>")]
    pub keep: u32,
    /// Whether Litestream copies the database continuously, and empties its journal.
    pub litestream: bool,
}

/// `[metrics]`: how the server is, for a program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Metrics {
    /// Where `/metrics` is; none: nowhere.
    #[serde(
        deserialize_with = "value::loopback",
        serialize_with = "value::loopback_text"
    )]
    pub listen: Option<SocketAddr>,
}

/// `[mail]`: the weekly letter to the sysops.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mail {
    /// The host and the port of the mail server; empty: no letter is sent.
    #[serde(deserialize_with = "mail::server")]
    pub server: String,
    /// Whom the letter is from.
    #[serde(deserialize_with = "mail::mailbox")]
    pub from: String,
    /// To whom it goes.
    #[serde(deserialize_with = "mail::mailboxes")]
    pub sysops: Vec<String>,
    /// When, each week.
    #[serde(
        deserialize_with = "mail::weekly",
        serialize_with = "mail::weekly_text"
    )]
    pub letter: Weekly,
}

impl Mail {
    /// Whether it says all that is needed to send one.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.server.is_empty() && !self.from.is_empty() && !self.sysops.is_empty()
    }
}

impl Default for Backup {
    fn default() -> Self {
        Self {
            every: Some(24),
            directory: PathBuf::new(),
            keep: 14,
            litestream: false,
        }
    }
}

impl Backup {
    /// Where backups go, for this data directory.
    #[must_use]
    pub fn place(&self, data: &Path) -> PathBuf {
        match self.directory.as_os_str().is_empty() {
            true => data.join("backups"),
            false => self.directory.clone(),
        }
    }
}
