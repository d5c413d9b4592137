//! Flagging a post: a reason from the closed list, and words if one likes. What is typed goes into the words; arrows choose
//! the reason, Enter flags.

#[cfg(test)]
mod tests;

use ratatui::text::{Line, Span};

use crate::domain::{Command, Done, FlagReason, PostId, Reference, SafeText};
use crate::term::{Key, Role, Row, style};
use crate::ui::keymap::{Binding, FLAG};
use crate::ui::widget::{LineInput, List, blank, cells, paragraph, text};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// Picking a reason.
pub struct Flag {
    post: PostId,
    reference: Reference,
    /// The reasons that there are for this post.
    reasons: Vec<FlagReason>,
    chosen: usize,
    words: LineInput,
    /// Whether it is on its way; keys wait.
    sending: bool,
}

impl Flag {
    /// Flagging this post; the kind can be wrong only where it opens an announcement.
    #[must_use]
    pub fn new(post: PostId, reference: Reference, announces: bool) -> Self {
        let reasons = FlagReason::ALL.into_iter();
        Self {
            post,
            reference,
            reasons: reasons
                .filter(|reason| announces || *reason != FlagReason::WrongKind)
                .collect(),
            chosen: 0,
            words: LineInput::new(FlagReason::CHARS),
            sending: false,
        }
    }

    fn key(&mut self, key: Key) -> Action {
        match key {
            _ if self.sending => {}
            Key::Esc => return Action::Close(Outcome::Back),
            Key::Up => self.chosen = self.chosen.saturating_sub(1),
            Key::Down => self.chosen = (self.chosen + 1).min(self.reasons.len().saturating_sub(1)),
            Key::Enter | Key::Ctrl('s') => {
                let Some(reason) = self.reasons.get(self.chosen) else {
                    return Action::None;
                };
                self.sending = true;
                let words = SafeText::line(self.words.text());
                let flag = Command::Flag(self.post, Some((*reason, words)));
                return Action::All(vec![Action::Redraw, Action::Do(flag)]);
            }
            key => {
                self.words.on_key(key);
            }
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
                self.words.paste(&pasted);
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
        let (words, width) = (env.words, env.size.width);
        let place = Line::from(vec![
            Span::styled(self.reference.to_string(), style(Role::Strong)),
            Span::styled(format!("  {}", words.flag_title()), style(Role::Heading)),
        ]);
        let mut rows = paragraph(&words.flag_criticism(), 1, width, Role::Dim);
        let roomy = !env.size.is_narrow();
        rows.extend(roomy.then(blank));
        for (at, reason) in self.reasons.iter().enumerate() {
            let (marker, role) = match at == self.chosen {
                true => (">", Role::Strong),
                false => ("", Role::Plain),
            };
            let room = width.saturating_sub(List::MARGIN + 1);
            rows.push(Row {
                pieces: vec![
                    text(1, 1, marker, Role::Accent),
                    text(List::MARGIN, room, &words.flag_reason(*reason), role),
                ],
            });
        }
        rows.extend(roomy.then(blank));
        let label = words.flag_words();
        let col = 1 + cells(&label) + 1;
        let (piece, caret) = self.words.piece(col, env.prose(col), true);
        let at = u16::try_from(rows.len()).unwrap_or(0);
        rows.push(Row {
            pieces: vec![text(1, cells(&label), &label, Role::Dim), piece],
        });
        View {
            place,
            aside: String::new(),
            rows,
            cursor: Some((caret, at)),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![FLAG]
    }

    fn is_typing(&self) -> bool {
        true
    }
}
