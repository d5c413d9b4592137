//! Widgets: ordinary structs and functions that screens are made of. No trait, no registration.

mod row;
pub mod wrap;

pub use row::{blank, cells, fit, text};
pub use wrap::{wrap, wrap_str};
