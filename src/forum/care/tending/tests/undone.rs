//! Undoing what was done by the opposite deed takes its entry back, as the entry's own page does.

use super::{tend, tended};
use crate::domain::{
    Access, Answer, Care, CareAnswer, CareQuery, Command, Deed, Done, LogAppeal, Query, Reason,
    SafeText,
};
use crate::forum::testing::{admits, hosts, is_staff, opening};

#[tokio::test]
async fn an_appeal_ends_where_what_was_done_is_undone_by_the_deed_itself() {
    let (site, [ada, bob, _]) = tended().await;
    let (_, post) = site.posted(bob, opening(1, "tools", "Buy belts")).await;
    let (id, topic) = (post.id, post.topic);
    let deeds: [fn(_, _, bool) -> Deed; 4] = [
        |post, _, on| Deed::Hide(post, on),
        |_, topic, on| Deed::Freeze(topic, on),
        |_, topic, on| Deed::Retire(topic, on),
        |_, topic, on| Deed::Pin(topic, on),
    ];
    for deed in deeds {
        for _ in 0..2 {
            let act = async |on| {
                let command = tend(deed(id, topic, on), Reason::Upkeep);
                match site.forum.act(ada, command).await {
                    Ok(Done::Logged(Some(entry))) => entry,
                    other => panic!("{other:?}"),
                }
            };
            let entry = act(true).await;
            let appeal = Care::AppealEntry {
                entry,
                words: SafeText::line("Mine."),
            };
            let appealed = site.forum.act(bob, Command::Care(appeal)).await;
            // Being put on top takes nothing away.
            let pins = matches!(deed(id, topic, true), Deed::Pin(..));
            assert_eq!(appealed.is_err(), pins, "{appealed:?}");
            let back = act(false).await;
            let query = Query::Care(CareQuery::LogEntry(entry));
            let record = match site.forum.ask(bob, query).await {
                Ok(Answer::Care(CareAnswer::LogEntry(record))) => record,
                other => panic!("{other:?}"),
            };
            assert_eq!(record.entry.reversed_by, Some(back));
            let waits = |appeal: LogAppeal| appeal.waits(&record.entry);
            assert!(!record.appeal.clone().is_some_and(waits));
        }
    }
}

#[tokio::test]
async fn an_appeal_ends_where_what_a_member_was_is_given_back() {
    let (site, [_, bob, _]) = tended().await;
    site.conference("board", Access::Private).await;
    let set: [fn(bool) -> Command; 3] = [
        |on| admits("board", "bob", on),
        |on| hosts("tools", "bob", on),
        |on| is_staff("bob", on),
    ];
    for set in set {
        let done = async |on| match site.operate(set(on)).await {
            Ok(Done::Logged(Some(entry))) => entry,
            other => panic!("{other:?}"),
        };
        done(true).await;
        let gone = done(false).await;
        let appeal = Care::AppealEntry {
            entry: gone,
            words: SafeText::line("Why?"),
        };
        site.forum.act(bob, Command::Care(appeal)).await.unwrap();
        let back = done(true).await;
        let query = Query::Care(CareQuery::LogEntry(gone));
        let record = match site.forum.ask(bob, query).await {
            Ok(Answer::Care(CareAnswer::LogEntry(record))) => record,
            other => panic!("{other:?}"),
        };
        assert_eq!(record.entry.reversed_by, Some(back));
    }
}
