//! A member's own, through the real thing: what is stored of them comes as a file, and who goes is gone at once.

use super::e2e_board::calls;
use super::e2e_house::House;

#[tokio::test(flavor = "multi_thread")]
async fn a_member_takes_their_data_along_and_goes() {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    let bob = house.site.member("bob").await;
    let (said, _) = calls(&house, &ada, "post tools --title Belts", "Mine, all of it").await;
    assert_eq!(said, "tools.1\n");
    let (bytes, status) = calls(&house, &ada, "export-me", "").await;
    assert!(bytes.starts_with("PK") && bytes.contains("posts.jsonl"));
    assert_eq!(status, Some(0));
    let (said, status) = calls(&house, &ada, "export-me", "").await;
    assert_eq!(status, Some(1), "{said}");

    let mut visitor = house.visit(&ada).await;
    visitor.sees("tools").await;
    visitor.does("gp", "Your data").await;
    visitor.does("jjjjjjj\r", "Type your handle").await;
    visitor.does("adda\r", "That is not your handle").await;
    visitor.types("\u{7f}\u{7f}a\r").await;
    visitor.sees("This account was erased").await;
    assert_eq!(visitor.ends().await, Some(0));
    let (said, status) = calls(&house, &bob, "read tools.1", "").await;
    assert_eq!(status, Some(0));
    assert!(
        said.contains("former member 1") && said.contains("Mine, all of it"),
        "{said}"
    );
    // Their key is a stranger's now, who may join.
    let (said, status) = calls(&house, &ada, "whoami", "").await;
    assert_eq!(status, Some(3), "{said}");
}
