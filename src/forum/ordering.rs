//! Where a conference stands in the list of all. It is the order for whoever has none of their own.

use super::Forum;
use super::care::office::Writing;
use super::conferences::nothing_at;
use super::fault::Halt;
use crate::domain::rules::{as_sysop, may_enter};
use crate::domain::{Act, ConferenceId, Done, Duty, Failure, Slug, Viewer};
use crate::store::events::{About, Kind, append};
use crate::store::{Read, Write, conferences};

/// Puts a conference before another, or at the end.
pub(super) async fn place(
    forum: &Forum,
    viewer: Viewer,
    slug: Slug,
    before: Option<Slug>,
) -> Result<Done, Failure> {
    may_enter(&viewer, Duty::Conferences)?;
    let place = move |w: &mut Write<'_>| {
        let id = known(&w.read(), &slug)?;
        let before = before.map(|slug| known(&w.read(), &slug)).transpose()?;
        let order = conferences::in_order(&w.read())?;
        let place_of = |order: &[ConferenceId], id| order.iter().position(|one| *one == id);
        let others: Vec<_> = order.iter().copied().filter(|one| *one != id).collect();
        let at = match before {
            None => others.len(),
            Some(other) if other == id => return Ok(Done::Logged(None)),
            Some(other) => place_of(&others, other).unwrap_or(others.len()),
        };
        let mut now = others;
        now.insert(at, id);
        if now == order {
            return Ok(Done::Logged(None));
        }
        conferences::put_in_order(w, &now)?;
        // People count from 1.
        let was = place_of(&order, id).map(|was| (was + 1).to_string());
        let entry = Writing::of(as_sysop(&viewer), Act::MoveConference)
            .within(id)
            .changed(was, Some((at + 1).to_string()))
            .append(w)?;
        let about = About {
            conference: Some(id),
            ..About::default()
        };
        append(w, Kind::ConferenceChanged, viewer.member(), about)?;
        Ok(Done::Logged(Some(entry)))
    };
    forum.write(place).await
}

fn known(r: &Read<'_>, slug: &Slug) -> Result<ConferenceId, Halt> {
    let seat = conferences::by_slug(r, None, slug)?;
    Ok(seat.ok_or_else(|| nothing_at(slug))?.conference.id)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
    use super::*;
    use crate::domain::{Access, Actor, Answer, Command, Query, Reference, Refusal};
    use crate::forum::testing::{OPERATOR, Site, slug};

    async fn order(site: &Site, who: Actor) -> String {
        let Ok(Answer::Conferences(rows)) = site.forum.ask(who, Query::Conferences).await else {
            panic!("no conferences");
        };
        let slugs = rows.iter().map(|row| row.conference.slug.to_string());
        slugs.collect::<Vec<_>>().join(" ")
    }

    fn placed(name: &str, before: Option<&str>) -> Command {
        Command::MoveConference {
            slug: slug(name),
            before: before.map(slug),
        }
    }

    #[tokio::test]
    async fn a_conference_moves_in_the_list_of_all_who_have_no_order_of_their_own() {
        let site = Site::open();
        let (ada, bob) = (site.join("ada").await, site.join("bob").await);
        for name in ["tools", "maint", "lounge"] {
            site.conference(name, Access::Members).await;
        }
        assert_eq!(order(&site, ada).await, "tools maint lounge");
        for (name, before, then) in [
            ("lounge", Some("tools"), "lounge tools maint"),
            ("lounge", Some("maint"), "tools lounge maint"),
            ("tools", None, "lounge maint tools"),
        ] {
            let done = site.operate(placed(name, before)).await.unwrap();
            assert!(matches!(done, Done::Logged(Some(_))), "{done:?}");
            assert_eq!(order(&site, ada).await, then);
        }
        for (name, before) in [
            ("tools", None),
            ("lounge", Some("maint")),
            ("maint", Some("maint")),
        ] {
            let done = site.operate(placed(name, before)).await;
            assert_eq!(done, Ok(Done::Logged(None)), "{name}");
        }
        let refused = site.forum.act(bob, placed("tools", Some("maint"))).await;
        assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
        let nowhere = site.operate(placed("tools", Some("attic"))).await;
        let nothing = Refusal::NoSuchPlace(Reference::conference(slug("attic")));
        assert_eq!(nowhere, Err(nothing.into()));
        // Whoever has an order of their own keeps it.
        let Ok(Answer::Conferences(rows)) = site.forum.ask(ada, Query::Conferences).await else {
            panic!("no conferences");
        };
        let own = rows.iter().rev().map(|row| row.conference.id).collect();
        site.forum.act(ada, Command::Arrange(own)).await.unwrap();
        site.operate(placed("tools", Some("lounge"))).await.unwrap();
        assert_eq!(order(&site, ada).await, "tools maint lounge");
        assert_eq!(order(&site, OPERATOR).await, "tools lounge maint");
    }
}
