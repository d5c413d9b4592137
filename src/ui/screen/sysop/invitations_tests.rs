//! The page of invitations, by keys.

use super::super::roster_tests::{invites, sysop};
use super::*;
use crate::domain::{InviteCode, Time};
use crate::term::Key;
use crate::ui::screen::picture::{NOW, Stage};

#[test]
fn an_invitation_is_made_and_ended_and_what_to_send_is_shown() {
    let stage = Stage::new(sysop());
    let mut page = Invitations::new();
    stage.tell(&mut page, invites());
    stage.press(&mut page, &[Key::Enter]);
    // The first letter replaces the one use that is proposed.
    let done = stage.write(&mut page, "20\n\nspring\n");
    let invite = Care::Invite {
        uses: 20,
        expires_at: Some(Time::from_millis(NOW + 14 * Time::DAY)),
        note: SafeText::line("spring"),
    };
    assert_eq!(done, [Action::Do(Command::Care(invite))]);
    stage.press(&mut page, &[Key::Char('j')]);
    let code = InviteCode::from_random(7_777_777_777);
    assert_eq!(stage.picture(&page).matches(&code.to_string()).count(), 2);
    let ended = stage.press(&mut page, &[Key::Enter, Key::Enter]);
    assert_eq!(ended.last(), Some(&Action::Do(Command::RevokeInvite(code))));
    // The last of them is over.
    let over = stage.press(&mut page, &[Key::End, Key::Enter]);
    let said = Action::Say("This invitation is over.".into());
    assert_eq!(over.last(), Some(&said));
}
