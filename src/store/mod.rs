//! Every SQL statement, one function per question, typed in and out.
//!
//! A [`Store`] is one database file with one thread that writes and a few that read. What is asked of it are closures
//! over [`Read`] and [`Write`], which call the functions of the modules here; a write is on disk when its future is
//! done. Must not know: who is online, or what is allowed. A function that writes decides nothing about permissions.

pub mod addresses;
pub mod announcements;
pub mod appeals_of_log;
pub mod applications;
pub mod backup;
pub mod balance;
pub mod cards;
pub mod check;
pub mod claims;
pub mod codes;
pub mod conferences;
pub mod counting;
pub mod deeds;
pub mod deputies;
pub mod drafts;
pub mod erasing;
pub mod events;
pub mod flags;
pub mod held;
pub mod ideas;
pub mod import;
pub mod invites;
pub mod keys;
pub mod likeness;
mod lock;
pub mod log;
pub mod members;
mod meters;
mod migrate;
pub mod mutes;
pub mod notices;
mod open;
pub mod organisations;
pub mod overview;
pub mod own;
pub mod passwords;
pub mod posts;
pub mod pulse;
pub mod purges;
pub mod queue;
pub mod quiet;
mod readers;
pub mod reading;
pub mod report;
pub mod roster;
mod row;
pub mod scheduled;
pub mod search;
mod segment;
pub mod settings;
mod settling;
pub mod similar;
pub mod site;
mod snippet;
mod sought;
pub mod splits;
pub mod suspending;
pub mod tally;
pub mod topics;
mod tx;
pub mod watched;
mod worker;
mod writer;

#[cfg(test)]
mod fixture;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod unread_model;

pub use lock::{ConsoleLock, LockError, ServerLock};
pub use meters::{Measured, holds, sizes};
pub use open::{Clock, OpenError, OpenOptions, checkpoint, exists, system_clock};
pub use tx::{Error, Read, Write};
pub use worker::Store;
