//! Values that are changed in the file, and what else stands there.

#![allow(clippy::unwrap_used, reason = "tests")]
use std::os::unix::fs::{PermissionsExt as _, symlink};

use super::*;
use crate::config::{Flags, load};

const EXAMPLE: &str = include_str!("../../config.example.toml");
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
    assert!(text.contains("drafts=11\n"), "{text}");
    assert!(!text.contains("mode"), "{text}");
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
fn what_is_taken_out_leaves_its_comments_and_what_is_commented_out_below_it_its_section() {
    const INVITE: &str = "mode = \"invite\" ";
    let text = "[site]\nname = \"A\"\n\n# Ours\n[registration]\n# who comes\nmode = \"invite\" # why\n# guest_reading = true\n\n[auth]\n";
    let dir = Dir::with(text);
    let after = dir.change("registration.mode", None).unwrap();
    assert_eq!(after, text.replace(INVITE, ""));
    let dir = Dir::with("[mail]\nsysops = [\n  \"a@b.org\",\n]\r\nfrom = \"c@d.org\"");
    let after = dir.change("mail.sysops", None).unwrap();
    assert_eq!(after, "[mail]\nfrom = \"c@d.org\"");
    assert_eq!(dir.change("mail.from", None).unwrap(), "[mail]\n");
}

#[test]
fn a_key_that_is_taken_out_and_put_back_leaves_every_other_line() {
    let lines = |text: &str| {
        let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    let known = toml::Table::try_from(Config::default()).unwrap();
    let keys = known.iter().flat_map(|(section, keys)| {
        let keys = keys.as_table().unwrap().iter();
        keys.map(move |(key, value)| (section, key, value))
    });
    for (section, key, value) in keys {
        let out = without(EXAMPLE, section, key).unwrap();
        let kept = out.lines().count();
        assert_eq!(kept + 1, EXAMPLE.lines().count(), "{section}.{key}");
        let back = with(&out, section, key, value).unwrap();
        assert_eq!(lines(&back), lines(EXAMPLE), "{section}.{key}");
        assert_eq!(toml::from_str::<Config>(&back).unwrap(), Config::default());
    }
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
