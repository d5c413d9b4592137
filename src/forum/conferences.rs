//! Which conferences the viewer may read, in which list they keep them, and what sysops make of them. What may not be read
//! is not there. Who tends and who is admitted is `seating`.

use super::Forum;
use super::care::office::Writing;
use super::fault::Halt;
use crate::domain::rules::{self, as_sysop, may_act, may_enter, may_open_to};
use crate::domain::{
    Act, Actor, Conference, ConferenceId, Done, Duty, Failure, Limits, News, Reference, Refusal,
    Slug, Subject, Viewer,
};
use crate::store::conferences::{self, Changes, NewConference, Seat};
use crate::store::events::{About, Kind, append};
use crate::store::{self, Read, Write};

/// The conferences that the viewer may read, in the order of the list. Archived ones are left out, but for operators.
pub(super) fn readable(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
) -> Result<Vec<Seat>, store::Error> {
    let operator = matches!(viewer.actor, Actor::Operator(_));
    let mut seats = conferences::seats(r, viewer.member())?;
    seats.retain(|seat| (operator || !seat.conference.archived) && may_read(viewer, seat, limits));
    Ok(seats)
}

/// The conference with this short name, if the viewer may read it.
pub(super) fn by_slug(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    slug: &Slug,
) -> Result<Seat, Halt> {
    conferences::by_slug(r, viewer.member(), slug)?
        .filter(|seat| may_read(viewer, seat, limits))
        .ok_or_else(|| nothing_at(slug).into())
}

pub(super) fn nothing_at(slug: &Slug) -> Refusal {
    Refusal::NoSuchPlace(Reference::conference(slug.clone()))
}

/// The conference with this id, if the viewer may read it; none otherwise. The caller knows what was asked for.
pub(super) fn by_id(
    r: &Read<'_>,
    viewer: &Viewer,
    limits: &Limits,
    id: ConferenceId,
) -> Result<Option<Seat>, store::Error> {
    let seat = conferences::by_id(r, viewer.member(), id)?;
    Ok(seat.filter(|seat| may_read(viewer, seat, limits)))
}

/// Whether the viewer may read a conference.
pub(super) fn may_read(viewer: &Viewer, seat: &Seat, limits: &Limits) -> bool {
    rules::may_read(viewer, &seat.conference, seat.standing, limits)
}

/// Puts a conference into the viewer's list, or out of it.
pub(super) async fn follow(
    forum: &Forum,
    viewer: Viewer,
    id: ConferenceId,
    joined: bool,
) -> Result<Done, Failure> {
    let member = may_act(&viewer)?;
    let limits = forum.limits();
    let follow = move |w: &mut Write<'_>| {
        // Whether there is no such conference, or none for the viewer, is not told apart: nothing happens.
        if by_id(&w.read(), &viewer, &limits, id)?.is_some() {
            conferences::follow(w, id, member, joined)?;
        }
        Ok(())
    };
    forum.write(follow).await?;
    forum.publish(Subject::Member(member), &News::Marked(member));
    Ok(Done::Ok)
}

/// Puts the conferences of the viewer's list into an order. What they may not read has no place in it.
pub(super) async fn arrange(
    forum: &Forum,
    viewer: Viewer,
    order: Vec<ConferenceId>,
) -> Result<Done, Failure> {
    let member = may_act(&viewer)?;
    let limits = forum.limits();
    let arrange = move |w: &mut Write<'_>| {
        let seats = readable(&w.read(), &viewer, &limits)?;
        let mut known: Vec<_> = seats.iter().map(|seat| seat.conference.id).collect();
        let mut kept = Vec::new();
        for id in order {
            if let Some(at) = known.iter().position(|known| *known == id) {
                kept.push(known.swap_remove(at));
            }
        }
        Ok(conferences::arrange(w, member, &kept)?)
    };
    forum.write(arrange).await?;
    forum.publish(Subject::Member(member), &News::Marked(member));
    Ok(Done::Ok)
}

/// Adds a conference.
pub(super) async fn add(
    forum: &Forum,
    viewer: Viewer,
    new: NewConference,
) -> Result<Done, Failure> {
    may_enter(&viewer, Duty::Conferences)?;
    let add = move |w: &mut Write<'_>| {
        let id = conferences::add(w, &new)?.ok_or(Refusal::SlugTaken)?;
        let entry = Writing::of(as_sysop(&viewer), Act::AddConference);
        entry.within(id).append(w)?;
        changed(w, &viewer, Kind::ConferenceAdded, id)?;
        Ok(Done::Ok)
    };
    forum.write(add).await
}

