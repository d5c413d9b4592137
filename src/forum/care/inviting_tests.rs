//! Who invites, who ends an invitation, and what all members read of it.

use super::super::tending::tests::log;
use super::*;
use crate::domain::{Actor, Care, CareFault, Command, LogEntry, Query};
use crate::forum::testing::{OPERATOR, Site};

const NOTE: &str = "for Max Mustermann";

fn invite() -> Command {
    Command::Care(Care::Invite {
        uses: 3,
        expires_at: None,
        note: SafeText::line(NOTE),
    })
}

fn revoke(code: &InviteCode, reason: Reason) -> Command {
    Command::Care(Care::RevokeInvite {
        code: code.clone(),
        why: (reason, SafeText::line("It went to a list")),
    })
}

async fn listed(site: &Site) -> Vec<Invite> {
    match site.forum.ask(OPERATOR, Query::Invites).await {
        Ok(Answer::Invites(all)) => all,
        other => panic!("{other:?}"),
    }
}

/// Ada, a deputy with that page, and bob, who has none.
async fn site() -> (Site, [Actor; 2]) {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.depute("ada", &[Duty::Invitations]).await;
    (site, [ada, bob])
}

fn state(state: &Option<SafeText>) -> Option<Invited> {
    state.as_ref().and_then(|it| Invited::parse(it.as_str()))
}

/// Whether nothing of an invitation is in an entry that is nobody's business.
fn is_discreet(entry: &LogEntry, invite: &Invite) -> bool {
    let said = format!("{entry:?}");
    let [code, shown] = [invite.code.as_str().to_owned(), invite.code.to_string()];
    [code.as_str(), &shown, NOTE]
        .iter()
        .all(|it| !said.contains(it))
}

#[tokio::test]
async fn an_invitation_gets_a_code_of_its_own_from_whoever_has_that_page() {
    let (site, [ada, bob]) = site().await;
    let refused = site.forum.act(bob, invite()).await;
    assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
    for _ in 0..2 {
        site.forum.act(ada, invite()).await.unwrap();
    }
    let all = listed(&site).await;
    assert_eq!((all.len(), all[0].left), (2, 3));
    assert_ne!(all[0].code, all[1].code);
    let refused = site.forum.ask(bob, Query::Invites).await;
    assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
    let refused = site.forum.act(bob, revoke(&all[0].code, Reason::Upkeep));
    assert_eq!(refused.await, Err(Refusal::SysopsOnly.into()));
}

#[tokio::test]
async fn members_read_that_somebody_may_come_and_no_longer_but_neither_code_nor_note() {
    let (site, [ada, bob]) = site().await;
    let done = site.forum.act(ada, invite()).await;
    let invite = listed(&site).await.remove(0);
    let made = log(&site, bob).await.remove(0);
    assert_eq!(done, Ok(Done::Logged(Some(made.id))));
    assert_eq!((made.act, made.reason), (Act::Invite, None));
    let invited = Invited {
        invitations: 1,
        uses: 3,
        until: None,
    };
    assert_eq!(state(&made.after), Some(invited));
    assert!(is_discreet(&made, &invite), "{made:?}");

    let unfit = site.forum.act(ada, revoke(&invite.code, Reason::Misplaced));
    let refused = Refusal::from(CareFault::ReasonUnfit(Act::RevokeInvite));
    assert_eq!(unfit.await, Err(refused.into()));
    let code = &invite.code;
    let done = site.forum.act(ada, revoke(code, Reason::Spam)).await;
    let ended = log(&site, bob).await.remove(0);
    assert_eq!(done, Ok(Done::Logged(Some(ended.id))));
    assert_eq!(
        (ended.act, ended.reason),
        (Act::RevokeInvite, Some(Reason::Spam))
    );
    assert_eq!(ended.words.as_str(), "It went to a list");
    assert_eq!(state(&ended.before), Some(invited));
    assert!(is_discreet(&ended, &invite), "{ended:?}");
    assert_eq!(listed(&site).await[0].left, 0);
    // What is over is not ended, and what never was is unknown.
    let again = site.forum.act(ada, revoke(code, Reason::Spam)).await;
    assert_eq!(again, Ok(Done::Logged(None)));
    let none = InviteCode::from_random(1);
    let unknown = site.forum.act(ada, revoke(&none, Reason::Spam)).await;
    assert_eq!(unknown, Err(Refusal::InviteInvalid.into()));
}

#[tokio::test]
async fn invitations_from_a_file_are_one_act_or_none() {
    let (site, [_, bob]) = site().await;
    let new = |code, left| Invite {
        code: InviteCode::from_random(code),
        left,
        used: 0,
        expires_at: Some(site.forum.now().plus(Time::DAY)),
        note: SafeText::line(NOTE),
        at: site.forum.now(),
    };
    let create = |made| site.operate(Command::Care(Care::CreateInvites(made)));
    let before = log(&site, bob).await.len();
    assert_eq!(create(Vec::new()).await, Ok(Done::Logged(None)));
    let twice = create(vec![new(1, 1), new(1, 2)]).await;
    assert_eq!(twice, Err(Refusal::InviteInvalid.into()));
    assert_eq!(log(&site, bob).await.len(), before);
    create(vec![new(1, 1), new(2, 4)]).await.unwrap();
    let all = log(&site, bob).await;
    let invited = Invited {
        invitations: 2,
        uses: 5,
        until: Some(site.forum.now().plus(Time::DAY)),
    };
    assert_eq!(
        (all.len(), state(&all[0].after)),
        (before + 1, Some(invited))
    );
}
