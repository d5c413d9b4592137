//! On a member's record: what is done to them for a reason, and in words. They are turned down, suspended, let write again, or
//! lose a mark.

use super::record::{Record, What};
use super::sheet::unasked;
use crate::domain::{Act, Care, Command, Reason, SafeText, Time};
use crate::ui::{Action, Env};

/// Characters of a number of days: more than it may have, so that what is too much is refused, not cut.
const DAYS: usize = 12;
/// The most days that anything holds which ends.
const MOST_DAYS: i64 = 10_000;

/// Whether words can be left out: a mark is taken for a reason, and whatever else is said besides.
const fn goes_without_words(act: Act) -> bool {
    matches!(act, Act::RevokeStaff | Act::RevokeSysop)
}

impl Record {
    /// Asks why.
    pub(super) fn asks_why(&mut self, act: Act, env: &Env<'_>) -> Action {
        self.sheet.asks_why(act, What::Reason { act }, env);
        unasked()
    }

    /// For this reason: in which words?
    pub(super) fn does_because(&mut self, act: Act, at: usize, env: &Env<'_>) -> Action {
        if let Some(reason) = act.reasons().get(at).copied() {
            let words = env.words;
            let about = match act {
                Act::Reject => words.queue_about_reject(self.handle.to_string()),
                _ if goes_without_words(act) => words.desk_about_taken(),
                _ => words.desk_about_words(),
            };
            let about = (words.desk_words(), about);
            let what = What::Words { act, reason };
            self.sheet.types(what, about, "", Reason::CHARS);
        }
        Action::Redraw
    }

    /// In these words; a suspension also for so many days.
    pub(super) fn does_saying(
        &mut self,
        (act, reason): (Act, Reason),
        typed: &str,
        env: &Env<'_>,
    ) -> Action {
        let words = SafeText::line(typed);
        if words.as_str().trim().is_empty() && !goes_without_words(act) {
            self.sheet.is_wrong(env.words.desk_words_missing());
            return Action::Redraw;
        }
        let handle = self.handle.clone();
        let care = match act {
            Act::Reinstate => Care::Reinstate {
                handle,
                reason,
                words,
            },
            Act::Reject => Care::Reject {
                handle,
                reason,
                words,
            },
            Act::RevokeStaff => Care::RevokeStaff {
                handle,
                why: (reason, words),
            },
            Act::RevokeSysop => Care::RevokeSysop {
                handle,
                why: (reason, words),
            },
            _ => {
                let days = What::Days { reason, words };
                let about = (env.words.desk_days(), env.words.desk_about_days());
                self.sheet.types(days, about, "", DAYS);
                return Action::Redraw;
            }
        };
        self.act(Command::Care(care), env)
    }

    /// For so many days.
    pub(super) fn suspends(
        &mut self,
        (reason, words): (Reason, SafeText),
        typed: &str,
        env: &Env<'_>,
    ) -> Action {
        let until = match days(typed) {
            Ok(days) => days.map(|days| env.now.plus(days)),
            Err(()) => {
                self.sheet.is_wrong(env.words.desk_days_wrong());
                return Action::Redraw;
            }
        };
        let suspend = Care::Suspend {
            handle: self.handle.clone(),
            reason,
            words,
            until,
        };
        self.act(Command::Care(suspend), env)
    }
}

/// Milliseconds of a number of days; none where nothing is typed.
pub(super) fn days(typed: &str) -> Result<Option<i64>, ()> {
    match typed.trim() {
        "" => Ok(None),
        typed => match typed.parse::<i64>() {
            Ok(days @ 1..=MOST_DAYS) => Ok(Some(days * Time::DAY)),
            _ => Err(()),
        },
    }
}
