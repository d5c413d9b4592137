//! What a title says: its words without those that every title has, how each is looked up, and how near two titles are.
//!
//! Words are compared by how they begin, so that `Spindeln` finds `Spindel` and `Spindellast`: cheap, and right for the
//! languages of our screens, where a dictionary of endings would be right for one.

use super::super::segment::{self, Piece};

/// Words of a title that are looked at; a pair of Chinese characters is one.
pub(super) const MOST: usize = 16;
/// Letters by which a longer word is looked up: as many as the longest beginnings in the index have.
const BEGINNING: usize = 5;
/// Letters in which two words must agree to be forms of one.
const AGREEING: usize = 4;

/// Words that say nothing of what a title is about, folded, by language.
const EMPTY: [&str; 4] = [
    "a about after all also am an and any anybody anyone are as at be been before but by can cannot could did do does \
     doing don each for from get gets getting had has have having help here how i if in instead into is it its just let \
     like make makes me more my need needs new no not of off on one only or our out please question s should some still \
     t than that the their them then there these they this those to too use using very want was way we were what when \
     where which while who why will with without would you your idea problem issue add adding allow support show see",
    "aber alle allem allen als also am an auch auf aus bei beim bin bis bitte da damit dann das dass daß dem den der des \
     die dies diese dieser doch durch ein eine einem einen einer eines er es etwas euch fur gibt habe haben hat hatte \
     hier ich ihr im in ist ja jemand kann kein keine konnte man mehr mein mein meine mit mochte muss nach nicht noch \
     nur oder ohne problem frage schon sein sich sie sind so soll sollte sollten statt trotz uber um und uns unter vom \
     von vor war warum was weil welche wenn wer werden wie wieder wir wird wo wurde zu zum zur idee zeigen zeige",
    "a al algo alguien alguna algun ante aqui asi aun cada como con cual cuales cuando de del desde donde el ella ellos \
     en entre era es esa ese eso esta estan estas este esto fue ha hace hacer hacia han hay la las le lo los mas me mi \
     mis muy ni no nos nuestra nuestro o os otra otro para pero poder por porque pregunta problema puede pueden puedo \
     que quien se ser si sin sobre son su sus tambien tan te tener tengo tiene tu tus un una unas uno unos y ya yo idea mostrar muestra ver",
    "什么 怎么 怎样 为什 可以 能否 是否 一个 这个 那个 哪个 有没 没有 我们 你们 他们 大家 请问 问题 需要 希望 想要 应该 \
     以及 或者 还是 不能 不会 无法 一下 进行 建议 显示",
];
/// Characters that make a pair with any other say nothing.
const PARTICLES: &str = "的了吗呢吧啊么嘛着与及和是在我你他她它这那哪何";

/// A word of what is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Folded.
    pub text: String,
    /// Whether more of it may be typed.
    pub open: bool,
}

impl Word {
    /// What finds it as it is in the index of titles.
    pub fn exactly(&self) -> String {
        format!("\"{}\"", self.text)
    }

    /// What finds the words that begin as it does; none where that would say nothing of it.
    pub fn beginning(&self) -> Option<String> {
        let letters = self.text.chars().count();
        let whole = self.text.chars().any(char::is_numeric) || is_unspaced(&self.text);
        if whole && !self.open || letters < 3 || (letters == 3 && !self.open) {
            return None;
        }
        let beginning: String = self.text.chars().take(BEGINNING).collect();
        Some(format!("\"{beginning}\" *"))
    }

    /// How near a word of a title is: 1 is the same, 0 another.
    fn nearness(&self, other: &str) -> f64 {
        if self.text == other {
            return 1.0;
        }
        let (own, theirs) = (self.text.chars().count(), other.chars().count());
        let pairs = self.text.chars().zip(other.chars());
        let agreeing = pairs.take_while(|(a, b)| a == b).count();
        if self.open && agreeing == own && own > 1 {
            return 0.9;
        }
        let numeric = self.text.chars().any(char::is_numeric);
        if numeric || agreeing < AGREEING || agreeing * 4 < own.min(theirs) * 3 {
            return 0.0;
        }
        let share = f64::from(len(agreeing)) / f64::from(len(own.max(theirs)));
        0.4 + 0.6 * share
    }
}

