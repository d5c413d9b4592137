//! Erasing one's account: what becomes of one's words is chosen, what goes and what stays is said, and the handle is typed, as
//! nothing brings it back. Arrows choose; Enter erases when what is typed is the handle.

#[cfg(test)]
mod tests;

use ratatui::text::{Line, Span};

use crate::domain::{
    Answer, Care, CareAnswer, CareQuery, Command, Done, Estate, Handle, Query, TheirWords,
};
use crate::term::{Key, Role, Row, style};
use crate::text::Words;
use crate::ui::keymap::{Binding, ERASE};
use crate::ui::widget::{LineInput, List, blank, cells, paragraph, text};
use crate::ui::{Action, Env, Event, Outcome, Screen, View};

/// The screen.
pub struct Erase {
    words: TheirWords,
    typed: LineInput,
    /// What one would leave behind.
    estate: Estate,
    /// Whether what was typed is not the handle.
    wrong: bool,
    /// Whether it is on its way; keys wait.
    sending: bool,
}

impl Default for Erase {
    fn default() -> Self {
        Self::new()
    }
}

impl Erase {
    /// Nothing typed yet; one's words would stay.
    #[must_use]
    pub fn new() -> Self {
        Self {
            words: TheirWords::Keep,
            typed: LineInput::new(2 * Handle::MAX),
            estate: Estate::default(),
            wrong: false,
            sending: false,
        }
    }

    fn key(&mut self, key: Key, env: &Env<'_>) -> Action {
        self.wrong &= key == Key::Enter;
        match key {
            _ if self.sending => {}
            Key::Esc => return Action::Close(Outcome::Back),
            Key::Up => self.words = TheirWords::Keep,
            Key::Down => self.words = TheirWords::Scribble,
            Key::Enter => {
                let typed = Handle::new(self.typed.text()).ok();
                match &env.me.handle {
                    Some(mine) if typed.as_ref() == Some(mine) => {
                        self.sending = true;
                        let erase = Care::EraseMember(mine.clone(), self.words);
                        return Action::All(vec![Action::Redraw, Action::Do(Command::Care(erase))]);
                    }
                    _ => self.wrong = true,
                }
            }
            key => {
                self.typed.on_key(key);
            }
        }
        Action::Redraw
    }

    /// What goes and what stays.
    fn consequence(&self, words: &Words) -> String {
        let posts = words.posts_count(self.estate.posts);
        let said = match self.words {
            TheirWords::Keep => words.erase_keeping(posts.into_owned()),
            TheirWords::Scribble => words.erase_scribbling(posts.into_owned()),
        };
        format!("{said} {}", words.erase_before())
    }
}

impl Screen for Erase {
    fn update(&mut self, event: Event, env: &Env<'_>) -> Action {
        match event {
            Event::Opened => match &env.me.handle {
                Some(mine) => Action::Ask(Query::Care(CareQuery::Estate(mine.clone()))),
                None => Action::Close(Outcome::Back),
            },
            Event::Answer(Answer::Care(CareAnswer::Estate(estate))) => {
                self.estate = estate;
                Action::Redraw
            }
            Event::Key(key) => self.key(key, env),
            Event::Paste(pasted) if !self.sending => {
                self.typed.paste(&pasted);
                Action::Redraw
            }
            // What let the member in is gone, so the session ends by itself.
            Event::Done(Done::Logged(_)) => Action::Say(env.words.account_erased().into_owned()),
            Event::Failed(_) => {
                self.sending = false;
                Action::Redraw
            }
            Event::Resized => Action::Redraw,
            _ => Action::None,
        }
    }

    fn view(&self, env: &Env<'_>) -> View {
        let (words, width) = (env.words, env.size.width);
        let place = Line::from(Span::styled(words.erase_title(), style(Role::Heading)));
        let roomy = !env.size.is_narrow();
        let mut rows = Vec::new();
        for (choice, name) in [
            (TheirWords::Keep, words.erase_keep()),
            (TheirWords::Scribble, words.erase_scribble()),
        ] {
            let (marker, role) = match choice == self.words {
                true => (">", Role::Strong),
                false => ("", Role::Plain),
            };
            let room = width.saturating_sub(List::MARGIN + 1);
            rows.push(Row {
                pieces: vec![
                    text(1, 1, marker, Role::Accent),
                    text(List::MARGIN, room, &name, role),
                ],
            });
        }
        rows.extend(roomy.then(blank));
        let label = words.erase_handle();
        let col = 1 + cells(&label) + 1;
        let (piece, caret) = self.typed.piece(col, env.prose(col), true);
        let at = u16::try_from(rows.len()).unwrap_or(0);
        rows.push(Row {
            pieces: vec![text(1, cells(&label), &label, Role::Dim), piece],
        });
        rows.extend(roomy.then(blank));
        let (said, role) = match (self.wrong, &env.me.handle) {
            (true, Some(mine)) => (
                words.erase_wrong(mine.as_str().to_owned()).into_owned(),
                Role::Warning,
            ),
            _ => (self.consequence(words), Role::Plain),
        };
        rows.extend(paragraph(&said, 1, width, role));
        View {
            place,
            aside: String::new(),
            rows,
            cursor: Some((caret, at)),
        }
    }

    fn keys(&self) -> Vec<&'static [Binding]> {
        vec![ERASE]
    }

    fn is_typing(&self) -> bool {
        true
    }
}
