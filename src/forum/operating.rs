//! What sysops do to members, from a session or from the server's own command line. What lets members in is `ways`, what they
//! are as staff and sysops `ranks`, and how others are invited `care/inviting`.

use super::Forum;
use super::fault::Halt;
use super::ways::give;
use crate::domain::rules::{may_enter, may_operate};
use crate::domain::{
    Answer, CareFault, Done, Duty, Failure, Handle, Member, MemberId, NewMember, Refusal, Viewer,
    Whoami,
};
use crate::store::events::{About, Kind, append};
use crate::store::{Read, Write, applications, conferences, keys, members, mutes, notices};

/// Members on one page at most.
const PAGE: usize = 500;

/// The viewer's own record.
pub(super) async fn whoami(forum: &Forum, viewer: Viewer) -> Result<Answer, Failure> {
    let id = viewer.member().ok_or(Refusal::MembersOnly)?;
    forum
        .read(move |r| {
            let member = members::by_id(r, id)?.ok_or(Refusal::NoSuchMember)?;
            let mut record = record(r, member)?;
            record.muted = mutes::muted(r, id)?;
            Ok(Answer::Whoami(Box::new(record)))
        })
        .await
}

/// Anybody's record.
pub(super) async fn member(
    forum: &Forum,
    viewer: Viewer,
    handle: Handle,
) -> Result<Answer, Failure> {
    may_enter(&viewer, Duty::Members)?;
    forum
        .read(move |r| {
            let member = known(r, &handle)?;
            Ok(Answer::Member(Box::new(record(r, member)?)))
        })
        .await
}

/// A page of members.
pub(super) async fn members(
    forum: &Forum,
    viewer: Viewer,
    after: Option<MemberId>,
    limit: usize,
) -> Result<Answer, Failure> {
    may_operate(&viewer)?;
    may_enter(&viewer, Duty::Members)?;
    let limit = limit.min(PAGE);
    forum
        .read(move |r| Ok(Answer::Members(members::page(r, after, limit)?)))
        .await
}

fn record(r: &Read<'_>, member: Member) -> Result<Whoami, Halt> {
    let id = member.id;
    Ok(Whoami {
        member,
        keys: keys::of(r, id)?,
        hosts: conferences::hosted_by(r, id)?,
        muted: Vec::new(),
        unread_notices: notices::count(r, id)?,
        rules_version: members::rules_version(r, id)?,
        application: applications::of(r, id)?,
    })
}

/// The member with this handle.
pub(super) fn known(r: &Read<'_>, handle: &Handle) -> Result<Member, Halt> {
    Ok(members::by_handle(r, handle)?.ok_or(Refusal::NoSuchMember)?)
}

/// Only who is in is given anything; it is taken from anybody.
pub(super) fn is_in(r: &Read<'_>, member: MemberId, given: bool) -> Result<(), Halt> {
    match given && applications::of(r, member)?.is_some() {
        true => Err(CareFault::NotIn.into()),
        false => Ok(()),
    }
}

/// Notes that a member's marks or standing changed.
pub(super) fn regraded(w: &mut Write<'_>, by: &Viewer, member: MemberId) -> Result<(), Halt> {
    let about = About {
        member: Some(member),
        ..About::default()
    };
    Ok(append(w, Kind::MemberChanged, by.member(), about)?)
}

