//! The full text: what is put into the index and taken out of it, and what a query finds there, newest first.
//!
//! Owns the query language (words, "phrases", `in:`, `by:`, `is:`, `before:`, `after:`). What somebody typed never
//! reaches MATCH: it is cut into tokens by `segment`, and those are quoted. Must not know who may read what: the caller
//! names the conferences. A text is taken out by the 'delete' command with the words that went in, which with
//! `secure-delete` leaves nothing of them in the file.

use rusqlite::{Row, params};

use super::segment::{self, Piece};
use super::{Error, Read, Write, members, row, snippet};
use crate::domain::{ConferenceId, Found, Page, PostId, Reference, Slug, Time};

/// How many matches one page examines at most, when the filters reject most of them: some 50 ms.
const EXAMINED: u32 = 5_000;
/// How many words and phrases a query may have; the rest is not looked for.
const TERMS: usize = 16;

const ADD: &str = "INSERT INTO search (rowid, title, body) VALUES (?1, ?2, ?3)";
const REMOVE: &str =
    "INSERT INTO search (search, rowid, title, body) VALUES ('delete', ?1, ?2, ?3)";
const MATCHES: &str = "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid < ?2
    ORDER BY rowid DESC LIMIT ?3";
const LOOK: &str = "SELECT p.id, p.number, p.at, p.body, p.author, m.handle, m.name, p.staff,
        t.title, t.number, t.kind, t.answer, t.posts, c.id, c.slug, p.state
    FROM post p JOIN topic t ON t.id = p.topic
    JOIN conference c ON c.id = t.conference JOIN member m ON m.id = p.author
    WHERE p.id = ?1";

/// Puts a post into the index; the title of its topic with the first one.
///
/// # Errors
/// As SQLite; so for all functions here.
pub(super) fn add(w: &Write<'_>, post: PostId, title: &str, body: &str) -> Result<(), Error> {
    change(w, ADD, post, title, body)
}

/// Takes a post out of the index; the texts must be those that went in.
pub(super) fn remove(w: &Write<'_>, post: PostId, title: &str, body: &str) -> Result<(), Error> {
    change(w, REMOVE, post, title, body)
}

fn change(w: &Write<'_>, sql: &str, post: PostId, title: &str, body: &str) -> Result<(), Error> {
    let (title, body) = (segment::index(title), segment::index(body));
    if title.is_empty() && body.is_empty() {
        return Ok(());
    }
    w.sql
        .prepare_cached(sql)?
        .execute(params![post.0, title, body])?;
    Ok(())
}

/// Whether there is anything in these texts to be found by, and so a place in the index.
pub(super) fn has_words(title: &str, body: &str) -> bool {
    !(segment::pieces(title).is_empty() && segment::pieces(body).is_empty())
}

/// What is searched for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// The words for MATCH.
    terms: Vec<String>,
    /// Whether the last one may be the start of a longer word, where it is none itself.
    open: bool,
    /// The same, for marking them in the text.
    pub(super) needles: Vec<snippet::Needle>,
    within: Option<String>,
    by: Option<String>,
    question: bool,
    unanswered: bool,
    before: Option<Time>,
    after: Option<Time>,
}

impl Sought {
    /// What `text` asks for; none when it has no word to look for.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut sought = Self::default();
        let text = text
            .replace(['“', '”', '„', '「', '」'], "\"")
            .replace('：', ":");
        let mut rest = text.as_str();
        loop {
            rest = rest.trim_start();
            if let Some(quoted) = rest.strip_prefix('"') {
                let (phrase, after) = quoted.split_once('"').unwrap_or((quoted, ""));
                sought.term(phrase, false);
                rest = after;
            } else if rest.is_empty() {
                break;
            } else {
                let end = rest.find([' ', '\t', '\n', '\u{3000}']);
                let (word, after) = rest.split_at_checked(end.unwrap_or(rest.len()))?;
                if !sought.filter(word) {
                    sought.term(word, end.is_none());
                }
                rest = after;
            }
        }
        (!sought.terms.is_empty()).then_some(sought)
    }

    /// Adds a word or a phrase; the last word may be the start of a longer one.
    fn term(&mut self, text: &str, open: bool) {
        let pieces = segment::pieces(text);
        if pieces.is_empty() || self.terms.len() == TERMS {
            return;
        }
        let (tokens, half) = segment::phrase(&pieces);
        let open = half || (open && matches!(pieces.last(), Some(Piece::Word(_))));
        self.terms
            .push(format!("\"{tokens}\"{}", if half { " *" } else { "" }));
        self.open = open && !half;
        let last = pieces.len() - 1;
        self.needles
            .extend(pieces.into_iter().enumerate().map(|(i, piece)| {
                let open = open && i == last;
                snippet::Needle { piece, open }
            }));
    }

    /// Takes a word for a filter, if it is one.
    fn filter(&mut self, word: &str) -> bool {
        let Some((name, value)) = word.split_once(':') else {
            return false;
        };
        let value = value.to_lowercase();
        match (name.to_ascii_lowercase().as_str(), value.as_str()) {
            (_, "") => return false,
            ("in", _) => self.within = Some(value),
            ("by", _) => self.by = Some(value.trim_start_matches('@').to_owned()),
            ("is", "question") => self.question = true,
            ("is", "unanswered") => self.unanswered = true,
            ("before", _) => match day(&value) {
                Some(day) => self.before = Some(day),
                None => return false,
            },
            ("after", _) => match day(&value) {
                Some(day) => self.after = Some(day),
                None => return false,
            },
            _ => return false,
        }
        true
    }
}

