//! A server in this process, its control socket, and a second process that asks by it.

use std::sync::atomic::{AtomicU32, Ordering};

use super::*;
use crate::domain::{Actor, Answer, Care, Command, Editing, LogFilter, Office, Query};
use crate::forum::testing::{OPERATOR, Site, handle};

/// A forum that serves, with one session, and another process beside it.
pub(super) struct Served {
    pub(super) site: Site,
    pub(super) beside: Forum,
    reloads: Arc<AtomicU32>,
    tail: Tail,
    dir: tempfile::TempDir,
}

pub(super) fn served() -> Served {
    let (site, dir) = (Site::open(), tempfile::tempdir().unwrap());
    let (reloads, tail) = (Arc::new(AtomicU32::new(0)), Tail::default());
    let count = reloads.clone();
    let running = Running {
        since: site.forum.now(),
        listeners: vec![SafeText::line("127.0.0.1:2222")],
        connections: Box::new(|| Connections {
            now: 3,
            panicked: 8,
            ..Connections::default()
        }),
        reload: Box::new(move || {
            count.fetch_add(1, Ordering::Relaxed);
        }),
        tail: tail.clone(),
    };
    site.forum.serve_control(running, dir.path()).unwrap();
    let beside = site.another_process();
    beside.work_beside(dir.path());
    Served {
        site,
        beside,
        reloads,
        tail,
        dir,
    }
}

async fn ask(forum: &Forum, actor: Actor, query: CareQuery) -> Result<CareAnswer, Failure> {
    match forum.ask(actor, Query::Care(query)).await? {
        Answer::Care(answer) => Ok(answer),
        other => panic!("{other:?}"),
    }
}

const SESSIONS: CareQuery = CareQuery::Sessions {
    after: None,
    limit: 10,
};

pub(super) fn refused(fault: CareFault) -> Failure {
    Refusal::from(fault).into()
}

#[tokio::test]
async fn both_ways_tell_the_same() {
    let served = served();
    let forum = &served.site.forum;
    let (peer, client) = (SafeText::line("192.0.2.7"), SafeText::line("SSH-2.0-x"));
    let seat = forum.seat(crate::domain::SessionKind::Screens, &peer, &client);
    seat.is_here(true);
    served
        .tail
        .push(forum.now(), Severity::Warn, "a disk fills");
    forum.set_settings(vec![Setting {
        key: SafeText::line("limits.mutes"),
        value: SafeText::line("200"),
        source: Some(SafeText::line("config.toml:3")),
        live: true,
        waits: false,
        plain: SafeText::line("200"),
        choices: vec![SafeText::line("200")],
        editing: Editing::Page,
    }]);
    let tail = CareQuery::Tail {
        severity: Severity::Warn,
        before: None,
        limit: 10,
    };
    for query in [SESSIONS, tail, CareQuery::Settings] {
        let here = ask(forum, OPERATOR, query.clone()).await.unwrap();
        let there = ask(&served.beside, OPERATOR, query).await.unwrap();
        assert_eq!(here, there);
    }
    let CareAnswer::Server(status) = ask(&served.beside, OPERATOR, CareQuery::Server)
        .await
        .unwrap()
    else {
        panic!("no status");
    };
    assert_eq!(
        (status.here, status.peak, status.connections.now),
        (1, 1, 3)
    );
    assert_eq!(status.connections.panicked, 8);
    assert_eq!(status.pid, std::process::id());
    assert_eq!(status.listeners, [SafeText::line("127.0.0.1:2222")]);
}

