//! Why a setting cannot be what was typed.

use std::borrow::Cow;

use super::Words;
use crate::domain::{SafeText, Unfit};

impl Words {
    /// Why a setting cannot be what was typed, as a part of a sentence.
    pub(super) fn unfit(&self, why: &SafeText) -> Cow<'static, str> {
        // The parser writes names as code, and examples in English.
        let listed = |all: &str| all.replace('`', "").replace(" or ", ", ");
        match Unfit::read(why.as_str()) {
            None => why.to_string().into(),
            Some(Unfit::NoNumber) => self.unfit_number(),
            Some(Unfit::NoSwitch) => self.unfit_switch(),
            Some(Unfit::Outside {
                least,
                most,
                or_nothing: false,
            }) => self.unfit_outside(least.to_owned(), most.to_owned()),
            Some(Unfit::Outside { least, most, .. }) => {
                self.unfit_outside_or_nothing(least.to_owned(), most.to_owned())
            }
            Some(Unfit::NoneOf(all)) => self.unfit_none_of(listed(all)),
            Some(Unfit::Unlike(examples)) => self.unfit_unlike(listed(examples)),
            Some(Unfit::NoLine) => self.unfit_line(),
            Some(Unfit::Empty) => self.unfit_empty(),
            Some(Unfit::NoTopic(topic)) => self.unfit_topic(topic.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CareFault, Language};

    #[test]
    fn it_is_told_in_the_language_of_whoever_typed_it() {
        for (said, shown) in [
            ("0 is not possible: from 1 to 10000", "10000"),
            ("\"yes\" is neither true nor false", "false"),
            (
                "unknown variant `ajar`, expected one of `open`, `closed`",
                "open, closed",
            ),
            (
                "a b is no mail server: like a.org:25 or b.org:25",
                "a.org:25, b.org:25",
            ),
        ] {
            let fault = CareFault::SettingWrong(SafeText::line(said));
            let told = |language| Words::of(language).care_fault(&fault).into_owned();
            let english = told(Language::En);
            for language in Language::ALL {
                let told = told(language);
                assert!(told.contains(shown) && !told.contains(said), "{told}");
                assert!((told == english) == (language == Language::En), "{told}");
            }
        }
    }
}
