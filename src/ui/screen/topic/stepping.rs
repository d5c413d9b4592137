//! The panel of steps over a topic that is an idea: when it opens, what it is given, and what comes of what it sends.

use super::TopicScreen;
use crate::domain::{Command, Draft, Failure, News, Post, Query, Reference};
use crate::term::Key;
use crate::ui::screen::step::{Deed, StepPanel, Subject, Turn};
use crate::ui::{Action, Env};

/// The panel, and whether it is shown or put aside with its words.
#[derive(Default)]
pub(super) struct Stepping {
    panel: Option<Box<StepPanel>>,
    shown: bool,
    /// Whether the step that is on its way was not done, of which the failure tells next.
    refused: bool,
}

impl Stepping {
    /// The panel that is shown.
    pub fn shown(&self) -> Option<&StepPanel> {
        self.panel.as_deref().filter(|_| self.shown)
    }

    fn shown_mut(&mut self) -> Option<&mut StepPanel> {
        self.panel.as_deref_mut().filter(|_| self.shown)
    }

    /// The idea stands otherwise.
    pub fn stands(&mut self, status: crate::domain::Status, deeds: Vec<Deed>) {
        if let Some(panel) = &mut self.panel {
            panel.stands(status, deeds);
        }
    }

    /// The panel has other cells.
    pub fn settle(&mut self, env: &Env<'_>) {
        if let Some(panel) = self.shown_mut() {
            panel.settle(env);
        }
    }

    /// A command was not done; says whether it was the panel's.
    pub fn not_done(&mut self, command: &Command) -> bool {
        if let Some(panel) = &mut self.panel {
            panel.not_saved(command);
        }
        let sending = self.panel.as_ref().is_some_and(|panel| panel.is_sending());
        self.refused = sending && Deed::is(command);
        self.refused
    }

    /// Something failed; what the panel makes of it, if it was what the panel sent.
    pub fn failed(&mut self, failure: &Failure, env: &Env<'_>) -> Option<Action> {
        let refused = std::mem::take(&mut self.refused);
        let panel = self.panel.as_mut()?;
        if !refused {
            panel.unanswered();
            return None;
        }
        self.shown = true;
        Some(panel.failed(failure, env))
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

    /// The panel goes, and its draft.
    fn end(&mut self) -> Action {
        let ended = std::mem::take(self);
        ended.panel.map_or(Action::None, |panel| panel.drop_draft())
    }
}

impl TopicScreen {
    /// Opens the panel, or the one that was put aside.
    pub(super) fn step(&mut self, env: &Env<'_>) -> Action {
        let Some(page) = &self.page else {
            return Action::None;
        };
        let (Some(idea), Some(shown)) = (&page.topic.idea, &page.idea) else {
            return Action::None;
        };
        let mut ask = Action::None;
        if self.stepping.panel.is_none() {
            let subject = Subject {
                topic: page.topic.topic.id,
                reference: Reference::topic(self.slug.clone(), self.number),
                status: idea.status,
            };
            let mut panel = StepPanel::new(subject, Deed::all(shown), env);
            if let Some(panel) = &mut panel {
                ask = panel.ask();
            }
            self.stepping.panel = panel.map(Box::new);
        }
        self.stepping.shown = self.stepping.panel.is_some();
        match self.stepping.shown {
            true => Action::All(vec![Action::Redraw, ask]),
            false => Action::Say(env.words.step_none().into_owned()),
        }
    }

    /// A key for the panel, where it is shown.
    pub(super) fn step_key(&mut self, key: Key, env: &Env<'_>) -> Option<Action> {
        let turn = self.stepping.shown_mut()?.on_key(key, env);
        Some(match turn {
            Turn::On(action) => action,
            Turn::Left => Action::All(vec![Action::Redraw, self.stepping.end()]),
            Turn::Gone(action) => Action::All(vec![action, self.stepping.end()]),
            Turn::Kept => {
                self.stepping.shown = false;
                let said = env.words.step_kept().into_owned();
                let save = self.stepping.save();
                Action::All(vec![Action::Redraw, Action::Say(said), save])
            }
        })
    }

    /// A paste for the panel.
    pub(super) fn step_paste(&mut self, text: &str, env: &Env<'_>) -> Action {
        if let Some(panel) = self.stepping.shown_mut() {
            panel.paste(text, env);
        }
        Action::Redraw
    }

    /// What the panel sent is on disk.
    pub(super) fn stepped(&mut self, post: &Post, env: &Env<'_>) -> Action {
        let Some(panel) = self.stepping.panel.take() else {
            return Action::None;
        };
        self.stepping = Stepping::default();
        let (said, drop) = (panel.done(post, env), panel.drop_draft());
        if let (Some(step), Some(page)) = (&post.step, &mut self.page)
            && let Some(idea) = &mut page.topic.idea
        {
            // What is known already need not be told as news.
            (idea.status, idea.since) = (step.after, post.at);
        }
        let ask = Action::Ask(Query::Idea(post.topic));
        Action::All(vec![Action::Redraw, ask, drop, Action::Say(said)])
    }
}
