//! The sponsor's announcements through the real thing: how many there may be, and what is for later.

use wellspring::domain::{Access, Command, ConferenceKind, Handle, Limits, SafeText, Time, Title};

use super::e2e_board::calls;
use super::e2e_house::{House, Member, generous, slug};

/// A sponsor's house with a conference of announcements; Ada, and Dan, who is staff.
async fn house() -> (House, [Member; 2]) {
    let house = House::open().await;
    house.site.forum.set_limits(Limits {
        sponsor: Some(SafeText::line("Ibarra")),
        ..generous()
    });
    let add = Command::AddConference {
        slug: slug("alerts"),
        title: Title::new("Announcements", &generous()).unwrap(),
        description: SafeText::default(),
        kind: ConferenceKind::Announcements,
        access: Access::Members,
    };
    house.site.operate(add).await;
    let ada = house.site.member("ada").await;
    let dan = house.site.member("dan").await;
    let grant = Command::GrantStaff(Handle::new("dan").unwrap());
    house.site.operate(grant).await;
    (house, [ada, dan])
}

#[tokio::test(flavor = "multi_thread")]
async fn the_third_announcement_of_a_week_is_refused_and_an_incident_is_not() {
    let (house, [ada, dan]) = house().await;
    let news = "announce alerts --kind news --title Closed on Friday";
    let first = calls(&house, &dan, news, "We are closed.").await;
    assert_eq!(first, ("alerts.1\n".to_owned(), Some(0)));
    let posted = calls(&house, &dan, "post alerts --title Open again", "We are.").await;
    assert_eq!(posted, ("alerts.2\n".to_owned(), Some(0)));
    let (said, status) = calls(&house, &dan, news, "And closed.").await;
    assert!(said.contains("alerts.1, alerts.2"), "{said}");
    assert!(said.contains("One more is possible from 2"), "{said}");
    assert!(
        said.contains("An incident or a known issue may be announced at any time"),
        "{said}"
    );
    assert_eq!(status, Some(3));
    let incident = "announce alerts --kind incident --title Licence server down";
    let fourth = calls(&house, &dan, incident, "We are on it.").await;
    assert_eq!(fourth, ("alerts.3\n".to_owned(), Some(0)));
    let reply = calls(&house, &ada, "reply alerts.3", "Thank you.").await;
    assert_eq!(reply, ("alerts.3.1\n".to_owned(), Some(0)));
    let (said, status) = calls(&house, &ada, news, "Mine.").await;
    assert!(said.starts_with("Only the sponsor's staff"), "{said}");
    assert_eq!(status, Some(3));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_scheduled_is_published_by_the_server_that_runs_then() {
    let (house, [ada, dan]) = house().await;
    let soon = house.site.forum.now().plus(Time::MINUTE).written();
    let line = format!("announce alerts --kind change --title We move --at {soon}");
    let scheduled = calls(&house, &dan, &line, "To another port.").await;
    assert_eq!(scheduled, (format!("alerts {soon}\n"), Some(0)));
    let (_, status) = calls(&house, &ada, "read alerts.1", "").await;
    assert_eq!(status, Some(4));
    let mut reader = house.visit(&ada).await;
    reader.does("#alerts\n", "Announcements").await;
    house.site.sets_the_clock(1);
    house.site.forum.publish_on_time();
    reader.sees("We move").await;
    let (_, status) = calls(&house, &ada, "read alerts.1", "").await;
    assert_eq!(status, Some(0));
}
