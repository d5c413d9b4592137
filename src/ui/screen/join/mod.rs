//! Joining: one page from the language to the house rules. Nothing is stored before its last Enter; then it says what
//! will let the new member in tomorrow.
//!
//! Owns the fields and what is wrong with them. Who may join, and whether a handle is free, is decided elsewhere. How it
//! looks is in `draw`, what is sent in `send`.

mod draw;
mod rules;
mod send;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;

use crate::domain::{
    Answer, DisplayName, Done, Failure, Handle, Language, Member, Query, Refusal, Registration,
};
use crate::term::Key;
use crate::text::Words;
use crate::ui::keymap::{Act, Binding};
use crate::ui::widget::LineInput;
use crate::ui::{Action, Env, Event, Newcomer, Screen, View};

/// Characters that may be typed for a handle; more than are allowed, so that the refusal can say so.
const HANDLE: usize = 40;
/// Characters of an invitation, dashes and spaces included.
const INVITE: usize = 24;
/// Characters of the longest password.
const PASSWORD: usize = 256;

/// What the footer says of the keys between fields.
static JOIN: &[Binding] = &[
    Binding {
        keys: &[Key::Tab, Key::Down, Key::Enter],
        shown: "Tab",
        act: Act::Down,
        says: Words::key_next_field,
        footer: true,
    },
    Binding {
        keys: &[Key::BackTab, Key::Up],
        shown: "Shift-Tab",
        act: Act::Up,
        says: Words::key_previous_field,
        footer: true,
    },
    Binding {
        keys: &[Key::Esc],
        shown: "Esc",
        act: Act::Leave,
        says: Words::key_leave,
        footer: true,
    },
];

/// A place on the page where the focus can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Field {
    Language,
    Handle,
    Name,
    Invite,
    Password,
    Again,
    /// The house rules, at this row of them.
    Rules(usize),
    Button,
}

/// What is known of the handle that stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Checked {
    Empty,
    Asking,
    Free,
    Bad(Refusal),
}

/// What an open question or command was for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Waiting {
    Handle,
    Join,
}

/// The join screen.
pub struct Join {
    focus: Field,
    handle: LineInput,
    checked: Checked,
    name: LineInput,
    invite: LineInput,
    password: LineInput,
    again: LineInput,
    /// What is wrong, and where it is said.
    wrong: Option<(Field, String)>,
    /// Esc was pressed; once more leaves.
    leaving: bool,
    waiting: VecDeque<Waiting>,
    /// The member that the newcomer has become.
    joined: Option<Box<Member>>,
}

impl Default for Join {
    fn default() -> Self {
        Self::new()
    }
}

impl Join {
    /// The page, empty.
    #[must_use]
    pub fn new() -> Self {
        Self {
            focus: Field::Handle,
            handle: LineInput::new(HANDLE),
            checked: Checked::Empty,
            name: LineInput::new(DisplayName::MAX),
            invite: LineInput::new(INVITE),
            password: LineInput::masked(PASSWORD),
            again: LineInput::masked(PASSWORD),
            wrong: None,
            leaving: false,
            waiting: VecDeque::new(),
            joined: None,
        }
    }

    /// The places of the focus, from the top.
    fn fields(env: &Env<'_>) -> Vec<Field> {
        let mut fields = vec![Field::Language, Field::Handle, Field::Name];
        if env.me.limits.registration == Registration::Invite {
            fields.push(Field::Invite);
        }
        if needs_password(env) {
            fields.extend([Field::Password, Field::Again]);
        }
        fields.extend([Field::Rules(0), Field::Button]);
        fields
    }

    fn opened(&mut self, env: &Env<'_>) -> Action {
        let newcomer = env.me.newcomer.as_ref();
        if newcomer.is_none_or(|newcomer| newcomer.spoke.is_none()) {
            self.focus = Field::Language;
        }
        let suggested = newcomer.and_then(|newcomer| Handle::suggest(newcomer.user.as_str()));
        if let Some(handle) = suggested {
            self.handle.set(handle.as_str());
        }
        Action::All(vec![Action::Redraw, self.check()])
    }

