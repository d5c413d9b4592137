//! What keys do with the ways to sign in: what goes for good is asked about first.

use super::form::{Form, Subject, Typed};
use super::{Access, Asked, Doing, Page, Spot, draw};
use crate::domain::{Command, Proof, Secret};
use crate::term::Key;
use crate::ui::keymap::{self, ACCESS, Act, CODES, LIST};
use crate::ui::{Action, Env};

impl Access {
    pub(super) fn on_list(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Some(act) = keymap::act(&[ACCESS, LIST], key) else {
            return match self.asked.take() {
                Some(_) => Action::Redraw,
                None => Action::None,
            };
        };
        let asked = self.asked.take();
        let count = self.spots(env).len();
        if self.list.act(act, count, usize::from(env.size.height)) {
            self.settle(env);
            return Action::Redraw;
        }
        if self.doing.is_some() {
            return Action::Say(env.words.wait_for_answer().into_owned());
        }
        match act {
            Act::AddKey => self.write(Form::new(Subject::AddKey)),
            Act::Rename => match self.key_here(env).cloned() {
                Some(key) => self.write(Form::rename(&key)),
                None => Action::Say(env.words.access_not_a_key().into_owned()),
            },
            Act::Remove => self.remove(asked.as_ref(), env),
            Act::Open => self.enter(asked.as_ref(), env),
            _ => Action::None,
        }
    }

    fn write(&mut self, form: Form) -> Action {
        self.page = Page::Form(form);
        Action::Redraw
    }

    fn enter(&mut self, asked: Option<&Asked>, env: &Env<'_>) -> Action {
        let held = self.has_password() && !Self::is_recovering(env);
        match self.spot(env) {
            Some(Spot::Key(_)) => match self.key_here(env).cloned() {
                Some(key) => self.write(Form::rename(&key)),
                None => Action::None,
            },
            Some(Spot::AddKey) => self.write(Form::new(Subject::AddKey)),
            Some(Spot::Password) => self.write(Form::new(Subject::SetPassword { held })),
            Some(Spot::RemovePassword) => self.remove(asked, env),
            Some(Spot::Device) => self.make(Command::MakeDeviceCode),
            Some(Spot::Recovery) => {
                let left = self.ways.as_ref().map_or(0, |ways| ways.recovery);
                if left > 0 && asked != Some(&Asked::Replace) {
                    self.asked = Some(Asked::Replace);
                    return Action::Say(env.words.access_codes_ask(left).into_owned());
                }
                self.make(Command::MakeRecoveryCodes)
            }
            None => Action::None,
        }
    }

    fn make(&mut self, command: Command) -> Action {
        self.doing = Some(Doing::Making);
        Action::Do(command)
    }

    fn remove(&mut self, asked: Option<&Asked>, env: &Env<'_>) -> Action {
        if self.spot(env) == Some(Spot::RemovePassword) {
            return self.remove_password(asked, env);
        }
        let (Some(key), Some(me)) = (self.key_here(env).cloned(), env.me.handle.clone()) else {
            return Action::Say(env.words.access_not_a_key().into_owned());
        };
        let label = draw::label(&key, env.words);
        let wanted = Asked::Remove(key.fingerprint.clone());
        if asked == Some(&wanted) {
            let said = env.words.access_key_removed(label);
            self.doing = Some(Doing::Told(said.into_owned()));
            return Action::Do(Command::RemoveKey(me, key.fingerprint));
        }
        self.asked = Some(wanted);
        let by = env.me.by.as_ref().and_then(Proof::key);
        Action::Say(if by == Some(&key.fingerprint) {
            env.words.access_remove_own_ask(label).into_owned()
        } else {
            env.words.access_remove_ask(label).into_owned()
        })
    }

    fn remove_password(&mut self, asked: Option<&Asked>, env: &Env<'_>) -> Action {
        if !Self::is_recovering(env) {
            return self.write(Form::new(Subject::RemovePassword));
        }
        if asked == Some(&Asked::RemovePassword) {
            let said = env.words.access_password_removed();
            self.doing = Some(Doing::Told(said.into_owned()));
            return Action::Do(Command::SetPassword {
                current: Secret::default(),
                new: None,
            });
        }
        self.asked = Some(Asked::RemovePassword);
        Action::Say(env.words.access_remove_password_ask().into_owned())
    }

    pub(super) fn on_form(&mut self, key: Key, env: &Env<'_>) -> Action {
        let Page::Form(form) = &mut self.page else {
            return Action::None;
        };
        if key == Key::Esc {
            self.page = Page::List;
            return Action::Redraw;
        }
        if self.doing.is_some() {
            return Action::None;
        }
        match form.on_key(key, env) {
            Typed::On => Action::Redraw,
            Typed::Wrong(said) => Action::Say(said),
            Typed::Sent(command, said) => {
                self.doing = Some(Doing::Told(said));
                Action::All(vec![Action::Redraw, Action::Do(command)])
            }
        }
    }

    /// A key on a page that shows codes: nothing but leaving leaves it, as they are not shown again.
    pub(super) fn on_codes(&mut self, key: Key, env: &Env<'_>) -> Action {
        let rows = self.codes(env).len();
        let height = usize::from(env.size.height);
        let last = rows.saturating_sub(height);
        let page = height.saturating_sub(1).max(1);
        match keymap::act(&[CODES], key) {
            Some(Act::Back) => self.page = Page::List,
            Some(Act::Down) => self.top = (self.top + 1).min(last),
            Some(Act::Up) => self.top = self.top.saturating_sub(1),
            Some(Act::PageDown) => self.top = (self.top + page).min(last),
            Some(Act::PageUp) => self.top = self.top.saturating_sub(page),
            _ => return Action::None,
        }
        Action::Redraw
    }
}
