//! Organisations: where members work, from the site's list.

use super::{Byline, MemberId, Refusal, SafeText, Time};

/// The name of an organisation: one line of 2 to 60 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationName(SafeText);

impl OrganisationName {
    /// Characters of the longest name.
    pub const CHARS: usize = 60;

    /// A name.
    ///
    /// # Errors
    /// [`Refusal::OrganisationInvalid`].
    pub fn new(raw: &str) -> Result<Self, Refusal> {
        let name = SafeText::line(raw);
        let letters = name
            .as_str()
            .chars()
            .filter(|c| c.is_alphanumeric())
            .count();
        if letters >= 2 && name.as_str().chars().count() <= Self::CHARS {
            Ok(Self(name))
        } else {
            Err(Refusal::OrganisationInvalid { limit: Self::CHARS })
        }
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// Who may see something of a member's profile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Nobody else.
    #[default]
    Me,
    /// Hosts and sysops.
    Hosts,
    /// Every member.
    Members,
    /// Guests too.
    Everyone,
}

impl Audience {
    /// Every audience, the smallest first.
    pub const ALL: [Self; 4] = [Self::Me, Self::Hosts, Self::Members, Self::Everyone];

    /// As stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::Hosts => "hosts",
            Self::Members => "members",
            Self::Everyone => "everyone",
        }
    }

    /// From what is stored.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|audience| audience.as_str() == text)
    }
}

/// An organisation of the site's list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: SafeText,
    /// Whether a host has confirmed it; only then its voice is counted.
    pub confirmed: bool,
    /// Who proposed it, and when; none for those that were there from the start.
    pub proposed: Option<(Byline, Time)>,
    /// How many members say that they belong to it.
    pub members: u32,
}

/// An organisation's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationId(pub i64);

/// Where a member says that they work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affiliation {
    /// Who.
    pub member: MemberId,
    /// Where.
    pub organisation: OrganisationId,
    /// What it is called.
    pub name: SafeText,
    /// Whether a host has confirmed that it is one.
    pub confirmed: bool,
    /// Who may see it.
    pub audience: Audience,
}
