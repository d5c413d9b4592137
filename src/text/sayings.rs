//! What the forum says by itself, in a language.

use super::Words;
use crate::domain::{SafeText, Sayings};

impl Words {
    /// What the forum says by itself.
    #[must_use]
    pub fn sayings(&self) -> Sayings {
        Sayings {
            clock: SafeText::line(&self.says_clock()),
            no_answer: SafeText::line(&self.says_no_answer()),
            came_in: SafeText::line(&self.says_came_in()),
            came_in_unseen: SafeText::line(&self.says_came_in_unseen()),
            went_out: SafeText::line(&self.says_went_out()),
            went_out_unseen: SafeText::line(&self.says_went_out_unseen()),
            former: SafeText::line(&self.says_former()),
        }
    }
}
