//! russh callbacks to links; sign-in; limits.

mod gate;
pub mod hostkey;
mod stream;
