//! Gives every message a moment, whatever its `Date` header says.

use super::message::Mail;
use super::report::{Oddity, Report};
use crate::domain::Time;

/// A date further ahead of all others than this is not believed: a year, in milliseconds.
const AHEAD: i64 = 365 * 24 * 60 * 60 * 1_000;

/// The moment of every message, in the order of `mails`: its date; where that is broken or absurd, when a server saw
/// it; else the moment of the message before it in the file.
#[must_use]
pub fn moments(mails: &[Mail], report: &mut Report) -> Vec<Time> {
    let sound = latest_sound(mails);
    let mut last = mails
        .iter()
        .filter_map(|mail| mail.date.or(mail.seen))
        .min()
        .unwrap_or_default();
    let mut moments = Vec::with_capacity(mails.len());
    for mail in mails {
        let date = mail.date.filter(|date| *date <= sound);
        if date.is_none() {
            report.note(Oddity::BrokenDate);
        }
        last = date
            .or(mail.seen.filter(|seen| *seen <= sound))
            .unwrap_or(last);
        moments.push(last);
    }
    moments
}

/// The latest date that can be believed. Dates at the top are not, while a gap of a year is below them and either a
/// server or the order of the file speaks against them.
fn latest_sound(mails: &[Mail]) -> Time {
    let mut dates: Vec<(Time, usize)> = mails
        .iter()
        .enumerate()
        .filter_map(|(at, mail)| mail.date.map(|date| (date, at)))
        .collect();
    dates.sort_unstable();
    while let [.., (below, _), (top, at)] = dates.as_slice() {
        let contradicted = mails
            .get(*at)
            .and_then(|mail| mail.seen)
            .map_or(*at + 1 < mails.len(), |seen| top.since(seen) > AHEAD);
        if top.since(*below) <= AHEAD || !contradicted {
            break;
        }
        dates.pop();
    }
    dates
        .last()
        .map_or(Time::from_millis(i64::MAX), |(top, _)| *top)
}
