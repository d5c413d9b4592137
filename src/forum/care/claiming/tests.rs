//! Whose imported posts are, once that is proved.

use super::super::super::testing::{OPERATOR, Site, body, handle, id, slug};
use super::*;
use crate::domain::{
    Access, Actor, AnnouncementKind, Answer, Care, CareQuery, Command, DisplayName, Failure,
    ImportedPost, ImportedSender, ImportedTopic, Limits, LogFilter, PostsFrom, Query, Refusal,
    Sender, Time, Title, TopicKind,
};
use crate::store::check;

fn post(key: &str, sender: &str) -> ImportedPost {
    ImportedPost {
        key: key.into(),
        sender: ImportedSender {
            handle: None,
            key: format!("{}@example.org", sender.to_lowercase()),
            name: DisplayName::new(sender).unwrap(),
        },
        at: Time::from_millis(1_000),
        body: body(&format!("words of {sender}")),
        answers: None,
        thanks: Vec::new(),
        accepted: false,
        edited_at: None,
        step: None,
    }
}

fn import(place: &str, posts: Vec<ImportedPost>) -> Command {
    let topic = ImportedTopic {
        kind: TopicKind::Discussion,
        title: Title::new("Thread", &Limits::default()).unwrap(),
        posts,
        votes: None,
        announcement: AnnouncementKind::default(),
    };
    Command::Import(vec![(slug(place), topic)])
}

async fn senders(site: &Site, who: Actor, called: &str) -> Result<Vec<Sender>, Failure> {
    let query = CareQuery::Senders {
        called: called.into(),
        limit: 9,
    };
    match site.forum.ask(who, Query::Care(query)).await? {
        Answer::Care(CareAnswer::Senders(senders)) => Ok(senders),
        other => panic!("{other:?}"),
    }
}

fn give(from: &Sender, to: &str) -> Command {
    Command::Care(Care::GiveClaim {
        from: from.id,
        to: handle(to),
        words: SafeText::line("she read it aloud from her mailbox"),
    })
}

async fn authors(site: &Site, who: Actor) -> Vec<String> {
    let page = site.topic(who, "tools.1").await.unwrap();
    let query = Query::Posts {
        topic: page.topic.topic.id,
        from: PostsFrom::Number(0),
        limit: 9,
    };
    match site.forum.ask(who, query).await.unwrap() {
        Answer::Posts(posts, _) => posts
            .iter()
            .map(|post| post.author.short().to_owned())
            .collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn posts_of_an_import_go_to_their_author_with_all_that_comes_later() {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.conference("tools", Access::Members).await;
    let thread = vec![post("<1>", "Ann"), post("<2>", "Ben"), post("<3>", "Ann")];
    site.operate(import("tools", thread.clone())).await.unwrap();
    let refused = senders(&site, bob, "ann").await;
    assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
    let both = senders(&site, OPERATOR, "EXAMPLE").await.unwrap();
    assert_eq!(both.len(), 2);
    let ann = &senders(&site, OPERATOR, "ann@example.org").await.unwrap()[0];
    assert_eq!((ann.posts, ann.name.as_str()), (2, "Ann"));
    let refused = site.forum.act(bob, give(ann, "bob")).await;
    assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
    assert_eq!(authors(&site, bob).await, ["Ann", "Ben", "Ann"]);

    site.operate(give(ann, "ada")).await.unwrap();
    assert_eq!(authors(&site, bob).await, ["ada", "Ben", "ada"]);
    let page = site.topic(ada, "tools.1").await.unwrap();
    assert_eq!(page.topic.topic.author.member, id(ada));
    // Her own are not new to her.
    assert_eq!(page.topic.new.get(), 1);
    assert!(senders(&site, OPERATOR, "ann").await.unwrap().is_empty());
    let again = site.operate(give(ann, "bob")).await;
    assert_eq!(again, Err(Failure::Refused(CareFault::NoSuchSender.into())));

    let mut more = thread;
    more.push(post("<4>", "Ann"));
    site.operate(import("tools", more.clone())).await.unwrap();
    assert_eq!(authors(&site, bob).await, ["ada", "Ben", "ada", "ada"]);
    let problems = site.forum.0.store.read(check::check).await.unwrap();
    assert_eq!(problems, []);
    let log = CareQuery::Log {
        filter: LogFilter::default(),
        before: None,
        limit: 1,
    };
    let Ok(Answer::Care(CareAnswer::Log(page))) = site.forum.ask(bob, Query::Care(log)).await
    else {
        panic!("no log");
    };
    assert_eq!(page.rows[0].act, Act::GiveClaim);
    assert_eq!(page.rows[0].member.as_ref().unwrap().member, id(ada));

    // Gone, she stays gone: the same archive once more brings nothing of her back.
    let erase = Care::EraseMember(handle("ada"), crate::domain::TheirWords::Scribble);
    site.operate(Command::Care(erase)).await.unwrap();
    let stored = site.stored();
    for word in ["words of ann", "ann@example"] {
        let bytes = word.as_bytes();
        assert!(
            !stored
                .windows(bytes.len())
                .any(|at| at.eq_ignore_ascii_case(bytes))
        );
    }
    site.operate(import("tools", more)).await.unwrap();
    assert_eq!(authors(&site, bob).await.len(), 4);
}
