//! Text whose character set is wrong or missing: tells damage and repairs what can be repaired.

use mail_parser::decoders::charsets::map::charset_decoder;

/// What Windows-1252 has at 0x80 to 0x9f; the rest is Latin-1. From the WHATWG Encoding Standard.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// `bytes` as UTF-8 where they are, else in the character set that Western mail programs used without saying so.
#[must_use]
pub fn guess(bytes: &[u8]) -> String {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    match charset_decoder(b"windows-1252") {
        Some(decode) => decode(bytes),
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// UTF-8 that was read as Windows-1252 ("Ã©"), read again; `None` where the text is not that.
#[must_use]
pub fn undo_mojibake(text: &str) -> Option<String> {
    if !text.contains(['Ã', 'â', 'Â', 'ã', 'Ð']) {
        return None;
    }
    let bytes: Option<Vec<u8>> = text.chars().map(windows_byte).collect();
    String::from_utf8(bytes?).ok()
}

fn windows_byte(c: char) -> Option<u8> {
    if let Some(at) = WINDOWS.iter().position(|known| *known == c) {
        return u8::try_from(0x80 + at).ok();
    }
    u8::try_from(u32::from(c)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_undone_and_sound_text_is_left() {
        assert_eq!(guess(b"caf\xe9 \x93x\x94"), "café “x”");
        assert_eq!(
            undo_mojibake("cafÃ© â€œxâ€\u{9d}").as_deref(),
            Some("café “x”")
        );
        assert_eq!(undo_mojibake("São Paulo, Âge"), None);
    }
}
