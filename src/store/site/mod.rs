//! The whole site as files, and back: one `TABLE.jsonl` for each table of the schema, an object for each row with its columns
//! as fields (null left out) in the order of the key, and a manifest.
//!
//! The tables come from the schema itself, so a new one is exported without a change here. What is derived from them, the
//! indexes of the search, is left out and made anew. Must not know what the tables mean.

mod conference;
mod dump;
mod load;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Error, LockError, OpenError};

pub use conference::export_conference;
pub use dump::{export, identify};
pub use load::{Imported, import};

/// What the manifest calls this format.
const FORMAT: &str = "wellspring-site-1";
/// The name of the manifest.
const MANIFEST: &str = "manifest.json";
/// The setting by which a site is known.
const SITE: &str = "site";
/// The setting that says of which export a database was made.
const IMPORTED: &str = "imported";
/// Settings that belong to a database and not to the community in it.
const LOCAL: &[&str] = &["next_node", IMPORTED];

/// What lets people in: tables, columns and settings that an export without secrets leaves out.
const SECRET_TABLES: &[&str] = &["member_key", "code", "invite"];
const SECRET_COLUMNS: &[(&str, &str)] = &[("member", "password"), ("member", "invite")];
const SECRET_SETTINGS: &[&str] = &["claim"];

/// What an export is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format of the files.
    pub format: String,
    /// The site that it is of.
    pub site: String,
    /// The number of the schema whose tables these are.
    pub schema: i32,
    /// The version of the program that wrote it.
    pub program: String,
    /// When (RFC 3339).
    pub at: String,
    /// What is not in it, and why.
    pub left_out: Vec<LeftOut>,
    /// The files by name.
    pub files: BTreeMap<String, Listed>,
}

/// Something that is not in an export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// What.
    pub what: String,
    /// Why.
    pub why: String,
}

/// A file of an export.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// Its lines.
    pub rows: u64,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
}

impl Manifest {
    /// Lines in all files.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.files.values().map(|file| file.rows).sum()
    }

    /// The same for the same rows of the same site, whenever they were written.
    fn digest(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(format!("{} {}\n", self.site, self.schema));
        for (name, file) in &self.files {
            hash.update(format!("{name} {}\n", file.sha256));
        }
        hex(&hash.finalize())
    }
}

/// Why a site was not exported or imported.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// A file cannot be read or written.
    #[error("{0}: {1}")]
    Io(PathBuf, io::Error),
    /// What the export would be called is there already.
    #[error("{0} exists already")]
    Exists(PathBuf),
    /// It is no export of a site.
    #[error("{0} is no export of a site: {1}")]
    NoExport(PathBuf, String),
    /// A later version of this program wrote it.
    #[error("the export has schema {found}, this program knows only schemas up to {known}")]
    Newer {
        /// The number in the manifest.
        found: i32,
        /// The newest that this program knows.
        known: i32,
    },
    /// A file is not as it was written.
    #[error("{0} is not what the manifest says: {1}")]
    Changed(PathBuf, &'static str),
    /// A line that is no row of its table.
    #[error("{file}, line {line}: {why}")]
    BadRow {
        /// The file.
        file: PathBuf,
        /// The line, counted from 1.
        line: u64,
        /// What is wrong.
        why: String,
    },
    /// Rows name others that are not there.
    #[error("rows of {0} name rows of {1} that are not in the export")]
    Dangling(String, String),
    /// The data directory holds something else.
    #[error("the data directory {0} holds another community")]
    Occupied(PathBuf),
    /// It holds this community, as it was at another time.
    #[error("the data directory {0} holds this community already, as it was at another time")]
    OtherTime(PathBuf),
    /// Some program has the database of the data directory open.
    #[error("the database in {0} is in use")]
    InUse(PathBuf),
    /// A server runs there.
    #[error(transparent)]
    Running(#[from] LockError),
    /// The database cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The database cannot be read or written.
    #[error(transparent)]
    Store(#[from] Error),
}

impl From<rusqlite::Error> for SiteError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// What failed with a file.
fn at(path: &Path) -> impl Fn(io::Error) -> SiteError + '_ {
    move |error| SiteError::Io(path.to_owned(), error)
}

/// A table of the schema.
struct Table {
    name: String,
    columns: Vec<String>,
    /// The columns of its key.
    key: Vec<String>,
}

impl Table {
    /// The name of its file.
    fn file(&self) -> String {
        format!("{}.jsonl", self.name)
    }
}

/// The tables that hold what is not derived: all but those of the indexes.
fn tables(sql: &Connection) -> rusqlite::Result<Vec<Table>> {
    let mut names = sql.prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
            AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name",
    )?;
    let names: Vec<String> = names
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut tables = Vec::new();
    for name in names {
        let mut info = sql.prepare("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid")?;
        let info: Vec<(String, i64)> = info
            .query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<Result<_, _>>()?;
        let mut key: Vec<_> = info.iter().filter(|(_, place)| *place > 0).collect();
        key.sort_by_key(|(_, place)| *place);
        tables.push(Table {
            key: key.into_iter().map(|(column, _)| column.clone()).collect(),
            columns: info.into_iter().map(|(column, _)| column).collect(),
            name,
        });
    }
    Ok(tables)
}

/// Names between commas, as SQL quotes them.
fn quoted(names: &[String]) -> String {
    let names: Vec<_> = names.iter().map(|name| format!("\"{name}\"")).collect();
    names.join(", ")
}

/// Bytes as hexadecimal digits.
fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut out, byte| {
        // Writing to a string does not fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}
