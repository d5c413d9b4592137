//! Topics that went to another conference, or stand in one besides.

use super::listed::{done, listed, news, reverse};
use super::{log, tend, tended};
use crate::domain::{
    Access, Act, Answer, Attention, Body, Care, CareAnswer, CareFault, CareQuery, Command, Count,
    Deed, Done, Failure, Limits, Matter, News, Query, Reason, Reference, Refusal, SafeText,
    Subject, Title, TopicFilter,
};
use crate::forum::Heard;
use crate::forum::care::queue::tests::queue;
use crate::forum::testing::{OPERATOR, Site, answer, handle, hosts, opening, slug};

/// What a reference leads to, as `slug.topic`.
pub(super) async fn leads(
    site: &Site,
    who: crate::domain::Actor,
    text: &str,
) -> Result<String, Failure> {
    let reference = Reference::parse(text).unwrap();
    match site.forum.ask(who, Query::Resolve(reference)).await? {
        Answer::Place(place) => Ok(place.topic.unwrap().topic.reference().to_string()),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_topic_that_moved_is_found_at_both_addresses_and_goes_back_to_its_number() {
    let (site, [ada, bob, eve]) = tended().await;
    site.conference("maint", Access::Members).await;
    site.posted(bob, opening(1, "maint", "there")).await;
    let (_, post) = site.posted(bob, opening(2, "tools", "here")).await;
    site.posted(eve, answer(3, post.topic, "yes")).await;
    site.read(ada, post.topic, 0).await;
    let go = Deed::Move(post.topic, slug("maint"));
    let entry = done(&site, ada, go).await;
    for address in ["tools.1", "maint.2"] {
        assert_eq!(leads(&site, eve, address).await.unwrap(), "maint.2");
        let page = site.topic(ada, address).await.unwrap();
        assert_eq!(page.topic.topic.reference().to_string(), "maint.2");
        assert_eq!(page.first_new, Some(1), "marks go along");
    }
    let told = log(&site, eve).await;
    assert_eq!(told[0].before.as_ref().unwrap().as_str(), "tools.1");
    assert_eq!(told[0].after.as_ref().unwrap().as_str(), "maint.2");
    assert_eq!(told[0].reference.as_ref().unwrap().to_string(), "maint.2");
    assert!(listed(&site, eve, TopicFilter::All, 9).await.is_empty());
    assert_eq!(news(&site, ada).await, (Count::new(0), Count::new(0)));
    site.forum.act(ada, reverse(entry)).await.unwrap();
    for address in ["tools.1", "maint.2"] {
        assert_eq!(leads(&site, eve, address).await.unwrap(), "tools.1");
    }
    assert_eq!(news(&site, ada).await, (Count::new(1), Count::new(1)));
    // Numbers go on from the highest that was ever given.
    let (reference, _) = site.posted(bob, opening(4, "maint", "next")).await;
    assert_eq!(reference, "maint.3.0");
    let check = site
        .forum
        .read(|r| Ok(crate::store::check::check(r)?))
        .await;
    assert_eq!(check.unwrap(), []);
}

#[tokio::test]
async fn nothing_that_was_private_is_shown_by_a_move_and_what_became_private_can_come_back_at_once()
{
    let (site, [ada, bob, eve]) = tended().await;
    site.conference("board", Access::Private).await;
    for (name, host) in [("ada", true), ("bob", false)] {
        let admit = Command::Admit(slug("board"), handle(name));
        site.operate(admit).await.unwrap();
        let hosts = hosts("board", name, host);
        site.operate(hosts).await.unwrap();
    }
    let (_, secret) = site.posted(bob, opening(1, "board", "secret")).await;
    let would_show: Failure = Refusal::from(CareFault::WouldShow).into();
    for deed in [
        Deed::Move(secret.topic, slug("tools")),
        Deed::Link(secret.topic, slug("tools")),
    ] {
        let refused = site.forum.act(ada, tend(deed, Reason::Misplaced)).await;
        assert_eq!(refused, Err(would_show.clone()));
    }
    let (_, post) = site.posted(bob, opening(2, "tools", "open")).await;
    let entry = done(&site, ada, Deed::Move(post.topic, slug("board"))).await;
    assert!(leads(&site, eve, "tools.1").await.is_err());
    // Nor does a refusal name it to whoever had the topic open.
    for refused in [
        site.forum
            .act(eve, answer(7, post.topic, "still here?"))
            .await
            .err(),
        site.forum.ask(eve, Query::Readers(post.topic)).await.err(),
    ] {
        let said = format!("{refused:?}");
        assert!(
            said.contains("NoSuchPlace") && !said.contains("board"),
            "{said}"
        );
    }
    // That it left stands in the log of what it left, and where it is by now does not.
    let left = log(&site, eve).await.remove(0);
    assert_eq!((left.id, left.act), (entry, Act::Move));
    assert_eq!(left.reference.unwrap().to_string(), "tools");
    assert_eq!(left.before, Some(SafeText::line("tools.1")));
    assert_eq!((left.after, left.title), (None, None));
    let by_id = Query::Care(CareQuery::LogEntry(entry));
    let seen = format!("{:?}", site.forum.ask(eve, by_id).await.unwrap());
    assert!(!seen.contains("board"), "{seen}");
    site.forum.act(ada, reverse(entry)).await.unwrap();
    assert_eq!(leads(&site, eve, "tools.1").await.unwrap(), "tools.1");
    let again = done(&site, ada, Deed::Move(post.topic, slug("board"))).await;
    site.posted(bob, answer(3, post.topic, "for the board alone"))
        .await;
    assert_eq!(site.forum.act(ada, reverse(again)).await, Err(would_show));
}

#[tokio::test]
async fn a_topic_goes_only_where_nobody_reads_who_could_not_and_an_edit_is_something_said() {
    let (site, [ada, bob, eve]) = tended().await;
    site.conference("plaza", Access::Public).await;
    let (_, post) = site.posted(bob, opening(1, "tools", "for us")).await;
    let would_show: Failure = Refusal::from(CareFault::WouldShow).into();
    let go = tend(Deed::Move(post.topic, slug("plaza")), Reason::Misplaced);
    let refused = site.forum.act(ada, go).await;
    assert_eq!(refused, Err(would_show.clone()));
    let choices = Query::Care(CareQuery::Tending {
        topic: post.topic,
        post: None,
    });
    let Ok(Answer::Care(CareAnswer::Tending(choices))) = site.forum.ask(ada, choices).await else {
        panic!("no answer");
    };
    assert!(!choices.acts.contains(&Act::Move), "{:?}", choices.acts);
    let host = Command::Host(slug("plaza"), handle("ada"));
    site.operate(host).await.unwrap();
    let (_, open) = site.posted(bob, opening(2, "plaza", "for all")).await;
    let go = Deed::Move(open.topic, slug("tools"));
    let back = done(&site, ada, go.clone()).await;
    site.forum.act(ada, reverse(back)).await.unwrap();
    assert_eq!(leads(&site, eve, "plaza.1").await.unwrap(), "plaza.1");
    let again = done(&site, ada, go).await;
    site.pass(1);
    let edit = Command::Edit {
        post: open.id,
        version: 0,
        body: Body::new("and for us", &Limits::default()).unwrap(),
    };
    site.forum.act(bob, edit).await.unwrap();
    assert_eq!(site.forum.act(ada, reverse(again)).await, Err(would_show));
}

#[tokio::test]
async fn a_link_is_listed_to_those_alone_who_may_read_its_home_by_now() {
    let (site, [ada, bob, eve]) = tended().await;
    site.conference("maint", Access::Members).await;
    let host = Command::Host(slug("maint"), handle("ada"));
    site.operate(host).await.unwrap();
    let (_, post) = site.posted(bob, opening(1, "maint", "both")).await;
    done(&site, ada, Deed::Link(post.topic, slug("tools"))).await;
    assert_eq!(listed(&site, eve, TopicFilter::All, 9).await, [1]);
    let closes = Command::EditConference {
        slug: slug("maint"),
        title: None,
        description: None,
        access: Some(Access::Private),
        archived: None,
    };
    site.operate(closes).await.unwrap();
    let admit = Command::Admit(slug("maint"), handle("bob"));
    site.operate(admit).await.unwrap();
    assert!(listed(&site, eve, TopicFilter::All, 9).await.is_empty());
    for who in [ada, bob, OPERATOR] {
        assert_eq!(listed(&site, who, TopicFilter::All, 9).await, [1]);
    }
}

#[tokio::test]
async fn whose_topic_went_where_they_may_not_read_appeals_and_a_sysop_decides() {
    let (site, [ada, bob, eve]) = tended().await;
    site.conference("board", Access::Private).await;
    let host = Command::Host(slug("board"), handle("ada"));
    site.operate(host).await.unwrap();
    let host = Command::Host(slug("tools"), handle("eve"));
    site.operate(host).await.unwrap();
    let (_, post) = site.posted(bob, opening(1, "tools", "critical")).await;
    let entry = done(&site, ada, Deed::Move(post.topic, slug("board"))).await;
    let appeal = Command::Care(Care::AppealEntry {
        entry,
        words: SafeText::line("It is for all."),
    });
    site.forum.act(bob, appeal).await.unwrap();
    let grant = Command::Care(Care::DecideEntry {
        entry,
        grant: true,
        answer: SafeText::line("It is."),
    });
    let places = async |who| {
        let rows = queue(&site, who).await.unwrap().rows.into_iter();
        let appeals = rows.filter(|row| matches!(row.matter, Matter::Appeal(..)));
        let places = appeals.filter_map(|row| Some(row.reference?.to_string()));
        places.collect::<Vec<_>>()
    };
    assert_eq!(places(OPERATOR).await, ["board.1"], "where it is by now");
    assert!(places(eve).await.is_empty());
    // Another host who may not read it there could not take it back.
    assert!(site.forum.act(eve, grant.clone()).await.is_err());
    site.operate(grant).await.unwrap();
    assert_eq!(leads(&site, bob, "tools.1").await.unwrap(), "tools.1");
}

#[tokio::test]
async fn a_linked_topic_stands_in_both_lists_is_new_once_and_is_unlinked_from_either_side() {
    let (site, [ada, bob, eve]) = tended().await;
    site.conference("maint", Access::Members).await;
    let host = Command::Host(slug("maint"), handle("bob"));
    site.operate(host).await.unwrap();
    site.posted(eve, opening(1, "tools", "own")).await;
    site.pass(1_000);
    let (_, post) = site.posted(bob, opening(2, "maint", "both")).await;
    let link = tend(Deed::Link(post.topic, slug("tools")), Reason::Upkeep);
    let refused: Failure = Refusal::from(CareFault::HostsTend).into();
    assert_eq!(site.forum.act(ada, link.clone()).await, Err(refused));
    let Ok(Done::Logged(Some(entry))) = site.forum.act(bob, link).await else {
        panic!("not linked");
    };
    let watch = Command::Attend(post.topic, Attention::Watched);
    site.forum.act(ada, watch).await.unwrap();
    for limit in 1..=3 {
        for (filter, numbers) in [
            (TopicFilter::All, vec![2, 1]),
            (TopicFilter::New, vec![2, 1]),
            (TopicFilter::Unanswered, vec![2, 1]),
            (TopicFilter::Watched, vec![2]),
            (TopicFilter::Retired, vec![]),
        ] {
            let all = listed(&site, ada, filter, limit).await;
            assert_eq!(all, numbers, "{filter:?}, pages of {limit}");
        }
    }
    let count = async || site.home(ada).await.conferences[0].conference.topics;
    assert_eq!(count().await, 2);
    let retire = |on| tend(Deed::Retire(post.topic, on), Reason::Upkeep);
    site.forum.act(bob, retire(true)).await.unwrap();
    assert_eq!(count().await, 1, "what is retired is not counted");
    site.forum.act(bob, retire(false)).await.unwrap();
    assert_eq!(count().await, 2);
    let page = site.topic(ada, "tools.2").await.unwrap();
    let topic = &page.topic;
    assert_eq!(topic.topic.reference().to_string(), "tools.2");
    assert_eq!(topic.home.as_ref().unwrap().to_string(), "maint.1");
    assert!(page.unlinks && !page.tends, "to end the link");
    let counts = site.home(ada).await.conferences;
    let counts: Vec<_> = counts.iter().map(|row| row.new_topics).collect();
    assert_eq!(counts, [Count::new(1), Count::new(1)]);
    site.forum.act(bob, reverse(entry)).await.unwrap();
    assert_eq!(listed(&site, ada, TopicFilter::All, 9).await, [1]);
    assert_eq!(leads(&site, eve, "tools.2").await.unwrap(), "maint.1");
    let again = tend(Deed::Link(post.topic, slug("tools")), Reason::Upkeep);
    site.forum.act(bob, again).await.unwrap();
    assert_eq!(listed(&site, ada, TopicFilter::All, 9).await, [2, 1]);
    done(&site, ada, Deed::Unlink(post.topic, slug("tools"))).await;
    assert_eq!(log(&site, eve).await[0].act, Act::Unlink);
    assert_eq!(listed(&site, ada, TopicFilter::All, 9).await, [1]);
    assert_eq!(count().await, 1);
    let check = site
        .forum
        .read(|r| Ok(crate::store::check::check(r)?))
        .await;
    assert_eq!(check.unwrap(), []);
}

#[tokio::test]
async fn whoever_loses_a_topic_to_a_place_they_may_not_read_is_told_that_they_did_and_not_where() {
    let (site, [ada, _, eve]) = tended().await;
    site.conference("board", Access::Private).await;
    let hosts = Command::Host(slug("board"), handle("ada"));
    site.operate(hosts).await.unwrap();
    let (_, post) = site
        .posted(eve, opening(1, "tools", "critical words"))
        .await;
    site.sees_notices(eve).await;
    let entry = done(&site, ada, Deed::Move(post.topic, slug("board"))).await;
    let retitle = Deed::Retitle(
        post.topic,
        Title::new("Secret", &site.forum.limits()).unwrap(),
    );
    done(&site, ada, retitle).await;
    let inbox = Query::Inbox {
        before: None,
        limit: 9,
    };
    let Ok(Answer::Inbox(page)) = site.forum.ask(eve, inbox).await else {
        panic!("no inbox");
    };
    let told = &page.rows[0];
    let noted = told.entry.as_ref().unwrap();
    assert_eq!((noted.id, noted.act, told.read), (entry, Act::Move, false));
    assert!(noted.stands, "it can be appealed against");
    let all = format!("{page:?}");
    assert!(!all.contains("board") && !all.contains("Secret"), "{all}");
}

#[tokio::test]
async fn a_topic_that_comes_back_from_a_private_place_tells_outsiders_nothing_of_that_place() {
    let (site, [ada, _, eve]) = tended().await;
    site.conference("board", Access::Private).await;
    let hosts = Command::Host(slug("board"), handle("ada"));
    site.operate(hosts).await.unwrap();
    let (_, post) = site.posted(eve, opening(1, "tools", "Belts")).await;
    let entry = done(&site, ada, Deed::Move(post.topic, slug("board"))).await;
    site.forum.act(ada, reverse(entry)).await.unwrap();
    let moves = async |who| {
        let entries = log(&site, who).await.into_iter();
        entries
            .filter(|entry| entry.act == Act::Move)
            .collect::<Vec<_>>()
    };
    let seen = moves(eve).await;
    assert_eq!(seen.len(), 2);
    assert!(!format!("{seen:?}").contains("board"), "{seen:?}");
    let named = |text: &Option<SafeText>| text.as_ref().map(ToString::to_string);
    assert_eq!(named(&seen[1].before).as_deref(), Some("tools.1"));
    let host = moves(ada).await;
    assert_eq!(named(&host[1].after).as_deref(), Some("board.1"));
    assert_eq!(named(&host[0].before).as_deref(), Some("board.1"));
}

#[tokio::test]
async fn a_link_is_told_to_whoever_opened_the_topic_and_an_appeal_against_it_ends_with_it() {
    let (site, [ada, bob, _]) = tended().await;
    site.conference("maint", Access::Members).await;
    site.conference("board", Access::Private).await;
    let (_, post) = site.posted(bob, opening(1, "tools", "here")).await;
    let told = async || {
        let told = site.home(bob).await.for_you;
        site.sees_notices(bob).await;
        let acts = told.into_iter().filter_map(|one| one.entry);
        acts.map(|entry| (entry.id, entry.act)).collect::<Vec<_>>()
    };
    let entry = done(&site, ada, Deed::Link(post.topic, slug("maint"))).await;
    assert_eq!(told().await, [(entry, Act::Link)]);
    let appeal = Care::AppealEntry {
        entry,
        words: SafeText::line("It belongs here."),
    };
    site.forum.act(bob, Command::Care(appeal)).await.unwrap();
    let back = done(&site, ada, Deed::Unlink(post.topic, slug("maint"))).await;
    assert_eq!(told().await, [(back, Act::Unlink)]);
    let query = Query::Care(CareQuery::LogEntry(entry));
    let Ok(Answer::Care(CareAnswer::LogEntry(record))) = site.forum.ask(bob, query).await else {
        panic!("no entry");
    };
    assert_eq!(record.entry.reversed_by, Some(back));
    // Of a private conference nothing is told.
    let link = tend(Deed::Link(post.topic, slug("board")), Reason::Upkeep);
    site.operate(link).await.unwrap();
    assert_eq!(told().await, []);
}

#[tokio::test]
async fn the_list_that_a_topic_is_linked_into_hears_of_what_changes_in_it() {
    let (site, [ada, bob, eve]) = tended().await;
    let maint = site.conference("maint", Access::Members).await;
    let (_, post) = site.posted(bob, opening(1, "tools", "here")).await;
    done(&site, ada, Deed::Link(post.topic, slug("maint"))).await;
    let mut listener = site.forum.listen(eve);
    let stirred = Heard::News(News::Stirred(maint, post.topic));
    // What was done before is carried on by now, or comes first.
    listener.set(&[Subject::Conference(maint)]);
    site.posted(bob, answer(2, post.topic, "more")).await;
    while listener.next().await != stirred {}
    listener.set(&[Subject::Conference(maint), Subject::Topic(post.topic)]);
    done(&site, ada, Deed::Freeze(post.topic, true)).await;
    let mut heard = Vec::new();
    while heard.last() != Some(&Heard::News(News::Retopic(post.topic))) {
        heard.push(listener.next().await);
    }
    assert!(heard.contains(&stirred), "{heard:?}");
}
