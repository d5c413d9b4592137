//! One task per person: keys in, frames out, and whatever the screens want done in between.
//!
//! `link` is the line to whoever sits at the far end, `inbox` what waits on it; `stack` are the screens; `live` is the
//! loop between them and the forum. It must not know russh (but for the one place in `link`), or SQL.

mod inbox;
pub mod link;
mod prompt;
pub mod stack;
mod undo;
