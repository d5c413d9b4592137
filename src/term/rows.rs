//! A view as rows: what a screen hands over to be shown. Plain data, without a size of its own: the painter cuts it to
//! the screen.

use ratatui::text::Line;

/// Text placed at a column; the unit that is compared and sent.
///
/// The text is cut or padded to `width`, from the left; the line's alignment is not looked at. The line's own style
/// fills the padding as well.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Piece {
    /// The column of its first cell, from 0.
    pub col: u16,
    /// The cells it owns.
    pub width: u16,
    /// The text.
    pub line: Line<'static>,
}

/// One row: pieces from left to right, not overlapping. Cells that no piece owns are blank.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Row {
    /// The pieces.
    pub pieces: Vec<Piece>,
}

/// What a screen looks like at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Frame {
    /// The rows, from the top. Rows below the last are blank.
    pub rows: Vec<Row>,
    /// Column and row of the cursor, from 0; shown if given. Screen readers follow it, so it stands on the focus.
    pub cursor: Option<(u16, u16)>,
}
