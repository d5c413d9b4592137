//! What members choose for themselves, and what they see of each other.

use super::e2e_house::House;

/// Blue, by which the focus is marked on paper.
const BLUE: vt100::Color = vt100::Color::Idx(4);

#[tokio::test(flavor = "multi_thread")]
async fn language_and_theme_hold_in_every_session_of_a_member_and_on_the_next_visit() {
    let house = House::open().await;
    let ada = house.site.member("ada").await;
    let (mut here, mut there) = (house.visit(&ada).await, house.visit(&ada).await);
    here.does("gp", "Settings").await;
    here.does("Gkk\n", "Ajustes").await;
    there.sees("todas las conferencias").await;
    assert_ne!(there.colour_of(">"), Some(BLUE));
    here.does("j\n", "[papel]").await;
    there.whole_frame().await;
    assert_eq!(there.colour_of(">"), Some(BLUE));
    assert_eq!(here.leaves().await, Some(0));

    let mut door = house.door().await;
    assert!(door.client.key("ada", &ada.key).await);
    let mut again = door.enter(80, 24).await;
    again.sees("todas las conferencias").await;
    assert_eq!(again.colour_of(">"), Some(BLUE));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_muted_is_folded_in_every_session_until_the_same_key_unmutes() {
    let house = House::open().await;
    let site = &house.site;
    let (ada, bob) = (site.member("ada").await, site.member("bob").await);
    let topic = ("Which coolant?".to_owned(), vec!["Any.".to_owned()]);
    site.import("tools", &[topic]).await;
    site.replies(&bob, "tools", 1, "Semi-synthetic, I say.")
        .await;

    let mut here = house.visit(&ada).await;
    here.does(" ", "Semi-synthetic").await;
    here.does("J@", "Mute: fold their posts").await;
    here.does("M", "bob is muted").await;
    here.does("q", "muted; o shows it").await;
    here.sees_no("Semi-synthetic").await;
    let mut there = house.visit(&ada).await;
    there.does("\n", "Which coolant?").await;
    there.does("\n", "muted; o shows it").await;
    here.does("o", "Semi-synthetic").await;
    site.replies(&bob, "tools", 1, "And I say it again.").await;
    here.does("G", "2  bob  muted").await;

    here.does("gp", "one member").await;
    here.does("jjjj\n", "> bob").await;
    here.does("M", "no longer muted").await;
    there.sees("And I say it again.").await;
    here.does("qq", "And I say it again.").await;
    assert_eq!(here.leaves().await, Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_here_who_takes_part_and_who_they_are() {
    let house = House::open().await;
    let site = &house.site;
    let (ada, bob) = (site.member("ada").await, site.member("bob").await);
    let topic = ("Which coolant?".to_owned(), vec!["Any.".to_owned()]);
    site.import("tools", &[topic]).await;
    site.replies(&bob, "tools", 1, "Semi-synthetic, I say.")
        .await;
    let at_bob = house.visit(&bob).await;

    let mut at_ada = house.visit(&ada).await;
    at_ada.does("gw", "2 members").await;
    at_ada.sees("bob of the house").await;
    at_ada.does(":@bob\n", "here now").await;
    at_ada.does("qq", "all conferences").await;
    at_ada.does(" ", "Semi-synthetic").await;
    at_ada.does("i", "Who takes part").await;
    at_ada.sees("Lovis Archiver").await;
    at_ada.does(":@nemo\n", "Nobody here has that handle").await;
    at_ada.sees("Who takes part").await;
    at_bob.breaks_off();
}
