//! Makes topics and posts, valid by the forum's limits, of messages that were read.

use std::collections::{HashMap, HashSet};

use unicode_segmentation::UnicodeSegmentation;

use super::clean::{Footers, clean};
use super::message::Mail;
use super::report::{Oddity, Reason, Report};
use super::subject::{Subject, list_tags};
use super::thread::{self, Node, Placed};
use super::{dates, quote};
use crate::domain::{
    AnnouncementKind, Body, DisplayName, ImportedPost, ImportedSender, ImportedTopic, Limits,
    SafeText, Title, TopicKind,
};

/// Bytes kept free for the line that says how much was cut.
const MARKER: usize = 40;

/// The topics that `mails` make.
#[must_use]
pub fn topics(mails: &[Mail], limits: &Limits, report: &mut Report) -> Vec<ImportedTopic> {
    let tags = list_tags(
        mails
            .iter()
            .map(|mail| (mail.subject.as_str(), mail.list.as_deref())),
    );
    let subjects: Vec<Subject> = mails
        .iter()
        .map(|mail| Subject::read(&mail.subject, &tags))
        .collect();
    let moments = dates::moments(mails, report);
    let mut footers = Footers::default();
    let names = names(mails);
    let mut nodes = Vec::with_capacity(mails.len());
    for ((mail, subject), at) in mails.iter().zip(&subjects).zip(moments) {
        footers.learn(&mail.text);
        nodes.push(Node {
            key: &mail.key,
            at,
            parents: &mail.parents,
            subject,
            quotes: starts_like_answer(&mail.text),
        });
    }
    let maker = Maker {
        mails,
        footers,
        names,
        limits,
    };
    let mut topics = Vec::new();
    for placed in thread::topics(&nodes, report) {
        let posts: Vec<ImportedPost> = placed
            .iter()
            .filter_map(|placed| maker.post(*placed, report))
            .collect();
        let subject = placed.first().and_then(|first| subjects.get(first.node));
        let Some(opening) = posts.first() else {
            continue;
        };
        let title = title(
            subject.map_or("", |subject| &subject.title),
            &opening.body,
            limits,
            report,
        );
        match title {
            Some(title) => topics.push(ImportedTopic {
                kind: TopicKind::Discussion,
                title,
                posts,
                votes: None,
                announcement: AnnouncementKind::default(),
            }),
            None => placed
                .iter()
                .filter_map(|placed| mails.get(placed.node))
                .for_each(|mail| report.skip(mail.number, Reason::Refused)),
        }
    }
    let all = || topics.iter().flat_map(|topic| &topic.posts);
    report.topics = topics.len() as u64;
    report.posts = all().count() as u64;
    report.senders = all()
        .map(|post| &post.sender.key)
        .collect::<HashSet<_>>()
        .len() as u64;
    topics
}

/// Whether a quote or what introduces one stands in the first lines with words.
fn starts_like_answer(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty()).take(4);
    lines.any(|line| {
        line.starts_with('>')
            || quote::is_attribution(line)
            || quote::starts_old(line)
            || line.starts_with("Forwarded message")
    })
}

/// The name of each sender: the one they signed with most often, the longer of two.
fn names(mails: &[Mail]) -> HashMap<&str, DisplayName> {
    let mut counts: HashMap<&str, HashMap<String, usize>> = HashMap::new();
    for mail in mails {
        let names = counts.entry(&mail.sender).or_default();
        if let Some(name) = mail
            .name
            .as_deref()
            .map(person)
            .filter(|name| !name.is_empty())
        {
            *names.entry(name).or_default() += 1;
        }
    }
    counts
        .into_iter()
        .filter_map(|(sender, names)| {
            let best = names
                .into_iter()
                .max_by_key(|(name, count)| (name.contains(' '), *count, name.len(), name.clone()))
                .map(|(name, _)| name);
            let local = sender.split('@').next().unwrap_or(sender);
            Some((sender, display_name(best.as_deref().unwrap_or(local))?))
        })
        .collect()
}

/// The name of a person as people say it: `Brew, Ann (Tea)` is Ann Brew, an address is none.
fn person(raw: &str) -> String {
    let name = SafeText::line(raw.trim_matches(['"', '\'', ' ', ','])).to_string();
    let name = name.split(" (").next().unwrap_or(&name).trim();
    if name.contains('@') || (name.matches(' ').count() == 2 && name.contains(" at ")) {
        return String::new();
    }
    match name
        .split(',')
        .map(str::trim)
        .collect::<Vec<_>>()
        .as_slice()
    {
        [last, first] if !first.is_empty() && !is_degree(first) => format!("{first} {last}"),
        _ => name.to_owned(),
    }
}

