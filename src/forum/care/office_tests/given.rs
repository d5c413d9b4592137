//! Who gives and takes what in an office.

use super::*;

#[tokio::test]
async fn no_sysop_takes_the_mark_from_the_last_one() {
    let site = Site::open();
    let ada = site.join("ada").await;
    site.join("bob").await;
    let set = is_sysop;
    site.operate(set("ada", true)).await.unwrap();
    let last = Err(Refusal::from(CareFault::LastSysop).into());
    assert_eq!(site.forum.act(ada, set("ada", false)).await, last);
    site.operate(set("bob", true)).await.unwrap();
    // Suspended, bob is none who could go on.
    site.suspend("bob", site.forum.now().plus(Time::DAY)).await;
    assert_eq!(site.forum.act(ada, set("ada", false)).await, last);
    site.pass(Time::DAY);
    site.forum.act(ada, set("ada", false)).await.unwrap();
    let gone: Actor = OPERATOR;
    site.forum.act(gone, set("bob", false)).await.unwrap();
}

#[tokio::test]
async fn members_are_admitted_to_private_conferences_only() {
    let site = Site::open();
    site.join("bob").await;
    site.conference("tools", Access::Members).await;
    for on in [true, false] {
        let admit = admits("tools", "bob", on);
        let refused = Err(Refusal::from(CareFault::NotPrivate).into());
        assert_eq!(site.operate(admit).await, refused);
    }
}

#[tokio::test]
async fn a_deputy_acts_as_one_until_they_are_a_sysop_and_whoever_runs_the_server_as_themselves() {
    let site = Site::open();
    site.conference("tools", Access::Members).await;
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    let (_, post) = site.posted(bob, opening(1, "tools", "Buy belts")).await;
    site.depute(
        "ada",
        &[
            Duty::Members,
            Duty::Conferences,
            Duty::Queue,
            Duty::Invitations,
            Duty::Spam,
        ],
    )
    .await;
    let invite = Command::CreateInvite {
        code: InviteCode::from_random(1),
        uses: 1,
        expires_at: None,
        note: SafeText::default(),
    };
    let suspend = Command::Care(Care::Suspend {
        handle: handle("bob"),
        reason: Reason::Spam,
        words: SafeText::line("because"),
        until: None,
    });
    let word = Command::Care(Care::Watch(SafeText::line("Snake oil"), true));
    for command in [
        suspend,
        hosts("tools", "bob", true),
        tend(Deed::Hide(post.id, true), Reason::Spam),
        invite,
        word,
    ] {
        site.forum.act(ada, command.clone()).await.unwrap();
        let last = log(&site, OPERATOR).await.remove(0);
        let who = last.actor.as_ref().map(|by| by.short().to_owned());
        let did = (who.as_deref(), last.office);
        assert_eq!(did, (Some("ada"), Office::Deputy), "{command:?}");
    }
    // As a host of the place they act as that, and as a sysop as one, whatever pages they had before.
    let show = |on| tend(Deed::Hide(post.id, on), Reason::Upkeep);
    let in_name = Actor::Operator(Some(crate::forum::testing::id(ada)));
    for (given, who, on, office) in [
        (
            Command::GrantSysop(handle("ada")),
            ada,
            false,
            Office::Sysop,
        ),
        (hosts("tools", "ada", true), ada, true, Office::Host),
        (is_sysop("ada", false), in_name, false, Office::Operator),
    ] {
        site.operate(given).await.unwrap();
        site.forum.act(who, show(on)).await.unwrap();
        assert_eq!(log(&site, OPERATOR).await[0].office, office);
    }
}
