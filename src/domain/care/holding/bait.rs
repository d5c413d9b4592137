//! Bait: words by which spam is known without a link. A second account brings that later.
//!
//! Data, not code: `assets/spam/bait.txt` ships with the program and says its own form.

/// The patterns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bait(Vec<Pattern>);

/// A line: each of its groups must be found.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Pattern {
    groups: Vec<Vec<Term>>,
}

/// One of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Term {
    /// Words one behind the other; the last is only how it begins, where the flag is set.
    Words(Vec<String>, bool),
    /// Some mail address.
    Mail,
    /// Some number of a telephone.
    Phone,
}

impl Bait {
    /// Bytes of a file of patterns.
    pub const BYTES: usize = 65_536;

    /// The patterns that ship.
    #[must_use]
    pub fn shipped(cut: impl Fn(&str) -> Vec<String>) -> Self {
        Self::parse(include_str!("../../../../assets/spam/bait.txt"), cut)
    }

    /// The patterns of a file; `cut` makes words of a text as the search does.
    #[must_use]
    pub fn parse(file: &str, cut: impl Fn(&str) -> Vec<String>) -> Self {
        let lines = file.lines().map(str::trim);
        let said = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
        let pattern = |line: &str| {
            let groups = line.split_whitespace();
            let groups = groups.map(|group| group.split('|').filter_map(|t| term(t, &cut)));
            let groups: Vec<Vec<Term>> = groups.map(Iterator::collect).collect();
            Pattern { groups }
        };
        Self(said.map(pattern).collect())
    }

    /// What a text has of the first pattern that it matches, by its words and as it was written: of each part what was found.
    #[must_use]
    pub fn found(&self, words: &[String], text: &str) -> Option<String> {
        let term = |term: &Term| match term {
            Term::Words(sought, open) => {
                contains(words, sought, *open).then(|| match (sought.join(" "), open) {
                    (said, true) => said + "…",
                    (said, false) => said,
                })
            }
            Term::Mail => super::links::mail(text).map(str::to_owned),
            Term::Phone => phone(text),
        };
        let all = |pattern: &Pattern| -> Option<Vec<String>> {
            let groups = pattern.groups.iter();
            groups.map(|group| group.iter().find_map(term)).collect()
        };
        self.0.iter().find_map(all).map(|found| found.join(", "))
    }
}

fn term(text: &str, cut: &impl Fn(&str) -> Vec<String>) -> Option<Term> {
    match text {
        "@mail" => return Some(Term::Mail),
        "@phone" => return Some(Term::Phone),
        _ => {}
    }
    let (text, open) = match text.strip_suffix('*') {
        Some(start) => (start, true),
        None => (text, false),
    };
    let words = cut(&text.replace('_', " "));
    (!words.is_empty()).then_some(Term::Words(words, open))
}

/// Whether words stand one behind the other in others; the last perhaps only as the start of one.
#[must_use]
pub fn contains(words: &[String], sought: &[String], open: bool) -> bool {
    let Some((last, before)) = sought.split_last() else {
        return false;
    };
    words.windows(sought.len()).any(|window| {
        let Some((end, start)) = window.split_last() else {
            return false;
        };
        start == before && (end == last || (open && end.starts_with(last.as_str())))
    })
}

/// Eight digits and more behind a `+`, with spaces or strokes between them.
fn phone(text: &str) -> Option<String> {
    text.split('+').skip(1).find_map(|rest| {
        let number: String = rest
            .chars()
            .take_while(|c| c.is_ascii_digit() || " -()/".contains(*c))
            .collect();
        let digits = number.chars().filter(char::is_ascii_digit).count();
        (digits >= 8).then(|| format!("+{}", number.trim()))
    })
}
