//! What is scheduled in a conference of announcements, for those who may announce there: how much, and the way to it.

use super::Topics;
use crate::domain::{Conference, ConferenceKind, Query};
use crate::ui::{Action, Env, Route};

impl Topics {
    /// Asks what is scheduled, where something can be. Those who may not announce are told of nothing.
    pub(super) fn ask_planned(conference: &Conference, env: &Env<'_>) -> Action {
        let announces = conference.kind == ConferenceKind::Announcements;
        match announces && env.me.member().is_some() {
            true => Action::Ask(Query::Scheduled(conference.id)),
            false => Action::None,
        }
    }

    /// So many are scheduled.
    pub(super) fn know_planned(&mut self, planned: usize) -> Action {
        self.planned = planned;
        Action::Redraw
    }

    /// The way to what is scheduled, if something is.
    pub(super) fn open_planned(&self) -> Action {
        match &self.conference {
            Some(conference) if self.planned > 0 => {
                Action::Open(Route::Scheduled(conference.id, self.slug.clone()))
            }
            _ => Action::None,
        }
    }

    /// What the header says besides of what is scheduled.
    pub(super) fn with_planned(&self, said: String, env: &Env<'_>) -> String {
        match self.planned {
            0 => said,
            planned => {
                let planned = env.words.scheduled_count(planned);
                env.words.and_also(planned, said).into_owned()
            }
        }
    }
}