/// Adds a member, with their keys or without any yet.
pub(super) async fn add_member(
    forum: &Forum,
    viewer: Viewer,
    new: NewMember,
) -> Result<Done, Failure> {
    may_operate(&viewer)?;
    may_enter(&viewer, Duty::Members)?;
    let add = move |w: &mut Write<'_>| {
        if new.handle.is_reserved() || members::is_taken(&w.read(), &new.handle)? {
            return Err(Refusal::HandleTaken.into());
        }
        let row = members::NewMember {
            handle: &new.handle,
            name: &new.name,
            language: None,
            password: None,
            rules_version: 0,
            invite: None,
        };
        let id = members::insert(w, &row)?;
        for (key, label) in &new.keys {
            give(w, viewer.member(), id, key, label)?;
        }
        let about = About {
            member: Some(id),
            ..About::default()
        };
        Ok(append(w, Kind::MemberJoined, viewer.member(), about)?)
    };
    forum.write(add).await?;
    forum.0.strangers.forget();
    Ok(Done::Ok)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Access, Actor, Command, DisplayName, Query, SafeText, Slug};
    use crate::forum::testing::{OPERATOR, Site, handle, is_sysop, key_of, slug};

    async fn record_of(site: &Site, name: &str) -> Whoami {
        let answer = site.forum.ask(OPERATOR, Query::Member(handle(name))).await;
        match answer {
            Ok(Answer::Member(record)) => *record,
            other => panic!("{other:?}"),
        }
    }

    #[tokio::test]
    async fn marks_are_given_and_taken_by_sysops_only() {
        let site = Site::open();
        let (ada, bo) = (site.join("ada").await, site.join("bo").await);
        let make_staff = Command::GrantStaff(handle("bo"));
        let refused = site.forum.act(ada, make_staff.clone()).await;
        assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
        site.operate(Command::GrantSysop(handle("ada")))
            .await
            .unwrap();
        site.forum.act(ada, make_staff).await.unwrap();
        let roles = record_of(&site, "bo").await.member.roles;
        assert!(roles.staff && !roles.sysop);
        site.operate(is_sysop("ada", false)).await.unwrap();
        let refused = site.forum.ask(ada, Query::Member(handle("bo"))).await;
        assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
        let unknown = site.operate(Command::GrantStaff(handle("cy"))).await;
        assert_eq!(unknown, Err(Refusal::NoSuchMember.into()));
        assert_eq!(site.forum.viewer(bo).await.unwrap().roles, roles);
    }

    #[tokio::test]
    async fn a_member_is_added_with_all_their_keys_or_not_at_all() {
        let site = Site::open();
        site.join("ada").await;
        let add = |keys: &[&str]| {
            Command::AddMember(NewMember {
                handle: handle("bo"),
                name: DisplayName::new("Bo").unwrap(),
                keys: keys
                    .iter()
                    .map(|name| (key_of(name), SafeText::line(name)))
                    .collect(),
            })
        };
        let taken = site.operate(add(&["desk", "ada"])).await;
        assert_eq!(taken, Err(Refusal::KeyTaken.into()));
        let missing = site.forum.ask(OPERATOR, Query::Member(handle("bo"))).await;
        assert_eq!(missing, Err(Refusal::NoSuchMember.into()));
        site.operate(add(&["desk", "home"])).await.unwrap();
        assert_eq!(record_of(&site, "bo").await.keys.len(), 2);
        let again = site.operate(add(&[])).await;
        assert_eq!(again, Err(Refusal::HandleTaken.into()));
    }

    #[tokio::test]
    async fn members_are_listed_page_by_page_in_order_of_joining() {
        let site = Site::open();
        for name in ["ada", "bo", "cy"] {
            site.join(name).await;
        }
        let page = async |after, limit| {
            let asked = Query::Members { after, limit };
            match site.forum.ask(OPERATOR, asked).await {
                Ok(Answer::Members(page)) => page,
                other => panic!("{other:?}"),
            }
        };
        let first = page(None, 2).await;
        assert_eq!((first.rows.len(), first.more), (2, true));
        let rest = page(Some(first.rows[1].id), 2).await;
        assert_eq!((rest.rows.len(), rest.more), (1, false));
        assert_eq!(rest.rows[0].handle, Some(handle("cy")));
    }

    #[tokio::test]
    async fn a_member_sees_their_own_record_and_hosts_show_in_it() {
        let site = Site::open();
        let ada = site.join("ada").await;
        site.conference("tools", Access::Members).await;
        let host = Command::Host(slug("tools"), handle("ada"));
        site.operate(host).await.unwrap();
        let Ok(Answer::Whoami(me)) = site.forum.ask(ada, Query::Whoami).await else {
            panic!("no record");
        };
        assert_eq!(me.hosts, [slug("tools")] as [Slug; 1]);
        assert_eq!(me.keys[0].fingerprint, key_of("ada"));
        let guest = site.forum.ask(Actor::Guest, Query::Whoami).await;
        assert_eq!(guest, Err(Refusal::MembersOnly.into()));
    }

    #[tokio::test]
    async fn the_suspended_read_but_do_not_act() {
        let site = Site::open();
        let ada = site.join("ada").await;
        let rename = Command::Rename(DisplayName::new("Ada King").unwrap());
        let until = site.forum.now().plus(1_000);
        site.suspend("ada", until).await;
        let refused = site.forum.act(ada, rename.clone()).await;
        assert_eq!(refused, Err(Refusal::Suspended.into()));
        assert!(site.forum.ask(ada, Query::Whoami).await.is_ok());
        site.pass(1_000);
        site.forum.act(ada, rename).await.unwrap();
    }
}
