//! What somebody says of an act, for others to read: too long is refused, and nothing is cut.

use super::tending::tests::{log, tend};
use crate::domain::{
    Access, Care, CareFault, Command, CommandId, Deed, LogAppeal, MemberId, Reason, Refusal,
    SafeText, SessionId,
};
use crate::forum::testing::{OPERATOR, Site, handle, opening};

#[tokio::test]
async fn words_for_others_to_read_are_never_cut() {
    let site = Site::open();
    site.conference("tools", Access::Members).await;
    site.join("ada").await;
    let bob = site.join("bob").await;
    let (_, post) = site.posted(bob, opening(1, "tools", "Buy belts")).await;
    let hide = tend(Deed::Hide(post.id, true), Reason::Spam);
    site.operate(hide).await.unwrap();
    let entry = log(&site, OPERATOR).await[0].id;
    let long = |chars: usize| SafeText::line(&"x".repeat(chars + 1));
    let (words, reason, handle) = (long(Reason::CHARS), Reason::Spam, handle("bob"));
    let of_a_reason = [
        Care::Tend {
            deed: Deed::Hide(post.id, false),
            reason,
            words: words.clone(),
        },
        Care::Reverse {
            entry,
            reason,
            words: words.clone(),
        },
        Care::Suspend {
            handle: handle.clone(),
            reason,
            words: words.clone(),
            until: None,
        },
        Care::Reinstate {
            handle: handle.clone(),
            reason,
            words: words.clone(),
        },
        Care::Dismiss {
            post: post.id,
            reason,
            words: words.clone(),
        },
        Care::Refuse {
            id: CommandId(9),
            reason,
            words: words.clone(),
        },
        Care::Purge {
            handle: handle.clone(),
            reason,
            words: words.clone(),
            suspend: false,
        },
        Care::Unpurge {
            entry,
            reason,
            words: words.clone(),
        },
        Care::Disconnect {
            session: SessionId(1),
            words: words.clone(),
        },
        Care::GiveClaim {
            from: MemberId(2),
            to: handle.clone(),
            words: words.clone(),
        },
        Care::Reject {
            handle,
            reason: Reason::Misplaced,
            words,
        },
    ];
    for care in of_a_reason {
        let limit = Reason::CHARS;
        let refused = site.operate(Command::Care(care.clone())).await;
        let too_long = Refusal::from(CareFault::WordsTooLong { limit });
        assert_eq!(refused, Err(too_long.into()), "{care:?}");
    }
    let limit = LogAppeal::CHARS;
    let too_long = || Err(Refusal::from(CareFault::WordsTooLong { limit }).into());
    let appeal = |words| Command::Care(Care::AppealEntry { entry, words });
    let refused = site.forum.act(bob, appeal(long(limit))).await;
    assert_eq!(refused, too_long());
    let whole = SafeText::line(&"x".repeat(limit));
    site.forum.act(bob, appeal(whole)).await.unwrap();
    let decide = Care::DecideEntry {
        entry,
        grant: true,
        answer: long(limit),
    };
    assert_eq!(site.operate(Command::Care(decide)).await, too_long());
}
