//! What changed between two texts, word by word, told by signs: `[-taken out-]`, `[+put in+]`.
//!
//! What both texts begin and end with is found at once; what lies between is compared word by word, up to a bound, and
//! shown as replaced past it. Whoever edits a post changes a few words, so the bound is hardly ever met.

use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use crate::term::{Role, style};

/// Pairs of words that are compared at most: a few milliseconds.
const PAIRS: usize = 1_000_000;

/// What became of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Kept,
    Gone,
    Added,
}

/// Both texts in one, as lines that are not wrapped yet.
#[must_use]
pub fn changes(old: &str, new: &str) -> Vec<Line<'static>> {
    let mut lines = vec![Line::default()];
    for (fate, text) in stretches(old, new) {
        // The end of a line that alone was put in or taken out would be told by nothing.
        let bare = fate != Fate::Kept && text.trim().is_empty() && text.contains('\n');
        for (i, part) in text.split('\n').enumerate() {
            if i > 0 {
                lines.push(Line::default());
            }
            let part = if bare && i == 0 { "¶" } else { part };
            if let Some(line) = lines.last_mut().filter(|_| !part.is_empty()) {
                line.push_span(match fate {
                    Fate::Kept => Span::raw(part.to_owned()),
                    Fate::Gone => Span::styled(format!("[-{part}-]"), style(Role::Dim)),
                    Fate::Added => Span::styled(format!("[+{part}+]"), style(Role::Strong)),
                });
            }
        }
    }
    lines
}

/// The stretches of both texts, in order, each as long as it can be.
fn stretches(old: &str, new: &str) -> Vec<(Fate, String)> {
    let old: Vec<&str> = old.split_word_bounds().collect();
    let new: Vec<&str> = new.split_word_bounds().collect();
    let start = common(old.iter(), new.iter());
    let end = common(old.iter().skip(start).rev(), new.iter().skip(start).rev());
    let middle = |words: &[&'_ str]| start..words.len() - end;
    let (was, is) = (
        old.get(middle(&old)).unwrap_or_default(),
        new.get(middle(&new)).unwrap_or_default(),
    );
    let mut all = Stretches::default();
    for word in old.iter().take(start) {
        all.push(Fate::Kept, word);
    }
    if was.len().saturating_mul(is.len()) <= PAIRS {
        compare(was, is, &mut all);
    } else {
        was.iter().for_each(|word| all.push(Fate::Gone, word));
        is.iter().for_each(|word| all.push(Fate::Added, word));
    }
    for word in old.iter().skip(old.len() - end) {
        all.push(Fate::Kept, word);
    }
    all.done()
}

/// How many words both begin with.
fn common<'a>(
    old: impl Iterator<Item = &'a &'a str>,
    new: impl Iterator<Item = &'a &'a str>,
) -> usize {
    old.zip(new).take_while(|(old, new)| old == new).count()
}

