//! Widgets: ordinary structs and functions that screens are made of. No trait, no registration.

mod clean;
pub mod editor;
pub mod line;
mod list;
mod row;
pub mod wrap;

pub use editor::Editor;
pub use line::LineInput;
pub use list::{Item, List};
pub use row::{blank, cells, fit, paragraph, right, text};
pub use wrap::{wrap, wrap_str};
/// placeholder until the laid-out markup is merged
pub fn post_body(
    body: &crate::domain::Body,
    width: u16,
    _unfold: bool,
    _words: &crate::text::Words,
) -> Vec<ratatui::text::Line<'static>> {
    body.as_str()
        .lines()
        .flat_map(|l| wrap_str(l, ratatui::style::Style::new(), width))
        .collect()
}
