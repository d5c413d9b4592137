//! Flags that fold, a host who looks, and who hears of it.

use super::super::queue::tests::{flag, queue};
use super::super::tending::tests::{log, tend};
use crate::domain::rules::NEWCOMER;
use crate::domain::{
    Access, Act, Actor, Care, CareFault, Command, Deed, Done, FlagReason, Limits, Matter, News,
    NoticeKind, Office, OrganisationName, Post, PostState, Query, Reason, Refusal, SafeText,
    Subject, Waiting,
};
use crate::forum::Heard;
use crate::forum::testing::{Site, handle, opening, slug};
use std::sync::Arc;

#[path = "folding_tests/slips.rs"]
mod slips;

/// Hal hosts `tools`; bob wrote there; six others joined long ago, of whom nan and new are newcomers.
struct Yard {
    site: Site,
    hal: Actor,
    bob: Actor,
    others: Vec<Actor>,
    newcomers: Vec<Actor>,
    post: Arc<Post>,
}

async fn yard() -> Yard {
    let site = Site::with(Limits {
        sponsor: Some(SafeText::line("Spindle")),
        ..Limits::default()
    });
    let (hal, bob) = (site.join("hal").await, site.join("bob").await);
    let mut others = Vec::new();
    for name in ["ada", "cem", "dan", "eve"] {
        others.push(site.join(name).await);
    }
    site.conference("tools", Access::Members).await;
    let host = Command::Host(slug("tools"), handle("hal"));
    site.operate(host).await.unwrap();
    site.pass(NEWCOMER);
    let newcomers = vec![
        site.join("sock").await,
        site.join("puppet").await,
        site.join("mole").await,
    ];
    let (_, post) = site.posted(bob, opening(1, "tools", "Buy belts")).await;
    Yard {
        site,
        hal,
        bob,
        others,
        newcomers,
        post,
    }
}

impl Yard {
    async fn flag(&self, who: Actor, reason: FlagReason) {
        let flag = flag(self.post.id, reason);
        self.site.forum.act(who, flag).await.unwrap();
    }

    async fn post(&self) -> Arc<Post> {
        let page = self.site.topic(self.hal, "tools.1").await.unwrap();
        page.posts[0].clone()
    }

    async fn dismiss(&self, who: Actor) -> Result<Done, crate::domain::Failure> {
        let dismiss = Care::Dismiss {
            post: self.post.id,
            reason: Reason::Mistake,
            words: SafeText::line("A fair offer"),
        };
        self.site.forum.act(who, Command::Care(dismiss)).await
    }

    /// Somebody works there, and that is confirmed.
    async fn works(&self, who: Actor, at: &str) {
        let name = OrganisationName::new(at).unwrap();
        let listed = Query::Organisations {
            letters: at.to_owned(),
            limit: 9,
        };
        let list = self.site.forum.ask(who, listed).await.unwrap();
        let crate::domain::Answer::Organisations(all) = list else {
            panic!("no list");
        };
        if all.listed.is_empty() {
            let add = Command::AddOrganisation(name.clone());
            self.site.operate(add).await.unwrap();
        }
        let propose = Command::ProposeOrganisation(name);
        self.site.forum.act(who, propose).await.unwrap();
    }
}

