//! Invitations: codes that let people in.

use super::{SafeText, Time, crockford};

/// Characters of a code.
const CHARS: u32 = 10;

/// A code as it is typed: ten characters of Crockford's base32 (no I, L, O, U), shown as `XXXXX-XXXXX`; 50 random bits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct InviteCode(Box<str>);

impl InviteCode {
    /// The code made of the low 50 bits of `random`.
    #[must_use]
    pub fn from_random(random: u64) -> Self {
        Self(crockford::write(random.into(), CHARS).into())
    }

    /// The code that somebody typed: in any case, with or without dashes and spaces, `O` for 0, `I` or `L` for 1.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let code = crockford::read(text, CHARS as usize)?;
        (code.len() == CHARS as usize).then(|| Self(code.into()))
    }

    /// The ten characters without the dash, as stored and compared.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for InviteCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&crockford::grouped(&self.0, 5))
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
