//! The subcommands, one file each, and what they read.

pub mod mbox;
