//! The last Enter: the fields become what is sent, or the first that is wrong is named.

use super::{Checked, Field, Join, Waiting, key_in_hand, needs_password};
use crate::domain::{DisplayName, Handle, InviteCode, Joining, Refusal, Registration, SafeText};
use crate::ui::{Action, Env};

impl Join {
    /// Joins, or says what is wrong.
    pub(super) fn join(&mut self, env: &Env<'_>) -> Action {
        match self.joining(env) {
            Ok(joining) => {
                let password = needs_password(env).then(|| self.password.text().to_owned());
                self.wrong = None;
                self.waiting.push_back(Waiting::Join);
                let join = Action::Join(Box::new(joining), password);
                Action::All(vec![Action::Redraw, join])
            }
            Err((field, said)) => {
                // Typed anew, and not behind stars that nobody can count.
                if field == Field::Again {
                    self.again.set("");
                }
                self.wrong(field, said);
                Action::Redraw
            }
        }
    }

    fn joining(&self, env: &Env<'_>) -> Result<Joining, (Field, String)> {
        let words = env.words;
        let refused = |field, refusal: &Refusal| (field, words.refusal(refusal).into_owned());
        let handle = Handle::new(self.handle.text()).map_err(|why| refused(Field::Handle, &why))?;
        if let Checked::Bad(why) = &self.checked {
            return Err(refused(Field::Handle, why));
        }
        let name = DisplayName::new(self.name.text()).map_err(|why| refused(Field::Name, &why))?;
        let invite = if env.me.limits.registration == Registration::Invite {
            let code = InviteCode::parse(self.invite.text());
            Some(code.ok_or_else(|| refused(Field::Invite, &Refusal::InviteInvalid))?)
        } else {
            None
        };
        let approval = env.me.limits.registration == Registration::Approval;
        if approval && self.about.text().trim().is_empty() {
            let said = words.application_empty().into_owned();
            return Err((Field::About, said));
        }
        if needs_password(env) {
            if self.password.text().is_empty() {
                return Err((Field::Password, words.join_password_empty().into_owned()));
            }
            if self.is_short(env) {
                let least = env.me.limits.password_chars;
                return Err(refused(
                    Field::Password,
                    &Refusal::PasswordTooShort { least },
                ));
            }
            if self.password.text() != self.again.text() {
                return Err((Field::Again, words.join_password_differs().into_owned()));
            }
        }
        let label = || SafeText::line(&words.join_key_label());
        Ok(Joining {
            handle,
            name,
            language: words.language(),
            key: key_in_hand(env).map(|key| (key.clone(), label())),
            password_hash: None,
            invite,
            about: SafeText::line(self.about.text()),
            rules_version: env.me.rules.of(words.language()).version,
        })
    }
}
