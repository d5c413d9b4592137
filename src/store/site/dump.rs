//! Writing the site into files, from one view of the database, a row at a time.

use std::collections::BTreeMap;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufWriter, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use rusqlite::Row;
use rusqlite::types::ValueRef;
use sha2::{Digest as _, Sha256};

use super::{
    FORMAT, LOCAL, LeftOut, Listed, MANIFEST, Manifest, SECRET_COLUMNS, SECRET_SETTINGS,
    SECRET_TABLES, SITE, SiteError, Table, at, hex, quoted, tables,
};
use crate::domain::Time;
use crate::store::{Error, Read, Write, migrate, settings};

/// How many rows are written between two reports of how far it is.
const REPORT: u64 = 500;

/// By what the site is known, here and where it is imported; made when it is asked for first.
///
/// # Errors
/// As SQLite.
pub fn identify(w: &mut Write<'_>) -> Result<String, Error> {
    if let Some(site) = settings::get(&w.read(), SITE)? {
        return Ok(site);
    }
    let site = format!("{:032x}", rand::random::<u128>());
    settings::set(w, SITE, &site)?;
    Ok(site)
}

/// Writes the whole site into the directory `to`, which appears when it is whole. `secrets`: with what lets people in.
/// `progress` hears of how many rows so many are written.
///
/// # Errors
/// See [`SiteError`]. What was written of a failed export stays in a directory whose name ends in `.part`.
pub fn export(
    r: &Read<'_>,
    (program, now): (&str, Time),
    secrets: bool,
    to: &Path,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Manifest, SiteError> {
    if to.exists() {
        return Err(SiteError::Exists(to.to_owned()));
    }
    let part = part(to)?;
    let site = settings::get(r, SITE)?.unwrap_or_default();
    let schema = r
        .sql
        .pragma_query_value(None, "user_version", |row| row.get(0))?;
    let mut manifest = Manifest {
        format: FORMAT.to_owned(),
        site,
        schema,
        program: program.to_owned(),
        at: jiff::Timestamp::from_millisecond(now.millis())
            .map(|at| at.to_string())
            .unwrap_or_default(),
        left_out: left_out(secrets),
        files: BTreeMap::new(),
    };
    debug_assert_eq!(manifest.schema, migrate::newest());
    let tables = tables(r.sql)?;
    let tables: Vec<_> = tables
        .into_iter()
        .filter(|table| secrets || !SECRET_TABLES.contains(&table.name.as_str()))
        .collect();
    let mut all = 0;
    for table in &tables {
        let count = format!("SELECT count(*) FROM \"{}\"", table.name);
        let rows: i64 = r.sql.query_row(&count, [], |row| row.get(0))?;
        all += rows.unsigned_abs();
    }
    let mut done = 0;
    for table in &tables {
        let mut row_done = || {
            done += 1;
            if done % REPORT == 0 {
                progress(done, all);
            }
        };
        let listed = dump(r, table, secrets, &part.join(table.file()), &mut row_done)?;
        manifest.files.insert(table.file(), listed);
    }
    progress(all, all);
    let path = part.join(MANIFEST);
    let mut file = create(&path)?;
    serde_json::to_writer_pretty(&mut file, &manifest)
        .map_err(io::Error::from)
        .and_then(|()| file.write_all(b"\n"))
        .and_then(|()| file.sync_all())
        .map_err(at(&path))?;
    let appear = || {
        File::open(&part)?.sync_all()?;
        fs::rename(&part, to)?;
        match to.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            Some(parent) => File::open(parent)?.sync_all(),
            None => File::open(".")?.sync_all(),
        }
    };
    appear().map_err(at(to))?;
    Ok(manifest)
}

/// What is not in an export.
fn left_out(secrets: bool) -> Vec<LeftOut> {
    let says = |what: &str, why: &str| LeftOut {
        what: what.to_owned(),
        why: why.to_owned(),
    };
    let mut left = vec![
        says(
            "the indexes of the search (search, title)",
            "they are made anew from the posts",
        ),
        says(
            "the settings next_node and imported",
            "they belong to the database file, not to the community",
        ),
    ];
    if !secrets {
        left.push(says(
            "passwords, keys, codes, invitations and the claim code",
            "it is an export without secrets",
        ));
    }
    left
}

