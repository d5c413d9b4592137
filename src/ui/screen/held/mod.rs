//! A post that waits for a host: as it would look, why it waits, and who wrote it. Hosts post it, or say why not; its author
//! reads that, and takes the words back.
//!
//! Owns what is scrolled and asked; `draw` says how it looks, `form` asks for a reason.

mod draw;
mod form;
#[cfg(test)]
mod tests;

use std::borrow::Cow;

use crate::domain::{
    Answer, Care, CareAnswer, CareQuery, Command, CommandId, Done, HeldView, News, Query, Reason,
    SafeText,
};
use crate::term::{Key, Row};
use crate::ui::keymap::{self, Act, Binding, HELD, HELD_MINE, HOUSE, REASON, SCROLL};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};
use form::Form;

/// The screen.
pub struct HeldScreen {
    id: CommandId,
    seen: Option<Box<HeldView>>,
    /// The post, as rows of the present width.
    rows: Vec<Row>,
    /// The first row shown.
    top: usize,
    /// The reason that is being given, and what for.
    form: Option<Form>,
    /// What to say when what was asked for is done; keys wait for it.
    then: Option<String>,
}

/// What needs a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    /// Not posting it.
    Refuse,
    /// Folding all that its author wrote.
    Purge,
}

impl HeldScreen {
    /// What is held under this id, not yet asked for.
    #[must_use]
    pub const fn new(id: CommandId) -> Self {
        Self {
            id,
            seen: None,
            rows: Vec::new(),
            top: 0,
            form: None,
            then: None,
        }
    }

    fn ask(&self) -> Action {
        Action::Ask(Query::Care(CareQuery::Held(self.id)))
    }

    fn table(&self) -> &'static [Binding] {
        match &self.seen {
            Some(seen) if seen.decides => HELD,
            _ => HELD_MINE,
        }
    }

    /// Lays the post out again.
    fn settle(&mut self, env: &Env<'_>) {
        if let Some(seen) = &self.seen {
            self.rows = draw::rows(seen, env);
        }
        self.top = self.top.min(self.last(env));
    }

    /// The furthest that one scrolls.
    fn last(&self, env: &Env<'_>) -> usize {
        self.rows.len().saturating_sub(usize::from(env.size.height))
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        if self.then.is_some() {
            return Action::None;
        }
        if let Some(form) = &mut self.form {
            return match form.key(key) {
                form::Asked::Nothing => Action::Redraw,
                form::Asked::Leave => {
                    self.form = None;
                    Action::Redraw
                }
                form::Asked::Send(deed, reason, words) => self.send(deed, reason, words, env),
            };
        }
        let Some(act) = keymap::act(&[self.table(), SCROLL], key) else {
            return Action::None;
        };
        let Some(seen) = &self.seen else {
            return Action::None;
        };
        let page = usize::from(env.size.height).saturating_sub(1).max(1);
        match act {
            Act::Release if seen.decides => {
                return self.act(Care::Release(self.id), env.words.held_released());
            }
            Act::Refuse if seen.decides => self.form = Some(Form::new(Deed::Refuse)),
            Act::Purge if seen.purges => self.form = Some(Form::new(Deed::Purge)),
            Act::Purge => return Action::Say(env.words.held_purge_whose().into_owned()),
            Act::Withdraw if !seen.decides => {
                return self.act(Care::TakeBack(self.id), env.words.held_taken_back());
            }
            Act::PageDown => self.top = (self.top + page).min(self.last(env)),
            Act::PageUp => self.top = self.top.saturating_sub(page),
            Act::Down => self.top = (self.top + 1).min(self.last(env)),
            Act::Up => self.top = self.top.saturating_sub(1),
            _ => return Action::None,
        }
        Action::Redraw
    }

    fn send(&mut self, deed: Deed, reason: Reason, words: SafeText, env: &Env<'_>) -> Action {
        let Some(seen) = &self.seen else {
            return Action::None;
        };
        match (deed, seen.post.author.handle.clone()) {
            (Deed::Refuse, _) => {
                let id = self.id;
                let refuse = Care::Refuse { id, reason, words };
                self.act(refuse, env.words.held_refused())
            }
            (Deed::Purge, Some(handle)) => {
                let said = env.words.held_purged(handle.to_string());
                let purge = Care::Purge {
                    handle,
                    reason,
                    words,
                    suspend: false,
                };
                self.act(purge, said)
            }
            (Deed::Purge, None) => Action::None,
        }
    }

    fn act(&mut self, care: Care, then: Cow<'static, str>) -> Action {
        self.then = Some(then.into_owned());
        Action::All(vec![Action::Redraw, Action::Do(Command::Care(care))])
    }
}

impl Screen for HeldScreen {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Uncovered(_) | Event::Lagged => self.ask(),
            Event::News(News::Marked(_)) if self.then.is_none() => self.ask(),
            Event::Answer(Answer::Care(CareAnswer::Held(seen))) => {
                self.seen = Some(seen);
                self.settle(env);
                Action::Redraw
            }
            Event::Done(Done::Ok | Done::Released(..) | Done::Logged(_)) => {
                let said = self.then.take().unwrap_or_default();
                Action::All(vec![Action::Close(Outcome::Changed), Action::Say(said)])
            }
            // Somebody decided while it was open; what is said of it stands below.
            Event::Failed(_) if self.then.is_none() => Action::Close(Outcome::Back),
            Event::Failed(_) => {
                self.then = None;
                Action::Redraw
            }
            Event::Key(key) => self.key(key, env),
            Event::Paste(pasted) => {
                if let Some(form) = &mut self.form {
                    form.paste(&pasted);
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
        match &self.form {
            Some(form) => form.view(env),
            None => draw::view(self.seen.as_deref(), &self.rows, self.top, env),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        match &self.form {
            Some(_) => vec![REASON],
            None => vec![self.table(), SCROLL, HOUSE],
        }
    }

    fn is_typing(&self) -> bool {
        self.form.is_some()
    }
}
