//! On a member's record: taking out all that they wrote, with or without a suspension, and putting it back. What it would take
//! is said first; why, and in which words, is asked after.

use super::record::{Record, What};
use super::sheet::unasked;
use crate::domain::{Act, Care, CareQuery, Command, LogId, PurgeSize, Query, Reason, SafeText};
use crate::ui::{Action, Env};

/// What is done with all that they wrote.
#[derive(Clone, Copy)]
pub enum Purging {
    /// It is taken out, and perhaps they are suspended.
    Out { suspend: bool },
    /// What this entry of the log took is put back.
    Back(LogId),
}

impl Purging {
    /// As what it stands in the log.
    pub const fn act(self) -> Act {
        match self {
            Self::Out { .. } => Act::Purge,
            Self::Back(_) => Act::Unpurge,
        }
    }
}

/// What can be done, where this is what they wrote.
fn ways(size: PurgeSize) -> Vec<Purging> {
    let out = [true, false].into_iter();
    let out = out.filter(|suspend| size.posts + size.held > 0 && !(*suspend && size.suspended));
    let back = size.taken.map(Purging::Back);
    out.map(|suspend| Purging::Out { suspend })
        .chain(back)
        .collect()
}

impl Record {
    /// Asks what there is of theirs.
    pub(super) fn asks_size(&self) -> Action {
        let size = CareQuery::PurgeSize(self.handle.clone());
        Action::All(vec![unasked(), Action::Ask(Query::Care(size))])
    }

    /// This is what there is: what becomes of it?
    pub(super) fn sized(&mut self, size: PurgeSize, env: &Env<'_>) -> Action {
        let words = env.words;
        let ways = ways(size);
        if !self.sheet.is_idle() {
            // Something else was begun meanwhile.
            return Action::None;
        }
        if ways.is_empty() {
            return Action::Say(words.desk_purge_nothing().into_owned());
        }
        let options = ways.iter().map(|way| match way {
            Purging::Out { suspend: true } => words.desk_purge_suspend().into_owned(),
            Purging::Out { suspend: false } => words.desk_purge_only().into_owned(),
            Purging::Back(entry) => words.desk_purge_back(entry.to_string()).into_owned(),
        });
        let how = match size.suspended {
            true => "suspended",
            false => "writes",
        };
        let about = words.desk_about_purge(
            size.held,
            how,
            words.posts_count(size.posts),
            words.topics_count(size.topics),
        );
        self.sheet
            .chooses(What::Purge(size), about, options.collect());
        Action::Redraw
    }

    /// This way was chosen: why?
    pub(super) fn purges(&mut self, size: PurgeSize, at: usize, env: &Env<'_>) -> Action {
        let Some(purging) = ways(size).get(at).copied() else {
            return Action::None;
        };
        let what = What::PurgeWhy(purging);
        self.sheet.asks_why(purging.act(), what, env);
        Action::Redraw
    }

    /// For this reason: in which words?
    pub(super) fn purges_because(&mut self, purging: Purging, at: usize, env: &Env<'_>) -> Action {
        if let Some(reason) = purging.act().reasons().get(at).copied() {
            let said = (env.words.desk_words(), env.words.desk_about_words());
            let what = What::PurgeWords(purging, reason);
            self.sheet.types(what, said, "", Reason::CHARS);
        }
        Action::Redraw
    }

    /// In these words.
    pub(super) fn purges_saying(
        &mut self,
        (purging, reason): (Purging, Reason),
        typed: &str,
        env: &Env<'_>,
    ) -> Action {
        let said = SafeText::line(typed);
        let suspends = matches!(purging, Purging::Out { suspend: true });
        if suspends && said.as_str().trim().is_empty() {
            self.sheet.is_wrong(env.words.desk_words_missing());
            return Action::Redraw;
        }
        let (care, then) = match purging {
            Purging::Out { suspend } => (
                Care::Purge {
                    handle: self.handle.clone(),
                    reason,
                    words: said,
                    suspend,
                },
                env.words.desk_purged(),
            ),
            Purging::Back(entry) => (
                Care::Unpurge {
                    entry,
                    reason,
                    words: said,
                },
                env.words.spam_unpurged(),
            ),
        };
        self.acts(Command::Care(care), then.into_owned())
    }
}
