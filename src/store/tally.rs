//! How often something happened on a day, without who.

use rusqlite::params;

use super::{Error, Read, Write};
use crate::domain::{Tally, Time};

const ADD: &str = "INSERT INTO tally (what, day, times) VALUES (?1, ?2, ?3)
    ON CONFLICT (what, day) DO UPDATE SET times = tally.times + excluded.times";
const SINCE: &str =
    "SELECT coalesce(sum(times), 0) FROM tally WHERE what = ?1 AND day BETWEEN ?2 AND ?3";

/// Counts so many more, today.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn add(w: &Write<'_>, what: Tally, times: u32) -> Result<(), Error> {
    let day = w.now.day().millis();
    w.sql
        .prepare_cached(ADD)?
        .execute(params![what.as_str(), day, times])?;
    Ok(())
}

/// How often it happened on the days from the one to the other, both included.
///
/// # Errors
/// As SQLite.
pub fn times(r: &Read<'_>, what: Tally, from: Time, to: Time) -> Result<u32, Error> {
    let about = params![what.as_str(), from.day().millis(), to.day().millis()];
    Ok(r.sql
        .prepare_cached(SINCE)?
        .query_row(about, |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::Scratch;

    #[test]
    fn days_are_counted_apart_and_summed() {
        let mut scratch = Scratch::new();
        let first = scratch.now;
        for millis in [0, 1, Time::DAY] {
            scratch.now = first.plus(millis);
            scratch.write(|w| add(w, Tally::SimilarVoted, 1)).unwrap();
        }
        let times = |from, to| {
            scratch
                .read(|r| times(r, Tally::SimilarVoted, from, to))
                .unwrap()
        };
        assert_eq!(times(first, first), 2);
        assert_eq!(times(first, scratch.now), 3);
        let other = scratch.read(|r| super::times(r, Tally::SimilarOpened, first, scratch.now));
        assert_eq!(other.unwrap(), 0);
    }
}
