//! Signing in over the wire.

use std::sync::Arc;

use wellspring::domain::Limits;

use super::ssh_world::{PASSWORD, World, new_key, times};

#[tokio::test]
async fn a_known_key_signs_its_member_in_whatever_the_user_name() {
    let world = World::new().await;
    for user in ["ada", "bob", "stranger"] {
        let mut client = world.connect().await;
        assert!(client.key(user, &world.ada).await);
        let greeting = client.greeting().await;
        assert!(
            greeting.starts_with(&format!("member key=true user={user}")),
            "{greeting}"
        );
    }
}

#[tokio::test]
async fn an_unknown_key_with_a_free_user_name_is_a_newcomer() {
    let world = World::new().await;
    let mut client = world.connect().await;
    assert!(client.key("carol@example.org", &new_key()).await);
    assert!(
        client
            .greeting()
            .await
            .starts_with("newcomer key=true user=carol@example.org")
    );
}

#[tokio::test]
async fn the_user_name_new_ignores_whose_the_key_is() {
    let world = World::new().await;
    let mut client = world.connect().await;
    assert!(client.key("new", &world.ada).await);
    assert!(client.greeting().await.starts_with("newcomer key=false"));
    let mut client = world.connect().await;
    assert!(client.key("NEW", &new_key()).await);
    assert!(client.greeting().await.starts_with("newcomer key=true"));
}

#[tokio::test]
async fn an_agent_reaches_the_right_key_behind_strangers() {
    let world = World::new().await;
    let mut client = world.connect().await;
    for _ in 0..15 {
        assert!(!client.key("ada", &new_key()).await);
    }
    assert!(client.key("ada", &world.ada).await);
    assert!(client.greeting().await.starts_with("member"));
}

#[tokio::test]
async fn the_seventeenth_key_is_refused_even_if_it_is_the_right_one() {
    let world = World::new().await;
    let mut client = world.connect().await;
    for _ in 0..16 {
        assert!(!client.key("ada", &new_key()).await);
    }
    assert!(!client.key("ada", &world.ada).await);
}

#[tokio::test]
async fn somebody_elses_handle_needs_the_password() {
    let world = World::new().await;
    let mut client = world.connect().await;
    assert!(!client.key("ada", &new_key()).await);
    assert!(client.asks("ada").await.unwrap().contains("Password"));
    assert_eq!(client.answers(&["byron"]).await, Ok(false));
    assert!(
        client
            .asks("ada")
            .await
            .unwrap()
            .contains("Wrong password or code.")
    );
    assert_eq!(client.answers(&[PASSWORD]).await, Ok(true));
    assert!(client.greeting().await.starts_with("member key=false"));
}

#[tokio::test]
async fn without_a_key_one_may_join_in_four_languages() {
    let world = World::new().await;
    for (word, spoke) in [
        ("new", "None"),
        ("nuevo", "Some(Es)"),
        ("NEU", "Some(De)"),
        ("xin", "Some(Zh)"),
        ("新", "Some(Zh)"),
    ] {
        let mut client = world.connect().await;
        client.asks("dora").await.unwrap();
        assert_eq!(client.answers(&[word]).await, Ok(true));
        let greeting = client.greeting().await;
        assert!(greeting.starts_with("newcomer key=false user=dora"));
        assert!(
            greeting.ends_with(&format!(" spoke={spoke}\n")),
            "{greeting}"
        );
    }
}

/// The question for a handle.
fn handle() -> (String, bool) {
    ("Handle: ".into(), true)
}

/// The question for a password, which is not shown as it is typed.
fn secret() -> (String, bool) {
    ("Password or code: ".into(), false)
}

#[tokio::test]
async fn a_free_user_name_is_asked_for_the_handle_and_not_for_the_password_again() {
    let world = World::new().await;
    let mut client = world.connect().await;
    client.asks("pc-7").await.unwrap();
    assert_eq!(client.answers(&[PASSWORD]).await, Err(vec![handle()]));
    assert_eq!(client.answers(&["Ada"]).await, Ok(true));
    assert!(client.greeting().await.starts_with("member key=false"));
}

