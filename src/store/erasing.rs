//! A member who is gone: what was theirs is overwritten, what they did for others (votes, thanks) stays counted, tied to a row
//! that names nobody. What they wrote stays or goes, as was decided; the others' threads stay readable in both ways.
//!
//! Must not know who may do it. Words go in batches, so that nobody waits behind a member who wrote much.

use rusqlite::{OptionalExtension, params};
use sha2::{Digest as _, Sha256};

use super::events::About;
use super::{Error, Read, Write, invites, notices, posts, row, search, settings, similar};
use crate::domain::{
    ConferenceId, Estate, Handle, MemberId, Office, PostId, SafeText, TheirWords, TopicId,
};

/// What stands where words were that a constraint asks for.
const GONE: &str = "…";
/// The setting that counts former members.
const FORMER: &str = "former_members";
/// What begins the hash that stands where the source of an import was.
const HASHED: &str = "sha256:";

/// What is theirs alone; ?1 is the member.
const THEIRS: &[&str] = &[
    "DELETE FROM member_key WHERE member = ?1",
    "DELETE FROM code WHERE member = ?1",
    "DELETE FROM standing WHERE member = ?1",
    "DELETE FROM follow WHERE member = ?1",
    "DELETE FROM floor WHERE member = ?1",
    "DELETE FROM reading WHERE member = ?1",
    "DELETE FROM draft WHERE member = ?1",
    "DELETE FROM notice WHERE member = ?1",
    "DELETE FROM mute WHERE member = ?1",
    "DELETE FROM mute WHERE muted = ?1",
    "DELETE FROM quiet WHERE member = ?1",
    "DELETE FROM unsettled WHERE member = ?1",
    "DELETE FROM pulse_asked WHERE member = ?1",
    "DELETE FROM deputy WHERE member = ?1",
    "DELETE FROM application WHERE member = ?1",
    "DELETE FROM held WHERE author = ?1",
    "UPDATE flag SET words = '' WHERE member = ?1",
    // What they said of others was copied to those.
    "UPDATE member SET suspended_reason = '…' WHERE id IN (SELECT member FROM log WHERE actor = ?1 AND act IN ('suspend', 'purge'))
        AND suspension IN (SELECT id FROM log WHERE actor = ?1)",
    // Some acts need words: a sign stands for them.
    "UPDATE log SET words = '…' WHERE actor = ?1 AND words <> ''",
    "UPDATE log SET words = '…' WHERE member = ?1 AND words <> ''",
];

/// The same in tables that are small, or that have no index for a thing that is done so rarely.
const THEIRS_IN_SMALL_TABLES: &[&str] = &[
    "DELETE FROM merge_watcher WHERE member = ?1",
    "DELETE FROM likeness WHERE author = ?1",
    "DELETE FROM scheduled_idea WHERE scheduled IN (SELECT id FROM scheduled WHERE author = ?1)",
    "DELETE FROM scheduled WHERE author = ?1",
    // Nobody is there to be told how it is decided; who was told that it waits, hears no more of it before.
    "DELETE FROM log_appeal WHERE member = ?1 AND decided_at IS NULL",
    "UPDATE log_appeal SET words = '…', answer = CASE WHEN answer IS NULL THEN NULL ELSE '…' END WHERE member = ?1",
    "UPDATE log_appeal SET answer = '…' WHERE decided_by = ?1",
    "UPDATE member SET organisation = NULL WHERE id = ?1",
    "DELETE FROM organisation WHERE proposer = ?1 AND confirmed = 0 AND merged_into IS NULL
        AND NOT EXISTS (SELECT 1 FROM member m WHERE m.organisation = organisation.id)
        AND NOT EXISTS (SELECT 1 FROM organisation o WHERE o.merged_into = organisation.id)
        AND NOT EXISTS (SELECT 1 FROM vote v WHERE v.organisation = organisation.id)
        AND NOT EXISTS (SELECT 1 FROM voice v WHERE v.organisation = organisation.id)",
    "UPDATE organisation SET proposer = NULL WHERE proposer = ?1",
    "UPDATE invite SET note = '' WHERE code = (SELECT invite FROM member WHERE id = ?1) AND used + uses_left <= 1",
];

