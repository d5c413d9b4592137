//! Who may do what, as tables.
mod accepting;
mod pages;
mod unadmitted;

use super::*;
use crate::domain::{
    Byline, CareFault, ConferenceId, ConferenceKind, Duties, Duty, Handle, Office, Roles, SafeText,
    Slug, Time, TopicId, TopicKind,
};

const ADA: MemberId = MemberId(1);
const BOB: MemberId = MemberId(2);
const NOBODY: Roles = Roles {
    staff: false,
    sysop: false,
    duties: Duties::NONE,
};
const STAFF: Roles = Roles {
    staff: true,
    sysop: false,
    duties: Duties::NONE,
};
const SYSOP: Roles = Roles {
    staff: false,
    sysop: true,
    duties: Duties::NONE,
};

fn viewer(actor: Actor, roles: Roles) -> Viewer {
    Viewer {
        actor,
        roles,
        in_good_standing: true,
        applying: false,
        at_pages: matches!(actor, Actor::Operator(_)),
    }
}

fn ada() -> Viewer {
    viewer(Actor::Member(ADA), NOBODY)
}

fn suspended(viewer: Viewer) -> Viewer {
    Viewer {
        in_good_standing: false,
        ..viewer
    }
}

fn conference(kind: ConferenceKind, access: Access, archived: bool) -> Conference {
    Conference {
        id: ConferenceId(1),
        slug: Slug::parse("tools").unwrap(),
        title: SafeText::line("Tools"),
        description: SafeText::default(),
        kind,
        access,
        archived,
        topics: 0,
        last_post_at: None,
    }
}

fn topic(frozen: bool) -> Topic {
    Topic {
        id: TopicId(1),
        conference: ConferenceId(1),
        slug: Slug::parse("tools").unwrap(),
        number: 1,
        kind: TopicKind::Discussion,
        title: SafeText::line("Belts"),
        author: Byline {
            member: ADA,
            handle: Some(Handle::stored("ada")),
            name: SafeText::line("Ada"),
            staff: false,
        },
        at: Time::default(),
        posts: 1,
        last_post_at: Time::default(),
        frozen,
        retired: false,
        pinned: false,
        answer: None,
    }
}

#[test]
fn who_may_read_what() {
    let plain = Standing::default();
    let admitted = Standing {
        admitted: true,
        host: false,
    };
    let host = Standing {
        admitted: false,
        host: true,
    };
    // Public (guests read), public (guests do not), members, private.
    let table = [
        (
            "newcomer",
            viewer(Actor::Newcomer, NOBODY),
            plain,
            [false, false, false, false],
        ),
        (
            "guest",
            viewer(Actor::Guest, NOBODY),
            plain,
            [true, false, false, false],
        ),
        ("member", ada(), plain, [true, true, true, false]),
        (
            "staff",
            viewer(Actor::Member(ADA), STAFF),
            plain,
            [true, true, true, false],
        ),
        ("admitted", ada(), admitted, [true, true, true, true]),
        ("host", ada(), host, [true, true, true, true]),
        (
            "sysop",
            viewer(Actor::Member(ADA), SYSOP),
            plain,
            [true, true, true, true],
        ),
        (
            "suspended",
            suspended(ada()),
            plain,
            [true, true, true, false],
        ),
        (
            "operator",
            viewer(Actor::Operator(None), NOBODY),
            plain,
            [true, true, true, true],
        ),
        (
            "operator as ada",
            viewer(Actor::Operator(Some(ADA)), NOBODY),
            plain,
            [true, true, true, true],
        ),
    ];
    let places = [
        (Access::Public, true),
        (Access::Public, false),
        (Access::Members, true),
        (Access::Private, true),
    ];
    for (who, viewer, standing, expected) in table {
        let read = places.map(|(access, guest_reading)| {
            let limits = Limits {
                guest_reading,
                ..Limits::default()
            };
            let conference = conference(ConferenceKind::Forum, access, false);
            may_read(&viewer, &conference, standing, &limits)
        });
        assert_eq!(read, expected, "{who}");
    }
}

#[test]
fn who_may_write_where() {
    use ConferenceKind::{Announcements, Forum, Ideas};
    let stranger = Err(Refusal::MembersOnly);
    let away = Err(Refusal::Suspended);
    let frozen = Err(Refusal::Frozen);
    let limits = Limits {
        sponsor: Some(SafeText::line("Spindle")),
        ..Limits::default()
    };
    let open = |viewer: &Viewer, kind, archived| {
        let conference = conference(kind, Access::Members, archived);
        may_open(viewer, (&conference, Standing::default()), &limits)
    };
    // Acting at all; opening in a forum, among ideas, among announcements, in an archive.
    let table = [
        (
            "newcomer",
            viewer(Actor::Newcomer, NOBODY),
            [stranger.clone(), stranger.clone(), stranger.clone()],
        ),
        (
            "guest",
            viewer(Actor::Guest, SYSOP),
            [stranger.clone(), stranger.clone(), stranger.clone()],
        ),
        (
            "operator",
            viewer(Actor::Operator(None), NOBODY),
            [stranger.clone(), stranger.clone(), stranger.clone()],
        ),
        ("member", ada(), [Ok(ADA), Ok(ADA), Err(Refusal::StaffOnly)]),
        (
            "sysop",
            viewer(Actor::Member(ADA), SYSOP),
            [Ok(ADA), Ok(ADA), Err(Refusal::StaffOnly)],
        ),
        (
            "staff",
            viewer(Actor::Member(ADA), STAFF),
            [Ok(ADA), Ok(ADA), Ok(ADA)],
        ),
        (
            "operator as ada",
            viewer(Actor::Operator(Some(ADA)), STAFF),
            [Ok(ADA), Ok(ADA), Ok(ADA)],
        ),
        (
            "suspended",
            suspended(viewer(Actor::Member(ADA), STAFF)),
            [away.clone(), away.clone(), away.clone()],
        ),
    ];
    for (who, viewer, expected) in table {
        let [act, _, _] = expected.clone();
        assert_eq!(may_act(&viewer), act, "{who}");
        let opened = [Forum, Ideas, Announcements].map(|kind| open(&viewer, kind, false));
        assert_eq!(opened, expected, "{who}");
        let archived = act.clone().and_then(|_| frozen.clone());
        assert_eq!(open(&viewer, Forum, true), archived, "{who} in an archive");

        let reply = |kind, archived, is_frozen| {
            may_reply(
                &viewer,
                &conference(kind, Access::Members, archived),
                &topic(is_frozen),
            )
        };
        assert_eq!(
            reply(Announcements, false, false),
            act,
            "{who}: everybody may answer staff"
        );
        assert_eq!(reply(Forum, true, false), archived, "{who} in an archive");
        assert_eq!(
            reply(Forum, false, true),
            archived,
            "{who} in a frozen topic"
        );
    }
}

