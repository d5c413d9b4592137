//! Making a site of its export, in a data directory that has none. The database is built beside its place and put there when it
//! is whole, so that nobody ever meets half a community; what was interrupted goes on.

use std::collections::BTreeMap;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, BufRead as _, BufReader, Read as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params_from_iter};
use serde_json::Value as Json;
use sha2::{Digest as _, Sha256};

use super::{
    FORMAT, IMPORTED, MANIFEST, Manifest, SITE, SiteError, Table, at, hex, quoted, tables,
};
use crate::domain::{Handle, IdMaker, PostId, Slug, Time};
use crate::store::{Error, ServerLock, Write, migrate, open, search, similar};

/// Rows of one transaction.
const BATCH: u64 = 1_000;
/// The longest line: a post of 64 KiB, each of its bytes escaped, and what stands beside it.
const LONGEST_LINE: u64 = 8 * 1024 * 1024;
/// The longest manifest.
const LONGEST_MANIFEST: u64 = 1024 * 1024;
/// What the database is called while it is built.
const PART: &str = "wellspring.db.import";

const POSTS: &str = "SELECT p.id, CASE WHEN p.number = 0 THEN t.title ELSE '' END, p.body
    FROM post p JOIN topic t ON t.id = p.topic WHERE p.id > ?1 ORDER BY p.id LIMIT 1000";
const OURS: &str = "SELECT value FROM setting WHERE key = ?1";
const SOMEBODY: &str = "SELECT EXISTS (SELECT 1 FROM member) OR EXISTS (SELECT 1 FROM conference)";

/// What an import did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The export.
    pub manifest: Manifest,
    /// Whether the site was there already, and nothing was added.
    pub known: bool,
    /// Files beside it that are no part of it.
    pub ignored: Vec<String>,
}

