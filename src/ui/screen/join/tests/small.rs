//! The page on a small terminal: what it begins with, what one reaches, and where it says what is wrong.

use super::*;

#[test]
fn all_languages_are_on_the_first_row_at_40x12_and_none_is_lost_at_20() {
    let mut stage = Stage::new(newcomer(true, None, Registration::Open));
    let mut join = Join::new();
    stage.tell(&mut join, Event::Opened);
    for language in Language::ALL {
        (stage.size, stage.language) = (SIZES[0], language);
        let picture = stage.picture(&join).replace(['[', ']'], "");
        let first = picture.lines().nth(1).unwrap();
        assert_eq!(first, ">1 English 2 Español 3 Deutsch 4 中文");
        stage.size.width = 20;
        let picture = stage.picture(&join);
        for other in Language::ALL {
            assert!(picture.contains(other.name()), "{picture}");
        }
    }
}

#[test]
fn the_languages_are_in_sight_when_it_opens_at_40x12() {
    for language in Language::ALL {
        let mut stage = Stage::new(newcomer(true, Some(language), Registration::Open));
        (stage.size, stage.language) = (SIZES[0], language);
        let mut join = Join::new();
        stage.tell(&mut join, Event::Opened);
        let handle = Handle::suggest("Cleo.Brandt@example.org").unwrap();
        stage.tell(&mut join, free(handle.as_str(), false));
        let picture = stage.picture(&join);
        let first = picture.lines().nth(1).unwrap().replace(['[', ']'], "");
        assert_eq!(first, " 1 English 2 Español 3 Deutsch 4 中文", "{picture}");
        assert!(picture.contains("cleo"), "{picture}");
        assert!(picture.contains(&*stage.env().words.help_more()));
    }
}

#[test]
fn why_one_has_not_joined_is_said_once_and_whole() {
    let (mut stage, mut join) = filled(true, Registration::Open);
    stage.size = SIZES[0];
    to_button(&stage, &mut join);
    stage.press(&mut join, &[Key::Enter]);
    let failure = Failure::Refused(Refusal::KeyTaken);
    let said = stage.tell(&mut join, Event::Failed(failure.clone()));
    let kept = stage.env().words.join_kept().into_owned();
    assert_eq!(said, [Action::Say(kept)], "the notice repeats nothing");
    let picture = stage.picture(&join);
    let shown: Vec<&str> = picture.split_whitespace().collect();
    let why = stage.env().words.failure_line(&failure);
    assert_eq!(shown.join(" ").matches(&why).count(), 1, "{picture}");
}

#[test]
fn all_of_it_is_reached_at_40x12() {
    let (mut stage, mut join) = filled(false, Registration::Invite);
    stage.size = SIZES[0];
    insta::assert_snapshot!(stage.picture(&join), @r#"
    Join Spindle House | more below
     fields, agree to the house rules, and
     you are in. Enter goes to the next
     field.
     Already a member? Press Enter on this
     line to sign in.
     Handle:     cleo
       It is free.
    >Your name:  Cleo Brandt_
       Shown to members beside your posts;
       your real name is best.
    "#);
    let mut seen = String::new();
    for _ in 0..60 {
        stage.press(&mut join, &[Key::Down]);
        seen.push_str(&stage.picture(&join));
    }
    for part in [
        "Invitation:",
        "Password:",
        "Once more:",
        "own your own words",
        "appeal",
    ] {
        assert!(seen.contains(part), "{part}");
    }
    insta::assert_snapshot!(stage.picture(&join), @r#"
    Join Spindle House
     - Ask before you carry somebody's
       words elsewhere.
     - If you sell what you praise, say so.
     - Say how sure you are. Somebody may
       act on it with a hand in the
       machine.
     - Whoever hides a post gives the
       reason in the open. You can appeal
       once; somebody else decides.
    >Enter: join and agree to the rules
    "#);
}
