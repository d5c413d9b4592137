//! Changing one value of the configuration file. What is typed is read as the environment is, and the file as at a start;
//! comments and order stay, and a file is replaced whole or not at all.
//!
//! Which values are possible is said in `value`; who may change one, and what then goes by it, elsewhere.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::os::unix::fs::{MetadataExt as _, fchown};
use std::path::{Path, PathBuf};

use toml::Value;
use toml_edit::{Document, DocumentMut, Item, TableLike, TomlError};

use super::load::spelt;
use super::settings::plain;
use super::{Config, Loaded, Source};
use crate::domain::{CareFault, Configured, Editing, SafeText};

/// The sections whose values are changed with an editor only: a server that finds them wrong does not start, or starts
/// with another database.
const BY_HAND: &str = "server";

/// Whether there is such a key, as in `limits.mutes`.
#[must_use]
pub fn is_key(name: &str) -> bool {
    let known = toml::Table::try_from(Config::default()).unwrap_or_default();
    let name = name.split_once('.');
    name.is_some_and(|(section, key)| known.get(section).is_some_and(|of| of.get(key).is_some()))
}

impl Loaded {
    /// Where a key is changed.
    pub(super) fn editing(&self, section: &str, key: &str) -> Editing {
        match self.source(section, key) {
            Source::Variable(_) | Source::Flag(_) => Editing::Above,
            Source::Default | Source::File(_) if section == BY_HAND => Editing::Hand,
            Source::Default | Source::File(_) => Editing::Page,
        }
    }

    /// Writes what somebody typed for a key, as in `limits.mutes`, into the file at `path`, which is made where there is
    /// none; nothing takes the key out of it. What was loaded stays as it is. Says what the file said before.
    ///
    /// # Errors
    /// [`CareFault`], where it cannot be this, or does not fit, or does not stand in the file, or the file cannot be written.
    pub fn change(
        &self,
        path: &Path,
        name: &str,
        typed: Option<&str>,
        fits: impl FnOnce(&Config) -> Result<(), String>,
    ) -> Result<Configured, CareFault> {
        let known = toml::Table::try_from(Config::default()).unwrap_or_default();
        let (section, key) = name.split_once('.').ok_or(CareFault::SettingByHand)?;
        let example = known.get(section).and_then(|keys| keys.get(key));
        let example = example.ok_or(CareFault::SettingByHand)?;
        match self.editing(section, key) {
            Editing::Page => {}
            Editing::Hand => return Err(CareFault::SettingByHand),
            Editing::Above => {
                let source = self.source(section, key).to_string();
                return Err(CareFault::SettingAbove(SafeText::line(&source)));
            }
        }
        let value = typed.map(|typed| spelt(typed.trim(), example)).transpose();
        let value = value.map_err(|why| CareFault::SettingWrong(SafeText::line(&why)))?;
        let unwritten = |why: &dyn std::fmt::Display| {
            CareFault::SettingUnwritten(SafeText::line(&format!("{}: {why}", path.display())))
        };
        let before = match fs::read_to_string(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
            read => read.map_err(|error| unwritten(&error))?,
        };
        // What is wrong in it already is not what was typed here.
        let stands = toml::from_str::<Config>(&before).map_err(|error| {
            let place = error.to_string();
            let place = place.lines().next().unwrap_or_default();
            unwritten(&format!("{place}: {}", error.message()))
        })?;
        let said = toml::from_str::<toml::Table>(&before).unwrap_or_default();
        let said = said.get(section).and_then(|keys| keys.get(key));
        let said = said.map(|value| plain(key, value));
        let after = match &value {
            Some(value) => with(&before, section, key, value),
            None => without(&before, section, key),
        };
        let after = after.map_err(|error| unwritten(&error))?;
        let wrong = |why: &str| CareFault::SettingWrong(SafeText::line(why));
        let changed = toml::from_str::<Config>(&after).map_err(|error| wrong(error.message()))?;
        let same = match value {
            Some(_) => changed == stands,
            None => said.is_none(),
        };
        if same {
            return Ok(Configured::Same);
        }
        fits(&changed).map_err(|why| wrong(&why))?;
        replace(path, &after).map_err(|error| unwritten(&error))?;
        Ok(Configured::Changed(said))
    }
}

