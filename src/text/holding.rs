//! What is said of posts that wait until a host looks.

use std::borrow::Cow;

use super::Words;
use crate::domain::HeldWhy;

impl Words {
    /// That a post waits, for its author: what holds it, and that nothing is lost.
    #[must_use]
    pub fn held_waits(&self, why: HeldWhy) -> Cow<'static, str> {
        match why {
            HeldWhy::Link => self.waits_link(),
            HeldWhy::Twin => self.waits_twin(),
            HeldWhy::Word => self.waits_word(),
            HeldWhy::Bait => self.waits_bait(),
        }
    }

    /// What holds a post, in a few words.
    #[must_use]
    pub fn held_for(&self, why: HeldWhy) -> Cow<'static, str> {
        match why {
            HeldWhy::Link => self.held_for_link(),
            HeldWhy::Twin => self.held_for_twin(),
            HeldWhy::Word => self.held_for_word(),
            HeldWhy::Bait => self.held_for_bait(),
        }
    }
}
