//! What the functions of the store are given: a view to read, or a transaction to write in. They alone hold SQL.

use rusqlite::Connection;

use crate::domain::{IdMaker, Time};

/// Why the store could not do what it was asked to.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The disk is full or failing; nothing was written.
    #[error("cannot write: {0}")]
    Full(rusqlite::Error),
    /// Another process holds the database; nothing was done.
    #[error("too busy")]
    Busy,
    /// Too much waits already; nothing was done, and no thread was asked.
    #[error("too much waits")]
    Crowded,
    /// The store was closed.
    #[error("closed")]
    Closed,
    /// A read took longer than it may, and was cut off.
    #[error("the query took too long")]
    TooLong,
    /// The code that was to read or write panicked; nothing was written.
    #[error("a panic inside the store")]
    Panicked,
    /// Anything else that SQLite says.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode::{
            DatabaseBusy, DiskFull, OperationInterrupted, ReadOnly, SystemIoFailure,
        };
        match error.sqlite_error_code() {
            Some(DiskFull | SystemIoFailure | ReadOnly) => Self::Full(error),
            Some(DatabaseBusy) => Self::Busy,
            Some(OperationInterrupted) => Self::TooLong,
            _ => Self::Sqlite(error),
        }
    }
}

impl Error {
    /// The same once more, for each of those whose commit failed together.
    pub(super) fn again(&self) -> Self {
        match self {
            Self::Full(error) => Self::Full(again(error)),
            Self::Busy => Self::Busy,
            Self::Crowded => Self::Crowded,
            Self::Closed => Self::Closed,
            Self::TooLong => Self::TooLong,
            Self::Panicked => Self::Panicked,
            Self::Sqlite(error) => Self::Sqlite(again(error)),
        }
    }
}

/// SQLite's errors cannot be cloned, but what matters in them can.
fn again(error: &rusqlite::Error) -> rusqlite::Error {
    match error {
        rusqlite::Error::SqliteFailure(code, text) => {
            rusqlite::Error::SqliteFailure(*code, text.clone())
        }
        other => rusqlite::Error::ToSqlConversionFailure(other.to_string().into()),
    }
}

/// A consistent view of the database.
#[derive(Clone, Copy)]
pub struct Read<'a> {
    pub(super) sql: &'a Connection,
}

/// A transaction. What one function writes is committed with others, or not at all.
pub struct Write<'a> {
    pub(super) sql: &'a Connection,
    pub(super) ids: &'a mut IdMaker,
    /// The time of the transaction.
    pub now: Time,
}

impl Write<'_> {
    /// The same transaction, to read in.
    #[must_use]
    pub const fn read(&self) -> Read<'_> {
        Read { sql: self.sql }
    }

    /// A new id, larger than that of any post or notice, and than any that this process made before.
    pub fn id(&mut self) -> i64 {
        self.ids.next(self.now)
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::ffi;

    use super::*;

    #[test]
    fn errors_are_sorted_by_what_can_be_done_about_them() {
        let sorted = |code| {
            let code = ffi::Error::new(code);
            Error::from(rusqlite::Error::SqliteFailure(code, None))
        };
        for code in [
            ffi::SQLITE_FULL,
            ffi::SQLITE_IOERR_FSYNC,
            ffi::SQLITE_IOERR_WRITE,
            ffi::SQLITE_READONLY,
        ] {
            assert!(matches!(sorted(code), Error::Full(_)), "{code}");
            assert!(matches!(sorted(code).again(), Error::Full(_)), "{code}");
        }
        assert!(matches!(sorted(ffi::SQLITE_BUSY), Error::Busy));
        assert!(matches!(sorted(ffi::SQLITE_INTERRUPT), Error::TooLong));
        assert!(matches!(sorted(ffi::SQLITE_CORRUPT), Error::Sqlite(_)));
    }
}
