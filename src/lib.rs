//! Wellspring: a community forum that people enter with `ssh`.
//!
//! This is the map. Each layer may use the layers named behind it and no others; `tests/tidy.rs` reads this table and
//! fails on any `use crate::` that is not in it.
//!
//! | layer | what it is | may use |
//! |---|---|---|
//! | `domain` | types that are valid by construction, and rules as pure functions | |
//! | `term` | bytes to keys, rows to bytes | `domain` |
//! | `text` | the words of the interface | `domain` |
//! | `store` | every SQL statement | `domain` |
//! | `forum` | use-cases: permission, pace, transaction, news | `domain`, `store` |
//! | `ui` | screens and widgets | `domain`, `term`, `text` |
//! | `session` | one task per person: the loop | `domain`, `term`, `text`, `forum`, `ui` |
//! | `console` | the sysop's session on the local terminal | `domain`, `session` |
//! | `ssh` | russh callbacks to links; sign-in; limits | `domain`, `text`, `forum`, `session`, `config` |
//! | `config` | `config.toml`, environment, defaults | `domain` |
//! | `cli` | one file per subcommand | `domain`, `text`, `store`, `forum`, `session`, `console`, `ssh`, `config` |

pub mod cli;
pub mod config;
pub mod console;
pub mod domain;
pub mod forum;
pub mod session;
pub mod ssh;
pub mod store;
pub mod term;
pub mod text;
pub mod ui;
