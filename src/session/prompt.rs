//! The line above the footer in which `#` asks for a reference.

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

impl Prompt {
    /// Asks for a reference.
    pub fn reference() -> Self {
        Self {
            question: Words::goto_prompt,
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
