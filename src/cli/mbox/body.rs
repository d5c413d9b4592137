//! The words of a message out of its MIME parts: plain text where there is some, HTML made plain where there is not,
//! forwarded messages as quotes, attachments as one line each.

use mail_parser::decoders::{base64::base64_decode, quoted_printable::quoted_printable_decode};
use mail_parser::{Encoding, Message, MessagePart, MimeHeaders, PartType};

use super::report::{Oddity, Report};
use super::{charset, flowed, html};
use crate::domain::SafeText;

/// Messages inside messages that are shown; deeper ones are attachments.
const NESTED: usize = 3;
/// Attachments of one message that get a line.
const ATTACHMENTS: usize = 20;
/// Columns of a tab. Bodies have no tabs: they are control characters.
const TAB: usize = 8;

/// What a message says.
#[derive(Debug, Default)]
pub struct Words {
    /// Its text.
    pub text: String,
    /// A line for each attachment.
    pub attachments: Vec<String>,
}

/// Takes the words out of `message`.
#[must_use]
pub fn read(message: &Message<'_>, report: &mut Report) -> Words {
    let mut words = Words::default();
    collect(message, NESTED, &mut words, report);
    words.text = expand_tabs(&words.text);
    words
}

fn collect(message: &Message<'_>, nested: usize, words: &mut Words, report: &mut Report) {
    for part in message.text_bodies() {
        let text = match &part.body {
            PartType::Text(_) => plain(message, part, report),
            PartType::Html(_) => html::to_text(&decoded(message, part, report)),
            _ => continue,
        };
        if !words.text.is_empty() && !text.trim().is_empty() {
            words.text.push('\n');
        }
        words.text.push_str(&text);
    }
    for part in message.attachments() {
        match &part.body {
            PartType::Message(inner) if nested > 0 => {
                let mut quoted = Words::default();
                collect(inner, nested - 1, &mut quoted, report);
                words.text.push_str("\n\n");
                words.text.push_str(&quote(inner, &quoted.text));
                words.attachments.append(&mut quoted.attachments);
            }
            _ if is_seal(part) => {}
            _ => {
                report.note(Oddity::Attachment);
                if words.attachments.len() < ATTACHMENTS {
                    words.attachments.push(line(part));
                }
            }
        }
    }
}

/// Signatures of programs, which say nothing to a reader.
fn is_seal(part: &MessagePart<'_>) -> bool {
    part.content_type()
        .and_then(|kind| kind.subtype())
        .is_some_and(|kind| {
            ["pgp-signature", "pkcs7-signature", "x-pkcs7-signature"]
                .iter()
                .any(|seal| kind.eq_ignore_ascii_case(seal))
        })
}

fn plain(message: &Message<'_>, part: &MessagePart<'_>, report: &mut Report) -> String {
    let text = decoded(message, part, report).replace("\r\n", "\n");
    let kind = part.content_type();
    let says = |name: &str, value: &str| {
        kind.and_then(|kind| kind.attribute(name))
            .is_some_and(|found| found.eq_ignore_ascii_case(value))
    };
    if says("format", "flowed") {
        flowed::unwrap(&text, says("delsp", "yes"))
    } else {
        text
    }
}

/// The text of a part; where the declared character set is wrong, read again without it.
fn decoded(message: &Message<'_>, part: &MessagePart<'_>, report: &mut Report) -> String {
    let text = part.text_contents().unwrap_or("");
    let better = if text.contains(char::REPLACEMENT_CHARACTER) {
        let (from, to) = (part.offset_body as usize, part.offset_end as usize);
        let raw = message.raw_message.get(from..to).unwrap_or_default();
        let bytes = match part.encoding {
            Encoding::QuotedPrintable => quoted_printable_decode(raw),
            Encoding::Base64 => base64_decode(raw),
            Encoding::None => Some(raw.to_vec()),
        };
        // What holds the replacement character itself was damaged before it was sent.
        bytes
            .filter(|bytes| std::str::from_utf8(bytes).is_err())
            .map(|bytes| charset::guess(&bytes))
    } else {
        charset::undo_mojibake(text)
    };
    if let Some(better) = better {
        report.note(Oddity::Charset);
        return better;
    }
    text.to_owned()
}

/// A forwarded message as a quote under a line that names its sender.
fn quote(inner: &Message<'_>, text: &str) -> String {
    let from = inner
        .from()
        .and_then(|from| from.first())
        .and_then(|from| from.name.as_deref().or(from.address.as_deref()))
        .unwrap_or("");
    let mut out = String::new();
    for (name, value) in [("From", from), ("Subject", inner.subject().unwrap_or(""))] {
        if !value.is_empty() {
            out.push_str(&format!("> {name}: {}\n", SafeText::line(value)));
        }
    }
    out.push_str(">\n");
    for line in text.trim().lines() {
        out.push_str(if line.starts_with('>') { ">" } else { "> " });
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// `[attachment: name.pdf, 120 KB]`.
fn line(part: &MessagePart<'_>) -> String {
    let kind = || {
        part.content_type()
            .map_or("?", |kind| kind.ctype())
            .to_owned()
    };
    let name = part.attachment_name().map_or_else(kind, str::to_owned);
    let name: String = name.chars().take(80).collect();
    attachment(&name, part.len() as u64)
}

/// The line for an attachment of `bytes` bytes.
#[must_use]
pub fn attachment(name: &str, bytes: u64) -> String {
    let size = match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", bytes.div_ceil(1_000)),
        _ => format!("{} MB", bytes.div_ceil(1_000_000)),
    };
    format!("[attachment: {}, {size}]", SafeText::line(name))
}

/// Tabs as spaces, no-break spaces as spaces.
fn expand_tabs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut column = 0;
    for c in text.chars() {
        match c {
            '\t' => {
                let width = TAB - column % TAB;
                out.push_str(&" ".repeat(width));
                column += width;
                continue;
            }
            '\u{a0}' => out.push(' '),
            _ => out.push(c),
        }
        column = if c == '\n' { 0 } else { column + 1 };
    }
    out
}