/// The directory that is written into. What an interrupted export left there is removed, nothing else.
fn part(to: &Path) -> Result<PathBuf, SiteError> {
    let mut name = to.as_os_str().to_owned();
    name.push(".part");
    let part = PathBuf::from(name);
    let made = DirBuilder::new().mode(0o700).create(&part);
    match made {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        other => {
            other.map_err(at(&part))?;
            return Ok(part);
        }
    }
    for entry in fs::read_dir(&part).map_err(at(&part))? {
        let path = entry.map_err(at(&part))?.path();
        let ours = path.extension().is_some_and(|ending| ending == "jsonl")
            || path.file_name().is_some_and(|name| name == MANIFEST);
        if !ours || !path.is_file() {
            return Err(SiteError::Exists(part));
        }
        fs::remove_file(&path).map_err(at(&path))?;
    }
    Ok(part)
}

pub(super) fn create(path: &Path) -> Result<File, SiteError> {
    let mut options = OpenOptions::new();
    let options = options.write(true).create_new(true).mode(0o600);
    options.open(path).map_err(at(path))
}

/// Writes one table into its file.
fn dump(
    r: &Read<'_>,
    table: &Table,
    secrets: bool,
    path: &Path,
    row_done: &mut dyn FnMut(),
) -> Result<Listed, SiteError> {
    let columns: Vec<String> = table
        .columns
        .iter()
        .filter(|column| {
            secrets || !SECRET_COLUMNS.contains(&(table.name.as_str(), column.as_str()))
        })
        .cloned()
        .collect();
    let passed_over = |key: &str| {
        table.name == "setting"
            && (LOCAL.contains(&key) || !secrets && SECRET_SETTINGS.contains(&key))
    };
    let mut sql = r.sql.prepare(&format!(
        "SELECT {} FROM \"{}\" ORDER BY {}",
        quoted(&columns),
        table.name,
        quoted(&table.key)
    ))?;
    let names: Vec<Vec<u8>> = columns
        .iter()
        .map(|column| format!("\"{column}\":").into_bytes())
        .collect();
    let mut file = BufWriter::new(create(path)?);
    let mut hash = Sha256::new();
    let mut rows = sql.query([])?;
    let (mut line, mut count) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        row_done();
        if let ValueRef::Text(key) = row.get_ref(0)?
            && passed_over(&String::from_utf8_lossy(key))
        {
            continue;
        }
        line.clear();
        object(row, &names, &mut line)?;
        hash.update(&line);
        file.write_all(&line).map_err(at(path))?;
        count += 1;
    }
    let file = file.into_inner().map_err(|error| at(path)(error.into()))?;
    file.sync_all().map_err(at(path))?;
    Ok(Listed {
        rows: count,
        sha256: hex(&hash.finalize()),
    })
}

/// A row as a line of JSON: its columns as fields, null left out.
fn object(row: &Row<'_>, names: &[Vec<u8>], line: &mut Vec<u8>) -> Result<(), SiteError> {
    line.push(b'{');
    let mut first = true;
    for (column, name) in names.iter().enumerate() {
        let value = row.get_ref(column)?;
        if value == ValueRef::Null {
            continue;
        }
        if !std::mem::take(&mut first) {
            line.push(b',');
        }
        line.extend_from_slice(name);
        match value {
            ValueRef::Integer(number) => line.extend_from_slice(number.to_string().as_bytes()),
            ValueRef::Real(number) => json(&number, line)?,
            other => json(&other.as_str().map_err(rusqlite::Error::from)?, line)?,
        }
    }
    line.extend_from_slice(b"}\n");
    Ok(())
}

fn json(value: &impl serde::Serialize, line: &mut Vec<u8>) -> Result<(), SiteError> {
    let written = serde_json::to_writer(line, value);
    written.map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()).into())
}
