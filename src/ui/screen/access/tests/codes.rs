//! Codes: what is to be typed on the other machine, and what whoever came by one finds.

use super::*;
use crate::domain::Address;

#[test]
fn the_other_machines_command_is_whole_where_the_server_has_a_name() {
    let mut stage = Stage::new(Me {
        address: Address::parse("forum.example.org:22"),
        ..by_key()
    });
    let mut screen = screen(&stage, ways(false, 0));
    stage.tell(&mut screen, Event::Done(device_made()));
    stage.size = crate::ui::screen::picture::SIZES[0];
    assert!(
        stage
            .picture(&screen)
            .contains("\n ssh new@forum.example.org\n")
    );
}

#[test]
fn whoever_came_by_a_code_is_told_what_lets_them_in_next_time() {
    let code = |kind, left, enrolled| {
        came(Proof::Code {
            kind,
            left,
            enrolled,
        })
    };
    let stage = Stage::new(code(CodeKind::Recovery, 9, None));
    let mut screen = screen(&stage, ways(false, 9));
    let shown = stage.picture(&screen);
    assert!(
        shown.contains("recovery code; 9 are left") && shown.contains("Add this machine's key")
    );
    stage.write(&mut screen, "\n");
    assert!(
        stage.picture(&screen).starts_with("Add a key"),
        "the focus is there"
    );
    let stage = Stage::new(code(CodeKind::Device, 0, Some(print('w'))));
    let mut screen = self::screen(&stage, ways(false, 0));
    assert!(
        stage
            .picture(&screen)
            .contains("This machine's key is yours now")
    );
    stage.write(&mut screen, "r");
    stage.write(&mut screen, "shop floor\n");
    stage.tell(&mut screen, Event::Done(Done::Ok));
    assert!(
        !stage.picture(&screen).contains("is yours now"),
        "told once"
    );
}

#[test]
fn whoever_came_by_a_recovery_code_is_not_asked_for_the_password_they_forgot() {
    let stage = Stage::new(came(Proof::Code {
        kind: CodeKind::Recovery,
        left: 9,
        enrolled: None,
    }));
    let no_key = || {
        Event::Answer(Answer::Ways(Box::new(Ways {
            keys: Vec::new(),
            has_password: true,
            recovery: 9,
        })))
    };
    let mut lost = screen(&stage, no_key());
    assert!(stage.picture(&lost).contains("> Set a new password"));
    let set = |new: Option<&str>| {
        Action::Do(Command::SetPassword {
            current: Secret::default(),
            new: new.map(|new| Secret::new(new.into())),
        })
    };
    let wanted = stage.write(&mut lost, "\nlovelace 1843\nlovelace 1843\n");
    assert_eq!(wanted, [set(Some("lovelace 1843"))]);
    let mut held = screen(&stage, ways(true, 9));
    let wanted = stage.write(&mut held, "jjx");
    assert!(says(&wanted, "Remove the password for good?"), "{wanted:?}");
    assert!(says(&stage.write(&mut held, "kj\n"), "for good?"), "again");
    assert_eq!(stage.write(&mut held, "\n"), [set(None)]);
}
