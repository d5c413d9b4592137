//! What lets a member in stays theirs to change while they are suspended.

use super::*;
use crate::domain::Time;

#[tokio::test]
async fn a_suspended_member_shuts_out_whoever_has_their_key() {
    let site = Site::open();
    let (ada, _) = (site.join("ada").await, site.join("bo").await);
    for key in ["stolen", "desk"] {
        site.operate(add_key("ada", key)).await.unwrap();
    }
    let until = site.forum.now().plus(Time::DAY);
    site.suspend("ada", until).await;
    let removed = site.forum.act(ada, remove_key("ada", "stolen")).await;
    assert_eq!(removed, Ok(Done::Ok));
    let owner = site.forum.member_by_key(&key_of("stolen"), "").await;
    assert_eq!(owner, Ok(None));
    let set = site.forum.act(ada, password("", Some(PASSWORD))).await;
    assert!(matches!(set, Ok(Done::Sealed(_))), "{set:?}");
    assert!(by_password(&site, PASSWORD).await);
    let rename = Command::RenameKey(key_of("desk"), SafeText::line("shop"));
    assert_eq!(site.forum.act(ada, rename).await, Ok(Done::Ok));
    device(&site, ada).await;
    recovery(&site, ada).await;
    // What is another's is not.
    let others = site.forum.act(ada, remove_key("bo", "bo")).await;
    assert_eq!(others, Err(Refusal::SysopsOnly.into()));
    // Nor does a sysop's office go on while they are suspended.
    site.operate(Command::GrantSysop(handle("ada")))
        .await
        .unwrap();
    site.suspend("ada", until).await;
    let others = site.forum.act(ada, add_key("bo", "mine")).await;
    assert_eq!(others, Err(Refusal::SysopsOnly.into()));
}
