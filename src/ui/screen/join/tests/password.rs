//! Whoever comes without a key chooses a password: what is said of it, and when.

use super::*;
use crate::domain::Failure;
use crate::domain::Seal;

#[test]
fn without_a_key_a_password_is_needed_twice() {
    let (stage, mut join) = filled(false, Registration::Open);
    to_button(&stage, &mut join);
    assert_eq!(stage.press(&mut join, &[Key::Enter]), []);
    assert!(stage.picture(&join).contains("A password is needed"));
    stage.write(&mut join, "correct horse\ncorrect house");
    assert!(!stage.picture(&join).contains("horse"));
    to_button(&stage, &mut join);
    assert_eq!(stage.press(&mut join, &[Key::Enter]), []);
    let shown = stage.picture(&join);
    assert!(shown.contains("The two passwords differ."));
    assert!(shown.contains(">Once more:  _"), "typed anew: {shown}");
    stage.write(&mut join, "correct horse");
    to_button(&stage, &mut join);
    let wanted = stage.press(&mut join, &[Key::Enter]);
    assert!(
        matches!(&wanted[..], [Action::Join(joining, Some(password))]
        if password == "correct horse" && joining.key.is_none() && joining.password_hash.is_none())
    );
    let short = Failure::Refused(Refusal::PasswordTooShort { least: 15 });
    stage.tell(&mut join, Event::Failed(short));
    assert!(stage.picture(&join).contains("at least 15 characters"));
}

#[test]
fn what_is_wrong_with_a_password_is_said_when_it_is_left() {
    let (stage, mut join) = filled(false, Registration::Open);
    stage.press(&mut join, &[Key::Tab]);
    let hint = "Choose a password: at least 10 characters.";
    let short = "A password needs at least 10 characters.";
    stage.write(&mut join, "too short");
    let shown = stage.picture(&join);
    assert!(shown.contains(hint) && !shown.contains(short), "{shown}");
    stage.press(&mut join, &[Key::Tab]);
    assert!(stage.picture(&join).contains(short));
    stage.press(&mut join, &[Key::BackTab]);
    stage.write(&mut join, "er");
    stage.press(&mut join, &[Key::Tab]);
    stage.write(&mut join, "too long");
    let differ = "The two passwords differ.";
    assert!(!stage.picture(&join).contains(differ), "being typed");
    stage.press(&mut join, &[Key::Tab]);
    let shown = stage.picture(&join);
    assert!(shown.contains(hint) && shown.contains(differ), "{shown}");
    stage.press(&mut join, &[Key::BackTab, Key::BackTab, Key::Ctrl('u')]);
    stage.write(&mut join, "too short");
    to_button(&stage, &mut join);
    assert_eq!(stage.press(&mut join, &[Key::Enter]), [], "not sent");
    assert!(stage.picture(&join).contains(short));
}

#[test]
fn whoever_joined_without_a_key_is_told_of_recovery_codes() {
    for key in [true, false] {
        let stage = Stage::new(newcomer(key, None, Registration::Open));
        let mut join = Join::new();
        stage.tell(
            &mut join,
            Event::Done(Done::Joined(cleo(), Proof::Password(Seal::default()))),
        );
        assert_eq!(stage.picture(&join).contains("recovery codes"), !key);
    }
}