/// The text of a file with a value in its place, and with what stands beside it.
fn with(text: &str, section: &str, key: &str, value: &Value) -> Result<String, TomlError> {
    let mut file: DocumentMut = text.parse()?;
    let mut value = written(value);
    let keys = file.entry(section).or_insert_with(toml_edit::table);
    let Some(keys) = keys.as_table_like_mut() else {
        return Ok(file.to_string());
    };
    let keys: &mut dyn TableLike = keys;
    match keys.get_mut(key).and_then(Item::as_value_mut) {
        Some(stands) => {
            *value.decor_mut() = stands.decor().clone();
            *stands = value;
        }
        None => {
            keys.insert(key, Item::Value(value));
        }
    }
    Ok(file.to_string())
}

/// The text of a file without the line of a key. All else stands where it stood: headers, as something may be commented out
/// below them, and comments, also the one behind the value.
fn without(text: &str, section: &str, key: &str) -> Result<String, TomlError> {
    let file = Document::parse(text)?;
    let keys = file.get(section).and_then(Item::as_table);
    let stands = keys.and_then(|keys| keys.get_key_value(key));
    let spans = stands.and_then(|(key, value)| Some((key.span()?, value.span()?)));
    let Some((key_at, value_at)) = spans else {
        // It stands in no line of its own, but in a table on one line; or nowhere.
        let mut file = file.into_mut();
        let keys = file.get_mut(section).and_then(Item::as_table_like_mut);
        keys.and_then(|keys| keys.remove(key));
        return Ok(file.to_string());
    };
    let (over, _) = text.split_at(key_at.start);
    let over = over.rfind('\n').map_or("", |end| over.split_at(end + 1).0);
    let (_, below) = text.split_at(value_at.end);
    let (behind, below) = below.split_once('\n').unwrap_or((below, ""));
    Ok(match behind.trim() {
        "" => format!("{over}{below}"),
        comment => format!("{over}{comment}\n{below}"),
    })
}

/// A value as a file has it.
fn written(value: &Value) -> toml_edit::Value {
    match value {
        Value::Integer(number) => (*number).into(),
        Value::Boolean(on) => (*on).into(),
        Value::Array(all) => all.iter().map(written).collect(),
        Value::String(text) => text.as_str().into(),
        // No key is of another type.
        other => other.to_string().into(),
    }
}

/// Puts `text` in the place of a file, with its mode and its owner, on disk before it has the name.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    // Where the name is a link, what it leads to is replaced.
    let path = match fs::canonicalize(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => path.to_owned(),
        whole => whole?,
    };
    let directory = match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = directory.join(format!(".{name}.{}", std::process::id()));
    let done = write(&path, &beside, text).and_then(|()| fs::rename(&beside, &path));
    if done.is_err() {
        // What was begun is of no use to anybody.
        let _ = fs::remove_file(&beside);
    }
    done?;
    File::open(directory)?.sync_all()
}

fn write(path: &Path, beside: &Path, text: &str) -> io::Result<()> {
    let options = OpenOptions::new().write(true).create_new(true).open(beside);
    let mut file = options?;
    if let Ok(before) = fs::metadata(path) {
        let made = file.metadata()?;
        if (made.uid(), made.gid()) != (before.uid(), before.gid()) {
            let kept = fchown(&file, Some(before.uid()), Some(before.gid()));
            // What was root's can be ours, as long as whoever else reads it still does. Under systemd no call that gives files
            // away is let through, not even one that changes nothing: it is made only where the group is another.
            kept.or_else(|error| match before.uid() {
                0 if made.gid() == before.gid() => Ok(()),
                0 => fchown(&file, None, Some(before.gid())),
                _ => Err(error),
            })?;
        }
        file.set_permissions(before.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
#[path = "edit_tests.rs"]
mod tests;
