//! Everything that is stored of one member, for that member: a part for each subject, a row a line, with names instead of ids.
//! Of others it tells what the member needs to understand it, a handle and a reference.

use rusqlite::Row;
use rusqlite::types::ValueRef;

use super::{Error, Read};
use crate::domain::MemberId;

/// Bytes after which a page ends.
const PAGE: usize = 1024 * 1024;

/// The member may read the conference of this name now. Where something stands by now is told only then.
macro_rules! there {
    ($c:literal) => {
        concat!(
            "(", $c, ".access <> 'private' OR EXISTS (SELECT 1 FROM standing y WHERE y.conference = ", $c, ".id AND y.member = ?1
                AND (y.host = 1 OR y.admitted = 1)) OR EXISTS (SELECT 1 FROM member z WHERE z.id = ?1 AND z.sysop = 1)) "
        )
    };
}

pub(super) use there;

/// What is told only where the member may read conference `c`.
macro_rules! told {
    ($what:literal, $name:literal) => {
        concat!("CASE WHEN ", there!("c"), "THEN ", $what, " END AS ", $name)
    };
}

/// The address of post `p` in topic `t` of conference `c`.
macro_rules! at {
    ($rest:literal) => {
        concat!(
            told!("c.slug || '.' || t.number || '.' || p.number", "ref"),
            $rest
        )
    };
}

/// The address of topic `t`.
macro_rules! of_topic {
    () => {
        told!("c.slug || '.' || t.number", "ref")
    };
}

/// Where an entry of the log is about, as that is addressed now, and the entry.
macro_rules! logged {
    ($office:literal, $whose:literal) => {
        concat!(
            "SELECT l.at, l.office AS ",
            $office,
            ", l.act, ",
            told!(
                "c.slug || coalesce('.' || t.number, '') || coalesce('.' || p.number, '')",
                "ref"
            ),
            ", l.reason, l.words FROM log l LEFT JOIN post p ON p.id = l.post
            LEFT JOIN topic t ON t.id = coalesce(p.topic, l.topic)
            LEFT JOIN conference c ON c.id = coalesce(t.conference, l.conference) WHERE l.",
            $whose,
            " = ?1 ORDER BY l.id"
        )
    };
}

/// Post `p`, with its topic and its conference.
macro_rules! placed {
    () => {
        " JOIN topic t ON t.id = p.topic JOIN conference c ON c.id = t.conference "
    };
}

/// A part: its name, and what it is made of. ?1 is the member; ?2 and ?3, in what is paged, the key after which the page begins:
/// its first two columns.
pub struct Part {
    /// Its name.
    pub name: &'static str,
    sql: &'static str,
}

/// The posts.
pub const POSTS: Part = Part {
    name: "posts",
    sql: concat!(
        "SELECT p.id AS _id, 0 AS _version, ",
        at!(", "),
        told!("t.title", "title"),
        ", p.at, p.edited_at, p.state, p.staff, p.thanks, ",
        told!("c.slug || '.' || t.number || '.' || q.number", "answers"),
        ", coalesce(a.handle, a.name) AS answers_to, p.body FROM post p",
        placed!(),
        "LEFT JOIN post q ON q.topic = p.topic AND q.number = p.answers LEFT JOIN member a ON a.id = q.author
        WHERE p.author = ?1 AND p.id > ?2 AND ?3 IS NOT NULL ORDER BY p.id"
    ),
};

