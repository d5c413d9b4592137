//! What is typed about a way to sign in: a key's line, its name, or passwords. Enter goes on, and sends at the end.
//!
//! Owns the fields and what is plainly wrong with them. Passwords are never shown, and gone with the form.

use crate::domain::{Command, Fingerprint, Key as SshKey, Refusal, SafeText, Secret, pubkey};
use crate::term::Key;
use crate::text::Words;
use crate::ui::Env;
use crate::ui::widget::LineInput;

/// Characters of the longest line of a key: RSA of 8192 bits has some 1,400.
const LINE: usize = 4_000;
/// Characters of the longest password.
const PASSWORD: usize = 256;

/// What it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    AddKey,
    Rename(Fingerprint),
    SetPassword {
        /// Whether the present one is asked for.
        held: bool,
    },
    RemovePassword,
}

/// What came of a key.
pub(super) enum Typed {
    /// More is to come.
    On,
    /// It cannot be sent, for this reason.
    Wrong(String),
    /// This is sent, and this is said when it is done.
    Sent(Command, String),
}

/// The fields of one subject.
pub(super) struct Form {
    pub(super) subject: Subject,
    fields: Vec<LineInput>,
    /// The field of the caret.
    pub(super) at: usize,
}

impl Form {
    /// Empty fields.
    pub(super) fn new(subject: Subject) -> Self {
        let fields = match subject {
            Subject::AddKey => vec![LineInput::new(LINE)],
            Subject::Rename(_) => vec![LineInput::new(SshKey::LABEL)],
            Subject::SetPassword { held } => {
                vec![LineInput::masked(PASSWORD); if held { 3 } else { 2 }]
            }
            Subject::RemovePassword => vec![LineInput::masked(PASSWORD)],
        };
        Self {
            subject,
            fields,
            at: 0,
        }
    }

    /// The name of a key, to be changed.
    pub(super) fn rename(key: &SshKey) -> Self {
        let mut form = Self::new(Subject::Rename(key.fingerprint.clone()));
        if let Some(field) = form.fields.first_mut() {
            field.set(key.label.as_str());
        }
        form
    }

    /// The fields with what they are called.
    pub(super) fn fields(&self, words: &Words) -> Vec<(String, &LineInput)> {
        let labels = match self.subject {
            Subject::AddKey => vec![words.access_field_key()],
            Subject::Rename(_) => vec![words.access_field_name()],
            Subject::SetPassword { held: true } => vec![
                words.access_field_present(),
                words.access_field_new(),
                words.access_field_again(),
            ],
            Subject::SetPassword { held: false } => {
                vec![words.access_field_new(), words.access_field_again()]
            }
            Subject::RemovePassword => vec![words.access_field_present()],
        };
        let labels = labels.into_iter().map(std::borrow::Cow::into_owned);
        labels.zip(&self.fields).collect()
    }

    /// Takes a paste into the field of the caret.
    pub(super) fn paste(&mut self, text: &str) {
        if let Some(field) = self.fields.get_mut(self.at) {
            field.paste(text);
        }
    }

    /// Takes a key.
    pub(super) fn on_key(&mut self, key: Key, env: &Env<'_>) -> Typed {
        let last = self.fields.len().saturating_sub(1);
        match key {
            Key::Enter if self.at >= last => return self.send(env),
            Key::Enter | Key::Tab | Key::Down => self.at = (self.at + 1).min(last),
            Key::BackTab | Key::Up => self.at = self.at.saturating_sub(1),
            key => {
                if let Some(field) = self.fields.get_mut(self.at) {
                    field.on_key(key);
                }
            }
        }
        Typed::On
    }

    fn typed(&self, at: usize) -> &str {
        self.fields.get(at).map_or("", LineInput::text)
    }

    fn send(&mut self, env: &Env<'_>) -> Typed {
        let words = env.words;
        match self.subject.clone() {
            Subject::AddKey => {
                let Some(me) = env.me.handle.clone() else {
                    return Typed::On;
                };
                match pubkey::line(self.typed(0)) {
                    Ok((key, label)) => {
                        let named = super::draw::named(&label, words);
                        let said = words.access_key_added(me.to_string(), named);
                        Typed::Sent(Command::AddKey(me, key, label), said.into_owned())
                    }
                    Err(refusal) => Typed::Wrong(words.failure_line(&refusal.into())),
                }
            }
            Subject::Rename(key) => {
                let label = SafeText::line(self.typed(0).trim());
                if label.as_str().is_empty() {
                    let limit = SshKey::LABEL;
                    let refusal = Refusal::LabelInvalid { limit };
                    return Typed::Wrong(words.failure_line(&refusal.into()));
                }
                let said = words.access_key_renamed(label.to_string());
                Typed::Sent(Command::RenameKey(key, label), said.into_owned())
            }
            Subject::SetPassword { held } => {
                let new = usize::from(held);
                if self.typed(new) != self.typed(new + 1) {
                    for field in self.fields.iter_mut().skip(new) {
                        field.set("");
                    }
                    self.at = new;
                    return Typed::Wrong(words.join_password_differs().into_owned());
                }
                let current = if held { self.typed(0) } else { "" };
                let command = Command::SetPassword {
                    current: Secret::new(current.to_owned()),
                    new: Some(Secret::new(self.typed(new).to_owned())),
                };
                Typed::Sent(command, words.access_password_set().into_owned())
            }
            Subject::RemovePassword => {
                let command = Command::SetPassword {
                    current: Secret::new(self.typed(0).to_owned()),
                    new: None,
                };
                Typed::Sent(command, words.access_password_removed().into_owned())
            }
        }
    }
}
