//! Cuts text into the tokens that are searched for: accents dropped, lower case, and runs of scripts that write no
//! spaces as overlapping pairs, so that a two-character Chinese word is found.
//!
//! Owns what is the same for the text and for the query. Must not know SQL, nor how a query is written: `search` does.
//! Trigrams were tried instead: they miss two-character words and unaccented Spanish, at three times the size.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A stretch of text that is searched for as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A word of a script with spaces between words.
    Word(String),
    /// A run of a script without: Chinese, Japanese, Korean, Thai and their neighbours.
    Run(Vec<char>),
}

/// `text` folded: compatibility forms and accents dropped, lower case, otherwise composed (が and 각 stay themselves).
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_accent(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| !is_accent(*c))
        .nfc()
        .collect()
}

/// The pieces of `text`, folded, in their order.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for c in fold(text).chars() {
        match pieces.last_mut() {
            Some(Some(Piece::Run(run))) if is_unspaced(c) => run.push(c),
            Some(Some(Piece::Word(word))) if is_word(c) && !is_unspaced(c) => word.push(c),
            _ if is_unspaced(c) => pieces.push(Some(Piece::Run(vec![c]))),
            _ if is_word(c) => pieces.push(Some(Piece::Word(c.into()))),
            _ => pieces.push(None),
        }
    }
    pieces.into_iter().flatten().collect()
}

/// `text` as it is put into the index: words as they are, runs as pairs and their last character.
#[must_use]
pub fn index(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in pieces(text) {
        push(&mut out, &piece, true);
    }
    out
}

/// What finds `pieces` one behind the other: the tokens, and whether the last one is only the start of a token.
#[must_use]
pub fn phrase(pieces: &[Piece]) -> (String, bool) {
    let mut out = String::new();
    let Some((last, before)) = pieces.split_last() else {
        return (out, false);
    };
    for piece in before {
        push(&mut out, piece, true);
    }
    push(&mut out, last, false);
    (out, matches!(last, Piece::Run(run) if run.len() == 1))
}

/// Appends the tokens of one piece; `whole` says that the run ends here, and so that its last character stands alone.
fn push(out: &mut String, piece: &Piece, whole: bool) {
    let mut token = |chars: &mut dyn Iterator<Item = char>| {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(chars);
    };
    match piece {
        Piece::Word(word) => token(&mut word.chars()),
        Piece::Run(run) => {
            for pair in run.windows(2) {
                token(&mut pair.iter().copied());
            }
            if let Some(last) = run.last().filter(|_| whole || run.len() == 1) {
                token(&mut std::iter::once(*last));
            }
        }
    }
}

/// Whether `c` is part of a word: what FTS5's unicode61 takes for one with the categories L, M and N.
#[must_use]
pub fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// Whether `c` only modifies a letter that most people type without it: accents of the alphabets, and the vowel points
/// of Hebrew and Arabic. Marks that make another letter (が, ที่, कि) are not among them.
const fn is_accent(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Whether `c` belongs to a script that writes no spaces between words (or, as Korean, inflects without them).
#[must_use]
pub const fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}' | '\u{e81}'..='\u{ecd}' // Thai, Lao
        | '\u{1000}'..='\u{103f}' | '\u{1780}'..='\u{17d3}'                   // Burmese, Khmer
        | '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}'                   // Hangul
        | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}' // kana
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_make_no_difference() {
        assert_eq!(index("Canción DIFÍCIL"), "cancion dificil");
        assert_eq!(index("Ångström, Çelik"), "angstrom celik");
        assert_eq!(index("Ｄａｔａ ﬁne"), "data fine");
    }

    #[test]
    fn letters_that_only_look_accented_stay() {
        assert_eq!(index("がか"), "がか か");
        assert_eq!(index("서울"), "서울 울");
        assert_eq!(fold("कि"), "कि");
    }

    #[test]
    fn runs_become_pairs_and_the_last_character() {
        assert_eq!(index("数据库"), "数据 据库 库");
        assert_eq!(index("换5号 pump"), "换 5 号 pump");
        assert_eq!(index("京"), "京");
    }

    #[test]
    fn a_phrase_ends_open_so_that_it_finds_the_start_of_a_longer_run() {
        assert_eq!(phrase(&pieces("数据库")), ("数据 据库".into(), false));
        assert_eq!(phrase(&pieces("北京 pump")), ("北京 京 pump".into(), false));
        assert_eq!(phrase(&pieces("京")), ("京".into(), true));
        assert_eq!(phrase(&pieces("!?")), (String::new(), false));
    }

    #[test]
    fn nothing_that_a_query_language_would_obey_survives() {
        let text = index("\"a\" OR b* ^c {d}: (NEAR) -e 'f' + g");
        assert!(text.chars().all(|c| is_word(c) || c == ' '), "{text}");
    }
}
