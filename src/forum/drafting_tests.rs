//! What is unsent is its author's wherever its topic went, and tells nothing of where they may not read.

use crate::domain::{
    Access, Actor, Answer, Care, CareAnswer, CareQuery, Command, Deed, Done, Draft, DraftAddress,
    DraftPlace, HeldPost, Query, Reason, Reference, SafeText, Title, TopicId, TopicKind,
};
use crate::forum::testing::{Site, answer, opening, slug};

/// A topic of ada's in `tools`, where bob writes too; and a private conference that neither reads.
async fn there() -> (Site, [Actor; 2], TopicId) {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.conference("tools", Access::Members).await;
    site.conference("vault", Access::Private).await;
    let (_, post) = site.posted(ada, opening(1, "tools", "first")).await;
    (site, [ada, bob], post.topic)
}

async fn tend(site: &Site, deed: Deed) {
    let tend = Care::Tend {
        deed,
        reason: Reason::Upkeep,
        words: SafeText::line("as was agreed"),
    };
    site.operate(Command::Care(tend)).await.unwrap();
}

/// The topic goes into the private conference, and is called otherwise there.
async fn goes(site: &Site, topic: TopicId) {
    tend(site, Deed::Move(topic, slug("vault"))).await;
    let title = Title::new("Secret offer", &Default::default()).unwrap();
    tend(site, Deed::Retitle(topic, title)).await;
}

async fn held(site: &Site, who: Actor) -> Vec<HeldPost> {
    match site.forum.ask(who, Query::Care(CareQuery::MyHeld)).await {
        Ok(Answer::Care(CareAnswer::HeldList(held))) => held,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_draft_in_a_topic_that_went_where_one_may_not_read_keeps_its_words_and_tells_no_address()
{
    let (site, [_, bob], topic) = there().await;
    let place = DraftPlace::Reply(topic);
    let draft = Draft {
        place,
        title: String::new(),
        kind: TopicKind::default(),
        body: "half a thought".into(),
        answers: Some(0),
        declared: None,
    };
    let save = Command::SaveDraft(draft.clone());
    site.forum.act(bob, save).await.unwrap();
    let listed = async || match site.forum.ask(bob, Query::Drafts).await.unwrap() {
        Answer::Drafts(mut rows) => rows.remove(0),
        other => panic!("{other:?}"),
    };
    let here = listed().await;
    assert_eq!(
        (here.address, here.title.as_str()),
        (
            DraftAddress::Place(Reference::topic(slug("tools"), 1)),
            "Title"
        )
    );
    goes(&site, topic).await;
    let row = listed().await;
    assert_eq!(
        (row.address, row.title.as_str(), row.text.as_str()),
        (DraftAddress::Away, "", "half a thought")
    );
    let home = site.home(bob).await;
    assert_eq!(
        (home.drafts, home.draft_places),
        (1, vec![DraftAddress::Away])
    );
    let kept = site.forum.ask(bob, Query::Draft(place)).await.unwrap();
    assert_eq!(kept, Answer::Draft(Some(draft)));
}

#[tokio::test]
async fn what_waits_for_a_host_tells_no_address_once_its_topic_went_where_its_author_may_not_read()
{
    let (site, [_, bob], topic) = there().await;
    let link = answer(2, topic, "I found this by [url=http://a.test]a.test[/url].");
    let done = site.forum.act(bob, link).await;
    assert!(matches!(done, Ok(Done::Held(..))), "{done:?}");
    let here = held(&site, bob).await.remove(0);
    assert_eq!(here.reference, Some(Reference::topic(slug("tools"), 1)));
    goes(&site, topic).await;
    let row = held(&site, bob).await.remove(0);
    assert_eq!((row.reference, row.title.as_str()), (None, ""));
    // Taken back it is a draft that tells no more.
    let back = Care::TakeBack(row.id);
    site.forum.act(bob, Command::Care(back)).await.unwrap();
    assert_eq!(site.home(bob).await.draft_places, [DraftAddress::Away]);
}
