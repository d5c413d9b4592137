//! Widgets: ordinary structs and functions that screens are made of. No trait, no registration.

mod clean;
pub mod editor;
pub mod line;
mod row;
pub mod wrap;

pub use editor::Editor;
pub use line::LineInput;
pub use row::{blank, cells, fit, text};
pub use wrap::{wrap, wrap_str};
