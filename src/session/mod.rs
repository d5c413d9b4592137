//! One task per person.
mod prompt;
pub mod stack;
mod undo;
