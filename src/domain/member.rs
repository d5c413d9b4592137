//! Members, their keys, and how they are named beside what they wrote.

use super::{Handle, Language, Looks, MemberId, Roles, SafeText, Slug, Suspension, Time};

/// A member, as operators and the member see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Their id.
    pub id: MemberId,
    /// Their short name; none while unclaimed (an imported sender).
    pub handle: Option<Handle>,
    /// Their real name.
    pub name: SafeText,
    /// Their marks.
    pub roles: Roles,
    /// When they joined, or were imported.
    pub joined_at: Time,
    /// When they were last here.
    pub seen_at: Option<Time>,
    /// The language they chose.
    pub language: Option<Language>,
    /// How they want their screens.
    pub looks: Looks,
    /// How they are suspended, or were last: [`Suspension::holds`] says whether it is over.
    pub suspended: Option<Suspension>,
    /// Whether they can sign in with a password.
    pub has_password: bool,
}

impl Member {
    /// The member as shown beside what they write now.
    #[must_use]
    pub fn byline(&self) -> Byline {
        Byline {
            member: self.id,
            handle: self.handle.clone(),
            name: self.name.clone(),
            staff: self.roles.staff,
        }
    }
}

/// Who wrote something, as shown beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Byline {
    /// The author.
    pub member: MemberId,
    /// Their short name; none for an imported sender whom nobody claimed.
    pub handle: Option<Handle>,
    /// Their real name.
    pub name: SafeText,
    /// Whether they wrote as staff.
    pub staff: bool,
}

impl Byline {
    /// The shortest way to name the author: the handle, else the display name.
    #[must_use]
    pub fn short(&self) -> &str {
        self.handle
            .as_ref()
            .map_or(self.name.as_str(), Handle::as_str)
    }
}

/// The SHA-256 fingerprint of a public key, as OpenSSH prints it: `SHA256:` and base64 without padding.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint(Box<str>);

impl Fingerprint {
    /// A fingerprint in OpenSSH's form, or none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let hash = text.strip_prefix("SHA256:")?;
        let base64 = hash
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'+' || b == b'/');
        (hash.len() == 43 && base64).then(|| Self(text.into()))
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A key that signs its member in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// Its fingerprint.
    pub fingerprint: Fingerprint,
    /// What the member calls it.
    pub label: SafeText,
    /// When it was added.
    pub added_at: Time,
    /// When it last signed in.
    pub used_at: Option<Time>,
    /// Whether the member has proved to hold it. Until then it signs them in under their own handle alone.
    pub proved: bool,
}

impl Key {
    /// Characters of the longest label.
    pub const LABEL: usize = 60;
}

/// Somebody who is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Presence {
    /// Who.
    pub who: Byline,
    /// Since when.
    pub since: Time,
    /// When they last pressed a key.
    pub active_at: Time,
}

/// Which member is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    /// The one with this handle.
    Handle(Handle),
    /// The one with this id, who may have no handle.
    Id(MemberId),
}

/// What members see of each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Who, with their mark as it is now.
    pub who: Byline,
    /// Whether they operate the site.
    pub sysop: bool,
    /// The conferences they host, as far as the viewer may read them.
    pub hosts: Vec<Slug>,
    /// Where they work, as far as the viewer may see it.
    pub organisation: Option<SafeText>,
    /// When they joined; none for an imported sender whom nobody claimed.
    pub joined_at: Option<Time>,
    /// The day on which they were last here.
    pub seen_on: Option<Time>,
    /// Whether they are here now.
    pub is_here: bool,
    /// Posts, counted up to [`Card::MOST`]; so for the other counts.
    pub posts: u32,
    /// How often they were thanked.
    pub thanks: u32,
    /// By how many members.
    pub thanked_by: u32,
}

impl Card {
    /// Where counting stops.
    pub const MOST: u32 = 10_000;
}
