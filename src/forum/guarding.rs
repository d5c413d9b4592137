//! Who gets nothing, whatever they ask and whatever they do.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use super::testing::{
    Site, admits, answer, body, but_coming_and_going, deputes, handle, is_staff, is_sysop, key_of,
    opening, revokes, slug,
};
use super::{Heard, Listener};
use crate::domain::{
    Access, Actor, Attention, Care, CareQuery, Command, CommandId, ConferenceId, ConferenceKind,
    DisplayName, Done, Draft, DraftPlace, Duties, Duty, Failure, InviteCode, Language, Limits,
    LogId, Looks, Marks, MemberId, NewMember, News, Post, PostsFrom, Query, Reason, Reference,
    Refusal, SafeText, SearchFrom, Secret, SessionId, Severity, Subject, TheirWords, Title,
    TopicFilter, TopicKind, TopicSort, Whom,
};

const SECRET: &str = "xyzzy";

/// Every question about a conference that may not be read, its topic, or its post.
fn questions(conference: ConferenceId, post: &Post) -> Vec<Query> {
    let (topic, limit, slug) = (post.topic, 10, slug("board"));
    vec![
        Query::Home,
        Query::Conferences,
        Query::Topics {
            conference: slug.clone(),
            filter: TopicFilter::All,
            sort: TopicSort::Activity,
            after: None,
            limit,
        },
        Query::New { limit },
        Query::Topic {
            slug: slug.clone(),
            number: 1,
            from: PostsFrom::End,
            limit,
        },
        Query::Posts {
            topic,
            from: PostsFrom::Number(0),
            limit,
        },
        Query::Next {
            after: Some(topic),
            conference: Some(conference),
        },
        Query::Neighbour {
            topic,
            forward: true,
        },
        Query::OfAuthor {
            post: post.id,
            forward: true,
        },
        Query::Resolve(Reference::post(slug.clone(), 1, 0)),
        Query::Titles(vec![Reference::post(slug, 1, 0)]),
        Query::Search {
            text: SECRET.into(),
            from: SearchFrom::Newest,
            limit,
        },
        Query::Inbox {
            before: None,
            limit,
        },
        Query::Introductions,
        Query::Version {
            post: post.id,
            newer: 0,
        },
        Query::Readers(topic),
        Query::Care(CareQuery::Tending {
            topic,
            post: Some(post.id),
        }),
        Query::Here,
        Query::Person(Whom::Handle(handle("ada"))),
        Query::Muted,
        Query::NoticeKinds,
        Query::Balance,
        Query::Care(CareQuery::Report),
        Query::Whoami,
        Query::Ways,
        Query::Care(CareQuery::Queue),
        Query::Care(CareQuery::Held(CommandId(900))),
        Query::Care(CareQuery::HeldWaiting { after: None, limit }),
        Query::Care(CareQuery::MyHeld),
        Query::Care(CareQuery::Spam),
        Query::Care(CareQuery::WouldHold(SECRET.into())),
        Query::Care(CareQuery::PurgeSize(handle("ada"))),
    ]
}

/// Every command on what may not be read.
fn deeds(post: &Post) -> Vec<Command> {
    let topic = post.topic;
    let mut all = super::care::every_deed(post);
    all.extend([
        opening(100, "board", "from outside"),
        answer(101, topic, "from outside"),
        Command::Edit {
            post: post.id,
            version: 0,
            body: body("changed"),
        },
        Command::Scribble(post.id),
        Command::Read { topic, upto: 0 },
        Command::Unread { topic, from: 0 },
        Command::Attend(topic, Attention::Watched),
        Command::Thank(post.id, true),
        Command::Accept(post.id, true),
        Command::Care(Care::TakeBack(CommandId(900))),
    ]);
    all
}

