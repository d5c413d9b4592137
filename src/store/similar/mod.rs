//! Topics like one whose title is being typed: found by the words of titles alone, whatever the size of the forum.
//!
//! Each word is looked up in an index of titles, as it is and by how it begins, and gives its newest thousand of each; rare
//! words weigh more. Where even those are
//! too many to be all, two words together are looked for further back. What is met most is then compared word by word.
//! Every step has a bound, so 100,000 topics cost as much as ten thousand. Who wrote a title, and as what, is not looked
//! at. Must not know who may read what: the caller names the conferences.

#[cfg(test)]
mod tests;
mod words;

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Rows, params};

use super::{Error, Read, segment};
use crate::domain::{ConferenceId, TopicId};
use words::{Word, nearness, words};

/// Titles that one word gives: the newest of those that may be named, and how many are looked through for them.
const NEWEST: usize = 1_000;
const LOOKED_THROUGH: u32 = 20_000;
/// What a word weighs that stands in no title, as if it stood in one of a hundred: it leads nowhere, and must not outweigh
/// those that do, the more so the larger the forum is.
const UNKNOWN: f64 = 4.6;
/// What a form of a word weighs, where the word itself weighs one.
const FORM: f64 = 0.7;
/// Words that lead to titles: the rarest.
const RAREST: usize = 8;
/// Frequent words of which two together are looked for further back, and how far.
const FREQUENT: usize = 3;
const BACK: u32 = 5_000;
/// Titles in which both stand.
const BOTH: usize = 100;
/// Titles that are looked at, and those of them that are compared.
const LOOKED_AT: usize = 400;
const COMPARED: usize = 100;

const ADD: &str = "INSERT INTO title (rowid, words) VALUES (?1, ?2)";
const REMOVE: &str = "INSERT INTO title (title, rowid, words) VALUES ('delete', ?1, ?2)";
const ALL: &str = "SELECT id, title FROM topic ORDER BY id";
const NEWEST_WITH: &str = "SELECT t.id, t.conference
    FROM (SELECT rowid AS id FROM title WHERE title MATCH ?1 ORDER BY rowid DESC LIMIT ?2) AS f
    CROSS JOIN topic t ON t.id = f.id";
const AS_FAR_AS: &str =
    "SELECT rowid FROM title WHERE title MATCH ?1 ORDER BY rowid DESC LIMIT 1 OFFSET ?2";
const WITH_BOTH: &str = "SELECT t.id, t.conference
    FROM (SELECT rowid AS id FROM title WHERE title MATCH ?1 AND rowid >= ?2 ORDER BY rowid DESC LIMIT ?3) AS f
    CROSS JOIN topic t ON t.id = f.id";
const TOPICS: &str = "SELECT coalesce(sum(topics), 0), (SELECT coalesce(min(id), 0) FROM topic),
    (SELECT coalesce(max(id), 0) FROM topic) FROM conference";
const LOOK: &str = "SELECT t.title, t.conference
    FROM topic t JOIN post p ON p.topic = t.id AND p.number = 0
    WHERE t.id = ?1 AND t.retired IS NULL AND p.state IN ('shown', 'scribbled')";

/// Puts a title into the index.
///
/// # Errors
/// As SQLite; so for all functions here.
pub(super) fn add(sql: &Connection, topic: TopicId, title: &str) -> Result<(), Error> {
    let words = segment::index(title);
    if !words.is_empty() {
        sql.prepare_cached(ADD)?.execute(params![topic.0, words])?;
    }
    Ok(())
}

/// Takes a title out of the index; it must be the one that went in.
pub(super) fn remove(sql: &Connection, topic: TopicId, title: &str) -> Result<(), Error> {
    let words = segment::index(title);
    if !words.is_empty() {
        let mut remove = sql.prepare_cached(REMOVE)?;
        remove.execute(params![topic.0, words])?;
    }
    Ok(())
}

