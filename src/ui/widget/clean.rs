//! What may enter a text field: keys and pastes, through the rules of [`SafeText`], before they are shown to the one who
//! typed them. What is sent is sanitised once more, whole.

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::SafeText;

/// The text of a key. None for what is never text.
///
/// An input method may send one emoji or one accented letter as several keys, and the parts mean nothing on their own,
/// so joiners, selectors, skin tones and marks pass here.
pub(super) fn typed(key: char) -> Option<String> {
    let part = matches!(key, '\u{200c}'..='\u{200d}' | '\u{fe0e}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}');
    if part || is_combining_mark(key) {
        return Some(key.to_string());
    }
    let text = SafeText::block(key.encode_utf8(&mut [0; 4])).to_string();
    (!text.is_empty() && text != "\n").then_some(text)
}

/// A paste with its lines: line ends are line feeds, a tab is four spaces.
pub(super) fn pasted(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    SafeText::block(&lines.replace('\t', "    ")).to_string()
}

/// What the end of `before` and `text` after it become together, where they compose (a letter and its accent): from
/// which byte of `before` on, and with what, to replace it.
pub(super) fn composed(before: &str, text: &str) -> Option<(usize, String)> {
    if text.is_ascii() {
        return None;
    }
    let (start, cluster) = before.grapheme_indices(true).next_back()?;
    let both = format!("{cluster}{text}");
    (!is_nfc(&both)).then(|| (start, both.nfc().collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_text_unless_a_terminal_would_obey_them() {
        assert_eq!(typed('a').as_deref(), Some("a"));
        assert_eq!(typed('中').as_deref(), Some("中"));
        assert_eq!(typed('\u{200d}').as_deref(), Some("\u{200d}"));
        assert_eq!(typed('\u{1b}'), None);
        assert_eq!(typed('\n'), None);
    }

    #[test]
    fn a_paste_keeps_its_lines_and_nothing_that_acts() {
        assert_eq!(pasted("a\r\nb\rc\td\u{1b}[31m\u{7}"), "a\nb\nc    d[31m");
    }

    #[test]
    fn a_letter_and_its_accent_become_one() {
        assert_eq!(composed("cafe", "\u{301}"), Some((3, "é".to_owned())));
        assert_eq!(composed("caf", "é"), None);
        assert_eq!(composed("", "\u{301}"), None);
    }
}
