//! The house rules of the site: files in the data directory, or what ships with the program.

use std::path::Path;
use std::{fs, io};

use anyhow::Context as _;

use super::trouble::hinted;
use crate::domain::Language;
use crate::text::{HouseRules, Rules};

/// The folder in the data directory.
const FOLDER: &str = "rules";

/// Reads `rules/en.md` and its like; where there is none, the rules are those that ship.
pub(super) fn read(data: &Path, site: Language) -> anyhow::Result<Rules> {
    let mut files = Vec::new();
    for language in Language::ALL {
        let path = data.join(FOLDER).join(format!("{}.md", language.tag()));
        let text = match fs::read_to_string(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            read => read.with_context(|| format!("cannot read {}", path.display()))?,
        };
        let rules = HouseRules::parse(&text).ok_or_else(|| {
            hinted(
                format!("{} are no house rules", path.display()),
                "the first line says their version, as: version: 2, and the rules follow, at most 64 KiB of them",
            )
        })?;
        files.push((language, rules));
    }
    Ok(Rules::written(&files, site).unwrap_or_else(Rules::shipped))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_in_the_data_directory_take_the_place_of_those_that_ship() {
        let data = tempfile::tempdir().unwrap();
        let read = || read(data.path(), Language::En);
        assert_eq!(read().unwrap(), Rules::shipped());
        fs::create_dir(data.path().join(FOLDER)).unwrap();
        let file = data.path().join(FOLDER).join("de.md");
        fs::write(&file, "version: 4\n\nSeid nett.\n").unwrap();
        let rules = read().unwrap();
        let en = rules.of(Language::En);
        assert_eq!((en.version, en.text.as_str()), (4, "Seid nett."));
        fs::write(&file, "Seid nett.\n").unwrap();
        let error = read().unwrap_err().to_string();
        assert!(error.ends_with("de.md are no house rules"), "{error}");
    }
}
