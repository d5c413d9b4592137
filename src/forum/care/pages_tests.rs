//! What is done on the sysop's pages alone, and what a sysop does wherever they sit.

use crate::domain::{
    Access, Actor, Answer, Care, CareAnswer, CareFault, CareQuery, Command, ConferenceKind, Deed,
    DisplayName, Done, Duties, Duty, Failure, Invite, InviteCode, Limits, LogFilter, MemberFilter,
    MemberId, NewMember, Query, Reason, Refusal, SafeText, SessionId, Severity, TheirWords, Title,
};
use crate::forum::testing::{OPERATOR, Site, handle, id, key_of, opening, revokes, slug};

fn words() -> SafeText {
    SafeText::line("so that it is done")
}

fn queries() -> Vec<Query> {
    let bob = || handle("bob");
    let limit = 5;
    let care = [
        CareQuery::Overview,
        CareQuery::Server,
        CareQuery::Sessions { after: None, limit },
        CareQuery::Tail {
            severity: Severity::Info,
            before: None,
            limit,
        },
        CareQuery::Settings,
        CareQuery::Spam,
        CareQuery::WouldHold("belts".into()),
        CareQuery::Backups,
        CareQuery::Conferences,
        CareQuery::Members {
            letters: String::new(),
            filter: MemberFilter::All,
            after: None,
            limit,
        },
        CareQuery::Senders {
            called: "b".into(),
            limit,
        },
        CareQuery::Estate(bob()),
    ];
    let others = [
        Query::Member(bob()),
        Query::Members { after: None, limit },
        Query::Invites,
    ];
    care.into_iter().map(Query::Care).chain(others).collect()
}

fn cares() -> Vec<Care> {
    let (bob, tools) = (|| handle("bob"), || slug("tools"));
    let (reason, why) = (Reason::Upkeep, || (Reason::Upkeep, words()));
    vec![
        Care::Suspend {
            handle: bob(),
            reason,
            words: words(),
            until: None,
        },
        Care::Reinstate {
            handle: bob(),
            reason,
            words: words(),
        },
        Care::Depute {
            handle: bob(),
            duties: Duties::NONE.with(Duty::Queue),
            why: None,
        },
        Care::RevokeStaff {
            handle: bob(),
            why: why(),
        },
        Care::RevokeSysop {
            handle: bob(),
            why: why(),
        },
        Care::Unhost {
            slug: tools(),
            handle: bob(),
            reason,
            words: words(),
        },
        Care::Expel {
            slug: tools(),
            handle: bob(),
            reason,
            words: words(),
        },
        Care::Disconnect {
            session: SessionId(1),
            words: words(),
        },
        Care::Invite {
            uses: 1,
            expires_at: None,
            note: words(),
        },
        Care::Reload,
        Care::Configure {
            key: SafeText::line("limits.mutes"),
            value: None,
        },
        Care::Watch(SafeText::line("snake oil"), true),
        Care::BackUp,
        Care::VerifyBackup(SafeText::line("one.db")),
        Care::CreateInvites(Vec::<Invite>::new()),
        Care::EraseMember(bob(), TheirWords::Keep),
        Care::GiveClaim {
            from: MemberId(1),
            to: bob(),
            words: words(),
        },
    ]
}

fn commands() -> Vec<Command> {
    let code = || InviteCode::from_random(7);
    let (bob, tools) = (|| handle("bob"), || slug("tools"));
    let title = |text| Title::new(text, &Limits::default()).unwrap();
    let others = [
        Command::AddConference {
            slug: slug("cam"),
            title: title("Cam"),
            description: words(),
            kind: ConferenceKind::Forum,
            access: Access::Members,
        },
        Command::EditConference {
            slug: tools(),
            title: Some(title("Tools")),
            description: None,
            access: None,
            archived: None,
        },
        Command::MoveConference {
            slug: tools(),
            before: None,
        },
        Command::Host(tools(), bob()),
        Command::Admit(tools(), bob()),
        Command::AddMember(NewMember {
            handle: handle("cem"),
            name: DisplayName::new("Cem").unwrap(),
            keys: Vec::new(),
        }),
        Command::GrantStaff(bob()),
        Command::GrantSysop(bob()),
        Command::AddKey(bob(), key_of("desk"), words()),
        Command::RemoveKey(bob(), key_of("bob")),
        Command::Recover(bob()),
        Command::CreateInvite {
            code: code(),
            uses: 1,
            expires_at: None,
            note: words(),
        },
        revokes(code()),
    ];
    cares()
        .into_iter()
        .map(Command::Care)
        .chain(others)
        .collect()
}

