//! Steps that are taken on the roadmap. What may be done with an idea is asked for when a key wants to move it, and its
//! reason is asked for in the panel before anything happens.

use super::RoadmapScreen;
use crate::domain::{
    Column, Command, Draft, Failure, News, Post, Query, Status, TopicId, TopicRow,
};
use crate::term::Key;
use crate::ui::screen::step::{Deed, StepPanel, Subject, Turn};
use crate::ui::{Action, Env};

/// Where somebody wants an idea to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Want {
    /// To the nearest column at the right that it can go to.
    On,
    /// To the nearest at the left.
    Back,
    /// To what is chosen.
    Choose,
}

impl Want {
    /// The status that is meant, of those that the idea may go to.
    fn of(self, before: Status, may: &[Status]) -> Option<Status> {
        let all = Column::STATUSES;
        let at = all.iter().position(|status| *status == before)?;
        let may = |status: &&Status| may.contains(status);
        match self {
            Self::On => all.iter().skip(at + 1).find(may).copied(),
            Self::Back => all.iter().take(at).rev().find(may).copied(),
            Self::Choose => None,
        }
    }
}

/// The panel, and what it is about.
#[derive(Default)]
pub(super) struct Moving {
    panel: Option<Box<StepPanel>>,
    /// The idea that the panel is about, and where it stood when what may be done with it was asked for.
    about: Option<(TopicId, Status)>,
    /// Whether the panel is shown, or put aside with its words.
    shown: bool,
    /// What is wanted of which idea, until it is known what may be done.
    wanted: Option<(TopicId, Want)>,
    /// Whether the step that is on its way was not done, of which the failure tells next.
    refused: bool,
    /// Whether the viewer could take a step here.
    steps: bool,
}

impl Moving {
    /// The panel that is shown.
    pub fn shown(&self) -> Option<&StepPanel> {
        self.panel.as_deref().filter(|_| self.shown)
    }

    fn shown_mut(&mut self) -> Option<&mut StepPanel> {
        self.panel.as_deref_mut().filter(|_| self.shown)
    }

    /// Whether the viewer takes steps here, as far as that is known: staff do, others when they have.
    pub const fn takes_steps(&self) -> bool {
        self.steps
    }

    /// The sponsor's staff is told in the footer which keys move an idea.
    pub const fn expect_steps(&mut self, staff: bool) {
        self.steps |= staff;
    }

    /// The panel has other cells.
    pub fn settle(&mut self, env: &Env<'_>) {
        if let Some(panel) = self.shown_mut() {
            panel.settle(env);
        }
    }

    /// A command was not done: perhaps the panel's.
    pub fn not_done(&mut self, command: &Command) {
        if let Some(panel) = &mut self.panel {
            panel.not_saved(command);
        }
        let sending = self.panel.as_ref().is_some_and(|panel| panel.is_sending());
        self.refused = sending && matches!(command, Command::Step { .. });
    }

    /// Something failed; what the panel makes of it, if it was what the panel sent.
    pub fn failed(&mut self, failure: &Failure, env: &Env<'_>) -> Option<Action> {
        self.wanted = None;
        let refused = std::mem::take(&mut self.refused);
        let panel = self.panel.as_mut()?;
        if !refused {
            panel.unanswered();
            return None;
        }
        self.shown = true;
        Some(panel.failed(failure, env))
    }

    /// The idea that the panel is about.
    pub fn about(&self) -> Option<TopicId> {
        self.about.map(|(id, _)| id)
    }

    /// The moment to save the words.
    pub fn save(&mut self) -> Action {
        let panel = self.panel.as_mut();
        panel.map_or(Action::None, |panel| panel.save())
    }

    /// What was written before.
    pub fn restore(&mut self, draft: Option<Draft>, env: &Env<'_>) -> Action {
        let panel = self.panel.as_mut();
        panel.map_or(Action::None, |panel| panel.restore(draft, env))
    }

    /// News that may be of the words.
    pub fn heard(&mut self, news: &News, env: &Env<'_>) {
        let Some(panel) = &mut self.panel else {
            return;
        };
        match news {
            News::Posted(post) => panel.posted(post, env.me.member()),
            News::Marked(member) if Some(*member) == env.me.member() => panel.marked(),
            _ => {}
        }
    }

    /// A paste for the panel.
    pub fn paste(&mut self, text: &str, env: &Env<'_>) -> Action {
        match self.shown_mut() {
            Some(panel) => {
                panel.paste(text, env);
                Action::Redraw
            }
            None => Action::None,
        }
    }
}

