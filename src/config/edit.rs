//! Changing one value of the configuration file. What is typed is read as the environment is, and the file as at a start;
//! comments and order stay, and a file is replaced whole or not at all.
//!
//! Which values are possible is said in `value`; who may change one, and what then goes by it, elsewhere.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::os::unix::fs::{MetadataExt as _, fchown};
use std::path::{Path, PathBuf};

use toml::Value;
use toml_edit::{DocumentMut, Item, TableLike};

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
        let mut file: DocumentMut = before.parse().map_err(|error| unwritten(&error))?;
        put(&mut file, section, key, value.as_ref());
        let after = file.to_string();
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

/// Puts a value in its place, with what stands beside it; nothing takes it away.
fn put(file: &mut DocumentMut, section: &str, key: &str, value: Option<&Value>) {
    let Some(value) = value else {
        let Some(keys) = file.get_mut(section).and_then(Item::as_table_like_mut) else {
            return;
        };
        keys.remove(key);
        // A section that says nothing more goes, too, unless somebody wrote something over it.
        let is_empty = keys.is_empty();
        let about = file.get(section).and_then(Item::as_table);
        let about = about.and_then(|table| table.decor().prefix()?.as_str());
        if is_empty && about.is_none_or(|text| text.trim().is_empty()) {
            file.remove(section);
        }
        return;
    };
    let mut value = written(value);
    let keys = file.entry(section).or_insert_with(toml_edit::table);
    let Some(keys) = keys.as_table_like_mut() else {
        return;
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
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;
    use crate::config::{Flags, load};

    const FILE: &str = "# Ours\n[site]\nname = \"Here\" # as the sign says\n\n[limits]\n# few\nmutes = 7 # enough\ndrafts=11\n\n# the end\n";

    struct Dir {
        dir: tempfile::TempDir,
        variables: Vec<(String, String)>,
    }

    impl Dir {
        fn with(text: &str) -> Self {
            let dir = tempfile::tempdir().unwrap();
            fs::write(dir.path().join("config.toml"), text).unwrap();
            let variables = Vec::new();
            Self { dir, variables }
        }

        fn path(&self) -> PathBuf {
            self.dir.path().join("config.toml")
        }

        fn change(&self, name: &str, typed: Option<&str>) -> Result<String, CareFault> {
            let variables = self.variables.clone();
            let file = Some(self.path()).filter(|path| path.exists());
            let flags = Flags::default();
            let loaded = load(file.as_deref(), variables, &flags).unwrap();
            loaded.change(&self.path(), name, typed, |_| Ok(()))?;
            Ok(self.text())
        }

        fn text(&self) -> String {
            fs::read_to_string(self.path()).unwrap()
        }
    }

    #[test]
    fn a_value_is_changed_and_everything_else_stays() {
        let dir = Dir::with(FILE);
        let text = dir.change("limits.mutes", Some(" 20 ")).unwrap();
        assert_eq!(text, FILE.replace("mutes = 7", "mutes = 20"));
        let text = dir
            .change("site.name", Some("Haus = #1 \"A\" 主轴"))
            .unwrap();
        let loaded: Config = toml::from_str(&text).unwrap();
        assert_eq!(loaded.site.name, "Haus = #1 \"A\" 主轴");
        assert!(
            text.contains("# as the sign says") && text.ends_with("# the end\n"),
            "{text}"
        );
        dir.change("site.name", Some("Here")).unwrap();
        let text = dir.change("limits.mutes", Some("7")).unwrap();
        assert_eq!(text, FILE);
    }

    #[test]
    fn a_key_that_does_not_stand_there_is_put_into_its_section_and_taken_out_again() {
        let dir = Dir::with(FILE);
        let text = dir.change("limits.title_chars", Some("90")).unwrap();
        assert_eq!(
            text,
            FILE.replace("drafts=11\n", "drafts=11\ntitle_chars = 90\n")
        );
        let text = dir.change("limits.title_chars", None).unwrap();
        assert_eq!(text, FILE);
        let text = dir.change("registration.mode", Some("approval")).unwrap();
        assert!(
            text.contains("[registration]\nmode = \"approval\"\n"),
            "{text}"
        );
        let text = dir.change("registration.mode", None).unwrap();
        assert_eq!(text, FILE, "no section is left that says nothing");
        let text = dir.change("mail.sysops", Some("a@b.org, c@d.org")).unwrap();
        let loaded: Config = toml::from_str(&text).unwrap();
        assert_eq!(loaded.mail.sysops, ["a@b.org", "c@d.org"]);
    }

    #[test]
    fn what_it_was_is_told_and_nothing_is_written_where_it_is_that_already() {
        let dir = Dir::with(FILE);
        let change = |name, typed| {
            let loaded = load(Some(&dir.path()), [], &Flags::default()).unwrap();
            loaded.change(&dir.path(), name, typed, |_| Ok(()))
        };
        let changed = |before: Option<&str>| Ok(Configured::Changed(before.map(str::to_owned)));
        assert_eq!(change("limits.mutes", Some("7")), Ok(Configured::Same));
        // What holds where nobody says otherwise is not said because somebody typed it.
        let default = Config::default().limits.title_chars.to_string();
        let same = change("limits.title_chars", Some(&default));
        assert_eq!(same, Ok(Configured::Same));
        assert_eq!(change("limits.title_chars", None), Ok(Configured::Same));
        assert_eq!(dir.text(), FILE);
        assert_eq!(change("limits.mutes", Some("8")), changed(Some("7")));
        assert_eq!(change("limits.title_chars", Some("90")), changed(None));
        let unfit = |_: &Config| Err("it is full there".to_owned());
        let loaded = load(Some(&dir.path()), [], &Flags::default()).unwrap();
        let refused = loaded.change(&dir.path(), "limits.mutes", Some("9"), unfit);
        let wrong = CareFault::SettingWrong(SafeText::line("it is full there"));
        assert_eq!(refused, Err(wrong));
        assert_eq!(change("limits.mutes", None), changed(Some("8")));
    }

    #[test]
    fn a_section_that_somebody_wrote_something_over_stays() {
        let dir = Dir::with("# Who comes\n[registration]\nmode = \"invite\"\n");
        let text = dir.change("registration.mode", None).unwrap();
        assert_eq!(text, "# Who comes\n[registration]\n");
    }

    #[test]
    fn keys_with_dots_and_tables_on_one_line_are_found() {
        let dir = Dir::with("site.name = \"A\" # dotted\nlimits = { mutes = 7 }\n");
        dir.change("site.name", Some("B")).unwrap();
        let text = dir.change("limits.mutes", Some("8")).unwrap();
        assert_eq!(text, "site.name = \"B\" # dotted\nlimits = { mutes = 8 }\n");
    }

    #[test]
    fn what_cannot_be_leaves_the_file_as_it_was() {
        let dir = Dir::with(FILE);
        for (name, typed, why) in [
            ("limits.mutes", "0", "0 is not possible: from 1 to 10000"),
            ("limits.mutes", "many", "\"many\" is not a whole number"),
            ("registration.mode", "ajar", "unknown variant `ajar`"),
            ("auth.passwords", "yes", "neither true nor false"),
            ("ideas.answer_within", "30", "from 1d to 365d"),
            ("site.name", "a\u{1b}[1m", "plain text"),
        ] {
            let CareFault::SettingWrong(said) = dir.change(name, Some(typed)).unwrap_err() else {
                panic!("{name}");
            };
            assert!(said.as_str().contains(why), "{said}");
        }
        for name in ["server.data", "limits.none", "none"] {
            let refused = dir.change(name, Some("1")).unwrap_err();
            assert_eq!(refused, CareFault::SettingByHand);
        }
        assert_eq!(dir.text(), FILE);
    }

    #[test]
    fn what_comes_from_the_environment_is_not_changed_in_the_file() {
        let mut dir = Dir::with(FILE);
        let variable = ("WELLSPRING_LIMITS_MUTES".to_owned(), "9".to_owned());
        dir.variables.push(variable.clone());
        let refused = dir.change("limits.mutes", Some("8")).unwrap_err();
        let name = SafeText::line(&variable.0);
        assert_eq!(refused, CareFault::SettingAbove(name));
        assert_eq!(dir.text(), FILE);
    }

    #[test]
    fn a_file_that_somebody_broke_meanwhile_is_not_touched() {
        let dir = Dir::with(FILE);
        let loaded = load(Some(&dir.path()), [], &Flags::default()).unwrap();
        let broken = FILE.replace("mutes", "muets");
        fs::write(dir.path(), &broken).unwrap();
        let refused = loaded.change(&dir.path(), "limits.drafts", Some("12"), |_| Ok(()));
        let Err(CareFault::SettingUnwritten(why)) = refused else {
            panic!("{refused:?}");
        };
        let why = why.as_str();
        assert!(
            why.contains("line 7") && why.contains("unknown field `muets`"),
            "{why}"
        );
        assert_eq!(dir.text(), broken);
    }

    #[test]
    fn the_file_is_made_where_there_is_none_and_keeps_its_mode_and_its_links() {
        let dir = tempfile::tempdir().unwrap();
        let (path, real) = (dir.path().join("config.toml"), dir.path().join("real"));
        let change = |mutes| {
            let loaded = load(None, [], &Flags::default()).unwrap();
            loaded
                .change(&path, "limits.mutes", Some(mutes), |_| Ok(()))
                .unwrap();
            fs::read_to_string(&path).unwrap()
        };
        assert_eq!(change("8"), "[limits]\nmutes = 8\n");
        fs::rename(&path, &real).unwrap();
        symlink(&real, &path).unwrap();
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
        assert_eq!(change("9"), "[limits]\nmutes = 9\n");
        let about = fs::metadata(&real).unwrap();
        assert_eq!(about.permissions().mode() & 0o777, 0o640);
        assert!(fs::symlink_metadata(&path).unwrap().is_symlink());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2);
    }
}
