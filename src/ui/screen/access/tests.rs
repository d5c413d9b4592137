//! What keys do to the ways to sign in, and how they look.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod codes;

use super::*;
use crate::domain::{
    CodeKind, Command, Handle, Language, Limits, MemberId, Refusal, SafeText, Secret,
};
use crate::term::Key;
use crate::ui::Me;
use crate::ui::screen::picture::{NOW, Stage, ada};

const LINE: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti";

fn print(c: char) -> Fingerprint {
    Fingerprint::parse(&format!("SHA256:{}", c.to_string().repeat(43))).unwrap()
}

fn held(c: char, label: &str, days: i64, used: Option<i64>) -> SshKey {
    let ago = |millis: i64| Time::from_millis(NOW - millis);
    SshKey {
        fingerprint: print(c),
        label: SafeText::line(label),
        added_at: ago(days * Time::DAY),
        used_at: used.map(|hours| ago(hours * Time::HOUR)),
        proved: used.is_some(),
    }
}

/// Two keys, of which one was only named, and what else is given.
fn ways(has_password: bool, recovery: u32) -> Event {
    Event::Answer(Answer::Ways(Box::new(Ways {
        keys: vec![held('k', "laptop", 412, Some(2)), held('w', "", 3, None)],
        has_password,
        recovery,
    })))
}

/// The same, with the second key in hand.
fn enrolled(recovery: u32) -> Event {
    let mut in_hand = held('w', "", 3, None);
    in_hand.proved = true;
    Event::Answer(Answer::Ways(Box::new(Ways {
        keys: vec![held('k', "laptop", 412, Some(2)), in_hand],
        has_password: false,
        recovery,
    })))
}

fn came(by: Proof) -> Me {
    Me {
        by: Some(by),
        ..ada()
    }
}

fn by_key() -> Me {
    came(Proof::Key(print('k')))
}

fn screen(stage: &Stage, event: Event) -> Access {
    let mut screen = Access::new();
    assert_eq!(
        stage.tell(&mut screen, Event::Opened),
        [Action::Ask(Query::Ways)]
    );
    stage.tell(&mut screen, event);
    screen
}

fn codes_made() -> Done {
    let code = |n: u128| Code::from_random(CodeKind::Recovery, n * 0x1234_5678_9abc_def1_2345);
    Done::Codes((1..=10).map(code).collect())
}

fn device_made() -> Done {
    let code = Code::from_random(CodeKind::Device, 0x0123_4567_89ab_cdef);
    Done::Code(code, Time::from_millis(NOW + 10 * Time::MINUTE))
}

fn says(wanted: &[Action], text: &str) -> bool {
    let said = |action: &Action| matches!(action, Action::Say(said) if said.contains(text));
    wanted.iter().any(said)
}

/// Down so many rows, then Enter.
fn enter(stage: &Stage, screen: &mut Access, down: usize) -> Vec<Action> {
    stage.write(screen, &format!("{}\n", "j".repeat(down)))
}

#[test]
fn a_key_is_pasted_or_typed_and_a_bad_line_is_told() {
    let stage = Stage::new(by_key());
    let mut screen = screen(&stage, ways(false, 0));
    stage.write(&mut screen, "a");
    let wanted = stage.write(&mut screen, "ssh-ed25519 AAAA\n");
    assert!(says(&wanted, "not a public key"), "{wanted:?}");
    stage.press(&mut screen, &[Key::Ctrl('u')]);
    stage.tell(&mut screen, Event::Paste(format!("{LINE} ada at home\n")));
    let wanted = stage.press(&mut screen, &[Key::Enter]);
    let [Action::Do(Command::AddKey(handle, _, label))] = &wanted[..] else {
        panic!("{wanted:?}");
    };
    assert_eq!(
        (handle, label.as_str()),
        (&Handle::new("ada").unwrap(), "ada at home")
    );
    assert_eq!(stage.write(&mut screen, "\n\n"), [], "one at a time");
    let failed = Event::Failed(Refusal::KeyTaken.into());
    stage.tell(&mut screen, failed);
    assert!(
        stage.picture(&screen).contains("ssh-ed25519"),
        "what was typed stays"
    );
    stage.press(&mut screen, &[Key::Enter]);
    let wanted = stage.tell(&mut screen, Event::Done(Done::Ok));
    assert!(says(&wanted, "\"ada at home\" is added"), "{wanted:?}");
    assert!(wanted.contains(&Action::Ask(Query::Ways)));
    assert!(stage.picture(&screen).contains("last used"));
}