#[tokio::test]
async fn three_who_are_independent_fold_a_post_until_a_host_lets_it_stand() {
    let yard = yard().await;
    let mut listener = yard.site.forum.listen(yard.hal);
    listener.set(&[Subject::Topic(yard.post.topic), Subject::Queue]);
    yard.flag(yard.others[0], FlagReason::Spam).await;
    yard.flag(yard.others[1], FlagReason::Misplaced).await;
    assert_eq!(yard.post().await.state, PostState::Shown);
    yard.flag(yard.others[2], FlagReason::Spam).await;
    let changed = loop {
        if let Heard::News(News::Changed(changed)) = listener.next().await {
            break changed;
        }
    };
    assert_eq!(changed.state, PostState::Hidden);
    let hiding = changed.hiding.clone().unwrap();
    assert_eq!((hiding.reason, hiding.by), (Reason::Spam, None));
    let entries = log(&yard.site, yard.bob).await;
    assert_eq!(
        (entries[0].act, entries[0].office),
        (Act::Fold, Office::Forum)
    );
    assert!(entries[0].actor.is_none());
    let told = yard.site.home(yard.bob).await.for_you;
    assert_eq!(told[0].kind, NoticeKind::Moderated);
    assert_eq!(told[0].entry.as_ref().unwrap().act, Act::Fold);
    // Who flagged is not told to its author, in no answer.
    let all = format!("{entries:?} {told:?} {changed:?}");
    for name in ["ada", "cem", "dan"] {
        assert!(!all.contains(name), "{name} {all}");
    }
    let rows = queue(&yard.site, yard.hal).await.unwrap().rows;
    let Matter::Flagged { count, folded, .. } = rows[0].matter else {
        panic!("{rows:?}");
    };
    assert_eq!((count, folded), (3, true));

    assert!(yard.dismiss(yard.others[0]).await.is_err());
    let done = yard.dismiss(yard.hal).await;
    assert!(matches!(done, Ok(Done::Logged(Some(_)))), "{done:?}");
    assert_eq!(yard.post().await.state, PostState::Shown);
    let waits = queue(&yard.site, yard.hal).await.unwrap().waits;
    assert_eq!(waits.of(Waiting::Flagged), 0);
    assert_eq!(log(&yard.site, yard.bob).await[0].act, Act::Dismiss);
    let told = yard.site.home(yard.bob).await.for_you;
    assert_eq!(told[0].entry.as_ref().unwrap().act, Act::Dismiss);
    assert_eq!(yard.dismiss(yard.hal).await, Ok(Done::Logged(None)));

    // The same flags, taken back and made again, fold it no more; those of others count.
    for who in &yard.others[..3] {
        let back = Command::Flag(yard.post.id, None);
        yard.site.forum.act(*who, back).await.unwrap();
        let again = flag(yard.post.id, FlagReason::Spam);
        let looked_at = Refusal::from(CareFault::FlagLookedAt);
        let again = yard.site.forum.act(*who, again).await;
        assert_eq!(again, Err(looked_at.into()));
    }
    // Their host hears of it anew, once.
    let told = async || {
        let told = yard.site.home(yard.hal).await.for_you;
        let flagged = told.iter().filter(|one| one.kind == NoticeKind::Flagged);
        flagged
            .map(|one| one.by.short().to_owned())
            .collect::<Vec<_>>()
    };
    yard.site.sees_notices(yard.hal).await;
    yard.site.pass(1_000);
    yard.flag(yard.others[3], FlagReason::Spam).await;
    assert_eq!(told().await, ["eve"]);
    assert_eq!(yard.post().await.state, PostState::Shown);
    let rows = queue(&yard.site, yard.hal).await.unwrap().rows;
    assert!(matches!(rows[0].matter, Matter::Flagged { count: 1, .. }));
}

#[tokio::test]
async fn socks_and_colleagues_and_staff_fold_nothing() {
    let yard = yard().await;
    for (at, sock) in yard.newcomers.iter().enumerate() {
        yard.works(*sock, &format!("House {at}")).await;
        yard.flag(*sock, FlagReason::Spam).await;
    }
    assert_eq!(yard.post().await.state, PostState::Shown);
    yard.site
        .operate(Command::GrantStaff(handle("eve")))
        .await
        .unwrap();
    yard.flag(yard.others[3], FlagReason::Spam).await;
    for who in &yard.others[..2] {
        yard.works(*who, "Ibarra").await;
        yard.flag(*who, FlagReason::Spam).await;
    }
    assert_eq!(yard.post().await.state, PostState::Shown, "two voices");
    yard.flag(yard.others[2], FlagReason::Spam).await;
    assert_eq!(yard.post().await.state, PostState::Hidden);
}

#[tokio::test]
async fn what_a_host_folds_or_unfolds_settles_its_flags() {
    let yard = yard().await;
    yard.flag(yard.others[0], FlagReason::Spam).await;
    let reason = |on| if on { Reason::Spam } else { Reason::Mistake };
    let hide = |on| tend(Deed::Hide(yard.post.id, on), reason(on));
    yard.site.forum.act(yard.hal, hide(true)).await.unwrap();
    let waits = async || {
        let waits = queue(&yard.site, yard.hal).await.unwrap().waits;
        waits.of(Waiting::Flagged)
    };
    assert_eq!(waits().await, 0);
    yard.site.forum.act(yard.hal, hide(false)).await.unwrap();
    for who in &yard.others[1..] {
        yard.flag(*who, FlagReason::Attack).await;
    }
    assert_eq!(yard.post().await.state, PostState::Hidden);
    assert_eq!(waits().await, 1);
    // A host agrees with the flags: it stays folded, by the host now.
    let done = yard.site.forum.act(yard.hal, hide(true)).await;
    assert!(matches!(done, Ok(Done::Logged(Some(_)))), "{done:?}");
    assert_eq!(waits().await, 0);
    let hiding = yard.post().await.hiding.clone().unwrap();
    assert_eq!(hiding.by, Some(SafeText::line("hal")));
    assert_eq!(hiding.reason, Reason::Spam);
    assert_eq!(
        yard.site.forum.act(yard.hal, hide(true)).await,
        Ok(Done::Logged(None))
    );
}

