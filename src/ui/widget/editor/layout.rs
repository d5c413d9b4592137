//! Where the text of the editor stands on the screen: lines broken into rows, rows scrolled under the caret. Everything
//! is computed from the lines that are on the screen and the line of the caret, so that no key is slow in a long draft.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::buffer::{Buffer, Pos};
use crate::term::width::{cells, width as columns};
use crate::ui::widget::wrap::ranges;

/// A row of the screen: a line, and which of its rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct At {
    pub(super) line: usize,
    pub(super) row: usize,
}

/// The rows of a line. One cell is left free at their end, where the caret can stand.
pub(super) fn rows(buffer: &Buffer, line: usize, width: u16) -> Vec<Range<usize>> {
    ranges(buffer.line(line), width.saturating_sub(1))
}

/// The row of the caret, the bytes of that row, and the caret's column in it. Between two rows of a line the caret
/// stands at the start of the second, unless `at_end`.
pub(super) fn find(
    buffer: &Buffer,
    caret: Pos,
    at_end: bool,
    width: u16,
) -> (At, Range<usize>, u16) {
    let rows = rows(buffer, caret.line, width);
    let last = rows.len().saturating_sub(1);
    let holds = |row: &Range<usize>| caret.at < row.end || (at_end && caret.at == row.end);
    let row = rows.iter().position(holds).unwrap_or(last);
    let range = rows.get(row).cloned().unwrap_or_default();
    let before = buffer.line(caret.line).get(range.start..caret.at);
    let column = columns(before.unwrap_or_default());
    // Spaces may hang over the end of a row; the caret does not.
    let column = column.min(usize::from(width.saturating_sub(1)));
    let at = At {
        line: caret.line,
        row,
    };
    (at, range, u16::try_from(column).unwrap_or(0))
}

/// The row so many rows up, or the first. Breaks each line that is passed once.
pub(super) fn up(buffer: &Buffer, from: At, by: usize, width: u16) -> At {
    let mut at = from;
    let mut left = by;
    while left > at.row && at.line > 0 {
        left -= at.row + 1;
        let line = at.line - 1;
        let row = rows(buffer, line, width).len().saturating_sub(1);
        at = At { line, row };
    }
    At {
        row: at.row.saturating_sub(left),
        ..at
    }
}

/// The row so many rows down, or the last. Breaks each line that is passed once.
pub(super) fn down(buffer: &Buffer, from: At, by: usize, width: u16) -> At {
    let mut at = from;
    let mut left = by;
    loop {
        let below = rows(buffer, at.line, width)
            .len()
            .saturating_sub(at.row + 1);
        if left <= below || at.line == buffer.last() {
            let row = at.row + left.min(below);
            return At { row, ..at };
        }
        left -= below + 1;
        at = At {
            line: at.line + 1,
            row: 0,
        };
    }
}

/// The position in a row that is nearest to a column, and whether it is the row's end.
pub(super) fn position(buffer: &Buffer, at: At, column: u16, width: u16) -> (Pos, bool) {
    let rows = rows(buffer, at.line, width);
    let range = rows.get(at.row).cloned().unwrap_or_default();
    let text = buffer.line(at.line).get(range.clone()).unwrap_or_default();
    let mut used = 0;
    let mut byte = range.start;
    for cluster in text.graphemes(true) {
        used += usize::from(cells(cluster));
        if used > usize::from(column) {
            break;
        }
        byte += cluster.len();
    }
    let pos = Pos {
        line: at.line,
        at: byte,
    };
    (pos, byte == range.end && at.row + 1 < rows.len())
}

/// The first row on the screen, moved from `top` no further than brings `caret` onto the screen.
pub(super) fn scrolled(buffer: &Buffer, top: At, caret: At, width: u16, height: u16) -> At {
    if caret <= top || top.line > buffer.last() {
        return caret;
    }
    // The line may have fewer rows than when it was scrolled to.
    let rows = rows(buffer, top.line, width).len();
    let top = At {
        row: top.row.min(rows.saturating_sub(1)),
        ..top
    };
    let highest = up(buffer, caret, usize::from(height.max(1)) - 1, width);
    top.max(highest)
}

/// The rows of the screen from `top` on: each with its line and its bytes.
pub(super) fn visible(
    buffer: &Buffer,
    top: At,
    width: u16,
    height: u16,
) -> Vec<(usize, Range<usize>)> {
    let lines = top.line..=buffer.last();
    lines
        .flat_map(|line| {
            rows(buffer, line, width)
                .into_iter()
                .map(move |range| (line, range))
        })
        .skip(top.row)
        .take(usize::from(height))
        .collect()
}
