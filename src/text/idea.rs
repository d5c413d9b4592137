//! What the statuses of ideas are called.

use std::borrow::Cow;

use super::Words;
use crate::domain::Status;

impl Words {
    /// A status in a word.
    #[must_use]
    pub fn status(&self, status: Status) -> Cow<'static, str> {
        match status {
            Status::Open => self.status_open(),
            Status::Review => self.status_review(),
            Status::NeedsInfo => self.status_needs_info(),
            Status::Planned => self.status_planned(),
            Status::Started => self.status_started(),
            Status::Testing => self.status_testing(),
            Status::Shipped => self.status_shipped(),
            Status::Declined => self.status_declined(),
            Status::Merged => self.status_merged(),
            Status::Withdrawn => self.status_withdrawn(),
        }
    }
}
