//! What a host hides by a slip and shows again is as before: neither did anybody look at its flags, nor is it shown.

use super::*;
use crate::domain::LogId;
use crate::forum::testing::OPERATOR;

/// Does it, and says by which entry.
async fn done(yard: &Yard, who: Actor, command: Command) -> LogId {
    match yard.site.forum.act(who, command).await {
        Ok(Done::Logged(Some(entry))) => entry,
        other => panic!("{other:?}"),
    }
}

/// By which entry the post is hidden.
async fn hidden(yard: &Yard) -> Option<LogId> {
    let post = yard.post().await;
    post.hiding.as_ref().map(|hiding| hiding.entry)
}

async fn waits(yard: &Yard) -> u32 {
    let waits = queue(&yard.site, yard.hal).await.unwrap().waits;
    waits.of(Waiting::Flagged)
}

fn back(entry: LogId) -> Command {
    Command::Care(Care::Reverse {
        entry,
        reason: Reason::Mistake,
        words: SafeText::default(),
    })
}

fn hide(yard: &Yard) -> Command {
    tend(Deed::Hide(yard.post.id, true), Reason::Spam)
}

/// A post that flags fold, and by which entry.
async fn folded() -> (Yard, Option<LogId>) {
    let yard = yard().await;
    for who in &yard.others[..3] {
        yard.flag(*who, FlagReason::Spam).await;
    }
    let fold = hidden(&yard).await;
    assert!(fold.is_some());
    (yard, fold)
}

#[tokio::test]
async fn a_slip_that_is_taken_back_has_settled_no_flags_however_often_it_happens() {
    let (yard, fold) = folded().await;
    for _ in 0..3 {
        let slip = done(&yard, yard.hal, hide(&yard)).await;
        assert_eq!((waits(&yard).await, hidden(&yard).await), (0, Some(slip)));
        done(&yard, yard.hal, back(slip)).await;
        assert_eq!((waits(&yard).await, hidden(&yard).await), (1, fold));
    }
    // Somebody else who takes it back has looked.
    let slip = done(&yard, yard.hal, hide(&yard)).await;
    done(&yard, OPERATOR, back(slip)).await;
    assert_eq!((waits(&yard).await, hidden(&yard).await), (0, None));
}

#[tokio::test]
async fn what_was_shown_by_a_slip_is_folded_by_its_flags_again_and_waits() {
    let (yard, fold) = folded().await;
    for _ in 0..2 {
        let show = tend(Deed::Hide(yard.post.id, false), Reason::Upkeep);
        let slip = done(&yard, yard.hal, show).await;
        assert_eq!((waits(&yard).await, hidden(&yard).await), (0, None));
        done(&yard, yard.hal, back(slip)).await;
        assert_eq!((waits(&yard).await, hidden(&yard).await), (1, fold));
        let slip = done(&yard, yard.hal, hide(&yard)).await;
        done(&yard, yard.hal, back(slip)).await;
        assert_eq!((waits(&yard).await, hidden(&yard).await), (1, fold));
    }
}

#[tokio::test]
async fn a_purge_after_a_slip_gives_back_what_flags_folded() {
    let (yard, fold) = folded().await;
    let slip = done(&yard, yard.hal, hide(&yard)).await;
    done(&yard, yard.hal, back(slip)).await;
    let purge = Care::Purge {
        handle: handle("bob"),
        reason: Reason::Spam,
        words: SafeText::default(),
        suspend: false,
    };
    let purge = done(&yard, OPERATOR, Command::Care(purge)).await;
    assert_eq!(hidden(&yard).await, Some(purge));
    done(&yard, OPERATOR, back(purge)).await;
    assert_eq!((waits(&yard).await, hidden(&yard).await), (1, fold));
}

#[tokio::test]
async fn what_a_host_has_looked_at_and_shown_stays_so_after_a_slip() {
    let (yard, _) = folded().await;
    done(&yard, yard.hal, hide(&yard)).await;
    let show = tend(Deed::Hide(yard.post.id, false), Reason::Mistake);
    done(&yard, yard.hal, show).await;
    let slip = done(&yard, yard.hal, hide(&yard)).await;
    done(&yard, yard.hal, back(slip)).await;
    assert_eq!((waits(&yard).await, hidden(&yard).await), (0, None));
}
