//! Flagging a post: a reason from the closed list, and words if one likes. What is typed goes into the words; arrows choose
//! the reason, Enter flags.

#[cfg(test)]
mod tests;

use ratatui::text::{Line, Span};

use crate::domain::{Command, Done, FlagReason, PostId, Reference};
use crate::term::{Key, Role, style};
use crate::ui::keymap::{Binding, FLAG};
use crate::ui::widget::Why;
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// Picking a reason.
pub struct Flag {
    post: PostId,
    reference: Reference,
    why: Why<FlagReason>,
    /// Whether it is on its way; keys wait.
    sending: bool,
}

impl Flag {
    /// Flagging this post; the kind can be wrong only where it opens an announcement.
    #[must_use]
    pub fn new(post: PostId, reference: Reference, announces: bool) -> Self {
        let reasons = FlagReason::ALL.into_iter();
        let fits = |reason: &FlagReason| announces || *reason != FlagReason::WrongKind;
        Self {
            post,
            reference,
            why: Why::new(&reasons.filter(fits).collect::<Vec<_>>(), FlagReason::CHARS),
            sending: false,
        }
    }

    fn key(&mut self, key: Key) -> Action {
        match key {
            _ if self.sending => {}
            Key::Esc => return Action::Close(Outcome::Back),
            Key::Enter | Key::Ctrl('s') => {
                let Some(reason) = self.why.reason() else {
                    return Action::None;
                };
                self.sending = true;
                let flag = Command::Flag(self.post, Some((reason, self.why.words())));
                return Action::All(vec![Action::Redraw, Action::Do(flag)]);
            }
            key => self.why.on_key(key),
        }
        Action::Redraw
    }
}

impl Screen for Flag {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened | Event::Resized => Action::Redraw,
            Event::Key(key) => self.key(key),
            Event::Paste(pasted) if !self.sending => {
                self.why.paste(&pasted);
                Action::Redraw
            }
            Event::Done(Done::Ok) => {
                let said = env.words.flagged(self.reference.to_string());
                let said = Action::Say(said.into_owned());
                Action::All(vec![Action::Close(Outcome::Back), said])
            }
            Event::Failed(_) => {
                self.sending = false;
                Action::Redraw
            }
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let words = env.words;
        let place = Line::from(vec![
            Span::styled(self.reference.to_string(), style(Role::Strong)),
            Span::styled(format!("  {}", words.flag_title()), style(Role::Heading)),
        ]);
        let (about, says) = (words.flag_criticism(), |reason| words.flag_reason(reason));
        let (rows, caret) = self.why.rows(&about, says, env.size.height, env);
        View {
            place,
            aside: String::new(),
            rows,
            cursor: Some(caret),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![FLAG]
    }

    fn is_typing(&self) -> bool {
        true
    }
}
