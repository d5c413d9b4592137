//! What hosts do from a list of topics, and what happens in it meanwhile.

use std::sync::Arc;

use super::Topics;
use crate::domain::{Act, Post};
use crate::ui::keymap::{Binding, TENDS, TENDS_BOARD, TENDS_TOPICS};
use crate::ui::{Action, Route};

impl Topics {
    /// What hosts have a key for in this list; whoever tends nothing is told so.
    pub(super) fn tending(&self) -> &'static [Binding] {
        match (self.tends, &self.board) {
            (true, None) => TENDS_TOPICS,
            (true, Some(_)) => TENDS_BOARD,
            (false, _) => TENDS,
        }
    }

    /// Opens the host's panel on the topic in focus; for one of these deeds, if that was chosen already.
    pub(super) fn tend(&self, deeds: &'static [Act]) -> Action {
        self.selected().map_or(Action::None, |row| {
            Action::Open(Route::Tend {
                topic: row.topic.id,
                post: None,
                reference: row.topic.reference(),
                deeds,
            })
        })
    }

    /// A post in a topic of this list, heard because its topic is open above: the list need not ask for it.
    pub(super) fn count_in(&mut self, post: &Arc<Post>) -> Action {
        if let Some(row) = self.rows.iter_mut().find(|row| row.topic.id == post.topic) {
            row.topic.posts = row.topic.posts.max(post.number + 1);
            row.topic.last_post_at = post.at;
        }
        Action::None
    }
}
