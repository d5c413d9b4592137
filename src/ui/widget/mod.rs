//! Widgets: ordinary structs and functions that screens are made of. No trait, no registration.

pub mod changes;
mod clean;
mod digits;
pub mod editor;
mod fuzzy;
pub mod line;
mod list;
pub mod post;
mod row;
mod why;
pub mod wrap;

pub use digits::Digits;
pub use editor::Editor;
pub use fuzzy::Folded;
pub use line::LineInput;
pub use list::{Item, List};
pub use post::{POST_MARGIN, body as post_body};
pub use row::{blank, cells, fit, menu, paragraph, right, text};
pub use why::Why;
pub use wrap::{wrap, wrap_str};
