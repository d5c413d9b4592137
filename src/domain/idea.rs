//! Ideas: the status that a topic of an ideas conference has besides its posts, and which steps lead from one to another.
//!
//! **Clock.** An answer is planned, shipped or declined. It is waited for in `open` and `review` together; while the author
//! is asked for more (`needs-info`) the clock stands, and nothing but an answer sets it back. **Heat**, by which "trending"
//! sorts, is log2 of the sum of 2^(t / [`HALF_LIFE`]) over the votes and the opening, t being when each was: a vote counts
//! half as much as one that is cast a half-life later, and the sum need not be computed anew as time goes by.

use super::{Appeals, Byline, Doubts, Reference, SafeText, Target, Testing, Time, Title};

/// What an idea's heat becomes with one more vote (or the opening) at `at`; `before` is none for the first.
#[must_use]
#[expect(
    clippy::cast_precision_loss,
    reason = "milliseconds of our centuries are exact in 53 bits"
)]
pub fn heat(before: Option<f64>, at: Time) -> f64 {
    let one = at.millis() as f64 / HALF_LIFE as f64;
    match before {
        None => one,
        Some(sum) => sum.max(one) + (1.0 + (-(sum - one).abs()).exp2()).log2(),
    }
}

/// Milliseconds after which a vote counts half as much in "trending".
pub const HALF_LIFE: i64 = 14 * Time::DAY;
/// Days that the author has to say more, before an idea goes back to review without it.
pub const MORE_WITHIN: i64 = 30;
/// Voters besides the author who must agree that what was shipped is not really fixed.
pub const DOUBTERS: u32 = 3;

/// Where an idea stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Status {
    /// Nobody has looked at it.
    Open,
    /// It is being looked at.
    Review,
    /// Its author is asked for more.
    NeedsInfo,
    /// It has a target.
    Planned,
    /// It is being made.
    Started,
    /// It is being tried.
    Testing,
    /// It is in a release.
    Shipped,
    /// It will not be made.
    Declined,
    /// It went on in another idea.
    Merged,
    /// Its author took it back.
    Withdrawn,
}

impl Status {
    /// Every status, in the order of an idea's life.
    pub const ALL: [Self; 10] = [
        Self::Open,
        Self::Review,
        Self::NeedsInfo,
        Self::Planned,
        Self::Started,
        Self::Testing,
        Self::Shipped,
        Self::Declined,
        Self::Merged,
        Self::Withdrawn,
    ];

    /// As stored, typed and printed by commands.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Review => "review",
            Self::NeedsInfo => "needs-info",
            Self::Planned => "planned",
            Self::Started => "started",
            Self::Testing => "testing",
            Self::Shipped => "shipped",
            Self::Declined => "declined",
            Self::Merged => "merged",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// From what is stored or typed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == text)
    }

    /// Whether votes have ended and no clock runs.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(
            self,
            Self::Shipped | Self::Declined | Self::Merged | Self::Withdrawn
        )
    }

    /// Whether an answer is waited for.
    #[must_use]
    pub const fn waits(self) -> bool {
        matches!(self, Self::Open | Self::Review)
    }

    /// Whether it is an answer.
    #[must_use]
    pub const fn answers(self) -> bool {
        matches!(self, Self::Planned | Self::Shipped | Self::Declined)
    }

    /// Whether something was promised that has not shipped.
    #[must_use]
    pub const fn is_promised(self) -> bool {
        matches!(self, Self::Planned | Self::Started | Self::Testing)
    }
}

/// As what somebody takes a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepRole {
    /// The idea's author.
    Author,
    /// The sponsor's staff.
    Staff,
    /// A host.
    Host,
    /// Time has passed.
    Clock,
}

impl StepRole {
    /// Every role.
    pub const ALL: [Self; 4] = [Self::Author, Self::Staff, Self::Host, Self::Clock];

    /// As stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Staff => "staff",
            Self::Host => "host",
            Self::Clock => "clock",
        }
    }

    /// From what is stored.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

/// Whether a step is in the list of section 8 of the specification. The table `step` of the schema says the same.
#[must_use]
pub const fn is_step(before: Status, after: Status, role: StepRole) -> bool {
    use Status as S;
    let product = matches!(
        (before, after),
        (S::Open, S::Review)
            | (
                S::Review,
                S::NeedsInfo | S::Planned | S::Shipped | S::Declined
            )
            | (S::NeedsInfo, S::Review)
            | (S::Planned, S::Started | S::Review | S::Planned)
            | (S::Started, S::Testing | S::Shipped | S::Review)
            | (S::Testing, S::Shipped | S::Started | S::Review)
            | (S::Declined, S::Review)
            | (S::Open | S::Review | S::NeedsInfo, S::Merged)
            | (S::Merged, S::Open | S::Review | S::NeedsInfo)
    );
    match role {
        StepRole::Staff | StepRole::Host => product,
        StepRole::Author => matches!(
            (before, after),
            (S::NeedsInfo | S::Shipped, S::Review)
                | (S::Open | S::Review | S::NeedsInfo, S::Withdrawn)
        ),
        StepRole::Clock => matches!((before, after), (S::NeedsInfo, S::Review)),
    }
}

