//! How the list looks: those that wait with who proposed them and when, those of the list with how many work there; and at
//! the bottom what is typed about the focused one.

use ratatui::text::{Line, Span};

use super::{Doing, Keeping};
use crate::domain::Organisation;
use crate::term::{Role, Row, style};
use crate::ui::widget::{Item, LineInput, List, blank, cells, paragraph, right, text};
use crate::ui::{Env, View};

/// The widest a row is.
const WIDEST: u16 = 96;

impl Keeping {
    pub(super) fn draw(&self, env: &Env<'_>) -> View {
        let words = env.words;
        let title = words.organisations_title();
        let place = Line::from(Span::styled(title, style(Role::Heading)));
        let waiting = self.all.as_ref().map_or(0, |all| all.waiting.len());
        let aside = match waiting {
            0 => String::new(),
            waiting => words.organisations_wait(waiting).into_owned(),
        };
        let height = self.room(env);
        let (mut rows, mut cursor) = match &self.doing {
            Some(Doing::Merging(merging)) => {
                let items = self.wholes(merging.0.id).enumerate();
                let items = items.map(|(at, whole)| item(row(whole, env), at));
                merging.2.rows(items.collect(), height)
            }
            _ => self.list.rows(self.items(env), height),
        };
        rows.resize_with(usize::from(height), blank);
        let (bottom, caret) = self.bottom(env);
        if let Some((col, line)) = caret {
            cursor = Some((col, height + line));
        }
        rows.extend(bottom);
        View {
            place,
            aside,
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }

    /// The rows that the list has.
    pub(super) fn room(&self, env: &Env<'_>) -> u16 {
        let bottom = u16::try_from(self.bottom(env).0.len()).unwrap_or(u16::MAX);
        env.size.height.saturating_sub(bottom).max(1)
    }

    pub(super) fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let words = env.words;
        let Some(all) = &self.all else {
            return Vec::new();
        };
        let mut items = Vec::new();
        let mut at = 0..;
        let parts = [
            (words.organisations_waiting(), &all.waiting),
            (words.organisations_listed(), &all.listed),
        ];
        for (heading, part) in parts {
            if part.is_empty() {
                continue;
            }
            if !items.is_empty() && !env.size.is_narrow() {
                items.push(unfocused(blank()));
            }
            let width = env.size.width.saturating_sub(2);
            items.push(unfocused(Row {
                pieces: vec![text(1, width, &heading, Role::Heading)],
            }));
            for (organisation, at) in part.iter().zip(&mut at) {
                items.push(item(row(organisation, env), at));
            }
        }
        if items.is_empty() {
            let said = words.organisations_none();
            let rows = paragraph(&said, List::MARGIN, env.size.width, Role::Plain);
            items.extend(rows.into_iter().map(unfocused));
        }
        items
    }

    /// What is typed about the focused one, what that does, and where the caret is.
    fn bottom(&self, env: &Env<'_>) -> (Vec<Row>, Option<(u16, u16)>) {
        let words = env.words;
        let (label, about, line) = match &self.doing {
            None => return (Vec::new(), None),
            Some(Doing::Naming(line)) => {
                let waits = |focused: &Organisation| !focused.confirmed;
                let about = match self.focused().is_some_and(waits) {
                    true => words.organisations_about_confirm(),
                    false => words.organisations_about_rename(),
                };
                (words.organisations_name(), about, line)
            }
            Some(Doing::Refusing(line)) => {
                let about = words.organisations_about_refuse();
                (words.organisations_reason(), about, line)
            }
            Some(Doing::Merging(merging)) => {
                let about = words.organisations_about_merge(merging.0.name.to_string());
                (words.organisations_into(), about, &merging.1)
            }
        };
        let (row, caret) = field(&label, line, env);
        let mut rows = match &self.wrong {
            Some(wrong) => paragraph(wrong, 1, env.size.width, Role::Warning),
            None => paragraph(&about, 1, env.size.width, Role::Dim),
        };
        let at = u16::try_from(rows.len()).unwrap_or(0);
        rows.push(row);
        (rows, Some((caret, at)))
    }
}

/// A label and what is typed behind it, and where the caret is.
pub(super) fn field(label: &str, line: &LineInput, env: &Env<'_>) -> (Row, u16) {
    let col = 1 + cells(label) + 1;
    let width = env.size.width.saturating_sub(col + 1).max(1);
    let (piece, caret) = line.piece(col, width, true);
    let pieces = vec![text(1, cells(label), label, Role::Strong), piece];
    (Row { pieces }, caret)
}

/// A line of a list that the focus can be on.
pub(super) const fn item(row: Row, at: usize) -> Item {
    Item {
        row,
        item: Some(at),
    }
}

const fn unfocused(row: Row) -> Item {
    Item { row, item: None }
}

/// An organisation: its name; of one that waits who proposed it and since when, of others how many members work there.
pub(super) fn row(organisation: &Organisation, env: &Env<'_>) -> Row {
    let words = env.words;
    let width = env.size.width.min(WIDEST);
    let aside = match &organisation.proposed {
        Some((who, at)) if !organisation.confirmed => {
            let age = words.age(env.now, *at);
            words.organisations_by(age, who.short().to_owned())
        }
        _ => words.organisations_members(organisation.members),
    };
    let wide = cells(&aside);
    let end = width.saturating_sub(wide + 1);
    let name = end.saturating_sub(List::MARGIN + 2);
    Row {
        pieces: vec![
            text(List::MARGIN, name, organisation.name.as_str(), Role::Plain),
            right(end, wide, &aside, Role::Dim),
        ],
    }
}
