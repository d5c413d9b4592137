//! The health of a community, in figures: whether people are answered, by whom, and whether they stay. Made of windows of
//! [`WINDOW`] milliseconds, each beside the one before it; every figure with its n, and none about a person.
//!
//! **What is counted.** Posts that every member may read and that stand as they were written. What the forum entered by
//! itself is nobody's; what was imported counts where a member wrote it, that is, where it was claimed. Each figure is a line
//! in [`Gauge`]; what exactly it counts stands with its statement in `store::report`.

use crate::domain::Time;
use crate::domain::balance::{FEWEST, Share};

/// The milliseconds of a window.
pub const WINDOW: i64 = 28 * Time::DAY;
/// The milliseconds in which somebody who is embedded was active.
pub const SEASON: i64 = 90 * Time::DAY;
/// Posts of a window that are counted at most; of a season three times as many. Of more, the newest.
pub const POSTS: usize = 20_000;
/// Milliseconds within which a topic shall be answered.
pub const PATIENCE: i64 = 7 * Time::DAY;
/// Milliseconds within which a newcomer shall be.
pub const WELCOME: i64 = Time::DAY;
/// Those whose share of the posts is told.
pub const TOP: u32 = 10;
/// The ties of whoever is embedded, out of six.
pub const TIES: u32 = 3;
/// Members that a tie needs: with so many one exchanged, so many thanked.
pub const OTHERS: u32 = 3;
/// The version of the shape in which it is printed.
pub const SCHEMA: u32 = 1;

/// A time that is measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// What is later than this,
    pub since: Time,
    /// and not later than this.
    pub upto: Time,
}

impl Window {
    /// So many milliseconds that end at `upto`.
    #[must_use]
    pub const fn ending(upto: Time, millis: i64) -> Self {
        Self {
            since: upto.plus(-millis),
            upto,
        }
    }

    /// What of it is at least so many milliseconds old.
    #[must_use]
    pub fn old_enough(self, now: Time, millis: i64) -> Self {
        let upto = self.upto.min(now.plus(-millis));
        Self { upto, ..self }
    }
}

/// What a figure says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// So many of so many, in percent.
    Share(Share),
    /// So many for each thousand.
    PerThousand(Share),
    /// The middle one of the milliseconds that so many took; none of too few.
    Middle(Option<i64>, u32),
    /// So many of so many, which are told as they are.
    Count(Share),
    /// So many are counted, and what share of them is meant is not told: it would say nothing.
    Untold(u32),
}

impl Value {
    /// The middle one of so many times, or the middle between the two that are; none of too few.
    #[must_use]
    pub fn middle(mut all: Vec<i64>) -> Self {
        all.sort_unstable();
        let n = u32::try_from(all.len()).unwrap_or(u32::MAX);
        let half = all.len() / 2;
        let upper = all.get(half).copied();
        let middle = match all.len() % 2 {
            0 => all
                .get(half.saturating_sub(1))
                .zip(upper)
                .map(|(lower, upper)| i64::midpoint(*lower, upper)),
            _ => upper,
        };
        Self::Middle(middle.filter(|_| n >= FEWEST), n)
    }

    /// Of how many it is made.
    #[must_use]
    pub const fn n(self) -> u32 {
        match self {
            Self::Share(share) | Self::PerThousand(share) | Self::Count(share) => share.of,
            Self::Middle(_, n) | Self::Untold(n) => n,
        }
    }

    /// How many are meant, where it tells that: not where so few are counted that it would tell of persons.
    #[must_use]
    pub fn part(self) -> Option<u32> {
        match self {
            Self::Count(share) => Some(share.part),
            Self::Share(share) | Self::PerThousand(share) => {
                (share.of >= FEWEST).then_some(share.part)
            }
            Self::Middle(..) | Self::Untold(_) => None,
        }
    }

    /// The number that it comes to, in the unit of [`Self::unit`]; none where there are too few.
    #[must_use]
    pub fn number(self) -> Option<f64> {
        match self {
            Self::Share(share) => share.percent().map(f64::from),
            Self::PerThousand(share) => {
                let each = f64::from(share.part) * 1_000.0 / f64::from(share.of.max(1));
                (share.of >= FEWEST).then_some((each * 10.0).round() / 10.0)
            }
            Self::Middle(millis, _) => millis.map(|millis| {
                let minutes = u32::try_from(millis / Time::MINUTE).unwrap_or(u32::MAX);
                (f64::from(minutes) / 6.0).round() / 10.0
            }),
            Self::Count(share) => Some(f64::from(share.part)),
            Self::Untold(_) => None,
        }
    }

    /// In what it is told.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Self::Share(_) | Self::Untold(_) => "percent",
            Self::PerThousand(_) => "per-thousand",
            Self::Middle(..) => "hours",
            Self::Count(_) => "count",
        }
    }
}

macro_rules! gauges {
    ($($(#[$doc:meta])* $name:ident = $text:literal in $part:ident),* $(,)?) => {
        /// Which figure.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Gauge {
            $($(#[$doc])* $name),*
        }

        impl Gauge {
            /// All of them, as they are shown.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// As it is printed for scripts.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text),*
                }
            }

            /// Which part of the report it stands in.
            #[must_use]
            pub const fn part(self) -> Part {
                match self {
                    $(Self::$name => Part::$part),*
                }
            }
        }
    };
}

/// The parts of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Who is answered.
    Answers,
    /// Questions that nobody answered.
    Waiting,
    /// What becomes of ideas.
    Ideas,
    /// Who comes, stays and leaves.
    Members,
    /// What is not found.
    Searching,
    /// What hosts have to do.
    Moderation,
}

