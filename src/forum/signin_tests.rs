//! Coming in, being here, and what is noted of it.

use super::*;
use crate::domain::{Actor, Answer, Command, Limits, Query, Time};
use crate::forum::testing::{OPERATOR, Site, handle, key_of};
use crate::store::events;

async fn member(site: &Site, name: &str) -> Member {
    let found = site.forum.member_by_key(&key_of(name), "").await;
    found.unwrap().unwrap()
}

async fn here(site: &Site, actor: Actor) -> Vec<String> {
    match site.forum.ask(actor, Query::Here).await {
        Ok(Answer::Here(rows)) => rows.iter().map(|p| p.who.short().to_owned()).collect(),
        other => panic!("{other:?}"),
    }
}

async fn since(site: &Site, id: MemberId) -> Option<Time> {
    let visited = site.forum.read(move |r| Ok(members::visited_at(r, id)?));
    visited.await.unwrap()
}

#[tokio::test]
async fn a_user_name_is_a_hint_in_any_case() {
    let site = Site::open();
    site.join("ada").await;
    for (user, taken) in [("ada", true), ("ADA", true), ("bo", false), ("", false)] {
        assert_eq!(site.forum.handle_is_taken(user).await, Ok(taken), "{user}");
    }
}

#[tokio::test]
async fn whoever_arrives_is_here_until_they_leave() {
    let site = Site::open();
    let ada = site.join("ada").await;
    let arrival = site.forum.arrive(&member(&site, "ada").await, None).await;
    let arrival = arrival.unwrap();
    assert_eq!(here(&site, ada).await, ["ada"]);
    let guest = site.forum.ask(Actor::Guest, Query::Here).await;
    assert_eq!(guest, Err(Refusal::MembersOnly.into()));
    drop(arrival);
    assert!(here(&site, ada).await.is_empty());
}

#[tokio::test]
async fn a_visit_and_the_key_that_opened_the_door_are_recorded() {
    let site = Site::open();
    site.join("ada").await;
    let ada = member(&site, "ada").await;
    let first = site.forum.now();
    let visit = site.forum.arrive(&ada, Some(key_of("ada"))).await.unwrap();
    assert_eq!(since(&site, ada.id).await, None);
    // Leaving is recorded in the background: a commit shows that it was.
    let mut commits = site.forum.0.store.commits();
    commits.mark_unchanged();
    drop(visit);
    commits.changed().await.unwrap();
    site.pass(5_000);
    let _second = site.forum.arrive(&ada, None).await.unwrap();
    assert_eq!(since(&site, ada.id).await, Some(first));
    let asked = Query::Member(handle("ada"));
    let Ok(Answer::Member(record)) = site.forum.ask(OPERATOR, asked).await else {
        panic!("no record");
    };
    assert_eq!(record.keys[0].used_at, Some(first));
    assert_eq!(record.member.seen_at, Some(first.plus(5_000)));
    let last = site.forum.read(|r| Ok(events::last(r)?)).await;
    assert_eq!(last, Ok(1), "coming and going is no event");
}

#[tokio::test]
async fn a_key_that_commands_come_in_with_is_noted_as_used_once_an_hour() {
    let site = Site::open();
    site.join("ada").await;
    let ada = member(&site, "ada").await;
    let by = Proof::Key(key_of("ada"));
    let began = site.forum.now();
    let mut used = Vec::new();
    for _ in 0..3 {
        site.forum.called_with(ada.id, &by).await.unwrap();
        let asked = Query::Member(handle("ada"));
        let Ok(Answer::Member(record)) = site.forum.ask(OPERATOR, asked).await else {
            panic!("no record");
        };
        used.push(record.keys[0].used_at.unwrap());
        site.pass(Time::HOUR / 2);
    }
    assert_eq!(used, [began, began, began.plus(Time::HOUR)]);
}

#[tokio::test]
async fn a_member_whose_line_was_cut_can_come_back_at_the_limit() {
    let site = Site::with(Limits {
        sessions_per_member: 1,
        ..Limits::default()
    });
    let actor = site.join("ada").await;
    let ada = member(&site, "ada").await;
    let cut = site.forum.arrive(&ada, None).await.unwrap();
    let back = site.forum.arrive(&ada, None).await.unwrap();
    cut.superseded().await;
    drop(cut);
    assert_eq!(here(&site, actor).await, ["ada"]);
    drop(back);
    assert!(here(&site, actor).await.is_empty());
}

#[tokio::test]
async fn the_language_is_kept() {
    let site = Site::open();
    let ada = site.join("ada").await;
    let speak = Command::Speak(crate::domain::Language::Zh);
    site.forum.act(ada, speak).await.unwrap();
    let language = member(&site, "ada").await.language;
    assert_eq!(language, Some(crate::domain::Language::Zh));
}
