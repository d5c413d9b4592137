//! One conference as files that people and their tools read: topics, posts, authors by handle and name. What is private, and who
//! voted for what, is not in it; it does not import again.

use std::fs::{self, DirBuilder, File};
use std::io::{BufWriter, Write as _};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::{Path, PathBuf};

use super::dump::create;
use super::{SiteError, at};
use crate::domain::ConferenceId;
use crate::store::own::line;
use crate::store::{Error, Read};

/// The files, each with the statement of its rows; ?1 is the conference.
const FILES: &[(&str, &str)] = &[
    (
        "conference.jsonl",
        "SELECT slug, title, description, kind, archived, topics, at FROM conference WHERE id = ?1",
    ),
    (
        "topics.jsonl",
        "SELECT c.slug || '.' || t.number AS ref, t.number, t.title, t.kind, a.kind AS announcement, m.handle AS author, m.name AS author_name,
            t.staff, t.at, t.posts, t.last_post_at, t.frozen, t.retired IS NOT NULL AS retired, t.answer,
            i.status, i.votes, i.organisations, i.target, i.shipped_in,
            (SELECT d.slug || '.' || u.number FROM topic u JOIN conference d ON d.id = u.conference
                WHERE u.id = i.merged_into AND d.id = c.id) AS merged_into
        FROM topic t JOIN conference c ON c.id = t.conference JOIN member m ON m.id = t.author
        LEFT JOIN idea i ON i.topic = t.id LEFT JOIN announcement a ON a.topic = t.id
        WHERE t.conference = ?1 ORDER BY t.number",
    ),
    (
        "posts.jsonl",
        "SELECT c.slug || '.' || t.number || '.' || p.number AS ref, t.number AS topic, p.number, m.handle AS author, m.name AS author_name,
            p.staff, p.at, p.edited_at, p.answers, p.state, p.thanks, CASE p.state WHEN 'shown' THEN p.body END AS body
        FROM topic t JOIN conference c ON c.id = t.conference CROSS JOIN post p ON p.topic = t.id JOIN member m ON m.id = p.author
        WHERE t.conference = ?1 ORDER BY t.number, p.number",
    ),
    (
        "steps.jsonl",
        "SELECT c.slug || '.' || t.number || '.' || p.number AS ref, s.before, s.after, s.role, m.handle AS by, m.name AS by_name,
            s.at, s.target, s.shipped_in
        FROM topic t JOIN conference c ON c.id = t.conference CROSS JOIN idea_step s ON s.topic = t.id
        JOIN post p ON p.id = s.post JOIN member m ON m.id = s.by
        WHERE t.conference = ?1 AND s.number > 0 ORDER BY t.number, s.number",
    ),
];

/// The posts as one reads them: the topic's title, and before each post its line.
const TEXT: &str =
    "SELECT c.slug || '.' || t.number || '.' || p.number, CASE p.number WHEN 0 THEN t.title END,
        coalesce(m.handle, m.name), CASE WHEN m.handle IS NULL THEN '' ELSE m.name END, p.staff, p.at,
        CASE p.state WHEN 'shown' THEN p.body ELSE '(' || p.state || ')' END
    FROM topic t JOIN conference c ON c.id = t.conference CROSS JOIN post p ON p.topic = t.id JOIN member m ON m.id = p.author
    WHERE t.conference = ?1 ORDER BY t.number, p.number";

const README: &str = "One conference of a Wellspring forum, as it was read at one moment.

conference.jsonl  the conference itself, one line
topics.jsonl      a line for each topic: ref (its address), number, title, kind, author, author_name, at, posts, last_post_at,
                  answer (the number of the accepted one); of ideas status, votes, organisations, target, shipped_in,
                  merged_into; of announcements announcement, the kind that was declared