    /// Looks at the handle as it stands, and asks whether it is free. One question is open at a time.
    fn check(&mut self) -> Action {
        self.checked = match Handle::new(self.handle.text()) {
            _ if self.handle.text().is_empty() => Checked::Empty,
            Err(refusal) => Checked::Bad(refusal),
            Ok(handle) => {
                self.checked = Checked::Asking;
                if self.waiting.contains(&Waiting::Handle) {
                    return Action::Redraw;
                }
                self.waiting.push_back(Waiting::Handle);
                return Action::Ask(Query::HandleFree(handle));
            }
        };
        Action::Redraw
    }

    /// The answer to a question about a handle, which may have been typed on since.
    fn answered(&mut self, handle: &Handle, free: bool) -> Action {
        if Handle::new(self.handle.text()).as_ref() != Ok(handle) {
            return self.check();
        }
        self.checked = if free {
            Checked::Free
        } else {
            Checked::Bad(Refusal::HandleTaken)
        };
        Action::Redraw
    }

    fn failed(&mut self, failure: &Failure, env: &Env<'_>) -> Action {
        match (self.waiting.pop_front(), failure) {
            (Some(Waiting::Join), failure) => {
                let field = match failure {
                    Failure::Refused(Refusal::HandleTaken | Refusal::HandleInvalid) => {
                        Field::Handle
                    }
                    Failure::Refused(Refusal::NameInvalid) => Field::Name,
                    Failure::Refused(Refusal::InviteInvalid) => Field::Invite,
                    Failure::Refused(Refusal::PasswordTooShort { .. }) => Field::Password,
                    _ => Field::Button,
                };
                self.wrong(field, env.words.failure_line(failure));
            }
            // Without an answer the handle is checked again when one joins.
            _ => self.checked = Checked::Empty,
        }
        Action::Redraw
    }

    /// Says what is wrong where it is, and goes there.
    fn wrong(&mut self, field: Field, said: String) {
        self.focus = field;
        self.wrong = Some((field, said));
    }

    fn is_joining(&self) -> bool {
        self.waiting.contains(&Waiting::Join)
    }

    fn on_key(&mut self, key: Key, env: &Env<'_>) -> Action {
        if let Some(member) = &self.joined {
            return match key {
                Key::Enter => Action::Become(member.clone()),
                _ => Action::None,
            };
        }
        if cannot_join(env) {
            return match key.plain() {
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
            Key::Tab | Key::Enter => self.shift(true, env),
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
            Field::Password => &mut self.password,
            Field::Again => &mut self.again,
            Field::Rules(_) | Field::Button => return Action::None,
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

    fn paste(&mut self, text: &str) -> Action {
        match self.focus {
            Field::Handle => self.handle.paste(text),
            Field::Name => self.name.paste(text),
            Field::Invite => self.invite.paste(text),
            Field::Password => self.password.paste(text),
            Field::Again => self.again.paste(text),
            Field::Language | Field::Rules(_) | Field::Button => return Action::None,
        }
        self.typed()
    }
}

/// Whether a password is the only thing that could let this newcomer in tomorrow.
fn needs_password(env: &Env<'_>) -> bool {
    key_in_hand(env).is_none() && env.me.limits.passwords
}

/// The key that the newcomer proved.
fn key_in_hand<'a>(env: &Env<'a>) -> Option<&'a crate::domain::Fingerprint> {
    let newcomer: &Newcomer = env.me.newcomer.as_ref()?;
    newcomer.key.as_ref()
}

/// Whether nothing can come of this page: nobody may join, or there would be no way to sign in again.
fn cannot_join(env: &Env<'_>) -> bool {
    let limits = &env.me.limits;
    limits.registration == Registration::Closed || (key_in_hand(env).is_none() && !limits.passwords)
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

impl Screen for Join {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened => self.opened(env),
            Event::Key(key) => self.on_key(key, env),
            Event::Paste(text) if !self.is_joining() => self.paste(&text),
            Event::Answer(answer) => {
                self.waiting.pop_front();
                match answer {
                    Answer::HandleFree(handle, free) => self.answered(&handle, free),
                    _ => Action::None,
                }
            }
            Event::Done(done) => {
                self.waiting.pop_front();
                if let Done::Joined(member) = done {
                    self.joined = Some(member);
                }
                Action::Redraw
            }
            Event::Failed(failure) => self.failed(&failure, env),
            Event::Resized | Event::Uncovered(_) => Action::Redraw,
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        self.draw(env)
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        if self.joined.is_some() {
            Vec::new()
        } else {
            vec![JOIN]
        }
    }

    fn is_typing(&self) -> bool {
        true
    }
}
