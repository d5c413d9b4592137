//! The frame around every screen: one header line, one footer line with the keys that work here, and one row above it for
//! notices and prompts. On a wide terminal a list stands at the left of what was opened from it.

use ratatui::text::Line;

use super::footer::footer;
use super::keymap::Binding;
use super::widget::{LineInput, blank, cells, fit, text};
use super::{Me, Size, View};
use crate::domain::Office;
use crate::term::{Frame, Piece, Role, Row, style};
use crate::text::Words;

/// From this width on, list and topic stand side by side.
const WIDE: u16 = 120;
/// Rows that something said may take; what is longer is cut.
const NOTICE: usize = 3;
/// The list's columns then, one of them a gap.
const LIST_WIDTH: u16 = 52;

/// What stands in the row above the footer.
#[derive(Clone, Debug, Default)]
pub enum Below {
    /// Nothing.
    #[default]
    Empty,
    /// Something is said.
    Notice(String),
    /// Something is asked.
    Prompt(String, LineInput),
    /// Keys that can follow: what they are for, and each with what it does.
    Hint(String, Vec<(String, String)>),
}

/// The cells of the body in a terminal of this size.
#[must_use]
pub const fn body(terminal: Size) -> Size {
    let extra = if terminal.is_narrow() { 2 } else { 3 };
    Size {
        width: terminal.width,
        height: terminal.height.saturating_sub(extra),
    }
}

/// The cells of the two panes, where there is room for two.
#[must_use]
pub const fn panes(terminal: Size) -> Option<(Size, Size)> {
    if terminal.width < WIDE {
        return None;
    }
    let body = body(terminal);
    let left = Size {
        width: LIST_WIDTH,
        height: body.height,
    };
    Some((
        left,
        Size {
            width: body.width - LIST_WIDTH,
            height: body.height,
        },
    ))
}

/// Whether there is room for anything but one sentence.
#[must_use]
pub const fn is_too_small(terminal: Size) -> bool {
    terminal.width < 20 || terminal.height < 6
}

/// The one sentence.
#[must_use]
pub fn too_small(terminal: Size, words: &Words) -> Frame {
    let lines = super::widget::wrap_str(
        &words.too_small(),
        style(Role::Plain),
        terminal.width.max(1),
    );
    let rows = lines.into_iter().take(usize::from(terminal.height));
    let rows = rows
        .map(|line| Row {
            pieces: vec![Piece {
                col: 0,
                width: terminal.width,
                line,
            }],
        })
        .collect();
    Frame {
        rows,
        cursor: Some((0, 0)),
    }
}

