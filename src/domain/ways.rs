//! Ways to sign in: the codes besides keys and passwords, how somebody came in, and what may change about it.

use super::{Fingerprint, Key, crockford};

/// Characters of a device code: 60 bits, and it is good for minutes.
const DEVICE: u32 = 12;
/// Characters of a recovery code: 80 bits, as it is good until it is used, and only a fast hash of it is kept.
const RECOVERY: u32 = 16;
/// Characters in a row before a dash.
const GROUP: usize = 4;

/// What a code is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CodeKind {
    /// Made on a signed-in terminal, typed on a new machine within minutes.
    Device,
    /// Written down for the day on which a key is lost.
    Recovery,
}

impl CodeKind {
    /// As stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Recovery => "recovery",
        }
    }

    /// From what is stored.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Device, Self::Recovery]
            .into_iter()
            .find(|kind| kind.as_str() == text)
    }
}

/// A code that signs its member in once, in Crockford's base32, shown in groups of four. Debugging does not show it.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(Box<str>);

impl Code {
    /// A code of this kind, made of the low bits of `random`.
    #[must_use]
    pub fn from_random(kind: CodeKind, random: u128) -> Self {
        let chars = match kind {
            CodeKind::Device => DEVICE,
            CodeKind::Recovery => RECOVERY,
        };
        Self(crockford::write(random, chars).into())
    }

    /// The code that somebody typed, if it has the form of one: in any case, with or without dashes and spaces, `O` for
    /// 0, `I` or `L` for 1.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let code = crockford::read(text, RECOVERY as usize)?;
        let whole = [DEVICE, RECOVERY].iter().any(|n| code.len() == *n as usize);
        whole.then(|| Self(code.into()))
    }

    /// The characters without dashes, as hashed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&crockford::grouped(&self.0, GROUP))
    }
}

impl std::fmt::Debug for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Code(..)")
    }
}

/// A password as typed. Debugging does not show it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// What was typed.
    #[must_use]
    pub const fn new(typed: String) -> Self {
        Self(typed)
    }

    /// What was typed, to be hashed or compared.
    #[must_use]
    pub fn reveal(self) -> String {
        self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// Which password a member has, or that they have none: another after each change. It tells nothing of the password.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seal(pub u64);

/// What let a member in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// This key.
    Key(Fingerprint),
    /// Their password, which was this one.
    Password(Seal),
    /// A code, which is used up now.
    Code {
        /// Which sort.
        kind: CodeKind,
        /// How many recovery codes are left.
        left: u32,
        /// The key in hand, which the code has made theirs.
        enrolled: Option<Fingerprint>,
    },
}

impl Proof {
    /// The member's key at the far end, where there is one.
    #[must_use]
    pub const fn key(&self) -> Option<&Fingerprint> {
        match self {
            Self::Key(key) => Some(key),
            Self::Code { enrolled, .. } => enrolled.as_ref(),
            Self::Password(_) => None,
        }
    }

    /// Whether it was a code for the day on which the rest is lost: whoever comes by it cannot say their password.
    #[must_use]
    pub const fn is_recovery(&self) -> bool {
        matches!(
            self,
            Self::Code {
                kind: CodeKind::Recovery,
                ..
            }
        )
    }
}

/// What lets a member in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ways {
    /// Their keys, oldest first.
    pub keys: Vec<Key>,
    /// Whether there is a password.
    pub has_password: bool,
    /// How many recovery codes are left.
    pub recovery: u32,
}

/// What happened to a member's ways to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WayChange {
    /// A key was added.
    KeyAdded,
    /// A key was removed.
    KeyRemoved,
    /// A password was set, or changed.
    PasswordSet,
    /// The password was removed.
    PasswordRemoved,
    /// A device code was made.
    DeviceCode,
    /// New recovery codes were made.
    RecoveryCodes,
    /// The sysop made a recovery code.
    Recovery,
    /// Somebody came in by a code.
    CodeUsed,
}

impl WayChange {
    /// Whether a device code that waits to be typed is void after it: whoever shuts somebody out leaves no door open.
    #[must_use]
    pub const fn voids_device_codes(self) -> bool {
        matches!(
            self,
            Self::KeyRemoved | Self::PasswordSet | Self::PasswordRemoved
        )
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    #[test]
    fn a_code_survives_being_printed_and_typed() {
        for (kind, shape) in [
            (CodeKind::Device, "XXXX-XXXX-XXXX"),
            (CodeKind::Recovery, "XXXX-XXXX-XXXX-XXXX"),
        ] {
            let code = Code::from_random(kind, 0x0123_4567_89ab_cdef_0123_4567_89ab_cdef);
            let shown = code.to_string();
            let same = |c: char| if c == '-' { '-' } else { 'X' };
            assert_eq!(shown.chars().map(same).collect::<String>(), shape);
            for typed in [
                shown.clone(),
                shown.to_lowercase().replace('-', " "),
                shown.replace('0', "O").replace('1', "l").replace('-', ""),
                format!(" {} ", shown.replace('-', "\u{2013}")),
                shown.replace('A', "Ａ").replace('-', "－"),
            ] {
                assert_eq!(Code::parse(&typed).unwrap(), code, "{typed}");
            }
        }
    }

    #[test]
    fn every_bit_counts() {
        let code = |random| Code::from_random(CodeKind::Recovery, random);
        let all: Vec<_> = (0..80).map(|bit| code(1_u128 << bit)).collect();
        for (i, one) in all.iter().enumerate() {
            assert!(*one != code(0) && !all.iter().skip(i + 1).any(|other| other == one));
        }
    }

    #[test]
    fn what_has_another_form_is_no_code() {
        for text in [
            "",
            "new",
            "lovelace 184",
            "XXXX-XXXX",
            "UUUU-UUUU-UUUU",
            "XXXX-XXXX-XXXX-X",
        ] {
            assert_eq!(Code::parse(text), None, "{text}");
        }
    }

    #[test]
    fn secrets_are_not_seen_in_a_log() {
        let code = Code::from_random(CodeKind::Device, 7);
        let seen = format!("{code:?} {:?}", Secret::new("lovelace".into()));
        assert_eq!(seen, "Code(..) Secret(..)");
    }
}
