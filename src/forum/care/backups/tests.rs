//! Backups of a running forum: when, how many, by whom, and what is told of failures.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

use std::path::Path;

use super::*;
use crate::domain::{Answer, Care, CareQuery, Command, Query, Refusal};
use crate::forum::testing::{OPERATOR, Site, handle};

/// How the forum of a site keeps backups in a directory.
fn keeping(site: &Site, directory: &Path) -> Keeping {
    Keeping {
        data: site.dir().to_owned(),
        directory: directory.to_owned(),
        config: None,
        every: Some(24 * Time::HOUR),
        keep: 2,
        litestream: false,
    }
}

/// A site that keeps two backups, a day apart, without the task that looks each minute.
fn site() -> (Site, tempfile::TempDir) {
    let (site, place) = (Site::open(), tempfile::tempdir().unwrap());
    site.forum.0.keeper.lock().keeping = Some(keeping(&site, &place.path().join("backups")));
    (site, place)
}

async fn asked(site: &Site, who: Actor) -> Result<Backups, Failure> {
    match site.forum.ask(who, Query::Care(CareQuery::Backups)).await? {
        Answer::Care(CareAnswer::Backups(backups)) => Ok(*backups),
        other => panic!("{other:?}"),
    }
}

/// Does something, and waits until nothing is being done any more.
async fn act(site: &Site, care: Care) {
    site.forum.act(OPERATOR, Command::Care(care)).await.unwrap();
    assert!(site.forum.is_backing_up());
    site.forum.backed_up().await;
    assert!(!site.forum.is_backing_up());
}

#[tokio::test]
async fn one_of_a_clock_that_was_ahead_ends_nothing() {
    let (site, place) = site();
    let directory = place.path().join("backups");
    std::fs::create_dir(&directory).unwrap();
    for year in 2..=4 {
        let ahead = backup::name(site.forum.now().plus(year * 365 * Time::DAY));
        std::fs::write(directory.join(ahead), "x").unwrap();
    }
    for day in 0..3 {
        assert!(site.forum.back_up_when_due().await, "{day}");
        assert!(!site.forum.back_up_when_due().await);
        let made = directory.join(backup::name(site.forum.now()));
        assert!(made.exists(), "a good one is not removed for them");
        site.pass(24 * Time::HOUR);
    }
}

#[tokio::test]
async fn one_is_made_each_day_and_the_oldest_go() {
    let (site, _place) = site();
    for day in 1..=4_u32 {
        assert!(site.forum.back_up_when_due().await, "{day}");
        assert!(!site.forum.back_up_when_due().await, "not twice a day");
        let backups = asked(&site, OPERATOR).await.unwrap();
        assert_eq!(backups.rows.len(), day.min(2) as usize);
        assert_eq!(backups.rows[0].at, site.forum.now());
        assert_eq!(backups.last.unwrap().0, site.forum.now());
        site.pass(24 * Time::HOUR);
    }
    site.forum.0.keeper.lock().keeping.as_mut().unwrap().every = None;
    assert!(!site.forum.back_up_when_due().await, "nobody wants one");
}

#[tokio::test]
async fn what_was_copied_before_a_new_version_goes_with_the_last_backup_of_its_time() {
    let (site, _place) = site();
    let copy = site.dir().join("wellspring-schema-9.db");
    let file = fs::File::create(&copy).unwrap();
    let then = site.forum.now().plus(1).millis().unsigned_abs();
    let then = std::time::UNIX_EPOCH + Duration::from_millis(then);
    file.set_modified(then).unwrap();
    for left in [true, true, false] {
        assert!(site.forum.back_up_when_due().await);
        assert_eq!(copy.exists(), left);
        site.pass(24 * Time::HOUR);
    }
}

#[tokio::test]
async fn what_a_clock_that_was_ahead_has_made_holds_up_no_backup() {
    let (site, place) = site();
    let directory = place.path().join("backups");
    backup::prepare(&directory).unwrap();
    let names = [900, 901].map(|days| backup::name(site.forum.now().plus(days * Time::DAY)));
    for name in &names {
        fs::write(directory.join(name), "").unwrap();
    }
    assert!(site.forum.back_up_when_due().await);
    assert!(!site.forum.back_up_when_due().await, "not each minute");
    let made = directory.join(backup::name(site.forum.now()));
    assert!(made.exists(), "the good one is the newest");
    assert!(!directory.join(&names[0]).exists());
}

