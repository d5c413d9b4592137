//! The words that hold a post, as sysops keep them; and how much somebody wrote that stands.

use rusqlite::params;

use super::segment::{Piece, index, phrase, pieces};
use super::{Error, Read, Write, row};
use crate::domain::{Act, IdMaker, MemberId, SafeText, SpamLimits, Time, Watched, WatchedRow};

const ALL: &str = "SELECT word, said FROM watched LIMIT ?1";
const LIST: &str =
    "SELECT w.said, w.at, coalesce(h.held, 0) FROM watched w LEFT JOIN (SELECT clue, count(*) AS held FROM held
        WHERE why = 'word' GROUP BY clue) h ON h.clue = w.said ORDER BY w.word LIMIT ?1";
const COUNT: &str = "SELECT count(*) FROM watched";
const ADD: &str = "INSERT INTO watched (word, said, at) VALUES (?1, ?2, ?3)
    ON CONFLICT (word) DO UPDATE SET said = excluded.said WHERE said <> excluded.said";
const REMOVE: &str = "DELETE FROM watched WHERE word = ?1";
/// Moments are ids as posts have them, which begin with the time; the log numbers its own entries. The index of moments is the
/// one that serves: whatever was ever done of a kind stands in that of acts.
const DONE: &str = "SELECT count(*) FROM log WHERE act || '' = ?1 AND moment >= ?2";
const STANDING: &str = "SELECT count(*) FROM (SELECT 1 FROM post WHERE author = ?1 AND state = 'shown' LIMIT ?2) AS some";

/// The words of a text, as the search cuts it.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    index(text).split_whitespace().map(str::to_owned).collect()
}

/// The words of something to be looked for in a text.
#[must_use]
pub fn sought(text: &str) -> Vec<String> {
    let (phrase, _) = phrase(&pieces(text));
    phrase.split_whitespace().map(str::to_owned).collect()
}

/// Whether something can be watched: two letters, or one character of a script without spaces, where that may be a word. One
/// letter of another stands as a word in most of what is written.
#[must_use]
pub fn is_watchable(text: &str) -> bool {
    let letters = |piece: Piece| match piece {
        Piece::Word(word) => word.chars().count(),
        Piece::Run(run) => 2 * run.len(),
    };
    pieces(text).into_iter().map(letters).sum::<usize>() >= 2
}

/// All watched words.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn all(r: &Read<'_>) -> Result<Vec<Watched>, Error> {
    let mut sql = r.sql.prepare_cached(ALL)?;
    let rows = sql.query_map([SpamLimits::WATCHED], |row| {
        let word = row.get_ref(0)?.as_str()?;
        Ok(Watched {
            words: word.split_whitespace().map(str::to_owned).collect(),
            said: row::line(row, 1)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// All watched words, with how much waits or was refused for them.
///
/// # Errors
/// As SQLite.
pub fn list(r: &Read<'_>) -> Result<Vec<WatchedRow>, Error> {
    let mut sql = r.sql.prepare_cached(LIST)?;
    let rows = sql.query_map([SpamLimits::WATCHED], |row| {
        Ok(WatchedRow {
            said: row::line(row, 0)?,
            at: row::time(row, 1)?,
            held: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many there are.
///
/// # Errors
/// As SQLite.
pub fn count(r: &Read<'_>) -> Result<u32, Error> {
    Ok(r.sql
        .prepare_cached(COUNT)?
        .query_row([], |row| row.get(0))?)
}

/// Watches a word, or not any more; says whether that was a change.
///
/// # Errors
/// As SQLite.
pub fn watch(w: &mut Write<'_>, said: &SafeText, at: Time, on: bool) -> Result<bool, Error> {
    let word = sought(said.as_str()).join(" ");
    let changes = if on {
        let mut sql = w.sql.prepare_cached(ADD)?;
        sql.execute(params![word, said.as_str(), at.millis()])?
    } else {
        w.sql.prepare_cached(REMOVE)?.execute([word])?
    };
    Ok(changes > 0)
}

/// How often something was done since then, as the log has it.
///
/// # Errors
/// As SQLite.
pub fn done(r: &Read<'_>, act: Act, since: Time) -> Result<u32, Error> {
    let mut sql = r.sql.prepare_cached(DONE)?;
    Ok(
        sql.query_row(params![act.as_str(), IdMaker::first(since)], |row| {
            row.get(0)
        })?,
    )
}

/// How many posts of a member stand, to `most`.
///
/// # Errors
/// As SQLite.
pub fn standing(r: &Read<'_>, member: MemberId, most: u32) -> Result<u32, Error> {
    let mut sql = r.sql.prepare_cached(STANDING)?;
    Ok(sql.query_row(params![member.0, most], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Office;
    use crate::store::testing::{Scratch, assert_no_scan, plan};
    use crate::store::{events, log};

    #[test]
    fn no_statement_reads_a_whole_big_table() {
        for sql in [COUNT, ADD, REMOVE, STANDING, DONE] {
            assert_no_scan(sql);
        }
        let plan = plan(DONE).join("\n");
        assert!(plan.contains("log_moment (moment>?)"), "{plan}");
    }

    #[test]
    fn what_was_done_since_then_is_counted() {
        let mut store = Scratch::new();
        let (then, later) = (store.now, store.now.plus(Time::DAY));
        let release = |w: &mut Write<'_>| {
            let new = log::NewEntry {
                actor: None,
                office: Office::Operator,
                act: Act::Release,
                about: events::About::default(),
                reason: None,
                words: &SafeText::default(),
                before: None,
                after: None,
                reverses: None,
            };
            log::append(w, &new)
        };
        store.write(release).unwrap();
        store.now = later;
        store.write(release).unwrap();
        let done = |act, since| store.read(|r| done(r, act, since).unwrap());
        assert_eq!(done(Act::Release, then), 2);
        assert_eq!(done(Act::Release, later), 1);
        assert_eq!(done(Act::Refuse, then), 0);
        assert_eq!(done(Act::Release, later.plus(1)), 0);
    }

    #[test]
    fn a_word_is_watched_once_however_it_is_written() {
        let mut store = Scratch::new();
        let now = store.now;
        let mut watch = |text: &str, on| {
            store
                .write(|w| watch(w, &SafeText::line(text), now, on))
                .unwrap()
        };
        assert!(watch("Snake Oil", true));
        assert!(!watch("Snake Oil", true));
        assert!(watch("snáke oil", true), "written as it was typed last");
        assert!(watch("在家赚钱", true));
        assert!(watch("SNAKE OIL", false));
        assert!(!watch("snake oil", false));
        let left = store.read(all).unwrap();
        let [left] = left.as_slice() else {
            panic!("{left:?}")
        };
        assert_eq!(left.words, ["在家", "家赚", "赚钱"]);
        assert_eq!(words("我们在家赚钱吗")[2..5], ["在家", "家赚", "赚钱"]);
    }
}