/// Every command of those who operate the site.
fn operations() -> Vec<Command> {
    let (mal, board, key) = (handle("mal"), slug("board"), SafeText::line("limits.mutes"));
    vec![
        Command::AddConference {
            slug: slug("mine"),
            title: Title::new("Mine", &Limits::default()).unwrap(),
            description: SafeText::default(),
            kind: ConferenceKind::Forum,
            access: Access::Public,
        },
        Command::EditConference {
            slug: board.clone(),
            title: None,
            description: None,
            access: Some(Access::Public),
            archived: None,
        },
        Command::Host(board.clone(), mal.clone()),
        Command::Admit(board, mal.clone()),
        Command::AddMember(NewMember {
            handle: handle("sock"),
            name: DisplayName::new("Sock").unwrap(),
            keys: Vec::new(),
        }),
        Command::GrantStaff(mal.clone()),
        Command::GrantSysop(mal),
        is_staff("bob", false),
        is_sysop("bob", false),
        Command::AddKey(handle("bob"), key_of("back"), SafeText::line("door")),
        Command::RemoveKey(handle("bob"), key_of("bob")),
        Command::Recover(handle("bob")),
        Command::CreateInvite {
            code: InviteCode::from_random(1),
            uses: 1,
            expires_at: None,
            note: SafeText::default(),
        },
        revokes(InviteCode::from_random(1)),
        Command::Care(Care::Watch(SafeText::line("word"), true)),
        Command::Care(Care::Purge {
            handle: handle("bob"),
            reason: Reason::Spam,
            words: SafeText::default(),
            suspend: false,
        }),
        Command::Care(Care::Unpurge {
            entry: LogId(1),
            reason: Reason::Mistake,
            words: SafeText::default(),
        }),
        Command::Care(Care::Suspend {
            handle: handle("bob"),
            reason: Reason::Spam,
            words: SafeText::line("because"),
            until: None,
        }),
        Command::Care(Care::Reinstate {
            handle: handle("bob"),
            reason: Reason::Mistake,
            words: SafeText::line("because"),
        }),
        Command::Care(deputes(handle("mal"), Duties::NONE.with(Duty::Members))),
        Command::Import(Vec::new()),
        Command::Care(Care::Disconnect {
            session: SessionId(1),
            words: SafeText::line("out"),
        }),
        Command::Care(Care::Reload),
        Command::Care(Care::Configure { key, value: None }),
        Command::Care(Care::CreateInvites(Vec::new())),
        Command::Care(Care::EraseMember(handle("bob"), TheirWords::Keep)),
        Command::Care(Care::GiveClaim {
            from: MemberId(1),
            to: handle("mal"),
            words: SafeText::default(),
        }),
    ]
}

/// A private conference with one post of ada's; bob was admitted and is no longer; mal never was.
async fn walled() -> (Site, ConferenceId, std::sync::Arc<Post>, [Actor; 3]) {
    let site = Site::with(Limits {
        guest_reading: true,
        ..Limits::default()
    });
    let (ada, bob, mal) = (
        site.join("ada").await,
        site.join("bob").await,
        site.join("mal").await,
    );
    let board = site.conference("board", Access::Private).await;
    for (name, on) in [("ada", true), ("bob", true)] {
        site.operate(admits("board", name, on)).await.unwrap();
    }
    site.operate(Command::Care(Care::Watch(SafeText::line("held"), true)))
        .await
        .unwrap();
    let held = opening(900, "board", &format!("{SECRET} held"));
    let held = site.forum.act(ada, held).await;
    assert!(matches!(held, Ok(Done::Held(..))), "{held:?}");
    let words = format!("{SECRET} @bob @mal");
    let (_, post) = site.posted(ada, opening(1, "board", &words)).await;
    let watch = Command::Attend(post.topic, Attention::Watched);
    site.forum.act(bob, watch).await.unwrap();
    site.operate(admits("board", "bob", false)).await.unwrap();
    site.posted(ada, answer(2, post.topic, &words)).await;
    (site, board, post, [ada, bob, mal])
}

#[tokio::test]
async fn nothing_of_a_private_conference_reaches_others_whatever_they_ask() {
    let (site, board, post, [ada, bob, mal]) = walled().await;
    let mut seen = 0;
    for query in questions(board, &post) {
        let told = format!("{:?}", site.forum.ask(ada, query.clone()).await);
        seen += u32::from(told.contains(SECRET));
        for outsider in [bob, mal, Actor::Guest, Actor::Newcomer] {
            let answer = site.forum.ask(outsider, query.clone()).await;
            let answer = answer.map(but_coming_and_going);
            let told = format!("{answer:?}");
            assert!(!told.contains(SECRET), "{outsider:?} {query:?} {told}");
            let refused = matches!(answer, Err(Failure::Refused(_)));
            assert!(
                refused || !told.contains("board"),
                "{outsider:?} {query:?} {told}"
            );
        }
    }
    assert!(seen >= 4, "the questions find what they look for: {seen}");
}

#[tokio::test]
async fn nothing_is_done_to_a_private_conference_by_others() {
    let (site, _, post, [ada, bob, mal]) = walled().await;
    let before = site.topic(ada, "board.1").await.unwrap();
    for command in deeds(&post) {
        for outsider in [bob, mal, Actor::Guest, Actor::Newcomer] {
            let done = site.forum.act(outsider, command.clone()).await;
            assert!(
                matches!(done, Err(Failure::Refused(_))),
                "{outsider:?} {command:?} {done:?}"
            );
        }
    }
    assert_eq!(site.topic(ada, "board.1").await.unwrap(), before);
}

