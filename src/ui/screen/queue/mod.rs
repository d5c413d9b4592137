//! The queue: what waits for hosts, staff and sysops, the oldest first, and the ways out of it.
//!
//! Owns what keys, answers and news do; how it looks is in `draw`, what is asked before something is done in `deciding`.

mod deciding;
mod draw;
#[cfg(test)]
mod tests;

use crate::domain::{
    Answer, Care, CareAnswer, CareQuery, Command, Done, Duty, Matter, MemberId, News, Query, Queue,
    QueueRow, Subject, Waiting,
};
use crate::term::Key;
use crate::ui::keymap::{
    self, Act, Binding, HOUSE, LIST, QUEUE, QUEUE_APPLICATION, QUEUE_FLAGGED, QUEUE_NEWCOMER,
    QUEUE_OTHER, REASON,
};
use crate::ui::widget::List;
use crate::ui::{Action, Env, Event, Me, Outcome, Route, Screen, View};
use deciding::Deciding;

/// The screen.
#[derive(Default)]
pub struct QueueScreen {
    queue: Option<Box<Queue>>,
    list: List,
    deciding: Option<Deciding>,
    /// The application that is shown whole.
    shown: Option<MemberId>,
    /// Whether the queue is asked for; what changes meanwhile is asked for after it.
    asking: bool,
    again: bool,
    /// What to say when what was asked for is done.
    then: Option<String>,
}

impl QueueScreen {
    /// The queue, not yet asked for.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The queue at this application, which is shown whole.
    #[must_use]
    pub fn at(member: MemberId) -> Self {
        Self {
            shown: Some(member),
            ..Self::default()
        }
    }

    fn rows(&self) -> &[QueueRow] {
        self.queue.as_ref().map_or(&[], |queue| &queue.rows)
    }

    fn focused(&self) -> Option<&QueueRow> {
        self.rows().get(self.list.selected)
    }

    fn ask(&mut self) -> Action {
        if std::mem::replace(&mut self.asking, true) {
            self.again = true;
            return Action::None;
        }
        Action::Ask(Query::Care(CareQuery::Queue))
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[QUEUE, LIST], key) else {
            return Action::None;
        };
        let (len, page) = (self.rows().len(), usize::from(env.size.height / 3));
        if self.list.act(act, len, page) {
            self.settle(env);
            return Action::Redraw;
        }
        if act == Act::Undo {
            return Action::Undo;
        }
        let Some(row) = self.focused().cloned() else {
            return Action::None;
        };
        if act == Act::Open {
            return self.open(&row, env);
        }
        let handle = row.who.as_ref().and_then(|who| who.handle.clone());
        match (act, &row.matter, handle) {
            (Act::Dismiss, Matter::Flagged { post, .. }, _) => {
                self.deciding = Some(Deciding::dismissing(*post));
            }
            (Act::Hide, Matter::Flagged { post, flags, .. }, _) => {
                self.deciding = Some(Deciding::hiding(*post, flags));
            }
            (Act::Welcome, Matter::Newcomer(member), _) => {
                let said = row.who.as_ref().map_or("", |who| who.short());
                self.then = Some(env.words.queue_welcomed(said.to_owned()).into_owned());
                return Action::Do(Command::Care(Care::Welcome(*member)));
            }
            (Act::Confirm, Matter::Application(_), Some(handle)) => {
                let said = env.words.queue_approved(handle.to_string());
                self.then = Some(said.into_owned());
                return Action::Do(Command::Care(Care::Approve(handle)));
            }
            (Act::Remove, Matter::Application(_), Some(handle)) => {
                self.deciding = Some(Deciding::rejecting(handle));
            }
            _ => return Action::Say(env.words.queue_not_that().into_owned()),
        }
        self.settle(env);
        Action::Redraw
    }

    /// Goes where the row leads; an application is shown whole here, for those who have no page of members.
    fn open(&mut self, row: &QueueRow, env: &Env<'_>) -> Action {
        match row.matter {
            Matter::Application(member) if !env.me.has(Duty::Members) => {
                self.shown = (self.shown != Some(member)).then_some(member);
                self.settle(env);
                Action::Redraw
            }
            _ => leads(row, env.me),
        }
    }

    fn decide(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(deciding) = &mut self.deciding else {
            return Action::None;
        };
        let action = match keymap::act(&[REASON], key) {
            Some(Act::Back) => {
                self.deciding = None;
                Action::Redraw
            }
            Some(Act::Send) => match deciding.send(env) {
                Ok((command, then)) => {
                    self.then = Some(then);
                    Action::Do(command)
                }
                Err(said) => Action::Say(said),
            },
            _ => {
                deciding.why.on_key(key);
                Action::Redraw
            }
        };
        self.settle(env);
        action
    }

    fn took(&mut self, queue: Box<Queue>, env: &Env<'_>) -> Action {
        let focus = match &self.queue {
            Some(_) => self.focused().map(|row| row.matter.clone()),
            None => self.shown.map(Matter::Application),
        };
        let same = |row: &QueueRow| focus.as_ref().is_some_and(|of| is_same(of, &row.matter));
        self.asking = false;
        let at = queue.rows.iter().position(same);
        self.list.selected = at.unwrap_or(self.list.selected);
        self.list.clamp(queue.rows.len());
        self.queue = Some(queue);
        // What is typed is about one that waits no more. What was sent has its own answer.
        let overtaken = self
            .deciding
            .take_if(|deciding| at.is_none() && !deciding.sending);
        let said = overtaken.map_or(Action::None, |_| {
            Action::Say(env.words.queue_overtaken().into_owned())
        });
        self.settle(env);
        let again = match std::mem::take(&mut self.again) {
            true => self.ask(),
            false => Action::None,
        };
        Action::All(vec![Action::Redraw, said, again])
    }

    fn settle(&mut self, env: &Env<'_>) {
        let items = self.items(env);
        self.list.settle(&items, env.size.height);
    }
}