#[test]
fn only_authors_edit() {
    let sysop = viewer(
        Actor::Member(BOB),
        Roles {
            staff: true,
            sysop: true,
            duties: Duties::NONE,
        },
    );
    let table = [
        ("author", ada(), Ok(ADA)),
        ("sysop", sysop, Err(Refusal::AuthorsOnly)),
        (
            "suspended author",
            suspended(ada()),
            Err(Refusal::Suspended),
        ),
        (
            "guest",
            viewer(Actor::Guest, NOBODY),
            Err(Refusal::MembersOnly),
        ),
        (
            "operator",
            viewer(Actor::Operator(None), NOBODY),
            Err(Refusal::MembersOnly),
        ),
        (
            "operator as author",
            viewer(Actor::Operator(Some(ADA)), NOBODY),
            Ok(ADA),
        ),
        (
            "operator as another",
            viewer(Actor::Operator(Some(BOB)), NOBODY),
            Err(Refusal::AuthorsOnly),
        ),
    ];
    for (who, viewer, expected) in table {
        assert_eq!(
            may_edit(&viewer, &accepting::post(1, PostState::Shown)),
            expected,
            "{who}"
        );
    }
}

#[test]
fn only_sysops_operate() {
    let table = [
        ("sysop", viewer(Actor::Member(ADA), SYSOP), true),
        ("operator", viewer(Actor::Operator(None), NOBODY), true),
        (
            "operator as ada",
            viewer(Actor::Operator(Some(ADA)), NOBODY),
            true,
        ),
        (
            "suspended sysop",
            suspended(viewer(Actor::Member(ADA), SYSOP)),
            false,
        ),
        ("staff", viewer(Actor::Member(ADA), STAFF), false),
        ("member", ada(), false),
        ("guest", viewer(Actor::Guest, NOBODY), false),
        ("newcomer", viewer(Actor::Newcomer, NOBODY), false),
    ];
    for (who, viewer, may) in table {
        let expected = if may {
            Ok(())
        } else {
            Err(Refusal::SysopsOnly)
        };
        assert_eq!(may_operate(&viewer), expected, "{who}");
    }
}

#[test]
fn a_deputy_has_their_pages_and_no_others() {
    let deputy = |duty| Roles {
        duties: Duties::NONE.with(duty),
        ..NOBODY
    };
    for duty in Duty::ALL {
        let viewer = viewer(Actor::Member(ADA), deputy(duty));
        for other in Duty::ALL {
            let may = may_do(&viewer, other).is_ok();
            assert_eq!(may, other == duty, "{duty:?} {other:?}");
        }
        assert!(may_do(&suspended(viewer), duty).is_err());
        assert!(may_operate(&viewer).is_err());
    }
    let sysop = viewer(Actor::Member(ADA), SYSOP);
    assert!(
        Duty::ALL
            .into_iter()
            .all(|duty| may_do(&sysop, duty).is_ok())
    );
}

#[test]
fn conferences_are_tended_by_their_hosts_by_sysops_and_by_deputies_with_the_queue() {
    let host = Standing {
        host: true,
        admitted: false,
    };
    let queue = Roles {
        duties: Duties::NONE.with(Duty::Queue),
        ..NOBODY
    };
    let member = Actor::Member(ADA);
    let none = Standing::default();
    let table = [
        (ada(), host, Ok((Some(ADA), Office::Host))),
        (ada(), none, Err(CareFault::HostsTend.into())),
        (
            viewer(member, STAFF),
            none,
            Err(CareFault::HostsTend.into()),
        ),
        (viewer(member, SYSOP), none, Ok((Some(ADA), Office::Sysop))),
        (viewer(member, queue), none, Ok((Some(ADA), Office::Deputy))),
        (suspended(ada()), host, Err(Refusal::Suspended)),
        (
            Viewer {
                applying: true,
                ..ada()
            },
            host,
            Err(Refusal::Applying),
        ),
        (
            viewer(Actor::Operator(None), NOBODY),
            none,
            Ok((None, Office::Operator)),
        ),
    ];
    for (viewer, standing, expected) in table {
        assert_eq!(
            may_tend_conference(&viewer, standing),
            expected,
            "{viewer:?}"
        );
    }
}