/// The first moment of a day like `2025-01-31`, in UTC.
fn day(text: &str) -> Option<Time> {
    let date: jiff::civil::Date = text.parse().ok()?;
    let start = date.to_zoned(jiff::tz::TimeZone::UTC).ok()?;
    Some(Time::from_millis(start.timestamp().as_millisecond()))
}

/// A page of what `sought` finds in the conferences `within`, newest first, older than `before`. Where the filters
/// reject thousands of matches in a row, the page is short, and says that there are more if it has a row to go on from.
///
/// # Errors
/// As SQLite.
pub fn find(
    r: &Read<'_>,
    sought: &Sought,
    within: &[ConferenceId],
    before: Option<PostId>,
    limit: usize,
) -> Result<Page<Found>, Error> {
    let words = sought.terms.join(" AND ");
    let page = pages(r, sought, &words, within, before, limit)?;
    if sought.open && page.rows.is_empty() {
        // The start of a word costs as much as it has matches in all, so it is looked for only where no word is found.
        let words = format!("{words} *");
        return pages(r, sought, &words, within, before, limit);
    }
    Ok(page)
}

/// A page of what matches `words`.
fn pages(
    r: &Read<'_>,
    sought: &Sought,
    words: &str,
    within: &[ConferenceId],
    before: Option<PostId>,
    limit: usize,
) -> Result<Page<Found>, Error> {
    let before = before.map_or(i64::MAX, |id| id.0);
    // Two statements, because in one the matches are all gathered before the first is looked at.
    let mut sql = r.sql.prepare_cached(MATCHES)?;
    let mut look = r.sql.prepare_cached(LOOK)?;
    let mut matches = sql.query(params![words, before, EXAMINED])?;
    let mut rows = Vec::new();
    let mut examined = 0;
    while rows.len() <= limit
        && let Some(id) = matches.next()?
    {
        examined += 1;
        let mut posts = look.query([id.get::<_, i64>(0)?])?;
        if let Some(post) = posts.next()?
            && admits(post, sought, within)?
        {
            rows.push(found(post, sought)?);
        }
    }
    let cut_short = examined == EXAMINED && !rows.is_empty();
    let mut page = Page::cut(rows, limit);
    page.more |= cut_short;
    Ok(page)
}

/// Whether a match may be shown and passes the filters.
fn admits(row: &Row<'_>, sought: &Sought, within: &[ConferenceId]) -> rusqlite::Result<bool> {
    // Of a scribbled post the index holds the title of its topic at most, and that still stands.
    let stands = matches!(row.get_ref(15)?.as_str()?, "shown" | "scribbled");
    if !stands || !within.contains(&ConferenceId(row.get(13)?)) {
        return Ok(false);
    }
    let slug = row.get_ref(14)?.as_str()?;
    let handle = row.get_ref(5)?.as_str_or_null()?;
    let question = row.get_ref(10)?.as_str()? == "question";
    let answered = row.get::<_, Option<u32>>(11)?.is_some();
    let alone = row.get::<_, u32>(12)? == 1;
    let at = row::time(row, 2)?;
    Ok(sought.within.as_deref().is_none_or(|wanted| wanted == slug)
        && sought
            .by
            .as_deref()
            .is_none_or(|wanted| Some(wanted) == handle)
        && (!sought.question || question)
        && (!sought.unanswered || alone || (question && !answered))
        && sought.before.is_none_or(|before| at < before)
        && sought.after.is_none_or(|after| at >= after))
}

fn found(row: &Row<'_>, sought: &Sought) -> rusqlite::Result<Found> {
    let (snippet, hits) = snippet::cut(row.get_ref(3)?.as_str()?, &sought.needles);
    let slug = row::parsed(row, 14, Slug::parse)?;
    Ok(Found {
        id: PostId(row.get(0)?),
        reference: Reference::post(slug, row.get(9)?, row.get(1)?),
        title: row::line(row, 8)?,
        author: members::byline(row, 4)?,
        at: row::time(row, 2)?,
        snippet,
        hits,
    })
}

#[cfg(test)]
#[path = "search_tests.rs"]
mod tests;
