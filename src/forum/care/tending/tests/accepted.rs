//! Answers that hosts accept in the place of whoever asked.

use super::listed::{done, reverse};
use super::{log, tend, tended};
use crate::domain::{
    Accepted, Access, Act, Actor, CareFault, Command, CommandId, Deed, Done, Failure, Limits,
    LogId, NoticeKind, Office, Post, Reason, Refusal, SafeText, Time, Title, TopicKind,
};
use crate::forum::testing::{OPERATOR, Site, answer, body, handle, id, slug};
use std::sync::Arc;

/// Eve's question in `tools`, which ada hosts, and two answers of bob's.
async fn asked() -> (Site, [Actor; 3], [Arc<Post>; 2]) {
    let (site, [ada, bob, eve]) = tended().await;
    let question = Command::NewTopic {
        id: CommandId(1),
        conference: slug("tools"),
        kind: TopicKind::Question,
        title: Title::new("Noise", &Limits::default()).unwrap(),
        body: body("Is it the belt?"),
    };
    let (_, asked) = site.posted(eve, question).await;
    let (_, belt) = site.posted(bob, answer(2, asked.topic, "The belt.")).await;
    let (_, motor) = site.posted(bob, answer(3, asked.topic, "The motor.")).await;
    (site, [ada, bob, eve], [belt, motor])
}

fn choose(post: &Post, on: bool) -> Command {
    tend(Deed::Accept(post.id, on), Reason::Upkeep)
}

async fn chosen(site: &Site, who: Actor, post: &Post, on: bool) -> LogId {
    match site.forum.act(who, choose(post, on)).await {
        Ok(Done::Logged(Some(entry))) => entry,
        other => panic!("{other:?}"),
    }
}

async fn answered(site: &Site, who: Actor) -> Option<Accepted> {
    let page = site.topic(who, "tools.1").await.unwrap();
    page.topic.topic.answer
}

const fn by_host(number: u32) -> Option<Accepted> {
    let by_host = true;
    Some(Accepted { number, by_host })
}

#[tokio::test]
async fn a_host_accepts_after_two_weeks_for_a_reason_and_whoever_asked_has_the_last_word() {
    let (site, [ada, bob, eve], [belt, motor]) = asked().await;
    let patience: Failure = Refusal::AskersOnly { days: 14 }.into();
    let early = site.forum.act(ada, choose(&belt, true)).await;
    assert_eq!(early, Err(patience));
    site.pass(14 * Time::DAY);
    let hosts: Failure = Refusal::from(CareFault::HostsTend).into();
    assert_eq!(site.forum.act(bob, choose(&belt, true)).await, Err(hosts));
    let bare = site.forum.act(ada, Command::Accept(belt.id, true)).await;
    let reason: Failure = Refusal::from(CareFault::ReasonUnfit(Act::Accept)).into();
    assert_eq!(bare, Err(reason), "a host has a reason");
    site.sees_notices(bob).await;
    site.sees_notices(eve).await;
    let entry = chosen(&site, ada, &belt, true).await;
    assert_eq!(answered(&site, eve).await, by_host(1));
    let logged = log(&site, bob).await.remove(0);
    assert_eq!((logged.id, logged.act), (entry, Act::Accept));
    assert_eq!(
        (logged.office, logged.reason),
        (Office::Host, Some(Reason::Upkeep))
    );
    // Both whom it concerns hear of it: who answered, and who asked.
    let told = site.home(bob).await.for_you.remove(0);
    assert_eq!(told.kind, NoticeKind::Accepted);
    let told = site.home(eve).await.for_you.remove(0);
    assert_eq!(told.kind, NoticeKind::Moderated);
    assert_eq!(told.entry.unwrap().id, entry);
    assert_eq!(told.reference.unwrap().to_string(), "tools.1.1");
    let twice = site.forum.act(ada, choose(&belt, true)).await;
    assert_eq!(twice, Ok(Done::Logged(None)));
    let own = Command::Accept(motor.id, true);
    site.forum.act(eve, own).await.unwrap();
    let chose: Failure = Refusal::AskerChose.into();
    for refused in [choose(&belt, true), choose(&motor, false)] {
        assert_eq!(site.forum.act(ada, refused).await, Err(chose.clone()));
    }
    // What became something else is not taken back.
    let changed: Failure = Refusal::from(CareFault::ChangedSince).into();
    assert_eq!(site.forum.act(ada, reverse(entry)).await, Err(changed));
}

