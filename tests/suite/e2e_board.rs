//! Boards of ideas through the real thing: commands over ssh, and whom they refuse.

use wellspring::domain::{
    Access, Body, Command, CommandId, ConferenceKind, Handle, Limits, SafeText, Title, TopicKind,
};

use super::e2e_house::{House, Member, generous, slug};
use super::ssh_world::Shell;

/// What a command says over ssh: all of it, and the status.
pub async fn calls(
    house: &House,
    member: &Member,
    line: &str,
    input: &str,
) -> (String, Option<u32>) {
    let mut door = house.door().await;
    assert!(door.client.key(member.handle, &member.key).await);
    let mut shell = Shell::open(&door.client).await.unwrap();
    shell.0.exec(true, line).await.unwrap();
    shell.0.data(input.as_bytes()).await.unwrap();
    shell.0.eof().await.unwrap();
    let (out, err, status) = shell.rest().await;
    (out + &err, status)
}

/// A sponsor's house with a board `wishes`, on which Ada proposed something; and Ada, Bob, and Dan, who is staff.
pub async fn board() -> (House, [Member; 3]) {
    let house = House::open().await;
    house.site.forum.set_limits(Limits {
        sponsor: Some(SafeText::line("Ibarra")),
        ..generous()
    });
    let add = Command::AddConference {
        slug: slug("wishes"),
        title: Title::new("Wishes", &generous()).unwrap(),
        description: SafeText::default(),
        kind: ConferenceKind::Ideas,
        access: Access::Members,
    };
    house.site.operate(add).await;
    let ada = house.site.member("ada").await;
    let bob = house.site.member("bob").await;
    let dan = house.site.member("dan").await;
    let grant = Command::GrantStaff(Handle::new("dan").unwrap());
    house.site.operate(grant).await;
    let propose = Command::NewTopic {
        id: CommandId(1),
        conference: slug("wishes"),
        kind: TopicKind::Discussion,
        title: Title::new("Log the spindle load", &generous()).unwrap(),
        body: Body::new("We guess at bearing wear.", &generous()).unwrap(),
    };
    house.site.forum.act(ada.actor, propose).await.unwrap();
    (house, [ada, bob, dan])
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_cannot_decline_without_a_reason_and_members_cannot_step() {
    let (house, [ada, bob, dan]) = board().await;
    let voted = calls(&house, &bob, "vote wishes.1 --json", "").await;
    let said = "{\"ref\":\"wishes.1\",\"votes\":2}\n";
    assert_eq!(voted, (said.to_owned(), Some(0)));
    let review = calls(&house, &dan, "step wishes.1 review", "We look at it.").await;
    assert_eq!(review, ("wishes.1.1  review\n".to_owned(), Some(0)));
    for (line, input) in [
        ("step wishes.1 declined", ""),
        ("step wishes.1 declined", " \n\t\n"),
        ("step wishes.1 declined --reason ''", "We do not want it."),
        ("step wishes.1 declined --reason \u{200b}", ""),
    ] {
        let (said, status) = calls(&house, &dan, line, input).await;
        assert!(said.starts_with("A step needs a reason.\n"), "{said}");
        assert_eq!(status, Some(2), "{line}");
    }
    for member in [&ada, &bob] {
        let (said, status) = calls(&house, member, "step wishes.1 declined", "No.").await;
        assert!(said.starts_with("Only the sponsor's staff"), "{said}");
        assert_eq!(status, Some(3));
    }
    let (open, _) = calls(&house, &bob, "ideas wishes", "").await;
    assert!(
        open.starts_with("wishes.1  review  2 votes, you voted  "),
        "{open}"
    );
    let declined = calls(&house, &dan, "step wishes.1 declined", "The sensor cannot.").await;
    assert_eq!(declined, ("wishes.1.2  declined\n".to_owned(), Some(0)));
    let (told, _) = calls(&house, &bob, "inbox --limit 1", "").await;
    assert!(
        told.contains("wishes.1.2  dan  review -> declined  The sensor cannot."),
        "{told}"
    );
}