#[tokio::test]
async fn nobody_operates_the_site_but_operators() {
    let (site, _, _, [ada, _, mal]) = walled().await;
    for command in operations() {
        for who in [ada, mal, Actor::Guest, Actor::Newcomer] {
            let done = site.forum.act(who, command.clone()).await;
            let no = [Refusal::SysopsOnly, Refusal::MembersOnly].map(|no| Err(no.into()));
            assert!(no.contains(&done), "{who:?} {command:?} {done:?}");
        }
    }
    for query in [
        Query::Invites,
        Query::Member(handle("ada")),
        Query::Members {
            after: None,
            limit: 10,
        },
        Query::Care(CareQuery::Overview),
        Query::Care(CareQuery::Server),
        Query::Care(CareQuery::Sessions {
            after: None,
            limit: 10,
        }),
        Query::Care(CareQuery::Tail {
            severity: Severity::Debug,
            before: None,
            limit: 10,
        }),
        Query::Care(CareQuery::Settings),
        Query::Care(CareQuery::Archive(Some(handle("bob")))),
        Query::Care(CareQuery::Estate(handle("bob"))),
        Query::Care(CareQuery::Senders {
            called: "a".into(),
            limit: 10,
        }),
    ] {
        for who in [ada, mal, Actor::Guest] {
            let answer = site.forum.ask(who, query.clone()).await;
            assert_eq!(answer, Err(Refusal::SysopsOnly.into()), "{who:?} {query:?}");
        }
    }
}

#[tokio::test]
async fn guests_and_newcomers_change_nothing() {
    let site = Site::with(Limits {
        guest_reading: true,
        ..Limits::default()
    });
    let ada = site.join("ada").await;
    let plaza = site.conference("plaza", Access::Public).await;
    let (_, post) = site.posted(ada, opening(1, "plaza", "hello")).await;
    let mut commands = deeds(&post);
    let draft = Draft {
        place: DraftPlace::NewTopic(plaza),
        title: "T".into(),
        kind: TopicKind::Discussion,
        body: "words".into(),
        answers: None,
        declared: None,
    };
    commands.extend([
        opening(3, "plaza", "hello"),
        Command::SaveDraft(draft),
        Command::DropDraft(DraftPlace::NewTopic(plaza)),
        Command::CatchUp(None),
        Command::Restore(Marks::default()),
        Command::Follow(plaza, false),
        Command::Agree(1),
        Command::Arrange(vec![plaza]),
        Command::ReadNotice(1),
        Command::ReadNotices(1),
        Command::Speak(Language::Zh),
        Command::SetLooks(Looks::default()),
        Command::Mute(post.author.member, true),
        Command::Rename(DisplayName::new("Somebody").unwrap()),
        Command::Claim("00000-00000".into()),
        Command::RenameKey(key_of("ada"), SafeText::line("mine")),
        Command::SetPassword {
            current: Secret::default(),
            new: Some(Secret::new("a password".into())),
        },
        Command::MakeDeviceCode,
        Command::MakeRecoveryCodes,
    ]);
    for command in commands {
        for who in [Actor::Guest, Actor::Newcomer] {
            let done = site.forum.act(who, command.clone()).await;
            assert!(
                matches!(done, Err(Failure::Refused(_))),
                "{who:?} {command:?} {done:?}"
            );
        }
    }
}

#[tokio::test]
async fn whoever_is_no_longer_admitted_hears_no_more_of_what_is_open_on_their_screen() {
    let site = Site::open();
    let (ada, eve) = (site.join("ada").await, site.join("eve").await);
    site.conference("board", Access::Private).await;
    let admit = |name: &str, on| admits("board", name, on);
    site.operate(admit("ada", true)).await.unwrap();
    site.operate(admit("eve", true)).await.unwrap();
    let (_, first) = site.posted(ada, opening(1, "board", "hello")).await;
    let mut listeners = [ada, eve].map(|who| site.forum.listen(who));
    for listener in &mut listeners {
        listener.set(&[Subject::Topic(first.topic)]);
    }
    let [stays, goes] = &mut listeners;
    site.posted(ada, answer(2, first.topic, "for both")).await;
    let numbers = async |listener: &mut Listener, last: u32| loop {
        match listener.next().await {
            Heard::News(News::Posted(post)) if post.number >= last => break post.number,
            Heard::News(News::Posted(_)) => {}
            other => panic!("{other:?}"),
        }
    };
    assert_eq!((numbers(stays, 1).await, numbers(goes, 1).await), (1, 1));
    site.operate(admit("eve", false)).await.unwrap();
    site.posted(ada, answer(3, first.topic, "not for eve"))
        .await;
    assert_eq!(numbers(stays, 2).await, 2);
    site.operate(admit("eve", true)).await.unwrap();
    site.posted(ada, answer(4, first.topic, "for both again"))
        .await;
    assert_eq!(numbers(goes, 2).await, 3);
}
