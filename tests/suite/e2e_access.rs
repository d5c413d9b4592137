//! Another machine, a lost key, a password: what lets a member in, through a real client.

use std::process::Stdio;

use wellspring::domain::{Limits, Time};

use super::e2e_house::{House, Member, generous, program};
use super::e2e_visitor::Visitor;
use super::ssh_world::{PASSWORD, new_key};

/// Every code on the screen.
fn codes(visitor: &Visitor) -> Vec<String> {
    let picture = visitor.picture();
    let words = picture.split_whitespace().filter(|word| {
        let groups: Vec<_> = word.split('-').collect();
        groups.len() >= 3 && groups.iter().all(|group| group.len() == 4)
    });
    words.map(str::to_owned).collect()
}

/// A member at their ways to sign in, `down` rows below the first.
async fn ways(house: &House, member: &Member, down: usize) -> Visitor {
    let mut visitor = house.visit(member).await;
    visitor.does("gk", "Ways to sign in").await;
    visitor.sees("recovery codes").await;
    visitor.types(&"j".repeat(down)).await;
    visitor
}

/// A member who makes a device code.
async fn device(house: &House, member: &Member) -> (Visitor, String) {
    let mut visitor = ways(house, member, 3).await;
    visitor.does("\n", "Good once").await;
    let code = codes(&visitor).remove(0);
    (visitor, code)
}

