//! Searching what the viewer may read, archives too: what a query names is looked up, and what it refers to comes first. That
//! somebody searched, and whether they found nothing, is counted; not who, and not for what.

use std::sync::{Mutex, PoisonError};

use super::Forum;
use super::conferences::may_read;
use super::fault::Halt;
use crate::domain::{
    Answer, Failure, Found, QueryFault, Reference, Refusal, SafeText, SearchFrom, Slug, Tally,
    Viewer,
};
use crate::store::conferences::{self, Seat};
use crate::store::search::{self, Scope, Sought};
use crate::store::{Error, Read, Write, members, splits, tally, topics};

/// Matches on one page at most.
const PAGE: usize = 100;
/// Characters of a query that are looked at.
const QUERY: usize = 500;
/// Searches that are counted together, so that none costs a write.
const TOGETHER: u32 = 50;

/// Searches that are not counted on disk yet, and those of them that found nothing.
#[derive(Default)]
pub(super) struct Searches(Mutex<(u32, u32)>);

impl Searches {
    fn with<T>(&self, f: impl FnOnce(&mut (u32, u32)) -> T) -> T {
        f(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Counts what waits to be counted: where enough is together, or all of it. A crash loses it.
pub(super) async fn settle(forum: &Forum, all: bool) -> Result<(), Failure> {
    let (searched, nothing) = forum.0.searches.with(|waiting| {
        let ripe = all || waiting.0 >= TOGETHER;
        if ripe {
            std::mem::take(waiting)
        } else {
            (0, 0)
        }
    });
    if searched == 0 {
        return Ok(());
    }
    let count = move |w: &mut Write<'_>| {
        tally::add(w, Tally::Searched, searched)?;
        Ok(tally::add(w, Tally::FoundNothing, nothing)?)
    };
    forum.write(count).await
}

/// A page of what matches.
pub(super) async fn search(
    forum: &Forum,
    viewer: Viewer,
    text: &str,
    from: SearchFrom,
    limit: usize,
) -> Result<Answer, Failure> {
    let text: String = text.chars().take(QUERY).collect();
    let sought = Sought::parse(&text)?;
    let limits = forum.limits();
    let limit = limit.min(PAGE);
    let page = forum
        .read(move |r| {
            let mut seats = conferences::seats(r, viewer.member())?;
            seats.retain(|seat| may_read(&viewer, seat, &limits));
            let scope = scope(r, &sought, &seats)?;
            let named = named(r, &text, &seats)?;
            let mut page = search::find(r, &sought, &scope, from, limit)?;
            if let Some(named) = named {
                // It stands before the matches, and nowhere else.
                page.rows.retain(|found| found.id != named.id);
                if is_first(from) {
                    page.rows.insert(0, named);
                }
            }
            Ok(page)
        })
        .await?;
    if is_first(from) {
        let nothing = page.rows.is_empty() && page.next.is_none();
        forum.0.searches.with(|(searched, found_nothing)| {
            *searched += 1;
            *found_nothing += u32::from(nothing);
        });
        // What cannot be counted is not counted; it is no trouble of whoever searched.
        let _ = settle(forum, false).await;
    }
    Ok(Answer::Found(page))
}

/// Whether the first page is asked for.
const fn is_first(from: SearchFrom) -> bool {
    matches!(from, SearchFrom::Newest | SearchFrom::Best(0))
}

/// Where the query says to search, in what the viewer may read.
fn scope(r: &Read<'_>, sought: &Sought, seats: &[Seat]) -> Result<Scope, Halt> {
    let mut scope = Scope {
        within: seats.iter().map(|seat| seat.conference.id).collect(),
        topic: None,
        author: None,
    };
    if let Some((slug, number)) = &sought.place {
        let nowhere = || {
            let text = number.map_or_else(|| slug.to_string(), |number| format!("{slug}.{number}"));
            Refusal::Query(QueryFault::Nowhere(SafeText::line(&text)))
        };
        let seat = seats.iter().find(|seat| seat.conference.slug == *slug);
        let id = seat.ok_or_else(nowhere)?.conference.id;
        scope.within = vec![id];
        if let Some(number) = number {
            let topic = topics::by_number(r, None, id, *number)?;
            let topic = topic.ok_or_else(nowhere)?.topic;
            // It may have moved: what is not read there is not found.
            let mut seats = seats.iter();
            let home = seats.find(|seat| seat.conference.id == topic.conference);
            scope.within = vec![home.ok_or_else(nowhere)?.conference.id];
            scope.topic = Some(topic.id);
        }
    }
    if let Some(handle) = &sought.by {
        let nobody = || Refusal::Query(QueryFault::Nobody(SafeText::line(handle.as_str())));
        let member = members::by_handle(r, handle)?;
        scope.author = Some(member.ok_or_else(nobody)?.id);
    }
    Ok(scope)
}

/// What the text refers to, where it is the reference of a topic or a post.
fn named(r: &Read<'_>, text: &str, seats: &[Seat]) -> Result<Option<Found>, Error> {
    let Some((reference, topic)) = Reference::parse(text).and_then(|place| {
        let topic = place.topic?;
        Some((place, topic))
    }) else {
        return Ok(None);
    };
    let at = |slug: &Slug| seats.iter().find(|seat| seat.conference.slug == *slug);
    let Some(seat) = at(&reference.slug) else {
        return Ok(None);
    };
    let Some(row) = topics::by_number(r, None, seat.conference.id, topic)? else {
        return Ok(None);
    };
    // It stands where it, or the post in it, went.
    let (mut topic, mut post) = (row.topic.id, reference.post.unwrap_or(0));
    if let Some(moved) = splits::moved_to(r, topic, post)? {
        (topic, post) = moved;
    }
    let home = topics::by_id(r, None, topic)?.map(|row| row.topic);
    let may_read = |id| seats.iter().any(|seat| seat.conference.id == id);
    match home.filter(|home| may_read(home.conference)) {
        Some(home) => search::at(r, home.conference, home.number, post),
        None => Ok(None),
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "tests"
    )]

    use super::super::testing::{Site, answer, opening};
    use super::*;
    use crate::domain::{Access, Actor, Command, Query};

    /// What is found, as references, and where it goes on.
    async fn page(
        site: &Site,
        who: Actor,
        text: &str,
        from: SearchFrom,
        limit: usize,
    ) -> Result<(Vec<String>, Option<SearchFrom>), Failure> {
        let text = text.into();
        let query = Query::Search { text, from, limit };
        match site.forum.ask(who, query).await? {
            Answer::Found(page) => {
                let rows = page.rows.iter();
                let rows = rows.map(|row| row.reference.to_string());
                Ok((rows.collect(), page.next))
            }
            other => panic!("{other:?}"),
        }
    }

    /// What is found on a page of two.
    async fn found(
        site: &Site,
        who: Actor,
        text: &str,
        from: SearchFrom,
    ) -> Result<Vec<String>, Failure> {
        Ok(page(site, who, text, from, 2).await?.0)
    }

    /// Two conferences, one of them not for everybody; in the other a topic that ada opened and bob answered.
    async fn site() -> (Site, Actor, Actor) {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        site.conference("tools", Access::Members).await;
        site.conference("vault", Access::Private).await;
        let admit = Command::Admit(
            crate::forum::testing::slug("vault"),
            crate::forum::testing::handle("ada"),
        );
        site.operate(admit).await.unwrap();
        let (_, post) = site.posted(ada, opening(1, "tools", "a belt")).await;
        site.posted(bob, answer(2, post.topic, "see tools.1 and tools.1.0"))
            .await;
        site.posted(ada, opening(3, "vault", "a belt too")).await;
        (site, ada, bob)
    }

    #[tokio::test]
    async fn a_reference_leads_to_what_it_names_before_what_mentions_it() {
        let (site, ada, bob) = site().await;
        let newest = SearchFrom::Newest;
        for from in [newest, SearchFrom::Best(0)] {
            assert_eq!(
                found(&site, bob, "tools.1", from).await.unwrap(),
                ["tools.1.0", "tools.1.1"]
            );
        }
        assert_eq!(
            found(&site, bob, "#tools.1.1", newest).await.unwrap(),
            ["tools.1.1"],
            "once"
        );
        let rest = found(&site, bob, "tools.1", SearchFrom::Best(2)).await;
        assert_eq!(rest.unwrap(), [""; 0]);
        assert_eq!(
            found(&site, ada, "vault.1", newest).await.unwrap(),
            ["vault.1.0"]
        );
        assert_eq!(found(&site, bob, "vault.1", newest).await.unwrap(), [""; 0]);
    }

    #[tokio::test]
    async fn what_is_named_and_is_a_match_besides_is_asked_for_once() {
        let (site, _, bob) = site().await;
        let topic = site.topic(bob, "tools.1").await.unwrap().topic.topic.id;
        for (id, text) in [(4, "this is tools.1.2"), (5, "that was tools.1.2")] {
            site.posted(bob, answer(id, topic, text)).await;
        }
        for first in [SearchFrom::Best(0), SearchFrom::Newest] {
            let (mut next, mut all) = (Some(first), Vec::new());
            for _ in 0..2 {
                let asked = page(&site, bob, "tools.1.2", next.unwrap(), 1).await;
                let (rows, further) = asked.unwrap();
                all.extend(rows);
                next = further;
            }
            all.sort();
            assert_eq!(
                (&all[..], next),
                (&["tools.1.2", "tools.1.3"].map(String::from)[..], None)
            );
        }
    }

    #[tokio::test]
    async fn filters_name_places_and_members_or_say_that_there_are_none() {
        let (site, ada, bob) = site().await;
        let newest = SearchFrom::Newest;
        for (who, text, wanted) in [
            (ada, "belt in:vault", vec!["vault.1.0"]),
            (bob, "in:tools.1 by:@Bob", vec!["tools.1.1"]),
            (bob, "by:ada", vec!["tools.1.0"]),
            (ada, "by:ada", vec!["vault.1.0", "tools.1.0"]),
        ] {
            assert_eq!(
                found(&site, who, text, newest).await.unwrap(),
                wanted,
                "{text}"
            );
        }
        let text = SafeText::line;
        for (who, typed, told) in [
            (ada, "belt in:toolz", QueryFault::Nowhere(text("toolz"))),
            (ada, "belt in:tools.9", QueryFault::Nowhere(text("tools.9"))),
            (bob, "belt in:vault", QueryFault::Nowhere(text("vault"))),
            (ada, "by:adda", QueryFault::Nobody(text("adda"))),
        ] {
            let refused = found(&site, who, typed, newest).await;
            assert_eq!(refused, Err(Refusal::Query(told).into()), "{typed}");
        }
    }
}
