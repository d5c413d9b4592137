//! Bytes in to keys, rows out to bytes.
mod key;
mod rows;
mod style;
pub use key::{Input, Key};
pub use rows::{Frame, Piece, Row};
pub use style::{Role, style};