/// Whether somebody comes in under this handle with this in place of the password.
async fn lets_in(house: &House, handle: &str, secret: &str) -> bool {
    let mut door = house.door().await;
    door.client.asks(handle).await.unwrap();
    door.client.answers(&[secret]).await == Ok(true)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_machine_comes_by_a_device_code_once_and_by_its_key_from_then_on() {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    let mut elsewhere = house.visit(&ada).await;
    let (mut first, code) = device(&house, &ada).await;
    let port = house.server.addresses()[0].port();
    first
        .sees(&format!("ssh -p {port} new@forum.example.org"))
        .await;

    let fresh = new_key();
    let mut door = house.door().await;
    assert!(door.client.key("new", &fresh).await);
    let mut second = door.enter(80, 24).await;
    second.sees("Already a member?").await;
    second.does("\x1b[B\n", "makes this machine's key").await;
    let typed = code.to_lowercase().replace('-', " ");
    let welcome = "This machine's key is yours now";
    second.does(&format!("Ada\n{typed}\n"), welcome).await;
    second.sees("in use now").await;
    elsewhere.sees("A key was added to your account").await;
    first.sees("added with a code").await;
    second.does("q", "all conferences").await;
    assert_eq!(second.leaves().await, Some(0));

    let mut door = house.door().await;
    assert!(door.client.key("whoever", &fresh).await);
    let mut again = door.enter(80, 24).await;
    again.sees("all conferences").await;
    assert!(!lets_in(&house, "ada", &code).await, "a code works once");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_expired_code_does_not_let_in() {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    let (mut visitor, late) = device(&house, &ada).await;
    house.site.sets_the_clock(1);
    assert!(!lets_in(&house, "ada", &late).await);
    visitor.does("q", "Ways to sign in").await;
    visitor.does("\n", "Good once").await;
    let in_time = codes(&visitor).remove(0);
    assert!(lets_in(&house, "ada", &in_time).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_lost_their_key_comes_by_a_recovery_code_and_sets_a_password() {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    let mut visitor = ways(&house, &ada, 4).await;
    visitor.does("\n", "Write them down").await;
    let written = codes(&visitor);
    assert_eq!(written.len(), 10);
    assert_eq!(visitor.leaves().await, Some(0));

    // The key is lost; passwords may be off.
    house.site.forum.set_limits(Limits {
        passwords: false,
        ..generous()
    });
    let mut door = house.door().await;
    assert!(!door.client.key("ada", &new_key()).await);
    let asked = door.client.asks("ada").await.unwrap();
    assert!(asked.contains("Member? A code."), "{asked}");
    assert_eq!(
        door.client.answers(&["0000-0000-0000-0000"]).await,
        Ok(false)
    );
    door.client.asks("ada").await.unwrap();
    assert_eq!(door.client.answers(&[&written[0]]).await, Ok(true));
    house.site.forum.set_limits(generous());
    let mut back = door.enter(80, 24).await;
    back.sees("You signed in with a recovery code; 9 are left.")
        .await;
    back.sees("Add this machine's key").await;
    assert!(!lets_in(&house, "ada", &written[0]).await, "used up");

    back.does("j\n", "Once more").await;
    back.does(
        &format!("{PASSWORD}\n{PASSWORD}\n"),
        "Your new password is in force",
    )
    .await;
    back.does("q", "all conferences").await;
    assert!(lets_in(&house, "ada", PASSWORD).await);
    assert!(lets_in(&house, "ada", &written[1]).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_way_in_is_not_removed_and_a_second_one_makes_room() {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    let mut visitor = ways(&house, &ada, 0).await;
    visitor.does("x", "removing it ends this session").await;
    visitor.does("x", "This is your only way to sign in").await;

    let fresh = new_key();
    let line = fresh.public_key().to_openssh().unwrap();
    visitor.does("a", "Paste the one line").await;
    visitor.does("ssh-ed25519 AAAA\n", "not a public key").await;
    visitor.types("\x15").await;
    visitor
        .does(
            &format!("\x1b[200~{line} shop floor\x1b[201~\n"),
            "\"shop floor\" is added",
        )
        .await;
    visitor
        .sees("Not used yet: sign in with it once as ssh ada@")
        .await;
    // Under another name it is a newcomer's, and it is not what the last key can be lost for.
    let mut door = house.door().await;
    assert!(door.client.key("whoever", &fresh).await);
    let mut newcomer = door.enter(80, 24).await;
    newcomer.sees("Already a member?").await;
    visitor.does("ggx", "removing it ends this session").await;
    visitor.does("x", "This is your only way to sign in").await;
    let mut door = house.door().await;
    assert!(door.client.key("ada", &fresh).await);
    door.enter(80, 24).await.sees("all conferences").await;
    let mut door = house.door().await;
    assert!(door.client.key("whoever", &fresh).await);
    door.enter(80, 24).await.sees("all conferences").await;
    visitor.does("ggx", "removing it ends this session").await;
    visitor.does("x", "a key that was removed").await;
    assert!(!house.door().await.client.key("ada", &ada.key).await);
    assert!(house.door().await.client.key("ada", &fresh).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_holds_a_key_is_not_who_pasted_it() {
    let house = House::open().await;
    let mallory = house.site.member("mallory").await;
    let veras = new_key();
    let line = veras.public_key().to_openssh().unwrap();
    let mut visitor = ways(&house, &mallory, 0).await;
    visitor.does("a", "Paste the one line").await;
    visitor
        .does(&format!("\x1b[200~{line} hers\x1b[201~\n"), "is added")
        .await;
    visitor.does("q", "all conferences").await;

    let mut door = house.door().await;
    assert!(door.client.key("vera", &veras).await);
    let mut vera = door.enter(80, 24).await;
    vera.sees("Already a member?").await;
    vera.sees("It is free.").await;
    vera.does("\n\tVera Voss\t\t", "Vera Voss").await;
    vera.does("\n", "Enter goes in.").await;
    visitor.sees("A key was removed from your account").await;
    visitor.does("gk", "Ways to sign in").await;
    visitor.sees("laptop").await;
    assert!(!visitor.picture().contains("hers"));

    let mut door = house.door().await;
    assert!(door.client.key("mallory", &veras).await);
    let mut vera = door.enter(80, 24).await;
    vera.sees("Welcome to Spindle House").await;
    assert!(vera.picture().contains(" vera\n"), "{}", vera.picture());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sysop_prints_a_code_for_whoever_lost_their_key_while_the_server_runs() {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    let mut visitor = house.visit(&ada).await;
    let dir = house.site.dir.path().to_owned();
    let recover = move |arguments: &'static [&'static str]| {
        let mut command = program(&dir, arguments);
        let output = command.stdout(Stdio::piped()).output().unwrap();
        assert!(output.status.success());
        String::from_utf8(output.stdout).unwrap()
    };
    let printed = recover(&["member", "recover", "ada"]);
    let (code, said) = printed.split_once('\n').unwrap();
    assert!(said.starts_with("lets ada in once, until "), "{said}");
    visitor.sees("The sysop made a recovery code").await;
    assert!(lets_in(&house, "ada", code).await);
    assert!(!lets_in(&house, "ada", code).await);

    let json = recover(&["member", "recover", "ada", "--json"]);
    let record: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(record["handle"], "ada");
    let until: jiff::Timestamp = record["expires_at"].as_str().unwrap().parse().unwrap();
    let days = (until.as_millisecond() - house.site.forum.now().millis()) / Time::DAY;
    assert_eq!(days, 6, "and some hours");
    assert!(lets_in(&house, "ada", record["code"].as_str().unwrap()).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_word_at_the_door_chooses_the_language_where_the_client_sends_none() {
    let house = House::open().await;
    for (word, title) in [
        ("nuevo", "¿Ya eres miembro?"),
        ("neu", "Schon Mitglied?"),
        ("new", "Already a member?"),
    ] {
        let mut door = house.door().await;
        door.client.asks("marta").await.unwrap();
        assert_eq!(door.client.answers(&[word]).await, Ok(true));
        door.enter(80, 24).await.sees(title).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forgotten_password_is_replaced_after_a_recovery_code_and_not_asked_for() {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    let mut visitor = ways(&house, &ada, 2).await;
    let twice = format!("{PASSWORD}\n{PASSWORD}\n");
    visitor.does("\n", "Once more").await;
    visitor.does(&twice, "Your new password is in force").await;
    visitor.does("jjj\n", "Write them down").await;
    let code = codes(&visitor).remove(0);
    assert_eq!(visitor.leaves().await, Some(0));

    let mut door = house.door().await;
    door.client.asks("ada").await.unwrap();
    assert_eq!(door.client.answers(&[&code]).await, Ok(true));
    let mut back = door.enter(80, 24).await;
    back.does("j\n", "Once more").await;
    back.sees_no("Current").await;
    let new = "analytical engine";
    let twice = format!("{new}\n{new}\n");
    back.does(&twice, "Your new password is in force").await;
    assert!(!lets_in(&house, "ada", PASSWORD).await);
    assert!(lets_in(&house, "ada", new).await);
}
