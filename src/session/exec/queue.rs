//! `queue`: what waits for the caller as host, staff or sysop; and the shape of a row, which `wellspring queue` prints too.

use serde::Serialize;

use super::args::Args;
use super::caller::Caller;
use super::json::time;
use super::out::Out;
use super::stop::Stop;
use super::verb::Opt;
use super::{lists, plain, unexpected};
use crate::domain::{
    Actor, Answer, Byline, CareAnswer, CareQuery, Flagging, Matter, Page, Query, Queue, QueueRow,
    Time,
};
use crate::forum::Forum;
use crate::text::Words;

/// Characters of the words in a line of text; `--json` has as many as there are.
const CHARS: usize = 200;

/// A row of `queue`.
#[derive(Debug, Serialize)]
pub struct Waiting {
    /// `flagged`, `held`, `application`, `appeal`, `idea-appeal`, `newcomer`, `question`, `overdue`, `organisation`.
    kind: &'static str,
    /// The place; null for people and organisations.
    #[serde(rename = "ref")]
    reference: Option<String>,
    title: String,
    /// The author, or whoever applies, appeals or proposed; null where it is not known any more.
    who: Option<String>,
    /// Since when it waits.
    at: String,
    /// Their words, of a post the first thousand characters.
    words: String,
    /// What `release` and `refuse` call a held post; not there for others.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    /// The entry of the log that an appeal is against; not there for others.
    #[serde(skip_serializing_if = "Option::is_none")]
    entry: Option<i64>,
    /// Where an overdue idea stands; not there for others.
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    /// Whether a flagged post is folded; not there for others.
    #[serde(skip_serializing_if = "Option::is_none")]
    folded: Option<bool>,
    /// How many flags wait; not there for others.
    #[serde(skip_serializing_if = "Option::is_none")]
    flag_count: Option<u32>,
    /// The first five flags; not there for others.
    #[serde(skip_serializing_if = "Option::is_none")]
    flags: Option<Vec<Flag>>,
}

/// A flag in [`Waiting`].
#[derive(Debug, Serialize)]
struct Flag {
    by: String,
    /// `spam`, `attack`, `private`, `unlawful`, `misplaced`, `wrong-kind`.
    reason: &'static str,
    words: String,
}

impl From<&QueueRow> for Waiting {
    fn from(row: &QueueRow) -> Self {
        let flag = |flag: &Flagging| Flag {
            by: flag.by.short().to_owned(),
            reason: flag.reason.as_str(),
            words: flag.words.to_string(),
        };
        let mut waiting = Self {
            kind: row.matter.kind().as_str(),
            reference: row.reference.as_ref().map(ToString::to_string),
            title: row.title.to_string(),
            who: row.who.as_ref().map(|who| who.short().to_owned()),
            at: time(row.at),
            words: row.words.to_string(),
            id: None,
            entry: None,
            status: None,
            folded: None,
            flag_count: None,
            flags: None,
        };
        match &row.matter {
            Matter::Flagged {
                flags,
                count,
                folded,
                ..
            } => {
                waiting.folded = Some(*folded);
                waiting.flag_count = Some(*count);
                waiting.flags = Some(flags.iter().map(flag).collect());
            }
            Matter::Held(id) => waiting.id = Some(id.to_string()),
            Matter::Appeal(entry, _) => waiting.entry = Some(entry.0),
            Matter::Overdue(_, status) => waiting.status = Some(status.as_str()),
            _ => {}
        }
        waiting
    }
}

/// The queue as text: a line that says how much waits, and the rows in columns.
#[must_use]
pub fn told(words: &Words, queue: &Queue, now: Time) -> String {
    if queue.rows.is_empty() {
        return format!("{}\n", words.queue_empty());
    }
    let row = |row: &QueueRow| {
        let words_of = row.words.shortened(CHARS);
        let title = match (row.title.as_str(), words_of.as_str()) {
            (title, "") => title.to_owned(),
            ("", said) => said.to_owned(),
            (title, said) => format!("{title}: {said}"),
        };
        [
            words.age(now, row.at).into_owned(),
            words.waits(row.matter.kind()).into_owned(),
            row.reference
                .as_ref()
                .map_or_else(String::new, ToString::to_string),
            match row.matter {
                Matter::Held(id) => id.to_string(),
                _ => String::new(),
            },
            row.who.as_ref().map_or("", Byline::short).to_owned(),
            words.waits_because(row),
            title,
        ]
    };
    let rows: Vec<_> = queue.rows.iter().map(row).collect();
    let all = words.waits_in_all(&queue.waits, now);
    format!("{all}\n{}", plain::table(&rows))
}

/// What waits for somebody.
///
/// # Errors
/// As the forum.
pub async fn waiting(forum: &Forum, actor: Actor) -> Result<Box<Queue>, Stop> {
    match forum.ask(actor, Query::Care(CareQuery::Queue)).await? {
        Answer::Care(CareAnswer::Queue(queue)) => Ok(queue),
        _ => Err(unexpected()),
    }
}

/// What waits for the caller.
pub async fn queue(caller: &Caller<'_>, args: &Args, out: &mut Out<'_>) -> Result<(), Stop> {
    let mut queue = waiting(caller.forum, caller.actor).await?;
    let page = Page::cut(std::mem::take(&mut queue.rows), args.limit());
    if args.json {
        return Ok(out.array::<Waiting, _>(&page.rows).await?);
    }
    queue.rows = page.rows;
    let now = caller.forum.now();
    out.print(&told(caller.words, &queue, now)).await?;
    lists::more(caller, out, page.more, Opt::Limit, "N").await
}