#[tokio::test]
async fn what_was_accepted_is_taken_back_by_its_entry_and_what_was_before_is_the_answer_again() {
    let (site, [ada, _, eve], [belt, motor]) = asked().await;
    site.pass(14 * Time::DAY);
    chosen(&site, ada, &belt, true).await;
    let second = chosen(&site, ada, &motor, true).await;
    assert_eq!(answered(&site, eve).await, by_host(2));
    let before = log(&site, eve).await[0].before.clone();
    assert_eq!(before, Some(SafeText::line("tools.1.1")));
    site.forum.act(ada, reverse(second)).await.unwrap();
    assert_eq!(answered(&site, eve).await, by_host(1));
    let back = log(&site, eve).await.remove(0);
    assert_eq!((back.act, back.reverses), (Act::Unaccept, Some(second)));
    // By its post it is the same.
    let third = chosen(&site, ada, &motor, true).await;
    chosen(&site, ada, &motor, false).await;
    assert_eq!(answered(&site, eve).await, by_host(1));
    let undone = log(&site, eve).await.remove(0);
    assert_eq!(undone.reverses, Some(third));
    // That is taken back in its turn, though another is the answer since.
    site.forum.act(ada, reverse(undone.id)).await.unwrap();
    assert_eq!(answered(&site, eve).await, by_host(2));
    chosen(&site, ada, &motor, false).await;
    // And that is taken back in its turn.
    let none = chosen(&site, ada, &belt, false).await;
    assert_eq!(answered(&site, eve).await, None);
    site.forum.act(ada, reverse(none)).await.unwrap();
    assert_eq!(answered(&site, eve).await, by_host(1));
}

#[tokio::test]
async fn whoever_runs_the_server_accepts_as_a_host_does_and_the_log_says_so() {
    let (site, [_, bob, eve], [belt, _]) = asked().await;
    let as_eve = Actor::Operator(Some(id(eve)));
    let patience: Failure = Refusal::AskersOnly { days: 14 }.into();
    let early = site.forum.act(as_eve, choose(&belt, true)).await;
    assert_eq!(early, Err(patience));
    site.pass(14 * Time::DAY);
    let entry = chosen(&site, OPERATOR, &belt, true).await;
    let told = site.home(bob).await.for_you.remove(0);
    assert_eq!(told.kind, NoticeKind::Moderated);
    assert_eq!(told.entry.unwrap().id, entry);
    assert_eq!(log(&site, bob).await[0].office, Office::Operator);
}

#[tokio::test]
async fn an_answer_that_was_accepted_in_a_private_place_tells_outsiders_nothing_of_that() {
    let (site, [ada, bob, _], [belt, motor]) = asked().await;
    site.conference("board", Access::Private).await;
    let hosts = Command::Host(slug("board"), handle("ada"));
    site.operate(hosts).await.unwrap();
    site.pass(14 * Time::DAY);
    let went = done(&site, ada, Deed::Move(belt.topic, slug("board"))).await;
    chosen(&site, ada, &belt, true).await;
    chosen(&site, ada, &motor, true).await;
    site.forum.act(ada, reverse(went)).await.unwrap();
    let before = async |who| log(&site, who).await[1].before.clone();
    assert_eq!(before(ada).await, Some(SafeText::line("board.1.1")));
    assert_eq!(before(bob).await, None);
    let all = format!("{:?}", log(&site, bob).await);
    assert!(!all.contains("board"), "{all}");
}
