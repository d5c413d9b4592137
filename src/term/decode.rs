//! The table from complete control sequences to keys: what xterm and its kin, rxvt, the Linux console, PuTTY and the
//! kitty protocol send for the keys that the forum knows. Whatever else is complete (replies, mouse, focus) is no key.
//! Where a sequence begins and ends is the framer's matter.

use super::Key;

/// Modifier bits as CSI parameters carry them, less one.
const SHIFT: u32 = 1;
pub(super) const ALT: u32 = 2;
const CTRL: u32 = 4;

/// The key of a control byte, or of DEL; none for ESC, which may begin something.
pub(super) fn control(byte: u8) -> Option<Key> {
    match byte {
        0x00 => Some(Key::Ctrl(' ')),
        0x08 | 0x7f => Some(Key::Backspace),
        0x09 => Some(Key::Tab),
        0x0a | 0x0d => Some(Key::Enter),
        0x01..=0x1a => Some(Key::Ctrl(char::from(byte | 0x60))),
        0x1c..=0x1f => Some(Key::Ctrl(char::from(byte | 0x40))),
        _ => None,
    }
}

/// The key of `CSI parameters last`, pressed together with what `held` says (for an ESC before it).
pub(super) fn csi(parameters: &[u8], last: u8, held: u32) -> Option<Key> {
    // Linux console: ESC [ [ A is F1.
    if parameters == b"[" {
        return matches!(last, b'A'..=b'E').then(|| Key::F(last - b'A' + 1));
    }
    let numbers = Numbers::read(parameters)?;
    let modifiers = numbers.modifiers()? | held;
    match last {
        b'u' => coded(numbers.first, numbers.shifted, modifiers),
        // xterm's modifyOtherKeys: CSI 27 ; modifiers ; code ~
        b'~' if numbers.first == 27 => coded(numbers.third, 0, modifiers),
        b'~' => numbered(numbers.first, modifiers),
        // rxvt: ^ for Ctrl, $ for Shift, @ for both.
        b'^' => numbered(numbers.first, CTRL),
        b'$' => numbered(numbers.first, SHIFT),
        b'@' => numbered(numbers.first, CTRL | SHIFT),
        // A reply to "where is the cursor", or F3 with a modifier. Nobody asks, but a reply may be forged.
        b'R' if numbers.first > 1 || numbers.second > 16 => None,
        b'a'..=b'd' => lettered(last.to_ascii_uppercase(), SHIFT),
        b'Z' => Some(Key::BackTab),
        _ => lettered(last, modifiers),
    }
}

/// The key of `SS3 parameters last`.
pub(super) fn ss3(parameters: &[u8], last: u8, held: u32) -> Option<Key> {
    let numbers = Numbers::read(parameters)?;
    // Old xterms send the modifiers as the only parameter.
    let alone = numbers.first.saturating_sub(1) * u32::from(numbers.second == 0);
    let modifiers = numbers.modifiers()? | alone | held;
    match last {
        b'M' => Some(Key::Enter),
        // rxvt: Ctrl with an arrow.
        b'a'..=b'd' => lettered(last.to_ascii_uppercase(), CTRL),
        _ => lettered(last, modifiers),
    }
}

/// The numbers between an introducer and the last byte.
#[derive(Default)]
struct Numbers {
    first: u32,
    /// The second part of the first number (`97:65`): with kitty, the character with Shift.
    shifted: u32,
    second: u32,
    /// The second part of the second number: with kitty 1 pressed, 2 repeated, 3 released.
    kind: u32,
    third: u32,
}

impl Numbers {
    /// `parameters` read as numbers; none where they are something else, as in replies (`?62;22`) and mouse (`<0;3;4`).
    fn read(parameters: &[u8]) -> Option<Self> {
        let mut numbers = Self::default();
        let mut ignored = 0;
        let (mut number, mut part) = (0, 0);
        for &byte in parameters {
            let place = match (number, part) {
                (0, 0) => &mut numbers.first,
                (0, 1) => &mut numbers.shifted,
                (1, 0) => &mut numbers.second,
                (1, 1) => &mut numbers.kind,
                (2, 0) => &mut numbers.third,
                _ => &mut ignored,
            };
            match byte {
                b'0'..=b'9' => {
                    *place = place
                        .saturating_mul(10)
                        .saturating_add(u32::from(byte - b'0'));
                }
                b';' => (number, part) = (number + 1, 0),
                b':' => part += 1,
                _ => return None,
            }
        }
        Some(numbers)
    }

