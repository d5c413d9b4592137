//! What is told of a change to a member's ways to sign in, in their other sessions: whoever is watchful looks for it.

use std::borrow::Cow;

use super::Words;
use crate::domain::WayChange;

impl Words {
    /// What changed, and where to look.
    #[must_use]
    pub fn way_changed(&self, change: WayChange) -> Cow<'static, str> {
        match change {
            WayChange::KeyAdded => self.told_key_added(),
            WayChange::KeyRemoved => self.told_key_removed(),
            WayChange::PasswordSet => self.told_password_set(),
            WayChange::PasswordRemoved => self.told_password_removed(),
            WayChange::DeviceCode => self.told_device_code(),
            WayChange::RecoveryCodes => self.told_recovery_codes(),
            WayChange::Recovery => self.told_recovery(),
            WayChange::CodeUsed => self.told_code_used(),
        }
    }
}
