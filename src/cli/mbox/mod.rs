//! A mailbox file (mbox) as topics: from bytes to [`ImportedTopic`] and a [`Report`].
//!
//! `split` cuts the file, `message` reads one mail (`body`, `html`, `flowed`, `charset` its words), `dates`, `subject`
//! and `thread` put mails into topics, `clean` and `quote` make them readable, `post` makes domain types of them. Keeps
//! the words of all messages in memory, never the raw file. Does not talk to the forum.

mod body;
mod charset;
mod clean;
mod dates;
mod flowed;
mod html;
mod message;
mod post;
#[cfg(test)]
mod properties;
mod quote;
mod report;
mod split;
mod subject;
#[cfg(test)]
mod tests;
mod thread;

use std::collections::HashMap;
use std::io::{self, BufReader, Read};

pub use report::{Oddity, Reason, Report, SKIPPED_KEPT, Skipped};

use crate::domain::{ImportedTopic, Limits};
use message::Mail;

/// What a mailbox holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mailbox {
    /// Its topics, in order of their opening.
    pub topics: Vec<ImportedTopic>,
    /// What was met on the way.
    pub report: Report,
}

/// Why a mailbox could not be read at all.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The file does not start with a line `From ...`.
    #[error("not a mailbox (mbox) file")]
    NotMbox,
    /// The file could not be read.
    #[error(transparent)]
    Io(#[from] io::Error),
}

/// Reads a mailbox. `on_progress` is told the bytes read so far after each message.
///
/// Every message becomes a post or stands in the report. Keys depend on the message alone: the same file, or a longer
/// one that starts with it, gives the same keys.
///
/// # Errors
/// [`Error`].
pub fn read(
    input: impl Read,
    limits: &Limits,
    mut on_progress: impl FnMut(u64),
) -> Result<Mailbox, Error> {
    let mut report = Report::default();
    let mut splitter = split::Splitter::new(BufReader::with_capacity(1 << 16, input));
    let mut mails: Vec<Mail> = Vec::new();
    let mut hashes: HashMap<String, u128> = HashMap::new();
    while let Some(raw) = splitter.next().map_err(not_mbox)? {
        report.messages += 1;
        on_progress(splitter.bytes_read());
        let Some(mut mail) = message::read(&raw, report.messages, &mut report) else {
            report.skip(report.messages, Reason::Empty);
            continue;
        };
        if let Some(other) = hashes.get(&mail.key)
            && *other != mail.hash
        {
            report.note(Oddity::SharedId);
            mail.key = format!("{}#{:032x}", mail.key, mail.hash);
        }
        if hashes.insert(mail.key.clone(), mail.hash).is_some() {
            report.skip(report.messages, Reason::Duplicate);
            continue;
        }
        mails.push(mail);
    }
    on_progress(splitter.bytes_read());
    let topics = post::topics(&mails, limits, &mut report);
    Ok(Mailbox { topics, report })
}

fn not_mbox(error: io::Error) -> Error {
    if error.kind() == io::ErrorKind::InvalidData {
        Error::NotMbox
    } else {
        Error::Io(error)
    }
}

/// The topics in batches of at most `posts` posts (at least one topic's opening and an answer), for one short
/// transaction each. A topic that does not fit goes on in the next batch, where its opening post stands again.
pub fn batches(
    topics: Vec<ImportedTopic>,
    posts: usize,
) -> impl Iterator<Item = Vec<ImportedTopic>> {
    let posts = posts.max(2);
    let mut pieces = topics
        .into_iter()
        .flat_map(move |topic| pieces(topic, posts))
        .peekable();
    std::iter::from_fn(move || {
        let mut batch = vec![pieces.next()?];
        let mut room = posts.saturating_sub(batch.iter().map(|topic| topic.posts.len()).sum());
        while let Some(topic) = pieces.next_if(|topic| topic.posts.len() <= room) {
            room -= topic.posts.len();
            batch.push(topic);
        }
        Some(batch)
    })
}

/// A topic in pieces of at most `posts` posts, each with the opening post.
fn pieces(topic: ImportedTopic, posts: usize) -> Vec<ImportedTopic> {
    let Some((opening, rest)) = topic.posts.split_first() else {
        return Vec::new();
    };
    if topic.posts.len() <= posts {
        return vec![topic];
    }
    rest.chunks(posts - 1)
        .map(|chunk| ImportedTopic {
            kind: topic.kind,
            title: topic.title.clone(),
            posts: std::iter::once(opening).chain(chunk).cloned().collect(),
            votes: topic.votes.clone(),
            announcement: topic.announcement,
        })
        .collect()
}
