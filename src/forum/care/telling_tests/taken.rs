//! What is taken from a member is taken for a reason, which the log and their notice show.

use super::super::queue::tests::queue;
use super::super::tending::tests::log;
use super::*;
use crate::domain::Reason::{Duplicate, Upkeep};
use crate::domain::{LogEntry, Waiting};

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
        (Act::Undepute, &some),
        (Act::Undepute, &none),
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
    let missing = Err(Refusal::from(CareFault::ReasonMissing(Act::Undepute)).into());
    for names in ["queue", "queue,members", ""] {
        assert_eq!(depute(names).await, missing, "{names}");
    }
    assert_eq!(depute("queue,spam").await, Ok(Done::Logged(None)));
}

fn depute(names: &str) -> Care {
    deputes(handle("ada"), Duties::parse(names))
}

fn states(entry: &LogEntry) -> (Act, String, String) {
    let state = |state: &Option<SafeText>| state.as_ref().map(ToString::to_string);
    let (before, after) = (state(&entry.before), state(&entry.after));
    (
        entry.act,
        before.unwrap_or_default(),
        after.unwrap_or_default(),
    )
}

#[tokio::test]
async fn what_gives_pages_and_takes_others_is_two_acts_and_only_what_takes_has_the_reason() {
    let (site, [ada, .., sue]) = site().await;
    done(&site, sue, depute("queue,spam")).await;
    let entry = done(&site, sue, depute("spam,tail")).await;
    let all = log(&site, ada).await;
    let of = |act, before: &str, after: &str| (act, before.to_owned(), after.to_owned());
    assert_eq!(states(&all[0]), of(Act::Depute, "spam", "spam,tail"));
    assert_eq!(states(&all[1]), of(Act::Undepute, "queue,spam", "spam"));
    assert_eq!((all[1].id, all[1].reason), (entry, Some(Upkeep)));
    assert_eq!(all[0].reason, None);
}

#[tokio::test]
async fn pages_that_were_taken_are_appealed_for_and_come_back_beside_those_that_were_given_since() {
    let (site, [ada, bob, _, hana, sue]) = site().await;
    let max = site.join("max").await;
    let sysop = Command::GrantSysop(handle("max"));
    site.operate(sysop).await.unwrap();
    done(&site, sue, depute("queue,spam")).await;
    let taken = done(&site, sue, depute("")).await;
    site.sees_notices(ada).await;
    done_ok(&site, ada, appeal(taken)).await;
    done(&site, sue, depute("tail")).await;
    // Sysops alone give these pages, whoever else decides what members are; and nobody else hears of it.
    site.depute("bob", &[Duty::Members, Duty::Queue]).await;
    for who in [bob, hana, sue, ada] {
        let refused = site.forum.act(who, Command::Care(decide(taken, true)));
        assert!(refused.await.is_err(), "{who:?}");
    }
    let waits = async |who| {
        let queue = queue(&site, who).await.unwrap();
        queue.waits.of(Waiting::Appeal)
    };
    assert_eq!((waits(bob).await, waits(max).await), (0, 1));
    let back = done(&site, max, decide(taken, true)).await;
    let entry = log(&site, ada).await.remove(0);
    assert_eq!((entry.id, entry.reverses), (back, Some(taken)));
    let states = states(&entry);
    let (before, after) = ("tail".to_owned(), "queue,spam,tail".to_owned());
    assert_eq!(states, (Act::Depute, before, after.clone()));
    let roles = site.forum.viewer(ada).await.unwrap().roles;
    assert_eq!(roles.duties, Duties::parse(&after));
}

#[tokio::test]
async fn an_appeal_for_pages_ends_where_somebody_gives_all_of_them_again() {
    let (site, [ada, .., sue]) = site().await;
    done(&site, sue, depute("queue,spam")).await;
    let taken = done(&site, sue, depute("")).await;
    done_ok(&site, ada, appeal(taken)).await;
    for (names, reverses) in [("spam", None), ("queue,spam", Some(taken))] {
        done(&site, sue, depute(names)).await;
        assert_eq!(log(&site, ada).await[0].reverses, reverses, "{names}");
    }
}

#[tokio::test]
async fn of_several_takings_under_appeal_each_ends_where_all_of_its_pages_are_back() {
    for (given, ends) in [
        ("queue", [true, false]),
        ("spam", [false, true]),
        ("queue,spam,tail", [true, true]),
        ("tail", [false, false]),
    ] {
        let (site, [ada, .., sue]) = site().await;
        done(&site, sue, depute("queue,spam")).await;
        let takings = [
            done(&site, sue, depute("spam")).await,
            done(&site, sue, depute("")).await,
        ];
        for taken in takings {
            done_ok(&site, ada, appeal(taken)).await;
        }
        done(&site, sue, depute(given)).await;
        let all = log(&site, ada).await;
        let ended = takings.map(|taken| all.iter().any(|entry| entry.reverses == Some(taken)));
        assert_eq!(ended, ends, "{given}");
        // Together they tell what was given, no page twice.
        let gives = all.iter().take_while(|entry| entry.act == Act::Depute);
        let gives: Vec<_> = gives.map(states).collect();
        assert_eq!(gives[0].2, given);
        assert!(gives.windows(2).all(|pair| pair[0].1 == pair[1].2));
        assert_eq!(gives.last().unwrap().1, "");
    }
}