/// Makes the site that was exported into the directory `from` in the data directory `data`. `progress` hears of how many rows
/// so many are done; each is counted twice, as it is read and as it is put into the search.
///
/// # Errors
/// See [`SiteError`]. The data directory stays without a site then; a later attempt goes on where this one ended.
pub fn import(
    from: &Path,
    data: &Path,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Imported, SiteError> {
    let (manifest, ignored) = manifest(from)?;
    let done = |known| Imported {
        manifest: manifest.clone(),
        known,
        ignored: ignored.clone(),
    };
    let mut dir = DirBuilder::new();
    dir.recursive(true)
        .mode(0o700)
        .create(data)
        .map_err(at(data))?;
    if is_known(data, &manifest)? {
        return Ok(done(true));
    }
    let _lock = ServerLock::take(data)?;
    for (name, file) in &manifest.files {
        verify(&from.join(name), &file.sha256)?;
    }
    let part = data.join(PART);
    let mut sql = begin(&part, &manifest)?;
    let known: BTreeMap<String, Table> = tables(&sql)?
        .into_iter()
        .map(|table| (table.file(), table))
        .collect();
    let posts = manifest.files.get("post.jsonl").map_or(0, |file| file.rows);
    let all = manifest.rows() + posts;
    let mut rows = 0;
    for (name, file) in &manifest.files {
        let path = from.join(name);
        let table = known
            .get(name)
            .ok_or(SiteError::Changed(path.clone(), "there is no such table"))?;
        fill(&mut sql, table, &path, &mut |more| {
            rows += more;
            progress(rows, all);
        })?;
        let count = format!(
            "SELECT count(*) FROM \"{name}\"{but}",
            name = table.name,
            but = match table.name.as_str() {
                "setting" => " WHERE key NOT IN ('next_node', 'imported')",
                _ => "",
            }
        );
        let there: i64 = sql.query_row(&count, [], |row| row.get(0))?;
        if there.unsigned_abs() != file.rows {
            return Err(SiteError::Changed(path, "two rows have the same key"));
        }
    }
    whole(&sql, from)?;
    migrate::migrate(&mut sql, None)?;
    index(&sql, &mut |more| {
        rows += more;
        progress(rows.min(all), all);
    })?;
    appear(sql, &part, data)?;
    Ok(done(false))
}

/// The manifest, and the files that it does not name.
fn manifest(from: &Path) -> Result<(Manifest, Vec<String>), SiteError> {
    let path = from.join(MANIFEST);
    let mut text = String::new();
    let file = File::open(&path).map_err(at(&path))?;
    file.take(LONGEST_MANIFEST)
        .read_to_string(&mut text)
        .map_err(at(&path))?;
    let manifest: Manifest = serde_json::from_str(&text)
        .map_err(|error| SiteError::NoExport(from.to_owned(), error.to_string()))?;
    if manifest.format != FORMAT {
        let said = format!("its format is {:?}, not {FORMAT:?}", manifest.format);
        return Err(SiteError::NoExport(from.to_owned(), said));
    }
    if manifest.schema > migrate::newest() || manifest.schema < 1 {
        return Err(SiteError::Newer {
            found: manifest.schema,
            known: migrate::newest(),
        });
    }
    let mut ignored = Vec::new();
    for entry in fs::read_dir(from).map_err(at(from))? {
        let name = entry.map_err(at(from))?.file_name();
        let name = name.to_string_lossy().into_owned();
        if name != MANIFEST && !manifest.files.contains_key(&name) {
            ignored.push(name);
        }
    }
    ignored.sort();
    Ok((manifest, ignored))
}

/// Whether the data directory has this site already. One without anybody in it is none.
fn is_known(data: &Path, manifest: &Manifest) -> Result<bool, SiteError> {
    let path = open::path(data);
    if fs::metadata(&path).map_or(0, |file| file.len()) == 0 {
        return Ok(false);
    }
    let sql = open::reader(data, true)?;
    if migrate::recognise(&sql)? == 0 {
        return Ok(false);
    }
    let setting = |key: &str| -> Result<Option<String>, SiteError> {
        let mut get = sql.prepare(OURS)?;
        let mut rows = get.query([key])?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
    };
    if setting(IMPORTED)? == Some(manifest.digest()) {
        return Ok(true);
    }
    let empty = !sql.query_row(SOMEBODY, [], |row| row.get::<_, bool>(0))?;
    match setting(SITE)? {
        _ if empty => Ok(false),
        Some(site) if site == manifest.site => Err(SiteError::OtherTime(data.to_owned())),
        _ => Err(SiteError::Occupied(data.to_owned())),
    }
}

/// Looks whether a file is as it was written.
fn verify(path: &Path, sha256: &str) -> Result<(), SiteError> {
    let mut file = BufReader::new(File::open(path).map_err(at(path))?);
    let mut hash = Sha256::new();
    loop {
        let bytes = file.fill_buf().map_err(at(path))?;
        if bytes.is_empty() {
            break;
        }
        hash.update(bytes);
        let read = bytes.len();
        file.consume(read);
    }
    match hex(&hash.finalize()) == sha256 {
        true => Ok(()),
        false => Err(SiteError::Changed(path.to_owned(), "its words differ")),
    }
}

/// Opens the database that is built, with the schema of the export: what an interrupted import of the same left, or a new one.
fn begin(part: &Path, manifest: &Manifest) -> Result<Connection, SiteError> {
    let digest = manifest.digest();
    if part.exists() {
        if let Ok(sql) = connect(part)
            && migrate::recognise(&sql).is_ok_and(|schema| schema == manifest.schema)
            && sql
                .query_row(OURS, [IMPORTED], |row| row.get::<_, String>(0))
                .is_ok_and(|imported| imported == digest)
        {
            return Ok(sql);
        }
        for ending in ["", "-wal", "-shm", "-journal"] {
            let mut name = part.as_os_str().to_owned();
            name.push(ending);
            let path = PathBuf::from(name);
            match fs::remove_file(&path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => {
                    return Err(at(&path)(error));
                }
                _ => {}
            }
        }
    }
    let mut new = OpenOptions::new();
    let new = new.write(true).create_new(true).mode(0o600).open(part);
    drop(new.map_err(at(part))?);
    let mut sql = connect(part)?;
    migrate::begin(&mut sql, manifest.schema)?;
    let set = "INSERT INTO setting (key, value) VALUES (?1, ?2)";
    sql.execute(set, [IMPORTED, &digest])?;
    Ok(sql)
}

/// A connection to the database that is built. Rows come in the order of the tables' names, so links are looked at in the end.
fn connect(part: &Path) -> Result<Connection, SiteError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let sql = Connection::open_with_flags(part, flags)?;
    open::harden(&sql)?;
    sql.pragma_update(None, "foreign_keys", false)?;
    sql.pragma_update_and_check(None, "journal_mode", "wal", |_| Ok(()))?;
    sql.pragma_update(None, "synchronous", "NORMAL")?;
    sql.pragma_update(None, "cache_size", -32_000)?;
    Ok(sql)
}

/// Puts the rows of a file into its table; those that an interrupted import has put there are passed over.
fn fill(
    sql: &mut Connection,
    table: &Table,
    path: &Path,
    done: &mut dyn FnMut(u64),
) -> Result<(), SiteError> {
    let places: Vec<_> = (1..=table.columns.len()).map(|n| format!("?{n}")).collect();
    let insert = format!(
        "INSERT INTO \"{}\" ({}) VALUES ({}) ON CONFLICT ({}) DO NOTHING",
        table.name,
        quoted(&table.columns),
        places.join(", "),
        quoted(&table.key)
    );
    let mut file = BufReader::new(File::open(path).map_err(at(path))?);
    let (mut number, mut text) = (0, String::new());
    loop {
        let batch = sql.transaction()?;
        let mut statement = batch.prepare(&insert)?;
        let mut rows = 0;
        while rows < BATCH {
            text.clear();
            let mut line = (&mut file).take(LONGEST_LINE);
            if line.read_line(&mut text).map_err(at(path))? == 0 {
                break;
            }
            rows += 1;
            number += 1;
            let bad = |why: String| SiteError::BadRow {
                file: path.to_owned(),
                line: number,
                why,
            };
            let values = row(table, &text).map_err(bad)?;
            statement
                .execute(params_from_iter(values))
                .map_err(|error| bad(error.to_string()))?;
        }
        drop(statement);
        batch.commit()?;
        if rows == 0 {
            return Ok(());
        }
        done(rows);
    }
}