impl RoadmapScreen {
    /// Somebody wants the focused idea to go somewhere. Words that were put aside come first: they are about one idea, to
    /// which the focus goes.
    pub(super) fn want(&mut self, want: Want, env: &Env<'_>) -> Action {
        if self.moving.panel.is_some() {
            self.moving.shown = true;
            self.focus_on(self.moving.about());
            self.settle(env);
            return Action::Redraw;
        }
        let Some(card) = self.selected() else {
            return Action::None;
        };
        let id = card.row.topic.id;
        self.moving.wanted = Some((id, want));
        Action::Ask(Query::Idea(id))
    }

    /// What may be done with an idea, which was asked for because somebody wants to move it, or because it moved.
    pub(super) fn may(&mut self, row: &TopicRow, may: &[Status], env: &Env<'_>) -> Action {
        let (id, deeds) = (row.topic.id, Deed::steps(may));
        let Some(before) = row.idea.as_ref().map(|idea| idea.status) else {
            return Action::None;
        };
        if self.moving.about.is_some_and(|(about, _)| about == id) {
            self.moving.about = Some((id, before));
            if let Some(panel) = &mut self.moving.panel {
                panel.stands(before, deeds);
            }
            return Action::Redraw;
        }
        let Some((_, want)) = self.moving.wanted.take_if(|(wanted, _)| *wanted == id) else {
            return Action::None;
        };
        self.moving.steps = !may.is_empty();
        let subject = Subject {
            topic: id,
            reference: row.topic.reference(),
            status: before,
        };
        let Some(panel) = StepPanel::new(subject, deeds, env) else {
            return Action::Say(env.words.step_none().into_owned());
        };
        let mut panel = match (want.of(before, may), want) {
            (Some(to), _) => panel.choosing(Deed::Step(to)),
            (None, Want::Choose) => panel,
            (None, _) => return Action::Say(env.words.roadmap_no_column().into_owned()),
        };
        let ask = panel.ask();
        self.moving.panel = Some(Box::new(panel));
        self.moving.about = Some((id, before));
        self.moving.shown = true;
        self.moving.settle(env);
        Action::All(vec![Action::Redraw, ask])
    }

    /// Asks what may be done with the idea in the panel where it has moved meanwhile.
    pub(super) fn follow(&self) -> Action {
        let Some((id, before)) = self.moving.about else {
            return Action::None;
        };
        let stands = |status: Status| status == before;
        let mut cards = self.cards();
        let card = cards.find(|card| card.row.topic.id == id);
        match card.and_then(|card| card.row.idea.as_ref()) {
            Some(idea) if stands(idea.status) => Action::None,
            _ => Action::Ask(Query::Idea(id)),
        }
    }

    /// A key for the panel, where it is shown.
    pub(super) fn panel_key(&mut self, key: Key, env: &Env<'_>) -> Option<Action> {
        let turn = self.moving.shown_mut()?.on_key(key, env);
        Some(match turn {
            Turn::On(action) => action,
            Turn::Left => {
                let drop = self.end().map_or(Action::None, |panel| panel.drop_draft());
                Action::All(vec![Action::Redraw, drop])
            }
            Turn::Gone(action) => {
                let drop = self.end().map_or(Action::None, |panel| panel.drop_draft());
                Action::All(vec![Action::Redraw, action, drop])
            }
            Turn::Kept => {
                self.moving.shown = false;
                let said = env.words.step_kept().into_owned();
                let save = self.moving.save();
                Action::All(vec![Action::Redraw, Action::Say(said), save])
            }
        })
    }

    fn end(&mut self) -> Option<Box<StepPanel>> {
        self.moving.about = None;
        self.moving.shown = false;
        self.moving.panel.take()
    }

    /// The step is on disk.
    pub(super) fn moved(&mut self, post: &Post, env: &Env<'_>) -> Action {
        let Some(panel) = self.end() else {
            return Action::None;
        };
        let (said, drop) = (Action::Say(panel.done(post, env)), panel.drop_draft());
        let ask = match self.asking {
            true => {
                self.stale = true;
                Action::None
            }
            false => self.ask(),
        };
        Action::All(vec![Action::Redraw, drop, said, ask])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{StepRole, is_step};

    #[test]
    fn a_key_leads_to_the_nearest_column_that_the_idea_can_go_to() {
        let staff = |before, want: Want| {
            let may = Status::ALL.into_iter();
            let may: Vec<_> = may
                .filter(|after| is_step(before, *after, StepRole::Staff))
                .collect();
            want.of(before, &may)
        };
        use Status as S;
        for (before, on, back) in [
            (S::Review, Some(S::Planned), None),
            (S::Planned, Some(S::Started), Some(S::Review)),
            (S::Started, Some(S::Testing), Some(S::Review)),
            (S::Testing, Some(S::Shipped), Some(S::Started)),
            (S::Shipped, None, None),
        ] {
            assert_eq!(staff(before, Want::On), on, "{before:?}");
            assert_eq!(staff(before, Want::Back), back, "{before:?}");
        }
    }
}