/// The name of the release that ships an idea.
pub type ReleaseName = Title;

/// A step of an idea, as somebody wants to take it. The reason is said beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// To a status that needs nothing but a reason.
    To(Status),
    /// A promise, or a new target for one.
    Plan(Target),
    /// It is in this release.
    Ship(ReleaseName),
    /// It goes on in another idea.
    Merge(Reference),
}

impl Step {
    /// Where it leads.
    #[must_use]
    pub const fn status(&self) -> Status {
        match self {
            Self::To(status) => *status,
            Self::Plan(_) => Status::Planned,
            Self::Ship(_) => Status::Shipped,
            Self::Merge(_) => Status::Merged,
        }
    }
}

/// An idea in a list: what stands beside its topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Idea {
    /// Where it stands.
    pub status: Status,
    /// Since when.
    pub since: Time,
    /// When that is overdue; none in a final status.
    pub due_at: Option<Time>,
    /// Votes, each of one member.
    pub votes: u32,
    /// Distinct confirmed organisations among the voters.
    pub organisations: u32,
    /// Voters without one.
    pub unstated: u32,
    /// What it is planned for, while it is.
    pub target: Option<SafeText>,
    /// What it was shipped in, while it is.
    pub shipped_in: Option<SafeText>,
    /// Whether the viewer voted for it.
    pub voted: bool,
}

impl Idea {
    /// Whether its clock has run out.
    #[must_use]
    pub fn is_overdue(&self, now: Time) -> bool {
        self.due_at.is_some_and(|due| due < now)
    }

    /// Counts the viewer's vote, or counts it no longer.
    pub fn count(&mut self, voted: bool) {
        if std::mem::replace(&mut self.voted, voted) != voted {
            self.votes = match voted {
                true => self.votes.saturating_add(1),
                false => self.votes.saturating_sub(1),
            };
        }
    }
}

/// The step that a post gives the reason of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepMark {
    /// Where the idea stood.
    pub before: Status,
    /// Where it went.
    pub after: Status,
    /// As what its author took it.
    pub role: StepRole,
    /// The target, the release, or the address of the idea that it was merged into.
    pub with: Option<SafeText>,
}

/// An entry of an idea's history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where the idea went.
    pub after: Status,
    /// Who took the step.
    pub by: Byline,
    /// As what.
    pub role: StepRole,
    /// When.
    pub at: Time,
    /// The first words of the reason.
    pub reason: SafeText,
    /// The number of the post that gives it.
    pub post: u32,
    /// The target, the release, or the address of the idea that it was merged into.
    pub with: Option<SafeText>,
}

/// An idea that was merged, or into which one was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kin {
    /// Its address.
    pub reference: Reference,
    /// Its title.
    pub title: SafeText,
    /// Its votes.
    pub votes: u32,
    /// When it was merged.
    pub at: Time,
}

/// What an open idea shows besides its posts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct IdeaPage {
    /// Its history, the opening first; the latest [`IdeaPage::ENTRIES`].
    pub history: Vec<Entry>,
    /// What was merged into it, as far as the viewer may read it.
    pub merged: Vec<Kin>,
    /// What it was merged into, if the viewer may read that.
    pub into: Option<Kin>,
    /// The statuses that the viewer may take it to.
    pub may: Vec<Status>,
    /// Whether the viewer may vote.
    pub may_vote: bool,
    /// The appeal against its decline.
    pub appeal: Appeals,
    /// Doubts whether what was shipped is really fixed.
    pub doubts: Doubts,
    /// Calls for testers.
    pub testing: Testing,
    /// The announcement of the release that shipped it, and its title, if the viewer may read that; the latest.
    pub released: Option<(Reference, SafeText)>,
}

impl IdeaPage {
    /// Entries of a history that are shown.
    pub const ENTRIES: usize = 50;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_final_ends_the_votes_and_nothing_leads_from_there_but_a_second_thought() {
        for before in Status::ALL {
            for after in Status::ALL {
                let roles = StepRole::ALL;
                let is = roles.into_iter().any(|role| is_step(before, after, role));
                let second = matches!(
                    (before, after),
                    (Status::Shipped | Status::Declined, Status::Review)
                        | (
                            Status::Merged,
                            Status::Open | Status::Review | Status::NeedsInfo
                        )
                );
                if before.is_final() {
                    assert_eq!(is, second, "{before:?} {after:?}");
                }
            }
        }
    }
}
