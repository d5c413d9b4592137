//! The house rules: one text a language, each under a version that members agree to. They come as they ship, or as the
//! sysop wrote them. Must not know who agreed to what.

use crate::domain::{Body, Language, Limits};

/// The rules in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseRules {
    /// Grows when they change, so that members are shown them once more.
    pub version: u32,
    /// The words, in markup.
    pub text: Body,
}

impl HouseRules {
    /// Rules out of a file: `version: 1` on the first line, the words below it; none where one of them is missing.
    #[must_use]
    pub fn parse(file: &str) -> Option<Self> {
        let (first, text) = file.trim_start().split_once('\n')?;
        let version = first.trim().strip_prefix("version:")?.trim().parse().ok()?;
        let text = Body::new(text.trim(), &Limits::default()).ok()?;
        (version > 0).then_some(Self { version, text })
    }
}

/// The rules in every language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules([HouseRules; 4]);

impl Rules {
    /// As they ship.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "the files are part of the program, and a test reads them"
    )]
    pub fn shipped() -> Self {
        let file = |language| match language {
            Language::En => include_str!("../../assets/rules/en.md"),
            Language::Es => include_str!("../../assets/rules/es.md"),
            Language::De => include_str!("../../assets/rules/de.md"),
            Language::Zh => include_str!("../../assets/rules/zh.md"),
        };
        Self(Language::ALL.map(|language| HouseRules::parse(file(language)).expect("the rules")))
    }

    /// As the sysop wrote them. Where they wrote none in a language, those of the site's language stand, else the first:
    /// two texts that say different things would be worse than one in a foreign language. None if they wrote none at all.
    #[must_use]
    pub fn written(files: &[(Language, HouseRules)], site: Language) -> Option<Self> {
        let of = |wanted| files.iter().find(|(language, _)| *language == wanted);
        let otherwise = of(site).or_else(|| files.first())?;
        let all = Language::ALL.map(|language| of(language).unwrap_or(otherwise).1.clone());
        Some(Self(all))
    }

    /// Those of a language.
    #[must_use]
    pub fn of(&self, language: Language) -> &HouseRules {
        let [first, ..] = &self.0;
        let mut all = Language::ALL.iter().zip(&self.0);
        let found = all.find(|(known, _)| **known == language);
        found.map_or(first, |(_, rules)| rules)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_the_same_version_of_the_rules() {
        let rules = Rules::shipped();
        for language in Language::ALL {
            assert_eq!(rules.of(language).version, 1, "{language:?}");
        }
        let zh = rules.of(Language::Zh).text.as_str();
        assert!(zh.starts_with("**自己的话"), "{zh}");
    }

    #[test]
    fn a_file_names_its_version_and_says_something() {
        let rules = HouseRules::parse("version: 7\n\nBe kind.\n").unwrap();
        assert_eq!((rules.version, rules.text.as_str()), (7, "Be kind."));
        for file in [
            "",
            "Be kind.",
            "version: 0\nBe kind.",
            "version: 2\n\n",
            "version: x\nBe",
        ] {
            assert_eq!(HouseRules::parse(file), None, "{file:?}");
        }
    }

    #[test]
    fn where_the_sysop_wrote_none_the_sites_stand() {
        let rules = |text: &str| HouseRules::parse(&format!("version: 2\n{text}")).unwrap();
        let files = [(Language::En, rules("en")), (Language::De, rules("de"))];
        let written = Rules::written(&files, Language::De).unwrap();
        let said = Language::ALL.map(|language| written.of(language).text.as_str().to_owned());
        assert_eq!(said, ["en", "de", "de", "de"]);
        let written = Rules::written(&files, Language::Zh).unwrap();
        assert_eq!(written.of(Language::Es), &files[0].1);
        assert_eq!(Rules::written(&[], Language::En), None);
    }
}
