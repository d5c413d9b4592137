//! A reason from the closed list, and words. What is typed goes into the words; arrows choose, Enter sends.

use ratatui::text::{Line, Span};

use super::Deed;
use crate::domain::{Reason, SafeText};
use crate::term::{Key, Role, Row, style};
use crate::ui::widget::{LineInput, List, blank, cells, paragraph, text};
use crate::ui::{Env, View};

/// Giving a reason.
pub(super) struct Form {
    deed: Deed,
    chosen: usize,
    words: LineInput,
}

/// What a key asks for.
pub(super) enum Asked {
    Nothing,
    Leave,
    Send(Deed, Reason, SafeText),
}

impl Form {
    pub(super) fn new(deed: Deed) -> Self {
        Self {
            deed,
            chosen: 0,
            words: LineInput::new(Reason::CHARS),
        }
    }

    pub(super) fn key(&mut self, key: Key) -> Asked {
        let last = Reason::CHOICES.len().saturating_sub(1);
        match key {
            Key::Esc => return Asked::Leave,
            Key::Up => self.chosen = self.chosen.saturating_sub(1),
            Key::Down => self.chosen = (self.chosen + 1).min(last),
            Key::Enter | Key::Ctrl('s') => {
                if let Some(reason) = Reason::CHOICES.get(self.chosen) {
                    let words = SafeText::line(self.words.text());
                    return Asked::Send(self.deed, *reason, words);
                }
            }
            key => {
                self.words.on_key(key);
            }
        }
        Asked::Nothing
    }

    pub(super) fn paste(&mut self, pasted: &str) {
        self.words.paste(pasted);
    }

    pub(super) fn view(&self, env: &Env<'_>) -> View {
        let (words, width) = (env.words, env.size.width);
        let (title, about) = match self.deed {
            Deed::Refuse => (words.held_refuse_title(), words.held_refuse_about()),
            Deed::Purge => (words.held_purge_title(), words.held_purge_about()),
        };
        let roomy = !env.size.is_narrow();
        // On a small screen the list needs the room of the explanation.
        let mut rows = match roomy {
            true => paragraph(&about, 1, width, Role::Dim),
            false => Vec::new(),
        };
        rows.extend(roomy.then(blank));
        for (at, reason) in Reason::CHOICES.iter().enumerate() {
            let (marker, role) = match at == self.chosen {
                true => (">", Role::Strong),
                false => ("", Role::Plain),
            };
            let room = width.saturating_sub(List::MARGIN + 1);
            rows.push(Row {
                pieces: vec![
                    text(1, 1, marker, Role::Accent),
                    text(List::MARGIN, room, &words.why(*reason), role),
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
            place: Line::from(Span::styled(title, style(Role::Heading))),
            aside: String::new(),
            rows,
            cursor: Some((caret, at)),
        }
    }
}
