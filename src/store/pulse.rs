//! The trust pulse: who was asked, and, apart from that, how often each answer was given.

use rusqlite::params;

use super::{Error, Read, Write, row};
use crate::domain::pulse::{EVERY, Opinion, Quality, SETTLING};
use crate::domain::{MemberId, Time};

/// Questions and their values of a year.
const CLOSED: i64 = 4 * 4;

const IS_DUE: &str = "SELECT 1 FROM member m WHERE m.id = ?1 AND m.staff = 0 AND m.joined_at <= ?2
    AND NOT EXISTS (SELECT 1 FROM pulse_asked a WHERE a.member = ?1 AND a.day > ?3)";
const ASKED: &str = "INSERT INTO pulse_asked (member, day) VALUES (?1, ?2)
    ON CONFLICT (member) DO UPDATE SET day = excluded.day";
const COUNT: &str = "INSERT INTO pulse (quarter, question, value, answers) VALUES (?1, ?2, ?3, ?4)
    ON CONFLICT (quarter, question, value) DO UPDATE SET answers = answers + excluded.answers";
const OVER: &str =
    "SELECT quarter, question, sum(answers), sum(value * answers) FROM pulse WHERE quarter < ?1
    GROUP BY quarter, question ORDER BY quarter DESC, question LIMIT ?2";

/// Whether a member may be asked at `now`.
///
/// # Errors
/// As SQLite; so for all functions here.
pub fn is_due(r: &Read<'_>, member: MemberId, now: Time) -> Result<bool, Error> {
    let joined = now.plus(-SETTLING).millis();
    let asked = now.plus(-EVERY).millis();
    let mut sql = r.sql.prepare_cached(IS_DUE)?;
    Ok(sql.exists([member.0, joined, asked])?)
}

/// A member is asked, if they may be; says whether. What is kept is the day.
///
/// # Errors
/// As SQLite.
pub fn ask(w: &mut Write<'_>, member: MemberId) -> Result<bool, Error> {
    let due = is_due(&w.read(), member, w.now)?;
    if due {
        let mut sql = w.sql.prepare_cached(ASKED)?;
        sql.execute([member.0, w.now.day().millis()])?;
    }
    Ok(due)
}

/// An answer was given in a quarter so many times more.
///
/// # Errors
/// As SQLite.
pub fn count(
    w: &mut Write<'_>,
    (quarter, quality, value): (Time, Quality, u8),
    times: u32,
) -> Result<(), Error> {
    let mut sql = w.sql.prepare_cached(COUNT)?;
    sql.execute(params![quarter.millis(), quality.as_str(), value, times])?;
    Ok(())
}

/// What was answered in the quarters before that of `quarter`, the latest four of them first.
///
/// # Errors
/// As SQLite.
pub fn over(r: &Read<'_>, quarter: Time) -> Result<Vec<Opinion>, Error> {
    let mut sql = r.sql.prepare_cached(OVER)?;
    let rows = sql.query_map([quarter.millis(), CLOSED], |row| {
        Ok(Opinion {
            quarter: row::time(row, 0)?,
            quality: row::parsed(row, 1, Quality::parse)?,
            answers: row.get(2)?,
            sum: row.get(3)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::members;
    use crate::store::testing::{Scratch, assert_no_scan};

    #[test]
    fn no_statement_reads_whom_else_was_asked() {
        for sql in [IS_DUE, ASKED, COUNT, OVER] {
            assert_no_scan(sql);
        }
    }

    #[test]
    fn a_member_is_asked_after_a_month_and_then_every_ninety_days_and_staff_never() {
        let mut scratch = Scratch::new();
        let [ada, dan] = ["ada", "dan"].map(|name| scratch.member(name));
        scratch.write(|w| members::set_staff(w, dan, true)).unwrap();
        let asked = |scratch: &mut Scratch, who| scratch.write(|w| ask(w, who)).unwrap();
        let start = scratch.now;
        for (day, wanted) in [
            (29, false),
            (30, true),
            (30, false),
            (119, false),
            (120, true),
        ] {
            scratch.now = start.plus(day * Time::DAY);
            assert_eq!(asked(&mut scratch, ada), wanted, "{day}");
            assert!(!asked(&mut scratch, dan));
        }
    }

    #[test]
    fn answers_are_counted_and_told_of_quarters_that_are_over() {
        let mut scratch = Scratch::new();
        let quarter = |n: i64| Time::from_millis(n * 1_000);
        for (n, value, times) in [(1, 5, 2), (1, 2, 1), (1, 5, 1), (2, 3, 9)] {
            let answer = (quarter(n), Quality::Honesty, value);
            scratch.write(|w| count(w, answer, times)).unwrap();
        }
        let over = |n| scratch.read(|r| over(r, quarter(n))).unwrap();
        assert_eq!(over(1), []);
        let first = Opinion {
            quarter: quarter(1),
            quality: Quality::Honesty,
            answers: 4,
            sum: 17,
        };
        assert_eq!(over(2), [first]);
        assert_eq!(over(3).len(), 2);
    }
}
