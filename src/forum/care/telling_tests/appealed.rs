//! Appeals: those who may decide one are told while it waits, both sides when it is over.

use super::*;

#[tokio::test]
async fn those_who_may_decide_an_appeal_are_told_once_until_it_is_over() {
    let (site, [ada, bob, hal, hana, sue]) = site().await;
    let dot = site.join("dot").await;
    site.depute("dot", &[Duty::Queue]).await;
    for name in ["una", "max"] {
        site.join(name).await;
        site.operate(Command::GrantSysop(handle(name)))
            .await
            .unwrap();
    }
    // Who is suspended decides nothing; who does not want to hear of it does not.
    done(&site, OPERATOR, suspend("una")).await;
    let max = Actor::Member(known(&site, "max").await);
    let una = Actor::Member(known(&site, "una").await);
    let off = Command::Hear(NoticeKind::Appealed, false);
    site.forum.act(max, off).await.unwrap();
    for who in [dot, max, una] {
        site.sees_notices(who).await;
    }
    let (_, post) = site.posted(ada, opening(1, "tools", "Buy")).await;
    let hide = tend(Deed::Hide(post.id, true), Reason::Spam);
    let Ok(Done::Logged(Some(entry))) = site.forum.act(hal, hide).await else {
        panic!("not folded");
    };
    let mut listener = site.forum.listen(dot);
    listener.set(&[Subject::Member(id(dot))]);
    done_ok(&site, ada, appeal(entry)).await;
    for who in [hana, sue, dot] {
        let all = told(&site, who).await;
        assert_eq!(all.len(), 1, "{who:?}");
        assert_eq!(
            (all[0].kind, all[0].by.short()),
            (NoticeKind::Appealed, "ada")
        );
        assert_eq!(all[0].text.as_str(), "I asked before.");
        assert_eq!(all[0].reference.as_ref().unwrap().to_string(), "tools.1.0");
        let noted = all[0].entry.as_ref().unwrap();
        assert!(noted.id == entry && !noted.is_appealable());
    }
    for who in [bob, hal, max, una] {
        assert_eq!(told(&site, who).await, [], "{who:?}");
    }
    assert!(matches!(listener.next().await, Heard::News(News::Told(_))));
    done(&site, hana, decide(entry, true)).await;
    for who in [hana, sue, dot] {
        assert_eq!(unread(&site, who).await, Count::default(), "{who:?}");
    }
    // An open session counts anew.
    assert_eq!(listener.next().await, Heard::News(News::Marked(id(dot))));
}

async fn known(site: &Site, name: &str) -> crate::domain::MemberId {
    let query = Query::Member(Handle::new(name).unwrap());
    match site.forum.ask(OPERATOR, query).await.unwrap() {
        Answer::Member(record) => record.member.id,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn an_appeal_against_what_is_taken_back_meanwhile_waits_for_nobody() {
    let (site, [ada, .., sue]) = site().await;
    let other = site.join("max").await;
    let max = Command::GrantSysop(handle("max"));
    site.operate(max).await.unwrap();
    let entry = done(&site, sue, suspend("ada")).await;
    site.sees_notices(other).await;
    done_ok(&site, ada, appeal(entry)).await;
    assert_eq!(told(&site, other).await.len(), 1);
    assert_eq!(told(&site, sue).await, [], "it is about what they did");
    done(&site, sue, reinstate("ada")).await;
    assert_eq!(unread(&site, other).await, Count::default());
}

#[tokio::test]
async fn both_sides_of_an_appeal_without_a_post_are_told_even_where_such_notices_are_off() {
    let (site, [ada, .., sue]) = site().await;
    site.join("max").await;
    let max = Command::GrantSysop(handle("max"));
    site.operate(max).await.unwrap();
    let max = Actor::Member(known(&site, "max").await);
    let off = Command::Hear(NoticeKind::Moderated, false);
    site.forum.act(ada, off).await.unwrap();
    let entry = done(&site, sue, suspend("ada")).await;
    done_ok(&site, ada, appeal(entry)).await;
    site.sees_notices(ada).await;
    site.pass(1);
    done(&site, max, decide(entry, true)).await;
    for side in [ada, sue] {
        let all = told(&site, side).await;
        let noted: Vec<_> = all.iter().flat_map(|one| &one.entry).collect();
        let ruled = noted.iter().find(|noted| noted.id == entry).unwrap();
        assert!(ruled.ruled.as_ref().unwrap().0, "{side:?}");
        assert_eq!(
            all.iter()
                .find(|one| one.entry.as_ref().unwrap().id == entry)
                .unwrap()
                .by
                .short(),
            "max"
        );
    }
}

#[tokio::test]
async fn who_may_not_read_the_place_any_more_is_told_how_their_appeal_was_decided() {
    let (site, [ada, _, hal, _, sue]) = site().await;
    site.conference("vault", Access::Private).await;
    let host = Command::Host(slug("vault"), handle("hal"));
    site.operate(host).await.unwrap();
    let (_, post) = site.posted(ada, opening(1, "tools", "Buy")).await;
    let done_by_hal = async |deed, reason| match site.forum.act(hal, tend(deed, reason)).await {
        Ok(Done::Logged(Some(entry))) => entry,
        other => panic!("{other:?}"),
    };
    let froze = done_by_hal(Deed::Freeze(post.topic, true), Reason::Upkeep).await;
    let moved = done_by_hal(Deed::Move(post.topic, slug("vault")), Reason::Misplaced).await;
    for entry in [froze, moved] {
        done_ok(&site, ada, appeal(entry)).await;
        site.sees_notices(ada).await;
        site.pass(1);
        done(&site, sue, decide(entry, false)).await;
        let all = told(&site, ada).await;
        let noted = all[0].entry.as_ref().unwrap();
        assert_eq!((all.len(), noted.id), (1, entry));
        assert!(noted.ruled.is_some());
        assert_eq!(unread(&site, ada).await, Count::new(1));
        let said = format!("{all:?}");
        assert!(!said.contains("vault") && !said.contains("Title"), "{said}");
    }
}
