//! How alike two texts are: how many of their pairs of neighbouring words they have in common, of all that either has
//! (A. Broder, "On the resemblance and containment of documents", 1997).
//!
//! To find what may be alike without reading all that was written, four marks are kept of each text: the least of its pairs,
//! in four orders that have nothing to do with what the words say. Two texts share a mark as likely as they share a pair; so of
//! those that are twins by a hair, one in a hundred shares none, and of those with one changed word in 25, one in two thousand.
//! What shares a mark is read again and compared pair by pair: a mark alone says little.
//!
//! What is quoted and what is a link does not count: an answer is no twin of what it quotes, and spam changes its address
//! first. A pair counts once, however often it stands there. Of 710 long posts by 217 people to a mailing list five were
//! twins of another's, and each had the other whole in it, with no sign that it was quoted.
//!
//! Of a shorter text near ones are many, so all of it is one piece: its twin says the same. What people say to each other,
//! thanks and greetings, is mostly shorter still and has none; where it is not, members are not compared by it once they have
//! written for a while (`SpamLimits::compares_few_words`).

use std::collections::BTreeSet;

use super::holding::links;

/// Four orders of pieces: digits of pi. They must stay the same, or what is stored is like nothing any more.
const ORDERS: [u64; 4] = [
    0x243f_6a88_85a3_08d3,
    0x1319_8a2e_0370_7344,
    0xa409_3822_299f_31d0,
    0x082e_fa98_ec4e_6c89,
];

/// What a text is compared by: its pieces, each as 64 bits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likeness(BTreeSet<u64>);

impl Likeness {
    /// Words, or Chinese characters, below which near texts are near by chance.
    pub const LEAST: usize = 20;
    /// Words below which the same text is said by chance, too.
    pub const FEWEST: usize = 5;
    /// Letters below which it is; two Chinese characters say as much as five letters.
    pub const LETTERS: usize = 40;
    /// Pairs that are looked at.
    const MOST: usize = 2_000;
    /// Of a hundred pairs that either has, those that twins have in common at least. One changed word costs two pairs, and
    /// brings two.
    const COMMON: usize = 70;

    /// The likeness of a text by its words; none where it has too few.
    #[must_use]
    pub fn of(words: &[String]) -> Option<Self> {
        if words.len() < Self::LEAST {
            let halves: usize = words.iter().map(|word| half_letters(word)).sum();
            let says = words.len() >= Self::FEWEST && halves >= 2 * Self::LETTERS;
            return says.then(|| Self(BTreeSet::from([mixed(&words.join(" "))])));
        }
        let pairs = words.windows(2).take(Self::MOST);
        Some(Self(pairs.map(|pair| mixed(&pair.join(" "))).collect()))
    }

    /// Its marks, as stored: twins have one of them in common, each in its own place.
    #[must_use]
    pub fn marks(&self) -> [i64; 4] {
        ORDERS.map(|order| {
            let least = self.0.iter().map(|piece| stirred(piece ^ order)).min();
            least.unwrap_or_default().cast_signed()
        })
    }

    /// Whether two texts are twins.
    #[must_use]
    pub fn is_near(&self, other: &Self) -> bool {
        let common = self.0.intersection(&other.0).count();
        let all = self.0.len() + other.0.len() - common;
        100 * common >= Self::COMMON * all
    }
}

/// What of a text counts: not what it quotes, and no links.
#[must_use]
pub fn counted(text: &str) -> String {
    let own = text
        .lines()
        .filter(|line| !line.trim_start().starts_with('>'));
    let mut out = String::with_capacity(text.len());
    for word in own.flat_map(str::split_whitespace) {
        if links::link(word).is_none() {
            out.push_str(word);
            out.push(' ');
        }
    }
    out
}

/// How many halves of a letter a word counts for; of Chinese and the like there is a word for each character.
fn half_letters(word: &str) -> usize {
    match word.chars().next() {
        Some('\u{2e80}'..) => 5,
        _ => 2 * word.chars().count(),
    }
}