/// Opens what waits itself: of somebody who wants in, their record.
pub(in crate::ui::screen) fn leads(row: &QueueRow, me: &Me) -> Action {
    let handle = row.who.as_ref().and_then(|who| who.handle.clone());
    match (&row.matter, &row.reference) {
        (Matter::Application(_), _) if me.has(Duty::Members) && handle.is_some() => {
            handle.map_or(Action::None, |handle| Action::Open(Route::Record(handle)))
        }
        (Matter::Application(member), _) => Action::Open(Route::Application(*member)),
        (Matter::Appeal(entry, _), _) => Action::Open(Route::LogEntry(*entry)),
        (Matter::Organisation(_), _) => Action::Open(Route::Organisations),
        (Matter::Held(id), _) => Action::Open(Route::Held(*id)),
        (_, Some(reference)) => super::open(reference),
        (_, None) => Action::None,
    }
}

/// Whether two rows are about the same, whatever was said of it meanwhile.
fn is_same(one: &Matter, other: &Matter) -> bool {
    match (one, other) {
        (Matter::Flagged { post: one, .. }, Matter::Flagged { post: other, .. }) => one == other,
        (one, other) => one == other,
    }
}

impl Screen for QueueScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged | Event::News(News::Waits) => {
                self.ask()
            }
            Event::Answer(Answer::Care(CareAnswer::Queue(queue))) => self.took(queue, env),
            Event::Done(Done::Ok | Done::Logged(_)) => {
                // What is typed meanwhile is about another one.
                self.deciding.take_if(|deciding| deciding.sending);
                let said = self.then.take().map_or(Action::None, Action::Say);
                Action::All(vec![Action::Redraw, said, self.ask()])
            }
            Event::Failed(_) if self.queue.is_none() => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                (self.asking, self.again, self.then) = (false, false, None);
                if let Some(deciding) = &mut self.deciding {
                    deciding.sending = false;
                }
                Action::Redraw
            }
            Event::Key(key) if self.deciding.is_some() => self.decide(key, env),
            Event::Key(key) => self.key(key, env),
            Event::Paste(pasted) => {
                if let Some(deciding) = &mut self.deciding {
                    deciding.why.paste(&pasted);
                }
                Action::Redraw
            }
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
        match self.deciding {
            Some(_) => vec![REASON],
            None => vec![QUEUE, LIST, HOUSE],
        }
    }

    fn footer(&self) -> Vec<&'static [Binding]> {
        let kind = self.focused().map(|row| row.matter.kind());
        let own = match (&self.deciding, kind) {
            (Some(_), _) => return vec![REASON],
            (None, Some(Waiting::Flagged)) => QUEUE_FLAGGED,
            (None, Some(Waiting::Newcomer)) => QUEUE_NEWCOMER,
            (None, Some(Waiting::Application)) => QUEUE_APPLICATION,
            (None, _) => QUEUE_OTHER,
        };
        vec![own, LIST, HOUSE]
    }

    fn subjects(&self) -> Vec<Subject> {
        vec![Subject::Queue]
    }

    fn is_typing(&self) -> bool {
        self.deciding.is_some()
    }

    fn is_list(&self) -> bool {
        self.deciding.is_none()
    }
}
