//! The configuration as a list of keys, for the sysop's page: each with its value, where that comes from, and whether a
//! change holds at once. What is secret is not shown.

use std::fs;
use std::path::Path;

use toml::{Table, Value};

use super::{Config, Loaded, Source};
use crate::domain::{Language, SafeText, Setting};

/// The keys that hold from one start of the server to the next.
const FIXED: &[&str] = &[
    "site.name",
    "site.address",
    "site.language",
    "server.listen",
    "server.data",
    "metrics.listen",
    "mail.server",
    "mail.from",
    "mail.sysops",
    "mail.letter",
    "backup.litestream",
    "limits.connections",
    "limits.connections_per_address",
    "limits.unauthenticated_per_address",
];

/// Parts of the names of keys whose texts are nobody's business.
const SECRET: &[&str] = &["password", "secret", "token"];

impl Loaded {
    /// Every key, in the order of their sections and names, as they are for a server that started with `started`.
    #[must_use]
    pub fn settings(&self, started: &Config) -> Vec<Setting> {
        let waiting = fixed(started, &self.config);
        let all = Table::try_from(&self.config).unwrap_or_default();
        let mut rows = Vec::new();
        let mut read: Option<(&Path, String)> = None;
        for (section, keys) in &all {
            for (key, value) in keys.as_table().into_iter().flatten() {
                let source = self.source(section, key);
                if let (None, Source::File(path)) = (&read, source) {
                    read = Some((path, fs::read_to_string(path).unwrap_or_default()));
                }
                let line = match (source, &read) {
                    (Source::File(_), Some((_, text))) => line_of(text, section, key),
                    _ => None,
                };
                let told = match (source, line) {
                    (Source::Default, _) => None,
                    (source, Some(line)) => Some(format!("{source}:{line}")),
                    (source, None) => Some(source.to_string()),
                };
                let name = format!("{section}.{key}");
                rows.push(Setting {
                    value: SafeText::line(&shown(key, value)),
                    source: told.map(|told| SafeText::line(&told)),
                    live: !FIXED.contains(&name.as_str()),
                    waits: waiting.contains(&name.as_str()),
                    plain: SafeText::line(&plain(key, value)),
                    choices: choices(&name, value),
                    editing: self.editing(section, key),
                    key: SafeText::line(&name),
                });
            }
        }
        rows
    }
}

/// A configuration that was read again, for what works on with the database that the server began with.
#[must_use]
pub fn on_with(started: &Config, read: &Config) -> Config {
    let mut config = read.clone();
    config.server.data.clone_from(&started.server.data);
    config.backup.litestream = started.backup.litestream;
    config
}

/// The keys that differ and hold from a start to the next.
#[must_use]
pub fn fixed(old: &Config, new: &Config) -> Vec<&'static str> {
    let tables = [old, new].map(|config| Table::try_from(config).unwrap_or_default());
    let [old, new] = tables.each_ref().map(|table| {
        move |name: &str| {
            let (section, key) = name.split_once('.')?;
            table.get(section)?.get(key)
        }
    });
    FIXED
        .iter()
        .copied()
        .filter(|name| old(name) != new(name))
        .collect()
}

/// A value as it stands in the file.
fn shown(key: &str, value: &Value) -> String {
    match value {
        Value::String(text) if !text.is_empty() && is_secret(key) => "***".to_owned(),
        value => value.to_string(),
    }
}

/// A value as the environment spells it, and whoever changes it.
pub(super) fn plain(key: &str, value: &Value) -> String {
    match value {
        Value::String(_) if is_secret(key) => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(all) => {
            let all: Vec<_> = all.iter().map(|part| plain(key, part)).collect();
            all.join(", ")
        }
        value => value.to_string(),
    }
}

fn is_secret(key: &str) -> bool {
    SECRET.iter().any(|part| key.contains(part))
}

/// What a key can be, where that is one of a few.
fn choices(name: &str, value: &Value) -> Vec<SafeText> {
    let few = match (name, value) {
        (_, Value::Boolean(_)) => vec!["true", "false"],
        ("registration.mode", _) => vec!["open", "invite", "approval", "closed"],
        ("site.language", _) => Language::ALL.iter().map(|known| known.tag()).collect(),
        _ => Vec::new(),
    };
    few.into_iter().map(SafeText::line).collect()
}

