//! Codes: who comes in by one, how often and how long, and what is kept of it.

use super::*;
use crate::forum::pace::GUESSES;

#[tokio::test]
async fn a_device_code_lets_in_once_and_makes_the_key_in_hand_theirs() {
    let site = Site::open();
    let (ada, _) = (site.join("ada").await, site.join("bo").await);
    let made = device(&site, ada).await.to_string();
    assert_eq!(by(&site, "bo", &made).await, None, "somebody else's code");
    assert_eq!(
        site.forum.member_by_key(&key_of("shop"), "").await,
        Ok(None)
    );
    let key = Some((key_of("shop"), SafeText::line("added by a code")));
    let typed = made.to_lowercase().replace('-', " ");
    let came = site.forum.sign_in("ADA", typed, key).await.unwrap();
    let enrolled = Proof::Code {
        kind: CodeKind::Device,
        left: 0,
        enrolled: Some(key_of("shop")),
    };
    assert_eq!(came.unwrap().1, enrolled);
    let owner = site.forum.member_by_key(&key_of("shop"), "").await.unwrap();
    assert_eq!(owner.unwrap().id, id(ada));
    assert_eq!(by(&site, "ada", &made).await, None, "used up");
}

#[tokio::test]
async fn a_key_that_is_somebodys_keeps_nobody_out_and_changes_no_hands() {
    let site = Site::open();
    let (ada, bo) = (site.join("ada").await, site.join("bo").await);
    let made = device(&site, ada).await.to_string();
    let key = Some((key_of("bo"), SafeText::default()));
    let came = site.forum.sign_in("ada", made, key).await.unwrap();
    assert_eq!(came.map(|(_, by)| by), code(CodeKind::Device, 0));
    let owner = site.forum.member_by_key(&key_of("bo"), "").await.unwrap();
    assert_eq!(owner.unwrap().id, id(bo));
}

#[tokio::test]
async fn a_device_code_is_good_for_minutes_and_the_latest_alone() {
    let site = Site::open();
    let ada = site.join("ada").await;
    let void = device(&site, ada).await.to_string();
    let late = device(&site, ada).await.to_string();
    assert_eq!(by(&site, "ada", &void).await, None);
    site.pass(DEVICE_FOR);
    assert_eq!(by(&site, "ada", &late).await, None);
    let in_time = device(&site, ada).await.to_string();
    site.pass(DEVICE_FOR - 1);
    assert_eq!(by(&site, "ada", &in_time).await, code(CodeKind::Device, 0));
}

#[tokio::test]
async fn recovery_codes_let_in_once_each_without_end_and_where_passwords_do_not() {
    let site = Site::open();
    let ada = site.join("ada").await;
    let made = recovery(&site, ada).await;
    assert_eq!((made.len(), ways_of(&site, ada).await.recovery), (10, 10));
    site.forum.set_limits(Limits {
        passwords: false,
        ..Limits::default()
    });
    site.pass(3_650 * Time::DAY);
    for (left, one) in (0..10).rev().zip(&made) {
        let one = one.to_string();
        assert_eq!(by(&site, "ada", &one).await, code(CodeKind::Recovery, left));
        assert_eq!(by(&site, "ada", &one).await, None, "used up");
        site.pass(Time::HOUR);
    }
}

#[tokio::test]
async fn new_recovery_codes_replace_the_old() {
    let site = Site::open();
    let ada = site.join("ada").await;
    let old = recovery(&site, ada).await;
    let new = recovery(&site, ada).await;
    assert_eq!(by(&site, "ada", &old[0].to_string()).await, None);
    assert_eq!(
        by(&site, "ada", &new[0].to_string()).await,
        code(CodeKind::Recovery, 9)
    );
}

#[tokio::test]
async fn whoever_guesses_at_a_member_keeps_neither_their_codes_out_nor_them_from_another_password()
{
    let site = Site::open();
    let ada = site.join("ada").await;
    let made = recovery(&site, ada).await;
    let act = |command| site.forum.act(ada, command);
    act(password("", Some(PASSWORD))).await.unwrap();
    for _ in 0..GUESSES / 6 {
        assert_eq!(by(&site, "ada", "0000-0000-0000-0000").await, None);
    }
    assert_eq!(
        by(&site, "ada", PASSWORD).await,
        None,
        "even the right one, now"
    );
    assert_eq!(
        by(&site, "ada", &made[0].to_string()).await,
        code(CodeKind::Recovery, 9)
    );
    let changed = act(password(PASSWORD, Some("another one"))).await;
    assert!(changed.is_ok(), "{changed:?}");
    site.pass(Time::HOUR);
    assert!(by_password(&site, "another one").await);
}

#[tokio::test]
async fn a_password_that_looks_like_a_code_is_a_password() {
    let site = Site::open();
    let ada = site.join("ada").await;
    assert!(Code::parse("correcthorse").is_some());
    site.forum
        .act(ada, password("", Some("correcthorse")))
        .await
        .unwrap();
    assert!(by_password(&site, "correcthorse").await);
}

#[tokio::test]
async fn the_sysop_helps_whoever_lost_their_key_and_leaves_what_they_wrote_down() {
    let site = Site::open();
    let ada = site.join("ada").await;
    let written = recovery(&site, ada).await;
    let recover = async || match site.operate(Command::Recover(handle("ada"))).await {
        Ok(Done::Code(code, until)) => (code.to_string(), until),
        other => panic!("{other:?}"),
    };
    let (void, _) = recover().await;
    let (good, until) = recover().await;
    assert_eq!(until, site.forum.now().plus(RECOVER_FOR));
    assert_eq!(by(&site, "ada", &void).await, None);
    assert_eq!(by(&site, "ada", &good).await, code(CodeKind::Recovery, 10));
    let (late, _) = recover().await;
    site.pass(RECOVER_FOR);
    assert_eq!(by(&site, "ada", &late).await, None);
    let first = by(&site, "ada", &written[0].to_string()).await;
    assert_eq!(first, code(CodeKind::Recovery, 9));
    let unknown = site.operate(Command::Recover(handle("cy"))).await;
    assert_eq!(unknown, Err(Refusal::NoSuchMember.into()));
}

#[tokio::test]
async fn no_code_is_in_the_data_directory() {
    let site = Site::open();
    let ada = site.join("ada").await;
    let mut made = recovery(&site, ada).await;
    made.push(device(&site, ada).await);
    let kept = site.stored();
    let holds = |text: &str| {
        kept.windows(text.len())
            .any(|bytes| bytes == text.as_bytes())
    };
    assert!(holds(&hash(&made[0])), "this test looks in the wrong place");
    for code in made {
        assert!(!holds(code.as_str()) && !holds(&code.to_string()));
    }
}
