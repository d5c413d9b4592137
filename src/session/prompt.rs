//! The line above the footer in which `#` and `:` ask for something, and what was meant by it.

use crate::domain::{Language, Reference};
use crate::term::Key;
use crate::text::Words;
use crate::ui::chrome::Below;
use crate::ui::widget::LineInput;

/// Characters that one may type.
const MOST: usize = 120;

/// A question on the line above the footer.
pub(super) struct Prompt {
    question: fn(&Words) -> std::borrow::Cow<'static, str>,
    line: LineInput,
}

/// What came of a key.
pub(super) enum Typed {
    /// More is to come.
    On,
    /// It was left.
    Left,
    /// This was entered.
    Entered(String),
}

/// What was meant by what was entered.
#[derive(Debug, PartialEq)]
pub(super) enum Meaning {
    Nothing,
    Claim(String),
    Leave,
    Home,
    Conferences,
    Settings,
    Help,
    Speak(Language),
    Place(Reference),
    Unknown,
}

impl Prompt {
    /// Asks for a reference.
    pub fn reference() -> Self {
        Self {
            question: Words::goto_prompt,
            line: LineInput::new(MOST),
        }
    }

    /// Asks for a command or a place.
    pub fn line() -> Self {
        Self {
            question: Words::line_prompt,
            line: LineInput::new(MOST),
        }
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key) -> Typed {
        match key {
            Key::Enter => Typed::Entered(self.line.text().to_owned()),
            Key::Esc | Key::Ctrl('c') => Typed::Left,
            Key::Backspace if self.line.text().is_empty() => Typed::Left,
            key => {
                self.line.on_key(key);
                Typed::On
            }
        }
    }

    /// Takes a paste.
    pub fn paste(&mut self, text: &str) {
        self.line.paste(text);
    }

    /// As drawn.
    pub fn below(&self, words: &Words) -> Below {
        Below::Prompt((self.question)(words).into_owned(), self.line.clone())
    }
}

/// What was meant by a line.
pub(super) fn meaning(entered: &str) -> Meaning {
    let entered = entered.trim();
    let (verb, rest) = entered
        .split_once(char::is_whitespace)
        .unwrap_or((entered, ""));
    match (verb.to_lowercase().as_str(), rest.trim()) {
        ("", _) => Meaning::Nothing,
        ("claim", code) if !code.is_empty() => Meaning::Claim(code.to_owned()),
        ("quit" | "exit" | "bye", "") => Meaning::Leave,
        ("home", "") => Meaning::Home,
        ("conferences", "") => Meaning::Conferences,
        ("settings" | "profile", "") => Meaning::Settings,
        ("help", "") => Meaning::Help,
        ("language", tag) => Language::from_tag(tag).map_or(Meaning::Unknown, Meaning::Speak),
        _ => Reference::parse(entered).map_or(Meaning::Unknown, Meaning::Place),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_means_a_command_or_a_place() {
        assert_eq!(meaning(" "), Meaning::Nothing);
        assert_eq!(meaning("claim AB-CD"), Meaning::Claim("AB-CD".into()));
        assert_eq!(meaning("QUIT"), Meaning::Leave);
        assert_eq!(meaning("language zh"), Meaning::Speak(Language::Zh));
        assert_eq!(
            meaning("#tools.12"),
            Meaning::Place(Reference::parse("tools.12").unwrap())
        );
        assert_eq!(meaning("what now"), Meaning::Unknown);
    }
}