#[test]
fn a_key_is_renamed_and_esc_leaves_it_as_it_was() {
    let stage = Stage::new(by_key());
    let mut screen = screen(&stage, ways(false, 0));
    stage.write(&mut screen, "rx");
    assert_eq!(stage.press(&mut screen, &[Key::Esc]), []);
    stage.write(&mut screen, "\n");
    let wanted = stage.write(&mut screen, ", old\n");
    let renamed = Command::RenameKey(print('k'), SafeText::line("laptop, old"));
    assert_eq!(wanted, [Action::Do(renamed)]);
}

#[test]
fn a_key_is_removed_when_asked_twice_and_another_key_keeps_it() {
    let stage = Stage::new(by_key());
    let mut screen = screen(&stage, ways(false, 0));
    let wanted = stage.write(&mut screen, "x");
    let ends = "the key \"laptop\": removing it ends this session";
    assert!(says(&wanted, ends), "{wanted:?}");
    stage.write(&mut screen, "j");
    let wanted = stage.write(&mut screen, "x");
    assert!(says(&wanted, "Remove the key \"no name\" for good?"));
    let wanted = stage.write(&mut screen, "x");
    let remove = Command::RemoveKey(Handle::new("ada").unwrap(), print('w'));
    assert_eq!(wanted, [Action::Do(remove)]);
    stage.tell(&mut screen, Event::Failed(Refusal::LastWay.into()));
    let wanted = stage.write(&mut screen, "jx");
    assert!(says(&wanted, "works on keys"), "{wanted:?}");
}

#[test]
fn a_password_is_typed_twice_and_the_present_one_is_asked_for() {
    let stage = Stage::new(by_key());
    let mut first = screen(&stage, ways(false, 0));
    enter(&stage, &mut first, 3);
    let wanted = stage.write(&mut first, "lovelace 1843\nlovelace 1834\n");
    assert!(says(&wanted, "differ"), "{wanted:?}");
    assert!(!stage.picture(&first).contains('*'), "typed anew");
    let wanted = stage.write(&mut first, "lovelace 1843\nlovelace 1843\n");
    let set = |current: &str, new: Option<&str>| {
        Action::Do(Command::SetPassword {
            current: Secret::new(current.into()),
            new: new.map(|new| Secret::new(new.into())),
        })
    };
    assert_eq!(wanted, [set("", Some("lovelace 1843"))]);
    let mut change = screen(&stage, ways(true, 0));
    enter(&stage, &mut change, 3);
    let wanted = stage.write(&mut change, "byron\nlovelace 1843\nlovelace 1843\n");
    assert_eq!(wanted, [set("byron", Some("lovelace 1843"))]);
    stage.tell(&mut change, Event::Done(Done::Ok));
    enter(&stage, &mut change, 1);
    let wanted = stage.write(&mut change, "lovelace 1843\n");
    assert_eq!(wanted, [set("lovelace 1843", None)]);
}

#[test]
fn where_passwords_are_off_none_is_set_and_an_old_one_can_go() {
    let me = Me {
        limits: std::sync::Arc::new(Limits {
            passwords: false,
            ..Limits::default()
        }),
        ..by_key()
    };
    let stage = Stage::new(me);
    let mut screen = screen(&stage, ways(true, 0));
    let shown = stage.picture(&screen);
    assert!(shown.contains("switched off") && !shown.contains("Change the password"));
    enter(&stage, &mut screen, 3);
    assert!(stage.picture(&screen).starts_with("Remove the password"));
}

#[test]
fn a_device_code_is_shown_until_somebody_comes_by_it() {
    let stage = Stage::new(by_key());
    let mut screen = screen(&stage, ways(false, 0));
    let wanted = enter(&stage, &mut screen, 4);
    assert_eq!(wanted, [Action::Do(Command::MakeDeviceCode)]);
    stage.tell(&mut screen, Event::Done(device_made()));
    assert!(stage.picture(&screen).starts_with("Another machine\n   "));
    assert_eq!(stage.write(&mut screen, "\n "), []);
    let used = News::Way(MemberId(1), WayChange::CodeUsed);
    assert!(!screen.tells(&used));
    assert!(screen.tells(&News::Way(MemberId(1), WayChange::DeviceCode)));
    stage.tell(&mut screen, Event::News(used.clone()));
    assert!(stage.picture(&screen).starts_with("Ways to sign in"));
    assert!(screen.tells(&used));
    // Nor when it is void, of which it is told why.
    stage.tell(&mut screen, Event::Done(device_made()));
    let void = News::Way(MemberId(1), WayChange::KeyRemoved);
    assert!(!screen.tells(&void));
    stage.tell(&mut screen, Event::News(void));
    assert!(stage.picture(&screen).starts_with("Ways to sign in"));
}

