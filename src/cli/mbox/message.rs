//! One message: its headers as an import needs them, and its words as the sender's program put them. Does not clean the
//! words (`clean`) and does not know other messages.

use mail_parser::{Address, DateTime, HeaderName, Message, MessageParser};

use super::body;
use super::charset;
use super::report::{Oddity, Report};
use super::split::Raw;
use crate::domain::Time;

/// No mail is older: what claims to be, has a broken date. 1990-01-01 UTC.
pub const EARLIEST: Time = Time::from_millis(631_152_000_000);

/// A message, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    /// Its number in the file; the first is 1.
    pub number: u64,
    /// Its id, or one made of its contents.
    pub key: String,
    /// A hash of its sender, subject and words.
    pub hash: u128,
    /// What tells the sender from others, in lower case.
    pub sender: String,
    /// The name that they signed with.
    pub name: Option<String>,
    /// The local part of the first address it went to: the list's name, often.
    pub list: Option<String>,
    /// What the `Date` header says, where that is sane.
    pub date: Option<Time>,
    /// When a server on its way saw it.
    pub seen: Option<Time>,
    /// The subject, decoded.
    pub subject: String,
    /// Ids of messages it answers, the nearest first.
    pub parents: Vec<String>,
    /// The words.
    pub text: String,
    /// A line for each attachment.
    pub attachments: Vec<String>,
}

/// Reads a message; `None` when there is nothing in it.
#[must_use]
pub fn read(raw: &Raw, number: u64, report: &mut Report) -> Option<Mail> {
    let parsed = MessageParser::default().parse(&raw.bytes);
    let message = parsed.filter(|_| !raw.bytes.trim_ascii().is_empty())?;
    if raw.cut {
        report.note(Oddity::MessageCut);
    }
    let words = body::read(&message, report);
    let subject = text_header(&message, HeaderName::Subject, report);
    let (sender, name) = sender(&message, report);
    let hash = fnv([&sender, &subject, &words.text].map(String::as_str));
    let id = ids(&header(&message, HeaderName::MessageId))
        .into_iter()
        .next();
    let key = id.unwrap_or_else(|| {
        report.note(Oddity::MissingId);
        let date = header(&message, HeaderName::Date);
        format!("{:032x}@without-id", fnv([&date, &format!("{hash:x}")]))
    });
    let mut parents = ids(&header(&message, HeaderName::InReplyTo));
    parents.extend(
        ids(&header(&message, HeaderName::References))
            .into_iter()
            .rev(),
    );
    parents.retain(|parent| *parent != key);
    Some(Mail {
        number,
        key,
        hash,
        sender,
        name,
        list: first(message.to())
            .and_then(|(_, address)| address.split_once('@').map(|(local, _)| local.to_owned())),
        date: message.date().and_then(moment),
        seen: message
            .received()
            .and_then(|received| received.date())
            .and_then(|date| moment(&date))
            .or_else(|| from_line_date(&raw.from_line)),
        subject,
        parents,
        text: words.text,
        attachments: words.attachments,
    })
}

/// The contents of a header as they stand in the file.
fn header(message: &Message<'_>, name: HeaderName<'_>) -> String {
    message
        .headers()
        .iter()
        .rfind(|header| header.name == name)
        .and_then(|header| {
            let (from, to) = (header.offset_start as usize, header.offset_end as usize);
            message.raw_message.get(from..to)
        })
        .map(charset::guess)
        .unwrap_or_default()
}

/// A header of words, decoded; bytes without a character set are guessed.
fn text_header(message: &Message<'_>, name: HeaderName<'_>, report: &mut Report) -> String {
    let decoded = message
        .header(name.clone())
        .and_then(|value| value.as_text())
        .unwrap_or("");
    repaired(decoded, || header(message, name), report)
}

/// `decoded`, or what stands in the file where decoding lost something.
fn repaired(decoded: &str, raw: impl FnOnce() -> String, report: &mut Report) -> String {
    let better = if decoded.contains(char::REPLACEMENT_CHARACTER) {
        let raw = raw();
        Some(raw).filter(|raw| !raw.contains("=?"))
    } else {
        charset::undo_mojibake(decoded)
    };
    match better {
        Some(better) => {
            report.note(Oddity::Charset);
            better.split_whitespace().collect::<Vec<_>>().join(" ")
        }
        None => decoded.to_owned(),
    }
}