impl Part {
    /// All of them, as they are shown.
    pub const ALL: [Self; 6] = [
        Self::Answers,
        Self::Waiting,
        Self::Ideas,
        Self::Members,
        Self::Searching,
        Self::Moderation,
    ];
}

gauges! {
    /// Topics that somebody answered within a week.
    Coverage = "reply_coverage" in Answers,
    /// How long the first answers took.
    FirstReply = "first_reply" in Answers,
    /// Newcomers whose first post somebody answered within a day.
    Newcomers = "newcomers_answered" in Answers,
    /// Topics in which nobody but their author wrote.
    Solo = "solo_topics" in Answers,
    /// Accepted answers that members gave.
    Peers = "answers_by_peers" in Answers,
    /// Accepted answers that those accepted who asked.
    ByAsker = "answers_accepted_by_asker" in Answers,
    /// Questions that wait for less than a day.
    WaitingDay = "unanswered_under_1_day" in Waiting,
    /// For less than a week.
    WaitingWeek = "unanswered_1_to_7_days" in Waiting,
    /// For up to thirty days.
    WaitingMonth = "unanswered_7_to_30_days" in Waiting,
    /// For longer.
    WaitingLonger = "unanswered_over_30_days" in Waiting,
    /// Ideas that were decided in time.
    Decided = "ideas_decided_in_time" in Ideas,
    /// Ideas that were declined with a reason.
    Reasoned = "ideas_declined_with_reason" in Ideas,
    /// Promises that were kept.
    Kept = "promises_kept" in Ideas,
    /// Promises that were kept late.
    Late = "promises_late" in Ideas,
    /// Promises that were taken back.
    TakenBack = "promises_taken_back" in Ideas,
    /// Ideas that were another one's double.
    Merged = "ideas_merged" in Ideas,
    /// Posts by the ten who wrote most.
    Concentration = "top_10_share" in Members,
    /// Members who are embedded.
    Embedded = "embedded_members" in Members,
    /// Active members who are new.
    New = "new_members" in Members,
    /// Active members who came back.
    Returning = "returning_members" in Members,
    /// Regular members who wrote no more.
    Lost = "lost_members" in Members,
    /// Searches that found nothing.
    FoundNothing = "searches_without_match" in Searching,
    /// Flags for a thousand posts.
    Flags = "flags_per_1000_posts" in Moderation,
    /// Flags that a host has looked at.
    LookedAt = "flags_settled" in Moderation,
    /// How long that took.
    FlagTime = "flag_to_act" in Moderation,
    /// What hosts did with a reason.
    ActsReasoned = "acts_with_reason" in Moderation,
    /// Held posts that were released.
    Released = "held_posts_released" in Moderation,
    /// What hosts did that somebody appealed against.
    Appealed = "acts_appealed" in Moderation,
    /// Appeals that were granted.
    Overturned = "appeals_granted" in Moderation,
}

impl Gauge {
    /// Questions that wait, by their age.
    pub const WAITING: [Self; 4] = [
        Self::WaitingDay,
        Self::WaitingWeek,
        Self::WaitingMonth,
        Self::WaitingLonger,
    ];
}

/// A figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Which.
    pub gauge: Gauge,
    /// What it is.
    pub now: Value,
    /// What it was in the window before; none where that is not known any more.
    pub before: Option<Value>,
}

/// The report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// As of when.
    pub at: Time,
    /// What is measured.
    pub window: Window,
    /// What it is compared with.
    pub before: Window,
    /// The figures, in the order of [`Gauge::ALL`].
    pub figures: Vec<Figure>,
}

impl Report {
    /// The figures of a part.
    pub fn part(&self, part: Part) -> impl Iterator<Item = &Figure> {
        let of = move |figure: &&Figure| figure.gauge.part() == part;
        self.figures.iter().filter(of)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_too_few_nothing_is_said_but_how_many_they_are() {
        let few = Value::Share(Share::new(3, 4));
        assert_eq!((few.number(), few.part(), few.n()), (None, None, 4));
        let enough = Value::Share(Share::new(3, 5));
        assert_eq!(
            (enough.number(), enough.part(), enough.n()),
            (Some(60.0), Some(3), 5)
        );
        assert_eq!(Value::middle(vec![1, 2, 3, 4]), Value::Middle(None, 4));
        assert_eq!(
            Value::middle(vec![]).number(),
            None,
            "a dash is not a nought"
        );
    }

    #[test]
    fn a_number_is_told_in_its_unit() {
        // Ninety minutes are an hour and a half; of an even number, the middle between the two that are.
        let minutes = |all: [i64; 6]| Value::middle(all.map(|it| it * Time::MINUTE).to_vec());
        assert_eq!(
            minutes([10, 600, 60, 120, 5, 900]),
            Value::Middle(Some(90 * Time::MINUTE), 6)
        );
        assert_eq!(minutes([10, 600, 60, 120, 5, 900]).number(), Some(1.5));
        // 7 flags for 1,234 posts: 5.67 for a thousand.
        let flags = Value::PerThousand(Share::new(7, 1_234));
        assert_eq!(flags.number(), Some(5.7));
        assert_eq!(Value::Count(Share::new(0, 0)).number(), Some(0.0));
    }

    #[test]
    fn no_two_figures_are_printed_under_one_name() {
        for (i, gauge) in Gauge::ALL.iter().enumerate() {
            let twice = Gauge::ALL.iter().skip(i + 1);
            assert!(twice.clone().all(|it| it.as_str() != gauge.as_str()));
        }
    }
}
