//! `log` and `appeal`: what hosts, staff and sysops did, and an appeal against it; and the shape of an entry, which
//! `wellspring log` prints too.

use std::borrow::Cow;

use serde::Serialize;

use super::args::Args;
use super::caller::Caller;
use super::json::time;
use super::out::Out;
use super::stop::Stop;
use super::verb::Opt;
use super::write::Stdin;
use super::{asking, lists, plain, unexpected, write};
use crate::domain::{
    Answer, Byline, Care, CareAnswer, CareQuery, Command, LogAppeal, LogEntry, LogFilter, LogId,
    LogRecord, Page, Query, SafeText,
};
use crate::text::{Words, exact};

/// An entry of the log.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// Its number.
    id: i64,
    at: String,
    /// Who; null for whoever runs the server, and for the forum itself.
    actor: Option<String>,
    /// `host`, `staff`, `sysop`, `deputy`, `operator`, `forum`.
    office: &'static str,
    /// `hide`, `unhide`, `suspend` and so on.
    act: &'static str,
    #[serde(rename = "ref")]
    reference: Option<String>,
    title: Option<String>,
    /// Whom it concerns.
    member: Option<String>,
    /// `spam`, `attack`, `private`, `unlawful`, `misplaced`, `duplicate`, `asked`, `upkeep`, `mistake`, `appeal`, or null; of
    /// an idea's step the post at `ref` says why.
    reason: Option<&'static str>,
    words: String,
    /// What was before; for suspensions, also of a purge, milliseconds since 1970, for a deputy the pages, for invitations what
    /// [`crate::domain::Invited`] is.
    before: Option<String>,
    after: Option<String>,
    /// The entry that it takes back.
    reverses: Option<i64>,
    /// The entry that took it back.
    reversed_by: Option<i64>,
    /// The appeal; not there in a list.
    #[serde(skip_serializing_if = "Option::is_none")]
    appeal: Option<Appeal>,
}

/// The appeal against an [`Entry`].
#[derive(Debug, Serialize)]
struct Appeal {
    at: String,
    words: String,
    /// Null while it waits, and where it ended without a decision.
    granted: Option<bool>,
    /// Whether somebody is still to decide it: not where the entry was taken back.
    waits: bool,
    decided_at: Option<String>,
    /// Null for whoever runs the server.
    decided_by: Option<String>,
    answer: Option<String>,
}

fn short(by: Option<&Byline>) -> Option<String> {
    by.map(|by| by.short().to_owned())
}

impl From<&LogEntry> for Entry {
    fn from(entry: &LogEntry) -> Self {
        let text = |text: &Option<SafeText>| text.as_ref().map(ToString::to_string);
        Self {
            id: entry.id.0,
            at: time(entry.at),
            actor: short(entry.actor.as_ref()),
            office: entry.office.as_str(),
            act: entry.act.as_str(),
            reference: entry.reference.as_ref().map(ToString::to_string),
            title: text(&entry.title),
            member: short(entry.member.as_ref()),
            reason: entry.reason.map(|reason| reason.as_str()),
            words: entry.words.to_string(),
            before: text(&entry.before),
            after: text(&entry.after),
            reverses: entry.reverses.map(|id| id.0),
            reversed_by: entry.reversed_by.map(|id| id.0),
            appeal: None,
        }
    }
}

impl From<&LogRecord> for Entry {
    fn from(record: &LogRecord) -> Self {
        Self {
            appeal: record
                .appeal
                .as_ref()
                .map(|appeal| Appeal::of(appeal, &record.entry)),
            ..Self::from(&record.entry)
        }
    }
}

impl Appeal {
    fn of(appeal: &LogAppeal, entry: &LogEntry) -> Self {
        let ruling = appeal.ruling.as_ref();
        Self {
            at: time(appeal.at),
            words: appeal.words.to_string(),
            granted: ruling.map(|ruling| ruling.granted),
            waits: appeal.waits(entry),
            decided_at: ruling.map(|ruling| time(ruling.at)),
            decided_by: short(ruling.and_then(|ruling| ruling.by.as_ref())),
            answer: ruling.map(|ruling| ruling.answer.to_string()),
        }
    }
}

/// Entries as rows: number, when, what, where, and to whom, why and in which words.
#[must_use]
pub fn told(words: &Words, entries: &[LogEntry]) -> String {
    let rows: Vec<_> = entries.iter().map(|entry| row(words, entry)).collect();
    plain::table(&rows)
}

fn row(words: &Words, entry: &LogEntry) -> [String; 5] {
    let place = entry.reference.as_ref().map(ToString::to_string);
    [
        entry.id.0.to_string(),
        exact(entry.at),
        place.unwrap_or_else(|| "-".into()),
        words.logged(entry),
        words.log_why(entry),
    ]
}

