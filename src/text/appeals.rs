//! What an entry of the log says of the appeal against it. What a notice says of one is beside the rest of the log.

use std::borrow::Cow;

use super::{Words, exact};
use crate::domain::{LogAppeal, LogEntry, Ruling};

impl Words {
    /// What becomes of an appeal that nobody decided.
    #[must_use]
    pub fn appeal_stands(&self, appeal: &LogAppeal, entry: &LogEntry) -> Cow<'static, str> {
        match appeal.waits(entry) {
            true => self.entry_waits(),
            false => self.entry_ended(),
        }
    }

    /// How somebody decided the appeal against an entry, and that nothing was taken back by a grant, where that is so.
    #[must_use]
    pub fn ruled(&self, ruling: &Ruling, who: String, entry: &LogEntry) -> String {
        let at = exact(ruling.at);
        match (ruling.granted, entry.reversed_by) {
            (true, Some(_)) => self.entry_ruled_granted(at, who).into_owned(),
            (true, None) => {
                let said = self.entry_ruled_granted(at, who);
                format!("{said}  {}", self.log_nothing_taken_back())
            }
            (false, _) => self.entry_ruled_dismissed(at, who).into_owned(),
        }
    }
}
