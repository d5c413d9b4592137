//! Every SQL statement, one function per question, typed in and out.
//!
//! Must not know: who is online, or what is allowed. A function that writes decides nothing about permissions.

mod segment;
mod tx;

pub use tx::{Error, Read, Write};
