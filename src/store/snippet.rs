//! The words around a match, on one line, and where the match is in them.
//!
//! Made in Rust from the text of the post, as the index keeps no text. Accents and case make no difference, as in the
//! index. Must not know SQL.

use std::ops::Range;

use super::segment::{self, Piece};
use crate::domain::SafeText;

/// How many characters a snippet has at most.
const LENGTH: usize = 160;
/// How many of them stand before the first match.
const BEFORE: usize = 40;

/// What is marked: a piece of the query; an open one is the start of a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needle {
    /// The piece, folded.
    pub piece: Piece,
    /// Whether a longer word matches too.
    pub open: bool,
}

/// A folded character, and the byte range in the line that it came from.
struct Folded {
    c: char,
    from: Range<usize>,
}

/// The snippet of `text`, and the byte ranges of the matches in it; its beginning, where there is no match.
pub(super) fn cut(text: &str, needles: &[Needle]) -> (SafeText, Vec<Range<usize>>) {
    let line = SafeText::line(text);
    let line = line.as_str();
    let matches = matches(line, needles);
    let first = matches.first().map_or(0, |hit| hit.start);
    let start = line
        .char_indices()
        .rev()
        .map(|(at, _)| at)
        .filter(|at| *at < first)
        .nth(BEFORE)
        .unwrap_or(0);
    let start = if start == 0 {
        0
    } else {
        after_space(line, start, first)
    };
    let rest = line.get(start..).unwrap_or_default();
    let length = rest
        .char_indices()
        .nth(LENGTH)
        .map_or(rest.len(), |(at, _)| at);
    let shown = rest.get(..length).unwrap_or_default();
    let lead = if start > 0 { "…" } else { "" };
    let tail = if length < rest.len() { "…" } else { "" };
    let hits = matches
        .into_iter()
        .filter(|hit| hit.end <= start + length)
        .map(|hit| hit.start - start + lead.len()..hit.end - start + lead.len())
        .collect();
    (SafeText::line(&format!("{lead}{shown}{tail}")), hits)
}

/// The start of the first word between `start` and `first`, so that no word is cut; `start` where there is none.
fn after_space(line: &str, start: usize, first: usize) -> usize {
    let between = line.get(start..first).unwrap_or_default();
    between.find(' ').map_or(start, |at| start + at + 1)
}

/// Where the needles are in `line`, in order and apart from each other.
fn matches(line: &str, needles: &[Needle]) -> Vec<Range<usize>> {
    let folded = fold(line);
    let mut hits: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(rest) = folded.get(at..).filter(|rest| !rest.is_empty()) {
        let before = at.checked_sub(1).and_then(|before| folded.get(before));
        let longest = needles
            .iter()
            .filter_map(|needle| length(needle, before, rest))
            .max()
            .unwrap_or(0);
        let ends = longest.checked_sub(1).and_then(|last| rest.get(last));
        if let (Some(first), Some(last)) = (rest.first(), ends) {
            match hits.last_mut() {
                Some(hit) if hit.end >= first.from.start => hit.end = last.from.end,
                _ => hits.push(first.from.start..last.from.end),
            }
        }
        at += longest.max(1);
    }
    hits
}

/// How many folded characters of `rest` the needle covers, if it begins there.
fn length(needle: &Needle, before: Option<&Folded>, rest: &[Folded]) -> Option<usize> {
    let starts = |chars: &mut dyn Iterator<Item = char>| {
        let mut rest = rest.iter();
        let mut length = 0;
        for c in chars {
            (rest.next()?.c == c).then_some(())?;
            length += 1;
        }
        Some((length, rest.next()))
    };
    match &needle.piece {
        Piece::Run(run) => starts(&mut run.iter().copied()).map(|(length, _)| length),
        Piece::Word(word) => {
            let (length, next) = starts(&mut word.chars())?;
            let bounded =
                before.is_none_or(ends_word) && (needle.open || next.is_none_or(ends_word));
            bounded.then_some(length)
        }
    }
}

/// Whether a word does not go on over this character.
fn ends_word(folded: &Folded) -> bool {
    !segment::is_word(folded.c) || segment::is_unspaced(folded.c)
}

/// `line` folded character by character. As it is composed, no letter is spread over two of them but by an accent,
/// which folds to nothing.
fn fold(line: &str) -> Vec<Folded> {
    let mut folded = Vec::with_capacity(line.len());
    let mut buffer = [0; 4];
    for (at, c) in line.char_indices() {
        let from = at..at + c.len_utf8();
        let letters = segment::fold(c.encode_utf8(&mut buffer));
        folded.extend(letters.chars().map(|c| Folded {
            c,
            from: from.clone(),
        }));
    }
    folded
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::store::search::Sought;

    fn marked(text: &str, query: &str) -> String {
        let (snippet, hits) = cut(text, &Sought::parse(query).unwrap().needles);
        let mut out = snippet.as_str().to_owned();
        for hit in hits.iter().rev() {
            out.insert(hit.end, ']');
            out.insert(hit.start, '[');
        }
        out
    }

    #[test]
    fn matches_are_marked_whatever_their_accents() {
        assert_eq!(
            marked("Una canción difícil", "cancion DIFICIL"),
            "Una [canción] [difícil]"
        );
        assert_eq!(
            marked("the pumpkin pump", "pump the"),
            "[the] pumpkin [pump]"
        );
        assert_eq!(marked("the pumpkin pump", "pump"), "the [pump]kin [pump]");
        assert_eq!(marked("我在北京工作", "北京"), "我在[北京]工作");
        assert_eq!(
            marked("node-red and node", "\"node red\""),
            "[node]-[red] and [node]"
        );
    }

    #[test]
    fn a_long_text_is_cut_around_the_first_match_without_cutting_words_before_it() {
        let text = format!("{}needle {}", "hay ".repeat(50), "straw ".repeat(50));
        let shown = marked(&text, "needle");
        assert!(shown.starts_with("…hay hay "), "{shown}");
        assert!(shown.contains("hay [needle] straw"), "{shown}");
        assert!(shown.ends_with('…'), "{shown}");
        assert!(shown.chars().count() <= LENGTH + 4, "{shown}");
    }

    #[test]
    fn a_match_in_the_title_alone_shows_the_beginning() {
        assert_eq!(marked("one\ntwo", "three"), "one two");
    }
}
