//! Members: who they are, what marks they have, and when they were here.

use rusqlite::{OptionalExtension, Row, params};

use super::{Error, Read, Write, erasing, row};
use crate::domain::{
    Byline, DisplayName, Duties, Fingerprint, Handle, InviteCode, Language, LogId, Looks, Measure,
    Member, MemberId, Page, PostId, Reason, Roles, Suspension, Theme, Time,
};

/// The columns of a [`Member`], of the member `m`.
macro_rules! columns {
    () => {
        "m.id, m.handle, m.name, m.staff, m.sysop, m.joined_at, m.seen_at, m.language,
         m.suspended_until, m.suspended_reason, m.password IS NOT NULL, m.theme, m.measure,
         (SELECT group_concat(d.page) FROM deputy d WHERE d.member = m.id),
         m.suspension, (SELECT l.reason FROM log l WHERE l.id = m.suspension)"
    };
}

const BY_ID: &str = concat!("SELECT ", columns!(), " FROM member m WHERE m.id = ?1");
const BY_HANDLE: &str = concat!("SELECT ", columns!(), " FROM member m WHERE m.handle = ?1");
const BY_KEY: &str = concat!(
    "SELECT ",
    columns!(),
    ", k.proved FROM member_key k JOIN member m ON m.id = k.member WHERE k.fingerprint = ?1"
);
const PAGE: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM member m WHERE m.id > ?1 AND m.handle IS NOT NULL ORDER BY m.id LIMIT ?2"
);
const NEWEST: &str = concat!(
    "SELECT ",
    columns!(),
    " FROM member m WHERE m.id < ?1 AND m.handle IS NOT NULL ORDER BY m.id DESC LIMIT ?2"
);
const TAKEN: &str =
    "SELECT 1 FROM member WHERE handle = ?1 UNION ALL SELECT 1 FROM member WHERE skeleton = ?2";
const SYSOP_EXISTS: &str = "SELECT 1 FROM member WHERE sysop = 1 AND id > 0 LIMIT 1";
const GRADE: &str = "SELECT staff, sysop, suspended_until,
        (SELECT group_concat(d.page) FROM deputy d WHERE d.member = m.id),
        EXISTS (SELECT 1 FROM application a WHERE a.member = m.id)
    FROM member m WHERE id = ?1 AND erased_at IS NULL";
const INSERT: &str = "INSERT INTO member
        (id, handle, skeleton, name, language, joined_at, floor, password, rules_version, invite)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
const NEWCOMERS_FLOOR: &str = "SELECT id FROM post WHERE id > 0 ORDER BY id DESC LIMIT 1 OFFSET ?1";
const OTHER_STAFF: &str = "SELECT EXISTS (SELECT 1 FROM member
    WHERE staff = 1 AND id <> ?1 AND handle IS NOT NULL
        AND coalesce(suspended_until, 0) <= ?2)";
const SET_STAFF: &str = "UPDATE member SET staff = ?2 WHERE id = ?1 AND staff <> ?2";
const SET_SYSOP: &str = "UPDATE member SET sysop = ?2 WHERE id = ?1 AND sysop <> ?2";
const SET_LANGUAGE: &str = "UPDATE member SET language = ?2 WHERE id = ?1";
const SET_LOOKS: &str = "UPDATE member SET theme = ?2, measure = ?3 WHERE id = ?1";
const SET_NAME: &str = "UPDATE member SET name = ?2 WHERE id = ?1 AND name <> ?2";
const RULES_VERSION: &str = "SELECT rules_version FROM member WHERE id = ?1";
const AGREE: &str = "UPDATE member SET rules_version = ?2 WHERE id = ?1 AND rules_version < ?2";
const WELCOME: &str = "UPDATE member SET welcomed = 1 WHERE id = ?1";
const ARRIVE: &str =
    "UPDATE member SET visited_at = seen_at, seen_at = ?2, announced_before = announced
    WHERE id = ?1";
const LEAVE: &str = "UPDATE member SET seen_at = ?2 WHERE id = ?1";
const VISITED: &str = "SELECT visited_at FROM member WHERE id = ?1";

