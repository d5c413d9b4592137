//! What hosts and sysops can ask, and members of what they did.

use super::{LogEntry, LogFilter, LogId, Queue};
use crate::domain::Page;

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub enum CareQuery {
    /// What hosts, staff and sysops did, the newest first: [`CareAnswer::Log`].
    Log {
        /// Which of it.
        filter: LogFilter,
        /// Only older than this one.
        before: Option<LogId>,
        /// How many at most.
        limit: usize,
    },
    /// An entry of the log: [`CareAnswer::LogEntry`].
    LogEntry(LogId),
    /// What waits for the viewer: [`CareAnswer::Queue`].
    Queue,
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub enum CareAnswer {
    /// To [`CareQuery::Log`].
    Log(Page<LogEntry>),
    /// To [`CareQuery::LogEntry`].
    LogEntry(Box<LogEntry>),
    /// To [`CareQuery::Queue`].
    Queue(Box<Queue>),
}