#[tokio::test]
async fn three_wrong_secrets_are_allowed_on_the_long_way_too() {
    let world = World::new().await;
    for wrong in [2, 3] {
        let mut client = world.connect().await;
        for n in 0..wrong {
            client.asks("pc-7").await.unwrap();
            let (questions, answers) = match n {
                0 => (vec![handle()], &["ada"][..]),
                _ => (vec![handle(), secret()], &["ada", "byron"][..]),
            };
            assert_eq!(client.answers(&["byron"]).await, Err(questions));
            assert_eq!(client.answers(answers).await, Ok(false));
        }
        let asked = client.asks("pc-7").await;
        assert_eq!(asked.is_some(), wrong < 3, "after {wrong} wrong ones");
        if asked.is_some() {
            client.answers(&[PASSWORD]).await.unwrap_err();
            assert_eq!(client.answers(&["ada", PASSWORD]).await, Ok(true));
        }
    }
}

#[tokio::test]
async fn empty_and_too_many_answers_are_refused() {
    let world = World::new().await;
    let mut client = world.connect().await;
    for answers in [&[""][..], &["  "], &["new", "new"]] {
        client.asks("ada").await.unwrap();
        assert_eq!(client.answers(answers).await, Ok(false));
    }
    assert_eq!(client.asks("ada").await, None, "three are enough");
}

#[tokio::test]
async fn guests_look_around_only_where_they_may() {
    let open = Limits {
        guest_reading: true,
        ..Limits::default()
    };
    let world = World::with(open, times()).await;
    let mut client = world.connect().await;
    assert!(
        client
            .asks("x")
            .await
            .unwrap()
            .contains("Type new, guest, or")
    );
    assert_eq!(client.answers(&["Gast"]).await, Ok(true));
    assert!(client.greeting().await.starts_with("guest"));

    let world = World::new().await;
    let mut client = world.connect().await;
    assert!(!client.asks("x").await.unwrap().contains("guest"));
    assert_eq!(client.answers(&["guest"]).await, Ok(false));
    assert!(client.asks("x").await.unwrap().contains("Members only"));
}

#[tokio::test]
async fn without_passwords_none_is_taken() {
    let limits = Limits {
        passwords: false,
        ..Limits::default()
    };
    let world = World::with(limits, times()).await;
    let mut client = world.connect().await;
    assert!(!client.asks("ada").await.unwrap().contains("assw"));
    assert_eq!(client.answers(&[PASSWORD]).await, Ok(false));
    client.asks("ada").await.unwrap();
    assert_eq!(client.answers(&["new"]).await, Ok(true));
}

#[tokio::test]
async fn other_methods_are_refused() {
    let world = World::new().await;
    let mut client = world.connect().await;
    assert!(!client.0.authenticate_none("ada").await.unwrap().success());
    let password = client.0.authenticate_password("ada", PASSWORD).await;
    assert!(!password.unwrap().success());
    assert!(client.key("ada", &world.ada).await);
}

#[tokio::test]
async fn keys_that_prove_nothing_are_refused() {
    use russh::keys::ssh_key::private::RsaKeypair;
    use russh::keys::{Algorithm, EcdsaCurve, PrivateKey, PrivateKeyWithHashAlg};

    let world = World::new().await;
    let rsa = RsaKeypair::random(&mut rand::rng(), 2048).unwrap();
    let rsa = Arc::new(PrivateKey::from(rsa));
    let with = |hash| PrivateKeyWithHashAlg::new(Arc::clone(&rsa), hash);
    let mut client = world.connect().await;
    let sha1 = client.0.authenticate_publickey("eve", with(None)).await;
    assert!(!sha1.unwrap().success(), "SHA-1");
    let sha2 = with(Some(russh::keys::HashAlg::Sha256));
    assert!(
        client
            .0
            .authenticate_publickey("eve", sha2)
            .await
            .unwrap()
            .success()
    );

    let ecdsa = Algorithm::Ecdsa {
        curve: EcdsaCurve::NistP256,
    };
    let ecdsa = Arc::new(PrivateKey::random(&mut rand::rng(), ecdsa).unwrap());
    assert!(world.connect().await.key("eve", &ecdsa).await);
}