/// How many posts of the site are new to a newcomer at most: neither drowned, nor in an empty room.
const NEWS_FOR_NEWCOMERS: u32 = 25;

/// A byline out of four columns, the first at `offset`: id, handle and name of the member, and whether they count as
/// staff there.
pub(super) fn byline(row: &Row<'_>, offset: usize) -> rusqlite::Result<Byline> {
    Ok(Byline {
        member: MemberId(row.get(offset)?),
        handle: row::handle(row, offset + 1)?,
        name: row::line(row, offset + 2)?,
        staff: row.get(offset + 3)?,
    })
}

/// A member out of [`columns`].
fn member(row: &Row<'_>) -> rusqlite::Result<Member> {
    Ok(Member {
        id: MemberId(row.get(0)?),
        handle: row::handle(row, 1)?,
        name: row::line(row, 2)?,
        roles: Roles {
            staff: row.get(3)?,
            sysop: row.get(4)?,
            duties: duties(row, 13)?,
        },
        joined_at: row::time(row, 5)?,
        seen_at: row::maybe_time(row, 6)?,
        language: row
            .get_ref(7)?
            .as_str_or_null()?
            .and_then(Language::from_tag),
        looks: looks(row, 11)?,
        suspended: suspension(row)?,
        has_password: row.get(10)?,
    })
}

/// How a member is suspended, out of [`columns`].
fn suspension(row: &Row<'_>) -> rusqlite::Result<Option<Suspension>> {
    let (until, entry) = (row::maybe_time(row, 8)?, row.get::<_, Option<i64>>(14)?);
    let Some((until, entry)) = until.zip(entry) else {
        return Ok(None);
    };
    Ok(Some(Suspension {
        until,
        reason: row::parsed(row, 15, Reason::parse)?,
        words: row::line(row, 9)?,
        entry: LogId(entry),
    }))
}

/// A deputy's pages, out of a column with their names between commas.
fn duties(row: &Row<'_>, column: usize) -> rusqlite::Result<Duties> {
    let names = row.get_ref(column)?.as_str_or_null()?;
    Ok(names.map_or(Duties::NONE, Duties::parse))
}

/// Theme and measure out of two columns; what a later version stored is passed over.
fn looks(row: &Row<'_>, offset: usize) -> rusqlite::Result<Looks> {
    let theme = row.get_ref(offset)?.as_str_or_null()?;
    let measure = row.get::<_, Option<u16>>(offset + 1)?;
    Ok(Looks {
        theme: theme.and_then(Theme::from_tag).unwrap_or_default(),
        measure: measure.and_then(Measure::new).unwrap_or_default(),
    })
}

/// The member with this id.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn by_id(r: &Read<'_>, id: MemberId) -> Result<Option<Member>, Error> {
    let mut query = r.sql.prepare_cached(BY_ID)?;
    Ok(query.query_row([id.0], member).optional()?)
}

/// The member with this handle.
///
/// # Errors
/// As SQLite.
pub fn by_handle(r: &Read<'_>, handle: &Handle) -> Result<Option<Member>, Error> {
    let mut query = r.sql.prepare_cached(BY_HANDLE)?;
    Ok(query.query_row([handle.as_str()], member).optional()?)
}

/// The member with this key, and whether they have proved to hold it.
///
/// # Errors
/// As SQLite.
pub fn by_key(r: &Read<'_>, key: &Fingerprint) -> Result<Option<(Member, bool)>, Error> {
    let mut query = r.sql.prepare_cached(BY_KEY)?;
    let found = query.query_row([key.as_str()], |row| Ok((member(row)?, row.get("proved")?)));
    Ok(found.optional()?)
}

/// A page of members in order of joining, the unclaimed left out.
///
/// # Errors
/// As SQLite.
pub fn page(r: &Read<'_>, after: Option<MemberId>, limit: usize) -> Result<Page<Member>, Error> {
    let mut query = r.sql.prepare_cached(PAGE)?;
    let after = after.map_or(0, |id| id.0);
    let rows = query
        .query_map(params![after, row::one_more_than(limit)], member)?
        .collect::<Result<_, _>>()?;
    Ok(Page::cut(rows, limit))
}

