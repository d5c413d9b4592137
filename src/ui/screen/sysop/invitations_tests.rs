//! The page of invitations, by keys.

use super::super::roster_tests::{invites, sysop};
use super::*;
use crate::domain::{InviteCode, Language, LogId, Time};
use crate::term::Key;
use crate::ui::screen::picture::{NOW, Stage};

fn revoke(code: &InviteCode, words: &str) -> Action {
    Action::Do(Command::Care(Care::RevokeInvite {
        code: code.clone(),
        why: (Reason::Spam, SafeText::line(words)),
    }))
}

#[test]
fn an_invitation_is_made_and_ended_and_what_to_send_is_shown() {
    let stage = Stage::new(sysop());
    let mut page = Invitations::new();
    stage.tell(&mut page, invites());
    stage.press(&mut page, &[Key::Enter]);
    // The first letter replaces the one use that is proposed.
    stage.write(&mut page, "20\n3");
    // After going back it is what was typed, and no proposal any more.
    stage.press(&mut page, &[Key::Esc, Key::Enter]);
    let done = stage.write(&mut page, "0\nspring\n");
    let invite = Care::Invite {
        uses: 20,
        expires_at: Some(Time::from_millis(NOW + 30 * Time::DAY)),
        note: SafeText::line("spring"),
    };
    assert_eq!(done, [Action::Do(Command::Care(invite))]);
    stage.press(&mut page, &[Key::Char('j')]);
    let code = InviteCode::from_random(7_777_777_777);
    assert_eq!(stage.picture(&page).matches(&code.to_string()).count(), 2);
    // It is ended for a reason, with words or without.
    let asked = stage.press(&mut page, &[Key::Enter, Key::Down, Key::Enter]);
    assert!(!asked.iter().any(|it| matches!(it, Action::Do(_))));
    let ended = stage.write(&mut page, "It went to a list\n");
    assert_eq!(ended, [revoke(&code, "It went to a list")]);
    let told = stage.tell(&mut page, Event::Done(Done::Logged(Some(LogId(9)))));
    let said = Action::Say(format!("{code} lets nobody in any more."));
    assert!(told.contains(&said), "{told:?}");
    // The last of them is over.
    let over = stage.press(&mut page, &[Key::End, Key::Enter]);
    let said = Action::Say("This invitation is over.".into());
    assert_eq!(over.last(), Some(&said));
}

#[test]
fn what_is_asked_about_one_invitation_is_not_done_to_another_that_took_its_line() {
    let stage = Stage::new(sysop());
    let mut page = Invitations::new();
    stage.tell(&mut page, invites());
    stage.press(&mut page, &[Key::Char('j'), Key::Enter]);
    let mut later = page.all().to_vec();
    let newer = InviteCode::from_random(5);
    later.insert(0, page.all()[0].clone());
    let asked = later[1].code.clone();
    later[0].code = newer;
    stage.tell(&mut page, Event::Answer(Answer::Invites(later)));
    let ended = stage.press(&mut page, &[Key::Down, Key::Enter, Key::Enter]);
    assert_eq!(ended.last(), Some(&revoke(&asked, "")));
}

#[test]
fn ending_one_looks_like_this() {
    let mut stage = Stage::new(sysop());
    for language in [Language::En, Language::De] {
        let ending = stage.pictures(language, |stage| {
            let mut page = Invitations::new();
            stage.tell(&mut page, invites());
            stage.press(&mut page, &[Key::Char('j'), Key::Enter, Key::Enter]);
            Box::new(page)
        });
        insta::assert_snapshot!(format!("ending_{language:?}"), ending);
    }
}
