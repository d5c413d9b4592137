//! Where the configuration comes from: defaults, the file over them, the environment over that, and flags over all.
//!
//! The rule for the environment: `WELLSPRING_`, the section, `_`, and the key, in upper case; so `[server] listen` is
//! `WELLSPRING_SERVER_LISTEN`. The parts of a list are parted by commas. Reads nothing but the file it is given.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::{fmt, fs, io};

use serde::Deserialize as _;
use toml::{Table, Value};

use super::Config;

/// What every variable of the environment begins with.
const PREFIX: &str = "WELLSPRING_";

/// Why there is no configuration.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("{0}: {1}")]
    Unreadable(PathBuf, io::Error),
    /// The file says something that cannot be; the text names the line, shows it, and points at the place.
    #[error("{0}, {1}")]
    File(PathBuf, String),
    /// A variable of the environment says something that cannot be.
    #[error("{0}: {1}")]
    Variable(String, String),
    /// A flag says something that cannot be.
    #[error("{0}: {1}")]
    Flag(&'static str, String),
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Nobody said otherwise.
    Default,
    /// The file.
    File(PathBuf),
    /// This variable of the environment.
    Variable(String),
    /// This flag.
    Flag(&'static str),
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File(path) => path.display().fmt(f),
            Self::Variable(name) => f.write_str(name),
            Self::Flag(name) => f.write_str(name),
        }
    }
}

/// What the command line says over the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flags {
    /// `--data`
    pub data: Option<PathBuf>,
    /// `--listen`; none given leaves what the file says.
    pub listen: Vec<SocketAddr>,
}

/// A configuration, and where each value of it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The values.
    pub config: Config,
    sources: BTreeMap<(String, String), Source>,
}

/// Reads the file, if one is named, and puts `environment` and `flags` over it.
///
/// # Errors
/// [`ConfigError`] names the file and the line, the variable, or the flag.
pub fn load(
    file: Option<&Path>,
    environment: impl IntoIterator<Item = (String, String)>,
    flags: &Flags,
) -> Result<Loaded, ConfigError> {
    let mut loaded = Loaded {
        config: Config::default(),
        sources: BTreeMap::new(),
    };
    let mut all = Table::new();
    if let Some(path) = file {
        let text = fs::read_to_string(path)
            .map_err(|error| ConfigError::Unreadable(path.into(), error))?;
        loaded.config = toml::from_str(&text).map_err(|error| refused(path, &error))?;
        all = toml::from_str(&text).map_err(|error| refused(path, &error))?;
        for (section, keys) in &all {
            for key in keys.as_table().into_iter().flat_map(Table::keys) {
                loaded.note(section, key, Source::File(path.into()));
            }
        }
    }
    let known = Table::try_from(Config::default()).unwrap_or_default();
    for (name, text) in environment {
        let Some((section, key, example)) = named(&known, &name)? else {
            continue;
        };
        let refused = |why| ConfigError::Variable(name.clone(), why);
        let value = spelt(&text, example).map_err(refused)?;
        loaded.config = over(&mut all, section, key, value).map_err(refused)?;
        loaded.note(section, key, Source::Variable(name.clone()));
    }
    for (section, key, name, value) in flags.values() {
        let value = value.map_err(|why| ConfigError::Flag(name, why))?;
        loaded.config =
            over(&mut all, section, key, value).map_err(|why| ConfigError::Flag(name, why))?;
        loaded.note(section, key, Source::Flag(name));
    }
    Ok(loaded)
}

/// The message of the parser, which shows the line and points at the place, behind the name of the file.
fn refused(path: &Path, error: &toml::de::Error) -> ConfigError {
    let said = error.to_string();
    let said = said.trim_end();
    let place = said.strip_prefix("TOML parse error at ").unwrap_or(said);
    ConfigError::File(path.into(), plainly(place))
}

/// The parser's message with types as they are called in the file, not in the program.
fn plainly(said: &str) -> String {
    let Some((before, types)) = said.rsplit_once("invalid type: ") else {
        return said.to_owned();
    };
    let Some((found, wanted)) = types.split_once(", expected ") else {
        return said.to_owned();
    };
    let wanted = match wanted {
        "a string" => "text in quotes",
        "a boolean" => "true or false",
        "a sequence" => "a list, as [\"one\", \"two\"]",
        "i64" | "u64" | "u32" | "usize" => "a whole number",
        other => other,
    };
    let found = found.trim_start_matches("string ").replace('`', "");
    format!("{before}{found} is not possible: {wanted} is")
}