/// The same of organisations that they refused, before their words go from the log: by these, as nothing else says who did.
const REFUSED: &str = "UPDATE organisation SET refused = '…' WHERE refused IN
    (SELECT words FROM log WHERE actor = ?1 AND act = 'organisation' AND words <> '')";

const NOBODY: &str = "UPDATE member SET handle = NULL, skeleton = NULL, name = ?2, staff = 0, sysop = 0, language = NULL,
        seen_at = NULL, visited_at = NULL, floor = 0, password = NULL, rules_version = 0, invite = NULL,
        suspended_until = NULL, suspended_reason = NULL, suspension = NULL, theme = NULL, measure = NULL,
        organisation = NULL, organisation_for = 'me', announced = 0, announced_before = 0, welcomed = 1, erased_at = ?3
    WHERE id = ?1";
const SENDERS: &str =
    "SELECT id, source FROM member WHERE (id = ?1 OR claimed_by = ?1) AND source IS NOT NULL";
const NAMELESS_SENDER: &str = "UPDATE member SET source = ?2, name = ?3 WHERE id = ?1";
const GONE_HANDLE: &str =
    "INSERT INTO gone_handle (hash) VALUES (?1) ON CONFLICT (hash) DO NOTHING";
const IS_GONE: &str = "SELECT 1 FROM gone_handle WHERE hash = ?1";
const IS_ERASED: &str = "SELECT erased_at IS NOT NULL FROM member WHERE id = ?1";
const BEGIN: &str = "INSERT INTO erasing (member, words, actor, office) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (member) DO UPDATE SET words = excluded.words WHERE excluded.words = 'scribble'";
const BEGUN: &str = "SELECT member, words, actor, office FROM erasing";
const END: &str = "DELETE FROM erasing WHERE member = ?1";
const ESTATE: &str = "SELECT (SELECT count(*) FROM post WHERE author = ?1),
    (SELECT count(*) FROM vote WHERE member = ?1), (SELECT count(*) FROM draft WHERE member = ?1)";
const WORDS: &str =
    "SELECT p.id, p.topic, t.conference FROM post p CROSS JOIN topic t ON t.id = p.topic
    WHERE p.author = ?1 AND p.id > ?2 AND p.state IN ('shown', 'hidden') ORDER BY p.id LIMIT ?3";
const SOURCES: &str = "SELECT id, source FROM post WHERE author = ?1 AND id > ?2 AND source IS NOT NULL ORDER BY id LIMIT ?3";
const RESOURCE: &str = "UPDATE post SET source = ?2 WHERE id = ?1";
const TITLES: &str =
    "SELECT t.id, t.title, p.id, p.body FROM post p CROSS JOIN topic t ON t.id = p.topic
    WHERE p.author = ?1 AND p.id > ?2 AND p.number = 0 AND t.title <> '…' ORDER BY p.id LIMIT ?3";
const UNTITLE: &str = "UPDATE topic SET title = '…' WHERE id = ?1";
const UNTITLED_IN_LOG: &str =
    "UPDATE log SET before = CASE WHEN before IS NULL THEN NULL ELSE '…' END,
        after = CASE WHEN after IS NULL THEN NULL ELSE '…' END
    WHERE topic = ?1 AND act = 'retitle'";
const DECISIONS: &str =
    "UPDATE appeal SET reason = '…' WHERE decided_by = ?1 AND reason IS NOT NULL";

/// With the words of an appeal for an idea nothing is left to decide.
const APPEALS: &str = "DELETE FROM appeal WHERE member = ?1 AND decided_at IS NULL";

