//! What keys and pastes do on the join page.

use super::super::rules;
use super::{Field, Join, cannot_join};
use crate::domain::Language;
use crate::term::Key;
use crate::ui::{Action, Env, Route};

impl Join {
    pub(super) fn on_key(&mut self, key: Key, env: &Env<'_>) -> Action {
        if let Some((member, by)) = &self.joined {
            return match key {
                Key::Enter => Action::Become(member.clone(), by.clone()),
                _ => Action::None,
            };
        }
        if cannot_join(env) {
            return match key.plain() {
                Key::Enter => Action::Open(Route::SignIn),
                Key::Char('q' | 'Q') | Key::Esc => Action::Quit,
                _ => Action::None,
            };
        }
        if self.is_joining() {
            return Action::None;
        }
        let leaving = std::mem::take(&mut self.leaving);
        match key {
            Key::Esc if leaving => Action::Quit,
            Key::Esc => {
                self.leaving = true;
                Action::Say(env.words.join_leave_ask().into_owned())
            }
            Key::Enter if self.focus == Field::Button => self.join(env),
            Key::Enter if self.focus == Field::Member => Action::Open(Route::SignIn),
            Key::Tab | Key::Enter => {
                let moved = self.shift(true, env);
                match self.focus {
                    Field::Member => self.shift(true, env),
                    _ => moved,
                }
            }
            Key::BackTab => self.shift(false, env),
            key => self.within(key, env),
        }
    }

    /// A key for the field that has the focus.
    fn within(&mut self, key: Key, env: &Env<'_>) -> Action {
        if let Field::Rules(row) = self.focus {
            return self.scroll(row, key, env);
        }
        match key {
            Key::Down => return self.shift(true, env),
            Key::Up => return self.shift(false, env),
            _ => {}
        }
        let line = match self.focus {
            Field::Language => return speak(key, env),
            Field::Handle => &mut self.handle,
            Field::Name => &mut self.name,
            Field::Invite => &mut self.invite,
            Field::About => &mut self.about,
            Field::Password => &mut self.password,
            Field::Again => &mut self.again,
            Field::Member | Field::Rules(_) | Field::Button => return Action::None,
        };
        if !line.on_key(key) {
            return Action::None;
        }
        self.typed()
    }

    /// Something was typed into the field that has the focus.
    fn typed(&mut self) -> Action {
        self.wrong = None;
        match self.focus {
            Field::Handle => Action::All(vec![Action::Redraw, self.check()]),
            _ => Action::Redraw,
        }
    }

    /// A key on the house rules: by rows through them, and out at their ends.
    fn scroll(&mut self, row: usize, key: Key, env: &Env<'_>) -> Action {
        let last = rules::rows(env).len().saturating_sub(1);
        let page = usize::from(env.size.height.max(2)) - 1;
        let to = match key.plain() {
            Key::Down if row < last => row + 1,
            Key::Up if row > 0 => row - 1,
            Key::PageDown | Key::Char(' ') if row < last => (row + page).min(last),
            Key::PageUp if row > 0 => row.saturating_sub(page),
            Key::Down | Key::PageDown | Key::Char(' ') => return self.shift(true, env),
            Key::Up | Key::PageUp => return self.shift(false, env),
            _ => return Action::None,
        };
        self.focus = Field::Rules(to);
        Action::Redraw
    }

    fn shift(&mut self, forward: bool, env: &Env<'_>) -> Action {
        let fields = Self::fields(env);
        let here = |field: &Field| match self.focus {
            Field::Rules(_) => matches!(field, Field::Rules(_)),
            focus => *field == focus,
        };
        let at = fields.iter().position(here).unwrap_or(0);
        let to = if forward {
            Some(at + 1)
        } else {
            at.checked_sub(1)
        };
        if let Some(field) = to.and_then(|to| fields.get(to)) {
            self.focus = *field;
        }
        Action::Redraw
    }

    pub(super) fn paste(&mut self, text: &str) -> Action {
        match self.focus {
            Field::Handle => self.handle.paste(text),
            Field::Name => self.name.paste(text),
            Field::Invite => self.invite.paste(text),
            Field::About => self.about.paste(text),
            Field::Password => self.password.paste(text),
            Field::Again => self.again.paste(text),
            Field::Member | Field::Language | Field::Rules(_) | Field::Button => {
                return Action::None;
            }
        }
        self.typed()
    }
}

/// Another language, by its digit or by arrows.
fn speak(key: Key, env: &Env<'_>) -> Action {
    let all = Language::ALL;
    let spoken = env.words.language();
    let at = all
        .iter()
        .position(|language| *language == spoken)
        .unwrap_or(0);
    let to = match key.plain() {
        Key::Right => (at + 1) % all.len(),
        Key::Left => (at + all.len() - 1) % all.len(),
        Key::Char(c @ '1'..='9') => c as usize - '1' as usize,
        _ => return Action::None,
    };
    all.get(to).map_or(Action::None, |language| {
        Action::All(vec![Action::Speak(*language), Action::Redraw])
    })
}
