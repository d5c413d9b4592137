//! What is told of the commands.

use super::*;
use crate::domain::{Language, Reason};

#[test]
fn the_reasons_that_can_be_typed_are_named_in_every_language() {
    for language in Language::ALL {
        let about = Opt::Why.about(Words::of(language));
        for reason in Reason::CHOICES {
            assert!(about.contains(reason.as_str()), "{language:?}: {about}");
        }
    }
}

#[test]
fn one_key_has_one_name_in_a_language() {
    let es = include_str!("../../../assets/locales/es.ftl");
    let zh = include_str!("../../../assets/locales/zh.ftl");
    assert!(!es.contains("Enter") && !zh.contains("Enter"));
}