#[tokio::test]
async fn a_session_is_ended_from_another_process_and_the_log_says_so() {
    let served = served();
    let forum = &served.site.forum;
    let ada = served.site.join("ada").await;
    let line = SafeText::line;
    let seat = forum.seat(
        crate::domain::SessionKind::Screens,
        &line("::1"),
        &line("x"),
    );
    let member = match forum.ask(OPERATOR, Query::Member(handle("ada"))).await {
        Ok(Answer::Member(record)) => record.member,
        other => panic!("{other:?}"),
    };
    seat.is_of(member.byline());
    let end = |session: u64, words: &str| {
        let care = Care::Disconnect {
            session: SessionId(session),
            words: SafeText::log(words),
        };
        served.beside.act(OPERATOR, Command::Care(care))
    };
    assert_eq!(end(1, "  ").await, Err(refused(CareFault::WordsMissing)));
    assert_eq!(end(9, "why").await, Err(refused(CareFault::NoSuchSession)));
    assert!(matches!(
        end(1, "Back at noon").await,
        Ok(Done::Logged(Some(_)))
    ));
    assert_eq!(seat.ended().await.as_str(), "Back at noon");
    let log = CareQuery::Log {
        filter: LogFilter::default(),
        before: None,
        limit: 10,
    };
    let CareAnswer::Log(page) = ask(forum, ada, log).await.unwrap() else {
        panic!("no log");
    };
    assert_eq!(page.rows.len(), 1, "what was refused is not logged");
    let entry = &page.rows[0];
    assert_eq!(
        (entry.act, entry.office),
        (Act::Disconnect, Office::Operator)
    );
    assert_eq!(entry.member.as_ref().unwrap().short(), "ada");
    assert_eq!(entry.words.as_str(), "Back at noon");
}

#[tokio::test]
async fn sysops_have_these_pages_over_ssh_only_where_the_configuration_says_so() {
    let served = served();
    let (forum, site) = (&served.site.forum, &served.site);
    forum.set_limits(crate::domain::Limits::default());
    let ada = site.join("ada").await;
    assert_eq!(
        ask(forum, ada, SESSIONS).await,
        Err(Refusal::SysopsOnly.into())
    );
    site.operate(Command::GrantSysop(handle("ada")))
        .await
        .unwrap();
    let disconnect = Command::Care(Care::Disconnect {
        session: SessionId(1),
        words: SafeText::line("out"),
    });
    let shut = refused(CareFault::NotOverSsh);
    assert_eq!(ask(forum, ada, SESSIONS).await, Err(shut.clone()));
    assert_eq!(forum.act(ada, disconnect.clone()).await, Err(shut.clone()));
    assert_eq!(forum.act(ada, Command::Care(Care::Reload)).await, Err(shut));
    forum.set_limits(crate::domain::Limits {
        console_over_ssh: true,
        ..crate::domain::Limits::default()
    });
    assert!(ask(forum, ada, SESSIONS).await.is_ok());
    let gone = refused(CareFault::NoSuchSession);
    assert_eq!(forum.act(ada, disconnect).await, Err(gone));
    assert_eq!(
        forum.act(ada, Command::Care(Care::Reload)).await,
        Ok(Done::Ok)
    );
    assert_eq!(served.reloads.load(Ordering::Relaxed), 1);
}

#[tokio::test]
async fn a_deputy_ends_no_session_of_a_sysop() {
    let served = served();
    let (forum, site) = (&served.site.forum, &served.site);
    forum.set_limits(crate::domain::Limits {
        console_over_ssh: true,
        ..crate::domain::Limits::default()
    });
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.operate(Command::GrantSysop(handle("ada")))
        .await
        .unwrap();
    site.depute("bob", &[Duty::Sessions]).await;
    let line = SafeText::line;
    let seat = |of: &'static str| {
        let kind = crate::domain::SessionKind::Screens;
        let seat = forum.seat(kind, &line("::1"), &line("x"));
        async move {
            let asked = forum.ask(OPERATOR, Query::Member(handle(of))).await;
            let Ok(Answer::Member(record)) = asked else {
                panic!("no {of}");
            };
            seat.is_of(record.member.byline());
            seat
        }
    };
    let (_sysops, _own) = (seat("ada").await, seat("bob").await);
    let end = |who, session| {
        let words = line("out");
        let session = SessionId(session);
        let care = Care::Disconnect { session, words };
        forum.act(who, Command::Care(care))
    };
    assert_eq!(end(bob, 1).await, Err(Refusal::SysopsOnly.into()));
    assert!(end(bob, 2).await.is_ok());
    assert!(end(ada, 1).await.is_ok());
}

