//! The words of the interface. Every sentence that a person reads comes from `assets/locales/*.ftl` through a function
//! of [`Words`] that the build script makes, so a missing key does not compile.
//!
//! Must not know what the words are said about: it gets numbers and names, and gives sentences.

mod age;
mod announcement;
mod appeals;
mod choose;
mod duty;
mod holding;
mod idea;
mod log;
mod queue;
mod refusal;
mod report;
mod rules;
mod sayings;
mod size;
mod tending;
mod unfit;
mod way;

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::domain::Language;

pub use age::{day, exact};
pub use choose::choose;
pub use rules::{HouseRules, Rules};

/// The words of one language. One copy serves every session.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

static EN: LazyLock<Words> =
    LazyLock::new(|| Words::load(Language::En, include_str!("../../assets/locales/en.ftl")));
static ES: LazyLock<Words> =
    LazyLock::new(|| Words::load(Language::Es, include_str!("../../assets/locales/es.ftl")));
static DE: LazyLock<Words> =
    LazyLock::new(|| Words::load(Language::De, include_str!("../../assets/locales/de.ftl")));
static ZH: LazyLock<Words> =
    LazyLock::new(|| Words::load(Language::Zh, include_str!("../../assets/locales/zh.ftl")));

include!(concat!(env!("OUT_DIR"), "/words.rs"));

impl Words {
    /// The words of a language.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::En => &EN,
            Language::Es => &ES,
            Language::De => &DE,
            Language::Zh => &ZH,
        }
    }

    /// Which language these words are in.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Several things in a row, parted as the language does.
    #[must_use]
    pub fn listed(&self, items: &[impl ToString]) -> String {
        let mut items = items.iter().map(ToString::to_string);
        let first = items.next().unwrap_or_default();
        items.fold(first, |said, part| self.and_also(part, said).into_owned())
    }

    fn load(language: Language, source: &str) -> Self {
        // The build script has parsed every file; what an error leaves out would show as its key.
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partly, _)| partly);
        let mut bundle =
            FluentBundle::new_concurrent(vec![language.tag().parse().unwrap_or_default()]);
        // Isolation marks are invisible in a browser; in a terminal they are boxes, and widths drift.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// The message `key`, whose existence the build script has checked.
    fn say<'a, const N: usize>(
        &self,
        key: &str,
        arguments: [(&'static str, FluentValue<'a>); N],
    ) -> Cow<'static, str> {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return Cow::Owned(key.to_owned());
        };
        let arguments: FluentArgs<'a> = arguments.into_iter().collect();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut Vec::new());
        Cow::Owned(said.into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_follow_the_language() {
        let words = Words::of(Language::En);
        assert_eq!(words.posts_count(1), "1 post");
        assert_eq!(words.posts_count(2), "2 posts");
        assert_eq!(Words::of(Language::Es).posts_count(1), "1 mensaje");
        assert_eq!(Words::of(Language::Es).posts_count(0), "0 mensajes");
        assert_eq!(Words::of(Language::De).posts_count(2), "2 Beiträge");
        assert_eq!(Words::of(Language::Zh).posts_count(2), "2 篇帖子");
    }

    #[test]
    fn what_stands_in_a_row_is_parted_as_the_language_does() {
        let words = Words::of(Language::En);
        assert_eq!(words.listed(&["bob", "cleo", "wei"]), "bob, cleo, wei");
        assert_eq!(words.listed(&["bob"]), "bob");
        assert_eq!(words.listed(&[""; 0]), "");
        assert_eq!(Words::of(Language::Zh).listed(&["bob", "wei"]), "bob，wei");
    }
}
