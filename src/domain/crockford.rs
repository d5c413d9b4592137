//! Crockford's base32 (no I, L, O, U): what codes are written in that people copy from one screen to another.

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The low `5 * count` bits of `random` as `count` characters.
pub(super) fn write(random: u128, count: u32) -> String {
    let symbol = |i: u32| {
        ALPHABET
            .get((random >> (5 * i)) as usize & 31)
            .map_or('0', |b| char::from(*b))
    };
    (0..count).map(symbol).collect()
}

/// The characters that somebody typed: in any case and width, with or without dashes and spaces, `O` for 0, `I` or `L`
/// for 1. None when there is another among them, or there are more than `most`.
pub(super) fn read(text: &str, most: usize) -> Option<String> {
    let symbols = text
        .chars()
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            c => c,
        })
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}'))
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        });
    let code: String = symbols.take(most + 1).collect();
    let known = code.bytes().all(|b| ALPHABET.contains(&b));
    (code.len() <= most && known).then_some(code)
}

/// The characters in groups, with dashes between.
pub(super) fn grouped(code: &str, group: usize) -> String {
    let mut shown = String::with_capacity(code.len() + code.len() / group.max(1));
    for (i, c) in code.chars().enumerate() {
        if i > 0 && i % group.max(1) == 0 {
            shown.push('-');
        }
        shown.push(c);
    }
    shown
}