/// The words of a title, the first ones, each once. The last is open where nothing follows it.
pub(super) fn words(title: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let pieces = segment::pieces(title);
    let ends_open = title.chars().next_back().is_some_and(segment::is_word);
    let last = pieces.len().wrapping_sub(1);
    for (at, piece) in pieces.into_iter().enumerate() {
        match piece {
            Piece::Word(text) => {
                let open = ends_open && at == last;
                push(&mut words, text, open);
            }
            Piece::Run(run) => {
                for pair in run.windows(2) {
                    push(&mut words, pair.iter().collect(), false);
                }
            }
        }
    }
    words
}

fn push(words: &mut Vec<Word>, text: String, open: bool) {
    let known = words.iter().any(|word| word.text == text);
    if words.len() < MOST && !known && !says_nothing(&text) {
        words.push(Word { text, open });
    }
}

/// Whether a word says nothing of what a title is about.
fn says_nothing(text: &str) -> bool {
    let particles = is_unspaced(text) && text.chars().any(|c| PARTICLES.contains(c));
    let listed = || EMPTY.iter().any(|list| list.split(' ').any(|w| w == text));
    particles || listed()
}

fn is_unspaced(text: &str) -> bool {
    text.chars().all(segment::is_unspaced)
}

/// How near a title is to what is typed, whose words weigh so much: the weight of what is found in it, less where the
/// title says much besides. 0 where too little of it is.
pub(super) fn nearness(typed: &[(Word, f64)], title: &str) -> f64 {
    let title = words(title);
    let whole: f64 = typed.iter().map(|(_, weight)| weight).sum();
    let mut met = vec![false; title.len()];
    let mut found = 0.0;
    for (word, weight) in typed {
        let near = title.iter().map(|other| word.nearness(&other.text));
        let mut best = 0.0;
        for (near, met) in near.zip(&mut met) {
            *met |= near > 0.0;
            best = f64::max(best, near);
        }
        found += weight * best;
    }
    if found <= 0.0 || found < whole * LEAST {
        return 0.0;
    }
    let met = met.iter().filter(|met| **met).count();
    let share = f64::from(len(met)) / f64::from(len(title.len().max(1)));
    found * (0.7 + 0.3 * share)
}

/// The share of what is typed, by weight, that must be found in a title.
const LEAST: f64 = 0.25;

fn len(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(title: &str) -> Vec<String> {
        words(title).into_iter().map(|word| word.text).collect()
    }

    #[test]
    fn what_every_title_has_says_nothing() {
        for (title, wanted) in [
            (
                "How can I log the load of the spindle? ",
                "log load spindle",
            ),
            (
                "Wie kann man die Spindellast aufzeichnen?",
                "spindellast aufzeichnen",
            ),
            (
                "¿Cómo puedo registrar la carga del husillo?",
                "registrar carga husillo",
            ),
            ("如何记录主轴的负载？", "记录 录主 主轴 负载"),
        ] {
            assert_eq!(said(title).join(" "), wanted);
        }
    }

    #[test]
    fn a_word_that_is_still_typed_is_the_start_of_any() {
        let beginning = |title| words(title).last().and_then(Word::beginning);
        assert_eq!(beginning("the sp"), None, "there are too many");
        assert_eq!(beginning("the spi").unwrap(), "\"spi\" *");
        assert_eq!(beginning("spindles").unwrap(), "\"spind\" *");
        assert_eq!(beginning("log "), None);
        assert_eq!(beginning("8000 "), None);
    }

    #[test]
    fn forms_of_a_word_are_near_and_other_words_are_not() {
        let near = |a: &str, b: &str| {
            let text = segment::fold(a);
            Word { text, open: false }.nearness(&segment::fold(b))
        };
        for (a, b) in [
            ("spindles", "spindle"),
            ("Spindeln", "Spindellast"),
            ("vibration", "vibrates"),
            ("ruidos", "ruido"),
        ] {
            assert!(near(a, b) > 0.6, "{a} {b} {}", near(a, b));
        }
        for (a, b) in [
            ("belt", "bell"),
            ("8000", "80001"),
            ("interface", "internal"),
        ] {
            assert!(near(a, b) < 0.1, "{a} {b} {}", near(a, b));
        }
    }
}
