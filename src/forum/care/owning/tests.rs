//! What is in a member's archive, and who gets it.

use std::collections::BTreeMap;
use std::io::Read as _;

use super::super::super::testing::{OPERATOR, Site, answer, handle, key_of, opening, slug};
use super::*;
use crate::domain::{Access, Answer, CareQuery, Command, FlagReason, Query, SafeText};

async fn archive_of(
    site: &Site,
    who: Actor,
    whom: Option<&str>,
) -> Result<BTreeMap<String, String>, Failure> {
    let query = Query::Care(CareQuery::Archive(whom.map(handle)));
    let Answer::Care(CareAnswer::Archive(archive)) = site.forum.ask(who, query).await? else {
        panic!("no archive");
    };
    let mut zip = zip::ZipArchive::new(Cursor::new(archive.0.to_vec())).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut text = String::new();
        let name = file.name().unwrap().into_owned();
        file.read_to_string(&mut text).unwrap();
        files.insert(name, text);
    }
    Ok(files)
}

#[tokio::test]
async fn a_member_gets_everything_of_theirs_and_nothing_of_others() {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.conference("tools", Access::Members).await;
    let (_, post) = site
        .posted(ada, opening(1, "tools", "her words, first"))
        .await;
    let (_, answered) = site.posted(bob, answer(2, post.topic, "his words")).await;
    site.posted(ada, answer(3, post.topic, "her answer")).await;
    let act = async |command| site.forum.act(ada, command).await.unwrap();
    act(Command::Edit {
        post: post.id,
        version: 0,
        body: super::super::super::testing::body("her words, better"),
    })
    .await;
    act(Command::Thank(answered.id, true)).await;
    let why = (FlagReason::Spam, SafeText::line("it sells"));
    act(Command::Flag(answered.id, Some(why))).await;
    let host = Command::Host(slug("tools"), handle("ada"));
    site.operate(host).await.unwrap();

    let files = archive_of(&site, ada, None).await.unwrap();
    let holds = |file: &str, word: &str| {
        assert!(files[file].contains(word), "{file}: {}", files[file]);
    };
    holds("profile.jsonl", "\"handle\":\"ada\"");
    holds("keys.jsonl", key_of("ada").as_str());
    holds("posts.jsonl", "\"ref\":\"tools.1.0\"");
    holds("notices.jsonl", "\"act\":\"host\"");
    holds("posts.jsonl", "her words, better");
    holds("posts.jsonl", "\"answers\":\"tools.1.0\"");
    holds("posts.txt", "tools.1.2  2026-01-01T00:00:00Z");
    holds("versions.jsonl", "her words, first");
    holds("thanks.jsonl", "\"thanked\":\"bob\"");
    holds("flags.jsonl", "it sells");
    holds("conferences.jsonl", "\"host\":1");
    holds("notices.jsonl", "\"by\":\"bob\"");
    holds("README.txt", "Das ist alles");
    for (name, text) in &files {
        assert!(!text.contains("his words"), "{name}");
        assert!(!text.contains("bob the member"), "{name}");
        assert!(!text.contains("_id"), "{name}");
    }
}

#[tokio::test]
async fn what_one_was_told_of_is_named_only_where_one_may_read_it_by_now() {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.conference("tools", Access::Members).await;
    site.conference("board", Access::Private).await;
    let (_, post) = site.posted(ada, opening(1, "tools", "Belts?")).await;
    site.posted(bob, answer(2, post.topic, "Yes")).await;
    let notices = async || {
        let mut files = archive_of(&site, ada, None).await.unwrap();
        files.remove("notices.jsonl").unwrap()
    };
    assert!(notices().await.contains("tools.1.1"));
    let go = crate::domain::Deed::Move(post.topic, slug("board"));
    let go = super::super::tending::tests::tend(go, crate::domain::Reason::Misplaced);
    site.operate(go).await.unwrap();
    site.pass(crate::domain::Time::HOUR);
    let told = notices().await;
    assert!(
        told.contains("\"by\":\"bob\"") && !told.contains("board"),
        "{told}"
    );
}

#[tokio::test]
async fn an_archive_is_for_its_member_and_for_whoever_runs_the_server() {
    let site = Site::open();
    let (ada, bob) = (site.join("ada").await, site.join("bob").await);
    site.operate(Command::GrantSysop(handle("bob")))
        .await
        .unwrap();
    for who in [bob, Actor::Guest] {
        for whom in ["ada", "nobody"] {
            let refused = archive_of(&site, who, Some(whom)).await;
            assert_eq!(refused, Err(Refusal::SysopsOnly.into()));
        }
    }
    let refused = archive_of(&site, Actor::Guest, None).await;
    assert_eq!(refused, Err(Refusal::MembersOnly.into()));
    assert!(archive_of(&site, OPERATOR, Some("ada")).await.is_ok());
    // They come one after the other, and not without end.
    archive_of(&site, ada, None).await.unwrap();
    let again = archive_of(&site, ada, None).await;
    assert!(matches!(again, Err(Failure::Refused(Refusal::Pace { .. }))));
    let makers = Makers::default();
    let one = makers.begin(crate::domain::MemberId(1)).unwrap();
    assert!(makers.begin(crate::domain::MemberId(1)).is_err());
    drop(one);
    assert!(makers.begin(crate::domain::MemberId(1)).is_ok());
}

#[tokio::test]
async fn an_archive_that_grows_too_large_ends_while_it_is_made() {
    // Bytes that do not pack: of a generator that is no secret.
    let mut state = 1_u64;
    let mut noise = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 56) as u8
    };
    let piece: Vec<u8> = (0..MOST / 3).map(|_| noise()).collect();
    let mut work = Work::new(true).file("a", Vec::new()).await.unwrap();
    for _ in 0..2 {
        work = work.more(piece.clone()).await.unwrap();
    }
    let refused = work.more(piece.repeat(2)).await.err();
    assert_eq!(refused, Some(too_much().into()));
}