/// A page of members, the newest first: those before one of them; the unclaimed left out.
///
/// # Errors
/// As SQLite.
pub fn newest(r: &Read<'_>, before: Option<MemberId>, limit: usize) -> Result<Page<Member>, Error> {
    let mut query = r.sql.prepare_cached(NEWEST)?;
    let before = before.map_or(i64::MAX, |id| id.0);
    let rows = query
        .query_map(params![before, row::one_more_than(limit)], member)?
        .collect::<Result<_, _>>()?;
    Ok(Page::cut(rows, limit))
}

/// Whether somebody has this handle, or one that looks like it, or had it and is gone.
///
/// # Errors
/// As SQLite.
pub fn is_taken(r: &Read<'_>, handle: &Handle) -> Result<bool, Error> {
    let mut query = r.sql.prepare_cached(TAKEN)?;
    let skeleton = handle.skeleton();
    Ok(query.exists([handle.as_str(), &skeleton])? || erasing::is_gone(r, &skeleton)?)
}

/// Whether the site has a sysop.
///
/// # Errors
/// As SQLite.
pub fn sysop_exists(r: &Read<'_>) -> Result<bool, Error> {
    Ok(r.sql.prepare_cached(SYSOP_EXISTS)?.exists([])?)
}

/// What the rules ask of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grade {
    /// Their marks.
    pub roles: Roles,
    /// Until when they are suspended.
    pub suspended_until: Option<Time>,
    /// Whether they wait until somebody lets them in.
    pub applying: bool,
}

/// What the rules ask of a member.
///
/// # Errors
/// As SQLite.
pub fn grade(r: &Read<'_>, id: MemberId) -> Result<Option<Grade>, Error> {
    let mut query = r.sql.prepare_cached(GRADE)?;
    let grade = query.query_row([id.0], |row| {
        Ok(Grade {
            roles: Roles {
                staff: row.get(0)?,
                sysop: row.get(1)?,
                duties: duties(row, 3)?,
            },
            suspended_until: row::maybe_time(row, 2)?,
            applying: row.get(4)?,
        })
    });
    Ok(grade.optional()?)
}

/// Somebody to become a member.
pub struct NewMember<'a> {
    /// Their handle; the caller has seen that it is free.
    pub handle: &'a Handle,
    /// Their name.
    pub name: &'a DisplayName,
    /// Their language.
    pub language: Option<Language>,
    /// The hash of their password.
    pub password: Option<&'a str>,
    /// The house rules that they saw.
    pub rules_version: u32,
    /// The invitation that they used.
    pub invite: Option<&'a InviteCode>,
}

/// Adds a member. The newest posts of the site are new to them, the others unseen.
///
/// # Errors
/// As SQLite; a handle that is taken is a violated constraint.
pub fn insert(w: &mut Write<'_>, new: &NewMember<'_>) -> Result<MemberId, Error> {
    let id = w.id();
    let floor = newcomers_floor(&w.read())?;
    w.sql.prepare_cached(INSERT)?.execute(params![
        id,
        new.handle.as_str(),
        new.handle.skeleton(),
        new.name.as_str(),
        new.language.map(Language::tag),
        w.now.millis(),
        floor.0,
        new.password,
        new.rules_version,
        new.invite.map(InviteCode::as_str),
    ])?;
    Ok(MemberId(id))
}

/// The last post that is unseen rather than new to a newcomer.
fn newcomers_floor(r: &Read<'_>) -> Result<PostId, Error> {
    let mut query = r.sql.prepare_cached(NEWCOMERS_FLOOR)?;
    let floor = query.query_row([NEWS_FOR_NEWCOMERS], |row| row.get(0));
    Ok(PostId(floor.optional()?.unwrap_or(0)))
}

