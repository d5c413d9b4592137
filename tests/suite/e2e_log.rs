//! The log through the real thing: who is suspended hears why, at once and later, and what members read of it.

use super::cli_world::finish;
use super::e2e_board::calls;
use super::e2e_house::{House, program};

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_suspended_by_another_process_is_told_why_and_comes_back_to_read() {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    let mut visitor = house.visit(&ada).await;
    let command = |words: &[&str]| finish(&mut program(house.site.dir.path(), words));
    let said = command(&["member", "suspend", "ada", "--reason", "belts"]).failed(2);
    assert!(said.contains("spam, attack"), "{said}");
    let words = "Sold belts in three topics";
    let suspend = [
        "member", "suspend", "ada", "--reason", "spam", "--words", words,
    ];
    let said = command(&[&suspend[..], &["--for", "14d"]].concat()).ok();
    assert!(said.starts_with("ada is suspended until "), "{said}");
    visitor.sees(words).await;
    visitor.sees("spam").await;
    visitor.sees("appeal").await;
    assert_eq!(visitor.ends().await, Some(0));

    let mut again = house.visit(&ada).await;
    again.sees(words).await;
    let (said, status) = calls(&house, &ada, "post tools --title Belts", "Buy").await;
    assert!(said.contains(words) && said.contains("appeal"), "{said}");
    assert_eq!(status, Some(3));
    let show = command(&["member", "show", "ada"]).ok();
    assert!(show.contains("suspended") && show.contains(words), "{show}");

    let why = ["--reason", "That was somebody else"];
    let said = command(&[&["member", "reinstate", "ada"][..], &why].concat()).ok();
    assert_eq!(said, "ada may write again\n");
    again.sees("You can write again").await;
    again.sees_no(words).await;
    let (said, status) = calls(&house, &ada, "post tools --title Belts", "Mine").await;
    assert_eq!((said.as_str(), status), ("tools.1\n", Some(0)));
    assert_eq!(again.leaves().await, Some(0));
}
