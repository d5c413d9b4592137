//! `inbox`: what the caller was told of, with the entry of the log where it was an act of an office.

use serde::Serialize;

use super::args::Args;
use super::caller::Caller;
use super::json::time;
use super::out::Out;
use super::stop::Stop;
use super::verb::Opt;
use super::{lists, unexpected};
use crate::domain::{Answer, Noted, Notice, NoticeKind, Query};
use crate::text::{Words, exact};

/// A row of `inbox`.
#[derive(Debug, Serialize)]
struct Row {
    at: String,
    /// `reply`, `mention`, `watched`, `accepted`, `moved`, `released`, `testing`, `flagged`, `moderated`, `appealed`.
    kind: &'static str,
    /// Null where it is of no place: of what was done with a member.
    #[serde(rename = "ref")]
    reference: Option<String>,
    /// Who; the office where the log names nobody.
    by: String,
    /// The first words of the post; without one those of the appeal, or of the entry.
    text: String,
    read: bool,
    /// What was done, as `log` has it; null where it is of no entry of the log. So are the following.
    act: Option<&'static str>,
    reason: Option<&'static str>,
    words: Option<String>,
    /// The entry: `log ID` shows it.
    entry: Option<i64>,
    /// Whether an appeal against it was granted, and the answer; null where none was decided.
    granted: Option<bool>,
    answer: Option<String>,
}

impl From<&Notice> for Row {
    fn from(notice: &Notice) -> Self {
        let noted = notice.entry.as_ref();
        let ruled = noted.and_then(|noted| noted.ruled.as_ref());
        let nobody = noted.and_then(|noted| noted.nobody);
        let by = nobody.map_or(notice.by.short(), |office| office.as_str());
        Self {
            at: time(notice.at),
            kind: notice.kind.as_str(),
            reference: notice.reference.as_ref().map(ToString::to_string),
            by: by.to_owned(),
            text: notice.text.to_string(),
            read: notice.read,
            act: noted.map(|noted| noted.act.as_str()),
            reason: noted
                .and_then(|noted| noted.reason)
                .map(|reason| reason.as_str()),
            words: noted.map(|noted| noted.words.to_string()),
            entry: noted.map(|noted| noted.id.0),
            granted: ruled.map(|(granted, _)| *granted),
            answer: ruled.map(|(_, answer)| answer.to_string()),
        }
    }
}

/// As a line: `2026-11-22 05:17  new  wishes.7.4  dan  open -> review  We look at it`. An act of an office has its entry
/// there, as the command that shows it.
fn line(words: &Words, notice: &Notice) -> [String; 6] {
    let new = match notice.read {
        true => String::new(),
        false => words.head_new().into_owned(),
    };
    let by = notice.by.short().to_owned();
    let (by, what, said) = match (&notice.entry, notice.step) {
        (Some(noted), _) => told(words, notice, noted, by),
        (None, Some((before, after))) => {
            let step = format!("{} -> {}", words.status(before), words.status(after));
            (by, step, notice.text.to_string())
        }
        (None, None) => (by, String::new(), notice.text.to_string()),
    };
    let place = notice.reference.as_ref().map(ToString::to_string);
    let place = place.unwrap_or_else(|| "-".to_owned());
    [exact(notice.at), new, place, by, what, said]
}

/// Who did what is told of an entry, the command that shows it, and what it says.
fn told(words: &Words, notice: &Notice, noted: &Noted, by: String) -> (String, String, String) {
    let shows = format!("log {}", noted.id.0);
    let said = match notice.kind {
        NoticeKind::Appealed => words.notice_appealed(notice.text.to_string(), by.clone()),
        _ => words.notice_of_entry(noted, by.clone()).into(),
    };
    (words.doer(noted, by), shows, said.into_owned())
}

/// What the caller was told of, the newest first.
pub async fn inbox(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    let (limit, mut all, mut more_left) = (args.limit(), Vec::new(), true);
    while more_left && all.len() < limit {
        let query = Query::Inbox {
            before: all.last().map(|notice: &Notice| notice.id),
            limit: limit - all.len(),
        };
        let Answer::Inbox(page) = caller.forum.ask(caller.actor, query).await? else {
            return Err(unexpected());
        };
        more_left = page.more;
        all.extend(page.rows);
    }
    if args.json {
        return Ok(out.array::<Row, _>(&all).await?);
    }
    let rows: Vec<_> = all
        .iter()
        .map(|notice| line(caller.words, notice))
        .collect();
    lists::table(caller, out, &rows).await?;
    let appealable = |notice: &Notice| notice.entry.as_ref().is_some_and(Noted::is_appealable);
    if all.iter().any(appealable) {
        out.flush().await?;
        let how = caller.words.exec_inbox_appeal();
        out.complain(&format!("{how}\n")).await?;
    }
    lists::more(caller, out, more_left, Opt::Limit, "N").await
}
