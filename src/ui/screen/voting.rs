//! Votes that are cast in a list of ideas: counted as soon as the key is pressed, and put right by what comes of them.

use std::collections::VecDeque;

use crate::domain::{Command, Idea, Refusal, TopicId, TopicRow};
use crate::ui::{Action, Env};

/// The ideas whose votes are under way, in the order in which they were cast: no more than a session has work.
#[derive(Default)]
pub(super) struct Voting(VecDeque<TopicId>);

impl Voting {
    /// Votes for an idea, or takes the vote back; where neither can be, says why.
    pub fn cast(&mut self, row: &mut TopicRow, archived: bool, env: &Env<'_>) -> Action {
        let Some(idea) = &mut row.idea else {
            return Action::None;
        };
        let refused = match idea.status {
            _ if env.me.member().is_none() => Some(env.me.no_member()),
            _ if archived => Some(Refusal::Frozen),
            status if status.is_final() => Some(Refusal::VotesEnded(status)),
            _ => None,
        };
        if let Some(refusal) = refused {
            return Action::Say(env.words.failure_line(&refusal.into()));
        }
        let (id, wanted) = (row.topic.id, !idea.voted);
        idea.count(wanted);
        self.0.push_back(id);
        let place = row.topic.reference().to_string();
        let said = match wanted {
            true => env.words.board_vote_cast(place),
            false => env.words.board_vote_back(place),
        };
        // Said first: where it cannot be done, that is said over it.
        let said = Action::Say(said.into_owned());
        Action::All(vec![said, Action::Do(Command::Vote(id, wanted))])
    }

    /// The vote that was cast first of those under way is counted; which idea has the number that was told, if no later
    /// vote of the viewer's changes it again.
    pub fn counted(&mut self) -> Option<TopicId> {
        let id = self.0.pop_front()?;
        (!self.0.contains(&id)).then_some(id)
    }

    /// A vote was not done.
    pub fn not_done(&mut self, id: TopicId) {
        let at = self.0.iter().position(|other| *other == id);
        at.and_then(|at| self.0.remove(at));
    }
}

/// Shows no vote that was not done.
pub(super) fn uncount(idea: Option<&mut Idea>, wanted: bool) {
    match idea {
        Some(idea) if idea.voted == wanted => idea.count(!wanted),
        _ => {}
    }
}
