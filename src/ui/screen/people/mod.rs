//! Lists of members: who is here, who takes part in a topic and how far they have read, whom one mutes. Enter opens the
//! card of whoever has the focus.
//!
//! Owns which rows there are; how they look is in `draw`. A list is asked for when it is opened and by a key, and does
//! not move under the eye.

mod draw;
#[cfg(test)]
mod tests;

use crate::domain::{
    Answer, Byline, Command, Done, Presence, Query, Reader, Reference, TopicId, Whom,
};
use crate::term::Key;
use crate::ui::keymap::{self, Act, Binding, HOUSE, LIST, PEOPLE};
use crate::ui::widget::List;
use crate::ui::{Action, Env, Event, Outcome, Route, Screen, View};

/// Which members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Group {
    /// Who is here.
    Here,
    /// Who takes part in a topic.
    Readers {
        /// The topic.
        topic: TopicId,
        /// Its address.
        reference: Reference,
        /// The number of its last post.
        last: u32,
    },
    /// Whom one mutes.
    Muted,
}

/// The rows, as they were answered.
enum Rows {
    Here(Vec<Presence>),
    Readers(Vec<Reader>),
    Muted(Vec<Byline>),
}

/// The screen.
pub struct People {
    group: Group,
    rows: Option<Rows>,
    list: List,
    /// What to say when what was asked for is done.
    then: String,
}

impl People {
    /// These members.
    #[must_use]
    pub fn new(group: Group) -> Self {
        Self {
            group,
            rows: None,
            list: List::default(),
            then: String::new(),
        }
    }

    /// Guests are told why there is nothing, and nothing is asked for them.
    fn ask(&self, env: &Env<'_>) -> Action {
        match (env.me.member(), &self.group) {
            (None, _) => Action::Redraw,
            (_, Group::Here) => Action::Ask(Query::Here),
            (_, Group::Readers { topic, .. }) => Action::Ask(Query::Readers(*topic)),
            (_, Group::Muted) => Action::Ask(Query::Muted),
        }
    }

    /// Who stands in which row.
    fn who(&self) -> Vec<&Byline> {
        match &self.rows {
            None => Vec::new(),
            Some(Rows::Here(rows)) => rows.iter().map(|row| &row.who).collect(),
            Some(Rows::Readers(rows)) => rows.iter().map(|row| &row.who).collect(),
            Some(Rows::Muted(rows)) => rows.iter().collect(),
        }
    }

    fn take(&mut self, answer: Answer, env: &Env<'_>) -> Action {
        let rows = match answer {
            Answer::Here(rows) => Rows::Here(rows),
            Answer::Readers(rows) => Rows::Readers(rows),
            Answer::Muted(rows) => Rows::Muted(rows),
            _ => return Action::None,
        };
        let focus = self.who().get(self.list.selected).map(|who| who.member);
        self.rows = Some(rows);
        // The focus stays with its member, wherever in the list they are now.
        let at = self.who().iter().position(|who| Some(who.member) == focus);
        self.list.selected = at.unwrap_or(self.list.selected);
        self.list.clamp(self.who().len());
        self.settle(env);
        Action::Redraw
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[PEOPLE, LIST], key) else {
            return Action::None;
        };
        let (len, page) = (self.who().len(), usize::from(env.size.height));
        if self.list.act(act, len, page) {
            self.settle(env);
            return Action::Redraw;
        }
        let focused = self.who().get(self.list.selected).map(|who| (*who).clone());
        match (act, focused) {
            (Act::Refresh, _) => self.ask(env),
            (Act::Open, Some(who)) => Action::Open(Route::Person(Whom::Id(who.member))),
            (Act::Mute, Some(who)) => {
                let (action, said) = mute(&who, env);
                self.then = said;
                action
            }
            _ => Action::None,
        }
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.settle(&items, env.size.height);
    }
}

/// Mutes somebody, or no longer; and what to say when it is done.
pub(super) fn mute(who: &Byline, env: &Env<'_>) -> (Action, String) {
    if env.me.member() == Some(who.member) {
        let refusal = crate::domain::Refusal::NotOneself;
        let said = env.words.refusal(&refusal).into_owned();
        return (Action::Say(said), String::new());
    }
    let on = !env.me.mutes(who.member);
    let name = who.short().to_owned();
    let said = if on {
        env.words.muted_now(name)
    } else {
        env.words.muted_no_longer(name)
    };
    let command = Command::Mute(who.member, on);
    (Action::Do(command), said.into_owned())
}

impl Screen for People {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged => self.ask(env),
            Event::Answer(answer) => self.take(answer, env),
            Event::Key(key) => self.key(key, env),
            Event::Done(Done::Ok) => Action::Say(std::mem::take(&mut self.then)),
            Event::Failed(_) if self.rows.is_none() => Action::Close(Outcome::Back),
            Event::Resized => {
                self.settle(env);
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        self.draw(env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![PEOPLE, LIST, HOUSE]
    }
}
