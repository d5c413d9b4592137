//! The queue: what waits for hosts, staff and sysops, each with an age, so that nobody and nothing is forgotten.

use super::{Act, LogAppeal, LogId};
use crate::domain::{
    Byline, CommandId, FlagReason, MemberId, OrganisationId, PostId, Reference, SafeText, Status,
    Time, TopicId,
};

/// Kinds of what waits, in the order in which they are told: what harms first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Waiting {
    /// A post that members flagged.
    Flagged,
    /// A post that is held until a host looks.
    Held,
    /// Somebody who wants to become a member.
    Application,
    /// Somebody who appeals against an act that stands in the log.
    Appeal,
    /// Somebody who appeals against the decline of their idea.
    IdeaAppeal,
    /// A newcomer whom nobody has answered.
    Newcomer,
    /// A question that nobody has answered for a day.
    Question,
    /// An idea whose clock has run out.
    Overdue,
    /// An organisation to be confirmed.
    Organisation,
}

impl Waiting {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Flagged,
        Self::Held,
        Self::Application,
        Self::Appeal,
        Self::IdeaAppeal,
        Self::Newcomer,
        Self::Question,
        Self::Overdue,
        Self::Organisation,
    ];

    /// As printed by commands.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Flagged => "flagged",
            Self::Held => "held",
            Self::Application => "application",
            Self::Appeal => "appeal",
            Self::IdeaAppeal => "idea-appeal",
            Self::Newcomer => "newcomer",
            Self::Question => "question",
            Self::Overdue => "overdue",
            Self::Organisation => "organisation",
        }
    }
}

/// A flag, as hosts see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flagging {
    /// Who flagged.
    pub by: Byline,
    /// Why.
    pub reason: FlagReason,
    /// In words; may be empty.
    pub words: SafeText,
}

/// What a row of the queue is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Matter {
    /// A flagged post.
    Flagged {
        /// The post.
        post: PostId,
        /// Its flags that wait, the earliest first, at most [`Matter::FLAGS`].
        flags: Vec<Flagging>,
        /// How many there are.
        count: u32,
        /// Whether it is folded until a host looks.
        folded: bool,
    },
    /// A held post.
    Held(CommandId),
    /// An application.
    Application(MemberId),
    /// An appeal against an entry of the log.
    Appeal(LogId, Act),
    /// An appeal for an idea.
    IdeaAppeal(TopicId),
    /// A newcomer.
    Newcomer(MemberId),
    /// A question.
    Question(TopicId),
    /// An idea, and where it stands.
    Overdue(TopicId, Status),
    /// An organisation.
    Organisation(OrganisationId),
}

impl Matter {
    /// Flags of one post that are shown.
    pub const FLAGS: usize = 5;

    /// Its kind.
    #[must_use]
    pub const fn kind(&self) -> Waiting {
        match self {
            Self::Flagged { .. } => Waiting::Flagged,
            Self::Held(_) => Waiting::Held,
            Self::Application(_) => Waiting::Application,
            Self::Appeal(..) => Waiting::Appeal,
            Self::IdeaAppeal(_) => Waiting::IdeaAppeal,
            Self::Newcomer(_) => Waiting::Newcomer,
            Self::Question(_) => Waiting::Question,
            Self::Overdue(..) => Waiting::Overdue,
            Self::Organisation(_) => Waiting::Organisation,
        }
    }
}

/// Something that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueRow {
    /// What it is about.
    pub matter: Matter,
    /// Since when it waits.
    pub at: Time,
    /// Where it stands; none for what has no place yet, and for people.
    pub reference: Option<Reference>,
    /// How that is called: the title of a topic, the name of an organisation.
    pub title: SafeText,
    /// Whom it is about: the author, whoever applies or appeals.
    pub who: Option<Byline>,
    /// The first of their words, at most [`QueueRow::CHARS`]; appeals and applications are whole.
    pub words: SafeText,
}

impl QueueRow {
    /// Characters of the words: as many as the longest appeal has.
    pub const CHARS: usize = LogAppeal::CHARS;
}

/// How many of each kind wait, and since when the first of them does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waits {
    /// Kinds of which something waits, and how many: at most [`Waits::MOST`], which stands for that many and more.
    pub counts: Vec<(Waiting, u32)>,
    /// Since when the oldest waits.
    pub oldest: Option<Time>,
}

impl Waits {
    /// How many of a kind are counted.
    pub const MOST: u32 = 100;

    /// How many of a kind wait.
    #[must_use]
    pub fn of(&self, kind: Waiting) -> u32 {
        let mut counts = self.counts.iter();
        counts.find(|(of, _)| *of == kind).map_or(0, |(_, n)| *n)
    }

    /// Whether nothing waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }
}

/// What waits for a viewer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Queue {
    /// The rows, the oldest first: of each kind the oldest [`Queue::OF_A_KIND`].
    pub rows: Vec<QueueRow>,
    /// How many there are.
    pub waits: Waits,
}

impl Queue {
    /// Rows of a kind at most.
    pub const OF_A_KIND: usize = 50;

    /// The queue out of up to [`Waits::MOST`] rows of each kind, in any order.
    #[must_use]
    pub fn new(mut all: Vec<QueueRow>) -> Self {
        all.sort_by_key(|row| row.at);
        let mut waits = Waits {
            counts: Vec::new(),
            oldest: all.first().map(|row| row.at),
        };
        for kind in Waiting::ALL {
            let of_kind = all.iter().filter(|row| row.matter.kind() == kind).count();
            let of_kind = u32::try_from(of_kind).unwrap_or(Waits::MOST);
            if of_kind > 0 {
                waits.counts.push((kind, of_kind.min(Waits::MOST)));
            }
        }
        let mut kept = [0; Waiting::ALL.len()];
        all.retain(|row| match kept.get_mut(row.matter.kind() as usize) {
            Some(kept) => {
                *kept += 1;
                *kept <= Self::OF_A_KIND
            }
            None => false,
        });
        Self { rows: all, waits }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(matter: Matter, at: i64) -> QueueRow {
        QueueRow {
            matter,
            at: Time::from_millis(at),
            reference: None,
            title: SafeText::default(),
            who: None,
            words: SafeText::default(),
        }
    }

    #[test]
    fn the_oldest_stands_first_and_no_kind_crowds_out_another() {
        let mut all: Vec<_> = (1..=100)
            .map(|n| row(Matter::Question(TopicId(n)), n))
            .collect();
        all.push(row(Matter::Held(CommandId(1)), 99));
        all.push(row(Matter::Held(CommandId(2)), 0));
        let queue = Queue::new(all);
        assert_eq!(queue.rows.len(), Queue::OF_A_KIND + 2);
        assert_eq!(queue.rows[0].matter, Matter::Held(CommandId(2)));
        assert_eq!(queue.rows[51].matter, Matter::Held(CommandId(1)));
        let counts = vec![(Waiting::Held, 2), (Waiting::Question, 100)];
        assert_eq!(queue.waits.counts, counts);
        assert_eq!(queue.waits.oldest, Some(Time::from_millis(0)));
        assert!(Queue::new(Vec::new()).waits.is_empty());
    }
}
