//! Keys that were only named: whom they let in, and whose they become when somebody proves to hold them.

use super::*;
use crate::forum::testing::new;

/// Whom a key signs in under a user name.
async fn signs_in(site: &Site, key: &str, user: &str) -> Option<MemberId> {
    let found = site.forum.member_by_key(&key_of(key), user).await;
    found.unwrap().map(|member| member.id)
}

#[tokio::test]
async fn a_named_key_lets_in_under_the_handle_alone_until_it_was_used() {
    let site = Site::open();
    let (ada, _) = (site.join("ada").await, site.join("bo").await);
    assert_eq!(signs_in(&site, "desk", "ada").await, None, "a stranger's");
    site.forum.act(ada, add_key("ada", "desk")).await.unwrap();
    for user in ["", "bo", "new", "whoever"] {
        assert_eq!(signs_in(&site, "desk", user).await, None, "{user}");
    }
    assert_eq!(signs_in(&site, "desk", "ADA").await, Some(id(ada)));
    let member = site.forum.member_by_key(&key_of("desk"), "ada").await;
    let member = member.unwrap().unwrap();
    let arrival = site.forum.arrive(&member, Some(key_of("desk"))).await;
    arrival.unwrap();
    assert_eq!(signs_in(&site, "desk", "whoever").await, Some(id(ada)));
    assert!(ways_of(&site, ada).await.keys.iter().all(|key| key.proved));
}

#[tokio::test]
async fn a_named_key_is_taken_by_whoever_joins_with_it() {
    let site = Site::open();
    let mallory = site.join("mallory").await;
    let named = add_key("mallory", "vera");
    site.forum.act(mallory, named.clone()).await.unwrap();
    let mut listener = site.forum.listen(mallory);
    listener.set(&[Subject::Member(id(mallory))]);
    let vera = site.join("vera").await;
    assert_eq!(signs_in(&site, "vera", "mallory").await, Some(id(vera)));
    let news = News::Way(id(mallory), WayChange::KeyRemoved);
    while listener.next().await != Heard::News(news.clone()) {}
    assert_eq!(ways_of(&site, mallory).await.keys.len(), 1);
    let again = site.forum.act(mallory, named).await;
    assert_eq!(again, Err(Refusal::KeyTaken.into()));
}

#[tokio::test]
async fn a_named_key_is_taken_with_a_code_and_by_the_operator() {
    let site = Site::open();
    let (ada, bo) = (site.join("ada").await, site.join("bo").await);
    for key in ["shop", "desk", "own"] {
        let to = if key == "own" { ada } else { bo };
        let name = if key == "own" { "ada" } else { "bo" };
        site.forum.act(to, add_key(name, key)).await.unwrap();
    }
    // Naming it takes it from nobody, and does not tell whether it was proved.
    let taken = site.forum.act(ada, add_key("ada", "shop")).await;
    assert_eq!(taken, Err(Refusal::KeyTaken.into()));
    let taken = site.forum.act(ada, add_key("ada", "bo")).await;
    assert_eq!(taken, Err(Refusal::KeyTaken.into()));
    for key in ["shop", "own"] {
        let made = device(&site, ada).await.to_string();
        let in_hand = Some((key_of(key), SafeText::line("shop")));
        let came = site.forum.sign_in("ada", made, in_hand).await.unwrap();
        assert_eq!(came.unwrap().1.key(), Some(&key_of(key)));
        assert_eq!(signs_in(&site, key, "").await, Some(id(ada)));
    }
    site.operate(add_key("ada", "desk")).await.unwrap();
    assert_eq!(signs_in(&site, "desk", "bo").await, Some(id(ada)));
    assert_eq!(ways_of(&site, bo).await.keys.len(), 1);
}

#[tokio::test]
async fn a_refused_newcomer_takes_no_key() {
    let site = Site::open();
    let mallory = site.join("mallory").await;
    let named = add_key("mallory", "vera");
    site.forum.act(mallory, named).await.unwrap();
    let mut thief = new("mallory");
    thief.key = new("vera").key;
    let join = Command::Join(Box::new(thief));
    let refused = site.forum.act(Actor::Newcomer, join).await;
    assert_eq!(refused, Err(Refusal::HandleTaken.into()));
    assert_eq!(ways_of(&site, mallory).await.keys.len(), 2);
}

#[tokio::test]
async fn a_named_key_is_no_way_in_that_another_can_be_lost_for() {
    let site = Site::open();
    let ada = site.join("ada").await;
    site.forum.act(ada, add_key("ada", "desk")).await.unwrap();
    let last = site.forum.act(ada, remove_key("ada", "ada")).await;
    assert_eq!(last, Err(Refusal::LastWay.into()));
    let removed = site.forum.act(ada, remove_key("ada", "desk")).await;
    removed.unwrap();
}

#[tokio::test]
async fn whoever_shuts_somebody_out_leaves_no_device_code_open() {
    let site = Site::open();
    let ada = site.join("ada").await;
    for change in [
        add_key("ada", "desk"),
        remove_key("ada", "desk"),
        password("", Some(PASSWORD)),
        password(PASSWORD, Some("another one")),
        password("another one", None),
    ] {
        let made = device(&site, ada).await.to_string();
        let shuts_out = !matches!(change, Command::AddKey(..));
        site.forum.act(ada, change.clone()).await.unwrap();
        let came = by(&site, "ada", &made).await;
        assert_eq!(came.is_none(), shuts_out, "{change:?}");
    }
    let made = recovery(&site, ada).await;
    site.operate(remove_key("ada", "ada")).await.unwrap();
    let came = by(&site, "ada", &made[0].to_string()).await;
    assert_eq!(came, code(CodeKind::Recovery, 9), "written down for this");
}

#[tokio::test]
async fn what_let_somebody_in_is_asked_for_again() {
    let site = Site::open();
    let ada = site.join("ada").await;
    let gone = Err(Refusal::KeyGone.into());
    assert_eq!(
        site.forum.admit(id(ada), &Proof::Key(key_of("desk"))).await,
        gone
    );
    site.forum.act(ada, add_key("ada", "desk")).await.unwrap();
    let desk = Proof::Key(key_of("desk"));
    assert_eq!(site.forum.admit(id(ada), &desk).await, Ok(None));
    assert_eq!(
        signs_in(&site, "desk", "").await,
        Some(id(ada)),
        "it was used"
    );
    site.forum
        .act(ada, remove_key("ada", "desk"))
        .await
        .unwrap();
    assert_eq!(site.forum.admit(id(ada), &desk).await, gone);

    let set = site.forum.act(ada, password("", Some(PASSWORD))).await;
    let Some(came) = by(&site, "ada", PASSWORD).await else {
        panic!("not let in");
    };
    let Ok(Done::Sealed(seal)) = set else {
        panic!("{set:?}");
    };
    assert_eq!(came, Proof::Password(seal));
    assert_eq!(site.forum.admit(id(ada), &came).await, Ok(None));
    // The same words again are another password.
    let again = password(PASSWORD, Some(PASSWORD));
    site.forum.act(ada, again).await.unwrap();
    let gone = Err(Refusal::PasswordGone.into());
    assert_eq!(site.forum.admit(id(ada), &came).await, gone);
}
