//! Reading and writing through the one door, as members, guests and operators meet it.

use super::Heard;
use super::testing::{OPERATOR, Site, answer, body, handle, id, opening, slug};
use crate::domain::{
    Access, Actor, Answer, Command, Done, Draft, DraftPlace, Failure, Limits, News, NoticeKind,
    PostsFrom, Query, Reference, Refusal, SearchFrom, Subject, TopicFilter, TopicKind, TopicSort,
};

#[tokio::test]
async fn a_repeated_command_answers_with_the_first_post_even_when_it_comes_too_fast() {
    let limits = Limits {
        posts_per_hour: 2,
        ..Limits::default()
    };
    let site = Site::with(limits);
    let ada = site.join("ada").await;
    site.conference("tools", Access::Members).await;
    let first = site.posted(ada, opening(1, "tools", "hello")).await;
    assert_eq!(first.0, "tools.1.0");
    assert_eq!(site.posted(ada, opening(1, "tools", "hello")).await, first);
    let more = site.forum.act(ada, opening(2, "tools", "again")).await;
    assert!(matches!(more, Err(Failure::Refused(Refusal::Pace { .. }))));
    assert!(site.topic(ada, "tools.2").await.is_err());
}

#[tokio::test]
async fn whoever_may_not_write_is_told_why() {
    let site = Site::open();
    let ada = site.join("ada").await;
    site.conference("tools", Access::Public).await;
    let (_, post) = site.posted(ada, opening(1, "tools", "hello")).await;
    let refused = |done: Result<Done, Failure>| match done {
        Err(Failure::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    let guest = site
        .forum
        .act(Actor::Guest, answer(2, post.topic, "x"))
        .await;
    assert_eq!(refused(guest), Refusal::MembersOnly);
    let bob = site.join("bob").await;
    let edit = Command::Edit {
        post: post.id,
        version: 0,
        body: body("mine now"),
    };
    assert_eq!(
        refused(site.forum.act(bob, edit).await),
        Refusal::AuthorsOnly
    );
    let scribble = site.forum.act(bob, Command::Scribble(post.id)).await;
    assert_eq!(refused(scribble), Refusal::AuthorsOnly);
    site.operate(Command::EditConference {
        slug: slug("tools"),
        title: None,
        description: None,
        access: None,
        archived: Some(true),
    })
    .await
    .unwrap();
    let late = site.forum.act(bob, answer(3, post.topic, "late")).await;
    assert_eq!(refused(late), Refusal::Frozen);
    let late = site.forum.act(bob, opening(4, "tools", "late")).await;
    assert_eq!(refused(late), Refusal::Frozen);
}

#[tokio::test]
async fn a_private_conference_is_nowhere_for_others() {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    let vault = site.conference("vault", Access::Private).await;
    let admit = Command::Admit(slug("vault"), handle("ada"));
    site.operate(admit).await.unwrap();
    let (reference, post) = site
        .posted(ada, opening(1, "vault", "the word for @bob"))
        .await;
    let hidden = [
        Query::Resolve(Reference::parse(&reference).unwrap()),
        Query::Version {
            post: post.id,
            newer: 0,
        },
        Query::Readers(post.topic),
        Query::Posts {
            topic: post.topic,
            from: PostsFrom::End,
            limit: 5,
        },
        Query::Neighbour {
            topic: post.topic,
            forward: true,
        },
    ];
    for query in hidden {
        let answer = site.forum.ask(bob, query.clone()).await;
        assert!(
            matches!(answer, Err(Failure::Refused(Refusal::NoSuchPlace(_)))),
            "{query:?}"
        );
        assert!(site.forum.ask(ada, query).await.is_ok());
    }
    let search = |who| {
        let query = Query::Search {
            text: "word".into(),
            from: SearchFrom::Newest,
            limit: 5,
        };
        site.forum.ask(who, query)
    };
    let found = |answer: Result<Answer, Failure>| match answer {
        Ok(Answer::Found(page)) => page.rows.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!(found(search(bob).await), 0);
    assert_eq!(found(search(ada).await), 1);
    assert_eq!(site.next(bob, None, Some(vault)).await, None);
    let home = site.home(bob).await;
    assert!(home.conferences.is_empty() && home.for_you.is_empty());
    let write = site.forum.act(bob, answer(2, post.topic, "in")).await;
    assert!(matches!(
        write,
        Err(Failure::Refused(Refusal::NoSuchPlace(_)))
    ));
}

#[tokio::test]
async fn reading_goes_on_through_everything_new_and_then_says_so() {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.conference("tools", Access::Members).await;
    let talk = site.conference("talk", Access::Members).await;
    let mut command = 0;
    for place in ["tools", "tools", "talk"] {
        command += 1;
        site.pass(1);
        site.posted(bob, opening(command, place, "words")).await;
    }
    let mut seen = Vec::new();
    let mut after = None;
    while let Some(row) = site.next(ada, after, Some(talk)).await {
        seen.push(row.topic.reference().to_string());
        site.read(ada, row.topic.id, 0).await;
        after = Some(row.topic.id);
        assert!(seen.len() < 9);
    }
    assert_eq!(seen, ["talk.1", "tools.1", "tools.2"]);

    // What was marked unread by hand does not come back at once, but it does come back.
    let last = after.unwrap();
    let unread = Command::Unread {
        topic: last,
        from: 0,
    };
    site.forum.act(ada, unread).await.unwrap();
    assert_eq!(
        site.next(ada, after, None).await.map(|row| row.topic.id),
        Some(last)
    );
}

#[tokio::test]
async fn home_shows_what_is_for_me_and_what_is_new() {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    let tools = site.conference("tools", Access::Public).await;
    let (_, post) = site.posted(ada, opening(1, "tools", "hello")).await;
    site.posted(bob, answer(2, post.topic, "hello yourself"))
        .await;
    let draft = Draft {
        place: DraftPlace::Reply(post.topic),
        title: String::new(),
        kind: TopicKind::Discussion,
        body: "half".into(),
        answers: None,
        declared: None,
    };
    site.forum
        .act(ada, Command::SaveDraft(draft))
        .await
        .unwrap();
    let home = site.home(ada).await;
    assert_eq!(home.for_you[0].kind, NoticeKind::Reply);
    assert_eq!(
        (
            home.conferences[0].new_topics.get(),
            home.conferences[0].new_posts.get()
        ),
        (1, 1)
    );
    assert_eq!(home.drafts, 1);
    let mut elsewhere = site.forum.listen(ada);
    elsewhere.set(&[Subject::Member(id(ada))]);
    // The draft goes with the post that comes of it, and with no other.
    site.posted(ada, answer(3, post.topic, "by a command"))
        .await;
    assert_eq!(site.home(ada).await.drafts, 1);
    site.posted(ada, answer(4, post.topic, "half")).await;
    assert_eq!(site.home(ada).await.drafts, 0);
    assert_eq!(elsewhere.next().await, Heard::News(News::Marked(id(ada))));
    let done = site.forum.act(ada, Command::CatchUp(None)).await.unwrap();
    assert_eq!(site.home(ada).await.conferences[0].new_posts.get(), 0);
    let Done::Marked(marks) = done else { panic!() };
    site.forum.act(ada, Command::Restore(marks)).await.unwrap();
    assert_eq!(site.home(ada).await.conferences[0].new_posts.get(), 1);
    site.forum
        .act(ada, Command::Follow(tools, false))
        .await
        .unwrap();
    let left = site.home(ada).await.conferences;
    assert_eq!(left.len(), 1, "what was left is offered");
    assert!(!left[0].joined && left[0].new_posts.is_zero());
    let limits = Limits {
        guest_reading: true,
        ..Limits::default()
    };
    site.forum.set_limits(limits);
    let guest = site.home(Actor::Guest).await;
    assert_eq!(guest.conferences.len(), 1);
    assert!(guest.conferences[0].new_posts.is_zero() && guest.here.is_empty());
}

#[tokio::test]
async fn a_topic_opens_at_the_first_new_post_and_opening_reads_nothing() {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.conference("tools", Access::Members).await;
    let (_, post) = site.posted(bob, opening(1, "tools", "zero")).await;
    for n in 2..6 {
        site.posted(bob, answer(n, post.topic, "more")).await;
    }
    site.read(ada, post.topic, 1).await;
    for _ in 0..2 {
        let page = site.topic(ada, "tools.1").await.unwrap();
        assert_eq!(
            (page.first_new, page.upto, page.may_reply),
            (Some(2), Some(1), true)
        );
        assert_eq!(page.posts[0].number, 2);
    }
    let posts = |from| {
        site.forum.ask(
            ada,
            Query::Posts {
                topic: post.topic,
                from,
                limit: 2,
            },
        )
    };
    for (from, expected) in [
        (PostsFrom::Before(2), vec![0, 1]),
        (PostsFrom::Before(1), vec![0]),
        (PostsFrom::After(3), vec![4]),
        (PostsFrom::After(4), vec![]),
        (PostsFrom::End, vec![3, 4]),
        (PostsFrom::Number(u32::MAX), vec![4]),
        (PostsFrom::FirstNew, vec![2, 3]),
    ] {
        let Answer::Posts(page, _) = posts(from).await.unwrap() else {
            panic!()
        };
        let numbers: Vec<_> = page.iter().map(|post| post.number).collect();
        assert_eq!(numbers, expected, "{from:?}");
    }
    let query = Query::Topics {
        conference: slug("tools"),
        filter: TopicFilter::New,
        sort: TopicSort::Activity,
        after: None,
        limit: 10,
    };
    let Answer::Topics(Some(_), page) = site.forum.ask(ada, query).await.unwrap() else {
        panic!()
    };
    assert_eq!((page.rows[0].new.get(), page.rows[0].brand_new), (3, false));
    let Answer::Topics(None, page) = site.forum.ask(ada, Query::New { limit: 9 }).await.unwrap()
    else {
        panic!()
    };
    assert_eq!(page.rows.len(), 1);
}

#[tokio::test]
async fn a_post_reaches_those_who_have_its_topic_open_and_those_whom_it_names() {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.conference("tools", Access::Members).await;
    let (_, post) = site.posted(ada, opening(1, "tools", "hello")).await;
    let (mut reader, mut named) = (site.forum.listen(bob), site.forum.listen(bob));
    reader.set(&[Subject::Topic(post.topic)]);
    named.set(&[Subject::Member(id(bob))]);
    let (_, second) = site.posted(ada, answer(2, post.topic, "@bob, look")).await;
    // News of the first post may still be on their way: its number tells.
    loop {
        match reader.next().await {
            Heard::News(News::Posted(post)) if post.number == 0 => {}
            heard => {
                assert_eq!(heard, Heard::News(News::Posted(second.clone())));
                break;
            }
        }
    }
    match named.next().await {
        Heard::News(News::Told(notice)) => assert_eq!(notice.kind, NoticeKind::Mention),
        other => panic!("{other:?}"),
    }
    site.forum
        .act(bob, Command::Thank(second.id, true))
        .await
        .unwrap();
    match reader.next().await {
        Heard::News(News::Changed(post)) => assert_eq!((post.id, post.thanks), (second.id, 1)),
        other => panic!("{other:?}"),
    }
    // Nobody thanks themselves.
    site.forum
        .act(ada, Command::Thank(second.id, true))
        .await
        .unwrap();
    let page = site.topic(bob, "tools.1").await.unwrap();
    assert_eq!((page.posts[1].thanks, page.thanked), (1, vec![1]));
}

#[tokio::test]
async fn only_operators_import() {
    let site = Site::open();
    let ada = site.join("ada").await;
    site.conference("tools", Access::Members).await;
    let import = Command::Import(Vec::new());
    let refused = site.forum.act(ada, import.clone()).await;
    assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
    assert!(site.forum.act(OPERATOR, import).await.is_ok());
}

#[tokio::test]
async fn a_topic_that_was_never_read_opens_at_its_beginning_though_nothing_in_it_is_new() {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.conference("tools", Access::Members).await;
    let (_, post) = site.posted(bob, opening(1, "tools", "zero")).await;
    for n in 2..6 {
        site.posted(bob, answer(n, post.topic, "more")).await;
    }
    let caught_up = site.forum.act(ada, Command::CatchUp(None)).await;
    assert!(caught_up.is_ok());
    let first = async || {
        let query = Query::Posts {
            topic: post.topic,
            from: PostsFrom::FirstNew,
            limit: 2,
        };
        match site.forum.ask(ada, query).await {
            Ok(Answer::Posts(page, _)) => page[0].number,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(first().await, 0);
    site.read(ada, post.topic, 4).await;
    assert_eq!(first().await, 3);
}

#[tokio::test]
async fn every_version_of_a_post_is_read_one_at_a_time_until_its_words_are_taken_back() {
    let site = Site::open();
    let ada = site.join("ada").await;
    site.conference("tools", Access::Members).await;
    let (_, post) = site.posted(ada, opening(1, "tools", "colour")).await;
    let id = post.id;
    for (version, words) in (0..).zip(["color", "Farbe"]) {
        let edit = Command::Edit {
            post: id,
            version,
            body: body(words),
        };
        site.forum.act(ada, edit).await.unwrap();
    }
    let read = async |newer| {
        let asked = site.forum.ask(ada, Query::Version { post: id, newer });
        let Ok(Answer::Version(version)) = asked.await else {
            panic!("no version");
        };
        let before = version.before.map(|before| before.body.as_str().to_owned());
        let words = version.words.as_str().to_owned();
        let stands = version.until.is_none();
        (version.newer, version.kept, stands, words, before)
    };
    let words = |text: &str| Some(text.to_owned());
    assert_eq!(read(0).await, (0, 2, true, "Farbe".into(), words("color")));
    assert_eq!(
        read(1).await,
        (1, 2, false, "color".into(), words("colour"))
    );
    let oldest = (2, 2, false, "colour".into(), None);
    assert_eq!(read(2).await, oldest);
    assert_eq!(read(u32::MAX).await, oldest);
    site.forum.act(ada, Command::Scribble(id)).await.unwrap();
    assert_eq!(read(1).await, (0, 0, true, String::new(), None));
}
