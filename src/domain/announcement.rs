//! The sponsor's announcements: the kind that each declares, what stands beside one, and how many there may be in a week.

use super::{Byline, CommandId, Reference, SafeText, Time};

/// What an announcement is, as its author declares it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AnnouncementKind {
    /// Something to know.
    #[default]
    News,
    /// A release of the product; it can name the ideas that it ships.
    Release,
    /// Something will be otherwise.
    Change,
    /// Something does not work, and the sponsor knows.
    KnownIssue,
    /// Something is broken now.
    Incident,
    /// The sponsor asks the members.
    Question,
}

impl AnnouncementKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::News,
        Self::Release,
        Self::Change,
        Self::KnownIssue,
        Self::Incident,
        Self::Question,
    ];

    /// As stored, typed and printed by commands.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::News => "news",
            Self::Release => "release",
            Self::Change => "change",
            Self::KnownIssue => "known-issue",
            Self::Incident => "incident",
            Self::Question => "question",
        }
    }

    /// From what is stored or typed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// Whether it is bad news: never bounded, and on Home until it was opened.
    #[must_use]
    pub const fn is_bad_news(self) -> bool {
        matches!(self, Self::KnownIssue | Self::Incident)
    }
}

/// An idea that a release names, with its author to thank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The idea.
    pub reference: Reference,
    /// Its title.
    pub title: SafeText,
    /// Who wrote it.
    pub author: Byline,
}

/// A correction of the kind that an announcement declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Redeclared {
    /// When.
    pub at: Time,
    /// What it declared before.
    pub before: AnnouncementKind,
    /// What it declares since.
    pub after: AnnouncementKind,
}

/// What an open announcement shows besides its posts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnnouncementPage {
    /// The ideas that it ships, as far as the viewer may read them.
    pub ships: Vec<Credit>,
    /// How its kind was corrected, the first correction first; the latest [`AnnouncementPage::CHANGES`].
    pub changes: Vec<Redeclared>,
}

impl AnnouncementPage {
    /// Ideas that a release names at most.
    pub const SHIPS: usize = 50;
    /// Corrections that are shown.
    pub const CHANGES: usize = 5;
}

/// What the sponsor's staff started unasked: topics wherever all members may read them, in seven days, bad news not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unasked {
    /// What was started, the earliest first.
    pub started: Vec<Reference>,
    /// How many are scheduled.
    pub others: u32,
    /// How many there may be.
    pub limit: u32,
    /// When one more is possible, if that is not now; never, where none may be started.
    pub next: Option<Time>,
}

impl Unasked {
    /// The days in which so many may be started.
    pub const WINDOW: i64 = 7 * Time::DAY;

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.others + u32::try_from(self.started.len()).unwrap_or(u32::MAX)
    }
}

/// Whether one more may be started at `at`, beside what was or will be started at `times`: no seven days hold more than
/// `limit`.
#[must_use]
pub fn fits(times: &[Time], at: Time, limit: u32) -> bool {
    let mut times: Vec<Time> = times.iter().copied().chain([at]).collect();
    times.sort_unstable();
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut later = times.iter().skip(limit);
    // Each with the one that would be one too many after it. What is crowded already elsewhere is not this one's doing.
    times.iter().all(|first| {
        let crowded = |last: &Time| last.since(*first) < Unasked::WINDOW;
        let holds = |last: &Time| *first <= at && at <= *last;
        later
            .next()
            .is_none_or(|last| !crowded(last) || !holds(last))
    })
}

/// The first moment from `from` on at which one more may be started; none where none ever may.
#[must_use]
pub fn next_free(times: &[Time], from: Time, limit: u32) -> Option<Time> {
    let mut candidates: Vec<Time> = times.iter().map(|at| at.plus(Unasked::WINDOW)).collect();
    candidates.retain(|at| *at > from);
    candidates.push(from);
    candidates.sort_unstable();
    candidates
        .into_iter()
        .find(|candidate| fits(times, *candidate, limit))
}

/// What somebody who begins to write in a conference is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allowance {
    /// What was started this week, where that is bounded for the viewer.
    pub week: Option<Unasked>,
    /// How many of each kind the sponsor announced in [`Allowance::DAYS`]; empty without a sponsor.
    pub kinds: Vec<(AnnouncementKind, u32)>,
}

impl Allowance {
    /// The days that the kinds are counted in.
    pub const DAYS: i64 = 28;
}

/// What the draft of an announcement says besides its title and text, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DraftDeclared {
    /// The kind.
    pub kind: AnnouncementKind,
    /// The ideas that it ships.
    pub ships: String,
    /// When to publish it.
    pub at: String,
}

/// Why an announcement was not published when its minute came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Held {
    /// Its author may not announce any more.
    Author,
    /// The conference was closed.
    Closed,
}

impl Held {
    /// As stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Closed => "closed",
        }
    }

    /// From what is stored.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Author, Self::Closed]
            .into_iter()
            .find(|held| held.as_str() == text)
    }
}

/// An announcement that waits for its minute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// The command that publishes it.
    pub id: CommandId,
    /// What it declares to be.
    pub kind: AnnouncementKind,
    /// Its title.
    pub title: SafeText,
    /// Who announces it.
    pub author: Byline,
    /// When.
    pub publish_at: Time,
    /// Why it was not published, where its minute has passed.
    pub held: Option<Held>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(n: i64) -> Time {
        Time::from_millis(n * Time::DAY)
    }

    #[test]
    fn two_in_seven_days_and_the_third_when_the_first_is_a_week_old() {
        let times = [day(1), day(3)];
        assert!(fits(&times[..1], day(3), 2));
        assert!(!fits(&times, day(7), 2));
        assert!(fits(&times, day(8), 2));
        assert_eq!(next_free(&times, day(3), 2), Some(day(8)));
        // What is scheduled counts: between two that are near each other nothing fits, before and after it does.
        let times = [day(10), day(12)];
        assert!(!fits(&times, day(6), 2));
        assert!(fits(&times, day(5), 2));
        assert_eq!(next_free(&times, day(6), 2), Some(day(17)));
        assert_eq!(next_free(&[], day(6), 0), None);
    }

    proptest! {
        #[test]
        fn no_seven_days_ever_hold_more(limit in 0_u32..4, tries in prop::collection::vec(0_i64..60, 0..60)) {
            let mut times: Vec<Time> = Vec::new();
            for at in tries {
                let at = Time::from_millis(at * Time::DAY / 2);
                match fits(&times, at, limit) {
                    true => times.push(at),
                    false => if let Some(next) = next_free(&times, at, limit) {
                        prop_assert!(next > at && fits(&times, next, limit));
                    },
                }
            }
            for first in &times {
                let within = |at: &&Time| (0..Unasked::WINDOW).contains(&at.since(*first));
                prop_assert!(times.iter().filter(within).count() <= limit as usize);
            }
        }
    }
}