/// Puts the titles that there are into the new index.
pub(super) fn fill(sql: &Connection) -> Result<(), Error> {
    let mut all = sql.prepare(ALL)?;
    let mut rows = all.query([])?;
    while let Some(row) = rows.next()? {
        let title: String = row.get(1)?;
        add(sql, TopicId(row.get(0)?), &title)?;
    }
    Ok(())
}

/// Topics of these conferences whose titles are like `title`, the nearest first.
///
/// # Errors
/// As SQLite.
pub fn find(
    r: &Read<'_>,
    title: &str,
    within: &[ConferenceId],
    limit: usize,
) -> Result<Vec<TopicId>, Error> {
    let forum = Extent::of(r)?;
    let mut sought = Vec::new();
    for word in words(title) {
        sought.push(Sought::look_up(r, &forum, within, word)?);
    }
    sought.sort_by(|a, b| b.weight.total_cmp(&a.weight));
    let mut met: HashMap<i64, f64> = HashMap::new();
    for word in sought.iter().take(RAREST) {
        let mut own: HashMap<i64, f64> = HashMap::new();
        own.extend(word.forms.iter().map(|id| (*id, word.forms_weight * FORM)));
        own.extend(word.same.iter().map(|id| (*id, word.weight)));
        for (topic, weight) in own {
            *met.entry(topic).or_default() += weight;
        }
    }
    for (topic, weight) in together(r, within, &sought)? {
        let known = met.entry(topic).or_default();
        *known = known.max(weight);
    }
    let mut met: Vec<(i64, f64)> = met.into_iter().collect();
    let nearest = |a: &(i64, f64), b: &(i64, f64)| b.1.total_cmp(&a.1).then(b.0.cmp(&a.0));
    if met.len() > LOOKED_AT {
        met.select_nth_unstable_by(LOOKED_AT, nearest);
        met.truncate(LOOKED_AT);
    }
    met.sort_unstable_by(nearest);
    let typed: Vec<(Word, f64)> = sought.into_iter().map(|s| (s.word, s.weight)).collect();
    let mut near = compare(r, &typed, within, &met)?;
    near.sort_unstable_by(nearest);
    Ok(near
        .into_iter()
        .take(limit)
        .map(|(id, _)| TopicId(id))
        .collect())
}

/// How many topics there are, and from which id to which.
struct Extent {
    topics: f64,
    first: i64,
    last: i64,
}

impl Extent {
    fn of(r: &Read<'_>) -> Result<Self, Error> {
        let mut sql = r.sql.prepare_cached(TOPICS)?;
        Ok(sql.query_row([], |row| {
            let topics: u32 = row.get(0)?;
            Ok(Self {
                topics: f64::from(topics),
                first: row.get(1)?,
                last: row.get(2)?,
            })
        })?)
    }

    /// In how many titles a word stands, when so many newest ones reach back to this id. Ids grow with time.
    #[expect(
        clippy::cast_precision_loss,
        reason = "an estimate, and ids have fewer bits than matter"
    )]
    fn estimate(&self, newest: f64, back_to: i64) -> f64 {
        let whole = self.last.saturating_sub(self.first).max(1) as f64;
        let part = self.last.saturating_sub(back_to).max(1) as f64;
        (newest * whole / part).clamp(newest, self.topics.max(newest))
    }

    /// What a word weighs whose newest titles these are: the rarer, the more.
    fn weight(&self, newest: &[i64]) -> f64 {
        let counted = f64::from(u32::try_from(newest.len()).unwrap_or(u32::MAX));
        let titles = match newest.last() {
            Some(back_to) if newest.len() == NEWEST => self.estimate(counted, *back_to),
            _ => counted,
        };
        (1.0 + self.topics / titles.max(1.0)).ln()
    }
}

/// A word, and where it stands.
struct Sought {
    word: Word,
    /// What it weighs: as it is typed, if it stands anywhere so.
    weight: f64,
    /// The newest topics with it as it is typed, as ids.
    same: Vec<i64>,
    /// The newest with words that begin as it does, and what those weigh.
    forms: Vec<i64>,
    forms_weight: f64,
    /// Whether there may be more.
    more: bool,
}

