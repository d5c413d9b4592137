//! Keys.
/// A key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "names")]
pub enum Key {
    Char(char),
    Ctrl(char),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    WordLeft,
    WordRight,
    SelectUp,
    SelectDown,
    SelectLeft,
    SelectRight,
    F(u8),
    Alt(char),
}
impl Key {
    /// Full-width forms as plain ones.
    #[must_use]
    pub fn plain(self) -> Self {
        match self {
            Self::Char('？') => Self::Char('?'),
            Self::Char('：') => Self::Char(':'),
            Self::Char('！') => Self::Char('!'),
            Self::Char('／') => Self::Char('/'),
            Self::Char('＃') => Self::Char('#'),
            k => k,
        }
    }
}
/// Input.
#[expect(missing_docs, reason = "names")]
pub enum Input {
    Key(Key),
    Paste(String),
    PasteCut(usize),
}
