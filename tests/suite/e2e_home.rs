//! Home and where it leads: to what one was told of, to what one began to write, and back.

use wellspring::domain::{
    Access, Body, Command, CommandId, ConferenceKind, Limits, Reference, SafeText, Title, TopicKind,
};

use super::e2e_house::{House, Member, generous, slug};
use super::ssh_world::new_key;

/// Opens a topic in `tools`.
async fn opens(house: &House, member: &Member, title: &str, words: &str) {
    opens_in(house, member, "tools", title, words).await;
}

async fn opens_in(house: &House, member: &Member, place: &str, title: &str, words: &str) {
    let command = Command::NewTopic {
        id: CommandId(rand::random::<u32>().into()),
        conference: slug(place),
        kind: TopicKind::Discussion,
        title: Title::new(title, &generous()).unwrap(),
        body: Body::new(words, &generous()).unwrap(),
    };
    house.site.forum.act(member.actor, command).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_found_in_the_list_written_on_in_its_place_and_gone_when_sent() {
    let house = House::open().await;
    let (ada, bob) = (
        house.site.member("ada").await,
        house.site.member("bob").await,
    );
    opens(&house, &bob, "Coolant foams", "Since Monday.").await;
    let mut at_ada = house.visit(&ada).await;
    at_ada.does("#tools.1\n", "Since Monday.").await;
    at_ada.does("r", "Esc done").await;
    at_ada.does("Less pressure", "Less pressure").await;
    at_ada.does("\x1b", "k keep draft").await;
    at_ada.does("k", "Kept as a draft").await;
    at_ada.does("gh", "one draft is waiting: tools.1").await;
    at_ada.does(":drafts\n", "Coolant foams").await;
    at_ada.sees("Less pressure").await;
    at_ada.does("\n", "Your draft is back").await;
    at_ada
        .does(" on the pump", "Less pressure on the pump")
        .await;
    at_ada.does("\x1b", "Enter send").await;
    at_ada.types("\n").await;
    // Its topic lay under it; the list under that has it no longer.
    at_ada.sees("r reply").await;
    at_ada.sees("Less pressure on the pump").await;
    at_ada.does("q", "You have no drafts").await;
    at_ada.does("q", "all conferences").await;
    at_ada.sees_no("draft is waiting").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_header_home_and_the_inbox_agree_while_one_looks() {
    let house = House::open().await;
    let (ada, bob) = (
        house.site.member("ada").await,
        house.site.member("bob").await,
    );
    let mut at_ada = house.visit(&ada).await;
    at_ada.does(":inbox\n", "Nothing yet").await;
    for (title, words) in [("First", "Look, @ada."), ("Second", "And here, @ada.")] {
        opens(&house, &bob, title, words).await;
    }
    at_ada.sees("2 for you").await;
    at_ada.sees("bob mentioned you: And here").await;
    let mut elsewhere = house.visit(&ada).await;
    elsewhere.sees("2 for you").await;
    elsewhere.does("A", "All read").await;
    elsewhere.sees("2 for you").await;
    // Opening one is seeing it, everywhere.
    at_ada.does("\n", "r reply").await;
    elsewhere.sees("1 for you").await;
    at_ada.does("q", "1 for you").await;
    at_ada.does("A", "marked as seen").await;
    at_ada.sees_no("for you").await;
    elsewhere.sees_no("for you").await;
    at_ada.does("u", "Undone").await;
    at_ada.sees("1 for you").await;
    elsewhere.sees("1 for you").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newcomer_joins_picks_introduces_themselves_and_is_never_asked_again() {
    let house = House::open().await;
    let bob = house.site.member("bob").await;
    house.site.conference("lounge", "The lounge").await;
    opens_in(&house, &bob, "lounge", "Introduce yourself", "Who are you?").await;
    house.site.forum.set_limits(Limits {
        introductions: Reference::parse("lounge.1"),
        ..generous()
    });
    let key = new_key();
    let mut door = house.door().await;
    assert!(door.client.key("dora", &key).await);
    let mut dora = door.enter(80, 24).await;
    dora.sees("It is free.").await;
    dora.does("\n\tDora Dahl", "Dora Dahl").await;
    dora.types("\t\t").await;
    dora.does("\n", "Enter goes in.").await;
    dora.does("\n", "[x] tools").await;
    dora.does(" ", "[ ] tools").await;
    dora.does("\n", "Enter writes yours").await;
    dora.does("\n", "Esc done").await;
    dora.does("Lathes, mostly.", "Lathes, mostly.").await;
    dora.does("\x1b", "Enter send").await;
    dora.types("\n").await;
    dora.sees("r reply").await;
    dora.sees("Lathes, mostly.").await;
    dora.does("q", "all conferences, 1 not in your list").await;
    dora.sees_no("introduce yourself").await;
    dora.leaves().await;

    let mut door = house.door().await;
    assert!(door.client.key("dora", &key).await);
    let mut dora = door.enter(80, 24).await;
    dora.sees("all conferences, 1 not in your list").await;
    dora.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_visit_can_be_passed_by_and_home_remembers_the_offer() {
    let house = House::open().await;
    let bob = house.site.member("bob").await;
    opens(&house, &bob, "Introduce yourself", "Who are you?").await;
    house.site.forum.set_limits(Limits {
        introductions: Reference::parse("tools.1"),
        ..generous()
    });
    let key = new_key();
    let mut door = house.door().await;
    assert!(door.client.key("emre", &key).await);
    let mut emre = door.enter(40, 12).await;
    emre.sees("It is free.").await;
    emre.does("\n\tEmre", "Emre").await;
    emre.types("\t\t").await;
    emre.does("\n", "Enter goes in.").await;
    emre.does("\n", "[x] Tools").await;
    emre.does("\x1b", "Enter writes yours").await;
    emre.does("\x1b", "introduce yourself in tools.1").await;
    emre.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_announcement_shows_once_on_home() {
    let house = House::open().await;
    let (ada, dan) = (
        house.site.member("ada").await,
        house.site.member("dan").await,
    );
    let announcing = Command::AddConference {
        slug: slug("news"),
        title: Title::new("Announcements", &generous()).unwrap(),
        description: SafeText::default(),
        kind: ConferenceKind::Announcements,
        access: Access::Members,
    };
    house.site.operate(announcing).await;
    let handle = || wellspring::domain::Handle::new("dan").unwrap();
    let staff = Command::GrantStaff(handle());
    house.site.operate(staff).await;
    // No sponsor is configured here, so hosts announce.
    let host = Command::Host(slug("news"), handle());
    house.site.operate(host).await;
    opens_in(&house, &dan, "news", "Firmware 4.1", "It is out.").await;
    let mut at_ada = house.visit(&ada).await;
    at_ada.sees("news.1      Firmware 4.1").await;
    at_ada.does("\n", "It is out.").await;
    at_ada.does("q", "all conferences").await;
    at_ada.sees_no("Firmware 4.1").await;
    at_ada.leaves().await;
    let mut at_ada = house.visit(&ada).await;
    at_ada.sees_no("Firmware 4.1").await;
    at_ada.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_order_of_ones_conferences_is_there_on_the_next_visit() {
    let house = House::open().await;
    house.site.conference("maint", "Maintenance").await;
    house.site.conference("zoo", "Everything else").await;
    let ada = house.site.member("ada").await;
    let mut at_ada = house.visit(&ada).await;
    at_ada.does(":conferences\n", "move one").await;
    at_ada.does(">>", "> tools").await;
    let below = |screen: &str, one: &str, other: &str| screen.find(one) < screen.find(other);
    at_ada
        .until("tools last", |screen| below(screen, "zoo", "tools"))
        .await;
    at_ada.settles().await;
    at_ada.does("q", "all conferences").await;
    at_ada
        .until("tools last", |screen| below(screen, "zoo", "tools"))
        .await;
    at_ada.leaves().await;
    let mut at_ada = house.visit(&ada).await;
    at_ada
        .until("tools last", |screen| below(screen, "zoo", "tools"))
        .await;
    assert!(
        below(&at_ada.picture(), "maint", "zoo"),
        "{}",
        at_ada.picture()
    );
    at_ada.leaves().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_was_added_agrees_to_the_house_rules_once() {
    let house = House::open().await;
    let key = new_key();
    let print = key.fingerprint(russh::keys::HashAlg::Sha256).to_string();
    let print = wellspring::domain::Fingerprint::parse(&print).unwrap();
    let added = Command::AddMember(wellspring::domain::NewMember {
        handle: wellspring::domain::Handle::new("added").unwrap(),
        name: wellspring::domain::DisplayName::new("Added").unwrap(),
        keys: vec![(print, SafeText::line("laptop"))],
    });
    house.site.operate(added).await;
    for first in [true, false] {
        let mut door = house.door().await;
        assert!(door.client.key("added", &key).await);
        let mut added = door.enter(80, 24).await;
        if first {
            added
                .sees("These are the house rules of Spindle House")
                .await;
            added.does("\n", "[x] tools").await;
            added.types("\n").await;
        }
        added.sees("all conferences").await;
        added.does(":house rules\n", "version 1").await;
        added.leaves().await;
    }
}
