//! Organisations: where members work, from the site's list.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

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

    /// What it has in common with other names of the same organisation.
    #[must_use]
    pub fn skeleton(&self) -> String {
        skeleton(self.as_str())
    }
}

/// Legal forms, which a name may have or not. Where nothing else is left, they are the name.
const FORMS: &str = "gmbh ug ag kg kgaa ohg gbr mbh ev eg co cie & und and y e inc incorporated corp corporation company llc llp \
    lp ltd limited plc pty sa sau sl slu srl sas sarl sasu sc scoop scop spa snc bv nv ab as asa oy oyj aps se kk pte bhd doo";
/// The same where they are written without a space before them, the longest first.
const JOINED: [&str; 4] = ["股份有限公司", "有限责任公司", "有限公司", "公司"];

/// What names have in common that are one organisation to a reader: letters and digits in lower case without accents, and
/// no legal form at the end. `Ibarra Mecanizados, S.L.` is `ibarramecanizados`.
#[must_use]
pub fn skeleton(name: &str) -> String {
    let folded: String = name
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && !matches!(c, '.' | '\'' | '’'))
        .flat_map(char::to_lowercase)
        .collect();
    let folded = folded.replace('ß', "ss");
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric() && c != '&')
        .filter(|word| !word.is_empty())
        .collect();
    let is_form = |word: &str| FORMS.split_whitespace().any(|form| form == word);
    let kept = words
        .iter()
        .rposition(|word| !is_form(word))
        .map_or(words.len(), |last| last + 1);
    let whole: String = words.iter().take(kept).copied().collect();
    let whole = whole.replace('&', "");
    let bare = JOINED.iter().find_map(|form| whole.strip_suffix(form));
    match bare {
        Some(bare) if !bare.is_empty() => bare.to_owned(),
        _ => whole,
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
    /// Why a host did not confirm it.
    pub refused: Option<SafeText>,
    /// How many members say that they belong to it, counted up to a thousand.
    pub members: u32,
    /// The one that it is a double of, and stands for.
    pub merged_into: Option<OrganisationId>,
}

/// Organisations of the site, as far as they were asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisations {
    /// Those that wait for a host, the longest first; only for whoever may decide.
    pub waiting: Vec<Organisation>,
    /// Confirmed ones, in order of name.
    pub listed: Vec<Organisation>,
    /// Whether the viewer may decide.
    pub keeps: bool,
}

/// What a host or a sysop decides about an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is one, perhaps by another name.
    Confirm(Option<OrganisationName>),
    /// It is called so.
    Rename(OrganisationName),
    /// It is none, for this reason.
    Refuse(SafeText),
    /// It is a double of this one.
    Merge(OrganisationId),
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
    /// Why a host did not.
    pub refused: Option<SafeText>,
    /// Who may see it.
    pub audience: Audience,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_organisation_have_one_skeleton() {
        for (one, other) in [
            ("Ibarra Mecanizados", "IBARRA MECANIZADOS, S.L."),
            ("Müller & Söhne GmbH & Co. KG", "muller sohne"),
            ("Groß Maschinenbau", "Gross  Maschinenbau AG"),
            ("Okafor Plastics Ltd.", "Okafor-Plastics"),
            ("Ｆｕｌｌ width", "Full Width Inc"),
            ("上海主轴有限公司", "上海主轴"),
        ] {
            assert_eq!(skeleton(one), skeleton(other), "{one}, {other}");
        }
        for (one, other) in [
            ("Ibarra", "Ibarra Mecanizados"),
            ("AG", "Co"),
            ("Werk 1", "Werk 2"),
            ("公司", "主轴公司"),
        ] {
            assert_ne!(skeleton(one), skeleton(other), "{one}, {other}");
        }
        assert_eq!(skeleton("A & Co"), "a");
    }
}