    /// The modifier bits; none for a key that was let go.
    fn modifiers(&self) -> Option<u32> {
        (self.kind != 3).then(|| self.second.saturating_sub(1))
    }
}

/// Keys that a letter names.
fn lettered(letter: u8, modifiers: u32) -> Option<Key> {
    let shift = modifiers & SHIFT != 0;
    let word = modifiers & (ALT | CTRL) != 0;
    Some(match letter {
        b'A' if shift => Key::SelectUp,
        b'B' if shift => Key::SelectDown,
        b'C' if shift && word => Key::SelectWordRight,
        b'D' if shift && word => Key::SelectWordLeft,
        b'C' if shift => Key::SelectRight,
        b'D' if shift => Key::SelectLeft,
        b'C' if word => Key::WordRight,
        b'D' if word => Key::WordLeft,
        b'A' => Key::Up,
        b'B' => Key::Down,
        b'C' => Key::Right,
        b'D' => Key::Left,
        b'F' => end(modifiers),
        b'H' => home(modifiers),
        b'P'..=b'S' => Key::F(letter - b'P' + 1),
        _ => return None,
    })
}

/// Home: of the line; with Shift to select up to there; with Ctrl of the text.
const fn home(modifiers: u32) -> Key {
    match modifiers & (SHIFT | CTRL) {
        SHIFT => Key::SelectHome,
        CTRL => Key::TextStart,
        _ => Key::Home,
    }
}

/// End, as [`home`].
const fn end(modifiers: u32) -> Key {
    match modifiers & (SHIFT | CTRL) {
        SHIFT => Key::SelectEnd,
        CTRL => Key::TextEnd,
        _ => Key::End,
    }
}

/// Keys that a number names (`CSI 3 ~`).
fn numbered(number: u32, modifiers: u32) -> Option<Key> {
    Some(match number {
        1 | 7 => home(modifiers),
        3 => Key::Delete,
        4 | 8 => end(modifiers),
        5 => Key::PageUp,
        6 => Key::PageDown,
        11 => Key::F(1),
        12 => Key::F(2),
        13 => Key::F(3),
        14 => Key::F(4),
        15 => Key::F(5),
        17 => Key::F(6),
        18 => Key::F(7),
        19 => Key::F(8),
        20 => Key::F(9),
        21 => Key::F(10),
        23 => Key::F(11),
        24 => Key::F(12),
        _ => return None,
    })
}

/// Keys that a code point names (`CSI 97 ; 5 u`). `shifted` is that character with Shift, 0 if not told.
fn coded(code: u32, shifted: u32, modifiers: u32) -> Option<Key> {
    let shift = modifiers & SHIFT != 0;
    match code {
        9 if shift => return Some(Key::BackTab),
        9 => return Some(Key::Tab),
        10 | 13 => return Some(Key::Enter),
        27 => return Some(Key::Esc),
        8 | 127 => return Some(Key::Backspace),
        // Kitty numbers the keys that have no character in this stretch of the private use area.
        0xE000..=0xF8FF => return None,
        _ => {}
    }
    let mut char = char::from_u32(code).filter(|c| !c.is_control())?;
    if modifiers & CTRL != 0 {
        return Some(Key::Ctrl(char.to_ascii_lowercase()));
    }
    if shift {
        let told = char::from_u32(shifted).filter(|c| !c.is_control());
        char = told.unwrap_or_else(|| upper(char));
    }
    Some(if modifiers & ALT != 0 {
        Key::Alt(char)
    } else {
        Key::Char(char)
    })
}

/// `char` in upper case, where that is one character.
fn upper(char: char) -> char {
    let mut upper = char.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(one), None) => one,
        _ => char,
    }
}
