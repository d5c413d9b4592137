//! The house rules as they ship: one file a language, whose first line names their version.

use ratatui::text::Line;

use crate::domain::{Body, Language};
use crate::text::Words;
use crate::ui::Env;
use crate::ui::widget::post_body;

/// The file of a language.
const fn file(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("../../../../assets/rules/en.md"),
        Language::Es => include_str!("../../../../assets/rules/es.md"),
        Language::De => include_str!("../../../../assets/rules/de.md"),
        Language::Zh => include_str!("../../../../assets/rules/zh.md"),
    }
}

/// The version of the rules in these words, which a member agrees to.
pub(super) fn version(words: &Words) -> u32 {
    let first = file(words.language()).lines().next().unwrap_or_default();
    let number = first.strip_prefix("version:").map(str::trim);
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// The rules laid out, a column free at each side.
pub(super) fn rows(env: &Env<'_>) -> Vec<Line<'static>> {
    let (_, text) = file(env.words.language())
        .split_once('\n')
        .unwrap_or_default();
    post_body(&Body::stored(text.trim()), env.prose(1), true, env.words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_the_same_version_of_the_rules() {
        for language in Language::ALL {
            assert_eq!(version(Words::of(language)), 1, "{language:?}");
        }
    }
}
