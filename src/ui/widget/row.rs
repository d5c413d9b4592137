//! Rows from pieces: text at a column, cut to its cells.

use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use crate::term::{Piece, Role, Row, style, width};

/// Cells that `text` takes.
#[must_use]
pub fn cells(text: &str) -> u16 {
    u16::try_from(width::width(text)).unwrap_or(u16::MAX)
}

/// `text`, shortened with an ellipsis where it is wider than `width` cells.
#[must_use]
pub fn fit(text: &str, width: u16) -> String {
    if cells(text) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 1;
    for cluster in text.graphemes(true) {
        used += cells(cluster);
        if used > width {
            break;
        }
        kept.push_str(cluster);
    }
    if width > 0 {
        kept.push('…');
    }
    kept
}

/// A piece of plain text in one role.
#[must_use]
pub fn text(col: u16, width: u16, text: &str, role: Role) -> Piece {
    Piece {
        col,
        width,
        line: Line::from(Span::styled(fit(text, width), style(role))),
    }
}

/// A piece whose text ends at its right end.
#[must_use]
pub fn right(col: u16, width: u16, content: &str, role: Role) -> Piece {
    let gap = width.saturating_sub(cells(content));
    text(
        col,
        width,
        &format!("{}{content}", " ".repeat(usize::from(gap))),
        role,
    )
}

/// Rows of prose in one role, from column `col` to one column short of the right edge, at most 90 wide.
#[must_use]
pub fn paragraph(said: &str, col: u16, width: u16, role: Role) -> Vec<Row> {
    let room = width.saturating_sub(col + 1).clamp(1, 90);
    let lines = super::wrap_str(said, style(role), room);
    lines
        .into_iter()
        .map(|line| Row {
            pieces: vec![Piece {
                col,
                width: room,
                line,
            }],
        })
        .collect()
}

/// The items of a menu, as many on a row as fit; an item is never broken where it fits a row.
#[must_use]
pub fn menu(items: &[String], width: u16) -> Vec<Row> {
    let width = width.saturating_sub(2).max(1);
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        match lines.last_mut() {
            Some(line) if cells(line) + 3 + cells(item) <= width => {
                line.push_str("   ");
                line.push_str(item);
            }
            _ => lines.push(item.clone()),
        }
    }
    lines
        .iter()
        .flat_map(|line| super::wrap_str(line, style(Role::Strong), width))
        .map(|line| Row {
            pieces: vec![Piece {
                col: 1,
                width,
                line,
            }],
        })
        .collect()
}

/// An empty row.
#[must_use]
pub const fn blank() -> Row {
    Row { pieces: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_between_characters_and_never_too_wide() {
        assert_eq!(fit("spindle", 7), "spindle");
        assert_eq!(fit("spindle", 6), "spind…");
        assert_eq!(fit("主轴轴承", 5), "主轴…");
        assert_eq!(fit("主轴轴承", 4), "主…");
        assert_eq!(fit("spindle", 1), "…");
        assert_eq!(fit("spindle", 0), "");
    }
}
