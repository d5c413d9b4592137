//! How the log looks: two rows or more for an entry, its number, who did what and when, and under it where, to whom and why.

use ratatui::text::{Line, Span};

use super::LogScreen;
use crate::domain::LogEntry;
use crate::term::{Piece, Role, Row, style};
use crate::ui::screen::conferences::WIDEST;
use crate::ui::widget::{Item, List, cells, paragraph, right, text, wrap_str};
use crate::ui::{Env, View};

/// Columns of the age.
const AGE: u16 = 8;

impl LogScreen {
    /// Rows that the entries have: the filter stands above them, while there is one.
    pub(super) fn room(&self, env: &Env<'_>) -> u16 {
        let above = u16::from(self.line.is_some() || !self.filter.is_open());
        env.size.height.saturating_sub(above)
    }

    pub(super) fn items(&self, env: &Env<'_>) -> Vec<Item> {
        let mut items = Vec::new();
        let digits = self
            .rows()
            .iter()
            .map(|entry| cells(&entry.id.0.to_string()));
        let gap = if env.size.is_narrow() { 1 } else { 2 };
        let number = (digits.max().unwrap_or(0).max(2), gap);
        for (at, entry) in self.rows().iter().enumerate() {
            let rows = rows(entry, number, env).into_iter().enumerate();
            items.extend(rows.map(|(n, row)| Item {
                row,
                item: (n == 0).then_some(at),
            }));
        }
        items
    }

    pub(super) fn draw(&self, env: &Env<'_>) -> View {
        let words = env.words;
        let (mut rows, mut cursor) = self.list.rows(self.items(env), self.room(env));
        if self.is_known() && self.rows.is_empty() {
            let said = match self.filter.is_open() {
                true => words.log_empty(),
                false => words.log_none(),
            };
            rows = paragraph(&said, List::MARGIN, env.size.width, Role::Plain);
        }
        if let Some(line) = &self.line {
            let label = words.log_filter();
            let col = List::MARGIN + cells(&label) + 1;
            let (piece, caret) = line.piece(col, env.prose(col), true);
            let label = text(List::MARGIN, cells(&label), &label, Role::Dim);
            rows.insert(
                0,
                Row {
                    pieces: vec![label, piece],
                },
            );
            cursor = Some((caret, 0));
        } else if !self.filter.is_open() {
            let room = env.size.width.saturating_sub(List::MARGIN + 1);
            let shown = text(List::MARGIN, room, &self.filter.to_string(), Role::Label);
            rows.insert(
                0,
                Row {
                    pieces: vec![shown],
                },
            );
            cursor = cursor.map(|(col, row)| (col, row + 1));
        }
        View {
            place: Line::from(Span::styled(words.log_title(), style(Role::Heading))),
            aside: String::new(),
            rows,
            cursor: cursor.or(Some((1, 0))),
        }
    }
}

/// The rows of an entry, with so many cells for its number, and after it: what was done, on as many as it needs, and where.
fn rows(entry: &LogEntry, (number, gap): (u16, u16), env: &Env<'_>) -> Vec<Row> {
    let words = env.words;
    let width = env.size.width.min(WIDEST);
    let mut col = List::MARGIN + number + gap;
    let room = width.saturating_sub(col + AGE + 1);
    let back = entry.reversed_by.map(|_| words.log_taken_back());
    let role = match back {
        Some(_) => Role::Dim,
        None => Role::Strong,
    };
    let mut first = vec![right(
        List::MARGIN,
        number,
        &entry.id.0.to_string(),
        Role::Dim,
    )];
    let mut said = wrap_str(&words.log_said(entry), style(role), room).into_iter();
    let done = said.next().unwrap_or_default();
    let done_width = u16::try_from(done.width()).unwrap_or(room).min(room);
    first.push(Piece {
        col,
        width: done_width,
        line: done,
    });
    let mut further: Vec<Row> = said
        .map(|line| Row {
            pieces: vec![Piece {
                col,
                width: room,
                line,
            }],
        })
        .collect();
    first.push(right(
        col + room,
        AGE,
        &words.age(env.now, entry.at),
        Role::Dim,
    ));
    let mut second = Vec::new();
    // However narrow it is: that it was taken back is never what is cut.
    if let Some(back) = back {
        let behind = col + done_width + 1;
        if further.is_empty() && behind + cells(&back) <= col + room {
            first.insert(2, text(behind, cells(&back), &back, Role::Plain));
        } else {
            second.push(text(col, cells(&back), &back, Role::Plain));
            col += cells(&back) + 1;
        }
    }
    if let Some(place) = &entry.reference {
        let place = place.to_string();
        let room = width.saturating_sub(col + 1).min(cells(&place));
        second.push(text(col, room, &place, Role::Link));
        col += room + 2;
    }
    let said = words.log_why(entry);
    if !said.is_empty() && col < width {
        second.push(text(col, width.saturating_sub(col + 1), &said, Role::Plain));
    }
    further.insert(0, Row { pieces: first });
    further.push(Row { pieces: second });
    further
}