impl Sought {
    fn look_up(
        r: &Read<'_>,
        forum: &Extent,
        within: &[ConferenceId],
        word: Word,
    ) -> Result<Self, Error> {
        let same = newest(r, within, &word.exactly())?;
        let forms = match word.beginning() {
            Some(beginning) if same.len() < NEWEST => newest(r, within, &beginning)?,
            _ => Vec::new(),
        };
        let forms_weight = forum.weight(&forms);
        Ok(Self {
            word,
            weight: match (same.is_empty(), forms.is_empty()) {
                (true, true) => UNKNOWN,
                (true, false) => forms_weight,
                (false, _) => forum.weight(&same),
            },
            more: same.len() == NEWEST || forms.len() == NEWEST,
            same,
            forms,
            forms_weight,
        })
    }

    /// What finds most of its titles.
    fn widely(&self) -> String {
        self.word.beginning().unwrap_or_else(|| self.word.exactly())
    }
}

/// The newest titles in these conferences that match, as ids of their topics.
fn newest(r: &Read<'_>, within: &[ConferenceId], sought: &str) -> Result<Vec<i64>, Error> {
    let mut sql = r.sql.prepare_cached(NEWEST_WITH)?;
    let rows = sql.query(params![sought, LOOKED_THROUGH])?;
    named(rows, within, NEWEST)
}

/// The first topics that a statement finds in these conferences: however many there are elsewhere, they take no place.
fn named(mut rows: Rows<'_>, within: &[ConferenceId], most: usize) -> Result<Vec<i64>, Error> {
    let mut named = Vec::new();
    while named.len() < most {
        let Some(row) = rows.next()? else { break };
        if within.contains(&ConferenceId(row.get(1)?)) {
            named.push(row.get(0)?);
        }
    }
    Ok(named)
}

/// Titles in which two of the frequent words stand, the rarest of these, and what both weigh.
fn together(
    r: &Read<'_>,
    within: &[ConferenceId],
    sought: &[Sought],
) -> Result<Vec<(i64, f64)>, Error> {
    let frequent: Vec<&Sought> = sought.iter().filter(|s| s.more).take(FREQUENT).collect();
    let mut found = Vec::new();
    for (at, rarer) in frequent.iter().enumerate() {
        for other in frequent.iter().skip(at + 1) {
            let mut far = r.sql.prepare_cached(AS_FAR_AS)?;
            let far = far.query_row(params![rarer.widely(), BACK], |row| row.get(0));
            let far: i64 = far.optional()?.unwrap_or(i64::MIN);
            let both = format!("{} AND {}", rarer.widely(), other.widely());
            let mut sql = r.sql.prepare_cached(WITH_BOTH)?;
            let rows = sql.query(params![both, far, BACK])?;
            let weight = rarer.weight + other.weight;
            let both = named(rows, within, BOTH)?;
            found.extend(both.into_iter().map(|topic| (topic, weight)));
        }
    }
    Ok(found)
}

/// The titles that may be shown, and how near each is, of those that were met.
fn compare(
    r: &Read<'_>,
    typed: &[(Word, f64)],
    within: &[ConferenceId],
    met: &[(i64, f64)],
) -> Result<Vec<(i64, f64)>, Error> {
    let mut look = r.sql.prepare_cached(LOOK)?;
    let mut near = Vec::new();
    let mut compared = 0;
    for (topic, _) in met {
        let mut rows = look.query([topic])?;
        let Some(row) = rows.next()? else { continue };
        if !within.contains(&ConferenceId(row.get(1)?)) {
            continue;
        }
        let title: String = row.get(0)?;
        let nearness = nearness(typed, &title);
        if nearness > 0.0 {
            near.push((*topic, nearness));
        }
        compared += 1;
        if compared == COMPARED {
            break;
        }
    }
    Ok(near)
}