/// A site with a sysop, ada, over ssh, and bob, who wrote something.
async fn site(console_over_ssh: bool) -> (Site, Actor) {
    let site = Site::with(Limits {
        console_over_ssh,
        ..Limits::default()
    });
    let (ada, _) = (site.join("ada").await, site.join("bob").await);
    site.conference("tools", Access::Members).await;
    let sysop = Command::GrantSysop(handle("ada"));
    site.operate(sysop).await.unwrap();
    (site, ada)
}

fn is_shut<T>(asked: &Result<T, Failure>) -> bool {
    matches!(asked, Err(Failure::Refused(refusal)) if *refusal == CareFault::NotOverSsh.into())
}

#[tokio::test]
async fn where_the_pages_are_shut_over_ssh_nothing_of_them_is_read_or_done_there() {
    let (shut, ada) = site(false).await;
    let bob = Actor::Member(member(&shut, "bob").await);
    for query in queries() {
        let asked = shut.forum.ask(ada, query.clone()).await;
        assert!(is_shut(&asked), "{query:?}: {asked:?}");
        let asked = shut.forum.ask(bob, query.clone()).await;
        let own = matches!(query, Query::Care(CareQuery::Estate(_)));
        assert!(asked.is_ok() == own && !is_shut(&asked), "{query:?}");
    }
    for command in commands() {
        let done = shut.forum.act(ada, command.clone()).await;
        assert!(is_shut(&done), "{command:?}: {done:?}");
    }
    let log = Query::Care(CareQuery::Log {
        filter: LogFilter {
            by: Some(handle("ada")),
            ..LogFilter::default()
        },
        before: None,
        limit: 5,
    });
    let Ok(Answer::Care(CareAnswer::Log(page))) = shut.forum.ask(ada, log).await else {
        panic!("no log");
    };
    assert!(page.rows.is_empty(), "{:?}", page.rows);
    // On the server itself they act in their name all the same.
    let here = Actor::Operator(Some(id(ada)));
    let grant = Command::GrantStaff(handle("bob"));
    assert!(matches!(
        shut.forum.act(here, grant).await,
        Ok(Done::Logged(Some(_)))
    ));
}

#[tokio::test]
async fn where_they_are_open_a_sysop_has_them() {
    let (open, ada) = site(true).await;
    for query in queries() {
        let asked = open.forum.ask(ada, query.clone()).await;
        assert!(!is_shut(&asked), "{query:?}");
    }
    for command in commands() {
        let done = open.forum.act(ada, command.clone()).await;
        assert!(!is_shut(&done), "{command:?}");
    }
}

#[tokio::test]
async fn the_reader_the_queue_and_the_log_are_a_sysops_wherever_they_sit() {
    let (site, ada) = site(false).await;
    let bob = Actor::Member(member(&site, "bob").await);
    let (_, post) = site.posted(bob, opening(1, "tools", "Belts.")).await;
    let care = |care| site.forum.act(ada, Command::Care(care));
    let tend = |deed| Care::Tend {
        deed,
        reason: Reason::Upkeep,
        words: words(),
    };
    let hid = care(tend(Deed::Hide(post.id, true))).await;
    let Ok(Done::Logged(Some(entry))) = hid else {
        panic!("{hid:?}");
    };
    let reverse = Care::Reverse {
        entry,
        reason: Reason::Mistake,
        words: words(),
    };
    assert!(care(reverse).await.is_ok());
    assert!(care(Care::Welcome(id(bob))).await.is_ok());
    let purge = Care::Purge {
        handle: handle("bob"),
        reason: Reason::Spam,
        words: words(),
        suspend: false,
    };
    assert!(care(purge).await.is_ok());
    let queue = Query::Care(CareQuery::Queue);
    assert!(site.forum.ask(ada, queue).await.is_ok());
    let approve = care(Care::Approve(handle("bob"))).await;
    assert_eq!(approve, Err(Refusal::from(CareFault::NoApplication).into()));
    // And what is their own.
    let own = Command::AddKey(handle("ada"), key_of("desk"), words());
    assert!(site.forum.act(ada, own).await.is_ok());
}

async fn member(site: &Site, name: &str) -> MemberId {
    match site.forum.ask(OPERATOR, Query::Member(handle(name))).await {
        Ok(Answer::Member(record)) => record.member.id,
        other => panic!("{other:?}"),
    }
}
