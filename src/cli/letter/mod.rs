//! `wellspring letter`: what waits and how the site is, once a week, for a sysop with one evening a week; printed, or sent by mail.
//!
//! The running server sends it when its time has come, remembers that it did, and tries again each hour of a day where the mail
//! server does not take it. Nothing waits for it.

mod mail;

use std::time::Duration;

use clap::Args;

use super::house::{self, unexpected};
use super::trouble::hinted;
use super::{Common, print};
use crate::config::{Config, Mail};
use crate::domain::report::Gauge;
use crate::domain::{Actor, Answer, CareAnswer, CareQuery, Query, Time};
use crate::forum::Forum;
use crate::session::exec::queue::told;
use crate::store::{self, Error, Store, backup, settings};
use crate::text::{Words, exact};
use mail::Letter;

/// Where it is remembered when the last one was sent.
const SENT: &str = "letter";
/// How often it is looked whether one is due.
const LOOK: Duration = Duration::from_secs(60);
/// How long after a failure it is tried again, and for how long after its time.
const AGAIN: i64 = Time::HOUR;
const FOR: i64 = Time::DAY;
/// The figures of the report that stand in it.
const GAUGES: [Gauge; 5] = [
    Gauge::Coverage,
    Gauge::FirstReply,
    Gauge::Newcomers,
    Gauge::Decided,
    Gauge::New,
];
/// Lines of what waits.
const LINES: usize = 30;

/// Print the weekly letter: what waits, how the site is, and when it was backed up last
///
/// The server sends it by itself once a week where [mail] of the configuration says to whom.
#[derive(Debug, Args)]
#[command(
    after_help = "Example: wellspring letter --send\n\nIt is in the site's language. With --json an object: subject, text, to (whom it goes to), sent."
)]
pub(super) struct Show {
    /// Send it now, too
    #[arg(long)]
    send: bool,
}

/// A letter as printed with `--json`.
#[derive(serde::Serialize)]
struct Record<'a> {
    subject: &'a str,
    text: &'a str,
    to: &'a [String],
    sent: bool,
}

impl Show {
    pub(super) fn run(self, common: &Common) -> anyhow::Result<()> {
        house::visit_to(common, true, async |desk| {
            let letter = compose(&desk.forum, &desk.store, &desk.config).await?;
            // Before it is printed: whoever reads the first lines only has it sent all the same.
            if self.send {
                if !desk.config.mail.is_complete() {
                    return Err(hinted(
                        "the configuration does not say whom to send it to",
                        "[mail] server, from and sysops: see config.example.toml",
                    ));
                }
                mail::send(&desk.config.mail.server, &letter).await?;
            }
            if common.json {
                return print::json(&Record {
                    subject: &letter.subject,
                    text: &letter.text,
                    to: &letter.to,
                    sent: self.send,
                });
            }
            let (subject, text) = (&letter.subject, letter.text.trim_end());
            Ok(print::line(format_args!("{subject}\n\n{text}"))?)
        })
    }
}

/// Writes the letter.
async fn compose(forum: &Forum, store: &Store, config: &Config) -> anyhow::Result<Letter> {
    let (now, words) = (forum.now(), Words::of(config.site.language));
    let query = Query::Care(CareQuery::Queue);
    let Answer::Care(CareAnswer::Queue(queue)) = forum.ask(Actor::Operator(None), query).await?
    else {
        return Err(unexpected());
    };
    let waits = told(words, &queue, now);
    let mut text = format!(
        "{}\n\n{}\n",
        words.letter_head(exact(now)),
        words.letter_waits()
    );
    // How many of each kind.
    for line in waits.lines().take(1) {
        text.push_str(&format!("  {line}\n"));
    }
    // Mail is read by others: where it stands and since when, but no words of members.
    for row in queue.rows.iter().take(LINES) {
        let kind = words.waiting(row.matter.kind().as_str());
        let place = row.reference.as_ref().map(ToString::to_string);
        let who = row.who.as_ref().map(|who| who.short().to_owned());
        text.push_str(&format!(
            "  {}  {kind}  {}\n",
            words.age(now, row.at),
            place.or(who).unwrap_or_default()
        ));
    }
    let more = queue.rows.len().saturating_sub(LINES);
    if more > 0 {
        text.push_str(&format!("  {}\n", words.letter_more(more)));
    }
    let query = Query::Care(CareQuery::Report);
    let Answer::Care(CareAnswer::Report(report)) = forum.ask(Actor::Operator(None), query).await?
    else {
        return Err(unexpected());
    };
    text.push_str(&format!("\n{}\n", words.report_name(Some(&report))));
    for figure in report
        .figures
        .iter()
        .filter(|figure| GAUGES.contains(&figure.gauge))
    {
        text.push_str(&format!(
            "  {}: {} ({})\n",
            words.gauge_name(figure.gauge),
            words.gauge_value(figure.now),
            words.gauge_numbers(figure.now)
        ));
    }
    let (last, failed) = store.read(backup::last).await?;
    let at = |at: i64| {
        let at = Time::from_millis(at);
        words.ago(now, at).into_owned()
    };
    text.push_str(&format!("\n{}\n", words.letter_server()));
    let mut say = |said: &str| text.push_str(&format!("  {said}\n"));
    match last {
        Some(last) => say(&words.letter_backup(at(last.at), last.path, words.size(last.bytes))),
        None => say(&words.letter_no_backup()),
    }
    if let Some(failed) = failed {
        say(&words.backup_failed(at(failed.at), failed.why));
    }
    let (database, journal) = store::sizes(&config.server.data);
    say(&words.letter_database(words.size(database + journal)));
    if let Some(free) = backup::free(&config.server.data) {
        say(&words.letter_disk(words.size(free)));
    }
    text.push_str(&format!("\n{}\n", words.letter_foot()));
    Ok(Letter {
        from: config.mail.from.clone(),
        to: config.mail.sysops.clone(),
        subject: words.letter_subject(config.site.name.clone()).into_owned(),
        text,
        at: now,
    })
}

