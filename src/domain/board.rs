//! Boards of ideas: what stands over them, and the views that they have, each a filter and an order.

use super::{Conference, Count, Record, Status, TopicFilter, TopicRow, TopicSort};

/// What stands over the ideas of a conference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Board {
    /// Ideas whose clock has run out.
    pub overdue: Count,
    /// How well they were answered, and what became of what was planned.
    pub record: Record,
}

/// Where the ideas of a conference are going.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roadmap {
    /// The conference.
    pub conference: Conference,
    /// How well its ideas were answered, and what became of what was planned.
    pub record: Record,
    /// The statuses of [`Column::STATUSES`], in that order.
    pub columns: Vec<Column>,
}

/// The ideas of one status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Where they stand.
    pub status: Status,
    /// How many there are.
    pub count: Count,
    /// The first of them: those with most votes, of what shipped the latest. At most [`Column::CARDS`].
    pub cards: Vec<Mapped>,
}

impl Column {
    /// What a roadmap shows, in the order of its columns.
    pub const STATUSES: [Status; 5] = [
        Status::Review,
        Status::Planned,
        Status::Started,
        Status::Testing,
        Status::Shipped,
    ];
    /// Ideas that one column shows at most.
    pub const CARDS: usize = 50;
}

/// An idea on a roadmap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapped {
    /// The idea.
    pub row: TopicRow,
    /// Testers that there are and that are looked for, while a call for them is open.
    pub testers: Option<(u32, u32)>,
}

/// A view of the ideas of a conference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum BoardView {
    /// What can be voted for, by votes.
    #[default]
    Top,
    /// What can be voted for, by heat.
    Trending,
    /// All ideas, the latest proposed first.
    Newest,
    /// Ideas with something new.
    New,
    /// The viewer's own.
    Mine,
    /// What the viewer voted for.
    Voted,
    /// Ideas whose clock has run out, the longest overdue first.
    Overdue,
}

impl BoardView {
    /// Every view, in the order in which one steps through them.
    pub const ALL: [Self; 7] = [
        Self::Top,
        Self::Trending,
        Self::Newest,
        Self::New,
        Self::Mine,
        Self::Voted,
        Self::Overdue,
    ];

    /// As typed in commands.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Top => "top",
            Self::Trending => "trending",
            Self::Newest => "newest",
            Self::New => "new",
            Self::Mine => "mine",
            Self::Voted => "voted",
            Self::Overdue => "overdue",
        }
    }

    /// From what is typed.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.as_str() == text)
    }

    /// Which ideas it lists, and in which order.
    #[must_use]
    pub const fn list(self) -> (TopicFilter, TopicSort) {
        match self {
            Self::Top => (TopicFilter::Live, TopicSort::Votes),
            Self::Trending => (TopicFilter::Live, TopicSort::Heat),
            Self::Newest => (TopicFilter::All, TopicSort::Number),
            Self::New => (TopicFilter::New, TopicSort::Activity),
            Self::Mine => (TopicFilter::Mine, TopicSort::Number),
            Self::Voted => (TopicFilter::Voted, TopicSort::Number),
            Self::Overdue => (TopicFilter::Overdue, TopicSort::Activity),
        }
    }
}
