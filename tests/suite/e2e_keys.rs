//! What let somebody in and does no more: their sessions end, and their connections begin nothing.

use std::sync::Arc;

use russh::keys::{HashAlg, PrivateKey};
use wellspring::domain::{Answer, Command, Fingerprint, Handle, Query, SafeText, Secret};

use super::e2e_house::{House, Member, program};
use super::e2e_visitor::{Door, Visitor};
use super::ssh_world::{PASSWORD, Shell, new_key};

const WORDS: &str = "The clamp let go at 4000 rpm.";

fn fingerprint(key: &PrivateKey) -> Fingerprint {
    Fingerprint::parse(&key.fingerprint(HashAlg::Sha256).to_string()).unwrap()
}

/// Another key for a member, which the operator gives them.
async fn second_key(house: &House, member: &Member) -> Arc<PrivateKey> {
    let (key, handle) = (new_key(), Handle::new(member.handle).unwrap());
    let add = Command::AddKey(handle, fingerprint(&key), SafeText::line("desk"));
    house.site.operate(add).await;
    key
}

/// What a command says on a connection that is open already: all of it, and the status.
async fn calls(door: &Door) -> (String, Option<u32>) {
    let mut shell = Shell::open(&door.client).await.unwrap();
    shell.0.exec(true, "whoami").await.unwrap();
    let (out, err, status) = shell.rest().await;
    (out + &err, status)
}

/// A screen on another connection of this member's.
async fn with_key(house: &House, key: &Arc<PrivateKey>) -> Visitor {
    let mut door = house.door().await;
    assert!(door.client.key("whoever", key).await);
    let mut visitor = door.enter(80, 24).await;
    visitor.sees("all conferences").await;
    visitor
}

/// Sets the password of a member, or another one.
async fn set_password(house: &House, member: &Member, current: &str, new: &str) {
    let set = Command::SetPassword {
        current: Secret::new(current.into()),
        new: Some(Secret::new(new.into())),
    };
    house.site.forum.act(member.actor, set).await.unwrap();
}

/// A connection that was let in by a password.
async fn by_password(house: &House) -> Door {
    let mut door = house.door().await;
    door.client.asks("ada").await.unwrap();
    assert_eq!(door.client.answers(&[PASSWORD]).await, Ok(true));
    door
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_key_ends_its_sessions_and_begins_nothing_more() {
    let house = House::open().await;
    let posts = vec!["It howls.".into(), "Which fixture?".into()];
    let topics = [("Chuck trouble".into(), posts)];
    house.site.import("tools", &topics).await;
    let ada = house.site.member("ada").await;
    let desk = second_key(&house, &ada).await;
    let mut lost = house.visit(&ada).await;
    let mut open = house.door().await;
    assert!(open.client.key("ada", &ada.key).await);
    let (said, status) = calls(&open).await;
    assert_eq!(status, Some(0), "{said}");
    lost.does(" ", "Which fixture?").await;
    lost.does("r", "Esc done").await;
    lost.does(WORDS, WORDS).await;

    let mut kept = with_key(&house, &desk).await;
    kept.does("gk", "laptop").await;
    kept.does("ggx", "Remove the key \"laptop\"").await;
    kept.does("x", "is removed").await;
    lost.sees("This session came in with a key that was removed.")
        .await;
    assert_eq!(lost.ends().await, Some(0));
    let (said, status) = calls(&open).await;
    assert!(said.contains("a key that was removed"), "{said}");
    assert_eq!(status, Some(3));
    let mut again = Shell::open(&open.client).await.unwrap();
    assert!(again.pty("xterm", 80, 24).await && again.shell().await);
    let (_, said, status) = again.rest().await;
    assert!(said.contains("a key that was removed"), "{said}");
    assert_eq!(status, Some(1));
    kept.does("q", "all conferences").await;
    let Ok(Answer::Drafts(drafts)) = house.site.forum.ask(ada.actor, Query::Drafts).await else {
        panic!("no drafts");
    };
    assert_eq!(drafts.len(), 1, "what was typed is kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_removes_the_key_in_use_is_told_before_and_the_sysops_removal_counts_too() {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    let desk = second_key(&house, &ada).await;
    let mut at_laptop = house.visit(&ada).await;
    let mut at_desk = with_key(&house, &desk).await;
    at_laptop.does("gk", "laptop").await;
    at_laptop.does("ggx", "removing it ends this session").await;
    at_laptop.types("x").await;
    at_laptop.sees("a key that was removed").await;
    assert_eq!(at_laptop.ends().await, Some(0));

    at_desk.sees("A key was removed from your account").await;
    let print = fingerprint(&desk).as_str().to_owned();
    let arguments = ["member", "key", "ada", "remove", print.as_str()];
    let removed = program(house.site.dir.path(), &arguments).status();
    assert!(removed.unwrap().success());
    at_desk.sees("a key that was removed").await;
    assert_eq!(at_desk.ends().await, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_password_ends_the_sessions_of_the_one_before_but_for_who_changed_it() {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    set_password(&house, &ada, "", PASSWORD).await;
    let open = by_password(&house).await;
    let mut other = by_password(&house).await.enter(80, 24).await;
    let mut own = by_password(&house).await.enter(80, 24).await;
    let mut at_laptop = house.visit(&ada).await;
    other.sees("all conferences").await;
    own.sees("all conferences").await;
    own.does("gk", "Change the password").await;
    own.does("jj\n", "Once more").await;
    let typed = format!("{PASSWORD}\nanother one\nanother one\n");
    own.does(&typed, "Your new password is in force").await;
    other
        .sees("with a password that is no longer in force")
        .await;
    assert_eq!(other.ends().await, Some(0));
    let (said, status) = calls(&open).await;
    assert!(
        said.contains("is no longer in force") && status == Some(3),
        "{said}"
    );
    own.does("q", "all conferences").await;
    own.settles().await;
    at_laptop.sees("The password of your account was set").await;

    set_password(&house, &ada, "another one", "one more word").await;
    own.sees("with a password that is no longer in force").await;
    assert_eq!(own.ends().await, Some(0));
    at_laptop.does("gk", "in use now").await;
}
