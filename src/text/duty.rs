//! What the sysop's pages are called, as where one goes to them.

use std::borrow::Cow;

use super::Words;
use crate::domain::{Duties, Duty};

impl Words {
    /// A page.
    #[must_use]
    pub fn page(&self, duty: Duty) -> Cow<'static, str> {
        match duty {
            Duty::Overview => self.go_overview(),
            Duty::Sessions => self.go_sessions(),
            Duty::Members => self.go_members(),
            Duty::Conferences => self.go_desk(),
            Duty::Queue => self.go_queue(),
            Duty::Invitations => self.go_invitations(),
            Duty::Spam => self.go_spam(),
            Duty::Settings => self.go_config(),
            Duty::Backups => self.go_backups(),
            Duty::Tail => self.go_tail(),
        }
    }

    /// Some of them.
    #[must_use]
    pub fn pages(&self, duties: Duties) -> String {
        let pages: Vec<_> = duties.iter().map(|duty| self.page(duty)).collect();
        self.listed(&pages)
    }
}
