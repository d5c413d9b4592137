//! How well something typed fits a name: its characters in their order, best at the starts of words and side by side.
//! Accents and case make no difference. Owns nothing of what the names stand for.
//!
//! Our own: `nucleo-matcher` is faster over a hundred thousand names and has another licence (MPL-2.0); here are a few
//! hundred names, and folding is needed either way.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Characters of a name, and of what is typed, that are looked at.
const MOST: usize = 160;
/// For each character that is found.
const FOUND: i32 = 4;
/// More, where it starts a word.
const STARTS: i32 = 6;
/// More, where it stands right behind the one before.
const FOLLOWS: i32 = 5;
/// More, where the name is nothing else.
const WHOLE: i32 = 20;

/// A name as it is compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded(Vec<char>);

impl Folded {
    /// `text` in lower case and without accents.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let marks = |c: &char| !is_combining_mark(*c);
        let folded = text.nfkd().filter(marks).flat_map(char::to_lowercase);
        Self(folded.take(MOST).collect())
    }

    /// Whether a word starts with the character at `at`; in scripts without spaces each is one.
    fn starts(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.0.get(before));
        before.is_none_or(|c| !c.is_alphanumeric() || *c >= '\u{1100}')
    }

    /// Whether `wanted` stands in it as it is; nothing stands nowhere.
    #[must_use]
    pub fn contains(&self, wanted: &Self) -> bool {
        let length = wanted.0.len();
        length > 0 && self.0.windows(length).any(|part| part == wanted.0)
    }

    /// How well `wanted` fits this name, more being better; none where a character of it is missing. Spaces in what is
    /// wanted may stand for anything.
    #[must_use]
    pub fn score(&self, wanted: &Self) -> Option<i32> {
        let wanted: Vec<char> = wanted.0.iter().copied().filter(|c| *c != ' ').collect();
        // For each character of the name: the best score of what is wanted so far, its last one found there.
        let mut ends: Vec<Option<i32>> = Vec::new();
        for (i, c) in wanted.iter().enumerate() {
            let mut next = vec![None; self.0.len()];
            // The best of those that end further left, less one for each character that is passed over.
            let mut apart: Option<i32> = None;
            for (at, slot) in next.iter_mut().enumerate() {
                let beside = at.checked_sub(1).and_then(|at| *ends.get(at)?);
                let before = if i == 0 {
                    Some(0)
                } else {
                    apart.max(beside.map(|score| score + FOLLOWS))
                };
                if self.0.get(at) == Some(c) {
                    let starts = if self.starts(at) { STARTS } else { 0 };
                    *slot = before.map(|score| score + FOUND + starts);
                }
                apart = apart.max(beside).map(|score| score - 1);
            }
            ends = next;
        }
        let best = ends.into_iter().flatten().max()?;
        let spare = self.0.len().saturating_sub(wanted.len());
        let whole = if spare == 0 { WHOLE } else { 0 };
        Some(best + whole - i32::try_from(spare).unwrap_or(0) / 8)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]
    use super::*;

    fn score(wanted: &str, name: &str) -> Option<i32> {
        Folded::new(name).score(&Folded::new(wanted))
    }

    /// The names in the order in which what is wanted fits them; those that it does not fit are gone.
    fn order<'a>(wanted: &str, names: &[&'a str]) -> Vec<&'a str> {
        let mut scored: Vec<_> = names
            .iter()
            .filter_map(|name| Some((score(wanted, name)?, *name)))
            .collect();
        scored.sort_by_key(|(score, _)| -score);
        scored.into_iter().map(|(_, name)| name).collect()
    }

    #[test]
    fn starts_of_words_and_neighbours_fit_best() {
        for (wanted, best, others) in [
            ("nt", "new topic", ["unanswered tools", "next"]),
            ("read", "read on", ["unread from here", "re: a day"]),
            ("home", "home", ["home sweet home", "who may enter"]),
            (
                "mach",
                "Machine tools",
                ["Time at each lathe", "Mail and chat"],
            ),
            ("new top", "new topic", ["renew the topping", "next topic"]),
        ] {
            let mut names = others.to_vec();
            names.push(best);
            assert_eq!(order(wanted, &names).first(), Some(&best), "{wanted}");
        }
    }

    #[test]
    fn what_lacks_a_character_or_the_order_does_not_fit() {
        assert_eq!(order("xyz", &["x y", "zyx"]), [""; 0]);
        assert_eq!(score("", "name"), None);
    }

    #[test]
    fn accents_case_and_width_make_no_difference() {
        assert!(score("proxima", "Próxima pregunta").is_some());
        assert!(score("ＨＯＭＥ", "home").is_some());
        assert!(score("uberall", "Überall").is_some());
    }

    #[test]
    fn chinese_fits_anywhere() {
        assert_eq!(
            order("讨论", &["讨一论", "中文讨论区"]),
            ["中文讨论区", "讨一论"]
        );
        assert_eq!(score("文讨", "中文讨论区"), score("讨论", "中文讨论区"));
    }
}