posts.jsonl       a line for each post: ref, topic, number, author, author_name, staff (wrote as the sponsor's), at, edited_at,
                  answers (a number in the same topic), state, thanks, body. The body of a post that is hidden or was taken
                  back is not in it. It is the light markup of Wellspring: plain text, > quotes, ``` fences
steps.jsonl       of ideas: which status followed which, by whom; the post named by ref has the reason
posts.txt         the same posts, to read

JSON lines in UTF-8; times are UTC (RFC 3339); a field that would be empty is left out. author is a handle; where it is missing
the author is the sender of an imported mail, or a former member, and has a name alone.
Not in it: e-mail addresses, who voted or read, drafts, earlier versions, and what members keep to themselves.
This does not import again; `wellspring export DIR` without --conference does.
";

/// Writes a conference into the directory `to`, which appears when it is whole; says how many rows that are.
///
/// # Errors
/// See [`SiteError`].
pub fn export_conference(
    r: &Read<'_>,
    conference: ConferenceId,
    to: &Path,
) -> Result<u64, SiteError> {
    if to.exists() {
        return Err(SiteError::Exists(to.to_owned()));
    }
    let mut part = to.as_os_str().to_owned();
    part.push(".part");
    let part = PathBuf::from(part);
    // What an interrupted export left is in the way of this one, and its files are named.
    match part.exists() {
        true => return Err(SiteError::Exists(part)),
        false => DirBuilder::new()
            .mode(0o700)
            .create(&part)
            .map_err(at(&part))?,
    }
    let mut count = 0;
    for (name, sql) in FILES {
        let path = part.join(name);
        let mut file = BufWriter::new(create(&path)?);
        let mut sql = r.sql.prepare(sql)?;
        let names: Vec<String> = sql.column_names().map(str::to_owned).collect();
        let mut rows = sql.query([conference.0])?;
        let mut text = Vec::new();
        while let Some(row) = rows.next()? {
            text.clear();
            line(row, &names, &mut text)?;
            file.write_all(&text).map_err(at(&path))?;
            count += 1;
        }
        finish(file, &path)?;
    }
    let path = part.join("posts.txt");
    let mut file = BufWriter::new(create(&path)?);
    posts(r, conference, &mut |text| {
        file.write_all(text.as_bytes()).map_err(at(&path))
    })?;
    finish(file, &path)?;
    let path = part.join("README.txt");
    let mut file = BufWriter::new(create(&path)?);
    file.write_all(README.as_bytes()).map_err(at(&path))?;
    finish(file, &path)?;
    fs::rename(&part, to).map_err(at(to))?;
    Ok(count)
}

fn finish(file: BufWriter<File>, path: &Path) -> Result<(), SiteError> {
    let file = file.into_inner().map_err(|error| at(path)(error.into()))?;
    file.sync_all().map_err(at(path))
}

/// The posts, one text each.
fn posts(
    r: &Read<'_>,
    conference: ConferenceId,
    say: &mut dyn FnMut(&str) -> Result<(), SiteError>,
) -> Result<(), SiteError> {
    let mut sql = r.sql.prepare(TEXT)?;
    let mut rows = sql.query([conference.0])?;
    while let Some(row) = rows.next()? {
        let text = |column: usize| -> Result<String, Error> {
            Ok(row.get::<_, Option<String>>(column)?.unwrap_or_default())
        };
        if let Some(title) = row.get::<_, Option<String>>(1)? {
            say(&format!(
                "{title}\n{}\n\n",
                "=".repeat(title.chars().count())
            ))?;
        }
        let at = jiff::Timestamp::from_millisecond(row.get(5)?)
            .map(|at| at.strftime("%Y-%m-%d %H:%M").to_string())
            .unwrap_or_default();
        let label = if row.get(4)? { "  [sponsor]" } else { "" };
        say(&format!(
            "{}  {}  {}{label}  {at} UTC\n\n{}\n\n",
            text(0)?,
            text(2)?,
            text(3)?,
            text(6)?
        ))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Access;
    use crate::store::posts as written;
    use crate::store::testing::{Scratch, assert_no_scan};

    #[test]
    fn a_conference_is_readable_and_has_nothing_private() {
        for (_, sql) in FILES {
            assert_no_scan(sql);
        }
        assert_no_scan(TEXT);
        let mut store = Scratch::new();
        let (ada, bob) = (store.member("ada"), store.member("bob"));
        let tools = store.conference("tools", Access::Private);
        let other = store.conference("other", Access::Members);
        let topic = store.topic(tools, ada, "Spindles", "they sing");
        store.post(topic, bob, "mine too");
        let gone = store.post(topic, ada, "forget this");
        store.write(|w| written::scribble(w, gone)).unwrap();
        store.topic(other, ada, "Elsewhere", "other words");
        let dir = tempfile::tempdir().unwrap();
        let to = dir.path().join("out");
        let count = store.read(|r| export_conference(r, tools, &to)).unwrap();
        assert_eq!(count, 5);
        let read = |name: &str| fs::read_to_string(to.join(name)).unwrap();
        let posts = read("posts.jsonl");
        assert_eq!(posts.lines().count(), 3);
        assert!(posts.contains("\"author\":\"bob\"") && posts.contains("\"ref\":\"tools.1.1\""));
        assert!(posts.contains("\"state\":\"scribbled\""));
        let text = read("posts.txt");
        assert!(
            text.starts_with("Spindles\n========\n\ntools.1.0  ada  ada  2026-01-01"),
            "{text}"
        );
        assert!(text.contains("(scribbled)") && !text.contains("other words"));
        assert!(read("README.txt").contains("posts.jsonl"));
        let again = store.read(|r| export_conference(r, tools, &to));
        assert!(matches!(again, Err(SiteError::Exists(_))));
    }
}