/// An entry, with all that it says.
#[must_use]
pub fn told_whole(words: &Words, record: &LogRecord) -> String {
    let entry = &record.entry;
    let mut lines = vec![
        format!("{}  {} UTC", entry.id, exact(entry.at)),
        words.log_said(entry).into_owned(),
    ];
    if let Some(place) = &entry.reference {
        let title = entry.title.as_ref().map(SafeText::as_str);
        lines.push(format!("{place}  {}", title.unwrap_or_default()));
    }
    let why = words.log_why(entry);
    lines.push(why.clone());
    for (other, said) in [
        (entry.reverses, Words::log_reverses as fn(&Words, _) -> _),
        (entry.reversed_by, Words::log_reversed_by),
    ] {
        lines.extend(other.map(|other| said(words, other.to_string()).into_owned()));
    }
    // What was decided is said with why.
    let states = words
        .log_states(entry)
        .filter(|state| !why.contains(state.as_ref()));
    lines.extend(states.map(Cow::into_owned));
    if let Some(appeal) = &record.appeal {
        let who = short(entry.member.as_ref()).unwrap_or_default();
        lines.push(words.entry_appealed_at(exact(appeal.at), who).into_owned());
        lines.push(appeal.words.to_string());
        match &appeal.ruling {
            None => lines.push(words.appeal_stands(appeal, entry).into_owned()),
            Some(ruling) => {
                let office = || words.acted_as(crate::domain::Office::Operator).into_owned();
                let who = short(ruling.by.as_ref()).unwrap_or_else(office);
                let said = words.ruled(ruling, who, entry);
                lines.extend([said, ruling.answer.to_string()]);
            }
        }
    }
    let lines = lines.iter().map(|line| line.trim_end());
    let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

/// The log, narrowed by `in:` `by:` `about:` `act:`; with a number alone, that entry.
pub async fn log(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    if let Some(id) = id(args) {
        let query = Query::Care(CareQuery::LogEntry(id));
        let Answer::Care(CareAnswer::LogEntry(record)) =
            caller.forum.ask(caller.actor, query).await?
        else {
            return Err(unexpected());
        };
        return match args.json {
            true => Ok(out.record(&Entry::from(&*record)).await?),
            false => Ok(out.print(&told_whole(caller.words, &record)).await?),
        };
    }
    let words = args.operands.join(" ");
    if words.starts_with(|first: char| first.is_ascii_digit()) {
        return Err(Stop::NotAnEntry(SafeText::log(&words)));
    }
    let filter = LogFilter::parse(&words);
    let filter = filter.map_err(|slip| Stop::NotAFilter(SafeText::log(&slip)))?;
    let page = page(caller, &filter, args.limit()).await?;
    if args.json {
        return Ok(out.array::<Entry, _>(&page.rows).await?);
    }
    if page.rows.is_empty() {
        return lists::table::<5>(caller, out, &[]).await;
    }
    out.print(&told(caller.words, &page.rows)).await?;
    lists::more(caller, out, page.more, Opt::Limit, "N").await
}

/// So many entries, however many of them a page holds.
async fn page(
    caller: &Caller<'_>,
    filter: &LogFilter,
    limit: usize,
) -> Result<Page<LogEntry>, Stop> {
    let mut all = Page {
        rows: Vec::new(),
        more: true,
    };
    while all.more && all.rows.len() < limit {
        let query = Query::Care(CareQuery::Log {
            filter: filter.clone(),
            before: all.rows.last().map(|entry: &LogEntry| entry.id),
            limit: limit - all.rows.len(),
        });
        let Answer::Care(CareAnswer::Log(page)) = caller.forum.ask(caller.actor, query).await?
        else {
            return Err(unexpected());
        };
        all.more = page.more && !page.rows.is_empty();
        all.rows.extend(page.rows);
    }
    Ok(all)
}

/// Appeals against an entry, or for an idea, with words from standard input.
pub async fn appeal(
    caller: &Caller<'_>,
    args: &Args,
    stdin: Stdin<'_>,
    out: &mut Out<'_>,
) -> Result<(), Stop> {
    let Some(entry) = id(args) else {
        if asking::named(args).is_some() {
            return asking::appeal(caller, args, stdin, out).await;
        }
        return Err(Stop::NotAnEntry(SafeText::log(&args.operands.join(" "))));
    };
    let words = write::body(caller, stdin).await?;
    let words = SafeText::line(words.as_str());
    let appeal = Command::Care(Care::AppealEntry { entry, words });
    caller.forum.act(caller.actor, appeal).await?;
    match args.json {
        true => {
            let made = serde_json::json!({ "entry": entry.0, "appealed": true });
            Ok(out.record(&made).await?)
        }
        false => {
            let said = caller.words.entry_appeal_made();
            Ok(out.print(&format!("{said}\n")).await?)
        }
    }
}

/// The operands as the number of an entry, also as it is written: `log 42`.
fn id(args: &Args) -> Option<LogId> {
    LogId::parse(&args.operands.join(" "))
}
