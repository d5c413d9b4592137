//! Where one works, and who may see it, among the settings.

#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::*;
use crate::domain::{MemberId, OrganisationId, Refusal, SafeText};
use crate::ui::screen::picture::{Stage, ada};

fn works(confirmed: bool, refused: Option<&str>) -> Option<Box<Affiliation>> {
    Some(Box::new(Affiliation {
        member: MemberId(1),
        organisation: OrganisationId(3),
        name: SafeText::line("Ibarra Mecanizados"),
        confirmed,
        refused: refused.map(SafeText::line),
        audience: Audience::Me,
    }))
}

/// The screen with what is known, and the focus on a row.
fn on(stage: &Stage, setting: Setting, works: Option<Box<Affiliation>>) -> Settings {
    let mut screen = Settings::new();
    let asked = stage.tell(&mut screen, Event::Opened);
    assert_eq!(asked, [Action::Ask(Query::Affiliation)]);
    let answer = Answer::Affiliation(works, Audience::Me);
    stage.tell(&mut screen, Event::Answer(answer));
    screen.list.selected = ALL.iter().position(|other| *other == setting).unwrap();
    screen
}

#[test]
fn it_leads_to_the_choice_and_says_what_became_of_a_proposal() {
    let stage = Stage::new(ada());
    let reason = "Not a company.";
    for (works, said) in [
        (None, "not stated"),
        (works(false, None), "It waits for a host"),
        (works(true, None), "Ibarra Mecanizados"),
        (
            works(false, Some(reason)),
            "did not take it into the list: Not a company.",
        ),
    ] {
        let mut screen = on(&stage, Setting::Organisation, works);
        let picture = stage.picture(&screen);
        assert!(picture.contains(said), "{picture}");
        let opened = stage.press(&mut screen, &[Key::Enter]);
        assert_eq!(opened, [Action::Open(Route::Organisation)]);
    }
}

#[test]
fn who_may_see_it_is_turned_and_what_was_not_kept_is_asked_for_again() {
    let stage = Stage::new(ada());
    let mut screen = on(&stage, Setting::Audience, works(true, None));
    let mut said = vec![stage.picture(&screen)];
    for audience in [Audience::Hosts, Audience::Members, Audience::Everyone] {
        let wanted = stage.press(&mut screen, &[Key::Right]);
        assert_eq!(wanted, [Action::Do(Command::ShowOrganisation(audience))]);
        let picture = stage.picture(&screen);
        assert!(!said.contains(&picture), "each says what it means");
        said.push(picture);
    }
    let lost = Command::ShowOrganisation(Audience::Everyone);
    let again = stage.tell(&mut screen, Event::NotDone(lost));
    assert_eq!(again, [Action::Ask(Query::Affiliation)]);
    stage.tell(&mut screen, Event::Failed(Refusal::Busy.into()));
    let kept = Answer::Affiliation(works(true, None), Audience::Me);
    stage.tell(&mut screen, Event::Answer(kept));
    assert_eq!(stage.picture(&screen), said.remove(0));
}

#[test]
fn it_looks_so() {
    let mut stage = Stage::new(ada());
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| {
            Box::new(on(stage, Setting::Organisation, works(false, None)))
        });
        insta::assert_snapshot!(format!("settings_organisation_{language:?}"), pictures);
        let pictures = stage.pictures(language, |stage| {
            Box::new(on(stage, Setting::Audience, works(true, None)))
        });
        insta::assert_snapshot!(format!("settings_audience_{language:?}"), pictures);
    }
}

#[test]
fn nothing_of_it_is_cut() {
    for works in [
        None,
        works(true, None),
        works(false, Some("Not a company.")),
    ] {
        for setting in [Setting::Organisation, Setting::Audience] {
            Stage::new(ada())
                .assert_nothing_is_cut(|stage| Box::new(on(stage, setting, works.clone())));
        }
    }
}
