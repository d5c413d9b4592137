//! What lets a member in, as they change it: who may, how often, what is left, and what is kept of a code.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod codes;
mod proof;
mod standing;

use super::*;
use crate::domain::{Command, Limits, News, Proof, Query, Subject};
use crate::forum::Heard;
use crate::forum::testing::{OPERATOR, Site, handle, id, key_of, next_but_notices};
use crate::store::events;

const PASSWORD: &str = "lovelace 1843";

fn add_key(to: &str, key: &str) -> Command {
    Command::AddKey(handle(to), key_of(key), SafeText::line("desk"))
}

fn remove_key(from: &str, key: &str) -> Command {
    Command::RemoveKey(handle(from), key_of(key))
}

fn password(current: &str, new: Option<&str>) -> Command {
    Command::SetPassword {
        current: Secret::new(current.into()),
        new: new.map(|new| Secret::new(new.into())),
    }
}

async fn device(site: &Site, who: Actor) -> Code {
    match site.forum.act(who, Command::MakeDeviceCode).await {
        Ok(Done::Code(code, _)) => code,
        other => panic!("{other:?}"),
    }
}

async fn recovery(site: &Site, who: Actor) -> Vec<Code> {
    match site.forum.act(who, Command::MakeRecoveryCodes).await {
        Ok(Done::Codes(codes)) => codes,
        other => panic!("{other:?}"),
    }
}

async fn ways_of(site: &Site, who: Actor) -> Ways {
    match site.forum.ask(who, Query::Ways).await {
        Ok(Answer::Ways(ways)) => *ways,
        other => panic!("{other:?}"),
    }
}

/// What lets somebody in who types this, without a key in hand.
async fn by(site: &Site, name: &str, secret: &str) -> Option<Proof> {
    let came = site.forum.sign_in(name, secret.into(), None).await.unwrap();
    came.map(|(member, by)| {
        assert_eq!(member.handle, Some(handle(name)));
        by
    })
}

/// Whether Ada comes in by this as her password.
async fn by_password(site: &Site, secret: &str) -> bool {
    matches!(by(site, "ada", secret).await, Some(Proof::Password(_)))
}

const fn code(kind: CodeKind, left: u32) -> Option<Proof> {
    Some(Proof::Code {
        kind,
        left,
        enrolled: None,
    })
}

#[tokio::test]
async fn a_key_is_one_members_and_works_at_once() {
    let site = Site::open();
    let (ada, bo) = (site.join("ada").await, site.join("bo").await);
    assert_eq!(
        site.forum.member_by_key(&key_of("desk"), "").await,
        Ok(None)
    );
    site.operate(add_key("ada", "desk")).await.unwrap();
    let owner = site.forum.member_by_key(&key_of("desk"), "").await.unwrap();
    assert_eq!(owner.unwrap().id, id(ada));
    let taken = site.operate(add_key("bo", "desk")).await;
    assert_eq!(taken, Err(Refusal::KeyTaken.into()));
    let yours = site.forum.act(ada, add_key("ada", "desk")).await;
    assert_eq!(yours, Err(Refusal::KeyYours.into()));
    let refused = site.forum.act(bo, remove_key("ada", "desk")).await;
    assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
    let refused = site.forum.act(bo, add_key("nobody", "other")).await;
    assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
    let removed = site.forum.act(ada, remove_key("ada", "desk")).await;
    removed.unwrap();
    assert_eq!(
        site.forum.member_by_key(&key_of("desk"), "").await,
        Ok(None)
    );
}

#[tokio::test]
async fn keys_have_a_bound_and_labels_too() {
    let site = Site::open();
    let (ada, bo) = (site.join("ada").await, site.join("bo").await);
    for n in 1..KEYS {
        site.operate(add_key("ada", &format!("k{n}")))
            .await
            .unwrap();
    }
    let full = Err(Refusal::KeysFull { limit: KEYS }.into());
    assert_eq!(site.forum.act(ada, add_key("ada", "more")).await, full);
    let rename = |who, label: &str| {
        let rename = Command::RenameKey(key_of("ada"), SafeText::line(label));
        site.forum.act(who, rename)
    };
    let invalid = Err(label_invalid().into());
    assert_eq!(rename(ada, "").await, invalid);
    assert_eq!(rename(ada, &"ñ".repeat(Key::LABEL + 1)).await, invalid);
    let longest = "ñ".repeat(Key::LABEL);
    assert_eq!(rename(ada, &longest).await, Ok(Done::Ok));
    assert_eq!(
        rename(bo, "stolen").await,
        Ok(Done::Ok),
        "no such key of bo's"
    );
    assert_eq!(ways_of(&site, ada).await.keys[0].label.as_str(), longest);
}

#[tokio::test]
async fn a_password_is_set_changed_and_removed_by_whoever_knows_the_present_one() {
    let site = Site::open();
    let ada = site.join("ada").await;
    let act = |command| site.forum.act(ada, command);
    let short = act(password("", Some("too short"))).await;
    assert!(matches!(
        short,
        Err(Failure::Refused(Refusal::PasswordTooShort { .. }))
    ));
    act(password("", Some(PASSWORD))).await.unwrap();
    assert!(by_password(&site, PASSWORD).await);
    let wrong = Err(Refusal::PasswordWrong.into());
    assert_eq!(act(password("byron", Some("another one"))).await, wrong);
    assert_eq!(act(password("byron", None)).await, wrong);
    act(password(PASSWORD, Some("another one"))).await.unwrap();
    assert_eq!(by(&site, "ada", PASSWORD).await, None);
    act(password("another one", None)).await.unwrap();
    assert_eq!(by(&site, "ada", "another one").await, None);
    assert!(!ways_of(&site, ada).await.has_password);
    site.forum.set_limits(Limits {
        passwords: false,
        ..Limits::default()
    });
    let off = act(password("", Some(PASSWORD))).await;
    assert_eq!(off, Err(Refusal::PasswordsOff.into()));
}

