//! What a person can press, and what a client can send: the words that screens are driven with. How bytes become keys
//! is the framer's matter; what a key does is the screens'.

/// A key, as far as a terminal tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A character, never a control character.
    Char(char),
    /// Ctrl with a letter in lower case, or with a symbol; Ctrl-Space is `Ctrl(' ')`.
    Ctrl(char),
    /// Enter; Ctrl-J too.
    Enter,
    /// Esc on its own.
    Esc,
    /// Tab.
    Tab,
    /// Shift-Tab.
    BackTab,
    /// Backspace, whichever of the two bytes the terminal sends.
    Backspace,
    /// Delete.
    Delete,
    /// Cursor up.
    Up,
    /// Cursor down.
    Down,
    /// Cursor left.
    Left,
    /// Cursor right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Ctrl or Alt with cursor left.
    WordLeft,
    /// Ctrl or Alt with cursor right.
    WordRight,
    /// Shift with cursor up.
    SelectUp,
    /// Shift with cursor down.
    SelectDown,
    /// Shift with cursor left.
    SelectLeft,
    /// Shift with cursor right.
    SelectRight,
    /// Shift and Ctrl (or Alt) with cursor left.
    SelectWordLeft,
    /// Shift and Ctrl (or Alt) with cursor right.
    SelectWordRight,
    /// Shift with Home.
    SelectHome,
    /// Shift with End.
    SelectEnd,
    /// Ctrl with Home.
    TextStart,
    /// Ctrl with End.
    TextEnd,
    /// A function key, from 1.
    F(u8),
    /// Alt with a character.
    Alt(char),
}

impl Key {
    /// The key that was meant where keys are commands: full-width forms (`？：！／＃`, as a Chinese or Japanese input
    /// method leaves them) are their ASCII twins, and `、` is the key `/`. Not for text fields, where people mean what
    /// they type.
    #[must_use]
    pub fn plain(self) -> Self {
        match self {
            // The block U+FF01 to U+FF5E repeats ASCII from '!' to '~', in order.
            Self::Char(c @ '\u{FF01}'..='\u{FF5E}') => {
                char::from_u32(u32::from(c) - 0xFEE0).map_or(self, Self::Char)
            }
            Self::Char('\u{3000}') => Self::Char(' '),
            // What a Chinese input method makes of the key that says '/'.
            Self::Char('\u{3001}') => Self::Char('/'),
            key => key,
        }
    }
}

/// What a client sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Key(Key),
    /// A paste of at most 64 KiB. Lines end in LF; other control characters but tabs are gone.
    Paste(String),
    /// Follows a [`Input::Paste`] that was longer: so many bytes of it were dropped.
    PasteCut(usize),
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn full_width_forms_are_their_ascii_keys() {
        for (wide, narrow) in "？：！／＃ｑ　～、".chars().zip("?:!/#q ~/".chars()) {
            assert_eq!(Key::Char(wide).plain(), Key::Char(narrow));
        }
    }

    #[test]
    fn other_keys_stay() {
        for key in [Key::Char('é'), Key::Char('中'), Key::Ctrl('l'), Key::Up] {
            assert_eq!(key.plain(), key);
        }
    }
}
