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
    here.does("jj\n", "Ajustes").await;
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
