//! Announcements: the kind that a topic of the sponsor's declares.

use super::{Error, Write};
use crate::domain::{AnnouncementKind, TopicId};

const INSERT: &str = "INSERT INTO announcement (topic, kind) VALUES (?1, ?2)";

/// Declares a topic to be an announcement of this kind.
///
/// # Errors
/// As SQLite.
pub fn insert(w: &mut Write<'_>, topic: TopicId, kind: AnnouncementKind) -> Result<(), Error> {
    w.sql
        .prepare_cached(INSERT)?
        .execute((topic.0, kind.as_str()))?;
    Ok(())
}
