//! The terminal: bytes in become keys, rows become bytes out. It must not know the forum.
//!
//! **In.** What a client sends is cut into complete frames by [`Framer`] (`framer`): a character, a control byte, an
//! escape sequence, a paste. Complete sequences are looked up in a small table (`decode`) and become [`Key`]s; whatever
//! is no key (replies, mouse, focus) ends there silently. Nothing that was part of a sequence is ever taken for text.
//!
//! **Out.** A screen makes a [`Frame`]: [`Row`]s of [`Piece`]s, styled by [`Role`] (`rows`, `style`). [`Painter`]
//! (`painter`) compares each piece with a hash of what this session was last sent, and a `Pen` (`pen`) writes the
//! changed ones in the member's theme (`theme`), as far as the client's [`Caps`] go. How wide text is has one answer, in
//! [`width`].

mod caps;
mod clipboard;
mod decode;
mod framer;
mod key;
mod painter;
mod pen;
mod rows;
mod run;
mod style;
mod theme;
pub mod width;

pub use caps::{Caps, Colour};
pub use framer::Framer;
pub use key::{Input, Key};
pub use painter::Painter;
#[cfg(test)]
pub(crate) use painter::emulated::Onlooker;
pub use rows::{Frame, Piece, Row};
pub use style::{Role, style};
