//! Equals by construction: the same deeds, done by two people of whom one is staff, then the other. What others find of
//! them is the same but for the label.

use proptest::prelude::*;

use crate::domain::{
    Access, Actor, Answer, Command, CommandId, ConferenceKind, FlagReason, Limits, PostsFrom,
    Query, Reference, SafeText, SearchFrom, Title, TopicFilter, TopicKind, TopicSort,
};
use crate::forum::testing::{Site, body, handle, slug};

/// Something that one of the two does.
#[derive(Clone, Debug)]
enum Deed {
    Open(&'static str),
    Reply(u32),
    Vote(u32, bool),
    Thank(u32),
    Watch(u32),
}

fn deed() -> impl Strategy<Value = (bool, Deed, i64)> {
    let place = prop::sample::select(vec!["tools", "wishes"]);
    let deed = prop_oneof![
        place.prop_map(Deed::Open),
        (1_u32..4).prop_map(Deed::Reply),
        (1_u32..4, any::<bool>()).prop_map(|(number, on)| Deed::Vote(number, on)),
        (1_u32..4).prop_map(Deed::Thank),
        (1_u32..4).prop_map(Deed::Watch),
    ];
    (any::<bool>(), deed, 0_i64..100_000)
}

/// What came of it, as a third member sees it; references and numbers, never labels.
async fn found(deeds: &[(bool, Deed, i64)], first_is_staff: bool) -> Vec<String> {
    // Few posts at once, so that the pace is met too.
    let site = Site::with(Limits {
        sponsor: Some(SafeText::line("Spindle")),
        announcements_per_week: 1_000,
        posts_per_hour: 30,
        title_chars: 20,
        ..Limits::default()
    });
    let (one, two, reader) = (
        site.join("one").await,
        site.join("two").await,
        site.join("ada").await,
    );
    let staff = if first_is_staff { "one" } else { "two" };
    let grant = Command::GrantStaff(handle(staff));
    site.operate(grant).await.unwrap();
    site.conference("tools", Access::Members).await;
    let board = Command::AddConference {
        slug: slug("wishes"),
        title: Title::new("Ideas", &Limits::default()).unwrap(),
        description: SafeText::default(),
        kind: ConferenceKind::Ideas,
        access: Access::Members,
    };
    site.operate(board).await.unwrap();
    let mut seen = Vec::new();
    for (at, (first, deed, pause)) in (1..).zip(deeds) {
        site.pass(*pause);
        let who = if *first { one } else { two };
        seen.push(format!("{at}: {}", done(&site, who, at, deed).await));
    }
    look(&site, reader, &mut seen).await;
    seen
}

/// Does it, and says whether it could be done, and why not.
async fn done(site: &Site, who: Actor, at: i64, deed: &Deed) -> String {
    let topic = async |place: &str, number: &u32| {
        let page = site.topic(who, &format!("{place}.{number}")).await;
        page.ok().map(|page| (page.topic.topic.id, page.posts))
    };
    let id = CommandId(at);
    let command = match deed {
        Deed::Open(place) => Some(Command::NewTopic {
            id,
            conference: slug(place),
            kind: TopicKind::Discussion,
            title: Title::new(&format!("Spindle {at}"), &Limits::default()).unwrap(),
            body: body("The spindle howls."),
        }),
        Deed::Reply(number) => topic("tools", number)
            .await
            .map(|(topic, _)| Command::Reply {
                id,
                topic,
                answers: None,
                body: body("The spindle is cold."),
            }),
        Deed::Vote(number, on) => {
            (topic("wishes", number).await).map(|(topic, _)| Command::Vote(topic, *on))
        }
        Deed::Thank(number) => (topic("tools", number).await)
            .and_then(|(_, posts)| Some(Command::Thank(posts.first()?.id, true))),
        Deed::Watch(number) => (topic("tools", number).await)
            .map(|(topic, _)| Command::Attend(topic, crate::domain::Attention::Watched)),
    };
    match command {
        None => "nothing there".to_owned(),
        Some(command) => match site.forum.act(who, command).await {
            Ok(_) => "done".to_owned(),
            Err(failure) => failure.to_string(),
        },
    }
}

/// Everything that ranks, orders or counts.
async fn look(site: &Site, reader: Actor, seen: &mut Vec<String>) {
    use {TopicFilter as F, TopicSort as S};
    let views = [
        ("tools", F::All, S::Activity),
        ("tools", F::All, S::Number),
        ("tools", F::New, S::Activity),
        ("tools", F::Unanswered, S::Activity),
        ("wishes", F::Live, S::Votes),
        ("wishes", F::Live, S::Heat),
    ];
    let mut topics = Vec::new();
    for (place, filter, sort) in views {
        let query = Query::Topics {
            conference: slug(place),
            filter,
            sort,
            after: None,
            limit: 50,
        };
        let Ok(Answer::Topics(_, page)) = site.forum.ask(reader, query).await else {
            panic!("no list");
        };
        for row in page.rows {
            let votes = row.idea.map(|idea| idea.votes);
            let place = row.topic.reference();
            seen.push(format!("{place} {} {} {votes:?}", row.topic.posts, row.new));
            topics.push(place);
        }
    }
    for from in [SearchFrom::Newest, SearchFrom::Best(0)] {
        let text = "spindle".to_owned();
        let query = Query::Search {
            text,
            from,
            limit: 50,
        };
        let Ok(Answer::Found(matches)) = site.forum.ask(reader, query).await else {
            panic!("nothing found");
        };
        seen.extend(matches.rows.iter().map(|row| row.reference.to_string()));
    }
    topics.sort_by_key(ToString::to_string);
    topics.dedup();
    for Reference { slug, topic, .. } in topics {
        let query = Query::Topic {
            slug,
            number: topic.unwrap(),
            from: PostsFrom::Number(0),
            limit: 50,
        };
        let Ok(Answer::Topic(page)) = site.forum.ask(reader, query).await else {
            panic!("no topic");
        };
        for post in page.posts {
            site.pass(crate::domain::Time::HOUR);
            let why = Some((FlagReason::Spam, SafeText::default()));
            let flagged = site.forum.act(reader, Command::Flag(post.id, why)).await;
            assert!(flagged.is_ok(), "everybody's posts are flagged alike");
            let (number, thanks, by) = (post.number, post.thanks, post.author.short());
            seen.push(format!(
                "{} {number} {by} {thanks}",
                page.topic.topic.number
            ));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn whoever_is_staff_gains_nothing_by_it(deeds in prop::collection::vec(deed(), 1..25)) {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(1).enable_all().build().unwrap();
        let (one, other) = runtime.block_on(async {
            (found(&deeds, true).await, found(&deeds, false).await)
        });
        prop_assert_eq!(one, other);
    }
}
