//! What is taken from a member is taken for a reason, which the log and their notice show.

use super::*;

#[tokio::test]
async fn a_hosts_office_and_a_place_are_taken_for_a_reason_that_fits_and_is_told() {
    let (site, [ada, ..]) = site().await;
    site.conference("board", Access::Private).await;
    for command in [hosts("board", "ada", true), admits("board", "ada", true)] {
        site.operate(command).await.unwrap();
    }
    site.sees_notices(ada).await;
    let said = SafeText::line("Two years without a word");
    let unhost = |reason| Care::Unhost {
        slug: slug("board"),
        handle: handle("ada"),
        reason,
        words: said.clone(),
    };
    let expel = |reason| Care::Expel {
        slug: slug("board"),
        handle: handle("ada"),
        reason,
        words: said.clone(),
    };
    let takes: [(Act, &dyn Fn(Reason) -> Care); 2] = [(Act::Unhost, &unhost), (Act::Expel, &expel)];
    for (act, take) in takes {
        let unfit = site.operate(Command::Care(take(Reason::Duplicate))).await;
        let refused = Refusal::from(CareFault::ReasonUnfit(act));
        assert_eq!(unfit, Err(refused.into()));
        let done = site.operate(Command::Care(take(Reason::Upkeep))).await;
        let Ok(Done::Logged(Some(entry))) = done else {
            panic!("{done:?}");
        };
        let noted = told(&site, ada).await.remove(0).entry.unwrap();
        assert_eq!((noted.id, noted.act), (entry, act));
        assert_eq!(
            (noted.reason, noted.words),
            (Some(Reason::Upkeep), said.clone())
        );
        let query = Query::Care(CareQuery::LogEntry(entry));
        let Ok(Answer::Care(CareAnswer::LogEntry(record))) = site.forum.ask(ada, query).await
        else {
            panic!("not read");
        };
        assert_eq!(record.entry.reason, Some(Reason::Upkeep));
        assert_eq!(record.entry.words, said);
        // What is so already leaves no entry.
        let again = site.operate(Command::Care(take(Reason::Upkeep))).await;
        assert_eq!(again, Ok(Done::Logged(None)));
    }
}
