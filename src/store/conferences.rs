//! Conferences, and what a member is in each: host, admitted, follower.

use rusqlite::{OptionalExtension, Row, named_params, params};

use super::{Error, Read, Write, row};
use crate::domain::rules::Standing;
use crate::domain::{
    Access, Conference, ConferenceId, ConferenceKind, MemberId, SafeText, Slug, Time, Title,
};

/// A conference with what one viewer is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The conference.
    pub conference: Conference,
    /// Host, admitted.
    pub standing: Standing,
    /// Whether it is in the viewer's list.
    pub joined: bool,
}

/// A seat of the member ?1, or of nobody when that is null.
macro_rules! seats {
    () => {
        "SELECT c.id, c.slug, c.title, c.description, c.kind, c.access, c.archived, c.listed,
                c.last_post_at, coalesce(s.host, 0), coalesce(s.admitted, 0), coalesce(f.joined, 1)
         FROM conference c
         LEFT JOIN standing s ON s.conference = c.id AND s.member = ?1
         LEFT JOIN follow f ON f.conference = c.id AND f.member = ?1 "
    };
}

const SEATS: &str = concat!(
    seats!(),
    "ORDER BY f.position IS NULL, f.position, c.position, c.id"
);
const SEAT_BY_SLUG: &str = concat!(seats!(), "WHERE c.slug = ?2");
const SEAT_BY_ID: &str = concat!(seats!(), "WHERE c.id = ?2");
const ADD: &str =
    "INSERT INTO conference (id, slug, title, description, kind, access, position, at)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, (SELECT coalesce(max(position), 0) + 1 FROM conference), ?7)
    ON CONFLICT (slug) DO NOTHING";
const EDIT: &str = "UPDATE conference SET title = coalesce(:title, title),
        description = coalesce(:description, description), access = coalesce(:access, access),
        archived = coalesce(:archived, archived)
    WHERE id = :id";
const IN_ORDER: &str = "SELECT id FROM conference ORDER BY position, id";
const PLACE: &str = "UPDATE conference SET position = ?2 WHERE id = ?1";
const SET_HOST: &str = "INSERT INTO standing (conference, member, host) VALUES (?1, ?2, ?3)
    ON CONFLICT (member, conference) DO UPDATE SET host = excluded.host";
const ADMIT: &str = "INSERT INTO standing (conference, member, admitted) VALUES (?1, ?2, ?3)
    ON CONFLICT (member, conference) DO UPDATE SET admitted = excluded.admitted";
const FOLLOW: &str = "INSERT INTO follow (conference, member, joined) VALUES (?1, ?2, ?3)
    ON CONFLICT (member, conference) DO UPDATE SET joined = excluded.joined";
const UNARRANGE: &str = "UPDATE follow SET position = NULL WHERE member = ?1";
const ARRANGE: &str =
    "INSERT INTO follow (conference, member, joined, position) VALUES (?1, ?2, 1, ?3)
    ON CONFLICT (member, conference) DO UPDATE SET position = excluded.position";
const OTHER_HOST: &str = "SELECT EXISTS (SELECT 1 FROM standing s JOIN member m ON m.id = s.member
    WHERE s.conference = ?1 AND s.host = 1 AND s.member <> ?2
        AND m.handle IS NOT NULL AND coalesce(m.suspended_until, 0) <= ?3)";
const HOSTED_BY: &str = "SELECT c.slug FROM standing s JOIN conference c ON c.id = s.conference
    WHERE s.member = ?1 AND s.host = 1 ORDER BY c.position, c.id";

fn seat(row: &Row<'_>) -> rusqlite::Result<Seat> {
    Ok(Seat {
        conference: Conference {
            id: ConferenceId(row.get(0)?),
            slug: row::parsed(row, 1, Slug::parse)?,
            title: row::line(row, 2)?,
            description: row::line(row, 3)?,
            kind: row::parsed(row, 4, ConferenceKind::parse)?,
            access: row::parsed(row, 5, Access::parse)?,
            archived: row.get(6)?,
            topics: row.get(7)?,
            last_post_at: row::maybe_time(row, 8)?,
        },
        standing: Standing {
            host: row.get(9)?,
            admitted: row.get(10)?,
        },
        joined: row.get(11)?,
    })
}

/// Every conference, archived and private ones too, with what the viewer is in it: in the viewer's own order, then in that
/// of the site. What may
/// be read of them is the caller's to say.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn seats(r: &Read<'_>, viewer: Option<MemberId>) -> Result<Vec<Seat>, Error> {
    let mut query = r.sql.prepare_cached(SEATS)?;
    let rows = query.query_map([viewer.map(|id| id.0)], seat)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The conference with this short name, and what the viewer is in it.
///
/// # Errors
/// As SQLite.
pub fn by_slug(r: &Read<'_>, viewer: Option<MemberId>, slug: &Slug) -> Result<Option<Seat>, Error> {
    let mut query = r.sql.prepare_cached(SEAT_BY_SLUG)?;
    let values = (viewer.map(|id| id.0), slug.as_str());
    Ok(query.query_row(values, seat).optional()?)
}

/// The conference with this id, and what the viewer is in it.
///
/// # Errors
/// As SQLite.
pub fn by_id(
    r: &Read<'_>,
    viewer: Option<MemberId>,
    id: ConferenceId,
) -> Result<Option<Seat>, Error> {
    let mut query = r.sql.prepare_cached(SEAT_BY_ID)?;
    Ok(query
        .query_row((viewer.map(|id| id.0), id.0), seat)
        .optional()?)
}

/// Whether somebody else hosts a conference, and is in good standing.
///
/// # Errors
/// As SQLite.
pub fn has_other_host(
    r: &Read<'_>,
    id: ConferenceId,
    than: MemberId,
    now: Time,
) -> Result<bool, Error> {
    Ok(r.sql
        .prepare_cached(OTHER_HOST)?
        .query_row([id.0, than.0, now.millis()], |row| row.get(0))?)
}

