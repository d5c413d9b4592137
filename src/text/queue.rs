//! What is said of what waits for hosts, staff and sysops.

use std::borrow::Cow;

use super::Words;
use crate::domain::{FlagReason, Matter, QueueRow, Time, Waiting, Waits};

impl Words {
    /// What waits, in a word or two.
    #[must_use]
    pub fn waits(&self, kind: Waiting) -> Cow<'static, str> {
        self.waiting(kind.as_str())
    }

    /// How many wait of a kind: `flagged 2`, `questions 99+`.
    #[must_use]
    pub fn waits_of(&self, kind: Waiting, n: u32) -> Cow<'static, str> {
        let n = match n {
            Waits::MOST.. => format!("{}+", Waits::MOST - 1),
            n => n.to_string(),
        };
        self.waits_count(self.waiting_many(kind.as_str()), n)
    }

    /// All that waits and since when the first of it does: `flagged 2, held 1, oldest 5 h`.
    #[must_use]
    pub fn waits_in_all(&self, waits: &Waits, now: Time) -> String {
        let counts = waits
            .counts
            .iter()
            .map(|(kind, n)| self.waits_of(*kind, *n));
        let oldest = waits.oldest.map(|at| self.waits_oldest(self.age(now, at)));
        let said = counts.chain(oldest);
        said.reduce(|said, part| self.and_also(part, said))
            .unwrap_or_default()
            .into_owned()
    }

    /// What is said of a row besides whom and where: who flagged and why, what the act was, where the idea stands.
    #[must_use]
    pub fn waits_because(&self, row: &QueueRow) -> String {
        match &row.matter {
            Matter::Flagged { flags, folded, .. } => {
                let flags = flags.iter().map(|flag| {
                    // In one word; only the wrong kind of an announcement has none of its own in the log.
                    let reason = match flag.reason {
                        FlagReason::WrongKind => self.flag_reason(flag.reason),
                        reason => self.why(reason.into()),
                    };
                    let said = self.waits_flags(reason, flag.by.short());
                    match flag.words.as_str() {
                        "" => said,
                        words => self.and_also(words, said),
                    }
                });
                let folded = folded.then(|| self.waits_folded());
                let said = folded.into_iter().chain(flags).map(Cow::into_owned);
                said.collect::<Vec<_>>().join("; ")
            }
            Matter::Appeal(_, act) => self.act(*act).into_owned(),
            Matter::Overdue(_, status) => self.status(*status).into_owned(),
            _ => String::new(),
        }
    }
}
