//! Makes the words of a mail pleasant to read in a forum: quotes in one form, no footers of lists, no signatures, no
//! notes of list software. Leaves the rest as it is: code and tables of strangers must survive.

use std::collections::HashMap;

use super::body::attachment;
use super::quote::{self, Line};
use super::report::{Oddity, Report};

/// Lines that a signature may have. RFC 3676 asks for four, people take more.
const SIGNATURE: usize = 12;
/// Lines that a list's footer may have.
const FOOTER: usize = 8;
/// How often a text must end messages to count as a footer.
const RECURS: u32 = 3;

/// The texts that lists put under messages, learned from all of them.
#[derive(Debug, Default)]
pub struct Footers(HashMap<String, u32>);

impl Footers {
    /// Counts what stands under the last rule of `text`.
    pub fn learn(&mut self, text: &str) {
        if let Some(footer) = footer_at(&quote::parse(text)).map(|(_, footer)| footer) {
            *self.0.entry(footer).or_default() += 1;
        }
    }

    fn knows(&self, footer: &str) -> bool {
        self.0.get(footer).is_some_and(|count| *count >= RECURS)
    }
}

/// The words of a mail, cleaned; as they were where nothing would be left.
#[must_use]
pub fn clean(text: &str, footers: &Footers, report: &mut Report) -> String {
    let mut lines = quote::parse(&unsealed(text));
    let lost = drop_notes(&mut lines, report);
    trim_end(&mut lines);
    while let Some((at, footer)) = footer_at(&lines) {
        if !footers.knows(&footer) {
            break;
        }
        lines.truncate(at);
        trim_end(&mut lines);
        report.note(Oddity::Footer);
    }
    drop_list_footers(&mut lines, report);
    drop_signatures(&mut lines, report);
    quote::old_blocks(&mut lines);
    let clean = quote::render(&lines);
    if clean.trim().is_empty() && !lost.is_empty() {
        // All that is left of the words is where the list put them.
        lost.join("\n")
    } else if clean.trim().is_empty() {
        quote::render(&quote::parse(text))
    } else {
        clean
    }
}

/// `text` without the armour of a signature inside the text (RFC 9580, section 7).
fn unsealed(text: &str) -> String {
    let Some((before, rest)) = text.split_once("-----BEGIN PGP SIGNED MESSAGE-----") else {
        return text.to_owned();
    };
    let words = rest.split_once("\n\n").map_or(rest, |(_, words)| words);
    let (words, after) =
        words
            .split_once("-----BEGIN PGP SIGNATURE-----")
            .map_or((words, ""), |(words, seal)| {
                let after = seal.split_once("-----END PGP SIGNATURE-----");
                (words, after.map_or("", |(_, after)| after))
            });
    format!("{before}{}{after}", words.replace("\n- -", "\n-"))
}

fn trim_end(lines: &mut Vec<Line>) {
    while lines.last().is_some_and(|line| line.text.is_empty()) {
        lines.pop();
    }
}

/// A rule: twenty or more of one character that rules are made of.
fn is_rule(text: &str) -> bool {
    let text = text.trim();
    ["_", "-", "=", "*", "~"]
        .iter()
        .any(|mark| text.len() >= 20 && text.replace(mark, "").is_empty())
}

/// Where the text under the last rule starts, and that text; it is short and stands at the end.
fn footer_at(lines: &[Line]) -> Option<(usize, String)> {
    let end = lines.iter().rposition(|line| !line.text.is_empty())? + 1;
    let at = lines
        .get(..end)?
        .iter()
        .rposition(|line| line.depth == 0 && is_rule(&line.text))?;
    let tail = lines.get(at + 1..end)?;
    let footer = tail
        .iter()
        .map(|line| line.text.trim())
        .collect::<Vec<_>>()
        .join("\n");
    (!tail.is_empty() && tail.len() <= FOOTER).then_some((at, footer))
}

/// Whether a line under a rule speaks of a mailing list.
fn names_list(text: &str) -> bool {
    let text = text.to_lowercase();
    [
        "mailing list",
        "listinfo",
        "unsubscribe",
        "/mailman",
        "groups.google.com",
        "posting guide",
    ]
    .iter()
    .any(|word| text.contains(word))
}

/// Removes footers that say what they are wherever they stand: people quote them.
fn drop_list_footers(lines: &mut Vec<Line>, report: &mut Report) {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let depth = line.depth;
        if !is_rule(&line.text) {
            at += 1;
            continue;
        }
        let block: Vec<&Line> = lines
            .iter()
            .skip(at + 1)
            .take(FOOTER)
            .take_while(|line| line.depth == depth && !line.text.is_empty())
            .collect();
        let is_footer = block.first().is_some_and(|line| names_list(&line.text));
        let ends = block
            .iter()
            .rposition(|line| names_list(&line.text))
            .map_or(0, |last| last + 1);
        if is_footer {
            lines.drain(at..=at + ends);
            report.note(Oddity::Footer);
        } else {
            at += 1;
        }
    }
}