/// The short names of the conferences that a member hosts.
///
/// # Errors
/// As SQLite.
pub fn hosted_by(r: &Read<'_>, member: MemberId) -> Result<Vec<Slug>, Error> {
    let mut query = r.sql.prepare_cached(HOSTED_BY)?;
    let rows = query.query_map([member.0], |row| row::parsed(row, 0, Slug::parse))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A conference to add.
#[derive(Debug)]
pub struct NewConference {
    /// Its short name.
    pub slug: Slug,
    /// Its title.
    pub title: Title,
    /// One line on what belongs there.
    pub description: SafeText,
    /// What it is for.
    pub kind: ConferenceKind,
    /// Who may read it.
    pub access: Access,
}

/// Adds a conference at the end of the list; none when the short name is or was in use.
///
/// # Errors
/// As SQLite.
pub fn add(w: &mut Write<'_>, new: &NewConference) -> Result<Option<ConferenceId>, Error> {
    let id = w.id();
    let added = w.sql.prepare_cached(ADD)?.execute(params![
        id,
        new.slug.as_str(),
        new.title.as_str(),
        new.description.as_str(),
        new.kind.as_str(),
        new.access.as_str(),
        w.now.millis(),
    ])?;
    Ok((added > 0).then_some(ConferenceId(id)))
}

/// What to change in a conference.
#[derive(Debug, Default)]
pub struct Changes {
    /// The new title.
    pub title: Option<Title>,
    /// The new description.
    pub description: Option<SafeText>,
    /// Who may read it from now on.
    pub access: Option<Access>,
    /// Closed, or open again.
    pub archived: Option<bool>,
}

impl Changes {
    /// Whether a conference is otherwise with them.
    #[must_use]
    pub fn alter(&self, before: &Conference) -> bool {
        let title = self.title.as_ref().map(Title::text);
        title.is_some_and(|title| *title != before.title)
            || (self.description.as_ref()).is_some_and(|said| *said != before.description)
            || self.access.is_some_and(|access| access != before.access)
            || self
                .archived
                .is_some_and(|archived| archived != before.archived)
    }
}

/// Changes a conference.
///
/// # Errors
/// As SQLite.
pub fn edit(w: &mut Write<'_>, id: ConferenceId, changes: &Changes) -> Result<(), Error> {
    w.sql.prepare_cached(EDIT)?.execute(named_params! {
        ":id": id.0,
        ":title": changes.title.as_ref().map(Title::as_str),
        ":description": changes.description.as_ref().map(SafeText::as_str),
        ":access": changes.access.map(Access::as_str),
        ":archived": changes.archived,
    })?;
    Ok(())
}

/// Every conference, in the order of the site.
///
/// # Errors
/// As SQLite.
pub fn in_order(r: &Read<'_>) -> Result<Vec<ConferenceId>, Error> {
    let mut query = r.sql.prepare_cached(IN_ORDER)?;
    let rows = query.query_map([], |row| row.get(0).map(ConferenceId))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Puts all of them into this order.
///
/// # Errors
/// As SQLite.
pub fn put_in_order(w: &mut Write<'_>, order: &[ConferenceId]) -> Result<(), Error> {
    let mut put = w.sql.prepare_cached(PLACE)?;
    for (conference, position) in order.iter().zip(1_i64..) {
        put.execute((conference.0, position))?;
    }
    Ok(())
}

/// Makes a member a host, or no longer.
///
/// # Errors
/// As SQLite.
pub fn set_host(
    w: &mut Write<'_>,
    conference: ConferenceId,
    member: MemberId,
    host: bool,
) -> Result<(), Error> {
    set(w, SET_HOST, conference, member, host)
}

/// Admits a member to a private conference, or no longer.
///
/// # Errors
/// As SQLite.
pub fn admit(
    w: &mut Write<'_>,
    conference: ConferenceId,
    member: MemberId,
    admitted: bool,
) -> Result<(), Error> {
    set(w, ADMIT, conference, member, admitted)
}

/// Puts a conference into a member's list, or out of it.
///
/// # Errors
/// As SQLite.
pub fn follow(
    w: &mut Write<'_>,
    conference: ConferenceId,
    member: MemberId,
    joined: bool,
) -> Result<(), Error> {
    set(w, FOLLOW, conference, member, joined)
}

/// Puts these conferences first in a member's list, in this order.
///
/// # Errors
/// As SQLite.
pub fn arrange(w: &mut Write<'_>, member: MemberId, order: &[ConferenceId]) -> Result<(), Error> {
    w.sql.prepare_cached(UNARRANGE)?.execute([member.0])?;
    let mut put = w.sql.prepare_cached(ARRANGE)?;
    for (position, conference) in order.iter().enumerate() {
        let position = i64::try_from(position).unwrap_or(i64::MAX);
        put.execute((conference.0, member.0, position))?;
    }
    Ok(())
}

fn set(
    w: &mut Write<'_>,
    sql: &'static str,
    conference: ConferenceId,
    member: MemberId,
    value: bool,
) -> Result<(), Error> {
    let mut upsert = w.sql.prepare_cached(sql)?;
    upsert.execute((conference.0, member.0, value))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_what_grows_with_the_members() {
        for sql in [
            SEATS,
            SEAT_BY_SLUG,
            SEAT_BY_ID,
            ADD,
            EDIT,
            IN_ORDER,
            PLACE,
            SET_HOST,
            ADMIT,
            FOLLOW,
            UNARRANGE,
            ARRANGE,
            HOSTED_BY,
        ] {
            assert_no_scan(sql);
        }
    }
}