/// Puts one value over the rest, and reads all of it again.
fn over(all: &mut Table, section: &str, key: &str, value: Value) -> Result<Config, String> {
    let keys = all
        .entry(section)
        .or_insert_with(|| Value::Table(Table::new()));
    if let Some(keys) = keys.as_table_mut() {
        keys.insert(key.to_owned(), value);
    }
    Config::deserialize(all.clone()).map_err(|error| plainly(error.message()))
}

/// The section and the key that a variable names, and the default. A variable of nobody's section is somebody else's.
fn named<'a>(
    known: &'a Table,
    variable: &str,
) -> Result<Option<(&'a str, &'a str, &'a Value)>, ConfigError> {
    let Some(rest) = variable.strip_prefix(PREFIX) else {
        return Ok(None);
    };
    for (section, keys) in known {
        let Some(wanted) = rest.strip_prefix(&format!("{}_", section.to_uppercase())) else {
            continue;
        };
        let keys = || keys.as_table().into_iter().flatten();
        if let Some((key, value)) = keys().find(|(key, _)| key.to_uppercase() == wanted) {
            return Ok(Some((section, key, value)));
        }
        let names: Vec<_> = keys().map(|(key, _)| variable_of(section, key)).collect();
        let why = format!("no such key; there is {}", names.join(", "));
        return Err(ConfigError::Variable(variable.to_owned(), why));
    }
    Ok(None)
}

/// The variable for a key.
fn variable_of(section: &str, key: &str) -> String {
    format!("{PREFIX}{section}_{key}").to_uppercase()
}

/// The value that a text of the environment spells, of the same type as `example`.
pub(super) fn spelt(text: &str, example: &Value) -> Result<Value, String> {
    Ok(match example {
        Value::Integer(_) => Value::Integer(
            text.parse()
                .map_err(|_| format!("{text:?} is not a whole number"))?,
        ),
        Value::Boolean(_) => Value::Boolean(
            text.parse()
                .map_err(|_| format!("{text:?} is neither true nor false"))?,
        ),
        Value::Array(_) => {
            let parts = text
                .split(',')
                .map(str::trim)
                .filter(|part| !part.is_empty());
            Value::Array(parts.map(Value::from).collect())
        }
        _ => Value::from(text),
    })
}

impl Flags {
    /// The keys that are given: section, key, the flag, and the value.
    fn values(
        &self,
    ) -> Vec<(
        &'static str,
        &'static str,
        &'static str,
        Result<Value, String>,
    )> {
        let mut values = Vec::new();
        if let Some(data) = &self.data {
            let text = data.to_str().ok_or_else(|| "not in UTF-8".to_owned());
            values.push(("server", "data", "--data", text.map(Value::from)));
        }
        if !self.listen.is_empty() {
            let listen = self.listen.iter().map(|address| address.to_string());
            let listen = Value::Array(listen.map(Value::from).collect());
            values.push(("server", "listen", "--listen", Ok(listen)));
        }
        values
    }
}

impl Loaded {
    fn note(&mut self, section: &str, key: &str, source: Source) {
        self.sources
            .insert((section.to_owned(), key.to_owned()), source);
    }

    /// Where the value of a key comes from.
    #[must_use]
    pub fn source(&self, section: &str, key: &str) -> &Source {
        self.sources
            .get(&(section.to_owned(), key.to_owned()))
            .unwrap_or(&Source::Default)
    }

    /// All of it as a file, with where each value comes from beside it.
    ///
    /// # Errors
    /// When a value cannot be written as TOML.
    pub fn to_toml(&self) -> Result<String, toml::ser::Error> {
        let mut out = String::new();
        let mut section = String::new();
        for line in toml::to_string(&self.config)?.lines() {
            out.push_str(line);
            if let Some(name) = line.strip_prefix('[') {
                section = name.trim_end_matches(']').to_owned();
            } else if let Some((key, _)) = line.split_once(" = ") {
                out.push_str(&format!("  # {}", self.source(&section, key)));
            }
            out.push('\n');
        }
        Ok(out)
    }
}
