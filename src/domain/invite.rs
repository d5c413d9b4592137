//! Invitations: codes that let people in.

use std::fmt;

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

impl fmt::Display for InviteCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
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

impl Invite {
    /// Whether anybody may still join with it.
    #[must_use]
    pub fn is_open(&self, now: Time) -> bool {
        self.left > 0 && self.expires_at.is_none_or(|at| at > now)
    }
}

/// What the log says of invitations, which all members read: neither the codes, which let people in, nor the notes, which may
/// name somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invited {
    /// How many invitations there are.
    pub invitations: u32,
    /// How many may join with them, all together.
    pub uses: u32,
    /// Until when at the latest; none where one of them is good for ever.
    pub until: Option<Time>,
}

impl Invited {
    /// What is said of these.
    #[must_use]
    pub fn of(invites: &[Invite]) -> Self {
        let uses = invites.iter().map(|invite| invite.left);
        let ends: Option<Vec<_>> = invites.iter().map(|invite| invite.expires_at).collect();
        Self {
            invitations: u32::try_from(invites.len()).unwrap_or(u32::MAX),
            uses: uses.fold(0, u32::saturating_add),
            until: ends.and_then(|ends| ends.into_iter().max()),
        }
    }

    /// From what [`fmt::Display`] made.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split(' ');
        let mut next = || parts.next();
        Some(Self {
            invitations: next()?.parse().ok()?,
            uses: next()?.parse().ok()?,
            until: match next()? {
                "-" => None,
                millis => Some(Time::from_millis(millis.parse().ok()?)),
            },
        })
    }
}

impl fmt::Display for Invited {
    /// The three between spaces, the time in milliseconds since 1970 or `-`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ", self.invitations, self.uses)?;
        match self.until {
            Some(until) => write!(f, "{}", until.millis()),
            None => f.write_str("-"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_says_of_invitations_how_many_may_join_and_until_when_at_the_latest() {
        let invite = |left, until: Option<i64>| Invite {
            code: InviteCode::from_random(7),
            left,
            used: 0,
            expires_at: until.map(Time::from_millis),
            note: SafeText::line("for Max"),
            at: Time::from_millis(0),
        };
        for (invites, said) in [
            (vec![invite(20, Some(5))], "1 20 5"),
            (vec![invite(1, Some(5)), invite(2, Some(9))], "2 3 9"),
            (
                vec![invite(1, Some(5)), invite(u32::MAX, None)],
                "2 4294967295 -",
            ),
        ] {
            let invited = Invited::of(&invites);
            assert_eq!(invited.to_string(), said);
            assert_eq!(Invited::parse(said), Some(invited));
        }
        for text in ["", "1", "1 2", "1 2 x", "spring"] {
            assert_eq!(Invited::parse(text), None, "{text}");
        }
        let now = Time::from_millis(5);
        assert!(invite(1, None).is_open(now) && invite(1, Some(6)).is_open(now));
        assert!(!invite(0, None).is_open(now) && !invite(1, Some(5)).is_open(now));
    }

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