/// Words as 64 bits: FNV-1a, stirred. It must stay the same, or what is stored is like nothing any more.
fn mixed(words: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    stirred(words.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}

/// The last steps of MurmurHash3, after which each bit hangs on all.
fn stirred(mut hash: u64) -> u64 {
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str) -> Vec<String> {
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    }

    fn of(text: &str) -> Option<Likeness> {
        Likeness::of(&cut(&counted(text)))
    }

    /// A text of `n` words, another for each seed.
    fn words(seed: u64, n: u64) -> Vec<String> {
        let word = |at| format!("{:x}", mixed(&format!("{seed} {at}")) % 5_000);
        (0..n).map(word).collect()
    }

    fn shares_a_mark(one: &Likeness, other: &Likeness) -> bool {
        let both = one.marks().into_iter().zip(other.marks());
        both.into_iter().any(|(one, other)| one == other)
    }

    /// How many of 200 texts of `n` words are twins of what becomes of them, and are found as that.
    fn found(n: u64, edit: fn(&mut Vec<String>)) -> usize {
        let is_found = |seed: &u64| {
            let text = words(*seed, n);
            let mut edited = text.clone();
            edit(&mut edited);
            let (one, other) = (Likeness::of(&text).unwrap(), Likeness::of(&edited).unwrap());
            one.is_near(&other) && shares_a_mark(&one, &other)
        };
        (0..200).filter(is_found).count()
    }

    #[test]
    fn the_same_words_with_another_link_or_quote_are_twins() {
        let text = "We sell the best bearings for spindles of every size and ship them within two days to every \
            country, ask for our list of prices today";
        let one = of(&format!("{text} http://a.test/1")).unwrap();
        let other = of(&format!(
            "> what he said\n{} www.b.test",
            text.to_uppercase()
        ))
        .unwrap();
        assert_eq!(one, other);
        assert_eq!(of("too few words to say"), None);
    }

    #[test]
    fn a_short_text_has_a_twin_only_in_the_same_words_and_what_all_say_has_none() {
        let text = "Cheap bearings for every spindle, in stock now, ask our office";
        let one = of(text).unwrap();
        let shouted = of(&text.to_uppercase()).unwrap();
        assert!(one.is_near(&shouted) && shares_a_mark(&one, &shouted));
        let other = of(&text.replace("every", "any")).unwrap();
        let shuffled =
            of("In stock now, ask our office, cheap bearings for every spindle").unwrap();
        assert!(!one.is_near(&other) && !one.is_near(&shuffled));
        for said in [
            "Thank you, that helped a lot!",
            "Welcome! Good to have you here.",
            "Vielen Dank, das hat mir sehr geholfen!",
            "Muchas gracias, eso me ayudó mucho.",
            "Спасибо большое, это мне очень помогло!",
            "Supercalifragilisticexpialidocious bearings everywhere",
        ] {
            assert_eq!(of(said), None, "{said}");
        }
    }

    #[test]
    fn one_word_more_less_or_other_makes_a_twin_that_is_found() {
        assert_eq!(found(41, |text| text.insert(17, "more".into())), 200);
        assert_eq!(found(41, |text| drop(text.remove(17))), 200);
        assert!(found(25, |text| "other".clone_into(&mut text[11])) >= 198);
        assert!(found(20, |text| "other".clone_into(&mut text[11])) >= 198);
        assert_eq!(found(20, |text| text.push("more".into())), 200);
        // Of the half that was put last one pair is gone.
        assert!(found(60, |text| text.rotate_left(30)) >= 198);
    }

    #[test]
    fn every_tenth_word_changed_is_another_text_and_so_is_one_that_became_short() {
        let tenth = |text: &mut Vec<String>| {
            for word in text.iter_mut().skip(5).step_by(10) {
                word.push('x');
            }
        };
        assert_eq!(found(100, tenth), 0);
        assert_eq!(found(20, |text| text.truncate(18)), 0);
    }

    #[test]
    fn texts_are_not_near_by_the_words_that_all_have() {
        let small = "the of and to in a is that it for on with as be at this by from or are";
        for seed in 0..100 {
            let text = |seed| {
                let mut text = words(seed, 100);
                // Half of what one reads.
                text.extend((0..5).flat_map(|_| cut(small)));
                Likeness::of(&text).unwrap()
            };
            assert!(!text(seed).is_near(&text(seed + 1_000)), "{seed}");
        }
    }

    proptest! {
        #[test]
        fn case_and_points_make_no_difference_nor_does_saying_it_twice(words in proptest::collection::vec("[a-z]{2,8}", 20..60)) {
            let text = words.join(" ");
            let shouted = words.iter().map(|word| word.to_uppercase()).collect::<Vec<_>>();
            let shouted = of(&shouted.join("! "));
            prop_assert_eq!(of(&text), shouted);
            let (once, twice) = (of(&text).unwrap(), of(&format!("{text}. {text}.")).unwrap());
            prop_assert!(once.is_near(&twice));
        }
    }
}