/// Whether somebody else is staff, and in good standing.
///
/// # Errors
/// As SQLite.
pub fn has_other_staff(r: &Read<'_>, than: MemberId, now: Time) -> Result<bool, Error> {
    Ok(r.sql
        .prepare_cached(OTHER_STAFF)?
        .query_row([than.0, now.millis()], |row| row.get(0))?)
}

/// Marks a member as staff, or no longer; says whether that was a change.
///
/// # Errors
/// As SQLite.
pub fn set_staff(w: &mut Write<'_>, id: MemberId, staff: bool) -> Result<bool, Error> {
    Ok(w.sql.prepare_cached(SET_STAFF)?.execute((id.0, staff))? > 0)
}

/// Marks a member as sysop, or no longer; says whether that was a change.
///
/// # Errors
/// As SQLite.
pub fn set_sysop(w: &mut Write<'_>, id: MemberId, sysop: bool) -> Result<bool, Error> {
    Ok(w.sql.prepare_cached(SET_SYSOP)?.execute((id.0, sysop))? > 0)
}

/// Keeps the language that a member chose.
///
/// # Errors
/// As SQLite.
pub fn set_language(w: &mut Write<'_>, id: MemberId, language: Language) -> Result<(), Error> {
    let mut update = w.sql.prepare_cached(SET_LANGUAGE)?;
    update.execute((id.0, language.tag()))?;
    Ok(())
}

/// Keeps how a member wants their screens.
///
/// # Errors
/// As SQLite.
pub fn set_looks(w: &mut Write<'_>, id: MemberId, looks: Looks) -> Result<(), Error> {
    let mut update = w.sql.prepare_cached(SET_LOOKS)?;
    update.execute((id.0, looks.theme.tag(), looks.measure.columns()))?;
    Ok(())
}

/// Gives a member another display name; says whether that was a change.
///
/// # Errors
/// As SQLite.
pub fn set_name(w: &mut Write<'_>, id: MemberId, name: &DisplayName) -> Result<bool, Error> {
    let mut update = w.sql.prepare_cached(SET_NAME)?;
    Ok(update.execute((id.0, name.as_str()))? > 0)
}

/// The version of the house rules that a member agreed to; 0 for none.
///
/// # Errors
/// As SQLite.
pub fn rules_version(r: &Read<'_>, id: MemberId) -> Result<u32, Error> {
    let mut query = r.sql.prepare_cached(RULES_VERSION)?;
    let version = query.query_row([id.0], |row| row.get(0)).optional()?;
    Ok(version.unwrap_or(0))
}

/// A member agreed to this version of the house rules.
///
/// # Errors
/// As SQLite.
pub fn agree(w: &mut Write<'_>, id: MemberId, version: u32) -> Result<(), Error> {
    w.sql.prepare_cached(AGREE)?.execute((id.0, version))?;
    Ok(())
}

/// A newcomer was welcomed: they wait in the queue no more.
///
/// # Errors
/// As SQLite.
pub fn welcome(w: &mut Write<'_>, id: MemberId) -> Result<(), Error> {
    w.sql.prepare_cached(WELCOME)?.execute([id.0])?;
    Ok(())
}

/// A member came: the visit before becomes what Home calls "since".
///
/// # Errors
/// As SQLite.
pub fn arrive(w: &mut Write<'_>, id: MemberId) -> Result<(), Error> {
    let now = w.now.millis();
    w.sql.prepare_cached(ARRIVE)?.execute((id.0, now))?;
    Ok(())
}

/// A member left.
///
/// # Errors
/// As SQLite.
pub fn leave(w: &mut Write<'_>, id: MemberId) -> Result<(), Error> {
    let now = w.now.millis();
    w.sql.prepare_cached(LEAVE)?.execute((id.0, now))?;
    Ok(())
}

/// The visit before this one.
///
/// # Errors
/// As SQLite.
pub fn visited_at(r: &Read<'_>, id: MemberId) -> Result<Option<Time>, Error> {
    let mut query = r.sql.prepare_cached(VISITED)?;
    let at = query.query_row([id.0], |row| row::maybe_time(row, 0));
    Ok(at.optional()?.flatten())
}

#[cfg(test)]
mod tests;