/// The values of a row, in the order of the table's columns.
fn row(table: &Table, line: &str) -> Result<Vec<Value>, String> {
    let fields: serde_json::Map<String, Json> =
        serde_json::from_str(line).map_err(|error| error.to_string())?;
    if let Some(stranger) = fields.keys().find(|name| !table.columns.contains(name)) {
        return Err(format!("the table has no column {stranger:?}"));
    }
    let text = |name: &str| fields.get(name).and_then(Json::as_str);
    match table.name.as_str() {
        "member" if text("handle").is_some_and(|handle| Handle::new(handle).is_err()) => {
            return Err("no member can have this handle".to_owned());
        }
        "conference" if text("slug").is_none_or(|slug| Slug::parse(slug).is_none()) => {
            return Err("no conference can have this short name".to_owned());
        }
        _ => {}
    }
    let value = |column: &String| match fields.get(column) {
        None | Some(Json::Null) => Ok(Value::Null),
        Some(Json::String(text)) => Ok(Value::Text(text.clone())),
        Some(Json::Number(number)) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => Ok(Value::Integer(whole)),
            (None, Some(real)) => Ok(Value::Real(real)),
            (None, None) => Err(format!("{column} is too large")),
        },
        Some(_) => Err(format!("{column} is neither text nor a number")),
    };
    table.columns.iter().map(value).collect()
}

/// Looks whether what rows name is there.
fn whole(sql: &Connection, from: &Path) -> Result<(), SiteError> {
    let mut check = sql.prepare("PRAGMA foreign_key_check")?;
    let mut rows = check.query([])?;
    match rows.next()? {
        None => Ok(()),
        Some(row) => {
            let file = |table: String| from.join(table).display().to_string();
            Err(SiteError::Dangling(file(row.get(0)?), row.get(2)?))
        }
    }
}

/// Makes the indexes of the search.
fn index(sql: &Connection, done: &mut dyn FnMut(u64)) -> Result<(), SiteError> {
    sql.execute_batch(
        "BEGIN; INSERT INTO search (search) VALUES ('delete-all'); INSERT INTO title (title) VALUES ('delete-all')",
    )?;
    similar::fill(sql)?;
    sql.execute_batch("COMMIT")?;
    let mut last = i64::MIN;
    loop {
        let batch = sql.unchecked_transaction()?;
        let w = Write {
            sql: &batch,
            ids: &mut IdMaker::new(0),
            now: Time::default(),
        };
        let mut posts = batch.prepare_cached(POSTS)?;
        let mut rows = posts.query([last])?;
        let mut count = 0;
        while let Some(row) = rows.next()? {
            last = row.get(0)?;
            let (title, body) = (row.get_ref(1)?, row.get_ref(2)?);
            search::add(
                &w,
                PostId(last),
                title.as_str().map_err(rusqlite::Error::from)?,
                body.as_str().map_err(rusqlite::Error::from)?,
            )?;
            count += 1;
        }
        drop(rows);
        drop(posts);
        batch.commit()?;
        if count == 0 {
            return Ok(());
        }
        done(count);
    }
}

/// Puts the database in its place. One that is there has nobody in it, and no program has it open.
fn appear(sql: Connection, part: &Path, data: &Path) -> Result<(), SiteError> {
    sql.execute_batch("ANALYZE")?;
    alone(&sql, data)?;
    sql.close().map_err(|(_, error)| error)?;
    let path = open::path(data);
    if path.exists() {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        alone(&Connection::open_with_flags(&path, flags)?, data)?;
    }
    let appear = || {
        File::open(part)?.sync_all()?;
        fs::rename(part, &path)?;
        File::open(data)?.sync_all()
    };
    appear().map_err(at(&path))
}

/// Leaves the mode in which several programs have a database open, with all of it in one file.
fn alone(sql: &Connection, data: &Path) -> Result<(), SiteError> {
    let mode = sql.pragma_update_and_check(None, "journal_mode", "delete", |row| {
        row.get::<_, String>(0)
    });
    match mode.map_err(Error::from) {
        Ok(mode) if mode == "delete" => Ok(()),
        Ok(_) | Err(Error::Busy) => Err(SiteError::InUse(data.to_owned())),
        Err(error) => Err(error.into()),
    }
}
