//! Invitations: codes that let people in.

use super::{SafeText, Time};

/// A code as it is typed: ten characters of Crockford's base32 (no I, L, O, U), shown as `XXXXX-XXXXX`; 50 random bits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct InviteCode(Box<str>);

/// Crockford's base32.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl InviteCode {
    /// The code made of the low 50 bits of `random`.
    #[must_use]
    pub fn from_random(random: u64) -> Self {
        let symbol = |i: u32| {
            ALPHABET
                .get((random >> (5 * i)) as usize & 31)
                .map_or('0', |b| char::from(*b))
        };
        Self((0..10).map(symbol).collect::<String>().into())
    }

    /// The code that somebody typed: in any case, with or without dashes and spaces, `O` for 0, `I` or `L` for 1.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let symbols = text
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '-')
            .map(|c| match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                c => c,
            });
        let code: String = symbols.take(11).collect();
        let known = code.bytes().all(|b| ALPHABET.contains(&b));
        (code.len() == 10 && known).then(|| Self(code.into()))
    }

    /// The ten characters without the dash, as stored and compared.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for InviteCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (head, tail) = self.0.split_at_checked(5).unwrap_or((&self.0, ""));
        write!(f, "{head}-{tail}")
    }
}

/// An invitation as listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invite {
    /// The code.
    pub code: InviteCode,
    /// How many may still join with it.
    pub left: u32,
    /// How many joined with it.
    pub used: u32,
    /// Until when.
    pub expires_at: Option<Time>,
    /// What it was made for.
    pub note: SafeText,
    /// When it was made.
    pub at: Time,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_survives_being_printed_and_typed() {
        let code = InviteCode::from_random(0x0003_1234_5678_9abc);
        assert_eq!(InviteCode::parse(&code.to_string()), Some(code.clone()));
        assert_eq!(
            InviteCode::parse(&code.to_string().to_lowercase().replace('0', "o")),
            Some(code)
        );
        assert_eq!(InviteCode::parse("UUUUU-UUUUU"), None);
        assert_eq!(InviteCode::parse("ABC"), None);
    }
}
