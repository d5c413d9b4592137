//! Rows.
use ratatui::text::Line;
/// Text placed at a column; the unit that is compared and sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// c
    pub col: u16,
    /// w
    pub width: u16,
    /// l
    pub line: Line<'static>,
}
/// Row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// p
    pub pieces: Vec<Piece>,
}
/// Frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Frame {
    /// r
    pub rows: Vec<Row>,
    /// c
    pub cursor: Option<(u16, u16)>,
}
