//! What is taken from a member is taken for a reason, which the log and their notice show.

use super::*;
use crate::domain::Reason::{Duplicate, Upkeep};

#[tokio::test]
async fn what_a_member_is_is_taken_for_a_reason_that_fits_and_is_told() {
    let (site, [ada, ..]) = site().await;
    site.conference("board", Access::Private).await;
    for command in [
        hosts("board", "ada", true),
        admits("board", "ada", true),
        Command::GrantStaff(handle("ada")),
        Command::GrantSysop(handle("ada")),
    ] {
        site.operate(command).await.unwrap();
    }
    site.depute("ada", &[Duty::Queue, Duty::Spam]).await;
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
    let staff = |reason| Care::RevokeStaff {
        handle: handle("ada"),
        why: (reason, said.clone()),
    };
    let sysop = |reason| Care::RevokeSysop {
        handle: handle("ada"),
        why: (reason, said.clone()),
    };
    // Some of the pages as well as all of them.
    let depute = |duties| {
        let said = said.clone();
        move |reason| Care::Depute {
            handle: handle("ada"),
            duties,
            why: Some((reason, said.clone())),
        }
    };
    let (some, none) = (depute(Duties::NONE.with(Duty::Spam)), depute(Duties::NONE));
    let takes: [(Act, &dyn Fn(Reason) -> Care); 6] = [
        (Act::Unhost, &unhost),
        (Act::Expel, &expel),
        (Act::RevokeStaff, &staff),
        (Act::RevokeSysop, &sysop),
        (Act::Depute, &some),
        (Act::Depute, &none),
    ];
    for (act, take) in takes {
        let unfit = site.operate(Command::Care(take(Duplicate))).await;
        let refused = Refusal::from(CareFault::ReasonUnfit(act));
        assert_eq!(unfit, Err(refused.into()));
        let done = site.operate(Command::Care(take(Upkeep))).await;
        let Ok(Done::Logged(Some(entry))) = done else {
            panic!("{done:?}");
        };
        let noted = told(&site, ada).await.remove(0).entry.unwrap();
        assert_eq!((noted.id, noted.act), (entry, act));
        assert_eq!((noted.reason, noted.words), (Some(Upkeep), said.clone()));
        let query = Query::Care(CareQuery::LogEntry(entry));
        let Ok(Answer::Care(CareAnswer::LogEntry(record))) = site.forum.ask(ada, query).await
        else {
            panic!("not read");
        };
        assert_eq!(record.entry.reason, Some(Upkeep));
        assert_eq!(record.entry.words, said);
        // What is so already leaves no entry.
        let again = site.operate(Command::Care(take(Upkeep))).await;
        assert_eq!(again, Ok(Done::Logged(None)));
    }
}

#[tokio::test]
async fn pages_are_given_without_a_reason_and_none_is_taken_without_one() {
    let (site, _) = site().await;
    let depute = async |names: &str| {
        let depute = Care::Depute {
            handle: handle("ada"),
            duties: Duties::parse(names),
            why: None,
        };
        site.operate(Command::Care(depute)).await
    };
    for names in ["queue", "queue,spam"] {
        let done = depute(names).await;
        assert!(matches!(done, Ok(Done::Logged(Some(_)))), "{done:?}");
    }
    let missing = Err(Refusal::from(CareFault::ReasonMissing(Act::Depute)).into());
    for names in ["queue", "queue,members", ""] {
        assert_eq!(depute(names).await, missing, "{names}");
    }
    assert_eq!(depute("queue,spam").await, Ok(Done::Logged(None)));
}