/// Removes signatures under `-- `, in quotes as well: to the end of the block at that depth, where it is short.
fn drop_signatures(lines: &mut Vec<Line>, report: &mut Report) {
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let depth = line.depth;
        if at == 0 || !matches!(line.text.as_str(), "-- " | "--") {
            at += 1;
            continue;
        }
        let block = lines
            .iter()
            .skip(at + 1)
            .take(SIGNATURE + 1)
            .take_while(|line| {
                line.depth == depth
                    && !quote::is_attribution(&line.text)
                    && !quote::starts_old(&line.text)
            })
            .count();
        if block <= SIGNATURE {
            lines.drain(at..=at + block);
            report.note(Oddity::Signature);
        } else {
            at += 1;
        }
    }
}

/// Notes that list software leaves where it removed something: an attachment becomes its line, the rest goes.
/// Gives where parts without a name were put.
fn drop_notes(lines: &mut Vec<Line>, report: &mut Report) -> Vec<String> {
    let mut lost = Vec::new();
    let mut kept: Vec<Line> = Vec::with_capacity(lines.len());
    let mut rest = std::mem::take(lines).into_iter().peekable();
    while let Some(line) = rest.next() {
        let text = line.text.trim().trim_matches(['?', ' ']);
        if matches!(
            text,
            "[[alternative HTML version deleted]]" | "-------------- next part --------------"
        ) {
            continue;
        }
        if !(text.ends_with("was scrubbed...") || text.ends_with("has been removed...")) {
            kept.push(line);
            continue;
        }
        let (mut name, mut size, mut address) = (String::new(), 0, None);
        while let Some(field) = rest.next_if(|next| next.depth == line.depth && is_note(&next.text))
        {
            match field
                .text
                .split_once(':')
                .map(|(key, value)| (key.trim(), value.trim()))
            {
                Some(("Name", value)) if value != "not available" => value.clone_into(&mut name),
                Some(("Size", value)) => {
                    size = value
                        .split(' ')
                        .next()
                        .and_then(|size| size.parse().ok())
                        .unwrap_or(0);
                }
                Some(("URL" | "Url", value)) => {
                    address = Some(value.trim_matches(['<', '>']).to_owned())
                }
                _ => {}
            }
        }
        if let Some(address) = address.filter(|_| name.is_empty()) {
            lost.push(format!("[attachment: {address}]"));
        }
        if !name.is_empty() {
            report.note(Oddity::Attachment);
            kept.push(Line {
                depth: line.depth,
                text: attachment(&name, size),
            });
        }
    }
    *lines = kept;
    lost
}

fn is_note(text: &str) -> bool {
    [
        "Name:", "Type:", "Size:", "Desc:", "URL:", "Url:", "URL :", "Url :", "<http",
    ]
    .iter()
    .any(|field| text.trim().starts_with(field))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> String {
        clean(text, &Footers::default(), &mut Report::default())
    }

    #[test]
    fn a_signature_goes_and_what_only_looks_like_one_stays() {
        assert_eq!(cleaned("Hello\n-- \nAnn\n+1 555"), "Hello");
        assert_eq!(cleaned("-- \nAnn"), "-- \nAnn".replace(" \n", "\n"));
        let long = format!("A\n--\n{}", "text\n".repeat(20));
        assert_eq!(cleaned(&long), long.trim_end());
        assert_eq!(cleaned("> Hello\n> --\n> Ann\nYes"), "> Hello\n\nYes");
        assert_eq!(
            cleaned("Top\n-- \nAnn\nOn Monday, Bob wrote:\n> x"),
            "Top\nOn Monday, Bob wrote:\n> x"
        );
    }

    #[test]
    fn list_footers_go_even_when_quoted() {
        let footer = "_______________________________________________\nTea mailing list\nhttps://x.example/listinfo/tea\n";
        let quoted = format!("> {}", footer.trim_end().replace('\n', "\n> "));
        assert_eq!(
            cleaned(&format!("> Hello\n>\n{quoted}\n\nYes\n{footer}")),
            "> Hello\n\nYes"
        );
    }

    #[test]
    fn notes_of_list_software_become_attachments_or_nothing() {
        let text = "Hi\n[[alternative HTML version deleted]]\n-------------- next part --------------\n\
            A non-text attachment was scrubbed...\nName: brew.pdf\nType: application/pdf\nSize: 12345 bytes\n\
            Desc: not available\nURL: <https://x.example/brew.pdf>";
        assert_eq!(cleaned(text), "Hi\n[attachment: brew.pdf, 13 KB]");
    }

    #[test]
    fn a_seal_inside_the_text_goes() {
        let text = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA1\n\nHello\n\n-----BEGIN PGP SIGNATURE-----\n\
            abc\n-----END PGP SIGNATURE-----\n";
        assert_eq!(cleaned(text), "Hello");
    }

    #[test]
    fn a_text_that_recurs_under_a_rule_is_a_footer() {
        let mut footers = Footers::default();
        let text = "Words\n--------------------\nSent by the kettle";
        (0..3).for_each(|_| footers.learn(text));
        assert_eq!(clean(text, &footers, &mut Report::default()), "Words");
        assert_eq!(cleaned(text), text);
    }
}