#[tokio::test]
async fn a_purge_takes_over_what_flags_folded_and_its_way_back_gives_that_back() {
    let yard = yard().await;
    for who in &yard.others[..3] {
        yard.flag(*who, FlagReason::Spam).await;
    }
    assert_eq!(yard.post().await.state, PostState::Hidden);
    let words = || SafeText::line("spam");
    let purge = Care::Purge {
        handle: handle("bob"),
        reason: Reason::Spam,
        words: words(),
        suspend: false,
    };
    let done = yard.site.operate(Command::Care(purge)).await;
    let Ok(Done::Logged(Some(purge))) = done else {
        panic!("{done:?}");
    };
    assert_eq!(queue(&yard.site, yard.hal).await.unwrap().rows.len(), 0);
    assert_eq!(yard.dismiss(yard.hal).await, Ok(Done::Logged(None)));
    let entry = |post: &Post| post.hiding.as_ref().map(|hiding| hiding.entry);
    assert_eq!(entry(&*yard.post().await), Some(purge));
    let back = Care::Unpurge {
        entry: purge,
        reason: Reason::Mistake,
        words: words(),
    };
    yard.site.operate(Command::Care(back)).await.unwrap();
    let post = yard.post().await;
    assert_eq!(post.state, PostState::Hidden);
    assert!(entry(&post).is_some_and(|entry| entry != purge));
    assert!(matches!(
        yard.dismiss(yard.hal).await,
        Ok(Done::Logged(Some(_)))
    ));
    assert_eq!(yard.post().await.state, PostState::Shown);
}

#[tokio::test]
async fn a_host_does_not_look_at_flags_of_their_own() {
    let yard = yard().await;
    let bob = Command::Host(slug("tools"), handle("bob"));
    yard.site.operate(bob).await.unwrap();
    for who in &yard.others[..3] {
        yard.flag(*who, FlagReason::Spam).await;
    }
    let waits = async |who| {
        let waits = queue(&yard.site, who).await.unwrap().waits;
        waits.of(Waiting::Flagged)
    };
    assert_eq!((waits(yard.hal).await, waits(yard.bob).await), (1, 0));
    let told = yard.site.home(yard.bob).await.for_you;
    assert!(told.iter().all(|one| one.kind == NoticeKind::Moderated));
    let not_oneself = Err(Refusal::NotOneself.into());
    assert_eq!(yard.dismiss(yard.bob).await, not_oneself);
    let show = tend(Deed::Hide(yard.post.id, false), Reason::Mistake);
    let own_case = Err(Refusal::from(CareFault::OwnCase).into());
    assert_eq!(yard.site.forum.act(yard.bob, show).await, own_case);
}

#[tokio::test]
async fn a_host_does_not_settle_flags_of_their_own_by_hiding_what_they_wrote() {
    let yard = yard().await;
    let bob = Command::Host(slug("tools"), handle("bob"));
    yard.site.operate(bob).await.unwrap();
    let hide = |on| tend(Deed::Hide(yard.post.id, on), Reason::Upkeep);
    let not_oneself = Err(Refusal::NotOneself.into());
    let waits = async || {
        let waits = queue(&yard.site, yard.hal).await.unwrap().waits;
        waits.of(Waiting::Flagged)
    };
    for who in &yard.others[..3] {
        yard.flag(*who, FlagReason::Spam).await;
        // Flagged, and in the end folded.
        let hidden = yard.site.forum.act(yard.bob, hide(true)).await;
        assert_eq!(hidden, not_oneself);
        assert_eq!(waits().await, 1);
    }
    assert_eq!(yard.post().await.hiding.as_ref().unwrap().by, None);
    yard.dismiss(yard.hal).await.unwrap();
    // What nobody flags they hide and show as they like; but not what was flagged meanwhile.
    for on in [true, false, true] {
        let done = yard.site.forum.act(yard.bob, hide(on)).await;
        assert!(matches!(done, Ok(Done::Logged(Some(_)))), "{done:?}");
    }
    yard.flag(yard.others[3], FlagReason::Spam).await;
    let shown = yard.site.forum.act(yard.bob, hide(false)).await;
    assert_eq!(shown, not_oneself);
}
