//! The list of members that is looked at for long.

#![allow(clippy::unwrap_used, reason = "tests")]

use super::super::roster_tests::{asks, handle, member, sysop};
use super::*;
use crate::ui::screen::picture::Stage;

#[test]
fn whoever_comes_back_from_a_record_finds_the_list_as_they_left_it() {
    let stage = Stage::new(sysop());
    let mut page = Members::new();
    let all = MemberFilter::All;
    let many = |ids: std::ops::Range<i64>, next: Option<i64>| {
        let roster = Roster {
            rows: ids.map(|id| member(id, &format!("m{id}"), "M")).collect(),
            next: next.map(MemberId),
            ..Roster::default()
        };
        Event::Answer(Answer::Care(CareAnswer::Members(roster)))
    };
    stage.tell(&mut page, Event::Opened);
    stage.tell(&mut page, many(0..100, Some(99)));
    stage.press(&mut page, &[Key::End, Key::Enter]);
    stage.tell(&mut page, many(100..150, None));
    stage.press(&mut page, &[Key::Down]);
    let back = stage.tell(&mut page, Event::Uncovered(Outcome::Back));
    assert_eq!(back, [asks("", all, None, 150)]);
    // Meanwhile somebody came, who stands before them.
    stage.tell(&mut page, many(-1..150, None));
    let opened = stage.press(&mut page, &[Key::Enter]);
    assert_eq!(opened, [Action::Open(Route::Record(handle("m101")))]);
    // However many there are, the page has an end.
    stage.press(&mut page, &[Key::Char('r')]);
    stage.tell(&mut page, many(0..1_000, Some(7)));
    let last = stage.press(&mut page, &[Key::End, Key::Enter]);
    assert_eq!(last, [Action::Open(Route::Record(handle("m999")))]);
    let shown = stage.picture(&page);
    assert!(shown.contains("/ finds others"), "{shown}");
}