/// Changes a conference.
pub(super) async fn edit(
    forum: &Forum,
    viewer: Viewer,
    slug: Slug,
    changes: Changes,
) -> Result<Done, Failure> {
    may_enter(&viewer, Duty::Conferences)?;
    let edit = move |w: &mut Write<'_>| {
        let seat = conferences::by_slug(&w.read(), None, &slug)?;
        let before = seat.ok_or_else(|| nothing_at(&slug))?.conference;
        let id = before.id;
        may_open_to(
            &viewer,
            before.access,
            changes.access.unwrap_or(before.access),
        )?;
        if !changes.alter(&before) {
            return Ok(Done::Logged(None));
        }
        conferences::edit(w, id, &changes)?;
        let act = match changes.archived {
            Some(true) => Act::Archive,
            Some(false) => Act::Unarchive,
            None => Act::EditConference,
        };
        let (was, is) = edited(&before, &changes);
        let entry = Writing::of(as_sysop(&viewer), act)
            .within(id)
            .changed(was, is)
            .append(w)?;
        changed(w, &viewer, Kind::ConferenceChanged, id)?;
        Ok(Done::Logged(Some(entry)))
    };
    forum.write(edit).await
}

/// What the log says of a change: the title and who may read, before and since, where they changed.
fn edited(before: &Conference, changes: &Changes) -> (Option<String>, Option<String>) {
    let title = changes
        .title
        .as_ref()
        .map(|title| title.as_str().to_owned());
    let title = title.filter(|title| *title != before.title.as_str());
    let access = changes.access.filter(|access| *access != before.access);
    let was = [
        title.as_ref().map(|_| before.title.to_string()),
        access.map(|_| before.access.as_str().to_owned()),
    ];
    let is = [title, access.map(|access| access.as_str().to_owned())];
    let joined = |parts: [Option<String>; 2]| {
        let parts: Vec<_> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    };
    (joined(was), joined(is))
}

