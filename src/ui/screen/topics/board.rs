//! A list of topics that are ideas: its views, and the votes that are cast in it. How an idea looks there is in `ideas`.
//!
//! An idea that was voted for keeps its place until the list is asked for again: what moves under the eye is lost.

use super::{Topics, ideas};
use crate::domain::{
    self, BoardView, Conference, ConferenceKind, Idea, Query, TopicFilter, TopicId,
};
use crate::ui::keymap::{BOARD, Binding, TOPICS};
use crate::ui::screen::voting::{self, Voting};
use crate::ui::{Action, Env};

/// What a board has besides its list.
#[derive(Default)]
pub(super) struct Board {
    /// Which ideas are listed, and in which order.
    pub view: BoardView,
    /// What stands over them.
    pub known: Option<domain::Board>,
    /// Whether that was asked for since the screen was last opened or uncovered.
    asked: bool,
    voting: Voting,
}

impl Board {
    /// Whether ideas change their places while votes are cast and steps are taken.
    pub const fn is_moving(&self) -> bool {
        matches!(
            self.view,
            BoardView::Top | BoardView::Trending | BoardView::Overdue
        )
    }

    /// How many ideas there are, and how many of them are overdue.
    pub fn count(&self, conference: &Conference, env: &Env<'_>) -> String {
        let ideas = env.words.ideas_count(conference.topics);
        match self.known {
            Some(known) if !known.overdue.is_zero() => {
                let overdue = env.words.board_overdue_count(known.overdue.to_string());
                env.words.and_also(overdue, ideas).into_owned()
            }
            _ => ideas.into_owned(),
        }
    }
}

impl Topics {
    /// The table of keys that works here.
    pub(super) const fn table(&self) -> &'static [Binding] {
        match self.board {
            Some(_) => BOARD,
            None => TOPICS,
        }
    }

    /// The rows that the list has.
    pub(super) fn height(&self, env: &Env<'_>) -> u16 {
        let above = match &self.board {
            Some(board) => ideas::above(board, env),
            None => 2,
        };
        env.size.height.saturating_sub(above)
    }

    /// The topics that fit.
    pub(super) fn page(&self, env: &Env<'_>) -> usize {
        let each = match self.board {
            Some(_) => ideas::tall(env),
            None => 1,
        };
        usize::from(self.height(env) / each)
    }

    /// What the first answer says of the conference: a board is asked for what stands over it.
    pub(super) fn stands(&mut self, conference: &Conference) -> Action {
        if self.filter == TopicFilter::Opening {
            (self.filter, self.sort) = self.filter.sorted(self.sort, conference.kind);
            self.board = (conference.kind == ConferenceKind::Ideas).then(Board::default);
        }
        let Some(board) = &mut self.board else {
            return Action::None;
        };
        match std::mem::replace(&mut board.asked, true) {
            true => Action::None,
            false => Action::Ask(Query::Board(self.slug.clone())),
        }
    }

    /// Asks for everything again.
    pub(super) fn ask_anew(&mut self) -> Action {
        if let Some(board) = &mut self.board {
            board.asked = false;
        }
        self.ask()
    }

    /// To the next or previous filter, or view of a board.
    pub(super) fn step_filter(&mut self, forward: bool) -> Action {
        const FILTERS: [TopicFilter; 5] = [
            TopicFilter::All,
            TopicFilter::New,
            TopicFilter::Watched,
            TopicFilter::Unanswered,
            TopicFilter::Retired,
        ];
        match &mut self.board {
            Some(board) => {
                board.view = stepped(&BoardView::ALL, board.view, forward);
                (self.filter, self.sort) = board.view.list();
            }
            None => self.filter = stepped(&FILTERS, self.filter, forward),
        }
        self.restart()
    }

    fn idea_mut(&mut self, id: TopicId) -> Option<&mut Idea> {
        let mut rows = self.rows.iter_mut();
        rows.find(|row| row.topic.id == id)?.idea.as_deref_mut()
    }

    /// Votes for the focused idea, or takes the vote back; where neither can be, says why.
    pub(super) fn vote(&mut self, env: &Env<'_>) -> Action {
        let archived = self.conference.as_ref().is_some_and(|c| c.archived);
        let row = self.rows.get_mut(self.list.selected);
        match (row, &mut self.board) {
            (Some(row), Some(board)) => board.voting.cast(row, archived, env),
            _ => Action::None,
        }
    }

    /// So many voted for the idea that was voted for first of those under way.
    pub(super) fn voted(&mut self, votes: u32) -> Action {
        let board = self.board.as_mut();
        let counted = board.and_then(|board| board.voting.counted());
        if let Some(idea) = counted.and_then(|id| self.idea_mut(id)) {
            idea.votes = votes;
        }
        Action::Redraw
    }

    /// A vote was not done: it is not shown.
    pub(super) fn not_voted(&mut self, id: TopicId, wanted: bool) -> Action {
        if let Some(board) = &mut self.board {
            board.voting.not_done(id);
        }
        voting::uncount(self.idea_mut(id), wanted);
        Action::Redraw
    }
}

/// What stands beside one of these, in a circle.
fn stepped<T: Copy + PartialEq>(all: &[T], from: T, forward: bool) -> T {
    let at = all.iter().position(|one| *one == from).unwrap_or(0);
    let step = if forward { 1 } else { all.len() - 1 };
    *all.get((at + step) % all.len()).unwrap_or(&from)
}
