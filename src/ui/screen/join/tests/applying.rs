//! Joining where a sysop lets people in: nothing promises that one is in at once.

use super::*;

#[test]
fn where_one_applies_nobody_is_told_that_they_are_in() {
    for (registration, promised) in [(Registration::Open, true), (Registration::Approval, false)] {
        let (stage, join) = filled(true, registration);
        let picture = stage.picture(&join);
        assert!(picture.contains("You are new here."));
        assert_eq!(picture.contains("and you are"), promised, "{picture}");
    }
}
