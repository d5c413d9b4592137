//! The page of one conference, by keys.

use super::super::roster_tests::{handle, places, roster, slug, sysop};
use super::*;
use crate::domain::Refusal;
use crate::term::Key;
use crate::ui::screen::picture::Stage;

#[test]
fn whoever_types_ahead_of_what_is_found_means_whom_they_type() {
    let stage = Stage::new(sysop());
    let mut page = Place::new(slug("tools"));
    stage.tell(&mut page, places());
    stage.press(&mut page, &[Key::Enter]);
    // The list for no letters, zhang first.
    stage.tell(&mut page, roster(false));
    stage.write(&mut page, "d");
    stage.tell(&mut page, roster(false));
    // Who waits to be let in is not offered.
    assert!(!stage.picture(&page).contains("zhang"));
    stage.write(&mut page, "a");
    stage.tell(&mut page, Event::Failed(Refusal::Busy.into()));
    let done = stage.write(&mut page, "n\n");
    let host = Command::Host(slug("tools"), handle("dan"));
    assert_eq!(done.last(), Some(&Action::Do(host)));
    let said = stage.tell(&mut page, Event::Done(Done::Ok));
    let whom = Action::Say("dan hosts tools now.".into());
    assert!(said.contains(&whom), "{said:?}");
}
