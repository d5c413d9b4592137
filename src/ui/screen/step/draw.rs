//! How the panel looks: what is done, the field, the words, and at the bottom what can be done or what is said.

use super::{Deed, Focus, Mode, StepPanel, asks};
use crate::term::{Role, Row};
use crate::ui::keymap::{Act, STEP_MENU};
use crate::ui::widget::{Item, List, blank, cells, menu, paragraph, text};
use crate::ui::{Env, Size};

/// Rows of the panel while one writes, at most.
const ROWS: u16 = 12;
/// Rows of the screen below that stay to be seen.
const SEEN: u16 = 2;
/// Columns before the words.
const MARGIN: u16 = 4;

impl StepPanel {
    /// Rows that the panel takes of a screen's.
    #[must_use]
    pub fn height(&self, env: &Env<'_>) -> u16 {
        let most = env.size.height.saturating_sub(SEEN).max(1);
        match self.mode {
            Mode::Choosing => {
                let taken = self.head(env).len() + self.deeds.len();
                u16::try_from(taken).unwrap_or(u16::MAX).min(most)
            }
            _ => ROWS.min(most),
        }
    }

    /// The rows of a screen with the panel under them, and where the cursor stands.
    #[must_use]
    pub fn under(&self, mut above: Vec<Row>, env: &Env<'_>) -> (Vec<Row>, (u16, u16)) {
        let height = self.height(env);
        let left = env.size.height.saturating_sub(height);
        above.resize_with(usize::from(left), blank);
        let (rows, (col, row)) = self.rows(env);
        above.extend(rows);
        (above, (col, left + row))
    }

    /// What stands above the list, or above the words.
    fn head(&self, env: &Env<'_>) -> Vec<Row> {
        let words = env.words;
        let place = self.subject.reference.to_string();
        let before = self.subject.status;
        let title = match self.mode {
            Mode::Choosing => words.step_choose(place, words.status(before)),
            _ => words.step_heading(place, self.deed.title(before, words)),
        };
        let mut rows = Vec::new();
        if !env.size.is_narrow() {
            rows.push(blank());
        }
        rows.extend(paragraph(&title, 1, env.size.width, Role::Heading));
        rows
    }

    /// What can be chosen.
    pub(super) fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let words = env.words;
        let names = self.deeds.iter().map(|deed| deed.name(words));
        let names: Vec<_> = names.collect();
        let widest = names.iter().map(|name| cells(name)).max().unwrap_or(0);
        let col = List::MARGIN + widest + 2;
        let room = env.size.width.saturating_sub(col + 1);
        let hints = self.deeds.iter();
        let hints: Vec<_> = hints
            .map(|deed| deed.hint(self.subject.status, words))
            .collect();
        let fit = hints.iter().all(|hint| cells(hint) <= room);
        let rows = names.iter().zip(hints).enumerate();
        rows.map(|(at, (name, hint))| {
            let mut pieces = vec![text(List::MARGIN, cells(name), name, Role::Plain)];
            if fit {
                pieces.push(text(col, room, &hint, Role::Dim));
            }
            Item {
                row: Row { pieces },
                item: Some(at),
            }
        })
        .collect()
    }

    /// Rows that the list has.
    pub(super) fn list_height(&self, env: &Env<'_>) -> u16 {
        let head = u16::try_from(self.head(env).len()).unwrap_or(0);
        self.height(env).saturating_sub(head).max(1)
    }

    fn rows(&self, env: &Env<'_>) -> (Vec<Row>, (u16, u16)) {
        let mut rows = self.head(env);
        let height = usize::from(self.height(env));
        let above = u16::try_from(rows.len()).unwrap_or(0);
        if self.mode == Mode::Choosing {
            let (list, cursor) = self.list.rows(self.items(env), self.list_height(env));
            rows.extend(list);
            rows.truncate(height);
            let (col, row) = cursor.unwrap_or_default();
            return (rows, (col, above + row));
        }
        let mut cursor = (0, 0);
        let (form, caret) = self.form(env);
        if self.focus == Focus::Field {
            cursor = (caret, above);
        }
        rows.extend(form);
        let above = u16::try_from(rows.len()).unwrap_or(0);
        let size = self.reason_size(env);
        let (words, (col, row)) = self.reason.view(MARGIN, size);
        rows.extend(words);
        rows.resize_with(usize::from(above + size.height), blank);
        if self.focus == Focus::Reason {
            cursor = (col, above + row);
        }
        if self.mode != Mode::Writing {
            cursor = (1, above + size.height);
        }
        rows.extend(self.bottom(env));
        rows.truncate(height);
        cursor.1 = cursor.1.min(self.height(env).saturating_sub(1));
        (rows, cursor)
    }

    /// The field, if there is one, and the name of the words; and the column of the field's caret.
    fn form(&self, env: &Env<'_>) -> (Vec<Row>, u16) {
        let words = env.words;
        let mut rows = Vec::new();
        let mut caret = 0;
        let marker = |field| if self.focus == field { ">" } else { "" };
        if let Some(asks) = asks(self.deed) {
            let label = asks.label(words);
            let col = 1 + cells(&label) + 2;
            let (piece, at) = self
                .field
                .piece(col, env.prose(col), self.focus == Focus::Field);
            caret = at;
            let pieces = vec![
                text(0, 1, marker(Focus::Field), Role::Accent),
                text(1, cells(&label), &label, Role::Dim),
                piece,
            ];
            rows.push(Row { pieces });
            if self.focus == Focus::Field {
                rows.extend(paragraph(
                    &asks.hint(words),
                    MARGIN,
                    env.size.width,
                    Role::Dim,
                ));
            }
        }
        let mut label = words.step_reason();
        // Of an appeal, a doubt or a call others hear than of a step.
        if self.focus == Focus::Reason && matches!(self.deed, Deed::Step(_)) {
            label = words.step_reason_hint();
        }
        let width = env.size.width.saturating_sub(2);
        let pieces = vec![
            text(0, 1, marker(Focus::Reason), Role::Accent),
            text(1, width, &label, Role::Dim),
        ];
        rows.push(Row { pieces });
        (rows, caret)
    }

    /// The cells that the words have, with what stands above and below them now.
    pub(super) fn reason_size(&self, env: &Env<'_>) -> Size {
        let taken = self.head(env).len() + self.form(env).0.len() + self.bottom(env).len();
        let taken = u16::try_from(taken).unwrap_or(u16::MAX);
        Size {
            // A cell more, for the caret behind a full row.
            width: env.prose(2 * MARGIN) + 1,
            height: self.height(env).saturating_sub(taken).max(1),
        }
    }

    /// What stands below the words.
    fn bottom(&self, env: &Env<'_>) -> Vec<Row> {
        let words = env.words;
        let (said, role) = match self.mode {
            Mode::Menu => {
                let several = self.deeds.len() > 1;
                let works = |act: Act| act != Act::Choose || several;
                let items = STEP_MENU.iter().filter(|binding| works(binding.act));
                let items = items
                    .map(|binding| format!("{} {}", binding.written(words), (binding.says)(words)));
                return menu(&items.collect::<Vec<_>>(), env.size.width);
            }
            Mode::Discarding => (words.step_discard_ask(), Role::Warning),
            Mode::Sending => (words.compose_sending(), Role::Dim),
            _ => match &self.said {
                Some(said) => (said.clone().into(), Role::Warning),
                None => return Vec::new(),
            },
        };
        paragraph(&said, 1, env.size.width, role)
    }
}