#[tokio::test]
async fn without_a_server_that_is_said_calmly_and_settings_are_ones_own() {
    let site = Site::open();
    let dir = tempfile::tempdir().unwrap();
    assert_eq!(
        ask(&site.forum, OPERATOR, CareQuery::Server).await,
        Err(refused(CareFault::NotRunning))
    );
    site.forum.work_beside(dir.path());
    assert_eq!(
        ask(&site.forum, OPERATOR, SESSIONS).await,
        Err(refused(CareFault::NotRunning))
    );
    let own = ask(&site.forum, OPERATOR, CareQuery::Settings).await;
    assert_eq!(own, Ok(CareAnswer::Settings(Settings::default())));
}

#[tokio::test]
async fn what_is_not_understood_is_said_to_be_and_the_socket_is_nobody_elses() {
    use std::os::unix::fs::PermissionsExt as _;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    let served = served();
    let path = served.dir.path().join("control");
    let mode = path.metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let long = "x".repeat(20_000) + "\n";
    for question in ["{\"v\":2,\"ask\":\"status\"}\n", "nonsense\n", &long] {
        let mut stream = tokio::net::UnixStream::connect(&path).await.unwrap();
        // What is too long is answered before all of it was taken.
        let _ = stream.write_all(question.as_bytes()).await;
        let mut told = Vec::new();
        let _ = stream.read_to_end(&mut told).await;
        let told = String::from_utf8(told).unwrap();
        assert!(
            told.contains("not-understood") || question.len() > 8_192,
            "{told}"
        );
        assert!(!told.contains("pid"), "{told}");
    }
    let CareAnswer::Server(_) = ask(&served.beside, OPERATOR, CareQuery::Server)
        .await
        .unwrap()
    else {
        panic!("it does not answer any more");
    };
}

#[tokio::test]
async fn a_data_directory_with_a_long_name_has_a_socket_too() {
    let (site, dir) = (Site::open(), tempfile::tempdir().unwrap());
    let deep = dir.path().join("d".repeat(120));
    std::fs::create_dir(&deep).unwrap();
    let running = Running {
        since: site.forum.now(),
        listeners: Vec::new(),
        connections: Box::new(Connections::default),
        reload: Box::new(|| {}),
        tail: Tail::default(),
    };
    site.forum.serve_control(running, &deep).unwrap();
    let beside = site.another_process();
    beside.work_beside(&deep);
    assert!(ask(&beside, OPERATOR, CareQuery::Server).await.is_ok());
}

#[tokio::test]
async fn what_the_server_does_about_backups_is_known_beside_it() {
    let served = served();
    let keeping = || crate::forum::Keeping {
        data: served.site.dir().to_owned(),
        directory: served.dir.path().join("backups"),
        config: None,
        every: None,
        keep: 2,
        litestream: false,
    };
    served.site.forum.offer_backups(keeping());
    served.beside.offer_backups(keeping());
    let running = async || match ask(&served.beside, OPERATOR, CareQuery::Backups).await {
        Ok(CareAnswer::Backups(backups)) => backups.running,
        other => panic!("{other:?}"),
    };
    assert_eq!(running().await, None);
    for stage in [BackupStage::Copying(45), BackupStage::Verifying] {
        served.site.forum.0.keeper.runs(Some(stage.clone()));
        assert_eq!(running().await, Some(stage));
        let back_up = Command::Care(Care::BackUp);
        let done = served.beside.act(OPERATOR, back_up).await;
        assert_eq!(done, Err(refused(CareFault::BackupRuns)));
    }
}
