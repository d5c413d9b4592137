//! The care of a community: what hosts and sysops ask and do, and the log in which that stands.
//!
//! [`Care`] are commands, [`CareQuery`] and [`CareAnswer`] questions and answers, [`CareFault`] what is refused: each a part of
//! the contract between the layers, of its own because few front ends need it.

mod appeal;
mod application;
mod backups;
mod command;
mod deed;
mod duty;
mod entry;
mod fault;
mod filter;
mod held;
pub mod holding;
mod keeping;
mod likeness;
mod log;
mod overview;
mod query;
mod queue;
mod reasons;
pub mod report;
mod roster;
mod server;
mod spam;
mod suspension;
mod tending;
mod unfit;

pub use appeal::{LogAppeal, LogRecord, Ruling};
pub use application::Application;
pub use backups::{BackupStage, Backups, KeptBackup, Wholeness};
pub use command::Care;
pub use deed::{Along, Deed, Wanted};
pub use duty::{Duties, Duty};
pub use entry::{Hiding, LogEntry, LogFilter, LogId};
pub use fault::CareFault;
pub use held::{HeldPlace, HeldPost, HeldRefused};
pub use holding::{Bait, HeldWhy, Hold, SpamLimits, Watched, WatchedRow};
pub use keeping::{Archive, Estate, Sender, TheirWords};
pub use likeness::{Likeness, counted};
pub use log::{Act, Office, Reason};
pub use overview::Overview;
pub use query::{CareAnswer, CareQuery};
pub use queue::{Flagging, Matter, Queue, QueueRow, Waiting, Waits};
pub use report::Report;
pub use roster::{MemberFilter, Roster, Tended};
pub use server::{
    Configured, Connections, Editing, ServerStatus, SessionId, SessionKind, SessionRow, Setting,
    Settings, Severity, TailLine,
};
pub use spam::{HeldView, PurgeSize, Purged, SpamPage};
pub use suspension::Suspension;
pub use tending::{Room, Tending};
pub use unfit::Unfit;