/// SHA-256 in hexadecimal digits.
fn hash(text: &str) -> String {
    use std::fmt::Write as _;
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().fold(String::new(), |mut out, byte| {
        // Writing to a string does not fail.
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// What stands for the source of an import when whoever wrote it is gone: it is found again, and says nothing.
pub(super) fn hashed(source: &str) -> String {
    format!("{HASHED}{}", hash(source))
}

/// Whether a handle was that of somebody who is gone, or looks like it. Nobody gets it again.
///
/// # Errors
/// As SQLite; so for all functions here.
pub(super) fn is_gone(r: &Read<'_>, skeleton: &str) -> Result<bool, Error> {
    Ok(r.sql.prepare_cached(IS_GONE)?.exists([hash(skeleton)])?)
}

/// Whether a member is gone.
///
/// # Errors
/// As SQLite.
pub fn is_erased(r: &Read<'_>, member: MemberId) -> Result<bool, Error> {
    let mut sql = r.sql.prepare_cached(IS_ERASED)?;
    let erased = sql.query_row([member.0], |row| row.get(0)).optional()?;
    Ok(erased.unwrap_or(false))
}

/// Somebody who shall be erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Whom.
    pub member: MemberId,
    /// What becomes of what they wrote.
    pub words: TheirWords,
    /// Who wants it, and as what: what the log says of it.
    pub by: (Option<MemberId>, Office),
}

/// Notes that a member shall be erased, until [`erase`] has done so.
///
/// # Errors
/// As SQLite.
pub fn begin(w: &mut Write<'_>, wish: &Wish) -> Result<(), Error> {
    let (who, office) = wish.by;
    w.sql.prepare_cached(BEGIN)?.execute(params![
        wish.member.0,
        wish.words.as_str(),
        who.map(|id| id.0),
        office.as_str()
    ])?;
    Ok(())
}

/// Who shall be erased, and is not yet.
///
/// # Errors
/// As SQLite.
pub fn begun(r: &Read<'_>) -> Result<Vec<Wish>, Error> {
    let mut sql = r.sql.prepare_cached(BEGUN)?;
    let rows = sql.query_map([], |row| {
        Ok(Wish {
            member: MemberId(row.get(0)?),
            words: row::parsed(row, 1, TheirWords::parse)?,
            by: (
                row.get::<_, Option<i64>>(2)?.map(MemberId),
                row::parsed(row, 3, Office::parse)?,
            ),
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What a member would leave behind.
///
/// # Errors
/// As SQLite.
pub fn estate(r: &Read<'_>, member: MemberId) -> Result<Estate, Error> {
    let mut sql = r.sql.prepare_cached(ESTATE)?;
    Ok(sql.query_row([member.0], |row| {
        Ok(Estate {
            posts: row.get(0)?,
            votes: row.get(1)?,
            drafts: row.get(2)?,
        })
    })?)
}

/// Takes back the words of up to `most` posts of a member after the post `after`; says which.
///
/// # Errors
/// As SQLite.
pub fn take_words(
    w: &mut Write<'_>,
    member: MemberId,
    after: PostId,
    most: u32,
) -> Result<Vec<About>, Error> {
    let taken: Vec<About> = {
        let mut sql = w.sql.prepare_cached(WORDS)?;
        let rows = sql.query_map(params![member.0, after.0, most], |row| {
            Ok(About {
                post: Some(PostId(row.get(0)?)),
                topic: Some(TopicId(row.get(1)?)),
                conference: Some(ConferenceId(row.get(2)?)),
                ..About::default()
            })
        })?;
        rows.collect::<Result<_, _>>()?
    };
    for post in taken.iter().filter_map(|about| about.post) {
        posts::scribble(w, post)?;
    }
    Ok(taken)
}

/// Takes back the titles of up to `most` topics that a member opened; gives the last one's first post, if there may be more.
///
/// # Errors
/// As SQLite.
pub fn take_titles(
    w: &mut Write<'_>,
    member: MemberId,
    after: PostId,
    most: u32,
) -> Result<Option<PostId>, Error> {
    let topics: Vec<(TopicId, String, PostId, String)> = {
        let mut sql = w.sql.prepare_cached(TITLES)?;
        let rows = sql.query_map(params![member.0, after.0, most], |row| {
            Ok((
                TopicId(row.get(0)?),
                row.get(1)?,
                PostId(row.get(2)?),
                row.get(3)?,
            ))
        })?;
        rows.collect::<Result<_, _>>()?
    };
    for (topic, title, post, body) in &topics {
        search::remove(w, *post, title, body)?;
        similar::remove(w.sql, *topic, title)?;
        w.sql.prepare_cached(UNTITLE)?.execute([topic.0])?;
        w.sql.prepare_cached(UNTITLED_IN_LOG)?.execute([topic.0])?;
        search::add(w, *post, GONE, body)?;
    }
    Ok(topics.last().map(|(.., post, _)| *post))
}

/// Puts a hash in the place of what an import called up to `most` posts of a member: it may hold their address.
///
/// # Errors
/// As SQLite.
pub fn take_sources(
    w: &mut Write<'_>,
    member: MemberId,
    after: PostId,
    most: u32,
) -> Result<Option<PostId>, Error> {
    let sources: Vec<(i64, String)> = {
        let mut sql = w.sql.prepare_cached(SOURCES)?;
        let rows = sql.query_map(params![member.0, after.0, most], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        rows.collect::<Result<_, _>>()?
    };
    for (post, source) in &sources {
        if !source.starts_with(HASHED) {
            let mut sql = w.sql.prepare_cached(RESOURCE)?;
            sql.execute(params![post, hashed(source)])?;
        }
    }
    Ok(sources.last().map(|(post, _)| PostId(*post)))
}

/// Erases everything of a member but what they wrote, and calls them `former` and a number from now on.
///
/// # Errors
/// As SQLite.
pub fn erase(
    w: &mut Write<'_>,
    member: MemberId,
    handle: Option<&Handle>,
    name: &SafeText,
    former: &SafeText,
    words_too: bool,
) -> Result<(), Error> {
    let former = self::former(w, former)?;
    notices::appeals_are_gone(w, member)?;
    for sql in [REFUSED].iter().chain(THEIRS).chain(THEIRS_IN_SMALL_TABLES) {
        w.sql.prepare_cached(sql)?.execute([member.0])?;
    }
    if words_too {
        for sql in [DECISIONS, APPEALS] {
            w.sql.prepare_cached(sql)?.execute([member.0])?;
        }
    }
    let called = handle.map_or(name.as_str(), Handle::as_str);
    w.sql.prepare_cached(END)?.execute([member.0])?;
    invites::unname(w, &[called, name.as_str()])?;
    let senders: Vec<(i64, String)> = {
        let mut sql = w.sql.prepare_cached(SENDERS)?;
        let rows = sql.query_map([member.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect::<Result<_, _>>()?
    };
    for (sender, source) in senders {
        let mut sql = w.sql.prepare_cached(NAMELESS_SENDER)?;
        sql.execute(params![sender, hashed(&source), former])?;
    }
    let mut nobody = w.sql.prepare_cached(NOBODY)?;
    nobody.execute(params![member.0, former, w.now.millis()])?;
    if let Some(handle) = handle {
        let mut gone = w.sql.prepare_cached(GONE_HANDLE)?;
        gone.execute([hash(&handle.skeleton())])?;
    }
    Ok(())
}

/// What the next former member is called.
fn former(w: &mut Write<'_>, former: &SafeText) -> Result<String, Error> {
    let last = settings::get(&w.read(), FORMER)?;
    let next = last.and_then(|last| last.parse::<u64>().ok()).unwrap_or(0) + 1;
    settings::set(w, FORMER, &next.to_string())?;
    Ok(format!("{former} {next}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::assert_no_scan;

    #[test]
    fn no_statement_reads_a_whole_table() {
        for sql in THEIRS {
            assert_no_scan(sql);
        }
        for sql in [
            NOBODY,
            SENDERS,
            NAMELESS_SENDER,
            IS_GONE,
            IS_ERASED,
            BEGIN,
            END,
            ESTATE,
            WORDS,
            SOURCES,
            RESOURCE,
            TITLES,
            UNTITLE,
            UNTITLED_IN_LOG,
        ] {
            assert_no_scan(sql);
        }
    }
}
