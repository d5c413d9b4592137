//! Text for the clipboard of whoever sits at the terminal: OSC 52, and only when they ask for it.
//!
//! What is sent is base64, so that nothing in the text can be a control byte. Whether the terminal takes it is unknown:
//! many do, some ask, some are set not to.

/// Bytes of the longest text that is sent: more than an address has; far less than some terminals choke on.
pub const MOST: usize = 1_000;

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Appends what puts `text` on the clipboard; false, and nothing, when it is too long.
pub(super) fn copy(text: &str, out: &mut Vec<u8>) -> bool {
    if text.len() > MOST {
        return false;
    }
    out.extend_from_slice(b"\x1b]52;c;");
    for chunk in text.as_bytes().chunks(3) {
        let byte = |at: usize| chunk.get(at).copied().unwrap_or(0);
        let bits = u32::from_be_bytes([0, byte(0), byte(1), byte(2)]);
        for place in 0..4 {
            // The index is six bits wide.
            let digit = DIGITS.get((bits >> (18 - 6 * place)) as usize & 63);
            let digit = digit.filter(|_| place <= chunk.len());
            out.push(digit.copied().unwrap_or(b'='));
        }
    }
    // BEL, not ST: every terminal that knows the sequence knows this end of it.
    out.push(0x07);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn copied(text: &str) -> String {
        let mut out = Vec::new();
        copy(text, &mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_bytes_are_these() {
        for (text, base64) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("tools.12.3", "dG9vbHMuMTIuMw=="),
            ("主轴?>", "5Li76L20Pz4="),
        ] {
            assert_eq!(copied(text), format!("\x1b]52;c;{base64}\x07"));
        }
    }

    #[test]
    fn no_text_can_end_the_sequence_or_begin_another() {
        let text: String = (0..=0x9f_u8).map(char::from).collect();
        let sent = copied(&text);
        let inner = sent.strip_prefix("\x1b]52;c;").unwrap();
        let inner = inner.strip_suffix('\x07').unwrap();
        assert!(inner.bytes().all(|b| b.is_ascii_graphic()), "{inner:?}");
    }

    #[test]
    fn what_is_too_long_is_not_sent_at_all() {
        let mut out = Vec::new();
        assert!(!copy(&"x".repeat(MOST + 1), &mut out));
        assert_eq!(out, b"");
        assert!(copy(&"x".repeat(MOST), &mut out));
    }
}
