//! Handles: the short unique names of members.

use std::fmt;

use super::Refusal;

/// A handle that may be shown and compared: 2 to 20 characters, after PRECIS, in lower case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Handle(Box<str>);

impl Handle {
    /// The handle that somebody typed.
    ///
    /// # Errors
    /// [`Refusal::HandleInvalid`].
    pub fn new(raw: &str) -> Result<Self, Refusal> {
        let raw = raw.trim().to_lowercase();
        let fits = (2..=20).contains(&raw.chars().count());
        if fits
            && raw
                .chars()
                .all(|c| c.is_alphanumeric() || c == '-' || c == '_')
        {
            Ok(Self(raw.into()))
        } else {
            Err(Refusal::HandleInvalid)
        }
    }

    /// A handle that fits the user name somebody connected with, even an e-mail address; none where nothing is left.
    #[must_use]
    pub fn suggest(user: &str) -> Option<Self> {
        Self::new(user.split('@').next().unwrap_or(user)).ok()
    }

    /// Whether nobody may take it: it is the name of a role, or looks like one.
    #[must_use]
    pub fn is_reserved(&self) -> bool {
        ["root", "admin", "sysop"].contains(&self.as_str())
    }

    /// What handles that look alike have in common; unique in the store.
    #[must_use]
    pub fn skeleton(&self) -> String {
        self.0.to_string()
    }

    /// As text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Handle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}