#[tokio::test]
async fn a_failure_is_shown_and_tried_again_in_an_hour_and_removes_nothing() {
    let (site, place) = site();
    for _ in 0..2 {
        assert!(site.forum.back_up_when_due().await);
        site.pass(24 * Time::HOUR);
    }
    let directory = place.path().join("backups");
    let taken = directory.join(backup::name(site.forum.now()));
    // A directory stands where the backup should go.
    fs::create_dir(&taken).unwrap();
    assert!(!site.forum.back_up_when_due().await);
    let backups = asked(&site, OPERATOR).await.unwrap();
    assert_eq!(backups.rows.len(), 2);
    let (at, why) = backups.failed.unwrap();
    assert_eq!(at, site.forum.now());
    assert!(why.as_str().contains("directory"), "{why}");
    fs::remove_dir(&taken).unwrap();
    site.pass(Time::HOUR - 1);
    assert!(!site.forum.back_up_when_due().await);
    site.pass(1);
    assert!(site.forum.back_up_when_due().await);
    assert_eq!(asked(&site, OPERATOR).await.unwrap().failed, None);
}

#[tokio::test]
async fn a_sysop_makes_one_and_looks_through_it_again() {
    let (site, place) = site();
    act(&site, Care::BackUp).await;
    let backups = asked(&site, OPERATOR).await.unwrap();
    let [row] = &backups.rows[..] else { panic!() };
    assert_eq!(row.found, Wholeness::WhenMade);
    act(&site, Care::VerifyBackup(row.name.clone())).await;
    site.pass(1);
    let found = asked(&site, OPERATOR).await.unwrap().rows[0].found.clone();
    assert_eq!(found, Wholeness::Whole(site.forum.now().plus(-1)));
    let path = place.path().join("backups").join(row.name.as_str());
    fs::write(&path, "rotten").unwrap();
    act(&site, Care::VerifyBackup(row.name.clone())).await;
    let found = asked(&site, OPERATOR).await.unwrap().rows[0].found.clone();
    assert!(matches!(found, Wholeness::Damaged(_)), "{found:?}");
    let other = Care::VerifyBackup(SafeText::line("../wellspring.db"));
    let refused = site.forum.act(OPERATOR, Command::Care(other)).await;
    assert_eq!(refused, Err(refused_by(CareFault::NoSuchBackup)));
}

#[tokio::test]
async fn one_at_a_time() {
    let (site, _place) = site();
    site.forum.begin(BackupStage::Verifying).unwrap();
    let refused = site.forum.act(OPERATOR, Command::Care(Care::BackUp)).await;
    assert_eq!(refused, Err(refused_by(CareFault::BackupRuns)));
    assert!(!site.forum.back_up_when_due().await);
    site.forum.ends();
    assert!(site.forum.back_up_when_due().await);
}

#[tokio::test]
async fn full_sysops_alone() {
    let (site, _place) = site();
    let ada = site.join("ada").await;
    let bob = site.join("bob").await;
    site.operate(Command::GrantSysop(handle("ada")))
        .await
        .unwrap();
    assert!(asked(&site, ada).await.is_ok());
    for actor in [bob, Actor::Guest] {
        assert!(asked(&site, actor).await.is_err());
        for care in [Care::BackUp, Care::VerifyBackup(SafeText::line("x"))] {
            let done = site.forum.act(actor, Command::Care(care)).await;
            assert!(
                matches!(done, Err(Failure::Refused(Refusal::SysopsOnly))),
                "{done:?}"
            );
        }
    }
}

#[tokio::test]
async fn a_process_that_is_no_server_keeps_none() {
    let site = Site::open();
    assert_eq!(
        asked(&site, OPERATOR).await,
        Err(refused_by(CareFault::NoBackups))
    );
}

fn refused_by(fault: CareFault) -> Failure {
    refused(fault)
}