#[tokio::test]
async fn whoever_came_by_a_recovery_code_sets_or_removes_a_password_without_the_forgotten_one() {
    let site = Site::open();
    let ada = site.join("ada").await;
    let act_by = |by: Option<Proof>, command| {
        let forum = site.forum.clone();
        async move { forum.act_by(ada, by.as_ref(), command).await }
    };
    let set = password("", Some(PASSWORD));
    site.forum.act(ada, set).await.unwrap();
    let wrong = Err(Refusal::PasswordWrong.into());
    for by in [
        None,
        Some(Proof::Password(Seal::default())),
        Some(Proof::Key(key_of("ada"))),
        code(CodeKind::Device, 0),
    ] {
        let refused = act_by(by.clone(), password("", Some("another one"))).await;
        assert_eq!(refused, wrong, "{by:?}");
        assert_eq!(act_by(by, password("", None)).await, wrong);
        site.pass(Time::HOUR);
    }
    let recovered = || code(CodeKind::Recovery, 9);
    let set = act_by(recovered(), password("", Some("another one"))).await;
    let Ok(Done::Sealed(seal)) = set else {
        panic!("{set:?}");
    };
    let signed_in = by(&site, "ada", "another one").await;
    assert_eq!(signed_in, Some(Proof::Password(seal)));
    let removed = act_by(recovered(), password("", None)).await;
    assert!(removed.is_ok(), "{removed:?}");
    assert!(!ways_of(&site, ada).await.has_password);
}

#[tokio::test]
async fn the_present_password_is_not_guessed_for_ever_at_a_terminal_left_open() {
    let site = Site::open();
    let ada = site.join("ada").await;
    site.forum
        .act(ada, password("", Some(PASSWORD)))
        .await
        .unwrap();
    site.pass(Time::HOUR);
    let mut guesses = 0;
    let wrong = Err(Refusal::PasswordWrong.into());
    while guesses < WAYS && site.forum.act(ada, password("byron", None)).await == wrong {
        guesses += 1;
    }
    assert_eq!(guesses, WAYS / 6);
}

#[tokio::test]
async fn the_last_way_in_stays() {
    let site = Site::open();
    let ada = site.join("ada").await;
    let act = |command| site.forum.act(ada, command);
    let last = Err(Refusal::LastWay.into());
    recovery(&site, ada).await;
    assert_eq!(
        act(remove_key("ada", "ada")).await,
        last,
        "codes do not count"
    );
    assert_eq!(act(remove_key("ada", "other")).await, Ok(Done::Ok));
    assert_eq!(ways_of(&site, ada).await.keys.len(), 1);
    act(password("", Some(PASSWORD))).await.unwrap();
    site.forum.set_limits(Limits {
        passwords: false,
        ..Limits::default()
    });
    assert_eq!(
        act(remove_key("ada", "ada")).await,
        last,
        "passwords are off"
    );
    site.forum.set_limits(Limits::default());
    act(remove_key("ada", "ada")).await.unwrap();
    assert_eq!(act(password(PASSWORD, None)).await, last);
    act(add_key("ada", "desk")).await.unwrap();
    assert_eq!(act(password(PASSWORD, None)).await, last, "only named");
    site.operate(add_key("ada", "desk")).await.unwrap();
    act(password(PASSWORD, None)).await.unwrap();
    site.operate(remove_key("ada", "desk")).await.unwrap();
    assert!(ways_of(&site, ada).await.keys.is_empty(), "the sysop may");
}

#[tokio::test]
async fn changes_have_a_pace() {
    let site = Site::open();
    let ada = site.join("ada").await;
    let mut made = 0;
    while made < 2 * WAYS && site.forum.act(ada, Command::MakeDeviceCode).await.is_ok() {
        made += 1;
    }
    assert_eq!(made, WAYS / 6);
}

#[tokio::test]
async fn every_change_is_news_to_the_member_wherever_it_was_made() {
    let site = Site::open();
    let ada = site.join("ada").await;
    let mut listener = site.forum.listen(ada);
    listener.set(&[Subject::Member(id(ada))]);
    site.forum.act(ada, add_key("ada", "desk")).await.unwrap();
    site.forum
        .act(ada, password("", Some(PASSWORD)))
        .await
        .unwrap();
    recovery(&site, ada).await;
    let made = device(&site, ada).await.to_string();
    let key = Some((key_of("shop"), SafeText::default()));
    site.forum.sign_in("ada", made, key).await.unwrap();
    site.forum
        .act(ada, remove_key("ada", "shop"))
        .await
        .unwrap();
    site.forum.act(ada, password(PASSWORD, None)).await.unwrap();
    let recover = Command::Recover(handle("ada"));
    site.another_process().act(OPERATOR, recover).await.unwrap();
    for change in [
        WayChange::KeyAdded,
        WayChange::PasswordSet,
        WayChange::RecoveryCodes,
        WayChange::DeviceCode,
        WayChange::CodeUsed,
        WayChange::KeyAdded,
        WayChange::KeyRemoved,
        WayChange::PasswordRemoved,
        WayChange::Recovery,
    ] {
        let news = News::Way(id(ada), change);
        assert_eq!(next_but_notices(&mut listener).await, Heard::News(news));
    }
    let logged = site.forum.read(|r| Ok(events::after(r, 0, 100)?)).await;
    let last = *logged.unwrap().last().unwrap();
    assert_eq!(last.kind, Some(Kind::Way(WayChange::Recovery)));
    assert_eq!((last.actor, last.about.member), (None, Some(id(ada))));
}