/// What may stand behind a comma without being a first name.
fn is_degree(text: &str) -> bool {
    let plain = text.replace('.', "").to_lowercase();
    [
        "phd", "md", "jr", "sr", "msc", "ma", "bsc", "mba", "ii", "iii", "dr", "edd", "rn",
    ]
    .contains(&plain.as_str())
}

fn display_name(raw: &str) -> Option<DisplayName> {
    DisplayName::new(raw)
        .or_else(|_| DisplayName::new(&cut_words(raw, DisplayName::MAX)))
        .or_else(|_| DisplayName::new("?"))
        .ok()
}

/// `raw` with at most `chars` characters, cut between words where there are some.
fn cut_words(raw: &str, chars: usize) -> String {
    let line = SafeText::line(raw);
    if line.as_str().graphemes(true).count() <= chars {
        return line.to_string();
    }
    let head: String = line
        .as_str()
        .graphemes(true)
        .take(chars.saturating_sub(1))
        .collect();
    let words = head.rsplit_once(' ').map(|(words, _)| words);
    format!(
        "{}…",
        words
            .filter(|words| words.len() * 2 > head.len())
            .unwrap_or(&head)
    )
}

/// The title; where the subject has none, the first own words.
fn title(subject: &str, body: &Body, limits: &Limits, report: &mut Report) -> Option<Title> {
    if let Ok(title) = Title::new(&cut_words(subject, limits.title_chars), limits) {
        return Some(title);
    }
    report.note(Oddity::NoSubject);
    let own = body.as_str().lines().find(|line| {
        !line.trim().is_empty() && !line.starts_with(['>', '[']) && !line.ends_with(',')
    });
    Title::new(
        &cut_words(own.unwrap_or(""), limits.title_chars.min(60)),
        limits,
    )
    .or_else(|_| Title::new("(no subject)", limits))
    .ok()
}

struct Maker<'a> {
    mails: &'a [Mail],
    footers: Footers,
    names: HashMap<&'a str, DisplayName>,
    limits: &'a Limits,
}

impl Maker<'_> {
    fn post(&self, placed: Placed, report: &mut Report) -> Option<ImportedPost> {
        let mail = self.mails.get(placed.node)?;
        let Some((body, name)) = self
            .body(mail, report)
            .zip(self.names.get(mail.sender.as_str()))
        else {
            report.skip(mail.number, Reason::Refused);
            return None;
        };
        Some(ImportedPost {
            key: mail.key.clone(),
            sender: ImportedSender {
                handle: None,
                key: mail.sender.clone(),
                name: name.clone(),
            },
            at: placed.at,
            body,
            answers: placed
                .answers
                .and_then(|node| self.mails.get(node))
                .map(|mail| mail.key.clone()),
            thanks: Vec::new(),
            accepted: false,
            edited_at: None,
            step: None,
        })
    }

    fn body(&self, mail: &Mail, report: &mut Report) -> Option<Body> {
        let words = clean(&mail.text, &self.footers, report);
        let text = SafeText::block(&words).to_string();
        let mut tail = mail.attachments.join("\n");
        if text.trim().is_empty() && tail.is_empty() {
            report.note(Oddity::NoWords);
            "(no text)".clone_into(&mut tail);
        }
        let whole = [text.trim_end(), &tail]
            .iter()
            .filter(|part| !part.is_empty())
            .copied()
            .collect::<Vec<_>>()
            .join("\n\n");
        if let Ok(body) = Body::new(&whole, self.limits) {
            return Some(body);
        }
        report.note(Oddity::BodyCut);
        // A limit may be met in more than one way; half as much is tried until it is.
        let mut bytes = self.limits.post_bytes;
        let mut lines = self.limits.post_lines.saturating_sub(2);
        while bytes > MARKER {
            if let Ok(body) = Body::new(&cut(&whole, bytes, lines), self.limits) {
                return Some(body);
            }
            (bytes, lines) = (bytes / 2, lines / 2);
        }
        None
    }
}

/// The first lines of `text` in `bytes` bytes, and a line that says how much is missing.
fn cut(text: &str, bytes: usize, lines: usize) -> String {
    let room = bytes.saturating_sub(MARKER);
    let mut kept = 0;
    for line in text.split_inclusive('\n').take(lines) {
        if kept + line.len() > room {
            break;
        }
        kept += line.len();
    }
    if kept == 0 {
        kept = text.floor_char_boundary(room.min(text.len()));
    }
    let (head, rest) = text.split_at(kept);
    format!(
        "{}\n\n[cut: {} KB more]",
        head.trim_end(),
        rest.len().div_ceil(1_000)
    )
}