#[test]
fn all_of_a_page_is_reached_where_it_is_too_tall() {
    let mut stage = Stage::new(by_key());
    stage.size = crate::ui::screen::picture::SIZES[0];
    let mut screen = screen(&stage, ways(false, 0));
    stage.tell(&mut screen, Event::Done(device_made()));
    stage.write(&mut screen, "jjjjjjjjjjjjj");
    let shown = stage.picture(&screen);
    assert!(shown.trim_end().ends_with("password."), "{shown}");
    stage.tell(&mut screen, Event::Done(codes_made()));
    assert!(
        stage.picture(&screen).contains("Write them down"),
        "from the top"
    );
}

#[test]
fn recovery_codes_are_not_replaced_unasked_and_left_only_on_purpose() {
    let stage = Stage::new(by_key());
    let mut none = screen(&stage, ways(false, 0));
    let make = Action::Do(Command::MakeRecoveryCodes);
    assert_eq!(enter(&stage, &mut none, 5), std::slice::from_ref(&make));
    let mut some = screen(&stage, ways(false, 7));
    let wanted = enter(&stage, &mut some, 5);
    assert!(says(&wanted, "the 7 you have left void"), "{wanted:?}");
    assert!(says(&stage.write(&mut some, "kj\n"), "void"), "asked again");
    assert_eq!(stage.write(&mut some, "\n"), [make]);
    stage.tell(&mut some, Event::Done(codes_made()));
    assert_eq!(stage.write(&mut some, "\n\n x"), []);
    assert!(stage.picture(&some).starts_with("Recovery codes"));
    stage.write(&mut some, "q");
    assert!(stage.picture(&some).starts_with("Ways to sign in"));
}

#[test]
fn what_another_session_changes_is_asked_for_again() {
    let stage = Stage::new(by_key());
    let mut screen = screen(&stage, ways(false, 0));
    stage.write(&mut screen, "jjj");
    let Event::Answer(Answer::Ways(mut more)) = ways(false, 0) else {
        panic!("no ways");
    };
    more.keys.insert(0, held('n', "new", 0, None));
    stage.tell(&mut screen, Event::Answer(Answer::Ways(more)));
    let shown = stage.picture(&screen);
    assert!(
        shown.contains("> Set a password"),
        "the focus stays: {shown}"
    );
    for (member, wanted) in [(1, 1), (2, 0)] {
        let news = News::Way(MemberId(member), WayChange::KeyAdded);
        let asked = stage.tell(&mut screen, Event::News(news));
        assert_eq!(asked.len(), wanted);
    }
}

fn pages(stage: &Stage) -> Vec<(&'static str, Access)> {
    let mut all = vec![("list", screen(stage, ways(true, 7)))];
    let mut page = |name, keys: &str, done: Option<Done>| {
        let mut screen = screen(stage, ways(true, 0));
        stage.write(&mut screen, keys);
        if let Some(done) = done {
            stage.tell(&mut screen, Event::Done(done));
        }
        all.push((name, screen));
    };
    page("add", "a", None);
    page("rename", "r", None);
    page("password", "jjj\n", None);
    page("remove", "jjjj\n", None);
    page("device", "", Some(device_made()));
    page("codes", "", Some(codes_made()));
    all
}

#[test]
fn it_is_readable_at_every_size() {
    for language in [Language::En, Language::Zh] {
        let mut stage = Stage::new(by_key());
        for at in 0..7 {
            let name = pages(&stage)[at].0;
            let make =
                |stage: &Stage| -> Box<dyn Screen> { Box::new(pages(stage).swap_remove(at).1) };
            insta::assert_snapshot!(
                format!("{name}_{language:?}"),
                stage.pictures(language, make)
            );
        }
        let mut stage = Stage::new(came(Proof::Code {
            kind: CodeKind::Recovery,
            left: 9,
            enrolled: Some(print('w')),
        }));
        let make = |stage: &Stage| -> Box<dyn Screen> { Box::new(screen(stage, enrolled(9))) };
        insta::assert_snapshot!(format!("came_{language:?}"), stage.pictures(language, make));
    }
}

#[test]
fn nothing_is_cut() {
    let mut stage = Stage::new(by_key());
    for at in 0..7 {
        stage.assert_nothing_is_cut(|stage| Box::new(pages(stage).swap_remove(at).1));
    }
    for (kind, enrolled) in [
        (CodeKind::Device, None),
        (CodeKind::Recovery, Some(print('w'))),
    ] {
        let by = Proof::Code {
            kind,
            left: 1,
            enrolled,
        };
        let mut stage = Stage::new(came(by));
        stage.assert_nothing_is_cut(|stage| Box::new(screen(stage, ways(false, 1))));
    }
}
