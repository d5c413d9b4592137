//! Reading typed values out of rows. Words are made safe again on their way out, as the rules may be stricter than they
//! were; a handle is not checked again, as that would cost more than all else in a page of posts.

use rusqlite::Row;
use rusqlite::types::Type;

use crate::domain::{Handle, SafeText, Time};

/// The value that a column spells, or an error that names the column.
pub(super) fn parsed<T>(
    row: &Row<'_>,
    column: usize,
    parse: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    parse(text).ok_or_else(|| {
        let problem = format!("{text:?} is not understood by this version");
        rusqlite::Error::FromSqlConversionFailure(column, Type::Text, problem.into())
    })
}

/// A line of text.
pub(super) fn line(row: &Row<'_>, column: usize) -> rusqlite::Result<SafeText> {
    Ok(SafeText::line(row.get_ref(column)?.as_str()?))
}

/// A line of text, or none.
pub(super) fn maybe_line(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<SafeText>> {
    Ok(row.get_ref(column)?.as_str_or_null()?.map(SafeText::line))
}

/// A handle; none for the unclaimed.
pub(super) fn handle(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Handle>> {
    let text = row.get_ref(column)?.as_str_or_null()?;
    Ok(text.map(Handle::stored))
}

/// A moment.
pub(super) fn time(row: &Row<'_>, column: usize) -> rusqlite::Result<Time> {
    row.get(column).map(Time::from_millis)
}

/// A moment, or none.
pub(super) fn maybe_time(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Time>> {
    Ok(row.get::<_, Option<i64>>(column)?.map(Time::from_millis))
}

/// A number of rows, for LIMIT: one more than asked for, to know whether there is another page.
pub(super) fn one_more_than(limit: usize) -> i64 {
    i64::try_from(limit).unwrap_or(i64::MAX).saturating_add(1)
}

/// How many rows a statement may give, as it is bound.
pub(super) fn limit(rows: usize) -> i64 {
    i64::try_from(rows).unwrap_or(i64::MAX)
}