/// A whole frame: the list at the left, if there is one, and the screen.
#[must_use]
pub fn frame(
    terminal: Size,
    words: &Words,
    me: &Me,
    left: Option<View>,
    view: View,
    keys: &[&'static [Binding]],
    below: &Below,
) -> Frame {
    let body = body(terminal);
    let mut rows = vec![header(terminal.width, words, me, &view)];
    let shift = if left.is_some() { LIST_WIDTH } else { 0 };
    let mut left_rows = left.map(|view| view.rows).unwrap_or_default().into_iter();
    let mut own_rows = view.rows.into_iter();
    for _ in 0..body.height {
        let mut row = left_rows.next().unwrap_or_else(blank);
        let own = own_rows.next().unwrap_or_else(blank).pieces.into_iter();
        row.pieces.extend(own.map(|piece| Piece {
            col: piece.col + shift,
            ..piece
        }));
        rows.push(row);
    }
    let mut cursor = view.cursor.map(|(col, row)| (col + shift, row + 1));
    let below = &spread(below, terminal.width, &mut rows);
    let above_footer = terminal.height.saturating_sub(2);
    match below {
        Below::Hint(heading, following) => {
            rows.resize_with(usize::from(above_footer) + 1, blank);
            let first = hint(heading, following, terminal.width, &mut rows);
            cursor = Some((1, first));
            rows.push(footer(terminal.width, words, me, keys));
        }
        _ if !terminal.is_narrow() => {
            rows.push(below_row(terminal.width, below, above_footer, &mut cursor));
            rows.push(footer(terminal.width, words, me, keys));
        }
        Below::Empty => rows.push(footer(terminal.width, words, me, keys)),
        _ => rows.push(below_row(
            terminal.width,
            below,
            above_footer + 1,
            &mut cursor,
        )),
    }
    Frame { rows, cursor }
}

/// Place at the left; at the right what is to be said of it, what is for the member, and who they are.
fn header(width: u16, words: &Words, me: &Me, view: &View) -> Row {
    let mut right = vec![];
    if !view.aside.is_empty() {
        right.push(view.aside.clone());
    }
    if !me.unread.is_zero() {
        right.push(words.notices_count(me.unread.to_string()).into_owned());
    }
    let who = match &me.handle {
        _ if width < 60 => None,
        Some(handle) => Some(handle.to_string()),
        None if me.is_operator() => Some(words.acted_as(Office::Operator).into_owned()),
        None if me.newcomer.is_none() => Some(words.guest().into_owned()),
        None => None,
    };
    let place = u16::try_from(view.place.width()).unwrap_or(u16::MAX);
    let free = width.saturating_sub(place.saturating_add(4));
    let half = match width {
        ..60 => width * 5 / 8,
        _ => width / 2,
    };
    let room = free.max(half);
    // Half of a number says nothing: of what does not fit, what is for the member stays.
    while right.len() > 1 && cells(&right.join("   ")) > room {
        right.remove(0);
    }
    // One's own name is worth least: nothing is cut for it, or left out.
    let named: Vec<_> = right.iter().cloned().chain(who).collect();
    if cells(&named.join("   ")) <= free {
        right = named;
    }
    let right = fit(&right.join("   "), room);
    let taken = cells(&right);
    let place = Piece {
        col: 1,
        width: width.saturating_sub(taken + 3),
        line: cut(&view.place, width.saturating_sub(taken + 3)),
    };
    let mut pieces = vec![place];
    if taken > 0 {
        pieces.push(text(
            width.saturating_sub(taken + 1),
            taken + 1,
            &right,
            Role::Dim,
        ));
    }
    Row { pieces }
}

/// A line without what does not fit.
fn cut(line: &Line<'static>, width: u16) -> Line<'static> {
    let mut left = width;
    let mut kept = Line::default();
    for span in &line.spans {
        let fitting = fit(&span.content, left);
        left = left.saturating_sub(cells(&fitting));
        kept.push_span(ratatui::text::Span::styled(fitting, span.style));
    }
    kept
}

/// Puts all but the last line of something long that is said over the last rows of the body, and returns that last one.
fn spread(below: &Below, width: u16, rows: &mut [Row]) -> Below {
    let Below::Notice(said) = below else {
        return below.clone();
    };
    let room = width.saturating_sub(2).max(1);
    let lines = super::widget::wrap_str(said, style(Role::Notice), room);
    let mut lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
    if lines.len() > NOTICE {
        let rest = lines.split_off(NOTICE - 1).join(" ");
        lines.push(fit(&rest, room));
    }
    let last = lines.pop().unwrap_or_default();
    for (row, line) in rows.iter_mut().rev().zip(lines.iter().rev()) {
        row.pieces = vec![text(1, room, line, Role::Notice)];
    }
    Below::Notice(last)
}

/// Puts keys that can follow over the last of `rows`, in columns to be read down and then across. Returns the first row
/// that they take. Where they are too many for the rows there are, they stand in more columns, and what they say is cut: each
/// key is seen.
fn hint(heading: &str, keys: &[(String, String)], width: u16, rows: &mut [Row]) -> u16 {
    let widest = |text: fn(&(String, String)) -> &String| {
        keys.iter()
            .map(|entry| cells(text(entry)))
            .max()
            .unwrap_or(0)
    };
    let (key_width, says_width) = (widest(|(key, _)| key), widest(|(_, says)| says));
    // Above them are the header and what they are for.
    let room = rows.len().saturating_sub(2).max(1);
    let needed = u16::try_from(keys.len().div_ceil(room)).unwrap_or(u16::MAX);
    let widest_column = key_width + says_width + 4;
    let free = width.saturating_sub(1);
    let columns = (free / widest_column).max(needed).max(1);
    let column = widest_column.min(free / columns);
    let says_width = says_width.min(column.saturating_sub(key_width + 3));
    let height = keys.len().div_ceil(usize::from(columns));
    let first = rows.len().saturating_sub(height + 1).max(1);
    let mut lines = vec![blank(); height];
    for (i, (key, says)) in keys.iter().enumerate() {
        let col = 2 + column * u16::try_from(i / height.max(1)).unwrap_or(0);
        if let Some(row) = lines.get_mut(i % height.max(1)) {
            let room = width.saturating_sub(col + key_width + 2).min(says_width);
            row.pieces.push(text(col, key_width, key, Role::Accent));
            row.pieces
                .push(text(col + key_width + 2, room, says, Role::Plain));
        }
    }
    lines.insert(
        0,
        Row {
            pieces: vec![text(1, width.saturating_sub(2), heading, Role::Notice)],
        },
    );
    for (row, line) in rows.iter_mut().skip(first).zip(lines) {
        *row = line;
    }
    u16::try_from(first).unwrap_or(0)
}

/// The row of notices and prompts; a prompt takes the cursor.
fn below_row(width: u16, below: &Below, at: u16, cursor: &mut Option<(u16, u16)>) -> Row {
    match below {
        Below::Empty | Below::Hint(..) => blank(),
        Below::Notice(said) => Row {
            pieces: vec![text(1, width.saturating_sub(1), said, Role::Notice)],
        },
        Below::Prompt(question, line) => {
            // A full-width colon brings its own space along.
            let gap = match question.chars().last() {
                Some(last) if cells(last.encode_utf8(&mut [0; 4])) == 2 => "",
                _ => " ",
            };
            let asked = fit(&format!("{question}{gap}"), width.saturating_sub(10));
            let start = 1 + cells(&asked);
            let (field, caret) = line.piece(start, width.saturating_sub(start), true);
            *cursor = Some((caret, at));
            Row {
                pieces: vec![text(1, cells(&asked), &asked, Role::Strong), field],
            }
        }
    }
}

#[cfg(test)]
mod tests;