/// Keeps as many words as can be kept: the longest common subsequence, by the table of its lengths from each place on.
fn compare(old: &[&str], new: &[&str], all: &mut Stretches) {
    let width = new.len() + 1;
    let mut lengths = vec![0_u16; (old.len() + 1) * width];
    let at = |lengths: &[u16], i: usize, j: usize| lengths.get(i * width + j).copied().unwrap_or(0);
    for (i, was) in old.iter().enumerate().rev() {
        for (j, is) in new.iter().enumerate().rev() {
            let length = if was == is {
                at(&lengths, i + 1, j + 1).saturating_add(1)
            } else {
                at(&lengths, i + 1, j).max(at(&lengths, i, j + 1))
            };
            if let Some(slot) = lengths.get_mut(i * width + j) {
                *slot = length;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    loop {
        match (old.get(i), new.get(j)) {
            (Some(was), Some(is)) if was == is => {
                all.push(Fate::Kept, was);
                (i, j) = (i + 1, j + 1);
            }
            (Some(was), is) if is.is_none() || at(&lengths, i + 1, j) >= at(&lengths, i, j + 1) => {
                all.push(Fate::Gone, was);
                i += 1;
            }
            (_, Some(is)) => {
                all.push(Fate::Added, is);
                j += 1;
            }
            _ => return,
        }
    }
}

/// Stretches that grow word by word. Between two words that are kept, what is gone stands before what was added; a
/// space that alone was kept between two changes counts as changed, so that a phrase is marked once.
#[derive(Default)]
struct Stretches {
    done: Vec<(Fate, String)>,
    gone: String,
    added: String,
    space: String,
}

impl Stretches {
    fn push(&mut self, fate: Fate, word: &str) {
        let changing = !self.gone.is_empty() || !self.added.is_empty();
        match fate {
            Fate::Kept if changing && self.space.is_empty() && word == " " => {
                self.space.push_str(word);
            }
            Fate::Kept => {
                self.settle();
                self.keep(word);
            }
            Fate::Gone | Fate::Added => {
                // Kept in both texts, it is marked in both or in neither.
                let both = (!self.gone.is_empty() || fate == Fate::Gone)
                    && (!self.added.is_empty() || fate == Fate::Added);
                if both {
                    self.gone.push_str(&self.space);
                    self.added.push_str(&self.space);
                    self.space.clear();
                } else if !self.space.is_empty() {
                    self.settle();
                }
                match fate {
                    Fate::Gone => self.gone.push_str(word),
                    _ => self.added.push_str(word),
                }
            }
        }
    }

    fn settle(&mut self) {
        let (gone, added) = (
            std::mem::take(&mut self.gone),
            std::mem::take(&mut self.added),
        );
        self.done
            .extend((!gone.is_empty()).then_some((Fate::Gone, gone)));
        self.done
            .extend((!added.is_empty()).then_some((Fate::Added, added)));
        let space = std::mem::take(&mut self.space);
        self.keep(&space);
    }

    fn keep(&mut self, word: &str) {
        match self.done.last_mut() {
            Some((Fate::Kept, kept)) => kept.push_str(word),
            _ if word.is_empty() => {}
            _ => self.done.push((Fate::Kept, word.to_owned())),
        }
    }

    fn done(mut self) -> Vec<(Fate, String)> {
        self.settle();
        self.done
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(old: &str, new: &str) -> String {
        let lines: Vec<String> = changes(old, new).iter().map(ToString::to_string).collect();
        lines.join("\n")
    }

    #[test]
    fn a_changed_word_stands_beside_the_one_that_it_replaced() {
        assert_eq!(
            told(
                "The tension is 180 N.\n\nAsk Dan.",
                "The right tension is 210 N.\n\nAsk Dan."
            ),
            "The [+right +]tension is [-180-][+210+] N.\n\nAsk Dan."
        );
    }

    #[test]
    fn a_phrase_is_marked_once() {
        assert_eq!(
            told("It was the old belt.", "It was a new belt."),
            "It was [-the old-][+a new+] belt."
        );
    }

    #[test]
    fn chinese_is_compared_by_its_characters() {
        assert_eq!(
            told("主轴温升正常", "主轴温度正常"),
            "主轴温[-升-][+度+]正常"
        );
    }

    #[test]
    fn lines_that_come_and_go_are_seen() {
        assert_eq!(told("one\ntwo", "one\nand\ntwo"), "one\n[+and+]\ntwo");
        assert_eq!(told("one two", "one\ntwo"), "one[- -][+¶+]\ntwo");
        assert_eq!(told("", ""), "");
    }

    #[test]
    fn what_is_too_much_to_compare_is_shown_as_replaced() {
        let (old, new) = ("a b ".repeat(2_000), "b c ".repeat(2_000));
        let told = told(&old, &new);
        assert!(told.starts_with("[-a b") && told.contains("-][+b c"));
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_out_of_it(old in "[ab \n]{0,30}", new in "[ab \n]{0,30}") {
            let all = stretches(&old, &new);
            let of = |other: Fate| -> String {
                let mine = all.iter().filter(|(fate, _)| *fate != other);
                mine.map(|(_, text)| text.as_str()).collect()
            };
            prop_assert_eq!(of(Fate::Added), old);
            prop_assert_eq!(of(Fate::Gone), new);
        }
    }
}