/// The line on which a key stands, counted from 1.
fn line_of(text: &str, section: &str, key: &str) -> Option<usize> {
    let mut current = String::new();
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if let Some(name) = line.strip_prefix('[') {
            name.split(']')
                .next()
                .unwrap_or_default()
                .trim()
                .clone_into(&mut current);
        } else if let Some((name, _)) = line.split_once('=') {
            let name = name.trim().trim_matches('"');
            let plain = current == section && name == key;
            if plain || (current.is_empty() && name == format!("{section}.{key}")) {
                return Some(at + 1);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
    use super::*;
    use crate::config::{Flags, load};
    use crate::domain::Editing;

    #[test]
    fn every_key_says_where_it_comes_from_and_whether_it_holds_at_once() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("config.toml");
        let text = "# a site\n[site]\nname = \"Here\" # ours\n\n[limits]\n# few\nmutes = 7\n";
        fs::write(&path, text).unwrap();
        let variable = ("WELLSPRING_LIMITS_DRAFTS".to_owned(), "11".to_owned());
        let loaded = load(Some(&path), [variable], &Flags::default()).unwrap();
        let rows = loaded.settings(&loaded.config);
        let row = |key: &str| rows.iter().find(|row| row.key.as_str() == key).unwrap();
        let source = |key: &str| row(key).source.as_ref().map(ToString::to_string);
        assert_eq!(source("site.name"), Some(format!("{}:3", path.display())));
        assert_eq!(
            source("limits.mutes"),
            Some(format!("{}:7", path.display()))
        );
        assert_eq!(source("limits.drafts").unwrap(), "WELLSPRING_LIMITS_DRAFTS");
        assert_eq!(source("limits.post_bytes"), None);
        assert_eq!(row("limits.mutes").value.as_str(), "7");
        assert!(row("limits.mutes").live && !row("site.name").live);
        assert_eq!(row("site.name").value.as_str(), "\"Here\"");
    }

    #[test]
    fn backups_stay_with_the_database_that_the_server_began_with() {
        let begun = |data: &str, litestream: &str| {
            let set = [
                ("WELLSPRING_SERVER_DATA".to_owned(), data.to_owned()),
                (
                    "WELLSPRING_BACKUP_LITESTREAM".to_owned(),
                    litestream.to_owned(),
                ),
                ("WELLSPRING_BACKUP_KEEP".to_owned(), "3".to_owned()),
            ];
            load(None, set, &Flags::default()).unwrap().config
        };
        let (started, read) = (begun("/one", "false"), begun("/other", "true"));
        let on = on_with(&started, &read);
        assert_eq!(on.server.data, started.server.data);
        assert_eq!(
            on.backup.place(&on.server.data),
            started.backup.place(Path::new("/one"))
        );
        assert!(!on.backup.litestream);
        assert_eq!(on.backup.keep, 3);
    }

    #[test]
    fn the_keys_that_need_a_restart_exist() {
        let loaded = load(None, [], &Flags::default()).unwrap();
        let rows = loaded.settings(&loaded.config);
        let fixed = rows.iter().filter(|row| !row.live).count();
        assert_eq!(fixed, FIXED.len());
        let mut before = loaded.config.clone();
        before.site.name = "Before".into();
        before.limits.mutes = 7;
        let rows = loaded.settings(&before);
        let waits: Vec<_> = rows.iter().filter(|row| row.waits).collect();
        assert_eq!(waits.len(), 1);
        assert_eq!(waits[0].key.as_str(), "site.name");
    }

    #[test]
    fn what_is_to_be_chosen_and_what_is_typed_is_read_again() {
        let loaded = load(None, [], &Flags::default()).unwrap();
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("config.toml");
        let mut chosen = 0;
        for row in loaded.settings(&loaded.config) {
            if row.editing != Editing::Page {
                continue;
            }
            let plain = row.plain.as_str();
            chosen += row.choices.len();
            assert!(row.choices.is_empty() || row.choices.contains(&row.plain));
            for typed in row.choices.iter().map(SafeText::as_str).chain([plain]) {
                loaded
                    .change(&path, row.key.as_str(), Some(typed), |_| Ok(()))
                    .unwrap();
            }
        }
        assert_eq!(chosen, 4 + 4 + 2 * 4);
        let again = load(Some(&path), [], &Flags::default()).unwrap();
        assert_eq!(again.config, loaded.config);
    }

    #[test]
    fn what_is_secret_is_not_shown() {
        let text = |text: &str| Value::String(text.to_owned());
        assert_eq!(shown("password", &text("hunter2")), "***");
        assert_eq!(shown("smtp_secret", &text("")), "\"\"");
        assert_eq!(shown("passwords", &Value::Boolean(true)), "true");
    }
}
