//! The lines of the sysop's pages: what is told, and what can be chosen. Owns how they look, not what comes of them.

use super::WIDEST;
use crate::term::{Role, Row};
use crate::ui::Env;
use crate::ui::widget::{Item, List, blank, cells, paragraph, right, text};

/// A line of a page.
pub struct Line {
    row: Row,
    focus: bool,
}

/// Something that can be chosen, and what stands at its right end.
pub fn choice(label: &str, aside: &str, env: &Env<'_>) -> Line {
    let width = env.size.width.min(WIDEST);
    let wide = cells(aside);
    let end = width.saturating_sub(wide + 1);
    let room = end.saturating_sub(List::MARGIN + 1);
    Line {
        row: Row {
            pieces: vec![
                text(List::MARGIN, room, label, Role::Plain),
                right(end, wide, aside, Role::Dim),
            ],
        },
        focus: true,
    }
}

/// A row of the page's own, on which the focus can be, or cannot.
pub const fn row(row: Row, focus: bool) -> Line {
    Line { row, focus }
}

/// What is told, as prose.
pub fn told(said: &str, role: Role, env: &Env<'_>) -> Vec<Line> {
    let rows = paragraph(said, 1, env.size.width, role);
    rows.into_iter()
        .map(|row| Line { row, focus: false })
        .collect()
}

/// A heading over what follows, with a blank line above where there is room.
pub fn heading(said: &str, env: &Env<'_>) -> Vec<Line> {
    let mut lines = Vec::new();
    if !env.size.is_narrow() {
        lines.push(Line {
            row: blank(),
            focus: false,
        });
    }
    lines.extend(told(said, Role::Heading, env));
    lines
}

/// Lines as a list has them, those that can be chosen counted.
pub fn items(lines: impl Iterator<Item = Line>) -> Vec<Item> {
    let mut at = 0..;
    let item = |line: Line| Item {
        row: line.row,
        item: if line.focus { at.next() } else { None },
    };
    lines.map(item).collect()
}