/// All other parts.
pub const PARTS: &[Part] = &[
    Part {
        name: "profile",
        sql: "SELECT m.handle, m.name, m.language, m.joined_at, m.seen_at, m.visited_at, m.staff, m.sysop,
            (SELECT group_concat(d.page) FROM deputy d WHERE d.member = m.id) AS deputy_pages, m.theme, m.measure,
            m.rules_version AS agreed_to_rules, o.name AS organisation, m.organisation_for AS organisation_shown_to,
            m.password IS NOT NULL AS has_password, m.invite AS came_with_invitation, m.suspended_until,
            m.suspended_reason, m.source AS imported_as, (SELECT p.day FROM pulse_asked p WHERE p.member = m.id) AS asked_for_pulse_at
            FROM member m LEFT JOIN organisation o ON o.id = m.organisation WHERE m.id = ?1",
    },
    Part {
        name: "keys",
        sql: "SELECT fingerprint, label, added_at, used_at, proved FROM member_key WHERE member = ?1 ORDER BY added_at",
    },
    Part {
        name: "codes",
        sql: "SELECT kind, at, expires_at FROM code WHERE member = ?1 ORDER BY at",
    },
    Part {
        name: "versions",
        sql: concat!(
            "SELECT p.id AS _id, v.version AS _version, ",
            at!(", v.version, v.until, v.body FROM post p"),
            placed!(),
            "JOIN revision v ON v.post = p.id WHERE p.author = ?1 AND p.id >= ?2 AND (p.id > ?2 OR v.version > ?3)
            ORDER BY p.id, v.version"
        ),
    },
    Part {
        name: "drafts",
        sql: concat!("SELECT d.place, CASE WHEN d.place = 'conference' THEN k.slug
                WHEN d.place = 'post' AND ", there!("c"), "THEN c.slug || '.' || t.number || '.' || p.number
                WHEN d.place IN ('topic', 'step') AND ", there!("e"), "THEN e.slug || '.' || u.number 
                WHEN d.place IN ('appeal', 'grant', 'dismiss', 'reverse') THEN 'log ' || d.target END AS ref, d.title, d.kind, d.body, d.declared, d.ships, d.publish_at AS publish, d.saved_at
            FROM draft d LEFT JOIN conference k ON d.place = 'conference' AND k.id = d.target
            LEFT JOIN post p ON d.place = 'post' AND p.id = d.target LEFT JOIN topic t ON t.id = p.topic
            LEFT JOIN conference c ON c.id = t.conference
            LEFT JOIN topic u ON d.place IN ('topic', 'step') AND u.id = d.target LEFT JOIN conference e ON e.id = u.conference
            WHERE d.member = ?1"),
    },
    Part {
        name: "held",
        sql: concat!(
            "SELECT ",
            told!("c.slug", "conference"),
            ", h.at, h.title, h.body, h.refused IS NOT NULL AS refused
            FROM held h JOIN conference c ON c.id = h.conference WHERE h.author = ?1 ORDER BY h.at"
        ),
    },
    Part {
        name: "scheduled",
        sql: "SELECT c.slug AS conference, s.kind, s.title, s.body, s.publish_at, s.at, s.held
            FROM scheduled s JOIN conference c ON c.id = s.conference WHERE s.author = ?1 ORDER BY s.at",
    },
    Part {
        name: "votes",
        sql: concat!("SELECT ", of_topic!(), ", ", told!("t.title", "title"), ", v.at, o.name AS counted_for
            FROM vote v JOIN topic t ON t.id = v.topic JOIN conference c ON c.id = t.conference
            LEFT JOIN organisation o ON o.id = v.organisation WHERE v.member = ?1 ORDER BY v.topic"),
    },
    Part {
        name: "steps",
        sql: concat!(
            "SELECT ",
            at!(", s.before, s.after, s.role, s.at, s.reason, s.target, s.shipped_in FROM post p"),
            placed!(),
            "JOIN idea_step s ON s.post = p.id AND s.by = ?1 WHERE p.author = ?1 ORDER BY p.id"
        ),
    },
    Part {
        name: "thanks",
        sql: concat!(
            "SELECT k.post AS _id, 0 AS _version, ",
            at!(", coalesce(a.handle, a.name) AS thanked, k.at FROM thank k JOIN post p ON p.id = k.post"),
            placed!(),
            "JOIN member a ON a.id = p.author WHERE k.member = ?1 AND k.post > ?2 AND ?3 IS NOT NULL ORDER BY k.post"
        ),
    },
    Part {
        name: "marks",
        sql: concat!("SELECT r.topic AS _id, 0 AS _version, ", of_topic!(), ", r.upto AS read_to, r.attention, r.pending, r.at
            FROM reading r JOIN topic t ON t.id = r.topic JOIN conference c ON c.id = r.conference
            WHERE r.member = ?1 AND r.topic > ?2 AND ?3 IS NOT NULL ORDER BY r.topic"),
    },
    Part {
        name: "conferences",
        sql: "SELECT c.slug, f.joined, f.position, s.host, s.admitted, l.at AS caught_up_at
            FROM conference c LEFT JOIN follow f ON f.conference = c.id AND f.member = ?1
            LEFT JOIN standing s ON s.conference = c.id AND s.member = ?1
            LEFT JOIN floor l ON l.conference = c.id AND l.member = ?1
            WHERE f.member IS NOT NULL OR s.member IS NOT NULL OR l.member IS NOT NULL ORDER BY c.position",
    },
    Part {
        name: "notices",
        sql: concat!(
            "SELECT n.id AS _id, 0 AS _version, ",
            told!(
                "c.slug || coalesce('.' || t.number, '') || coalesce('.' || p.number, '')",
                "ref"
            ),
            ", n.kind, n.at, coalesce(a.handle, a.name) AS by, n.read, l.act, l.reason, l.words
            FROM notice n LEFT JOIN log l ON l.id = n.entry LEFT JOIN post p ON p.id = coalesce(n.post, l.post)
            LEFT JOIN topic t ON t.id = coalesce(p.topic, l.topic)
            LEFT JOIN conference c ON c.id = coalesce(t.conference, l.conference)
            JOIN member a ON a.id = n.by WHERE n.member = ?1 AND n.id > ?2 AND ?3 IS NOT NULL ORDER BY n.id"
        ),
    },
    Part {
        name: "notices_not_wanted",
        sql: "SELECT kind FROM quiet WHERE member = ?1",
    },
    Part {
        name: "mutes",
        sql: "SELECT coalesce(a.handle, a.name) AS muted, u.at FROM mute u JOIN member a ON a.id = u.muted
            WHERE u.member = ?1 ORDER BY u.at",
    },
    Part {
        name: "flags",
        sql: concat!(
            "SELECT ",
            at!(", f.reason, f.words, f.at, f.settled IS NOT NULL AS settled FROM flag f JOIN post p ON p.id = f.post"),
            placed!(),
            "WHERE f.member = ?1 ORDER BY f.at"
        ),
    },
    Part {
        name: "organisations_proposed",
        sql: "SELECT name, confirmed, refused, at FROM organisation WHERE proposer = ?1 ORDER BY at",
    },
    Part {
        name: "log_about_me",
        sql: logged!("by", "member"),
    },
    Part {
        name: "log_by_me",
        sql: logged!("as_what", "actor"),
    },
    Part {
        name: "appeals",
        sql: "SELECT l.act AS against, a.at, a.words, a.decided_at, a.granted, a.answer
            FROM log_appeal a JOIN log l ON l.id = a.entry WHERE a.member = ?1 ORDER BY a.at",
    },
    Part {
        name: "appeals_for_ideas",
        sql: concat!(
            "SELECT ",
            at!(", e.at, e.decided_at, e.granted, e.reason AS answer FROM appeal e JOIN post p ON p.id = e.post"),
            placed!(),
            "WHERE e.member = ?1 ORDER BY e.at"
        ),
    },
    Part {
        name: "not_fixed",
        sql: concat!("SELECT ", of_topic!(), ", d.at FROM doubt d JOIN topic t ON t.id = d.topic
            JOIN conference c ON c.id = t.conference WHERE d.member = ?1 ORDER BY d.at"),
    },
    Part {
        name: "tests",
        sql: concat!("SELECT ", of_topic!(), ", s.at FROM tester s JOIN testing g ON g.post = s.testing
            JOIN topic t ON t.id = g.topic JOIN conference c ON c.id = t.conference WHERE s.member = ?1 ORDER BY s.at"),
    },
    Part {
        name: "application",
        sql: "SELECT at, words, refused IS NOT NULL AS refused FROM application WHERE member = ?1",
    },
];

/// After which row a page begins.
pub type Key = (i64, i64);
/// Where the first one does.
pub const START: Key = (i64::MIN, i64::MIN);

/// A part of what is stored of a member, as lines of JSON, or a page of it, with the key after which the next begins.
///
/// # Errors
/// As SQLite.
pub fn part(
    r: &Read<'_>,
    member: MemberId,
    part: &Part,
    after: Key,
) -> Result<(Vec<u8>, Option<Key>), Error> {
    let mut sql = r.sql.prepare(part.sql)?;
    let names: Vec<String> = sql.column_names().map(str::to_owned).collect();
    let paged = sql.parameter_count() > 1;
    let mut rows = match paged {
        true => sql.query([member.0, after.0, after.1])?,
        false => sql.query([member.0])?,
    };
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        line(row, &names, &mut lines)?;
        if paged && lines.len() >= PAGE {
            return Ok((lines, Some((row.get(0)?, row.get(1)?))));
        }
    }
    Ok((lines, None))
}

/// A row as a line of JSON; moments as RFC 3339, what is not there left out.
pub(super) fn line(row: &Row<'_>, names: &[String], lines: &mut Vec<u8>) -> rusqlite::Result<()> {
    let mut fields = serde_json::Map::new();
    for (column, name) in names.iter().enumerate() {
        let moment =
            name == "at" || name == "until" || name.ends_with("_at") || name.ends_with("_until");
        let value = match row.get_ref(column)? {
            ValueRef::Null => continue,
            ValueRef::Integer(at) if moment => jiff::Timestamp::from_millisecond(at)
                .map_or_else(|_| at.into(), |at| at.to_string().into()),
            ValueRef::Integer(number) => number.into(),
            ValueRef::Real(number) => number.into(),
            other => other.as_str()?.into(),
        };
        if !name.starts_with('_') {
            fields.insert(name.clone(), value);
        }
    }
    let text = serde_json::Value::Object(fields).to_string();
    lines.extend_from_slice(text.as_bytes());
    lines.push(b'\n');
    Ok(())
}

#[cfg(test)]
#[path = "own_tests.rs"]
mod tests;
