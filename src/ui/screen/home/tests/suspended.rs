//! A suspended member sees first that they are, why, and what they can do about it.

use super::*;
use crate::domain::{Act as Logged, Noted, Reason, Suspension};

fn suspended() -> Stage {
    let mut me = ada();
    me.suspended = Some(Suspension {
        until: Time::from_millis(NOW + 14 * Time::DAY),
        reason: Reason::Attack,
        words: SafeText::line(
            "You called three members by names that nobody wants to read here, after two warnings by hal",
        ),
        entry: LogId(7),
    });
    Stage::new(me)
}

#[test]
fn it_looks_like_this_to_somebody_who_is_suspended() {
    let mut stage = suspended();
    for language in [Language::En, Language::Zh] {
        let pictures = stage.pictures(language, |stage| Box::new(opened(stage, returned())));
        insta::assert_snapshot!(format!("suspended_{language:?}"), pictures);
    }
}

#[test]
fn enter_leads_to_the_entry_from_where_one_is() {
    let stage = suspended();
    let mut screen = opened(&stage, returned());
    let entry = Action::Open(Route::LogEntry(LogId(7)));
    assert!(stage.press(&mut screen, &[Key::Enter]).contains(&entry));
    // The notice of it is seen with that.
    let mut home = returned();
    let noted = Noted {
        id: LogId(7),
        act: Logged::Suspend,
        reason: Some(Reason::Attack),
        nobody: None,
        words: SafeText::default(),
        ruled: None,
        taken_back: false,
        stands: true,
    };
    home.for_you.push(Notice {
        reference: None,
        entry: Some(noted),
        ..notice(9, NoticeKind::Moderated, "")
    });
    let mut screen = opened(&stage, home);
    let led = stage.press(&mut screen, &[Key::Enter]);
    assert!(led.contains(&entry) && led.contains(&Action::Do(Command::ReadNotice(9))));
}