fn changed(
    w: &mut Write<'_>,
    viewer: &Viewer,
    kind: Kind,
    conference: ConferenceId,
) -> Result<(), Halt> {
    let about = About {
        conference: Some(conference),
        ..About::default()
    };
    Ok(append(w, kind, viewer.member(), about)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Access, Command, Title};
    use crate::forum::testing::{OPERATOR, Site, admits, handle, slug};

    async fn seen_by(site: &Site, actor: Actor) -> Vec<String> {
        let viewer = site.forum.viewer(actor).await.unwrap();
        let limits = site.forum.limits();
        let seats = site.forum.read(move |r| Ok(readable(r, &viewer, &limits)?));
        let seats = seats.await.unwrap().into_iter();
        seats.map(|seat| seat.conference.slug.to_string()).collect()
    }

    async fn opens(site: &Site, actor: Actor, name: &str) -> Result<Seat, Failure> {
        let viewer = site.forum.viewer(actor).await.unwrap();
        let (limits, slug) = (site.forum.limits(), slug(name));
        let seat = move |r: &Read<'_>| by_slug(r, &viewer, &limits, &slug);
        site.forum.read(seat).await
    }

    #[tokio::test]
    async fn each_sees_what_they_may_read_and_the_rest_is_not_there() {
        let site = Site::open();
        site.conference("plaza", Access::Public).await;
        site.conference("tools", Access::Members).await;
        site.conference("board", Access::Private).await;
        let (ada, bo) = (site.join("ada").await, site.join("bo").await);
        let admit = Command::Admit(slug("board"), handle("ada"));
        site.operate(admit).await.unwrap();
        assert_eq!(seen_by(&site, ada).await, ["plaza", "tools", "board"]);
        assert_eq!(seen_by(&site, bo).await, ["plaza", "tools"]);
        assert!(seen_by(&site, Actor::Guest).await.is_empty());
        site.forum.set_limits(Limits {
            guest_reading: true,
            ..Limits::default()
        });
        assert_eq!(seen_by(&site, Actor::Guest).await, ["plaza"]);
        let hidden = opens(&site, bo, "board").await;
        let missing = opens(&site, bo, "nowhere").await;
        assert_eq!(hidden, Err(nothing_at(&slug("board")).into()));
        assert_eq!(missing, Err(nothing_at(&slug("nowhere")).into()));
        assert!(opens(&site, ada, "board").await.is_ok());
        site.operate(admits("board", "ada", false)).await.unwrap();
        assert!(opens(&site, ada, "board").await.is_err());
    }

    #[tokio::test]
    async fn a_short_name_is_never_reused_and_an_archive_leaves_the_list() {
        let site = Site::open();
        let ada = site.join("ada").await;
        site.conference("tools", Access::Members).await;
        let edit = Command::EditConference {
            slug: slug("tools"),
            title: Some(Title::new("Old tools", &Limits::default()).unwrap()),
            description: None,
            access: None,
            archived: Some(true),
        };
        let refused = site.forum.act(ada, edit.clone()).await;
        assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
        site.operate(edit).await.unwrap();
        assert!(seen_by(&site, ada).await.is_empty());
        assert_eq!(seen_by(&site, OPERATOR).await, ["tools"]);
        let conference = opens(&site, ada, "tools").await.unwrap().conference;
        assert_eq!(conference.title.as_str(), "Old tools");
        assert_eq!(conference.description.as_str(), "What belongs here");
        assert!(conference.archived && conference.access == Access::Members);
        let again = Command::AddConference {
            slug: slug("tools"),
            title: Title::new("Tools", &Limits::default()).unwrap(),
            description: conference.description,
            kind: conference.kind,
            access: Access::Members,
        };
        assert_eq!(site.operate(again).await, Err(Refusal::SlugTaken.into()));
    }

    #[tokio::test]
    async fn conferences_are_in_the_list_until_they_are_taken_out() {
        let site = Site::open();
        let ada = site.join("ada").await;
        let tools = site.conference("tools", Access::Members).await;
        let board = site.conference("board", Access::Private).await;
        assert!(opens(&site, ada, "tools").await.unwrap().joined);
        for joined in [false, true] {
            let follow = Command::Follow(tools, joined);
            site.forum.act(ada, follow).await.unwrap();
            let seat = opens(&site, ada, "tools").await.unwrap();
            assert_eq!(seat.joined, joined);
        }
        site.forum
            .act(ada, Command::Follow(board, false))
            .await
            .unwrap();
        let admit = Command::Admit(slug("board"), handle("ada"));
        site.operate(admit).await.unwrap();
        assert!(opens(&site, ada, "board").await.unwrap().joined);
        let guest = site.forum.act(Actor::Guest, Command::Follow(tools, false));
        assert_eq!(guest.await, Err(Refusal::MembersOnly.into()));
    }

    #[tokio::test]
    async fn everybody_keeps_their_list_in_their_own_order() {
        let site = Site::open();
        let (ada, bo) = (site.join("ada").await, site.join("bo").await);
        let mut ids = Vec::new();
        for name in ["one", "two", "three"] {
            ids.push(site.conference(name, Access::Members).await);
        }
        let board = site.conference("board", Access::Private).await;
        let arrange = |order: Vec<ConferenceId>| site.forum.act(ada, Command::Arrange(order));
        // Twice the same, and what she may not read: neither has a place.
        arrange(vec![ids[2], ids[2], board, ids[0]]).await.unwrap();
        assert_eq!(seen_by(&site, ada).await, ["three", "one", "two"]);
        assert_eq!(seen_by(&site, bo).await, ["one", "two", "three"]);
        // Leaving one does not lose its place; what is new stands behind.
        for joined in [false, true] {
            let follow = Command::Follow(ids[2], joined);
            site.forum.act(ada, follow).await.unwrap();
        }
        site.conference("four", Access::Members).await;
        assert_eq!(seen_by(&site, ada).await, ["three", "one", "two", "four"]);
        let next = site.home(ada).await.conferences;
        assert_eq!(next[0].conference.slug, slug("three"));
        arrange(vec![ids[1]]).await.unwrap();
        assert_eq!(seen_by(&site, ada).await, ["two", "one", "three", "four"]);
        let guest = site.forum.act(Actor::Guest, Command::Arrange(ids));
        assert_eq!(guest.await, Err(Refusal::MembersOnly.into()));
    }
}