/// Sends the letter each week, as long as the runtime lives.
pub(super) fn send_weekly(forum: &Forum, store: &Store, config: &Config) {
    if config.mail.is_complete() {
        tokio::spawn(look(forum.clone(), store.clone(), config.clone()));
    }
}

async fn look(forum: Forum, store: Store, config: Config) {
    let mut looks = tokio::time::interval(LOOK);
    looks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    let mut failed = None;
    loop {
        looks.tick().await;
        let now = forum.now();
        let sent = store.read(|r| settings::get(r, SENT)).await;
        let Ok(sent) = sent else { continue };
        let sent = sent
            .and_then(|sent| sent.parse().ok())
            .map(Time::from_millis);
        if !is_due(&config.mail, now, sent, failed) {
            tracing::debug!("no letter is due");
            continue;
        }
        match send(&forum, &store, &config).await {
            Ok(()) => {
                failed = None;
                tracing::info!("sent the weekly letter");
            }
            Err(error) => {
                failed = Some(now);
                tracing::warn!(
                    error = format!("{error:#}"),
                    "the weekly letter was not sent; it is tried again in an hour"
                );
            }
        }
    }
}

/// Whether one is to be sent: its time was less than a day ago, none was sent since, and the last failure is an hour ago.
/// What a clock that was ahead says of the time to come is not believed.
fn is_due(mail: &Mail, now: Time, sent: Option<Time>, failed: Option<Time>) -> bool {
    let slot = mail.letter.latest(now);
    now.since(slot) < FOR
        && sent.is_none_or(|sent| sent < slot || sent > now)
        && failed.is_none_or(|failed| now.since(failed) >= AGAIN || failed > now)
}

/// Sends one, and remembers that.
async fn send(forum: &Forum, store: &Store, config: &Config) -> anyhow::Result<()> {
    let letter = compose(forum, store, config).await?;
    mail::send(&config.mail.server, &letter).await?;
    let at = letter.at.millis().to_string();
    store
        .write(move |w| settings::set(w, SENT, &at))
        .await
        .map_err(|error: Error| error.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_due_once_a_week_for_a_day_and_each_hour_after_a_failure() {
        let mail = Mail::default();
        // Sunday, 2026-11-29 18:00 UTC.
        let slot = Time::minute("2026-11-29 18:00").unwrap();
        let late = |millis: i64| slot.plus(millis);
        assert!(!is_due(&mail, late(-1), Some(late(-7 * Time::DAY)), None));
        assert!(is_due(&mail, slot, Some(late(-7 * Time::DAY)), None));
        assert!(is_due(&mail, late(Time::DAY - 1), None, None));
        let ahead = Some(late(900 * Time::DAY));
        assert!(is_due(&mail, slot, ahead, None) && is_due(&mail, slot, None, ahead));
        assert!(!is_due(&mail, late(Time::DAY), None, None));
        assert!(!is_due(&mail, late(Time::MINUTE), Some(slot), None));
        assert!(!is_due(
            &mail,
            late(Time::HOUR),
            None,
            Some(late(Time::MINUTE))
        ));
        assert!(is_due(
            &mail,
            late(Time::HOUR + Time::MINUTE),
            None,
            Some(late(Time::MINUTE))
        ));
    }
}