/// The sender's key and name.
fn sender(message: &Message<'_>, report: &mut Report) -> (String, Option<String>) {
    let raw = || header(message, HeaderName::From);
    let found = first(message.from());
    let (name, address) = match found {
        Some((name, address)) if address.contains('@') => (name, address),
        _ => unobfuscated(&raw()),
    };
    let name = name.map(|name| {
        repaired(
            &name,
            || raw().split('<').next().unwrap_or("").replace('"', ""),
            report,
        )
    });
    // A list that rewrites senders signs as "X via List" with its own address.
    let via = name.as_deref().and_then(|name| {
        name.rsplit_once(" via ")
            .map(|(person, _)| person.to_owned())
    });
    let (key, name) = match via {
        Some(person) => {
            let own = first(message.reply_to())
                .map(|(_, reply)| reply)
                .filter(|reply| !reply.eq_ignore_ascii_case(&address))
                .filter(|reply| first(message.to()).is_none_or(|(_, to)| to != *reply));
            (
                own.unwrap_or_else(|| format!("{person} via {address}")),
                Some(person),
            )
        }
        None => (address, name),
    };
    let key = key.trim().to_lowercase();
    if key.is_empty() {
        report.note(Oddity::MissingSender);
        let name = name.filter(|name| !name.trim().is_empty());
        return (name.as_deref().unwrap_or("?").to_lowercase(), name);
    }
    (key, name)
}

/// `ann at tea.example (Ann Brew)`, as archives on the web write it.
fn unobfuscated(raw: &str) -> (Option<String>, String) {
    let (address, name) = raw.split_once('(').unwrap_or((raw, ""));
    let name = name.trim().trim_end_matches(')').trim();
    let address = address.trim().replacen(" at ", "@", 1);
    let address = address.trim_matches(['<', '>', ' ']);
    let named = (!name.is_empty()).then(|| name.to_owned());
    if address.contains('@') && !address.contains(' ') {
        (named, address.to_owned())
    } else {
        (named.or_else(|| Some(address.to_owned())), String::new())
    }
}

/// The first name and address of a header.
fn first(address: Option<&Address<'_>>) -> Option<(Option<String>, String)> {
    let first = address?.first()?;
    let name = first.name.as_deref().map(str::to_owned);
    Some((name, first.address.as_deref().unwrap_or("").to_owned()))
}

/// Everything in angle brackets that looks like an id. Folded ids are put together again.
fn ids(raw: &str) -> Vec<String> {
    let found: Vec<String> = raw
        .split('<')
        .skip(1)
        .filter_map(|part| part.split_once('>'))
        .map(|(id, _)| id.split_whitespace().collect::<String>())
        .filter(|id| !id.is_empty())
        .collect();
    let bare = raw.trim();
    if found.is_empty() && bare.contains('@') && !bare.contains([' ', '<']) {
        return vec![bare.to_owned()];
    }
    found
}

/// A date that can be one.
fn moment(date: &DateTime) -> Option<Time> {
    let time = Time::from_millis(date.is_valid().then(|| date.to_timestamp())? * 1000);
    (time >= EARLIEST).then_some(time)
}

/// The date of a separator line: `... Fri Oct 27 02:16:56 2006`, in UTC.
fn from_line_date(line: &[u8]) -> Option<Time> {
    let line = String::from_utf8_lossy(line);
    let fields: Vec<&str> = line.split_whitespace().collect();
    let [.., month, day, time, year] = fields.as_slice() else {
        return None;
    };
    DateTime::parse_rfc822(&format!("{day} {month} {year} {time} +0000"))
        .as_ref()
        .and_then(moment)
}

/// FNV-1a with 128 bits (Fowler, Noll, Vo; RFC 9923): the same on every machine and in every version.
fn fnv<const N: usize>(parts: [&str; N]) -> u128 {
    let mut hash: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    for part in parts {
        for byte in part.trim_end().bytes().chain([0]) {
            hash ^= u128::from(byte);
            hash = hash.wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    }
    hash
}
