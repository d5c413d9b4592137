//! Joining: one page from the language to the house rules. Nothing is stored before its last Enter; then it says what
//! will let the new member in tomorrow.
//!
//! Owns the fields and what is wrong with them. Who may join, and whether a handle is free, is decided elsewhere. How it
//! looks is in `draw`, what keys do in `keys`, what is sent in `send`.

mod draw;
mod keys;
mod send;
#[cfg(test)]
mod tests;

use std::collections::VecDeque;

use crate::domain::{
    Answer, Application, CareFault, DisplayName, Done, Failure, Handle, Member, Proof, Query,
    Refusal, Registration,
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
        shown: "Enter",
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
    /// The line for members, who do not join. Enter passes it by: newcomers press that to get on.
    Member,
    Handle,
    Name,
    Invite,
    /// What brings them here.
    About,
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
    about: LineInput,
    password: LineInput,
    again: LineInput,
    /// What is wrong, and where it is said.
    wrong: Option<(Field, String)>,
    /// Esc was pressed; once more leaves.
    leaving: bool,
    waiting: VecDeque<Waiting>,
    /// The member that the newcomer has become.
    joined: Option<(Box<Member>, Proof)>,
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
            about: LineInput::new(Application::CHARS),
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
        let mut fields = vec![Field::Language, Field::Member, Field::Handle, Field::Name];
        if env.me.limits.registration == Registration::Invite {
            fields.push(Field::Invite);
        }
        if env.me.limits.registration == Registration::Approval {
            fields.push(Field::About);
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
                    Failure::Refused(Refusal::Care(CareFault::ApplicationEmpty)) => Field::About,
                    Failure::Refused(Refusal::PasswordTooShort { .. }) => Field::Password,
                    _ => Field::Button,
                };
                self.wrong(field, env.words.failure_line(failure));
                // Said where it is wrong, whole: the notice says what was kept.
                let kept = env.words.join_kept().into_owned();
                return Action::All(vec![Action::Redraw, Action::Say(kept)]);
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

    /// Whether more of the password must be typed.
    fn is_short(&self, env: &Env<'_>) -> bool {
        self.password.text().chars().count() < env.me.limits.password_chars
    }

    fn is_joining(&self) -> bool {
        self.waiting.contains(&Waiting::Join)
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
                if let Done::Joined(member, by) = done {
                    self.joined = Some((member, by));
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
