//! What keys are called where one reads of them: by the names that stand on the keyboards of a language.
//!
//! Owns which of the names in the tables of keys are translated. The names themselves are among the words.

use std::borrow::Cow;

use super::Binding;
use crate::text::Words;

impl Binding {
    /// How its keys are written in a language: `Shift-Tab` is `Umschalt-Tab` in German.
    #[must_use]
    pub fn written(&self, words: &Words) -> String {
        let chord = |chord| joined("-", str::split(chord, '-').map(|key| name(key, words)));
        joined(" ", self.shown.split(' ').map(chord)).into_owned()
    }
}

fn joined<'a>(between: &str, parts: impl Iterator<Item = Cow<'a, str>>) -> Cow<'a, str> {
    Cow::Owned(parts.collect::<Vec<_>>().join(between))
}

/// The name of one key. What is printed on every keyboard stays as it is.
fn name<'a>(key: &'a str, words: &Words) -> Cow<'a, str> {
    match key {
        "Space" => words.name_space(),
        "Enter" => words.name_enter(),
        "Backspace" => words.name_backspace(),
        "Del" => words.name_delete(),
        "Ctrl" => words.name_ctrl(),
        "Shift" => words.name_shift(),
        "Home" => words.name_home(),
        "End" => words.name_end(),
        "PgUp" => words.name_page_up(),
        "PgDn" => words.name_page_down(),
        "Up" => words.name_up(),
        "Down" => words.name_down(),
        "Left" => words.name_left(),
        "Arrows" => words.name_arrows(),
        _ => Cow::Borrowed(key),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::ui::keymap::{Act, HOUSE, SCREENS, quiet};

    #[test]
    fn the_names_in_the_tables_are_the_english_ones() {
        let tables = SCREENS.iter().flat_map(|(_, tables, _)| tables.iter());
        for binding in tables.chain([&HOUSE]).flat_map(|table| table.iter()) {
            assert_eq!(binding.written(Words::of(Language::En)), binding.shown);
        }
    }

    #[test]
    fn keys_have_the_names_on_the_keyboards_of_a_language() {
        let written = |shown, language| {
            quiet(&[], shown, Act::Help, Words::key_help).written(Words::of(language))
        };
        for (shown, language, names) in [
            ("Space", Language::De, "Leertaste"),
            ("Shift-Tab", Language::De, "Umschalt-Tab"),
            ("gg Home", Language::Es, "gg Inicio"),
            ("PgUp PgDn", Language::Es, "RePág AvPág"),
            ("Ctrl-Space", Language::Zh, "Ctrl-空格"),
            ("[ ,", Language::De, "[ ,"),
        ] {
            assert_eq!(written(shown, language), names);
        }
    }
}
