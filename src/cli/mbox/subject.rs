//! Subjects: what is the title, what is a reply's prefix, what is a mailing list's tag.

use std::collections::{HashMap, HashSet};

/// What programs put before the subject of an answer or a forwarded mail, in lower case.
const PREFIXES: &[&str] = &[
    "re", "fw", "fwd", "aw", "antw", "sv", "vs", "wg", "tr", "rv", "res", "enc", "odp", "vl",
    "bls", "ynt", "ris", "回复", "答复", "回覆", "轉寄", "转发",
];

/// Tags that firms put before mail from outside.
const OUTSIDE: &[&str] = &["external", "external email", "ext", "extern"];

/// A subject, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subject {
    /// Without prefixes and tags.
    pub title: String,
    /// What subjects of one topic have in common; empty where a subject says nothing.
    pub thread: String,
    /// Whether a prefix says that it is an answer or forwarded.
    pub reply: bool,
}

impl Subject {
    /// Takes `raw` (decoded, one line) apart; `tags` are the tags of mailing lists in lower case.
    #[must_use]
    pub fn read(raw: &str, tags: &HashSet<String>) -> Self {
        let mut rest = raw.trim();
        let mut reply = false;
        loop {
            if let Some(after) = strip_prefix(rest) {
                (rest, reply) = (after, true);
            } else if let Some(inner) = strip_forward(rest) {
                (rest, reply) = (inner, true);
            } else if let Some((tag, after)) = bracketed(rest)
                && (tags.contains(&tag.to_lowercase())
                    || OUTSIDE.contains(&tag.to_lowercase().as_str()))
            {
                rest = after;
            } else if let Some(after) = half_tag(rest, tags) {
                rest = after;
            } else if let Some(before) = rest.strip_suffix("(fwd)") {
                (rest, reply) = (before.trim_end(), true);
            } else {
                break;
            }
        }
        let words = rest.split_whitespace().collect::<Vec<_>>().join(" ");
        let thread = words.to_lowercase();
        let says_nothing = matches!(
            thread.as_str(),
            "(no subject)" | "no subject" | "(none)" | "[no subject]"
        );
        Self {
            title: if says_nothing { String::new() } else { words },
            thread: if says_nothing { String::new() } else { thread },
            reply,
        }
    }

    /// Whether a mail with this subject, answering one with the subject `other`, goes on with that: people also start
    /// something new by answering an old mail. Half of the longer words must be the same, where there are any.
    #[must_use]
    pub fn speaks_of(&self, other: &Self) -> bool {
        let (own, old) = (words(&self.thread), words(&other.thread));
        let same = own.intersection(&old).count();
        same * 2 >= own.len().min(old.len())
    }
}

/// The words of more than two letters, without what follows `(was`.
fn words(thread: &str) -> HashSet<&str> {
    thread
        .split("(was")
        .next()
        .unwrap_or(thread)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 2)
        .collect()
}

/// The tags that mailing lists put before these subjects: the names of the lists, and what stands before a third of all.
/// Each subject comes with the name of the list it went to.
#[must_use]
pub fn list_tags<'a>(
    subjects: impl IntoIterator<Item = (&'a str, Option<&'a str>)>,
) -> HashSet<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut tags = HashSet::new();
    let mut all = 0;
    for (subject, list) in subjects {
        all += 1;
        tags.extend(list.map(str::to_lowercase));
        let mut rest = subject.trim();
        while let Some(after) = strip_prefix(rest) {
            rest = after;
        }
        if let Some((tag, _)) = bracketed(rest).filter(|(tag, _)| !tag.contains([':', '@'])) {
            *counts.entry(tag.to_lowercase()).or_default() += 1;
        }
    }
    tags.extend(
        counts
            .into_iter()
            .filter(|(_, count)| *count >= 3 && *count * 3 >= all)
            .map(|(tag, _)| tag),
    );
    tags
}

/// `Re:`, `RE[2]:`, `AW :`, `回复：` and their like.
fn strip_prefix(text: &str) -> Option<&str> {
    let (head, rest) = text.split_once([':', '：'])?;
    let word = head
        .trim_end_matches(|c: char| c.is_ascii_digit() || "[]()^* ".contains(c))
        .to_lowercase();
    PREFIXES.contains(&word.as_str()).then(|| rest.trim_start())
}

/// `[someone@example.org: subject]`, as one program forwards, and `[Re: subject]`.
fn strip_forward(text: &str) -> Option<&str> {
    let inner = text.strip_prefix('[')?.strip_suffix(']')?;
    if strip_prefix(inner).is_some() {
        return Some(inner);
    }
    let (address, subject) = inner.split_once(": ")?;
    (address.contains('@') && !address.contains(' ')).then(|| subject.trim())
}

/// `tag] rest` and `rest]`, where somebody or some program lost the opening bracket.
fn half_tag<'a>(text: &'a str, tags: &HashSet<String>) -> Option<&'a str> {
    let (head, rest) = text
        .split_once(']')
        .filter(|(head, _)| !head.contains('['))?;
    if tags.contains(&head.to_lowercase()) {
        Some(rest.trim_start())
    } else {
        rest.is_empty().then_some(head)
    }
}

/// `[tag] rest`.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let (tag, rest) = text.strip_prefix('[')?.split_once(']')?;
    let rest = rest.trim_start();
    (!tag.is_empty() && tag.len() <= 40 && !rest.is_empty()).then_some((tag, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(raw: &str) -> (String, bool) {
        let subject = Subject::read(raw, &HashSet::from(["tea".to_owned()]));
        (subject.title, subject.reply)
    }

    #[test]
    fn prefixes_and_tags_go_in_any_order() {
        for raw in [
            "Re: [Tea] Milk first?",
            "[tea] RE: re[2]: Milk  first?",
            "AW: Antw: [TEA] [External] SV: Milk first?",
            "回复：答复: Milk first?",
            "[ann@example.org: Re: Milk first?]",
            "Milk first? (fwd)",
            "Re: Tea] Milk first?",
            "Re: Milk first?]",
        ] {
            assert_eq!(read(raw), ("Milk first?".to_owned(), true), "{raw}");
        }
        assert_eq!(read("[ANN] Kettle 2"), ("[ANN] Kettle 2".to_owned(), false));
        assert_eq!(read("R: a question"), ("R: a question".to_owned(), false));
        assert_eq!(read("Re: (no subject)"), (String::new(), true));
    }

    #[test]
    fn another_matter_is_told_from_the_same_one() {
        let of = |raw| Subject::read(raw, &HashSet::new());
        let tea = of("Milk or tea first?");
        for same in [
            "Re: Milk or tea first?",
            "Milk or tea second",
            "",
            "(no subject)",
            "tea",
        ] {
            assert!(of(same).speaks_of(&tea), "{same}");
        }
        for new in [
            "Kettles",
            "Kettles (was: Milk or tea first?)",
            "Re: first kettles of mine",
        ] {
            assert!(!of(new).speaks_of(&tea), "{new}");
        }
    }

    #[test]
    fn a_tag_is_known_by_the_list_or_by_its_number() {
        let named = list_tags([("Re: [Tea] a", Some("tea")), ("[ANN] b", Some("tea"))]);
        assert_eq!(named, HashSet::from(["tea".to_owned()]));
        let often = list_tags([
            ("[x] a", None),
            ("[x] b", None),
            ("[x] c", None),
            ("[y] d", None),
        ]);
        assert_eq!(often, HashSet::from(["x".to_owned()]));
    }
}
